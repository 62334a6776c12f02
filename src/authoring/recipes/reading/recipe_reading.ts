import type { Profile } from "../../../data/dataset.ts";
import type { Query, RecipeName } from "../query.ts";
import type { Parser } from "./parser.ts";
import type { Issue, Part } from "./part.ts";

export type ParamsOf<N extends RecipeName> = Extract<Query, { readonly recipe: N }>["params"];

/** The query that a whole question makes, or why it makes none. */
export type Settle = (whole: Part, profile: Profile) => Query | Issue;

/** Pieces of a question that not every recipe has a place for. Filters and nouns for the rows go with all of them. */
export type Piece = "measures" | "keys" | "having" | "order" | "limit" | "pick" | "listing" | "told";

/** How questions ask for a recipe. */
export interface RecipeReading<N extends RecipeName = RecipeName> {
  /** Phrases that ask for this recipe and no other: each says an `ask`, and maybe more. */
  readonly phrases?: readonly Parser<Part>[];
  /** Phrases that only change a question asked already: "use spearman". */
  readonly changes?: readonly Parser<Part>[];
  /** The pieces that it answers to. A question that says any other piece is refused before `settle` sees it. */
  readonly takes: readonly Piece[];
  /** The query that a whole question makes; `settle` settles another one, to offer it where the question is in doubt. */
  settle(whole: Part, profile: Profile, settle: Settle): Query | Issue;
  /** The query in one line of plain words, which is itself a question that reads as this query. */
  say(params: ParamsOf<N>): string;
  /** The query as a part again, so that a person's words can change it. */
  part(params: ParamsOf<N>, profile: Profile): Part;
  /** What else a reader should know of the reading. */
  notes?(params: ParamsOf<N>, profile: Profile): readonly string[];
}
