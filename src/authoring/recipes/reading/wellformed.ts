import type { Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { RecipeName } from "../query.ts";
import { isAddedInGroups, isNumberOf, isTotalOfTotals } from "./adding.ts";
import { addsUp, isDepth, usualOf, isTally } from "./amounts.ts";
import { contradiction } from "./contradiction.ts";
import { STOCKS } from "./lexicon/extremes.ts";
import { isAlmostUnique, isCalendarYear, isTime, isUnique, isYear } from "./column_facts.ts";
import { datesDeeds } from "./header_nouns.ts";
import { yearsIn } from "./headers.ts";
import {
  isIssue,
  isQuery,
  type Issue,
  type Key,
  type Measure,
  type Part,
  type Pick,
  problem,
  type Quantity,
} from "./part.ts";
import { meanOfGroups } from "./of_groups.ts";
import { columnsOf, conditionsOf, isColumn, musts, ofEachRow, toOperand } from "./plain.ts";
import type { Piece, Settle } from "./recipe_reading.ts";
import { sayColumn, sayOperand } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { carries } from "./units.ts";
import { isTotalOf, PERIODS } from "./totals.ts";

/** What no question can mean, whatever it asks for. */
export function senseless(part: Part): Issue | undefined {
  return (
    part.issue ??
    contradicted(part) ??
    assumption(part) ??
    unanswered(part) ??
    recounted(part) ??
    countedOnce(part) ??
    outOfUnit(part) ??
    untimely(part)
  );
}

/** Of "American", there is one airline called so, and 5 is the mean of all that are 5: it computes nothing. */
function countedOnce({ measures = [], where = [] }: Part): Issue | undefined {
  const fixed = new Set(musts(where).flatMap(({ column, op }) => (op === "=" ? [column] : [])));
  const [column] = measures.flatMap((measure) =>
    measure.aggregate && measure.aggregate !== "count" && measure.column && isColumn(measure.column)
      ? [measure.column]
      : [],
  );
  return column && measures.length === 1 && fixed.has(column.name)
    ? problem(`It computes something of ${sayColumn(column.name)}, which has one value there`)
    : undefined;
}

/** What is wanted besides must be in the answer. */
function unanswered({
  which,
  rows,
  besides,
  across,
  overall,
  ask,
  pick,
  keys,
  measures = [],
  where = [],
  having = [],
}: Part): Issue | undefined {
  const extreme = measures.find(({ aggregate }) => aggregate === "max" || aggregate === "min");
  if (which && !pick && !keys && extreme?.column) {
    const by = toOperand(extreme.column);
    const order = extreme.aggregate === "max" ? "desc" : "asc";
    const params = { by, order, limit: 1, ties: true, columns: [], filters: where, per: [] } as const;
    return problem(`It asks which ${rows?.word ?? "row"}, and a number does not tell`, [
      { recipe: "top_rows", params },
    ]);
  }
  const counts = pick?.by.aggregate === "count" || pick?.by.aggregate === "distinct";
  const told = besides !== "when" && having.every(({ measure }) => measure.aggregate === "count");
  if (besides && !(having.length > 0 && told) && (!pick || (besides === "many" && !counts)))
    return problem("It asks for something more at its end, and it is not clear of what");
  const single = !keys && !pick && having.length === 0 && measures.length > 0;
  const picksOnce = pick && !keys && having.length === 0 && measures.length === 0;
  if (overall && (ask ? ask.recipe !== "share_of_rows" || keys : !single && !picksOnce))
    return problem("It asks for something overall, and for something apart from that");
  return across && !pick && !keys
    ? problem("It does not say whether all are taken together, or each by itself")
    : undefined;
}

/** The people of a country in one year are those of the next: a total over a decade counts them ten times. */
function recounted({ keys = [], measures = [], pick }: Part): Issue | undefined {
  const years = keys.some(({ column, width }) => width !== undefined && isYear(column));
  const sums = [...measures, ...(pick ? [pick.by] : [])].filter(({ aggregate }) => aggregate === "sum");
  const stock = sums
    .flatMap(({ column }) => columnsOf(column))
    .find(({ name }) => wordsOf(name).some((word) => STOCKS.has(word)));
  return years && stock
    ? problem(`It adds up ${sayColumn(stock.name)} over several years, which counts the same again and again`)
    : undefined;
}

/** "Vessels, newest first" are not those with the last names. */
function untimely({ inTime, keys = [], ask }: Part): Issue | undefined {
  const columns = [...keys.map(({ column }) => column), ...(ask?.columns ?? [])];
  const dated =
    ask?.recipe === "trend_over_time" || columns.some((column) => isTime(column) || isYear(column));
  return inTime && !dated ? problem("It asks for an order in time of what has none") : undefined;
}

/** Numbers are given in the unit that their column is in. */
function outOfUnit({ units, measures = [], pick, ask }: Part): Issue | undefined {
  if (units === undefined) return undefined;
  const columns = [...measures, ...(pick ? [pick.by] : [])].flatMap(({ column }) => columnsOf(column));
  const wrong = columns.find((column) => !carries(column, units));
  if (columns.length > 0 && !wrong && !ask) return undefined;
  const said = units.join(" or ");
  return problem(
    wrong
      ? `It wants the answer in another unit (${said}) than ${sayColumn(wrong.name)} is known to be in`
      : `It wants the answer in a unit (${said}), and asks for no number that has one`,
  );
}

/** "highest temperature and when", "which state in the West had the lowest turnout": the row that has it, not the number alone. */
export function extremeRow(part: Part): Part {
  const { measures = [], besides, which, rows, pick, keys, having, ask, listing, told } = part;
  const [{ aggregate, column } = {}, ...others] = measures;
  const wanted = besides === "when" || besides === "who" || told || (which && rows && !rows.assumed);
  const plain = others.length === 0 && !pick && !keys && !having && !ask && !listing;
  if (!wanted || !plain || column === undefined || (aggregate !== "max" && aggregate !== "min")) return part;
  const { measures: _, ...rest } = part;
  const direction = aggregate === "max" ? "desc" : "asc";
  return { ...rest, pick: { from: "rows", by: { column }, direction, limit: 1, ties: true } };
}

/** What picks tells itself: "the heaviest, and how heavy". */
export function toldAnyway({ told, ...part }: Part): Part {
  const more = told?.filter((column) => column !== part.pick?.by.column) ?? [];
  return more.length > 0 ? { ...part, told: more } : part;
}

function contradicted({ where = [] }: Part): Issue | undefined {
  const column = contradiction(where);
  return column === undefined
    ? undefined
    : problem(`No row meets both conditions on ${sayColumn(column)}; for either of two values say "or"`);
}

/** A noun for any person may stand for the rows only where the question needs a noun there, and something else narrows it. */
function assumption({ rows, measures = [], where, keys, pick, having, ask }: Part): Issue | undefined {
  if (!rows?.assumed || pick || where || having || ask?.parts) return undefined;
  const counts = measures.some(({ aggregate, column }) => aggregate === "count" && column === undefined);
  const grouped = keys || (counts && ask?.recipe === "trend_over_time");
  // How many there are depends on what rows are; their average age does not.
  if (measures.length > 0 && measures.every(({ column }) => column !== undefined)) return undefined;
  return (counts || measures.length === 0) && grouped
    ? undefined
    : problem(`"${rows.word}" is no column, value or known noun of this table`);
}

/**
 * "average age of men and women", "loans in 2004 and 2005": that of each, as that of both would need nobody to name them; "overall"
 * asks for it. "how many cars by Ford and GMC" counts them together.
 */
export function apart(part: Part): Part {
  const {
    pooled = [],
    keys = [],
    measures = [],
    where = [],
    overall,
    pick,
    having,
    ask,
    each,
    ...rest
  } = part;
  const [column, ...others] = pooled;
  const plain = !pick && !having && !each && keys.length === 0 && !part.average && !part.total;
  if (column === undefined || others.length > 0 || !plain) return part;
  // "survival rate of men and women"
  if (ask?.recipe === "share_of_rows" && ask.word === "rate" && !overall)
    return { ...rest, where, ask, keys: [{ column }] };
  const ofEach = measures.every(({ aggregate = "" }) => OF_EACH.has(aggregate));
  if (ask || measures.length === 0) return part;
  if (overall) return { ...rest, measures, where, overall };
  if (!ofEach && !isTime(column) && !isCalendarYear(column)) return part;
  return { ...rest, measures, where, keys: [{ column, ...(isTime(column) && { part: "year" }) }] };
}

const OF_EACH: ReadonlySet<string> = new Set(["mean", "median", "min", "max"]);

/** "on average" and ", total" say the aggregate apart from its column. */
export function averaged({ average, total, ...part }: Part): Part | Issue {
  if (!average && !total) return part;
  const { measures = [], pick } = part;
  const said = average ? "mean" : "sum";
  // "which region sold the most in total", "the dept with the highest salary on average"
  if (pick && measures.length === 0 && !(average && total)) {
    const { aggregate, column } = pick.by;
    if (total && aggregate === "count") return part;
    if (column && (aggregate ?? said) === said)
      return { ...part, pick: { ...pick, by: { aggregate: said, column } } };
  }
  const fits = measures.every(({ aggregate, column }) => column && (aggregate ?? said) === said);
  // "how many orders in total" says no more than without it.
  if (total && measures.length > 0 && measures.every(({ aggregate }) => aggregate === "count")) return part;
  const each = average && !total && !pick && !part.ask && !part.having ? meanOfGroups(part) : undefined;
  if (each) return each;
  return fits && measures.length > 0 && !(average && total)
    ? { ...part, measures: measures.map((measure) => ({ ...measure, aggregate: said })) }
    : problem(`It does not say of which column the ${average ? "average" : "total"} is`);
}

/** Which recipe answers a question, or why none does. */
export function recipeFor(part: Part, profile: Profile, settle: Settle): RecipeName | Issue {
  const { ask, pick, measures = [], keys = [], having, each, rows, where, listing = [], order, limit } = part;
  if (ask) return ask.recipe;
  if (pick && measures.some(({ aggregate }) => aggregate)) return "aggregate_in_top_group";
  const bare = measures.find(({ aggregate }) => aggregate === undefined);
  if (pick && (picksRows(pick, profile) || picksNamedRow(part, profile))) return "top_rows";
  // "salary of the department with the highest total bonus": nobody said which of its salaries.
  if (pick) return bare ? bareMeasure(part, bare, profile, settle) : "aggregate_by_group";
  if (bare) return bareMeasure(part, bare, profile, settle);
  if (having) return "aggregate_by_group";
  if (measures.length > 0) {
    if (keys.length > 0) return "aggregate_by_group";
    if (measures.length > 1) return "aggregate_columns";
    return measures[0]?.column === undefined ? "count_rows" : "aggregate_column";
  }
  if (keys.length > 0 && listing.length === 0) {
    // "survivors per class" counts them; "hotels by city" may also be a list in that order.
    const cut = keys.some(({ ranges, width, part: period }) => ranges || width !== undefined || period);
    // Of years, "murders by year" can only count them.
    const yearly =
      rows?.assumed === false && rows.plural && keys.every(({ column }) => isCalendarYear(column));
    if ((each || ((cut || yearly) && !part.sorted)) && (rows || where)) return "aggregate_by_group";
    // "applications per year", by the application date.
    if (each && keys.every((key) => key.part && datesDeeds(key.column, profile))) return "aggregate_by_group";
    return problem(
      "It does not say what to compute for each group",
      offered([counted(part)], profile, settle),
    );
  }
  if ((order || limit) && part.sorted === undefined) return problem("It asks for an order, but not by what");
  if (listing.length > 0 || ((rows || part.listed) && where) || (rows && Array.isArray(part.sorted)))
    return "top_rows";
  const offers = where ? offered([{ ...part, listed: true }, counted(part)], profile, settle) : [];
  return problem("It does not say what to compute", offers);
}

/** Whether it is rows that are picked: a group that every row has to itself is the row. */
export function picksRows(pick: Pick, profile: Profile): boolean {
  return pick.from === "rows" || isRow(pick.from, (column) => isUnique(column, profile.rows));
}

/** So it is where a few names repeat, and nobody said what to make of the rows of one: "the cheapest set". */
function picksNamedRow({ pick, measures = [], listing = [] }: Part, { rows }: Profile): boolean {
  if (!pick || pick.from === "rows" || pick.by.aggregate || measures.length > 0 || listing.length > 0)
    return false;
  return isRow(pick.from, (column) => isAlmostUnique(column, rows));
}

function isRow(keys: readonly Key[], isOwn: (column: Key["column"]) => boolean): boolean {
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0) return false;
  return !key.part && !key.ranges && key.width === undefined && isOwn(key.column);
}

