import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf } from "../column_facts.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { likeness, toWord } from "../words.ts";

/** What stands around the name of a column that says yes or no: `has_`, `indicator_of_`, `_in_1991`, `_available`. */
const FLAG_BEGINNINGS: ReadonlySet<string> = new Set(
  "is has have had was are indicator flag of a".split(" "),
);
const FLAG_ENDS: ReadonlySet<string> = new Set("flag indicator yn avail available present".split(" "));
const FLAG_SHORT: ReadonlyMap<string, string> = new Map([
  ["auto", "automatic"],
  ["man", "manual"],
  ["trans", "transmission"],
]);

/** "free agents" are those of `indicator_of_free_agent_in_1991`, "manual transmission" is `man_trans_avail`. */
export function addFlags(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  const flags = flagsOf(columns);
  for (const at of flags.length === 0 ? [] : tokens.keys()) {
    const found = flags.flatMap(({ column, words }): ColumnLink[] => {
      const to = at + words.length;
      const run = tokens.slice(at, to);
      const known = (links[at] ?? []).some(
        (link) => link.column === column && link.to === to && link.cost < 1,
      );
      const fits =
        run.length === words.length &&
        run.every(({ kind, folded }, index) => {
          const own = words[index];
          return kind === "word" && own !== undefined && likeness(toWord(folded), own) !== undefined;
        });
      if (known || !fits || (words.length === 1 && isVocabulary(run[0]?.folded ?? ""))) return [];
      return [{ column, to, cost: 0.6, notes: [`taking "${said(tokens, at, to)}" for ${column.name}`] }];
    });
    if (found.length === 0) continue;
    const named = new Set(found.map(({ column, to }) => `${to} ${column.name}`));
    links[at] = [
      ...(links[at] ?? []).filter(({ column, to }) => !named.has(`${to} ${column.name}`)),
      ...found,
    ];
  }
}

/** Flags, by the words that are left of their names, where no other column has them all. */
const flagsOf = once((columns: readonly ColumnProfile[]) =>
  columns
    .filter((column) => flagOf(column) !== undefined)
    .map((column) => ({
      column,
      words: flagWords(column).map((word) => toWord(FLAG_SHORT.get(word) ?? word)),
    }))
    .filter(({ column, words }) => words.length > 0 && words.length < wordsOf(column.name).length)
    // "arbitration" alone may as well be another column's: arbitration_eligibility.
    .filter(({ column, words }) =>
      columns.every(
        (other) =>
          other === column ||
          !words.every((word) =>
            wordsOf(other.name).some((own) => likeness(word, toWord(own)) !== undefined),
          ),
      ),
    ),
);

function flagWords({ name }: ColumnProfile): readonly string[] {
  const words = wordsOf(name);
  const first = words.findIndex((word) => !FLAG_BEGINNINGS.has(word));
  const dated = words.findIndex(
    (word, at) =>
      /^(?:in|during|for|on|since)$/.test(word) &&
      at + 1 < words.length &&
      words.slice(at + 1).every((rest) => /^\d+$/.test(rest)),
  );
  const kept = words.slice(Math.max(0, first), dated === -1 ? words.length : dated);
  while (kept.length > 1 && FLAG_ENDS.has(kept.at(-1) ?? "")) kept.pop();
  return kept;
}
