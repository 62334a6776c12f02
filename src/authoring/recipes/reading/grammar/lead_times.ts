import type { Input } from "../input.ts";
import { courseOf, endOf, isBeginning } from "../linking/main_date.ts";
import { alt, anyOf, type Match, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part, Quantity } from "../part.ts";
import { sayColumn } from "../say.ts";
import { asTyped } from "../tokens.ts";
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

/** "shipping time", "time to ship", "days until delivery". */
const named: Parser<Quantity> = alt<Quantity>(
  seq([verb, phrase("time", "times", "duration", "delay", "days")], (span) => span),
  seq(
    [duration, anyOf("to | until | till | before | taken to | it takes to | needed to"), verb, thing],
    (_, _to, span) => span,
  ),
);
export const aLeadTime: Parser<Quantity> = (input, at) =>
  named(input, at).map((match) => told(input, at, match, match.value, match.value));

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