function counted(part: Part): Part {
  return { ...part, measures: [{ aggregate: "count" }] };
}

function offered(parts: readonly Part[], profile: Profile, settle: Settle) {
  return parts.map((part) => settle(part, profile)).filter(isQuery);
}

/** A measure whose aggregate nobody said is not given one. */
function bareMeasure(part: Part, bare: Measure, profile: Profile, settle: Settle): Issue {
  const { measures = [], ...rest } = part;
  if (bare.column && isColumn(bare.column) && bare.column.type !== "number" && measures.length === 1) {
    const ask = { recipe: "distinct_values", columns: [bare.column], word: "each" } as const;
    const number = { aggregate: "distinct", column: bare.column } as const;
    return problem(
      `It does not say what to tell of ${sayColumn(bare.column.name)}: its different values, how many there are`,
      offered(
        [
          { ...rest, ask },
          { ...rest, measures: [number] },
        ],
        profile,
        settle,
      ),
    );
  }
  const aggregates = measures.length > 1 ? (["mean", "sum"] as const) : (["mean", "sum", "max"] as const);
  const offers = aggregates.map((aggregate) =>
    settle(
      { ...part, measures: measures.map((measure) => ({ aggregate, ...measure, ...eachOwn(measure) })) },
      profile,
    ),
  );
  const wrong = offers.every(isIssue) ? offers.find(isIssue) : undefined;
  const what = bare.column === undefined ? "it" : sayOperand(toOperand(bare.column));
  const total = offers[1];
  // "how much does Japan spend", where there is a number for each year, is hardly that of all years together.
  const inTime = yearsIn(profile.columns).length > 0;
  const summed =
    bare.column !== undefined &&
    ((part.inAll && !inTime && adds(bare.column, part, profile)) ||
      (measures.length === 1 &&
        (isTotalOf(bare.column, part.keys ?? [], profile) ||
          isTotalOfTotals(bare.column, part, profile) ||
          (part.inAll && isNumberOf(bare.column, part, profile))))) &&
    total &&
    isQuery(total);
  const usual = usualOfGroups(part, profile);
  const otherwise = summed ? total : usual && offers[usual === "mean" ? 0 : 1];
  return (
    wrong ?? {
      ...problem(
        `It does not say what to compute of ${what}: its average, total, highest value`,
        offers.filter(isQuery),
      ),
      ...(otherwise && isQuery(otherwise) && { otherwise }),
    }
  );
}

