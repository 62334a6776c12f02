import { describe, expect, it } from "vitest";
import { checkSpec } from "../../src/validation/spec.ts";
import { columnSchema } from "../../src/toolkit/schema.ts";
import type { JsonObject, ToolSpec } from "../../src/toolkit/spec.ts";
import { parameters, results, spec, told } from "./tool.ts";

const found = (changes: Record<string, unknown>, params: JsonObject = {}) =>
  told(checkSpec({ ...spec(), ...changes } as unknown as ToolSpec, params));

describe("checkSpec", () => {
  it.each<[string, Partial<ToolSpec>]>([
    ["a plain spec", {}],
    ["no parameters", { parameters: parameters({}) }],
    [
      "a column, and a column that may be null",
      {
        parameters: parameters({
          a: columnSchema({ default: "x" }),
          b: { type: ["string", "null"], format: "column", default: null },
        }),
      },
    ],
    [
      "a number column",
      { parameters: parameters({ a: columnSchema({ columnType: "number", default: "x" }) }) },
    ],
    ["a recipe's origin", { origin: { author: "recipes", question: "", recipe: "count_rows" } }],
  ])("accepts %s", (_, changes) => {
    expect(found(changes)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a missing text", { title: undefined }, "spec-shape: title must be text, not nothing"],
    ["a text of the wrong kind", { returns: 5 }, "spec-shape: returns must be text, not 5"],
    [
      "a text too long",
      { description: "x".repeat(301) },
      "spec-shape: description must have at most 300 characters",
    ],
    ["an unknown key", { trusted: true }, "spec-shape: trusted is not known"],
    [
      "an unknown author",
      { origin: { author: "me", question: "" } },
      'spec-shape: origin.author must be one of "recipes", "model"',
    ],
    ["a blank text", { when_to_use: " \n" }, "spec-text: when_to_use must say something"],
    [
      "a name with capitals",
      { name: "CountRows" },
      "spec-name: name must be 3 to 64 lower-case letters, digits and _",
    ],
    ["a name that leaves its folder", { name: "../../etc/passwd" }, "spec-name"],
    ["a name too short", { name: "ab" }, "spec-name"],
    [
      "a schema outside the subset",
      { result: { type: "object", properties: { a: { oneOf: [] } } } },
      "spec-schema: result.properties.a.oneOf is not a keyword",
    ],
    [
      "a default that does not fit",
      { parameters: parameters({ a: { type: "number", default: "x" } }) },
      'spec-schema: parameters.properties.a.default must be a number, not "x"',
    ],
    [
      "a parameter without a default",
      { parameters: parameters({ a: { type: "number" } }) },
      "spec-default: parameters.properties.a must have a default",
    ],
    [
      "a column that is not named",
      { parameters: parameters({ a: columnSchema({ default: "" }) }) },
      "spec-default: parameters.properties.a.default must name a column",
    ],
    [
      "open parameters",
      { parameters: { type: "object", properties: {} } },
      "spec-parameters: parameters must be an object schema with additionalProperties false",
    ],
    [
      "a column that is a number",
      { parameters: parameters({ a: { type: "number", format: "column", default: 1 } }) },
      'spec-format: parameters.a has format "column"',
    ],
    [
      "a column type without a column",
      { parameters: parameters({ a: { type: "string", columnType: "number", default: "x" } }) },
      "spec-format: parameters.a has a columnType",
    ],
    [
      "a filter that is text",
      {
        parameters: parameters({
          a: { type: "array", items: { type: "string", format: "filter" }, default: [] },
        }),
      },
      'spec-format: parameters.a.items has format "filter"',
    ],
    [
      "a result that is no object",
      { result: { type: "number" } },
      "spec-result: result must be an object schema",
    ],
    ["a result without names", { result: results({}) }, "spec-result: result must be an object schema"],
  ])("refuses %s", (_, changes, finding) => {
    expect(found(changes)).toEqual([expect.stringContaining(finding)]);
  });

  it("tells several problems at once", () => {
    expect(found({ name: "X", title: "", parameters: parameters({ a: { type: "number" } }) })).toHaveLength(
      3,
    );
  });

  it("holds the parameters of the run against the spec, defaults filled in", () => {
    expect(found({}, { filters: [] })).toEqual([]);
    expect(found({}, { filters: "none", typo: 1 })).toEqual([
      'params: params.filters must be a list, not "none".',
      "params: params.typo is not known; known are filters.",
    ]);
  });

  it.each([null, 5, "spec", []])("refuses %j as a spec without failing", (value) => {
    expect(told(checkSpec(value as unknown as ToolSpec, {}))).toEqual([
      expect.stringContaining("spec-shape: The spec must be an object"),
    ]);
  });
});
