import { describe, expect, it } from "vitest";
import { VALIDATION_LIMITS } from "../../src/validation/limits.ts";
import { checkPolicy, preparePolicy } from "../../src/validation/policy.ts";
import { findPolicy } from "../../src/validation/policy/rules.ts";
import { candidate, rules, told, tool, type ToolParts } from "./tool.ts";

const found = (parts: ToolParts) => findPolicy(tool(parts), ["filters"]);
const body = (code: string): ToolParts => ({ body: `${code}\n  return { count: 0 };` });

describe("the policy accepts", () => {
  it.each<[string, ToolParts]>([
    ["a plain tool", {}],
    [
      "a context that is not taken apart",
      {
        head: "export default async function count(context: Context<Params>): Promise<Result> {",
        body: "return { count: context.data.columns.length };",
      },
    ],
    [
      "helpers, types and constants",
      {
        top: 'export type Kind = "a" | "b";\nconst LIMITS = { a: 1, b: [2, -3] } as const;\nconst NAMES = new Set(["a"]);\nconst half = (n: number) => n / 2;',
        below: "function twice(n: number): number {\n  return half(n) * 2;\n}",
      },
    ],
    [
      "constants frozen or listed from a literal",
      { top: "const A = Object.freeze([1, 2]);\nconst B = Object.keys({ a: 1 });" },
    ],
    [
      "the language's own mathematics and lists",
      body(
        "const a = [3, 1].map(Number).filter(Boolean).toSorted((x, y) => x - y); const b = Math.max(...a) + Number.EPSILON + Number(String(1)) + [...new Map([[1, 2]]).keys()].length; void [b, Infinity, NaN, undefined, isNaN(b), Array.from({ length: 2 }), JSON.stringify(a)];",
      ),
    ],
    [
      "dates with a value",
      body(
        'const d = new Date("2020-01-01"); void d.getUTCFullYear(); void Date.UTC(2020, 1); void (d instanceof Date);',
      ),
    ],
    [
      "statements asked together",
      body(
        'const [a, b] = await Promise.all([data.sql("SELECT 1 AS n FROM data"), data.sql("SELECT 2 AS n FROM data")]); void a; void b;',
      ),
    ],
    ["errors thrown in words", body('if (data.columns.length > 5000) throw new RangeError("too wide");')],
    [
      "a loop with labels",
      body("outer: for (const a of [1]) { for (const b of [a]) { if (b) continue outer; } }"),
    ],
    [
      "a catch that handles",
      body(
        'try { await data.sql("SELECT 1 FROM data"); } catch (error) { throw new Error("cannot read", { cause: error }); }',
      ),
    ],
    [
      "locals and parameters named like globals",
      body(
        "const process = 1; const name = (self: number, { window: w }: { window: number }) => self + w + process; void name(1, { window: 2 }); for (const fetch of [1]) void fetch;",
      ),
    ],
    [
      "a key or member named like a global",
      body("const o = { process: 1, eval: 2 }; void o.process; void o.eval;"),
    ],
    ["computed members", body('const row: Row = {}; const key = "a"; void row[key]; void row["b c"];')],
    [
      "words of the machinery inside longer text",
      body('const sql = "SELECT constructor, prototype FROM data"; void sql;'),
    ],
    ["text in any language", body('const text = "größer, 数, 😀"; void text;')],
    ["one cast", body("const a: unknown = 1; void (a as number); const b = [1] as unknown; void b;")],
  ])("%s", (_, parts) => {
    expect(told(found(parts))).toEqual([]);
  });
});

