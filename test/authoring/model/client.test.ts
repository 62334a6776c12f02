import { describe, expect, it } from "vitest";
import type { ModelProgress } from "../../../src/authoring/model/client/completion.ts";
import {
  answers,
  begin,
  clientOf,
  COUNT,
  event,
  askJson,
  QUESTION,
  refuses,
  says,
  send,
  serve,
  askText,
  type Step,
} from "./server.ts";

const VALUE = { rows: 3, of: "cars" };
const GOOD = JSON.stringify(VALUE);

describe("complete, when all is well", () => {
  it("streams a reply and tells what it cost", async () => {
    const server = await serve(
      says(["Hel", "lo"], {
        usage: {
          prompt_tokens: 1000,
          completion_tokens: 200,
          prompt_tokens_details: { cached_tokens: 400 },
        },
      }),
    );
    const done = await askText(server, { config: { prices: { input: 2, output: 10, cached_input: 1 } } });
    expect(done).toMatchObject({
      ok: true,
      text: "Hello",
      model: "served-model",
      usage: { calls: 1, input_tokens: 1000, output_tokens: 200, cached_tokens: 400 },
    });
    expect(done.usage.cost).toBeCloseTo((600 * 2 + 400 * 1 + 200 * 10) / 1e6, 12);
    expect(done.usage).not.toHaveProperty("estimated");
    expect(server.seen[0]).toMatchObject({ method: "POST", url: "/v1/chat/completions" });
    expect(server.seen[0]?.body).toMatchObject({ model: "asked-model", temperature: 0, stream: true });
    expect(server.seen[0]?.headers).not.toHaveProperty("authorization");
  });

  it("asks the model of the role", async () => {
    const server = await serve(says(GOOD));
    const { client } = clientOf(server, { config: { models: { coding: "coder" } } });
    await client.complete({ role: "coding", messages: QUESTION });
    await client.complete({ role: "reasoning", messages: QUESTION });
    expect(server.seen.map(({ body }) => body.model)).toEqual(["coder", "asked-model"]);
  });

  it("asks for JSON by its schema, which it also says at the end of the first message", async () => {
    const server = await serve(says(GOOD));
    expect(await askJson(server)).toMatchObject({ ok: true, value: VALUE, usage: { calls: 1 } });
    const { body } = server.seen[0] ?? {};
    expect(body?.response_format).toMatchObject({
      type: "json_schema",
      json_schema: { name: "count", strict: true, schema: COUNT.jsonSchema },
    });
    expect(body?.messages?.[0]?.content).toBe(
      `You write tools.\n\nReply with one JSON value and nothing else. It must fit this JSON Schema:\n${JSON.stringify(COUNT.jsonSchema)}`,
    );
    expect(body?.messages?.[1]).toEqual(QUESTION[1]);
  });

  it("does not ask strictly for a schema whose objects are open, and keeps our own keywords to itself", async () => {
    const server = await serve(says('{"column": "a"}'));
    const { client } = clientOf(server);
    const jsonSchema = {
      type: "object",
      properties: { column: { type: "string", format: "column", columnType: "number", default: "a" } },
    } as const;
    await client.complete({ role: "coding", messages: QUESTION, schema: { name: "my schema", jsonSchema } });
    expect(server.seen[0]?.body.response_format?.json_schema).toEqual({
      name: "my_schema",
      schema: { type: "object", properties: { column: { type: "string" } } },
    });
  });

  it("tells the person who waits how far the reply is", async () => {
    const server = await serve((response) => {
      begin(response);
      send(response, { reasoning_content: "h".repeat(40) });
      send(response, { content: "x".repeat(80) });
      send(response, {}, "stop");
      response.end("data: [DONE]\n\n");
    });
    const told: ModelProgress[] = [];
    let clock = 0;
    const { client } = clientOf(server, { effects: { now: () => (clock += 1000) } });
    const done = await client.complete({
      role: "coding",
      messages: QUESTION,
      onProgress: (progress) => told.push(progress),
    });
    expect(done).toMatchObject({ ok: true, text: "x".repeat(80) });
    expect(told).toEqual([
      { kind: "asking", text: "asking asked-model, about 8 tokens" },
      { kind: "thinking", text: "thinking, about 10 tokens so far", tokens: 10 },
      { kind: "writing", text: "writing, about 30 tokens so far", tokens: 30 },
    ]);
  });

  it("says that the tokens are a guess when the server says so of its own count", async () => {
    const usage = { prompt_tokens: 7, completion_tokens: 1, estimated: true };
    const done = await askText(await serve(says("Hello", { usage })));
    expect(done.usage).toMatchObject({ input_tokens: 7, output_tokens: 1, estimated: true });
  });

  it("says that it guessed the tokens when the server does not count them", async () => {
    const done = await askText(await serve(says("x".repeat(40), { usage: null })));
    expect(done.usage).toMatchObject({ input_tokens: 8, output_tokens: 10, estimated: true });
  });
});

