import type { Dataset } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Query } from "../query.ts";
import type { ValueFinder } from "./finder.ts";

/** Whether queries that differ in their conditions only keep the same rows, and some: then it does not matter which of them is meant. */
export async function keepSameRows(
  queries: readonly Query[],
  { profile: { columns } }: Dataset,
  { keeps }: Pick<ValueFinder, "keeps">,
): Promise<boolean> {
  const [first, ...others] = queries;
  if (keeps === undefined || first === undefined || others.length === 0 || others.length > MOST) return false;
  if (others.some((query) => besidesFilters(query) !== besidesFilters(first))) return false;
  if (queries.some(({ params }) => params.filters.length === 0)) return false;
  const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
  const each = queries.map(({ params }) => `(${data.where(params.filters)})`);
  const [both, ...alone] = await Promise.all(
    [each.join(" AND "), ...each].map((condition) => keeps(condition)),
  );
  return both !== undefined && both > 0 && alone.every((rows) => rows === both);
}

const MOST = 3;

function besidesFilters({ recipe, params }: Query): string {
  return JSON.stringify([recipe, { ...params, filters: [] }]);
}
