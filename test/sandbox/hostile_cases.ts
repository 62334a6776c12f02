import { pathToFileURL } from "node:url";
import { fileOf } from "../../src/code.ts";

/** The body of a tool, and what must come of it: a failure's code, or the very result. */
export type Case = readonly [title: string, code: string, expected: string | { readonly result: unknown }];

export const body = (statements: string): string =>
  `export default async function tool({ data, params }: any): Promise<any> { ${statements} }`;
const result = (value: unknown): { readonly result: unknown } => ({ result: value });

const BOOT = pathToFileURL(fileOf("sandbox/boot")).href;

export const READS: readonly Case[] = [
  [
    "a file by static import of text",
    `import t from "file:///etc/hostname" with { type: "text" }; export default async () => t`,
    "tool_error",
  ],
  [
    "a file by static import of bytes",
    `import t from "/etc/hostname" with { type: "bytes" }; export default async () => String(t)`,
    "tool_error",
  ],
  [
    "a file by static import of JSON",
    `import t from "file:///etc/hostname" with { type: "json" }; export default async () => t`,
    "tool_error",
  ],
  ["a module by static import", `import "file:///etc/hostname"; export default async () => 1`, "tool_error"],
  ["a re-exported file", `export * from "file:///etc/hostname"; export default async () => 1`, "tool_error"],
  ["a file by dynamic import", body(`return await import("file:///etc/hostname")`), "tool_error"],
  [
    "a file by dynamic import of text",
    body(`return (await import("file:///etc/hostname", { with: { type: "text" } })).default`),
    "tool_error",
  ],
  [
    "a file by computed dynamic import",
    body(
      `const p = ["file:", "", "", "etc", "hostname"].join("/"); return await import(p, { with: { type: "text" } })`,
    ),
    "tool_error",
  ],
  [
    "a file through a nested data: module",
    body(
      `return await import("data:text/javascript,import t from 'file:///etc/hostname' with {type:'text'};export default t")`,
    ),
    "tool_error",
  ],
  [
    "a file through two nested data: modules",
    body(
      `return await import("data:text/javascript,export default await import('data:text/javascript,export default await import(%22file:///etc/hostname%22, {with:{type:%22text%22}})')")`,
    ),
    "tool_error",
  ],
  [
    "a file beside our own boot script",
    body(
      `return (await import("${pathToFileURL(fileOf("sandbox/runner")).href}", { with: { type: "text" } })).default`,
    ),
    "tool_error",
  ],
  ["what our own boot script holds", body(`return await import("${BOOT}")`), result({})],
  ["the network by import", body(`return await import("https://example.com/x.ts")`), "tool_error"],
  ["a package by import", body(`return await import("npm:lodash")`), "tool_error"],
  ["a JSR package", body(`return await import("jsr:@std/path")`), "tool_error"],
  ["a blob: module", body(`return await import("blob:null/1")`), "tool_error"],
  [
    "the toolkit as a value",
    `import { x } from "toolkiln/toolkit"; export default async () => x`,
    "tool_error",
  ],
  ...[
    "fs",
    "vm",
    "process",
    "child_process",
    "net",
    "worker_threads",
    "os",
    "module",
    "sqlite",
    "v8",
    "inspector",
    "wasi",
    "fs/promises",
    "test",
  ].map((name): Case => [
    `node:${name}`,
    body(`return Object.keys(await import("node:${name}"))`),
    "tool_error",
  ]),
  ["a bare node module", body(`return await import("fs")`), "tool_error"],
  ["Deno's namespace", body(`return typeof Deno`), result("undefined")],
  [
    "Deno through the global object",
    body(
      `return Reflect.ownKeys(globalThis).map(String).filter((k) => /deno|node|process|fetch|worker|storage|cache|console/i.test(k))`,
    ),
    result([]),
  ],
  [
    "globals of the platform",
    body(
      `return [typeof fetch, typeof WebSocket, typeof Worker, typeof localStorage, typeof caches, typeof process, typeof Buffer, typeof require, typeof WebAssembly, typeof SharedArrayBuffer, typeof performance, typeof navigator, typeof setTimeout, typeof console, typeof location].filter((t) => t !== "undefined")`,
    ),
    result([]),
  ],
  [
    "globals through the prototypes of the global object",
    body(
      `const all = []; for (let o = globalThis; o; o = Object.getPrototypeOf(o)) all.push(...Object.getOwnPropertyNames(o)); return all.filter((n) => /event/i.test(n))`,
    ),
    result(["dispatchEvent"]),
  ],
  ["the environment", body(`return Deno.env.toObject()`), "tool_error"],
  ["the network", body(`return await fetch("http://127.0.0.1/")`), "tool_error"],
  ["a command", body(`return new Deno.Command("id").outputSync()`), "tool_error"],
  ["a native library", body(`return Deno.dlopen("/lib/x86_64-linux-gnu/libc.so.6", {})`), "tool_error"],
];

