import { readFile } from "node:fs/promises";
import type { ToolSpec } from "../../toolkit/spec.ts";
import { RECIPES } from "../recipes/catalog.ts";

/** How many recipes a model is shown, and of how many characters together: a small context holds them with all the rest. */
const SHOWN = 2;
const LENGTH = 10_500;

/** The tool files of the recipes that are nearest to a contract, for a model to take the style from. */
export async function examplesFor(spec: ToolSpec): Promise<string> {
  const wanted = wordsOf(
    `${spec.name} ${spec.what_it_does} ${Object.keys(spec.result.properties ?? {}).join(" ")}`,
  );
  const ranked = Object.values(RECIPES)
    .map((recipe) => ({
      recipe,
      shared: [...wordsOf(`${recipe.name} ${recipe.what_it_does} ${recipe.when_to_use}`)].filter((word) =>
        wanted.has(word),
      ).length,
    }))
    .toSorted((a, b) => b.shared - a.shared || (a.recipe.name < b.recipe.name ? -1 : 1));
  const shown: string[] = [];
  for (const { recipe } of ranked) {
    const file = (await readFile(recipe.source, "utf8")).trim();
    if (shown.length < SHOWN && [...shown, file].join("").length <= LENGTH) shown.push(file);
  }
  return shown.map((file) => `\`\`\`ts\n${file}\n\`\`\``).join("\n\n");
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]{4,}/gu));
}
