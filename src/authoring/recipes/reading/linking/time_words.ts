import type { Dataset } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { type Facts, standsForRows } from "../facts.ts";
import { isTime, isYear } from "../column_facts.ts";
import type { Token } from "../tokens.ts";

/** "year" is what the one column of times holds, where that has seasons or vintages. */
export function addYears(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { profile: { columns } }: Dataset,
  facts: Facts,
): void {
  const [column, ...others] = columns.filter((one) => isTime(one) || isYear(one));
  if (!column || others.length > 0 || !isYear(column)) return;
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    // "5 years" are a span of time.
    if (tokens[at - 1]?.kind === "number") continue;
    const year = kind === "word" && /^years?$/.test(folded) && !standsForRows(facts, folded);
    if (year && links[at]?.length === 0)
      links[at] = [{ column, to: at + 1, cost: 0.5, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

/** In a table with one column of days, called just that, "days" are what it holds. */
export function addDays(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { profile: { columns } }: Dataset,
  facts: Facts,
): void {
  const [column, ...others] = columns.filter(({ type }) => type === "date");
  if (!column || others.length > 0 || !/^(?:calendar )?date$/i.test(column.name)) return;
  for (const [at, { kind, folded }] of tokens.entries()) {
    const day = kind === "word" && /^days?$/.test(folded) && !standsForRows(facts, folded);
    if (day && links[at]?.length === 0) links[at] = [{ column, to: at + 1, cost: 0.5, notes: [] }];
  }
}
