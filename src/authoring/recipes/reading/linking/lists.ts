import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import type { Cell } from "../../../../toolkit/index.ts";
import { LIST_HEADERS } from "../lexicon/goods.ts";
import { wordsOf } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";

const SEPARATORS = [",", ";", "|", "/", "+", "&", "-"] as const;
/** Of these, one such cell tells; the others also stand within the name of one thing. */
const TELLING: ReadonlySet<string> = new Set([";", "|", "/", "+"]);
/** Of these, lists of codes: "NC,VA"; while US-CA is one. */
const CODES: ReadonlySet<string> = new Set([",", ";", "|"]);
/** Lists of a few things come in no more ways than this. */
const MOST_DISTINCT = 2_000;

interface Lists {
  readonly separator: string;
  /** Whether it is known by cells that are made of others: what stands in the other cells may be one name. */
  readonly made: boolean;
}

const KNOWN = new WeakMap<Dataset, Map<string, Promise<Lists | undefined>>>();

/**
 * Whether a value also stands in cells with others: "Laptop" in "Laptop, Email". Then whoever says it means any cell that has it.
 * In "Paris, Texas" the comma parts no list: neither piece is a cell of its own.
 */
export async function standsInLists(
  column: ColumnProfile,
  value: Cell,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<boolean> {
  const { keeps } = finder;
  if (keeps === undefined || column.type !== "text" || column.distinct > MOST_DISTINCT) return false;
  const known = KNOWN.get(dataset) ?? new Map<string, Promise<Lists | undefined>>();
  KNOWN.set(dataset, known);
  const asked = known.get(column.name) ?? separatorOf(column, keeps);
  known.set(column.name, asked);
  const found = await asked;
  if (found === undefined) return false;
  const { separator, made } = found;
  const [cell, text] = [nameOf(column), textOf(String(value))];
  const pieces = piecesOf(cell, separator);
  const held = `list_contains(${pieces}, ${text})`;
  const [among, containing, having] = await Promise.all([
    // "Japan - administered by Russia" is no list of two, though "Chile-Peru" is.
    keeps(`${cell} <> ${text} AND ${held}${made ? ` AND list_has_all(${ownCells(cell)}, ${pieces})` : ""}`),
    keeps(`contains(lower(${cell}), lower(${text}))`),
    keeps(held),
  ]);
  // What is also a part of other words cannot be looked for by its letters.
  return among > 0 && containing === having;
}

/** "Fog-Rain", "Cash/Card": where at least half of the cells with several pieces are made of pieces that are cells by themselves. */
async function separatorOf(
  column: ColumnProfile,
  keeps: NonNullable<ValueFinder["keeps"]>,
): Promise<Lists | undefined> {
  const cell = nameOf(column);
  const isCalled = wordsOf(column.name).some((word) => LIST_HEADERS.has(word));
  for (const separator of SEPARATORS) {
    const several = `SELECT DISTINCT ${cell} AS cell FROM data WHERE contains(${cell}, '${separator}')`;
    const made = `count(*) FILTER (WHERE list_has_all(${ownCells(cell)}, ${piecesOf("cell", separator)}))`;
    const isList = `(SELECT count(*) >= ${TELLING.has(separator) ? 1 : 2} AND 2 * ${made} >= count(*) FROM (${several}))`;
    if ((await keeps(isList)) > 0) return { separator, made: !isCalled && !TELLING.has(separator) };
    // "Tags" says it by itself.
    if (isCalled && CODES.has(separator) && (await keeps(`contains(${cell}, '${separator}')`)) > 1)
      return { separator, made: false };
    const coded = `count(*) FILTER (WHERE regexp_full_match(cell, '[A-Z]{2,3}( ?[${separator}] ?[A-Z]{2,3})+'))`;
    const isOfCodes = `(SELECT count(*) >= 2 AND 10 * ${coded} >= 9 * count(*) FROM (${several}))`;
    if (CODES.has(separator) && (await keeps(isOfCodes)) > 0) return { separator, made: false };
  }
  return undefined;
}

/** What stands in cells by itself. */
function ownCells(cell: string): string {
  return `(SELECT list(DISTINCT ${cell}) FROM data)`;
}

function piecesOf(cell: string, separator: string): string {
  return `list_transform(string_split(${cell}, '${separator}'), piece -> trim(piece))`;
}

function nameOf({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function textOf(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
