import type { ColumnProfile, Dataset, Profile } from "../../../../data/dataset.ts";
import { isIdentifier, isTime, isUnique } from "../column_facts.ts";
import type { Within } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { codedBy, identified } from "../identifying.ts";
import { kindOf } from "../kind_of.ts";
import { isThing } from "../kinds.ts";
import { INSTITUTIONS, LARGER, MAKERS, nameOfPlace, PARTS, PLACES } from "../lexicon/within.ts";
import { wordsOfFile } from "../file_nouns.ts";
import { once } from "../once.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";

/** A column of names of which several rows may share one, and nouns for what is so named. */
interface Named {
  readonly column: ColumnProfile;
  readonly nouns: readonly string[];
  /** Columns of what such things are parts of, where a name is that of one thing alone. */
  readonly within: readonly ColumnProfile[];
  /** Columns of codes that such things have, each of its own. */
  readonly codes: readonly ColumnProfile[];
}

/**
 * Names of things that rows are one each, though several share a name: a county is a row where its name is another county's in
 * another state, and so is a game where its name is there once for each platform. A name that is there twice in one state tells no
 * row from another.
 */
export async function namedWithin(dataset: Dataset, finder: ValueFinder): Promise<readonly Within[]> {
  const known = KNOWN.get(dataset) ?? findNames(dataset, finder);
  KNOWN.set(dataset, known);
  return known;
}

const KNOWN = new WeakMap<Dataset, Promise<readonly Within[]>>();

async function findNames(
  { profile, name: file }: Dataset,
  { keeps }: ValueFinder,
): Promise<readonly Within[]> {
  const { columns, rows } = profile;
  const least = columns.some((column) => numbersEach(column, rows)) ? MOST_ARE_APART : 1;
  const found: Within[] = [];
  for (const { column, nouns, within, codes } of [...partsIn(profile), ...soldBy(profile, file)]) {
    if (columns.some(isMoment)) continue;
    const larger: ColumnProfile[] = [];
    // Where nothing else tells rows apart, each name must be there once; or else some may be written twice.
    for (const one of keeps === undefined ? [] : within) {
      const pairs = `count(DISTINCT (${quoted(column)}, ${quoted(one)}))`;
      const apart = `(SELECT ${pairs} >= ${least} * count(*) FROM data)`;
      if (((await keeps?.(apart)) ?? 0) > 0) larger.push(one);
    }
    const apart = [...larger, ...codes].map(({ name }) => name);
    if (apart.length > 0) found.push({ name: column.name, stems: new Set(nouns.map(stemOf)), apart });
  }
  return found;
}

/** What happens has a time, and its place is another thing than the row. */
function isMoment(column: ColumnProfile): boolean {
  return isTime(column) && wordsOf(column.name).every((word) => MOMENTS.has(word));
}
const MOMENTS: ReadonlySet<string> = new Set("date time day timestamp datetime month start end".split(" "));

/** Whether a column has a number or a code for each row. */
function numbersEach(column: ColumnProfile, rows: number): boolean {
  const { type, min, max } = column;
  const runs = type === "number" && Number(max) - Number(min) < rows * 1.01;
  return isUnique(column, rows) && (isIdentifier(column, rows) || runs);
}
const MOST_ARE_APART = 0.98;
/** How many names there are for each row at least: whatever has each name many times has something else in each row. */
const FEWEST_NAMES = 0.4;

/** Counties beside their states, schools beside their cities, departments beside their companies. */
const partsIn = once(({ columns, rows }: Profile): readonly Named[] =>
  repeated(columns, rows).flatMap((column) => {
    const nouns = identified(column, rows);
    const larger = nouns.flatMap((noun) => largerThan(noun));
    if (larger.length === 0) return [];
    return [
      {
        column,
        nouns,
        within: columns.filter(
          (other) => other.type === "text" && isOneOf(other, larger) && other !== column,
        ),
        codes: columns.filter((other) => isUnique(other, rows) && nouns.includes(codedBy(other) ?? "")),
      },
    ];
  }),
);

/** What a `Name` is the name of, if rows of one name are told apart by who made it or where it is. */
function soldBy({ columns, rows }: Profile, file: string): readonly Named[] {
  return repeated(columns, rows).flatMap((column) => {
    const words = wordsOf(column.name);
    if (words.length !== 1 || !NAMES.has(words[0] ?? "")) return [];
    const alone = columns.map((each) => (each === column ? { ...each, distinct: rows } : each));
    const { kind } = kindOf(alone, rows, [], wordsOfFile(file));
    const within = columns.filter((other) => other.type === "text" && isOneOf(other, [...MAKERS, ...PLACES]));
    return kind?.persons === "no" && kind.nouns.every(isThing)
      ? [{ column, nouns: kind.nouns, within, codes: [] }]
      : [];
  });
}

const NAMES: ReadonlySet<string> = new Set(["name", "title"]);

function repeated(columns: readonly ColumnProfile[], rows: number): readonly ColumnProfile[] {
  return columns.filter(
    (column) =>
      column.type === "text" &&
      column.missing === 0 &&
      rows >= 8 &&
      column.distinct >= rows * FEWEST_NAMES &&
      !isUnique(column, rows),
  );
}

/** What things of the kind lie in or belong to. */
function largerThan(noun: string): readonly string[] {
  const rank = LARGER.findIndex((nouns) => nouns.includes(noun));
  if (rank !== -1) return LARGER.slice(0, rank).flat();
  if (Object.hasOwn(PARTS, noun)) return PARTS[noun] ?? [];
  return INSTITUTIONS.has(noun) ? PLACES : [];
}

function isOneOf({ name }: ColumnProfile, nouns: readonly string[]): boolean {
  return nouns.includes(nameOfPlace(wordsOf(name)));
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
