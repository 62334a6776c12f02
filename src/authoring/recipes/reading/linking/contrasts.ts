import type { Token } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";

/** "kg vs st": too short to be a value by itself, either is what the other is one of. */
export function strengthenContrasts(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
): void {
  for (const [at, links] of values) {
    for (const { to, column } of links) {
      const others = JOINTS.has(tokens[to]?.folded ?? "") ? (values.get(to + 1) ?? []) : [];
      const isBoth = others.some((other) => other.column === column && !isWord(tokens, to + 1, other));
      if (!isBoth || isWord(tokens, at, { to })) continue;
      const strong = (link: ValueLink) => (link.column === column ? { ...link, weak: false } : link);
      values.set(at, links.map(strong));
      values.set(to + 1, others.map(strong));
    }
  }
}

const JOINTS: ReadonlySet<string> = new Set(["vs", "versus"]);

/** Numbers and words of the language stay what they are. */
function isWord(tokens: readonly Token[], at: number, { to }: { readonly to: number }): boolean {
  return tokens.slice(at, to).every(({ kind, folded }) => kind !== "word" || isVocabulary(folded));
}
