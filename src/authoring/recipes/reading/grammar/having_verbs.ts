import { MEASURING_VERBS } from "../lexicon/degrees.ts";
import type { Phrases } from "../lexicon/phrases.ts";

const WAGES = ["earnings", "salary", "wage", "income", "pay"];

export interface Having {
  readonly nouns: readonly string[];
  /** Only of so many minutes, or days. */
  readonly timed?: true;
  /** Only of persons: others make something else. */
  readonly personal?: true;
}

/** Verbs for having a number, before what it is compared with. */
export const HAVING_VERBS: Phrases<Having> = {
  ...MEASURING_VERBS,
  costing: { nouns: ["cost", "price"] },
  priced: { nouns: ["price"] },
  weighing: { nouns: ["weight", "mass"] },
  earning: { nouns: WAGES },
  ...eachOf("get paid, gets paid, got paid, getting paid, are paid, is paid, were paid", { nouns: WAGES }),
  ...eachOf("make, makes, made, making, take home, bring home", { nouns: WAGES, personal: true }),
  ...eachOf("last, lasts, lasted, lasting, run, runs, ran, running, take, takes, took, taking", {
    nouns: ["duration", "runtime", "length", "time", "minutes", "hours"],
    timed: true,
  }),
  ...eachOf("stay, stays, stayed, staying", {
    nouns: ["stay", "days", "nights", "duration"],
    timed: true,
  }),
};

function eachOf(verbs: string, having: Having): Phrases<Having> {
  return Object.fromEntries(verbs.split(", ").map((verb) => [verb, having]));
}
