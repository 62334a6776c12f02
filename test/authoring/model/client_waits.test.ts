import { createServer as createPlainServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ModelProgress } from "../../../src/authoring/model/client/completion.ts";
import { EFFECTS } from "../../../src/authoring/model/client/effects.ts";
import { askText, begin, clientOf, QUESTION, refuses, says, send, serve, type Step } from "./server.ts";

const silence: Step = () => {};
const half: Step = (response) => {
  begin(response);
  send(response, { content: "Hel" });
};

/** One that takes connections and never says a word, not even to a greeting by TLS. */
async function mute(): Promise<number> {
  const server = createPlainServer((socket) => {
    socket.on("error", () => socket.destroy());
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

describe("complete, when it takes too long", () => {
  it("waits for a slow first token as long as it may", async () => {
    const server = await serve((response, seen) => void setTimeout(() => says("Hello")(response, seen), 150));
    expect(await askText(server, { timeouts: { first_token_seconds: 30 } })).toMatchObject({ ok: true });
  });

  it.each<[string, Step, "first_token" | "between_tokens", RegExp]>([
    ["no first token", silence, "first_token", /nothing came within 0\.1 s/u],
    [
      "only the head of an answer",
      (response) => begin(response),
      "first_token",
      /nothing came within 0\.1 s/u,
    ],
    ["no further token", half, "between_tokens", /stopped in the middle.* for 0\.1 s/u],
  ])(
    "gives up when there is %s, naming the key to raise, and closes the connection",
    async (_, step, wait, message) => {
      const server = await serve(step);
      expect(await askText(server, { timeouts: { [`${wait}_seconds`]: 0.1 } })).toMatchObject({
        ok: false,
        failure: {
          code: "model_timeout",
          message: expect.stringMatching(message) as string,
          hint: expect.stringContaining(`llm.timeouts.${wait}_seconds`) as string,
        },
        usage: { calls: 1 },
      });
      await server.seen[0]?.closed;
    },
  );

  it("does not take signs of life for tokens", async () => {
    const server = await serve((response) => {
      begin(response);
      const timer = setInterval(() => response.write(": still here\n\n"), 20);
      response.once("close", () => clearInterval(timer));
    });
    expect(await askText(server, { timeouts: { first_token_seconds: 0.2 } })).toMatchObject({
      ok: false,
      failure: { code: "model_timeout" },
    });
  });

  it("gives up when there is no connection", async () => {
    const url = `https://localhost:${await mute()}/v1`;
    expect(await askText({ url }, { timeouts: { connect_seconds: 0.1 } })).toMatchObject({
      ok: false,
      failure: {
        code: "model_timeout",
        message: `Cannot reach a model at ${url}: no connection within 0.1 s.`,
        hint: expect.stringContaining("llm.timeouts.connect_seconds") as string,
      },
    });
  });

  it("bounds an answer in all, also one that keeps coming, and counts what came", async () => {
    const server = await serve((response) => {
      begin(response);
      const timer = setInterval(() => send(response, { content: "word " }), 10);
      response.once("close", () => clearInterval(timer));
    });
    expect(await askText(server, { timeouts: { total_seconds: 0.3 } })).toMatchObject({
      ok: false,
      failure: { code: "model_timeout", hint: expect.stringContaining("total_seconds") as string },
      usage: { calls: 1, input_tokens: 8, estimated: true },
    });
    await server.seen[0]?.closed;
  });

  it("bounds an answer in all, also while it waits to ask again", async () => {
    const server = await serve(refuses(429, "", {}, { "retry-after": "50" }));
    expect(
      await askText(server, { timeouts: { total_seconds: 0.2 }, effects: { sleep: EFFECTS.sleep } }),
    ).toMatchObject({ ok: false, failure: { code: "model_timeout" }, usage: { calls: 1 } });
  });
});

describe("complete, when it is cancelled", () => {
  it.each<[string, Step]>([
    ["before the first token", silence],
    ["in the middle of the reply", half],
  ])("throws the signal's reason and closes the connection at once, %s", async (_, step) => {
    const cancel = new AbortController();
    const reason = new Error("cancelled by a test");
    const server = await serve((response, seen) => {
      step(response, seen);
      setTimeout(() => cancel.abort(reason), 20);
    });
    const { client } = clientOf(server);
    const asked = client.complete({ role: "coding", messages: QUESTION, signal: cancel.signal });
    await expect(asked).rejects.toBe(reason);
    await server.seen[0]?.closed;
    expect(server.seen).toHaveLength(1);
  });

  it("throws while it waits to ask again", async () => {
    const cancel = new AbortController();
    const reason = new Error("cancelled by a test");
    const server = await serve(refuses(503, "busy", {}, { "retry-after": "50" }));
    const { client } = clientOf(server, { effects: { sleep: EFFECTS.sleep } });
    const onProgress = ({ kind }: ModelProgress) =>
      void (kind === "waiting" && setImmediate(() => cancel.abort(reason)));
    await expect(
      client.complete({ role: "coding", messages: QUESTION, signal: cancel.signal, onProgress }),
    ).rejects.toBe(reason);
    expect(server.seen).toHaveLength(1);
  });

  it("throws while it looks which models there are", async () => {
    const cancel = new AbortController();
    const reason = new Error("cancelled by a test");
    const server = await serve(refuses(404, "no such model"), () => cancel.abort(reason));
    const { client } = clientOf(server);
    await expect(client.complete({ role: "coding", messages: QUESTION, signal: cancel.signal })).rejects.toBe(
      reason,
    );
    await server.seen[1]?.closed;
  });

  it("sends nothing when it was cancelled before", async () => {
    const server = await serve(says("Hello"));
    const { client } = clientOf(server);
    await expect(
      client.complete({ role: "coding", messages: QUESTION, signal: AbortSignal.abort("no") }),
    ).rejects.toBe("no");
    await sleep(20);
    expect(server.seen).toEqual([]);
  });

  it.each<[string, Step]>([
    ["an answer", says("Hello")],
    ["a redirect that goes on talking", (response) => void response.writeHead(302).write("elsewhere")],
  ])("leaves no connection open after %s", async (_, step) => {
    const server = await serve(step);
    await askText(server);
    await server.seen[0]?.closed;
  });
});