function eachOwn({ column }: Measure): Measure {
  return column === undefined ? {} : { column: ofEachRow(column) };
}

/** "wind speed by weekday", "quantity by item": what is asked of each group, where its numbers make only one of them sensible. */
function usualOfGroups(part: Part, profile: Profile): "mean" | "sum" | undefined {
  const { measures = [], keys = [], where = [] } = part;
  const [usual, ...others] = new Set(
    measures.map(({ column }) => (column === undefined ? undefined : usualOf(column, profile))),
  );
  // The total of all Januaries depends on how many of them there are.
  const again = keys.some((key) => key.part !== undefined && !PERIODS.has(key.part));
  if (keys.some(({ column }) => isSeries(column, profile))) return undefined;
  if (keys.length === 0 && isToll(where, measures, profile)) return "sum";
  if (keys.length === 0 || others.length > 0 || (usual !== "mean" && again)) return undefined;
  const [{ column } = {}, ...more] = measures;
  const added = column !== undefined && more.length === 0 && isAddedInGroups(column, part, profile);
  return usual ?? (added ? "sum" : undefined);
}

/** "people killed in Texas": of events, all that is counted together, wherever no row tells of another time of the same. */
function isToll(where: Part["where"] = [], measures: readonly Measure[], profile: Profile): boolean {
  const [measure, ...others] = measures;
  const told = musts(where).map((one) => profile.columns.find(({ name }) => name === one.column));
  return (
    others.length === 0 &&
    measure?.column !== undefined &&
    told.length > 0 &&
    isTally(measure.column) &&
    usualOf(measure.column, profile) === "sum" &&
    told.every((column) => column?.type === "text" && !isSeries(column, profile))
  );
}

