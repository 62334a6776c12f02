import type { Row } from "../toolkit/index.ts";
import type { Figures } from "./drawing.ts";

/**
 * A table with a column for each of its rows, the same on both sides of its diagonal of ones, as correlations are often written:
 * its pairs, each once. Undefined for every other table.
 */
export function pairsOf(columns: readonly string[], rows: readonly Row[]): Figures | undefined {
  const label = columns.find((name) => rows.every((row) => typeof row[name] === "string"));
  if (label === undefined || columns.length !== rows.length + 1 || rows.length < 3) return undefined;
  const names = rows.map((row) => String(row[label]));
  if (names.some((name) => name === label || !columns.includes(name))) return undefined;
  const at = (row: number, column: number) => rows[row]?.[names[column] ?? ""] ?? null;
  const all = names.flatMap((_, left) => names.map((__, right) => ({ left, right, r: at(left, right) })));
  const isSquare = all.every(({ left, right, r }) => {
    if (r === null) return true;
    if (typeof r !== "number" || Math.abs(r) > 1 + 1e-9) return false;
    return Math.abs(r - (left === right ? 1 : Number(at(right, left) ?? r))) < 1e-9;
  });
  const pairs = all.filter(({ left, right }) => left < right);
  if (!isSquare || pairs.every(({ r }) => r === null)) return undefined;
  return {
    keys: [
      { name: label, values: pairs.map(({ left }) => names[left] ?? "") },
      { name: "other", values: pairs.map(({ right }) => names[right] ?? "") },
    ],
    measures: [
      {
        name: "r",
        values: pairs.map(({ r }) => (typeof r === "number" ? Math.max(-1, Math.min(1, r)) : null)),
      },
    ],
    count: pairs.length,
  };
}
