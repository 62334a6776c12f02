import { expect, it } from "vitest";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { reader, reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/**
 * Where the conditions leave one row, or one row for each group, nothing is aggregated, and so nobody needs to say how. Where they
 * leave more, the question is refused as before, and the refusal says how many: no row stands for the others.
 */
const CASES = {
  "panel.csv": `
    population of India in 2000 => show pop of rows where country is "India" and year is 2000 (one row matches)
    what was the population of Japan in 1995? => show pop of rows where country is "Japan" and year is 1995 (one row matches)
    pop and fertility of Peru in 1990 => show pop, fertility of rows where country is "Peru" and year is 1990 (one row matches)
    India's fertility in 2000 => show fertility of rows where country is "India" and year is 2000 (one row matches)
    country with highest fertility in 1995 => show country of row with the highest fertility where year is 1995 (one row for each country)
    top 2 countries by fertility in 1995 => show country of top 2 rows by fertility where year is 1995 (one row for each country)
    fertility by country in 1990 => show country, fertility of rows where year is 1990, sorted by fertility descending (one row for each country; at most 100 rows are shown)
    fertility of India and Peru in 1990 => show country, fertility of rows where country is "India" or "Peru" and year is 1990, sorted by fertility descending (one row for each country; at most 100 rows are shown)
    fertility of India by year => show year, fertility of rows where country is "India", sorted by year ascending (one row for each year; at most 100 rows are shown)
    fertility of India over time => trend of mean of fertility by year of year where country is "India" (one row for each year)
    region of India in 2000 => show region of rows where country is "India" and year is 2000 (one row matches)
    population of India => ambiguous
    population of India in 1991 => show pop of rows where country is "India" and year is 1991 (at most 100 rows are shown)
    country with highest fertility => ambiguous
    which countries had the highest fertility in 1995 => ambiguous
    fertility by region in 1995 => ambiguous
    fertility of India and Peru => ambiguous
    region of India => ambiguous
    male literacy of India in 2000 => show male_literacy of rows where country is "India" and year is 2000 (one row matches)
    literacy of India in 2000 => ambiguous
    adult male literacy of India in 2000 => not_understood
    urban population of India in 2000 => not_understood
    population growth of India in 2000 => ambiguous
    how did the population of India change over the years => trend of mean of pop by year of year where country is "India" (one row for each year)
    annual population growth of India => ambiguous
    population of India before 2000 => ambiguous
    average population of India in 2000 => mean of pop where country is "India" and year is 2000
    average fertility of the region with the most people => not_understood
    pop of the region with the highest average fertility => ambiguous
    region of the country with the highest average fertility => not_understood`,
  "prices.csv": `
    Acme's price on 3 May 2019 => show price of rows where symbol is "ACME" and day is 2019-05-03 (one row matches)
    ACME price on 2019-05-04 => show price of rows where symbol is "ACME" and day is 2019-05-04 (one row matches)
    high minus low of ACME on 2019-05-04 => mean of "high" minus "low" where symbol is "ACME" and day is 2019-05-04 (one row matches)
    price by symbol on 3 May 2019 => show symbol, price of rows where day is 2019-05-03, sorted by price descending (one row for each symbol; at most 100 rows are shown)
    ACME price in May 2019 => ambiguous
    exchange of ACME on 3 May 2019 => show exchange of rows where symbol is "ACME" and day is 2019-05-03 (one row matches)
    closing price of ACME on 3 May 2019 => not_understood
    price change of ACME on 3 May 2019 => ambiguous`,
};

async function tables(): Promise<Record<string, Dataset>> {
  const countries = ["India", "Peru", "Japan", "Kenya"];
  const panel = [1990, 1995, 2000].flatMap((year, at) =>
    countries.map((country, of) => [
      year,
      country,
      ["Asia", "America", "Asia", "Africa"][of],
      1000 * (at + 1) + of * 37,
      2 + ((at + of) % 4) / 2,
      60 + of,
      50 + at,
    ]),
  );
  const prices = ["ACME", "INIT", "GLOB"].flatMap((symbol, of) =>
    [3, 4, 6].map((day) => [symbol, `2019-05-0${day}`, "north", 10 + of + day / 4, 20 + of, 5 + of]),
  );
  const texts = {
    "panel.csv": csv("year,country,region,pop,fertility,male_literacy,female_literacy", panel),
    "prices.csv": csv("symbol,day,exchange,price,high,low", prices),
  };
  return openWritten(texts);
}

function csv(header: string, rows: readonly (readonly unknown[])[]): string {
  return `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`;
}

reads(CASES, tables);

it("says that no row matches, with what there is instead", async () => {
  const dataset = (await tables())["panel.csv"];
  if (dataset === undefined) throw new Error("No table panel.csv.");
  const found = await createRecipeAuthor().read("population of India in 1991", dataset);
  expect(found.ok ? "" : found.failure.message).toContain("year goes from 1990 to 2000");
});

it("says how many rows match where there is more than one, and asks what to compute of them", async () => {
  const read = await reader(tables, "panel.csv");
  const found = await read("population of India");
  expect(found.ok ? "" : found.failure.message).toContain(
    "3 rows match, and it does not say what to compute of pop",
  );
});
