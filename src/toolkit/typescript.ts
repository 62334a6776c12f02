import type { JsonSchema, JsonType } from "./spec.ts";

/**
 * The TypeScript type of a schema's values, in the toolkit's words (`Filter`, `Key`, `Cell`, …).
 * Lists are mutable unless asked otherwise: what a tool is given then fits both `X[]` and `readonly X[]`;
 * ask for `readonly` for what it returns, for the same reason.
 */
export function typeScriptOf(schema: JsonSchema, lists: "mutable" | "readonly" = "mutable"): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const named = schema.format && NAMED.get(schema.format);
  if (named) return types.includes("null") ? `${named} | null` : named;
  if (types.length === 0) return "unknown";
  const words = new Set(types.map((type) => typeOf(type, schema, lists)));
  const isCell = ["string", "number", "boolean", "null"].every((word) => words.has(word));
  const rest = isCell ? ["Cell", ...[...words].filter((word) => !CELL.has(word))] : [...words];
  return rest.join(" | ");
}

/** The toolkit's own types of values. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["filter", "Filter"],
  ["key", "Key"],
  ["operand", "Operand"],
  ["measure", "Measure"],
  ["having", "Having"],
]);

const CELL = new Set(["string", "number", "boolean", "null"]);

function typeOf(type: JsonType, schema: JsonSchema, lists: "mutable" | "readonly"): string {
  if (type === "integer") return "number";
  if (type === "array") {
    const item = schema.items ? typeScriptOf(schema.items, lists) : "unknown";
    return lists === "readonly" ? `ReadonlyArray<${item}>` : `Array<${item}>`;
  }
  return type === "object" ? objectType(schema, lists) : type;
}

function objectType(schema: JsonSchema, lists: "mutable" | "readonly"): string {
  const members = Object.entries(schema.properties ?? {}).map(([name, own]) => {
    const present = schema.required?.includes(name) || own.default !== undefined;
    return `${name}${present ? "" : "?"}: ${typeScriptOf(own, lists)}`;
  });
  const more = schema.additionalProperties;
  if (members.length === 0) {
    if (more === false) return "Record<string, never>";
    return `Record<string, ${typeof more === "object" ? typeScriptOf(more, lists) : "unknown"}>`;
  }
  const closed = `{ ${members.join("; ")} }`;
  return typeof more === "object" ? `${closed} & Record<string, ${typeScriptOf(more, lists)}>` : closed;
}
