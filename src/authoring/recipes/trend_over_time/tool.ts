/**
 * Follows a number over time: one row for each period, in order, with the change from the period before. Periods without rows
 * are shown as gaps between the first and the last one; where the data come in longer steps, such as every ten years, it goes from
 * step to step, and says so.
 *
 * @param time The column of dates, or one of years as numbers (whole, from 0 to 9999; rows with others are left out).
 * @param part The periods: `year`, `quarter`, `month`, `week` (named by its Monday) or `day`; of a column of years only `year`.
 * @param aggregate What to compute of each period: `count` (rows, or with a column its known values), or of the column `sum`, `mean`,
 *   `median`, `min`, `max`, `range`, `stddev`, `variance` (of a sample: divided by n - 1), `distinct` or `mode`.
 * @param column What is aggregated; null for `count` of rows.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `rows`, one for each period: its value (0 for counts and null for everything else where there are no rows; of a mode also how many are as frequent), its `count`
 *   of rows, the `change` from the period (or step) before, and that change as a share of the value before, where this is above 0;
 *   `keys`, the name of the periods; the first, last, highest and lowest period and their values (the earliest, where several
 *   are equal); `slope`, the change per period of the straight line that fits best (least squares; periods without a value left out, and none of counts when gaps are not listed);
 *   `step`, how many periods lie from one point to the next, where that is more than one;
 *   `periods` (steps, where there are any) and, of these, how many are `empty` (they are not listed when there are more than 10,000 periods); `from` and
 *   `to`, the first and the last date, between which alone the outer periods are known; `left_out`, rows without a date; and
 *   `missing`, rows without a value.
 *
 * Origin: the recipe trend_over_time of Toolkiln.
 */
import type { Aggregate, Cell, Context, Data, Filter, Key, Operand, Row } from "toolkiln/toolkit";

type Period = "year" | "quarter" | "month" | "week" | "day";

interface Params {
  readonly time: string;
  readonly part: Period;
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly filters: readonly Filter[];
}

interface Result {
  keys: string[];
  rows: Row[];
  first: Cell;
  first_value: Cell;
  last: Cell;
  last_value: Cell;
  highest: Cell;
  highest_value: Cell;
  lowest: Cell;
  lowest_value: Cell;
  slope: number | null;
  step?: number;
  periods: number;
  empty: number;
  from: Cell;
  to: Cell;
  left_out?: number;
  missing?: number;
}

export default async function trendOverTime({ data, params }: Context<Params>): Promise<Result> {
  const { time, part, aggregate, column, filters } = params;
  const kept = data.where(filters);
  const key = keyOf(data, params);
  const isYears = typeof key === "string";
  const dated = isYears ? yearSql(data, time) : data.column(time);
  const found = await data.sql<Point>(`
    SELECT ${isYears ? dated : data.key(key)} AS period, ${isYears ? dated : placeSql(data, time, part)} AS place,
      ${data.aggregate({ aggregate, column })} AS value, count(*) AS count,
      ${aggregate === "mode" && column !== null ? data.modes(column) : "NULL"} AS ties
    FROM data WHERE ${kept} AND ${dated} IS NOT NULL
    GROUP BY 1, 2 ORDER BY 2`);
  const [all] = await data.sql<{ from: Cell; to: Cell; left_out: number; missing: number }>(`
    SELECT min(${dated}) AS "from", max(${dated}) AS "to", count(*) - count(${dated}) AS left_out,
      count(*) FILTER (WHERE ${dated} IS NOT NULL AND ${column === null ? dated : data.operand(column)} IS NULL) AS missing
    FROM data WHERE ${kept}`);

  const { from = null, to = null, left_out = 0, missing = 0 } = all ?? {};
  const isNumber = typeof column !== "string" || COUNTS.has(aggregate) || data.type(column) === "number";
  const step = stepOf(found, aggregate);
  const points = withGaps(found, part, step, COUNTS.has(aggregate) ? 0 : null);
  const known = points.filter(({ value }) => value !== null);
  const ranked = isNumber
    ? known.toSorted((a, b) => Number(b.value) - Number(a.value) || a.place - b.place)
    : [];
  const [first, last, highest] = [points[0], points.at(-1), ranked[0]];
  const lowest = ranked.find(({ value }) => Number(value) === Number(ranked.at(-1)?.value));
  const periods = spanOf(found, step);
  // A line through counts must see the periods that have none.
  const isFilled = points.length === periods || !COUNTS.has(aggregate);
  return {
    ...toTable(points, step, data, params, isNumber),
    first: first?.period ?? null,
    first_value: first?.value ?? null,
    last: last?.period ?? null,
    last_value: last?.value ?? null,
    highest: highest?.period ?? null,
    highest_value: highest?.value ?? null,
    lowest: lowest?.period ?? null,
    lowest_value: lowest?.value ?? null,
    slope: isNumber && isFilled ? slopeOf(known) : null,
    ...(step > 1 && { step }),
    periods,
    empty: periods - found.length,
    from,
    to,
    ...(left_out > 0 && { left_out }),
    ...(missing > 0 && { missing }),
  };
}

