import { createHash } from "node:crypto";
import { quote } from "./client/text.ts";
import { CELL_SCHEMA, checkJson, columnSchema, FILTER_SCHEMA } from "../../toolkit/schema.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Json, JsonObject, JsonSchema, ToolSpec } from "../../toolkit/spec.ts";

/** What a model answers when it reads a question. */
export interface Draft {
  readonly decision: "new_tool" | "use_tool" | "cannot_answer";
  readonly reading: string;
  readonly reason: string | null;
  readonly use: { readonly name: string; readonly params: JsonObject } | null;
  readonly tool: DraftTool | null;
}

interface DraftTool extends Pick<ToolSpec, (typeof TEXTS)[number]> {
  readonly name: string;
  readonly parameters: readonly DraftParameter[];
  readonly result: readonly DraftField[];
}

interface DraftParameter {
  readonly name: string;
  readonly kind: keyof typeof PARAMETERS;
  readonly description: string;
  readonly value: Json;
}

interface DraftField {
  readonly name: string;
  readonly kind: keyof typeof FIELDS | "table";
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly kind: keyof typeof FIELDS }[] | null;
}

const TEXTS = ["title", "description", "when_to_use", "what_it_does", "returns", "prerequisites"] as const;

/** As long as the validator allows: a text that is too long is no reason to ask again. */
const LONGEST: Record<(typeof TEXTS)[number], number> = {
  title: 120,
  description: 300,
  when_to_use: 1000,
  what_it_does: 2000,
  returns: 1000,
  prerequisites: 1000,
};

const PARAMETERS = {
  column: columnSchema(),
  number_column: columnSchema({ columnType: "number" }),
  columns: { type: "array", items: columnSchema(), maxItems: 500 },
  number_columns: { type: "array", items: columnSchema({ columnType: "number" }), maxItems: 500 },
  filters: { type: "array", items: FILTER_SCHEMA, maxItems: 100 },
  number: { type: "number" },
  integer: { type: "integer" },
  text: { type: "string", maxLength: 1000 },
  texts: { type: "array", items: { type: "string", maxLength: 1000 }, maxItems: 1000 },
  numbers: { type: "array", items: { type: "number" }, maxItems: 1000 },
  boolean: { type: "boolean" },
} satisfies Record<string, JsonSchema>;

const FIELDS = {
  number: { type: ["number", "null"] },
  integer: { type: ["integer", "null"] },
  text: { type: ["string", "null"] },
  boolean: { type: ["boolean", "null"] },
  numbers: { type: "array", items: { type: ["number", "null"] } },
  texts: { type: "array", items: { type: ["string", "null"] } },
} satisfies Record<string, JsonSchema>;

const text = (maxLength: number): JsonSchema => ({ type: "string", maxLength });

