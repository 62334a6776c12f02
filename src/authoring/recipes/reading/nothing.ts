import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Condition, Filter } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { sayCell, sayColumn, sayFilter } from "./say.ts";
import type { ValueFinder } from "./finder.ts";

type Values = Pick<ValueFinder, "keeps" | "nearest" | "find">;

/** Conditions that no row meets are said, with what the data has instead: an empty answer would look like a finding. */
export async function matchesNothing(
  query: Query,
  dataset: Dataset,
  values: Values,
): Promise<Failure | undefined> {
  const { filters } = query.params;
  // A count of none is a finding; what a side without rows comes to is not.
  const sides =
    query.recipe === "compare_groups" && query.params.column !== null
      ? query.params.groups.map((group) => [...filters, ...group.filters])
      : [];
  for (const conditions of [filters, ...sides]) {
    // One after the other: the first that nothing meets is said.
    const nothing = await meetsNothing(conditions, dataset, values);
    if (nothing) return nothing;
  }
  return undefined;
}

async function meetsNothing(
  filters: readonly Filter[],
  { name, profile }: Dataset,
  values: Values,
): Promise<Failure | undefined> {
  // Of a table without rows nothing can be said; and where values cannot be counted, nothing is known.
  if (filters.length === 0 || profile.rows === 0 || values.keeps === undefined) return undefined;
  if (await isMet(filters, profile.columns, values)) return undefined;
  const data = createData(profile.columns, () => Promise.reject(new Error("Nothing is asked here.")));
  if ((await values.keeps(data.where(filters))) > 0) return undefined;
  const alone = await Promise.all(
    filters.map(async (filter) => ({ filter, rows: (await values.keeps?.(data.where([filter]))) ?? 0 })),
  );
  const empty = alone.find(({ rows }) => rows === 0)?.filter;
  if (empty === undefined) {
    const each = alone.map(({ filter, rows }) => `${sayFilter(filter)} (${rows} rows)`).join(", ");
    return {
      code: "nothing_matches",
      message: `No row of ${name} meets all of these together: ${each}.`,
      hint: "Leave one of them out, or change it.",
    };
  }
  const instead = "any" in empty ? undefined : await found(empty, profile.columns, values);
  return {
    code: "nothing_matches",
    message: `No row of ${name} meets the condition ${sayFilter(empty)}${instead === undefined ? "." : `: ${instead}.`}`,
    hint: "Ask with a value that the data has.",
  };
}

/** Whether the profile or the listing of values tells that some row meets the one condition there is: then no row needs to be asked. */
async function isMet(
  [filter, ...others]: readonly Filter[],
  columns: Dataset["profile"]["columns"],
  { find }: Values,
): Promise<boolean> {
  if (filter === undefined || others.length > 0 || "any" in filter) return false;
  if (filter.part !== undefined || filter.other !== undefined) return false;
  const { op, value = null } = filter;
  const column = columns.find(({ name }) => name === filter.column);
  if (column?.type === "number" && /INT|DOUBLE/.test(column.sqlType)) return isWithin(column, op, value);
  if (column?.type !== "text" || (op !== "=" && op !== "in")) return false;
  const texts = [value].flat().filter((one) => typeof one === "string");
  const hits = texts.length === 0 ? [] : await find(texts);
  return hits.some((hit) => hit.column === column.name && texts.includes(hit.value) && hit.count > 0);
}

function isWithin({ min, max }: ColumnProfile, op: Condition["op"], value: Condition["value"]): boolean {
  if (typeof value !== "number" || typeof min !== "number" || typeof max !== "number") return false;
  switch (op) {
    case ">":
      return max > value;
    case ">=":
      return max >= value;
    case "<":
      return min < value;
    case "<=":
      return min <= value;
    default:
      return false;
  }
}

/** What the column of a condition has: the closest values, or from where to where they go. */
async function found(
  { column: name, value }: Condition,
  columns: Dataset["profile"]["columns"],
  values: Pick<ValueFinder, "nearest">,
): Promise<string | undefined> {
  const column = columns.find((candidate) => candidate.name === name);
  if (column?.type === "text" && typeof value === "string") {
    const near = await values.nearest(value, 3, name);
    if (near.length > 0) return `the closest values are ${near.map((hit) => sayCell(hit.value)).join(", ")}`;
  }
  const { min, max } = column ?? {};
  if (min === undefined || max === undefined || min === null || max === null || column?.type === "text")
    return undefined;
  return `${sayColumn(name)} goes from ${sayCell(min)} to ${sayCell(max)}`;
}
