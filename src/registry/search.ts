import type { Catalog, CatalogEntry } from "./catalog.ts";

/** The promoted tools in which the words occur, whole or in part: those with most of the words first, then the best places. */
export function search(catalog: Catalog, words: string, limit = 20): CatalogEntry[] {
  const wanted = [...new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu))].map(stem);
  const hits: { readonly entry: CatalogEntry; readonly points: number }[] = [];
  for (const indexed of indexOf(catalog)) {
    let points = 0;
    for (const word of wanted) points += pointsOf(indexed, word);
    if (points > 0) hits.push({ entry: indexed.entry, points });
  }
  return hits
    .toSorted((a, b) => b.points - a.points)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** A word found anywhere outweighs every place that another word may have. */
const FOUND = 1000;
/** For name, title, when_to_use and description, in this order. */
const PLACES = [16, 12, 6, 4] as const;

interface Indexed {
  readonly entry: CatalogEntry;
  /** All places, each word after a space. */
  readonly text: string;
}

/** A catalog never changes once read. */
const indexes = new WeakMap<Catalog, Indexed[]>();

function indexOf(catalog: Catalog): Indexed[] {
  const known = indexes.get(catalog);
  if (known !== undefined) return known;
  const index = catalog.entries.filter(({ status }) => status === "PROMOTED").map(toIndexed);
  indexes.set(catalog, index);
  return index;
}

function toIndexed(entry: CatalogEntry): Indexed {
  const { name, title, when_to_use, description } = entry;
  const text = ` ${name.replaceAll("_", " ")} ${title} ${when_to_use} ${description} `;
  return { entry, text: text.toLowerCase() };
}

/** Its best place counts, and double where a word starts with it. */
function pointsOf({ entry, text }: Indexed, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return FOUND + PLACES[placeOf(entry, at)] * (text[at - 1] === " " ? 2 : 1);
}

/** Counted on the words as they are written: hardly a letter gets longer in lower case. */
function placeOf({ name, title, when_to_use }: CatalogEntry, at: number): 0 | 1 | 2 | 3 {
  let end = 1 + name.length;
  if (at < end) return 0;
  end += 1 + title.length;
  if (at < end) return 1;
  return at < end + 1 + when_to_use.length ? 2 : 3;
}

/** The beginning that a word and its plural share. Of the shortest words only whole ones count: "of" is not in "profit". */
function stem(word: string): string {
  if (word.length < 3) return ` ${word} `;
  if (word.length < 4 || word.endsWith("ss")) return word;
  return word.replace(/(?:ies|y)$/, "").replace(/(?<=s|sh|ch|x|z)es$|s$/, "");
}
