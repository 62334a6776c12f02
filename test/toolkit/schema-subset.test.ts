import { describe, expect, it } from "vitest";
import {
  FILTER_SCHEMA,
  HAVING_SCHEMA,
  KEY_SCHEMA,
  MEASURE_SCHEMA,
  OPERAND_OR_NULL,
} from "../../src/toolkit/schema.ts";
import { checkSchema } from "../../src/toolkit/schema-subset.ts";
import type { Json, JsonSchema } from "../../src/toolkit/spec.ts";

const said = (schema: unknown) =>
  checkSchema(schema as Json).map(({ path, message }) => `${path} ${message}`);

function nested(depth: number): JsonSchema {
  return depth === 0 ? { type: "number" } : { type: "array", items: nested(depth - 1) };
}

describe("checkSchema", () => {
  it.each<[string, JsonSchema]>([
    ["the schema of a filter", FILTER_SCHEMA],
    ["the schema of a key", KEY_SCHEMA],
    ["the schema of an operand", OPERAND_OR_NULL],
    ["the schema of a measure", MEASURE_SCHEMA],
    ["the schema of a condition on groups", HAVING_SCHEMA],
    [
      "filters of groups in a list",
      {
        type: "object",
        properties: {
          groups: {
            type: "array",
            items: {
              type: "object",
              properties: { filters: { type: "array", items: FILTER_SCHEMA, default: [] } },
            },
          },
        },
      },
    ],
    [
      "an object with required and optional properties",
      { type: "object", properties: { a: { type: "number", default: 1 } }, required: ["a"] },
    ],
    ["a list of choices", { enum: ["a", 1, null] }],
    ["eight levels", nested(8)],
    [
      "a property named toString",
      { type: "object", properties: { ["toString" as string]: { type: "string" } } },
    ],
  ])("accepts %s", (_, schema) => {
    expect(said(schema)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["what is no schema", true, "schema must be a schema"],
    [
      "a keyword outside the subset",
      { type: "string", pattern: "a+" },
      "schema.pattern is not a keyword of specs",
    ],
    ["a reference", { $ref: "#/x" }, "schema.$ref is not a keyword of specs"],
    [
      "a keyword named like one of Object.prototype",
      { type: "string", constructor: 1 },
      "schema.constructor is not a keyword",
    ],
    ["a type that is none", { type: "float" }, 'schema.type must be one of "string"'],
    [
      "a keyword with the wrong kind of value",
      { type: "string", maxLength: "9" },
      "schema.maxLength must be a whole number",
    ],
    ["nothing said", { description: "what" }, "schema must say its type"],
    ["a nested problem", { type: "array", items: { type: "x" } }, "schema.items.type must be one of"],
    [
      "a property that is no schema",
      { type: "object", properties: { a: 1 } },
      "schema.properties.a must be a schema",
    ],
    [
      "a property name that no code can hold",
      { type: "object", properties: { "a b": { type: "null" } } },
      'not "a b"',
    ],
    [
      "a property named constructor",
      { type: "object", properties: { constructor: { type: "null" } } },
      'not "constructor"',
    ],
    [
      "a default that does not fit",
      { type: "number", default: "x" },
      'schema.default must be a number, not "x"',
    ],
    [
      "a required property that is not there",
      { type: "object", required: ["a"] },
      'there is no property "a"',
    ],
    ["eleven levels", nested(11), "must not nest deeper than 10 levels"],
    [
      "an endless enum",
      { enum: Array.from({ length: 501 }, (_, index) => index) },
      "schema.enum must have at most 500 items",
    ],
    [
      "hundreds of schemas",
      {
        type: "object",
        properties: Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`a${n}`, { type: "null" }])),
      },
      "must not hold more than 300 schemas",
    ],
  ])("refuses %s", (_, schema, issue) => {
    expect(said(schema).join("; ")).toContain(issue);
  });

  it("does not follow a schema that holds itself", () => {
    const loop: { type: string; items?: unknown } = { type: "array" };
    loop.items = loop;
    expect(said(loop)).toEqual([expect.stringContaining("must not nest deeper")]);
  });
});
