/**
 * Runs inside the Deno process, before and around the tool. It takes what it needs from the globals, removes them,
 * and only then loads the tool; the tool is loaded through a computed data: URL, because permissions do not guard
 * the modules of an entry's own graph.
 */
import { emptyGlobals } from "./boot_globals.ts";
import { problemOfResult, serialize } from "./boot_result.ts";
import { createData } from "../toolkit/data.ts";
import { problemOf } from "../toolkit/problem.ts";
import type { Problem } from "../toolkit/problem.ts";
import type { Cell, ColumnInfo, Row } from "../toolkit/index.ts";
import type { Json } from "../toolkit/spec.ts";

/** The first frame: everything about one run. */
export interface Start {
  readonly secret: string;
  /** The tool file, in base64. */
  readonly code: string;
  readonly params: Json;
  readonly columns: readonly ColumnInfo[];
  /** Milliseconds since 1970, at which the run's clock stands. */
  readonly clock: number;
  readonly resultBytes: number;
  readonly resultDepth: number;
}

/** What the process says, each time after its secret. */
export type Said =
  | { readonly type: "sql"; readonly id: number; readonly query: string; readonly values: readonly Cell[] }
  | { readonly type: "result"; readonly result: Json }
  | ({ readonly type: "failed"; readonly line?: number } & Problem);

interface DenoLike {
  readonly stdin: { readSync(bytes: Uint8Array): number | null };
  readonly stdout: { writeSync(bytes: Uint8Array): number };
  exit(code: number): never;
}

const { Deno: deno, addEventListener } = globalThis as unknown as {
  readonly Deno: DenoLike;
  readonly addEventListener: (...given: unknown[]) => void;
};
const stdin = deno.stdin;
const stdout = deno.stdout;
const read = stdin.readSync.bind(stdin);
const write = stdout.writeSync.bind(stdout);
const exit = deno.exit.bind(deno);
const encoder = new TextEncoder();
const encode = encoder.encode.bind(encoder);
const decoder = new TextDecoder();
const decode = decoder.decode.bind(decoder);
const parse = JSON.parse;
const stringify = JSON.stringify;
const { apply } = Reflect;
const { defineProperty } = Object;
const subarray = Uint8Array.prototype.subarray;
const setBytes = Uint8Array.prototype.set;
const Bytes = Uint8Array;
const Numbers = Float64Array;
const View = DataView;
const PromiseOfRows = Promise<Row[]>;
const WaitingMap = Map<number, Waiting>;
const mapGet = Map.prototype.get;
const mapSet = Map.prototype.set;
const mapDelete = Map.prototype.delete;
const execute = RegExp.prototype.exec;

/** `export default async (x: number): Promise<number> => x;` */
const WARM_UP = "ZXhwb3J0IGRlZmF1bHQgYXN5bmMgKHg6IG51bWJlcik6IFByb21pc2U8bnVtYmVyPiA9PiB4Ow==";

interface Waiting {
  resolve(rows: Row[]): void;
  reject(problem: Problem): void;
}

const waiting = new WaitingMap();
let waitingCount = 0;
let asked = 0;
let pumping = false;

apply(addEventListener, globalThis, [
  "unhandledrejection",
  (event: { preventDefault(): void; readonly reason: unknown }) => {
    event.preventDefault();
    fail(event.reason);
  },
]);
const setClock = emptyGlobals();
// Loads what Deno needs to compile TypeScript while nobody is waiting for it.
await import(`data:application/typescript;base64,${WARM_UP}`);
decode(encode(serialize({ warm: [1, ""] }, 100, 9)));

const start: Start = parse(decode(readFrame().payload));
const secret = start.secret;
setClock(start.clock);

try {
  const loaded: { default?: unknown } = await import(`data:application/typescript;base64,${start.code}`);
  const tool = loaded.default;
  if (typeof tool !== "function") {
    finish({
      type: "failed",
      code: "bad_code",
      message: "The tool file has no default export that is a function.",
      hint: "Export one async function as default.",
    });
  }
  const result: unknown = await apply(tool, undefined, [
    { data: createData(start.columns, ask), params: start.params },
  ]);
  finish(`{"type":"result","result":${serialize(result, start.resultBytes, start.resultDepth)}}`);
} catch (error) {
  fail(error);
}

function ask(query: string, values: readonly Cell[]): Promise<Row[]> {
  return new PromiseOfRows((resolve, reject) => {
    asked += 1;
    apply(mapSet, waiting, [asked, { resolve, reject }]);
    waitingCount += 1;
    say({ type: "sql", id: asked, query, values });
    if (!pumping) void pump();
  });
}

