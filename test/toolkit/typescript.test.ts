import { describe, expect, it } from "vitest";
import {
  CELL_SCHEMA,
  columnSchema,
  FILTER_SCHEMA,
  HAVING_SCHEMA,
  KEY_SCHEMA,
  MEASURE_SCHEMA,
  OPERAND_OR_NULL,
} from "../../src/toolkit/schema.ts";
import type { JsonSchema } from "../../src/toolkit/spec.ts";
import { typeScriptOf } from "../../src/toolkit/typescript.ts";

describe("typeScriptOf", () => {
  it.each<[JsonSchema, string]>([
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ type: ["integer", "number"] }, "number"],
    [columnSchema(), "string"],
    [CELL_SCHEMA, "Cell"],
    [{ type: ["null", "boolean", "number", "string", "array"], items: CELL_SCHEMA }, "Cell | Array<Cell>"],
    [{ enum: ["a", 1, null] }, '"a" | 1 | null'],
    [{ const: "x" }, '"x"'],
    [{ type: "array", items: FILTER_SCHEMA }, "Array<Filter>"],
    [{ type: "array", items: KEY_SCHEMA }, "Array<Key>"],
    [OPERAND_OR_NULL, "Operand | null"],
    [MEASURE_SCHEMA, "Measure"],
    [HAVING_SCHEMA, "Having"],
    [{ type: "array" }, "Array<unknown>"],
    [{ type: "object" }, "Record<string, unknown>"],
    [{ type: "object", additionalProperties: false }, "Record<string, never>"],
    [{ type: "object", additionalProperties: CELL_SCHEMA }, "Record<string, Cell>"],
    [
      {
        type: "object",
        properties: { a: { type: "number" }, b: { type: "string" }, c: { type: "null", default: null } },
        required: ["a"],
      },
      "{ a: number; b?: string; c: null }",
    ],
    [
      {
        type: "object",
        properties: { a: { type: "number" } },
        required: ["a"],
        additionalProperties: { type: "number" },
      },
      "{ a: number } & Record<string, number>",
    ],
  ])("writes %j as %s", (schema, type) => {
    expect(typeScriptOf(schema)).toBe(type);
  });

  it("writes lists as readonly when asked to, at every depth", () => {
    const schema: JsonSchema = { type: "array", items: { type: "array", items: { type: "number" } } };
    expect(typeScriptOf(schema, "readonly")).toBe("ReadonlyArray<ReadonlyArray<number>>");
  });

  it("keeps texts with quotes and line breaks inside their quotes", () => {
    expect(typeScriptOf({ enum: ['a"; import "x', "b\n"] })).toBe(String.raw`"a\"; import \"x" | "b\n"`);
  });
});
