import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/create.ts";
import { probeIsolation } from "../../src/sandbox/isolation.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import type { Outcome, Sandbox, Session, Variant } from "../../src/sandbox/sandbox.ts";
import type { Json } from "../../src/toolkit/spec.ts";
import { makeCache } from "./cache.ts";

const LIMITS = { ...DEFAULT_LIMITS, wall_seconds: 10 };
let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  sandbox = createSandbox(LIMITS, { cacheFolder: folder });
  await sandbox.warm();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

let caches = 0;
async function open(...statements: string[]): Promise<Session> {
  caches += 1;
  const path = join(folder, `cache${caches}.duckdb`);
  await makeCache(path, statements);
  return sandbox.open(path);
}

function asks(sql: string, values: Json = []): { code: string; params: { sql: string; values: Json } } {
  return {
    code: `import type { Cell, Context, Row } from "toolkiln/toolkit";
export default async function ask({ data, params }: Context<{ sql: string; values: Cell[] }>): Promise<Row[]> {
  return data.sql(params.sql, params.values);
}`,
    params: { sql, values },
  };
}

describe("a reader", () => {
  it("answers statements of our own about the whole cache, and hands its process on to the next session", async () => {
    const path = join(folder, "read.duckdb");
    await makeCache(path, [
      "CREATE TABLE data AS SELECT i AS n FROM range(3) t(i)",
      "CREATE TABLE beside AS SELECT 'x' AS a, 2.5::DOUBLE AS b, 9007199254740993 AS c, NULL AS d",
    ]);
    const reader = await sandbox.read(path);
    expect(await reader.read("SELECT * FROM beside")).toEqual([["x", 2.5, "9007199254740993", null]]);
    expect(await reader.read("SELECT count(*) FROM data WHERE n >= $1 AND $2 = 'é'", [1, "é"])).toEqual([
      ["2"],
    ]);
    await expect(reader.read("SELECT nothing")).rejects.toThrow(/nothing/);
    await expect(reader.read("INSERT INTO data VALUES (4)")).rejects.toThrow(/read-only/);
    await expect(reader.read("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow(/disabled/);
    reader.close();
    const session = await sandbox.open(path);
    expect(resultOf(await session.run(asks("SELECT sum(n) AS n FROM data")))).toEqual([{ n: 3 }]);
    // What a tool may ask is what it was.
    expect(await session.run(asks("SELECT * FROM beside"))).toMatchObject({
      ok: false,
      failure: { code: "sql_refused" },
    });
    await session.close();
  });

  it("and a session that come while a dataset is opened ahead wait for it, and for no other process", async () => {
    const path = join(folder, "ahead.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 5 AS n"]);
    const ahead = sandbox.openAhead(path);
    const reader = await sandbox.read(path);
    await ahead;
    expect(await reader.read("SELECT n FROM data")).toEqual([[5]]);
    reader.close();
    await sandbox.openAhead(path);
    const session = await sandbox.open(path);
    expect(resultOf(await session.run(asks("SELECT n FROM data")))).toEqual([{ n: 5 }]);
    await session.close();
    await expect(sandbox.openAhead(join(folder, "none.duckdb"))).rejects.toThrow(/Cannot open the cache/);
    await expect(sandbox.open(join(folder, "none.duckdb"))).rejects.toThrow(/Cannot open the cache/);
  });

  it("is closed for good with its sandbox, and its process ends", async () => {
    const path = join(folder, "ends.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS n"]);
    const other = createSandbox(LIMITS, { cacheFolder: folder });
    (await other.read(path)).close();
    const reader = await other.read(path);
    await other.close();
    await expect(reader.read("SELECT 1")).rejects.toThrow();
  });
});

