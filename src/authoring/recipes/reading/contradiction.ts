import type { Filter } from "../../../toolkit/index.ts";

/** The column on which two filters leave no row, if there is one. */
export function contradiction(filters: readonly Filter[]): string | undefined {
  for (const [index, left] of filters.entries()) {
    const rest = filters.slice(index + 1);
    if (rest.some((right) => right.column === left.column && excludes(left, right))) return left.column;
  }
  return undefined;
}

function excludes(left: Filter, right: Filter): boolean {
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

function chosen({ op, value }: Filter): readonly unknown[] | undefined {
  if (op === "=") return [value];
  return op === "in" && Array.isArray(value) ? value : undefined;
}

function refused({ op, value }: Filter): readonly unknown[] | undefined {
  if (op === "!=") return [value];
  return op === "not in" && Array.isArray(value) ? value : undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/** Numbers and days that a filter lets through. */
function span({ op, value }: Filter): Span | undefined {
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
