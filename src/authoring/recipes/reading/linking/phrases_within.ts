import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { flagOf } from "../column_facts.ts";
import { type Facts, standsForRows } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { GOODS_HEADERS, LIST_HEADERS, PROSE_HEADERS } from "../lexicon/goods.ts";
import { GLUE } from "../lexicon/talk.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf } from "../words.ts";
import { columnsWith } from "./word_holders.ts";
import { ALTERING, headsOf, isOfNames } from "./pieces.ts";

/** As dear as a piece of a value. */
const PHRASE = 0.7;
const LONGEST = 4;
/** So many are named one by one; of more, each that has the words is meant. */
const MOST_NAMED = 6;
const MOST = 1500;
const MOST_COLUMNS = 12;
const MOST_ROWS = 100_000;
const INNER: ReadonlySet<string> = new Set(["and", "of", "the", "for", "on", "in", "to"]);
/** What stands behind these is who, when or where. */
const ELSEWHERE: ReadonlySet<string> = new Set("by from near to in at during since until".split(" "));

/**
 * Words in a row that several values of one column have as such: "wet bags" of "Small Wet Bag - Blue" and "Large Wet Bag - Red", "black
 * and white" of lists of tags, "tennis" clubs of "Barton Tennis Club". Before the noun that they narrow, or as what the values are.
 */
export async function addPhrasesWithin(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  { profile: { columns, rows } }: Dataset,
  facts: Facts,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  const { among } = finder;
  const known = columns.filter((column) => mayHavePhrases(column, rows));
  if (among === undefined || known.length === 0 || known.length > MOST_COLUMNS || rows > MOST_ROWS) return;
  const isOpen = (at: number) =>
    isFree(at) || ((values.get(at) ?? []).length > 0 && (values.get(at) ?? []).every(({ weak }) => weak));
  for (const at of tokens.keys()) {
    const [first] = tokens.slice(at, at + 1);
    if (first === undefined || ELSEWHERE.has(behind(tokens, at)) || !mayBePhrase([first])) continue;
    // Where no run from here could be one, nothing is looked up.
    if (!isOpen(at) && !isOpen(at + 1)) continue;
    const holding = await columnsWith(first.folded, known, finder);
    const begun = await Promise.all(
      holding.map(async (column) => {
        const cell = `lower("${column.name.replaceAll('"', '""')}")`;
        const held = `contains(${cell}, '${singularsOf(first.folded)[0] ?? first.folded}')`;
        return { column, all: await among(column.name, held, MOST) };
      }),
    );
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      if (!mayBePhrase(run) || !run.some((_, more) => isOpen(at + more))) continue;
      const next = tokens[to]?.folded ?? "";
      const isBefore =
        next !== "" && (standsForRows(facts, next) || (run.length === 1 && namesOne(known, next)));
      const asked = { words: run.map(({ folded }) => folded), next, isBefore };
      const links = begun.flatMap(({ column, all }): readonly ValueLink[] => {
        const meant = all.length < MOST ? phraseIn(all, asked, column) : undefined;
        if (meant === undefined) return [];
        const { cells, listed, count } = meant;
        const text = run.map((token) => token.text).join(" ");
        const named = listed
          ? `${count} different values of ${column.name}`
          : cells.map((one) => JSON.stringify(one)).join(" and ");
        return [
          {
            column,
            values: cells,
            to,
            cost: PHRASE,
            weak: false,
            plural: !isBefore && isPlural(asked.words.at(-1) ?? ""),
            ...(listed && { listed }),
            notes: [`taking "${text}" for ${named}`],
          },
        ];
      });
      if (links.length === 0) continue;
      values.set(at, [...(values.get(at) ?? []), ...links]);
      break;
    }
  }
}

/** The word before, an article apart. */
function behind(tokens: readonly Token[], at: number): string {
  const before = tokens[at - 1]?.folded ?? "";
  return /^(?:an?|the)$/u.test(before) ? (tokens[at - 2]?.folded ?? "") : before;
}

