import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import type { ValueFinder } from "../finder.ts";
import { ADDRESS_HEADERS, BESIDE_PLACES, IN_PLACES, STREETS } from "../lexicon/addresses.ts";
import { GLUE } from "../lexicon/talk.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { columnsWith } from "./word_holders.ts";
import { namesakesOf } from "./namesakes.ts";
import { said } from "./asked_words.ts";

const WITHIN = 0.7;
const LONGEST = 4;
const MOST = 3000;
/** Each is asked for its rows: in a long table, that would take longer than all else. */
const MOST_ROWS = 200_000;

/**
 * "in Silver Spring" of "10830 Eastwood Avenue Silver Spring, MD 20901", "in Alaska" of "near Anchorage, Alaska": what cells say between
 * commas or behind a street, where no cell has the words otherwise. Where something has a name of its own, no place is a part of it.
 */
export async function addPlacesWithin(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  { profile: { columns, rows } }: Dataset,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  const { among } = finder;
  const written = columns.filter(isAddress);
  if (among === undefined || written.length === 0 || rows > MOST_ROWS) return;
  for (const [before, { folded }] of tokens.entries()) {
    const isBeside = BESIDE_PLACES.has(folded);
    const at = before + 1;
    if (!isBeside && !IN_PLACES.has(folded)) continue;
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      if (!run.every((token, more) => isFree(at + more) && mayBePlace(token))) continue;
      const name = run.map((token) => token.folded).join(" ");
      const names = namesOf(run, name);
      const isThere =
        names.length > 1 || (await columnsWith(run[0]?.folded ?? "", written, finder)).length > 0;
      const found = await Promise.all(
        (isThere ? written : []).map(async (column): Promise<readonly ValueLink[]> => {
          const cell = `lower("${column.name.replaceAll('"', '""')}")`;
          const texts = await Promise.all(
            names.map(async (one) => {
              const held = one.split(" ").map((word) => `contains(${cell}, '${word}')`);
              const all = await among(column.name, held.join(" AND "), MOST);
              return { one, text: all.length < MOST ? placeIn(all, one, isBeside) : undefined };
            }),
          );
          // Where some cells have the state's name and others its code, neither finds all.
          const [only, ...others] = texts.filter(({ text }) => text !== NOWHERE);
          if (only?.text === undefined || others.length > 0) return [];
          const { one, text } = only;
          const shared = { column, to, cost: WITHIN, weak: false, plural: false };
          const notes = one === name ? [] : [`taking "${said(tokens, at, to)}" for ${JSON.stringify(text)}`];
          return [{ ...shared, values: [text], listed: true as const, notes }];
        }),
      );
      const [only, ...others] = found.flat();
      if (only === undefined) continue;
      // Where two columns know it, either may be meant.
      values.set(at, [only, ...others]);
      break;
    }
  }
}

/** All that a state or a country goes by. */
function namesOf(run: readonly Token[], name: string): readonly string[] {
  const text = run.map((token) => token.text).join(" ");
  const others = namesakesOf(text, name).flatMap((one) =>
    (one.kind === "state" || one.kind === "country") && one.derived === undefined ? one.others : [],
  );
  return [...new Set([name, ...others])].filter((one) => /^[a-z ]+$/u.test(one));
}

/** What no cell has. */
const NOWHERE = "";

/** Plain letters only: what is looked for stands in the cells as it is said. */
function mayBePlace({ kind, folded }: Token): boolean {
  return kind === "word" && /^[a-z]{2,}$/u.test(folded) && !isVocabulary(folded) && !GLUE.has(folded);
}

/** Most cells have commas or a street in them, so that they are no names. */
const isAddress = once(({ name, type, top = [] }: ColumnProfile): boolean => {
  const parted = top.filter(({ value }) => /,\s*\p{L}|\d\s+\p{L}+ \p{L}+/u.test(String(value)));
  return (
    type === "text" &&
    wordsOf(name).some((word) => ADDRESS_HEADERS.has(word)) &&
    top.length > 1 &&
    parted.length * 2 >= top.length
  );
});

/** A place as the cells write it, where all cells that have the words say so of where they are; or `NOWHERE`. */
function placeIn(cells: readonly string[], text: string, isBeside: boolean): string | undefined {
  const holding = cells.filter((cell) => cell.toLowerCase().includes(text));
  const placed = holding.filter((cell) => isPlaced(cell, text, isBeside));
  if (placed.length === 0) return NOWHERE;
  const written = writtenIn(placed[0] ?? "", text);
  if (placed.length === holding.length) return written;
  // "Alaska Highway, Yukon" is not in Alaska, as "Nome, Alaska" is.
  const behind = cells.filter((cell) => cell.toLowerCase().includes(`, ${text}`));
  const isSame = behind.length === placed.length && behind.every((cell) => placed.includes(cell));
  return isSame ? `, ${written}` : undefined;
}

function writtenIn(cell: string, text: string): string {
  const at = cell.toLowerCase().indexOf(text);
  return cell.slice(at, at + text.length);
}

const STATE_AT_END = /(?<=\p{L}{2})\s+\p{Lu}{2}(?=[\s\d-]*$)/u;

/** Between commas; or at the end of what stands there, behind a street, and before a code. */
function isPlaced(cell: string, text: string, isBeside: boolean): boolean {
  const pieces = cell.split(/[,;]/u);
  return pieces.some((piece, at) => {
    const own = text.split(" ");
    // "Leeds LS1 4AB" and "Salem OR 97301" end in a code.
    const isState = own.length === 1 && text.length === 2;
    const bare = isState ? piece : piece.replace(STATE_AT_END, "");
    const words = fold(bare).split(" ");
    const end = words.findLastIndex((word) => !/\d/u.test(word)) + 1;
    const from = end - own.length;
    // "Main Street" of "123 Main Street"
    if (at === 0 && STREETS.has(own.at(-1) ?? "") && / ?\d+\p{L}? $/u.test(fold(piece).split(text)[0] ?? ""))
      return true;
    if (from < 0 || words.slice(from, end).join(" ") !== text) return false;
    const before = words[from - 1] ?? "";
    if (from === 0) return pieces.length > 1;
    if (BESIDE_PLACES.has(before)) return isBeside;
    const isApart = /\s\s$/u.test(piece.slice(0, piece.toLowerCase().lastIndexOf(text)));
    return IN_PLACES.has(before) || STREETS.has(before) || isApart;
  });
}
