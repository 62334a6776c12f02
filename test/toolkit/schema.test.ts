import { Validator } from "@cfworker/json-schema";
import { describe, expect, it } from "vitest";
import {
  CELL_SCHEMA,
  checkJson,
  columnSchema,
  FILTER_SCHEMA,
  HAVING_SCHEMA,
  KEY_SCHEMA,
  MEASURE_SCHEMA,
  OPERAND_OR_NULL,
  OPERAND_SCHEMA,
  withDefaults,
} from "../../src/toolkit/schema.ts";
import type { Json, JsonSchema } from "../../src/toolkit/spec.ts";
import { generator, SEED } from "../random.ts";

const said = (schema: JsonSchema, value: Json) =>
  checkJson(schema, value).map(({ path, message }) => `${path}: ${message}`);

describe("checkJson", () => {
  it.each<[string, JsonSchema, Json]>([
    ["text", { type: "string" }, "a"],
    ["a whole number as a number", { type: "number" }, 3],
    ["3.0 as a whole number", { type: "integer" }, 3.0],
    ["one of several types", { type: ["string", "null"] }, null],
    ["a value of the enum", { enum: ["a", 1, null] }, null],
    ["the constant", { const: false }, false],
    [
      "a list within its bounds",
      { type: "array", items: { type: "number" }, minItems: 1, maxItems: 2 },
      [1, 2],
    ],
    ["astral characters counted once", { type: "string", maxLength: 2 }, "😀😀"],
    ["unknown keys of an open object", { type: "object" }, { a: 1 }],
    [
      "keys that a schema describes",
      { type: "object", additionalProperties: CELL_SCHEMA },
      { a: null, b: "x" },
    ],
    [
      "a frozen schema",
      Object.freeze({
        type: "object",
        properties: Object.freeze({ a: Object.freeze({ type: "number" as const }) }),
      }),
      { a: 1 },
    ],
    [
      "a property named like one of Object.prototype",
      { type: "object", properties: { ["toString" as string]: { type: "number" } } },
      {},
    ],
  ])("accepts %s", (_, schema, value) => {
    expect(said(schema, value)).toEqual([]);
  });

  it.each<[string, JsonSchema, Json, string]>([
    ["text for a number", { type: "number" }, "a", ': must be a number, not "a"'],
    ["a list for text or null", { type: ["string", "null"] }, [1], ": must be text or null, not [1]"],
    ["a fraction for a whole number", { type: "integer" }, 1.5, ": must be a whole number, not 1.5"],
    ["a value outside the enum", { enum: ["a", 1] }, "b", ': must be one of "a", 1, not "b"'],
    ["another constant", { const: 1 }, 2, ": must be 1, not 2"],
    ["a number too small", { minimum: 1 }, 0, ": must be at least 1, not 0"],
    ["a number too large", { maximum: 1 }, 2, ": must be at most 1, not 2"],
    ["text too long", { maxLength: 1 }, "ab", ": must have at most 1 characters, not 2"],
    ["a list too short", { minItems: 1 }, [], ": must have at least 1 item, not 0"],
    ["a list too long", { maxItems: 1 }, [1, 2], ": must have at most 1 item, not 2"],
    ["a missing property", { required: ["a"] }, {}, "a: is required, and missing"],
    [
      "a required property that only the prototype has",
      { required: ["toString"] },
      {},
      "toString: is required, and missing",
    ],
    [
      "an unknown property",
      { properties: { a: {} }, additionalProperties: false },
      { b: 1 },
      "b: is not known; known are a",
    ],
    [
      "what lies deep",
      { properties: { rows: { items: { properties: { n: { type: "number" } } } } } },
      { rows: [{ n: 1 }, { n: "x" }] },
      'rows[1].n: must be a number, not "x"',
    ],
    [
      "a key that is no word",
      { additionalProperties: { type: "null" } },
      { "a b": 1 },
      '["a b"]: must be null, not 1',
    ],
    ["infinity", { type: "number" }, Number.POSITIVE_INFINITY, ": must be a finite number, not Infinity"],
    ["what is not a number", {}, { a: Number.NaN }, "a: must be a finite number, not NaN"],
  ])("refuses %s, with what was required and what was seen", (_, schema, value, issue) => {
    expect(said(schema, value)).toEqual([issue]);
  });

  it("reads a __proto__ key as any other key", () => {
    const value = JSON.parse('{"__proto__": 1}') as Json;
    expect(said({ type: "object", additionalProperties: false }, value)).toEqual(["__proto__: is not known"]);
  });

  it("gives up after twenty issues, however large the misfit", () => {
    const value = { rows: Array.from({ length: 200_000 }, () => ({ n: "x" })) };
    const schema: JsonSchema = { properties: { rows: { items: { properties: { n: { type: "number" } } } } } };
    expect(said(schema, value)).toHaveLength(20);
  });

  it("agrees with an independent validator on random schemas and values", () => {
    const random = generator();
    for (let round = 0; round < 3000; round++) {
      const schema = randomSchema(random, 3);
      const value = randomValue(random, 3);
      const theirs = new Validator(structuredClone(schema) as never, "2020-12").validate(
        structuredClone(value),
      ).valid;
      const ours = checkJson(schema, value).length === 0;
      expect(ours, `seed ${SEED}: ${JSON.stringify({ schema, value })}`).toBe(theirs);
    }
  });
});

