import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodePng } from "../charts/png.ts";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { toolkiln, toolkilnJson } from "./toolkiln.ts";

let asked: Promise<{ readonly folder: string; readonly run: string; readonly count: string }> | undefined;

/** A workspace with a run that has a chart, and one that has none: made once. */
function runs() {
  return (asked ??= (async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    const first = await toolkilnJson(folder, "analyze", file, "total amount by region");
    const second = await toolkilnJson(folder, "analyze", file, "how many rows");
    return { folder, run: String(first.answer["run_id"]), count: String(second.answer["run_id"]) };
  })());
}

describe("toolkiln chart", () => {
  it("writes the chart of a run as a picture of either kind, or as Vega-Lite to be edited", async () => {
    const { folder, run } = await runs();
    const place = await temporaryFolder();
    for (const name of ["a.svg", "a.png", "a.vl.json"]) {
      const { code, stdout } = await toolkiln(folder, "chart", run, "--out", join(place, name));
      expect([code, stdout]).toEqual([0, `Wrote ${join(place, name)}.\n`]);
    }
    const svg = await readFile(join(place, "a.svg"), "utf8");
    for (const text of ["total of amount by region", "sales.csv", "South", "19.25"])
      expect(svg).toContain(`>${text}`);
    const { width, height, dark } = decodePng(await readFile(join(place, "a.png")));
    expect(dark(0, 0, width, height)).toBeGreaterThan(500);
    const spec: unknown = JSON.parse(await readFile(join(place, "a.vl.json"), "utf8"));
    expect(spec).toMatchObject({
      $schema: expect.stringContaining("vega-lite/v6") as string,
      description: "Bar chart: total of amount by region, highest first",
    });
    const { answer } = await toolkilnJson(folder, "chart", run);
    expect(answer).toEqual({ status: "success", run_id: run, spec });
    expect((await readdir(place)).toSorted()).toEqual(["a.png", "a.svg", "a.vl.json"]);
  });

  it("never replaces a file, nor what a link leads to, unless told so", async () => {
    const { folder, run } = await runs();
    const place = await temporaryFolder();
    const file = join(place, "mine.svg");
    await writeFile(file, "mine");
    await symlink(file, join(place, "link.svg"));
    for (const name of ["mine.svg", "link.svg"]) {
      const { code, answer } = await toolkilnJson(folder, "chart", run, "--out", join(place, name));
      expect(code).toBe(2);
      expect(answer).toMatchObject({
        error: { code: "file_exists", hint: expect.stringContaining("--force") as string },
      });
    }
    expect(await readFile(file, "utf8")).toBe("mine");
    const { code, answer } = await toolkilnJson(folder, "chart", run, "--out", file, "--force");
    expect(code).toBe(0);
    expect(answer).toMatchObject({ status: "success", file, format: "svg" });
    expect(await readFile(file, "utf8")).toMatch(/^<svg/u);
  });

  it("says why there is none, what a name must end in, and where a run is to be found", async () => {
    const { folder, run, count } = await runs();
    const cases: [readonly string[], string, RegExp][] = [
      [[count], "no_chart", /There is no chart of run .*, since its result is no table/u],
      [[run, "--out", "chart.gif"], "usage", /must end in \.svg, \.png or \.vl\.json/u],
      [["no-such-run"], "run_unknown", /Cannot find run/u],
      [[run, "--out", join(folder, "no/such/folder.svg")], "workspace_unusable", /ENOENT/u],
    ];
    for (const [words, code, message] of cases) {
      const ran = await toolkilnJson(folder, "chart", ...words);
      expect(ran.code).toBe(2);
      expect(ran.answer).toMatchObject({
        status: "failed",
        error: { code, message: expect.stringMatching(message) as string },
      });
    }
    await toolkilnJson(folder, "analyze", join(folder, "sales.csv"), "the meaning of life");
    const { answer } = await toolkilnJson(folder, "runs");
    const listed = answer["runs"] as { readonly run_id: string; readonly status: string }[];
    const refused = listed.find(({ status }) => status === "failed");
    const failed = await toolkilnJson(folder, "chart", refused?.run_id ?? "");
    expect([failed.code, failed.answer]).toMatchObject([2, { error: { code: "no_result" } }]);
  });

  it("is written for a run of a promoted tool, beside its result, and is asked for in vain before it runs", async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, SALES);
    await toolkilnJson(folder, "analyze", file, "total amount by region", "--approve", "all");
    const svg = join(folder, "may.svg");
    const run = ["run", "aggregate_by_group", file, "--set", "keys=product"];
    const ran = await toolkilnJson(folder, ...run, "--chart", svg);
    expect([ran.code, ran.answer]).toMatchObject([0, { status: "success", result: { keys: ["product"] } }]);
    const text = await readFile(svg, "utf8");
    expect(text).toContain(">total of amount by product<");
    expect(text).toContain(">aggregate_by_group v1 on sales.csv");
    const again = await toolkilnJson(folder, ...run, "--chart", svg);
    expect([again.code, again.answer]).toMatchObject([2, { error: { code: "file_exists" } }]);
    const wrong = await toolkilnJson(folder, "run", "no_such_tool", file, "--chart", "may.bmp");
    expect([wrong.code, wrong.answer]).toMatchObject([2, { error: { code: "usage" } }]);
    const none = await toolkilnJson(folder, ...run, "--set", "limit=1", "--chart", join(folder, "one.svg"));
    expect([none.code, none.answer]).toMatchObject([
      2,
      { error: { code: "no_chart", message: "There is no chart, since its result has a single row." } },
    ]);
  });

  it("is named in one line beside a result that has a chart, and only there", async () => {
    const { folder, run, count } = await runs();
    const shown = await toolkiln(folder, "runs", "show", run);
    expect(shown.stderr).toContain(`As a chart: toolkiln chart ${run}`);
    expect((await toolkiln(folder, "runs", "show", count)).stderr).not.toContain("chart");
    const review = await toolkiln(folder, "analyze", join(folder, "sales.csv"), "total amount by region");
    expect(review.stderr.match(/toolkiln chart/gu)).toHaveLength(1);
  });
});
