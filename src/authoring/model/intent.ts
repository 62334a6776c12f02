import type { Share } from "../../config/llm.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { Failure } from "../../errors.ts";
import { checkJson } from "../../toolkit/schema.ts";
import type { Json, JsonObject, JsonSchema, ToolSpec } from "../../toolkit/spec.ts";
import type { Intent } from "../author.ts";
import { specOf, type Draft } from "./draft.ts";
import { isObject, toData, type Link } from "./links.ts";
import { oneLine } from "./question.ts";

/** What a draft comes to: an intent, a refusal, or what the model must mend. */
export type Drawn =
  | { readonly intent: Intent }
  | { readonly failure: Failure }
  | { readonly wrong: readonly string[] };

/** What a model read a question as. It is checked in the model's own words; only then do values become what the data writes. */
export function intentOf(
  { decision, reading, reason, use, tool }: Draft,
  question: string,
  dataset: Dataset,
  share: Share,
  links: readonly Link[],
  tools: readonly ToolSpec[],
): Drawn {
  if (decision === "cannot_answer") return { failure: refused(reason ?? "") };
  const read = { question, author: "model", reading: oneLine(reading), share } as const;
  if (decision === "use_tool") {
    const chosen = tools.find(({ name }) => name === use?.name);
    if (chosen === undefined || use === null) return { wrong: [unlisted(use?.name ?? "", tools)] };
    const misfits = checkUse(chosen, use.params, dataset);
    if (misfits.length > 0) return { wrong: misfits };
    const { params, wrong } = toData(use.params, chosen.parameters, links);
    if (wrong.length > 0) return { wrong };
    return { intent: { ...read, operation: chosen.operation, params, spec: chosen } };
  }
  if (tool === null) return { wrong: ["decision is new_tool, so tool must be filled in."] };
  const made = specOf(tool, question, dataset);
  if (!("spec" in made)) return { wrong: made };
  const { spec } = made;
  const { params, wrong } = toData(made.params, spec.parameters, links);
  if (wrong.length > 0) return { wrong };
  return { intent: { ...read, operation: spec.operation, params, spec: withValues(spec, params) } };
}

/** The contract with these parameters as its defaults. */
function withValues(spec: ToolSpec, params: JsonObject): ToolSpec {
  const properties = Object.entries(spec.parameters.properties ?? {}).map(([name, schema]) => {
    const value = params[name];
    return [name, value === undefined ? schema : { ...schema, default: value }] as const;
  });
  return { ...spec, parameters: { ...spec.parameters, properties: Object.fromEntries(properties) } };
}

function unlisted(name: string, tools: readonly ToolSpec[]): string {
  const names = tools.map((tool) => tool.name).join(", ") || "none";
  return `There is no promoted tool ${JSON.stringify(name)}; listed are: ${names}. When none fits exactly, decide new_tool.`;
}

/** All parameters must be said: the defaults are those of another question. */
function checkUse({ name, parameters }: ToolSpec, params: JsonObject, { profile }: Dataset): string[] {
  const required = Object.keys(parameters.properties ?? {});
  const issues = checkJson({ ...parameters, required }, params, `use.params of ${name}`);
  if (issues.length > 0) return issues.map(({ path, message }) => `${path} ${message}.`);
  const types = new Map(profile.columns.map((column) => [column.name, column.type]));
  return [...columnsNamed(parameters, params, "")].flatMap(({ column, path, schema }) => {
    const type = types.get(column);
    if (type === undefined)
      return [`${path} names the column ${JSON.stringify(column)}, which is not there.`];
    if (schema.columnType === undefined || schema.columnType === type) return [];
    return [`${path} must name a ${schema.columnType} column, and ${JSON.stringify(column)} holds ${type}.`];
  });
}

interface ColumnUse {
  readonly column: string;
  readonly path: string;
  readonly schema: JsonSchema;
}

function* columnsNamed(schema: JsonSchema, value: Json, path: string): Generator<ColumnUse> {
  if (schema.format !== undefined && typeof value === "string") yield { column: value, path, schema };
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[])
      if (schema.items) yield* columnsNamed(schema.items, item, path);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const property = schema.properties?.[key];
      if (property) yield* columnsNamed(property, inner, path === "" ? key : path);
    }
  }
}

function refused(reason: string): Failure {
  return {
    code: "cannot_answer",
    message: `The model says that it cannot answer this from the data: ${oneLine(reason) || "it gave no reason"}`,
    hint: "Put the question in other words, or name the columns that it is about.",
  };
}
