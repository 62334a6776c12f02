import type { Dataset } from "../../data/dataset.ts";
import { openValues } from "../../data/values.ts";
import type { Failure } from "../../errors.ts";
import { checkJson } from "../../toolkit/schema.ts";
import type { Json, JsonObject } from "../../toolkit/spec.ts";
import type { Intent, Reading, ToolAuthor } from "../author.ts";
import { NOTHING_TAUGHT, type Taught } from "../words/taught.ts";
import { RECIPES, recipeNamed } from "./catalog.ts";
import { instantiate } from "./instantiate.ts";
import type { Query } from "./query.ts";
import { amendQuery } from "./reading/amend.ts";
import { readQuestion } from "./reading/read.ts";
import { matchesNothing } from "./reading/nothing.ts";
import type { ValueFinder } from "./reading/finder.ts";
import { type Recipe, specOf } from "./recipe.ts";

/** Opens the listing of a dataset's values. */
export type OpenValues = (dataset: Dataset) => Promise<Omit<ValueFinder, "taught"> & { close(): unknown }>;
/** What people taught of a dataset. */
export type TaughtOf = (dataset: Dataset) => Promise<Taught>;

/** The author that needs no model: it reads the question against the data, and hands out a tool that exists already. */
export function createRecipeAuthor(
  taughtOf: TaughtOf = async () => NOTHING_TAUGHT,
  open: OpenValues = openValues,
): ToolAuthor {
  const withValues = async <T>(dataset: Dataset, use: (values: ValueFinder) => Promise<T>): Promise<T> => {
    const taught = await taughtOf(dataset);
    const values = await open(dataset);
    try {
      return await use({ ...values, taught });
    } finally {
      await values.close();
    }
  };
  return {
    name: "recipes",
    read: (question, dataset) =>
      withValues(dataset, async (values) =>
        toReading(question, await readQuestion(question, dataset, values), dataset, values),
      ),
    amend: (intent, words, dataset) =>
      withValues(dataset, async (values) => {
        const query = queryOf(intent, dataset);
        if ("code" in query) return { ok: false, failure: query };
        return toReading(
          `${intent.question} (${words.trim()})`,
          await amendQuery(query, words, dataset, values),
          dataset,
          values,
        );
      }),
    writeSpec: async (intent) => specOf(recipeOf(intent), intent.params, intent.question),
    writeCode: (intent) => instantiate(recipeOf(intent), intent.params, intent.question),
    // A recipe is tested code, and there is no better one to write: the same file fails again, and the run ends with its reasons.
    repair: async (_intent, candidate) => candidate.code,
  };
}

async function toReading(
  question: string,
  read: Awaited<ReturnType<typeof readQuestion>>,
  dataset: Dataset,
  values: ValueFinder,
): Promise<Reading> {
  if (!read.ok) return read;
  const failure = await matchesNothing(read.query, dataset, values);
  if (failure !== undefined) return { ok: false, failure };
  return { ok: true, intent: intentOf(question, read.query, read.reading) };
}

function intentOf(question: string, { recipe, params }: Query, reading: string): Intent {
  return { question, author: "recipes", reading, operation: RECIPES[recipe].name, params: toJson(params) };
}

/** The query that an intent's operation and parameters are. */
function queryOf({ operation, params }: Intent, dataset: Dataset): Query | Failure {
  const recipe = recipeNamed(operation);
  const names = new Set(dataset.profile.columns.map(({ name }) => name));
  const fits =
    recipe &&
    checkJson(
      { type: "object", properties: recipe.parameters, required: Object.keys(recipe.parameters) },
      params,
    );
  if (recipe && fits?.length === 0 && columnsOf(params).every((name) => names.has(name))) {
    return { recipe: recipe.name, params } as unknown as Query;
  }
  return {
    code: "change_not_understood",
    message: `Cannot change the question: ${JSON.stringify(operation)} with these parameters is not a question about ${dataset.name} that the recipes know.`,
    hint: "Ask the whole question anew.",
  };
}

/** Every column that parameters name, however deep in keys, measures and filters. */
function columnsOf(value: Json, slot = ""): string[] {
  if (typeof value === "string") return NAMING.has(slot) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item: Json) => columnsOf(item, slot));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, Json]) => columnsOf(inner, name));
}

const NAMING: ReadonlySet<string> = new Set([
  "column",
  "columns",
  "left",
  "right",
  "other",
  "by",
  "key",
  "keys",
  "per",
  "time",
]);

/** The parameters as a checkpoint keeps them. */
function toJson(params: Query["params"]): JsonObject {
  return JSON.parse(JSON.stringify(params)) as JsonObject;
}

function recipeOf(intent: Intent): Recipe {
  const recipe = recipeNamed(intent.operation);
  if (recipe === undefined)
    throw new Error(`Cannot write ${JSON.stringify(intent.operation)}: there is no such recipe.`);
  return recipe;
}
