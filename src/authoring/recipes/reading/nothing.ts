import type { Dataset } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Condition, Filter } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { sayCell, sayColumn, sayFilter } from "./say.ts";
import type { ValueFinder } from "./finder.ts";

/** Conditions that no row meets are said, with what the data has instead: an empty answer would look like a finding. */
export async function matchesNothing(
  query: Query,
  dataset: Dataset,
  values: Pick<ValueFinder, "keeps" | "nearest">,
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
  values: Pick<ValueFinder, "keeps" | "nearest">,
): Promise<Failure | undefined> {
  // Of a table without rows nothing can be said; and where values cannot be counted, nothing is known.
  if (filters.length === 0 || profile.rows === 0 || values.keeps === undefined) return undefined;
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
