import type { Condition, Filter } from "../../../toolkit/index.ts";
import { musts } from "./plain.ts";

/** The column on which two filters leave no row, if there is one. */
export function contradiction(filters: readonly Filter[]): string | undefined {
  const conditions = musts(filters);
  for (const [index, left] of conditions.entries()) {
    const rest = conditions.slice(index + 1);
    if (rest.some((right) => isOfSame(left, right) && excludes(left, right))) return left.column;
  }
  return undefined;
}

function isOfSame(left: Condition, right: Condition): boolean {
  const { column, part, other } = left;
  return column === right.column && part === right.part && other === undefined && right.other === undefined;
}

function excludes(left: Condition, right: Condition): boolean {
  if (left.op === "missing" || right.op === "missing") return left.op !== right.op;
  const [those, these] = [chosen(left), chosen(right)];
  if (those && these) return !those.some((value) => these.includes(value));
  if (those && refused(right)) return those.every((value) => refused(right)?.includes(value));
  if (these && refused(left)) return these.every((value) => refused(left)?.includes(value));
  const [one, other] = [span(left), span(right)];
  if (!one || !other) return false;
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from > to || (from === to && (one.open || other.open));
}

function chosen({ op, value }: Condition): readonly unknown[] | undefined {
  if (op === "=") return [value];
  return op === "in" && Array.isArray(value) ? value : undefined;
}

function refused({ op, value }: Condition): readonly unknown[] | undefined {
  if (op === "!=") return [value];
  return op === "not in" && Array.isArray(value) ? value : undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** Numbers and days that a filter lets through. */
function span({ op, value }: Condition): Span | undefined {
  if (op === "between" && Array.isArray(value)) return ends(value[0], value[1], false);
  if (op === "=") return ends(value, value, false);
  if (op === ">" || op === ">=") return ends(value, Infinity, op === ">");
  if (op === "<" || op === "<=") return ends(-Infinity, value, op === "<");
  return undefined;
}

function ends(low: unknown, high: unknown, open: boolean): Span | undefined {
  const [from, to] = [low, high].map((value) => (typeof value === "string" ? Date.parse(value) : value));
  return typeof from === "number" && typeof to === "number" && !Number.isNaN(from) && !Number.isNaN(to)
    ? { from, to, open }
    : undefined;
}
