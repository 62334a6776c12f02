import { existsSync, globSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask, resume, type Turn } from "../../../src/pipeline/runs.ts";
import type { Json } from "../../../src/toolkit/spec.ts";
import { firstDifference } from "../../../src/validation/compare.ts";
import { scriptedModel } from "./endpoint.ts";

const CASES = join(import.meta.dirname, "cases");

/** What a case holds its run to. */
interface Expected {
  /** Why the case is kept, in one sentence. */
  readonly about: string;
  /** @default samples */
  readonly share?: "schema" | "samples";
  readonly result?: Json;
  /** The code of the failure that ends the run, or that a change met with. */
  readonly error?: string;
  readonly repairs?: number;
  /** What the nth request (from 1) must hold. */
  readonly prompts?: Readonly<Record<string, readonly string[]>>;
}

describe("a recorded exchange with a model, through the whole pipeline", () => {
  for (const file of globSync("*/expected.json", { cwd: CASES }).toSorted()) {
    const name = dirname(file);
    it(`${name.replaceAll("_", " ")} comes to what it came to`, () => replay(join(CASES, name)));
  }
});

async function replay(folder: string): Promise<void> {
  const read = async (file: string) => (await readFile(join(folder, file), "utf8")).trim();
  const expected = JSON.parse(await read("expected.json")) as Expected;
  const names = (await readdir(join(folder, "replies"))).toSorted();
  const replies = await Promise.all(names.map((name) => read(join("replies", name))));
  const { workspace, server, prompt } = await scriptedModel(replies, { share: expected.share ?? "samples" });

  const first = await ask(workspace, await read("question.txt"), join(folder, "data.csv"), {
    author: "model",
  });
  const { answer } = existsSync(join(folder, "changes.txt"))
    ? await resume(workspace, first.answer.run_id, { decision: "changes", notes: await read("changes.txt") })
    : first;

  expect(answer.error?.code, answer.error?.message).toBe(expected.error);
  expect(server.seen.length, "requests").toBe(replies.length);
  if (expected.result !== undefined) expect(differenceOf(answer, expected.result)).toBeUndefined();
  if (expected.repairs !== undefined) expect(answer.evidence).toMatchObject({ repairs: expected.repairs });
  for (const [request, texts] of Object.entries(expected.prompts ?? {})) {
    for (const text of texts) expect(prompt(Number(request) - 1)).toContain(text);
  }
}

function differenceOf({ result }: Turn["answer"], expected: Json) {
  return firstDifference(expected, result ?? null);
}
