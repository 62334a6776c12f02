import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { AWKWARD } from "./awkward.ts";

type Name = keyof typeof AWKWARD;

/** One case a line: a question, and how it is read, or why it is refused. */
const CASES: Record<Name, string> = {
  "shop.csv": `
    how many orders are open => number of rows where status is "open"
    sum of total for paid orders => total of "total" where paid is "yes"
    how many unpaid orders => number of rows where paid is "no"
    orders in May 2023 => rows where "order date" is between 2023-05-01 and 2023-05-31
    orders since feb 2024 => rows where "order date" is since 2024-02-01
    how many orders in may => number of rows where month of the year of "order date" is May
    how many orders in march => number of rows where month of the year of "order date" is March
    total count => total of "count"
    total count by region => total of "count" by region, highest first
    sum of count => total of "count"
    largest order => ambiguous
    how many orders from customer 501 => number of rows where "customer id" is 501
    which customer has the most orders => "customer id" with the highest number of rows
    number of customers not in the South => not_understood
    orders in the North => ambiguous
    orders except cancelled ones => rows where status is not "cancelled"
    sum of total by status excluding cancelled and refund => total of "total" by status where status is not "cancelled" or "refund", highest first
    sum of total excluding shipped and gift => not_understood
    how many orders by status, excluding refunds, most first => number of rows by status where status is not "refund", highest first
    how many orders have negative total => number of rows where "total" is under 0
    which group are they in => not_understood
    sum of total by region, top 2 => top 2 region by total of "total"
    sum of total by region for the top 2 paid => not_understood
    top 2 => not_understood
    sum of total, top 2 => not_understood
    top 3 highest totals => top 3 rows by "total"
    top 3 lowest totals => bottom 3 rows by "total"`,
  "climate.csv": `
    how many rainy days in seattle => number of distinct date where weather is "rain" and location is "Seattle" (taking "rainy" for "rain")
    how many foggy or snowy days in boston => number of distinct date where weather is "fog" or "snow" and location is "Boston" (taking "foggy" for "fog"; taking "snowy" for "snow")
    how many days without rain => not_understood
    how many days had wind over 4 => not_understood
    average wind per weather type => mean of wind by weather, highest first
    hottest day in Seattle => show date of row with the highest temp_max where location is "Seattle" (one row for each date)
    number of snow days before 2013 => number of distinct date where weather is "snow" and date is before 2013-01-01
    days in 2012 => ambiguous
    average temp max per day => mean of temp_max by date, in order
    how many rows with at most 1 mm precipitation => number of rows where "precipitation (mm)" is at most 1
    how many rows with wind over 4 mm => not_understood
    average wind in => not_understood`,
  "birds.csv": `
    how many adelie birds on dream => number of rows where Species is "Adelie" and Island is "Dream"
    number of female birds on biscoe island => number of rows where Sex is "FEMALE" and Island is "Biscoe"
    2 heaviest female birds => top 2 rows by "Body Mass (g)" where Sex is "FEMALE"
    lightest gentoo bird => row with the lowest "Body Mass (g)" where Species is "Gentoo"
    top 2 chinstrap birds by body mass => top 2 rows by "Body Mass (g)" where Species is "Chinstrap"
    heaviest 3 birds => top 3 rows by "Body Mass (g)"
    bird with the longest beak => row with the highest "Beak Length (mm)"
    how many birds are heavier than 3700 g => number of rows where "Body Mass (g)" is over 3700
    how many birds are heavier than 5 kg => not_understood
    average beak depth by iland => mean of "Beak Depth (mm)" by Island, highest first (taking "iland" for Island)
    how many birds don't have a sex recorded => number of rows where Sex is missing
    how many birds are not gentoo or adelie => number of rows where Species is not "Gentoo" or "Adelie"
    average body mass, except on dream and biscoe => mean of "Body Mass (g)" where Island is not "Dream" or "Biscoe"
    average body mass not dream and biscoe => not_understood
    average beak => not_understood
    average body mass of female islands => mean of "Body Mass (g)" where Sex is "FEMALE"
    except females, count by species => number of rows by Species where Sex is not "FEMALE", highest first (rows without Sex are left out)
    number of species on dream => number of distinct Species where Island is "Dream"
    mean body mass by species, bottom 2 => bottom 2 Species by mean of "Body Mass (g)"`,
  "cost_of_damage_with_errors.csv": `
    how many storms were between 1990 and 1999 => number of rows where year is between 1990 and 1999 (taking "storms" for the rows of the table)
    deadliest storm => row with the highest deaths (taking "storm" for the rows of the table)
    average deaths per year => ambiguous
    average deaths by year => mean of deaths by year, in order
    average max sust wind per year => mean of max_sust_wind by year, in order
    number of storms per year since 1994 => number of rows by year where year is at least 1994, in order (taking "storms" for the rows of the table)
    average storm cat => mean of max_storm_cat`,
  "runs.csv": `
    how many active stations => number of distinct station where active is true
    how many inactive stations => not_understood
    mean temp of inactive stations => mean of temp where active is false
    number of years => number of distinct year
    total rows => ambiguous
    sum of rows per station => total of rows by station, highest first
    number of records where code is 007 => number of rows where code is "007"
    records with 007 => not_understood
    average temp of 7 => not_understood`,
  "hotel_data.csv": `
    how many hilton hotels => not_understood
    average stars of Hilton Hotels => mean of stars where brand is "Hilton Hotels"
    how many "hilton hotels" => number of rows where brand is "Hilton Hotels"
    how many hotels of brand hilton hotels => number of rows where brand is "Hilton Hotels"
    how many hotels from oslo => not_understood
    how many hotels from rome => number of rows where origin_city is "Rome"
    how many hotels to rome => not_understood
    how many hotels to oslo => number of rows where destination_city is "Oslo"
    hotels with 3 or 5 stars => rows where stars is 3 or 5`,
};

