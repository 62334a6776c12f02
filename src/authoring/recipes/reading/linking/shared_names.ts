import type { ColumnProfile, Dataset, Profile } from "../../../../data/dataset.ts";
import { coreOf } from "../column_names.ts";
import { countingOf } from "../counting.ts";
import type { Facts } from "../facts.ts";
import { isAlmostUnique, isIdentifier, isTime, isUnique } from "../column_facts.ts";
import type { ValueFinder } from "../finder.ts";
import { namedWithin } from "./names_within.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isPlural, stemOf } from "../words.ts";

/** What a name that several rows share tells of them. */
interface Shared {
  /** Nouns for the things so named, that rows are all the same: two cars may be called "city". */
  readonly rows: ReadonlySet<string>;
  /** Columns of which nobody knows whether rows of one name are one thing. */
  readonly open: ReadonlySet<string>;
}

const NONE: Shared = { rows: new Set(), open: new Set() };
const KNOWN = new WeakMap<Dataset, Map<string, Promise<boolean>>>();

/**
 * Where rows of one name differ in all else, the name does not tell which thing it is: a row is a car, though several are called
 * "city". A customer who is in several orders is one, and the rows say so: they have a time, or a number of their own.
 */
export async function withSharedNames(
  facts: Facts,
  tokens: readonly Token[],
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Facts> {
  const { rows, open } = await sharedNames(tokens, dataset, finder);
  const all = await namedWithin(dataset, finder);
  // A visit is no school, though schools have their cities in it.
  const within = all.filter(
    ({ stems }) => !facts.numbered || [...stems].some((stem) => facts.rowNouns.has(stem)),
  );
  if (rows.size + open.size + within.length === 0) return facts;
  return {
    ...facts,
    within,
    akin: new Set([...facts.akin, ...rows, ...within.flatMap(({ stems }) => [...stems])]),
    openNames: new Set([...facts.openNames, ...open]),
  };
}

async function sharedNames(tokens: readonly Token[], dataset: Dataset, finder: ValueFinder): Promise<Shared> {
  const { columns } = dataset.profile;
  const said = tokens.filter(({ kind }) => kind === "word").map(({ folded }) => folded);
  const named = namesOf(dataset.profile).filter(({ noun }) => said.some((word) => sameNoun(word, noun)));
  const asksNames = said.some((word) => /^names?$/.test(word));
  if (named.length === 0 || asksNames || happens(dataset.profile) || countingOf(dataset)) return NONE;
  const known = KNOWN.get(dataset) ?? new Map<string, Promise<boolean>>();
  KNOWN.set(dataset, known);
  const found: { column: ColumnProfile; tells: boolean }[] = [];
  for (const { column } of named) {
    const asked = known.get(column.name) ?? tellsMore(column, columns, finder);
    known.set(column.name, asked);
    found.push({ column, tells: await asked });
  }
  const file = wordsOf(dataset.name.replace(/(?:\.[a-z0-9]{2,7})+$/iu, "")).filter(
    (word) => !/^\d+$/.test(word),
  );
  const last = file.at(-1) ?? "";
  const vague = found.filter(({ tells }) => !tells).map(({ column }) => column);
  // Of "car_reviews", a row is hardly a car.
  const isOfFile = (column: ColumnProfile) =>
    file.some((word) => sameNoun(word, nounOf(column) ?? "")) &&
    (!isPlural(last) || sameNoun(last, nounOf(column) ?? ""));
  return {
    rows: new Set(vague.filter(isOfFile).map((column) => stemOf(nounOf(column) ?? ""))),
    open: new Set(vague.filter((column) => !isOfFile(column)).map(({ name }) => name)),
  };
}

/** Columns of names that several rows may share, with what they are the names of. */
const namesOf = once(({ columns, rows }: Profile) =>
  columns.flatMap((column) => {
    const noun = nounOf(column);
    return noun === undefined || isAlmostUnique(column, rows) ? [] : [{ column, noun }];
  }),
);

const happens = once(({ columns, rows }: Profile) =>
  columns.some((column) => isTime(column) || numbersThings(column, rows)),
);

/** An order has its number, and is another thing than whoever it is of; how rows are numbered says nothing of them. */
function numbersThings(column: ColumnProfile, rows: number): boolean {
  const isName = column.type === "text" || isIdentifier(column, rows);
  return isName && isUnique(column, rows) && wordsOf(column.name).length > 1;
}

/** The thing that a column has the names of: `Car_Name`, "Name of Plantation". */
function nounOf({ name, type }: ColumnProfile): string | undefined {
  const [noun, ...others] = coreOf(name).filter((word) => word !== "name");
  const isName = type === "text" && wordsOf(name).includes("name");
  return isName && others.length === 0 ? noun : undefined;
}

/** Where one value is that of so many rows, rows of one name share it by chance. */
const COMMON = 0.5;
/** How many of the names must tell it, as a few may be misspelt. */
const TOLD = 0.9;

/** Whether any other column has hardly more than one value for the rows of one name: the address of a hospital. */
async function tellsMore(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  { keeps }: ValueFinder,
): Promise<boolean> {
  const others = columns.filter((other) => other !== column && other.distinct > 2 && other.type !== "other");
  if (keeps === undefined || others.length === 0) return true;
  const name = quoted(column);
  const tells = others.map((other) => {
    const cell = quoted(other);
    const one = `(SELECT count(*) FILTER (WHERE each <= 1) >= ${TOLD} * count(*) FROM (SELECT count(DISTINCT ${cell}) AS each FROM data WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING count(${cell}) > 1))`;
    const common = `(SELECT max(each) < ${COMMON} * sum(each) FROM (SELECT count(*) AS each FROM data WHERE ${cell} IS NOT NULL GROUP BY ${cell}))`;
    return `(${one} AND ${common})`;
  });
  return (await keeps(tells.join(" OR "))) > 0;
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
