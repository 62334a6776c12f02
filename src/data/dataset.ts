import type { Cell, ColumnType } from "../toolkit/index.ts";

/** A data file, ingested: what an author sees of it, and where its private DuckDB cache lies. */
export interface Dataset {
  /** The file's real path. */
  readonly path: string;
  /** The file's base name, for people. */
  readonly name: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly hash: string;
  /** A DuckDB file with the table `data`; opened read-only by everyone but ingest. */
  readonly cachePath: string;
  /** The listing of its values, beside the cache. */
  readonly valuesPath: string;
  readonly profile: Profile;
}

export interface Profile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** What ingest had to reject or coerce, each a sentence for people. */
  readonly notes: readonly string[];
}

export interface ColumnProfile {
  readonly name: string;
  readonly type: ColumnType;
  /** DuckDB's name of the type in the cache, such as `DOUBLE`. */
  readonly sqlType: string;
  /** What its numbers are in, where the cells of the file say so: "$", "%", "kg". */
  readonly unit?: string;
  readonly missing: number;
  /** Number of distinct values, missing ones apart; exact unless `approximate` (fractions in large files only). */
  readonly distinct: number;
  readonly approximate?: true;
  readonly min?: Cell;
  readonly max?: Cell;
  /** Up to ten most frequent values of a text or boolean column, most frequent first, ties by value. */
  readonly top?: readonly { readonly value: Cell; readonly count: number }[];
}

/** A value of a text column, found by what it looks like. */
export interface ValueHit {
  /** What was looked for, as given. */
  readonly phrase: string;
  readonly column: string;
  /** The value as it stands in the data. */
  readonly value: string;
  /** Number of rows that have it. */
  readonly count: number;
}
