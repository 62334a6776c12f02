import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { connect, createServer as createPlainServer, type Socket } from "node:net";
import { join } from "node:path";
import { inspect, promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ModelProgress } from "../../../src/authoring/model/client/completion.ts";
import { temporaryFolder } from "../../helpers.ts";
import { selfSigned } from "./certificate.ts";
import {
  answers,
  begin,
  clientOf,
  event,
  askJson,
  listen,
  QUESTION,
  refuses,
  says,
  send,
  serve,
  serveSecurely,
  askText,
  type Step,
} from "./server.ts";

const KEYED = { config: { api_key_env: "MY_KEY" }, effects: { env: { MY_KEY: "sk-test-12345678" } } };
const MODELS = { object: "list", data: [{ id: "alpha" }, { id: "be\u001b[31mta" }] };

/** Routes of a server that knows its models. */
function routes(chat: Step, models: Record<string, Step>): Step {
  return (response, seen) =>
    (seen.method === "POST" ? chat : (models[seen.url] ?? answers(404, "")))(response, seen);
}

describe("complete, when the key or the request is refused", () => {
  it("names the variable that is not set, before anything is sent", async () => {
    const server = await serve(says("Hello"));
    expect(await askText(server, { config: { api_key_env: "MY_KEY" } })).toMatchObject({
      ok: false,
      failure: {
        code: "model_key_missing",
        message: expect.stringContaining("MY_KEY, which is not set") as string,
      },
      usage: { calls: 0 },
    });
    expect(server.seen).toEqual([]);
  });

  it("refuses a key that cannot be in a header, and does not show it", async () => {
    const done = await askText(await serve(says("Hello")), {
      ...KEYED,
      effects: { env: { MY_KEY: "two\nlines-of-key" } },
    });
    expect(done).toMatchObject({ ok: false, failure: { code: "model_key_unusable" } });
    expect(JSON.stringify(done)).not.toContain("lines-of-key");
  });

  it("sends the key as a bearer token, without the line end that files add", async () => {
    const server = await serve(says("Hello"));
    await askText(server, { ...KEYED, effects: { env: { MY_KEY: "sk-test-12345678\r\n" } } });
    expect(server.seen[0]?.headers.authorization).toBe("Bearer sk-test-12345678");
  });

  it.each([
    [401, KEYED, "model_key_refused", /refused the key in MY_KEY \(401\)/u, /Set MY_KEY to a valid key/u],
    [403, KEYED, "model_key_refused", /refused the key in MY_KEY \(403\)/u, /may use asked-model/u],
    [401, {}, "model_key_refused", /wants a key \(401\), and none is configured/u, /llm\.api_key_env/u],
    [402, KEYED, "model_quota", /no credit left \(402\)/u, /the key in MY_KEY/u],
    [400, {}, "model_request_refused", /refused the request \(400\)/u, /llm\.model names a chat model/u],
    [413, {}, "model_request_refused", /refused the request \(413\)/u, /llm\.base_url/u],
  ])("says what to do after %i", async (status, options, code, message, hint) => {
    const server = await serve(refuses(status, "Because."));
    expect(await askText(server, options)).toMatchObject({
      ok: false,
      failure: {
        code,
        message: expect.stringMatching(message) as string,
        hint: expect.stringMatching(hint) as string,
      },
      usage: { calls: 1, input_tokens: 0 },
    });
  });

  it.each([
    [{ error: { message: "Because." } }],
    [{ error: "Because." }],
    [{ message: "Because." }],
    [{ detail: "Because." }],
    ["Because."],
  ])("quotes why from %j", async (body) => {
    const done = await askText(await serve(answers(400, body)));
    expect(done).toMatchObject({
      failure: { message: expect.stringContaining('The server says: "Because."') as string },
    });
  });

  it("quotes a server as one clean, short line", async () => {
    const done = await askText(await serve(refuses(400, `a\u001b[2J\nb\u202e${"c".repeat(5000)}`)));
    expect(done).toMatchObject({
      failure: { message: expect.stringMatching(/says: "a bc{290,299}…"$/u) as string },
    });
  });

  it("says that a question is too long for the model's context", async () => {
    const server = await serve(
      refuses(400, "This model's maximum context length is 4096 tokens.", {
        code: "context_length_exceeded",
      }),
    );
    expect(await askJson(server)).toMatchObject({
      failure: { code: "model_prompt_too_long" },
      usage: { calls: 2 },
    });
  });

  it("lists the models there are when the one asked for is not, and names the key that chose it", async () => {
    const server = await serve(
      routes(refuses(404, "The model does not exist"), { "/v1/models": answers(200, MODELS) }),
    );
    const { client } = clientOf(server, { config: { models: { coding: "coder" } } });
    expect(await client.complete({ role: "coding", messages: QUESTION })).toMatchObject({
      ok: false,
      failure: {
        code: "model_not_found",
        message: `Cannot ask coder at ${server.url}: the server has no model of this name (404).`,
        hint: "Set llm.models.coding to one that it has: alpha, beta.",
      },
    });
  });

  it("says when a server lists the model but cannot chat with it", async () => {
    const listed = { data: [{ id: "asked-model" }] };
    const server = await serve(
      routes(refuses(404, "Not a chat model"), { "/v1/models": answers(200, listed) }),
    );
    expect(await askText(server)).toMatchObject({
      failure: { message: expect.stringMatching(/lists it.*"Not a chat model"/u) as string },
    });
  });

  it("finds the server one level below when /v1 was forgotten", async () => {
    const server = await serve(routes(answers(404, "<html>"), { "/v1/models": answers(200, MODELS) }));
    const root = server.url.replace("/v1", "/");
    expect(await askText({ url: root })).toMatchObject({
      failure: { code: "model_not_found", hint: `There is one below it: set llm.base_url to ${server.url}.` },
    });
  });

  it("says that nothing at the address speaks the protocol when there are no models either", async () => {
    expect(await askText(await serve(answers(404, "nope")))).toMatchObject({
      failure: {
        code: "model_not_found",
        message: expect.stringContaining("no OpenAI-compatible model server") as string,
      },
    });
  });
});

