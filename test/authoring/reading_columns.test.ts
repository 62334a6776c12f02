import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { reads } from "./reads.ts";

/**
 * How people call columns: words in another order, short forms written together, units with a stroke; and nouns that are no column,
 * which name the rows only where the table itself says so.
 */
const CASES = {
  "rivers.csv": `
    average level total by basin => mean of total_level by basin, highest first (taking "level total" for total_level)
    average minimum flow record => mean of record_min_flow (taking "minimum flow record" for record_min_flow)
    average bank weight => mean of bankwt (taking "bank weight" for bankwt)
    median bed weight in basin Alder => median of bedwt where basin is "Alder" (taking "bed weight" for bedwt)
    average weight => not_understood
    average bank height => not_understood
    how many rows have a gust over 60 km/h => number of rows where "gust (km/h)" is over 60
    how many rows have a gust over 60 m/s => not_understood
    how many rows have a gust over 60 mph => not_understood
    how many rows have no checked date => number of rows where checked is missing
    how many rows have no basin date => not_understood
    how many different gauge numbers => number of distinct "gauge no"
    percentage of rivers with total_level over 15 => share of rows where total_level is over 15
    rivers with total_level over 48 => rows where total_level is over 48 (at most 100 rows are shown)
    percentage of basins with total_level over 15 => not_understood
    what % of the runs were dammed => not_understood
    total of test_runs => total of test_runs
    which river has the fastest crossing => row with the lowest "crossing (s)"
    which river has the slowest crossing => row with the highest "crossing (s)"
    which river has the fastest gust => not_understood
    which river has the fastest bankwt => not_understood
    which company has the highest total_level => not_understood
    which basin has the most salmon => not_understood
    top 5 companies by total_level => not_understood
    the driest river => not_understood`,
  "movies.csv": `
    which film has the highest gross => row with the highest gross (taking "film" for the rows of the table)
    top 3 films by gross => top 3 rows by gross (taking "films" for the rows of the table)
    which studio has the highest gross => not_understood
    best 2 books by gross => not_understood
    which genre has the most films => genre with the highest number of rows (taking "films" for the rows of the table)
    which genre has the most books => not_understood`,
};

const two = (number: number): string => String(number).padStart(2, "0");

async function tables(): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-columns-"));
  const numbers = Array.from({ length: 40 }, (_, at) => at);
  const rivers = numbers.map((at) => [
    `River ${String.fromCodePoint(65 + (at % 26))}${at}`,
    ["Alder", "Birch", "Cedar"][at % 3],
    (at * 7) % 50,
    (at * 3) % 11,
    5 + ((at * 3) % 13),
    ((at * 13) % 37) + 0.5,
    ((at * 17) % 41) + 0.25,
    30 + ((at * 11) % 60),
    at % 5 === 0 ? "" : `2024-03-${two(1 + (at % 28))}`,
    `G${at % 9}`,
    (at * 5) % 23,
    at % 4 === 0 ? "yes" : "no",
    60 + ((at * 29) % 97),
  ]);
  const movies = numbers.map((at) => [`Title ${at}`, ["Drama", "Comedy"][at % 2], 1000 + ((at * 37) % 400)]);
  const files = {
    "rivers.csv": [
      "river,basin,total_level,record_min_flow,mean_flow,bankwt,bedwt,gust (km/h),checked,gauge no,test_runs,dammed,crossing (s)",
      ...rivers,
    ],
    "movies.csv": ["title,genre,gross", ...movies],
  };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, rows]) => {
        const path = join(folder, name);
        await writeFile(path, `${rows.join("\n")}\n`);
        return [name, await openDataset(path, { cacheDir: join(folder, "cache") })] as const;
      }),
    ),
  );
}

reads(CASES, tables);