export const EVALUATES: readonly Case[] = [
  ["eval", body(`return eval("1 + 1")`), "tool_error"],
  ["indirect eval", body(`return (0, globalThis.eval)("1 + 1")`), "tool_error"],
  ["new Function", body(`return new Function("return 1")()`), "tool_error"],
  ["the constructor of a function", body(`return (() => {}).constructor("return this")()`), "tool_error"],
  [
    "the constructor of an async function",
    body(`return (async () => {}).constructor("return this")()`),
    "tool_error",
  ],
  [
    "the constructor of a generator",
    body(`return (function* () {}).constructor("yield 1")().next()`),
    "tool_error",
  ],
];

export const BREAKS: readonly Case[] = [
  ["throws an error", body(`throw new Error("no luck")`), "tool_error"],
  ["throws text", body(`throw "no luck"`), "tool_error"],
  ["throws nothing", body(`throw undefined`), "tool_error"],
  [
    "throws an object with traps",
    body(`throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })`),
    "tool_error",
  ],
  [
    "throws an error whose message is a trap",
    body(
      `const e = new Error("x"); Object.defineProperty(e, "message", { get() { throw 1 } }); Object.defineProperty(e, "stack", { get() { throw 1 } }); throw e`,
    ),
    "tool_error",
  ],
  ["throws while it loads", `throw new Error("early"); export default async () => 1`, "tool_error"],
  ["does not parse", `export default async function (`, "tool_error"],
  ["is binary", `\u0000\u0001\uffff`, "tool_error"],
  ["is empty", ``, "bad_code"],
  ["is enormous", `export default async () => 1; /*${"x".repeat(2 ** 20)}*/`, "bad_code"],
  ["has no default export", `export const x = 1`, "bad_code"],
  ["has a default export that is no function", `export default { a: 1 }`, "bad_code"],
  [
    "leaves a rejection unhandled",
    body(`Promise.reject(new Error("lost")); await new Promise(() => {})`),
    "tool_error",
  ],
  ["never resolves", body(`await new Promise(() => {})`), "no_result"],
  ["never resolves while it loads", `await new Promise(() => {}); export default async () => 1`, "no_result"],
  [
    "never resolves after a statement",
    body(`await data.sql("SELECT 1 AS one"); await new Promise(() => {})`),
    "no_result",
  ],
  ["loops forever", body(`for (;;);`), "time_limit"],
  ["loops forever in microtasks", body(`const f = () => Promise.resolve().then(f); await f()`), "time_limit"],
  ["loops forever while it loads", `for (;;); export default async () => 1`, "time_limit"],
  ["loops forever in a getter of its result", body(`return { get a() { for (;;); } }`), "time_limit"],
  [
    "loops forever in a regular expression",
    body(`return /^(a+)+$/.test("a".repeat(50) + "b")`),
    "time_limit",
  ],
  ["recurses forever", body(`const f = (): any => f(); return f()`), "tool_error"],
  [
    "fills memory with arrays",
    body(`const a = []; for (;;) a.push(new Array(1e5).fill(1.5))`),
    "memory_limit",
  ],
  [
    "fills memory with text",
    body(`const a = []; for (let i = 0; ; i++) a.push(("x" + i).repeat(1e5).split(""))`),
    "memory_limit",
  ],
  [
    "fills memory with touched buffers",
    body(`const a = []; for (;;) a.push(new Uint8Array(2e7).fill(1))`),
    "memory_limit or tool_error",
  ],
  [
    "fills memory with one buffer",
    body(`return new Uint8Array(8e9).fill(1).length`),
    "memory_limit or tool_error",
  ],
  [
    "fills memory with WebAssembly",
    body(`return new WebAssembly.Memory({ initial: 60000 }).buffer.byteLength`),
    "tool_error",
  ],
  ["asks forever", body(`for (;;) await data.sql("SELECT 1 AS one")`), "sql_limit"],
  [
    "asks for everything at once",
    body(
      `return (await Promise.all(Array.from({ length: 1000 }, () => data.sql("SELECT 1 AS one")))).length`,
    ),
    "sql_limit",
  ],
  [
    "asks for too many rows",
    body(`return (await data.sql("SELECT * FROM range(100000)")).length`),
    "row_limit",
  ],
  [
    "asks with an enormous statement",
    body(`return await data.sql("SELECT '" + "x".repeat(3e5) + "'")`),
    "tool_error",
  ],
  [
    "asks with something that is no text",
    body(`return await data.sql({ toString: () => "SELECT 1" })`),
    "tool_error",
  ],
  ["asks with values that are none", body(`return await data.sql("SELECT $1", [{ a: 1 }])`), "tool_error"],
  [
    "asks for a slow statement",
    body(
      `return await data.sql("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range + b.range = 7")`,
    ),
    "time_limit",
  ],
  [
    "asks for endless recursion",
    body(
      `return await data.sql("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t")`,
    ),
    "time_limit or memory_limit",
  ],
  [
    "asks for more memory than DuckDB has",
    body(`return await data.sql("SELECT list(a.range || b.range) FROM range(100000) a, range(10000) b")`),
    "memory_limit or time_limit",
  ],
  [
    "asks for an enormous text",
    body(
      `return (await data.sql("SELECT string_agg(repeat('x', 10000), '') AS t FROM range(1000000)")).length`,
    ),
    "memory_limit or row_limit or sql_error",
  ],
  [
    "asks for an enormous padding",
    body(`return await data.sql("SELECT format('{:>2000000000}', 'x') AS t")`),
    "memory_limit or row_limit or sql_error",
  ],
  ["asks for what is refused", body(`return await data.sql("COPY data TO '/tmp/x.csv'")`), "sql_refused"],
  ["asks for nonsense", body(`return await data.sql("SELECT nothing FROM data")`), "sql_error"],
  [
    "asks for division of text",
    body(`return await data.sql("SELECT CAST(g AS INTEGER) FROM data")`),
    "sql_error",
  ],
  ["names an unknown column", body(`return data.column("amuont")`), "unknown_column"],
  [
    "filters by an unknown column",
    body(`return data.where([{ column: "q", op: "=", value: 1 }])`),
    "unknown_column",
  ],
];

