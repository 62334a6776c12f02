/**
 * Computes one number for each of several groups of rows, and compares them.
 *
 * @param aggregate What to compute: `count` (rows, or with a column its known values), or of the column `sum`, `mean`, `median`,
 *   `min`, `max`, `range`, `stddev`, `variance` (of a sample: divided by n - 1), `distinct` or `mode`.
 * @param column What is aggregated; null for `count` of rows.
 * @param groups What the groups are called, and the conditions that a row of each must meet. A row may be in several.
 * @param filters Conditions that a row of any group must meet, too; none compares the groups among all rows.
 * @returns `rows`, one for each group, as given: its value, its `count` of rows, and how many of them have no value to aggregate
 *   (`missing`), and for a mode how many values are as frequent; for two groups `difference`, the first value minus the second, and `ratio`, the first divided by the second, or
 *   the `reason` why there is none; `overlap`, rows that are in more than one group; and `left_out`, rows that are in none.
 *
 * Origin: the recipe compare_groups of Toolkiln.
 */
import type { Aggregate, Cell, Context, Filter, Operand, Row } from "toolkiln/toolkit";

interface Params {
  readonly aggregate: Aggregate;
  readonly column: Operand | null;
  readonly groups: readonly Group[];
  readonly filters: readonly Filter[];
}

interface Group {
  readonly name: string;
  readonly filters: readonly Filter[];
}

interface Result {
  keys: string[];
  rows: Row[];
  difference?: number | null;
  ratio?: number | null;
  reason?: string;
  overlap: number;
  left_out?: number;
}

export default async function compareGroups({ data, params }: Context<Params>): Promise<Result> {
  const { aggregate, column, groups, filters } = params;
  const kept = data.where(filters);
  const conditions = groups.map((group) => data.where(group.filters));
  const isMode = aggregate === "mode" && column !== null;
  const counted = column === null ? "*" : data.operand(column);
  const found = await Promise.all(
    conditions.map(async (condition) => {
      const [row] = await data.sql<Found>(`
        SELECT ${data.aggregate({ aggregate, column })} AS value, count(*) AS size, count(*) - count(${counted}) AS missing,
          ${isMode ? data.modes(column) : "NULL"} AS ties
        FROM data
        WHERE ${kept} AND ${condition}`);
      return row ?? { value: null, size: 0, missing: 0, ties: null };
    }),
  );
  const memberships = conditions.map((condition) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`).join(" + ");
  const [shared] = await data.sql<{ overlap: number; left_out: number }>(`
    SELECT count(*) FILTER (WHERE groups > 1) AS overlap, count(*) FILTER (WHERE groups = 0) AS left_out
    FROM (SELECT ${memberships} AS groups FROM data WHERE ${kept})`);

  const { overlap = 0, left_out = 0 } = shared ?? {};
  const measured = data.measureName({ aggregate, column });
  const [group = "", value = "", count = "", missing = "", ties = ""] = data.apart([
    "group",
    measured,
    "count",
    "missing",
    `${measured}_ties`,
  ]);
  const isNumber = typeof column !== "string" || COUNTS.has(aggregate) || data.type(column) === "number";
  const rows = found.map((row, index) => ({
    [group]: groups[index]?.name ?? null,
    [value]: row.value,
    ...(isMode && { [ties]: row.ties }),
    ...(column !== null && { [count]: row.size, [missing]: row.missing }),
  }));
  return {
    keys: [group],
    rows,
    ...(groups.length === 2 && comparison(params, found, isNumber)),
    overlap,
    ...(left_out > 0 && { left_out }),
  };
}

type Found = { value: Cell; size: number; missing: number; ties: number | null };

/** Numbers, whatever the column holds. */
const COUNTS: ReadonlySet<Aggregate> = new Set(["count", "distinct"]);

/** The first value beside the second. */
function comparison(
  { groups }: Params,
  found: readonly Found[],
  isNumber: boolean,
): Pick<Result, "difference" | "ratio" | "reason"> {
  const empty = groups.filter((_, index) => found[index]?.size === 0).map(({ name }) => name);
  const [first = null, second = null] = found.map(({ value }) => value);
  if (empty.length > 0) return without(`no rows in ${empty.join(" and ")}`);
  if (first === null || second === null) return without("a group has no value");
  if (!isNumber) return without("the values are no numbers");
  const difference = minus(first, second);
  return Number(second) === 0
    ? { difference, ratio: null, reason: "nothing can be divided by 0" }
    : { difference, ratio: Number(first) / Number(second) };
}

function without(reason: string): { difference: null; ratio: null; reason: string } {
  return { difference: null, ratio: null, reason };
}

/** Integers too large for a number arrive as text, and are subtracted digit by digit. */
function minus(first: Cell, second: Cell): number {
  return typeof first === "number" && typeof second === "number"
    ? first - second
    : Number(BigInt(String(first)) - BigInt(String(second)));
}
