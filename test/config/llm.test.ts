import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { parse, parseDocument } from "yaml";
import { describe, expect, it } from "vitest";
import { DEFAULT_LLM_TIMEOUTS, DEFAULT_MAX_TOKENS, isThisMachine, resolveLlm } from "../../src/config/llm.ts";
import { parseConfig } from "../../src/config/schema.ts";
import { isVariableName, looksLikeKey } from "../../src/config/secrets.ts";

const KEY = "sk-proj-Canary0123456789abcdef";

const llm = (rest: string) => `llm:\n  base_url: http://localhost:8000/v1\n  model: m\n${rest}`;

function resolved(text: string) {
  const { llm: file } = parseConfig(text, "config.yaml");
  if (file === undefined) throw new Error("no llm");
  return resolveLlm(file);
}

describe("llm in the configuration", () => {
  it("needs an address and a model only, and fills in the rest", () => {
    expect(resolved(llm(""))).toEqual({
      base_url: "http://localhost:8000/v1",
      model: "m",
      models: { reasoning: "m", coding: "m" },
      share: "samples",
      timeouts: DEFAULT_LLM_TIMEOUTS,
      max_tokens: DEFAULT_MAX_TOKENS,
    });
  });

  it("takes a model for each role, prices, timeouts and the name of the key's variable", () => {
    const config = resolved(
      llm(
        "  models: {coding: c}\n  api_key_env: MY_KEY\n  share: schema\n  prices: {input: 0.5, output: 1.5}\n  timeouts: {total_seconds: 5}\n  max_tokens: 300",
      ),
    );
    expect(config).toMatchObject({
      models: { reasoning: "m", coding: "c" },
      api_key_env: "MY_KEY",
      share: "schema",
      prices: { input: 0.5, output: 1.5 },
      timeouts: { ...DEFAULT_LLM_TIMEOUTS, total_seconds: 5 },
      max_tokens: 300,
    });
    expect(Object.isFrozen(config) && Object.isFrozen(config.timeouts)).toBe(true);
  });

  it.each([
    ["http://localhost:8000/v1", "samples"],
    ["http://127.0.0.1/v1", "samples"],
    ["http://[::1]:8000/v1", "samples"],
    ["http://127.0.0.1.example.org/v1", "schema"],
    ["http://localhost.example.org/v1", "schema"],
    ["http://192.168.1.4:8000/v1", "schema"],
    ["https://api.openai.com/v1", "schema"],
  ] as const)("shares, for %s, %s unless told otherwise", (base_url, share) => {
    expect(isThisMachine(base_url)).toBe(share === "samples");
    expect(resolveLlm({ base_url, model: "m" }).share).toBe(share);
  });

  it("has an example that, with its comment marks taken off, is valid and says the true defaults", async () => {
    const text = await readFile(join(import.meta.dirname, "../../config.example.yaml"), "utf8");
    const start = text.indexOf("# llm:");
    const block = text.slice(start, text.indexOf("\n\n", start)).replaceAll(/^# ?/gmu, "");
    expect(parseDocument(block).errors).toEqual([]);
    expect(Object.keys((parse(block) as { llm: object }).llm)).toEqual([
      "base_url",
      "model",
      "models",
      "api_key_env",
      "share",
      "prices",
      "max_tokens",
      "timeouts",
    ]);
    expect(resolved(block)).toMatchObject({
      timeouts: DEFAULT_LLM_TIMEOUTS,
      max_tokens: DEFAULT_MAX_TOKENS,
    });
  });

  it.each([
    [
      llm("  prices: {input: cheap, output: 1}"),
      /`llm\.prices\.input` must be a number.*the value is "cheap"/,
    ],
    [llm("  prices: {input: -1, output: 1}"), /`llm\.prices\.input` must be at least 0; the value is -1/],
    [llm("  share: rows"), /`llm\.share` .*the value is "rows"/],
    [llm("  timeouts: {total_seconds: 0}"), /`llm\.timeouts\.total_seconds` must be at least 1/],
    [llm("  models: {writing: x}"), /there is no key `llm\.models\.writing`/],
    [llm("  api_key_env: MY KEY"), /`llm\.api_key_env` must be the name of an environment variable/],
    ["llm: {base_url: 'http://h/v1/chat/completions', model: m}", /must end before \/chat\/completions/],
    ["llm: {base_url: 'ftp://h/v1', model: m}", /`llm\.base_url` must be an http or https address/],
    ["llm: {base_url: 'http://h/v1'}", /`llm\.model` must be a string; the value is missing/],
    ['llm: {base_url: "http://h/v1", model: "a\\u001bb"}', /`llm\.model` must be one line/],
  ])("refuses %j", (text, message) => {
    expect(() => parseConfig(text, "config.yaml")).toThrow(message);
  });

  it("names the keys of the group in which one does not exist", () => {
    expect(() => parseConfig(llm("  timeouts: {total: 3}"), "config.yaml")).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining(
          "connect_seconds, first_token_seconds, between_tokens_seconds, total_seconds",
        ) as string,
      }) as Error,
    );
  });

  it.each([
    llm(`  api_key_env: ${KEY}`),
    llm("  api_key_env: hf_abcdefghijKLMNOPqrstuvwx"),
    llm(`  api_key: ${KEY}`),
    llm("  api_key_env: 1234567890123456"),
  ])("refuses a key in the file, says where it belongs, and does not repeat it: %#", (text) => {
    const error = thrown(text);
    expect(error).toMatchObject({
      code: "config_invalid",
      hint: expect.stringContaining("into an environment variable") as string,
    });
    expect(inspect(error)).not.toMatch(/Canary|hf_abc|12345678/u);
  });

  it.each([
    `llm: ${KEY}`,
    `- ${KEY}`,
    `llm: *${KEY}`,
    llm(`  share: ${KEY}`),
    llm(`  max_tokens: ${KEY}`),
    `llm: {base_url: "http://me:${KEY}@host/v1", model: m}`,
    `llm: {base_url: "http://host/v1?api_key=${KEY}", model: m}`,
    `llm: {base_url: "http://host/v1?x=${KEY}", model: m}`,
    `llm: {base_url: ${KEY}, model: m}`,
    `llm: {${KEY}: 1}`,
  ])("repeats no key that stands in a wrong place: %#", (text) => {
    expect(inspect(thrown(text))).not.toContain("Canary");
  });
});

describe("looksLikeKey", () => {
  it.each([
    KEY,
    "hf_abcdefghijklmnop",
    "AIzaSyA1234567890",
    "0123456789abcdef0123456789abcdef",
    "aB3dE6gH9jK2mN5pQ8sT1vW4",
  ])("takes %s for a key", (text) => expect(looksLikeKey(text)).toBe(true));

  it.each(["OPENAI_API_KEY", "MY_TEAM_OPENAI_API_KEY_2026_EUROPE", "vllm_key", "TOKEN"])(
    "takes %s for the name of a variable",
    (text) => expect(isVariableName(text)).toBe(true),
  );

  it.each(["qwen2.5-coder-32b-instruct", "http://localhost:8000/v1", "Qwen/Qwen3-Coder-30B-A3B-Instruct"])(
    "takes %s for no key",
    (text) => expect(looksLikeKey(text)).toBe(false),
  );
});

function thrown(text: string): unknown {
  try {
    parseConfig(text, "config.yaml");
  } catch (error) {
    return error;
  }
  throw new Error("nothing was refused");
}
