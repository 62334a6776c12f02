import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isFractional } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { withoutTime } from "./header_times.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** A noun that says no more behind what it is of, and of which columns that is so. */
interface Qualifier {
  readonly nouns: ReadonlySet<string>;
  readonly fits: (column: ColumnProfile, columns: readonly ColumnProfile[]) => boolean;
}

const MONEY: ReadonlySet<string> = new Set(
  "price cost revenue sale sales bill payment spend spending fare charge charges fee fees tax discount gross net salary".split(
    " ",
  ),
);
const WHOSE: ReadonlySet<string> = new Set(
  "men women male female males females boys girls adults youth total overall all both".split(" "),
);
const PRICES: ReadonlySet<string> = new Set(["open", "high", "low", "close"]);
/** How many of these a table of prices has beside the one. */
const FEWEST = 2;

const QUALIFIERS: readonly Qualifier[] = [
  {
    nouns: new Set(["amount", "amounts", "value", "values"]),
    fits: ({ name }) => wordsOf(name).some((word) => MONEY.has(word)),
  },
  {
    nouns: new Set(["pay", "salary", "income", "earnings", "wage", "wages"]),
    fits: ({ name }) => ["gross", "net"].includes(wordsOf(name).join(" ")),
  },
  {
    nouns: new Set(["price", "prices"]),
    fits: (column, columns) =>
      isPrice(column) && columns.filter((one) => one !== column && isPrice(one)).length >= FEWEST,
  },
  {
    nouns: new Set(["rate", "rates"]),
    // What is counted is no rate, nor is what is measured of a thing.
    fits: (column) =>
      isFractional(column) &&
      Number(column.min) >= 0 &&
      Number(column.max) <= 100 &&
      withoutTime(wordsOf(column.name)).every((word) => WHOSE.has(word)),
  },
  {
    nouns: new Set(["number", "figure", "value"]),
    fits: (column) => !isFractional(column) && wordsOf(column.name).some((word) => /^\d{4}$/u.test(word)),
  },
];

function isPrice({ name }: ColumnProfile): boolean {
  return PRICES.has(name.toLowerCase());
}

/** "gross pay" of Gross, "charges amount", "close price" beside Open and High, "women's rate" of shares, "Mar.2020 number": said. */
export function addQualified(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  for (const [at, found] of links.entries()) {
    const more = found.flatMap((link) => {
      const noun = tokens[link.to]?.folded ?? "";
      const isMore =
        link.cost < 1 &&
        link.column.type === "number" &&
        isFree(link.to) &&
        !isNamed(columns, noun) &&
        QUALIFIERS.some(({ nouns, fits }) => nouns.has(noun) && fits(link.column, columns));
      return isMore ? [noted({ ...link, to: link.to + 1 }, tokens, at)] : [];
    });
    if (more.length > 0) links[at] = [...found, ...more];
  }
}

/** Whether a column has the noun in its name. */
function isNamed(columns: readonly ColumnProfile[], noun: string): boolean {
  return headersOf(columns).naming(noun).length > 0 || wordsIn(columns).some((word) => sameNoun(word, noun));
}

const wordsIn = once((columns: readonly ColumnProfile[]) => [
  ...new Set(columns.flatMap(({ name }) => wordsOf(name)).map((word) => (word === "rt" ? "rate" : word))),
]);
