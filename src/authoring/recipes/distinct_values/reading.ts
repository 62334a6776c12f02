import type { Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { isUnique } from "../reading/column_facts.ts";
import { type Issue, isQuery, type Part, problem } from "../reading/part.ts";
import { conditionsOf, fromPlain } from "../reading/plain.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { sayColumn, sayColumns, sayWhere } from "../reading/say.ts";

import { asking, phrases } from "./phrases.ts";

/** How many values are listed. */
const LISTED = 1000;

export const distinctValues: RecipeReading<"distinct_values"> = {
  phrases,
  takes: ["keys", "order"],

  settle(part, profile, settle) {
    const { ask, where: filters = [], keys = [], order, sorted, rows } = part;
    const { columns = [], word } = ask ?? {};
    if (rows?.assumed) return problem(`"${rows.word}" is no column, value or known noun of this table`);
    const odd = columns.find(({ type }) => type === "other");
    if (odd) return problem(`It lists ${sayColumn(odd.name)}, which holds lists or objects`);
    if (new Set(columns).size < columns.length) return problem("It lists a column twice");
    if (order !== undefined && (sorted !== "groups" || order === "desc"))
      return problem("Different values are listed in their own order only");
    // "distinct customers by region" is a number in each region.
    if (keys.length > 0 && word === "different") return counted(part, profile, settle);
    if (keys.length > 0) return grouped(part, profile, settle);
    if (word === "lists") return combined(part, profile, settle);
    const query: Query = {
      recipe: "distinct_values",
      params: { columns: columns.map(({ name }) => name), filters, limit: LISTED },
    };
    return word === "each" || word === "different" ? query : (unclear(part, query, profile) ?? query);
  },

  say({ columns, filters }) {
    const what =
      columns.length > 1
        ? `different combinations of ${columns.map(sayColumn).join(" and ")}`
        : `different values of ${sayColumns(columns)}`;
    return `${what}${sayWhere(filters)}`;
  },

  part: ({ columns, filters }, profile) => ({
    ...asking(columns.map(fromPlain(profile).column), "each"),
    where: filters,
  }),

  notes: ({ columns, limit }, profile) => {
    const most = profile.columns
      .filter(({ name }) => columns.includes(name))
      .reduce((product, { distinct }) => product * Math.max(distinct, 1), 1);
    return most > limit ? [`at most ${limit} values are shown`] : [];
  },
};

/** What is said of single rows may not hold for all rows of a value. */
function unclear({ ask, where = [] }: Part, query: Query, profile: Profile): Issue | undefined {
  const [column] = ask?.columns ?? [];
  if (column === undefined) return undefined;
  if (ask?.word === "which" && where.length === 0)
    return problem(`It does not say which ${sayColumn(column.name)} it asks for`, [query]);
  const vague = conditionsOf(where).find(
    ({ column: of, op, value, part, other }) =>
      of !== column.name &&
      (other !== undefined ||
        ["!=", "not in", "missing"].includes(op) ||
        (typeof value === "number" && op !== "=" && part === undefined)),
  );
  return vague && !isUnique(column, profile.rows)
    ? problem(
        `It does not say whether ${sayColumn(vague.column)} is that of a single row or of all rows of each ${sayColumn(column.name)}`,
        [query],
      )
    : undefined;
}

function combined({ ask, where = [] }: Part, profile: Profile, settle: Settle): Issue {
  const { columns = [] } = ask ?? {};
  const offers = [
    settle({ ...asking(columns, "each"), where }, profile),
    ...columns.map((one) => settle({ ...asking([one], "each"), where }, profile)),
  ];
  return problem(
    "It does not say whether it asks for lists of their own, or for what occurs together",
    offers.filter(isQuery),
  );
}

function counted({ ask, behind: _behind, ...rest }: Part, profile: Profile, settle: Settle): Query | Issue {
  const measures = (ask?.columns ?? []).map((column) => ({ aggregate: "distinct", column }) as const);
  return settle({ ...rest, measures }, profile);
}

/** "products by region": what occurs together. */
function grouped({ ask, where = [], keys = [] }: Part, profile: Profile, settle: Settle): Issue {
  const columns = [...keys.map((key) => key.column), ...(ask?.columns ?? [])];
  const plain = keys.every(({ part, ranges, width }) => !part && !ranges && width === undefined);
  const offers =
    plain && new Set(columns).size === columns.length
      ? [settle({ ...asking(columns, "each"), where }, profile)]
      : [];
  return problem("It lists the values of a column, and groups them, too", offers.filter(isQuery));
}
