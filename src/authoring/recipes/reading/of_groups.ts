import type { AggregateOfGroups } from "../query.ts";
import type { Key, Measure, Part } from "./part.ts";
import { isColumn } from "./plain.ts";

/** A number of each group, and then one of all these numbers: "average number of orders per customer". */
export function ofGroups(aggregate: AggregateOfGroups["aggregate"], measure: Measure, key: Key): Part {
  return {
    ask: { recipe: "aggregate_of_groups", word: aggregate, parts: [{ measures: [measure], keys: [key] }] },
  };
}

/** "how many orders per customer on average", "average units per order": where that is a number of each group, the mean of these. */
export function meanOfGroups({ measures = [], keys = [], ...rest }: Part): Part | undefined {
  // "flights per day on average"
  const [measure = rest.rows?.plural ? ROWS : undefined, ...others] = measures;
  const [key, ...more] = keys;
  if (measure === undefined || key === undefined || others.length > 0 || more.length > 0) return undefined;
  const { aggregate, column } = measure;
  const isCount = aggregate === "count" || aggregate === "distinct";
  if (!isCount && (aggregate !== "sum" || column === undefined || !isColumn(column))) return undefined;
  const { by: _by, each: _each, implied: _implied, ...own } = rest;
  return { ...own, ...ofGroups("mean", measure, key) };
}

const ROWS: Measure = { aggregate: "count" };
