import { AMOUNT_WORDS } from "../lexicon/extremes.ts";
import { PERSON_COLUMNS, PERSON_KINDS, PERSON_NOUNS } from "../lexicon/things.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { countingOf } from "../counting.ts";
import { equal } from "./choices.ts";
import { aCounted, aCountedAmount, does, done, someDone, sumOf, summed } from "./counted.ts";
import { aFilter } from "./filters.ts";
import { aNumber, aValue } from "./leaves.ts";
import { or } from "./joints.ts";
import { aKeyNoun, bound } from "./having.ts";
import { aHead, type Head } from "./heads.ts";
import { picked, undecided } from "./picks.ts";
import { joined } from "./predicates.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";

const howMany = phrase("how many", "number of", "total number of", "total");
const was = opt(phrase("were", "was", "are", "is", "got", "have been", "had been", "has been"));
const did = phrase("did", "does", "do", "has", "have", "had");
const someValues = map(listOf(aValue, or), ([link, ...others]) =>
  link && others.length === 0 ? { where: [equal(link)] } : undefined,
);

/** "how many members bought" speaks of who bought, not of what. */
const soldOnes: Parser<Part> = (input, at) =>
  someValues(input, at).filter(({ to, value: { where = [] } }) => {
    const buys = BUYING.has(input.tokens[to]?.folded ?? "");
    if (countingOf(input.dataset)?.persons) return true;
    return !buys && !conditionsOf(where).some(({ column }) => isOfPersons(column));
  });
/** Whether a column tells what persons are, or who. */
export function isOfPersons(name: string): boolean {
  return wordsOf(name).some((word) => WHO.has(stemOf(word)));
}

const BUYING: ReadonlySet<string> = new Set(["bought", "purchased", "ordered"]);
const WHO: ReadonlySet<string> = new Set(
  [
    ...PERSON_KINDS,
    ...PERSON_COLUMNS,
    ...PERSON_NOUNS.filter((noun) => noun !== "who"),
    ..."buyer seller vendor salesperson salesman rep agent clerk cashier membership segment loyalty".split(
      " ",
    ),
  ].map(stemOf),
);

function summing(measure: Measure, part: Part = {}): Part {
  return { ...part, measures: [measure] };
}

/** "how many Volvos were sold", "Teslas sold", "how many were sold", "how many cars did Tesla sell". */
const someSold: Parser<Part> = (input, at) => {
  const counting = countingOf(input.dataset);
  if (counting === undefined) return [];
  const measure: Measure = { aggregate: "sum", column: counting.column };
  const found = alt<Part>(
    seq([howMany, soldOnes, opt(aCounted), was, done], (_, values) => summing(measure, values)),
    seq([soldOnes, was, done], (values) => summing(measure, values)),
    seq([howMany, was, done], () => summing(measure)),
    seq([howMany, opt(aCounted), did, someValues, alt(does, done)], (_, _cars, _did, values) =>
      summing(measure, values),
    ),
  )(input, at);
  return found.map((match) => {
    const said = asTyped(input, at, match.to);
    return { ...match, notes: [...match.notes, `taking "${said}" for the total of ${counting.column.name}`] };
  });
};

const which = opt(phrase("which", "what", "in which", "in what", "on which", "on what"));
const counted = alt(aCountedAmount, sumOf(done));

function most(head: Head, by: Measure, direction: "asc" | "desc", limit?: number): Part {
  if (head.from === "rows") return {};
  return head.plural && limit === undefined
    ? undecided(head, { by, direction })
    : picked(head, { by, direction }, limit);
}

const ofThat = opt(seq([opt(phrase("of", "in", "for")), aFilter], (_, filter) => filter));

/** "which make sold the most", "in which month of 2016 were the most cars sold", "the best-selling make". */
const sellingMost: Parser<Part> = alt<Part>(
  seq([which, aHead, sumOf(alt(done, does)), term(AMOUNT_WORDS), opt(aCounted)], (_, head, by, direction) =>
    most(head, by, direction),
  ),
  seq(
    [which, aHead, ofThat, phrase("were", "was"), term(AMOUNT_WORDS), counted],
    (_, head, filter, _were, direction, by) => {
      const part = most(head, by, direction);
      const own = head.from === "rows" ? [] : head.from.map(({ column }) => column.name);
      // "in which month of May" says nothing.
      const again = conditionsOf(filter?.where ?? []).some(({ column }) => own.includes(column));
      return again ? undefined : joined([part, filter ?? {}]);
    },
  ),
  // "which make recorded the most sales"
  seq(
    [
      which,
      aHead,
      phrase(
        "made",
        "makes",
        "recorded",
        "records",
        "got",
        "gets",
        "achieved",
        "posted",
        "reported",
        "generated",
      ),
      term(AMOUNT_WORDS),
      sumOf(someDone),
    ],
    (_, head, _made, direction, by) => most(head, by, direction),
  ),
  seq([SELLING(), opt(aNumber), aHead], ([direction, by], limit, head) => most(head, by, direction, limit)),
  seq([phrase("top"), aNumber, SELLING(), aHead], (_, limit, [direction, by], head) =>
    direction === "desc" ? most(head, by, direction, limit) : undefined,
  ),
  seq([aNumber, SELLING(), aHead], (limit, [direction, by], head) => most(head, by, direction, limit)),
);

function SELLING(): Parser<readonly ["asc" | "desc", Measure]> {
  const degree = term({ best: "desc", top: "desc", most: "desc", worst: "asc", least: "asc" } as const);
  return seq(
    [degree, opt(phrase("-")), sumOf(alt(done, does))],
    (direction, _, by) => [direction, by] as const,
  );
}

/** "makes that sold fewer than 10", "how many makes sold more than 1000 cars". */
const sellingEnough: Parser<Part> = seq(
  [
    opt(alt(phrase("how many", "number of"), phrase("which", "what"))),
    aKeyNoun,
    opt(phrase("that", "which", "that have", "which have", "have")),
    sumOf(alt(done, does)),
    bound,
    opt(aCounted),
    summed,
  ],
  (_, key, _that, measure, { op, value }): Part => ({
    keys: [key],
    groups: "bare",
    having: [{ measure, op, value }],
  }),
);

/** What was sold, where a column counts it. */
export const soldParts: Parser<Part> = (input, at) =>
  countingOf(input.dataset) === undefined
    ? []
    : alt<Part>(
        someSold,
        map(sellingMost, (part) => (part.pick ? part : undefined)),
        sellingEnough,
      )(input, at);
