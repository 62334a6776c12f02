import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./columns.ts";
import { isRate } from "./facts.ts";
import type { Quantity } from "./part.ts";
import { isColumn } from "./plain.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, longOf, stemOf } from "./words.ts";

/**
 * Whether the numbers of many rows are an amount of something together, so that "the most" of it is their total: things
 * that are counted, or what flows. Prices, ages and ranks are no amounts, and who is there today may be the same as yesterday.
 */
export function addsUp(quantity: Quantity): boolean {
  return isColumn(quantity) && isAmount(quantity);
}

/** Whether a number is a quality of each row, which nobody adds up whatever the rows are. */
export function isQuality({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => QUALITIES.has(stemOf(word)));
}

/** Whether a number is that of a moment, or no amount at all: the populations of ten years are nothing together. */
export function isOfMoment({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => STAYING.has(stemOf(longOf(word))));
}

/** Whether it is how high water stands after it fell. */
export function isDepth({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => DEPTHS.has(stemOf(word)));
}

function isAmount(column: ColumnProfile): boolean {
  const words = wordsOf(column.name);
  const [last = "", before = ""] = coreOf(column.name).toReversed();
  if (column.type !== "number" || isRate(column) || words.some(isNoAmount)) return false;
  // "Individuals Affected", "units sold": what was done with them.
  return (
    isPlural(last) || FLOWS.has(stemOf(last)) || (isPlural(before) && /(?:ed|sold|made|lost)$/.test(last))
  );
}

/** Units are counted; a unit price is not. */
function isNoAmount(word: string): boolean {
  return word !== "units" && (NO_AMOUNTS.has(stemOf(word)) || STAYING.has(stemOf(word)));
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stemOf));
}

const FLOWS = stems(`
  revenue turnover profit output production generation rain rainfall precipitation snowfall traffic volume
  consumption quantity spending expenditure`);

/** A total so far, a middle or an extreme; a mark; what is there and stays. */
const STAYING = stems(`
  population inhabitants people residents members employees staff headcount workers students pupils users customers
  subscribers followers accounts beds rooms seats stocks stations inventory balance assets debts savings
  capacity holdings shares`);

const NO_AMOUNTS = stems(`
  total cumulative cum running lifetime overall sum average avg mean median mode min max minimum maximum record std
  rank ranking rating score grade index level place position number percent percentage pct ratio rate share per unit
  price age year years degree degrees temperature temp latitude longitude lat lon id code expected target estimated est
  weeks months height length width depth speed diff difference`);

const QUALITIES = stems(`
  height weight mass age length width depth speed temperature temp mpg horsepower hp acceleration displacement rating score
  latitude altitude elevation bmi pressure humidity expectancy density efficiency`);

const DEPTHS = stems("rain rainfall precipitation snow snowfall");
