import type { ConfigFile } from "./schema.ts";

/** What may be in a prompt: names, types and numbers of the profile, or also values of cells. */
export type Share = "schema" | "samples";

/** A model, resolved: nothing left to default. It names where the key is, and never holds it. */
export interface LlmConfig {
  readonly base_url: string;
  readonly model: string;
  /** The model of each role; `model` unless set. */
  readonly models: { readonly reasoning: string; readonly coding: string };
  /** The environment variable that holds the key. Without it no key is sent. */
  readonly api_key_env?: string;
  readonly share: Share;
  /** For each million tokens, in any currency. */
  readonly prices?: { readonly input: number; readonly output: number; readonly cached_input?: number };
  readonly timeouts: LlmTimeouts;
  /** Most tokens in one reply. */
  readonly max_tokens: number;
}

/** In seconds. */
export interface LlmTimeouts {
  readonly connect_seconds: number;
  /** From the request to the first token. A local model reads the whole prompt before it. */
  readonly first_token_seconds: number;
  readonly between_tokens_seconds: number;
  /** One answer in all: waits, retries and corrections included. */
  readonly total_seconds: number;
}

export const DEFAULT_LLM_TIMEOUTS: LlmTimeouts = {
  connect_seconds: 10,
  first_token_seconds: 300,
  between_tokens_seconds: 60,
  total_seconds: 900,
};

export const DEFAULT_MAX_TOKENS = 8192;

/** Fills in what the file leaves out. */
export function resolveLlm(file: NonNullable<ConfigFile["llm"]>): LlmConfig {
  const { base_url, model, models, api_key_env, prices, timeouts } = file;
  const seconds = (key: keyof LlmTimeouts) => timeouts?.[key] ?? DEFAULT_LLM_TIMEOUTS[key];
  return Object.freeze({
    base_url: base_url.replace(/\/+$/u, ""),
    model,
    models: Object.freeze({ reasoning: models?.reasoning ?? model, coding: models?.coding ?? model }),
    ...(api_key_env === undefined ? {} : { api_key_env }),
    share: file.share ?? (isThisMachine(base_url) ? "samples" : "schema"),
    ...(prices === undefined
      ? {}
      : {
          prices: Object.freeze({
            input: prices.input,
            output: prices.output,
            ...(prices.cached_input === undefined ? {} : { cached_input: prices.cached_input }),
          }),
        }),
    timeouts: Object.freeze({
      connect_seconds: seconds("connect_seconds"),
      first_token_seconds: seconds("first_token_seconds"),
      between_tokens_seconds: seconds("between_tokens_seconds"),
      total_seconds: seconds("total_seconds"),
    }),
    max_tokens: file.max_tokens ?? DEFAULT_MAX_TOKENS,
  });
}

/** True for the addresses that every machine gives itself; no name is resolved. */
export function isThisMachine(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    /^127(?:\.\d{1,3}){3}$/u.test(hostname) ||
    ["localhost", "[::1]", "0.0.0.0", "[::]"].includes(hostname) ||
    hostname.endsWith(".localhost")
  );
}
