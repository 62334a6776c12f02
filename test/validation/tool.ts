import { FILTER_SCHEMA } from "../../src/toolkit/schema.ts";
import type { Candidate, Finding, JsonSchema, ToolSpec } from "../../src/toolkit/spec.ts";

/** The parts of a small, good tool file; a case changes one of them. */
export interface ToolParts {
  readonly doc?: string;
  readonly imports?: string;
  readonly top?: string;
  readonly params?: string;
  readonly result?: string;
  readonly head?: string;
  readonly body?: string;
  readonly below?: string;
}

const DOC = `/**
 * Counts the rows that all filters keep.
 *
 * @param filters Conditions that a row must meet.
 * @returns \`count\`, the rows kept.
 *
 * Origin: a test.
 */`;

/** A tool file: a good one, but for the parts given. */
export function tool({
  doc = DOC,
  imports = 'import type { Cell, Context, Filter, Row } from "toolkiln/toolkit";',
  top = "",
  params = "readonly filters: readonly Filter[];",
  result = "count: number;",
  head = "export default async function countRows({ data, params }: Context<Params>): Promise<Result> {",
  body = "const [row] = await data.sql<{ n: number }>(`SELECT count(*) AS n FROM data WHERE ${data.where(params.filters)}`);\n  return { count: row?.n ?? 0 };",
  below = "",
}: ToolParts = {}): string {
  const types = `interface Params { ${params} }\ninterface Result { ${result} }`;
  return [doc, imports, top, types, `${head}\n  ${body}\n}`, below].filter(Boolean).join("\n") + "\n";
}

/** The spec of that tool: a good one, but for the parts given. */
export function spec(changes: Partial<ToolSpec> = {}): ToolSpec {
  return {
    name: "count_rows",
    title: "Count rows",
    description: "Counts the rows that meet all filters.",
    when_to_use: "For how many rows there are.",
    what_it_does: "Counts rows.",
    returns: "count: the rows kept.",
    prerequisites: "None.",
    operation: "count_rows",
    parameters: parameters({ filters: { type: "array", items: FILTER_SCHEMA, default: [] } }),
    result: results({ count: { type: "integer" } }),
    origin: { author: "model", question: "how many rows?" },
    ...changes,
  };
}

export function parameters(properties: { readonly [name: string]: JsonSchema }): JsonSchema {
  return { type: "object", properties, additionalProperties: false };
}

export function results(properties: { readonly [name: string]: JsonSchema }): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

export function candidate(parts: ToolParts = {}, changes: Partial<ToolSpec> = {}): Candidate {
  return { spec: spec(changes), code: tool(parts) };
}

/** Findings as one reads them: rule, line, message. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ rule, line, message }) => `${rule}${line === undefined ? "" : ` at ${line}`}: ${message}`,
  );
}

/** The rules that findings break, each once. */
export function rules(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
