import { beforeAll, describe, expect, it } from "vitest";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openTables, type TableName } from "./tables.ts";

describe("a condition that no row meets", () => {
  const author = createRecipeAuthor();
  let tables: Record<TableName, Dataset>;
  beforeAll(async () => {
    tables = await openTables();
  });

  it.each([
    ["how many people older than 300", /meets the condition age is over 300: age goes from \d+ to \d+\.$/u],
    ["average salary by department where age is under 3", /age is under 3: age goes from/u],
    ["people hired before 1950-01-01", /hire_date is before 1950-01-01: hire_date goes from \d{4}-/u],
    ["who has the highest salary where age is over 300", /age is over 300/u],
  ])("is said with what there is instead: %s", async (question, message) => {
    const found = await author.read(question, tables["staff.csv"]);
    expect(found).toMatchObject({ ok: false, failure: { code: "nothing_matches" } });
    if (!found.ok) expect(found.failure.message).toMatch(message);
  });

  it("is said with each condition's rows, when only all of them together leave nothing", async () => {
    const found = await author.read(
      "how many people older than 50 with salary under 50000 and younger than 52",
      tables["staff.csv"],
    );
    expect(found).toMatchObject({ ok: false, failure: { code: "nothing_matches" } });
    if (!found.ok)
      expect(found.failure.message).toMatch(/all of these together: .*\(\d+ rows\), .*\(\d+ rows\)/u);
  });

  it("is said of a change, too, and the run stays where it was", async () => {
    const first = await author.read("average salary by department", tables["staff.csv"]);
    if (!first.ok) throw new Error(first.failure.message);
    const second = await author.amend(first.intent, "only people older than 300", tables["staff.csv"]);
    expect(second).toMatchObject({ ok: false, failure: { code: "nothing_matches" } });
  });

  it("is said of one side of a comparison, unless rows are counted, of which there may be none", async () => {
    const late = "compare average salary of people older than 30 versus people older than 300";
    const found = await author.read(late, tables["staff.csv"]);
    expect(found).toMatchObject({ ok: false, failure: { code: "nothing_matches" } });
    const counted = "number of people older than 30 versus people older than 300";
    expect(await author.read(counted, tables["staff.csv"])).toMatchObject({ ok: true });
  });

  it("is answered when some row meets it", async () => {
    expect(await author.read("how many people older than 30", tables["staff.csv"])).toMatchObject({
      ok: true,
    });
  });
});
