import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { checkParams, paramsFrom, sayParams } from "../../src/pipeline/params.ts";
import {
  columnSchema,
  FILTER_SCHEMA,
  HAVING_SCHEMA,
  KEY_SCHEMA,
  MEASURE_SCHEMA,
  OPERAND_OR_NULL,
} from "../../src/toolkit/schema.ts";
import type { ToolSpec } from "../../src/toolkit/spec.ts";
import { SPEC } from "./scripted_author.ts";

const TOOL: ToolSpec = {
  ...SPEC,
  parameters: {
    type: "object",
    properties: {
      column: { ...columnSchema({ columnType: "number" }), default: "amount" },
      keys: { type: "array", items: columnSchema(), default: ["region"] },
      limit: { type: ["integer", "null"], minimum: 1, default: null },
      filters: { type: "array", items: FILTER_SCHEMA, default: [] },
      exact: { type: "boolean", default: true },
    },
    additionalProperties: false,
  },
};

const COLUMNS = [
  { name: "region", type: "text" },
  { name: "amount", type: "number" },
  { name: "units", type: "number" },
] as const;

const DATASET: Dataset = {
  path: "/sales.csv",
  name: "sales.csv",
  hash: "0",
  cachePath: "/cache",
  valuesPath: "/values",
  profile: {
    rows: 3,
    notes: [],
    columns: COLUMNS.map((column) => ({ ...column, sqlType: "", missing: 0, distinct: 3 })),
  },
};

describe("paramsFrom", () => {
  it("puts settings on top of the defaults", () => {
    expect(paramsFrom(TOOL, { column: "units", limit: "3", exact: "false" })).toEqual({
      column: "units",
      keys: ["region"],
      limit: 3,
      filters: [],
      exact: false,
    });
  });

  it("reads lists with commas and as JSON, null, and filters as JSON", () => {
    expect(paramsFrom(TOOL, { keys: "region, units" })["keys"]).toEqual(["region", "units"]);
    expect(paramsFrom(TOOL, { keys: '["a,b"]' })["keys"]).toEqual(["a,b"]);
    expect(paramsFrom(TOOL, { limit: "null" })["limit"]).toBeNull();
    expect(paramsFrom(TOOL, { filters: '[{"column":"units","op":">","value":2}]' })["filters"]).toHaveLength(
      1,
    );
  });

  it.each([
    [{ colum: "units" }, "parameter_unknown", /no parameter "colum"/u],
    [{ __proto__: "x", constructor: "y" }, "parameter_unknown", /constructor/u],
    [{ limit: "three" }, "parameter_invalid", /"three" as a value of limit: it takes integer or null/u],
    [{ filters: "units > 2" }, "parameter_invalid", /filters: it takes array/u],
  ])("refuses %j, saying what it takes", (settings, code, message) => {
    expect(() => paramsFrom(TOOL, settings)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) as string }) as Error,
    );
  });
});

/** A tool whose parameters are the toolkit's own values. */
const GROUPS: ToolSpec = {
  ...SPEC,
  parameters: {
    type: "object",
    properties: {
      keys: { type: "array", items: KEY_SCHEMA, default: ["region"] },
      by: { ...OPERAND_OR_NULL, default: null },
      measures: { type: "array", items: MEASURE_SCHEMA, default: [{ aggregate: "count", column: null }] },
      having: { type: "array", items: HAVING_SCHEMA, default: [] },
      filters: { type: "array", items: FILTER_SCHEMA, default: [] },
    },
    additionalProperties: false,
  },
};

const read = (settings: Record<string, string>) => paramsFrom(GROUPS, settings);

describe("Parameters that are keys, operands, measures and filters", () => {
  it("are read from text, lists with commas and JSON", () => {
    expect(read({ by: "amount" })["by"]).toBe("amount");
    expect(read({ by: '{"left":"amount","op":"/","right":"units"}' })["by"]).toEqual({
      left: "amount",
      op: "/",
      right: "units",
    });
    expect(read({ by: "null" })["by"]).toBeNull();
    expect(read({ keys: "region, units" })["keys"]).toEqual(["region", "units"]);
    expect(read({ keys: '["region", {"column":"units","width":5}]' })["keys"]).toHaveLength(2);
    expect(read({ measures: "mean unit price, count" })["measures"]).toEqual([
      { aggregate: "mean", column: "unit price" },
      { aggregate: "count", column: null },
    ]);
    expect(read({ measures: '[{"aggregate":"count","column":null}]' })["measures"]).toHaveLength(1);
  });

  it.each<[string, string, RegExp]>([
    ["keys", '["shape"]', /keys names the column "shape", which is not there/],
    ["keys", '[{"column":"shape","width":5}]', /keys names the column "shape"/],
    ["by", '{"left":"amount","op":"/","right":"pieces"}', /by names the column "pieces"/],
    ["by", '{"left":"amount","op":"/","right":"region"}', /by must name a number column/],
    ["measures", '[{"aggregate":"mean","column":"price"}]', /measures names the column "price"/],
    ["measures", "total units", /measures\[0\]\.aggregate must be one of .*not "total"/],
    ["measures", "mean", /measures\[0\]\.column must name what to aggregate by "mean"/],
    [
      "having",
      '[{"measure":{"aggregate":"mean","column":"price"},"op":">","value":1}]',
      /having names the column "price"/,
    ],
    ["filters", '[{"column":"units","op":">","other":"price"}]', /filters names the column "price"/],
    ["filters", '[{"any":[[{"column":"price","op":"missing"}]]}]', /filters names the column "price"/],
    [
      "filters",
      '[{"any":[[{"column":"units","op":"in","value":1}]]}]',
      /filters\[0\]\.any\[0\]\[0\]\.value must be a list/,
    ],
    ["keys", '[{"column":"units"}]', /keys\[0\] must have one of part, ranges and width/],
  ])("are refused in %s %s, naming what does not fit", (name, text, message) => {
    const [first] = checkParams(GROUPS, paramsFrom(GROUPS, { [name]: text }), DATASET);
    expect(first?.message).toMatch(message);
  });

  it("are said in one line", () => {
    const given = paramsFrom(GROUPS, {
      filters: '[{"any":[[{"column":"units","op":">","value":1}],[{"column":"region","op":"missing"}]]}]',
    });
    expect(sayParams(given)).toBe(
      "keys region, by none, measures count, having none, filters units > 1 or region missing",
    );
  });
});

describe("checkParams", () => {
  it("has nothing to say of parameters that fit", () => {
    expect(checkParams(TOOL, paramsFrom(TOOL, {}), DATASET)).toEqual([]);
  });

  it("names a column that is not there, and the closest that is", () => {
    expect(problem({ column: "amout" })?.message).toContain(
      'column names the column "amout", which is not there',
    );
    expect(problem({ column: "amout" })?.hint).toContain('Set column to "amount"');
    expect(problem({ keys: "region,shape" })?.message).toContain('keys names the column "shape"');
    expect(problem({ filters: '[{"column":"colour","op":"=","value":"red"}]' })?.message).toContain(
      '"colour"',
    );
  });

  it("wants a number column where the tool computes", () => {
    expect(problem({ column: "region" })?.message).toContain(
      "must name a number column, and region is a text column",
    );
    expect(problem({ column: "region" })?.hint).toContain("amount, units");
  });

  it("holds values against the tool's schema", () => {
    expect(problem({ limit: "0" })?.message).toMatch(/parameter limit .*1/u);
  });
});

function problem(settings: Record<string, string>) {
  return checkParams(TOOL, paramsFrom(TOOL, settings), DATASET)[0];
}
