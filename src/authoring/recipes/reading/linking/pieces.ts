import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { type Facts, standsForRows } from "../facts.ts";
import { flagOf } from "../column_facts.ts";
import type { ValueFinder } from "../finder.ts";
import { GLUE } from "../lexicon/talk.ts";
import { PERSON_NOUNS } from "../lexicon/things.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf, stemOf } from "../words.ts";

/** Dearer than any value that is there as a whole. */
const PIECE = 0.7;
/** So few values tell of which kinds rows are. */
const FEW_KINDS = 100;
/** So many are named one by one; of more, each that has the word is meant. */
const MOST_NAMED = 6;
const LONGEST = 3;

/**
 * Words that are a part of values: "magnet schools" of "Public Magnet", "SUVs" of "Compact SUV", "Tom Hanks" of a list of names.
 * Every value of one column that has the piece as a whole is meant, and said; where two columns know it, none is.
 */
export async function addPieces(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  dataset: Dataset,
  facts: Facts,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  const { keeps } = finder;
  if (keeps === undefined) return;
  const free = new Set([...tokens.keys()].filter((at) => isFree(at) && mayBePiece(tokens[at])));
  for (const at of free) {
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      if (!free.has(at) || !run.every(mayBePiece)) continue;
      const named = run.every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text));
      const use = useOf(tokens, at, to, facts);
      const text = run.map(({ text: word }) => word).join(" ");
      const found = await pieceIn(text, named && (at > 0 || run.length > 1), use, dataset, {
        ...finder,
        keeps,
      });
      if (found === undefined) continue;
      const { column, cells, listed } = found;
      const said = cells.map((cell) => JSON.stringify(cell)).join(" and ");
      const plural = use === "plural" && cells.every((cell) => !fold(cell).split(" ").includes(fold(text)));
      const weak = (use === "beside" || (use === "plural" && !plural)) && !named;
      const taken = listed ? [] : [`taking "${text}" for ${said}`];
      values.set(at, [
        { column, values: cells, to, cost: PIECE, weak, plural, ...(listed && { listed }), notes: taken },
      ]);
      for (let more = at; more < to; more += 1) free.delete(more);
      break;
    }
  }
  contrasted(values, tokens);
}

/** "magnet vs charter": either is what the other is one of. */
function contrasted(values: Map<number, readonly ValueLink[]>, tokens: readonly Token[]): void {
  for (const [at, links] of values) {
    for (const { to, column } of links) {
      if (!JOINTS.has(tokens[to]?.folded ?? "")) continue;
      const others = values.get(to + 1) ?? [];
      if (!others.some((other) => other.column === column) || ![...links, ...others].some(isPiece)) continue;
      const strong = (link: ValueLink) =>
        isPiece(link) && link.column === column ? { ...link, weak: false } : link;
      values.set(at, links.map(strong));
      values.set(to + 1, others.map(strong));
    }
  }
}

function isPiece({ weak, cost }: ValueLink): boolean {
  return weak && cost === PIECE;
}

/** How a word is used: before the noun that it narrows, as such a noun itself, as what something is or has, or beside its column at best. */
type Use = "before" | "plural" | "is" | "has" | "in" | "beside";

function useOf(tokens: readonly Token[], at: number, to: number, facts: Facts): Use {
  const [before, token, next] = [tokens[at - 1]?.folded ?? "", tokens[to - 1], tokens[to]];
  if (next && standsForRows(facts, next.folded)) return "before";
  const ends =
    next === undefined || next.kind === "mark" || GLUE.has(next.folded) || isVocabulary(next.folded);
  const verb = ARTICLES.has(before) ? (tokens[at - 2]?.folded ?? "") : before;
  if (ends && IS.has(before)) return "is";
  if (ends && HAS.has(verb)) return "has";
  if (ends && IN.has(verb)) return "in";
  return token && to === at + 1 && isPlural(token.folded) ? "plural" : "beside";
}

const IS: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);
const HAS: ReadonlySet<string> = new Set([
  "with",
  "have",
  "has",
  "had",
  "having",
  "without",
  "starring",
  "featuring",
]);
const IN: ReadonlySet<string> = new Set(["in", "from", "at"]);
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
const JOINTS: ReadonlySet<string> = new Set(["vs", "versus", "than", "or", "and"]);

