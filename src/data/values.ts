import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { Cell } from "../toolkit/index.ts";
import type { Dataset, ValueHit } from "./dataset.ts";
import { fold } from "./fold.ts";

/** The values of a dataset's text and boolean columns, found by what they look like. */
export interface ValueIndex {
  /** The values that look exactly like one of the phrases, in the phrases' order; the most frequent first. */
  find(phrases: readonly string[]): Promise<ValueHit[]>;
  /** Values that a mistyped or partial word may mean, closest first. @default limit 5 */
  nearest(word: string, limit?: number, column?: string): Promise<ValueHit[]>;
  /** Whether any row has the value in the column, of whatever type it is. */
  holds(column: string, value: Cell): Promise<boolean>;
  /** How many rows meet a SQL condition. */
  keeps(condition: string): Promise<number>;
  close(): void;
}

/** Opens the value table of a dataset's cache, read-only. */
export async function openValues(dataset: Pick<Dataset, "cachePath">): Promise<ValueIndex> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(dataset.cachePath, {
    access_mode: "READ_ONLY",
    threads: "1",
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    find: (phrases) => find(connection, phrases),
    nearest: (word, limit = 5, column) => nearest(connection, word, limit, column),
    holds: async (column, value) => {
      const name = `"${column.replaceAll('"', '""')}"`;
      const found = await connection.runAndReadAll(`SELECT 1 FROM data WHERE ${name} = $1 LIMIT 1`, [value]);
      return found.currentRowCount > 0;
    },
    keeps: async (condition) => {
      const found = await connection.runAndReadAll(`SELECT count(*) FROM data WHERE ${condition}`);
      return Number(found.getRows()[0]?.[0] ?? 0);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function find(connection: DuckDBConnection, phrases: readonly string[]): Promise<ValueHit[]> {
  const wanted = [...new Set(phrases.map(fold))].filter((phrase) => phrase !== "");
  if (wanted.length === 0) return [];
  const places = wanted.map((_, index) => `$${index + 1}`).join(", ");
  const found = Map.groupBy(
    await hits(
      connection,
      `SELECT folded, column_name, value, count FROM toolkiln_values WHERE folded IN (${places})`,
      wanted,
    ),
    ({ folded }) => folded,
  );
  return phrases.flatMap((phrase) =>
    (found.get(fold(phrase)) ?? [])
      .map(({ column, value, count }) => ({ phrase, column, value, count }))
      .toSorted((a, b) => b.count - a.count || compare(a.column, b.column) || compare(a.value, b.value)),
  );
}

/**
 * One typing error in short words, more in longer ones; a word within a value, or the beginning of it, is as good as the value.
 * However many values there are, only those are compared that share half of their letters, or a word.
 */
async function nearest(
  connection: DuckDBConnection,
  word: string,
  limit: number,
  column: string | undefined,
): Promise<ValueHit[]> {
  const wanted = fold(word).slice(0, LONGEST_WORD);
  if (wanted === "") return [];
  const phrases = [...(await mend(connection, wanted.split(" "))), wanted];
  const hitsOf = await Promise.all(phrases.map((phrase) => similar(connection, phrase, limit, column)));
  const found = new Map(hitsOf.flat().map((hit) => [`${hit.column} ${hit.value}`, hit]));
  return [...found.values()]
    .slice(0, limit)
    .map(({ column: name, value, count }) => ({ phrase: word, column: name, value, count }));
}

const LONGEST_WORD = 100;
/** So many candidates are compared with a word, at most. */
const MOST_COMPARED = 2000;
const MOST_LOOKED_AT = 20_000;
/** Letters in which a mistyped value begins as the value does. */
const BEGINNING = 3;

async function similar(
  connection: DuckDBConnection,
  wanted: string,
  limit: number,
  column: string | undefined,
): Promise<Hit[]> {
  const letters = [...wanted];
  const half = Math.max(1, Math.floor((letters.length - 1) / 2));
  // Ranges rather than starts_with: the tables are in that order, so most of them is not even read.
  return await hits(
    connection,
    `WITH found AS (
       SELECT 0.0 AS steps, folded, column_name, value, count FROM toolkiln_values WHERE folded = $1
       UNION ALL
       SELECT 0.5, folded, column_name, value, count FROM toolkiln_words
       WHERE word = $2 AND contains(' ' || folded || ' ', ' ' || $1 || ' ')
       UNION ALL
       SELECT 0.75, * FROM (
         SELECT folded, column_name, value, count FROM toolkiln_values
         WHERE length($1) > 2 AND folded >= $1 AND folded < $1 || $8 LIMIT ${MOST_LOOKED_AT}
       )
       UNION ALL
       SELECT damerau_levenshtein(folded, $1), * FROM (
         SELECT * FROM (
           SELECT folded, column_name, value, count FROM toolkiln_values
           WHERE folded >= $9 AND folded < $9 || $8 LIMIT ${MOST_LOOKED_AT}
         ) WHERE length(folded) BETWEEN length($1) - $5 AND length($1) + $5 LIMIT ${MOST_COMPARED}
       )
       UNION ALL
       SELECT damerau_levenshtein(word, $1) + 0.25 * (folded <> word)::INTEGER, folded, column_name, value, count FROM (
         SELECT * FROM toolkiln_words
         WHERE ((word >= $3 AND word < $3 || $8) OR suffix(word, $4))
           AND length(word) BETWEEN length($1) - $5 AND length($1) + $5 LIMIT ${MOST_COMPARED}
       )
     )
     SELECT folded, column_name, value, count FROM (
       SELECT min(steps) AS steps, folded, column_name, value, any_value(count) AS count FROM found
       WHERE steps < $5 + 0.5 AND ($6 IS NULL OR column_name = $6) GROUP BY folded, column_name, value
     ) ORDER BY steps, count DESC, folded, column_name, value LIMIT $7`,
    [
      wanted,
      longest(wanted.split(" ")),
      letters.slice(0, half).join(""),
      letters.slice(half + 1).join(""),
      errorsIn(wanted),
      column ?? null,
      limit,
      LAST,
      letters.slice(0, Math.min(half, BEGINNING)).join(""),
    ],
  );
}

/** No character comes after it. */
const LAST = "\u{10ffff}";

function errorsIn(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}

/** Other phrases, of words that do occur, each close to the word in its place. */
async function mend(connection: DuckDBConnection, words: readonly string[]): Promise<string[]> {
  if (words.length < 2 || words.length > MOST_MENDED) return [];
  const choices = await Promise.all(words.map((word) => closeWords(connection, word)));
  let phrases = [""];
  for (const choice of choices)
    phrases = phrases.flatMap((phrase) => choice.map((word) => `${phrase} ${word}`.trim())).slice(0, 6);
  return phrases.filter((phrase) => phrase !== words.join(" "));
}

const MOST_MENDED = 6;

async function closeWords(connection: DuckDBConnection, word: string): Promise<string[]> {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const half = Math.max(1, Math.floor((word.length - 1) / 2));
  const reader = await connection.runAndReadAll(
    `SELECT word FROM (
       SELECT DISTINCT word FROM toolkiln_words
       WHERE (starts_with(word, $2) OR suffix(word, $3)) AND length(word) BETWEEN length($1) - 1 AND length($1) + 1
       LIMIT ${MOST_COMPARED}
     ) WHERE damerau_levenshtein(word, $1) <= 1 ORDER BY damerau_levenshtein(word, $1), word LIMIT 3`,
    [word, word.slice(0, half), word.slice(half + 1)],
  );
  const close = reader.getRowsJS().map(([found]) => String(found));
  if (close[0] === word) return [word];
  return close.length === 0 ? [word] : close;
}

interface Hit extends Omit<ValueHit, "phrase"> {
  readonly folded: string;
}

async function hits(connection: DuckDBConnection, query: string, values: DuckDBValue[]): Promise<Hit[]> {
  const reader = await connection.runAndReadAll(query, values);
  return reader.getRowsJS().map(([folded, column, value, count]) => ({
    folded: String(folded),
    column: String(column),
    value: String(value),
    count: Number(count),
  }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
