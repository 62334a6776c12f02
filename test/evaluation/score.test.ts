import { describe, expect, it } from "vitest";
import { decimalsAsked, scoreResult } from "../../src/evaluation/score.ts";
import type { Json } from "../../src/toolkit/spec.ts";

const right = (result: Json, expected: Record<string, string>, query = "") =>
  scoreResult(result, { expect: expected, query }).every((score) => score.right);

describe("scoring", () => {
  const rounded = "What is the mean? Round to two decimal places.";

  it.each<[string, boolean, Json, Record<string, string>, string?]>([
    ["takes a number that rounds to the expected one", true, { mean: 34.6543 }, { mean: "34.65" }, rounded],
    ["takes one that is rounded already", true, { mean: 34.65 }, { mean: "34.65" }, rounded],
    ["refuses one that rounds to another", false, { mean: 34.656 }, { mean: "34.65" }, rounded],
    ["refuses a number near by when no rounding is asked", false, { mean: 34.6543 }, { mean: "34.65" }],
    ["takes 1e-6 of the size when no rounding is asked", true, { n: 1_000_000.4 }, { n: "1000000" }],
    ["refuses a count that is off by one", false, { n: 47 }, { n: "46" }, "how many"],
    ["takes 28.0 as written short for 28.00", true, { mean: 27.998 }, { mean: "28.0" }, rounded],
    ["refuses what only one decimal would forgive", false, { mean: 28.04 }, { mean: "28.0" }, rounded],
    ["takes a number written as text", true, { mean: "34.65" }, { mean: "34.65" }, rounded],
    ["refuses a share where a percentage is expected", false, { rate: 0.0625 }, { rate: "6.25" }, rounded],
    ["compares text apart from case and space", true, { kind: " Linear" }, { kind: "linear" }],
    ["refuses other text", false, { kind: "nonlinear" }, { kind: "linear" }],
    ["compares true and false as words", true, { normal: false }, { normal: "False" }],
    ["takes a missing value for nan", true, { median: null }, { median: "nan" }],
    ["refuses a missing value for a number", false, { median: null }, { median: "0" }],
    ["compares lists item by item", true, { ends: [9.03, 9] }, { ends: "9.03,9.0" }, rounded],
    ["refuses a list that is too short", false, { ends: [9.03] }, { ends: "9.03,9.0" }, rounded],
    ["refuses when one of two names is missing", false, { a: 1 }, { a: "1", b: "2" }],
    ["refuses when one of two values is wrong", false, { a: 1, b: 3 }, { a: "1", b: "2" }],
    ["finds a name at one place deeper down", true, { rows: [{ mean: 3 }] }, { mean: "3" }],
    ["refuses a name that occurs at two places", false, { rows: [{ mean: 3 }, { mean: 4 }] }, { mean: "3" }],
    ["prefers the name at the top", true, { mean: 3, rows: [{ mean: 4 }] }, { mean: "3" }],
    ["takes the value of a result that has only one", true, { value: 3, column: "x" }, { mean: "3" }],
    ["takes a count out of all rows for the one number", true, { count: 3, of: 9 }, { n: "3" }],
    ["takes no number from beside a table", false, { count: 3, rows: [{ a: 1 }] }, { n: "3" }],
    ["takes no unnamed value for two names", false, { value: 3 }, { mean: "3", median: "3" }],
    ["takes a date as text", true, { day: "2018-01-26" }, { day: "2018-01-26" }],
    ["refuses an object where a value is expected", false, { mean: { x: 3 } }, { mean: "3" }],
    ["takes no name that objects have anyway", false, { a: 1, b: 2 }, { constructor: "1" }],
  ])("%s", (_, expected, result, expectation, query) => {
    expect(right(result, expectation, query)).toBe(expected);
  });

  it.each([
    ["rounded to two decimal places", [2]],
    ["Round to 3 decimals and the p-value to four decimal places.", [3, 4]],
    ["to the nearest hundredth, to the third decimal place", [3, 2]],
    ["how many orders had two items", []],
  ])("sees the decimals asked for in %j", (query, decimals) => {
    expect(decimalsAsked(query)).toEqual(decimals);
  });
});