describe("FILTER_SCHEMA", () => {
  it.each<Json>([
    { column: "a", op: "=", value: 1 },
    { column: "a", op: "in", value: ["x", null] },
    { column: "a", op: "between", value: [1, 2] },
    { column: "a", op: "contains", value: "x" },
    { column: "a", op: "starts with", value: "x" },
    { column: "a", op: "ends with", value: "x" },
    { column: "a", op: "missing" },
    { column: "a", part: "month", op: "=", value: "2011-01" },
    { column: "a", op: "<", other: "b" },
    { any: [[{ column: "a", op: "missing" }], [{ column: "a", op: ">", other: "b" }]] },
  ])("accepts %j", (filter) => {
    expect(said(FILTER_SCHEMA, filter)).toEqual([]);
  });

  it.each<[Json, string]>([
    [{ column: "a", op: "like", value: 1 }, "op: must be one of"],
    [{ column: "a" }, "op: is required"],
    [{ column: "a", op: "=" }, 'value: must be one value with "=", not nothing'],
    [
      { column: "a", op: "<", value: null },
      'value: must be one value with "<", not null (for missing values say "missing")',
    ],
    [{ column: "a", op: "in", value: 1 }, 'value: must be a list of values with "in", not 1'],
    [{ column: "a", op: "not in", value: [] }, 'value: must be a list of values with "not in"'],
    [{ column: "a", op: "between", value: [1] }, 'value: must be [from, to] with "between", not [1]'],
    [{ column: "a", op: "contains", value: 1 }, 'value: must be text with "contains", not 1'],
    [{ column: "a", op: "starts with", value: 1 }, 'value: must be text with "starts with", not 1'],
    [{ column: "a", op: "present", value: 1 }, 'value: must not be given with "present", but is 1'],
    [{ column: "a", op: "=", value: 1, sql: "1=1" }, "sql: is not known"],
    [{ op: "=", value: 1 }, "column: is required, and missing"],
    [{ column: "a", part: "century", op: "=", value: 1 }, "part: must be one of"],
    [{ column: "a", part: "month", op: "contains", value: "1" }, 'part: must not be given with "contains"'],
    [
      { column: "a", op: "in", other: "b" },
      'op: must be =, !=, <, <=, > or >= between two columns, not "in"',
    ],
    [{ column: "a", op: "=", value: 1, other: "b" }, 'value: must not be given beside "other", but is 1'],
    [{ any: [] }, "any: must have at least 1 item, not 0"],
    [{ any: [[]] }, "any[0]: must have at least 1 item, not 0"],
    [{ any: [[{ column: "a" }]] }, "any[0][0].op: is required, and missing"],
    [{ any: [[{ any: [] }]] }, "any[0][0].any: is not known"],
    [{ any: [[{ column: "a", op: "missing" }]], op: "=" }, 'op: must not be given beside "any", but is "="'],
  ])("refuses %j", (filter, issue) => {
    expect(said(FILTER_SCHEMA, filter)[0]).toContain(issue);
  });
});

