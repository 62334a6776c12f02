import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { allRows, oneRow } from "./duckdb.ts";
import type { Kind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { isMarkerSql } from "./missing.ts";
import { castSql, tryOut } from "./trial.ts";

/**
 * A column of numbers but for one and the same word, in one cell in a hundred at most, is read as numbers: the word is then
 * missing, and said. What are codes, and a word that may stand for a number, stays text.
 */
export async function loneWords(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const read: Decision[] = [];
  for (const [index, decision] of decisions.entries()) {
    const { kind, doubt } = decision;
    const almost = kind === "text" && doubt !== undefined && "almost" in doubt ? doubt.almost : undefined;
    const isOpen = almost !== undefined && !almost.dated && !almost.states;
    const numbers = isOpen
      ? await numbersBut(connection, source.from, source.cells[index] ?? "NULL", almost)
      : undefined;
    read.push(numbers ?? decision);
  }
  return read;
}

const MOST = 0.01;
const FEWEST_VALUES = 20;
const WORD = /^[\p{L}(][\p{L} ._'’/-]{1,18}[\p{L})]$/u;
const SAYS_A_NUMBER: ReadonlySet<string> = new Set(
  `zero nil nought half one two three four five six seven eight nine ten eleven twelve free gratis complimentary unlimited
  infinite max min maximum minimum full empty tie tied even draw drawn level trace traces low high small large medium never always
  below above under over negative positive adult child infant senior newborn total totals subtotal sum overall all average mean
  median`.split(/\s+/),
);

async function numbersBut(
  connection: DuckDBConnection,
  from: string,
  cell: string,
  almost: Kind,
): Promise<Decision | undefined> {
  const kinds = [...new Set([...KINDS.filter(({ dated, states }) => !dated && !states), almost])];
  const trials = await tryOut(
    connection,
    from,
    kinds.map((kind) => ({ cell, kind, certain: false })),
  );
  const most = Math.max(...trials.map(({ read }) => read));
  const kind = kinds.find((_, index) => trials[index]?.read === most && trials[index]?.proven);
  if (kind === undefined) return undefined;
  const known = `(SELECT ${castSql(kind, cell, 0)} FROM ${from} WHERE ${cell} IS NOT NULL)`;
  const value = kind.read("text0", "cast0");
  const odd = await allRows(
    connection,
    `SELECT lower(trim(text0)), count(*) FROM ${known}
     WHERE ${value} IS NULL AND NOT (${isMarkerSql("text0", kind)}) GROUP BY ALL LIMIT 2`,
  );
  const [word, times] = odd.length === 1 ? (odd[0] ?? []) : [];
  if (!word || Number(times) > (most + Number(times)) * MOST || !isMissing(word)) return undefined;
  const [present, distinct] = (
    await oneRow(connection, `SELECT count(*), count(DISTINCT ${value}) FROM ${known}`)
  ).map(Number);
  // Numbers that are all different, or a few that come again and again, are names for things.
  const isWhole = kind.plural === "whole numbers";
  if (!distinct || distinct < FEWEST_VALUES || (isWhole && distinct > most * 0.99)) return undefined;
  return { kind, markers: (present ?? 0) - most, doubt: undefined, digits: false };
}

function isMissing(word: string): boolean {
  return WORD.test(word) && !word.split(/[^\p{L}]+/u).some((each) => SAYS_A_NUMBER.has(each));
}
