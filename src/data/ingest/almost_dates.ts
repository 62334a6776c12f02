import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { allRows, oneRow } from "./duckdb.ts";
import { KINDS } from "./kinds.ts";
import { isMarkerSql } from "./missing.ts";
import { tryOut } from "./trial.ts";

/**
 * A column that is text only because of a few cells that are no dates, of one cell in a hundred at most, is read as dates: what
 * they are is then missing, and said. Where days and months may stand either way, it stays text.
 */
export async function almostDates(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const read: Decision[] = [];
  for (const [index, decision] of decisions.entries()) {
    const { kind, doubt } = decision;
    const isOpen = kind === "text" && doubt !== undefined && "almost" in doubt && doubt.almost.dated;
    read.push(
      isOpen
        ? ((await datesOf(connection, source.from, source.cells[index] ?? "NULL")) ?? decision)
        : decision,
    );
  }
  return read;
}

const MOST_OTHERS = 0.01;
const SAMPLE = 1000;
/** Another way to read so many of them leaves open which is meant. */
const RIVALS = 0.9;

async function datesOf(
  connection: DuckDBConnection,
  from: string,
  cell: string,
): Promise<Decision | undefined> {
  const sample = (
    await allRows(connection, `SELECT ${cell} FROM ${from} WHERE ${cell} IS NOT NULL LIMIT ${SAMPLE}`)
  ).flatMap(([value]) => value ?? []);
  const kinds = KINDS.filter(({ dated, fits }) => dated && sample.some(fits));
  const trials = await tryOut(
    connection,
    from,
    kinds.map((kind) => ({ cell, kind, certain: false })),
  );
  const [first] = kinds;
  if (first === undefined) return undefined;
  const [values] = await oneRow(
    connection,
    `SELECT count(*) FILTER (WHERE NOT ${isMarkerSql("text0", first)}) FROM (SELECT ${cell} AS text0 FROM ${from})`,
  );
  const results = kinds.flatMap((kind, index) => {
    const trial = trials[index];
    return trial === undefined ? [] : [{ kind, ...trial, part: trial.read / Math.max(1, Number(values)) }];
  });
  const best = results.find(({ part, proven }) => proven && part >= 1 - MOST_OTHERS);
  if (best === undefined) return undefined;
  const turned = results.some(({ kind, part }) => part >= RIVALS && kind.order !== best.kind.order);
  if (best.torn)
    return { kind: "text", markers: 0, doubt: { guess: best.kind.tornGuess ?? "" }, digits: false };
  return turned
    ? undefined
    : { kind: best.kind, markers: best.present - best.read, doubt: undefined, digits: false };
}
