import { member, show } from "./show.ts";
import type { Json, JsonObject, JsonSchema } from "./spec.ts";

type Add = (message: string, at: string) => void;

/** What the schema of a filter, key, measure or condition on groups cannot say of how its parts go together. */
export function checkFormat(
  format: NonNullable<JsonSchema["format"]>,
  value: JsonObject,
  path: string,
  add: Add,
): void {
  if (format === "filter") checkFilter(value, path, add);
  if (format === "key") checkKey(value, path, add);
  if (format === "measure") checkMeasure(value, path, add);
  if (format === "having") checkHaving(value, path, add);
}

function checkFilter({ any, ...condition }: JsonObject, path: string, add: Add): void {
  if (any === undefined) return checkCondition(condition, path, add);
  for (const name of Object.keys(condition)) {
    add(`must not be given beside "any", but is ${show(condition[name])}`, member(path, name));
  }
}

const COMPARISONS: ReadonlySet<Json | undefined> = new Set(["=", "!=", "<", "<=", ">", ">="]);

/** Which operator takes how many values. */
function checkCondition({ column, part, op, value, other }: JsonObject, path: string, add: Add): void {
  const at = member(path, "value");
  if (column === undefined) return add("is required, and missing", member(path, "column"));
  if (op === undefined) return add("is required, and missing", member(path, "op"));
  const textual = op === "contains" || op === "starts with" || op === "ends with";
  if (textual && part !== undefined) {
    return add(`must not be given with ${show(op)}, which looks at text`, member(path, "part"));
  }
  if (other !== undefined) {
    if (!COMPARISONS.has(op)) {
      add(`must be =, !=, <, <=, > or >= between two columns, not ${show(op)}`, member(path, "op"));
    }
    if (value !== undefined) add(`must not be given beside "other", but is ${show(value)}`, at);
  } else if (op === "missing" || op === "present") {
    if (value !== undefined) add(`must not be given with ${show(op)}, but is ${show(value)}`, at);
  } else if (op === "in" || op === "not in") {
    if (!Array.isArray(value) || value.length === 0)
      add(`must be a list of values with ${show(op)}, not ${show(value)}`, at);
  } else if (op === "between") {
    if (!Array.isArray(value) || value.length !== 2 || value.includes(null)) {
      add(`must be [from, to] with "between", not ${show(value)}`, at);
    }
  } else if (value === undefined || value === null || Array.isArray(value)) {
    add(`must be one value with ${show(op)}, not ${show(value)} (for missing values say "missing")`, at);
  } else if (textual && typeof value !== "string") {
    add(`must be text with ${show(op)}, not ${show(value)}`, at);
  }
}

function checkKey(key: JsonObject, path: string, add: Add): void {
  const given = ["part", "ranges", "width"].filter((name) => Object.hasOwn(key, name));
  if (given.length !== 1) {
    add(
      `must have one of part, ranges and width, not ${given.length === 0 ? "none (or be just the column)" : given.join(" and ")}`,
      path,
    );
  }
  const { width } = key;
  if (typeof width === "number" && width <= 0)
    add(`must be more than 0, not ${width}`, member(path, "width"));
}

function checkMeasure({ aggregate, column }: JsonObject, path: string, add: Add): void {
  if (column === null && aggregate !== "count") {
    add(`must name what to aggregate by ${show(aggregate)}, and is null`, member(path, "column"));
  }
}

function checkHaving({ op, value }: JsonObject, path: string, add: Add): void {
  if ((op === "between") !== Array.isArray(value)) {
    const wanted = op === "between" ? "[from, to]" : "one number";
    add(`must be ${wanted} with ${show(op)}, not ${show(value)}`, member(path, "value"));
  }
}