describe("a session", () => {
  it("answers on variants made ahead as on others", async () => {
    const statement = "CREATE TABLE data AS SELECT i AS n, i % 7 AS g FROM range(9000) t(i)";
    const [prepared, plain] = [await open(statement), await open(statement)];
    const variants: readonly Variant[] = ["sample", "shuffled", "reordered", "one_row", "all_null", "empty"];
    prepared.prepare(variants);
    for (const variant of variants) {
      const run = { ...asks("SELECT count(*) AS rows, sum(n) AS n, min(g) AS g FROM data"), variant };
      expect(resultOf(await prepared.run(run))).toEqual(resultOf(await plain.run(run)));
    }
    await Promise.all([prepared.close(), plain.close()]);
  });
});

function resultOf(outcome: Outcome): Json {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.result;
}

describe("a run", () => {
  it("gives a tool its parameters and the dataset's columns, and counts what it cost", async () => {
    const session = await open(
      "CREATE TABLE data(a INTEGER, b VARCHAR, c BOOLEAN, d DATE, e TIMESTAMP, f INTEGER[], g DECIMAL(9, 2), h ENUM('x'))",
    );
    const code = `export default async ({ data, params }) => ({ params, columns: data.columns, n: await data.sql("SELECT count(*) AS n FROM data") })`;
    const outcome = await session.run({ code, params: { deep: { list: [1, null, "é"] } } });
    const types = {
      a: ["number", "INTEGER"],
      b: ["text", "VARCHAR"],
      c: ["boolean", "BOOLEAN"],
      d: ["date", "DATE"],
      e: ["timestamp", "TIMESTAMP"],
      f: ["other", "INTEGER[]"],
      g: ["number", "DECIMAL(9,2)"],
      h: ["text", "ENUM"],
    };
    expect(resultOf(outcome)).toEqual({
      params: { deep: { list: [1, null, "é"] } },
      columns: Object.entries(types).map(([name, [type, sqlType]]) => ({ name, type, sqlType })),
      n: [{ n: 0 }],
    });
    expect(outcome.cost).toEqual({ milliseconds: expect.any(Number), sqlCalls: 1 });
    await session.close();
  });

  it("turns DuckDB's values into cells", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1 AS a");
    const values = [
      ["1::TINYINT", 1],
      ["9007199254740991::BIGINT", 9007199254740991],
      ["9007199254740993::BIGINT", "9007199254740993"],
      ["-170141183460469231731687303715884105727::HUGEINT", "-170141183460469231731687303715884105727"],
      ["sum(2::INTEGER)", 2],
      ["1.25::DECIMAL(10, 2)", 1.25],
      ["0.1::DOUBLE", 0.1],
      ["'nan'::DOUBLE", null],
      ["NULL", null],
      ["true", true],
      ["'é😀'", "é😀"],
      ["DATE '2020-01-31'", "2020-01-31"],
      ["TIMESTAMP '2020-01-31 10:00:00'", "2020-01-31 10:00:00"],
      ["TIMESTAMP '2020-01-31 10:00:00.123456'", "2020-01-31 10:00:00.123456"],
      ["TIMESTAMPTZ '2020-01-31 10:00:00+02'", "2020-01-31 08:00:00"],
      ["TIME '10:00:00'", "10:00:00"],
      ["INTERVAL 3 DAY", "3 days"],
      ["'x'::ENUM('x')", "x"],
      ["[1, 2]", "[1,2]"],
      ["{'a': 'x', 'b': DATE '2020-01-01'}", '{"a":"x","b":"2020-01-01"}'],
      ["'{\"a\":1}'::JSON", '{"a":1}'],
    ] as const;
    const sql = `SELECT ${values.map(([expression], index) => `${expression} AS c${index}`).join(", ")}`;
    const [row] = resultOf(await session.run(asks(sql))) as [Record<string, Json>];
    expect(Object.values(row)).toEqual(values.map(([, cell]) => cell));
    await session.close();
  });

  it("mixes numbers and decimal text in one column of large integers", async () => {
    const session = await open(
      "CREATE TABLE data AS SELECT * FROM (VALUES (1), (NULL), (9007199254740993)) AS v(n)",
    );
    expect(resultOf(await session.run(asks("SELECT n FROM data")))).toEqual([
      { n: 1 },
      { n: null },
      { n: "9007199254740993" },
    ]);
    await session.close();
  });

  it("numbers column names that occur twice, and keeps odd ones", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1 AS a");
    expect(
      resultOf(await session.run(asks('SELECT 1 AS a, 2 AS a, 3 AS a_1, 4 AS a, 6 AS "constructor"'))),
    ).toEqual([{ a: 1, a_2: 2, a_1: 3, a_3: 4, constructor: 6 }]);
    await session.close();
  });

  it("gives a column named __proto__ as a value like any other", async () => {
    const session = await open(`CREATE TABLE data AS SELECT 5 AS "__proto__"`);
    const code = `export default async ({ data }) => Object.entries((await data.sql("SELECT * FROM data"))[0])`;
    expect(resultOf(await session.run({ code, params: {} }))).toEqual([["__proto__", 5]]);
    await session.close();
  });

  it("takes a division by zero for a missing value, which is not greater than anything", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1.0::DOUBLE AS a, 0.0::DOUBLE AS z");
    expect(
      resultOf(
        await session.run(asks("SELECT a / z AS one, z / z AS none, abs(a / z) > 3 AS far FROM data")),
      ),
    ).toEqual([{ one: null, none: null, far: null }]);
    await session.close();
  });

  it("binds values to the statement's parameters", async () => {
    const session = await open(
      "CREATE TABLE data AS SELECT i, DATE '2020-01-01' + i::INTEGER AS d FROM range(10) AS r(i)",
    );
    const given = asks(
      "SELECT i FROM data WHERE i >= $1 AND d < $2 AND $3 AND $4 IS NULL AND $5 < 2 ORDER BY i LIMIT $6",
      [5, "2020-01-09", true, null, 1.5, 2],
    );
    expect(resultOf(await session.run(given))).toEqual([{ i: 5 }, { i: 6 }]);
    expect(resultOf(await session.run(asks("SELECT $1 AS v", ["'; DROP TABLE data; --"])))).toEqual([
      { v: "'; DROP TABLE data; --" },
    ]);
    expect(await session.run(asks("SELECT $2 AS v", [1]))).toMatchObject({ failure: { code: "sql_error" } });
    await session.close();
  });

  it("carries 200,000 rows whole", async () => {
    const session = await open(
      "CREATE TABLE data AS SELECT i, i / 7 AS x, CASE WHEN i % 3 = 0 THEN NULL ELSE 'v' || i END AS t FROM range(200000) AS r(i)",
    );
    const code = `export default async ({ data }) => {
      const rows = await data.sql("SELECT i, x, t FROM data");
      const wrong = rows.findIndex(({ i, x, t }, at) => i !== at || x !== at / 7 || t !== (at % 3 === 0 ? null : "v" + at));
      return { rows: rows.length, wrong };
    }`;
    expect(resultOf(await session.run({ code, params: {} }))).toEqual({ rows: 200_000, wrong: -1 });
    await session.close();
  });

  it("answers several statements asked at once, each with its own rows", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1 AS a");
    const code = `export default async ({ data }) => Promise.all([3, 1, 2].map((n) => data.sql("SELECT $1 AS n", [n])))`;
    expect(resultOf(await session.run({ code, params: {} }))).toEqual([[{ n: 3 }], [{ n: 1 }], [{ n: 2 }]]);
    await session.close();
  });
});