export const RETURNS: readonly Case[] = [
  ["nothing", body(``), "bad_result"],
  ["undefined in an object", body(`return { a: undefined }`), "bad_result"],
  ["NaN", body(`return { a: [1, NaN] }`), "bad_result"],
  ["Infinity", body(`return -Infinity`), "bad_result"],
  ["infinity out of SQL", body(`return await data.sql("SELECT 'inf'::DOUBLE AS v")`), "bad_result"],
  ["a bigint", body(`return 10n`), "bad_result"],
  ["a symbol", body(`return Symbol("x")`), "bad_result"],
  ["a function", body(`return { f() {} }`), "bad_result"],
  ["a date", body(`return new Date(0)`), "bad_result"],
  ["a map", body(`return new Map([[1, 2]])`), "bad_result"],
  ["an array with holes", body(`return [1, , 3]`), "bad_result"],
  ["itself", body(`const a: any = {}; a.a = a; return a`), "bad_result"],
  ["a deep list", body(`let a: any = []; for (let i = 0; i < 1e5; i++) a = [a]; return a`), "bad_result"],
  [
    "a list that doubles itself",
    body(`let a: any = [0]; for (let i = 0; i < 60; i++) a = [a, a]; return a`),
    "result_too_large",
  ],
  ["too much", body(`return "x".repeat(300000)`), "result_too_large"],
  ["a sparse list of enormous length", body(`const a: any[] = []; a.length = 4e9; return a`), "bad_result"],
  [
    "a proxy that throws",
    body(`return new Proxy({}, { ownKeys() { throw new Error("trap") } })`),
    "tool_error",
  ],
  ["a promise for a result", body(`return Promise.resolve({ a: 1 })`), result({ a: 1 })],
  ["the key __proto__", body(`return JSON.parse('{"__proto__": {"polluted": true}}')`), "bad_result"],
  ["a changed prototype", body(`return { __proto__: { polluted: true }, a: 1 }`), "bad_result"],
  [
    "an object without prototype",
    body(`return Object.assign(Object.create(null), { a: 1 })`),
    result({ a: 1 }),
  ],
  [
    "the key constructor",
    body(`return { constructor: { prototype: 1 }, toString: "x" }`),
    result({ constructor: { prototype: 1 }, toString: "x" }),
  ],
  ["a toJSON that lies", body(`return { toJSON: 1, a: 2 }`), result({ toJSON: 1, a: 2 })],
  [
    "odd text",
    body(`return "\\u2028\\ud800\\u0000\\"</script>é😀"`),
    result('\u2028\ud800\u0000"</script>é😀'),
  ],
  ["minus zero", body(`return [-0]`), result([0])],
  ["null", body(`return null`), result(null)],
];

