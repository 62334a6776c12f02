import { describe, expect, it } from "vitest";
import type { Intent, ModelCall, ToolAuthor } from "../../src/authoring/author.ts";
import type { Dataset } from "../../src/data/dataset.ts";
import { partsOf } from "../../src/pipeline/runs.ts";
import type { Workspace } from "../../src/pipeline/workspace.ts";
import { checkJson, withDefaults } from "../../src/toolkit/schema.ts";
import type { Json } from "../../src/toolkit/spec.ts";
import { validateCandidate } from "../../src/validation/validate.ts";
import { dataFile, SALES } from "../helpers.ts";

/** An author with what it needs to answer each of the suite's questions, in this order. */
export interface Seated {
  readonly author: ToolAuthor;
  readonly workspace: Workspace;
}

/** What every author keeps to, whoever it is. `seat` is asked for a fresh one by each test. */
export function authorConformance(name: string, seat: (test: ConformanceTest) => Promise<Seated>): void {
  const open = async (test: ConformanceTest) => {
    const seated = await seat(test);
    const file = await dataFile(seated.workspace.config.workspace, SALES);
    return { ...seated, dataset: await seated.workspace.openDataset(file) };
  };

  describe(`the ${name} author, as every ToolAuthor,`, () => {
    it("reads a question into plain JSON that says who read it, and what was asked", async () => {
      const { author, dataset } = await open("answer");
      const intent = await readBy(author, dataset);
      expect(JSON.parse(JSON.stringify(intent))).toEqual(intent);
      expect(intent).toMatchObject({ question: QUESTION, author: author.name });
      expect(intent.reading).toMatch(/^[^\n]{5,}$/u);
      expect(intent.operation).not.toBe("");
    });

    it("writes a contract and a file that pass every check, with parameters that fit", async () => {
      const { author, dataset, workspace } = await open("answer");
      const calls: ModelCall[] = [];
      const work = { onCall: (call: ModelCall) => void calls.push(call) };
      const intent = await readBy(author, dataset, work);
      const spec = await author.writeSpec(intent, dataset, work);
      expect(spec.origin).toMatchObject({ author: author.name, question: QUESTION });
      expect(checkJson(spec.parameters, withDefaults(spec.parameters, intent.params))).toEqual([]);
      const code = await author.writeCode(intent, spec, dataset, work);
      const { sandbox } = await partsOf(workspace, {});
      const report = await validateCandidate(
        { spec, code },
        { params: intent.params, cachePath: dataset.cachePath, sandbox },
      );
      expect(report.findings).toEqual([]);
      const session = await sandbox.open(dataset.cachePath);
      const outcome = await session.run({ code, params: intent.params });
      await session.close();
      expect(outcome.ok && numbersOf(outcome.result)).toContain(41.25);
      // A model is accounted for; without one there is nothing to account for.
      expect(calls.map(({ purpose }) => purpose)).toEqual(author.name === "model" ? ["read", "code"] : []);
    });

    it("refuses as a value what it cannot answer, with the way out", async () => {
      const { author, dataset } = await open("refuse");
      const reading = await author.read("why is the sky above the warehouse so blue", dataset);
      if (reading.ok) throw new Error(`It was read as: ${reading.intent.reading}`);
      expect(reading.failure.code).toMatch(/^[a-z_]+$/u);
      expect(reading.failure.message.length).toBeGreaterThan(20);
      expect(reading.failure.hint.length).toBeGreaterThan(10);
    });

    it("reads a change as the question with the change made, and leaves the intent it was given alone", async () => {
      const { author, dataset } = await open("amend");
      const intent = await readBy(author, dataset);
      const before = structuredClone(intent);
      const amended = await author.amend(intent, "only where region is North", dataset, {
        result: { sum: 41.25 },
      });
      if (!amended.ok) throw new Error(amended.failure.message);
      expect(intent).toEqual(before);
      expect(JSON.stringify(amended.intent.params)).toContain("North");
      expect(amended.intent.question).toContain(QUESTION);
    });

    it("gives a whole file when it repairs", async () => {
      const { author, dataset } = await open("repair");
      const intent = await readBy(author, dataset);
      const spec = await author.writeSpec(intent, dataset);
      const code = await author.writeCode(intent, spec, dataset);
      const findings = [{ check: "trial", rule: "runs", message: "It failed.", hint: "Mend it." }] as const;
      const repaired = await author.repair(intent, { spec, code }, findings, dataset);
      expect(repaired).toMatch(/^\/\*\*[\s\S]*\nexport default async function [\s\S]*\}\n$/u);
    });

    it("stops at once when it is told to before it begins to write", async () => {
      const { author, dataset } = await open("answer");
      const intent = await readBy(author, dataset);
      const spec = await author.writeSpec(intent, dataset);
      const stopped = AbortSignal.abort(new Error("stopped by the test"));
      const written = author.writeCode(intent, spec, dataset, { signal: stopped });
      if (author.name === "model") await expect(written).rejects.toThrow("stopped by the test");
      else expect(await written).toContain("export default");
    });
  });
}

export type ConformanceTest = "answer" | "refuse" | "amend" | "repair";

const QUESTION = "total amount";

async function readBy(author: ToolAuthor, dataset: Dataset, work?: object): Promise<Intent> {
  const reading = await author.read(QUESTION, dataset, work);
  if (!reading.ok) throw new Error(`${reading.failure.message} ${reading.failure.hint}`);
  return reading.intent;
}

function numbersOf(value: Json): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
