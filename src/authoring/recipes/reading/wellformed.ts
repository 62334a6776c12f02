import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { contradiction } from "./contradiction.ts";
import { pooling, quotient, rate, vague } from "./doubts.ts";
import { isUnique } from "./facts.ts";
import { badKeys, isQuery, misfit, problem, unordered } from "./misfits.ts";
import type { Issue, Measure, Part, Pick } from "./part.ts";
import { sayColumn } from "./say.ts";
import { isIssue } from "./unify.ts";

/** How many rows a plain listing shows. */
export const LISTED = 100;

/** The query that a whole question makes, or why it makes none: that every word has its place does not make it sensible. */
export function settle(part: Part, profile: Profile): Query | Issue {
  const issue = part.issue ?? contradicted(part) ?? assumption(part);
  if (issue) return issue;
  return part.pick ? settlePick(part, part.pick, profile) : settleMeasure(part, profile);
}

function settleMeasure(part: Part, profile: Profile): Query | Issue {
  const { where: filters = [], keys = [], order, limit } = part;
  const measure = part.average ? averaged(part) : (part.measure ?? {});
  if ("problem" in measure) return measure;
  const { aggregate, column } = measure;
  if (aggregate === undefined)
    return column ? bareMeasure(part, column, profile) : withoutMeasure(part, profile);
  if (part.listing) return problem("It asks for a list and for a number");
  const wrong =
    misfit(aggregate, column, profile) ??
    pooling(part, aggregate, profile, settle) ??
    badKeys(keys, column, profile) ??
    vague(part, profile) ??
    rate(part) ??
    quotient(part, profile, settle);
  if (wrong) return wrong;
  const [key] = keys;
  if (limit && key && keys.length === 1 && !isUnique(key, profile.rows)) {
    const { measure: _, average: _average, keys: _keys, order: _order, limit: _limit, ...rest } = part;
    const pick: Pick = { from: key, by: measure, direction: order ?? "desc", limit, ties: false };
    return settlePick(rest, pick, profile);
  }
  if (keys.length > 0) {
    return {
      recipe: "aggregate_by_group",
      params: {
        keys: keys.map(({ name }) => name),
        aggregate,
        column: column?.name ?? null,
        filters,
        order: order ?? "desc",
        limit: limit ?? null,
        ties: false,
      },
    };
  }
  if (order || limit) return problem("It asks for an order, but a single number has none");
  if (part.nounless && !part.rows && filters.length === 0) {
    return problem("It does not say what to count", [{ recipe: "count_rows", params: { filters } }]);
  }
  if (column === undefined) return { recipe: "count_rows", params: { filters } };
  if (aggregate === "count") return problem(`It counts ${sayColumn(column.name)}, without saying what of it`);
  return { recipe: "aggregate_column", params: { column: column.name, aggregate, filters } };
}

/** "on average" says the aggregate apart from its column. */
function averaged({ measure }: Part): Measure | Issue {
  const column = measure?.column;
  const fits = measure?.aggregate === undefined || measure.aggregate === "mean";
  return column && fits
    ? { aggregate: "mean", column }
    : problem("It does not say of which column the average is");
}

/** A measure whose aggregate nobody said is not given one. */
function bareMeasure(part: Part, column: ColumnProfile, profile: Profile): Issue {
  const offers = (["mean", "sum", "max"] as const).map((aggregate) =>
    settle({ ...part, measure: { aggregate, column } }, profile),
  );
  return problem(
    `It does not say what to compute of ${sayColumn(column.name)}: its average, total, highest value`,
    offers.filter(isQuery),
  );
}

function withoutMeasure(part: Part, profile: Profile): Query | Issue {
  const { where: filters = [], keys, each, rows, listing = [], order, limit } = part;
  const counted: Part = { ...part, measure: { aggregate: "count" } };
  if (keys) {
    // "survivors per class" counts them; "hotels by city" may also be a list in that order.
    if (each && (rows || filters.length > 0)) return settleMeasure(counted, profile);
    return problem(
      "It does not say what to compute for each group",
      [settle(counted, profile)].filter(isQuery),
    );
  }
  if (order || limit) return problem("It asks for an order, but not by what");
  if (listing.length === 0 && !(rows && filters.length > 0)) {
    return problem(
      "It does not say what to compute",
      filters.length > 0 ? [settle(counted, profile)].filter(isQuery) : [],
    );
  }
  const columns = listing.map((column) => column.name);
  return {
    recipe: "top_rows",
    params: { by: null, order: "desc", limit: LISTED, ties: false, columns, filters },
  };
}

