import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import type { Dataset, ValueHit } from "./dataset.ts";
import { fold } from "./fold.ts";

/** The values of a dataset's text and boolean columns, found by what they look like. */
export interface ValueIndex {
  /** The values that look exactly like one of the phrases, in the phrases' order; the most frequent first. */
  find(phrases: readonly string[]): Promise<ValueHit[]>;
  /** Values that a mistyped or partial word may mean, closest first. @default limit 5 */
  nearest(word: string, limit?: number, column?: string): Promise<ValueHit[]>;
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

/** One typing error in short words, more in longer ones; a word within a value is as good as the value. */
async function nearest(
  connection: DuckDBConnection,
  word: string,
  limit: number,
  column: string | undefined,
): Promise<ValueHit[]> {
  const wanted = fold(word).slice(0, LONGEST_WORD);
  if (wanted === "") return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const found = await hits(
    connection,
    `SELECT folded, column_name, value, count FROM (
       SELECT *, CASE
         WHEN folded = $1 THEN 0
         WHEN contains(' ' || folded || ' ', ' ' || $1 || ' ') THEN 0.5
         WHEN starts_with(folded, $1) AND length($1) > 2 THEN 0.75
         WHEN abs(length(folded) - length($1)) <= $2 THEN damerau_levenshtein(folded, $1)
         WHEN starts_with(folded, left($1, 1)) THEN 0.25 + damerau_levenshtein(left(folded, length($1)), $1)
       END AS steps
       FROM toolkiln_values WHERE $3 IS NULL OR column_name = $3
     ) WHERE steps < $2 + 0.5 ORDER BY steps, count DESC, folded, column_name, value LIMIT $4`,
    [wanted, most, column ?? null, limit],
  );
  return found.map(({ column: name, value, count }) => ({ phrase: word, column: name, value, count }));
}

const LONGEST_WORD = 100;

async function hits(connection: DuckDBConnection, query: string, values: DuckDBValue[]) {
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
