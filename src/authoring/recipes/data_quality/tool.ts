/**
 * Looks at the quality of the data: missing values, how many different values each column has, columns that hold one value
 * only, and rows that are there more than once.
 *
 * @param columns The columns to look at; none means all of them.
 * @param what `all`, or only one thing: `missing`, `constant`, `duplicates` or `distinct`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @returns `rows`, one for each column: its `missing` values and their share of the rows, how many `distinct` known values it has,
 *   and whether it is `constant` (at most one known value); the most missing values come first, for `distinct` the most values,
 *   and for `constant` only such columns are listed. `matched`, the rows looked at; `columns`, how many columns; how many of them
 *   have missing values or are constant; `missing_values`, in all of them, and their share of all values; `incomplete_rows`, in which a value is missing; and `duplicate_rows`, which repeat an
 *   earlier row in all of these columns, missing values being equal. What was not asked for is left out.
 *
 * Origin: the recipe data_quality of Toolkiln.
 */
import type { Context, Data, Filter, Row } from "toolkiln/toolkit";

interface Params {
  readonly columns: readonly string[];
  readonly what: "all" | "missing" | "constant" | "duplicates" | "distinct";
  readonly filters: readonly Filter[];
}

interface Result {
  keys: string[];
  rows: Row[];
  matched: number;
  columns: number;
  missing_values?: number;
  missing_values_share?: number | null;
  columns_with_missing?: number;
  constant_columns?: number;
  incomplete_rows?: number;
  duplicate_rows?: number;
}

export default async function dataQuality({ data, params }: Context<Params>): Promise<Result> {
  const { what } = params;
  const all = data.columns.map(({ name }) => name);
  const names = [...new Set(params.columns.length === 0 ? all : params.columns)].toSorted();
  const kept = data.where(params.filters);
  const anyMissing = names.map((name) => `${data.column(name)} IS NULL`).join(" OR ");
  const [total] = await data.sql<{ matched: number; incomplete: number }>(`
    SELECT count(*) AS matched, count(*) FILTER (WHERE ${anyMissing}) AS incomplete FROM data WHERE ${kept}`);
  const { matched = 0, incomplete = 0 } = total ?? {};

  const found = what === "duplicates" ? [] : await lookAt(data, names, kept, matched, what !== "missing");
  const constant = found.filter((row) => row["constant"] === true);
  return {
    keys: found.length === 0 ? [] : ["column"],
    rows: inOrder(what === "constant" ? constant : found, what),
    matched,
    columns: names.length,
    ...((what === "all" || what === "missing") && {
      ...missingOf(found, matched),
      columns_with_missing: found.filter((row) => Number(row["missing"]) > 0).length,
      incomplete_rows: incomplete,
    }),
    ...((what === "all" || what === "constant") && { constant_columns: constant.length }),
    ...((what === "all" || what === "duplicates") && {
      duplicate_rows: await countRepeated(data, names, kept),
    }),
  };
}

/** Of all columns together. */
function missingOf(
  found: readonly Row[],
  matched: number,
): Pick<Result, "missing_values" | "missing_values_share"> {
  const missing = found.reduce((sum, row) => sum + Number(row["missing"]), 0);
  const values = found.length * matched;
  return { missing_values: missing, missing_values_share: values === 0 ? null : missing / values };
}

/** What one statement holds in memory at a time, in values, and how many columns it looks at at most. */
const MOST_VALUES = 20_000_000;
const MOST_COLUMNS = 40;

async function lookAt(
  data: Data,
  names: readonly string[],
  kept: string,
  matched: number,
  distinct: boolean,
): Promise<Row[]> {
  const size = Math.max(4, Math.min(MOST_COLUMNS, Math.floor(MOST_VALUES / Math.max(matched, 1))));
  const rows: Row[] = [];
  for (let from = 0; from < names.length; from += size) {
    const batch = names.slice(from, from + size);
    const selects = batch.map((name) => {
      const column = data.column(name);
      return `SELECT ${data.literal(name)} AS "column", count(*) - count(${column}) AS missing,
        ${distinct ? `count(DISTINCT ${column})` : "NULL"} AS "distinct" FROM kept`;
    });
    const found = await data.sql<{ column: string; missing: number; distinct: number | null }>(`
      WITH kept AS NOT MATERIALIZED (SELECT ${batch.map((name) => data.column(name)).join(", ")} FROM data WHERE ${kept})
      ${selects.join("\nUNION ALL ")}`);
    for (const row of found) {
      const share = { missing: row.missing, missing_share: matched === 0 ? null : row.missing / matched };
      const values = { distinct: row.distinct, constant: matched > 0 && (row.distinct ?? 0) <= 1 };
      rows.push({ column: row.column, ...share, ...(distinct && values) });
    }
  }
  return rows;
}

/** Rows that repeat an earlier one. Only those whose hash occurs again are held in memory and compared in full. */
async function countRepeated(data: Data, names: readonly string[], kept: string): Promise<number> {
  const cells = names.map((name, index) => `${data.column(name)} AS cell_${index}`);
  const [row] = await data.sql<{ repeated: number }>(`
    WITH hashed AS NOT MATERIALIZED (
      SELECT ${cells.join(", ")}, hash(${names.map((name) => data.column(name)).join(", ")}) AS mark FROM data WHERE ${kept}
    ), again AS NOT MATERIALIZED (
      SELECT * EXCLUDE (mark) FROM hashed WHERE mark IN (SELECT mark FROM hashed GROUP BY mark HAVING count(*) > 1)
    )
    SELECT (SELECT count(*) FROM again) - (SELECT count(*) FROM (SELECT DISTINCT * FROM again)) AS repeated`);
  return row?.repeated ?? 0;
}

function inOrder(rows: readonly Row[], what: Params["what"]): Row[] {
  const by = what === "distinct" ? "distinct" : "missing";
  return rows.toSorted(
    (a, b) => Number(b[by]) - Number(a[by]) || (String(a["column"]) < String(b["column"]) ? -1 : 1),
  );
}
