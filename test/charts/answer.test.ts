import { describe, expect, it } from "vitest";
import { chartOfAnswer } from "../../src/index.ts";
import { grouped } from "./charted.ts";

const result = grouped("region", "sum_amount", [
  ["South", 19.25],
  ["North", 13.5],
]);
const evidence = { dataset: { name: "sales.csv", rows: 6 } };

describe("chartOfAnswer", () => {
  it("says how the question was read, and of which file", () => {
    const answer = {
      status: "success",
      run_id: "r",
      reading: "total of amount by region",
      result,
      evidence,
    } as const;
    expect(chartOfAnswer(answer)).toMatchObject({
      spec: { title: { text: ["total of amount by region"], subtitle: ["sales.csv"] } },
    });
    expect(chartOfAnswer({ status: "success", run_id: "r", result })).toMatchObject({
      spec: { title: { text: ["total of amount by region"] } },
    });
  });

  it("says how a promoted tool was called, below what it shows", () => {
    const reading = "by_region v1 on sales.csv: filters year = 2008";
    expect(chartOfAnswer({ status: "success", run_id: null, reading, result, evidence })).toMatchObject({
      spec: { title: { text: ["total of amount by region"], subtitle: [reading] } },
    });
  });

  it("has none without a result", () => {
    expect(chartOfAnswer({ status: "failed", run_id: "r" })).toEqual({ none: "there is no result" });
  });
});
