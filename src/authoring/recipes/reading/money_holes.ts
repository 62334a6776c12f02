import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { isIdentifier, isYear } from "./column_facts.ts";
import type { Input } from "./input.ts";
import {
  AGAINST,
  AMOUNTS_OF_MONEY,
  type Flow,
  FLOWS,
  GIVERS,
  INCOMING,
  NO_AMOUNTS,
  PAID_ONCE,
  PAYERS,
  WAYS_OF_MONEY,
} from "./lexicon/money_words.ts";
import { term, type Parser } from "./parser.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import { carries } from "./units.ts";
import type { Filler } from "./unsaid_holes.ts";
import { stemOf } from "./words.ts";

const CURRENCIES = ["usd", "eur", "gbp"];

/** The one amount of money that rows have, of such as go that way. */
function amountOf(flow: Flow | "any", { dataset: { profile, name } }: Input): ColumnProfile | undefined {
  const all = profile.columns.filter((column) => isMoney(column, profile));
  const totals = all.filter((column) => wordsOf(column.name).some((word) => TOTALS.has(word)));
  // "total_price" has in it what each part of it costs.
  const [only, ...others] = all.length > 1 && totals.length === 1 ? totals : all;
  if (only === undefined || others.length > 0 || isOfOne(only, profile)) return undefined;
  if (flow === "any") return only;
  const words = wordsOf(only.name);
  const about = [...wordsOf(name), ...profile.columns.flatMap((column) => wordsOf(column.name))];
  // The price of what is there is not what anybody paid.
  const isPrice = words.includes("price") && !words.some((word) => TOTALS.has(word) || word === "paid");
  if (isPrice && !wordsOf(name).some((word) => PAID_ONCE.has(word))) return undefined;
  if (words.some((word) => FLOWS[flow].has(word))) return only;
  const isOther = Object.values(FLOWS).some((own) => words.some((word) => own.has(word)));
  if (isOther) return undefined;
  if (wayColumn(profile)) return only;
  return about.some((word) => AGAINST[flow].has(word)) ? undefined : only;
}
const TOTALS: ReadonlySet<string> = new Set(["total", "subtotal", "amount"]);

export function isMoney(column: ColumnProfile, { rows }: Profile): boolean {
  const words = wordsOf(column.name);
  if (column.type !== "number" || isIdentifier(column, rows) || isYear(column)) return false;
  if (words.some((word) => NO_AMOUNTS.has(word))) return false;
  return (
    carries(column, CURRENCIES) ||
    (words.length <= 3 &&
      words.some(
        (word) =>
          (AMOUNTS_OF_MONEY.has(word) && NAMED_ALONE.has(words.join(" "))) ||
          Object.values(FLOWS).some((own) => own.has(word)),
      ))
  );
}
/** Totals and values may be of anything. */
const NAMED_ALONE: ReadonlySet<string> = new Set(
  "amount|amt|money|total amount|amount paid|total price|total cost|total paid|total spent|item total|order total|grand total|transaction amount|sum".split(
    "|",
  ),
);

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

