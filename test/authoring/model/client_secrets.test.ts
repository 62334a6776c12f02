import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect, promisify } from "node:util";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  answers,
  begin,
  clientOf,
  COUNT,
  event,
  QUESTION,
  says,
  send,
  serve,
  serveSecurely,
  type Step,
} from "./server.ts";
import { dataFile, SALES, temporaryFolder } from "../../helpers.ts";
import { selfSigned } from "./certificate.ts";

const CANARY = "sk-canary-4f9a1c77e2b04d5d";
/** Also in pieces: whoever clips a text must not leave half of it. */
const TRACE = /canary|4f9a1c/u;

/** Every way in which a server can say the key back. */
const ECHOES: readonly [string, Step][] = [
  ["refuses it by name", answers(401, { error: { message: `Incorrect API key: ${CANARY}`, code: CANARY } })],
  ["refuses it in plain text", answers(403, `no ${CANARY}`)],
  [
    "refuses it amid control characters",
    answers(400, { error: { message: "sk-can\u001b[0mary-4f9a1c77e2b04d5d" } }),
  ],
  ["refuses it where the quote ends", answers(400, { error: { message: `${"x".repeat(290)}${CANARY}` } })],
  ["sends elsewhere with it", answers(307, "", { location: `https://evil.example/${CANARY}?k=${CANARY}` })],
  ["answers with a page", answers(200, `<html><title>${"x".repeat(90)}${CANARY}</title>`)],
  ["answers with text", answers(200, `${"x".repeat(90)}${CANARY}`)],
  [
    "lists it as a model",
    (response, seen) =>
      (seen.method === "GET" ? answers(200, { data: [{ id: CANARY }] }) : answers(404, "x"))(response, seen),
  ],
  [
    "is a model of that name",
    answers(200, { model: CANARY, choices: [{ message: { content: `{"rows":1,"of":"x"}` } }] }),
  ],
  ["declines with it", answers(200, { choices: [{ message: { refusal: `not with ${CANARY}` } }] })],
  ["replies with it", says(`the key is ${CANARY}`)],
  ["replies with it in pieces", says([...CANARY])],
  ["replies with it in JSON", says(`{"rows": 1, "of": "${CANARY}"}`)],
  ["replies with it escaped in JSON", says(`{"rows": 1, "of": "\\u0073k-canary-4f9a1c77e2b04d5d"}`)],
  ["replies with it as a key of JSON", says(`{"\\u0073k-canary-4f9a1c77e2b04d5d": 1}`)],
  [
    "fails with it in the stream",
    (response) => {
      begin(response);
      event(response, { error: { message: CANARY, code: 400 } });
      response.end();
    },
  ],
  [
    "cuts the line after it",
    (response) => {
      begin(response);
      send(response, { content: CANARY });
      response.destroy();
    },
  ],
];

