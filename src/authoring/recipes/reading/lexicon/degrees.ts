import type { FilterOperator } from "../../../../toolkit/index.ts";
import type { Direction } from "../../query.ts";
import { type Phrases, each } from "./phrases.ts";

/** What something costs. */
const PRICES: readonly string[] = each("price cost rent fare fee");

/** An adjective in its highest degree, and the nouns that name what it measures. */
export const DEGREES: Phrases<{ readonly nouns: readonly string[]; readonly direction: Direction }> = {
  tallest: { nouns: ["height", "elevation"], direction: "desc" },
  shortest: { nouns: ["height", "length", "duration"], direction: "asc" },
  oldest: { nouns: ["age"], direction: "desc" },
  youngest: { nouns: ["age"], direction: "asc" },
  heaviest: { nouns: ["weight", "mass"], direction: "desc" },
  lightest: { nouns: ["weight", "mass"], direction: "asc" },
  longest: { nouns: ["length", "duration", "runtime"], direction: "desc" },
  "most expensive": { nouns: PRICES, direction: "desc" },
  costliest: { nouns: [...PRICES, "damage", "damages"], direction: "desc" },
  priciest: { nouns: PRICES, direction: "desc" },
  cheapest: { nouns: PRICES, direction: "asc" },
  "least expensive": { nouns: PRICES, direction: "asc" },
  fastest: { nouns: ["speed"], direction: "desc" },
  slowest: { nouns: ["speed"], direction: "asc" },
  hottest: { nouns: ["temperature"], direction: "desc" },
  coldest: { nouns: ["temperature"], direction: "asc" },
  widest: { nouns: ["width"], direction: "desc" },
  deepest: { nouns: ["depth"], direction: "desc" },
  warmest: { nouns: ["temperature"], direction: "desc" },
  windiest: { nouns: ["wind"], direction: "desc" },
  wettest: { nouns: ["rain", "rainfall", "precipitation"], direction: "desc" },
  driest: { nouns: ["rain", "rainfall", "precipitation"], direction: "asc" },
  rainiest: { nouns: ["rain", "rainfall", "precipitation"], direction: "desc" },
  richest: { nouns: ["income", "wealth"], direction: "desc" },
  poorest: { nouns: ["income", "wealth"], direction: "asc" },
  strongest: { nouns: ["strength", "force", "magnitude", "wind", "gust"], direction: "desc" },
  weakest: { nouns: ["strength", "force", "magnitude", "wind", "gust"], direction: "asc" },
  deadliest: { nouns: ["deaths", "fatalities", "killed", "casualties", "dead"], direction: "desc" },
};

/** The same in comparison: "older than 30". */
export const COMPARATIVES: Phrases<{ readonly nouns: readonly string[]; readonly op: FilterOperator }> = {
  "older than": { nouns: ["age"], op: ">" },
  "younger than": { nouns: ["age"], op: "<" },
  "taller than": { nouns: ["height"], op: ">" },
  "heavier than": { nouns: ["weight", "mass"], op: ">" },
  "lighter than": { nouns: ["weight", "mass"], op: "<" },
  "longer than": { nouns: ["length", "duration", "distance"], op: ">" },
  "cheaper than": { nouns: PRICES, op: "<" },
  "more expensive than": { nouns: PRICES, op: ">" },
  "less expensive than": { nouns: PRICES, op: "<" },
  "pricier than": { nouns: PRICES, op: ">" },
  "costlier than": { nouns: PRICES, op: ">" },
  "faster than": { nouns: ["speed"], op: ">" },
  "slower than": { nouns: ["speed"], op: "<" },
};

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
