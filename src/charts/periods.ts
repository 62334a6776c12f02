import { isDay } from "../toolkit/parts.ts";
import type { Cell } from "../toolkit/index.ts";
import type { Key } from "./drawing.ts";

export type Unit = "year" | "quarter" | "month" | "day" | "second";

/** A key's values as points in time. */
export interface Periods {
  readonly unit: Unit;
  /** Milliseconds since 1970, in UTC; null for a missing value. */
  readonly times: readonly (number | null)[];
}

const SHAPES: readonly { readonly unit: Unit; read(value: Cell, name: string): number }[] = [
  {
    unit: "year",
    read: (value, name) =>
      isYear(value) && /\b(years?|decade)\b|year$/iu.test(name.replaceAll("_", " "))
        ? Date.UTC(Number(value), 0)
        : Number.NaN,
  },
  {
    unit: "quarter",
    read: (value) => {
      const [, year, quarter] = /^(\d{4})-Q([1-4])$/u.exec(String(value)) ?? [];
      return Date.UTC(Number(year), Number(quarter) * 3 - 3);
    },
  },
  {
    unit: "month",
    read: (value) =>
      /^\d{4}-(0[1-9]|1[0-2])$/u.test(String(value)) ? Date.parse(`${String(value)}-01`) : Number.NaN,
  },
  { unit: "day", read: (value) => (isDay(String(value)) ? Date.parse(String(value)) : Number.NaN) },
  {
    unit: "second",
    read: (value) => {
      const [, day = "", time = ""] =
        /^(\S{10})[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)$/u.exec(String(value)) ?? [];
      return isDay(day) ? Date.parse(`${day}T${time}Z`) : Number.NaN;
    },
  },
];

/** The periods of a calendar that the key's values are; undefined when one of them is none. */
export function periodsOf({ name, values }: Key): Periods | undefined {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return undefined;
  for (const { unit, read } of SHAPES) {
    if (known.some((value) => !Number.isFinite(read(value, name)))) continue;
    return { unit, times: values.map((value) => (value === null ? null : read(value, name))) };
  }
  return undefined;
}

/** The next period, where periods follow each other without gaps of their own, as trading days have. */
export function nextPeriod(time: number, unit: Unit): number | undefined {
  const months = { year: 12, quarter: 3, month: 1, day: undefined, second: undefined }[unit];
  if (months === undefined) return undefined;
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** As the axis of a chart writes it; a pattern of d3. */
export const FORMATS: Readonly<Record<Unit, string>> = {
  year: "%Y",
  quarter: "%Y-Q%q",
  month: "%Y-%m",
  day: "%Y-%m-%d",
  second: "%Y-%m-%d %H:%M",
};

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The places of values that have an order of their own: numbers, periods, days of the week, ranges in their steps. */
export function orderOf(key: Key): readonly number[] | undefined {
  const known = key.values.filter((value) => value !== null);
  const places = (of: (value: Cell) => number) =>
    known.every((value) => Number.isFinite(of(value)))
      ? key.values.map((value) => (value === null ? Infinity : of(value)))
      : undefined;
  const { times } = periodsOf(key) ?? {};
  return (
    times?.map((time) => time ?? Infinity) ??
    places((value) => (typeof value === "number" ? value : Number.NaN)) ??
    places((value) => {
      const at = WEEKDAYS.indexOf(String(value).toLowerCase());
      return at === -1 ? Number.NaN : at;
    }) ??
    places((value) => Number(/^\[(-?[\d.]+), -?[\d.]+\)$/u.exec(String(value))?.[1])) ??
    places((value) => Number(/^(-?[\d.]+)(?:-[\d.]+| to -?[\d.]+)$/u.exec(String(value))?.[1]))
  );
}

function isYear(value: Cell): boolean {
  const year = typeof value === "string" && /^\d{4}$/u.test(value) ? Number(value) : value;
  return typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 2999;
}
