import { beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../src/authoring/recipes/query.ts";
import { isQuery } from "../../src/authoring/recipes/reading/part.ts";
import { partOf, say, settle } from "../../src/authoring/recipes/readings.ts";
import type { ColumnProfile, Dataset } from "../../src/data/dataset.ts";
import type {
  Aggregate,
  Cell,
  Condition,
  DatePart,
  Filter,
  Having,
  Key,
  Measure,
  Range,
} from "../../src/toolkit/index.ts";
import { generator, SEED } from "../random.ts";
import { bare, reader } from "./reads.ts";
import { openTables, type TableName } from "./tables.ts";

const ROUNDS = 60;

let tables: Record<TableName, Dataset>;
beforeAll(async () => {
  tables = await openTables();
});

describe("say", () => {
  it.each<TableName>(["staff.csv", "sales.csv", "clinic.csv", "games.csv", "countries.csv", "credit.csv"])(
    `says every query about %s so that it reads back as that query (seed ${SEED})`,
    async (name) => {
      const { profile } = tables[name];
      const read = await reader(openTables, name);
      const make = queries(profile.columns, generator());
      let asked = 0;
      for (let round = 0; round < ROUNDS * 8 && asked < ROUNDS; round += 1) {
        const query = make();
        // Only what the reading would settle for itself is asked: not the mean of a text column.
        const settled = settle(partOf(query, profile), profile);
        if (!isQuery(settled) || canonical(settled) !== canonical(query)) continue;
        asked += 1;
        const found = await read(say(query));
        const back = found.ok ? canonical(found.query) : found.failure.message;
        expect(back, `seed ${SEED}: ${say(query)}`).toBe(canonical(query));
        if (found.ok) expect(bare(found.reading)).toBe(say(found.query));
      }
      expect(asked).toBe(ROUNDS);
    },
  );
});

/** Conditions in any order, and said twice, are the same conditions; so are "1 or 2, or 3 or 4" and "1, 2, 3 or 4". */
function canonical({ recipe, params }: Query): string {
  const filters = distinct(
    params.filters.flatMap((filter): unknown[] => {
      const any = distinct(("any" in filter ? filter.any : [[filter]]).flatMap(oneByOne).map(distinct));
      const [only] = any;
      return any.length === 1 && only !== undefined ? (JSON.parse(only) as unknown[]) : [{ any }];
    }),
  );
  const part = "part" in params && recipe === "aggregate_top_rows" ? { part: distinct(params.part) } : {};
  return JSON.stringify([recipe, { ...params, ...part, filters }]);
}

/** "is 1 or 2" as "is 1" or "is 2". */
function oneByOne(all: readonly Condition[]): (readonly Condition[])[] {
  const [only, ...others] = all;
  if (only?.op !== "in" || others.length > 0) return [all];
  return (only.value as readonly Cell[]).map((value) => [{ ...only, op: "=", value } as Condition]);
}

function distinct<T>(items: readonly T[]): string[] {
  return [...new Set(items.map((item) => JSON.stringify(item)))].toSorted();
}

function queries(columns: readonly ColumnProfile[], random: () => number): () => Query {
  const below = (count: number) => Math.floor(random() * count);
  const chance = (share: number) => random() < share;
  function pick<T>(items: readonly T[]): T {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("Nothing to pick from.");
    return item;
  }
  function some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: below(most + 1) }, make);
  }
  const numbers = columns.filter(({ type }) => type === "number");
  const times = columns.filter(({ type }) => type === "date" || type === "timestamp");
  const texts = columns.filter(({ type, top = [] }) => type === "text" && top.length > 2);

  const operand = () => {
    const [left, right] = [pick(numbers), pick(numbers)];
    return chance(0.8) || left === right
      ? left.name
      : { left: left.name, op: pick(["+", "-", "*", "/"] as const), right: right.name };
  };
  const measure = (): Measure => {
    if (chance(0.2)) return { aggregate: "count", column: null };
    if (chance(0.2))
      return { aggregate: pick(["distinct", "mode", "count"] as const), column: pick(columns).name };
    const aggregates: Aggregate[] = ["sum", "mean", "median", "min", "max", "range", "stddev", "variance"];
    return { aggregate: pick(aggregates), column: operand() };
  };
  const key = (): Key => {
    if (times.length > 0 && chance(0.3)) {
      const { name: column, type } = pick(times);
      const parts: DatePart[] = ["year", "quarter", "month", "week", "month_of_year", "weekday"];
      return { column, part: pick(type === "timestamp" ? [...parts, "day", "hour_of_day"] : parts) };
    }
    if (chance(0.2)) {
      const column = pick(numbers).name;
      return chance(0.5)
        ? { column, width: pick([1, 2.5, 10, 100]) }
        : {
            column,
            ranges: pick<readonly Range[]>([
              [
                [0, 12],
                [13, 19],
                [20, 99],
              ],
              [
                [null, 18],
                [18, 64],
                [65, null],
              ],
              [
                [10, 50],
                [50, null],
              ],
            ]),
          };
    }
    return pick(columns).name;
  };
  const number = ({ min, max }: ColumnProfile) => {
    const [low, high] = [Number(min), Number(max)];
    return Math.round((low + random() * (high - low)) * 10) / 10;
  };
  const day = () => new Date(Date.UTC(2012 + below(10), below(12), 1 + below(28))).toISOString().slice(0, 10);
  const values = ({ top = [] }: ColumnProfile): Cell[] =>
    top.slice(0, 1 + below(3)).map(({ value }) => value);
  const condition = (): Condition => {
    const kind = below(7);
    if (kind === 0) return { column: pick(columns).name, op: pick(["missing", "present"] as const) };
    if (kind === 1 && times.length > 0) {
      const { name: column, type } = pick(times);
      if (chance(0.4)) return { column, op: pick([">=", "<"] as const), value: day() };
      if (chance(0.3)) return { column, part: "weekday", op: "in", value: ["Monday", "Friday"] };
      if (chance(0.3))
        return { column, part: "month_of_year", op: pick(["=", ">", "<="] as const), value: 1 + below(12) };
      if (chance(0.5) && type === "timestamp")
        return { column, part: "hour_of_day", op: pick(["=", ">=", "<"] as const), value: below(24) };
      return { column, part: "quarter", op: "=", value: "2013-Q2" };
    }
    if (kind === 2 && texts.length > 0) {
      const column = pick(texts);
      const list = values(column);
      const negative = chance(0.3);
      if (list.length > 1) return { column: column.name, op: negative ? "not in" : "in", value: list };
      return { column: column.name, op: negative ? "!=" : "=", value: list[0] ?? "" };
    }
    if (kind === 3 && texts.length > 0)
      return {
        column: pick(texts).name,
        op: pick(["contains", "starts with", "ends with"] as const),
        value: "a b",
      };
    if (kind === 4) {
      const [left, right] = [pick(numbers), pick(numbers)];
      if (left !== right)
        return { column: left.name, op: pick(["=", "!=", ">", ">=", "<", "<="] as const), other: right.name };
    }
    const column = pick(numbers);
    const [low, high] = [number(column), number(column)].toSorted((one, two) => one - two) as [
      number,
      number,
    ];
    if (chance(0.2)) return { column: column.name, op: "between", value: [low, high] };
    if (chance(0.2) && low !== high) return { column: column.name, op: "in", value: [low, high] };
    return { column: column.name, op: pick(["=", "!=", ">", ">=", "<", "<="] as const), value: low };
  };
  const filters = (): Filter[] =>
    some(2, () =>
      chance(0.7)
        ? condition()
        : { any: Array.from({ length: 2 + below(2) }, () => [condition(), ...some(1, condition)]) },
    );
  const having = (): Having[] =>
    some(1, () => ({
      measure: measure(),
      op: pick([">", ">=", "<", "<=", "="] as const),
      value: 1 + below(50),
    }));
  const order = () => pick(["asc", "desc"] as const);

  return () => {
    switch (below(9)) {
      case 0:
        return { recipe: "count_rows", params: { filters: filters() } };
      case 1: {
        const { aggregate, column } = measure();
        if (column === null) return { recipe: "count_rows", params: { filters: filters() } };
        return { recipe: "aggregate_column", params: { column, aggregate, filters: filters() } };
      }
      case 2:
        return {
          recipe: "aggregate_columns",
          params: {
            measures: [measure(), measure(), ...some(1, measure)],
            filters: filters(),
            names: [],
            decimals: null,
          },
        };
      case 3: {
        const shared = {
          keys: [key(), ...some(1, key)],
          filters: filters(),
          having: having(),
          order: order(),
        };
        return {
          recipe: "aggregate_by_group",
          params: {
            ...shared,
            measures: [measure(), ...some(2, measure)],
            order_by: pick(["value", "key"] as const),
            limit: null,
            ties: false,
            per: 0,
          },
        };
      }
      case 4: {
        const keys = [key(), ...some(1, key)];
        const per = below(keys.length);
        const only = chance(0.5);
        return {
          recipe: "aggregate_by_group",
          params: {
            keys,
            measures: [measure()],
            filters: filters(),
            having: [],
            order_by: "value",
            order: order(),
            limit: only ? 1 : 2 + below(20),
            ties: only,
            per,
          },
        };
      }
      case 5: {
        const only = chance(0.5);
        const shown = some(2, () => pick(columns).name);
        return {
          recipe: "top_rows",
          params: {
            by: operand(),
            order: order(),
            limit: only ? 1 : 2 + below(20),
            ties: only,
            columns: shown,
            filters: filters(),
            per: some(1, key),
          },
        };
      }
      case 6: {
        const part = filters();
        const found = { by: operand(), order: order(), limit: 2 + below(20), part, filters: filters() };
        return { recipe: "aggregate_top_rows", params: { ...found, ...measure() } };
      }
      case 7: {
        const counted = { aggregate: "count", column: null } as const;
        const column = pick(columns).name;
        const measured = chance(0.5) ? counted : ({ aggregate: "distinct", column } as const);
        const aggregate = pick(["mean", "median", "min", "max"] as const);
        return {
          recipe: "aggregate_of_groups",
          params: { key: key(), measure: measured, aggregate, filters: filters() },
        };
      }
      default: {
        const { aggregate, column } = measure();
        const group = { key: key(), by: measure(), order: order() };
        return {
          recipe: "aggregate_in_top_group",
          params: { ...group, aggregate, column, filters: filters() },
        };
      }
    }
  };
}
