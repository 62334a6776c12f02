import type { FilterOperator } from "../../../toolkit/index.ts";
import type { ColumnAggregate, Direction } from "../query.ts";

/** Phrases and their meanings. All of it is plain English: no word here belongs to one dataset. */
export type Phrases<T> = { readonly [phrase: string]: T };

function each(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

export const AGGREGATE_WORDS: Phrases<ColumnAggregate> = {
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

/** An adjective in its highest degree, and the nouns that name what it measures. */
export const DEGREES: Phrases<{ readonly nouns: readonly string[]; readonly direction: Direction }> = {
  tallest: { nouns: ["height"], direction: "desc" },
  shortest: { nouns: ["height", "length", "duration"], direction: "asc" },
  oldest: { nouns: ["age"], direction: "desc" },
  youngest: { nouns: ["age"], direction: "asc" },
  heaviest: { nouns: ["weight", "mass"], direction: "desc" },
  lightest: { nouns: ["weight", "mass"], direction: "asc" },
  longest: { nouns: ["length", "duration", "runtime"], direction: "desc" },
  "most expensive": { nouns: ["price", "cost"], direction: "desc" },
  costliest: { nouns: ["price", "cost"], direction: "desc" },
  priciest: { nouns: ["price", "cost"], direction: "desc" },
  cheapest: { nouns: ["price", "cost"], direction: "asc" },
  "least expensive": { nouns: ["price", "cost"], direction: "asc" },
  fastest: { nouns: ["speed"], direction: "desc" },
  slowest: { nouns: ["speed"], direction: "asc" },
  hottest: { nouns: ["temperature"], direction: "desc" },
  coldest: { nouns: ["temperature"], direction: "asc" },
  widest: { nouns: ["width"], direction: "desc" },
  deepest: { nouns: ["depth"], direction: "desc" },
  warmest: { nouns: ["temperature"], direction: "desc" },
  windiest: { nouns: ["wind"], direction: "desc" },
  wettest: { nouns: ["rain", "rainfall", "precipitation"], direction: "desc" },
  rainiest: { nouns: ["rain", "rainfall", "precipitation"], direction: "desc" },
  richest: { nouns: ["income", "wealth"], direction: "desc" },
  poorest: { nouns: ["income", "wealth"], direction: "asc" },
  deadliest: { nouns: ["deaths", "fatalities"], direction: "desc" },
};

/** The same in comparison: "older than 30". */
export const COMPARATIVES: Phrases<{ readonly nouns: readonly string[]; readonly op: FilterOperator }> = {
  "older than": { nouns: ["age"], op: ">" },
  "younger than": { nouns: ["age"], op: "<" },
  "taller than": { nouns: ["height"], op: ">" },
  "heavier than": { nouns: ["weight", "mass"], op: ">" },
  "lighter than": { nouns: ["weight", "mass"], op: "<" },
  "longer than": { nouns: ["length", "duration"], op: ">" },
  "cheaper than": { nouns: ["price", "cost"], op: "<" },
  "more expensive than": { nouns: ["price", "cost"], op: ">" },
  "faster than": { nouns: ["speed"], op: ">" },
  "slower than": { nouns: ["speed"], op: "<" },
};

export const COMPARISONS: Phrases<FilterOperator> = {
  "more than": ">",
  "greater than": ">",
  "higher than": ">",
  "larger than": ">",
  "bigger than": ">",
  over: ">",
  above: ">",
  exceeding: ">",
  exceeds: ">",
  ">": ">",
  "at least": ">=",
  "no less than": ">=",
  "not less than": ">=",
  "no fewer than": ">=",
  "greater than or equal to": ">=",
  ">=": ">=",
  "≥": ">=",
  "less than": "<",
  "fewer than": "<",
  "lower than": "<",
  "smaller than": "<",
  under: "<",
  below: "<",
  "<": "<",
  "at most": "<=",
  "no more than": "<=",
  "not more than": "<=",
  "up to": "<=",
  "less than or equal to": "<=",
  "<=": "<=",
  "≤": "<=",
  "equal to": "=",
  equals: "=",
  exactly: "=",
  "=": "=",
  "==": "=",
  "not equal to": "!=",
  "!=": "!=",
  "<>": "!=",
};

/** What follows a number: "5 or more". */
export const COMPARISONS_AFTER: Phrases<FilterOperator> = {
  "or more": ">=",
  "or higher": ">=",
  "or above": ">=",
  "or over": ">=",
  "or less": "<=",
  "or fewer": "<=",
  "or lower": "<=",
  "or below": "<=",
  "or under": "<=",
};

export const TIME_COMPARISONS: Phrases<"after" | "before" | "since"> = {
  after: "after",
  before: "before",
  since: "since",
};

export const GROUPING: readonly string[] = [
  "by",
  "per",
  "each",
  "every",
  "for each",
  "for every",
  "in each",
  "on each",
  "at each",
  "in every",
  "of each",
  "of every",
  "from each",
  "within each",
  "grouped by",
  "group by",
  "broken down by",
  "split by",
];

/** Ways to order that need no column. */
export const ORDERINGS: Phrases<Direction> = {
  "highest first": "desc",
  "largest first": "desc",
  "biggest first": "desc",
  "in descending order": "desc",
  "descending order": "desc",
  descending: "desc",
  "sorted descending": "desc",
  "sorted in descending order": "desc",
  "from highest to lowest": "desc",
  "from high to low": "desc",
  "sort descending": "desc",
  "sorted from highest to lowest": "desc",
  "most first": "desc",
  "lowest first": "asc",
  "smallest first": "asc",
  "in ascending order": "asc",
  "ascending order": "asc",
  ascending: "asc",
  "sorted ascending": "asc",
  "sorted in ascending order": "asc",
  "from lowest to highest": "asc",
  "from low to high": "asc",
  "sort ascending": "asc",
  "sorted from lowest to highest": "asc",
  "fewest first": "asc",
};

export const NUMBER_WORDS: Phrases<number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

export const MULTIPLIERS: Phrases<number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

export const MONTHS: readonly string[] = each(`
  january february march april may june july august september october november december`);

/** As they are written short: "Feb 2024". */
export const SHORT_MONTHS: Phrases<number> = {
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};

export const MISSING_WORDS: readonly string[] = [
  "missing",
  "null",
  "blank",
  "empty",
  "not known",
  "not recorded",
  "not given",
];
export const PRESENT_WORDS: readonly string[] = [
  "known",
  "recorded",
  "present",
  "not missing",
  "not null",
  "not blank",
  "not empty",
];

/** Ways to begin that say nothing. */
export const OPENINGS: readonly string[] = [
  "what",
  "whats",
  "what is",
  "what are",
  "what was",
  "what were",
  "show",
  "show me",
  "give",
  "give me",
  "tell me",
  "find",
  "find me",
  "get",
  "list",
  "display",
  "compute",
  "calculate",
  "please",
  "i want",
  "i want to know",
  "can you tell me",
  "could you tell me",
];

/** Articles and the like: free wherever a phrase is read. */
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Words that only hold phrases together. Short and closed: every other word must mean something. */
export const GLUE: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...each(`
  is are was were be been there do does did have has had having of in for with from at where whose
  who that which those ones and among only all please ,`),
]);

