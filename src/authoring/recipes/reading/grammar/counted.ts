import { type Counting, countingOf, isOtherDeed } from "../counting.ts";
import type { Input } from "../input.ts";
import { ARTICLES, GLUE } from "../lexicon/talk.ts";
import { PERSON_NOUNS } from "../lexicon/things.ts";
import { alt, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import { aColumn } from "./leaves.ts";
import type { Measure } from "../part.ts";
import { isPlural, stemOf } from "../words.ts";
import { asTyped } from "../tokens.ts";

/** Reads one word of a table that counts things in a column of its own, if it is no name or value of the table. */
function word(fits: (counting: Counting, folded: string) => boolean): Parser<true> {
  return (input, at) => {
    const token = input.tokens[at];
    const counting = countingOf(input.dataset);
    if (counting === undefined || token?.kind !== "word" || !fits(counting, token.folded)) return [];
    return isNamed(input, at) ? [] : [{ to: at + 1, cost: 0, notes: [], value: true }];
  };
}

function isNamed(input: Input, at: number): boolean {
  return input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0;
}

const GENERAL: ReadonlySet<string> = new Set(["units", "items", "pieces"]);
const PERSONS: ReadonlySet<string> = new Set(PERSON_NOUNS.filter((noun) => noun !== "who").map(stemOf));

const beside = word(({ beside: words }, folded) => words.has(stemOf(folded)));
const singular = word(({ things }, folded) => things.has(stemOf(folded)));
const plural = word(
  ({ things, persons, acts }, folded) =>
    isPlural(folded) &&
    (things.has(stemOf(folded)) ||
      (persons && PERSONS.has(stemOf(folded))) ||
      (GENERAL.has(folded) && acts.size > 0)),
);
const anAct = word(({ acts }, folded) => acts.has(stemOf(folded)) && isPlural(folded));
export const done = word(({ verbs }, folded) => verbs.has(folded));
export const does = word(({ forms }, folded) => forms.has(folded));
const be = opt(phrase("were", "was", "are", "is", "got", "have been", "had been", "has been", "that were"));

/** What is counted: "new cars"; but cars "that were made" are others than those that were sold. */
export const aCounted: Parser<true> = (input, at) =>
  seq([opt(beside), plural], () => true as const)(input, at).filter(({ to }) => {
    const counting = countingOf(input.dataset);
    const [after = to] = be(input, to)
      .map((match) => match.to)
      .toSorted((left, right) => right - left);
    const deed = input.tokens[after]?.folded ?? "";
    return counting === undefined || isNamed(input, after) || !isOtherDeed(counting, deed);
  });
const someSoldThings: Parser<true> = seq([aCounted, be, done], () => true as const);
const anActDone: Parser<true> = seq([opt(beside), opt(singular), anAct], () => true as const);
/** Also what was done with it: "cars sold", "sales", "car sales". */
export const someDone: Parser<true> = alt(someSoldThings, anActDone);
const anyCounted = alt(someDone, aCounted);
/** "in total" says no more of a sum. */
export const summed = opt(phrase("in total", "in all", "altogether", "overall"));

/** The sum of the column that counts, and what was taken for it. */
export function sumOf<T>(parser: Parser<T>): Parser<Measure> {
  return (input, at) => {
    const counting = countingOf(input.dataset);
    if (counting === undefined) return [];
    return map(parser, (): Measure => ({ aggregate: "sum", column: counting.column }))(input, at).map(
      (match) => {
        const from = ARTICLES.has(input.tokens[at]?.folded ?? "") ? at + 1 : at;
        const said = asTyped(input, from, match.to);
        return {
          ...match,
          notes: [...match.notes, `taking "${said}" for the total of ${counting.column.name}`],
        };
      },
    );
  };
}

const total = phrase("total", "sum of", "total of", "overall");
const howMany = phrase("how many", "how many total", "number of", "total number of", "count of", "amount of");
/** "how many sales", unless a row may be one. */
const theActs: Parser<true> = (input, at) => (countingOf(input.dataset)?.single ? [] : anActDone(input, at));

/** "how many births", where that is the column itself. */
const theColumn: Parser<true> = (input, at) =>
  map(aColumn, ({ column, whole }) =>
    whole && column === countingOf(input.dataset)?.column ? true : undefined,
  )(input, at);

/** "arrests per year", "robbery arrests": such things alone, where nothing asks for rows. */
const thingsAlone: Parser<true> = (input, at) => {
  const isAsked = input.tokens.slice(0, at).some(({ folded }, from) => {
    const isValue = input.valuesAt(from).some(({ to }) => to <= at);
    return !isValue && !GLUE.has(folded) && !isHeld(input, from, at);
  });
  const isNarrowed = input.tokens.slice(at).some(({ folded }) => NARROWING.has(folded));
  const isOpen = isAsked || isNarrowed || input.tokens.length === 1;
  return countingOf(input.dataset)?.single || isOpen ? [] : aCounted(input, at);
};
/** "cars with more than 3 doors" may be a list of them. */
const NARROWING: ReadonlySet<string> = new Set("with without having whose where that which who".split(" "));
/** Whether the word is one of a value that stands before. */
function isHeld({ valuesAt }: Input, at: number, before: number): boolean {
  return Array.from({ length: at + 1 }, (_, from) => valuesAt(from)).some((values) =>
    values.some(({ to }) => to > at && to <= before),
  );
}

/** "total cars sold", "how many cars were sold", "sales": the total of the column that counts them. */
export const aCountedSum: Parser<Measure> = memo(
  sumOf(
    alt(
      seq([total, anyCounted], () => true),
      seq([howMany, alt(someSoldThings, aCounted, theActs)], () => true),
      seq([howMany, theColumn, be, opt(done)], () => true),
      someDone,
      thingsAlone,
    ),
  ),
);
/** The same after "most", "more than" or "share of", where the noun alone will do. */
export const aCountedAmount: Parser<Measure> = memo(
  sumOf(seq([opt(phrase("all", "all of", "total")), anyCounted], () => true)),
);
