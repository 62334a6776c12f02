import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { RegistryPaths } from "../../src/registry/registry.ts";
import type { Candidate, ToolSpec } from "../../src/toolkit/spec.ts";

/** Fresh folders for one test. */
export function somewhere(): RegistryPaths {
  const root = mkdtempSync(join(tmpdir(), "toolkiln-registry-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return {
    staging_dir: join(root, "staging"),
    active_dir: join(root, "active"),
    archive_dir: join(root, "archive"),
    registry: join(root, "registry.json"),
  };
}

export function candidate(name: string, changes: Partial<ToolSpec> & { code?: string } = {}): Candidate {
  const { code = `export default ({ data }) => data.sql("SELECT '${name}' FROM data");\n`, ...spec } =
    changes;
  return {
    code,
    spec: {
      name,
      title: name.replaceAll("_", " "),
      description: `Computes ${name}.`,
      when_to_use: "When it is asked for.",
      what_it_does: "It computes.",
      returns: "Rows.",
      prerequisites: "None.",
      operation: `op:${name}`,
      parameters: { type: "object", properties: {} },
      result: { type: "array" },
      origin: { author: "recipes", question: "How?" },
      ...spec,
    },
  };
}

export function names(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

export function readJson(...path: string[]): Record<string, unknown> {
  return JSON.parse(readFileSync(join(...path), "utf8"));
}

export interface Order {
  readonly paths: RegistryPaths;
  readonly action: "promote" | "archive" | "reject" | "stage";
  /** A run's id, or a tool's name. */
  readonly on: string;
  readonly candidate?: Candidate;
  /** The process kills itself before this durable step, counted from 0. */
  readonly killBefore?: number;
}

const script = fileURLToPath(new URL("child.ts", import.meta.url));

/** Does one thing with the registry in a process of its own. */
export async function inProcess(
  order: Order,
): Promise<{ signal: string | null; said: unknown; steps: string[] }> {
  const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(JSON.stringify(order));
  const signal = await new Promise<string | null>((resolve) => child.on("close", (_code, by) => resolve(by)));
  const lines = Buffer.concat(chunks).toString().trim().split("\n");
  const last = lines.at(-1) ?? "";
  return {
    signal,
    said: last.startsWith("{") ? JSON.parse(last) : undefined,
    steps: lines.filter((line) => line.startsWith("- ")),
  };
}
