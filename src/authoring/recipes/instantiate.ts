import { readFile } from "node:fs/promises";
import type { Json, JsonObject } from "../../toolkit/spec.ts";
import type { Recipe } from "./recipe.ts";

/** Longer texts are cut in the comment: the whole of it is in the spec. */
const SHOWN = 240;

/** The recipe's tool file, with the question and the defaults told in its doc comment. The code itself stays as it is. */
export async function instantiate(recipe: Recipe, params: JsonObject, question: string): Promise<string> {
  const template = await readFile(recipe.source, "utf8");
  const origin = ` * Origin: the recipe ${recipe.name} of Toolkiln.\n`;
  const [before, after, ...more] = template.split(origin);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Cannot instantiate ${recipe.name}: its file must have one line "${origin.trim()}".`);
  }
  const lines = [
    ` * Origin: the recipe ${recipe.name} of Toolkiln, for the question ${inComment(question)}.`,
    " * Defaults:",
    ...Object.entries(params).map(([name, value]) => ` *   ${name}: ${inComment(value)}`),
  ];
  return `${before}${lines.join("\n")}\n${after}`;
}

/**
 * JSON that cannot leave a comment, nor speak to a compiler or linter from within one: everything but letters, digits, spaces
 * and plain punctuation is escaped, and so are `/` (no end of the comment) and `@` (no directives).
 */
function inComment(value: Json): string {
  let shown = "";
  for (const character of JSON.stringify(value)) {
    if (shown.length > SHOWN) return `${shown}…`;
    shown += PLAIN.test(character) ? character : escape(character);
  }
  return shown;
}

/** Hangul fillers are letters that nobody sees. */
const PLAIN = /^(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N} !"#$%&'()+,.:;<=>?[\]^_`{|}~…*\\-]$/u;

function escape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