export const PATCHES: readonly Case[] = [
  [
    "JSON.stringify",
    body(`JSON.stringify = () => '{"type":"result","result":"forged"}'; return 1`),
    result(1),
  ],
  [
    "JSON.parse",
    body(`JSON.parse = () => ({ rows: 0, columns: [] }); return await data.sql("SELECT 2 AS two")`),
    result([{ two: 2 }]),
  ],
  [
    "Array.prototype",
    body(
      `for (const k of ["push", "join", "map", "every", Symbol.iterator]) (Array.prototype as any)[k] = () => { throw 1 }; return { a: [1, 2] }`,
    ),
    result({ a: [1, 2] }),
  ],
  [
    "Object.prototype",
    body(
      `Object.defineProperty(Object.prototype, "line", { get() { return 7 }, set() {} }); return { a: 1 }`,
    ),
    result({ a: 1 }),
  ],
  [
    "Object.prototype with an enumerable key",
    body(`(Object.prototype as any).hidden = 1; return { a: 1 }`),
    result({ a: 1 }),
  ],
  [
    "Function.prototype.call",
    body(
      `Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1 }; return await data.sql("SELECT 3 AS three")`,
    ),
    result([{ three: 3 }]),
  ],
  [
    "Map and Promise",
    body(
      `Map.prototype.get = () => undefined; (globalThis as any).Promise = null; return await data.sql("SELECT 4 AS four")`,
    ),
    result([{ four: 4 }]),
  ],
  [
    "Uint8Array",
    body(
      `Uint8Array.prototype.set = () => {}; Uint8Array.prototype.subarray = () => new Uint8Array(0); return 5`,
    ),
    result(5),
  ],
  [
    "Reflect.apply and Object.keys",
    body(`Reflect.apply = () => 0; Object.keys = () => ["forged"]; return { a: 6 }`),
    result({ a: 6 }),
  ],
  [
    "WeakMap.prototype.get",
    body(
      `WeakMap.prototype.get = () => ({ type: "result", result: "forged", code: "memory_limit", message: "m", hint: "h" }) as any; throw new Error("x")`,
    ),
    "tool_error",
  ],
  [
    "what writes the answer, so that it throws control characters",
    body(`DataView.prototype.setUint32 = () => { throw new Error("\\u001b]0;owned\\u0007") }; return 1`),
    "tool_error",
  ],
  [
    "toJSON, so that every answer recurses",
    body(
      `(Object.prototype as any).toJSON = function () { return JSON.stringify([this]) }; return await data.sql("SELECT 1")`,
    ),
    "tool_error",
  ],
  [
    "Error.prepareStackTrace",
    body(`(Error as any).prepareStackTrace = () => { throw 1 }; throw new Error("x")`),
    "tool_error",
  ],
  [
    "String.prototype and RegExp.prototype",
    body(
      `String.prototype.split = () => { throw 1 }; RegExp.prototype.exec = () => { throw 1 }; throw new Error("x")`,
    ),
    "tool_error",
  ],
  [
    "a then that steals",
    body(`return { then(resolve: any) { resolve({ stolen: typeof arguments[2] }) } }`),
    result({ stolen: "undefined" }),
  ],
];

export const STANDS_STILL: readonly Case[] = [
  [
    "the clock within a run",
    body(
      `const a = Date.now(); for (let i = 0; i < 1e7; i++); return [a === Date.now(), new Date().getTime() === a, Date() === String(new Date())]`,
    ),
    result([true, true, true]),
  ],
  ["the clock, which is given", body(`return new Date().toISOString()`), result("2001-02-03T04:05:06.007Z")],
  [
    "the constructor of a date",
    body(`return new (new Date(5) as any).constructor().getTime() === Date.now()`),
    result(true),
  ],
  [
    "given dates",
    body(
      `return [new Date(0).toISOString(), new Date(2020, 0, 31).toISOString(), Date.UTC(1970, 0, 2), Date.parse("1970-01-01")]`,
    ),
    result(["1970-01-01T00:00:00.000Z", "2020-01-31T00:00:00.000Z", 86400000, 0]),
  ],
  [
    "the time zone and the language",
    body(
      `return [new Date(0).getTimezoneOffset(), (1234.5).toLocaleString(), new Date(0).toLocaleDateString()]`,
    ),
    result([0, "1,234.5", "1/1/1970"]),
  ],
  ["the formatting of the present", body(`return typeof Intl.DateTimeFormat`), result("undefined")],
];
