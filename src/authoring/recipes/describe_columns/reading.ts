import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { isContinuous } from "../reading/column_facts.ts";
import { misfit } from "../reading/misfits.ts";
import { isQuery, type Issue, type Part, problem } from "../reading/part.ts";
import { fromPlain } from "../reading/plain.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { sayColumn, sayColumns, sayWhere } from "../reading/say.ts";
import { asking, phrases } from "./phrases.ts";

export const describeColumns: RecipeReading<"describe_columns"> = {
  phrases,
  takes: ["keys"],

  settle(part, profile, settle) {
    const { ask, where: filters = [], keys = [], rows } = part;
    if (rows?.assumed) return problem(`"${rows.word}" is no column, value or known noun of this table`);
    if (ask?.names && filters.length > 0 && !rows) return unsaid(part, profile, settle);
    const columns = ask?.columns ?? ofType(ask?.word, profile);
    if (ask?.word !== undefined && columns.length === 0)
      return problem(`The table has no ${ask.word} columns`);
    if (new Set(columns).size < columns.length) return problem("It describes a column twice");
    if (keys.length > 0) return grouped(part, columns, profile, settle);
    if (ask?.word === "type" && filters.length > 0) return problem("All rows of a column have one type");
    const query: Query = {
      recipe: "describe_columns",
      params: { columns: columns.map(({ name }) => name), filters },
    };
    return (
      unspread(part, columns, profile, settle) ??
      (columns.length > MOST ? tooMany(query, settle, profile) : query)
    );
  },

  say: ({ columns, filters }) =>
    `describe ${columns.length === 0 ? "all columns" : sayColumns(columns)}${sayWhere(filters)}`,

  part: ({ columns, filters }, profile) => ({
    ...asking(columns.length === 0 ? {} : { columns: columns.map(fromPlain(profile).column) }),
    where: filters,
  }),
};

/** A reading names every column that is described. */
const MOST = 60;

function tooMany(query: Query, settle: Settle, profile: Profile): Issue {
  const all = settle(asking({}), profile);
  return problem(
    `It describes more than ${MOST} columns, but not all of them`,
    isQuery(all) ? [all] : [query],
  );
}

function ofType(word: string | undefined, { columns }: Profile): readonly ColumnProfile[] {
  if (word === undefined) return [];
  const types = word === "date" ? ["date", "timestamp"] : word === "text" ? ["text", "boolean"] : [word];
  return columns.filter(({ type }) => types.includes(type));
}

/** A column of categories has no quartiles: how its rows are distributed are their numbers, or shares. */
function unspread(
  { ask, where = [] }: Part,
  columns: readonly ColumnProfile[],
  profile: Profile,
  settle: Settle,
): Issue | undefined {
  const { word } = ask ?? {};
  if (word === "quartiles") {
    const wrong = columns
      .map((column) => misfit({ aggregate: "median", column }, profile))
      .find((issue) => issue);
    return wrong && problem(wrong.problem);
  }
  const [column, ...others] = columns;
  const coarse = columns.some((one) => !isContinuous(one, profile.rows));
  if (word !== "distribution" || !column || !coarse) return undefined;
  if (others.length > 0) return problem("It asks how several columns are distributed");
  const offers = [
    settle({ measures: [{ aggregate: "count" }], keys: [{ column }], where }, profile),
    settle(
      { ask: { recipe: "share_by_group", word: "said", parts: [{ keys: [{ column }] }] }, where },
      profile,
    ),
    ...(column.type === "number" ? [settle({ ...asking({ columns: [column] }), where }, profile)] : []),
  ].filter(isQuery);
  return problem(
    `It does not say whether the numbers of rows of each ${sayColumn(column.name)} are meant, or their shares`,
    offers,
  );
}

/** "summary of age by sex": several numbers of each group. */
function grouped(
  { keys = [], where = [] }: Part,
  columns: readonly ColumnProfile[],
  profile: Profile,
  settle: Settle,
): Issue {
  const column = columns.find(({ type }) => type === "number");
  const measures = (["mean", "stddev", "min", "median", "max"] as const).map((aggregate) => ({
    aggregate,
    ...(column && { column }),
  }));
  const offer = column && settle({ measures, keys, where }, profile);
  return problem(
    "It describes columns for each group, which takes a list of numbers to compute",
    offer && isQuery(offer) ? [offer] : [],
  );
}

/** "describe Sales" may mean the rows of that value, or something that the table does not know. */
function unsaid({ where = [] }: Part, profile: Profile, settle: Settle): Issue {
  const offer = settle({ ...asking({}), where }, profile);
  return problem("It does not say which columns to describe", isQuery(offer) ? [offer] : []);
}