/** Where each has a row for each time, nobody said of which time. */
function isSeries(key: Key["column"], { columns, rows }: Profile): boolean {
  return columns.some((time) => {
    // Nothing has more rows than there are times.
    if ((key.top?.[0]?.count ?? 0) > time.distinct) return false;
    const pairs = time.distinct * key.distinct;
    return time !== key && (isTime(time) || isCalendarYear(time)) && rows <= pairs && 2 * rows > pairs;
  });
}

/** Rain that fell in several places is no amount of all of them together. */
function adds(quantity: Quantity, { where = [] }: Part, { columns }: Profile): boolean {
  const told = new Set(musts(where).flatMap(({ column, op }) => (op === "=" ? [column] : [])));
  const places = columns.some(
    ({ type, name, distinct }) => type === "text" && distinct > 1 && !told.has(name),
  );
  return addsUp(quantity) && !(places && columnsOf(quantity).some(isDepth));
}

/** Pieces that this recipe has no place for. */
export function misplaced(part: Part, takes: readonly Piece[]): Issue | undefined {
  const stray = PIECES.find(([piece, has]) => has(part) && !takes.includes(piece));
  return stray && problem(`It asks for ${stray[2]}, which has no place beside the rest of it`);
}

const PIECES: readonly (readonly [Piece, (part: Part) => boolean, string])[] = [
  ["measures", ({ measures = [] }) => measures.length > 0, "a number"],
  ["keys", ({ keys = [] }) => keys.length > 0, "groups"],
  ["having", ({ having = [] }) => having.length > 0, "groups that meet a condition"],
  ["pick", ({ pick }) => pick !== undefined, "the first or last by something"],
  ["listing", ({ listing = [] }) => listing.length > 0, "columns to list"],
  ["order", ({ order, sorted }) => order !== undefined || sorted !== undefined, "an order"],
  ["limit", ({ limit }) => limit !== undefined, "the first few"],
  ["told", ({ told = [] }) => told.length > 0, "something more at its end"],
];

/** Rows without a brand are not the brand with the most rows, nor are those whose brand is the word "None". */
export function known(keys: readonly Key[], filters: readonly Filter[]): readonly Filter[] {
  const named = new Set(conditionsOf(filters).map(({ column }) => column));
  const more = keys.flatMap(({ column: { name, missing, top = [] } }): Filter[] => {
    if (named.has(name)) return [];
    const none = top
      .map(({ value }) => value)
      .filter((value) => /^(?:none|n\/?a|nan|null|-+)$/i.test(String(value)));
    return [
      ...(missing > 0 ? [{ column: name, op: "present" } as const] : []),
      ...none.map((value) => ({ column: name, op: "!=", value }) as const),
    ];
  });
  return [...filters, ...more];
}
