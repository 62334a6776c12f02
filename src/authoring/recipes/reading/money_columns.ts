import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { isFractional, isIdentifier, isYear } from "./column_facts.ts";
import type { Input } from "./input.ts";
import {
  AGAINST,
  AMOUNTS_OF_MONEY,
  type Flow,
  FLOWS,
  LINES,
  NO_AMOUNTS,
  PAID_ONCE,
  WAYS_OF_MONEY,
  WHOLES,
} from "./lexicon/money_words.ts";
import { wordsOf } from "./tokens.ts";
import { carries } from "./units.ts";

const CURRENCIES = ["usd", "eur", "gbp"];

/** The one amount of money that rows have, of such as go that way. */
export function amountOf(
  flow: Flow | "any",
  { dataset: { profile, name } }: Input,
): ColumnProfile | undefined {
  const all = profile.columns.filter((column) => isMoney(column, profile));
  const told = flow === "any" ? [] : all.filter((column) => saysOne(FLOWS[flow])(column));
  const [only, ...others] = ownTotals(all.length > 1 && told.length === 1 ? told : all);
  if (only === undefined || others.length > 0 || isOfOne(only, profile)) return undefined;
  if (flow === "any") return only;
  const words = wordsOf(only.name);
  const about = [...wordsOf(name), ...profile.columns.flatMap((column) => wordsOf(column.name))];
  // The price of what is there is not what anybody paid.
  if (isPrice(only) && !wordsOf(name).some((word) => PAID_ONCE.has(word))) return undefined;
  if (words.some((word) => FLOWS[flow].has(word))) return only;
  const isSold = flow === "got" && wordsOf(name).some((word) => SALES.has(word));
  if (isSold && !words.some((word) => SPENT_ON.has(word))) return only;
  const isOther = Object.values(FLOWS).some((own) => words.some((word) => own.has(word)));
  if (isOther) return undefined;
  if (wayColumn(profile)) return only;
  return about.some((word) => AGAINST[flow].has(word)) ? undefined : only;
}
const TOTALS: ReadonlySet<string> = new Set(["total", "subtotal", "amount"]);

export function isPrice({ name }: ColumnProfile): boolean {
  const words = wordsOf(name);
  return words.includes("price") && !words.some((word) => TOTALS.has(word) || word === "paid");
}

/** "total_price" has in it what each part of it costs; and what a whole receipt comes to is there again with each of its lines. */
function ownTotals(all: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const totals = all.filter(saysOne(TOTALS));
  if (all.length < 2 || totals.length === 0) return all;
  const lines = totals.filter(saysOne(LINES));
  const others = totals.filter((column) => !lines.includes(column));
  return lines.length === 1 && others.every(saysOne(WHOLES)) ? lines : totals.length === 1 ? totals : all;
}

function saysOne(words: ReadonlySet<string>): (column: ColumnProfile) => boolean {
  return ({ name }) => wordsOf(name).some((word) => words.has(word));
}

export function isMoney(column: ColumnProfile, profile: Profile): boolean {
  const { rows } = profile;
  const words = wordsOf(column.name);
  if (column.type !== "number" || isIdentifier(column, rows) || isYear(column)) return false;
  if (words.some((word) => NO_AMOUNTS.has(word))) return false;
  return (
    carries(column, CURRENCIES) ||
    (words.length <= 3 &&
      words.some(
        (word) =>
          (AMOUNTS_OF_MONEY.has(word) && isAmountAlone(words)) ||
          (word === "total" && words.length === 1 && isOverAll(column, profile)) ||
          Object.values(FLOWS).some((own) => own.has(word)),
      ))
  );
}
/** Totals and values may be of anything. */
function isAmountAlone(words: readonly string[]): boolean {
  const isPaid = words.every((word) => AMOUNTS_OF_MONEY.has(word) || LINES.has(word) || WHOLES.has(word));
  const [first = "", ...others] = words;
  return isPaid && (others.length > 0 || !["total", "value"].includes(first));
}

/** A total that is more than all other numbers of a row may come to counts none of them. */
function isOverAll(column: ColumnProfile, { columns, rows }: Profile): boolean {
  const others = columns.filter(
    (other) => other.type === "number" && other !== column && !isIdentifier(other, rows) && !isYear(other),
  );
  const most = others.reduce((sum, { max }) => sum + Math.abs(Number(max ?? 0)), 0);
  return isFractional(column) || (others.length > 0 && Number(column.max) > most);
}

/** A price beside a quantity is that of one. */
function isOfOne({ name }: ColumnProfile, { columns }: Profile): boolean {
  const words = wordsOf(name);
  return (
    words.some((word) => word === "price" || word === "cost" || word === "fee") &&
    !words.some((word) => TOTALS.has(word)) &&
    columns.some((column) =>
      wordsOf(column.name).some((word) => /^(?:quantity|qty|units|count)$/u.test(word)),
    )
  );
}

/** What a file is called where money came in by each of its rows. */
const SALES: ReadonlySet<string> = new Set(["sale", "sales"]);
const SPENT_ON: ReadonlySet<string> = new Set(["cost", "costs", "expense", "expenses", "spent", "spending"]);

/** The column that tells which way money went, with its values. */
export function wayColumn({ columns }: Profile): Record<"spent" | "got", Way> | undefined {
  const found = columns.flatMap((column) => {
    const values = (column.top ?? []).map(({ value }) => value);
    if (column.type !== "text" || column.distinct > MOST_WAYS || column.missing > 0) return [];
    const [spent, ...more] = values.filter((value) => isWay(value, "spent"));
    const [got, ...others] = values.filter((value) => isWay(value, "got"));
    if (spent === undefined || got === undefined || more.length + others.length > 0) return [];
    return [{ spent: { column, value: spent }, got: { column, value: got } }];
  });
  return found.length === 1 ? found[0] : undefined;
}
const MOST_WAYS = 5;

interface Way {
  readonly column: ColumnProfile;
  readonly value: Cell;
}

function isWay(value: Cell, way: "spent" | "got"): boolean {
  return WAYS_OF_MONEY[way].has(String(value).trim().toLowerCase());
}