/** One period; `place` counts periods, so that the next one is one more. */
type Point = { period: Cell; place: number; value: Cell; count: number; ties: number | null };

/** Numbers are years, and nothing else can be told from them. */
function keyOf(data: Data, { time, part }: Params): Key {
  if (data.type(time) !== "number") return { column: time, part };
  if (part === "year") return time;
  throw new Error(
    `The column ${JSON.stringify(time)} holds numbers, of which only years are known, and is asked for each ${part}.`,
  );
}

function yearSql(data: Data, time: string): string {
  const column = data.number(time);
  return `CASE WHEN ${column} BETWEEN 0 AND 9999 AND ${column} = floor(${column}) THEN CAST(${column} AS INTEGER) END`;
}

/** What is 0 where there are no rows. */
const COUNTS: ReadonlySet<Aggregate> = new Set(["count", "distinct"]);

/** A list with more periods than these is not filled up: a single mistyped year would make most of it. */
const MOST_PERIODS = 10_000;

function placeSql(data: Data, column: string, part: Period): string {
  const start = data.keyOrder({ column, part });
  switch (part) {
    case "year":
      return start;
    case "quarter":
      return `year(${start}) * 4 + quarter(${start}) - 1`;
    case "month":
      return `year(${start}) * 12 + month(${start}) - 1`;
    case "week":
      return `date_diff('day', DATE '${FIRST_MONDAY}', ${start}) // 7`;
    case "day":
      return `date_diff('day', DATE '1970-01-01', ${start})`;
  }
}

const FIRST_MONDAY = "1970-01-05";

/** Two points are hardly a rhythm; and few rows may lie so by chance, where a period without any counts as none. */
function stepOf(found: readonly Point[], aggregate: Aggregate): number {
  if (found.length < (COUNTS.has(aggregate) ? 5 : 3)) return 1;
  const [first] = found;
  return found.reduce((step, { place }) => commonDivisor(step, place - (first?.place ?? 0)), 0);
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

function spanOf(found: readonly Point[], step: number): number {
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? 0 : (last.place - first.place) / step + 1;
}

function withGaps(found: readonly Point[], part: Period, step: number, empty: Cell): readonly Point[] {
  const [first] = found;
  const periods = spanOf(found, step);
  if (first === undefined || periods > MOST_PERIODS) return found;
  const byPlace = new Map(found.map((point) => [point.place, point]));
  return Array.from({ length: periods }, (_, index) => {
    const place = first.place + index * step;
    return byPlace.get(place) ?? { period: nameOf(place, part), place, value: empty, count: 0, ties: null };
  });
}

/** What data.key calls the period at this place. */
function nameOf(place: number, part: Period): Cell {
  if (part === "year") return place;
  if (part === "quarter") return `${yearOf(place / 4)}-Q${(place % 4) + 1}`;
  if (part === "month") return `${yearOf(place / 12)}-${String((place % 12) + 1).padStart(2, "0")}`;
  const day = part === "week" ? place * 7 + 4 : place;
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function yearOf(years: number): string {
  return String(Math.floor(years)).padStart(4, "0");
}

function toTable(
  points: readonly Point[],
  step: number,
  data: Data,
  params: Params,
  isNumber: boolean,
): { keys: string[]; rows: Row[] } {
  const { aggregate, column } = params;
  const titles = [
    data.keyName(keyOf(data, params)),
    data.measureName({ aggregate, column }),
    "count",
    "change",
    "change_share",
    `${data.measureName({ aggregate, column })}_ties`,
  ];
  const [period = "", value = "", count = "", change = "", share = "", ties = ""] = data.apart(titles);
  const rows = points.map((point, index) => {
    const before = points[index - 1];
    const changed =
      isNumber && before?.place === point.place - step ? minus(point.value, before.value) : null;
    const base = Number(before?.value ?? 0);
    return {
      [period]: point.period,
      [value]: point.value,
      ...(aggregate === "mode" && { [ties]: point.ties }),
      ...(column !== null && { [count]: point.count }),
      ...(isNumber && { [change]: changed, [share]: changed === null || base <= 0 ? null : changed / base }),
    };
  });
  return { keys: [period], rows };
}

/** Integers too large for a number arrive as text, and are subtracted digit by digit. */
function minus(value: Cell, before: Cell): number | null {
  if (value === null || before === null) return null;
  if (typeof value === "number" && typeof before === "number") return value - before;
  return Number(BigInt(String(value)) - BigInt(String(before)));
}

/** Of the straight line through the points, least squares; both means are taken out first, which keeps the digits. */
function slopeOf(points: readonly Point[]): number | null {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(({ place }) => place), mean(({ value }) => Number(value))];
  const sum = (of: (dx: number, dy: number) => number) =>
    points.reduce((total, { place, value }) => total + of(place - x, Number(value) - y), 0);
  return points.length < 2 ? null : sum((dx, dy) => dx * dy) / sum((dx) => dx * dx);
}