describe("complete, when the server is busy or ill", () => {
  it("waits as long as Retry-After says, tells so, and adds up the calls", async () => {
    const server = await serve(refuses(429, "slow down", {}, { "retry-after": "7" }), says("Hello"));
    const told: ModelProgress[] = [];
    const { client, waits } = clientOf(server);
    const done = await client.complete({
      role: "coding",
      messages: QUESTION,
      onProgress: (progress) => told.push(progress),
    });
    expect(done).toMatchObject({ ok: true, text: "Hello", usage: { calls: 2, input_tokens: 100 } });
    expect(waits).toEqual([7000]);
    expect(told).toContainEqual({
      kind: "waiting",
      text: "the server has too many requests (429): waiting 7 s, then try 2 of 4",
    });
  });

  it("understands a date and milliseconds in Retry-After", async () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    const server = await serve(
      refuses(429, "", {}, { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" }),
      refuses(503, "", {}, { "retry-after-ms": "250" }),
      says("Hello"),
    );
    expect(await askText(server, { effects: { now: () => now } })).toMatchObject({
      ok: true,
      waits: [5000, 250],
    });
  });

  it("does not wait for an hour, and says that the server asks for it", async () => {
    const server = await serve(refuses(429, "", {}, { "retry-after": "3600" }));
    expect(await askText(server)).toMatchObject({
      ok: false,
      failure: {
        code: "model_rate_limited",
        hint: expect.stringContaining("asks to wait 3600 s") as string,
      },
      usage: { calls: 1 },
      waits: [],
    });
  });

  it("gives up after four tries, each after a longer wait", async () => {
    const server = await serve(refuses(503, "Loading model"));
    expect(await askText(server)).toMatchObject({
      ok: false,
      failure: {
        code: "model_server_error",
        message: expect.stringContaining(
          '(503), also when asked again. The server says: "Loading model"',
        ) as string,
      },
      usage: { calls: 4 },
      waits: [1000, 2000, 4000],
    });
  });

  it("gets an answer from a server that is well again", async () => {
    const server = await serve(refuses(500, "oops"), refuses(502, "oops"), says("Hello"));
    expect(await askText(server)).toMatchObject({ ok: true, text: "Hello", usage: { calls: 3 } });
  });

  it("does not ask again when there is no credit left", async () => {
    const server = await serve(
      refuses(
        429,
        "You exceeded your current quota.",
        { code: "insufficient_quota" },
        { "retry-after": "1" },
      ),
    );
    expect(await askText(server)).toMatchObject({
      ok: false,
      failure: { code: "model_quota" },
      usage: { calls: 1 },
      waits: [],
    });
  });

  it("understands a failure that comes with status 200, whole or in the stream", async () => {
    const busy = { error: { code: 429, message: "busy" } };
    const server = await serve(
      answers(200, busy),
      (response) => {
        begin(response);
        send(response, { content: "Hel" });
        event(response, busy);
        response.end();
      },
      says("Hello"),
    );
    expect(await askText(server)).toMatchObject({
      ok: true,
      text: "Hello",
      usage: { calls: 3, estimated: true },
    });
  });

  it.each<[string, Step]>([
    [
      "cut in the stream",
      (response) => {
        begin(response);
        send(response, { content: "x".repeat(40) });
        setImmediate(() => response.destroy());
      },
    ],
    [
      "ended before the reply did",
      (response) => {
        begin(response);
        send(response, { content: "x".repeat(40) });
        response.end();
      },
    ],
    [
      "cut in a whole reply",
      (response) => response.writeHead(200, { "content-length": "500" }).end('{"choices": ['),
    ],
    ["cut before anything came", (response) => void response.destroy()],
    ["ended without a word", answers(200, "")],
  ])("asks again when the connection was %s, and says so in the end", async (_, cut) => {
    expect(await askText(await serve(cut, says("Hello")))).toMatchObject({
      ok: true,
      text: "Hello",
      usage: { calls: 2 },
    });
    expect(await askText(await serve(cut))).toMatchObject({
      ok: false,
      failure: { code: "model_cut" },
      usage: { calls: 4 },
    });
  });

  it("counts, by guess, what came before a stream was cut", async () => {
    const server = await serve((response) => {
      begin(response);
      send(response, { content: "x".repeat(40) });
      response.end();
    }, says("Hello"));
    expect((await askText(server)).usage).toEqual({
      calls: 2,
      input_tokens: 108,
      output_tokens: 20,
      seconds: expect.any(Number) as number,
      estimated: true,
    });
  });

  it.each([
    ["a web page", answers(200, "<!DOCTYPE html><title>Sign in</title>"), /is a web page: "Sign in"/u],
    ["text", answers(200, "It works!"), /is something else: "It works!"/u],
    ["other JSON", answers(200, { status: "ok" }), /is JSON without `choices`/u],
    ["lines of JSON", answers(200, '{"message":{"content":"H"}}\n{"done":true}\n'), /is something else/u],
    ["a list", answers(200, "[1,2,3,4]"), /is something else/u],
  ])("says that it got %s with status 200", async (_, step, message) => {
    expect(await askText(await serve(step))).toMatchObject({
      ok: false,
      failure: {
        code: "model_not_openai",
        message: expect.stringMatching(message) as string,
        hint: expect.stringContaining("/v1") as string,
      },
      usage: { calls: 1 },
    });
  });

  it.each([
    ["text", "a million characters", `data: {"choices":[{"delta":{"content":"${"x".repeat(60_000)}"}}]}\n\n`],
    ["one line", "2 MB on one line", `data: ${"x".repeat(60_000)}`],
    ["comments", "32 MB", `: ${"x".repeat(60_000)}\n\n`],
  ])("bounds an endless stream of %s to %s, and closes the connection", async (_, limit, piece) => {
    const server = await serve((response) => {
      begin(response);
      const more = (): void => {
        if (!response.destroyed) response.write(piece, () => setImmediate(more));
      };
      more();
    });
    expect(await askText(server)).toMatchObject({
      ok: false,
      failure: { code: "model_endless", message: expect.stringContaining(`within ${limit}`) as string },
    });
    await server.seen[0]?.closed;
  });

  it("reads no more than the beginning of an endless refusal", async () => {
    const server = await serve((response) => {
      response.writeHead(400);
      const more = (): void => {
        if (!response.destroyed) response.write("no ".repeat(10_000), () => setImmediate(more));
      };
      more();
    });
    expect(await askText(server)).toMatchObject({ ok: false, failure: { code: "model_request_refused" } });
    await server.seen[0]?.closed;
  });
});

describe("complete, when there is no connection", () => {
  it("says that nothing listens", async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => void server.close(resolve));
    const url = `http://127.0.0.1:${port}/v1`;
    expect(await askText({ url })).toMatchObject({
      ok: false,
      failure: {
        code: "model_unreachable",
        message: `Cannot reach a model at ${url}: nothing listens there.`,
      },
      waits: [],
    });
  });

  it("says that the name is not known", async () => {
    expect(await askText({ url: "http://no-such-host.invalid/v1" })).toMatchObject({
      failure: {
        code: "model_unreachable",
        message: expect.stringContaining("the name no-such-host.invalid is not known") as string,
      },
    });
  });

  it("says that a server does not speak https", async () => {
    const { url, seen } = await serve(says("Hello"));
    expect(await askText({ url: url.replace("http:", "https:") })).toMatchObject({
      failure: { code: "model_tls", hint: expect.stringContaining("with http://") as string },
    });
    expect(seen).toEqual([]);
  });

  it("says that a server does not answer in http", async () => {
    const server = createPlainServer((socket) => {
      socket.on("error", () => socket.destroy());
      // What a TLS server sends to whoever does not greet it as one: an alert.
      socket.once("data", () => socket.end(Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46])));
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    expect(await askText({ url: `http://127.0.0.1:${port}/v1` })).toMatchObject({
      failure: { code: "model_tls", hint: expect.stringContaining("with https://") as string },
    });
  });

  it("does not trust a certificate that nobody vouches for, whatever the environment says, and sends it no key", async () => {
    const server = await serveSecurely(selfSigned(), says("Hello"));
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    onTestFinished(() => {
      if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
    });
    expect(await askText(server, KEYED)).toMatchObject({
      failure: {
        code: "model_tls",
        message: expect.stringContaining("certificate does not hold") as string,
        hint: expect.stringContaining("NODE_EXTRA_CA_CERTS") as string,
      },
    });
    expect(server.seen).toEqual([]);
  });

  it("follows no redirect: the key goes nowhere else", async () => {
    const other = await serve(says("stolen"));
    const server = await serve(
      answers(307, "", { location: `${other.url}/chat/completions?token=x` }),
      answers(302, "", { location: "/elsewhere" }),
      answers(308, "", {}),
    );
    const { client } = clientOf(server, KEYED);
    const ask = () => client.complete({ role: "coding", messages: QUESTION });
    expect(await ask()).toMatchObject({
      ok: false,
      failure: {
        code: "model_redirect",
        message: expect.stringContaining(`307 to ${other.url}/chat/completions)`) as string,
        hint: `If that is where the server is, set llm.base_url to ${other.url}.`,
      },
      usage: { calls: 1 },
    });
    expect(await ask()).toMatchObject({ failure: { code: "model_redirect" } });
    expect(await ask()).toMatchObject({ failure: { code: "model_redirect" } });
    expect(other.seen).toEqual([]);
  });

  it("goes through HTTPS_PROXY to hosts away from this machine, which learns the host's name and nothing else", async () => {
    const server = await serveSecurely(selfSigned("models.example.org"), says("Hello"));
    const proxy = await tunnel(Number(new URL(server.url).port));
    const env = { MY_KEY: "sk-test-12345678", HTTPS_PROXY: proxy.url };
    const url = "https://models.example.org/v1";
    // Through the tunnel a certificate must hold as well.
    expect(await askText({ url }, { ...KEYED, effects: { env } })).toMatchObject({
      failure: { code: "model_tls" },
    });
    expect(proxy.asked).toEqual([expect.stringMatching(/^CONNECT models\.example\.org:443 /u)]);
    expect(proxy.asked.join(" ")).not.toContain("sk-test");
    expect(server.seen).toEqual([]);
  });

  it("gets its answer through HTTPS_PROXY when NODE_EXTRA_CA_CERTS vouches for the certificate", async () => {
    const certificate = selfSigned("models.example.org");
    const file = join(await temporaryFolder(), "ca.pem");
    await writeFile(file, certificate.cert);
    const server = await serveSecurely(certificate, says("Hello"));
    const proxy = await tunnel(Number(new URL(server.url).port));
    const script = `
      import { createModelClient } from "./src/authoring/model/client/client.ts";
      import { resolveLlm } from "./src/config/llm.ts";
      const config = resolveLlm({ base_url: "https://models.example.org/v1", model: "m", api_key_env: "MY_KEY" });
      console.log(JSON.stringify(await createModelClient(config).complete({ role: "coding", messages: [{ role: "user", content: "x" }] })));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", script],
      {
        cwd: join(import.meta.dirname, "../../.."),
        env: { NODE_EXTRA_CA_CERTS: file, HTTPS_PROXY: proxy.url, MY_KEY: "sk-test-12345678" },
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, text: "Hello" });
    expect(server.seen[0]?.headers.authorization).toBe("Bearer sk-test-12345678");
    expect(proxy.asked.join(" ")).not.toContain("sk-test");
  });

  it.each(["http://user:proxy-password@127.0.0.1:PORT", "not a proxy-password"])(
    "says so when the proxy at %s does not work, without its address, which may hold a password",
    async (address) => {
      const proxy = createServer();
      proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
      const env = { HTTPS_PROXY: address.replace("PORT", String(await listen(proxy))) };
      const done = await askText({ url: "https://models.example.org/v1" }, { effects: { env } });
      expect(done).toMatchObject({
        failure: { code: "model_unreachable", hint: expect.stringContaining("HTTPS_PROXY") as string },
      });
      expect(inspect(done)).not.toContain("proxy-password");
    },
  );

  it("uses no proxy for http nor for this machine", async () => {
    let asked = 0;
    const proxy = createServer((_, response) => void (asked++, response.writeHead(500).end()));
    proxy.on("connect", (_, socket) => void (asked++, socket.destroy()));
    const address = `http://127.0.0.1:${await listen(proxy)}`;
    const env = { HTTP_PROXY: address, http_proxy: address, HTTPS_PROXY: address, ALL_PROXY: address };
    const server = await serve(says("Hello"));
    expect(await askText(server, { effects: { env } })).toMatchObject({ ok: true });
    await askText({ url: "http://models.invalid/v1" }, { effects: { env } });
    await askText({ url: server.url.replace("http:", "https:") }, { effects: { env } });
    expect(asked).toBe(0);
  });
});

/** A proxy that leads every connection to one port of this machine, and keeps what it was told. */
async function tunnel(port: number) {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on("connect", ({ method, url, headers }, socket: Socket) => {
    asked.push(`${method} ${url} ${JSON.stringify(headers)}`);
    const inner = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      inner.pipe(socket).pipe(inner);
    });
    for (const end of [inner, socket]) end.on("error", () => void (inner.destroy(), socket.destroy()));
    onTestFinished(() => void (inner.destroy(), socket.destroy()));
  });
  return { url: `http://127.0.0.1:${await listen(proxy)}`, asked };
}
