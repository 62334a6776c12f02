import type { ValueHit } from "./dataset.ts";

export type Hit = Omit<ValueHit, "phrase">;

/** What a line of the listing says: its key, how many rows, the value as people may type it, and the column and the value. */
export function hitOf(line: string): Hit {
  const [, count, , found = "[]"] = line.split("\t");
  const [column, value] = JSON.parse(found) as readonly unknown[];
  return { column: String(column), value: String(value), count: Number(count) };
}

/** The most frequent first. */
export function compareHits(a: Hit, b: Hit): number {
  return b.count - a.count || compare(a.column, b.column) || compare(a.value, b.value);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
