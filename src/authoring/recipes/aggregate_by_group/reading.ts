import type { Profile } from "../../../data/dataset.ts";
import type { AggregateByGroup, Query } from "../query.ts";
import { isAdded } from "../reading/adding.ts";
import { addsUp, isAggregated } from "../reading/amounts.ts";
import { countColumn } from "../reading/counting.ts";
import { doubtful } from "../reading/doubts.ts";
import { isRate, isTime, isYear, isUnique } from "../reading/column_facts.ts";
import { datedIn } from "../reading/headers.ts";
import { badKeys, misfit } from "../reading/misfits.ts";
import {
  isIssue,
  type Issue,
  isQuery,
  type Key,
  type Measure,
  type Part,
  type Pick,
  problem,
} from "../reading/part.ts";
import { fromPlain, isColumn, isSame, toHaving, toKey, toMeasure, toOperand } from "../reading/plain.ts";
import { rankable } from "../reading/rankable.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import {
  sayEnd,
  sayExtreme,
  sayHaving,
  sayHeads,
  sayKeys,
  sayMeasures,
  sayOperand,
  sayWhere,
} from "../reading/say.ts";
import { known } from "../reading/wellformed.ts";
import { isTopByTotal } from "../reading/totals.ts";

export const aggregateByGroup: RecipeReading<"aggregate_by_group"> = {
  takes: ["measures", "keys", "having", "order", "limit", "pick"],

  settle: (part, profile, settle) =>
    part.pick ? picked(part, part.pick, profile, settle) : listed(part, profile, settle),

  say(params) {
    const { keys, measures, filters, having, order_by, order, limit, ties, per } = params;
    const rest = `${sayHaving(having)}${sayWhere(filters)}`;
    if (limit !== null) {
      const within = per === 0 ? "" : ` in each ${sayKeys(keys.slice(0, per))}`;
      const [from, by] = [sayHeads(keys.slice(per)), sayMeasures(measures)];
      return ties && limit === 1
        ? `${from} with the ${sayExtreme(order)} ${by}${within}${rest}`
        : `${sayEnd(order)} ${limit} ${from} by ${by}${within}${rest}`;
    }
    const said = `${sayMeasures(measures)} by ${sayKeys(keys)}${rest}`;
    if (order_by === "value") return `${said}, ${sayExtreme(order)} first`;
    return `${said}, in ${order === "desc" ? "reverse " : ""}order`;
  },

  part({ keys: names, measures, filters, having, order_by, order, limit, ties, per }, profile) {
    const plain = fromPlain(profile);
    const keys = names.map(plain.key);
    const [by, ...others] = measures.map(plain.measure);
    const usual = usualOrder(keys);
    const isUsual = order_by === usual.order_by && order === usual.order;
    const rest = {
      where: filters,
      ...(having.length > 0 && { having: having.map(plain.condition) }),
    };
    if (limit === null || by === undefined || others.length > 0) {
      return {
        ...rest,
        measures: measures.map(plain.measure),
        keys,
        ...(!isUsual && { order, ...(order_by === "key" && { sorted: "groups" as const }) }),
        ...(limit !== null && { limit }),
      };
    }
    return {
      ...rest,
      ...(per > 0 && { keys: keys.slice(0, per), each: true }),
      pick: { from: keys.slice(per), by, direction: order, limit, ties },
    };
  },
};

