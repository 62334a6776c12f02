import { printable } from "../review/text.ts";
import type { JsonSchema } from "../toolkit/spec.ts";

/** Schemas that several tools share. They are sent with every listing, so they say no more than a client needs. */

export const FILE: JsonSchema = {
  type: "string",
  maxLength: 4096,
  description: "Path of a CSV, TSV, JSON, NDJSON or Parquet file",
};

export const RUN_ID: JsonSchema = {
  type: "string",
  maxLength: 128,
  description: "run_id of an earlier answer",
};

const TOOL_REF: JsonSchema = {
  type: "object",
  properties: { name: { type: "string" }, version: { type: "integer" } },
  required: ["name", "version"],
};

/** `PipelineAnswer`: what `--json` prints. */
export const ANSWER: JsonSchema = {
  type: "object",
  properties: {
    status: { enum: ["success", "awaiting_feedback", "rejected", "failed"] },
    run_id: { type: ["string", "null"] },
    stage: { enum: [1, 2] },
    reading: { type: "string", description: "How the question was read" },
    tool_created: TOOL_REF,
    tool_used: TOOL_REF,
    result: {},
    summary_markdown: { type: "string" },
    evidence: { type: "object" },
    error: {
      type: "object",
      properties: { code: { type: "string" }, message: { type: "string" }, hint: { type: "string" } },
      required: ["code", "message", "hint"],
    },
  },
  required: ["status", "run_id"],
};

/** The same answer in few words, for the tools of which there may be many. */
export function answerWith(result: JsonSchema): JsonSchema {
  return {
    type: "object",
    properties: { status: { enum: ["success", "failed"] }, result, error: { type: "object" } },
    required: ["status"],
  };
}

/** An object of exactly these properties. */
export function input(properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** A spec's schema as clients read it: our own formats become words. */
export function standard(schema: JsonSchema): JsonSchema {
  const { format, columnType, properties, items, additionalProperties, ...rest } = schema;
  const note =
    format === "column" ? `a ${columnType ?? ""} column of the file`.replace("  ", " ") : undefined;
  const description = [rest.description, note].filter((part) => part !== undefined).join("; ");
  return {
    ...rest,
    ...(description === "" ? {} : { description: printable(description) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, own]) => [name, standard(own)]),
          ),
        }),
    ...(items === undefined ? {} : { items: standard(items) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === "object" ? standard(additionalProperties) : additionalProperties,
        }),
  };
}

/** The same with what lies inside of lists and objects named, not spelled out: enough to choose a tool by, and often to call it. */
export function outline(schema: JsonSchema): JsonSchema {
  const { properties = {}, ...rest } = schema;
  const flat = Object.entries(properties).map(([name, own]) => [name, flattened(standard(own))] as const);
  const isCut = Object.values(properties).some((own) => insideOf(own) !== undefined);
  return {
    ...rest,
    ...(isCut ? { description: "In outline; search_tools with its name has it in full" } : {}),
    properties: Object.fromEntries(flat),
  };
}

function flattened(schema: JsonSchema): JsonSchema {
  const { properties: _inner, items, required: _required, additionalProperties: _more, ...rest } = schema;
  const inside = insideOf(schema);
  const named =
    inside === undefined ? undefined : `${items ? "each " : ""}of ${Object.keys(inside).join(", ")}`;
  const description = [rest.description, named].filter((part) => part !== undefined).join("; ");
  return {
    ...rest,
    ...(description === "" ? {} : { description }),
    ...(items?.type === undefined ? {} : { items: { type: items.type } }),
  };
}

function insideOf({ properties, items }: JsonSchema): JsonSchema["properties"] {
  return properties ?? items?.properties;
}

/** Names and types, for what a tool gives: a description says what it means. */
export function shape({ properties = {}, required, type }: JsonSchema): JsonSchema {
  const types = Object.entries(properties).map(([name, own]) => [
    name,
    own.type === undefined ? {} : { type: own.type },
  ]);
  return {
    ...(type === undefined ? {} : { type }),
    properties: Object.fromEntries(types) as Record<string, JsonSchema>,
    ...(required === undefined ? {} : { required }),
  };
}
