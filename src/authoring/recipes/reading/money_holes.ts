import type { ColumnProfile } from "../../../data/dataset.ts";
import { HEADLESS } from "./column_costs.ts";
import { isOfRows, nounOfFlow } from "./flow_nouns.ts";
import type { Input } from "./input.ts";
import { AMOUNTS_OF_MONEY, type Flow, GIVERS, INCOMING, PAYERS } from "./lexicon/money_words.ts";
import { amountOf, isMoney, wayColumn } from "./money_columns.ts";
import { isPanel } from "./panels.ts";
import { term, type Parser } from "./parser.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import { type Filler, isPay } from "./unsaid_holes.ts";
import { stemOf } from "./words.ts";

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

const aFlow: Hole = (input, at) => [...nounOfFlow(input, at, "spent"), ...nounOfFlow(input, at, "got")];

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
    isNoNumber,
  ),
  spends: flowing(phrases("spend | spent | pay | paid"), "spent", (input, at) =>
    behind((word) => !THINGS.has(stem(word)))(input, at),
  ),
  expends: ({ tokens, columnsAt }, at) =>
    /^(?:spends?|spent|pays?|paid)$/u.test(tokens[at]?.folded ?? "") && columnsAt(at).length === 0
      ? [{ to: at + 1 }]
      : [],
  pays: (input, at) => {
    const { profile } = input.dataset;
    return input
      .columnsAt(at)
      .filter(({ column, cost }) => cost < HEADLESS && (isPay(column) || isMoney(column, profile)))
      .filter(() => !isPanel(profile))
      .map(({ column, to }) => ({ to, columns: [column], text: `"${column.name}"` }));
  },
  flow: (input, at) => aFlow(input, at).filter((filler) => !isOfRows(input, filler)),
  rowflow: (input, at) => aFlow(input, at).filter((filler) => isOfRows(input, filler)),
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

/** A column of that name says it better. */
function isNoNumber({ columnsAt }: Input, at: number): boolean {
  return columnsAt(at).every(({ column, cost }) => column.type !== "number" || cost >= 1);
}

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
