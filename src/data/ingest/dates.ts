import { fitting, type Kind, matches, type Order, when } from "./kind.ts";
import { orderNote, SHORT_YEARS } from "./notes.ts";
import { type Layout, layoutKind, MONTH, WEEKDAY, withClockInside, withClocks } from "./layouts.ts";

const ISO_DATE = String.raw`\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s*`;
const TIME = String.raw`\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?`;
const ISO_TIME = String.raw`\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T]${TIME})?\s*`;
const ZONED = String.raw`\s*\d{4}-\d{1,2}-\d{1,2}([ T]${TIME}\s?(Z|UTC|[+-]\d{2}(:?\d{2})?))?\s*`;

const DATE: Kind = {
  name: "date",
  plural: "dates",
  dated: true,
  fits: fitting(ISO_DATE),
  read: (cell) => when(matches(cell, ISO_DATE), `TRY_CAST(trim(${cell}) AS DATE)`),
};

const TIMESTAMP: Kind = {
  name: "timestamp",
  plural: "points in time",
  dated: true,
  fits: fitting(ISO_TIME),
  read: (cell) => when(matches(cell, ISO_TIME), `TRY_CAST(trim(${cell}) AS TIMESTAMP)`),
};

const ZONED_TIMESTAMP: Kind = {
  name: "zoned timestamp",
  plural: "points in time",
  dated: true,
  fits: fitting(ZONED),
  read: (cell) =>
    when(matches(cell, ZONED), `make_timestamp(epoch_us(TRY_CAST(trim(${cell}) AS TIMESTAMPTZ)))`),
  note: "times with an offset are converted to UTC",
};

const ORDER_GUESS = "its dates may have the day or the month first";

/** Dates whose first two numbers may be day and month or the other way round: a day above 12 tells, or all of them together. */
function numbered(order: Order): readonly Kind[] {
  return withClocks({
    name: order,
    pattern: String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`,
    parts: order === "day first" ? ["day", "month", "year"] : ["month", "day", "year"],
  }).map((layout) =>
    layoutKind(layout, {
      order,
      proof: (_, cast) => `TRY_CAST(${cast}.day AS INT) > 12`,
      // Either both readings are the same, or the days are the first of many months.
      settled: (_, value, cast) =>
        `(bool_and(TRY_CAST(${cast}.day AS INT) = TRY_CAST(${cast}.month AS INT)) FILTER (${value} IS NOT NULL)) OR ` +
        `(max(day(${value})) = 1 AND count(DISTINCT month(${value})) >= 6 AND count(DISTINCT year(${value})) >= 2)`,
      guess: ORDER_GUESS,
      note: orderNote(order),
    }),
  );
}

/** Years of two digits: who writes of the 1950s and, it seems, of the 2040s writes of the 1940s. */
const SHORT: Pick<Kind, "torn" | "tornGuess"> = {
  torn: (_, value) => `(min(year(${value})) < 1990 AND max(year(${value})) > 2035)`,
  tornGuess: "years of two digits such as 48 may be of either century",
};
const SHORT_NOTE = `${SHORT_YEARS} are read as 1950 to 2049`;

/** A day in the middle has the month before it; one at the beginning may be the year of 25-12-17. */
function shortNumbered(order: Order): readonly Kind[] {
  return withClocks({
    name: `${order}, short years`,
    pattern: String.raw`(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})`,
    parts: order === "day first" ? ["day", "month", "short"] : ["month", "day", "short"],
  }).map((layout) =>
    layoutKind(layout, {
      ...SHORT,
      order,
      proof: (_, cast) =>
        `(TRY_CAST(${cast}.day AS INT) > 12${order === "day first" ? ` AND ${cast}.short > '31'` : ""})`,
      guess: "its dates may have the day, the month or the year first",
      note: `${orderNote(order)}, and ${SHORT_YEARS} as 1950 to 2049`,
    }),
  );
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const GAP = "[ ./,_-]";

/** "Jun 12 1998", "12 June 1998", "12-Jun-1998", "1998-Jun-12": a month that is named stands for itself wherever it stands. */
const NAMED: readonly Kind[] = [
  ...withClocks({
    name: "day, named month, year",
    pattern: String.raw`${WEEKDAY}${DAY}(?: of)?${GAP}*${MONTH}${GAP}*(\d{4})`,
    parts: ["day", "named", "year"],
  }),
  ...withClocks({
    name: "named month, day, year",
    pattern: String.raw`${WEEKDAY}${MONTH}${GAP}*${DAY}${GAP}+(\d{4})`,
    parts: ["named", "day", "year"],
  }),
  ...withClocks({
    name: "year, named month, day",
    pattern: String.raw`(?:a\.?d\.? )?(\d{4})${GAP}*${MONTH}${GAP}*${DAY}`,
    parts: ["year", "named", "day"],
  }),
  ...withClockInside("named month, day, time, year"),
].map((layout) => layoutKind(layout));

/** "12-Jun-98", "Jun-12-98", "Jun 12, '98"; a number before a month may be the year, where those behind it are as many or more. */
const SHORT_NAMED: readonly Kind[] = [
  ...withClocks({
    name: "day, named month, short year",
    pattern: String.raw`${WEEKDAY}${DAY}[ ./-]*${MONTH}[ .,/-]*'?(\d{2})`,
    parts: ["day", "named", "short"],
  }).map((layout) =>
    layoutKind(layout, {
      ...SHORT,
      proof: (cell, cast) => `(${cast}.short > '31' OR contains(${cell}, ''''))`,
      settled: (_, value) => `count(DISTINCT day(${value})) > count(DISTINCT year(${value})) * 2`,
      guess: "its dates may have the day or the year first",
      note: SHORT_NOTE,
    }),
  ),
  ...[
    { name: "dashes", pattern: String.raw`${MONTH}-(\d{1,2})-(\d{2})` },
    { name: "apostrophe", pattern: String.raw`${WEEKDAY}${MONTH} ${DAY},? *'(\d{2})` },
  ].flatMap(({ name, pattern }) =>
    withClocks({
      name: `named month, day, short year, ${name}`,
      pattern,
      parts: ["named", "day", "short"],
    }).map((layout) => layoutKind(layout, { ...SHORT, note: SHORT_NOTE })),
  ),
];