/** Nouns for the rows of any table. */
export const ROW_NOUNS: readonly string[] = each(`
  row record entry observation line`);

/** Nouns for persons, and column names that only tables about persons have. */
export const PERSON_NOUNS: readonly string[] = each(`
  people person individual everyone who`);
export const PERSON_KINDS: readonly string[] = each(`
  passenger customer client employee worker student pupil patient player user member respondent
  participant person people voter driver teacher subscriber visitor`);
/** Of these, the ones that any person of a table may be called, without telling some from others. */
export const NEUTRAL_PERSONS: readonly string[] = each(
  "customer client employee user member player passenger patient respondent participant subscriber visitor",
);
export const PERSON_COLUMNS: readonly string[] = each(`
  age gender sex married marital salary occupation firstname lastname surname`);

/** Words that make a column's name no longer without saying what it holds. */
export const HOLLOW_WORDS: ReadonlySet<string> = new Set(
  each(`
  number num no count id name code key index value amount indicator flag is has of the in on to
  and a an for per at by`),
);

/** Words for all persons of one sex, and the values that they go by. */
export const SEXES: Phrases<readonly string[]> = {
  women: ["female"],
  woman: ["female"],
  men: ["male"],
  man: ["male"],
};

/** Nouns that may follow a column's name and say nothing: "weather type". */
export const TAGS: ReadonlySet<string> = new Set(each("type types kind kinds category categories column"));

/** Words after which a name only tells more of what it names: "Trips (per day)", "trips over the past day". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  each("of in on at to per by for from over under since during before after between with without until"),
);

/** The far end of a way, as columns name it. */
export const DESTINATIONS: ReadonlySet<string> = new Set(
  each("destination to arrival receiver recipient target end"),
);

/** Units at the end of a column's name. */
export const UNITS: ReadonlySet<string> = new Set(
  each(`
  usd eur gbp dollars euros cm mm m m2 km kg g lb lbs ft pct percent hours hrs minutes mins
  seconds secs ms years yrs days thousands millions c f`),
);

/** Words of a column's name without which it would say something else. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  each("per rate ratio change delta diff difference cumulative cum previous prev growth"),
);

/** Abbreviations as they are common in column names. */
export const ABBREVIATIONS: Phrases<string> = {
  acct: "account",
  addr: "address",
  amt: "amount",
  arr: "arrival",
  avg: "average",
  cat: "category",
  cust: "customer",
  dep: "departure",
  dept: "department",
  desc: "description",
  dest: "destination",
  dist: "distance",
  dob: "birthdate",
  emp: "employee",
  freq: "frequency",
  hp: "horsepower",
  ht: "height",
  lat: "latitude",
  len: "length",
  lon: "longitude",
  lng: "longitude",
  max: "maximum",
  mgr: "manager",
  min: "minimum",
  pop: "population",
  prod: "product",
  qty: "quantity",
  qtr: "quarter",
  temp: "temperature",
  vol: "volume",
  wt: "weight",
  yr: "year",
};

/** Words of analyses that no recipe does yet: said so, when they are what stops a question. */
export const OUT_OF_REACH: ReadonlySet<string> = new Set(
  each(`
  correlation correlate correlated correlations share shares percentage percentages percent
  proportion fraction ratio rate trend trends describe summary summarize distribution compare
  compared comparison difference versus vs month months monthly week weekly weekday quarter
  quarterly daily yearly annual percentile quartile quantile outlier outliers predict forecast
  regression histogram plot chart graph growth change cumulative running rolling rank bins mode
  portion second third minus times twice half range relationship significant anova column columns field fields variable variables`),
);
