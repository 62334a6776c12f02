import type { Failure } from "../../../errors.ts";
import { isQuota, isTooLong, type ServerError } from "./server_error.ts";

/** What a sentence about a model has to name. */
export interface Place {
  /** The address as a person may see it: without query or credentials. */
  readonly url: string;
  readonly model: string;
  /** The configuration key that chose the model. */
  readonly modelKey: string;
  /** The environment variable that holds the key, if one is named. */
  readonly keyName?: string;
}

export function failure(code: string, message: string, hint: string): Failure {
  return { code, message, hint };
}

export function keyMissing(place: Place): Failure {
  return failure(
    "model_key_missing",
    `Cannot ask ${place.model}: llm.api_key_env names the environment variable ${place.keyName}, which is not set.`,
    `Set ${place.keyName} to the key and start again, or remove llm.api_key_env if the server needs no key.`,
  );
}

export function keyUnusable(place: Place): Failure {
  return failure(
    "model_key_unusable",
    `Cannot use the key in ${place.keyName}: it must be one line of plain letters, digits and signs, and holds other characters.`,
    `Set ${place.keyName} to the key alone.`,
  );
}

/** Why there was no connection, or not to the right place. */
export function connectionFailure(code: string, place: Place): Failure {
  const { url } = place;
  if (code === "ECONNREFUSED")
    return failure(
      "model_unreachable",
      `Cannot reach a model at ${url}: nothing listens there.`,
      "Start the server, or set llm.base_url to where it listens.",
    );
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return failure(
      "model_unreachable",
      `Cannot reach a model at ${url}: the name ${new URL(url).hostname} is not known.`,
      "Mend the name in llm.base_url, or check the network.",
    );
  if (["EPROTO", "ERR_SSL_WRONG_VERSION_NUMBER", "ERR_SSL_PACKET_LENGTH_TOO_LONG"].includes(code))
    return failure(
      "model_tls",
      `Cannot reach a model at ${url}: the server there does not speak https (${code}).`,
      "Set llm.base_url to the address with http:// if the server has no certificate.",
    );
  if (code.startsWith("HPE_"))
    return failure(
      "model_tls",
      `Cannot reach a model at ${url}: the server there does not answer in http (${code}).`,
      "Set llm.base_url to the address with https:// if the server has a certificate.",
    );
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS/u.test(code))
    return failure(
      "model_tls",
      `Cannot trust the server at ${url}: its certificate does not hold (${code}).`,
      "Name the file with your organisation's certificate in NODE_EXTRA_CA_CERTS, or mend the host in llm.base_url.",
    );
  if (code.startsWith("ERR_PROXY"))
    return failure(
      "model_unreachable",
      `Cannot reach a model at ${url}: the proxy in HTTPS_PROXY does not let the connection through.`,
      "Mend HTTPS_PROXY, which must begin with http:// or https://, or add the host to NO_PROXY.",
    );
  return failure(
    "model_unreachable",
    `Cannot reach a model at ${url}: the connection failed (${code}).`,
    "Check that the server runs and that llm.base_url is right, then try again.",
  );
}

export type Wait = "connect" | "first_token" | "between_tokens" | "total";

export function timeoutFailure(wait: Wait, seconds: number, { url, model }: Place): Failure {
  const key = `llm.timeouts.${wait}_seconds`;
  const what = {
    connect: `Cannot reach a model at ${url}: no connection within ${seconds} s.`,
    first_token: `Cannot get an answer from ${model}: nothing came within ${seconds} s.`,
    between_tokens: `Cannot get a whole answer from ${model}: it stopped in the middle, and nothing came for ${seconds} s.`,
    total: `Cannot get an answer from ${model}: it was not done within ${seconds} s.`,
  }[wait];
  return failure(
    "model_timeout",
    what,
    wait === "connect"
      ? `Check that the server runs and that llm.base_url is right, or raise ${key}.`
      : `Try again when the server is less busy, raise ${key}, or take a smaller model.`,
  );
}

