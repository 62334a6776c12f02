/**
 * `npm run bench`: how long things take, each beside a peer measured in the same run. Prints a table.
 * `npm run bench -- --rows 5000000` also measures a large file (some minutes, about 1 GB of disk).
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { bundle } from "../scripts/bundle.ts";
import { BUNDLE_FOLDER, bundleOf, CODE_FOLDER } from "../src/code.ts";
import { ask } from "../src/pipeline/runs.ts";
import { runTool } from "../src/pipeline/run_tool.ts";
import { openWorkspace } from "../src/pipeline/workspace.ts";
import { writeSalesCsv } from "./data.ts";

const SMALL = 200_000;
const MAIN = join(import.meta.dirname, "../src/cli/main.ts");
const QUESTION = "total amount by region";
const OTHER_QUESTION = "how many rows with units over 20";
const { values: options } = parseArgs({ options: { rows: { type: "string", default: "0" } } });

/** What the tool asks for QUESTION, statement by statement. */
const STATEMENTS = [
  'SELECT typeof("amount") AS kind FROM data LIMIT 1',
  `WITH grouped AS (
     SELECT "region" AS key_0, fsum("amount") AS value, count(*) AS size FROM data WHERE TRUE GROUP BY key_0
   ), placed AS (
     SELECT *, count(*) OVER () AS groups,
       rank() OVER (ORDER BY value DESC NULLS LAST) AS place,
       row_number() OVER (ORDER BY value DESC NULLS LAST, key_0) AS line
     FROM grouped
   )
   SELECT * FROM placed WHERE TRUE ORDER BY line`,
];

interface Line {
  readonly what: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly wanted: string;
}

// What is measured is what an installation leaves.
if (bundleOf("cli/program") === undefined) await bundle(BUNDLE_FOLDER, CODE_FOLDER);