describe("the key", () => {
  it.each(ECHOES)("is in nothing that comes out when a server %s", async (_, step) => {
    const printed = watchOutput();
    const server = await serve(step);
    const { client } = clientOf(server, {
      config: { api_key_env: "CANARY_KEY" },
      effects: { env: { CANARY_KEY: CANARY } },
    });
    const out: unknown[] = [client];
    for (const schema of [undefined, COUNT]) {
      const done = await client.complete({
        role: "coding",
        messages: QUESTION,
        ...(schema && { schema }),
        onProgress: (progress) => out.push(progress),
      });
      out.push(
        done,
        server.seen.map(({ body }) => body),
      );
    }
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
    expect(
      inspect([out, printed()], { depth: Infinity, showHidden: true, maxStringLength: null }),
    ).not.toMatch(TRACE);
    expect(JSON.stringify(out)).not.toMatch(TRACE);
  });

  it("is in nothing that is thrown", async () => {
    const server = await serve((response) => begin(response));
    const secure = await serveSecurely(selfSigned(), says("Hello"));
    const options = { config: { api_key_env: "CANARY_KEY" }, effects: { env: { CANARY_KEY: CANARY } } };
    const cancelled = clientOf(server, options).client.complete({
      role: "coding",
      messages: QUESTION,
      signal: AbortSignal.timeout(50),
    });
    const untrusted = clientOf(secure, options).client.complete({ role: "coding", messages: QUESTION });
    const broken = clientOf(server, {
      ...options,
      effects: { ...options.effects, fetch: () => Promise.reject(new TypeError("broken")) },
    }).client.complete({ role: "coding", messages: QUESTION });
    const settled = await Promise.allSettled([cancelled, untrusted, broken]);
    expect(settled.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "rejected"]);
    expect(inspect(settled, { depth: Infinity, showHidden: true, maxStringLength: null })).not.toMatch(TRACE);
  });

  it("is not written by Node's own traces of what the client does", async () => {
    const script = `
      import { createServer } from "node:http";
      import { createModelClient } from "./src/authoring/model/client/client.ts";
      import { resolveLlm } from "./src/config/llm.ts";
      const server = createServer((_, response) => response.writeHead(401).end(process.env.CANARY_KEY));
      server.listen(0, "127.0.0.1", async () => {
        const base_url = "http://127.0.0.1:" + server.address().port;
        const client = createModelClient(resolveLlm({ base_url, model: "m", api_key_env: "CANARY_KEY" }));
        console.log(await client.complete({ role: "coding", messages: [{ role: "user", content: "x" }] }), client);
        server.close();
      });`;
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--trace-warnings", "--eval", script],
      {
        cwd: `${import.meta.dirname}/../../..`,
        env: { CANARY_KEY: CANARY, OPENAI_LOG: "debug", DEBUG: "*" },
      },
    );
    expect(stdout).toContain("model_key_refused");
    expect(stdout + stderr).not.toMatch(TRACE);
  });

  it("is looked up for each answer, so that none is kept and a new one counts at once", async () => {
    const env: Record<string, string> = { CANARY_KEY: "sk-the-first-one" };
    const server = await serve(says("Hello"));
    const { client } = clientOf(server, { config: { api_key_env: "CANARY_KEY" }, effects: { env } });
    await client.complete({ role: "coding", messages: QUESTION });
    env["CANARY_KEY"] = "sk-the-second-one";
    await client.complete({ role: "coding", messages: QUESTION });
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer sk-the-first-one",
      "Bearer sk-the-second-one",
    ]);
  });

  it("blots out no words when it is one of the placeholders that local servers take", async () => {
    const server = await serve(says("ollama is EMPTY"));
    for (const placeholder of ["ollama", "EMPTY"]) {
      const { client } = clientOf(server, {
        config: { api_key_env: "K" },
        effects: { env: { K: placeholder } },
      });
      expect(await client.complete({ role: "coding", messages: QUESTION })).toMatchObject({
        text: "ollama is EMPTY",
      });
    }
  });
});

describe("the key in the environment of the command", () => {
  it.skipIf(process.platform !== "linux")(
    "reaches none of its processes, none of the files it leaves, and nothing it prints",
    async () => {
      const folder = await temporaryFolder();
      await writeFile(
        join(folder, "config.yaml"),
        "llm: {base_url: 'http://127.0.0.1:9/v1', model: m, api_key_env: CANARY_KEY}",
      );
      const file = await dataFile(folder, SALES);
      const main = join(import.meta.dirname, "../../../src/cli/main.ts");
      const command = spawn(
        process.execPath,
        [main, "analyze", file, "how many rows", "--approve", "all", "--json"],
        { cwd: folder, env: { PATH: process.env["PATH"], HOME: folder, CANARY_KEY: CANARY } },
      );
      let printed = "";
      for (const stream of [command.stdout, command.stderr])
        stream.on("data", (piece: Buffer) => (printed += piece.toString()));
      const environments = new Map<number, string>();
      const watch = setInterval(() => {
        for (const pid of descendants(command.pid ?? 0)) {
          // Between its fork and its start a process is still the image of the command.
          if (!proc(pid, "cmdline").includes(main)) environments.set(pid, proc(pid, "environ"));
        }
      }, 5);
      await new Promise((resolve) => command.once("close", resolve));
      clearInterval(watch);

      expect([...environments.values()].filter((text) => text.includes("="))).not.toEqual([]);
      expect([...environments.values()].filter((text) => TRACE.test(text))).toEqual([]);
      expect(printed).not.toBe("");
      expect(printed).not.toMatch(TRACE);
      const left = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = left.filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(2);
      for (const entry of files)
        expect((await readFile(join(entry.parentPath, entry.name), "latin1")).includes(CANARY)).toBe(false);
    },
  );
});

function descendants(pid: number): number[] {
  const children = proc(pid, `task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function watchOutput(): () => unknown[] {
  const spies = [
    vi.spyOn(process.stdout, "write"),
    vi.spyOn(process.stderr, "write"),
    vi.spyOn(console, "log"),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return () => spies.flatMap((spy) => spy.mock.calls.map(([piece]: readonly unknown[]) => String(piece)));
}
