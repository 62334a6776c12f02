import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/registry/files.ts";
import { formatRecord, hashOf } from "../../src/registry/records.ts";
import type { ToolSpec } from "../../src/toolkit/spec.ts";

/** A shelf of many tools, as so many promotions would leave it: `tool_00000` is the oldest. */
export function shelve(folder: string, count: number, description = "Counts the rows of a file"): void {
  const active = join(folder, "tools/active");
  mkdirSync(active, { recursive: true });
  const tools = Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, "0");
    const name = `tool_${number}`;
    const spec = specOf(name, { description: `${description}, the way of word${number}.` });
    const code = `export default ({ params }) => ({ rows: 1, plus: params.plus, name: "${name}" });\n`;
    const promoted_at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    const run_id = `run-${number}`;
    const hash = sha256(code);
    const kept = { version: 1, status: "PROMOTED", hash, run_id, promoted_at };
    writeFileSync(join(active, `${name}.ts`), code);
    writeFileSync(join(active, `${name}.json`), formatRecord({ spec, ...kept, evidence: {} }));
    const { operation, title, when_to_use } = spec;
    const told = { name, operation, title, description: spec.description, when_to_use };
    return { ...told, ...kept, spec_hash: hashOf(spec), fingerprint: sha256(name) };
  });
  writeFileSync(join(folder, "tools/registry.json"), `${JSON.stringify({ version: 1, tools }, null, 2)}\n`);
}

export function specOf(name: string, changes: Partial<ToolSpec> = {}): ToolSpec {
  return {
    name,
    title: name.replaceAll("_", " "),
    description: `Counts the rows of a file, as ${name}.`,
    when_to_use: "For the number of rows.",
    what_it_does: "Counts.",
    returns: "rows: how many.",
    prerequisites: "None.",
    operation: `op:${name}`,
    parameters: {
      type: "object",
      properties: { plus: { type: "integer", minimum: 0, default: 0, description: "A number to hand back" } },
      additionalProperties: false,
    },
    result: {
      type: "object",
      properties: { rows: { type: "integer" }, plus: { type: "integer" }, name: { type: "string" } },
      required: ["rows", "plus", "name"],
      additionalProperties: false,
    },
    origin: { author: "recipes", question: "how many rows" },
    ...changes,
  };
}
