import type { FilterOperator } from "../../../../toolkit/index.ts";
import type { Direction } from "../../query.ts";
import { type Phrases, each } from "./phrases.ts";

/** What may be more or less of a thing: an adjective in its three degrees, and the nouns that name what it measures. */
interface Quality {
  readonly forms: readonly [bare: string, more: string, most: string];
  readonly nouns: readonly string[];
  /** Whether more of it is a higher number. */
  readonly up: boolean;
}

const PRICES = "price cost rent fare fee";
const FALLS = "rain rainfall precipitation";
const FORCES = "strength force magnitude wind gust";
const TOLLS = "deaths fatalities killed casualties dead";

/** Each line an adjective in its three degrees, whether more of it is more, and the nouns. */
const QUALITY_LINES: readonly (readonly [forms: string, sign: "+" | "-", nouns: string])[] = [
  ["tall taller tallest", "+", "height elevation"],
  ["short shorter shortest", "-", "height length duration"],
  ["old older oldest", "+", "age"],
  ["young younger youngest", "-", "age"],
  ["heavy heavier heaviest", "+", "weight mass"],
  ["light lighter lightest", "-", "weight mass"],
  ["long longer longest", "+", "length duration runtime"],
  ["expensive more_expensive most_expensive", "+", PRICES],
  ["inexpensive less_expensive least_expensive", "-", PRICES],
  ["costly costlier costliest", "+", `${PRICES} damage damages`],
  ["pricey pricier priciest", "+", PRICES],
  ["cheap cheaper cheapest", "-", PRICES],
  ["fast faster fastest", "+", "speed"],
  ["slow slower slowest", "-", "speed"],
  ["hot hotter hottest", "+", "temperature"],
  ["warm warmer warmest", "+", "temperature"],
  ["cold colder coldest", "-", "temperature"],
  ["wide wider widest", "+", "width"],
  ["narrow narrower narrowest", "-", "width"],
  ["deep deeper deepest", "+", "depth"],
  ["shallow shallower shallowest", "-", "depth"],
  ["windy windier windiest", "+", "wind windspeed"],
  ["wet wetter wettest", "+", FALLS],
  ["dry drier driest", "-", FALLS],
  ["rainy rainier rainiest", "+", FALLS],
  ["rich richer richest", "+", "income wealth assets networth gdp_per_capita"],
  ["poor poorer poorest", "-", "income wealth assets networth gdp_per_capita"],
  ["strong stronger strongest", "+", FORCES],
  ["weak weaker weakest", "-", FORCES],
  ["deadly deadlier deadliest", "+", TOLLS],
  ["far farther farthest", "+", "distance"],
];

const QUALITIES_KNOWN: readonly Quality[] = QUALITY_LINES.map(([forms, sign, nouns]) => {
  const [bare = "", more = "", most = ""] = each(forms).map((form) => form.replace("_", " "));
  return { forms: [bare, more, most], nouns: each(nouns), up: sign === "+" };
});

/** What "how heavy" asks for. */
export const QUALITIES: Phrases<readonly string[]> = Object.fromEntries(
  QUALITIES_KNOWN.map(({ forms: [bare], nouns }) => [bare, nouns]),
);

/** An adjective in its highest degree, and the nouns that name what it measures. */
export const DEGREES: Phrases<{ readonly nouns: readonly string[]; readonly direction: Direction }> =
  Object.fromEntries(
    QUALITIES_KNOWN.map(({ forms: [, , most], nouns, up }) => [
      most,
      { nouns, direction: up ? "desc" : "asc" },
    ]),
  );

/** The same in comparison: "older than 30"; and a way may be longer than 5 miles. */
export const COMPARATIVES: Phrases<{ readonly nouns: readonly string[]; readonly op: FilterOperator }> =
  Object.fromEntries(
    QUALITIES_KNOWN.map(({ forms: [bare, more], nouns, up }) => [
      `${more} than`,
      { nouns: bare === "long" ? [...nouns, "distance"] : nouns, op: up ? ">" : "<" },
    ]),
  );

/** Verbs for having a number, with the nouns that name it: "women earn more than men". */
export const MEASURING_VERBS: Phrases<{ readonly nouns: readonly string[] }> = {
  ...eachOf("earn earns earned", ["earnings", "salary", "wage", "income", "pay"]),
  ...eachOf("paid", ["salary", "wage", "pay"]),
  ...eachOf("weigh weighs weighed", ["weight", "mass"]),
  ...eachOf("cost costs", ["cost", "price"]),
};

function eachOf<T>(words: string, nouns: T): Phrases<{ readonly nouns: T }> {
  return Object.fromEntries(each(words).map((word) => [word, { nouns }]));
}
