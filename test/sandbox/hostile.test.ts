import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/create.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import type { Sandbox, Session } from "../../src/sandbox/sandbox.ts";
import { makeCache } from "./cache.ts";
import { body, BREAKS, EVALUATES, PATCHES, READS, RETURNS, STANDS_STILL } from "./hostile_cases.ts";
import type { Case } from "./hostile_cases.ts";

const LIMITS = {
  ...DEFAULT_LIMITS,
  wall_seconds: 10,
  tool_memory_mb: 128,
  sql_memory_mb: 256,
  sql_calls: 20,
  sql_rows: 1_000,
  result_bytes: 200_000,
};

let folder: string;
let cache: string;
const sandboxes: Sandbox[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
  cache = join(folder, "cache.duckdb");
  await makeCache(cache, [
    "CREATE TABLE data AS SELECT range AS amount, 'g' || range % 3 AS g FROM range(100)",
    "CREATE TABLE toolkiln_values AS SELECT 1 AS secret",
  ]);
});
afterAll(async () => {
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
  await rm(folder, { recursive: true });
});

const clock = (): number => Date.UTC(2001, 1, 3, 4, 5, 6, 7);

async function open(options: { wall_seconds?: number; outerLayer?: boolean } = {}): Promise<Session> {
  const { wall_seconds = LIMITS.wall_seconds, outerLayer = true } = options;
  const sandbox = createSandbox({ ...LIMITS, wall_seconds }, { cacheFolder: folder, outerLayer }, clock);
  sandboxes.push(sandbox);
  sandbox.warm();
  return sandbox.open(cache);
}

async function holds(session: Session, [, code, expected]: Case): Promise<void> {
  const outcome = await session.run({ code, params: {} });
  if (typeof expected === "object") {
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.ok && outcome.result).toEqual(expected.result);
  } else {
    const seen = outcome.ok ? `result ${JSON.stringify(outcome.result).slice(0, 200)}` : outcome.failure.code;
    expect(expected.split(" or "), JSON.stringify(outcome).slice(0, 500)).toContain(seen);
    expect(outcome).toMatchObject({
      failure: { message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) },
    });
  }
  expect(Reflect.get({}, "polluted")).toBeUndefined();
}

describe.each([
  ["with bubblewrap where it works", true],
  ["behind Deno and the gate alone", false],
])("a hostile tool, %s,", (_, outerLayer) => {
  let session: Session;
  beforeAll(async () => {
    session = await open({ outerLayer });
  });

  describe("does not get at", () => it.each(READS)("%s", (...one) => holds(session, one)));
  describe("cannot evaluate text by", () => it.each(EVALUATES)("%s", (...one) => holds(session, one)));
  describe("changes nothing by patching", () => it.each(PATCHES)("%s", (...one) => holds(session, one)));
});

