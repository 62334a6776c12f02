import { type Phrases, each } from "./phrases.ts";

/** Nouns for the rows of any table. */
export const ROW_NOUNS: readonly string[] = each(`
  row record entry observation line`);

/** Nouns for one thing: where rows are one of these, they are the others. */
export const SAME_THINGS: readonly (readonly string[])[] = [
  each("car vehicle automobile auto"),
  each("film movie"),
  each("earthquake quake"),
  each("flat apartment"),
  each("shop store"),
  each("employee worker"),
  each("job occupation profession"),
  each("pupil student"),
  each("photo picture"),
  each("booking reservation"),
  each("titleholder winner champion"),
];

/** Nouns for persons, and column names that only tables about persons have. */
export const PERSON_NOUNS: readonly string[] = each(`
  people person individual everyone everybody someone somebody anyone anybody folk who`);

export const PERSON_KINDS: readonly string[] = each(`
  passenger customer client employee worker student pupil patient player user member respondent
  participant person people voter driver teacher subscriber visitor candidate applicant character contestant
  competitor guest resident attendee athlete inmate prisoner offender laureate astronaut senator politician donor`);

/** Of these, the ones that any person of a table may be called, without telling some from others. */
export const NEUTRAL_PERSONS: readonly string[] = each(
  `customer client employee user member player passenger patient respondent participant subscriber visitor character
  contestant competitor guest resident attendee`,
);

/** Words for some of all persons. */
export const PERSON_PARTS: readonly string[] = each(
  `woman man girl boy child kid baby infant toddler teen teenager adult senior elder pensioner male female lady gentleman
  mother father parent wife husband widow widower`,
);

export const PERSON_COLUMNS: readonly string[] = each(`
  age gender sex married marital salary occupation firstname lastname surname`);

/** Words that make a column's name no longer without saying what it holds. */
export const HOLLOW_WORDS: ReadonlySet<string> = new Set(
  each(`
  number num no count id identifier name code fips key ref reference index value amount indicator flag is has of the in on to
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
  each("destination dest dst to arrival receiver recipient target end dropoff"),
);

/** The near end of a way. */
export const ORIGINS: ReadonlySet<string> = new Set(
  each("origin orig from departure sender source src start pickup"),
);

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
