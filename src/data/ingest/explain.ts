import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { allRows, oneRow } from "./duckdb.ts";
import type { Kind } from "./kind.ts";
import { isMarkerSql } from "./missing.ts";
import { count, keptAsText, listed, type Notes, quoted } from "./notes.ts";
import { isGapSql } from "./text_gaps.ts";
import { castSql } from "./trial.ts";

/** Says, for people, what a column's reading took for granted. */
export async function explain(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
  notes: Notes,
): Promise<void> {
  const markers = await markerWords(connection, source, decisions);
  const reasons = await reasonsOf(connection, source, decisions);
  const edged = decisions.flatMap(({ edges }, index) => (edges ? [source.names[index] ?? ""] : []));
  if (edged.length > 0) notes.add(`Spaces around values were left out (${listed(edged)}).`);
  decisions.forEach(({ kind, digits, markers: marked }, index) => {
    const name = quoted(source.names[index] ?? "");
    if (typeof kind === "object" && kind.note !== undefined) notes.add(`Column ${name}: ${kind.note}.`);
    const reason = reasons.get(index);
    if (reason !== undefined) notes.add(keptAsText(source.names[index] ?? "", reason));
    else if (digits)
      notes.add(
        keptAsText(source.names[index] ?? "", "its digits begin with zeros or are too many for a number"),
      );
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

/** Why columns are text although most of their values look otherwise. */
async function reasonsOf(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  for (const [index, { kind, doubt }] of decisions.entries()) {
    if (doubt === undefined || kind !== "text") continue;
    const reason = "guess" in doubt ? doubt.guess : await oddValues(connection, source, index, doubt.almost);
    if (reason !== undefined) reasons.set(index, reason);
  }
  return reasons;
}

/** The few values that keep a column from being what the others are; nothing when they are not so few. */
async function oddValues(
  connection: DuckDBConnection,
  source: TextSource,
  index: number,
  almost: Kind,
): Promise<string | undefined> {
  const cell = source.cells[index] ?? "NULL";
  const known = `(SELECT ${castSql(almost, cell, 0)} FROM ${source.from} WHERE ${cell} IS NOT NULL)`;
  const odd = `${almost.read("text0", "cast0")} IS NULL AND NOT (${isMarkerSql("text0", almost)})`;
  const [all, times] = (
    await oneRow(connection, `SELECT count(*), count(*) FILTER (WHERE ${odd}) FROM ${known}`)
  ).map(Number);
  if (!all || !times || times > all * MOST_ODD) return undefined;
  const examples = await allRows(
    connection,
    `SELECT text0 FROM ${known} WHERE ${odd} GROUP BY text0 ORDER BY count(*) DESC, text0 LIMIT ${SHOWN + 1}`,
  );
  const shown = examples.slice(0, SHOWN).map(([value]) => quoted(value ?? ""));
  const what = NUMBERS.has(almost.plural) ? "numbers" : almost.plural;
  const one = what.replace(/^(number|date|point|amount|percentage|month|quarter)s/, "a $1");
  const are = times === 1 ? `is not ${one.replace("a amount", "an amount")}` : `are not ${what}`;
  return `${times} of its ${count(all, "value")} ${are}${examples.length > SHOWN ? ", such as" : ":"} ${shown.join(", ")}`;
}

/** A column with more of them is hardly meant to be anything but text. */
const MOST_ODD = 0.1;
const SHOWN = 3;
const NUMBERS: ReadonlySet<string> = new Set(["whole numbers", "numbers with thousands separators"]);

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
      typeof kind === "object"
        ? `${kind.read(cell, kind.cast?.(cell) ?? "NULL")} IS NULL`
        : kind === "text"
          ? isGapSql(cell)
          : "true";
    return `CAST(to_json(histogram(trim(${cell})) FILTER (${cell} IS NOT NULL AND ${unread})) AS VARCHAR)`;
  });
  const seen = await oneRow(connection, `SELECT ${counts.join(", ")} FROM ${source.from}`);
  return new Map(marked.map(({ index }, place) => [index, spoken(JSON.parse(seen[place] ?? "{}"))]));
}

function spoken(times: Record<string, number>): string {
  const words = Object.entries(times).toSorted(([, left], [, right]) => right - left);
  const parts = words.slice(0, MOST_SPOKEN).map(([word, many]) => {
    const value = many === 1 ? "value" : "values";
    return word === "" ? `${many} blank ${value}` : `${many} ${value} ${quoted(word)}`;
  });
  const left = words.slice(MOST_SPOKEN).reduce((sum, [, many]) => sum + many, 0);
  return [...parts, ...(left === 0 ? [] : [`${left} more`])].join(", ");
}

const MOST_SPOKEN = 8;
