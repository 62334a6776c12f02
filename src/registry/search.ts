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
const PLACES = [16, 12, 6, 4];

interface Indexed {
  readonly entry: CatalogEntry;
  /** All places, each word after a space. */
  readonly text: string;
  /** Where each place ends. */
  readonly ends: readonly number[];
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
  let text = "";
  const ends = [entry.name.replaceAll("_", " "), entry.title, entry.when_to_use, entry.description].map(
    (place) => {
      text += ` ${place.toLowerCase()}`;
      return text.length;
    },
  );
  return { entry, text: `${text} `, ends };
}

/** Its best place counts, and double where a word starts with it. */
function pointsOf({ text, ends }: Indexed, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  const place = PLACES[ends.findIndex((end) => at < end)] ?? 0;
  return FOUND + place * (text[at - 1] === " " ? 2 : 1);
}

/** The beginning that a word and its plural share. Of the shortest words only whole ones count: "of" is not in "profit". */
function stem(word: string): string {
  if (word.length < 3) return ` ${word} `;
  if (word.length < 4 || word.endsWith("ss")) return word;
  return word.replace(/(?:ies|y)$/, "").replace(/(?<=s|sh|ch|x|z)es$|s$/, "");
}
