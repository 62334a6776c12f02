import { open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Dialect } from "./dialect.ts";
import { literal, oneRow } from "./duckdb.ts";
import { records } from "./records.ts";

/**
 * SQL that is true for the rows of a table that are no total of the others. A total is the last row, the only one that begins with
 * that word, and a number of it is the sum of those above; nothing when there is none.
 */
export async function withoutTotal(
  connection: DuckDBConnection,
  from: string,
  file: string,
  dialect: Dialect,
): Promise<string | undefined> {
  const last = records(await lastLine(file), dialect, 1)[0] ?? [];
  const at = last.findIndex((cell) => cell.trim() !== "");
  const word = (last[at] ?? "").trim().toLowerCase();
  if (last.length !== dialect.columns || !TOTALS.has(word)) return undefined;
  const others = last.flatMap((cell, column) =>
    column === at || /^[-–—]?$/u.test(cell.trim()) ? [] : [{ column, total: numberOf(cell) }],
  );
  if (others.length === 0 || others.some(({ total }) => total === undefined)) return undefined;
  const isOther = `lower(trim(c${at})) IS DISTINCT FROM ${literal(word)}`;
  const sums = others.map(({ column }) => {
    const value = `TRY_CAST(regexp_replace(c${column}, '[$€£%, ]', '', 'g') AS DOUBLE)`;
    return `sum(${value}) FILTER (${isOther}), count(nullif(${value}, 0)) FILTER (${isOther})`;
  });
  const [totals, ...seen] = (
    await oneRow(connection, `SELECT count(*) FILTER (NOT (${isOther})), ${sums.join(", ")} FROM ${from}`)
  ).map((value) => (value === null ? undefined : Number(value)));
  const isSum = others.some(({ total = 0 }, place) => {
    const [sum, summands = 0] = seen.slice(place * 2, place * 2 + 2);
    return sum !== undefined && summands >= FEWEST && isAbout(sum, total, summands);
  });
  return totals === 1 && isSum ? isOther : undefined;
}

const TOTALS: ReadonlySet<string> = new Set(
  ["total", "totals", "grand total", "overall total", "sum"].flatMap((word) => [word, `${word}:`]),
);
const FEWEST = 3;
const TAIL_BYTES = 1 << 16;

/** Sums of rounded numbers may be off by what was rounded. */
function isAbout(sum: number, total: number, summands: number): boolean {
  const decimals = /\.(\d+)$/u.exec(String(total))?.[1]?.length ?? 0;
  const rounded = decimals === 0 ? 0 : (summands * 0.5) / 10 ** decimals;
  return (
    total !== 0 &&
    Math.abs(sum - total) <= Math.min(rounded, Math.abs(total) * 0.001) + Math.abs(total) * 1e-9
  );
}

function numberOf(cell: string): number | undefined {
  const plain = cell.replaceAll(/[$€£%,\s]/gu, "");
  return /^[+-]?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

async function lastLine(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8").trimEnd().split("\n").at(-1) ?? "";
  } finally {
    await handle.close();
  }
}
