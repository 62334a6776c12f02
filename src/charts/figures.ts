import { present } from "../review/present.ts";
import type { Row } from "../toolkit/index.ts";
import type { Json } from "../toolkit/spec.ts";
import type { Figures, Key, Measure } from "./drawing.ts";
import { pairsOf } from "./square.ts";

/** As many cells as the largest heat map has. */
const MOST_ROWS = 3600;
const MOST_MEASURES = 4;
/** Columns of texts of which two may name the rows together. */
const MOST_TEXTS = 8;

/** Numbers that say how another number came about, or how sure it is; they are drawn only when there are no others. */
const COMPANIONS =
  /^(count|n|df|rows|total|missing|left_out|unknown|ties|rank|change|change_share|strength|se|sd|p|p_?val(ue)?|p_(adj|corr)\w*|adj\w*_p\w*|std_?(err\w*|dev)?|ci\w*|conf_\w+|lower\w*|upper\w*)$/iu;
/** As the toolkit names measures. */
const MEASURED = /^(count|sum|mean|median|min|max|range|stddev|variance|distinct)_/u;

/** @returns why there is nothing to draw, when it is a text */
export function figuresOf(result: Json): Figures | string {
  const { table } = present(result);
  if (table === undefined) return "its result is no table";
  const { rows } = table;
  if (rows.length < 2) return "its result has a single row";
  if (rows.length > MOST_ROWS) return `it has ${rows.length} rows, more than any chart shows`;
  const named = namedKeys(result, table.columns);
  if (named?.length === 0) return "its rows are a listing, and none of them has a name";
  const square = named === undefined ? pairsOf(table.columns, rows) : undefined;
  if (square !== undefined) return square;
  const names = named ?? findKeys(table.columns, rows);
  if (names === undefined) return "nothing in its rows names each of them";
  const measures = measuresOf(table.columns, rows, names, named !== undefined);
  if (measures.length === 0) return "its rows have no numbers to compare";
  if (measures.length > MOST_MEASURES)
    return `it has ${measures.length} numbers in each row, and at most ${MOST_MEASURES} are drawn beside each other`;
  const keys = names.map((name) => ({ name, values: rows.map((row) => row[name] ?? null) }));
  const telling = keys.filter(({ values }) => new Set(values).size > 1);
  if (!areDifferent(telling)) return "several of its rows have the same name";
  return { keys: telling, measures, count: rows.length };
}

/** What the result itself says names its rows; `keys` is a claim of the tool, and need not fit. */
function namedKeys(result: Json, columns: readonly string[]): readonly string[] | undefined {
  if (typeof result !== "object" || result === null || !("keys" in result)) return undefined;
  const { keys } = result;
  if (!Array.isArray(keys)) return undefined;
  const names = [...new Set(keys as readonly Json[])];
  return names.every((name) => typeof name === "string" && columns.includes(name))
    ? (names as string[])
    : undefined;
}

/** The column, or the first two columns, that hold texts and are different in each row; else a first column that counts up. */
function findKeys(columns: readonly string[], rows: readonly Row[]): readonly string[] | undefined {
  const texts = columns.filter((name) =>
    rows.every((row) => typeof (row[name] ?? null) === "string" || (row[name] ?? null) === null),
  );
  const keysOf = (names: readonly string[]) =>
    names.map((name) => ({ name, values: rows.map((row) => row[name] ?? null) }));
  const one = texts.find((name) => areDifferent(keysOf([name])));
  if (one !== undefined) return [one];
  const steps = columns.filter((name) => rows.every((row) => Number.isSafeInteger(row[name])));
  const pairs = [...texts.slice(0, MOST_TEXTS), ...steps.slice(0, MOST_TEXTS)].flatMap((first, at, all) =>
    all.slice(at + 1).map((second) => columns.filter((name) => name === first || name === second)),
  );
  const [first = ""] = columns;
  const countsUp = rows.every((row, at) => {
    const before = rows[at - 1]?.[first];
    return Number.isSafeInteger(row[first]) && (at === 0 || Number(row[first]) > Number(before));
  });
  if (countsUp) return [first];
  return pairs.find((pair) => pair.some((name) => texts.includes(name)) && areDifferent(keysOf(pair)));
}

function measuresOf(
  columns: readonly string[],
  rows: readonly Row[],
  keys: readonly string[],
  isNamed: boolean,
): readonly Measure[] {
  const numbers = columns.filter((name) => !keys.includes(name) && isNumbers(rows, name));
  const [first] = numbers;
  const telling = numbers.filter((name) => !COMPANIONS.test(name));
  const chosen = isNamed ? numbers.filter((name) => name === first || MEASURED.test(name)) : telling;
  return (chosen.length === 0 ? numbers.slice(0, 1) : chosen).map((name) => ({
    name,
    values: rows.map((row) => (typeof row[name] === "number" ? row[name] : null)),
  }));
}

function isNumbers(rows: readonly Row[], name: string): boolean {
  const values = rows.map((row) => row[name] ?? null);
  return (
    values.some((value) => value !== null) &&
    values.every((value) => value === null || typeof value === "number")
  );
}

function areDifferent(keys: readonly Key[]): boolean {
  const [first] = keys;
  if (first === undefined) return false;
  const names = first.values.map((_, at) => JSON.stringify(keys.map(({ values }) => values[at])));
  return new Set(names).size === names.length;
}
