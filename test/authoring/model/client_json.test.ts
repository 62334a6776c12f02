import { describe, expect, it } from "vitest";
import { findJson, mend } from "../../../src/authoring/model/client/json_reply.ts";
import { clean, quote, withoutThinking } from "../../../src/authoring/model/client/text.ts";

const ANY = {};
const NUMBER = { type: "object", properties: { n: { type: "number" } }, required: ["n"] } as const;

describe("findJson", () => {
  it.each([
    ['{"n": 1}', { n: 1 }],
    ['[1, 2, {"a": "}]"}]', [1, 2, { a: "}]" }]],
    ['before {"a": "\\"{"} after', { a: '"{' }],
    ["```\n[1]\n```", [1]],
    ["42", 42],
    ["null", null],
    ['{"code": "line 1\nline 2\t"}', { code: "line 1\nline 2\t" }],
    ['{"a": "keep, ] and // this",}', { a: "keep, ] and // this" }],
    ['{"url": "http://x",\n // said\n}', { url: "http://x" }],
  ])("reads %j", (text, value) => {
    expect(findJson(text, ANY)).toEqual({ ok: true, value });
  });

  it.each([
    ['{"n": 1', /cannot be parsed/u],
    ["{n: 1}", /cannot be parsed/u],
    ["no JSON here", /no JSON/u],
    ["", /no JSON/u],
    ['{"n": "1"}', /n must be a number, not "1"/u],
    ['{"n": 1e999}', /n must be a finite number/u],
    ['{"n": 1, "__proto__": {}}', /__proto__ must not be used/u],
    ['{"n": 1, "x": [[{"__pro\\u0000to__": 1}]]}', /__proto__ must not be used/u],
    ["[".repeat(65) + "]".repeat(65), /cannot be parsed/u],
  ])("tells what is wrong with %j", (text, issue) => {
    expect(findJson(text, NUMBER)).toEqual({
      ok: false,
      issues: expect.arrayContaining([expect.stringMatching(issue)]) as string[],
    });
  });

  it("keeps a key named constructor, which may be a column", () => {
    expect(findJson('{"constructor": "Ferrari"}', ANY)).toEqual({
      ok: true,
      value: { constructor: "Ferrari" },
    });
  });

  it.each([
    ["brackets that never close", "{".repeat(500_000)],
    ["closed brackets", "{}".repeat(250_000)],
    ["quotes", '"\\'.repeat(250_000)],
    ["comments that never end", `{${"/*".repeat(250_000)}`],
    ["commas", `[${",".repeat(500_000)}]`],
    ["commas and spaces", `[${", ".repeat(250_000)}`],
    ["fences", "```\n".repeat(120_000)],
    ["thoughts", "<think></think>".repeat(30_000)],
    ["ends of thoughts", "a</think>".repeat(50_000)],
    ["escapes of a terminal", "\u001b]".repeat(250_000)],
    ["deep lists", "[".repeat(250_000) + "]".repeat(250_000)],
  ])("is done soon with half a million characters of %s", { timeout: 10_000 }, (_, text) => {
    expect(findJson(withoutThinking(clean(text)).text, NUMBER).ok).toBe(false);
  });
});

describe("mend", () => {
  it("leaves valid JSON as it is", () => {
    const text = JSON.stringify({ a: [1, { b: ',] /* " */' }], c: "//" }, null, 2);
    expect(mend(text)).toBe(text);
  });

  it("removes one trailing comma, not two", () => {
    expect(mend("[1,]")).toBe("[1]");
    expect(mend("[1,,]")).toBe("[1,]");
  });
});

describe("withoutThinking", () => {
  it.each([
    ["answer", "answer", false],
    ["<think>a</think>\nanswer", "answer", false],
    ["<think>a</think><think>b</think>answer", "answer", false],
    ["a\n</think>\n\nanswer", "answer", false],
    ["<think>never done", "", true],
    ["<thinking>a</thinking>answer", "answer", false],
    ['```ts\nconst mark = "</think>";\n```', '```ts\nconst mark = "</think>";\n```', false],
    ['{"mark": "</think>"}', '{"mark": "</think>"}', false],
    ["Models write <think> and </think>.", "Models write <think> and </think>.", false],
  ])("makes of %j %j", (given, text, unfinished) => {
    expect(withoutThinking(given)).toEqual({ text, unfinished });
  });
});

describe("quote", () => {
  it("makes one short clean line of anything", () => {
    expect(quote(" a\n\tb\u001b[1mc\u2028d ")).toBe("a bc d");
    expect(quote("x".repeat(400), 10)).toBe("xxxxxxxxx…");
  });
});
