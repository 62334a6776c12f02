import type { Input } from "../input.ts";
import { GLUE } from "../lexicon/talk.ts";
import { map, type Parser } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { contrasted } from "./sides.ts";

/** "cash vs credit": kinds of rows by one column, and no number of them. */
export const aBareContrast: Parser<Part> = (input, at) =>
  isFirst(input, at)
    ? map(contrasted, (sides) => (areKinds(sides, input) ? asked(sides) : undefined))(input, at)
    : [];

function asked(sides: readonly Part[]): Part {
  const parts = sides.map(({ where = [] }) => ({ where }));
  return { ask: { recipe: "compare_groups", word: "bare", parts: [{}, ...parts] } };
}

function isFirst({ tokens }: Input, at: number): boolean {
  return tokens.slice(0, at).every(({ folded }) => GLUE.has(folded) || OPENING.has(folded));
}
const OPENING: ReadonlySet<string> = new Set(["what", "whats", "show", "compare"]);

/** Each is one of a few values of the same column. */
function areKinds(sides: readonly Part[], { dataset: { profile } }: Input): boolean {
  const told = sides.map(({ where = [] }) => conditionsOf(where));
  const name = told[0]?.[0]?.column;
  const column = profile.columns.find((one) => one.name === name);
  return (
    column !== undefined &&
    column.distinct <= FEW &&
    told.every(
      ([own, ...others]) =>
        others.length === 0 && own?.column === name && own?.op === "=" && own.part === undefined,
    )
  );
}
/** Of more kinds than that, each is a name, and nobody knows what of them is compared. */
const FEW = 20;
