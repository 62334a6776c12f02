import { isTime, isYear } from "../reading/column_facts.ts";
import { rankable } from "../reading/rankable.ts";
import { badKeys, unordered } from "../reading/misfits.ts";
import {
  isIssue,
  type Measure,
  type Part,
  problem,
  type Issue,
  type Pick,
  isQuery,
} from "../reading/part.ts";
import type { Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { fromPlain, isColumn, toKey, toOperand } from "../reading/plain.ts";
import { isAlready } from "../reading/grammar/own_aggregates.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { sayColumns, sayEnd, sayExtreme, sayKeys, sayOperand, sayWhere } from "../reading/say.ts";

/** How many rows a plain listing shows. */
const LISTED = 100;

export const topRows: RecipeReading<"top_rows"> = {
  takes: ["pick", "listing", "keys", "order", "told"],

  settle: (part, profile, settle) =>
    part.pick ? picked(part, part.pick, profile, settle) : listed(part, profile),

  say({ by, order, limit, ties, columns, filters, per }) {
    const shown = columns.length === 0 ? "" : `show ${sayColumns(columns)} of `;
    const where = sayWhere(filters);
    if (by === null) return `${shown}rows${where}`;
    const of = sayOperand(by);
    if (limit === LISTED && per.length === 0)
      return `${shown}rows${where}, sorted by ${of} ${order === "desc" ? "descending" : "ascending"}`;
    const within = per.length === 0 ? "" : ` in each ${sayKeys(per)}`;
    return ties && limit === 1
      ? `${shown}row with the ${sayExtreme(order)} ${of}${within}${where}`
      : `${shown}${sayEnd(order)} ${limit} rows by ${of}${within}${where}`;
  },

  part({ by, order, limit, ties, columns, filters, per }, profile) {
    const plain = fromPlain(profile);
    const rest: Part = {
      where: filters,
      ...(columns.length > 0 && { listing: columns.map(plain.column) }),
      ...(per.length > 0 && { keys: per.map(plain.key), each: true }),
    };
    if (by === null) return { ...rest, rows: { word: "rows", plural: true, assumed: false } };
    return {
      ...rest,
      pick: { from: "rows", by: { column: plain.quantity(by) }, direction: order, limit, ties },
    };
  },

  notes: ({ by, limit }) => (by === null || limit === LISTED ? [`at most ${LISTED} rows are shown`] : []),
};

/** The first rows by a column. */
function picked(part: Part, pick: Pick, profile: Profile, settle: Settle): Query | Issue {
  const { direction: order, limit, ties } = pick;
  const by = ofRows(pick.by);
  const { where: filters = [], keys = [], each, told = [] } = part;
  // A row shows all that is known of it.
  const listing = part.listing && [...new Set([...part.listing, ...told])];
  if (part.order || part.sorted) return problem("It asks for two orders at a time");
  // "and when": a row shows all that is known of it, and a date among that.
  const dated = profile.columns.some((column) => isTime(column) || isYear(column));
  if (part.besides === "when" && (!dated || listing))
    return problem("It asks when, which the rows that it shows do not say");
  if (pick.undecided) return undecided(part, pick, profile, settle);
  if (by.aggregate === undefined && by.column === undefined)
    return problem("It does not say by what to pick", offered(part, pick, profile, settle));
  if (by.aggregate !== undefined || by.column === undefined)
    return problem("It aggregates over single rows, where there is nothing to aggregate");
  if (keys.length > 0 && !each)
    return problem(
      "It picks the first ones and groups them, too",
      [settle({ ...part, each: true }, profile)].filter(isQuery),
    );
  const per = keys.map(toKey);
  const columns = (listing ?? []).map(({ name }) => name);
  return (
    unordered(by.column, profile) ??
    badKeys(keys, [by], profile) ?? {
      recipe: "top_rows",
      params: { by: toOperand(by.column), order, limit, ties, columns, filters, per },
    }
  );
}

/** "the day with the highest average temperature", where each row has an average: that is the number of the row. */
function ofRows({ aggregate, column }: Measure): Measure {
  const isOwn = column !== undefined && isColumn(column) && isAlready(aggregate, column);
  return { ...(aggregate && !isOwn && { aggregate }), ...(column && { column }) };
}

function offered(part: Part, pick: Pick, profile: Profile, settle: Settle): readonly Query[] {
  return rankable(profile)
    .slice(0, 3)
    .map((column) => settle({ ...part, pick: { ...pick, by: { column } } }, profile))
    .filter(isQuery);
}

function undecided(part: Part, pick: Pick, profile: Profile, settle: Settle): Issue {
  const { undecided: _, ...decided } = pick;
  const offers = [
    { ...decided, limit: 1, ties: true },
    { ...decided, limit: 5, ties: false },
  ].map((choice) => settle({ ...part, pick: choice }, profile));
  return offers.find(isIssue) ?? problem("It does not say how many to show", offers.filter(isQuery));
}

/** Rows as such, in an order or in none. */
function listed(part: Part, profile: Profile): Query | Issue {
  const { where: filters = [], keys = [], listing = [], order = "asc", sorted = [] } = part;
  if (keys.length > 0) return problem("It lists rows and groups them, too");
  const [key, ...others] = sorted === "groups" ? [] : sorted;
  if (sorted === "groups" || others.length > 0) return problem("It asks for an order, but not by what");
  const wrong = key && unordered(key.column, profile);
  if (wrong) return wrong;
  return {
    recipe: "top_rows",
    params: {
      by: key?.column.name ?? null,
      order: key ? order : "desc",
      limit: LISTED,
      ties: false,
      columns: listing.map(({ name }) => name),
      filters,
      per: [],
    },
  };
}
