import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { isRate, isTime } from "./column_facts.ts";
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

/**
 * What is computed of a number of several rows where nobody said it, and only one thing makes sense: the average of what each
 * row has at its own level (a speed, a price, a rate), the total of what is sold, made or suffered. Of anything else, a person is asked.
 */
export function usualOf(quantity: Quantity, { columns }: Profile): "mean" | "sum" | undefined {
  if (!isColumn(quantity) || quantity.type !== "number") return undefined;
  if (isLevel(quantity, columns)) return "mean";
  // Deaths so far stand beside the cases, or beside each day; those of an accident do not.
  const mayRun =
    isRunning(quantity) && columns.some((one) => isTime(one) || (one !== quantity && isRunning(one)));
  return isFlow(quantity) && addsUp(quantity) && !mayRun ? "sum" : undefined;
}

/** Whether a name says of its numbers that they are none that could be added up, but for those that are totals already. */
export function isOfNoAmount({ name }: ColumnProfile): boolean {
  return wordsOf(countedIn(name)).some(
    (word) => word !== "total" && word !== "units" && NO_AMOUNTS.has(stemOf(word)),
  );
}

/** Whether it counts what each row alone had or suffered. */
export function isTally(quantity: Quantity): boolean {
  if (!isColumn(quantity)) return false;
  const [last = ""] = coreOf(quantity.name).toReversed();
  return SUFFERED.has(last) || TALLIES.has(last);
}

function isLevel(column: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  const words = wordsOf(column.name);
  if (words.some((word) => CHANGES.has(stemOf(word)) || COUNTS.has(word))) return false;
  // An average of averages is at their level, too; of the highest ones, the highest may be meant.
  if (words.some((word) => AGGREGATED.has(word) && !MIDDLES.has(word))) return false;
  if (isRate(column) || column.unit === "%") return true;
  // "item_price" may be that of the whole line.
  if (words.some((word) => PRICES.has(stemOf(word))))
    return !words.some((word) => OF_LINES.has(stemOf(word)));
  const [only, ...others] = words.filter((word) => !ADJUSTED.has(word));
  if (
    others.length === 0 &&
    OF_TRADING.every((name) => columns.some((one) => wordsOf(one.name).includes(name)))
  )
    return only === "open" || only === "close";
  return (
    !isPlural(coreOf(column.name).at(-1) ?? "") && words.some((word) => LEVELS.has(stemOf(longOf(word))))
  );
}

function isFlow({ name }: ColumnProfile): boolean {
  const [last = "", before = ""] = coreOf(name).toReversed();
  return (
    SUFFERED.has(last) ||
    FLOWS.has(stemOf(last)) ||
    TALLIES.has(last) ||
    (TALLIES.has(before) && /(?:ed|sold|made|lost)$/.test(last))
  );
}

/** Whether its numbers are of many rows already: an average of them says little, and "maximum" may be what is asked for. */
export function isAggregated({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => AGGREGATED.has(word));
}

/** What is counted from the beginning on, though its name does not say so. */
export function isRunning({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => RUNNING.has(word));
}

/** Whether it is how high water stands after it fell. */
export function isDepth({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => DEPTHS.has(stemOf(word)));
}

/** "#photos", "number of photos", "No. of cases_median": what it is a number of, where a name says that it is one. */
function countedIn(name: string): string {
  const [, of] =
    /^\s*(?:#\s*|(?:no\.?|num\.?|nr\.?|number|count)[\s_.]+of[\s_]+)(?=\p{L})(.*)$/iu.exec(name) ?? [];
  return of === undefined ? name : of.replace(/[\s_]median$/iu, "");
}

function isAmount(column: ColumnProfile): boolean {
  const said = countedIn(column.name);
  const isNumber = said !== column.name;
  // "Total_Sales" of an order adds up as its sales do; of what is counted so far, a total may only go up.
  const words = wordsOf(said).filter((word, at, all) => word !== "total" || !TAKINGS.has(all[at + 1] ?? ""));
  const [last = "", before = ""] = coreOf(column.name).toReversed();
  if (column.type !== "number" || isRate(column) || words.some(isNoAmount)) return false;
  // "Individuals Affected", "units sold": what was done with them.
  return (
    isNumber ||
    SUFFERED.has(last) ||
    isPlural(last) ||
    FLOWS.has(stemOf(last)) ||
    (isPlural(before) && /(?:ed|sold|made|lost)$/.test(last))
  );
}

/** Units are counted; a unit price is not. */
function isNoAmount(word: string): boolean {
  return word !== "units" && (NO_AMOUNTS.has(stemOf(word)) || STAYING.has(stemOf(word)));
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stemOf));
}

/** What is paid or received once. */
export const TRANSACTED = stems("amount payment donation deposit withdrawal debit credit expense proceeds");

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

/** What is each row's own, whatever else rows are; loads have weights that add up, and lengths make a way. */
const LEVELS = stems(`
  age height width speed temperature temp mpg horsepower hp acceleration rating score altitude elevation bmi pressure humidity
  expectancy density efficiency rate ratio percent percentage pct index grade gpa latitude`);
const PRICES = stems("price");
const OF_LINES = stems("total item order line extended subtotal ticket paid");
const CHANGES = stems("change delta diff difference growth gain loss increase decrease");
const COUNTS: ReadonlySet<string> = new Set(["count", "number", "num", "n"]);
const MIDDLES: ReadonlySet<string> = new Set(["average", "avg", "mean"]);
const OF_TRADING: readonly string[] = ["open", "high", "low", "close"];
const ADJUSTED: ReadonlySet<string> = new Set(["adj", "adjusted", "price"]);

/** What is taken in one sale, and then in another. */
const TAKINGS: ReadonlySet<string> = new Set([
  "sales",
  "revenue",
  "turnover",
  "profit",
  "earnings",
  "spending",
]);

/** What is counted anew in each row, so that the number of many rows is that of them together. */
const TALLIES: ReadonlySet<string> = new Set(
  `sales units trips deaths fatalities casualties injuries victims accidents crashes incidents crimes murders arrests thefts births donations
  exports imports earnings expenses downloads clicks impressions purchases refunds orders shipments deliveries medals tickets
  rentals renewals loans checkouts copies bottles`.split(/\s+/),
);

/** How many it befell. */
const SUFFERED: ReadonlySet<string> = new Set([
  "killed",
  "injured",
  "wounded",
  "hospitalized",
  "hospitalised",
]);

const AGGREGATED: ReadonlySet<string> = new Set(
  "cumulative cum running lifetime overall sum average avg mean median min max minimum maximum record rank ranking".split(
    " ",
  ),
);

const RUNNING: ReadonlySet<string> = new Set(["confirmed", "recovered", "vaccinated", "cases", "deaths"]);
