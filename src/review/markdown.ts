import type { Json } from "../toolkit/spec.ts";
import { present, type Table } from "./present.ts";
import { printable, showCell } from "./text.ts";

const ROWS_SHOWN = 20;

/** A result as a short Markdown text: how the question was read, the facts, and the first rows of the table. */
export function summarize(reading: string, result: Json, notes: readonly string[] = []): string {
  const { facts, table } = present(result);
  const parts = [
    reading === "" ? "" : `**${escape(printable(reading))}**`,
    facts.map(([label, value]) => `- ${escape(printable(label))}: ${escape(showCell(value))}`).join("\n"),
    table === undefined ? "" : markdownTable(table),
    notes.map((note) => `> ${escape(printable(note))}`).join("\n>\n"),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function markdownTable({ columns, rows }: Table): string {
  const more = rows.length > ROWS_SHOWN ? `\n\n… and ${rows.length - ROWS_SHOWN} more rows` : "";
  const head = [line(columns.map(printable)), line(columns.map(() => "---"))];
  const body = rows.slice(0, ROWS_SHOWN).map((row) => line(columns.map((name) => showCell(row[name]))));
  return [...head, ...body].join("\n") + more;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(escape).join(" | ")} |`;
}

/** Text from data must stay text: no link (a bare address is one, too), no image, no HTML, no table cell of its own. */
function escape(text: string): string {
  if (text === "---") return text;
  return text.replace(/[\\`*_[\]<>|!]/gu, "\\$&").replace(/:(?=\/\/)|(?<=\bwww)\./giu, "\\$&");
}