export function statusFailure(error: ServerError, place: Place): Failure {
  const { status } = error;
  const says = error.message === "" ? "" : ` The server says: "${error.message}"`;
  if (status === 401 || status === 403) return keyRefused(status, says, place);
  if (status === 402 || isQuota(error))
    return failure(
      "model_quota",
      `Cannot ask ${place.model} at ${place.url}: the account has no credit left (${status}).${says}`,
      `Add credit to the account of the key${place.keyName === undefined ? "" : ` in ${place.keyName}`}, or configure another model.`,
    );
  if (status === 429)
    return failure(
      "model_rate_limited",
      `Cannot ask ${place.model} at ${place.url}: too many requests (429), also after waiting.${says}`,
      "Try again later, or ask the provider for a higher limit.",
    );
  if (isTooLong(error))
    return failure(
      "model_prompt_too_long",
      `Cannot ask ${place.model}: the question with what it must know of the data is longer than the model's context.${says}`,
      "Start the server with a longer context, or take a model that has one.",
    );
  if (status >= 500)
    return failure(
      "model_server_error",
      `Cannot get an answer from ${place.model} at ${place.url}: the server failed (${status}), also when asked again.${says}`,
      "Look into the server's log, and try again once it is well.",
    );
  return failure(
    "model_request_refused",
    `Cannot ask ${place.model} at ${place.url}: the server refused the request (${status}).${says}`,
    `Check that llm.base_url is an OpenAI-compatible address and that ${place.modelKey} names a chat model there.`,
  );
}

function keyRefused(status: number, says: string, { url, model, keyName }: Place): Failure {
  if (keyName === undefined)
    return failure(
      "model_key_refused",
      `Cannot ask ${model} at ${url}: the server wants a key (${status}), and none is configured.${says}`,
      "Put the key into an environment variable and give llm.api_key_env the variable's name.",
    );
  return failure(
    "model_key_refused",
    `Cannot ask ${model} at ${url}: the server refused the key in ${keyName} (${status}).${says}`,
    status === 401
      ? `Set ${keyName} to a valid key of this server.`
      : `Set ${keyName} to a key that may use ${model}, or configure another model.`,
  );
}

export function redirectFailure(status: number, target: string | undefined, { url }: Place): Failure {
  return failure(
    "model_redirect",
    `Cannot ask the model at ${url}: the server sends elsewhere (${status}${target === undefined ? "" : ` to ${target}`}), and the key goes nowhere but to llm.base_url.`,
    target === undefined
      ? "Set llm.base_url to where the server is."
      : `If that is where the server is, set llm.base_url to ${target.replace(/\/chat\/completions\/?$/u, "")}.`,
  );
}

export function foreignFailure(what: string, start: string, { url }: Place): Failure {
  return failure(
    "model_not_openai",
    `Cannot read the answer from ${url}: it must be a chat completion, and is ${what}${start === "" ? "" : `: "${start}"`}.`,
    "Set llm.base_url to the server's OpenAI-compatible address; it mostly ends in /v1.",
  );
}

/** `began`: something of the answer had come. */
export function cutFailure(began: boolean, { model, url }: Place): Failure {
  if (began)
    return failure(
      "model_cut",
      `Cannot get a whole answer from ${model} at ${url}: the connection ended before the answer did, also when asked again.`,
      "Look into the server's log, or for something between that ends long connections, and try again.",
    );
  return failure(
    "model_cut",
    `Cannot get an answer from ${model} at ${url}: the server closes the connection without one.`,
    url.startsWith("http:")
      ? "Set llm.base_url to the address with https:// if the server has a certificate; else look into the server's log."
      : "Look into the server's log, and try again.",
  );
}

export function endlessFailure(limit: string, { model }: Place): Failure {
  return failure(
    "model_endless",
    `Cannot read the answer of ${model}: it did not end within ${limit}.`,
    "Take another model, or look at the server's settings: this one repeats itself without end.",
  );
}