const lines: Line[] = [];
const folder = await mkdtemp(join(tmpdir(), "toolkiln-bench-"));
try {
  const csv = join(folder, "sales.csv");
  await writeSalesCsv(csv, SMALL);
  await startUp();
  await wholeCommands(csv);
  await warmRuns(csv, SMALL, 15);
  const large = Number(options.rows);
  if (large > 0) {
    const file = join(folder, "large.csv");
    await writeSalesCsv(file, large);
    await warmRuns(file, large, 5);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
print(lines);

/** Starting the program, beside an empty one started the same way. */
async function startUp(): Promise<void> {
  const empty = join(folder, "empty.ts");
  await writeFile(empty, 'import { enableCompileCache } from "node:module";\nenableCompileCache();\n');
  const [ours = 0, peer = 0] = await inTurn(15, [
    () => whole(process.execPath, [MAIN, "--help"]),
    () => whole(process.execPath, [empty]),
  ]);
  lines.push({ what: "toolkiln --help", ours, peer, peerName: "empty program", wanted: "ratio ≤ 2" });
}

/** Whole commands on a file never seen before, and again; beside pandas, which reads the file each time. */
async function wholeCommands(csv: string): Promise<void> {
  const script = join(import.meta.dirname, "pandas_group_by.py");
  const python = "/usr/bin/python3";
  const hasPandas = existsSync(python) && (await succeeds(python, ["-c", "import pandas"]));
  const pandas = () => (hasPandas ? whole(python, [script, csv]) : Promise.resolve(Number.NaN));
  const firsts: number[] = [];
  const seconds: number[] = [];
  const reuses: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const workspace = join(folder, `workspace-${round}`);
    const analyze = (question: string) =>
      whole(process.execPath, [
        MAIN,
        "analyze",
        csv,
        question,
        "--approve",
        "all",
        "--json",
        "--workspace",
        workspace,
      ]);
    firsts.push(await analyze(QUESTION));
    seconds.push(await analyze(OTHER_QUESTION));
    reuses.push(await analyze("average units by product"));
    peers.push(await pandas());
  }
  const peer = median(peers);
  const peerName = "pandas script";
  lines.push({
    what: `first question, ${SMALL} rows`,
    ours: median(firsts),
    peer,
    peerName,
    wanted: "ours ≤ 2500 ms",
  });
  lines.push({
    what: "second question, new tool",
    ours: median(seconds),
    peer,
    peerName,
    wanted: "ours ≤ 1000 ms",
  });
  lines.push({ what: "third question, tool reused", ours: median(reuses), peer, peerName, wanted: "" });
}

/**
 * A promoted tool in a process that stays, beside the same SQL asked of DuckDB on the same cache with as many threads: of one
 * that is opened for the question, as ours is, and of one that has answered it before.
 */
async function warmRuns(csv: string, rows: number, times: number): Promise<void> {
  const workspace = await openWorkspace(join(folder, `warm-${rows}`));
  try {
    const { answer } = await ask(workspace, QUESTION, csv, { approve: "all" });
    if (answer.tool_created === undefined) throw new Error(`No tool: ${JSON.stringify(answer)}`);
    const tool = await workspace.registry.get(answer.tool_created.name);
    const dataset = await workspace.openDataset(csv);
    const sandbox = await workspace.sandbox();
    const params = Object.fromEntries(
      Object.entries(tool.spec.parameters.properties ?? {}).map(([name, schema]) => [
        name,
        schema.default ?? null,
      ]),
    );
    const open = async () => {
      const instance = await DuckDBInstance.create(dataset.cachePath, {
        access_mode: "READ_ONLY",
        threads: "1",
      });
      return { instance, connection: await instance.connect() };
    };
    const { instance, connection } = await open();
    const opened = async () =>
      await timed(async () => {
        for (const statement of STATEMENTS) await connection.runAndReadAll(statement);
      });
    await opened();
    const anew = async () =>
      await timed(async () => {
        const fresh = await open();
        for (const statement of STATEMENTS) await fresh.connection.runAndReadAll(statement);
        fresh.connection.closeSync();
        fresh.instance.closeSync();
      });
    const ours = async () => {
      await sandbox.warm();
      // The time between two questions, in which a process gets warm.
      await new Promise((resolve) => setTimeout(resolve, 800));
      return await timed(async () => {
        const outcome = await runTool(tool, params, dataset, sandbox);
        if (!outcome.ok) throw new Error(outcome.failure.message);
      });
    };
    const [mine = 0, peerOpen = 0, peerAnew = 0] = await inTurn(times, [ours, opened, anew]);
    const wanted = rows > 1_000_000 ? "ratio ≤ 1.15" : "ours − peer ≤ 15 ms";
    const what = `warm run, ${rows} rows`;
    lines.push({ what, ours: mine, peer: peerAnew, peerName: "same SQL, DuckDB opened for it", wanted });
    lines.push({ what, ours: mine, peer: peerOpen, peerName: "same SQL, DuckDB open already", wanted });
    connection.closeSync();
    instance.closeSync();
  } finally {
    await workspace.close();
  }
}

/** Medians of several measurements, taken in turn so that all of them meet the same weather. */
async function inTurn(times: number, measures: readonly (() => Promise<number>)[]): Promise<number[]> {
  const all = measures.map((): number[] => []);
  for (let round = 0; round < times; round += 1) {
    for (const [index, measure] of measures.entries()) all[index]?.push(await measure());
  }
  return all.map(median);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function whole(command: string, args: readonly string[]): Promise<number> {
  return await timed(
    async () => void execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }),
  );
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return await promisify(execFile)(command, args).then(
    () => true,
    () => false,
  );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(rows: readonly Line[]): void {
  const head = ["what", "ours ms", "peer ms", "ratio", "difference ms", "peer", "wanted"];
  const body = rows.map(({ what, ours, peer, peerName, wanted }) => [
    what,
    ours.toFixed(1),
    Number.isNaN(peer) ? "not installed" : peer.toFixed(1),
    (ours / peer).toFixed(2),
    (ours - peer).toFixed(1),
    peerName,
    wanted,
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...body.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of [head, ...body]) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
}
