import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/create.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import type { Sandbox, Session } from "../../src/sandbox/sandbox.ts";
import { CELL_SCHEMA, columnSchema } from "../../src/toolkit/schema.ts";
import type { JsonObject, JsonSchema, ToolSpec } from "../../src/toolkit/spec.ts";
import { tryTool } from "../../src/validation/trials.ts";
import { cacheOf, ROWS } from "./cache.ts";
import { candidate, parameters, results, told, type ToolParts } from "./tool.ts";

let sandbox: Sandbox;
let session: Session;

beforeAll(async () => {
  sandbox = createSandbox({ ...DEFAULT_LIMITS, wall_seconds: 2 });
  session = await sandbox.open(await cacheOf(ROWS));
});

afterAll(() => sandbox.close());

const attempt = (parts: ToolParts, changes: Partial<ToolSpec> = {}, params: JsonObject = {}) =>
  tryTool(session, candidate(parts, changes), { params });

const ROW: JsonSchema = { type: "object", additionalProperties: CELL_SCHEMA };

const count = (body: string): ToolParts => ({ body });
const rowsOf = (sql: string): [ToolParts, Partial<ToolSpec>] => [
  { result: "rows: Row[];", body: `return { rows: await data.sql(\`${sql}\`) };` },
  { result: results({ rows: { type: "array", items: ROW } }) },
];

describe("the trials", () => {
  it.each<[string, ToolParts, Partial<ToolSpec>]>([
    [
      "one value, perhaps missing",
      {
        result: "value: number | null;",
        body: "const [row] = await data.sql<{ v: number | null }>(`SELECT favg(x) AS v FROM data`);\n  return { value: row?.v ?? null };",
      },
      { result: results({ value: { type: ["number", "null"] } }) },
    ],
    [
      "groups in a total order",
      {
        result: "groups: Row[];",
        body: "return { groups: await data.sql(`SELECT g, count(*) AS n FROM data GROUP BY g ORDER BY n DESC, g`) };",
      },
      { result: results({ groups: { type: "array", items: ROW } }) },
    ],
    [
      "the top rows in a total order",
      {
        result: "rows: Row[];",
        body: "return { rows: await data.sql(`SELECT * FROM data ORDER BY tie DESC, id LIMIT 5`) };",
      },
      { result: results({ rows: { type: "array", items: ROW } }) },
    ],
    [
      "a table by name, computed in code",
      {
        result: "means: Record<string, number | null>;",
        body: 'const rows = await data.sql<{ g: Cell; m: number | null }>(`SELECT g, favg(x) AS m FROM data GROUP BY g ORDER BY g`);\n  return { means: Object.fromEntries(rows.map((row) => [String(row.g ?? "missing"), row.m])) };',
      },
      { result: results({ means: { type: "object", additionalProperties: { type: ["number", "null"] } } }) },
    ],
    [
      "plain sums of doubles, which differ in their last digits when rows are shuffled",
      {
        result: "sum: number;",
        body: "const rows = await data.sql<{ x: number | null }>(`SELECT x FROM data`);\n  let sum = 0;\n  for (const { x } of rows) sum += x ?? 0;\n  return { sum };",
      },
      { result: results({ sum: { type: "number" } }) },
    ],
  ])("may give %s", async (_, parts, changes) => {
    const report = await attempt(parts, changes);
    expect(told(report.findings)).toEqual([]);
  });

  it("is tried with the parameters of the question, and with defaults where it gives none", async () => {
    const parts: ToolParts = {
      doc: "/**\n * Says its parameters.\n *\n * @param column A column.\n * @param kind A kind.\n * @returns Both.\n *\n * Origin: a test.\n */",
      params: "readonly column: string; readonly kind: string;",
      result: "column: string; kind: string;",
      body: 'if (params.column !== "x" || params.kind !== "default") throw new Error(`unexpected ${params.column} ${params.kind}`);\n  return { column: data.column(params.column), kind: params.kind };',
    };
    const changes = {
      parameters: parameters({
        column: columnSchema({ default: "id" }),
        kind: { type: "string", default: "default" },
      }),
      result: results({ column: { type: "string" }, kind: { type: "string" } }),
    };
    const report = await attempt(parts, changes, { column: "x" });
    expect(told(report.findings)).toEqual([]);
  });
});

