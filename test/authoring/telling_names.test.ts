import { describe, expect, it } from "vitest";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import { ingest } from "./run_query.ts";

const author = createRecipeAuthor();

async function read(name: string, text: string, question: string): Promise<string> {
  const found = await author.read(question, await ingest(name, text));
  return found.ok ? found.intent.reading : found.failure.message;
}

describe("a column named by a part of its name", () => {
  const world = "region,UK Sales,UK Visits,World Sales\na,1,2,3\na,4,5,6\nb,7,8,9\n";
  const sector = "firm,GICS Sector,GICS Code\nx,energy,1\ny,energy,2\nz,health,3\n";

  it("is asked about when another column says the same word, whatever letters begin both", async () => {
    const said = await read("shops.csv", world, "total sales by region");
    expect(said).toContain('total of "UK Sales" by region');
    expect(said).toContain('total of "World Sales" by region');
  });

  it("is taken when the letters that others begin with, too, are all that is left out", async () => {
    expect(await read("firms.csv", sector, "number of rows by sector")).toMatch(
      /^number of rows by "GICS Sector"/u,
    );
  });
});

describe("types of a thing", () => {
  const hotels = "hotel_name,hotel_type,price\nRitz,palace,9\nIbis,chain,2\nNovo,chain,3\nRitz,palace,8\n";

  it("are the values of the column that tells them, not of another that speaks of the thing", async () => {
    expect(await read("places.csv", hotels, "what types of hotel are there")).toBe(
      "different values of hotel_type",
    );
  });
});

describe("who", () => {
  it("is not answered with a number alone, where rows are no persons", async () => {
    const days = "day,close\n2020-01-01,3\n2020-01-02,5\n2020-01-03,4\n";
    expect(await read("vix.csv", days, "who has the highest close")).toContain('found no place for "who"');
  });
});

describe("dates under the name of a year", () => {
  const power =
    "year,source,output\n2001-01-01,wind,3\n2001-01-01,coal,9\n2002-01-01,wind,4\n2002-01-01,coal,8\n";

  it.each([
    ["total output per year", "total of output by year, in order"],
    ["year with the highest total output", "year with the highest total of output"],
  ])("are years: %s", async (question, reading) => {
    const found = await author.read(question, await ingest("power.csv", power));
    if (!found.ok) throw new Error(found.failure.message);
    expect(found.intent.reading).toContain(reading);
    expect(JSON.stringify(found.intent.params["keys"])).toBe('[{"column":"year","part":"year"}]');
  });
});
