import type { ColumnLink } from "./column_costs.ts";
import { LONGEST, MISSPELT } from "./column_costs.ts";
import { type Names, namesLike } from "./column_index.ts";
import { isSlip } from "./slips.ts";
import type { Token } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { likeness, toWord, type Word } from "./words.ts";

export function slipsAt({ byLetter }: Names, tokens: readonly Token[], from: number): ColumnLink[] {
  const token = tokens[from];
  // Of four letters, one left out or two that changed places: "sate".
  if (token?.kind !== "word" || token.folded.length < 4 || isVocabulary(token.folded)) return [];
  // No slip is in the first letter.
  return (byLetter.get(token.folded.charAt(0)) ?? [])
    .filter(
      ({ joined, core, negative }) =>
        isSlip(token.folded.replaceAll(" ", ""), joined) ||
        (core.length === 1 && !negative && isSlip(token.folded, core[0]?.text ?? "")),
    )
    .map(({ column }) => ({
      column,
      to: from + 1,
      cost: MISSPELT,
      notes: [`taking "${token.text}" for ${column.name}`],
    }));
}

/** "flipper lenght": all the words that tell a column, each as it is or with a slip, and one of them at least as it is. */
export function slippedRuns(
  names: Names,
  tokens: readonly Token[],
  from: number,
  mayBeSlip: (at: number) => boolean,
): ColumnLink[] {
  const run = tokens.slice(from, from + LONGEST);
  const rest = tokens.slice(from);
  const open = rest.map(
    ({ kind, folded }, at) => kind === "word" && folded.length >= 3 && mayBeSlip(from + at),
  );
  if (!open.includes(true) || !run.some((_, at) => mayBeSlip(from + at))) return [];
  const spoken = rest.map(({ folded }) => toWord(folded));
  const isSlipped = (words: readonly Word[]) => {
    const said = tokens.slice(from, from + words.length);
    if (words.length < 2 || said.length < words.length || said.some(({ kind }) => kind !== "word"))
      return false;
    let same = 0;
    const fits = words.every((own, at) => {
      const word = spoken[at];
      if (word === undefined) return false;
      if (likeness(word, own) === undefined) return open[at] && isSlip(word.text, own.text);
      same += 1;
      return true;
    });
    return fits && same > 0 && same < words.length;
  };
  return namesLike(names, ...run).flatMap(({ column, core, words, negative }) => {
    const slipped = [...(negative ? [] : [core]), words].find(isSlipped);
    if (slipped === undefined) return [];
    const to = from + slipped.length;
    const said = tokens.slice(from, to).map(({ text }) => text);
    return [{ column, to, cost: MISSPELT, notes: [`taking "${said.join(" ")}" for ${column.name}`] }];
  });
}