function mayBePiece(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !/^[\p{L}\p{M}']{2,}$/u.test(token.text)) return false;
  const { folded, text } = token;
  if (isVocabulary(folded) || GLUE.has(folded) || COMMON.has(folded)) return false;
  if (folded.length < 3 && !/^\p{Lu}/u.test(text)) return false;
  return !PERSON_NOUNS.some((noun) => stemOf(noun) === stemOf(folded));
}

/** What says little in a value of several words, or is said of many things. */
export const COMMON: ReadonlySet<string> = new Set(
  `new old big small large little high low good bad best worst better free full half main total other others only just also
   north south east west northern southern eastern western upper lower central middle great royal saint san los las united
   early late first last next same real whole general special public private open closed male female man woman men women
   day days week weeks month months year years time times hour hours morning evening night number numbers part parts
   type types kind kinds level levels group groups class classes side sides unit units name names data row rows value values
   thing things one ones two three four five six ten made make makes done got get gets use uses used work works working
   like likes want need know see say said go goes going come comes came back home away up down off out`.split(
    /\s+/,
  ),
);

interface Piece {
  readonly column: ColumnProfile;
  readonly cells: readonly string[];
  readonly listed?: true;
}

type Finder = ValueFinder & { readonly keeps: NonNullable<ValueFinder["keeps"]> };

const KNOWN = new WeakMap<Dataset, Map<string, Promise<Piece | undefined>>>();

function pieceIn(
  text: string,
  named: boolean,
  use: Use,
  dataset: Dataset,
  finder: Finder,
): Promise<Piece | undefined> {
  const known = KNOWN.get(dataset) ?? new Map<string, Promise<Piece | undefined>>();
  KNOWN.set(dataset, known);
  const key = JSON.stringify([text, named, use]);
  const asked = known.get(key) ?? findPiece(text, named, use, dataset, finder);
  known.set(key, asked);
  // What could not be asked is asked again.
  asked.catch(() => known.delete(key));
  return asked;
}

async function findPiece(
  text: string,
  named: boolean,
  use: Use,
  dataset: Dataset,
  finder: Finder,
): Promise<Piece | undefined> {
  const folded = fold(text);
  const words = [folded, ...singularsOf(folded)];
  for (const word of words) {
    const near = await finder.nearest(word, 20);
    const columns = new Set(
      near.filter(({ value }) => ` ${fold(value)} `.includes(` ${word} `)).map(({ column }) => column),
    );
    if (columns.size === 0) continue;
    // "gas" is no plural.
    const own = use === "plural" && word === folded ? "beside" : use;
    const mayBeListed = named || (own !== "is" && own !== "plural");
    const held = await Promise.all(
      dataset.profile.columns.map(async (column): Promise<Piece | undefined> => {
        if (column.type !== "text" || flagOf(column) !== undefined) return undefined;
        const part =
          mayBeListed && columns.has(column.name)
            ? await partOf(column, word, own === "in" && !named, near, dataset, finder)
            : undefined;
        if (part) return part;
        return named && own !== "has" ? undefined : await kindOf(column, word, own, dataset, finder);
      }),
    );
    const [only, ...others] = held.filter((piece) => piece !== undefined);
    return only && others.length === 0 && only.cells.length > 0 ? only : undefined;
  }
  return undefined;
}

/** A value of few that tell rows apart: "magnet" of "Public Magnet". Nothing where one of them says that it is not so, or only half. */
async function kindOf(
  column: ColumnProfile,
  word: string,
  use: Use,
  { profile: { rows } }: Dataset,
  { keeps }: Finder,
): Promise<Piece | undefined> {
  const before = use === "before" || use === "beside";
  const isKind = column.distinct <= FEW_KINDS && column.distinct * 3 <= rows;
  // "with a Cessna" may be any type of them.
  if ((!isKind && use !== "has") || isOfNames(column)) return undefined;
  const cell = nameOf(column);
  const has = (pattern: string) =>
    `regexp_matches(lower(${cell}), ${quoted(`(^|[^\\p{L}\\p{N}])(${pattern})($|[^\\p{L}\\p{N}])`)})`;
  const inside = `contains(lower(${cell}), ${quoted(word)})`;
  const count = await keeps(`${inside} AND ${has(word)}`);
  if (count === 0) return undefined;
  // Another column may not know it, either, where this one leaves open what is meant.
  const open = { column, cells: [] };
  if (use === "in" || (await keeps(`${inside} AND ${has(word)} AND ${has(ALTERING)}`)) > 0) return open;
  const tops = (column.top ?? []).filter(({ value }) => piecesOf(String(value)).includes(word));
  const cells = tops.map(({ value }) => String(value));
  const [first = ""] = cells;
  if (tops.reduce((sum, top) => sum + top.count, 0) === count && cells.length <= MOST_NAMED)
    return before || cells.every((value) => headsOf(value).includes(word))
      ? { column, cells: cells.toSorted() }
      : open;
  // Too many to name: any that has the word, if its letters are in no other word.
  const at = first.toLowerCase().indexOf(word);
  const isWhole = (before || use === "has") && (await keeps(inside)) === count;
  return isWhole
    ? { column, cells: [at === -1 ? word : first.slice(at, at + word.length)], listed: true }
    : open;
}

/** What makes another thing of what stands beside it. */
export const ALTERING =
  "no|not|non|none|never|without|un|ex|former|formerly|anti|pre|post|semi|half|part|partly|partially|mixed|hybrid|plug|quasi|fake" +
  "|imitation|mock|free|less|unknown|except|but|than|retired|vice|deputy|assistant|sub|under|over";

/** Names of persons, places and things are wholes: neither is Africa a part of "South Africa", nor York of "New York". */
export function isOfNames({ name }: ColumnProfile): boolean {
  const words = wordsOf(name).map(stemOf);
  return !KIND_WORDS.has(words.at(-1) ?? "") && words.some((word) => NAMED.has(word));
}
const KIND_WORDS: ReadonlySet<string> = new Set(
  "type kind class category status group style form".split(" ").map(stemOf),
);
const NAMED: ReadonlySet<string> = new Set(
  `name names title country nation state city town region county province district borough continent place area team club company
   address street author director artist actor actress player brand make maker manufacturer model surname forename subject
   airport station stadium venue university school hotel comment comments note notes description text info url link email
   recipient owner operator airline site location neighborhood neighbourhood island river lake mountain`
    .split(/\s+/)
    .map(stemOf),
);

/** One of several things that cells list, between commas, bars or in quotes. */
async function partOf(
  column: ColumnProfile,
  word: string,
  isPlace: boolean,
  near: readonly { readonly column: string; readonly value: string }[],
  { profile: { rows } }: Dataset,
  { keeps, among: valuesIn }: Finder,
): Promise<Piece | undefined> {
  const part = near
    .filter((hit) => hit.column === column.name)
    .flatMap(({ value }) => partsOf(value))
    .find((one) => fold(one) === word);
  if (part === undefined) return undefined;
  const cell = nameOf(column);
  const sign = `[,;|/\\[\\]]`;
  const text = part.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = `(^|${sign})\\s*u?['"]?${text}['"]?\\s*($|${sign})`;
  const held = `contains(lower(${cell}), ${quoted(part.toLowerCase())}) AND regexp_matches(lower(${cell}), ${quoted(whole)})`;
  const [among, containing, listed] = await Promise.all([
    keeps(held),
    keeps(`contains(lower(${cell}), ${quoted(part.toLowerCase())})`),
    keeps(`regexp_matches(${cell}, ${quoted("[,;|\\[]|\\p{L}/\\p{L}")})`),
  ]);
  // A text with a comma here and there is no list.
  if (among === 0 || listed * 3 < rows - column.missing) return undefined;
  if (among === containing && !isPlace) return { column, cells: [part], listed: true };
  // What is also a piece of other words cannot be looked for by its letters: "Delhi, India" beside "New Delhi, India".
  const cells = (await valuesIn?.(column.name, held, MOST_NAMED + 1)) ?? [];
  const begins = cells.every((value) => fold(partsOf(value)[0] ?? "") === word);
  return begins && cells.length > 0 && cells.length <= MOST_NAMED ? { column, cells } : undefined;
}

function partsOf(value: string): string[] {
  return value
    .split(/[,;|/[\]]/)
    .map((part) => part.trim().replace(/^u?['"](.*)['"]$/, "$1"))
    .filter((part) => part !== "");
}

function piecesOf(value: string): string[] {
  return fold(value).split(" ");
}

/** The nouns of a value, which the other words only tell more of: "SUV" of "Compact SUV", "Diesel" of "Diesel (D)". */
export function headsOf(value: string): string[] {
  return value.split(/[,;|/(&]| - | and | or /).flatMap((part) => {
    const words = piecesOf(part);
    return [words.at(-1) ?? ""];
  });
}

function nameOf({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
