import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { oneRow } from "./duckdb.ts";

/** SQL that is true for what pandas makes of a missing value when it turns a column into text. */
export function isGapSql(cell: string): string {
  return `${cell} IN ('nan', 'NaN')`;
}

const EDGES = ["' '", "chr(9)", "chr(160)"];

/** SQL of a text without spaces around it; nothing when it is but spaces. */
export function withoutEdgesSql(cell: string): string {
  return `nullif(trim(${cell}, concat(${EDGES.join(", ")}, chr(10), chr(13))), '')`;
}

function hasEdgesSql(cell: string): string {
  return EDGES.map((edge) => `starts_with(${cell}, ${edge}) OR ends_with(${cell}, ${edge})`).join(" OR ");
}

/**
 * Which texts have spaces around them, which nobody sees and nobody means, and in which "nan" is missing.
 *
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
    const edges = `coalesce(bool_or(${hasEdgesSql(cell)}), false)::INT`;
    return `${gaps}, count(*) - count(${cell}), ${names}, count(${cell}), ${edges}`;
  });
  const seen = (await oneRow(connection, `SELECT ${counts.join(", ")} FROM ${from}`)).map(Number);
  const found = new Map(
    texts.map(({ index }, place) => {
      const [gaps = 0, blank = 0, names = 0, all = 0, edges = 0] = seen.slice(place * 5, place * 5 + 5);
      const markers = gaps >= FEWEST && blank === 0 && names * 2 > all - gaps ? gaps : 0;
      return [index, { markers, edges: edges > 0 }] as const;
    }),
  );
  return decisions.map((decision, index) => ({ ...decision, ...found.get(index) }));
}

const FEWEST = 2;
