import type { ColumnInfo } from "./index.ts";
import { report, show } from "./problem.ts";

/** The columns of a dataset, looked up by name. Each throws a problem that names the way out. */
export interface Columns {
  readonly all: readonly ColumnInfo[];
  named(name: string): ColumnInfo;
  numeric(name: string): ColumnInfo;
}

export function lookUp(all: readonly ColumnInfo[]): Columns {
  const byName = new Map(all.map((column) => [column.name, column]));
  const named = (name: string): ColumnInfo => {
    const column = byName.get(name);
    if (column === undefined) throw unknownColumn(name, all);
    return column;
  };
  const numeric = (name: string): ColumnInfo => {
    const column = named(name);
    if (column.type !== "number") throw notANumber(column, all);
    return column;
  };
  return { all, named, numeric };
}

/** "a number column", "a column of dates with a time". */
export function kindOf({ type }: ColumnInfo): string {
  if (type === "timestamp") return "a column of dates with a time";
  return type === "other" ? "a column of another type" : `a ${type} column`;
}

function unknownColumn(name: string, columns: readonly ColumnInfo[]): Error {
  const wanted = String(name);
  const closest = columns
    .map((column) => ({
      name: column.name,
      distance: editDistance(fold(wanted), fold(column.name)),
    }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((column) => show(column.name));
  return report({
    code: "unknown_column",
    message: `The dataset has no column ${show(wanted)}${closest.length === 0 ? "" : `; the closest are ${closest.join(", ")}`}.`,
    hint: `Name one of its ${columns.length} columns, letter for letter.`,
  });
}

function notANumber(column: ColumnInfo, columns: readonly ColumnInfo[]): Error {
  const numbers = columns.filter(({ type }) => type === "number").slice(0, 12);
  return report({
    code: "not_a_number",
    message: `The tool computes with ${show(column.name)}, which must be a number column: it is a ${column.type} column.`,
    hint:
      numbers.length === 0
        ? "The dataset has no number column."
        : `Name a number column: ${numbers.map(({ name }) => show(name)).join(", ")}.`,
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 64);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
