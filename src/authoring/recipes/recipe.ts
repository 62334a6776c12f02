import type { JsonObject, JsonSchema, ToolSpec } from "../../toolkit/spec.ts";
import { CELL_SCHEMA, FILTER_SCHEMA } from "../../toolkit/schema.ts";
import type { RecipeName } from "./query.ts";

type Told = "title" | "description" | "when_to_use" | "what_it_does" | "returns" | "prerequisites" | "result";

/** A built-in tool: `tool.ts` beside it is the file itself, and this is its contract but for the defaults. */
export interface Recipe extends Pick<ToolSpec, Told> {
  readonly name: RecipeName;
  readonly parameters: { readonly [name: string]: JsonSchema };
  /** Where the tool file lies. */
  readonly source: URL;
}

export const FILTERS: JsonSchema = {
  type: "array",
  items: FILTER_SCHEMA,
  maxItems: 100,
  description: "Conditions that a row must meet, all of them; none keeps every row",
};

export const ORDER: JsonSchema = {
  type: "string",
  enum: ["asc", "desc"],
  description: "Whether the lowest or the highest comes first",
};

/** How the answers are called and rounded, where the question says so. */
export const NAMED: { readonly names: JsonSchema; readonly decimals: JsonSchema } = {
  names: {
    type: "array",
    items: { type: "string", maxLength: 200 },
    maxItems: 50,
    description: "Names for the answers, in their order; none for the tool's own only",
  },
  decimals: {
    type: ["integer", "null"],
    minimum: 0,
    maximum: 15,
    description:
      "To how many decimals the named answers are rounded, halves away from zero; null for no rounding",
  },
};

export const ANSWERS: JsonSchema = {
  type: "object",
  additionalProperties: CELL_SCHEMA,
  description: "The answers under their names, where they have any",
};

/** The contract of the recipe's tool, with these parameters as its defaults. */
export function specOf(recipe: Recipe, params: JsonObject, question: string): ToolSpec {
  const properties = Object.entries(recipe.parameters).map(([name, schema]) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Cannot write ${recipe.name}: parameter ${name} has no value.`);
    return [name, { ...schema, default: value }] as const;
  });
  return {
    name: recipe.name,
    title: recipe.title,
    description: recipe.description,
    when_to_use: recipe.when_to_use,
    what_it_does: recipe.what_it_does,
    returns: recipe.returns,
    prerequisites: recipe.prerequisites,
    operation: recipe.name,
    parameters: { type: "object", properties: Object.fromEntries(properties), additionalProperties: false },
    result: recipe.result,
    origin: { author: "recipes", question, recipe: recipe.name },
  };
}
