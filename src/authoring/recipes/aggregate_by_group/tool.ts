/**
 * Groups the rows that all filters keep by one or more columns, and computes one aggregate for each group.
 * Rows whose group is missing form a group of their own. Missing values of the aggregated column are left out.
 * Sums and means of decimals are compensated (Kahan); sums of whole numbers are exact.
 *
 * @param keys The columns to group by.
 * @param aggregate `count` (rows), or of `column`: `sum`, `mean`, `median`, `min`, `max`, `stddev` and `variance`
 *   (of a sample: divided by n - 1), or `distinct`, the number of different values.
 * @param column The column to aggregate; null for `count`.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param order `desc` puts the highest value first, `asc` the lowest; equal values follow in the order of their keys,
 *   and groups without a value come last.
 * @param limit How many groups to return; null returns all of them.
 * @param ties Whether groups equal to the last one returned are returned too.
 * @returns `rows`, one for each group, with its keys, its value and its `count` of rows; `keys`, the names of the
 *   key columns; and `groups`, how many groups there are in all.
 *
 * Origin: the recipe aggregate_by_group of Toolkiln.
 */
import type { Cell, Context, Data, Filter, Row } from "toolkiln/toolkit";

type Aggregate = "count" | "sum" | "mean" | "median" | "min" | "max" | "stddev" | "variance" | "distinct";

interface Params {
  readonly keys: readonly string[];
  readonly aggregate: Aggregate;
  readonly column: string | null;
  readonly filters: readonly Filter[];
  readonly order: "asc" | "desc";
  readonly limit: number | null;
  readonly ties: boolean;
}

interface Result {
  keys: string[];
  rows: Row[];
  groups: number;
}

export default async function aggregateByGroup({ data, params }: Context<Params>): Promise<Result> {
  const { keys, aggregate, filters, order, limit, ties } = params;
  const column = params.column === null ? null : quoted(data, params.column, aggregate);
  const columns = keys.map((key, index) => `${data.column(key)} AS key_${index}`);
  const aliases = keys.map((_, index) => `key_${index}`);
  const direction = order === "asc" ? "ASC" : "DESC";

  const found = await data.sql(`
    WITH grouped AS (
      SELECT ${[...columns, `${await aggregateSql(data, column, aggregate)} AS value`, "count(*) AS size"].join(", ")}
      FROM data
      WHERE ${data.where(filters)}
      GROUP BY ${aliases.join(", ")}
    ), placed AS (
      SELECT *,
        count(*) OVER () AS groups,
        rank() OVER (ORDER BY value ${direction} NULLS LAST) AS place,
        row_number() OVER (ORDER BY value ${direction} NULLS LAST, ${aliases.join(", ")}) AS line
      FROM grouped
    )
    SELECT * FROM placed
    WHERE ${limit === null ? "TRUE" : `${ties ? "place" : "line"} <= ${data.literal(limit)}`}
    ORDER BY line`);

  const names = resultNames(params);
  return {
    keys: [...keys],
    rows: found.map((row) => toRecord(row, names, aggregate)),
    groups: Number(found[0]?.["groups"] ?? 0),
  };
}

interface Names {
  readonly keys: readonly string[];
  readonly value: string;
  readonly count: string;
}

/** `mean_Balance` and `count`, unless a key already has that name. */
function resultNames({ keys, aggregate, column }: Params): Names {
  const apart = (name: string): string => (keys.includes(name) ? apart(`${name}_`) : name);
  return { keys, value: apart(`${aggregate}_${column ?? "rows"}`), count: apart("count") };
}

function toRecord(row: Row, names: Names, aggregate: Aggregate): Row {
  const cells: [string, Cell][] = names.keys.map((key, index) => [key, row[`key_${index}`] ?? null]);
  if (aggregate !== "count") cells.push([names.value, row["value"] ?? null]);
  return Object.fromEntries([...cells, [names.count, row["size"] ?? 0]]);
}

/** What only numbers have. */
const COMPUTED: ReadonlySet<Aggregate> = new Set(["sum", "mean", "median", "stddev", "variance"]);

function quoted(data: Data, column: string, aggregate: Aggregate): string {
  return COMPUTED.has(aggregate) ? data.number(column) : data.column(column);
}

async function aggregateSql(data: Data, column: string | null, aggregate: Aggregate): Promise<string> {
  if (aggregate === "count") return "count(*)";
  if (column === null) throw new Error(`Cannot compute ${aggregate}: column must be named, and is null.`);
  switch (aggregate) {
    case "sum":
      return (await isDecimal(data, column)) ? `fsum(${column})` : `sum(${column})`;
    case "mean":
      return `favg(${column})`;
    case "median":
      return `quantile_cont(${column}, 0.5)`;
    case "min":
    case "max":
      return `${aggregate}(${column})`;
    case "stddev":
      return `stddev_samp(${column})`;
    case "variance":
      return `var_samp(${column})`;
    case "distinct":
      return `count(DISTINCT ${column})`;
  }
}

/** Whether the column holds binary fractions, whose plain sum depends on the order of the rows. */
async function isDecimal(data: Data, column: string): Promise<boolean> {
  const [row] = await data.sql<{ kind: string }>(`SELECT typeof(${column}) AS kind FROM data LIMIT 1`);
  return row?.kind === "DOUBLE" || row?.kind === "FLOAT";
}
