import type { Json } from "../toolkit/spec.ts";
import { present, type Table } from "./present.ts";
import { printable, showCell } from "./text.ts";

export interface TableOptions {
  /** Columns of the terminal. @default 100 */
  readonly width?: number;
  /** Rows shown before the rest is only counted. @default 20 */
  readonly rows?: number;
}

const CELL_WIDTH = 40;
const BAR_WIDTH = 24;
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/** A result as text for a terminal: a table, with bars where a number per category is compared. */
export function renderResult(result: Json, { width = 100, rows = 20 }: TableOptions = {}): string {
  const { facts, table } = present(result);
  const label = Math.max(0, ...facts.map(([name]) => [...name].length));
  const lines = facts.map(([name, value]) => `${printable(name).padEnd(label)}  ${showCell(value)}`);
  if (table === undefined) return lines.join("\n");
  return [renderTable(table, width, rows), ...(lines.length === 0 ? [] : ["", ...lines])].join("\n");
}

function renderTable(table: Table, width: number, limit: number): string {
  const shown = table.rows.slice(0, limit);
  const cells = table.columns.map((name) =>
    [printable(name), ...shown.map((row) => showCell(row[name]))].map(clip),
  );
  const widths = cells.map((column) => Math.max(...column.map((cell) => [...cell].length)));
  const fitting = fit(widths, width);
  const right = table.columns.map((name) => shown.every((row) => typeof (row[name] ?? 0) === "number"));
  const bars = barsFor(table, limit);
  const room = fitting === widths.length && sum(widths) + BAR_WIDTH <= width;
  const lines = ["", ...shown].map((_, line) => {
    const row = cells.slice(0, fitting).map((column, index) => {
      const cell = column[line] ?? "";
      const pad = " ".repeat((widths[index] ?? 0) - [...cell].length);
      return right[index] === true ? pad + cell : cell + pad;
    });
    const bar = room && line > 0 ? (bars[line - 1] ?? "") : "";
    return [...row, bar].join("  ").trimEnd();
  });
  lines.splice(
    1,
    0,
    widths
      .slice(0, fitting)
      .map((size) => "─".repeat(size))
      .join("  "),
  );
  if (table.rows.length > limit)
    lines.push(`… and ${table.rows.length - limit} more rows (--json has them all)`);
  if (fitting < widths.length)
    lines.push(`… and ${widths.length - fitting} more columns (--json has them all)`);
  return lines.join("\n");
}

function barsFor({ bar, rows }: Table, limit: number): string[] {
  if (bar === undefined) return [];
  const values = rows.slice(0, limit).map((row) => Number(row[bar] ?? 0));
  const most = Math.max(...values);
  return values.map((value) => (most > 0 ? barOf((value / most) * BAR_WIDTH) : ""));
}

function barOf(length: number): string {
  const eighths = Math.round(length * 8);
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

/** How many columns fit beside each other; at least one. */
function fit(widths: readonly number[], width: number): number {
  let used = 0;
  const over = widths.findIndex((size, index) => (used += size + 2) - 2 > width && index > 0);
  return over === -1 ? widths.length : over;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, size) => total + size + 2, 0);
}

function clip(cell: string): string {
  const letters = [...cell];
  return letters.length > CELL_WIDTH ? `${letters.slice(0, CELL_WIDTH - 1).join("")}…` : cell;
}