/** Every group, with its numbers. */
function listed(part: Part, profile: Profile, settle: Settle): Query | Issue {
  const { where: filters = [], keys = [], having = [], order, sorted, limit } = part;
  const measures = part.measures ?? having.map(({ measure }) => measure).slice(0, 1);
  const [measure] = measures;
  if (measure === undefined) return settle({ ...part, measures: [{ aggregate: "count" }] }, profile);
  if (keys.length === 0) return problem("It does not say which groups must meet the condition");
  const open = undecidedGroups(part, profile, settle);
  if (open) return open;
  const wrong =
    [...measures, ...having.map((condition) => condition.measure)]
      .map((one) => misfit(one, profile))
      .find((issue) => issue !== undefined) ??
    badKeys(keys, measures, profile) ??
    doubtful({ ...part, measures }, profile, settle);
  if (wrong) return wrong;
  if (limit !== undefined && keys.every(({ column }) => !isUnique(column, profile.rows))) {
    if (sorted) return problem("It asks for the first few by a number, and for another order");
    const { measures: _measures, keys: _keys, order: _order, limit: _limit, each: _each, ...rest } = part;
    const pick: Pick = { from: keys, by: measure, direction: order ?? "desc", limit, ties: false };
    if (measures.length === 1) return settle({ ...rest, pick }, profile);
  }
  const ordered = orderOf(part, keys, measures);
  if (isIssue(ordered)) return ordered;
  return {
    recipe: "aggregate_by_group",
    params: {
      keys: keys.map(toKey),
      measures: measures.map(toMeasure),
      filters,
      having: having.map(toHaving),
      ...ordered,
      limit: limit ?? null,
      ties: false,
      per: 0,
    },
  };
}

/** "number of women in departments with more than 9 employees": a number of what, and with which rows is the condition met? */
function undecidedGroups({ groups, ...part }: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { by, measures, where = [], having = [] } = part;
  if (groups === undefined || measures === undefined) return undefined;
  const alike = having.every(({ measure }) => measures.some((one) => isSame(one, measure)));
  if (where.length > 0 && !alike)
    return problem(
      "It does not say whether the condition on groups is one on all of their rows, or on those that are asked about",
      [settle(part, profile)].filter(isQuery),
    );
  return groups === "bare" && !by && part.order === undefined
    ? problem(
        "It does not say whether the number is that of each group, or of all of them together",
        [settle(part, profile)].filter(isQuery),
      )
    : undefined;
}

/** Time goes on and ranges go up; other groups come with the highest number first, unless the question says otherwise. */
function orderOf(
  { order, sorted }: Part,
  keys: readonly Key[],
  measures: NonNullable<Part["measures"]>,
): Issue | Order {
  if (sorted === undefined && order !== undefined) return { order_by: "value", order };
  if (sorted === undefined) return usualOrder(keys);
  const byKey = { order_by: "key", order: order ?? "asc" } as const;
  if (sorted === "groups") return byKey;
  if (sorted.length <= keys.length && sorted.every((key, at) => keys[at] && isSame(key, keys[at])))
    return byKey;
  const [column, ...others] = sorted;
  const [measure] = measures;
  const measured = column && measure?.column === column.column && others.length === 0;
  return measured
    ? { order_by: "value", order: order ?? "asc" }
    : problem("It orders the groups by something that they are not made of");
}

interface Order {
  readonly order_by: AggregateByGroup["order_by"];
  readonly order: AggregateByGroup["order"];
}

function usualOrder(keys: readonly Key[]): Order {
  return keys.some(inLine) ? { order_by: "key", order: "asc" } : { order_by: "value", order: "desc" };
}

function inLine({ column, ranges, width }: Key): boolean {
  return isTime(column) || isYear(column) || ranges !== undefined || width !== undefined;
}

