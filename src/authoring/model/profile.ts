import type { Share } from "../../config/llm.ts";
import type { ColumnProfile, Dataset } from "../../data/dataset.ts";
import { fold } from "../../data/fold.ts";
import { quartilesOf, sampleValues } from "../../data/samples.ts";
import type { Cell } from "../../toolkit/index.ts";
import { quoted } from "./prompt.ts";

/** Columns told in full; of the others only the name and type. */
const FULL = 60;
/** Characters for columns told in full, and for names of the others. */
const FULL_LENGTH = 16_000;
const NAMES_LENGTH = 10_000;
/** Values of a column that a model may see. */
const VALUES = 6;

/**
 * What an author may know of a dataset, a line of JSON for each column: under `schema` nothing that stands in a text cell.
 * Of a very wide table, columns that the question names are told in full, then those that share a word with it; of the rest only
 * their names are told.
 */
export function describeColumns(
  { profile }: Pick<Dataset, "profile">,
  question: string,
  share: Share,
  seen: Seen = NOTHING,
): string {
  const ranked = byNearness({ profile }, question);
  const full = within(FULL_LENGTH, ranked.slice(0, FULL), ({ column }) => lineOf(column, share, seen));
  const named = within(NAMES_LENGTH, ranked.slice(full.length), ({ column }) => quoted(column.name));
  const lines = full.toSorted((a, b) => a.place - b.place).map(({ column }) => lineOf(column, share, seen));
  const byType = Map.groupBy(
    named.toSorted((a, b) => a.place - b.place),
    ({ column }) => column.type,
  );
  for (const [type, columns] of byType)
    lines.push(`Further ${type} columns: ${columns.map(({ column }) => quoted(column.name)).join(", ")}`);
  const left = ranked.length - full.length - named.length;
  if (left > 0) lines.push(`And ${left} more columns.`);
  return lines.join("\n");
}

/** The first items whose texts together are not longer than that. */
function within<T>(most: number, items: readonly T[], textOf: (item: T) => string): readonly T[] {
  let length = 0;
  const end = items.findIndex((item) => (length += textOf(item).length + 2) > most);
  return end < 0 ? items : items.slice(0, end);
}

/** The columns with their places, those first that the question speaks of. */
function byNearness({ profile }: Pick<Dataset, "profile">, question: string) {
  const nearness = nearTo(question);
  return profile.columns
    .map((column, place) => ({ column, place, far: nearness(column.name) }))
    .toSorted((a, b) => a.far - b.far || a.place - b.place);
}

/** 0 for a column that the question names, 1 for one that shares a word with it, 2 for all others. */
function nearTo(question: string): (name: string) => number {
  const asked = ` ${fold(question)} `;
  const stems = new Set(asked.split(" ").map(stemOf));
  return (name) => {
    const folded = fold(name);
    if (asked.includes(` ${folded} `)) return 0;
    return folded.split(" ").some((word) => word.length > 2 && stems.has(stemOf(word))) ? 1 : 2;
  };
}

function stemOf(word: string): string {
  return word.replace(/(?:ies|es|s|y)$/u, "");
}

/** What of a table is looked up for an author alone, by column. */
export interface Seen {
  /** Values from here and there in the table, of text columns of whose values none is frequent: they say more than the first in order. */
  readonly values: ReadonlyMap<string, readonly Cell[]>;
  readonly quartiles: ReadonlyMap<string, readonly number[]>;
}

const NOTHING: Seen = { values: new Map(), quartiles: new Map() };

/** What the columns that are told in full have to show. */
export async function look(dataset: Dataset, question: string, share: Share): Promise<Seen> {
  const { rows } = dataset.profile;
  const columns = byNearness(dataset, question)
    .slice(0, FULL)
    .map(({ column }) => column);
  const varied = columns.filter(
    ({ type, distinct, missing }) =>
      (type === "text" && distinct > VALUES && 2 * distinct > rows - missing) || type === "other",
  );
  const numbers = columns.filter(({ type, distinct }) => type === "number" && distinct > 2);
  const [values, quartiles] = await Promise.all([
    share === "schema" ? NOTHING.values : sampleValues(dataset, varied.map(nameOf), VALUES),
    quartilesOf(dataset, numbers.map(nameOf)),
  ]);
  return { values, quartiles };
}

function nameOf({ name }: ColumnProfile): string {
  return name;
}

function lineOf(column: ColumnProfile, share: Share, seen: Seen): string {
  const facts: Record<string, unknown> = {
    type: column.type === "number" ? `number (${column.sqlType})` : column.type,
    missing: column.missing,
    distinct: column.distinct,
  };
  const isRanged = column.type === "number" || (share === "samples" && isTime(column));
  if (isRanged) {
    if (column.min !== undefined) facts["min"] = column.min;
    if (column.max !== undefined) facts["max"] = column.max;
  }
  const quartiles = seen.quartiles.get(column.name);
  if (quartiles) facts["quartiles"] = quartiles.map((value) => Number(value.toPrecision(6)));
  const values = seen.values.get(column.name) ?? column.top?.slice(0, VALUES).map(({ value }) => value);
  if (share === "samples" && values !== undefined) facts["values"] = values;
  const members = Object.entries(facts).map(([key, value]) => `${JSON.stringify(key)}: ${said(value)}`);
  return `{"name": ${quoted(column.name, 300)}, ${members.join(", ")}}`;
}

function said(value: unknown): string {
  if (typeof value === "string") return quoted(value, 80);
  return Array.isArray(value) ? `[${value.map(said).join(", ")}]` : (JSON.stringify(value) ?? "null");
}

/** A date may be of somebody's birth: its range is as telling as text. */
function isTime({ type }: ColumnProfile): boolean {
  return type === "date" || type === "timestamp";
}
