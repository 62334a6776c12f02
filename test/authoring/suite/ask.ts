import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading, ToolAuthor } from "../../../src/authoring/author.ts";
import type { Dataset } from "../../../src/data/dataset.ts";
import { InputError } from "../../../src/errors.ts";
import { runTool } from "../../../src/pipeline/run_tool.ts";
import { openWorkspace, type Workspace } from "../../../src/pipeline/workspace.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import type { Case, Table } from "./cases.ts";
import { isMeant, isRight } from "./compare.ts";

/**
 * `right`, `wrong`: answered. `unread`: the author refused what has an answer. `failed`: the tool did.
 * `refused`, `trapped`: nothing right could be said, and the author said so, or did not.
 */
export type Verdict = "right" | "wrong" | "unread" | "failed" | "refused" | "trapped";

export interface Asked extends Case {
  readonly verdict: Verdict;
  /** How the question was read, or why not. */
  readonly said: string;
  /** The reading is the one that was meant. */
  readonly meant: boolean;
  readonly result?: Json;
}

export type Read = (each: Case, author: ToolAuthor, dataset: Dataset) => Promise<Reading>;

const AT_ONCE = 2;

/** Asks every question of every table: the real author reads it, and the pipeline's sandbox runs the tool. */
export async function askAll(tables: readonly Table[], read: Read = byAuthor): Promise<Asked[]> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-suite-"));
  const workspace = await openWorkspace(folder);
  try {
    const waiting = [...tables];
    const asked: Asked[] = [];
    const work = async (): Promise<void> => {
      for (let table = waiting.shift(); table !== undefined; table = waiting.shift()) {
        asked.push(...(await askTable(table, workspace, read)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return asked.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  } finally {
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function byAuthor({ question }: Case, author: ToolAuthor, dataset: Dataset): Promise<Reading> {
  return author.read(question, dataset);
}

async function askTable(table: Table, workspace: Workspace, read: Read): Promise<Asked[]> {
  const [author, dataset, sandbox] = await Promise.all([
    workspace.author("recipes"),
    workspace.openDataset(table.path),
    workspace.sandbox(),
  ]);
  const { shared, close } = await oneSession(sandbox, dataset);
  try {
    const asked: Asked[] = [];
    for (const each of table.cases) {
      asked.push(await ask(each, await read(each, author, dataset), author, dataset, shared));
    }
    return asked;
  } finally {
    await close();
  }
}

/** Every run on a dataset shares one runner: what a tool does to it would show as wrong answers. */
async function oneSession(
  sandbox: Sandbox,
  { cachePath }: Dataset,
): Promise<{ readonly shared: Sandbox; close(): Promise<void> }> {
  const session = await sandbox.open(cachePath);
  const open: Sandbox["open"] = async () => ({ ...session, close: async () => {} });
  return { shared: { ...sandbox, open }, close: session.close };
}

async function ask(
  each: Case,
  reading: Reading,
  author: ToolAuthor,
  dataset: Dataset,
  sandbox: Sandbox,
): Promise<Asked> {
  const { expected } = each;
  if (!reading.ok) {
    const verdict = "refuse" in expected ? "refused" : "unread";
    return { ...each, verdict, said: reading.failure.message, meant: false };
  }
  const { intent } = reading;
  const spec = await author.writeSpec(intent, dataset);
  const code = await author.writeCode(intent, spec, dataset);
  const outcome = await runTool({ spec, code }, intent.params, dataset, sandbox).catch(refusedParams);
  if (!outcome.ok) {
    const verdict = "refuse" in expected ? "refused" : "failed";
    return { ...each, verdict, said: `${intent.reading}: ${outcome.failure.message}`, meant: false };
  }
  const { result } = outcome;
  const given = { operation: intent.operation, params: intent.params, result };
  const base = { ...each, said: intent.reading, result };
  if ("refuse" in expected) return { ...base, verdict: "trapped", meant: false };
  const meant = isMeant(expected.intent, given);
  return { ...base, verdict: isRight(expected, given) ? "right" : "wrong", meant };
}

/** Parameters that do not suit the data are an answer to the person, too. */
function refusedParams(error: unknown): { readonly ok: false; readonly failure: InputError } {
  if (error instanceof InputError) return { ok: false, failure: error };
  throw error;
}
