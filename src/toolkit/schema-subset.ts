import { checkJson, show, type SchemaIssue } from "./schema.ts";
import type { Json, JsonSchema, JsonType } from "./spec.ts";

const TYPES = ["string", "number", "integer", "boolean", "null", "array", "object"] satisfies JsonType[];
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** A schema that says more than this is not read by anyone, and is not the shape of an answer. */
const MAX_DEPTH = 10;
const MAX_SCHEMAS = 300;
const MAX_ENUM = 500;
const MAX_TEXT = 2000;

const text: JsonSchema = { type: "string", maxLength: MAX_TEXT };
const whole: JsonSchema = { type: "integer", minimum: 0 };
const cells: JsonSchema = {
  type: "array",
  items: { type: ["string", "number", "boolean", "null"] },
  minItems: 1,
  maxItems: MAX_ENUM,
};

/** What each keyword may hold; subschemas apart, and no keyword beside these. */
const KEYWORDS: { readonly [K in keyof JsonSchema]-?: JsonSchema } = {
  type: { type: ["string", "array"], items: { enum: TYPES }, minItems: 1, maxItems: TYPES.length },
  format: { enum: ["column", "filter", "key", "operand", "measure", "having"] },
  columnType: { const: "number" },
  title: text,
  description: text,
  enum: cells,
  const: { type: ["string", "number", "boolean", "null"] },
  properties: { type: "object" },
  required: { type: "array", items: text },
  additionalProperties: { type: ["boolean", "object"] },
  items: { type: "object" },
  minItems: whole,
  maxItems: whole,
  minimum: { type: "number" },
  maximum: { type: "number" },
  maxLength: whole,
  default: {},
};

/** Where a schema leaves the subset in which specs are written. `schema` may come from a model: nothing is assumed of it. */
export function checkSchema(schema: Json | JsonSchema | undefined, path = "schema"): SchemaIssue[] {
  const issues: SchemaIssue[] = [];
  const state = { schemas: 0 };
  visit(
    schema,
    path,
    0,
    state,
    (at, message) => void (issues.length < 20 && issues.push({ path: at, message })),
  );
  return issues;
}

function visit(
  schema: unknown,
  path: string,
  depth: number,
  state: { schemas: number },
  add: (path: string, message: string) => void,
): void {
  if (!isSchema(schema)) return add(path, "must be a schema, an object with a type");
  if (depth > MAX_DEPTH) return add(path, `must not nest deeper than ${MAX_DEPTH} levels`);
  state.schemas++;
  if (state.schemas === MAX_SCHEMAS + 1) add(path, `must not hold more than ${MAX_SCHEMAS} schemas in all`);
  if (state.schemas > MAX_SCHEMAS) return;

  const wrong = keywordIssues(schema, path);
  for (const issue of wrong) add(issue.path, issue.message);
  if (wrong.length > 0) return;

  if (schema.type === undefined && schema.enum === undefined && schema.const === undefined) {
    add(path, "must say its type, or list its values in enum");
  }
  if (schema.default !== undefined) {
    for (const issue of checkJson(schema, schema.default, `${path}.default`)) add(issue.path, issue.message);
  }
  for (const [name, own] of Object.entries(schema.properties ?? {})) {
    if (!NAME.test(name) || RESERVED.has(name)) {
      add(
        `${path}.properties`,
        `must be named with letters, digits and _, at most 64 of them, not ${show(name)}`,
      );
    } else {
      visit(own, `${path}.properties.${name}`, depth + 1, state, add);
    }
  }
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(schema.properties ?? {}, name)) {
      add(`${path}.required`, `must name properties; there is no property ${show(name)}`);
    }
  }
  if (schema.items !== undefined) visit(schema.items, `${path}.items`, depth + 1, state, add);
  if (typeof schema.additionalProperties === "object") {
    visit(schema.additionalProperties, `${path}.additionalProperties`, depth + 1, state, add);
  }
}

function keywordIssues(schema: JsonSchema, path: string): SchemaIssue[] {
  return Object.entries(schema).flatMap(([keyword, value]: [string, Json]) => {
    const rule = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword as keyof JsonSchema] : undefined;
    if (!rule)
      return [
        {
          path: `${path}.${keyword}`,
          message: `is not a keyword of specs; use ${Object.keys(KEYWORDS).join(", ")}`,
        },
      ];
    if (keyword === "type" && typeof value === "string")
      return checkJson({ enum: TYPES }, value, `${path}.type`);
    return checkJson(rule, value, `${path}.${keyword}`);
  });
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
