import type { Columns } from "./columns.ts";
import type { ColumnInfo, Key, Range } from "./index.ts";
import { literal, quoteName } from "./literal.ts";
import { partOfDates, spoken } from "./parts.ts";
import { badKey, show } from "./problem.ts";

/** How one key groups rows, as SQL. */
export interface Grouping {
  /** One value a group, in the order of the groups. */
  readonly order: string;
  /** As people read it: made of `order`, so that it is written once a group where rows are grouped by that. */
  readonly value: string;
  /** Holds for the rows that have a group; undefined when all have. */
  readonly covered?: string;
  readonly name: string;
}

export function groupingOf(key: Key, columns: Columns): Grouping {
  if (typeof key === "string") {
    const { name } = columns.named(key);
    return { value: quoteName(name), order: quoteName(name), name };
  }
  if (typeof key !== "object" || key === null) {
    throw badKey(`A key must be a column or {column, …}: this one is ${show(key)}`, "Name a column.");
  }
  const given = ["part", "ranges", "width"].filter((name) => Object.hasOwn(key, name));
  if (given.length !== 1) {
    throw badKey(
      `The key on ${show(key.column)} must have one of part, ranges and width: it has ${given.join(" and ") || "none"}`,
      "Give one of them, or just the column's name.",
    );
  }
  if ("part" in key) {
    const { value, order } = partOfDates(columns.named(key.column), key.part, columns, badKey);
    return { value, order, name: partName(key.column, spoken(key.part)) };
  }
  const column = columns.numeric(key.column);
  return "ranges" in key ? inRanges(column, key.ranges) : inSteps(column, key.width);
}

/** The years of `order_year` are called just that, not "year of order_year". */
function partName(column: string, part: string): string {
  const [last = ""] = /\p{L}+$/u.exec(column.toLowerCase()) ?? [];
  return last === part || last === `${part}s` ? column : `${part} of ${column}`;
}

function inRanges({ name }: ColumnInfo, given: readonly Range[]): Grouping {
  const column = quoteName(name);
  const ranges = orderedRanges(name, given);
  const held = ranges.map((range, at) => within(column, range, ranges[at - 1]));
  const order = `CASE ${held.map((condition, at) => `WHEN ${condition} THEN ${at}`).join(" ")} END`;
  const labels = ranges.map((range, at) => `WHEN ${at} THEN ${literal(rangeLabel(range, ranges[at - 1]))}`);
  return {
    order,
    value: `CASE ${order} ${labels.join(" ")} END`,
    covered: [`${column} IS NULL`, ...held].join(" OR "),
    name: `${name} in ranges`,
  };
}

function within(column: string, [from, to]: Range, before: Range | undefined): string {
  if (from === null) return to === null ? `${column} IS NOT NULL` : `${column} < ${literal(to)}`;
  if (to === null)
    return `${column} ${before?.[1] === from && before[0] !== null ? ">" : ">="} ${literal(from)}`;
  return `${column} BETWEEN ${literal(from)} AND ${literal(to)}`;
}

/** `0-12`; `-5 to 0`, where a hyphen would read as a sign; `under 18`, `65 and over`. */
function rangeLabel([from, to]: Range, before: Range | undefined): string {
  if (from === null) return to === null ? "all" : `under ${to}`;
  if (to === null) return before?.[1] === from && before[0] !== null ? `over ${from}` : `${from} and over`;
  if (from === to) return String(from);
  return from < 0 || to < 0 ? `${from} to ${to}` : `${from}-${to}`;
}

function isRange(range: unknown): boolean {
  return (
    Array.isArray(range) &&
    range.length === 2 &&
    range.every((end) => end === null || Number.isFinite(end)) &&
    range.some((end) => end !== null)
  );
}

/** From the lowest to the highest. A value in two ranges would have two groups. */
function orderedRanges(column: string, given: readonly Range[]): readonly Range[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isRange)) {
    throw badKey(
      `The ranges of ${show(column)} must be a list of [from, to], numbers or null for an open end: they are ${show(given)}`,
      "Give, for example, [[0, 12], [13, 19]].",
    );
  }
  const ranges = given.toSorted(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity) || 0);
  for (const [at, [from, to]] of ranges.entries()) {
    if (from !== null && to !== null && from > to) {
      throw badKey(
        `The range [${from}, ${to}] of ${show(column)} must begin with its lower end`,
        `Give [${to}, ${from}].`,
      );
    }
    const next = ranges[at + 1];
    if (next && meets([from, to], next)) {
      throw badKey(
        `The ranges [${from}, ${to}] and [${next[0]}, ${next[1]}] of ${show(column)} both hold ${next[0]}`,
        "Both ends of a range belong to it: let ranges not meet, or give a width instead.",
      );
    }
  }
  return ranges;
}

/** Below 18 and from 18 on do not meet; and what is over 65 begins after the range that ends there. */
function meets([from, to]: Range, next: Range): boolean {
  const [start] = next;
  if (to === null || start === null) return true;
  if (from === null || next[1] === null) return start < to;
  return start <= to;
}

function inSteps({ name }: ColumnInfo, width: number): Grouping {
  if (typeof width !== "number" || !Number.isFinite(width) || width <= 0) {
    throw badKey(
      `The width of the steps of ${show(name)} must be a number above 0: it is ${show(width)}`,
      "Give, for example, 10.",
    );
  }
  const value = `CAST(${quoteName(name)} AS DOUBLE)`;
  const bound = (step: string): string => `round(${step} * ${literal(width)}, ${decimals(width)})`;
  const near = `floor(${value} / ${literal(width)})`;
  // 0.3 / 0.1 is a little below 3: where a decimal bound is met decides, not the division.
  const step = `(${near} + CASE WHEN ${value} >= ${bound(`(${near} + 1)`)} THEN 1 WHEN ${value} < ${bound(near)} THEN -1 ELSE 0 END)`;
  return {
    order: step,
    value: `'[' || ${plain(bound(step))} || ', ' || ${plain(bound(`(${step} + 1)`))} || ')'`,
    name: `${name} in steps of ${width}`,
  };
}

/** A number as text, whole ones without decimals. */
function plain(number: string): string {
  return `regexp_replace(CAST(${number} AS VARCHAR), '\\.0$', '')`;
}

/** How many decimals the number is written with: 2 of 0.25. */
function decimals(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
