import type { Dataset } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Condition } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { coreOf } from "./column_names.ts";
import type { ValueFinder } from "./finder.ts";
import { sayFilters } from "./say.ts";
import { sameNoun } from "./names.ts";
import { conditionsOf } from "./plain.ts";
import { wordsOf } from "./tokens.ts";

/** The one of several readings that stands for all of them, and what to say of the others. */
export interface Chosen {
  readonly query: Query;
  readonly note: string;
}

/** Which column is meant, where several hold what the question names. */
export async function chosenColumn(
  queries: readonly Query[],
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Chosen | undefined> {
  if (queries.length < 2 || queries.length > MOST) return undefined;
  return calledSo(queries, dataset) ?? (await widest(queries, dataset, finder));
}
const MOST = 3;

/** The condition of each query that the others do not have, where that is all in which they differ, and its value is the same. */
function differing(queries: readonly Query[]): readonly Condition[] | undefined {
  const [first] = queries;
  if (first === undefined || queries.some((query) => besides(query) !== besides(first))) return undefined;
  const all = queries.map(({ params }) => conditionsOf(params.filters));
  const said = all.map((conditions) => conditions.map((condition) => JSON.stringify(condition)));
  const own = all.map((conditions, at) =>
    conditions.filter((_, index) => !said.every((other) => other.includes(said[at]?.[index] ?? ""))),
  );
  const found = own.flatMap((conditions) => (conditions.length === 1 ? conditions : []));
  const same = new Set(found.map(({ op, value }) => `${op} ${String(value).toLowerCase()}`));
  const equal = found.every(({ op, value }) => op === "=" && typeof value === "string");
  return found.length === queries.length && same.size === 1 && equal ? found : undefined;
}

function besides({ recipe, params }: Query): string {
  return JSON.stringify([recipe, { ...params, filters: conditionsOf(params.filters).length }]);
}

/** "Northeast High School" is that of `School Name` before any other. */
function calledSo(queries: readonly Query[], { profile: { columns } }: Dataset): Chosen | undefined {
  const conditions = differing(queries);
  if (conditions === undefined) return undefined;
  const last = wordsOf(String(conditions[0]?.value)).at(-1) ?? "";
  const named = conditions.flatMap((condition, at) => {
    const column = columns.find(({ name }) => name === condition.column);
    return column && coreOf(column.name).some((word) => sameNoun(word, last)) ? [at] : [];
  });
  const [at, ...others] = named;
  const query = at === undefined || others.length > 0 ? undefined : queries[at];
  const condition = conditions[at ?? 0];
  return query && condition && wordsOf(String(condition.value)).length > 1
    ? { query, note: `taking "${String(condition.value)}" for the ${condition.column}` }
    : undefined;
}

/** "yoga" is the kind of activity, where all rows that have it for their title are of that kind. */
async function widest(
  queries: readonly Query[],
  { profile: { columns } }: Dataset,
  { keeps }: ValueFinder,
): Promise<Chosen | undefined> {
  const conditions = differing(queries);
  if (conditions === undefined || keeps === undefined) return undefined;
  const all = conditions.map((condition, at) => ({
    condition,
    query: queries[at],
    column: columns.find(({ name }) => name === condition.column),
  }));
  const [best, ...others] = all.toSorted(
    (left, right) => (left.column?.distinct ?? 0) - (right.column?.distinct ?? 0),
  );
  if (best?.query === undefined || best.column === undefined || best.column.distinct > FEW) return undefined;
  if (others.some(({ column }) => (column?.distinct ?? 0) < FEWER * (best.column?.distinct ?? 0)))
    return undefined;
  const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
  const own = data.where([best.condition]);
  for (const { condition } of others)
    if ((await keeps(`(${data.where([condition])}) AND (${own}) IS NOT TRUE`)) > 0) return undefined;
  const rest = others.map(({ condition }) => sayFilters([condition])).join(" or ");
  const said = `taking "${String(best.condition.value)}" for the ${best.condition.column}`;
  return { query: best.query, note: `${said}: all rows where ${rest} are among these` };
}
/** So many values are kinds. */
const FEW = 60;
/** A text of free words has so many times more. */
const FEWER = 3;
