import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { REPEATED } from "../lexicon/things.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";

const TIMES: ReadonlySet<string> = new Set([...Object.values(REPEATED), "minute", "second"]);
/** What it is said for is another time, or how rows are told apart. */
const SHARED_OUT: ReadonlySet<string> = new Set(["per", "a", "an", "each", "every"]);

/** "study hours" is study_hours_per_day, where no other column has these words: said. */
export function addPerTime(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const { column, words } of givenPerTime(columns)) {
    for (const at of tokens.keys()) {
      const to = at + words.length;
      const same = words.every((word, more) => stemOf(tokens[at + more]?.folded ?? "") === word);
      if (!same || SHARED_OUT.has(tokens[to]?.folded ?? "")) continue;
      if ((links[at] ?? []).some((link) => link.cost < 1 && !link.beside)) continue;
      links[at] = [...(links[at] ?? []), noted({ column, to, cost: 0.4, notes: [] }, tokens, at)];
    }
  }
}

interface PerTime {
  readonly column: ColumnProfile;
  /** The stems of what is given per time. */
  readonly words: readonly string[];
}

const givenPerTime = once((columns: readonly ColumnProfile[]): readonly PerTime[] =>
  columns.flatMap((column): PerTime[] => {
    const all = wordsOf(column.name);
    const [per, time = ""] = all.slice(-2);
    const words = all.slice(0, -2).map(stemOf);
    if (column.type !== "number" || per !== "per" || !TIMES.has(time) || words.length === 0) return [];
    const others = columns.filter((other) => {
      const own = new Set(wordsOf(other.name).map(stemOf));
      return other !== column && words.every((word) => own.has(word));
    });
    return others.length > 0 ? [] : [{ column, words }];
  }),
);
