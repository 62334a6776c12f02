import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { flagOf, isCalendarYear, isTime } from "../column_facts.ts";
import { KINDS } from "../kinds.ts";
import type { Input } from "../input.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { PERSON_KINDS, ROW_NOUNS } from "../lexicon/things.ts";
import { listOf, map, type Parser, phrase, seq } from "../parser.ts";
import type { Key, Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { THINGS, TOLD_OF } from "../wider.ts";
import { stemOf } from "../words.ts";
import { aKey } from "./keys.ts";
import { someRows } from "./rows.ts";

/** "accidents by phase", "female victims by cause": where this is all that is asked, they are counted. */
export const aTally: Parser<Part> = (input, at) =>
  begins(input, at)
    ? map(tallied, (part): Part | undefined => {
        const { keys = [] } = part;
        return isCounted(input, part) && keys.every((key) => isSorting(key, input.dataset.profile))
          ? part
          : undefined;
      })(input, at).filter(({ to }) => !input.tokens.slice(to).some(({ folded }) => ORDERING.has(folded)))
    : [];

const by = phrase("by", "split by", "grouped by", "broken down by", "sorted into");
const tallied = seq(
  [someRows, by, listOf(aKey, phrase("and", ",", "and by", "by"))],
  (rows, _by, keys): Part => ({ ...rows, keys, by: "by", each: true }),
);

/** "show hotels by city" may be a list in that order. */
function begins({ tokens }: Input, at: number): boolean {
  return tokens
    .slice(0, at)
    .every(
      ({ kind, folded }) =>
        ARTICLES.has(folded) ||
        ["what", "whats", "are", "were", "all", "star", "stars", "-"].includes(folded) ||
        kind === "number",
    );
}
const ORDERING: ReadonlySet<string> = new Set(
  "sorted sort ordered order alphabetical alphabetically first last top with having and".split(" "),
);

/** Nouns for amounts, and for what a row has a number of: "sales by region" are hardly the rows. */
export const AMOUNTS: ReadonlySet<string> = new Set(
  `sale payment donation contribution expense purchase spending revenue transaction loan claim grant fund investment trade bill
  tip fine budget salary wage earning income profit cost price emission export import birth death casualty fatality production
  consumption temperature rainfall ridership arrival result stat statistic score number figure total amount vote goal win point
  medal`
    .split(/\s+/)
    .map(stemOf),
);

const OF_KINDS: ReadonlySet<string> = new Set(KINDS.flatMap(({ nouns }) => nouns).map(stemOf));

/** Rows that the table has a noun for, or such as a flag tells: "survivors". */
function isCounted({ facts, dataset }: Input, { rows, where = [] }: Part): boolean {
  if (rows === undefined) {
    const { columns } = dataset.profile;
    const said = conditionsOf(where).map(({ column }) => columns.find(({ name }) => name === column));
    // "rowers by sex" are persons, where rows are; "electronics by region" may be a number that they have.
    return (
      said.length > 0 &&
      (isOfPersons(facts) || said.every((column) => column !== undefined && flagOf(column) !== undefined))
    );
  }
  const stem = stemOf(rows.word.toLowerCase());
  if (!(rows.plural || COLLECTIVE.has(stem)) || AMOUNTS.has(stem)) return false;
  if (!rows.assumed) return !ROW_NOUNS.some((noun) => stemOf(noun) === stem);
  if (facts.persons) return false;
  const timed = dataset.profile.columns.some((column) => isTime(column) || isCalendarYear(column));
  // "eruptions by country" are not the volcanoes.
  return (
    (TOLD_OF.has(stem) && timed) || (facts.rowNouns.size === 0 && (OF_KINDS.has(stem) || THINGS.has(stem)))
  );
}
/** Whether the table says which persons its rows are. */
function isOfPersons({ persons, rowNouns, akin }: Input["facts"]): boolean {
  return persons && PERSON_KINDS.some((noun) => rowNouns.has(stemOf(noun)) || akin.has(stemOf(noun)));
}
const COLLECTIVE: ReadonlySet<string> = new Set(["staff", "fish"]);

/** What sorts rows into a few groups; by marks and ranks they may only be put in an order. */
function isSorting({ column, part, ranges, width }: Key, { rows }: Profile): boolean {
  if (part !== undefined || ranges !== undefined || width !== undefined) return true;
  if (isTime(column)) return false;
  if (isCalendarYear(column) || column.type === "boolean") return true;
  if (column.type === "text") return column.distinct * 2 <= rows;
  return column.distinct <= FEW && !isMark(column);
}
const FEW = 12;

function isMark({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) =>
    ["rating", "score", "rank", "star", "stars", "mark", "price", "cost", "age"].includes(word),
  );
}