describe("a hostile tool", () => {
  let session: Session;
  let hasty: Session;
  beforeAll(async () => {
    session = await open();
    hasty = await open({ wall_seconds: 0.8 });
  });

  describe("fails cleanly when it", () =>
    it.each(BREAKS)("%s", (...one) => holds(String(one[2]).includes("time_limit") ? hasty : session, one)));
  describe("is heard right, or refused, when it returns", () =>
    it.each(RETURNS)("%s", (...one) => holds(session, one)));
  describe("cannot move", () => it.each(STANDS_STILL)("%s", (...one) => holds(session, one)));

  it("draws the same random numbers in every run", async () => {
    const code = body(`return [Math.random(), Math.random()]`);
    const [first, second] = [
      await session.run({ code, params: {} }),
      await session.run({ code, params: {} }),
    ];
    expect(first).toMatchObject({ ok: true, result: [expect.any(Number), expect.any(Number)] });
    expect(first.ok && first.result).toEqual(second.ok && second.result);
  });

  it("leaves nothing behind for the next run", async () => {
    await session.run({
      code: body(`(globalThis as any).left = 1; (Object.prototype as any).left = 1; return 1`),
      params: {},
    });
    expect(
      await session.run({
        code: body(`return [typeof (globalThis as any).left, typeof ({} as any).left]`),
        params: {},
      }),
    ).toMatchObject({ result: ["undefined", "undefined"] });
  });

  it("does not fail the run that follows one whose statements would not stop", async () => {
    const code = body(
      `return await data.sql("SELECT length(format('{:300000000}', range)) AS n FROM range(20)")`,
    );
    // The texts fill memory while time runs: which limit comes first is the machine's affair.
    const outcome = await hasty.run({ code, params: {} });
    expect(["time_limit", "memory_limit"]).toContain(outcome.ok ? "ok" : outcome.failure.code);
    const next = await hasty.run({ code: body(`return await data.sql("SELECT 1 AS one")`), params: {} });
    expect(next).toMatchObject({ ok: true, result: [{ one: 1 }] });
  });

  it("cannot fill this process with questions", async () => {
    const generous = createSandbox({
      ...LIMITS,
      result_bytes: 4_000_000,
      sql_calls: 100,
      tool_memory_mb: 512,
      // On a busy machine, time may be over before the questions are counted.
      wall_seconds: 50,
    });
    sandboxes.push(generous);
    const asker = await generous.open(cache);
    const code = body(
      `const v = ["v".repeat(5e6)]; for (let i = 0; i < 60; i++) void data.sql("SELECT count(*) FROM range(1000000) a, range(1000000) b", v); for (;;);`,
    );
    expect(await asker.run({ code, params: {} })).toMatchObject({ failure: { code: "sql_limit" } });
  });

  it("cannot fill this process with answers that it does not take", async () => {
    const generous = createSandbox({ ...LIMITS, sql_rows: 200_000, sql_calls: 100, wall_seconds: 4 });
    sandboxes.push(generous);
    const asker = await generous.open(cache);
    const columns = Array.from({ length: 10 }, (_, index) => `range AS c${index}`).join(", ");
    const code = body(
      `for (let i = 0; i < 40; i++) void data.sql("SELECT ${columns} FROM range(200000)"); await 0; for (;;);`,
    );
    const outcome = await asker.run({ code, params: {} });
    expect(outcome).toMatchObject({ failure: { code: "time_limit" } });
    expect(process.memoryUsage().external).toBeLessThan(200e6);
  });

  it("leaves the cache as it was, whatever it asked for", async () => {
    const before = await readFile(cache);
    for (const sql of [
      `COPY data TO '${cache}' (use_tmp_file false)`,
      "DELETE FROM cache.main.data",
      "DETACH cache",
      `ATTACH '${cache}' AS w`,
    ]) {
      expect(
        await session.run({ code: body(`return await data.sql(${JSON.stringify(sql)})`), params: {} }),
      ).toMatchObject({ ok: false });
    }
    expect((await readFile(cache)).equals(before)).toBe(true);
    expect(await readdir(folder)).toEqual(["cache.duckdb"]);
  });

  it("cannot put control characters into what people read", async () => {
    const outcome = await session.run({
      code: body(`throw new Error("a\\u001b[2Jb\\u202ec" + "x".repeat(1e6))`),
      params: {},
    });
    expect(outcome.ok || outcome.failure.message).toMatch(/^The tool failed: Error: a\[2Jbcx+/);
    expect(outcome.ok || outcome.failure.message.length).toBeLessThan(2_100);
  });

  it("is told the line of its own file at which it failed", async () => {
    const code = `import type { Context } from "toolkiln/toolkit";\n\ninterface Params {\n  a: number;\n}\n\nexport default async function tool({ data }: Context<Params>): Promise<number> {\n  return helper(data);\n}\n\nasync function helper(data: Context<Params>["data"]): Promise<number> {\n  const rows = await data.sql("SELECT nothing FROM data");\n  return rows.length;\n}\n`;
    expect(await session.run({ code, params: {} })).toMatchObject({
      failure: { code: "sql_error", line: 12, message: expect.stringContaining("nothing") },
    });
  });

  it("may go on after a statement that failed", async () => {
    const code = body(
      `try { await data.sql("SELECT nope") } catch {} return await data.sql("SELECT 1 AS one")`,
    );
    expect(await session.run({ code, params: {} })).toMatchObject({ ok: true, result: [{ one: 1 }] });
  });

  it("reads nothing outside, even when its entry module would", async () => {
    await writeFile(join(folder, "secret.txt"), "secret");
    const code = body(
      `try { return (await import("file://${folder}/secret.txt", { with: { type: "text" } })).default } catch (e) { return String(e).includes("secret.txt") }`,
    );
    expect(await session.run({ code, params: {} })).toMatchObject({ ok: true, result: true });
    await rm(join(folder, "secret.txt"));
  });
});