function mayBePhrase(run: readonly Token[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (run.some(({ kind, folded }) => kind !== "word" || !/^[a-z]{2,}$/u.test(folded))) return false;
  return (
    [first, last].every(
      (token) => token !== undefined && !isVocabulary(token.folded) && !GLUE.has(token.folded),
    ) && run.every(({ folded }) => INNER.has(folded) || !GLUE.has(folded))
  );
}

/** Things that are sold or listed, and kinds; not what has a name of its own, nor what somebody wrote. */
function mayHavePhrases(column: ColumnProfile, rows: number): boolean {
  const { type, distinct, name } = column;
  const words = wordsOf(name);
  if (type !== "text" || distinct < 2 || flagOf(column) !== undefined) return false;
  if (words.some((word) => PROSE_HEADERS.has(word))) return false;
  const isRepeated = distinct * 2 <= rows || words.some((word) => LIST_HEADERS.has(word));
  return isOfGoods(column) || (!isOfNames(column) && isRepeated) || isOfOrganisations(column);
}

const isOfGoods = once(({ name }: ColumnProfile): boolean =>
  wordsOf(name).some((word) => GOODS_HEADERS.has(word)),
);

/** "club" of names that end in "Tennis Club": what they are is told by the names themselves. */
function isOfOrganisations({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => ORGANISATIONS.has(word));
}
const ORGANISATIONS: ReadonlySet<string> = new Set(
  "club society association school college team union guild".split(" "),
);

function namesOne(columns: readonly ColumnProfile[], noun: string): boolean {
  return columns.some(
    (column) => isOfOrganisations(column) && wordsOf(column.name).some((word) => sameNoun(word, noun)),
  );
}

interface Asked {
  readonly words: readonly string[];
  readonly next: string;
  readonly isBefore: boolean;
}

interface Phrase {
  readonly cells: readonly string[];
  readonly listed?: true;
  readonly count: number;
}

/** The values that have the words one after the other, if none has them as a part of something else. */
function phraseIn(all: readonly string[], asked: Asked, column: ColumnProfile): Phrase | undefined {
  const { words, isBefore, next } = asked;
  const isNamed = isOfOrganisations(column) && !isOfGoods(column);
  if (words.length === 1 && !(isNamed ? isBefore : isOfGoods(column) && isPlural(words[0] ?? "")))
    return undefined;
  if (isNamed && !wordsOf(column.name).some((word) => sameNoun(word, next))) return undefined;
  const forms = [words, [...words.slice(0, -1), singularsOf(words.at(-1) ?? "")[0] ?? ""]].map(
    (form) => ` ${form.join(" ")} `,
  );
  const formIn = (cell: string) => forms.find((form) => ` ${fold(cell)} `.includes(form));
  const cells = all.filter((cell) => formIn(cell) !== undefined);
  // "Ex-Services Tennis Club" is a club of tennis.
  if (cells.length < 2 || (!isNamed && cells.some((cell) => isAltered(cell, forms)))) return undefined;
  const isHead = (cell: string) =>
    headsOf(cell).some((head) => forms.some((form) => form.endsWith(` ${head} `)));
  const isKind = isNamed
    ? cells.filter((cell) => fold(cell).includes(`${words[0] ?? ""} ${singularsOf(next)[0] ?? next}`))
        .length *
        2 >=
      cells.length
    : isBefore || cells.every(isHead);
  if (!isKind) return undefined;
  const isList = cells.some((cell) => /[,;|]/u.test(cell));
  if (cells.length <= MOST_NAMED && !isList) return { cells: cells.toSorted(), count: cells.length };
  // Any that has the words, if their letters are in no other word.
  const text = literalOf(cells[0] ?? "", formIn(cells[0] ?? "") ?? "");
  const holding = all.filter((cell) => text !== undefined && cell.toLowerCase().includes(text.toLowerCase()));
  return text !== undefined &&
    holding.length === cells.length &&
    holding.every((cell) => cells.includes(cell))
    ? { cells: [text], listed: true, count: cells.length }
    : undefined;
}

/** Whether the words are said of it with something that turns them round. */
function isAltered(cell: string, forms: readonly string[]): boolean {
  const parts = cell.split(/[,;|]/u).filter((part) => forms.some((form) => ` ${fold(part)} `.includes(form)));
  return parts.some((part) => ALTERED.test(part.toLowerCase()));
}
const ALTERED = new RegExp(`(?:^|[^\\p{L}])(?:${ALTERING})(?:$|[^\\p{L}])`, "u");

/** The words as the cell has them, whatever stands between them. */
function literalOf(cell: string, form: string): string | undefined {
  const pattern = form.trim().split(" ").join("[^\\p{L}\\p{N}]+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "iu").exec(cell)?.[0];
}
