import type { Input } from "../input.ts";
import { courseOf, endOf, isBeginning } from "../linking/main_date.ts";
import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isTime } from "../column_facts.ts";
import { alt, anyOf, map, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Measure, Part, Quantity } from "../part.ts";
import { sayColumn } from "../say.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { aRowNoun } from "./leaves.ts";

/** The days from a row's beginning to the end that the verb tells: "ship" of "Ship Date", where "Order Date" is the other. */
function spanTo(input: Input, word: string): Quantity | undefined {
  const course = courseOf(input.dataset.profile.columns);
  return course && endOf(word) === course.verb
    ? { left: course.ended, op: "-", right: course.begun }
    : undefined;
}

const verb: Parser<Quantity> = (input, at) => {
  const token = input.tokens[at];
  const value = token?.kind === "word" ? spanTo(input, token.folded) : undefined;
  return value === undefined ? [] : [{ to: at + 1, cost: 0.3, notes: [], value }];
};

/** "to ship an order": what began has its date. */
const begun: Parser<true> = (input, at) =>
  isBeginning(input.tokens[at]?.folded ?? "") ? [{ to: at + 1, cost: 0.1, notes: [], value: true }] : [];
const thing = opt(alt<unknown>(aRowNoun, phrase("it", "them", "something"), begun));
const onAverage = phrase("on average");
const duration = anyOf("time | days | number of days | duration | lead time | delay");

/** What goes from when somebody came to when they left. */
const stay = anyOf(
  "length of stay | lengths of stay | duration of stay | length of the stay | stay length | stay duration | stay | hospital stay",
);
const CAME: ReadonlySet<string> = new Set(
  "admission admissions admit admitted checkin arrival arrived intake entry entered".split(" "),
);
const LEFT: ReadonlySet<string> = new Set(
  "discharge discharged checkout departure departed release released exit exited".split(" "),
);

/** "length of stay", where one column says when they came and one when they left. */
const aStay: Parser<Quantity> = (input, at) => {
  if (input.columnsAt(at).some(({ cost }) => cost < 1)) return [];
  const times = input.dataset.profile.columns.filter(isTime);
  const [right, ...others] = times.filter(({ name }) => wordsOf(name).some((word) => CAME.has(word)));
  const [left, ...more] = times.filter(({ name }) => wordsOf(name).some((word) => LEFT.has(word)));
  if (!left || !right || left === right || others.length + more.length > 0) return [];
  return map(stay, (): Quantity => ({ left, op: "-", right }))(input, at);
};

/** "sale" of "Sale Date", "shipping" of "Date Shipped": what happened on one date alone. */
const happened: Parser<ColumnProfile> = (input, at) => {
  const token = input.tokens[at];
  if (token?.kind !== "word") return [];
  const stems = new Set([stemOf(token.folded), stemOf(endOf(token.folded) ?? token.folded)]);
  const [column, ...others] = input.dataset.profile.columns.filter(
    (candidate) =>
      isTime(candidate) &&
      wordsOf(candidate.name).some(
        (word) => stems.has(stemOf(word)) || stems.has(stemOf(endOf(word) ?? word)),
      ),
  );
  const to = /^(?:date|day)s?$/u.test(input.tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  return column && others.length === 0 ? [{ to, cost: 0.3, notes: [], value: column }] : [];
};

const between = anyOf(`
  days between | number of days between | time between | days passed between | gap between | delay between | days from | number of days from |
  time from | delay from`);
/** "number of days between sale and shipping". */
const apart: Parser<Quantity> = seq(
  [between, opt(phrase("the")), happened, anyOf("and | to | until"), opt(phrase("the")), happened],
  (_, _the, right, _and, _a, left): Quantity | undefined =>
    left === right ? undefined : { left, op: "-", right },
);

/** "shipping time", "time to ship", "days until delivery". */
const named: Parser<Quantity> = alt<Quantity>(
  aStay,
  apart,
  seq([verb, phrase("time", "times", "duration", "delay", "days")], (span) => span),
  seq(
    [duration, anyOf("to | until | till | before | taken to | it takes to | needed to"), verb, thing],
    (_, _to, span) => span,
  ),
);
export const aLeadTime: Parser<Quantity> = (input, at) =>
  named(input, at).map((match) => told(input, at, match, match.value, match.value));

const longest = term({ longest: "max", shortest: "min" } as const);

/** "longest stay", "shortest shipping time": of all. */
export const aLongestTime: Parser<Measure> = seq([longest, aLeadTime], (aggregate, column) => ({
  aggregate,
  column,
}));

const howLong = anyOf(`
  how long | how many days | how much time | what is the time | how many days on average`);
const takes = anyOf(
  "does it take | did it take | does it usually take | does it typically take | is it | it takes | it took",
);
const until = anyOf("to | until | for");

/** "how many days does it take to ship an order on average": only on average is there one answer. */
export const aTakingTime: Parser<Part> = (input, at) =>
  seq(
    [howLong, opt(onAverage), takes, opt(onAverage), until, verb, thing, opt(onAverage)],
    (
      _,
      first,
      _takes,
      second,
      _to,
      span,
      _thing,
      last,
    ): { readonly span: Quantity; readonly part: Part } => ({
      span,
      part: {
        measures: [{ column: span, ...((first ?? second ?? last) && { aggregate: "mean" as const }) }],
      },
    }),
  )(input, at).map((match) => told(input, at, match, match.value.part, match.value.span));

function told<T>(input: Input, at: number, match: Match<unknown>, value: T, span: Quantity): Match<T> {
  const days =
    "op" in span ? `the days from ${sayColumn(span.right.name)} to ${sayColumn(span.left.name)}` : "days";
  return {
    to: match.to,
    cost: match.cost,
    value,
    notes: [...match.notes, `taking "${asTyped(input, at, match.to)}" for ${days}`],
  };
}
