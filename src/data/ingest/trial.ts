import type { DuckDBConnection } from "@duckdb/node-api";
import { oneRow } from "./duckdb.ts";
import type { Kind } from "./kind.ts";
import { isMarkerSql, isWordSql } from "./missing.ts";

/** How a kind did on a whole column. */
export interface Trial {
  readonly present: number;
  /** Cells that the kind reads. */
  readonly read: number;
  /** One that it does not read, and that is no marker. */
  readonly unread: string | undefined;
  /** Words among the markers. */
  readonly words: number;
  /** Some cell can only be read so, or all together. */
  readonly proven: boolean;
  /** The cells, read so, are what they cannot be. */
  readonly torn: boolean;
}

/** Tries kinds on columns, in one scan. */
export async function tryOut(
  connection: DuckDBConnection,
  from: string,
  trials: readonly { readonly cell: string; readonly kind: Kind; readonly certain: boolean }[],
): Promise<Trial[]> {
  const casts = trials.map(({ cell, kind }, index) => castSql(kind, cell, index));
  const reads = trials.map(
    ({ kind }, index) => `${kind.read(`text${index}`, `cast${index}`)} AS value${index}`,
  );
  const results = trials.map(({ kind, certain }, index) => resultSql(kind, certain, index));
  const seen = await oneRow(
    connection,
    // Step by step, since DuckDB would otherwise compute a value as often as it is mentioned.
    `SELECT ${results.join(", ")}
     FROM (SELECT *, ${reads.join(", ")} FROM (SELECT ${casts.join(", ")} FROM ${from}))`,
  );
  return trials.map((_, index) => {
    const [present, read, unread, words, proven, torn] = seen.slice(index * 6, index * 6 + 6);
    return {
      present: Number(present),
      read: Number(read),
      unread: unread ?? undefined,
      words: Number(words),
      proven: proven === "true",
      torn: torn === "true",
    };
  });
}

/** SQL of a cell as text and as cast, named by its place. */
export function castSql(kind: Kind, cell: string, index: number): string {
  return `${cell} AS text${index}, ${kind.cast?.(cell) ?? "NULL"} AS cast${index}`;
}

function resultSql(kind: Kind, certain: boolean, index: number): string {
  const [text, value, cast] = [`text${index}`, `value${index}`, `cast${index}`];
  const isLeft = `${value} IS NULL AND ${text} IS NOT NULL`;
  const unread = `CASE WHEN ${isLeft} THEN CASE WHEN NOT (${isMarkerSql(text, kind)}) THEN ${text} END END`;
  const words = kind.states
    ? "0"
    : `count(CASE WHEN ${isLeft} THEN CASE WHEN ${isWordSql(text)} THEN 1 END END)`;
  const proofs = [
    ...(kind.proof === undefined ? [] : [`bool_or(${value} IS NOT NULL AND ${kind.proof(text, cast)})`]),
    ...(kind.settled === undefined ? [] : [kind.settled(text, value, cast)]),
  ];
  const proof =
    certain || proofs.length === 0 ? "true" : proofs.map((each) => `coalesce(${each}, false)`).join(" OR ");
  const torn = kind.torn?.(text, value, cast) ?? "false";
  return `count(${text}), count(${value}), min(${unread}), ${words}, ${proof}, ${torn}`;
}
