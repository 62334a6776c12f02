import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { identifier } from "./duckdb.ts";
import { isGapSql, withoutEdgesSql } from "./text_gaps.ts";
import { castSql } from "./trial.ts";

/** How each column of the table is selected from a relation. */
export interface Selection {
  readonly from: string;
  readonly columns: readonly { readonly sql: string; readonly name: string }[];
}

/** Stores a selection as the table `data`, in its order. */
export async function storeTable(connection: DuckDBConnection, { from, columns }: Selection): Promise<void> {
  const selected = columns.map(({ sql, name }) => `${sql} AS ${identifier(name)}`);
  await connection.run(`CREATE TABLE data AS SELECT ${selected.join(", ")} FROM ${from}`);
}

/** What the numbers of columns are in, by their names. */
export type Units = ReadonlyMap<string, string>;

/** @param said units that the file gives for columns */
export function unitsOf(
  { names }: TextSource,
  decisions: readonly Decision[],
  said: readonly (string | undefined)[] = [],
): Units {
  return new Map(
    decisions.flatMap(({ kind }, index) => {
      const unit = typeof kind === "object" && !kind.dated ? (kind.unit ?? said[index]) : undefined;
      return unit === undefined ? [] : [[names[index] ?? "", unit] as const];
    }),
  );
}

/** The table as it was decided to read it. */
export function typedSelection(source: TextSource, decisions: readonly Decision[]): Selection {
  const casts: string[] = [];
  const columns: { sql: string; name: string }[] = [];
  for (const [index, cell] of source.cells.entries()) {
    const { kind, markers, edges = false } = decisions[index] ?? { kind: "text", markers: 0 };
    const name = source.names[index] ?? "";
    // A delimiter at the end of every line makes such a column.
    if (kind === "nothing" && markers === 0 && source.nameless.has(index)) continue;
    casts.push(typeof kind === "object" ? castSql(kind, cell, index) : `${cell} AS text${index}`);
    columns.push({
      name,
      sql: source.nested.has(index) ? nestedSql(`text${index}`) : valueSql(kind, markers, edges, index),
    });
  }
  return { from: `(SELECT ${casts.join(", ")} FROM ${source.from})`, columns };
}

function valueSql(kind: Decision["kind"], markers: number, edges: boolean, index: number): string {
  if (kind === "nothing") return "CAST(NULL AS VARCHAR)";
  if (kind === "text") {
    const text = `text${index}`;
    const value = edges ? withoutEdgesSql(text) : text;
    return markers === 0 ? value : `CASE WHEN NOT (${isGapSql(text)}) THEN ${value} END`;
  }
  if (kind.castIsValue && markers === 0) return `cast${index}`;
  return kind.read(`text${index}`, `cast${index}`);
}

/** Strings among nested values have lost their quotes on the way here. */
function nestedSql(text: string): string {
  return `CASE WHEN json_valid(${text}) THEN CAST(${text} AS JSON) ELSE to_json(${text}) END`;
}
