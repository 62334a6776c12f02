import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import type { Condition } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { isQuality } from "./amounts.ts";
import { coreOf } from "./column_names.ts";
import { flagOf, isEndOfEdge, isIdentifier, isTime, isYear } from "./column_facts.ts";
import { meanOfGroups } from "./of_groups.ts";
import { isQuery, type Issue, type Measure, type Part, problem } from "./part.ts";
import { conditionsOf, isColumn, ofEachRow } from "./plain.ts";
import type { Settle } from "./recipe_reading.ts";
import { isSharedOut } from "./grammar/shared_out.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural } from "./words.ts";

/** Where a question with a measure leaves open what is meant: what is doubtful is settled in each of its ways, to offer them. */
export function doubtful(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  return (
    pooling(part, profile, settle) ??
    vague(part, profile, settle) ??
    rate(part, profile, settle) ??
    quotient(part, profile, settle) ??
    sharedOut(part, profile, settle)
  );
}

/** "average students per teacher" may be that of each school, or all students by all teachers; and "highest price per bedroom" that of each number of bedrooms. */
function sharedOut(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { measures = [], keys = [] } = part;
  const [{ aggregate, column } = {}, ...others] = measures;
  if (aggregate === undefined || column === undefined || others.length > 0 || isColumn(column) || !column.per)
    return undefined;
  const { left, right } = column;
  const grouped = { ...part, measures: [{ aggregate, column: left }], keys: [...keys, { column: right }] };
  const isExtreme = aggregate === "max" || aggregate === "min";
  if (isExtreme && isSharedOut(right)) return undefined;
  const offers = [settle({ ...part, measures: [{ aggregate, column: ofEachRow(column) }] }, profile)];
  if (!isSharedOut(right)) offers.push(settle(grouped, profile));
  return problem(
    `It does not say whether ${sayColumn(left.name)} is shared out among the ${sayColumn(right.name)} of each row, or of all of them together`,
    offers.filter(isQuery),
  );
}

/** "for A and B" may ask for each of the two, or for both taken together. */
function pooling(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { pooled = [], keys = [], measures = [], ...rest } = part;
  const column = pooled.find((candidate) => !keys.some((key) => key.column === candidate));
  if (column === undefined || measures.every(isRowCount)) return undefined;
  const offers = [
    settle({ ...rest, measures, keys }, profile),
    settle({ ...rest, measures, keys: [...keys, { column }] }, profile),
  ].filter(isQuery);
  return problem(
    `It does not say whether the values of ${sayColumn(column.name)} are taken together or each by itself`,
    offers,
  );
}

function isRowCount({ aggregate, column }: Measure): boolean {
  return aggregate === "count" && column === undefined;
}

/** "how many brands have more than 100 reviews", "customers not in the East": one of its rows, or all of them together? */
function vague({ implied, ...part }: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { where = [], measures: [measure] = [] } = part;
  const negative = ({ column: name, value }: Condition) => {
    const flag = profile.columns.filter((column) => column.name === name).map(flagOf)[0];
    return flag !== undefined && flag.no === value;
  };
  const compared = conditionsOf(where).find(
    (filter) =>
      ["!=", "not in", "missing"].includes(filter.op) ||
      (typeof filter.value === "number" && filter.op !== "=" && filter.part === undefined) ||
      filter.other !== undefined ||
      negative(filter),
  );
  if (!implied || !compared || measure?.column === undefined || !isColumn(measure.column)) return undefined;
  return problem(
    `It does not say whether ${sayColumn(compared.column)} is that of a single row or of all rows of each ${sayColumn(measure.column.name)}`,
    [settle(part, profile)].filter(isQuery),
  );
}

/** "average units per order" may mean those of each order, or all units shared out among the orders. */
function quotient({ each, ...part }: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { keys = [], measures = [] } = part;
  const thing = keys.find(
    ({ column, part: cut }) => cut === undefined && isThing(column, profile.rows) && !isEndOfEdge(column),
  );
  const counts = measures.every(
    ({ aggregate, column }) => column === undefined || aggregate === "distinct" || aggregate === "count",
  );
  if (!each || !thing || counts) return undefined;
  return problem(
    `It does not say whether it asks for each ${sayColumn(thing.column.name)}, or for all together by the number of them`,
    [settle(part, profile), ...inTotal(part, profile, settle)].filter(isQuery),
  );
}

/** The mean of what each group has in all. */
function inTotal(part: Part, profile: Profile, settle: Settle): readonly (Query | Issue)[] {
  const [{ aggregate, column } = {}, ...others] = part.measures ?? [];
  if (
    aggregate !== "mean" ||
    column === undefined ||
    !isColumn(column) ||
    isQuality(column) ||
    others.length > 0
  )
    return [];
  const nested = meanOfGroups({ ...part, measures: [{ aggregate: "sum", column }] });
  return nested ? [settle(nested, profile)] : [];
}

/** "average deaths per year" may mean those of each row, or the sums of the years. */
function rate({ each, ...part }: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { keys = [], measures = [] } = part;
  const time = keys.find(({ column }) => isTime(column) || isYear(column));
  const [measure, ...others] = measures;
  const column = measure?.column;
  if (!each || !time || column === undefined || !isColumn(column) || others.length > 0) return undefined;
  if (measure?.aggregate !== "mean" || !isPlural(coreOf(column.name).at(-1) ?? "")) return undefined;
  const offers = (["mean", "sum"] as const).map((aggregate) =>
    settle({ ...part, measures: [{ aggregate, column }] }, profile),
  );
  return problem(
    `It does not say whether it averages the ${sayColumn(column.name)} of single rows, or the totals of each ${time.part ?? sayColumn(time.column.name)}`,
    [...inTotal(part, profile, settle), ...offers].filter(isQuery),
  );
}

/** Whether a column names or counts things, rather than sorts rows into kinds. */
function isThing(column: ColumnProfile, rows: number): boolean {
  if (isTime(column)) return false;
  if (isIdentifier(column, rows) || (rows > 20 && column.distinct > rows / 3)) return true;
  return column.type === "number" && isPlural(wordsOf(column.name).at(-1) ?? "");
}
