import type { Cell, Filter } from "../../../toolkit/index.ts";
import type { Aggregate, Direction, Query } from "../query.ts";
import { isVocabulary } from "./vocabulary.ts";

/** A query in one line of plain words, which is itself a question that reads as this query. */
export function say(query: Query): string {
  const where =
    query.params.filters.length === 0 ? "" : ` where ${query.params.filters.map(sayFilter).join(" and ")}`;
  switch (query.recipe) {
    case "count_rows":
      return `number of rows${where}`;
    case "aggregate_column":
      return `${sayMeasure(query.params.aggregate, query.params.column)}${where}`;
    case "aggregate_by_group": {
      const { keys, aggregate, column, order, limit, ties } = query.params;
      const measure = sayMeasure(aggregate, column);
      const key = keys.map(sayColumn).join(" and ");
      if (limit === null) return `${measure} by ${key}${where}, ${extreme(order)} first`;
      if (ties && limit === 1) return `${key} with the ${extreme(order)} ${measure}${where}`;
      return `${end(order)} ${limit} ${key} by ${measure}${where}`;
    }
    case "top_rows": {
      const { by, order, limit, ties, columns } = query.params;
      if (by === null)
        return columns.length === 0
          ? `rows${where}`
          : `show ${columns.map(sayColumn).join(", ")} of rows${where}`;
      return ties && limit === 1
        ? `row with the ${extreme(order)} ${sayColumn(by)}${where}`
        : `${end(order)} ${limit} rows by ${sayColumn(by)}${where}`;
    }
  }
}

/** A column as a question can name it without any doubt. */
export function sayColumn(column: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9_]*$/.test(column) && !isVocabulary(column.toLowerCase());
  return plain ? column : inQuotes(column);
}

export function sayMeasure(aggregate: Aggregate, column: string | null): string {
  if (column === null || aggregate === "count") return "number of rows";
  return aggregate === "distinct"
    ? `number of distinct ${sayColumn(column)}`
    : `${NAMES[aggregate]} of ${sayColumn(column)}`;
}

const NAMES = {
  sum: "total",
  mean: "mean",
  median: "median",
  min: "minimum",
  max: "maximum",
  stddev: "standard deviation",
  variance: "variance",
} as const;

export function sayFilter({ column, op, value }: Filter): string {
  const of = sayColumn(column);
  const one = sayValue(value);
  switch (op) {
    case "=":
      return `${of} is ${one}`;
    case "!=":
      return `${of} is not ${one}`;
    case ">":
      return `${of} is ${isDay(value) ? "after" : "over"} ${one}`;
    case ">=":
      return `${of} is ${isDay(value) ? "since" : "at least"} ${one}`;
    case "<":
      return `${of} is ${isDay(value) ? "before" : "under"} ${one}`;
    case "<=":
      return `${of} is at most ${one}`;
    case "between":
      return `${of} is between ${list(value).map(sayCell).join(" and ")}`;
    case "in":
      return `${of} is ${list(value).map(sayCell).join(" or ")}`;
    case "not in":
      return `${of} is not ${list(value).map(sayCell).join(" or ")}`;
    case "contains":
      return `${of} contains ${one}`;
    case "missing":
      return `${of} is missing`;
    case "present":
      return `${of} is known`;
  }
}

function list(value: Filter["value"]): readonly Cell[] {
  return Array.isArray(value) ? (value as readonly Cell[]) : [];
}

function sayValue(value: Filter["value"]): string {
  return value === undefined || Array.isArray(value) ? "" : sayCell(value as Cell);
}

function sayCell(value: Cell): string {
  return typeof value === "string" && !isDay(value) ? inQuotes(value) : String(value);
}

function isDay(value: Filter["value"]): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** In whichever quotes the text does not contain. */
export function inQuotes(text: string): string {
  const [left, right] = [
    ['"', '"'],
    ["“", "”"],
    ["`", "`"],
    ["'", "'"],
  ].find(([open, close]) => !text.includes(open ?? "") && !text.includes(close ?? "")) ?? ['"', '"'];
  return `${left}${text}${right}`;
}

function extreme(order: Direction): string {
  return order === "desc" ? "highest" : "lowest";
}

function end(order: Direction): string {
  return order === "desc" ? "top" : "bottom";
}
