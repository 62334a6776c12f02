import type { Failure } from "../../../errors.ts";
import type { Json, JsonSchema } from "../../../toolkit/spec.ts";

/** A model behind an OpenAI-compatible endpoint. */
export interface ModelClient {
  /** Where it is and which models it has, for the run and for people. */
  readonly endpoint: {
    readonly base_url: string;
    readonly models: { readonly reasoning: string; readonly coding: string };
  };
  /**
   * Asks once, and again as often as a bound allows when the server or the reply is at fault.
   * Failure is a value.
   * @throws the signal's reason when `signal` aborts
   */
  complete(request: CompletionRequest): Promise<Completion | NoCompletion>;
}

export type Role = "reasoning" | "coding";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface CompletionRequest {
  readonly role: Role;
  readonly messages: readonly Message[];
  /** When given, the reply is JSON that fits it. The client says it to the model, at the end of the first message. */
  readonly schema?: { readonly name: string; readonly jsonSchema: JsonSchema };
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ModelProgress) => void) | undefined;
  /** @default `llm.max_tokens` */
  readonly maxTokens?: number;
  /** @default 0, the likeliest answer */
  readonly temperature?: number;
}

/** What a person who waits may see. */
export interface ModelProgress {
  readonly kind: "asking" | "thinking" | "writing" | "waiting" | "retrying";
  /** One line, safe to show. */
  readonly text: string;
  /** Tokens of this reply so far, estimated. */
  readonly tokens?: number;
}

export interface Completion {
  readonly ok: true;
  /** The whole reply, without its thinking and without control characters. */
  readonly text: string;
  /** With a schema: the JSON in the reply, which fits it. */
  readonly value?: Json;
  readonly usage: Usage;
  /** The model that answered, as the server names it. */
  readonly model: string;
}

export interface NoCompletion {
  readonly ok: false;
  readonly failure: Failure;
  /** What was spent all the same. */
  readonly usage: Usage;
  /** The model that was asked. */
  readonly model: string;
}

/** What an answer cost, over all its calls. */
export interface Usage {
  /** Requests sent, refused and repeated ones too. */
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** Of the input, what the server had in its cache. Absent when it does not say. */
  readonly cached_tokens?: number;
  readonly seconds: number;
  /** In the currency of `llm.prices`; absent without prices. */
  readonly cost?: number;
  /** True when the server did not count every call, and four characters were taken for a token. */
  readonly estimated?: true;
}