const strict = (
  properties: Readonly<Record<string, JsonSchema>>,
  type: JsonSchema["type"] = "object",
): JsonSchema => ({
  type,
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** The shape of a draft. */
export const DRAFT_SCHEMA: JsonSchema = strict({
  decision: { type: "string", enum: ["new_tool", "use_tool", "cannot_answer"] },
  reading: text(1000),
  reason: { type: ["string", "null"], maxLength: 1000 },
  use: strict({ name: text(64), params: { type: "object" } }, ["object", "null"]),
  tool: strict(
    {
      name: text(64),
      ...Object.fromEntries(TEXTS.map((name) => [name, text(name === "title" ? 120 : 1000)])),
      parameters: {
        type: "array",
        maxItems: 40,
        items: strict({
          name: text(64),
          kind: { type: "string", enum: Object.keys(PARAMETERS) },
          description: text(500),
          value: { type: ["string", "number", "boolean", "array", "null"] },
        }),
      },
      result: {
        type: "array",
        minItems: 1,
        maxItems: 60,
        items: strict({
          name: text(64),
          kind: { type: "string", enum: [...Object.keys(FIELDS), "table"] },
          description: text(500),
          columns: {
            type: ["array", "null"],
            maxItems: 60,
            items: strict({ name: text(64), kind: { type: "string", enum: Object.keys(FIELDS) } }),
          },
        }),
      },
    },
    ["object", "null"],
  ),
});

const NAME = /^[a-z][a-z0-9_]{2,63}$/;
const MEMBER = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** The contract that a draft makes, and the parameters that answer the question; or what is wrong with it, for the model to mend. */
export function specOf(
  tool: DraftTool,
  question: string,
  { profile }: Pick<Dataset, "profile">,
): { readonly spec: ToolSpec; readonly params: JsonObject } | readonly string[] {
  const wrong: string[] = [];
  if (!NAME.test(tool.name))
    wrong.push(
      `tool.name must be 3 to 64 lower-case letters, digits and _, and is ${JSON.stringify(tool.name)}.`,
    );
  const members = [
    ...tool.parameters,
    ...tool.result,
    ...tool.result.flatMap(({ columns }) => columns ?? []),
  ];
  for (const { name } of members) {
    if (!MEMBER.test(name) || RESERVED.has(name))
      wrong.push(`${JSON.stringify(name)} must be a name of letters, digits and _.`);
  }
  for (const list of [tool.parameters, tool.result, ...tool.result.map(({ columns }) => columns ?? [])]) {
    const names = list.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) wrong.push(`The name ${JSON.stringify(twice)} occurs twice.`);
  }
  if (tool.result.filter(({ kind }) => kind === "table").length > 1)
    wrong.push("The result may have one table at most.");
  const columns = new Map(profile.columns.map((column) => [column.name, column]));
  const properties: Record<string, JsonSchema> = {};
  for (const { name, kind, description, value } of tool.parameters) {
    const schema: JsonSchema = { ...PARAMETERS[kind], description: quote(description, 500) };
    wrong.push(
      ...checkJson(schema, value, `the value of ${name}`).map(({ path, message }) => `${path} ${message}.`),
    );
    for (const column of columnsOf(kind, value)) {
      const found = columns.get(column);
      if (found === undefined)
        wrong.push(`${name} names the column ${JSON.stringify(column)}, which is not there.`);
      else if (kind.startsWith("number_") && found.type !== "number")
        wrong.push(`${name} must name a number column, and ${JSON.stringify(column)} holds ${found.type}.`);
    }
    properties[name] = { ...schema, default: value };
  }
  if (wrong.length > 0) return wrong;
  const parameters: JsonSchema = { type: "object", properties, additionalProperties: false };
  const fields = tool.result.map((field) => [field.name, fieldSchema(field)] as const);
  const result: JsonSchema = {
    type: "object",
    properties: Object.fromEntries(fields),
    required: fields.map(([name]) => name),
    additionalProperties: false,
  };
  const told = Object.fromEntries(
    TEXTS.map((name) => [
      name,
      shortened(quote(tool[name], 2000) || quote(tool.title) || tool.name, LONGEST[name]),
    ]),
  ) as Pick<ToolSpec, (typeof TEXTS)[number]>;
  const spec: ToolSpec = {
    name: tool.name,
    ...told,
    operation: operationOf(tool),
    parameters,
    result,
    origin: { author: "model", question: shortened(question, 10_000) },
  };
  return { spec, params: Object.fromEntries(tool.parameters.map(({ name, value }) => [name, value])) };
}

function columnsOf(kind: DraftParameter["kind"], value: Json): string[] {
  if (kind === "filters") return columnsOfFilters(value);
  if (!kind.includes("column")) return [];
  return [value].flat().filter((name) => typeof name === "string");
}

/** Filters may hold lists of conditions. */
function columnsOfFilters(value: Json): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(columnsOfFilters);
  if (!isRecord(value)) return [];
  const { column, other, any = [] } = value;
  return [...[column, other].filter((name) => typeof name === "string"), ...columnsOfFilters(any)];
}

function fieldSchema({ kind, description, columns }: DraftField): JsonSchema {
  const told = quote(description, 500);
  if (kind !== "table") return { ...FIELDS[kind], description: told };
  const named = (columns ?? []).map((column) => [column.name, FIELDS[column.kind]] as const);
  const items: JsonSchema =
    named.length === 0
      ? { type: "object", additionalProperties: CELL_SCHEMA }
      : {
          type: "object",
          properties: Object.fromEntries(named),
          required: named.map(([name]) => name),
          additionalProperties: false,
        };
  return { type: "array", items, description: told };
}

/**
 * Two tools of a model share an operation only when they have one contract: the same name for two computations must not make
 * one pass for the other.
 */
function operationOf({ name, what_it_does, parameters, result }: DraftTool): string {
  const contract = [
    what_it_does,
    parameters.map((parameter) => [parameter.name, parameter.kind]),
    result.map((field) => [field.name, field.kind, field.columns]),
  ];
  return `${name}:${createHash("sha256").update(JSON.stringify(contract)).digest("hex").slice(0, 12)}`;
}

function shortened(words: string, most: number): string {
  const letters = [...words];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : words;
}

function isRecord(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
