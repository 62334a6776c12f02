import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Cell, Condition, DatePart } from "../../../../toolkit/index.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { DATE_PARTS, HOURS, SOME_WEEKDAYS, WEEKDAYS } from "../lexicon/times.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { or } from "./joints.ts";
import { aDateColumn, theDates } from "./keys.ts";
import { anAmount, quotedText } from "./leaves.ts";
import { aQuarter, monthName } from "./periods.ts";

const dates = alt(
  seq([phrase("of"), aDateColumn], (_, column) => column),
  aDateColumn,
  theDates,
);
const either = phrase("or", "and", ",", ", or", ", and");
const is = opt(phrase("is", "was", "are", "were"));

const months = map(listOf(monthName, either), (list) => oneOf(list.map((index) => index + 1)));
const weekdays = map(
  alt(
    listOf(term(WEEKDAYS), either),
    map(term(SOME_WEEKDAYS), (days) => days),
  ),
  oneOf,
);

/** "6 pm", "18:00": an hour of the day, and whether it is said to the minute. */
const anHour: Parser<number> = alt<number>(
  seq(
    [anAmount, term({ am: 0, "a . m .": 0, pm: 12, "p . m .": 12, "o ' clock": undefined })],
    ({ value }, half) =>
      half !== undefined && Number.isInteger(value) && value >= 1 && value <= 12
        ? (value % 12) + half
        : undefined,
  ),
  (input, at) => {
    const [, hour = "", half] = /^(\d{1,2})(am|pm)$/.exec(input.tokens[at]?.folded ?? "") ?? [];
    const value = (Number(hour) % 12) + (half === "pm" ? 12 : 0);
    return half !== undefined && Number(hour) >= 1 && Number(hour) <= 12
      ? [{ to: at + 1, cost: 0, notes: [], value }]
      : [];
  },
  seq([anAmount, phrase(":"), anAmount], ({ value }, _, { text }) =>
    text === "00" && Number.isInteger(value) && value >= 0 && value <= 23 ? value : undefined,
  ),
  term(HOURS),
);

const hours = alt<Test>(
  seq(
    [term({ after: ">=", from: ">=", since: ">=", before: "<", until: "<" } as const), anHour],
    (op, value) => ({ op, value }),
  ),
  seq([phrase("at"), anHour], (_, value) => ({ op: "=", value })),
  seq([phrase("between", "from"), anHour, phrase("and", "to", "until"), anHour], (_, first, _and, end) =>
    first < end ? { op: "between", value: [first, end - 1] } : undefined,
  ),
);

type Test = Pick<Condition, "op" | "value">;

interface Recurring {
  readonly part: DatePart;
  readonly test: Test;
}

/** What comes round again: "in January", "on Mondays", "after 6 pm". */
const recurring = alt<Recurring>(
  seq(
    [phrase("in", "during", "of", "for", "every"), opt(phrase("month of")), months],
    (_, _month, found) => ({
      part: "month_of_year",
      test: found,
    }),
  ),
  seq(
    [phrase("from", "between"), monthName, phrase("to", "and", "through"), monthName],
    (_, first, _to, last) =>
      first < last
        ? { part: "month_of_year", test: { op: "between", value: [first + 1, last + 1] } }
        : undefined,
  ),
  seq([phrase("in", "during", "of", "for", "every"), aQuarter], (_, quarter) => ({
    part: "month_of_year",
    test: { op: "between", value: [quarter * 3 + 1, quarter * 3 + 3] },
  })),
  seq([opt(phrase("on", "during", "at", "every")), weekdays], (_, found) => ({
    part: "weekday",
    test: found,
  })),
  seq([phrase("not on", "except on", "excluding"), weekdays], (_, { op, value }) => ({
    part: "weekday",
    test: { op: op === "in" ? "not in" : "!=", ...(value !== undefined && { value }) },
  })),
  // Six o'clock sharp is after six, as far as hours can tell.
  map(hours, (found) => ({ part: "hour_of_day", test: found })),
);

/** A phrase that keeps the rows whose dates have some part. */
export const aDatePart: Parser<Part> = alt<Part>(
  seq([recurring, theDates], ({ part, test: found }, column) => on(column, part, found)),
  seq([aDateColumn, is, recurring], (column, _, { part, test: found }) => on(column, part, found)),
  // As the reading says it: "weekday of date is "Monday"".
  seq([term(DATE_PARTS), dates, test()], (part, column, condition) =>
    fits(part, condition) ? on(column, part, condition) : undefined,
  ),
);

function test(): Parser<Test> {
  const cell: Parser<Cell> = alt<Cell>(
    map(monthName, (index) => index + 1),
    quotedText,
    map(term(WEEKDAYS), (day) => day),
    map(anAmount, ({ value, percent, large }) => (percent || large ? undefined : value)),
  );
  const cells = map(listOf(cell, or), oneOf);
  return alt<Test>(
    seq([is, cells], (_, found) => found),
    seq([is, phrase("not"), cells], (_, _not, { op, value }) => ({
      op: op === "in" ? "not in" : "!=",
      ...(value !== undefined && { value }),
    })),
    seq([is, term(COMPARISONS), cell], (_, op, value) => ({ op, value })),
    seq([is, phrase("between"), cell, phrase("and"), cell], (_, _between, from, _and, to) => ({
      op: "between",
      value: [from, to],
    })),
  );
}

/** Whether the values are of the kind that the part has. */
function fits(part: DatePart, { op, value }: Test): boolean {
  const cells = Array.isArray(value) ? (value as readonly Cell[]) : [value];
  return cells.every((cell) => {
    switch (part) {
      case "year":
        return typeof cell === "number";
      case "decade":
        return typeof cell === "number" && cell % 10 === 0;
      case "month_of_year":
        return typeof cell === "number" && Number.isInteger(cell) && cell >= 1 && cell <= 12;
      case "hour_of_day":
        return typeof cell === "number" && Number.isInteger(cell) && cell >= 0 && cell <= 23;
      case "weekday":
        return typeof cell === "string" && Object.values(WEEKDAYS).includes(cell) && !/[<>]|between/.test(op);
      case "month":
        return typeof cell === "string" && /^\d{4}-\d{2}$/.test(cell);
      case "quarter":
        return typeof cell === "string" && /^\d{4}-Q[1-4]$/.test(cell);
      case "week":
      case "day":
        return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
    }
  });
}

function oneOf(values: readonly Cell[]): Test {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0
    ? { op: "=", value: only }
    : { op: "in", value: [...new Set(values)] };
}

function on({ name, type }: ColumnProfile, part: DatePart, found: Test): Part | undefined {
  if (type === "date" && part === "hour_of_day") return undefined;
  return { where: [{ column: name, part, ...found }] };
}
