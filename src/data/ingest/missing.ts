import type { Kind } from "./kind.ts";

/**
 * What stands for "no value" in a column of numbers, dates or booleans, with the errors that spreadsheets leave in cells;
 * compared trimmed and in lower case.
 */
const MARKERS: readonly string[] = [
  "",
  // Two points are how the tables of the World Bank and the United Nations say it.
  ..."na n/a n.a. <na> nan null none unknown - -- . .. ... … ?".split(" "),
  ..."#n/a #na #div/0! #name? #null! #num! #ref! #value! #calc! #spill! #error!".split(" "),
];
const INFINITE: readonly string[] = ["inf", "+inf", "-inf", "infinity", "+infinity", "-infinity"];

/** What is said of a value that was not to be had; alone or among words, each may be a value like others, as stars are. */
const WORDS: readonly string[] = `
  missing | not available | unavailable | data not available | not applicable | not reported | not recorded | not known | not stated
  not given | not specified | not provided | not disclosed | not measured | not collected | not determined | not tested
  not calculated | no data | nodata | no data available | insufficient data | no value | no answer | no response | no information
  no reading | no record | too few to report | suppressed | privacysuppressed | withheld | redacted | censored | confidential
  undisclosed | unspecified | undefined | undetermined | unreported | pending | to be determined | to be announced | invalid | blank
  tbd | tba | tbc | unk | n.d. | n/d | n/r | n/m | n.m. | (d) | (s) | (x) | (na) | (n/a) | (nd) | (blank) | (missing) | (unknown) | --- | – | — | * | ** | ***`
  .split(/[|\n]/)
  .map((word) => word.trim())
  .filter((word) => word !== "");

export function isMarker(cell: string, kind: Kind): boolean {
  const word = cell.trim().toLowerCase();
  return missingWords(kind).includes(word);
}

export function isMarkerSql(cell: string, kind: Kind): string {
  return isOneOf(cell, missingWords(kind));
}

/** Whether it is a word that only numbers and dates around it make a marker. */
export function isWordSql(cell: string): string {
  return isOneOf(cell, WORDS);
}

export function isOneOf(cell: string, words: readonly string[]): string {
  return `lower(trim(${cell})) IN (${words.map((word) => `'${word}'`).join(", ")})`;
}

function missingWords({ infinite, states }: Kind): readonly string[] {
  return [...MARKERS, ...(infinite ? INFINITE : []), ...(states ? [] : WORDS)];
}
