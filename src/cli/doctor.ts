import { execFile } from "node:child_process";
import { access, constants, mkdir } from "node:fs/promises";
import { promisify } from "node:util";
import type { LlmConfig } from "../config/llm.ts";
import { InputError } from "../errors.ts";
import type { Command } from "./command.ts";

interface Finding {
  readonly what: string;
  /** `missing` is a lack that stops work; `note` is one that does not. */
  readonly state: "ok" | "note" | "missing";
  readonly detail: string;
}

export const command: Command = {
  usage: "toolkiln doctor",
  words: [0, 0],
  async run({ workspace, terminal }) {
    const findings = await examine(workspace);
    const healthy = findings.every(({ state }) => state !== "missing");
    if (terminal.json) {
      terminal.printJson({ status: healthy ? "success" : "failed", findings });
      return healthy ? 0 : 1;
    }
    const marks = {
      ok: terminal.style("green", "✓"),
      note: terminal.style("yellow", "•"),
      missing: terminal.style("red", "✗"),
    };
    for (const { what, state, detail } of findings)
      terminal.print(`${marks[state]} ${what.padEnd(14)} ${detail}`);
    return healthy ? 0 : 1;
  },
};

/** Each part is really tried, not only looked for. */
async function examine(folder: string): Promise<Finding[]> {
  const { openWorkspace } = await import("../pipeline/workspace.ts");
  const place = await openWorkspace(folder);
  const { config } = place;
  try {
    return [
      await tried("Node", async () => nodeVersion()),
      await tried("workspace", async () => {
        await mkdir(config.stateDir, { recursive: true });
        await access(config.stateDir, constants.W_OK);
        return `${config.workspace}, state in ${config.stateDir}`;
      }),
      await tried("registry", async () => {
        const { tools, notes } = await place.registry.list();
        // Each must still be what was approved.
        for (const { name } of tools) await place.registry.get(name);
        return [`${tools.length} promoted`, ...notes].join("; ");
      }),
      await tried("runs", async () => {
        const open = place.runs.list({ status: "awaiting_feedback" });
        return `${place.runs.list().length} in all, ${open.length} waiting for review`;
      }),
      await tried("DuckDB", async () => {
        const { version } = await import("@duckdb/node-api");
        return version();
      }),
      await tried("sandbox", denoVersion),
      await outerLayer(),
      await modelLine(config.llm),
    ];
  } finally {
    await place.close();
  }
}

function nodeVersion(): string {
  const [major = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24) return process.versions.node;
  throw new InputError(
    "node_old",
    `${process.versions.node} is too old: it must be 24 or later.`,
    "Install Node 24.",
  );
}

async function denoVersion(): Promise<string> {
  const { findDeno } = await import("../sandbox/deno.ts");
  const { stdout } = await promisify(execFile)(findDeno(), ["--version"], { env: {}, timeout: 10_000 });
  return stdout.split(" (", 1)[0] ?? stdout;
}

async function outerLayer(): Promise<Finding> {
  const { probeIsolation } = await import("../sandbox/isolation.ts");
  const { outerLayer: on, reason } = await probeIsolation();
  return { what: "outer layer", state: on ? "ok" : "note", detail: reason };
}

async function modelLine(llm: LlmConfig | undefined): Promise<Finding> {
  if (llm === undefined) {
    return { what: "model", state: "note", detail: "none configured; the recipe author works without" };
  }
  const { examineModel } = await import("./doctor_model.ts");
  const { ok, detail } = await examineModel(llm);
  // Without it the recipe author still works.
  return { what: "model", state: ok ? "ok" : "note", detail };
}

async function tried(what: string, probe: () => Promise<string>): Promise<Finding> {
  try {
    return { what, state: "ok", detail: await probe() };
  } catch (error) {
    const detail = error instanceof InputError ? `${error.message} ${error.hint}` : String(error);
    return { what, state: "missing", detail };
  }
}
