/**
 * Computes several aggregates at once, of one or more columns, over the rows that all filters keep.
 * Each leaves out the rows in which its own column is missing.
 *
 * @param measures What to compute: each an `aggregate` of a `column` (or of two number columns put together); `count` with
 *   column null counts rows, and otherwise known values. `stddev` and `variance` are of a sample (divided by n - 1), `range`
 *   goes from the lowest to the highest value, `distinct` counts different values, and `mode` is the most frequent value,
 *   of several the lowest.
 * @param filters Conditions that a row must meet, all of them; none keeps every row.
 * @param names What the answers are called, one for each measure; none for no `answers`.
 * @param decimals To how many decimals the named answers are rounded, halves away from zero (0.125 is 0.13, -0.125 is -0.13);
 *   null leaves them as they are.
 * @returns `answers`, where there are names: the value of each under its name, rounded as asked; `rows`, one for each
 *   measure, with its unrounded `value` (null when there is none), its `count` of values used and the
 *   number of rows in which it is `missing`, and where there is a mode, how many values are as frequent (`ties`); `keys`,
 *   always empty: the values do not compare with each other; and `matched`, how many rows the filters keep.
 *
 * Origin: the recipe aggregate_columns of Toolkiln.
 */
import type { Cell, Context, Data, Filter, Measure, Row } from "toolkiln/toolkit";

interface Params {
  readonly measures: readonly Measure[];
  readonly filters: readonly Filter[];
  readonly names: readonly string[];
  readonly decimals: number | null;
}

interface Result {
  answers?: Record<string, Cell>;
  keys: string[];
  rows: Row[];
  matched: number;
}

export default async function aggregateColumns({ data, params }: Context<Params>): Promise<Result> {
  const { measures, filters, names, decimals } = params;
  if (names.length > 0 && (names.length !== measures.length || new Set(names).size < names.length))
    throw new Error(
      `${measures.length} measures need as many different names, or none: there are ${names.length}.`,
    );
  const [found = {}] = await data.sql(`
    SELECT count(*) AS matched, ${measures.flatMap((measure, index) => columnsSql(data, measure, index)).join(", ")}
    FROM data
    WHERE ${data.where(filters)}`);
  const matched = Number(found["matched"] ?? 0);
  const hasMode = measures.some(({ aggregate }) => aggregate === "mode");
  const rows = measures.map(({ aggregate, column }, index) => {
    const count = Number(found[`count_${index}`] ?? 0);
    return {
      aggregate,
      column: column === null ? null : data.operandName(column),
      value: found[`value_${index}`] ?? null,
      count,
      missing: matched - count,
      ...(hasMode && { ties: found[`ties_${index}`] ?? null }),
    };
  });
  const answers = names.map((name, index) => [name, rounded(rows[index]?.value ?? null, decimals)] as const);
  return { ...(names.length > 0 && { answers: Object.fromEntries(answers) }), keys: [], rows, matched };
}

/** As on paper: the digits that the number is written with are rounded, halves away from zero. */
function rounded(value: Cell, decimals: number | null): Cell {
  if (typeof value !== "number" || decimals === null) return value;
  const [digits = "", exponent = "0"] = String(Math.abs(value)).split("e");
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole = "", power = "0"] = String(shifted).split("e");
  const result = Number(`${whole}e${Number(power) - decimals}`);
  return value < 0 && result !== 0 ? -result : result;
}

function columnsSql(data: Data, measure: Measure, index: number): string[] {
  const { aggregate, column } = measure;
  return [
    `${data.aggregate(measure)} AS value_${index}`,
    `count(${column === null ? "*" : data.operand(column)}) AS count_${index}`,
    ...(aggregate === "mode" && column !== null ? [`${data.modes(column)} AS ties_${index}`] : []),
  ];
}
