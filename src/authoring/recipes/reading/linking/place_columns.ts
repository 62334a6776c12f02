import type { Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { columnsHolding } from "./namesakes.ts";
import { sameNoun } from "../names.ts";
import type { Token } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";

const NOUNS = { country: "country", nation: "country", state: "state" } as const;

/** "country" is the column of which the values are countries, where none is called so: said. */
export async function addPlaces(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  for (const [at, { kind, folded, text }] of tokens.entries()) {
    const noun = Object.entries(NOUNS).find(([word]) => sameNoun(word, folded));
    if (kind !== "word" || noun === undefined || !isFree(at)) continue;
    const held = await columnsHolding(noun[1], columns, finder);
    links[at] = columns
      .filter(({ name }) => held.has(name))
      .map((column) => ({ column, to: at + 1, cost: 0.6, notes: [`taking "${text}" for ${column.name}`] }));
  }
}