const author = createRecipeAuthor();
const datasets = new Map<string, Dataset>();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-awkward-"));
  for (const [name, text] of Object.entries(AWKWARD)) {
    await writeFile(join(folder, name), text);
    datasets.set(name, await openDataset(join(folder, name), { cacheDir: join(folder, "cache") }));
  }
});

describe.each(Object.entries(CASES))("The recipe author, asked about the awkward %s,", (name, text) => {
  const cases = text
    .split("\n")
    .filter(Boolean)
    .map((line) => line.trim().split(" => "));

  it.each(cases)("takes '%s' for: %s", async (question = "", expected = "") => {
    const found = await read(name, question);
    const said = found.ok
      ? found.intent.reading.replace(/ \(at most 100 rows are shown\)$/, "")
      : found.failure.code.replace(/^question_/, "");
    expect(said).toBe(expected);
  });
});

describe("A refusal", () => {
  it("offers the question with the word replaced by the value that it resembles", async () => {
    const found = await read("birds.csv", "how many birds on Torgersn");
    expect(found).toMatchObject({
      ok: false,
      failure: {
        message: expect.stringContaining('"Torgersn"'),
        hint: expect.stringContaining('«number of rows where Island is "Torgersen"»'),
      },
    });
  });

  it("offers the question without a strange verb, but never without a word that turns its meaning", async () => {
    const verb = await read("birds.csv", "how many birds nest on Dream");
    expect(!verb.ok && verb.failure.hint).toContain('«number of rows where Island is "Dream"»');
    const turned = await read("birds.csv", "how many birds hardly heavier than 4000");
    expect(turned.ok).toBe(false);
    expect(!turned.ok && turned.failure.hint).not.toContain("over 4000");
  });

  it("blames no word that names a column for the words beside it", async () => {
    const found = await read("climate.csv", "which weather is most in total");
    expect(!found.ok && found.failure.message).toContain('found no place for "most"');
    expect(!found.ok && found.failure.message).not.toContain('"weather"');
  });
});

async function read(name: string, question: string) {
  const dataset = datasets.get(name);
  if (dataset === undefined) throw new Error(`No table ${name}.`);
  return author.read(question, dataset);
}