describe("a session", () => {
  const variants: Variant[] = ["original", "sample", "shuffled", "reordered", "empty", "one_row", "all_null"];
  const code = `export default async ({ data }) => ({ columns: data.columns, rows: await data.sql("SELECT * FROM data") })`;
  type Seen = { columns: { name: string; type: string }[]; rows: { id: number | null; t: string | null }[] };

  const ids = async (variant: Variant, session: Session): Promise<number[]> =>
    (resultOf(await session.run({ code, params: {}, variant })) as unknown as Seen).rows.map(({ id }) =>
      Number(id),
    );

  it("shows a small dataset in every variant", async () => {
    const session = await open("CREATE TABLE data AS SELECT i AS id, 't' || i AS t FROM range(100) AS r(i)");
    const seen: Record<string, Seen> = {};
    for (const variant of variants)
      seen[variant] = resultOf(await session.run({ code, params: {}, variant })) as unknown as Seen;
    const rows = Array.from({ length: 100 }, (_, id) => ({ id, t: `t${id}` }));
    const columns = [
      { name: "id", type: "number", sqlType: "BIGINT" },
      { name: "t", type: "text", sqlType: "VARCHAR" },
    ];
    expect(seen["original"]).toEqual({ columns, rows });
    expect(seen["sample"]).toEqual({ columns, rows });
    expect(seen["shuffled"]?.rows).not.toEqual(rows);
    expect(seen["shuffled"]?.rows.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual(rows);
    expect(seen["reordered"]).toEqual({ columns: columns.toReversed(), rows });
    expect(Object.keys(seen["reordered"]?.rows[0] ?? {})).toEqual(["t", "id"]);
    expect(seen["empty"]).toEqual({ columns, rows: [] });
    expect(seen["one_row"]).toEqual({ columns, rows: rows.slice(0, 1) });
    expect(seen["all_null"]).toEqual({
      columns,
      rows: Array.from({ length: 3 }, () => ({ id: null, t: null })),
    });
    await session.close();
  });

  it("takes a bounded sample of a large dataset, in its order and the same each time", async () => {
    const make = "CREATE TABLE data AS SELECT i AS id, 't' AS t FROM range(20000) AS r(i)";
    const [one, two] = [await open(make), await open(make)];
    const sample = await ids("sample", one);
    expect(sample).toHaveLength(5_000);
    expect(sample).toEqual(sample.toSorted((a, b) => a - b));
    expect(await ids("sample", two)).toEqual(sample);
    const shuffled = await ids("shuffled", one);
    expect(shuffled.filter((id, at) => id === sample[at]).length).toBeLessThan(50);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(sample);
    expect(await ids("shuffled", two)).toEqual(shuffled);
    await Promise.all([one.close(), two.close()]);
  });

  it.each([0, 1, 2, 3])("changes the order of %i rows if there is another", async (count) => {
    const session = await open(`CREATE TABLE data AS SELECT i AS id, 't' AS t FROM range(${count}) AS r(i)`);
    const { rows } = resultOf(
      await session.run({ code, params: {}, variant: "shuffled" }),
    ) as unknown as Seen;
    expect(rows.map(({ id }) => id)).toEqual([2, 1, 0].filter((id) => id < count));
    const nulls = resultOf(await session.run({ code, params: {}, variant: "all_null" })) as unknown as Seen;
    expect(nulls.rows).toHaveLength(3);
    await session.close();
  });

  it("is not misled by a column named rowid", async () => {
    const session = await open(
      "CREATE TABLE data AS SELECT NULL::INTEGER AS RowId, range AS n FROM range(20000)",
    );
    const n = async (variant: Variant) =>
      resultOf(await session.run({ ...asks("SELECT n FROM data"), variant })) as { n: number }[];
    const sample = await n("sample");
    const shuffled = await n("shuffled");
    expect(sample.length).toBe(5_000);
    expect(sample).toEqual(sample.toSorted((a, b) => a.n - b.n));
    expect(shuffled).not.toEqual(sample);
    expect(shuffled.toSorted((a, b) => a.n - b.n)).toEqual(sample);
    expect((await n("one_row")).length).toBe(1);
    expect(resultOf(await session.run({ ...asks("FROM data LIMIT 1"), variant: "reordered" }))).toEqual([
      { n: sample[0]?.n, RowId: null },
    ]);
    await session.close();
  });

  it("runs several tools at once", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1 AS id, 't' AS t");
    const outcomes = await Promise.all(variants.map((variant) => session.run({ code, params: {}, variant })));
    expect(outcomes.map(({ ok }) => ok)).toEqual(variants.map(() => true));
    await session.close();
  });

  it("goes on after a run that had to be stopped in the middle of a statement", async () => {
    const hasty = createSandbox(
      { ...LIMITS, wall_seconds: 0.5, sql_memory_mb: 256 },
      { cacheFolder: folder },
    );
    const path = join(folder, "stopped.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 7 AS a"]);
    const session = await hasty.open(path);
    const slow = "SELECT count(*) FROM range(1000000) AS a(i), range(1000000) AS b(j) WHERE i + j = 3";
    const stubborn =
      "SELECT length(string_agg(regexp_replace(repeat(i::VARCHAR, 900), '(1|2)+', 'x', 'g'), '')) AS n FROM range(1000000) AS a(i)";
    for (const sql of [slow, stubborn]) {
      const stopped = await session.run(asks(sql));
      expect(stopped).toMatchObject({ ok: false, failure: { kind: "limit" } });
      await sleep(300);
      expect(resultOf(await session.run(asks("SELECT a FROM data")))).toEqual([{ a: 7 }]);
    }
    await hasty.close();
  });

  it("is not given for a cache that cannot be opened, and says which", async () => {
    const broken = join(folder, "broken.duckdb");
    await writeFile(broken, "no database");
    await expect(sandbox.open(broken)).rejects.toMatchObject({
      code: "cache_unreadable",
      message: expect.stringContaining(broken),
      hint: expect.any(String),
    });
    await expect(sandbox.open(join(folder, "missing.duckdb"))).rejects.toMatchObject({
      code: "cache_unreadable",
    });
  });
});

