import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { Aggregate, Query } from "../query.ts";
import { coreOf } from "./columns.ts";
import { flagOf, isIdentifier, isTime, isYear } from "./facts.ts";
import { isQuery, problem } from "./misfits.ts";
import type { Issue, Part } from "./part.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural } from "./words.ts";

/** The query that a part makes: what is doubtful is settled in each of its ways, to offer them. */
type Settle = (part: Part, profile: Profile) => Query | Issue;

/** "for A and B" may ask for each of the two, or for both taken together. */
export function pooling(
  part: Part,
  aggregate: Aggregate,
  profile: Profile,
  settle: Settle,
): Issue | undefined {
  const { pooled = [], keys = [], ...rest } = part;
  const column = pooled.find((candidate) => !keys.includes(candidate));
  if (column === undefined || aggregate === "count") return undefined;
  const offers = [
    settle({ ...rest, keys }, profile),
    settle({ ...rest, keys: [...keys, column] }, profile),
  ].filter(isQuery);
  return problem(
    `It does not say whether the values of ${sayColumn(column.name)} are taken together or each by itself`,
    offers,
  );
}

/** "how many brands have more than 100 reviews", "customers not in the East": one of its rows, or all of them together? */
export function vague({ implied, where = [], measure }: Part, { columns }: Profile): Issue | undefined {
  const negative = ({ column: name, value }: Filter) => {
    const flag = columns.filter((column) => column.name === name).map(flagOf)[0];
    return flag !== undefined && flag.no === value;
  };
  const compared = where.find(
    (filter) =>
      ["!=", "not in", "missing"].includes(filter.op) ||
      (typeof filter.value === "number" && filter.op !== "=") ||
      negative(filter),
  );
  if (!implied || !compared || !measure?.column) return undefined;
  const offer: Query = {
    recipe: "aggregate_column",
    params: { column: measure.column.name, aggregate: "distinct", filters: where },
  };
  return problem(
    `It does not say whether ${sayColumn(compared.column)} is that of a single row or of all rows of each ${sayColumn(measure.column.name)}`,
    [offer],
  );
}

/** "average units per order" may mean those of each order, or all units shared out among the orders. */
export function quotient({ each, ...part }: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { keys = [], measure } = part;
  const thing = keys.find((key) => isThing(key, profile.rows));
  if (!each || !thing || measure?.column === undefined || measure.aggregate === "distinct") return undefined;
  const offers = [settle(part, profile)].filter(isQuery);
  return problem(
    `It does not say whether it asks for each ${sayColumn(thing.name)}, or for all together by the number of them`,
    offers,
  );
}

/** "average deaths per year" may mean those of each row, or the sums of the years. */
export function rate({ each, keys = [], where = [], measure }: Part): Issue | undefined {
  const column = measure?.column;
  const time = keys.find((key) => isTime(key) || isYear(key));
  if (!each || !time || !column || measure.aggregate !== "mean") return undefined;
  if (!isPlural(coreOf(column.name).at(-1) ?? "")) return undefined;
  const offers = (["mean", "sum"] as const).map((aggregate): Query => ({
    recipe: "aggregate_by_group",
    params: {
      keys: keys.map(({ name }) => name),
      aggregate,
      column: column.name,
      filters: where,
      order: "desc",
      limit: null,
      ties: false,
    },
  }));
  return problem(
    `It does not say whether it averages the ${sayColumn(column.name)} of single rows, or the totals of each ${sayColumn(time.name)}`,
    offers,
  );
}

/** Whether a column names or counts things, rather than sorts rows into kinds. */
function isThing(column: ColumnProfile, rows: number): boolean {
  if (isIdentifier(column, rows) || (rows > 20 && column.distinct > rows / 3)) return true;
  return column.type === "number" && isPlural(wordsOf(column.name).at(-1) ?? "");
}
