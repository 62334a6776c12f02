import type { Aggregate, DatePart, FilterOperator } from "../../../toolkit/index.ts";
import type { Direction } from "../query.ts";

/** Phrases and their meanings. All of it is plain English: no word here belongs to one dataset. */
export type Phrases<T> = { readonly [phrase: string]: T };

function each(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

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

/** What something costs. */
const PRICES: readonly string[] = each("price cost rent fare fee");

/** An adjective in its highest degree, and the nouns that name what it measures. */
export const DEGREES: Phrases<{ readonly nouns: readonly string[]; readonly direction: Direction }> = {
  tallest: { nouns: ["height"], direction: "desc" },
  shortest: { nouns: ["height", "length", "duration"], direction: "asc" },
  oldest: { nouns: ["age"], direction: "desc" },
  youngest: { nouns: ["age"], direction: "asc" },
  heaviest: { nouns: ["weight", "mass"], direction: "desc" },
  lightest: { nouns: ["weight", "mass"], direction: "asc" },
  longest: { nouns: ["length", "duration", "runtime"], direction: "desc" },
  "most expensive": { nouns: PRICES, direction: "desc" },
  costliest: { nouns: PRICES, direction: "desc" },
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
  deadliest: { nouns: ["deaths", "fatalities"], direction: "desc" },
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

/** What a number is compared with zero by one word. */
export const SIGNED: Phrases<FilterOperator> = {
  negative: "<",
  positive: ">",
  nonzero: "!=",
  "non zero": "!=",
  "non - zero": "!=",
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
  "and over": ">=",
  "and above": ">=",
  "and under": "<=",
  "and below": "<=",
  "+": ">=",
};

/** The same of ages, that need not be named: "60 or older", "65+". */
export const AGES_AFTER: Phrases<FilterOperator> = {
  "or older": ">=",
  "and older": ">=",
  "or over": ">=",
  "and over": ">=",
  "+": ">=",
  "or younger": "<=",
  "and younger": "<=",
  "or under": "<=",
  "and under": "<=",
};

/** What a text begins with, ends with, or has in it. */
export const WORDINGS: Phrases<"contains" | "starts with" | "ends with"> = {
  contains: "contains",
  contain: "contains",
  containing: "contains",
  includes: "contains",
  include: "contains",
  "starts with": "starts with",
  "start with": "starts with",
  "starting with": "starts with",
  "started with": "starts with",
  "begins with": "starts with",
  "begin with": "starts with",
  "beginning with": "starts with",
  "ends with": "ends with",
  "end with": "ends with",
  "ending with": "ends with",
  "ends in": "ends with",
  "end in": "ends with",
  "ending in": "ends with",
};

export const TIME_COMPARISONS: Phrases<"after" | "before" | "since" | "until"> = {
  after: "after",
  before: "before",
  since: "since",
  until: "until",
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
  "by each",
  "by every",
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

/** Ways to order groups by what they are, not by their numbers. */
export const KEY_ORDERINGS: Phrases<Direction> = {
  "in order": "asc",
  "in reverse order": "desc",
  "in alphabetical order": "asc",
  alphabetically: "asc",
  "sorted alphabetically": "asc",
  "in reverse alphabetical order": "desc",
};

export const TIME_ORDERINGS: Phrases<Direction> = {
  "in chronological order": "asc",
  chronologically: "asc",
  "sorted chronologically": "asc",
  "in reverse chronological order": "desc",
  "newest first": "desc",
  "latest first": "desc",
  "oldest first": "asc",
  "earliest first": "asc",
};

/** Changes that take something away. */
export const WITHOUT_FILTERS: readonly string[] = [
  "without the filter",
  "without the filters",
  "without filter",
  "without filters",
  "without any filter",
  "without the condition",
  "without conditions",
  "remove the filter",
  "remove the filters",
  "remove all filters",
  "drop the filter",
  "drop the filters",
  "for all rows",
  "no filter",
  "no filters",
];
export const WITHOUT_LIMIT: readonly string[] = [
  "without the limit",
  "without limit",
  "remove the limit",
  "no limit",
  "all of them",
  "all groups",
];

/** Parts of dates. "month" is a month of one year, unless it is said to be that of any. */
export const DATE_PARTS: Phrases<DatePart> = {
  year: "year",
  years: "year",
  quarter: "quarter",
  quarters: "quarter",
  month: "month",
  months: "month",
  "calendar month": "month",
  week: "week",
  weeks: "week",
  day: "day",
  days: "day",
  date: "day",
  "month of the year": "month_of_year",
  "month of year": "month_of_year",
  weekday: "weekday",
  weekdays: "weekday",
  "day of the week": "weekday",
  "day of week": "weekday",
  "days of the week": "weekday",
  "hour of the day": "hour_of_day",
  "hour of day": "hour_of_day",
  "time of day": "hour_of_day",
  hour: "hour_of_day",
  hours: "hour_of_day",
  decade: "decade",
  decades: "decade",
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
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const MULTIPLIERS: Phrases<number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

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

/** Quarters and halves count from 0. */
export const QUARTERS: Phrases<number> = {
  q1: 0,
  q2: 1,
  q3: 2,
  q4: 3,
  "first quarter": 0,
  "second quarter": 1,
  "third quarter": 2,
  "fourth quarter": 3,
};
export const HALVES: Phrases<number> = { h1: 0, h2: 1, "first half": 0, "second half": 1 };

export const WEEKDAYS: Phrases<string> = {
  monday: "Monday",
  mondays: "Monday",
  tuesday: "Tuesday",
  tuesdays: "Tuesday",
  wednesday: "Wednesday",
  wednesdays: "Wednesday",
  thursday: "Thursday",
  thursdays: "Thursday",
  friday: "Friday",
  fridays: "Friday",
  saturday: "Saturday",
  saturdays: "Saturday",
  sunday: "Sunday",
  sundays: "Sunday",
};
export const SOME_WEEKDAYS: Phrases<readonly string[]> = {
  weekends: ["Saturday", "Sunday"],
  "the weekend": ["Saturday", "Sunday"],
  weekend: ["Saturday", "Sunday"],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  "working days": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
};
export const HOURS: Phrases<number> = { noon: 12, midnight: 0 };

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

/** What a question asks once more of what it picks: the answer has it anyway. */
export const BESIDES: Phrases<"it" | "many" | "when"> = {
  "and what is it": "it",
  "and what was it": "it",
  "and how much": "it",
  "and how much is it": "it",
  "and how much was it": "it",
  "and how high": "it",
  "and how high is it": "it",
  "and how high was it": "it",
  "and how low is it": "it",
  "and how low was it": "it",
  "and what is the value": "it",
  "and what is that value": "it",
  "and what was the value": "it",
  "and how many": "many",
  "and how many times": "many",
  "how many times": "many",
  "and which one": "it",
  "and which ones": "it",
  "and which one is it": "it",
  "which ones": "it",
  "which ones are they": "it",
  "and when": "when",
  "and when was it": "when",
  "and when was that": "when",
  "and when did it happen": "when",
  "and at what time": "when",
  "and on what day": "when",
  "and on what date": "when",
  "and on which day": "when",
  "and on which date": "when",
  "and in what year": "when",
  "and in which year": "when",
};

/** How people talk around what they ask. It says nothing, wherever it stands, unless a name or value of the table has it. */
export const TALK: readonly string[] = [
  "give me",
  "show me",
  "tell me",
  "can you tell me",
  "can you give me",
  "please",
  "pls",
  "plz",
  "i want to know",
  "i need to know",
  "in here",
  "in there",
  "ie",
  ", what is",
  ", what are",
  ", what was",
  ", what were",
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
  "can you",
  "could you",
  "can you tell me",
  "can you show me",
  "can you give me",
  "could you tell me",
  "i need",
  "i need to know",
  "i want to see",
  "i would like to know",
  "i would like to see",
  "let me know",
  "can i get",
  "can i have",
  "can i see",
  "take",
];

/** Articles and the like: free wherever a phrase is read. */
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Words that only hold phrases together. Short and closed: every other word must mean something. */
export const GLUE: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...each(`
  is are was were be been there do does did have has had having of in for with from at where whose
  who that which those ones and among only all please we ,`),
]);

/** Nouns for the rows of any table. */
export const ROW_NOUNS: readonly string[] = each(`
  row record entry observation line`);

/** Nouns for one thing: where rows are one of these, they are the others. */
export const SAME_THINGS: readonly (readonly string[])[] = [
  each("car vehicle automobile auto"),
  each("film movie"),
  each("earthquake quake event"),
  each("flat apartment"),
  each("shop store"),
  each("employee worker"),
  each("pupil student"),
  each("photo picture"),
  each("booking reservation"),
];

/** Nouns for persons, and column names that only tables about persons have. */
export const PERSON_NOUNS: readonly string[] = each(`
  people person individual everyone everybody someone somebody anyone anybody folk who`);
export const PERSON_KINDS: readonly string[] = each(`
  passenger customer client employee worker student pupil patient player user member respondent
  participant person people voter driver teacher subscriber visitor candidate applicant character contestant
  competitor guest resident attendee athlete`);
/** Of these, the ones that any person of a table may be called, without telling some from others. */
export const NEUTRAL_PERSONS: readonly string[] = each(
  `customer client employee user member player passenger patient respondent participant subscriber visitor character
  contestant competitor guest resident attendee`,
);
export const PERSON_COLUMNS: readonly string[] = each(`
  age gender sex married marital salary occupation firstname lastname surname`);

/** Words that make a column's name no longer without saying what it holds. */
export const HOLLOW_WORDS: ReadonlySet<string> = new Set(
  each(`
  number num no count id name code key ref reference index value amount indicator flag is has of the in on to
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
export const TAGS: ReadonlySet<string> = new Set(
  each("type types kind kinds category categories column status name names"),
);

/** Words after which a name only tells more of what it names: "Trips (per day)", "trips over the past day". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  each("of in on at to per by for from over under since during before after between with without until"),
);

/** The far end of a way, as columns name it. */
export const DESTINATIONS: ReadonlySet<string> = new Set(
  each("destination to arrival receiver recipient target end"),
);

/** The near end of a way. */
export const ORIGINS: ReadonlySet<string> = new Set(each("origin from departure sender source start"));

/** Nouns that say nothing before "of" and a column: "level of education". */
export const KINDS: ReadonlySet<string> = new Set(
  each("level levels type types kind kinds category categories"),
);

/** Nouns at the end of a column's name that say next to nothing of what it holds. */
export const GENERIC_HEADS: ReadonlySet<string> = new Set(
  each(`
  location place operator maker title description desc label text details info symbol abbr abbreviation
  max min maximum minimum avg average mean median sum total std`),
);

/** Units at the end of a column's name. */
export const UNITS: ReadonlySet<string> = new Set(
  each(`
  usd eur gbp dollars euros cm mm m m2 km km2 sqkm kg g lb lbs ft pct percent hours hrs minutes mins
  seconds secs ms years yrs days weeks months miles sqm sqft kwh kgbp keur kusd thousands millions c f`),
);

/** Words and signs of units, as headers and questions have them, and the units that they may mean: "pounds" are money or a weight. */
export const UNIT_WORDS: Phrases<readonly string[]> = Object.fromEntries(
  Object.entries({
    usd: "$|usd|dollar|dollars|us dollars",
    eur: "€|eur|euro|euros",
    gbp: "£|gbp|pound|pounds|pounds sterling",
    "thousand usd": "kusd|thousand usd",
    "thousand eur": "keur|thousand eur",
    "thousand gbp": "kgbp|thousand gbp",
    ms: "ms|millisecond|milliseconds",
    second: "second|seconds|sec|secs",
    minute: "minute|minutes|min|mins",
    hour: "hour|hours|hr|hrs",
    day: "day|days",
    week: "week|weeks",
    month: "month|months",
    year: "year|years|yr|yrs",
    mm: "mm|millimetre|millimetres|millimeter|millimeters",
    cm: "cm|centimetre|centimetres|centimeter|centimeters",
    m: "m|metre|metres|meter|meters",
    km: "km|kilometre|kilometres|kilometer|kilometers",
    mile: "mile|miles|mi",
    foot: "ft|foot|feet",
    m2: "m2|m²|sqm|sq m|square metre|square metres|square meter|square meters",
    km2: "km2|km²|square kilometre|square kilometres|square kilometer|square kilometers",
    sqft: "sqft|sq ft|square foot|square feet",
    g: "g|gram|grams",
    kg: "kg|kilo|kilos|kilogram|kilograms",
    tonne: "tonne|tonnes|tons|ton",
    lb: "lb|lbs|pound|pounds",
    litre: "l|litre|litres|liter|liters",
    kmh: "kmh|km h|km / h|kph",
    mph: "mph|miles per hour",
    knot: "knot|knots|kn|kt",
    kwh: "kwh|kilowatt hours",
    celsius: "celsius|c|degrees c|degrees celsius",
    fahrenheit: "fahrenheit|f|degrees f|degrees fahrenheit",
    percent: "%|percent|per cent|pct|percentage",
  })
    .flatMap(([unit, words]) => words.split("|").map((word) => [word, unit] as const))
    .reduce(
      (found, [word, unit]) => found.set(word, [...(found.get(word) ?? []), unit]),
      new Map<string, readonly string[]>(),
    ),
);

/**
 * Nouns that may follow the name of a number and say no more of it: "poverty rate", "price level". What a rate is of, where the
 * noun makes no ratio of it, is a closed list; "cancellation rate" is another number than the cancellations.
 */
export const RATED: ReadonlySet<string> = new Set(
  each(`
  poverty inflation unemployment employment fertility mortality literacy murder homicide crime suicide obesity exchange
  participation vaccination divorce`),
);

/** "the nightly rate" is a rate per night. */
export const REPEATED: Phrases<string> = {
  hourly: "hour",
  nightly: "night",
  daily: "day",
  weekly: "week",
  monthly: "month",
  yearly: "year",
  annual: "year",
};

/** Verbs after a quantity that only say how rows came by it: "units sold". */
export const SOLD: ReadonlySet<string> = new Set(each("sold bought purchased ordered produced"));

/** Words of a column's name without which it would say something else. */
export const QUALIFIERS: ReadonlySet<string> = new Set(
  each("per rate ratio change delta diff difference cumulative cum previous prev growth"),
);

/** Abbreviations as they are common in column names. */
export const ABBREVIATIONS: Phrases<string> = {
  acc: "account",
  acct: "account",
  addr: "address",
  amt: "amount",
  arr: "arrival",
  avg: "average",
  cap: "capacity",
  cat: "category",
  cnt: "count",
  conc: "concentration",
  cr: "credit",
  cty: "city",
  cust: "customer",
  dep: "departure",
  dept: "department",
  desc: "description",
  dest: "destination",
  dist: "distance",
  dob: "birthdate",
  dur: "duration",
  elev: "elevation",
  emp: "employee",
  educ: "education",
  freq: "frequency",
  grp: "group",
  govt: "government",
  hp: "horsepower",
  ht: "height",
  hwy: "highway",
  individual: "person",
  individuals: "people",
  infl: "inflation",
  invest: "investment",
  lat: "latitude",
  len: "length",
  loc: "location",
  lon: "longitude",
  lng: "longitude",
  mag: "magnitude",
  max: "maximum",
  mfr: "manufacturer",
  mgr: "manager",
  min: "minimum",
  mo: "month",
  org: "organization",
  pct: "percent",
  perc: "percent",
  pl: "place",
  pop: "population",
  precip: "precipitation",
  prod: "product",
  qty: "quantity",
  qtr: "quarter",
  sal: "salary",
  spp: "species",
  tel: "telephone",
  temp: "temperature",
  tot: "total",
  unemp: "unemployment",
  univ: "university",
  veh: "vehicle",
  vol: "volume",
  wk: "week",
  wt: "weight",
  yr: "year",
};

/** What numbers things at the end of a column's name: "Borrower No". In questions "no" is another word. */
export const NUMBER_ENDS: ReadonlySet<string> = new Set(each("no nr num nbr"));

/** Words by which questions ask for a recipe: each has a meaning in some phrase, so that none is taken for a misspelt name. */
export const RECIPE_WORDS: readonly string[] = each(`
  share shares percentage percentages percent proportion fraction portion breakdown together
  correlation correlations correlate correlated pearson spearman coefficient matrix
  trend trends evolution describe summary summarize summarise overview statistics stats descriptive quartiles
  quality duplicate duplicates duplicated nulls constant columns fields variables dataset growing evolve evolved
  percentile percentiles quantile quantiles quartile
  compare comparing compared comparison higher lower difference versus vs ratio times minus plus divided
  distinct unique different common`);

/** Words of analyses that no recipe does yet: said so, when they are what stops a question. */
export const OUT_OF_REACH: ReadonlySet<string> = new Set(
  each(`
  percentile quartile quantile outlier outliers predict prediction forecast
  regression histogram plot chart graph cumulative running rolling rank
  second third twice half relationship significant anova`),
);

/** Words for stretches of time. Where no column has dates, they stand for nothing, least of all for the rows. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  each(
    "month months monthly week weeks weekly weekday weekdays quarter quarters quarterly daily yearly annual",
  ),
);
