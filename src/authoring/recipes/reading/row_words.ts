import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import { isTime } from "./column_facts.ts";
import { countColumn } from "./counting.ts";
import type { Facts } from "./facts.ts";
import { isNounOfKind } from "./kinds.ts";
import { PERSON_COLUMNS, PERSON_KINDS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { isOfPersons } from "./row_nouns.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, singularsOf, stemOf } from "./words.ts";

/** Whether a noun says no more than that something was measured: a row is that of any table that numbers no things and counts none. */
export function isOfAnyRow(noun: string, { numbered }: Facts, { profile }: Dataset): boolean {
  const forms = [noun, ...singularsOf(noun)];
  return !numbered && countColumn(profile) === undefined && forms.some((form) => ANY_ROW.has(form));
}
const ANY_ROW: ReadonlySet<string> = new Set(["reading", "measurement", "datapoint", "observation"]);

/** "views" of viewing_activity.csv: what the file says was done, each at a time of its own. */
export function isDoneByFile(noun: string, facts: Facts, { name, profile }: Dataset): boolean {
  if (facts.numbered || facts.measured || !isPlural(noun) || isNounOfKind(singularsOf(noun)[0] ?? noun))
    return false;
  const done = wordsOf(name).some((word) => /^\p{L}{3,}ing$/u.test(word) && stemOf(word) === stemOf(noun));
  return (
    done &&
    profile.columns.some((column) => isTime(column) && column.distinct >= profile.rows * ALL_BUT_A_FEW)
  );
}

const ALL_BUT_A_FEW = 0.9;

/**
 * Whether a noun is for the persons that each row is of, where it has one of them: of appointments with an age and a sex, and no
 * column that tells who came again. A `driver_age` is that of drivers alone.
 */
export function isPersonOfRow(noun: string, facts: Facts, { profile: { columns, rows } }: Dataset): boolean {
  const personal = columns.filter(isOfPersons);
  if (facts.persons || !facts.numbered || personal.length < LEAST_OF_PERSONS) return false;
  const whose = personal.flatMap(({ name }) =>
    wordsOf(name).filter((word) => PERSON_WORDS.has(stemOf(word)) && !PERSON_COLUMNS.includes(word)),
  );
  const isTheirs =
    whose.length === 0 ? SERVED.has(stemOf(noun)) : whose.every((word) => sameNoun(word, noun));
  return (isTheirs || ANYBODY.has(stemOf(noun))) && !columns.some((column) => tellsApart(column, rows));
}
const LEAST_OF_PERSONS = 2;
const ANYBODY: ReadonlySet<string> = new Set(["people", "person", "individual"].map(stemOf));
const PERSON_WORDS: ReadonlySet<string> = new Set(PERSON_KINDS.map(stemOf));
/** Whoever comes for what rows are; who works there does not. */
const SERVED: ReadonlySet<string> = new Set(
  "customer client user member passenger patient subscriber visitor guest attendee".split(" ").map(stemOf),
);

/** A number or a name that several rows share, of whoever it is. */
function tellsApart(column: ColumnProfile, rows: number): boolean {
  const last = wordsOf(column.name).at(-1) ?? "";
  const isNamed = /^(?:id|name|no|number|code|key|mrn|ssn|email)$/u.test(last);
  return isNamed && column.distinct > 1 && column.distinct < rows * ALL_BUT_A_FEW;
}
