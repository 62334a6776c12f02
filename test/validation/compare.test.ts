import { describe, expect, it } from "vitest";
import { firstDifference, nonFinite } from "../../src/validation/compare.ts";
import type { Json } from "../../src/toolkit/spec.ts";

describe("firstDifference", () => {
  it.each<[string, Json, Json]>([
    ["equal values", { a: [1, "x", null, true] }, { a: [1, "x", null, true] }],
    ["keys in another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
    ["numbers within 1e-9 of each other", { a: 1000000 }, { a: 1000000.0005 }],
    ["negative numbers within 1e-9 of each other", [-1e12], [-1e12 - 500]],
    ["what is left where values cancel out", 5.5e-17, 0],
    ["zeros of both signs", 0, -0],
  ])("sees none in %s", (_, left, right) => {
    expect(firstDifference(left, right)).toBeUndefined();
  });

  it.each<[string, Json, Json, string, string]>([
    ["numbers further apart", { a: 1 }, { a: 1.00000001 }, "a", "number"],
    ["another text", { a: { b: "x" } }, { a: { b: "y" } }, "a.b", "value"],
    ["a number given as text", { a: 1 }, { a: "1" }, "a", "value"],
    ["null for a number", [1, null], [1, 0], "[1]", "value"],
    ["a missing key", { a: 1 }, {}, "a", "value"],
    ["another key", {}, { "b c": 1 }, '["b c"]', "value"],
    ["a shorter list", { rows: [1, 2] }, { rows: [1] }, "rows", "length"],
    ["a list for an object", { a: [] }, { a: {} }, "a", "value"],
    [
      "the same items in another order",
      { rows: [{ a: 1, b: 2 }, { a: 2 }] },
      { rows: [{ a: 2 }, { b: 2, a: 1 }] },
      "rows[0].a",
      "order",
    ],
    [
      "other items in a list",
      { rows: [{ a: 1 }, { a: 2 }] },
      { rows: [{ a: 1 }, { a: 3 }] },
      "rows[1].a",
      "number",
    ],
  ])("finds %s", (_, left, right, path, kind) => {
    expect(firstDifference(left, right)).toMatchObject({ path, kind });
  });

  it("shows both values", () => {
    expect(firstDifference({ a: ["x"] }, { a: ["y"] })).toMatchObject({ left: '"x"', right: '"y"' });
    expect(firstDifference({ a: 1 }, {})).toMatchObject({ left: "1", right: "nothing" });
    expect(firstDifference([1, 2], [1])).toMatchObject({ left: "2 items", right: "1 items" });
  });
});

describe("nonFinite", () => {
  it("finds the number that JSON cannot say, wherever it lies", () => {
    expect(nonFiniteIn('{"a": [1, {"b": 1e999}]}')).toBe("a[1].b");
    expect(nonFiniteIn("-1e999")).toBe("");
    expect(nonFiniteIn('{"a": [1, null, "Infinity"]}')).toBeUndefined();
  });
});

function nonFiniteIn(text: string): string | undefined {
  return nonFinite(JSON.parse(text) as Json);
}