describe("a trial", () => {
  it.each<[string, string, RegExp, ToolParts, Partial<ToolSpec>]>([
    [
      "a tool that throws",
      "runs",
      /On the data, the tool failed: .*no idea/,
      count('throw new Error("no idea");'),
      {},
    ],
    [
      "a column that is not there",
      "runs",
      /On the data, the tool failed: .*nope/,
      count('return { count: data.column("nope").length };'),
      {},
    ],
    [
      "a statement that is refused",
      "runs",
      /On the data, the tool failed/,
      count("await data.sql(`DROP TABLE data`);\n  return { count: 0 };"),
      {},
    ],
    [
      "a tool that never ends",
      "time_limit",
      /longer than 2 s/,
      count("while (params.filters.length === 0);\n  return { count: 0 };"),
      {},
    ],
    [
      "a result that is not finite",
      "runs",
      /result\.count is Infinity/,
      count("return { count: 1 / data.columns.filter(() => false).length };"),
      { result: results({ count: { type: "number" } }) },
    ],
    [
      "a result outside its schema",
      "runs",
      /On the data, result\.count must be at most 10, not 300/,
      {},
      { result: results({ count: { type: "integer", maximum: 10 } }) },
    ],
    [
      "a fraction where the spec says whole",
      "runs",
      /result\.count must be a whole number, not 0\.5/,
      count("return { count: 0.5 };"),
      {},
    ],
    [
      "rows in the order of the file",
      "shuffled-rows",
      /depends on the order of the rows: result\.rows\[0\]\.\w+ was .*another order/,
      ...rowsOf("SELECT id FROM data"),
    ],
    [
      "ties cut by a limit",
      "shuffled-rows",
      /depends on the order of the rows/,
      ...rowsOf("SELECT id, tie FROM data ORDER BY tie LIMIT 3"),
    ],
    [
      "the first value of a group",
      "shuffled-rows",
      /depends on the order of the rows/,
      ...rowsOf("SELECT g, first(id) AS id FROM data GROUP BY g ORDER BY g"),
    ],
    [
      "another answer the second time",
      "same-again",
      /ran twice on the same data and gave two answers: result\.count was \d+, then \d+/,
      { body: "return { count: Date.now() % 1_000_000 };" },
      {},
    ],
    [
      "columns by their place",
      "reordered-columns",
      /depends on the order of the columns: result\.name was "\w+", then "\w+"/,
      { result: "name: string;", body: 'return { name: data.columns[0]?.name ?? "" };' },
      { result: results({ name: { type: "string" } }) },
    ],
    [
      "no thought of no rows",
      "no-rows",
      /On a dataset without rows, the tool failed/,
      count(
        'const [row] = await data.sql<{ id: number }>(`SELECT id FROM data ORDER BY id`);\n  if (!row) throw new Error("no rows");\n  return { count: row.id };',
      ),
      {},
    ],
    [
      "null where the spec has a number, on no rows",
      "no-rows",
      /On a dataset without rows, result\.value must be a number, not null/,
      {
        result: "value: number;",
        body: "const [row] = await data.sql<{ v: number }>(`SELECT max(id) AS v FROM data`);\n  if (!row) throw new Error();\n  return { value: row.v };",
      },
      { result: results({ value: { type: "number" } }) },
    ],
    [
      "no thought of a single row",
      "one-row",
      /On a single row, the tool failed/,
      count(
        'const rows = await data.sql<{ id: number }>(`SELECT id FROM data ORDER BY id`);\n  if (rows.length === 1) throw new Error("one row");\n  return { count: rows.length };',
      ),
      {},
    ],
    [
      "no thought of missing values",
      "missing-values",
      /On a dataset in which every value is missing, the tool failed/,
      count(
        'const rows = await data.sql<{ g: string | null }>(`SELECT max(g) AS g FROM data`);\n  const n = (await data.sql<{ n: number }>(`SELECT count(*) AS n FROM data`))[0]?.n ?? 0;\n  if (n > 1 && rows[0]?.g === null) throw new Error("all missing");\n  return { count: n };',
      ),
      {},
    ],
  ])("refuses %s", async (_, rule, message, parts, changes) => {
    const report = await attempt(parts, changes);
    const finding = report.findings.find((one) => one.rule === rule);
    expect(finding, told(report.findings).join("\n")).toBeDefined();
    expect(finding?.check).toBe("trial");
    expect(finding?.message).toMatch(message);
    expect(finding?.hint).not.toBe("");
  });

  it("says how to mend an answer that depends on the order of the rows", async () => {
    const report = await attempt(...rowsOf("SELECT id FROM data"));
    expect(report.findings).toEqual([
      expect.objectContaining({
        rule: "shuffled-rows",
        hint: expect.stringContaining("Add a total ORDER BY"),
      }),
    ]);
  });

  it("points at the line that threw", async () => {
    const report = await attempt(
      count('const a = data.columns.length;\n  if (a > 0) throw new Error("here");\n  return { count: a };'),
    );
    expect(report.findings).toEqual([
      expect.objectContaining({ rule: "runs", line: 14, source: 'if (a > 0) throw new Error("here");' }),
    ]);
  });

  it("on the data itself is the last when it fails", async () => {
    const report = await attempt(count('throw new Error("no");'));
    expect(report.checks.map(({ name, passed }) => [name, passed])).toEqual([["the data", false]]);
    expect(report.findings).toHaveLength(1);
  });
});
