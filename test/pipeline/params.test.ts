import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { checkParams, paramsFrom } from "../../src/pipeline/params.ts";
import { columnSchema, FILTER_SCHEMA } from "../../src/toolkit/schema.ts";
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

describe("checkParams", () => {
  it("has nothing to say of parameters that fit", () => {
    expect(checkParams(TOOL, paramsFrom(TOOL, {}), DATASET)).toEqual([]);
  });

  it("names a column that is not there, and the closest that is", () => {
    expect(problem({ column: "amout" })?.message).toContain(
      'column names the column "amout", which is not there',
    );
    expect(problem({ column: "amout" })?.hint).toContain("--set 'column=amount'");
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