/** The column that tells which way money went, with its values. */
function wayColumn({ columns }: Profile): Record<"spent" | "got", Way> | undefined {
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

type Hole = (input: Input, at: number) => readonly Filler[];

/** Words for money that goes some way: the one amount of it, and the condition that keeps what goes there. */
function flowing(words: Parser<unknown>, flow: Flow, fits: (input: Input, at: number) => boolean): Hole {
  return (input, at) =>
    words(input, at).flatMap(({ to }): Filler[] => {
      if (isNamed(input, at, to) || !fits(input, at)) return [];
      const column = amountOf(flow, input);
      // What is lost may stand beside what is won.
      if (column === undefined || Number(column.min) < 0) return [];
      const way = flow === "cost" ? undefined : wayColumn(input.dataset.profile)?.[flow];
      const kept = way ? `where "${way.column.name}" is "${String(way.value)}"` : "";
      const said = asTyped(input, at, to);
      const note = way ? `${column.name} where ${way.column.name} is ${String(way.value)}` : column.name;
      return [{ to, columns: [column], text: kept, note: `taking "${said}" for ${note}` }];
    });
}

function isNamed(input: Input, at: number, to: number): boolean {
  return Array.from({ length: to - at }, (_, more) => at + more).some((word) =>
    input.valuesAt(word).some(({ weak, to: end }) => !weak && end > to),
  );
}

function phrases(text: string): Parser<true> {
  const all = text.split(/\s*[|\n]\s*/u).filter(Boolean);
  return term(Object.fromEntries(all.map((one) => [one.trim(), true as const])));
}

/** Whether a value before it is of a column that such a word may stand for. */
const behind =
  (fits: (word: string) => boolean) =>
  (input: Input, at: number): boolean => {
    const links = [1, 2, 3, 4, 5, 6]
      .map((length) => at - length)
      .filter((from) => from >= 0)
      .flatMap((from) => input.valuesAt(from).filter(({ to }) => to === at));
    return links.length > 0 && links.every(({ column }) => wordsOf(column.name).some((word) => fits(word)));
  };
const THINGS: ReadonlySet<string> = new Set(["product", "item", "article", "good", "sku", "model"]);
function isPlainAmount(column: ColumnProfile | undefined): boolean {
  return column !== undefined && wordsOf(column.name).every((word) => AMOUNTS_OF_MONEY.has(word));
}
const notOfGivers = behind((word) => !GIVERS.has(stem(word)) && !PAYERS.has(stem(word)));

export const MONEY_HOLES: Readonly<Record<string, Hole>> = {
  spent: flowing(
    phrases(`
      spent | was spent | were spent | is spent | has been spent | did i spend | did we spend | do i spend | do we spend | have i spent
      have we spent | i spent | we spent | i spend | we spend | did i pay | did we pay | was paid | have we paid | have i paid`),
    "spent",
    ownOrAll,
  ),
  spending: flowing(
    phrases("spending | expenses | expenditure | expenditures | outlay | expense"),
    "spent",
    // A column of that name says it better.
    (input, at) =>
      !input.facts.persons &&
      input.columnsAt(at).every(({ column, cost }) => column.type !== "number" || cost >= 1),
  ),
  earned: flowing(
    phrases(`
      came in | comes in | was earned | was received | was taken in | did i earn | did we earn | did i get | did we get | did we receive
      did i receive | did we take in | was brought in | did we bring in | did i make | did we make`),
    "got",
    (input, at) => ownOrAll(input, at) && comesIn(input),
  ),
  income: flowing(
    phrases("income | earnings | revenue"),
    "got",
    (input) => wayColumn(input.dataset.profile) !== undefined,
  ),
  getting: flowing(
    phrases(
      "get | receive | got | received | bring in | brought in | earn | earned | take in | make | raise | raised",
    ),
    "got",
    // Who got what was spent is not told by which way it went.
    (input, at) => !wayColumn(input.dataset.profile) && !input.facts.persons && notOfGivers(input, at),
  ),
  costing: flowing(
    phrases("cost | costs"),
    "cost",
    // What a thing costs may be its price.
    (input, at) =>
      behind((word) => !THINGS.has(stem(word)) && !PAYERS.has(stem(word)))(input, at) &&
      isPlainAmount(amountOf("cost", input)),
  ),
  paying: flowing(
    phrases("spend | spent | pay | paid"),
    "spent",
    behind((word) => PAYERS.has(stem(word))),
  ),
  money: (input, at) => {
    const { folded = "", text = "" } = input.tokens[at] ?? {};
    if (!MONEY.has(folded) || input.columnsAt(at).some(({ cost }) => cost < 1)) return [];
    const column = amountOf("any", input);
    if (column === undefined) return [];
    return [
      {
        to: at + 1,
        columns: [column],
        text: `"${column.name}"`,
        note: `taking "${text}" for ${column.name}`,
      },
    ];
  },
};
const MONEY: ReadonlySet<string> = new Set(["money", "cash", "funding"]);

function stem(word: string): string {
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Whether a table tells that money came in to whoever has it. */
function comesIn({ dataset: { profile, name } }: Input): boolean {
  const about = [...wordsOf(name), ...profile.columns.flatMap((column) => wordsOf(column.name))];
  return wayColumn(profile) !== undefined || about.some((word) => INCOMING.has(word));
}

/** Of a table that tells of several persons, "I" may be any of them. */
function ownOrAll({ tokens, facts, dataset }: Input, at: number): boolean {
  const [first, second] = tokens.slice(at, at + 2).map(({ folded }) => folded);
  if (facts.persons && [first, second].includes("we")) return false;
  const me = first === "i" || second === "i";
  const several = dataset.profile.columns.some(
    ({ name, distinct }) => distinct > 1 && wordsOf(name).some((word) => SPENDERS.has(stemOf(word))),
  );
  return !me || !(facts.persons || several);
}
const SPENDERS: ReadonlySet<string> = new Set(
  [...PAYERS, "person", "people", "spender", "owner", "name"].map(stemOf),
);
