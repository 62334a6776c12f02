import type { Failure } from "../../../errors.ts";
import type { Asking } from "./attempts.ts";
import type { ModelEffects } from "./effects.ts";
import { failure } from "./failures.ts";
import { fields, parse } from "./reply.ts";
import type { ServerError } from "./server_error.ts";
import { quote } from "./text.ts";
import { addressBelow } from "./transport.ts";

interface Unfound extends Asking {
  readonly failure: Failure;
  readonly error: ServerError;
}

const LOOK_SECONDS = 5;
const MAX_CHARACTERS = 1_000_000;
const MAX_NAMED = 12;

/** A failure that says which models there are, when the one asked for is not found or the address is not quite right. */
export async function withModels(unfound: Unfound, effects: ModelEffects): Promise<Failure> {
  const { error, place } = unfound;
  const missing =
    [404, 405].includes(error.status) ||
    (error.status === 400 &&
      /model_not_found|model.{0,80}(?:not found|not exist|not loaded)/iu.test(
        `${error.code} ${error.message}`,
      ));
  if (!missing) return unfound.failure;

  const models = await listModels("/models", unfound, effects);
  if (models === undefined) {
    const deeper = place.url.endsWith("/v1") ? undefined : await listModels("/v1/models", unfound, effects);
    return failure(
      "model_not_found",
      `Cannot ask ${place.model} at ${place.url}: there is no OpenAI-compatible model server at this address (${error.status}).`,
      deeper === undefined
        ? "Set llm.base_url to the server's OpenAI-compatible address; it mostly ends in /v1."
        : `There is one below it: set llm.base_url to ${place.url}/v1.`,
    );
  }
  if (models.includes(place.model)) {
    const says = error.message === "" ? "" : ` The server says: "${error.message}"`;
    return failure(
      "model_not_found",
      `Cannot ask ${place.model} at ${place.url}: the server lists it, and does not answer chat completions with it (${error.status}).${says}`,
      `Set ${place.modelKey} to a chat model${models.length > 1 ? `; the server lists ${named(models)}` : ""}.`,
    );
  }
  return failure(
    "model_not_found",
    `Cannot ask ${place.model} at ${place.url}: the server has no model of this name (${error.status}).`,
    models.length === 0
      ? "The server lists no model at all: load one into it first."
      : `Set ${place.modelKey} to one that it has: ${named(models)}.`,
  );
}

async function listModels(
  path: string,
  { headers, config, signal, safe }: Unfound,
  effects: ModelEffects,
): Promise<readonly string[] | undefined> {
  const looked = new AbortController();
  const timer = setTimeout(() => looked.abort(), LOOK_SECONDS * 1000);
  try {
    const { body, status } = await effects.fetch(addressBelow(config.base_url, path), {
      method: "GET",
      headers,
      signal: AbortSignal.any([signal, looked.signal]),
      connectSeconds: Math.min(LOOK_SECONDS, config.timeouts.connect_seconds),
      env: effects.env,
    });
    if (status !== 200) return undefined;
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > MAX_CHARACTERS) return undefined;
    }
    const data = parse(text)?.["data"];
    if (!Array.isArray(data)) return undefined;
    return data.flatMap((entry: unknown) => {
      const id = fields(entry)?.["id"];
      return typeof id === "string" && id !== "" ? [quote(safe(id), 100)] : [];
    });
  } catch {
    // The list only makes a failure clearer, and that one is reported either way.
    signal.throwIfAborted();
    return undefined;
  } finally {
    clearTimeout(timer);
    looked.abort();
  }
}

function named(models: readonly string[]): string {
  const more = models.length - MAX_NAMED;
  return models.slice(0, MAX_NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
