import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { CELL_SCHEMA, columnSchema, FILTER_SCHEMA } from "../../src/toolkit/schema.ts";
import type { ToolSpec } from "../../src/toolkit/spec.ts";
import { VALIDATION_LIMITS } from "../../src/validation/limits.ts";
import { checkTypes } from "../../src/validation/types.ts";
import { candidate, parameters, results, told, type ToolParts } from "./tool.ts";

const check = (parts: ToolParts, changes: Partial<ToolSpec> = {}) =>
  checkTypes(candidate(parts, changes), VALIDATION_LIMITS);
const returns = (code: string, extra: ToolParts = {}): ToolParts => ({ body: `return ${code};`, ...extra });

describe("checkTypes accepts", () => {
  it.each<[string, ToolParts, Partial<ToolSpec>]>([
    ["one number", {}, {}],
    [
      "a value that may be null",
      returns("{ value: null }", { result: "value: Cell;" }),
      { result: results({ value: CELL_SCHEMA }) },
    ],
    [
      "a narrower result than the spec allows",
      returns("{ count: 1 }"),
      { result: results({ count: { type: ["number", "null"] } }) },
    ],
    [
      "rows of cells",
      returns("{ rows: await data.sql(`SELECT * FROM data`) }", { result: "rows: readonly Row[];" }),
      {
        result: results({
          rows: { type: "array", items: { type: "object", additionalProperties: CELL_SCHEMA } },
        }),
      },
    ],
    [
      "groups with named fields",
      returns('{ groups: [{ key: "a", mean: 1 }] }', {
        result: "readonly groups: readonly { key: Cell; mean: number | null }[];",
      }),
      {
        result: results({
          groups: { type: "array", items: results({ key: CELL_SCHEMA, mean: { type: ["number", "null"] } }) },
        }),
      },
    ],
    [
      "a table by name",
      returns("{ means: { a: 1 } }", { result: "means: Record<string, number>;" }),
      { result: results({ means: { type: "object", additionalProperties: { type: "number" } } }) },
    ],
    [
      "a choice of texts",
      returns('{ verdict: "same" }', { result: 'verdict: "same" | "different";' }),
      { result: results({ verdict: { enum: ["same", "different"] } }) },
    ],
    [
      "an optional field",
      returns("{ count: 1 }", { result: "count: number; note?: string;" }),
      {
        result: {
          ...results({ count: { type: "number" } }),
          properties: { count: { type: "number" }, note: { type: "string" } },
        },
      },
    ],
    [
      "mutable and readonly lists of parameters",
      returns("{ count: params.a.length + params.filters.length }", {
        params: "a: string[]; readonly filters: readonly Filter[];",
      }),
      {
        parameters: parameters({
          a: { type: "array", items: columnSchema(), default: [] },
          filters: { type: "array", items: FILTER_SCHEMA, default: [] },
        }),
      },
    ],
    [
      "no parameters",
      { params: "", ...returns("{ count: data.columns.length }") },
      { parameters: parameters({}) },
    ],
    [
      "a result that is inferred",
      {
        head: "export default async function count({ data, params }: Context<Params>) {",
        ...returns("{ count: data.columns.length + params.filters.length }"),
      },
      {},
    ],
  ])("%s", async (_, parts, changes) => {
    expect(told(await check(parts, changes))).toEqual([]);
  });
});