describe("the policy refuses", () => {
  it.each<[string, string, ToolParts]>([
    ["a file that does not parse", "syntax", body("const = ;")],
    ["`with`", "syntax", body("with (params) {}")],
    ["two declarations of a name", "syntax", body("const a = 1; const a = 2;")],
    ["a value import", "no-import", { imports: 'import { Context } from "toolkiln/toolkit";' }],
    ["an inline type import", "no-import", { imports: 'import { type Context } from "toolkiln/toolkit";' }],
    ["a namespace import", "no-import", { imports: 'import type * as t from "toolkiln/toolkit";' }],
    ["an import of anything else", "no-import", { imports: 'import type { Context } from "node:fs";' }],
    [
      "an import of a file as text",
      "no-import",
      { imports: 'import x from "file:///etc/hostname" with { type: "text" };' },
    ],
    ["a bare import", "no-import", { imports: 'import "toolkiln/toolkit";' }],
    ["two imports", "one-import", { top: 'import type { Data } from "toolkiln/toolkit";' }],
    ["no import", "one-import", { imports: "" }],
    ["import x = require()", "no-side-effects", { top: 'import fs = require("fs");' }],
    ["a dynamic import", "no-import", body('await import("node:fs");')],
    ["a dynamic import of a computed name", "no-import", body('await import("node" + ":fs");')],
    ["a type read from another file", "no-import", { top: 'type T = import("/etc/passwd").T;' }],
    ["import.meta", "no-import", body("void import.meta.url;")],
    ["require", "no-global", body('require("fs");')],
    ["eval", "no-global", body('eval("1");')],
    ["eval in disguise", "no-global", body('(0, eval)("1");')],
    ["eval with an escape in its name", "no-global", body('\\u0065val("1");')],
    ["Function", "no-global", body('Function("return 1")();')],
    ["new Function", "no-global", body('new Function("return 1");')],
    ["globalThis", "no-global", body('globalThis["Deno"];')],
    ["Deno", "no-global", body("Deno.exit(0);")],
    ["typeof of what is not there", "no-global", body('void (typeof Deno !== "undefined");')],
    ["process", "no-global", body("process.exit();")],
    ["self and window", "no-global", body("void [self, window];")],
    ["fetch", "no-global", body('await fetch("http://localhost");')],
    ["a Worker", "no-global", body('new Worker("data:,");')],
    ["storage", "no-global", body("localStorage.clear();")],
    ["a timer", "no-global", body("setTimeout(() => {}, 1);")],
    ["the console", "no-global", body('console.log("x");')],
    ["Reflect and Proxy", "no-global", body("new Proxy({}, {}); Reflect.ownKeys({});")],
    ["arguments", "no-global", body("void arguments;")],
    ["a global assigned to", "no-global", body("undefined = 1;")],
    ["a global as a loop's variable", "no-global", body("for (Number of [1]) break;")],
    ["a global in a list that is assigned to", "no-global", body("[Number] = [1];")],
    ["a global destructured into", "no-global", body("({ a: Number } = { a: 1 });")],
    ["a name declared only in another block", "no-global", body("{ const Deno = 1; void Deno; } void Deno;")],
    [
      "a name declared only as a type",
      "no-global",
      { top: "interface Deno { a: 1 }", ...body("void Deno;") },
    ],
    ["an imported type used as a value", "no-global", body("void Context;")],
    ["chance", "no-global", body("void Math.random();")],
    ["chance by a computed name", "no-global", body('void Math["random"]();')],
    ["chance by a name put together", "no-global", body('void Math["ran" + "dom"]();')],
    ["a computed member of Math", "no-global", body('const k = "random" as "max"; void Math[k](1);')],
    ["a member of Math replaced", "no-global", body("Math.abs = (x) => x;")],
    ["a member of JSON replaced in a pattern", "no-global", body('[JSON.stringify] = [() => ""];')],
    ["a member of Number replaced in a loop", "no-global", body("for (Number.isNaN of []) void 0;")],
    ["a member of Object counted up", "no-global", body("Math.PI++;")],
    ["a member of Object deleted", "no-global", body("delete Object.keys;")],
    ["Math handed around", "no-global", body("const { random } = Math; void random();")],
    ["the clock", "no-global", body("void Date.now();")],
    ["a date of now", "no-global", body("void new Date();")],
    ["a date of now without parentheses", "no-global", body("void new Date;")],
    ["a date of now by an empty spread", "no-global", body("void new Date(...([] as []));")],
    ["the clock as text", "no-global", body("void Date();")],
    ["the clock through another name", "no-global", body("const D = Date; void new D();")],
    ["a race", "no-global", body("await Promise.race([]);")],
    ["the locale", "no-global", body("void new Intl.NumberFormat();")],
    ["text in the machine's locale", "no-locale", body("void (1).toLocaleString();")],
    ["an order by the machine's locale", "no-locale", body('void "a".localeCompare("b");')],
    ["the locale by a computed name", "no-locale", body('void (1)["toLocaleString"]();')],
    ["Object.defineProperty", "no-global", body('Object.defineProperty({}, "a", {});')],
    ["a constructor", "no-prototype", body('(() => {}).constructor("return 1")();')],
    [
      "a constructor by text",
      "no-prototype",
      body('const f = () => {}; void (f as unknown as Record<string, unknown>)["constructor"];'),
    ],
    ["a constructor by text put together", "no-prototype", body('const k = "con" + "structor"; void k;')],
    ["a constructor in a template", "no-prototype", body('const k = `con${"struct"}or`; void k;')],
    ["a constructor taken apart", "no-prototype", body("const { constructor: c } = () => {}; void c;")],
    ["a prototype", "no-prototype", body("void Array.prototype;")],
    ["__proto__ in an object", "no-prototype", body("void { __proto__: null };")],
    ["__proto__ as a text key", "no-prototype", body('void { "__proto__": null };')],
    [
      "a default export that is not async",
      "default-export",
      {
        head: "export default function count({ data, params }: Context<Params>): Promise<Result> {",
        body: "return Promise.resolve({ count: 0 });",
      },
    ],
    [
      "a default export without a name",
      "default-export",
      { head: "export default async function ({ data, params }: Context<Params>): Promise<Result> {" },
    ],
    [
      "a default export that is an arrow",
      "default-export",
      { head: "export default async ({ data, params }: Context<Params>): Promise<Result> => {" },
    ],
    [
      "a generator",
      "default-export",
      { head: "export default async function* count({ data, params }: Context<Params>) {" },
    ],
    [
      "two parameters",
      "default-export",
      {
        head: "export default async function count({ data, params }: Context<Params>, more: number): Promise<Result> {",
      },
    ],
    [
      "no parameter",
      "default-export",
      { head: "export default async function count(): Promise<Result> {", body: "return { count: 0 };" },
    ],
    [
      "a rest parameter",
      "default-export",
      {
        head: "export default async function count(...[{ data, params }]: [Context<Params>]): Promise<Result> {",
      },
    ],
    [
      "no default export",
      "default-export",
      { head: "async function count({ data, params }: Context<Params>): Promise<Result> {" },
    ],
    ["a second export", "one-export", { top: "export const a = 1;" }],
    ["a re-export", "one-export", { top: 'export * from "node:fs";' }],
    [
      "a call when the file is loaded",
      "no-side-effects",
      { top: "twice(1);", below: "function twice(n: number): number { return n; }" },
    ],
    ["an await when the file is loaded", "no-side-effects", { top: "await 1;" }],
    [
      "a constant that is computed by a call",
      "no-side-effects",
      { top: "const A = twice(1);", below: "function twice(n: number): number { return n; }" },
    ],
    [
      "a constant that hides a call",
      "no-side-effects",
      { top: "const A = [{ a: twice(1) }];", below: "function twice(n: number): number { return n; }" },
    ],
    ["a block at the top", "no-side-effects", { top: "{ const a = 1; void a; }" }],
    ["a variable of the whole file", "no-shared-state", { top: "let calls = 0;" }],
    ["var", "no-var", body("var a = 1; void a;")],
    ["any", "no-any", body("const a: any = 1; void a;")],
    ["a cast to any", "no-any", body("void (1 as any);")],
    ["any inside a type", "no-any", { top: "type T = Record<string, any[]>;" }],
    ["a cast of a cast", "no-double-cast", body('const a = "x" as unknown as number; void a;')],
    [
      "a cast of a cast in parentheses",
      "no-double-cast",
      body('const a = ("x" as unknown) as number; void a;'),
    ],
    ["a class", "no-class", { below: "class A {}" }],
    ["an enum", "erasable", { top: "enum A { B }" }],
    ["a namespace", "erasable", { top: "namespace A { export const b = 1; }" }],
    ["a declaration of what is not there", "no-declare", { top: "declare const Deno: { pid: number };" }],
    ["a global declaration", "no-declare", { top: "declare global { var a: number; }" }],
    ["a function without a body", "no-declare", { top: "function fetch(url: string): Promise<unknown>;" }],
    ["this", "no-this", body("void this;")],
    ["debugger", "no-debugger", body("debugger;")],
    ["an empty catch", "no-empty-catch", body("try { void 1; } catch {}")],
    [
      "a name with a letter that looks like another",
      "ascii-names",
      body("const \u0441ount = 1; void \u0441ount;"),
    ],
    ["@ts-ignore", "no-directive", body("// @ts-ignore\n  const a: number = 1; void a;")],
    ["@ts-expect-error", "no-directive", body("/* @ts-expect-error */ void 1;")],
    ["@ts-nocheck before everything", "no-directive", { doc: "// @ts-nocheck" }],
    ["a reference to another file", "no-directive", { top: '/// <reference path="/etc/passwd" />' }],
    ["a shell line", "module-shape", { doc: "#!/usr/bin/env node" }],
    ["no doc comment", "doc-comment", { doc: "" }],
    ["a plain comment instead", "doc-comment", { doc: "/* Counts the rows. */" }],
    [
      "a doc comment further down",
      "doc-comment",
      {
        doc: "",
        imports: 'import type { Context, Filter } from "toolkiln/toolkit";\n/** Counts the rows. */',
      },
    ],
  ])("%s", (_, rule, parts) => {
    expect(rules(found(parts))).toContain(rule);
  });

  it.each<[string, string, string]>([
    [
      "what the tool does",
      "/**\n * @param filters F.\n * @returns R.\n * Origin: O.\n */",
      "does not say what the tool does",
    ],
    [
      "each parameter",
      "/**\n * Counts the rows.\n * @returns R.\n * Origin: O.\n */",
      "does not describe the parameter filters",
    ],
    [
      "what a parameter means",
      "/**\n * Counts the rows.\n * @param filters\n * @returns R.\n * Origin: O.\n */",
      "does not say what the parameter filters is",
    ],
    [
      "the result",
      "/**\n * Counts the rows.\n * @param filters F.\n * Origin: O.\n */",
      "does not say what the result is",
    ],
    [
      "the origin",
      "/**\n * Counts the rows.\n * @param filters F.\n * @returns R.\n */",
      "does not say where the tool comes from",
    ],
    [
      "only parameters of the spec",
      "/**\n * Counts the rows.\n * @param filters F.\n * @param column C.\n * @returns R.\n * Origin: O.\n */",
      "describes column, which is no parameter",
    ],
  ])("a doc comment that does not tell %s", (_, doc, message) => {
    expect(told(found({ doc }))).toEqual([expect.stringContaining(message)]);
  });
});

