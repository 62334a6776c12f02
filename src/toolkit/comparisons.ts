import { type Columns, kindOf } from "./columns.ts";
import type { ColumnInfo, Condition } from "./index.ts";
import { literal, quoteName } from "./literal.ts";
import { isDay, partOfDates, spoken, type PartOfDates } from "./parts.ts";
import { badFilter, show } from "./problem.ts";

/** Both sides of a comparison in one type. */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/** A column and a value, both in the column's own type. */
export function sides(column: ColumnInfo, op: string, value: string | number | boolean): Sides {
  const name = quoteName(column.name);
  const misfit = (wanted: string): Error =>
    badFilter(
      `The filter "${op}" on ${show(column.name)} compares ${wanted}: the value is ${show(value)}`,
      `The column holds ${column.type === "timestamp" ? "dates with a time" : `${column.type}s`}; give such a value.`,
    );
  switch (column.type) {
    case "number": {
      const text = typeof value === "string" ? value.trim() : value;
      if (typeof text === "number") return { left: name, right: literal(text) };
      // Text keeps the digits of integers that a number would lose.
      if (typeof text !== "string" || !NUMBER.test(text)) throw misfit("numbers");
      return { left: name, right: text.replace(/^\+/, "") };
    }
    case "boolean": {
      const truth = typeof value === "string" ? TRUTHS.get(value.trim().toLowerCase()) : value;
      if (typeof truth !== "boolean") throw misfit("true or false");
      return { left: name, right: literal(truth) };
    }
    case "date":
    case "timestamp": {
      const moment = typeof value === "string" ? MOMENT.exec(value.trim()) : null;
      const [, day, time] = moment ?? [];
      if (day === undefined || !isDay(day)) throw misfit("dates such as 2011-01-31 or 2011-01-31 23:59:00");
      // A date names a whole day, so a moment is compared by its day.
      if (time === undefined) return { left: asDay(column), right: `DATE '${day}'` };
      return {
        left: column.type === "timestamp" ? name : `CAST(${name} AS TIMESTAMP)`,
        right: `TIMESTAMP '${day} ${time}'`,
      };
    }
    case "text":
      return { left: name, right: literal(String(value)) };
    case "other":
      return { left: `CAST(${name} AS VARCHAR)`, right: literal(String(value)) };
  }
}

/** A part of a column's dates and a value of it. */
export function partSides({ column, op, part }: Condition, dates: PartOfDates, value: unknown): Sides {
  const right = dates.read(value);
  if (right !== undefined) return { left: dates.order, right };
  throw badFilter(
    `The filter "${op}" on the ${part ? spoken(part) : "date"} of ${show(column)} compares ${dates.examples}: the value is ${show(value)}`,
    "Give such a value.",
  );
}

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);

/** The SQL of a condition that compares two columns. */
export function againstOther(
  { op, part, value, ...named }: Condition,
  column: ColumnInfo,
  columns: Columns,
): string {
  const other = columns.named(named.other ?? "");
  if (!COMPARISONS.has(op) || value !== undefined) {
    throw badFilter(
      `The filter on ${show(column.name)} compares with the column ${show(other.name)} by ${show(op)}${value === undefined ? "" : `, and has the value ${show(value)}`}`,
      "Two columns compare by =, !=, <, <=, > or >=, without a value.",
    );
  }
  const operator = op === "!=" ? "<>" : op;
  if (part !== undefined) {
    const [left, right] = [column, other].map((one) => partOfDates(one, part, columns, badFilter).order);
    return `${left} ${operator} ${right}`;
  }
  if (isDated(column) && isDated(other)) {
    // A date names a whole day, so a moment is compared with it by its day.
    const side = column.type === other.type ? ({ name }: ColumnInfo) => quoteName(name) : asDay;
    return `${side(column)} ${operator} ${side(other)}`;
  }
  if (column.type !== other.type || column.type === "other") {
    throw badFilter(
      `The filter "${op}" compares ${show(column.name)}, ${kindOf(column)}, with ${show(other.name)}, ${kindOf(other)}`,
      "Compare columns of one type: two of numbers, of text, of dates, or of true and false.",
    );
  }
  return `${quoteName(column.name)} ${operator} ${quoteName(other.name)}`;
}

function isDated({ type }: ColumnInfo): boolean {
  return type === "date" || type === "timestamp";
}

function asDay({ name, type }: ColumnInfo): string {
  return type === "date" ? quoteName(name) : `CAST(${quoteName(name)} AS DATE)`;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const TRUTHS = new Map([
  ["true", true],
  ["false", false],
]);
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?))?$/;
