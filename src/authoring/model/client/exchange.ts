import type { LlmTimeouts } from "../../../config/llm.ts";
import type { Failure } from "../../../errors.ts";
import {
  connectionFailure,
  cutFailure,
  endlessFailure,
  foreignFailure,
  redirectFailure,
  statusFailure,
  timeoutFailure,
  type Place,
} from "./failures.ts";
import { readReply, type Reply } from "./reply.ts";
import { mayPass, readRefusal, retryAfter, serverError, type ServerError } from "./server_error.ts";
import { quote, type Safe } from "./text.ts";
import { CONNECT_TIMEOUT, type Environment, type Fetch, type HttpReply } from "./transport.ts";

export interface Exchange {
  readonly url: string;
  readonly place: Place;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeouts: LlmTimeouts;
  /** Aborts with the caller's reason, or when the whole answer took too long. */
  readonly signal: AbortSignal;
  readonly env: Environment;
  readonly safe: Safe;
  /** Grows as the answer comes, so that what came is known whatever happens: it was paid for. */
  readonly reply: Reply;
  readonly onToken: () => void;
}

export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly failure: Failure;
      /** Whether asking again may help. */
      readonly again: boolean;
      /** How long the server wants to be left alone, in milliseconds. */
      readonly waitMs?: number;
      readonly error?: ServerError;
    };

type Waited = "first_token" | "between_tokens";

/** One request and its reply. Failure is a value; only the caller's own abort is thrown. */
export async function exchange(ask: Exchange, fetch: Fetch, now: () => number): Promise<Outcome> {
  const { place, timeouts, signal, reply } = ask;
  let began = false;
  const watch = startWatch(timeouts, signal);
  try {
    const answer = await fetch(ask.url, {
      method: "POST",
      headers: ask.headers,
      body: ask.body,
      signal: watch.signal,
      connectSeconds: timeouts.connect_seconds,
      env: ask.env,
    });
    if (answer.status >= 300 && answer.status < 400)
      return failed(redirectFailure(answer.status, targetOf(answer, ask), place));
    if (answer.status < 200 || answer.status >= 300) {
      const error = await readRefusal(answer, ask.safe);
      const waitMs = retryAfter(answer, now);
      return refused(error, place, waitMs);
    }
    began = true;
    const read = await readReply(answer.body, reply, () => {
      watch.tokenCame(reply.finish !== undefined);
      ask.onToken();
    });
    switch (read.kind) {
      case "reply":
        return { ok: true };
      case "error":
        return refused(serverError(200, JSON.stringify(read.body), ask.safe), place);
      case "cut":
        return failed(cutFailure(true, place), { again: true });
      case "foreign":
        return failed(foreignFailure(read.what, quote(ask.safe(read.start), 100), place));
      case "endless":
        return failed(endlessFailure(read.limit, place));
    }
  } catch (error) {
    signal.throwIfAborted();
    const waited = watch.waited();
    if (waited !== undefined) {
      if (waited === "between_tokens" && reply.finish !== undefined) return { ok: true };
      return failed(timeoutFailure(waited, timeouts[`${waited}_seconds`], place));
    }
    const code = codeOf(error);
    if (code === CONNECT_TIMEOUT) return failed(timeoutFailure("connect", timeouts.connect_seconds, place));
    if (code === "ECONNRESET" || code === "EPIPE" || code === "ERR_STREAM_PREMATURE_CLOSE")
      return failed(cutFailure(began, place), { again: true });
    if (code === "") throw error;
    return failed(connectionFailure(code, place), { again: code === "EAI_AGAIN" });
  } finally {
    watch.stop();
  }
}

function failed(why: Failure, rest: Partial<Extract<Outcome, { ok: false }>> = {}): Outcome {
  return { ok: false, failure: why, again: false, ...rest };
}

function refused(error: ServerError, place: Place, waitMs?: number): Outcome {
  const wait = waitMs === undefined ? {} : { waitMs };
  return failed(statusFailure(error, place), { again: mayPass(error), error, ...wait });
}

/** Some servers say that they are done, and leave the line open: only their token counts may still come. */
const GRACE_SECONDS = 2;

/** Aborts when the first token, or the next one, does not come in time. The first cause wins. */
function startWatch(timeouts: LlmTimeouts, outer: AbortSignal) {
  const own = new AbortController();
  let cause: Waited | undefined;
  const arm = (wait: Waited, seconds = timeouts[`${wait}_seconds`]) =>
    setTimeout(() => {
      cause = wait;
      own.abort();
    }, seconds * 1000);
  let timer = arm("first_token");
  let wait: Waited = "first_token";
  return {
    signal: AbortSignal.any([outer, own.signal]),
    waited: () => cause,
    tokenCame(done: boolean) {
      if (wait === "between_tokens" && !done) return void timer.refresh();
      wait = "between_tokens";
      clearTimeout(timer);
      const seconds = timeouts.between_tokens_seconds;
      timer = arm(wait, done ? Math.min(seconds, GRACE_SECONDS) : seconds);
    },
    /** Also closes the connection of an answer that was not read to its end. */
    stop() {
      clearTimeout(timer);
      own.abort();
    },
  };
}

function targetOf(answer: HttpReply, { url, safe }: Exchange): string | undefined {
  const location = answer.header("location");
  if (location === undefined || !URL.canParse(location, url)) return undefined;
  const { origin, pathname } = new URL(location, url);
  return origin === "null" ? undefined : quote(safe(`${origin}${pathname}`), 200);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