describe("complete, with servers that do less", () => {
  const noSchema = refuses(400, "response_format type json_schema is not supported");
  const noFormat = refuses(400, "'response_format' is not supported by this model");

  it("goes from json_schema to json_object to plain, and remembers it for the session", async () => {
    const server = await serve(noSchema, noFormat, says(GOOD));
    const { client } = clientOf(server);
    const ask = () => client.complete({ role: "coding", messages: QUESTION, schema: COUNT });
    expect(await ask()).toMatchObject({ ok: true, value: VALUE, usage: { calls: 3, input_tokens: 100 } });
    expect(await ask()).toMatchObject({ ok: true, value: VALUE, usage: { calls: 1 } });
    expect(server.seen.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      undefined,
      undefined,
    ]);
  });

  it("stays at json_object when that is taken", async () => {
    const server = await serve(noSchema, says(GOOD));
    const { client } = clientOf(server);
    await client.complete({ role: "coding", messages: QUESTION, schema: COUNT });
    await client.complete({ role: "coding", messages: QUESTION, schema: COUNT });
    expect(server.seen.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
  });

  it("steps down when a server fails in the middle over a grammar", async () => {
    const server = await serve(refuses(500, "failed to parse grammar"), says(GOOD));
    expect(await askJson(server)).toMatchObject({ ok: true, value: VALUE, waits: [] });
  });

  it("does not take a refusal of something else for one of the format", async () => {
    const server = await serve(refuses(400, "the moon is in the wrong phase"));
    expect(await askJson(server)).toMatchObject({ ok: false, failure: { code: "model_request_refused" } });
    const { client } = clientOf(server);
    await client.complete({ role: "coding", messages: QUESTION, schema: COUNT });
    await client.complete({ role: "coding", messages: QUESTION, schema: COUNT });
    expect(server.seen.filter(({ body }) => body.response_format?.type === "json_schema")).toHaveLength(3);
  });

  it.each([
    ["Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.", "max_tokens"],
    ["Unsupported value: 'temperature' does not support 0 with this model.", "temperature"],
    ["Unknown field stream_options", "stream_options"],
    ["'max_tokens' is too large: 8192. The maximum context length is 4096 tokens.", "max_tokens"],
  ])("leaves out what is refused: %s", async (message, field) => {
    const server = await serve(refuses(400, message), says("Hello"));
    expect(await askText(server)).toMatchObject({ ok: true, text: "Hello", usage: { calls: 2 } });
    expect(server.seen[0]?.body).toHaveProperty(field);
    expect(server.seen[1]?.body).not.toHaveProperty(field);
  });

  it("puts the system message into the question when the chat template knows none", async () => {
    const server = await serve(refuses(400, "System role not supported"), says("Hello"));
    expect(await askText(server)).toMatchObject({ ok: true, text: "Hello" });
    expect(server.seen[1]?.body.messages).toEqual([
      { role: "user", content: "You write tools.\n\nHow many rows?" },
    ]);
  });

  it("lets the roles alternate, which many chat templates insist on", async () => {
    const server = await serve(says(""), says("x", { finish: "length" }), says("Hello"));
    await askText(server);
    expect(server.seen.map(({ body }) => body.messages?.map(({ role }) => role).join(" "))).toEqual([
      "system user",
      "system user",
      "system user assistant user",
    ]);
  });

  it("takes a whole reply where a stream was asked for", async () => {
    const whole = { choices: [{ message: { content: "Hello" }, finish_reason: "stop" }], usage: undefined };
    expect(await askText(await serve(answers(200, whole)))).toMatchObject({ ok: true, text: "Hello" });
  });

  it("asks without a stream when streaming is refused", async () => {
    const server = await serve(
      refuses(400, "streaming is not supported"),
      answers(200, { choices: [{ message: { content: "Hello" } }] }),
    );
    expect(await askText(server)).toMatchObject({ ok: true, text: "Hello" });
    expect(server.seen[1]?.body).not.toHaveProperty("stream");
  });

  it.each(["text/plain", "text/html", "application/octet-stream"])(
    "reads a stream that is sent as %s",
    async (type) => {
      const server = await serve(says("Hello", { type }));
      expect(await askText(server)).toMatchObject({ ok: true, text: "Hello" });
    },
  );

  it("reads a stream byte by byte, with comments, carriage returns and letters cut in two", async () => {
    const server = await serve((response) => {
      begin(response);
      const chunk = JSON.stringify({ choices: [{ index: 0, delta: { content: "Größe 🏺" } }] });
      const end = JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
      const bytes = Buffer.from(`: ping\r\n\r\nevent: x\r\ndata:${chunk}\r\n\r\ndata: ${end}\r\n\r\n`);
      const next = (at: number): void => {
        if (at < bytes.length) response.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1));
        else response.end();
      };
      next(0);
    });
    expect(await askText(server)).toMatchObject({ ok: true, text: "Größe 🏺" });
  });

  it("reads content that comes in parts, and leaves the thinking among them out", async () => {
    const parts = [
      { type: "thinking", thinking: [{ type: "text", text: "hmm" }] },
      { type: "text", text: "Hello" },
    ];
    const server = await serve(answers(200, { choices: [{ message: { content: parts } }] }));
    expect(await askText(server)).toMatchObject({ ok: true, text: "Hello" });
  });
});

