import type {
  Aggregate,
  Cell,
  Condition,
  DatePart,
  Filter,
  Having,
  Key,
  Measure,
  Operand,
  Range,
} from "../../../toolkit/index.ts";
import type { Direction, Named } from "../query.ts";
import { MONTHS } from "./lexicon/times.ts";
import { wordsOf } from "./tokens.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural } from "./words.ts";

/** A column as a question can name it without any doubt. */
export function sayColumn(column: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9_]*$/.test(column) && !isVocabulary(column.toLowerCase());
  return plain ? column : inQuotes(column);
}

export function sayColumns(columns: readonly string[]): string {
  return columns.map(sayColumn).join(", ");
}

/** "High minus Low". */
export function sayOperand(operand: Operand): string {
  if (typeof operand === "string") return sayColumn(operand);
  return `${sayColumn(operand.left)} ${SIGNS[operand.op]} ${sayColumn(operand.right)}`;
}

const SIGNS = { "+": "plus", "-": "minus", "*": "times", "/": "divided by" } as const;

export function sayMeasure({ aggregate, column }: Measure): string {
  if (column === null) return "number of rows";
  return `${NAMES[aggregate]} ${sayOperand(column)}`;
}

export function sayMeasures(measures: readonly Measure[]): string {
  return measures.map(sayMeasure).join(" and ");
}

const NAMES: Readonly<Record<Aggregate, string>> = {
  sum: "total of",
  mean: "mean of",
  median: "median of",
  min: "minimum of",
  max: "maximum of",
  stddev: "standard deviation of",
  variance: "variance of",
  range: "range of",
  distinct: "number of distinct",
  mode: "most common value of",
  count: "number of known values of",
};

/** Keys where a plural would speak of several groups: a name in quotes is only a name. */
export function sayHeads(keys: readonly Key[]): string {
  return keys
    .map((key) => {
      const name = typeof key === "string" ? key : key.column;
      const said = sayKey(key);
      return said.startsWith(name) && isPlural(wordsOf(name).at(-1) ?? "")
        ? inQuotes(name) + said.slice(name.length)
        : said;
    })
    .join(" and ");
}

/** "month of order_date", "age in ranges 0-12, 13-19". */
export function sayKey(key: Key): string {
  if (typeof key === "string") return sayColumn(key);
  const of = sayColumn(key.column);
  if ("part" in key) {
    const itself = key.part === "year" && /^years?$/u.test(wordsOf(key.column).at(-1) ?? "");
    return itself ? of : `${PARTS[key.part]} of ${of}`;
  }
  if ("ranges" in key)
    return `${of} in ranges ${key.ranges.map((range, at) => sayRange(range, key.ranges[at - 1])).join(", ")}`;
  return `${of} in steps of ${key.width}`;
}

/** "18 to 64", "under 18", "65 and over", and "over 64" after "18 to 64". */
function sayRange([from, to]: Range, before: Range | undefined): string {
  if (from === null) return `under ${to}`;
  if (to === null) return before?.[1] === from ? `over ${from}` : `${from} and over`;
  return `${from} to ${to}`;
}

export function sayKeys(keys: readonly Key[]): string {
  return keys.map(sayKey).join(" and ");
}

export const PARTS: Readonly<Record<DatePart, string>> = {
  year: "year",
  quarter: "quarter",
  month: "month",
  week: "week",
  day: "day",
  month_of_year: "month of the year",
  weekday: "weekday",
  hour_of_day: "hour of the day",
  decade: "decade",
};

/** " where …", or nothing. */
export function sayWhere(filters: readonly Filter[]): string {
  return filters.length === 0 ? "" : ` where ${sayFilters(filters)}`;
}

export function sayFilters(filters: readonly Filter[]): string {
  return filters.map(sayFilter).join(" and ");
}

export function sayFilter(filter: Filter): string {
  return "any" in filter ? `(${filter.any.map(sayAll).join(" or ")})` : sayCondition(filter);
}

