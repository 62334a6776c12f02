/**
 * Correlates number columns in pairs: Pearson's coefficient, or Spearman's, which is Pearson's of the ranks (equal values share
 * the average of their ranks). Each pair uses the rows in which both are known.
 *
 * @param columns Two columns for their correlation; more for that of every pair; one for its correlation with every other number
 *   column; none for every pair of number columns. Of two, each may be two columns put together, such as their sum.
 * @param method `pearson` or `spearman`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param names What the correlation of two columns is called; none for no `answers`.
 * @param decimals To how many decimals the named answer is rounded, halves away from zero; null leaves it as it is.
 * @returns For two columns `answers`, where there is a name: `r` under it, rounded as asked; `r`, or null with the `reason`; `n`, the rows used; and `left_out`, those in which one of them is missing.
 *   Otherwise `rows`, one for each pair, the strongest first: the two columns, `r`, its `strength` (r without its sign), `n` and
 *   `left_out`; `keys`, the names of the two; `pairs`, how many there are in all (100 are listed); and `without`, how many of
 *   them have no correlation, such as those of a constant column.
 *
 * Origin: the recipe correlate_columns of Toolkiln.
 */
import type { Cell, Context, Data, Filter, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly columns: readonly Operand[];
  readonly method: "pearson" | "spearman";
  readonly filters: readonly Filter[];
  readonly names: readonly string[];
  readonly decimals: number | null;
}

interface Result {
  answers?: Record<string, Cell>;
  r?: number | null;
  reason?: string;
  n?: number;
  left_out?: number;
  keys?: string[];
  rows?: Row[];
  pairs?: number;
  without?: number;
}

export default async function correlateColumns({ data, params }: Context<Params>): Promise<Result> {
  const kept = data.where(params.filters);
  const given = distinct(params.columns);
  if (params.names.length > (given.length === 2 ? 1 : 0))
    throw new Error("Only the correlation of two columns has a name, and one.");
  const [total] = await data.sql<{ matched: number }>(`SELECT count(*) AS matched FROM data WHERE ${kept}`);
  const matched = total?.matched ?? 0;
  const [one, other] = given;
  if (one !== undefined && other !== undefined && given.length === 2) {
    const [only] = await inSql(data, [{ left: one, right: other }], params);
    const { r = null, n = 0, reason } = only ?? {};
    const answers = params.names.map((name) => [name, toDecimals(r, params.decimals)] as const);
    return {
      ...(answers.length > 0 && { answers: Object.fromEntries(answers) }),
      r,
      ...(reason !== undefined && { reason }),
      n,
      left_out: matched - n,
    };
  }
  const named = given.map((operand) => {
    if (typeof operand !== "string")
      throw new Error("Columns put together are correlated with one other only.");
    data.number(operand);
    return operand;
  });
  const [first = ""] = named;
  const numbers = data.columns.filter(({ type }) => type === "number").map(({ name }) => name);
  const anchor = named.length === 1 ? first : undefined;
  const names = (named.length > 1 ? named : numbers).toSorted();
  const pairs = names.flatMap((left, index) =>
    names
      .slice(index + 1)
      .filter((right) => anchor === undefined || left === anchor || right === anchor)
      .map((right) => ({ left, right })),
  );
  const found = await correlateAll(data, pairs, names, matched, params);
  const strongest = found.filter(({ r }) => r !== null).toSorted(byStrength);
  return {
    keys: ["column", "other"],
    rows: strongest.slice(0, LISTED).map(({ left, right, r, n }) => ({
      column: right === anchor ? right : left,
      other: right === anchor ? left : right,
      r,
      strength: Math.abs(r ?? 0),
      n,
      left_out: matched - n,
    })),
    pairs: pairs.length,
    without: pairs.length - strongest.length,
  };
}

/** Each once. */
function distinct(operands: readonly Operand[]): Operand[] {
  const texts = new Map(operands.map((operand) => [JSON.stringify(operand), operand] as const));
  return [...texts.values()];
}

