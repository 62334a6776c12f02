import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, Doubt, TextSource } from "./columns.ts";
import { oneRow } from "./duckdb.ts";
import { count, type Notes, quoted } from "./notes.ts";

/** Says, for people, what a column's reading took for granted. */
export async function explain(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
  notes: Notes,
): Promise<void> {
  const markers = await markerWords(connection, source, decisions);
  decisions.forEach(({ kind, doubt, digits, markers: marked }, index) => {
    const name = quoted(source.names[index] ?? "");
    if (typeof kind === "object" && kind.note !== undefined) notes.add(`Column ${name}: ${kind.note}.`);
    if (doubt !== undefined && kind === "text")
      notes.add(`Column ${name} is kept as text: ${reason(doubt)}.`);
    else if (digits)
      notes.add(`Column ${name} is kept as text: its digits begin with zeros or are too many for a number.`);
    const words = markers.get(index);
    if (words !== undefined) notes.add(`Column ${name}: ${words} read as missing.`);
    if (kind === "nothing" && marked === 0) {
      notes.add(
        source.nameless.has(index)
          ? "A column without a name and without values was left out."
          : `Column ${name} holds no values.`,
      );
    }
  });
}

function reason(doubt: Doubt): string {
  if ("guess" in doubt) return doubt.guess;
  const { odd, times, plural } = doubt;
  return `it holds ${count(times, "value")} that ${times === 1 ? "is" : "are"} not ${plural}, such as ${quoted(odd)}`;
}

/** For each column with markers: which words, and how often. */
async function markerWords(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Map<number, string>> {
  const marked = decisions.flatMap(({ kind, markers }, index) => (markers > 0 ? [{ kind, index }] : []));
  if (marked.length === 0) return new Map();
  const counts = marked.map(({ kind, index }) => {
    const cell = source.cells[index] ?? "NULL";
    const unread =
      typeof kind === "object" ? `${kind.read(cell, kind.cast?.(cell) ?? "NULL")} IS NULL` : "true";
    return `CAST(to_json(histogram(trim(${cell})) FILTER (${cell} IS NOT NULL AND ${unread})) AS VARCHAR)`;
  });
  const seen = await oneRow(connection, `SELECT ${counts.join(", ")} FROM ${source.from}`);
  return new Map(marked.map(({ index }, place) => [index, spoken(JSON.parse(seen[place] ?? "{}"))]));
}

function spoken(times: Record<string, number>): string {
  const parts = Object.entries(times).map(([word, many]) => {
    const value = many === 1 ? "value" : "values";
    return word === "" ? `${many} blank ${value}` : `${many} ${value} ${quoted(word)}`;
  });
  return parts.join(", ");
}