describe("a limit", () => {
  it("stops a run that is cancelled, before it begins and while it works", async () => {
    const session = await open("CREATE TABLE data AS SELECT 1 AS a");
    const code = "export default async () => { for (;;); }";
    expect(await session.run({ code, params: {}, signal: AbortSignal.abort() })).toMatchObject({
      failure: { code: "cancelled", kind: "limit" },
    });
    const controller = new AbortController();
    const running = session.run({ code, params: {}, signal: controller.signal });
    await sleep(100);
    controller.abort();
    expect(await running).toMatchObject({ failure: { code: "cancelled" } });
    expect(resultOf(await session.run(asks("SELECT a FROM data")))).toEqual([{ a: 1 }]);
    await session.close();
  });

  it("reports the first cause, not what follows from it", async () => {
    const small = createSandbox({ ...LIMITS, wall_seconds: 0.4 }, { cacheFolder: folder, pool: 0 });
    const path = join(folder, "first.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS a"]);
    const session = await small.open(path);
    const outcome = await session.run({ code: "export default async () => { for (;;); }", params: {} });
    expect(outcome).toMatchObject({
      failure: {
        code: "time_limit",
        message: "The tool took longer than 0.4 s.",
        hint: expect.stringContaining("wall_seconds"),
      },
    });
    await small.close();
  });
});

