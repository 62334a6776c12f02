import type { LlmConfig } from "../../../config/llm.ts";
import type { Failure } from "../../../errors.ts";
import { createAttempts, type Asking } from "./attempts.ts";
import type {
  CompletionRequest,
  Completion,
  Message,
  ModelClient,
  NoCompletion,
  Role,
} from "./completion.ts";
import { EFFECTS, type ModelEffects } from "./effects.ts";
import { keyMissing, keyUnusable, timeoutFailure, type Place } from "./failures.ts";
import { judge, NOTHING_YET } from "./judge.ts";
import { withModels } from "./models.ts";
import { quote, safeWithout } from "./text.ts";
import { startUsage } from "./usage.ts";

/**
 * A client for one endpoint. Keep it for the session: it remembers what the endpoint does not take.
 * The key is read from the environment for each answer, and is neither kept nor ever part of what is returned, told or thrown.
 */
export function createModelClient(config: LlmConfig, effects: Partial<ModelEffects> = {}): ModelClient {
  const world = { ...EFFECTS, ...effects };
  const attempt = createAttempts(world);

  return {
    endpoint: { base_url: config.base_url, models: config.models },
    async complete(request) {
      const { signal: cancelled, role } = request;
      cancelled?.throwIfAborted();
      const place = placeOf(config, role);
      const usage = startUsage(config.prices, world.now);
      const failed = (failure: Failure): NoCompletion => ({
        ok: false,
        failure,
        usage: usage.total(),
        model: config.models[role],
      });
      const key = keyOf(config, world.env);
      if (key === "missing") return failed(keyMissing(place));
      if (key === "unusable") return failed(keyUnusable(place));

      const overall = new AbortController();
      const timer = setTimeout(() => overall.abort(), config.timeouts.total_seconds * 1000);
      const asking: Asking = {
        place,
        headers: headersOf(key?.value),
        config,
        signal: AbortSignal.any(cancelled === undefined ? [overall.signal] : [overall.signal, cancelled]),
        safe: safeWithout(key?.value),
        usage,
        onProgress: request.onProgress,
      };
      try {
        const answer = await converse(request, asking);
        return answer.ok ? { ...answer, usage: usage.total() } : failed(answer.failure);
      } catch (error) {
        cancelled?.throwIfAborted();
        if (!overall.signal.aborted) throw error;
        return failed(timeoutFailure("total", config.timeouts.total_seconds, place));
      } finally {
        clearTimeout(timer);
      }
    },
  };

  /** Asks until a reply will do, or until every remedy has been tried. */
  async function converse(request: CompletionRequest, asking: Asking): Promise<Answer> {
    const { role, schema, temperature = 0 } = request;
    const { place, safe, onProgress } = asking;
    const model = config.models[role];
    const question = withSchema(request);
    let messages = question;
    let maxTokens = request.maxTokens ?? config.max_tokens;
    let progressed = NOTHING_YET;
    for (;;) {
      const asked = await attempt({ ...asking, ask: { model, messages, schema, maxTokens, temperature } });
      if (!asked.ok) {
        const { failure, error } = asked;
        if (error === undefined) return { ok: false, failure };
        return { ok: false, failure: await withModels({ ...asking, failure, error }, world) };
      }

      const { reply } = asked;
      const readable = { ...reply, text: safe(reply.text), refusal: safe(reply.refusal) };
      const verdict = judge(readable, schema, progressed, place, safe);
      if (verdict.what === "done") {
        const { text, value } = verdict;
        const named = quote(safe(reply.model ?? model), 100);
        return { ok: true, text, ...(value === undefined ? {} : { value }), model: named };
      }
      if (verdict.what === "failed") return { ok: false, failure: verdict.failure };
      onProgress?.({ kind: "retrying", text: verdict.why });
      messages = [...question, ...verdict.messages];
      progressed = verdict.progressed;
      if (verdict.longer) maxTokens *= 2;
    }
  }
}

type Answer = Omit<Completion, "usage"> | { readonly ok: false; readonly failure: Failure };

function placeOf({ base_url, model, models, api_key_env }: LlmConfig, role: Role): Place {
  const { origin, pathname } = new URL(base_url);
  return {
    url: `${origin}${pathname}`.replace(/\/+$/u, ""),
    model: quote(models[role], 100),
    modelKey: models[role] === model ? "llm.model" : `llm.models.${role}`,
    ...(api_key_env === undefined ? {} : { keyName: api_key_env }),
  };
}

function keyOf(
  { api_key_env }: LlmConfig,
  env: ModelEffects["env"],
): { readonly value: string } | "missing" | "unusable" | undefined {
  if (api_key_env === undefined) return undefined;
  const value = env[api_key_env]?.trim() ?? "";
  if (value === "") return "missing";
  return /^[\x21-\x7e]+$/u.test(value) ? { value } : "unusable";
}

function headersOf(key: string | undefined): Record<string, string> {
  return {
    "content-type": "application/json",
    accept: "text/event-stream, application/json",
    "user-agent": "toolkiln",
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
}

/**
 * The question with its schema said in words too: some servers ignore `response_format`, and a model writes better JSON when it
 * has seen the shape. It ends the first message, so that prompts with the same schema keep one beginning, which servers cache.
 */
function withSchema({ messages, schema }: CompletionRequest): readonly Message[] {
  const [first, ...rest] = messages;
  if (schema === undefined || first === undefined) return messages;
  const said = `Reply with one JSON value and nothing else. It must fit this JSON Schema:\n${JSON.stringify(schema.jsonSchema)}`;
  return [{ ...first, content: `${first.content}\n\n${said}` }, ...rest];
}