/** The first groups by a number, of all or within each of others. */
function picked(part: Part, pick: Pick, profile: Profile, settle: Settle): Query | Issue {
  const { each, ...all } = part;
  const { from, by, direction: order, limit, ties } = pick;
  if (from === "rows" || from.length === 0) return problem("It picks rows, and groups are asked for");
  if (part.besides === "when" && !from.some(({ column }) => isTime(column) || isYear(column)))
    return problem("It asks when, and groups have no date");
  if (part.besides === "who") return problem("It asks who, and picks groups");
  const { where: filters = [], keys: per = [], having = [] } = part;
  if (part.order || part.limit || part.sorted) return problem("It asks for two orders at a time");
  if (pick.undecided) return undecided(part, pick, profile, settle);
  if (by.aggregate === undefined) return totalOrSingle(part, pick, profile, settle);
  if (per.length > 0 && !each)
    return problem(
      "It picks the first ones and groups them, too",
      [settle({ ...part, each: true }, profile)].filter(isQuery),
    );
  const keys = [...per, ...from];
  const wrong =
    misfit(by, profile) ??
    badKeys(keys, [by], profile) ??
    doubtful({ ...all, measures: [by], keys }, profile, settle);
  if (wrong) return wrong;
  return {
    recipe: "aggregate_by_group",
    params: {
      keys: keys.map(toKey),
      measures: [toMeasure(by)],
      filters: known(from, filters),
      having: having.map(toHaving),
      order_by: "value",
      order,
      limit,
      ties,
      per: per.length,
    },
  };
}

/** "which brands have the most hotels" does not say how many brands. */
function undecided(part: Part, pick: Pick, profile: Profile, settle: Settle): Issue {
  const { undecided: _, ...decided } = pick;
  const offers = [
    { ...decided, limit: 1, ties: true },
    { ...decided, limit: 5, ties: false },
  ].map((choice) => settle({ ...part, pick: choice }, profile));
  return offers.find(isIssue) ?? problem("It does not say how many to show", offers.filter(isQuery));
}

function totals(profile: Profile): readonly Measure[] {
  return rankable(profile)
    .filter(addsUp)
    .map((column) => ({ aggregate: "sum", column }));
}

/** "the year with the highest sales" may mean those of the whole year, or the highest single one. */
function totalOrSingle(part: Part, pick: Pick, profile: Profile, settle: Settle): Issue {
  const { column } = pick.by;
  if (pick.from === "rows") return problem("It does not say what to pick by");
  if (column === undefined) {
    const numbers = [{ aggregate: "count" } as const, ...totals(profile)];
    const all = numbers.map((by) => settle({ ...part, pick: { ...pick, by } }, profile));
    return problem("It does not say by what to pick", all.filter(isQuery).slice(0, 3));
  }
  const offers = (["sum", "mean", pick.direction === "desc" ? "max" : "min"] as const).map((aggregate) =>
    settle({ ...part, pick: { ...pick, by: { aggregate, column } } }, profile),
  );
  const of = sayKeys(pick.from.map(toKey));
  const [total] = offers;
  const summed =
    (pick.amount || isTopByTotal(pick, part, profile)) &&
    (isAdded(column, profile) || column === countColumn(profile)) &&
    total &&
    isQuery(total)
      ? total
      : rowOfRate(part, pick, profile, settle);
  return {
    ...problem(
      `Each ${of} may have several rows, and it does not say which ${sayOperand(toOperand(column))} of them counts`,
      offers.filter(isQuery),
    ),
    ...(summed && { otherwise: summed }),
  };
}

/** How many rows a thing may have at most, one for each thing that is measured of it. */
const FEW_ROWS = 12;

/** "the hospital with the highest readmission rate": rates make no total, and the row that has it is that of one hospital, if they are not of several times. */
function rowOfRate(
  part: Part,
  { from, by, limit, ...pick }: Pick,
  profile: Profile,
  settle: Settle,
): Query | undefined {
  const { column } = by;
  if (column === undefined || !isColumn(column) || !isRate(column) || limit > 1 || from === "rows")
    return undefined;
  const [key, ...others] = from;
  const named =
    key !== undefined && key.column.type === "text" && key.column.distinct * FEW_ROWS >= profile.rows;
  const inTime = datedIn(profile.columns).some(({ distinct }) => distinct > 1);
  if (!named || others.length > 0 || inTime || isAggregated(column)) return undefined;
  const row = settle({ ...part, pick: { ...pick, by, limit, from: "rows" } }, profile);
  return isQuery(row) ? row : undefined;
}
