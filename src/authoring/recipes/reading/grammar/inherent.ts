import { isTime } from "../column_facts.ts";
import { standsForRows } from "../facts.ts";
import { isYearOf } from "../linking/verb_years.ts";
import type { Input } from "../input.ts";
import { AMOUNT_WORDS } from "../lexicon/extremes.ts";
import { alt, anyOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { isPlural, stemOf } from "../words.ts";
import { things } from "./having.ts";
import { aRowVerb, timesOf } from "./events.ts";
import { aGroup, datedPeriod } from "./groups.ts";
import { isFree } from "./participles.ts";
import { aHead, which } from "./heads.ts";
import { picked, undecided } from "./picks.ts";

const PERSONS: ReadonlySet<string> = new Set(
  "people person victim man woman boy girl child civilian".split(" ").map(stemOf),
);
const VICTIM = stemOf("victim");
const MURDERS: readonly string[] = ["murder", "homicide"].map(stemOf);

const was = opt(
  anyOf(`
  was | were | is | are | got | have been | has been | had been | that were | that was | which were | which was | who were | who was`),
);

/** "how many planets were discovered", "films released per year": it leaves none of the rows out. */
export const anInherentVerb: Parser<Part> = (input, at) => {
  const noun = input.tokens[at - 1];
  // "rockets launched" are not so many different rockets.
  if (noun?.kind !== "word") return [];
  if (input.columnsAt(at - 1).some(({ cost }) => cost < 1) && !standsForRows(input.facts, noun.folded))
    return [];
  return was(input, at).flatMap(({ to }) => {
    const verb = input.tokens[to];
    // "watched per year" is by the year of the date that says so.
    if (datedPeriod(input, to).length > 0) return [];
    const told =
      verb?.kind === "word" && isFree(input, to) && isInherent(input, stemOf(noun.folded), verb.folded);
    return told
      ? [{ to: to + 1, cost: 0, notes: [], value: {} }]
      : aRowVerb(input, to, at - 1).map((match) => ({ ...match, value: {} }));
  });
};

/** "hired each year": by the days on which they were, among others. */
const datedGroups: Parser<Part> = (input, at) =>
  at === 0
    ? []
    : timesOf(input, at).flatMap(({ to, value: times }) =>
        aGroup(input, to).filter(
          ({ value: { keys = [] } }) => keys.length > 0 && keys.every(({ column }) => times.includes(column)),
        ),
      );

function isInherent({ facts, tokens, dataset }: Input, noun: string, verb: string): boolean {
  if (PERSONS.has(noun) && facts.akin.has(VICTIM))
    return verb === "killed" || (verb === "murdered" && MURDERS.some((murder) => facts.rowNouns.has(murder)));
  // "in which year were the most houses sold": that of YearSold says so.
  return (
    tokens.some(({ folded }) => /^years?$/.test(folded)) &&
    (facts.akin.has(noun) || facts.rowNouns.has(noun)) &&
    dataset.profile.columns.some((column) => column.missing === 0 && isYearOf(column, verb))
  );
}

const happening = anyOf("happen | occur | take place | appear");

/** "in which year did the most crashes happen". */
const mostHappening: Parser<Part> = (input, at) =>
  seq(
    [which, aHead, phrase("did", "do", "does"), term(AMOUNT_WORDS), things, happening],
    (_, head, _did, direction, { measures = [], rows }) => {
      const [by] = measures;
      if (head.from === "rows" || by?.aggregate !== "count" || rows?.assumed) return undefined;
      return (head.plural ? undecided : picked)(head, { by, direction });
    },
  )(input, at);

export const aHappening: Parser<Part> = alt(anInherentVerb, datedGroups, mostHappening);

/** "on the show" of daily_show_guests.csv, "on the Titanic": all rows are, where the file is called so and no column tells of which. */
export const inTheTable: Parser<Part> = (input, at) =>
  at === 0
    ? []
    : map(
        seq(
          [
            opt(anyOf("was | were | been | have been | has been | that were | who were")),
            anyOf("on the | in the | at the | aboard the"),
            ofTheFile,
          ],
          () => true,
        ),
        (): Part => ({}),
      )(input, at);

/** What the file is about as its name says it: "show" and "daily show", and not "daily". */
export const ofTheFile: Parser<true> = (input, at) => {
  const file = wordsOf(input.dataset.name).filter((word) => !FILE_WORDS.has(word));
  return [1, 2, 3].flatMap((length) => {
    const said = input.tokens.slice(at, at + length);
    const place = file.findIndex((_, first) =>
      said.every(({ kind, folded }, more) => kind === "word" && file[first + more] === folded),
    );
    const next = file[place + length];
    const isWhole = next === undefined || isPlural(next) || /\d/.test(next);
    const isIt = said.length === length && place !== -1 && isWhole;
    return isIt && said.every((_, more) => isUntold(input, at + more))
      ? [{ to: at + length, cost: 0.2, notes: [], value: true }]
      : [];
  });
};
const FILE_WORDS: ReadonlySet<string> = new Set(
  "data dataset table file list export csv tsv json sample train test final clean raw small new old top best worst first last total all other".split(
    " ",
  ),
);
/** A column of dates says when the show was, and not which one it was. */
function isUntold(input: Input, at: number): boolean {
  return (
    input.valuesAt(at).length === 0 &&
    input.columnsAt(at).every(({ cost, column }) => cost >= 1 || isTime(column))
  );
}