/** Reads answers only while some are due: a tool that waits for nothing then ends its process instead of hanging. */
async function pump(): Promise<void> {
  pumping = true;
  while (waitingCount > 0) {
    // Lets the tool ask for more before this process blocks.
    await undefined;
    const { kind, payload } = readFrame();
    const view = new View(payload.buffer);
    if (kind === 2) {
      settle(view.getUint32(0, true)).resolve(decodeRows(payload, view));
    } else {
      const { id, problem }: { id: number; problem: Problem } = parse(decode(payload));
      settle(id).reject(problem);
    }
  }
  pumping = false;
}

function settle(id: number): Waiting {
  const found: Waiting | undefined = apply(mapGet, waiting, [id]);
  if (found === undefined) throw new Error("An answer to no question.");
  apply(mapDelete, waiting, [id]);
  waitingCount -= 1;
  return found;
}

function decodeRows(payload: Uint8Array, view: DataView): Row[] {
  const headerBytes = view.getUint32(4, true);
  const header: { rows: number; columns: { name: string; numeric: boolean; bytes: number }[] } = parse(
    decode(apply(subarray, payload, [8, 8 + headerBytes])),
  );
  const rows: Row[] = [];
  for (let index = 0; index < header.rows; index += 1) rows[index] = {};
  let offset = 8 + headerBytes;
  for (let column = 0; column < header.columns.length; column += 1) {
    const info = header.columns[column];
    if (info === undefined) continue;
    const { name, numeric, bytes } = info;
    const block: Uint8Array = apply(subarray, payload, [offset, offset + bytes]);
    offset += bytes;
    const cells: ArrayLike<Cell> = numeric ? numbers(block) : parse(decode(block));
    const special = name === "__proto__";
    for (let index = 0; index < header.rows; index += 1) {
      const row = rows[index];
      const cell = cells[index] ?? null;
      const value = cell !== cell ? null : cell;
      if (row === undefined) continue;
      if (special) defineProperty(row, name, { value, enumerable: true, writable: true, configurable: true });
      else row[name] = value;
    }
  }
  return rows;
}

/** Copied, since a Float64Array must begin at a multiple of eight. */
function numbers(block: Uint8Array): Float64Array {
  const copy = new Bytes(block.length);
  apply(setBytes, copy, [block]);
  return new Numbers(copy.buffer);
}

function readFrame(): { kind: number; payload: Uint8Array } {
  const head = readBytes(5);
  const view = new View(head.buffer);
  return { kind: view.getUint8(4), payload: readBytes(view.getUint32(0, true)) };
}

function readBytes(count: number): Uint8Array {
  const bytes = new Bytes(count);
  let filled = 0;
  while (filled < count) {
    const got = read(apply(subarray, bytes, [filled]));
    // The host is gone.
    if (got === null) return exit(0);
    filled += got;
  }
  return bytes;
}

/** The last word. The host ends this process when it has heard it; until then nothing else runs here. */
function finish(message: Said | string): never {
  say(message);
  while (read(new Bytes(1)) !== null);
  return exit(0);
}

function say(message: Said | string): void {
  const text = encode(secret + (typeof message === "string" ? message : stringify(message)));
  const frame = new Bytes(5 + text.length);
  const view = new View(frame.buffer);
  view.setUint32(0, text.length, true);
  view.setUint8(4, 1);
  apply(setBytes, frame, [text, 5]);
  let written = 0;
  while (written < frame.length) written += write(apply(subarray, frame, [written]));
}

function fail(error: unknown): never {
  let problem: Problem = {
    code: "tool_error",
    message: "The tool threw something that cannot be shown.",
    hint: "Throw an Error.",
  };
  let line: number | undefined;
  try {
    const known = problemOf(error);
    const bad = problemOfResult(error);
    const isError = error instanceof Error;
    if (known !== undefined) problem = known;
    else if (bad !== undefined) problem = bad;
    else {
      const message = isError
        ? `${error.name}: ${error.message}`
        : `it threw ${typeof error === "string" ? error : typeof error}`;
      problem = {
        code: "tool_error",
        message: `The tool failed: ${withoutPlaces(message)}`,
        hint: "Correct the tool's code at that line.",
      };
    }
    // What does not even load has its place in the message.
    if (isError && bad === undefined) line = toolLine(afterMessage(error)) ?? toolLine(error.message);
  } catch {
    // A getter of the thrown object threw: what is known so far is said.
  }
  const { code, message, hint } = problem;
  finish({ type: "failed", code, message, hint, ...(line !== undefined && { line }) });
}

/** The first place that lies in the tool file. */
function toolLine(text: string): number | undefined {
  const found: RegExpExecArray | null = apply(
    execute,
    /data:application\/typescript;base64,[^\s:]*:(\d+):\d+/,
    [text],
  );
  return found === null ? undefined : +(found[1] ?? 0);
}

/** The calls of a stack, without the message above them, in which anything may stand. */
function afterMessage({ stack = "", message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}

function withoutPlaces(message: string): string {
  return message.split(/\n|    at data:/)[0] ?? "";
}