describe("checkTypes refuses", () => {
  it.each<[string, string, ToolParts]>([
    [
      "a row that may be missing",
      "ts18048 at 14: 'row' is possibly 'undefined'.",
      {
        body: "const [row] = await data.sql<{ n: number }>(`SELECT 1 AS n FROM data`);\n  return { count: row.n };",
      },
    ],
    ["Deno", "ts2304 at 13: Cannot find name 'Deno'.", returns("{ count: Deno.pid }")],
    [
      "process, without advice to install something",
      "ts2591 at 13: Cannot find name 'process'.",
      returns("{ count: process.pid }"),
    ],
    ["fetch", "ts2304 at 13: Cannot find name 'fetch'.", returns('{ count: (await fetch("")).status }')],
    [
      "a module of Node",
      "ts2591 at 10: Cannot find name 'node:fs'.",
      { top: 'import { readFileSync } from "node:fs";', params: "readonly filters: readonly Filter[];" },
    ],
    [
      "what data does not offer",
      "ts2339 at 13: Property 'rows' does not exist on type 'Data'.",
      returns("{ count: data.rows.length }"),
    ],
    [
      "a toolkit type that is not there",
      "ts2305 at 9: Module '\"toolkiln/toolkit\"' has no exported member 'Frame'.",
      { imports: 'import type { Cell, Context, Filter, Frame, Row } from "toolkiln/toolkit";' },
    ],
    [
      "an untyped argument",
      "ts7031 at 12: Binding element 'params' implicitly has an 'any' type.",
      { head: "export default async function count({ params }) {", ...returns("{ count: 1, p: params }") },
    ],
    [
      "a path without a return",
      "ts2366",
      {
        head: "export default async function count({ data, params }: Context<Params>): Promise<Result> {",
        body: "if (params.filters.length > 1) return { count: data.columns.length };",
      },
    ],
  ])("%s, where it stands", async (_, finding, parts) => {
    expect(told(await check(parts)).join("\n")).toContain(finding);
  });

  it.each<[string, string, ToolParts, Partial<ToolSpec>]>([
    [
      "a result that may be null",
      "The result's `count` is `number | null` in the code, and `number` in the spec.",
      returns("{ count: null }", { result: "count: number | null;" }),
      {},
    ],
    [
      "a result that lacks a field",
      "The spec's result has `total`, and the code's result has not.",
      {},
      { result: results({ count: { type: "number" }, total: { type: "number" } }) },
    ],
    [
      "a result with a field too many",
      'The code\'s result has fields that the spec does not have: "extra".',
      returns("{ count: 1, extra: 2 }", { result: "count: number; extra: number;" }),
      {},
    ],
    [
      "a misfit deep in the result",
      "Type 'string' is not assignable to type 'number'.",
      returns('{ rows: [{ n: "a" }] }', { result: "rows: { n: string }[];" }),
      { result: results({ rows: { type: "array", items: results({ n: { type: "number" } }) } }) },
    ],
    [
      "a parameter of another type",
      "The parameter `filters` is `number` in the spec, and the code takes `readonly Filter[]`.",
      {},
      { parameters: parameters({ filters: { type: "number", default: 1 } }) },
    ],
    [
      "a parameter that the code does not know",
      "The spec has the parameter `column`, and the code's parameters have not.",
      {},
      {
        parameters: parameters({
          filters: { type: "array", items: FILTER_SCHEMA, default: [] },
          column: columnSchema({ default: "a" }),
        }),
      },
    ],
    [
      "a parameter that the spec does not know",
      'The code takes parameters that the spec does not have: "limit".',
      { params: "readonly filters: readonly Filter[]; limit: number;" },
      {},
    ],
    [
      "a choice that the spec does not have",
      '"a" | "b"',
      returns("{ count: params.kind.length }", { params: 'kind: "a";' }),
      { parameters: parameters({ kind: { enum: ["a", "b"], default: "a" } }) },
    ],
    [
      "a tool that takes something else",
      "contract",
      {
        head: "export default async function count(context: { params: { filters: string } }): Promise<Result> {",
        ...returns("{ count: context.params.filters.length }"),
      },
      {},
    ],
  ])("%s, in the words of the spec, at the tool's head", async (_, finding, parts, changes) => {
    const findings = await check(parts, changes);
    expect(told(findings).join("\n")).toContain(finding);
    expect(findings.map(({ source }) => source).join()).toContain("export default async function");
    expect(findings.every(({ rule }) => rule === "contract")).toBe(true);
  });

  it("types that keep the compiler busy, by killing it", async () => {
    const code = `${candidate().code}\nconst sum = 1${"+1".repeat(30_000)};\n`;
    const limits = { ...VALIDATION_LIMITS, types_seconds: 0.005 };
    expect(told(await checkTypes({ ...candidate(), code }, limits))).toEqual([
      "types-limit: The compiler was stopped: checking the types goes beyond the bound of time.",
    ]);
  });

  it("types that need endless memory, by killing the compiler", async () => {
    const findings = await checkTypes(candidate(), { ...VALIDATION_LIMITS, memory_mb: 1 });
    expect(told(findings)).toEqual([
      "types-limit: The compiler was stopped: checking the types goes beyond the bound of memory.",
    ]);
  });
});

describe("the compiler", () => {
  it("leaves no folder behind, also when it is stopped", async () => {
    const folder = await mkdtemp(join(tmpdir(), "toolkiln-test-"));
    vi.stubEnv("TMPDIR", folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    await check({});
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 10);
    await expect(checkTypes(candidate(), VALIDATION_LIMITS, controller.signal)).rejects.toThrow(/abort/i);
    expect(await readdir(folder)).toEqual([]);
  });
});
