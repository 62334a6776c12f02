import type { Cell } from "../toolkit/index.ts";

/**
 * Controls, line separators, and what formats text without being seen, such as marks that change the reading direction:
 * text from a file must not steer a terminal. The joiners of some scripts stay.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text made safe to print on one line. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (mark) => (/\s/u.test(mark) ? " " : "�"));
}

/** JSON on one line with such marks escaped: the same value to a parser, harmless to a terminal. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(UNPRINTABLE, (mark) => mark.split("").map(escapeUnit).join(""));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A number for people: whole numbers in full, others to six significant digits. The result itself keeps every digit. */
export function showNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4) return value.toExponential(5).replace(/\.?0+e/u, "e");
  if (size >= 1e5) return value.toFixed(1);
  return String(Number(value.toPrecision(6)));
}

/** A cell for people; a missing one is a dash. */
export function showCell(value: Cell | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return showNumber(value);
  return printable(String(value));
}