/** As on paper: the digits that the number is written with are rounded, halves away from zero. */
function toDecimals(value: number | null, decimals: number | null): number | null {
  if (value === null || decimals === null) return value;
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const [whole = "", power = "0"] = String(
    Math.round(Number(`${digits}e${Number(exponent) + decimals}`)),
  ).split("e");
  const result = Number(`${whole}e${Number(power) - decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

const LISTED = 100;

/** Strengths that differ in their last digits only are equal, and follow in the order of the names. */
function byStrength(a: Pair & Correlation, b: Pair & Correlation): number {
  const difference = rounded(b.r) - rounded(a.r);
  if (difference !== 0) return difference;
  if (a.left !== b.left) return a.left < b.left ? -1 : 1;
  return a.right < b.right ? -1 : 1;
}

function rounded(r: number | null): number {
  return Math.round(Math.abs(r ?? 0) * 1e12);
}

interface Pair<T extends Operand = string> {
  readonly left: T;
  readonly right: T;
}

interface Correlation {
  readonly r: number | null;
  readonly n: number;
  readonly reason?: string;
}

/** What one tool may hold, what is quick to read, and how many pairs may each have a statement of their own. */
const MOST_CELLS = 25_000_000;
const QUICK_CELLS = 4_000_000;
const MOST_STATEMENTS = 150;

/** Many pairs are computed in memory, and few pairs of many rows where the data lies. */
async function correlateAll(
  data: Data,
  pairs: readonly Pair[],
  names: readonly string[],
  matched: number,
  params: Params,
): Promise<(Pair & Correlation)[]> {
  const kept = data.where(params.filters);
  const cells = names.length * matched;
  if (cells > QUICK_CELLS && pairs.length <= MOST_STATEMENTS) {
    const [known] = await data.sql<Record<string, number>>(`
      SELECT ${names.map((name, index) => `count(${data.number(name)}) AS known_${index}`).join(", ")}
      FROM data WHERE ${kept}`);
    const full = new Set(names.filter((_, index) => known?.[`known_${index}`] === matched));
    const isFull = ({ left, right }: Pair): boolean => full.has(left) && full.has(right);
    const found = await inSql(data, pairs.filter(isFull), params);
    for (const pair of pairs.filter((one) => !isFull(one)))
      found.push(...(await inSql(data, [pair], params)));
    return found;
  }
  if (cells > MOST_CELLS)
    throw new Error(
      `${pairs.length} pairs of columns of ${matched} rows are too many: name fewer columns, or add filters.`,
    );
  const columns = await readColumns(data, names, kept, matched, params.method);
  return pairs.flatMap(({ left, right }) => {
    const [x, y] = [columns.get(left), columns.get(right)];
    return x && y ? [{ left, right, ...correlation(x, y) }] : [];
  });
}

/**
 * Pairs of columns, in the rows in which all of these are known, where the data lies: any number of rows. Means are taken out
 * first, and sums compensated, which keeps the digits.
 */
async function inSql<T extends Operand>(
  data: Data,
  pairs: readonly Pair<T>[],
  { method, filters }: Params,
): Promise<(Pair<T> & Correlation)[]> {
  if (pairs.length === 0) return [];
  const kept = data.where(filters);
  const names = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  const values = names.map((name) => valueSql(data, name, kept));
  const each = (sql: (at: number) => string): string => names.map((_, at) => sql(at)).join(", ");
  const products = pairs.map(({ left, right }) => [names.indexOf(left), names.indexOf(right)] as const);
  const [sums] = await data.sql<Record<string, number | null>>(`
    WITH known AS (
      SELECT ${each((at) => `${values[at]} AS x${at}`)} FROM data
      WHERE ${kept} AND ${values.map((value) => `${value} IS NOT NULL`).join(" AND ")}
    ), points AS (
      SELECT ${each((at) => `CAST(${method === "spearman" ? rankOf(`x${at}`) : `x${at}`} AS DOUBLE) AS x${at}`)} FROM known
    ), spread AS (
      SELECT ${each((at) => `favg(x${at}) AS mean${at}, max(x${at}) - min(x${at}) AS wide${at}`)} FROM points
    ), centred AS (
      SELECT ${each((at) => `(x${at} - mean${at}) / nullif(wide${at}, 0) AS x${at}, wide${at}`)} FROM points, spread
    )
    SELECT count(*) AS n,
      ${each((at) => `max(wide${at}) AS wide${at}, fsum(x${at}) AS sum${at}, fsum(x${at} * x${at}) AS square${at}`)},
      ${products.map(([x, y], at) => `fsum(x${x} * x${y}) AS product${at}`).join(", ")}
    FROM centred`);
  const sum = (name: string): number => sums?.[name] ?? 0;
  return pairs.map(({ left, right }, at) => {
    const [x, y] = products[at] ?? [0, 0];
    const wide = { wide_x: sum(`wide${x}`), wide_y: sum(`wide${y}`) };
    const own = { x: sum(`sum${x}`), y: sum(`sum${y}`), xx: sum(`square${x}`), yy: sum(`square${y}`) };
    const found = coefficient(
      { n: sum("n"), ...wide, ...own, xy: sum(`product${at}`) },
      data.operandName(left),
      data.operandName(right),
    );
    return { left, right, ...found };
  });
}

/** Large whole numbers, such as keys, are told apart only by their distance from the lowest: as doubles they would be equal. */
function valueSql(data: Data, name: Operand, kept: string): string {
  if (typeof name !== "string") return data.operand(name);
  const column = data.number(name);
  const isLarge = data.columns.some((info) => info.name === name && /^U?BIGINT$/.test(info.sqlType));
  return isLarge ? `(CAST(${column} AS HUGEINT) - (SELECT min(${column}) FROM data WHERE ${kept}))` : column;
}

/** Equal values share the average of their ranks. */
function rankOf(value: string): string {
  return `rank() OVER (ORDER BY ${value}) + (count(*) OVER (PARTITION BY ${value}) - 1) / 2`;
}

/** Sums over a pair's values, their means taken out and divided by how wide they lie. */
type Sums = { [name in "n" | "wide_x" | "wide_y" | "x" | "y" | "xy" | "xx" | "yy"]: number };

function coefficient(
  { n, wide_x, wide_y, x, y, xy, xx, yy }: Sums,
  first: string,
  second: string,
): Correlation {
  if (n < 2) return { r: null, n, reason: `fewer than two rows have both ${first} and ${second}` };
  const constant = [wide_x === 0 ? first : "", wide_y === 0 ? second : ""].filter((name) => name !== "");
  if (constant.length > 0) return { r: null, n, reason: `${constant.join(" and ")} has one value only` };
  // What is left of the means, which are rounded, is taken out again.
  const r = (xy - (x * y) / n) / Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n));
  return Number.isFinite(r)
    ? { r: Math.max(-1, Math.min(1, r)), n }
    : { r: null, n, reason: "the values are too large" };
}

/** One column in memory, NaN where it is missing; for Spearman also the rows in the order of their values. */
interface Column {
  readonly name: string;
  readonly values: Float64Array;
  readonly order?: Uint32Array;
  /** What is correlated where the other column is known throughout. */
  readonly own: Series;
}

/** Values or ranks, their mean taken out and divided by how wide they lie; 0 where there is none. */
interface Series {
  readonly centred: Float64Array;
  readonly n: number;
  readonly wide: number;
  readonly sum: number;
  readonly squares: number;
}

/** Cells read at a time. */
const CELLS_READ = 1_000_000;

async function readColumns(
  data: Data,
  names: readonly string[],
  kept: string,
  matched: number,
  method: Params["method"],
): Promise<Map<string, Column>> {
  const values = names.map(() => new Float64Array(matched).fill(NaN));
  const size = Math.min(50_000, Math.ceil(CELLS_READ / Math.max(names.length, 1)));
  for (let from = 0; from < matched && names.length > 1; from += size) {
    const rows = await data.sql(`
      SELECT ${names.map((name, index) => `${valueSql(data, name, kept)} AS column_${index}`).join(", ")}
      FROM data WHERE ${kept} LIMIT ${size} OFFSET ${from}`);
    for (const [column, cells] of values.entries())
      for (const [line, row] of rows.entries()) cells[from + line] = Number(row[`column_${column}`] ?? NaN);
  }
  return new Map(
    names.map((name, index) => [name, inMemory(name, values[index] ?? new Float64Array(0), method)]),
  );
}

function inMemory(name: string, values: Float64Array, method: Params["method"]): Column {
  if (method === "pearson") return { name, values, own: seriesOf(values) };
  const known = Uint32Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  const order = known.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return { name, values, order, own: seriesOf(ranksOf(values, order)) };
}

/** Ranks of the values, given their rows in order; equal ones share the average, and missing ones have none. */
function ranksOf(values: Float64Array, order: Uint32Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(NaN);
  const known = new Uint32Array(order.length);
  let n = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    if (!Number.isNaN(values[row])) known[n++] = row;
  }
  for (let from = 0, to = 0; from < n; from = to) {
    const value = values[known[from] ?? 0];
    while (to < n && values[known[to] ?? 0] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[known[at] ?? 0] = (from + 1 + to) / 2;
  }
  return ranks;
}

/** Written as loops, as is what follows: many columns make many pairs. */
function seriesOf(values: Float64Array): Series {
  let [n, total, low, high] = [0, 0, Infinity, -Infinity];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) continue;
    n += 1;
    total += value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const [mean, wide] = [total / n, high - low];
  const centred = new Float64Array(values.length);
  let sum = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value) || wide === 0) continue;
    centred[row] = (value - mean) / wide;
    sum += (value - mean) / wide;
  }
  return { centred, n, wide, sum, squares: dot(centred, centred) };
}

/** Of one pair in memory. */
function correlation(left: Column, right: Column): Correlation {
  const [x, y] = [among(left, right), among(right, left)];
  const sums = { x: x.sum, y: y.sum, xy: dot(x.centred, y.centred), xx: x.squares, yy: y.squares };
  return coefficient({ n: x.n, wide_x: x.wide, wide_y: y.wide, ...sums }, left.name, right.name);
}

/** The column in the rows in which the other one is known. */
function among({ values, order, own }: Column, other: Column): Series {
  if (other.own.n === values.length) return own;
  const shared = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    shared[row] = Number.isNaN(other.values[row]) ? NaN : (values[row] ?? NaN);
  }
  return seriesOf(order === undefined ? shared : ranksOf(shared, order));
}

function dot(left: Float64Array, right: Float64Array): number {
  let total = 0;
  for (let row = 0; row < left.length; row += 1) total += (left[row] ?? 0) * (right[row] ?? 0);
  return total;
}