describe("the processes", () => {
  it("are gone when the sandbox is closed, warm ones too", async () => {
    // Those of the other sandbox are there already, and no more of them will start.
    await sandbox.warm();
    const before = children();
    const short = createSandbox(LIMITS, { cacheFolder: folder });
    await short.warm();
    const path = join(folder, "short.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS a"]);
    const session = await short.open(path);
    await session.run(asks("SELECT 1 AS one"));
    expect(children().length).toBeGreaterThan(before.length);
    await short.close();
    expect(children().filter((pid) => !before.includes(pid) && isAlive(pid))).toEqual([]);
    await expect(short.open(path)).rejects.toThrow("closed");
  });

  it.skipIf(process.platform !== "linux").each([true, false])(
    "end by themselves when the host is killed, busy or idle (outer layer: %s)",
    async (outerLayer) => {
      const path = join(folder, `host${String(outerLayer)}.duckdb`);
      await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS a"]);
      const script = `
        import { createSandbox } from ${JSON.stringify(new URL("../../src/sandbox/create.ts", import.meta.url).href)};
        const sandbox = createSandbox(undefined, { outerLayer: ${String(outerLayer)} });
        sandbox.warm();
        const session = await sandbox.open(${JSON.stringify(path)});
        void session.run({ code: "export default async () => { for (;;); }", params: {} });
        void session.run({ code: "export default async ({ data }) => data.sql('SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE i + j = 3')", params: {} });
        setTimeout(() => process.stdout.write("busy"), 500);
        setInterval(() => {}, 1000);`;
      const host = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(host.stdout, "data");
      const started = descendants(host.pid ?? 0);
      expect(started.length).toBeGreaterThanOrEqual(3);
      host.kill("SIGKILL");
      for (let tries = 0; tries < 100 && started.some(isAlive); tries += 1) await sleep(50);
      expect(started.filter(isAlive)).toEqual([]);
    },
  );

  it("clear away the folder that a killed host left behind", async () => {
    const ended = spawn("/bin/true");
    await once(ended, "close");
    const left = join(tmpdir(), `toolkiln-scratch-${ended.pid}-left`);
    await mkdir(left);
    const bare = createSandbox(LIMITS, { outerLayer: false });
    const path = join(folder, "swept.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS a"]);
    await bare.open(path);
    await expect(stat(left)).rejects.toMatchObject({ code: "ENOENT" });
    await bare.close();
  });

  it("do not keep a program from ending while they are idle", async () => {
    const path = join(folder, "idle.duckdb");
    await makeCache(path, ["CREATE TABLE data AS SELECT 1 AS a"]);
    const script = `
      import { createSandbox } from ${JSON.stringify(new URL("../../src/sandbox/create.ts", import.meta.url).href)};
      const sandbox = createSandbox(undefined, { cacheFolder: ${JSON.stringify(folder)} });
      sandbox.warm();
      const session = await sandbox.open(${JSON.stringify(path)});
      const outcome = await session.run({ code: "export default async () => 42", params: {} });
      process.stdout.write(String(outcome.ok && outcome.result));`;
    const host = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    host.stdout.on("data", (text) => (said += String(text)));
    expect(await once(host, "close")).toEqual([0, null]);
    expect(said).toBe("42");
  });

  it.skipIf(process.platform !== "linux")("see neither the environment nor a network", async () => {
    process.env["TOOLKILN_TEST_SECRET"] = "secret";
    const other = createSandbox(LIMITS, { cacheFolder: folder });
    other.warm();
    await sleep(300);
    const seen = descendants(process.pid)
      .map((pid) => readProc(pid, "environ"))
      .filter((text) => text.includes("toolkiln") || text.includes("DENO_DIR"));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((text) => text.includes("TOOLKILN_TEST_SECRET"))).toEqual([]);
    delete process.env["TOOLKILN_TEST_SECRET"];
    await other.close();
  });
});

describe("probeIsolation", () => {
  it("says whether the outer layer is on, and why", async () => {
    const { outerLayer, reason, kernelLimits } = await probeIsolation();
    expect(reason).toMatch(outerLayer ? /works/ : /needs Linux|not installed|does not work/);
    expect(kernelLimits).toBe(process.platform === "linux");
  });
});

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function children(pid = process.pid): number[] {
  return readProc(pid, `task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

function descendants(pid: number): number[] {
  return children(pid).flatMap((child) => [child].concat(descendants(child)));
}

/** A zombie has ended too: it only waits to be noticed. */
function isAlive(pid: number): boolean {
  const state = / ([A-Z]) /.exec(readProc(pid, "stat"))?.[1];
  return state !== undefined && state !== "Z";
}
