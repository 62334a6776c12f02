import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { RECIPES } from "../../src/authoring/recipes/catalog.ts";
import type { Query } from "../../src/authoring/recipes/query.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { createSandbox } from "../../src/sandbox/create.ts";
import type { Sandbox, Session, Variant } from "../../src/sandbox/sandbox.ts";
import type { Json, JsonObject } from "../../src/toolkit/spec.ts";

/** What the recipe's tool answers in the sandbox. */
export async function runQuery(
  session: Session,
  { recipe, params }: Query,
  variant: Variant = "original",
): Promise<Json> {
  const code = await readFile(RECIPES[recipe].source, "utf8");
  const outcome = await session.run({ code, params: params as unknown as JsonObject, variant });
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.result;
}

export async function runQueryOn(sandbox: Sandbox, dataset: Dataset, query: Query): Promise<Json> {
  const session = await sandbox.open(dataset.cachePath);
  try {
    return await runQuery(session, query);
  } finally {
    await session.close();
  }
}

/** A table of this text, ingested. */
export async function ingest(name: string, text: string): Promise<Dataset> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-tools-"));
  await writeFile(join(folder, name), text);
  return openDataset(join(folder, name), { cacheDir: join(folder, "cache") });
}

/** A sandbox for the tests of one file, and how to ask tables in it: the table asked last is not opened again. */
export function asking(): { sandbox: Sandbox; ask: (text: string, query: Query) => Promise<Json> } {
  const sandbox = createSandbox();
  let last: { readonly text: string; readonly session: Session } | undefined;

  afterAll(async () => {
    await last?.session.close();
    await sandbox.close();
  });

  const ask = async (text: string, query: Query): Promise<Json> => {
    if (last?.text !== text) {
      await last?.session.close();
      last = undefined;
      last = { text, session: await sandbox.open((await ingest("table.csv", text)).cachePath) };
    }
    return runQuery(last.session, query);
  };
  return { sandbox, ask };
}
