import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnLink } from "../column_costs.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

const SMALL: ReadonlySet<string> = new Set("of the on to per".split(" "));
/** So many letters may be the initials of anything, unless one word of them at most has another meaning. */
const [FEWEST, MOST] = [3, 5];

/**
 * "free throws attempted" is FTA, "earnings per share" EPS, "length of stay" LOS: words of which each has its letter in capitals
 * that are all of one column's name, the small words with or without theirs.
 */
export function addInitials(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const named = byInitials(columns);
  for (const at of named.size === 0 ? [] : tokens.keys()) {
    if (!isFree(at) || isVocabulary(tokens[at]?.folded ?? "")) continue;
    for (let to = Math.min(tokens.length, at + MOST + 2); to >= at + FEWEST; to -= 1) {
      const run = tokens.slice(at, to);
      const own = run.filter(({ folded }) => !SMALL.has(folded));
      const meant = run.filter(({ folded }, more) => !SMALL.has(folded) && !isFree(at + more));
      if (!run.every(mayBegin) || SMALL.has(run.at(-1)?.folded ?? "") || meant.length > 1) continue;
      const [column, ...others] = new Set([run, own].flatMap((words) => named.get(initials(words)) ?? []));
      if (own.length < 2 || column === undefined || others.length > 0) continue;
      // "debt to income ratio"
      const isRatio = run[1]?.folded === "to" && tokens[to]?.folded === "ratio";
      const end = isRatio ? to + 1 : to;
      const notes = [`taking "${said(tokens, at, end)}" for ${column.name}`];
      links[at] = [
        ...(links[at] ?? []).filter((link) => link.to > end),
        { column, to: end, cost: 0.7, notes },
      ];
      break;
    }
  }
}

/** What was missed begins like what was made; and names are values. */
function mayBegin({ kind, text, folded }: Token): boolean {
  if (/^\p{Lu}/u.test(text)) return false;
  const isFree = SMALL.has(folded) || folded === "share" || !isVocabulary(folded);
  return kind === "word" && isFree && !/^(?:miss|lost$|loss|fail|non|un(?!i))/u.test(folded);
}

function initials(words: readonly Token[]): string {
  return words.map(({ folded }) => folded.charAt(0)).join("");
}

/** Columns that go by capitals, or by small letters that no word has. */
const byInitials = once((columns: readonly ColumnProfile[]) =>
  Map.groupBy(
    columns.filter(({ type, name }) => {
      const [short = "", ...more] = coreOf(name);
      const isShort = short.length >= FEWEST && short.length <= MOST && more.length === 0;
      return (
        (type === "number" || type === "text") &&
        isShort &&
        (name.includes(short.toUpperCase()) || /^[^\Waeiouy\d_]+$/u.test(short))
      );
    }),
    ({ name }) => coreOf(name)[0] ?? "",
  ),
);
