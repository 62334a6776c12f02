/** Replies as a model gives them. */

interface Parameter {
  readonly name: string;
  readonly kind: string;
  readonly value: unknown;
}

interface Field {
  readonly name: string;
  readonly kind: string;
  readonly columns?: readonly { readonly name: string; readonly kind: string }[];
}

/** A contract, as JSON. */
export function newTool(
  name: string,
  parameters: readonly Parameter[],
  result: readonly Field[],
  rest: Readonly<Record<string, string>> = {},
): string {
  return JSON.stringify({
    decision: "new_tool",
    reading: `what ${name} computes`,
    reason: null,
    use: null,
    tool: {
      name,
      title: name,
      description: `Computes ${name}.`,
      when_to_use: `For ${name}.`,
      what_it_does: `Computes ${name} in one statement.`,
      returns: "What was asked for.",
      prerequisites: "none",
      parameters: parameters.map((parameter) => ({ description: `The ${parameter.name}`, ...parameter })),
      result: result.map((field) => ({ description: `The ${field.name}`, columns: null, ...field })),
      ...rest,
    },
  });
}

export function useTool(name: string, params: unknown): string {
  return JSON.stringify({
    decision: "use_tool",
    reading: `with ${name}`,
    reason: null,
    use: { name, params },
    tool: null,
  });
}

export function cannotAnswer(reason: string): string {
  return JSON.stringify({ decision: "cannot_answer", reading: "", reason, use: null, tool: null });
}

/** A file with these types and this body, fenced. */
export function code(params: string, result: string, body: string): string {
  return `\`\`\`ts
import type { Context, Filter, Row } from "toolkiln/toolkit";

type Params = { ${params} };

type Result = { ${result} };

export default async function tool({ data, params }: Context<Params>): Promise<Result> {
${body}
}
\`\`\``;
}

/** A tool that adds up a column, over the rows that filters keep. */
export const SUM = newTool(
  "sum_where",
  [
    { name: "column", kind: "number_column", value: "amount" },
    { name: "filters", kind: "filters", value: [] },
  ],
  [{ name: "total", kind: "number" }],
);

export const SUM_CODE = code(
  "column: string; filters: Filter[]",
  "total: number | null",
  `  const sum = data.aggregate({ aggregate: "sum", column: params.column });
  const [row] = await data.sql<{ total: number | null }>(\`SELECT \${sum} AS total FROM data WHERE \${data.where(params.filters)}\`);
  return { total: row?.total ?? null };`,
);
