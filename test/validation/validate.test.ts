import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/create.ts";
import { DEFAULT_LIMITS } from "../../src/sandbox/limits.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Candidate } from "../../src/toolkit/spec.ts";
import type { Check, ValidationReport } from "../../src/validation/report.ts";
import { validateCandidate } from "../../src/validation/validate.ts";
import { cacheOf, ROWS } from "./cache.ts";
import { candidate, rules, told, tool } from "./tool.ts";

let sandbox: Sandbox;
let cachePath: string;

beforeAll(async () => {
  sandbox = createSandbox({ ...DEFAULT_LIMITS, wall_seconds: 2 });
  cachePath = await cacheOf(ROWS);
});

afterAll(() => sandbox.close());

const validate = (
  given: Candidate,
  more: { readonly signal?: AbortSignal; readonly onProgress?: (check: Check) => void } = {},
) => validateCandidate(given, { params: {}, cachePath, sandbox, ...more });

const names = ({ checks }: ValidationReport) =>
  checks.map(({ name, passed }) => `${passed ? "✓" : "✗"} ${name}`);

describe("a valid tool", () => {
  it("passes every stage and every trial, and is told so in the order of the checks", async () => {
    const seen: Check[] = [];
    const report = await validate(candidate(), { onProgress: (check) => seen.push(check) });
    expect(told(report.findings)).toEqual([]);
    expect(report.valid).toBe(true);
    expect(names(report)).toEqual([
      "✓ spec",
      "✓ size",
      "✓ policy",
      "✓ types",
      "✓ the data",
      "✓ the data again",
      "✓ a sample",
      "✓ shuffled rows",
      "✓ reordered columns",
      "✓ no rows",
      "✓ one row",
      "✓ missing values",
    ]);
    expect(report.checks.map(({ detail }) => detail)).toContain(
      "Gave the same answer with the sample's rows shuffled.",
    );
    expect(seen).toEqual(report.checks);
  });
});

describe("a failing stage", () => {
  it.each<[string, Candidate, string[], string]>([
    ["the spec", candidate({}, { name: "No Name" }), ["✗ spec"], "spec-name"],
    ["the size", { ...candidate(), code: "// 4567\n".repeat(9000) }, ["✓ spec", "✗ size"], "too-large"],
    [
      "the policy",
      candidate({ body: "return { count: Deno.pid };" }),
      ["✓ spec", "✓ size", "✗ policy"],
      "no-global",
    ],
    [
      "the types",
      candidate({ result: "count: string;" }),
      ["✓ spec", "✓ size", "✓ policy", "✗ types"],
      "ts2322",
    ],
  ])("is the last: %s", async (_, given, checks, rule) => {
    const report = await validate(given);
    expect(report.valid).toBe(false);
    expect(names(report)).toEqual(checks);
    expect(rules(report.findings)).toContain(rule);
  });

  it("tells all it found, and the check says how much", async () => {
    const report = await validate(
      candidate({ body: "const a: any = Deno;\n  debugger;\n  return { count: a };" }),
    );
    expect(rules(report.findings)).toEqual(["no-global", "no-any", "no-debugger"]);
    expect(report.checks.at(-1)?.detail).toMatch(/^3 problems, the first: /);
  });
});

describe("validateCandidate", () => {
  it("stops when it is told to", async () => {
    await expect(validate(candidate(), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    const onProgress = ({ name }: Check) =>
      void (name === "types" && setTimeout(() => controller.abort(), 30));
    const endless = candidate({ body: "while (params.filters.length === 0);\n  return { count: 0 };" });
    await expect(validate(endless, { signal: controller.signal, onProgress })).rejects.toThrow(/abort/i);
  });

  it("says what is wrong with a cache that cannot be opened", async () => {
    const gone = validateCandidate(candidate(), { params: {}, cachePath: `${cachePath}.gone`, sandbox });
    await expect(gone).rejects.toMatchObject({ code: "cache_unreadable" });
  });

  it("takes bounds other than the usual ones", async () => {
    const report = await validateCandidate(candidate(), {
      params: {},
      cachePath,
      sandbox,
      limits: { source_bytes: 10 },
    });
    expect(rules(report.findings)).toEqual(["too-large"]);
    expect(tool().length).toBeGreaterThan(10);
  });
});
