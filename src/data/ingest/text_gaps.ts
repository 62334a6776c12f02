import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { oneRow } from "./duckdb.ts";

/** SQL that is true for what pandas makes of a missing value when it turns a column into text. */
export function isGapSql(cell: string): string {
  return `${cell} IN ('nan', 'NaN')`;
}

/**
 * Text in which "nan" is no word: it comes again and again where nothing else is missing, among values that are no plain words in
 * small letters, as nan might be one of. It is then missing, and said.
 */
export async function textGaps(
  connection: DuckDBConnection,
  { from, cells, nested }: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const texts = cells.flatMap((cell, index) =>
    decisions[index]?.kind === "text" && !nested.has(index) ? [{ cell, index }] : [],
  );
  if (texts.length === 0) return [...decisions];
  const counts = texts.map(({ cell }) => {
    const gaps = `count(*) FILTER (WHERE ${isGapSql(cell)})`;
    // Most columns end here, at one look for two words.
    const names = `count(*) FILTER (WHERE NOT ${isGapSql(cell)} AND regexp_matches(${cell}, '[^a-z]'))`;
    return `${gaps}, count(*) - count(${cell}), ${names}, count(${cell})`;
  });
  const seen = (await oneRow(connection, `SELECT ${counts.join(", ")} FROM ${from}`)).map(Number);
  const gapsAt = new Map(
    texts.map(({ index }, place) => {
      const [gaps = 0, blank = 0, names = 0, all = 0] = seen.slice(place * 4, place * 4 + 4);
      return [index, gaps >= FEWEST && blank === 0 && names * 2 > all - gaps ? gaps : 0] as const;
    }),
  );
  return decisions.map((decision, index) => {
    const markers = gapsAt.get(index) ?? 0;
    return markers === 0 ? decision : { ...decision, markers };
  });
}

const FEWEST = 2;
