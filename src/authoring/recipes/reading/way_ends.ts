import type { ColumnProfile } from "../../../data/dataset.ts";
import { isTime } from "./column_facts.ts";
import { DESTINATIONS, ORIGINS } from "./lexicon/things.ts";
import { once } from "./once.ts";
import { wordsOf } from "./tokens.ts";

/** Whether a column tells where something ends: a `STOP` does so beside a `START`, and is one of a bus elsewhere. */
export function isFarEnd({ name }: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  const words = wordsOf(name);
  return words.some((word) => DESTINATIONS.has(word)) || (words.join(" ") === "stop" && hasStart(columns));
}

export function isNearEnd({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => ORIGINS.has(word));
}

const hasStart = once((columns: readonly ColumnProfile[]) =>
  columns.some(({ name }) => wordsOf(name).join(" ") === "start"),
);

/** Whether rows go from one place to another at some time, each of which has a column of text. */
export function goesSomewhere(columns: readonly ColumnProfile[]): boolean {
  const places = columns.filter(({ type, name }) => type === "text" && isPlace(wordsOf(name)));
  return (
    columns.some((column) => isTime(column)) &&
    places.some((column) => isNearEnd(column)) &&
    places.some((column) => isFarEnd(column, columns))
  );
}

/** `START`, `pickup_address`, "From": nothing but an end, and that it is a place. */
function isPlace(words: readonly string[]): boolean {
  return words.every((word) => ORIGINS.has(word) || DESTINATIONS.has(word) || OF_PLACES.has(word));
}
const OF_PLACES: ReadonlySet<string> = new Set(
  "stop location loc address city town place station stn point name area zone".split(" "),
);