/** "2014.03.23_20:24:00_TAI", "2017/1/23 5:00 PM", "20140323T101200Z" */
const YEAR_FIRST: readonly Kind[] = [
  ...withClocks({
    name: "year first",
    pattern: String.raw`(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})`,
    parts: ["year", "month", "day"],
  }),
  {
    name: "digits",
    pattern: String.raw`([12]\d{3})([01]\d)([0-3]\d)[ t_-]([0-2]\d):?([0-5]\d)(?::?([0-5]\d))?z?`,
    parts: ["year", "month", "day", "hour", "minute", "second"] as const,
  },
].map((layout) => layoutKind(layout));

const MONTHS: Partial<Kind> = { plural: "months", note: "months are read as their first days" };

/** "1998-06"; but 2009-10 before 2010-11 is a season. */
const ISO_MONTH = layoutKind(
  {
    name: "month",
    pattern: String.raw`([12]\d{3})[-/](0[1-9]|1[0-2])`,
    parts: ["year", "month"],
  },
  {
    ...MONTHS,
    torn: (_, value) => `bool_and(month(${value}) = (year(${value}) + 1) % 100)`,
    tornGuess: "they may be months, or years such as 2009 to 2010",
  },
);

/** "Jun 1998", "1998 June", "1998M06" */
const NAMED_MONTHS: readonly Kind[] = [
  { name: "named month, year", pattern: String.raw`${MONTH}${GAP}*(\d{4})`, parts: ["named", "year"] },
  { name: "year, named month", pattern: String.raw`(\d{4})${GAP}*${MONTH}`, parts: ["year", "named"] },
  {
    name: "year, numbered month",
    pattern: String.raw`([12]\d{3})[- ]?m(0?[1-9]|1[0-2])`,
    parts: ["year", "month"],
  },
].map((layout) => layoutKind(layout as Layout, MONTHS));

/** "6/1998", which may be the sixth of that year, too: all twelve tell. */
const MONTH_FIRST = layoutKind(
  {
    name: "month, year",
    pattern: String.raw`(0?[1-9]|1[0-2])[-/]([12]\d{3})`,
    parts: ["month", "year"],
  },
  {
    ...MONTHS,
    settled: (_, value) => `count(DISTINCT month(${value})) = 12`,
    guess: "they may be months of years, or numbers in them",
  },
);

/** "Jun-98", "98-Jun": up to 31, the number may be a day, unless a year's months come again and again. */
const SHORT_MONTHS: readonly Kind[] = [
  {
    name: "named month, short year",
    pattern: String.raw`${MONTH}[ ./_-]*'?(\d{2})`,
    parts: ["named", "short"],
  },
  {
    name: "short year, named month",
    pattern: String.raw`'?(\d{2})[ ./_-]*${MONTH}`,
    parts: ["short", "named"],
  },
].map((layout) =>
  layoutKind(layout as Layout, {
    ...SHORT,
    plural: "months",
    proof: (cell, cast) => `(${cast}.short > '31' OR ${cast}.short = '00' OR contains(${cell}, ''''))`,
    settled: (_, value) => {
      const years = `count(DISTINCT year(${value}))`;
      return `${years} BETWEEN 2 AND 25 AND max(year(${value})) - min(year(${value})) + 1 = ${years} AND count(DISTINCT ${value}) >= 9 * ${years}`;
    },
    guess: "their numbers may be days or years",
    note: `months are read as their first days, and ${SHORT_NOTE}`,
  }),
);

/** "1998Q2", "Q2 1998", "2Q1998" */
const QUARTERS: readonly Kind[] = [
  {
    name: "year, quarter",
    pattern: String.raw`([12]\d{3})[ :/_-]*q([1-4])`,
    parts: ["year", "quarter"],
  },
  {
    name: "quarter, year",
    pattern: String.raw`q([1-4])[ :/,_-]*([12]\d{3})`,
    parts: ["quarter", "year"],
  },
  {
    name: "number of a quarter, year",
    pattern: String.raw`([1-4])q[ :/_-]*([12]\d{3})`,
    parts: ["quarter", "year"],
  },
].map((layout) =>
  layoutKind(layout as Layout, { plural: "quarters", note: "quarters are read as their first days" }),
);

/** From the narrowest to the widest. */
export const DATES: readonly Kind[] = [
  DATE,
  TIMESTAMP,
  ZONED_TIMESTAMP,
  ...numbered("day first"),
  ...numbered("month first"),
  ...shortNumbered("day first"),
  ...shortNumbered("month first"),
  ...NAMED,
  ...SHORT_NAMED,
  ...YEAR_FIRST,
  ISO_MONTH,
  ...NAMED_MONTHS,
  MONTH_FIRST,
  ...SHORT_MONTHS,
  ...QUARTERS,
];
