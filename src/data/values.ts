import type { Cell } from "../toolkit/index.ts";
import type { Dataset, ValueHit } from "./dataset.ts";
import { fold } from "./fold.ts";
import { openListing } from "./listing.ts";
import { nearestValues } from "./nearest.ts";
import { openReadOnly } from "./read_only.ts";
import { compareHits, type Hit, hitOf } from "./value_hits.ts";

/** The values of a dataset's text and boolean columns, found by what they look like; and what its rows are asked meanwhile. */
export interface ValueIndex {
  /** The values that look exactly like one of the phrases, in the phrases' order; the most frequent first. */
  find(phrases: readonly string[]): Promise<ValueHit[]>;
  /** Values that a mistyped or partial word may mean, closest first. @default limit 5 */
  nearest(word: string, limit?: number, column?: string): Promise<ValueHit[]>;
  /** Whether any row has the value in the column, of whatever type it is. */
  holds(column: string, value: Cell): Promise<boolean>;
  /** How many rows meet a SQL condition. */
  keeps(condition: string): Promise<number>;
  /** Some values of a column in rows that meet a SQL condition, each once, in their order. */
  among(column: string, condition: string, limit: number): Promise<readonly string[]>;
  /** Of the rows that meet a SQL condition, the largest number that are alike in all keys; without keys, all of them. */
  alike(condition: string, keys: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** Whoever has a dataset's cache open, to be asked a statement. */
export interface Rows {
  read(sql: string, values?: readonly Cell[]): Promise<readonly (readonly unknown[])[]>;
  close(): unknown;
}

type Paths = Pick<Dataset, "cachePath" | "valuesPath">;

/** The most lines of one value: as many columns may have it, in as many ways of writing. */
const MOST_ALIKE = 10_000;
const LONGEST_WORD = 100;

/**
 * Opens the listing of a dataset's values. Its rows are opened once something is asked of them, which few questions do.
 * @param open how; by default the cache is opened here, read-only
 */
export async function openValues(
  paths: Paths,
  open: () => Promise<Rows> = () => openRows(paths),
): Promise<ValueIndex> {
  const listing = await openListing(paths.valuesPath);
  let rows: Promise<Rows> | undefined;
  const ask: Rows["read"] = async (sql, values) => (await (rows ??= open())).read(sql, values);
  const met = new Map<string, readonly Hit[]>();
  const near = new Map<string, readonly Hit[]>();
  const find = (folded: string): readonly Hit[] => {
    if (folded === "") return [];
    const found =
      met.get(folded) ?? listing.startingWith(`v${folded}\t`, MOST_ALIKE).map(hitOf).toSorted(compareHits);
    met.set(folded, found);
    return found;
  };
  return {
    find: async (phrases) =>
      phrases.flatMap((phrase) => find(fold(phrase)).map((hit) => ({ phrase, ...hit }))),
    nearest: async (word, limit = 5, column) => {
      const wanted = fold(word).slice(0, LONGEST_WORD);
      const key = JSON.stringify([wanted, limit, column]);
      const hits = near.get(key) ?? nearestValues(listing, wanted, limit, column);
      near.set(key, hits);
      return hits.map((hit) => ({ phrase: word, ...hit }));
    },
    holds: async (column, value) => {
      const name = `"${column.replaceAll('"', '""')}"`;
      return (await ask(`SELECT 1 FROM data WHERE ${name} = $1 LIMIT 1`, [value])).length > 0;
    },
    keeps: async (condition) => numberOf(await ask(`SELECT count(*) FROM data WHERE ${condition}`)),
    among: async (column, condition, limit) => {
      const name = `"${column.replaceAll('"', '""')}"`;
      const found = await ask(
        `SELECT DISTINCT ${name} FROM data WHERE ${condition} ORDER BY 1 LIMIT ${limit}`,
      );
      return found.map(([value]) => String(value));
    },
    alike: async (condition, keys) => {
      const groups = keys.length === 0 ? "" : `GROUP BY ${keys.join(", ")}`;
      return numberOf(
        await ask(`SELECT max(size) FROM (SELECT count(*) AS size FROM data WHERE ${condition} ${groups})`),
      );
    },
    close: async () => {
      await listing.close();
      (await rows)?.close();
    },
  };
}

async function openRows({ cachePath }: Paths): Promise<Rows> {
  const { connection, close } = await openReadOnly(cachePath);
  return {
    read: async (sql, values = []) => (await connection.runAndReadAll(sql, [...values])).getRowsJS(),
    close,
  };
}

function numberOf(rows: readonly (readonly unknown[])[]): number {
  return Number(rows[0]?.[0] ?? 0);
}