describe("The schemas of keys, operands, measures and conditions on groups", () => {
  it.each<[string, JsonSchema, Json]>([
    ["a column as a key", KEY_SCHEMA, "a"],
    ["a part of dates", KEY_SCHEMA, { column: "a", part: "weekday" }],
    ["ranges", KEY_SCHEMA, { column: "a", ranges: [[0, 12]] }],
    [
      "open ranges",
      KEY_SCHEMA,
      {
        column: "a",
        ranges: [
          [null, 12],
          [12, null],
        ],
      },
    ],
    ["a width", KEY_SCHEMA, { column: "a", width: 0.5 }],
    ["a column as an operand", OPERAND_SCHEMA, "a"],
    ["two columns put together", OPERAND_SCHEMA, { left: "a", op: "/", right: "b" }],
    ["no operand", OPERAND_OR_NULL, null],
    ["a count of rows", MEASURE_SCHEMA, { aggregate: "count", column: null }],
    ["a mean", MEASURE_SCHEMA, { aggregate: "mean", column: "a" }],
    ["a condition", HAVING_SCHEMA, { measure: { aggregate: "mean", column: "a" }, op: ">", value: 1 }],
    [
      "a range",
      HAVING_SCHEMA,
      { measure: { aggregate: "count", column: null }, op: "between", value: [1, 2] },
    ],
  ])("accept %s", (_, schema, value) => {
    expect(said(schema, value)).toEqual([]);
  });

  it.each<[JsonSchema, Json, string]>([
    [KEY_SCHEMA, null, ": must be text or an object, not null"],
    [KEY_SCHEMA, { part: "day" }, "column: is required, and missing"],
    [
      KEY_SCHEMA,
      { column: "a" },
      ": must have one of part, ranges and width, not none (or be just the column)",
    ],
    [KEY_SCHEMA, { column: "a", part: "day", width: 1 }, "not part and width"],
    [KEY_SCHEMA, { column: "a", width: 0 }, "width: must be more than 0, not 0"],
    [KEY_SCHEMA, { column: "a", ranges: [[1]] }, "ranges[0]: must have at least 2 items, not 1"],
    [KEY_SCHEMA, { column: "a", part: "century" }, "part: must be one of"],
    [OPERAND_SCHEMA, null, ": must be text or an object, not null"],
    [OPERAND_SCHEMA, { left: "a", op: "^", right: "b" }, 'op: must be one of "+", "-", "*", "/", not "^"'],
    [OPERAND_SCHEMA, { left: "a", op: "+" }, "right: is required, and missing"],
    [
      MEASURE_SCHEMA,
      { aggregate: "mean", column: null },
      'column: must name what to aggregate by "mean", and is null',
    ],
    [MEASURE_SCHEMA, { aggregate: "first", column: "a" }, "aggregate: must be one of"],
    [
      HAVING_SCHEMA,
      { measure: { aggregate: "count", column: null }, op: ">", value: [1, 2] },
      'value: must be one number with ">", not [1, 2]',
    ],
    [
      HAVING_SCHEMA,
      { measure: { aggregate: "count", column: null }, op: "between", value: 1 },
      'value: must be [from, to] with "between", not 1',
    ],
    [
      HAVING_SCHEMA,
      { measure: { aggregate: "sum", column: null }, op: ">", value: 1 },
      "measure.column: must name",
    ],
  ])("refuse, in %#, %j", (schema, value, issue) => {
    expect(said(schema, value).join("; ")).toContain(issue);
  });
});

describe("withDefaults", () => {
  const schema: JsonSchema = {
    type: "object",
    properties: {
      column: columnSchema({ default: "a" }),
      limit: { type: "integer", default: 10 },
      note: { type: "string" },
    },
  };

  it("fills in what is missing, in the schema's order, and leaves what is given", () => {
    expect(JSON.stringify(withDefaults(schema, { limit: 3 }))).toBe('{"column":"a","limit":3}');
  });

  it("keeps a given null", () => {
    expect(withDefaults(schema, { column: null })).toEqual({ column: null, limit: 10 });
  });

  it("keeps what the schema does not know, so that a check can refuse it by name", () => {
    expect(withDefaults(schema, { typo: 1 })).toEqual({ column: "a", limit: 10, typo: 1 });
  });
});

function pick<T>(random: () => number, options: readonly T[]): T {
  const picked = options[Math.floor(random() * options.length)];
  if (picked === undefined) throw new Error("Cannot pick from nothing.");
  return picked;
}

const TYPES = ["string", "number", "integer", "boolean", "null", "array", "object"] as const;

function randomSchema(random: () => number, depth: number): JsonSchema {
  const maybe = <T>(make: () => T, chance = 0.3): T | undefined => (random() < chance ? make() : undefined);
  const below = () => randomSchema(random, depth - 1);
  const schema = {
    type: maybe(
      () => (random() < 0.5 ? pick(random, TYPES) : [pick(random, TYPES), pick(random, TYPES)]),
      0.6,
    ),
    enum: maybe(() => [1, "a", null, true], 0.1),
    const: maybe(() => pick(random, [1, "a", false]), 0.05),
    minimum: maybe(() => 1, 0.2),
    maximum: maybe(() => 2, 0.2),
    maxLength: maybe(() => 1, 0.2),
    minItems: maybe(() => 1, 0.2),
    maxItems: maybe(() => 2, 0.2),
    required: maybe(() => [pick(random, ["a", "b"])], 0.2),
    ...(depth > 0 && {
      properties: maybe(() => ({ a: below(), b: below() })),
      additionalProperties: maybe(() => (random() < 0.5 ? random() < 0.5 : below())),
      items: maybe(below),
    }),
  };
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined)) as JsonSchema;
}

function randomValue(random: () => number, depth: number): Json {
  const leaf = pick<Json>(random, [0, 1, 2, 1.5, -3, "", "a", "bb", true, false, null]);
  if (depth === 0 || random() < 0.4) return leaf;
  const below = () => randomValue(random, depth - 1);
  if (random() < 0.5) return Array.from({ length: Math.floor(random() * 4) }, below);
  return Object.fromEntries(["a", "b", "c"].filter(() => random() < 0.5).map((key) => [key, below()]));
}
