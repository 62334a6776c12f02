import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { SIZE_NAMES } from "./places.ts";
import { says } from "./namesakes.ts";

const NAMED: ReadonlySet<string> = new Set(
  SIZE_NAMES.flatMap((names) => names.filter((name) => name.length > 3)),
);
const ONES: ReadonlySet<string> = new Set(["one", "ones"]);

/**
 * "large" is the code L only before what the column has the size of: large companies, and no large salaries. How many of these
 * there are, rows do not tell, as each may have several.
 */
export function withoutOtherSizes(values: Map<number, readonly ValueLink[]>, tokens: readonly Token[]): void {
  for (const [at, links] of values) {
    const kept = links.filter(({ column, to, notes, values: own }) => {
      const said = tokens
        .slice(at, to)
        .map(({ folded }) => folded)
        .join(" ");
      const isCode = notes.length > 0 && own.every((value) => String(value).length <= 3);
      return !NAMED.has(said) || !isCode || !says(column, "size") || isBefore(column.name, tokens, at, to);
    });
    if (kept.length < links.length) values.set(at, kept);
  }
}

function isBefore(name: string, tokens: readonly Token[], at: number, to: number): boolean {
  const noun = tokens[to]?.folded ?? "";
  if (ONES.has(noun)) return true;
  const before = tokens[at - 1]?.folded ?? "";
  const counts =
    before === "many" ||
    (before === "of" && /^(?:number|count|list|share)$/.test(tokens[at - 2]?.folded ?? ""));
  const words = wordsOf(name).filter((word) => word !== "size");
  return (
    !counts && (words.length === 0 || words.some((word) => sameNoun(word, noun)) || /^sized?$/.test(noun))
  );
}