function settlePick(part: Part, pick: Pick, profile: Profile): Query | Issue {
  if (part.measure || part.average || part.listing || part.order || part.limit)
    return problem("It asks for two things at a time");
  if (part.keys) return problem("It picks the first ones and groups them, too");
  const { from, by, direction: order, limit, ties } = pick;
  if (pick.undecided) return undecided(part, pick, profile);
  const { where: filters = [] } = part;
  if (from === "rows" || isUnique(from, profile.rows)) {
    if (by.aggregate !== undefined || by.column === undefined)
      return problem("It aggregates over single rows, where there is nothing to aggregate");
    const wrong = unordered(by.column, profile);
    return (
      wrong ?? {
        recipe: "top_rows",
        params: { by: by.column.name, order, limit, ties, columns: [], filters },
      }
    );
  }
  if (by.aggregate === undefined) return totalOrSingle(part, pick, from, profile);
  const { aggregate, column } = by;
  const wrong =
    misfit(aggregate, column, profile) ??
    badKeys([from], column, profile) ??
    pooling({ ...part, keys: [from] }, aggregate, profile, settle);
  if (wrong) return wrong;
  return {
    recipe: "aggregate_by_group",
    params: {
      keys: [from.name],
      aggregate,
      column: column?.name ?? null,
      filters: known(from, filters),
      order,
      limit,
      ties,
    },
  };
}

/** Rows without a brand are not the brand with the most rows, nor are those whose brand is the word "None". */
function known({ name, missing, top = [] }: ColumnProfile, filters: readonly Filter[]): readonly Filter[] {
  if (filters.some(({ column }) => column === name)) return filters;
  const none = top
    .map(({ value }) => value)
    .filter((value) => /^(?:none|n\/?a|nan|null|-+)$/i.test(String(value)));
  return [
    ...filters,
    ...(missing > 0 ? [{ column: name, op: "present" } as const] : []),
    ...none.map((value) => ({ column: name, op: "!=", value }) as const),
  ];
}

function undecided(part: Part, pick: Pick, profile: Profile): Issue {
  const { undecided: _, ...decided } = pick;
  const offers = [
    { ...decided, limit: 1, ties: true },
    { ...decided, limit: 5, ties: false },
  ].map((choice) => settlePick({ ...part, pick: choice }, choice, profile));
  const queries = offers.filter(isQuery);
  return offers.find(isIssue) ?? problem("It does not say how many to show", queries);
}

/** "the year with the highest sales" may mean those of the whole year, or the highest single one. */
function totalOrSingle(part: Part, pick: Pick, from: ColumnProfile, profile: Profile): Issue {
  const { column } = pick.by;
  if (column === undefined) return problem("It does not say what to pick by");
  const offers = (["sum", "mean", pick.direction === "desc" ? "max" : "min"] as const).map((aggregate) => {
    const choice = { ...pick, by: { aggregate, column } };
    return settlePick({ ...part, pick: choice }, choice, profile);
  });
  return problem(
    `Each ${sayColumn(from.name)} may have several rows, and it does not say which ${sayColumn(column.name)} of them counts`,
    offers.filter(isQuery),
  );
}

/** An unknown noun may stand for the rows only where the question needs a noun there, and something else narrows it. */
function assumption({ rows, measure, where, keys, pick }: Part): Issue | undefined {
  if (!rows?.assumed || pick || where) return undefined;
  const counts = measure === undefined || measure.aggregate === "count";
  return counts && keys
    ? undefined
    : problem(`"${rows.word}" is no column, value or known noun of this table`);
}

function contradicted({ where = [] }: Part): Issue | undefined {
  const column = contradiction(where);
  return column === undefined
    ? undefined
    : problem(`No row meets both conditions on ${sayColumn(column)}; for either of two values say "or"`);
}
