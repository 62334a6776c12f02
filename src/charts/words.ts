import { printable, showNumber } from "../review/text.ts";
import type { Cell } from "../toolkit/index.ts";

const LONGEST = 60;

/** A text from data, on one line and of bounded length. */
export function clip(text: string, longest = LONGEST): string {
  const letters = lettersOf(text.slice(0, 4 * longest));
  return letters.length > longest || text.length > 4 * longest
    ? `${letters.slice(0, longest - 1).join("")}…`
    : letters.join("");
}

/** Letters that can be shown, and that an SVG may hold. */
function lettersOf(text: string): readonly string[] {
  return [
    ...printable(text.toWellFormed())
      .replace(/[\ufffe\uffff]/gu, "\ufffd")
      .trim(),
  ];
}

/** A label for each value: the same for equal values, and different for different ones, however much of them is shown. */
export function labelsOf(values: readonly Cell[]): readonly string[] {
  const labels = new Map<Cell, string>();
  const taken = new Set<string>();
  for (const value of values) {
    if (labels.has(value)) continue;
    const plain = literal(labelOf(value));
    let label = plain;
    for (let number = 2; taken.has(label); number += 1) label = `${plain} (${number})`;
    taken.add(label);
    labels.set(value, label);
  }
  return values.map((value) => labels.get(value) ?? "");
}

function labelOf(value: Cell): string {
  if (value === null) return "(missing)";
  if (typeof value === "number") return showNumber(value);
  return middle(String(value)) || "(empty)";
}

const LABEL = 42;
const LABEL_END = 14;

/** Long names often differ at their end: what is left out is in the middle. */
function middle(text: string): string {
  const bounded = text.length > 8 * LABEL ? text.slice(0, 4 * LABEL) + text.slice(-4 * LABEL) : text;
  const letters = lettersOf(bounded);
  if (letters.length <= LABEL) return letters.join("");
  return `${letters
    .slice(0, LABEL - LABEL_END - 1)
    .join("")
    .trimEnd()}…${letters.slice(-LABEL_END).join("").trimStart()}`;
}

const AGGREGATES: Readonly<Record<string, string>> = {
  count: "count of",
  sum: "total of",
  mean: "mean of",
  median: "median of",
  min: "lowest",
  max: "highest",
  range: "range of",
  stddev: "standard deviation of",
  variance: "variance of",
  distinct: "different values of",
};

/** A measure as the toolkit names it, in two parts: what is computed, and of what. */
export function partsOf(name: string): { readonly aggregate: string; readonly of: string } | undefined {
  const [, aggregate = "", of = ""] = /^([a-z]+)_(.+)$/su.exec(name) ?? [];
  return Object.hasOwn(AGGREGATES, aggregate) ? { aggregate, of } : undefined;
}

/** A column's name as the title of an axis: `mean_wind` becomes `mean of wind`. */
export function wordsFor(name: string): string {
  return literal(clip(spoken(name)) || "(no name)");
}

function spoken(name: string): string {
  const parts = partsOf(name);
  if (parts !== undefined) return `${AGGREGATES[parts.aggregate] ?? ""} ${parts.of}`;
  // The year of a column that is called year.
  const [, part = "", column] = /^(\w+) of (\w+)$/u.exec(name) ?? [];
  if (part.toLowerCase() === column?.toLowerCase()) return part;
  return /^[a-z][a-z0-9_]*$/u.test(name) ? name.replaceAll("_", " ") : name;
}

/** Vega's expressions read a text such as `constructor`, which any object has, as a name: a blank after it makes it a text. */
function literal(text: string): string {
  return text in Object.prototype ? `${text} ` : text;
}

/** A text in lines that fit above a chart; what is too long is cut. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of clip(text, width * most).split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + [...word].length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(clip(word, width));
  }
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ""} …`] : lines;
  return shown.map(literal);
}
