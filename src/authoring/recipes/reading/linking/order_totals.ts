import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import type { Facts } from "../facts.ts";
import { foldedName } from "../names.ts";
import type { Token } from "../tokens.ts";
import { stemOf } from "../words.ts";

/** What rows are that each are paid for once. */
const SALES: readonly string[] = "order transaction purchase sale invoice receipt checkout".split(" ");
/** What comes in by them all together. */
const INCOME: ReadonlySet<string> = new Set("sales revenue turnover".split(" "));
const NAMES = new RegExp(
  `^(?:(?:${SALES.join("|")}|sales|grand)(?:total|amount|value)|total(?:amount|price|value|cost|paid)?|amount(?:paid)?)(?:usd|eur|gbp)?$`,
  "u",
);

/** "total sales" is that of order_total, the one amount that each order comes to, where no column is called sales: said. */
export function addOrderTotals(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  { rowNouns }: Facts,
  isFree: (at: number) => boolean,
): void {
  if (!SALES.some((noun) => rowNouns.has(stemOf(noun)))) return;
  const [column, ...others] = columns.filter(isTotal);
  if (column === undefined || others.length > 0) return;
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    if (kind !== "word" || !INCOME.has(folded) || !isFree(at) || !isSummed(tokens, at)) continue;
    links[at] = [{ column, to: at + 1, cost: 0.6, notes: [`taking "${text}" for ${column.name}`] }];
  }
}

function isTotal({ name, type }: ColumnProfile): boolean {
  return type === "number" && NAMES.test(foldedName(name).replaceAll(/[^\p{L}]/gu, ""));
}

/** How many sales there are is another question than what they come to. */
function isSummed(tokens: readonly Token[], at: number): boolean {
  const [before, last] = tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ folded }) => folded)
    .toReversed();
  return before === "total" || (before === "of" && (last === "sum" || last === "total"));
}
