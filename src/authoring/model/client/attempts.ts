import type { LlmConfig } from "../../../config/llm.ts";
import type { Failure } from "../../../errors.ts";
import type { ModelProgress } from "./completion.ts";
import { bodyOf, FULL_DIALECT, lowered, type Ask, type Dialect } from "./dialect.ts";
import type { ModelEffects } from "./effects.ts";
import { exchange } from "./exchange.ts";
import { failure, type Place } from "./failures.ts";
import type { Reply } from "./reply.ts";
import type { ServerError } from "./server_error.ts";
import type { Safe } from "./text.ts";
import { addressBelow } from "./transport.ts";
import { replyTokens, tokensIn, type startUsage } from "./usage.ts";

/** What all the calls of one answer share. */
export interface Asking {
  readonly place: Place;
  readonly headers: Readonly<Record<string, string>>;
  readonly config: LlmConfig;
  readonly signal: AbortSignal;
  readonly safe: Safe;
  readonly usage: ReturnType<typeof startUsage>;
  readonly onProgress: ((progress: ModelProgress) => void) | undefined;
}

export interface Attempt extends Asking {
  readonly ask: Ask;
}

export type Attempted =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly failure: Failure; readonly error?: ServerError };

const MAX_TRIES = 4;
const FIRST_WAIT_MS = 1000;
/** A server that wants to be left alone for longer is not waited for. */
const MAX_WAIT_MS = 60_000;
const PROGRESS_EVERY_MS = 100;

/** Asks one model for one reply. What the endpoint turned out not to take is remembered for as long as this function is. */
export function createAttempts(effects: ModelEffects): (attempt: Attempt) => Promise<Attempted> {
  const known = new Map<string, Dialect>();

  return async (attempt) => {
    const { ask, place, signal, onProgress } = attempt;
    const learned = known.get(ask.model) ?? FULL_DIALECT;
    let dialect = learned;
    for (let tries = 1; ;) {
      const { outcome, reply } = await send(attempt, dialect, effects);
      if (outcome.ok) {
        // A limit that was too large for one prompt may fit the next.
        known.set(ask.model, dialect.limit === "none" ? { ...dialect, limit: learned.limit } : dialect);
        return { ok: true, reply };
      }

      const { error } = outcome;
      const failed: Attempted = { ok: false, failure: outcome.failure, ...(error && { error }) };
      const lower = error && lowered(dialect, error, ask.schema !== undefined);
      if (lower !== undefined) {
        dialect = lower;
        continue;
      }
      if (!outcome.again) return failed;
      const pause = outcome.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
      if (pause > MAX_WAIT_MS) return { ...failed, failure: waitTooLong(pause, outcome.failure, place) };
      if (tries === MAX_TRIES) return failed;
      tries++;
      onProgress?.({ kind: "waiting", text: waitingText(pause, error, tries) });
      await effects.sleep(pause, signal);
    }
  };
}

async function send(attempt: Attempt, dialect: Dialect, { fetch, now, env }: ModelEffects) {
  const { ask, place, config, onProgress, usage } = attempt;
  const promptLength = ask.messages.reduce((sum, { content }) => sum + content.length, 0);
  const reply: Reply = { text: "", thinking: 0, refusal: "" };
  onProgress?.({ kind: "asking", text: `asking ${place.model}, about ${tokensIn(promptLength)} tokens` });
  let ran = false;
  try {
    const outcome = await exchange(
      {
        url: addressBelow(config.base_url, "/chat/completions"),
        place,
        headers: attempt.headers,
        body: bodyOf(ask, dialect),
        timeouts: config.timeouts,
        signal: attempt.signal,
        env,
        safe: attempt.safe,
        reply,
        onToken: progressOf(reply, onProgress, now),
      },
      fetch,
      now,
    );
    ran = outcome.ok;
    return { outcome, reply };
  } finally {
    usage.add(promptLength, reply, ran);
  }
}

function waitingText(pause: number, error: ServerError | undefined, next: number): string {
  const why =
    error === undefined
      ? "the connection failed"
      : error.status === 429
        ? "the server has too many requests (429)"
        : `the server failed (${error.status})`;
  return `${why}: waiting ${seconds(pause)}, then try ${next} of ${MAX_TRIES}`;
}

function waitTooLong(pause: number, { code, message }: Failure, { model }: Place): Failure {
  return failure(
    code,
    message.replace(", also after waiting", ""),
    `The server asks to wait ${seconds(pause)}: try again then, or configure another model than ${model}.`,
  );
}

function seconds(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 1000))} s`;
}

/** Tells of the first token at once, and then a few times a second. */
function progressOf(reply: Reply, onProgress: Attempt["onProgress"], now: () => number): () => void {
  let told = { at: Number.NEGATIVE_INFINITY, tokens: 0 };
  return () => {
    const tokens = replyTokens(reply);
    if (onProgress === undefined || tokens === told.tokens || now() - told.at < PROGRESS_EVERY_MS) return;
    told = { at: now(), tokens };
    const kind = reply.text === "" ? "thinking" : "writing";
    onProgress({ kind, text: `${kind}, about ${tokens} tokens so far`, tokens });
  };
}
