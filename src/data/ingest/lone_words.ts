import type { DuckDBConnection } from "@duckdb/node-api";
import type { Decision, TextSource } from "./columns.ts";
import { allRows, oneRow } from "./duckdb.ts";
import type { Kind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { isLoneMark, isMeasure, isWayOut } from "./lone_marks.ts";
import { isMarkerSql } from "./missing.ts";
import { castSql, tryOut } from "./trial.ts";

/**
 * A column of numbers but for one and the same word, in one cell in a hundred at most, or the same short mark in up to a quarter
 * of them, is read as numbers: the word is then missing, and said. What are codes, and a word that may stand for a number, stays
 * text.
 */
export async function loneWords(
  connection: DuckDBConnection,
  source: TextSource,
  decisions: readonly Decision[],
): Promise<Decision[]> {
  const found = new Map<number, Found>();
  for (const [index, { kind, doubt }] of decisions.entries()) {
    const almost = kind === "text" && doubt !== undefined && "almost" in doubt ? doubt.almost : undefined;
    if (almost === undefined || almost.dated || almost.states) continue;
    const numbers = await numbersBut(connection, source.from, source.cells[index] ?? "NULL", almost);
    if (numbers !== undefined) found.set(index, numbers);
  }
  return decisions.map((decision, index) => {
    const numbers = found.get(index);
    if (numbers === undefined) return decision;
    const { mark, decision: read } = numbers;
    if (mark === undefined) return read;
    const isShared = [...found].some(([other, each]) => other !== index && each.mark === mark);
    const isResult = mark.split(" ").every(isWayOut);
    return isMeasure(source.names[index] ?? "", read.kind as Kind, isShared || isResult) ? read : decision;
  });
}

/** How a column is read if what is no number in it is missing; the mark, where there are many such cells. */
interface Found {
  readonly decision: Decision;
  readonly mark: string | undefined;
}

const MOST = 0.01;
const MOST_MARKS = 0.25;
const MOST_DIFFERENT = 6;
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
): Promise<Found | undefined> {
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
     WHERE ${value} IS NULL AND NOT (${isMarkerSql("text0", kind)}) GROUP BY ALL ORDER BY 1 LIMIT ${MOST_DIFFERENT}`,
  );
  const words = odd.map(([word]) => word ?? "");
  const times = odd.reduce((sum, [, many]) => sum + Number(many), 0);
  const isOne = words.length === 1 && words.every(isMissing) && times <= (most + times) * MOST;
  const isMark =
    words.length > 0 &&
    (words.length === 1
      ? isLoneMark(words[0] ?? "")
      : words.length < MOST_DIFFERENT && words.every(isWayOut));
  if (!isOne && !(isMark && times <= (most + times) * MOST_MARKS)) return undefined;
  const [present, distinct] = (
    await oneRow(connection, `SELECT count(*), count(DISTINCT ${value}) FROM ${known}`)
  ).map(Number);
  // Numbers that are all different, or a few that come again and again, are names for things.
  const isName = kind.plural === "whole numbers" && !words.every(isWayOut);
  if (!distinct || distinct < FEWEST_VALUES || (isName && distinct > most * 0.99)) return undefined;
  return {
    decision: { kind, markers: (present ?? 0) - most, doubt: undefined, digits: false },
    mark: isOne ? undefined : words.join(" "),
  };
}

function isMissing(word: string): boolean {
  return WORD.test(word) && !word.split(/[^\p{L}]+/u).some((each) => SAYS_A_NUMBER.has(each));
}
