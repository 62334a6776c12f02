import type { Columns } from "./columns.ts";
import { againstOther, partSides, type Sides, sides } from "./comparisons.ts";
import type { ColumnInfo, Condition, Filter } from "./index.ts";
import { isCell, literal, quoteName } from "./literal.ts";
import { partOfDates } from "./parts.ts";
import { badFilter, show } from "./problem.ts";

/** A SQL condition that holds for the rows all filters keep. */
export function whereSql(filters: readonly Filter[], columns: Columns): string {
  if (!Array.isArray(filters)) throw badFilter("Filters must be a list", "Give [] to keep every row.");
  return filters.length === 0 ? "TRUE" : all(filters, (filter: Filter) => filterSql(filter, columns));
}

function filterSql(filter: Filter, columns: Columns): string {
  if (typeof filter !== "object" || filter === null) {
    throw badFilter(
      `A filter must be {column, op, value}: this one is ${show(filter)}`,
      "Give a list of such objects.",
    );
  }
  if (!("any" in filter)) return conditionSql(filter, columns);
  const lists: readonly unknown[] = Array.isArray(filter.any) ? filter.any : [];
  if (lists.length === 0 || !lists.every((one) => Array.isArray(one) && one.length > 0)) {
    throw badFilter(
      `A filter with "any" must list lists of conditions: it has ${show(filter.any)}`,
      "Give [[{column, op, value}, …], …], with at least one condition in each.",
    );
  }
  return filter.any
    .map((conditions) => `(${all(conditions, (condition) => conditionSql(condition, columns))})`)
    .join(" OR ");
}

function all<T>(items: readonly T[], sql: (item: T) => string): string {
  return items.map((item) => `(${sql(item)})`).join(" AND ");
}

function conditionSql(condition: Condition, columns: Columns): string {
  if (typeof condition !== "object" || condition === null) {
    throw badFilter(
      `A condition must be {column, op, value}: this one is ${show(condition)}`,
      "Give lists of such objects.",
    );
  }
  const column = columns.named(condition.column);
  const part =
    condition.part === undefined ? undefined : partOfDates(column, condition.part, columns, badFilter);
  if (condition.other !== undefined) return againstOther(condition, column, columns);
  const name = quoteName(column.name);
  const { op, value } = condition;
  const compare = (one: string | number | boolean): Sides =>
    part === undefined ? sides(column, op, one) : partSides(condition, part, one);
  switch (op) {
    case "missing":
      return `${name} IS NULL`;
    case "present":
      return `${name} IS NOT NULL`;
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const { left, right } = compare(single(column, op, value));
      return `${left} ${op === "!=" ? "<>" : op} ${right}`;
    }
    case "between": {
      const [from, to, ...rest] = list(column, op, value);
      if (from === undefined || to === undefined || rest.length > 0) {
        throw badFilter(
          `The filter "between" on ${show(column.name)} needs two values: it has ${show(value)}`,
          "Give [from, to].",
        );
      }
      const low = compare(single(column, op, from));
      const high = compare(single(column, op, to));
      return `${low.left} >= ${low.right} AND ${high.left} <= ${high.right}`;
    }
    case "in":
    case "not in": {
      const wanted = list(column, op, value).filter((item) => item !== null);
      const matches = wanted.map(compare).map(({ left, right }) => `${left} = ${right}`);
      // Of a missing value it is not known whether it is on a list; on an empty one there is nothing.
      if (matches.length === 0) return op === "in" ? "FALSE" : `${name} IS NOT NULL`;
      const any = matches.join(" OR ");
      return op === "in" ? any : `NOT (${any})`;
    }
    case "contains":
    case "starts with":
    case "ends with": {
      const wanted = single(column, op, value);
      if (part !== undefined) {
        throw badFilter(
          `The filter ${show(op)} on ${show(column.name)} looks at text, not at a part of dates`,
          'Use "=", "in" or "between".',
        );
      }
      return `${TEXTUAL[op]}(lower(CAST(${name} AS VARCHAR)), lower(${literal(String(wanted))}))`;
    }
    default:
      throw badFilter(
        `The filter on ${show(column.name)} has the operator ${show(op)}`,
        "Operators are =, !=, <, <=, >, >=, between, in, not in, contains, starts with, ends with, missing, present.",
      );
  }
}

const TEXTUAL = { contains: "contains", "starts with": "starts_with", "ends with": "ends_with" } as const;

function single(column: ColumnInfo, op: string, value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const hint =
    value === null || value === undefined ? 'Use the operator "missing" or "present".' : "Give one value.";
  throw badFilter(`The filter "${op}" on ${show(column.name)} needs one value: it has ${show(value)}`, hint);
}

function list(column: ColumnInfo, op: string, value: unknown): readonly (string | number | boolean | null)[] {
  if (Array.isArray(value) && value.every(isCell)) return value;
  throw badFilter(
    `The filter "${op}" on ${show(column.name)} needs a list: it has ${show(value)}`,
    "Give a list of values.",
  );
}