describe("a finding of the policy", () => {
  it("names the rule, the line, the source line, and the way out; several at once, in the order of the file", () => {
    const findings = found(body("const a: any = 1;\n  void [a, Deno.pid];"));
    expect(findings).toEqual([
      {
        check: "policy",
        rule: "no-any",
        line: 13,
        source: "const a: any = 1;",
        message: "`any` switches the type check off.",
        hint: expect.stringContaining("Say the type"),
      },
      {
        check: "policy",
        rule: "no-global",
        line: 14,
        source: "void [a, Deno.pid];",
        message: "Deno is not declared here, and is not something a tool may use.",
        hint: "Everything a tool may use arrives as its argument: `data` and `params`.",
      },
    ]);
  });

  it("is one of twenty at most, with a note of how many more there are", () => {
    const findings = found(body(Array.from({ length: 30 }, (_, index) => `void Deno.a${index};`).join("\n")));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toBe("10 more findings of this check are not shown.");
  });
});

describe("checkPolicy", () => {
  it("finds in a process of its own what the rules find", async () => {
    const bad = candidate(body("void Deno.pid;"));
    expect(await checkPolicy(bad, VALIDATION_LIMITS)).toEqual(findPolicy(bad.code, ["filters"]));
  });

  it("finds the same with a process started ahead, for one check and under the check's own bounds", async () => {
    const bad = candidate(body("void Deno.pid;"));
    preparePolicy(VALIDATION_LIMITS);
    const both = [checkPolicy(bad, VALIDATION_LIMITS), checkPolicy(candidate(), VALIDATION_LIMITS)];
    expect(await Promise.all(both)).toEqual([findPolicy(bad.code, ["filters"]), []]);
    preparePolicy({ ...VALIDATION_LIMITS, memory_mb: 512 });
    expect(await checkPolicy(candidate(), VALIDATION_LIMITS)).toEqual([]);
    preparePolicy(VALIDATION_LIMITS);
    const stopped = checkPolicy(bad, VALIDATION_LIMITS, AbortSignal.abort(new Error("enough")));
    await expect(stopped).rejects.toThrow("enough");
    const [late] = await checkPolicy(bad, { ...VALIDATION_LIMITS, policy_seconds: 0.001 });
    expect(late?.message).toContain("beyond the bound of time");
  });

  it("accepts a good tool", async () => {
    expect(await checkPolicy(candidate(), VALIDATION_LIMITS)).toEqual([]);
  });

  it.each([
    ["brackets", `const a = ${"(".repeat(30_000)}`],
    ["blocks", "{".repeat(30_000) + "}".repeat(30_000)],
    ["arrows", `const a = ${"b=>".repeat(20_000)}1`],
    ["types", `type A = ${"A<".repeat(20_000)}1${">".repeat(20_000)}`],
    ["sums", `const a = 1${"+1".repeat(30_000)}`],
  ])("survives nested %s that crash the parser, and says that the file cannot be read", async (_, code) => {
    expect(rules(await checkPolicy({ ...candidate(), code }, VALIDATION_LIMITS))).toEqual(["unreadable"]);
  });

  it("kills a parser that takes longer than its bound", async () => {
    const findings = await checkPolicy(candidate(), { ...VALIDATION_LIMITS, policy_seconds: 0.001 });
    expect(told(findings)).toEqual([
      "unreadable: The file cannot be read: parsing it goes beyond the bound of time.",
    ]);
  });

  it("stops when it is told to", async () => {
    await expect(checkPolicy(candidate(), VALIDATION_LIMITS, AbortSignal.abort())).rejects.toThrow(/abort/i);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    await expect(checkPolicy(candidate(), VALIDATION_LIMITS, controller.signal)).rejects.toThrow(/abort/i);
  });
});
