import type { Aggregate } from "../../../../toolkit/index.ts";
import type { Direction } from "../../query.ts";
import { type Phrases, each } from "./phrases.ts";

export const AGGREGATE_WORDS: Phrases<Aggregate> = {
  average: "mean",
  averages: "mean",
  avg: "mean",
  mean: "mean",
  means: "mean",
  "average value": "mean",
  "mean value": "mean",
  median: "median",
  "median value": "median",
  total: "sum",
  totals: "sum",
  sum: "sum",
  "sum total": "sum",
  "total sum": "sum",
  "combined total": "sum",
  minimum: "min",
  min: "min",
  maximum: "max",
  max: "max",
  "minimum value": "min",
  "maximum value": "max",
  "standard deviation": "stddev",
  "sample standard deviation": "stddev",
  "std dev": "stddev",
  stddev: "stddev",
  stdev: "stddev",
  std: "stddev",
  variance: "variance",
  "sample variance": "variance",
  range: "range",
  mode: "mode",
  "most common value": "mode",
  "most frequent value": "mode",
  "number of known values": "count",
};

/** Words for an extreme. With a column alone they ask for that value; with somebody who has it, for a row or group. */
export const EXTREME_WORDS: Phrases<Direction> = {
  highest: "desc",
  largest: "desc",
  greatest: "desc",
  biggest: "desc",
  maximum: "desc",
  max: "desc",
  top: "desc",
  lowest: "asc",
  smallest: "asc",
  minimum: "asc",
  min: "asc",
};

export const AMOUNT_WORDS: Phrases<Direction> = { most: "desc", fewest: "asc", least: "asc" };

/** Extremes that take a number of things: "top 5", "the 3 lowest". */
export const TOP_WORDS: Phrases<Direction> = {
  top: "desc",
  highest: "desc",
  largest: "desc",
  biggest: "desc",
  bottom: "asc",
  lowest: "asc",
  smallest: "asc",
};

/** "The best 5 by rating": the highest, where more is better. */
export const BEST_WORDS: Phrases<Direction> = { best: "desc", worst: "asc" };

/** What a number is called of which less is better. */
export const LOSS_WORDS: readonly string[] = each(`
  delay cost price expense rank ranking position place error defect damage death fatality loss crime age debt risk fee tax
  unemployment emission pollution complaint return churn failure duration time weight bounce injury wait latency rate`);

/** What is there all the time, and no more of it for being counted each year. */
export const STOCKS: ReadonlySet<string> = new Set(
  each("population pop inhabitants residents headcount balance inventory stock"),
);

/** Verbs that only join a noun to what follows: "happened at night", "lives in Oslo", "triggered a warning". */
export const LIGHT_VERBS: readonly string[] = each(`
  happen happens happened happening occur occurs occurred occurring flown flying go goes going went
  involved involving triggered triggering work works working worked live lives living lived
  use uses using used made built produced recorded reported observed measured located based situated registered found
  belong belongs belonging fall falls falling come comes coming came`);

export const COMMONNESS: Phrases<Direction> = {
  "most common": "desc",
  "most frequent": "desc",
  "least common": "asc",
  "least frequent": "asc",
};

export const LATEST_WORDS: Phrases<Direction> = {
  latest: "desc",
  newest: "desc",
  "most recent": "desc",
  earliest: "asc",
};
