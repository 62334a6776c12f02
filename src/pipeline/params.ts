import { closest } from "fastest-levenshtein";
import type { Dataset } from "../data/dataset.ts";
import { InputError } from "../errors.ts";
import { checkJson, withDefaults } from "../toolkit/schema.ts";
import type { Json, JsonObject, JsonSchema, ToolSpec } from "../toolkit/spec.ts";

/** A parameter that does not fit the tool, or does not fit the data. */
export interface ParamProblem {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with parameters for this tool on this dataset; empty when it can run. */
export function checkParams(spec: ToolSpec, params: JsonObject, dataset: Dataset): ParamProblem[] {
  const shape = checkJson(spec.parameters, params).map((issue) => ({
    message: `Cannot run ${spec.name}: parameter ${issue.path || "list"} ${issue.message}.`,
    hint: takes(spec),
  }));
  if (shape.length > 0) return shape;
  return [...columnsNamed(spec.parameters, params, "")].flatMap((use) => checkColumn(spec, use, dataset));
}

/**
 * Parameters for a run from `name=value` settings, on top of the tool's defaults.
 * @throws {InputError} for a name the tool does not have, or a value that cannot be read
 */
export function paramsFrom(spec: ToolSpec, settings: Readonly<Record<string, string>>): JsonObject {
  const known = spec.parameters.properties ?? {};
  const given = Object.entries(settings).map(([name, text]) => {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (schema === undefined) throw unknownParameter(spec, name);
    return [name, readSetting(name, text, schema)] as const;
  });
  return withDefaults(spec.parameters, Object.fromEntries(given));
}

/** @throws {InputError} for a name the tool does not have; whether the values fit is asked of the dataset */
export function paramsGiven(spec: ToolSpec, values: JsonObject): JsonObject {
  const known = spec.parameters.properties ?? {};
  const stranger = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  if (stranger !== undefined) throw unknownParameter(spec, stranger);
  return values;
}

/** Parameters in one line, for people: what a run without a question was about. */
export function sayParams(params: JsonObject): string {
  return Object.entries(params)
    .map(([name, value]) => `${name} ${sayValue(value)}`)
    .join(", ");
}

function sayValue(value: Json): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "none";
  if (Array.isArray(value)) return value.map(sayValue).join(" and ");
  if (typeof value !== "object") return String(value);
  const { any, ...rest } = value as JsonObject;
  if (Array.isArray(any)) return any.map(sayValue).join(" or ");
  return Object.values(rest)
    .filter((part) => part !== null)
    .map(sayValue)
    .join(" ");
}

function unknownParameter(spec: ToolSpec, name: string): InputError {
  return new InputError(
    "parameter_unknown",
    `${spec.name} has no parameter ${JSON.stringify(name.slice(0, 80))}.`,
    takes(spec),
  );
}

/** Said alike to who sets parameters in a terminal, in a program or through a client. */
function takes({ parameters }: ToolSpec): string {
  const each = Object.entries(parameters.properties ?? {}).map(([name, { type }]) =>
    type === undefined ? name : `${name} (${[type].flat().join(" or ")})`,
  );
  return each.length === 0 ? "It takes none." : `It takes ${each.join(", ")}.`;
}

/**
 * Text stands for itself where the schema takes text; lists of text, and of measures such as `mean price`, may be given with
 * commas; the rest is JSON.
 */
function readSetting(name: string, text: string, schema: JsonSchema): Json {
  const types = [schema.type ?? []].flat();
  if (types.includes("null") && text === "null") return null;
  const isObject = types.includes("object") && text.trimStart().startsWith("{");
  if (types.includes("string") && !types.includes("number") && !isObject) return text;
  const items = [schema.items?.type ?? []].flat();
  if (types.includes("array") && !text.trimStart().startsWith("[")) {
    const parts = text === "" ? [] : text.split(",").map((item) => item.trim());
    if (schema.items?.format === "measure") return parts.map(readMeasure);
    if (items.includes("string")) return parts;
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    if (types.includes("string")) return text;
    throw new InputError(
      "parameter_invalid",
      `Cannot read ${JSON.stringify(text)} as a value of ${name}: it takes ${types.join(" or ")}.`,
      `Give it as JSON, such as --set '${name}=${JSON.stringify(schema.default ?? null)}'.`,
    );
  }
}

/** `mean price`, or just `count`, as `sayParams` says it. */
function readMeasure(text: string): Json {
  const [aggregate = "", ...column] = text.split(" ");
  return { aggregate, column: column.join(" ") || null };
}

interface ColumnUse {
  readonly column: string;
  readonly path: string;
  readonly schema: JsonSchema;
  /** Dates will do, too: of two of them, the difference is days. */
  readonly dates?: boolean;
}

/** Every place of the parameters that names a column: text with a format is a column, or a key or operand that is just one. */
function* columnsNamed(schema: JsonSchema, value: Json, path: string): Generator<ColumnUse> {
  if (schema.format !== undefined && typeof value === "string") yield { column: value, path, schema };
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[])
      if (schema.items) yield* columnsNamed(schema.items, item, path);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const property = schema.properties?.[key];
      if (property === undefined) continue;
      const dates = schema.format === "operand" && (value as JsonObject)["op"] === "-";
      for (const use of columnsNamed(property, inner, path === "" ? key : path))
        yield { ...use, ...(dates && { dates }) };
    }
  }
}

function checkColumn(
  spec: ToolSpec,
  { column, path, schema, dates = false }: ColumnUse,
  { name, profile }: Dataset,
): ParamProblem[] {
  const found = profile.columns.find((candidate) => candidate.name === column);
  if (found === undefined) {
    const names = profile.columns.map((candidate) => candidate.name);
    const near = names.length === 0 ? undefined : closest(column, names);
    return [
      {
        message: `Cannot run ${spec.name} on ${name}: ${path} names the column ${JSON.stringify(column)}, which is not there.`,
        hint: `Its columns: ${list(names)}.${near === undefined ? "" : ` Set ${path} to ${JSON.stringify(near)}, for example.`}`,
      },
    ];
  }
  if (schema.columnType === undefined || found.type === schema.columnType) return [];
  if (dates && (found.type === "date" || found.type === "timestamp")) return [];
  const fitting = profile.columns.filter(({ type }) => type === schema.columnType).map((other) => other.name);
  return [
    {
      message: `Cannot run ${spec.name} on ${name}: ${path} must name a ${schema.columnType} column, and ${column} is a ${found.type} column.`,
      hint:
        fitting.length === 0
          ? `The file has no ${schema.columnType} column.`
          : `Such columns: ${list(fitting)}.`,
    },
  ];
}

function list(names: readonly string[]): string {
  return names.length > 12
    ? `${names.slice(0, 12).join(", ")} and ${names.length - 12} more`
    : names.join(", ");
}
