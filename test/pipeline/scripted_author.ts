import type { Intent, Reading, ToolAuthor } from "../../src/authoring/author.ts";
import type { Finding, ToolSpec } from "../../src/toolkit/spec.ts";

/** A tool file that sums a column, with `body` as what it does. */
export function toolFile(body: string, result = "total: number | null"): string {
  return `/**
 * Adds up one column.
 *
 * @param column The column to add up.
 * @returns \`total\`, the sum.
 *
 * Origin: written for a test.
 */
import type { Context } from "toolkiln/toolkit";

interface Params {
  readonly column: string;
}

interface Result {
  ${result};
}

export default async function addUp({ data, params }: Context<Params>): Promise<Result> {
  ${body}
}
`;
}

export const GOOD = toolFile(`const [row] = await data.sql<{ total: number | null }>(
    \`SELECT fsum(\${data.column(params.column)}) AS total FROM data\`,
  );
  return { total: row?.total ?? null };`);

/** Uses what no tool may use. */
export const BREAKS_POLICY = toolFile("return { total: Number(eval(params.column)) };");

/** Returns text where the spec says number. */
export const BREAKS_TYPES = toolFile(
  "await data.sql(`SELECT 1`);\n  return { total: params.column };",
  "total: string",
);

/** Depends on the order of the rows. */
export const BREAKS_TRIALS = toolFile(`const rows = await data.sql<{ v: number | null }>(
    \`SELECT \${data.column(params.column)} AS v FROM data\`,
  );
  return { total: rows[0]?.v ?? null };`);

export const SPEC: ToolSpec = {
  name: "add_up",
  title: "Add up",
  description: "Adds up one column.",
  when_to_use: "For the sum of a column.",
  what_it_does: "Adds up the values of one column; missing ones are left out.",
  returns: "total: the sum, or null when there is no value.",
  prerequisites: "A number column.",
  operation: "add_up",
  parameters: {
    type: "object",
    properties: {
      column: {
        type: "string",
        format: "column",
        columnType: "number",
        description: "The column",
        default: "amount",
      },
    },
    additionalProperties: false,
  },
  result: {
    type: "object",
    properties: { total: { type: ["number", "null"] } },
    required: ["total"],
    additionalProperties: false,
  },
  origin: { author: "model", question: "what is it all together" },
};

export interface ScriptedAuthor extends ToolAuthor {
  /** What each repair was told. */
  readonly told: Finding[][];
}

/** An author that writes these files, one after the other, and the last one for ever. */
export function scriptedAuthor(files: readonly string[], spec: ToolSpec = SPEC): ScriptedAuthor {
  const told: Finding[][] = [];
  const file = (attempt: number) => files[Math.min(attempt, files.length - 1)] ?? GOOD;
  return {
    name: "model",
    told,
    read: async (question) => read(question, "amount"),
    amend: async (intent, words) =>
      words.startsWith("use ") ? read(intent.question, words.slice(4)) : unclear(words),
    writeSpec: async () => spec,
    writeCode: async () => file(0),
    repair: async (_intent, _candidate, findings) => file(told.push([...findings])),
  };
}

function read(question: string, column: string): Reading {
  const intent: Intent = {
    question,
    author: "model",
    reading: `sum of ${column}`,
    operation: SPEC.operation,
    params: { column },
  };
  return { ok: true, intent };
}

function unclear(words: string): Reading {
  return {
    ok: false,
    failure: { code: "change_not_understood", message: `Cannot read "${words}".`, hint: 'Say "use COLUMN".' },
  };
}
