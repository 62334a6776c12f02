/**
 * `node bench/linking.ts`: what 420 columns and a million distinct values add to reading a question, beside a small table.
 * Prints a table.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRecipeAuthor } from "../src/authoring/recipes/author.ts";
import type { Dataset } from "../src/data/dataset.ts";
import { openDataset } from "../src/data/open.ts";
import { openValues } from "../src/data/values.ts";

const ROUNDS = 25;
/** About what both tables have; the last four are refused with what is closest. */
const QUESTIONS = [
  "average measure 17 by kind 3",
  "how many rows in harbor grand works 33",
  "top 5 kind 3 by total measure 17 where kind 4 is group 2",
  "average measure 17 in sheffeild",
  "how many rows in Harbor grand wroks 33",
  "how many rows where place 0 is Harbor grand wroks 33",
  "average measure 17 for balokimi",
];

const folder = await mkdtemp(join(tmpdir(), "toolkiln-linking-"));
try {
  const small = await tableOf("small.parquet", 100, 1, 5, 20);
  const wide = await tableOf("wide.parquet", 100_000, 9, 60, 350);
  const lines: string[][] = [["question", "small ms", "wide ms", "added ms", "added CPU ms"]];
  lines.push(["(the listing of values opened and closed)", ...(await both(small, wide, opening))]);
  for (const question of QUESTIONS) {
    const author = createRecipeAuthor();
    lines.push([question, ...(await both(small, wide, (dataset) => author.read(question, dataset)))]);
  }
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  for (const line of lines)
    process.stdout.write(`${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ")}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A column `name` and columns `place_N`, each with as many different values as rows, `kind_N` and `measure N of …`. */
async function tableOf(
  name: string,
  rows: number,
  places: number,
  kinds: number,
  measures: number,
): Promise<Dataset> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const towns = "['Harbor', 'Miller', 'Green', 'Oak', 'Stone', 'River', 'North', 'Silver', 'Maple', 'Iron']";
  const middles = "['north', 'grand', 'old', 'new', 'upper', 'little', 'great', 'lower', 'west', 'far']";
  const ends = "['street', 'house', 'market', 'works', 'farm', 'yard', 'mill', 'lane']";
  const syllables = "['ba', 'do', 'fi', 'ga', 'ke', 'lo', 'mi', 'nu', 'pa', 're']";
  const columns = [
    // As many different words as rows.
    `array_to_string(list_transform(range(5), k -> (${syllables})[1 + (i * 61 + 7) // power(10, k)::BIGINT % 10]), '') AS name`,
    ...Array.from(
      { length: places },
      (_, at) =>
        `(${towns})[${at + 1}] || ' ' || (${middles})[1 + (i * 7) % 10] || ' ' || (${ends})[1 + (i * 3) % 8] || ' ' || i AS place_${at}`,
    ),
    ...Array.from({ length: kinds }, (_, at) => `'group ' || (i * ${at + 3}) % ${at + 5} AS kind_${at}`),
    ...Array.from(
      { length: measures },
      (_, at) => `(i * ${7919 + at * 13} % 100003)::BIGINT AS "measure ${at} of output"`,
    ),
  ];
  const path = join(folder, name);
  await connection.run(
    `COPY (SELECT ${columns.join(", ")} FROM range(${rows}) AS t(i)) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  const start = performance.now();
  const dataset = await openDataset(path, { cacheDir: join(folder, "cache") });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${dataset.profile.columns.length} columns, read in ${seconds} s\n`);
  return dataset;
}

async function opening(dataset: Dataset): Promise<void> {
  await (await openValues(dataset)).close();
}

/** Medians, taken in turn so that both meet the same weather; on a busy machine, CPU time tells more than the clock. */
async function both(
  small: Dataset,
  wide: Dataset,
  work: (dataset: Dataset) => Promise<unknown>,
): Promise<string[]> {
  const times: [number[], number[]] = [[], []];
  const busy: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, dataset] of [small, wide].entries()) {
      const start = performance.now();
      const before = process.cpuUsage();
      await work(dataset);
      const { user, system } = process.cpuUsage(before);
      times[at]?.push(performance.now() - start);
      busy[at]?.push((user + system) / 1000);
    }
  }
  const [ours = 0, theirs = 0] = times.map(median);
  const [least = 0, most = 0] = busy.map(median);
  return [ours, theirs, theirs - ours, most - least].map((each) => each.toFixed(1));
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;
}
