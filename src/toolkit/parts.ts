import type { Columns } from "./columns.ts";
import { kindOf } from "./columns.ts";
import type { ColumnInfo, DatePart } from "./index.ts";
import { quoteName } from "./literal.ts";
import { show } from "./problem.ts";

/** One part of a column's dates, as SQL. */
export interface PartOfDates {
  /** As it is ordered, compared and grouped. */
  readonly order: string;
  /** As people read it: made of `order`. */
  readonly value: string;
  /** A value to compare `order` with; undefined when it is no value of this part. */
  read(value: unknown): string | undefined;
  /** What `read` takes. */
  readonly examples: string;
}

/** @throws what `refuse` makes of it, when the column has no such part */
export function partOfDates(
  column: ColumnInfo,
  part: DatePart,
  { all }: Columns,
  refuse: (message: string, hint: string) => Error,
): PartOfDates {
  const rule = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (rule === undefined) {
    throw refuse(
      `${show(column.name)} is asked for the part ${show(part)} of its dates`,
      `Parts are ${Object.keys(PARTS).join(", ")}.`,
    );
  }
  const timed = part === "hour_of_day";
  if (column.type !== "timestamp" && (timed || column.type !== "date")) {
    const fitting = all.filter(({ type }) => type === "timestamp" || (!timed && type === "date"));
    const wanted = timed ? "dates with a time" : "dates";
    throw refuse(
      `The ${spoken(part)} of ${show(column.name)} needs a column of ${wanted}: it is ${kindOf(column)}`,
      fitting.length === 0
        ? `The dataset has no column of ${wanted}.`
        : `Name a column of ${wanted}: ${fitting
            .slice(0, 12)
            .map(({ name }) => show(name))
            .join(", ")}.`,
    );
  }
  const name = quoteName(column.name);
  return rule(column.type === "date" ? name : `CAST(${name} AS TIMESTAMP)`);
}

/** `month_of_year` as a sentence says it. */
export function spoken(part: DatePart): string {
  return part.replaceAll("_", " ");
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const PARTS: { readonly [P in DatePart]: (date: string) => PartOfDates } = {
  year: (date) => ({
    ...same(`year(${date})`),
    read: (value) => whole(value, -9999, 9999),
    examples: "years such as 2011",
  }),
  quarter: (date) => ({
    order: cut("quarter", date),
    value: `strftime(${cut("quarter", date)}, '%Y-Q') || quarter(${cut("quarter", date)})`,
    read: (value) => {
      const [, year, quarter] = /^(\d{4})-?Q([1-4])$/i.exec(text(value)) ?? [];
      return year && quarter && day(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`);
    },
    examples: 'quarters such as "2011-Q1"',
  }),
  month: (date) => ({
    order: cut("month", date),
    value: `strftime(${cut("month", date)}, '%Y-%m')`,
    read: (value) => (/^\d{4}-\d{2}$/.test(text(value)) ? day(`${text(value)}-01`) : undefined),
    examples: 'months such as "2011-01"',
  }),
  week: (date) => ({
    ...same(cut("week", date)),
    read: (value) => (new Date(`${text(value)}T00:00:00Z`).getUTCDay() === 1 ? day(text(value)) : undefined),
    examples: 'weeks by their Monday, such as "2011-01-03"',
  }),
  day: (date) => ({
    ...same(`CAST(${date} AS DATE)`),
    read: (value) => day(text(value)),
    examples: 'days such as "2011-01-31"',
  }),
  month_of_year: (date) => ({
    ...same(`month(${date})`),
    read: (value) => whole(value, 1, 12),
    examples: "months from 1 to 12",
  }),
  weekday: (date) => ({
    order: `isodow(${date})`,
    value: `CASE isodow(${date}) ${WEEKDAYS.map((name, at) => `WHEN ${at + 1} THEN '${name}'`).join(" ")} END`,
    read: (value) => {
      const at = WEEKDAYS.findIndex((name) => name.toLowerCase() === text(value).toLowerCase());
      return at === -1 ? undefined : String(at + 1);
    },
    examples: 'days of the week such as "Monday"',
  }),
  hour_of_day: (date) => ({
    ...same(`hour(${date})`),
    read: (value) => whole(value, 0, 23),
    examples: "hours from 0 to 23",
  }),
  decade: (date) => ({
    ...same(`(10 * CAST(floor(year(${date}) / 10) AS BIGINT))`),
    read: (value) => {
      const year = whole(value, -9990, 9990);
      return year?.endsWith("0") ? year : undefined;
    },
    examples: "decades by their first year, such as 1990",
  }),
};

function same(order: string): Pick<PartOfDates, "order" | "value"> {
  return { order, value: order };
}

function cut(period: string, date: string): string {
  return `CAST(date_trunc('${period}', ${date}) AS DATE)`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function whole(value: unknown, from: number, to: number): string | undefined {
  const number = typeof value === "number" ? value : /^-?\d+$/.test(text(value)) ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= from && number <= to ? String(number) : undefined;
}

function day(value: string): string | undefined {
  return isDay(value) ? `DATE '${value}'` : undefined;
}

/** Whether the text is a day of the calendar, such as `2011-01-31`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
