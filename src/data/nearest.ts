import { editsTo } from "./edits.ts";
import type { Listing } from "./listing.ts";
import { compareHits, type Hit, hitOf } from "./value_hits.ts";

/**
 * The values that a mistyped or partial phrase may mean, closest first: one typing error in short words, more in longer ones; a
 * word within a value, or the beginning of it, is as good as the value. However many values there are, only those are compared that
 * begin or end alike, or share a word.
 * @param wanted the phrase, folded
 */
export function nearestValues(
  listing: Listing,
  wanted: string,
  limit: number,
  column: string | undefined,
): readonly Hit[] {
  if (wanted === "") return [];
  const phrases = [...mend(listing, wanted.split(" ")), wanted];
  const found = phrases.flatMap((phrase) => similar(listing, phrase, limit, column));
  return [...new Map(found.map((hit) => [`${hit.column} ${hit.value}`, hit])).values()].slice(0, limit);
}

/** Values of which so many begin alike are not all looked at. */
const MOST_LOOKED_AT = 4_000;

function similar(
  listing: Listing,
  wanted: string,
  limit: number,
  column: string | undefined,
): readonly Hit[] {
  const word = longest(wanted.split(" "));
  const { beginning, ending } = halves(wanted);
  // Letters in which a mistyped value begins as the value does.
  const likely = beginning.slice(0, Math.max(3, Math.floor(beginning.length / 2)));
  const most = errorsIn(wanted);
  const closest = new Map<string, { readonly line: string; readonly steps: number }>();
  const offer = (
    lines: readonly string[],
    stepsTo: (key: string) => number,
    more: (key: string, line: string) => number = () => 0,
  ): void => {
    let key = "";
    let steps = Infinity;
    for (const line of lines) {
      // Lines of one key stand together.
      if (!(line.startsWith(key, 1) && line[key.length + 1] === "\t")) {
        key = keyOf(line);
        steps = stepsTo(key);
      }
      if (steps > most || (column !== undefined && hitOf(line).column !== column)) continue;
      const all = steps + more(key, line);
      const found = line.slice(line.lastIndexOf("\t"));
      if (all < (closest.get(found)?.steps ?? Infinity)) closest.set(found, { line, steps: all });
    }
  };
  const inWords = ` ${wanted} `;
  const compare = editsTo(wanted);
  const edits = (key: string): number => compare(key, most);
  offer(listing.startingWith(`v${wanted}\t`, MOST_LOOKED_AT), () => 0);
  offer(
    listing.startingWith(`w${word}\t`, MOST_LOOKED_AT),
    () => 0.5,
    (_, line) => (` ${line.split("\t")[2]} `.includes(inWords) ? 0 : Infinity),
  );
  offer(listing.startingWith(`w${beginning}`, MOST_LOOKED_AT), edits, unlessWhole);
  offer(
    listing.startingWith(`e${ending}`, MOST_LOOKED_AT),
    (key) => edits(backwards(key)),
    (key, line) => unlessWhole(backwards(key), line),
  );
  const enough = (steps: number): boolean =>
    [...closest.values()].filter((one) => one.steps < steps).length >= limit;
  // Very many values may begin so: they are looked at where what is closer is not enough.
  if (wanted.length > 2 && !enough(BEGUN))
    offer(listing.startingWith(`v${wanted}`, MOST_LOOKED_AT), () => BEGUN);
  if (!enough(1)) offer(listing.startingWith(`v${likely}`, MOST_LOOKED_AT), edits);
  const all = [...closest.values()].toSorted((a, b) => a.steps - b.steps);
  const farthest = all[limit - 1]?.steps ?? Infinity;
  return all
    .filter(({ steps }) => steps <= farthest)
    .map(({ line, steps }) => ({ steps, hit: hitOf(line) }))
    .toSorted((a, b) => a.steps - b.steps || compareHits(a.hit, b.hit))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** How far a value is that only begins with the phrase. */
const BEGUN = 0.75;

/** A word of a value is a little further from what was said than a value that is that word. */
function unlessWhole(key: string, line: string): number {
  return line.includes(`\t${key}\t`) ? 0 : 0.25;
}

function keyOf(line: string): string {
  return line.slice(1, line.indexOf("\t"));
}

/** Other phrases, of words that do occur, each close to the word in its place. */
function mend(listing: Listing, words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.length > MOST_MENDED) return [];
  let phrases = [""];
  for (const word of words) {
    const choice = closeWords(listing, word);
    phrases = phrases.flatMap((phrase) => choice.map((close) => `${phrase} ${close}`.trim())).slice(0, 6);
  }
  return phrases.filter((phrase) => phrase !== words.join(" "));
}

const MOST_MENDED = 6;

function closeWords(listing: Listing, word: string): readonly string[] {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const { beginning, ending } = halves(word);
  const edits = editsTo(word);
  const close = [
    ...new Set([
      ...listing.startingWith(`w${beginning}`, MOST_LOOKED_AT).map(keyOf),
      ...listing.startingWith(`e${ending}`, MOST_LOOKED_AT).map((line) => backwards(keyOf(line))),
    ]),
  ]
    .map((found) => ({ found, steps: edits(found, 1) }))
    .filter(({ steps }) => steps <= 1)
    .toSorted((a, b) => a.steps - b.steps || (a.found < b.found ? -1 : 1))
    .slice(0, 3)
    .map(({ found }) => found);
  return close.length === 0 || close[0] === word ? [word] : close;
}

/** How a mistyped word may begin, and how it may end, backwards: one of the two has no error. */
function halves(word: string): { readonly beginning: string; readonly ending: string } {
  const letters = [...word];
  const half = Math.max(1, Math.floor((letters.length - 1) / 2));
  return { beginning: letters.slice(0, half).join(""), ending: backwards(letters.slice(half + 1).join("")) };
}

function backwards(word: string): string {
  return [...word].toReversed().join("");
}

function errorsIn(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}
