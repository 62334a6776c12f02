import type { JsonSchema } from "../../../toolkit/spec.ts";
import type { CompletionRequest, Message } from "./completion.ts";
import { isTooLong, type ServerError } from "./server_error.ts";

/** Which parts of the API an endpoint takes. Each refusal takes one away, so that there is an end to it. */
export interface Dialect {
  readonly format: "json_schema" | "json_object" | "plain";
  readonly limit: "max_tokens" | "max_completion_tokens" | "none";
  readonly temperature: boolean;
  /** Whether the chat template knows a system message. */
  readonly system: boolean;
  readonly stream: boolean;
  /** Whether a stream may be asked to end with its token counts. */
  readonly counts: boolean;
}

export const FULL_DIALECT: Dialect = {
  format: "json_schema",
  limit: "max_tokens",
  temperature: true,
  system: true,
  stream: true,
  counts: true,
};

export interface Ask {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly schema: CompletionRequest["schema"];
  readonly maxTokens: number;
  readonly temperature: number;
}

export function bodyOf({ model, messages, schema, maxTokens, temperature }: Ask, dialect: Dialect): string {
  return JSON.stringify({
    model,
    messages: alternating(messages, dialect.system),
    ...(dialect.temperature ? { temperature } : {}),
    ...(dialect.limit === "none" ? {} : { [dialect.limit]: maxTokens }),
    ...(dialect.stream ? { stream: true } : {}),
    ...(dialect.stream && dialect.counts ? { stream_options: { include_usage: true } } : {}),
    ...(schema === undefined ? {} : formatOf(schema, dialect)),
  });
}

/** Many chat templates insist that the roles alternate. */
function alternating(messages: readonly Message[], system: boolean): Message[] {
  const merged: Message[] = [];
  for (const { role, content } of messages) {
    const as = role === "system" && !system ? "user" : role;
    const last = merged.at(-1);
    if (last?.role === as) merged.splice(-1, 1, { role: as, content: `${last.content}\n\n${content}` });
    else merged.push({ role: as, content });
  }
  return merged;
}

function formatOf({ name, jsonSchema }: NonNullable<Ask["schema"]>, { format }: Dialect): object {
  switch (format) {
    case "plain":
      return {};
    case "json_object":
      return { response_format: { type: "json_object" } };
    case "json_schema": {
      const schema = portable(jsonSchema);
      return {
        response_format: {
          type: "json_schema",
          json_schema: {
            name: name.replace(/[^\w-]/gu, "_").slice(0, 64),
            schema,
            ...(isStrict(schema) ? { strict: true } : {}),
          },
        },
      };
    }
  }
}

/** The schema without the keywords that only we know. */
function portable(schema: JsonSchema): JsonSchema {
  const { format: _format, columnType: _type, default: _default, ...rest } = schema;
  return {
    ...rest,
    ...(rest.properties && {
      properties: Object.fromEntries(
        Object.entries(rest.properties).map(([name, own]) => [name, portable(own)]),
      ),
    }),
    ...(rest.items && { items: portable(rest.items) }),
    ...(typeof rest.additionalProperties === "object" && {
      additionalProperties: portable(rest.additionalProperties),
    }),
  };
}

/** Only schemas whose objects are closed, with every property required, may be asked for strictly. */
function isStrict(schema: JsonSchema): boolean {
  const types = [schema.type ?? []].flat();
  const own = Object.values(schema.properties ?? {});
  const closed =
    schema.additionalProperties === false &&
    Object.keys(schema.properties ?? {}).every((name) => schema.required?.includes(name) === true);
  return (
    types.length > 0 &&
    (!types.includes("object") || closed) &&
    own.every(isStrict) &&
    (types.includes("array") ? schema.items !== undefined && isStrict(schema.items) : true)
  );
}

/** The dialect without what the server has just refused; nothing when the refusal is about something else. */
export function lowered(dialect: Dialect, error: ServerError, asksJson: boolean): Dialect | undefined {
  const refused = error.status === 400 || error.status === 422 || error.status === 501;
  const says = `${error.param} ${error.code} ${error.message}`;
  const lowerFormat = (): Dialect | undefined => {
    if (!asksJson || dialect.format === "plain") return undefined;
    return { ...dialect, format: dialect.format === "json_schema" ? "json_object" : "plain" };
  };
  // llama.cpp and others fail in the middle when a schema is beyond them.
  if (
    /response_format|json_schema|json_object|grammar|guided|structured.?output/iu.test(says) &&
    (refused || error.status === 500)
  )
    return lowerFormat();
  // Some count the tokens that may come against the context: without the limit, what is left of it is the limit.
  if (
    isTooLong(error) ||
    (refused && /max(?:_completion)?_tokens.{0,40}(?:too large|at most|exceed)/iu.test(says))
  )
    return dialect.limit === "none" ? undefined : { ...dialect, limit: "none" };
  if (
    /system.{0,10}(?:role|message|prompt).{0,40}(?:support|allow)|roles must alternate|only user and assistant/iu.test(
      says,
    )
  )
    return dialect.system ? { ...dialect, system: false } : undefined;
  if (!refused) return undefined;
  if (/max_tokens/u.test(says) && dialect.limit === "max_tokens")
    return { ...dialect, limit: "max_completion_tokens" };
  if (/max_completion_tokens/u.test(says) && dialect.limit !== "none") return { ...dialect, limit: "none" };
  if (/temperature/u.test(says) && dialect.temperature) return { ...dialect, temperature: false };
  if (/stream_options|include_usage/u.test(says) && dialect.counts) return { ...dialect, counts: false };
  if (/\bstream(?:ing)?\b/iu.test(says) && dialect.stream) return { ...dialect, stream: false };
  return lowerFormat();
}
