import { checkFormat } from "./formats.ts";
import { member, show } from "./show.ts";
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
  if (schema.format !== undefined && issues.length === 0) checkFormat(schema.format, value, path, add);
}

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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
