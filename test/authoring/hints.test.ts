import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import { openDataset } from "../../src/data/open.ts";
import { openValues } from "../../src/data/values.ts";
import { offersOf } from "./reads.ts";
import { readTables } from "./suite/cases.ts";

it("offers, for every question of the suite that it refuses, what it answers when it is asked that", async () => {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-hints-"));
  const bad: string[] = [];
  let refused = 0;
  for (const { path, cases } of await readTables(["dev"])) {
    const dataset = await openDataset(path, { cacheDir: folder });
    const values = await openValues(dataset);
    for (const { question } of cases) {
      const read = await readQuestion(question, dataset, values);
      if (read.ok) continue;
      refused += 1;
      const offers = offersOf(read.failure.hint);
      if (offers.length === 0) bad.push(`${question}: offers nothing: ${read.failure.hint}`);
      for (const offer of offers) {
        const again = await readQuestion(offer, dataset, values);
        if (!again.ok) bad.push(`${question}: offers ${offer}, and says ${again.failure.message}`);
      }
    }
    await values.close();
  }
  expect(refused).toBeGreaterThan(40);
  expect(bad).toEqual([]);
}, 120_000);
