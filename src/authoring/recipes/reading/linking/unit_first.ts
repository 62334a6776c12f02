import type { Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { UNIT_WORDS } from "../lexicon/units.ts";
import { headersOf } from "../headers.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** "usd salary" is the column salary_in_usd, and not what was paid in dollars: where such a name begins, nothing else does. */
export function addUnitFirst(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
): ReadonlySet<number> {
  const begun = new Set<number>();
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word" || !Object.hasOwn(UNIT_WORDS, folded)) continue;
    for (const length of [1, 2, 3]) {
      const nouns = tokens.slice(at + 1, at + 1 + length);
      if (nouns.length < length || nouns.some((token) => token.kind !== "word")) break;
      const own = headersOf(columns)
        .naming(folded)
        .filter(({ name, type }) => {
          const words = wordsOf(name).filter((word, index) => index === 0 || word !== "in");
          return (
            type === "number" &&
            words.length === length + 1 &&
            words.at(-1) === folded &&
            nouns.every((noun, index) => sameNoun(words[index] ?? "", noun.folded))
          );
        });
      if (own.length > 0) begun.add(at);
      const to = at + 1 + length;
      links[at] = [
        ...(links[at] ?? []).filter((link) => link.to !== to || !own.includes(link.column)),
        ...own.map((column) => ({ column, to, cost: 0.1, notes: [] })),
      ];
    }
  }
  return begun;
}