/** Parentheses around all that has an "and" or "or" of its own. */
function sayAll(conditions: readonly Condition[]): string {
  const said = conditions.map(sayCondition).join(" and ");
  const [only, ...others] = conditions;
  const simple = only && others.length === 0 && !["in", "not in", "between"].includes(only.op);
  return simple ? said : `(${said})`;
}

function sayCondition(condition: Condition): string {
  const { column, part, op, value, other } = condition;
  const of = part === undefined ? sayColumn(column) : `${PARTS[part]} of ${sayColumn(column)}`;
  if (other !== undefined) return `${of} is ${AGAINST[op] ?? ""} ${sayColumn(other)}`;
  const cell = (one: Cell) => sayCell(one, part);
  const one = value === undefined || isList(value) ? "" : cell(value);
  const many = isList(value) ? value.map(cell) : [];
  const day = isDay(value);
  switch (op) {
    case "=":
      return `${of} is ${one}`;
    case "!=":
      return `${of} is not ${one}`;
    case ">":
      return `${of} is ${day ? "after" : "over"} ${one}`;
    case ">=":
      return `${of} is ${day ? "since" : "at least"} ${one}`;
    case "<":
      return `${of} is ${day ? "before" : "under"} ${one}`;
    case "<=":
      return `${of} is ${day ? "until" : "at most"} ${one}`;
    case "between":
      return `${of} is between ${many.join(" and ")}`;
    case "in":
      return `${of} is ${many.join(" or ")}`;
    case "not in":
      return `${of} is not ${many.join(" or ")}`;
    case "contains":
    case "starts with":
    case "ends with":
      return `${of} ${op} ${one}`;
    case "missing":
      return `${of} is missing`;
    case "present":
      return `${of} is known`;
  }
}

const AGAINST: Readonly<Partial<Record<Condition["op"], string>>> = {
  "=": "the same as",
  "!=": "not the same as",
  ">": "over",
  ">=": "at least",
  "<": "under",
  "<=": "at most",
};

/** ", rounded to 2 decimals, answers named mean_fare and median_fare", or nothing. */
export function sayReport({ names, decimals }: Named): string {
  const said = names.map((name) => (/^[\w.-]*\w$/u.test(name) ? name : inQuotes(name))).join(" and ");
  return [
    decimals === null ? "" : `, rounded to ${decimals} decimals`,
    names.length === 0 ? "" : `, ${names.length === 1 ? "the answer" : "the answers"} named ${said}`,
  ].join("");
}

/** " having …", or nothing. */
export function sayHaving(having: readonly Having[]): string {
  if (having.length === 0) return "";
  const said = having.map(({ measure, op, value }) => {
    const what = typeof value === "number" ? String(value) : value.join(" and ");
    return `${sayMeasure(measure)} ${OPERATORS[op]} ${what}`;
  });
  return ` having ${said.join(" and ")}`;
}

const OPERATORS: Readonly<Record<Having["op"], string>> = {
  "=": "exactly",
  "!=": "not equal to",
  ">": "over",
  ">=": "at least",
  "<": "under",
  "<=": "at most",
  between: "between",
};

function isList(value: Condition["value"]): value is readonly Cell[] {
  return Array.isArray(value);
}

export function sayCell(value: Cell, part?: DatePart): string {
  const month = part === "month_of_year" && typeof value === "number" ? MONTHS[value - 1] : undefined;
  if (month !== undefined) return `${month.charAt(0).toUpperCase()}${month.slice(1)}`;
  return typeof value === "string" && !isDay(value) ? inQuotes(value) : String(value);
}

function isDay(value: Condition["value"]): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** In whichever quotes the text does not contain. */
export function inQuotes(text: string): string {
  const [left, right] = [
    ['"', '"'],
    ["“", "”"],
    ["`", "`"],
    ["'", "'"],
  ].find(([open, close]) => !text.includes(open ?? "") && !text.includes(close ?? "")) ?? ['"', '"'];
  return `${left}${text}${right}`;
}

export function sayExtreme(order: Direction): string {
  return order === "desc" ? "highest" : "lowest";
}

export function sayEnd(order: Direction): string {
  return order === "desc" ? "top" : "bottom";
}
