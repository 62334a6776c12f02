import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./columns.ts";
import { isRate } from "./facts.ts";
import type { Quantity } from "./part.ts";
import { isColumn } from "./plain.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, stemOf } from "./words.ts";

/**
 * Whether the numbers of many rows are an amount of something together, so that "the most" of it is their total: things
 * that are counted, or what flows. Prices, ages and ranks are no amounts, and who is there today may be the same as yesterday.
 */
export function addsUp(quantity: Quantity): boolean {
  return isColumn(quantity) && isAmount(quantity);
}

function isAmount(column: ColumnProfile): boolean {
  const words = wordsOf(column.name);
  const last = coreOf(column.name).at(-1) ?? "";
  if (column.type !== "number" || isRate(column) || words.some((word) => NO_AMOUNTS.has(stemOf(word))))
    return false;
  return isPlural(last) || FLOWS.has(stemOf(last));
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stemOf));
}

const FLOWS = stems(`
  revenue turnover profit output production generation rain rainfall precipitation snowfall traffic volume
  consumption quantity spending expenditure`);

/** A total so far, a middle or an extreme; a mark; what is there and stays. */
const NO_AMOUNTS = stems(`
  total cumulative cum running lifetime overall sum average avg mean median mode min max minimum maximum record std
  rank ranking rating score grade index level place position number percent percentage pct ratio rate share per unit
  price age year years degree degrees temperature temp latitude longitude lat lon id code expected target estimated est
  population inhabitants people residents members employees staff headcount workers students pupils users customers
  subscribers followers accounts beds rooms seats stocks stations inventory balance assets debts savings
  capacity holdings shares
  weeks months height length width depth speed diff difference`);
