import { InputError, type Failure } from "../errors.ts";
import type { Intent, Reading, ToolAuthor } from "./author.ts";

/**
 * The recipe author where it understands every word, else the model, which is asked for only then.
 * Whoever read a question goes on with it.
 */
export function createAutoAuthor(recipes: ToolAuthor, model: () => Promise<ToolAuthor>): ToolAuthor {
  const authorOf = (intent: Intent) => (intent.author === "model" ? model() : Promise.resolve(recipes));
  return {
    name: "auto",
    async read(question, dataset, work) {
      const first = await recipes.read(question, dataset, work);
      if (first.ok) return { ok: true, intent: { ...first.intent, why: READ_WITHOUT } };
      return await orBoth(first.failure, async () => (await model()).read(question, dataset, work));
    },
    async amend(intent, words, dataset, work) {
      const first = await (await authorOf(intent)).amend(intent, words, dataset, work);
      if (intent.author === "model") return first;
      if (first.ok) return { ok: true, intent: { ...first.intent, why: READ_WITHOUT } };
      return await orBoth(first.failure, async () => (await model()).amend(intent, words, dataset, work));
    },
    writeSpec: async (intent, ...rest) => (await authorOf(intent)).writeSpec(intent, ...rest),
    writeCode: async (intent, ...rest) => (await authorOf(intent)).writeCode(intent, ...rest),
    repair: async (intent, ...rest) => (await authorOf(intent)).repair(intent, ...rest),
  };
}

/** The recipe author where no model is configured: what it cannot read, one could. */
export function createLoneAuthor(recipes: ToolAuthor): ToolAuthor {
  return {
    ...recipes,
    read: async (...given) => hinting(await recipes.read(...given)),
    amend: async (...given) => hinting(await recipes.amend(...given)),
  };
}

function hinting(reading: Reading): Reading {
  if (reading.ok || !NOT_READ.has(reading.failure.code)) return reading;
  const { hint } = reading.failure;
  return { ok: false, failure: { ...reading.failure, hint: `${hint}\n${NAME_A_MODEL}` } };
}

const READ_WITHOUT = "The recipe author read every word of it, so no model was asked.";

const NOT_READ: ReadonlySet<string> = new Set(["question_not_understood", "change_not_understood"]);
const NAME_A_MODEL = "Or let a model read it: name one with llm.base_url and llm.model in config.yaml.";

/** What the model makes of what the recipe author refused; when both do, or the model cannot be asked, both are heard. */
async function orBoth(refused: Failure, ask: () => Promise<Reading>): Promise<Reading> {
  const why = `The recipe author did not read it: ${refused.message}`;
  const both = (message: string) => `${message} ${why}`;
  const reading = await ask().catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.code, both(error.message), error.hint);
  });
  if (reading.ok) return { ok: true, intent: { ...reading.intent, why } };
  return { ok: false, failure: { ...reading.failure, message: both(reading.failure.message) } };
}
