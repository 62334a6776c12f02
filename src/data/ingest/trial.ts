import type { DuckDBConnection } from "@duckdb/node-api";
import { oneRow } from "./duckdb.ts";
import { isMarkerSql, type Kind } from "./kinds.ts";

/** How a kind did on a whole column. */
export interface Trial {
  readonly present: number;
  /** Cells that the kind reads. */
  readonly read: number;
  /** One that it does not read, and that is no marker. */
  readonly unread: string | undefined;
  /** Some cell can only be read so. */
  readonly proven: boolean;
  /** The cells, read so, are further apart than they can be. */
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
    const [present, read, unread, proven, torn] = seen.slice(index * 5, index * 5 + 5);
    return {
      present: Number(present),
      read: Number(read),
      unread: unread ?? undefined,
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
  const [text, value] = [`text${index}`, `value${index}`];
  const unread =
    `CASE WHEN ${value} IS NULL AND ${text} IS NOT NULL ` +
    `THEN CASE WHEN NOT (${isMarkerSql(text, kind)}) THEN ${text} END END`;
  const proof = certain || kind.proof === undefined ? "true" : `bool_or(${kind.proof(text)})`;
  const torn = kind.torn?.(`min(${value})`, `max(${value})`) ?? "false";
  return `count(${text}), count(${value}), min(${unread}), ${proof}, ${torn}`;
}
