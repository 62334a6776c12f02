import type { Cell, Filter, FilterOperator } from "./index.ts";
import type { Json, JsonObject, JsonSchema, JsonType } from "./spec.ts";

/** One place where a value does not fit its schema. */
export interface SchemaIssue {
  /** Where, as code would say it: `filters[0].op`; empty for the value itself. */
  readonly path: string;
  /** What was required, and the value seen. */
  readonly message: string;
}

/** Enough to mend a value by; a hostile result must not cost a million sentences. */
const MAX_ISSUES = 20;

/**
 * Where a value does not fit its schema: nothing when it fits.
 * Written here because the schemas are a small closed subset, and the values come out of a sandbox: the common validators overflow
 * the stack on a large misfit, take Infinity for a number, and write into the schema they are given.
 */
export function checkJson(schema: JsonSchema, value: Json, path = ""): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  check(schema, value, path, issues);
  return issues;
}

function check(schema: JsonSchema, value: Json, path: string, issues: SchemaIssue[]): void {
  const add = (message: string, at = path) =>
    void (issues.length < MAX_ISSUES && issues.push({ path: at, message }));

  if (typeof value === "number" && !Number.isFinite(value))
    return add(`must be a finite number, not ${value}`);
  if (schema.type !== undefined && !typesOf(schema).some((type) => hasType(value, type))) {
    return add(`must be ${orList(typesOf(schema))}, not ${show(value)}`);
  }
  if (schema.enum && !schema.enum.some((option) => option === value)) {
    add(`must be one of ${schema.enum.slice(0, 12).map(show).join(", ")}, not ${show(value)}`);
  }
  if (schema.const !== undefined && schema.const !== value) {
    add(`must be ${show(schema.const)}, not ${show(value)}`);
  }

  if (typeof value === "number") {
    if (schema.minimum !== undefined && value < schema.minimum) {
      add(`must be at least ${schema.minimum}, not ${value}`);
    }
    if (schema.maximum !== undefined && value > schema.maximum) {
      add(`must be at most ${schema.maximum}, not ${value}`);
    }
  } else if (typeof value === "string") {
    const length = schema.maxLength === undefined ? 0 : [...value].length;
    if (length > (schema.maxLength ?? 0))
      add(`must have at most ${schema.maxLength} characters, not ${length}`);
  } else if (isList(value)) {
    checkList(schema, value, path, issues, add);
  } else if (value !== null && typeof value === "object") {
    checkObject(schema, value, path, issues, add);
  }
}

function checkList(
  schema: JsonSchema,
  value: readonly Json[],
  path: string,
  issues: SchemaIssue[],
  add: (message: string) => void,
): void {
  if (schema.minItems !== undefined && value.length < schema.minItems) {
    add(`must have at least ${count(schema.minItems, "item")}, not ${value.length}`);
  }
  if (schema.maxItems !== undefined && value.length > schema.maxItems) {
    add(`must have at most ${count(schema.maxItems, "item")}, not ${value.length}`);
  }
  if (!schema.items) return;
  for (const [index, item] of value.entries()) {
    if (issues.length >= MAX_ISSUES) return;
    check(schema.items, item, `${path}[${index}]`, issues);
  }
}

function checkObject(
  schema: JsonSchema,
  value: JsonObject,
  path: string,
  issues: SchemaIssue[],
  add: (message: string, at?: string) => void,
): void {
  const known = schema.properties ?? {};
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) add("is required, and missing", member(path, name));
  }
  for (const [name, item] of Object.entries(value)) {
    if (issues.length >= MAX_ISSUES) return;
    const own = Object.hasOwn(known, name) ? known[name] : schema.additionalProperties;
    if (own === false) {
      const names = Object.keys(known);
      add(names.length ? `is not known; known are ${names.join(", ")}` : "is not known", member(path, name));
    } else if (own !== undefined && own !== true) {
      check(own, item, member(path, name), issues);
    } else if (typeof item === "number") {
      check({}, item, member(path, name), issues);
    }
  }
  if (schema.format === "filter" && issues.length === 0) checkFilter(value, path, add);
}

/** What the schema of a filter cannot say: which operator takes how many values. */
function checkFilter(filter: JsonObject, path: string, add: (message: string, at?: string) => void): void {
  const { op, value } = filter;
  const at = member(path, "value");
  if (op === "missing" || op === "present") {
    if (value !== undefined) add(`must not be given with ${show(op)}, but is ${show(value)}`, at);
  } else if (op === "in" || op === "not in") {
    if (!isList(value) || value.length === 0)
      add(`must be a list of values with ${show(op)}, not ${show(value)}`, at);
  } else if (op === "between") {
    if (!isList(value) || value.length !== 2 || value.includes(null)) {
      add(`must be [from, to] with "between", not ${show(value)}`, at);
    }
  } else if (value === undefined || value === null || isList(value)) {
    add(
      `must be one value with ${show(op ?? null)}, not ${show(value)} (for missing values say "missing")`,
      at,
    );
  } else if (op === "contains" && typeof value !== "string") {
    add(`must be text with "contains", not ${show(value)}`, at);
  }
}

/** The value with every missing property that has a default filled in, in the schema's order. */
export function withDefaults(schema: JsonSchema, given: JsonObject): JsonObject {
  const filled = Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const value = Object.hasOwn(given, name) ? given[name] : own.default;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(filled), ...given };
}

/** A parameter that names a column; `columnType: "number"` narrows which. */
export function columnSchema(rest: Omit<JsonSchema, "type" | "format"> = {}): JsonSchema {
  return { type: "string", format: "column", maxLength: 500, ...rest };
}

const OPERATORS = Object.keys({
  "=": 0,
  "!=": 0,
  "<": 0,
  "<=": 0,
  ">": 0,
  ">=": 0,
  between: 0,
  in: 0,
  "not in": 0,
  contains: 0,
  missing: 0,
  present: 0,
} satisfies Record<FilterOperator, 0>);

/** Any value of a cell. */
export const CELL_SCHEMA: JsonSchema = { type: ["string", "number", "boolean", "null"] };

/** A parameter that is one filter; a list of them is `{ type: "array", items: FILTER_SCHEMA }`. */
export const FILTER_SCHEMA: JsonSchema = {
  type: "object",
  format: "filter",
  properties: {
    column: columnSchema({ description: "Column to look at" }),
    op: { type: "string", enum: OPERATORS, description: "How to compare" },
    value: {
      type: ["string", "number", "boolean", "null", "array"],
      items: CELL_SCHEMA,
      maxItems: 1000,
      description:
        'What to compare with: a list for "in" and "not in", [from, to] for "between", nothing for "missing" and "present"',
    },
  },
  required: ["column", "op"] satisfies (keyof Filter)[],
  additionalProperties: false,
};

function typesOf(schema: JsonSchema): readonly JsonType[] {
  return typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
}

function hasType(value: Json, type: JsonType): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return isList(value);
    case "object":
      return value !== null && typeof value === "object" && !isList(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

const ARTICLES: Record<JsonType, string> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
  array: "a list",
  object: "an object",
};

function orList(types: readonly JsonType[]): string {
  const words = types.map((type) => ARTICLES[type]);
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" or ");
}

function member(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${show(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A value as a sentence can hold it. */
export function show(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (isList(value))
    return value.length > 5 ? `a list of ${value.length}` : `[${value.map(show).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value);
    return `an object with ${keys.length ? keys.slice(0, 5).map(clip).join(", ") : "nothing in it"}`;
  }
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value satisfies Cell);
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