describe("complete, with replies that need a hand", () => {
  it.each([
    ["in a fence", `\`\`\`json\n${GOOD}\n\`\`\``],
    ["amid prose", `Sure! Here is {the} answer: ${GOOD} Hope that helps [smile].`],
    ["after its thinking", `<think>maybe {"rows": 1}?</think>\n${GOOD}`],
    ["after thinking that the template opened", `maybe {"rows": 1}?\n</think>\n\n${GOOD}`],
    ["with trailing commas", '{"rows": 3, "of": "cars",}'],
    ["with comments", '{"rows": 3, // three\n "of": "cars" /* yes */}'],
    ["after a draft that does not fit", `First: {"rows": "?"}. Finally: ${GOOD}`],
    [
      "after the channels of gpt-oss",
      `<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>${GOOD}`,
    ],
  ])("finds JSON %s in one call", async (_, reply) => {
    const done = await askJson(await serve(says(reply)));
    expect(done).toMatchObject({ ok: true, value: VALUE, usage: { calls: 1 } });
  });

  it("asks once for a corrected reply, naming the errors, and adds up the usage", async () => {
    const server = await serve(says('{"rows": "three"}'), says(GOOD));
    expect(await askJson(server)).toMatchObject({
      ok: true,
      value: VALUE,
      usage: { calls: 2, input_tokens: 200, output_tokens: 20 },
    });
    const [, , reply, correction] = server.seen[1]?.body.messages ?? [];
    expect(reply).toEqual({ role: "assistant", content: '{"rows": "three"}' });
    expect(correction?.content).toContain('- rows must be a whole number, not "three"');
    expect(correction?.content).toContain("- of is required, and missing");
  });

  it("gives up after one correction, with what was wrong", async () => {
    const server = await serve(says('{"rows": "three", "of": "cars"}'));
    expect(await askJson(server)).toMatchObject({
      ok: false,
      failure: {
        code: "model_wrong_shape",
        message: expect.stringContaining('rows must be a whole number, not "three"') as string,
      },
      usage: { calls: 2 },
    });
  });

  it("gives up on prose that stays prose, and quotes its beginning", async () => {
    expect(await askJson(await serve(says("I would rather not.")))).toMatchObject({
      ok: false,
      failure: {
        code: "model_wrong_shape",
        message: expect.stringMatching(/there is no JSON in the reply.*"I would rather not\."/u) as string,
      },
    });
  });

  it("refuses JSON with a __proto__ key, at any depth", async () => {
    const server = await serve(says('{"rows": 3, "of": "cars", "x": [{"__proto__": {"polluted": 1}}]}'));
    expect(await askJson(server)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining("__proto__ must not be used") as string },
    });
    expect({}).not.toHaveProperty("polluted");
  });

  it("has a text that was cut off at the token limit continued, and joins the parts", async () => {
    const server = await serve(
      says("const rows = data.len", { finish: "length" }),
      says("gth;\nreturn ro", { finish: "length" }),
      says("ws;"),
    );
    expect(await askText(server)).toMatchObject({
      ok: true,
      text: "const rows = data.length;\nreturn rows;",
      usage: { calls: 3, input_tokens: 300, output_tokens: 30 },
    });
    expect(server.seen[1]?.body.messages?.at(-1)?.content).toMatch(/^You were cut off .* Continue exactly/u);
  });

  it("does not repeat what a model repeats to find its place again", async () => {
    const server = await serve(
      says("```ts\nconst total = values.length;\nreturn { total", { finish: "length" }),
      says("```ts\nreturn { total };\n```"),
    );
    expect(await askText(server)).toMatchObject({
      text: "```ts\nconst total = values.length;\nreturn { total };\n```",
    });
  });

  it("stops asking to continue after two times", async () => {
    const server = await serve(says("and so on ", { finish: "length" }));
    expect(await askText(server)).toMatchObject({
      ok: false,
      failure: { code: "model_truncated", hint: expect.stringContaining("llm.max_tokens") as string },
      usage: { calls: 3 },
    });
  });

  it("asks for less, with twice the limit, when JSON was cut off", async () => {
    const server = await serve(says('{"rows": 3, "of": "ca', { finish: "length" }), says(GOOD));
    expect(await askJson(server)).toMatchObject({ ok: true, value: VALUE });
    expect(server.seen[0]?.body["max_tokens"]).toBe(8192);
    expect(server.seen[1]?.body["max_tokens"]).toBe(16_384);
    expect(server.seen[1]?.body.messages?.at(-1)?.content).toMatch(/cut off.*briefly/u);
  });

  it("takes JSON that was whole when the limit came", async () => {
    const done = await askJson(await serve(says(`${GOOD}\n and then`, { finish: "length" })));
    expect(done).toMatchObject({ ok: true, value: VALUE, usage: { calls: 1 } });
  });

  it("asks for less when the thinking took all the tokens, and says so when it does again", async () => {
    const thinks = says("<think>hm hm hm", { finish: "length" });
    expect(await askText(await serve(thinks, says("Hello")))).toMatchObject({ ok: true, text: "Hello" });
    expect(await askText(await serve(thinks))).toMatchObject({
      ok: false,
      failure: { code: "model_truncated" },
      usage: { calls: 2 },
    });
  });

  it("asks once more after an empty reply", async () => {
    expect(await askText(await serve(says(""), says("Hello")))).toMatchObject({ ok: true, text: "Hello" });
    expect(await askText(await serve(says("  \n")))).toMatchObject({
      ok: false,
      failure: { code: "model_empty" },
      usage: { calls: 2 },
    });
  });

  it.each<[string, Step]>([
    [
      "in the stream",
      (response) => {
        begin(response);
        send(response, { refusal: "I can't\u001b[31m help." });
        send(response, {}, "stop");
        response.end();
      },
    ],
    [
      "in a whole reply",
      answers(200, { choices: [{ message: { content: null, refusal: "I can't help." } }] }),
    ],
  ])("reports a refusal %s, and does not ask again", async (_, step) => {
    expect(await askJson(await serve(step))).toMatchObject({
      ok: false,
      failure: {
        code: "model_declined",
        message: 'Cannot get an answer from asked-model: it declines: "I can\'t help.".',
      },
      usage: { calls: 1 },
    });
  });

  it("reports a content filter", async () => {
    expect(await askText(await serve(says("Hel", { finish: "content_filter" })))).toMatchObject({
      ok: false,
      failure: { code: "model_declined", message: expect.stringContaining("content filter") as string },
    });
  });

  it("strips what steers a terminal or cannot be seen, in text and in the strings of JSON", async () => {
    const server = await serve(says("a\u001b[2J\u0007b\u202ec\r\nd\u0000\ud800"));
    expect(await askText(server)).toMatchObject({ text: "abc\nd\ufffd" });
    const escaped = await serve(says('{"rows": 1, "of": "x\\u001b[31my\\u202e"}'));
    expect(await askJson(escaped)).toMatchObject({ value: { rows: 1, of: "xy" } });
  });

  it("takes a reply whose server leaves the line open after saying that it is done", async () => {
    const server = await serve((response) => {
      begin(response);
      send(response, { content: "Hello" });
      send(response, {}, "stop");
      event(response, { choices: [], usage: { prompt_tokens: 7, completion_tokens: 1 } });
    });
    const done = await askText(server, { timeouts: { between_tokens_seconds: 600 } });
    expect(done).toMatchObject({ ok: true, text: "Hello", usage: { input_tokens: 7 } });
    await server.seen[0]?.closed;
  });
});
