import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Period } from "../query.ts";
import { isCalendarYear } from "../reading/column_facts.ts";
import { timesIn, yearsIn } from "../reading/headers.ts";
import { aColumn, aRowNoun } from "../reading/grammar/leaves.ts";
import { aFilter } from "../reading/grammar/filters.ts";
import { aMeasure } from "../reading/grammar/measures.ts";
import { someRows } from "../reading/grammar/rows.ts";
import { anyOf, listOf, alt, map, opt, type Parser, phrase, seq, term } from "../reading/parser.ts";
import type { Ask, Part } from "../reading/part.ts";

const trend = anyOf(`
  trend of | trend in | trend for | trends in | trends of | trend | trends | evolution of | time series of
  time series for | time trend of | time trend in | development of | time evolution of | history of
  timeline of`);
/** They say a development only beside a time. */
const change = anyOf(`
  change of | change in | changes in | changes of | growth of | growth in | growth rate of
  percentage change of | percentage change in | percent change in | percent change of | rate of change of
  variation of | variation in`);
/** "over the years" speaks of years, unless another period is said beside it. */
type Said = Period | "years" | "any";
const overTime = term<Said>({
  "over time": "any",
  "through time": "any",
  "across time": "any",
  "with time": "any",
  "as time goes by": "any",
  "over the years": "years",
  "through the years": "years",
  "across the years": "years",
  "across years": "years",
  "over years": "years",
  "throughout the years": "years",
  "along the years": "years",
  "from year to year": "year",
  "year to year": "year",
  "year by year": "year",
  "year over year": "year",
  "year on year": "year",
  "year - over - year": "year",
  "year - on - year": "year",
  "over the quarters": "quarter",
  "quarter by quarter": "quarter",
  "from quarter to quarter": "quarter",
  "quarter over quarter": "quarter",
  "quarter - over - quarter": "quarter",
  "over the months": "month",
  "across months": "month",
  "from month to month": "month",
  "month to month": "month",
  "month by month": "month",
  "month over month": "month",
  "month on month": "month",
  "month - over - month": "month",
  "over the weeks": "week",
  "from week to week": "week",
  "week by week": "week",
  "week over week": "week",
  "over the days": "day",
  "from day to day": "day",
  "day by day": "day",
  "day over day": "day",
});
const periodic = term<Period>({
  yearly: "year",
  annual: "year",
  annually: "year",
  quarterly: "quarter",
  monthly: "month",
  weekly: "week",
  daily: "day",
});
const how = anyOf("how did | how has | how have | how do | how does | how is | how are");
const changed = anyOf(`
  change | changed | changing | develop | developed | developing | evolve | evolved | evolving | vary
  varied | progress | progressed | been changing | been developing | been evolving | been | move | moved
  grow | grown | increase | increased | decrease | decreased | decline | declined | fluctuate | fluctuated`);
const rising = anyOf(`
  growing | increasing | rising | falling | decreasing | declining | shrinking | going up | going down
  getting higher | getting lower | dropping | improving | getting worse | going up or down
  increasing or decreasing | rising or falling`);

/** The columns of dates, or of years, that may be meant: as many readings; and undefined where there is none. */
const theTime: Parser<ColumnProfile | undefined> = (input, at) => {
  const { columns } = input.dataset.profile;
  const dates = timesIn(columns);
  const times = dates.length > 0 ? dates : yearsIn(columns);
  const found = times.length > 0 ? times : [undefined];
  return found.map((value) => ({ to: at, cost: 0, notes: [], value }));
};
const measured = alt<Part>(
  aMeasure,
  map(aRowNoun, (rows) => ({ rows, measures: [{ aggregate: "count" }] })),
);
const filters = opt(
  listOf(
    seq(
      [opt(anyOf("in | for | of | from | at | on | among | with | where")), alt(aFilter, someRows)],
      (_, part) => part,
    ),
    opt(phrase("and")),
    3,
  ),
);

/** Phrases that ask for a trend. */
export const phrases: readonly Parser<Part>[] = [
  // "by year of season": as the reading says it.
  seq([phrase("by year of"), aColumn], (_, { column }) =>
    isCalendarYear(column) ? { keys: [{ column }] } : undefined,
  ),
  // "trend of average price by month"; the rest of it stands beside.
  seq([opt(periodic), trend, theTime], (word, _, time) => asking(time, word)),
  seq([change, theTime], (_, time) => asking(time, undefined, "changes")),
  seq(
    [
      opt(anyOf("change | changes | growth | trend | trends | development | changed")),
      overTime,
      opt(
        anyOf(`
  change of | change in | changes in | growth of | growth in | growth | trend of | trend in | trend`),
      ),
      theTime,
    ],
    (_, word, _change, time) => asking(time, word),
  ),
  // "monthly total revenue", "daily number of rides"
  seq([periodic, theTime], (word, time) => asking(time, word)),
  seq([phrase("total", "sum of"), periodic, aColumn, theTime], (_, word, { column }, time) => ({
    ...asking(time, word),
    measures: [{ aggregate: "sum", column }],
  })),
  seq(
    [
      term<Period>({
        "yearly totals of": "year",
        "annual totals of": "year",
        "quarterly totals of": "quarter",
        "monthly totals of": "month",
        "weekly totals of": "week",
        "daily totals of": "day",
      }),
      aColumn,
      theTime,
    ],
    (word, { column }, time) => ({
      ...asking(time, word),
      measures: [{ aggregate: "sum", column }],
    }),
  ),
  // "how did the number of crimes change from year to year"
  seq([how, measured, filters, changed, opt(overTime), theTime], (_, part, kept, _changed, word, time) => ({
    ...only(part, kept),
    ...asking(time, word, "changes"),
  })),
  // "is the number of accidents growing": whether it does is for people to judge.
  seq(
    [
      anyOf("is | are | has | have"),
      opt(phrase("been")),
      measured,
      filters,
      opt(phrase("been")),
      rising,
      opt(overTime),
      theTime,
    ],
    (_, _been, part, kept, _too, _rising, word, time) => ({
      ...only(part, kept),
      ...asking(time, word, "judged"),
    }),
  ),
];

/**
 * The word is the period, as far as it is said. What changes needs to be said to do so over some time, and whether something
 * rises is to be judged by people.
 */
export function asking(
  time: ColumnProfile | undefined,
  word?: Said,
  way?: "changes" | "judged",
): Part & { readonly ask: Ask } {
  const ask = { recipe: "trend_over_time", columns: time ? [time] : [] } as const;
  return { ask: { ...ask, ...(word && { word }), ...(way && { names: [way] }) } };
}

/** A number of only some of the rows. */
function only(part: Part, kept: readonly Part[] = []): Part {
  const where = [part, ...kept].flatMap((one) => one.where ?? []);
  const issue = kept.find((one) => one.issue)?.issue;
  return { ...part, ...(where.length > 0 && { where }), ...(issue && { issue }) };
}
