import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { oneRow } from "./duckdb.ts";
import { isMarkerSql, type Kind, KINDS } from "./kinds.ts";
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
    const isOpen = kind === "text" && doubt !== undefined && "almost" in doubt && isDated(doubt.almost);
    read.push(
      isOpen
        ? ((await datesOf(connection, source.from, source.cells[index] ?? "NULL")) ?? decision)
        : decision,
    );
  }
  return read;
}

const MOST_OTHERS = 0.01;
/** Another way to read so many of them leaves open which is meant. */
const RIVALS = 0.9;

function isDated({ plural }: Kind): boolean {
  return plural === "dates" || plural === "points in time" || plural === "months";
}

async function datesOf(
  connection: DuckDBConnection,
  from: string,
  cell: string,
): Promise<Decision | undefined> {
  const kinds = KINDS.filter(isDated);
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
  const turned = results.some(({ kind, part }) => part >= RIVALS && orderOf(kind) !== orderOf(best.kind));
  if (best.torn)
    return { kind: "text", markers: 0, doubt: { guess: best.kind.tornGuess ?? "" }, digits: false };
  return turned
    ? undefined
    : { kind: best.kind, markers: best.present - best.read, doubt: undefined, digits: false };
}

function orderOf({ name }: Kind): string {
  return /^(?:day|month) first/u.exec(name)?.[0] ?? "";
}
