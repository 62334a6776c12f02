import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Period, Query } from "../query.ts";
import { usualOf } from "../reading/amounts.ts";
import { doubtful } from "../reading/doubts.ts";
import { isCalendarYear, isTime, isUnique } from "../reading/column_facts.ts";
import { misfit } from "../reading/misfits.ts";
import { isIssue, type Issue, isQuery, type Key, type Measure, type Part, problem } from "../reading/part.ts";
import { fromPlain, toKey, toMeasure, toOperand } from "../reading/plain.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { sayKey, sayMeasure, sayOperand, sayWhere } from "../reading/say.ts";
import { asking, phrases } from "./phrases.ts";

export const trendOverTime: RecipeReading<"trend_over_time"> = {
  phrases,
  takes: ["measures", "keys", "order"],

  settle(part, profile, settle) {
    const { ask, where: filters = [], measures = [], order, sorted, rows } = part;
    if (order !== undefined && (sorted !== "groups" || order === "desc"))
      return problem("A trend has the order of time");
    const when = timeOf(part, profile, settle);
    if (isIssue(when)) return when;
    const [measure, ...others] = measures.length === 0 && rows ? [{ aggregate: "count" } as const] : measures;
    if (measure === undefined) return problem("It does not say what changes over time");
    if (others.length > 0) return problem("A trend is that of one number");
    const { column } = measure;
    if (when.column.distinct < 2) return problem(`All rows are of one ${when.part}`);
    if (column === when.column) return problem("It measures the time itself");
    const single =
      isUnique(when.column, profile.rows) &&
      (when.column.type === "number" || (when.column.type === "date" && when.part === "day"));
    if (measure.aggregate === undefined && !single) return bare(part, measure, profile, settle);
    if (single && SPREAD.has(measure.aggregate ?? "mean"))
      return problem(`Each ${when.part} has one row only, which has no ${measure.aggregate ?? ""}`);
    const known: Measure = { aggregate: "mean", ...measure };
    const wrong =
      misfit(known, profile) ??
      doubtful({ ...part, measures: [known], keys: [keyOf(when)] }, profile, settle);
    if (wrong) return wrong;
    const query: Query = {
      recipe: "trend_over_time",
      params: { time: when.column.name, part: when.part, ...toMeasure(known), filters },
    };
    return ask?.names?.includes("judged")
      ? problem("Whether it rises or falls is for you to judge from its trend", [query])
      : query;
  },

  say({ time, part, aggregate, column, filters }) {
    return `trend of ${sayMeasure({ aggregate, column })} by ${part} of ${sayKey(time)}${sayWhere(filters)}`;
  },

  part({ time, part, aggregate, column, filters }, profile) {
    const plain = fromPlain(profile);
    const of = plain.column(time);
    return {
      // The period stands in the key alone, so that "by month instead" changes all of it.
      ...asking(of),
      where: filters,
      measures: [plain.measure({ aggregate, column })],
      keys: [keyOf({ column: of, part })],
    };
  },
};

/** What one row by itself has none of. */
const SPREAD: ReadonlySet<string> = new Set(["range", "stddev", "variance"]);

interface When {
  readonly column: ColumnProfile;
  readonly part: Period;
}

function keyOf({ column, part }: When): Key {
  return column.type === "number" || (column.type === "date" && part === "day")
    ? { column }
    : { column, part };
}

/** The periods: as said by a group, or by the phrase itself; otherwise such as make a trend that can be seen. */
function timeOf(part: Part, profile: Profile, settle: Settle): When | Issue {
  const { ask, keys = [] } = part;
  const [time] = ask?.columns ?? [];
  if (time === undefined) return problem("The table has no column of dates");
  const [key, ...others] = keys;
  if (others.length > 0 || (key && !isPeriodic(key))) return grouped(part, time, profile, settle);
  const word = PERIODS.find((period) => period === ask?.word);
  if (key === undefined) {
    const chosen = word ?? (ask?.word === "years" ? "year" : periodFor(time));
    if (ask?.names?.includes("changes") && ask.word === undefined) {
      const offer = settle({ ...part, ask: { ...ask, word: chosen } }, profile);
      return problem("It does not say over which periods", isIssue(offer) ? offer.offers : [offer]);
    }
    return fitting({ column: time, part: chosen });
  }
  if (isTime(time) && key.column.type !== "number" && key.column !== time)
    return problem("It speaks of two times");
  const said =
    key.column.type === "number"
      ? "year"
      : (PERIODS.find((period) => period === key.part) ?? (key.column.type === "date" ? "day" : undefined));
  const chosen = said ?? word ?? periodFor(key.column);
  return word && word !== chosen
    ? problem("It asks for two kinds of periods")
    : fitting({ column: key.column, part: chosen });
}

const PERIODS: readonly Period[] = ["year", "quarter", "month", "week", "day"];

function isPeriodic({ column, part, ranges, width }: Key): boolean {
  if (ranges || width !== undefined) return false;
  if (part !== undefined) return PERIODS.some((period) => period === part);
  return isTime(column) || isCalendarYear(column);
}

function fitting(when: When): When | Issue {
  return when.column.type === "number" && when.part !== "year"
    ? problem(`It asks for each ${when.part}, and ${sayKey(when.column.name)} knows years only`)
    : when;
}

const DAY = 86_400_000;

/** Days for two months, months for five years, else years. */
function periodFor({ type, min, max }: ColumnProfile): Period {
  if (type === "number") return "year";
  const days = (Date.parse(String(max)) - Date.parse(String(min))) / DAY;
  if (!(days > 62)) return "day";
  return days > 5 * 366 ? "year" : "month";
}

/** "revenue over time" may mean its total or its average in each period. */
function bare(part: Part, { column }: Measure, profile: Profile, settle: Settle): Issue {
  const { ask: { names: _names, ...ask } = asking(undefined).ask, ...rest } = part;
  if (column === undefined) return problem("It does not say what changes over time");
  const offers = (["sum", "mean"] as const).map((aggregate) =>
    settle({ ...rest, ask, measures: [{ aggregate, column }] }, profile),
  );
  const wrong = offers.every(isIssue) ? offers.find(isIssue) : undefined;
  if (wrong) return wrong;
  const usual = usualOf(column, profile);
  const otherwise = usual && offers[usual === "sum" ? 0 : 1];
  return {
    ...problem(
      `It does not say what to compute of ${sayOperand(toOperand(column))} in each period: its total, its average`,
      offers.filter(isQuery),
    ),
    ...(otherwise && isQuery(otherwise) && { otherwise }),
  };
}

/** "monthly sales by region": the same of each group, without the changes. */
function grouped(
  { ask, keys = [], behind: _behind, ...rest }: Part,
  time: ColumnProfile,
  profile: Profile,
  settle: Settle,
): Issue {
  const word = PERIODS.find((period) => period === ask?.word) ?? periodFor(time);
  const dated = keys.some(({ column }) => isTime(column) || isCalendarYear(column));
  const all = dated ? keys : [keyOf({ column: time, part: word }), ...keys];
  const offer = settle({ ...rest, keys: all }, profile);
  const by = keys.map((key) => sayKey(toKey(key))).join(" and ");
  return problem(
    `A trend is that of all rows together, and it asks for one by ${by}`,
    isIssue(offer) ? offer.offers : [offer],
  );
}
