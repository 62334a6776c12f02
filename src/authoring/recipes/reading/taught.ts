import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import type { Taught } from "../../words/taught.ts";
import type { ColumnFinder } from "./columns.ts";
import type { ColumnLink } from "./column_costs.ts";
import { cellOf, columnCalled, phraseOf, sameNoun } from "./names.ts";
import type { Token } from "./tokens.ts";
import type { ValueFinder } from "./finder.ts";
import type { ValueLink } from "./value_link.ts";
import { isVocabulary } from "./vocabulary.ts";

/** A question's pieces with each taught word as one of them, and what it stands for there. */
export interface TaughtTokens {
  readonly tokens: readonly Token[];
  readonly columns: ReadonlyMap<number, ColumnLink>;
  readonly values: ReadonlyMap<number, ValueLink>;
  /** What the reading says of a taught noun for the rows. */
  readonly rows: ReadonlyMap<number, string>;
}

/**
 * Finds the words that a person taught. They are exact names: each becomes a piece of its own that nothing else is read into.
 * Only a longer name that the file itself has goes before, such as the value "Sales Manager" around "sales".
 */
export async function placeTaught(
  question: string,
  tokens: readonly Token[],
  { profile }: Dataset,
  finder: ColumnFinder,
  values: ValueFinder,
): Promise<TaughtTokens> {
  const columns = new Map<number, ColumnLink>();
  const links = new Map<number, ValueLink>();
  const rows = new Map<number, string>();
  const pieces: Token[] = [];
  let next = 0;
  for (const { from, to, meaning } of spansOf(tokens, meaningsOf(values.taught, profile.columns))) {
    if (finder.within(tokens, from, to) || (await isInValue(question, tokens, from, to, values))) continue;
    if (meaning.kind === "value" && !(await values.holds(meaning.column.name, meaning.cell))) continue;
    pieces.push(...tokens.slice(next, from));
    const at = pieces.length;
    const piece = merged(question, tokens.slice(from, to), meaning);
    pieces.push(piece);
    next = to;
    const noted = { to: at + 1, cost: 0, notes: [`${piece.text} = ${meaning.target}, as taught`] };
    if (meaning.kind === "rows") rows.set(at, noted.notes.join());
    else if (meaning.kind === "column") columns.set(at, { ...noted, column: meaning.column });
    else
      links.set(at, { ...noted, column: meaning.column, values: [meaning.cell], weak: false, plural: false });
  }
  return { tokens: [...pieces, ...tokens.slice(next)], columns, values: links, rows };
}

type Meaning = { readonly phrase: readonly Token[]; readonly target: string } & (
  | { readonly kind: "rows" }
  | { readonly kind: "column"; readonly column: ColumnProfile }
  | { readonly kind: "value"; readonly column: ColumnProfile; readonly cell: Exclude<Cell, null> }
);

/** What the words mean in this file. One whose column is gone means nothing here; one that is the name of a column by now is that column. */
function meaningsOf(taught: Taught | undefined, columns: readonly ColumnProfile[]): Meaning[] {
  if (taught === undefined) return [];
  const { rows, names, values } = taught;
  const meanings = [
    ...rows.map((word) => ({ word, kind: "rows" as const, target: "rows" })),
    ...names.flatMap(({ word, column: name }) => {
      const column = columnCalled(name, columns);
      return column ? [{ word, kind: "column" as const, column, target: column.name }] : [];
    }),
    ...values.flatMap(({ word, column: name, value }) => {
      const column = columnCalled(name, columns);
      const cell = column && cellOf(value, column);
      if (column === undefined || cell === undefined) return [];
      return [{ word, kind: "value" as const, column, cell, target: `${column.name} ${value}` }];
    }),
  ];
  return meanings
    .filter(({ word }) => columnCalled(word, columns) === undefined)
    .map(({ word, ...meaning }) => ({ ...meaning, phrase: phraseOf(word) }));
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** Where taught phrases stand, from the left, the longest first. */
function spansOf(tokens: readonly Token[], meanings: readonly Meaning[]): Span[] {
  if (meanings.length === 0) return [];
  const longest = meanings.toSorted((left, right) => right.phrase.length - left.phrase.length);
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from = Math.max(from + 1, spans.at(-1)?.to ?? 0)) {
    const meaning = longest.find(({ phrase }) => phrase.length > 0 && stands(phrase, tokens, from));
    if (meaning) spans.push({ from, to: from + meaning.phrase.length, meaning });
  }
  return spans;
}

/** Whether the phrase stands there; its last word may differ in number. */
function stands(phrase: readonly Token[], tokens: readonly Token[], from: number): boolean {
  return phrase.every(({ folded }, index) => {
    const token = tokens[from + index];
    if (token === undefined || (token.kind === "quoted" && phrase.length > 1)) return false;
    return index === phrase.length - 1 ? sameNoun(token.folded, folded) : token.folded === folded;
  });
}

/** More words than this make no value that is looked for. */
const LONGEST = 6;

/** Whether the words are part of a longer value, whose other words mean nothing by themselves. */
async function isInValue(
  question: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  values: ValueFinder,
): Promise<boolean> {
  const phrases: string[] = [];
  for (let begin = Math.max(0, to - LONGEST); begin <= from; begin += 1) {
    for (let end = to; end <= Math.min(tokens.length, begin + LONGEST); end += 1) {
      const [first, last] = [tokens[begin], tokens[end - 1]];
      const around = [...tokens.slice(begin, from), ...tokens.slice(to, end)];
      if (first && last && around.some(({ kind, folded }) => kind === "word" && !isVocabulary(folded)))
        phrases.push(question.slice(first.start, last.end));
    }
  }
  return phrases.length > 0 && (await values.find(phrases)).length > 0;
}

/** Quoted pieces are names, never phrases of the language; a noun for the rows is a word like any other. */
function merged(question: string, tokens: readonly Token[], { kind, phrase }: Meaning): Token {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const text = tokens.length === 1 ? (tokens[0]?.text ?? "") : question.slice(start, end);
  const folded = phrase.map((token) => token.folded).join(" ");
  return { kind: kind === "rows" ? "word" : "quoted", text, folded, start, end };
}
