import type { Cell, ColumnInfo, Data, Filter, Row } from "./index.ts";

/** A problem that the toolkit itself reports to a tool; `code` says whether the data or the tool is to blame. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const problems = new WeakMap<object, Problem>();
// Taken before a tool can put something else in its place.
const { apply } = Reflect;
const recall = WeakMap.prototype.get;

/** What the toolkit knows about an error that it threw itself. */
export function problemOf(error: unknown): Problem | undefined {
  return typeof error === "object" && error !== null ? apply(recall, problems, [error]) : undefined;
}

/** Asks the host to run a statement. Rejects with a `Problem`. */
export type Ask = (query: string, values: readonly Cell[]) => Promise<Row[]>;

export function createData(columns: readonly ColumnInfo[], ask: Ask): Data {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const known = (name: string): ColumnInfo => {
    const column = byName.get(name);
    if (column === undefined) throw unknownColumn(name, columns);
    return column;
  };
  return Object.freeze({
    columns: Object.freeze(columns.map((column) => Object.freeze({ ...column }))),
    async sql<R extends Row = Row>(query: string, values: readonly Cell[] = []): Promise<R[]> {
      if (typeof query !== "string")
        throw toolError("data.sql takes the statement as text", "Pass a string.");
      if (!Array.isArray(values) || !values.every(isCell)) {
        throw toolError(
          "data.sql takes its values as a list of text, finite numbers, booleans and null",
          "Convert them first.",
        );
      }
      try {
        return (await ask(query, values)) as R[];
      } catch (problem) {
        // Thrown here, where the stack leads back to the tool's own line.
        throw isProblem(problem) ? report(problem) : problem;
      }
    },
    column: (name: string) => quoteName(known(name).name),
    number: (name: string) => {
      const column = known(name);
      if (column.type !== "number") throw notANumber(column, columns);
      return quoteName(column.name);
    },
    type: (name: string) => known(name).type,
    literal,
    where: (filters: readonly Filter[]) => {
      if (!Array.isArray(filters)) throw badFilter("Filters must be a list", "Give [] to keep every row.");
      return filters.length === 0
        ? "TRUE"
        : filters.map((filter: Filter) => `(${condition(filter, known)})`).join(" AND ");
    },
  });
}

function condition(filter: Filter, known: (name: string) => ColumnInfo): string {
  if (typeof filter !== "object" || filter === null) {
    throw badFilter(
      `A filter must be {column, op, value}: this one is ${show(filter)}`,
      "Give a list of such objects.",
    );
  }
  const column = known(filter.column);
  const name = quoteName(column.name);
  const { op, value } = filter;
  switch (op) {
    case "missing":
      return `${name} IS NULL`;
    case "present":
      return `${name} IS NOT NULL`;
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const operand = compared(column, op, single(column, op, value));
      return `${operand.column} ${op === "!=" ? "<>" : op} ${operand.value}`;
    }
    case "between": {
      const [from, to, ...rest] = list(column, op, value);
      if (from === undefined || to === undefined || rest.length > 0) {
        throw badFilter(
          `The filter "between" on ${show(column.name)} needs two values: it has ${show(value)}`,
          "Give [from, to].",
        );
      }
      const low = compared(column, op, single(column, op, from));
      const high = compared(column, op, single(column, op, to));
      return `${low.column} >= ${low.value} AND ${high.column} <= ${high.value}`;
    }
    case "in":
    case "not in": {
      // A missing value equals nothing, so it cannot be on a list either.
      const wanted = list(column, op, value).filter((item) => item !== null);
      const matches = wanted.map((item) => {
        const operand = compared(column, op, item);
        return `${operand.column} = ${operand.value}`;
      });
      const any = matches.length === 0 ? "FALSE" : matches.join(" OR ");
      return op === "in" ? any : `${name} IS NOT NULL AND NOT (${any})`;
    }
    case "contains": {
      const wanted = single(column, op, value);
      return `contains(lower(CAST(${name} AS VARCHAR)), lower(${literal(String(wanted))}))`;
    }
    default:
      throw badFilter(
        `The filter on ${show(column.name)} has the operator ${show(op)}`,
        "Operators are =, !=, <, <=, >, >=, between, in, not in, contains, missing, present.",
      );
  }
}

interface Operand {
  readonly column: string;
  readonly value: string;
}

/** Both sides of a comparison in the column's own type. */
function compared(column: ColumnInfo, op: string, value: string | number | boolean): Operand {
  const name = quoteName(column.name);
  const misfit = (wanted: string): Error =>
    badFilter(
      `The filter "${op}" on ${show(column.name)} compares ${wanted}: the value is ${show(value)}`,
      `The column holds ${column.type === "timestamp" ? "dates with a time" : `${column.type}s`}; give such a value.`,
    );
  switch (column.type) {
    case "number": {
      const text = typeof value === "string" ? value.trim() : value;
      if (typeof text === "number") return { column: name, value: literal(text) };
      // Text keeps the digits of integers that a number would lose.
      if (typeof text !== "string" || !NUMBER.test(text)) throw misfit("numbers");
      return { column: name, value: text.replace(/^\+/, "") };
    }
    case "boolean": {
      const truth = typeof value === "string" ? TRUTHS.get(value.trim().toLowerCase()) : value;
      if (typeof truth !== "boolean") throw misfit("true or false");
      return { column: name, value: literal(truth) };
    }
    case "date":
    case "timestamp": {
      const moment = typeof value === "string" ? MOMENT.exec(value.trim()) : null;
      const [, day, time] = moment ?? [];
      if (day === undefined || !isDay(day)) throw misfit("dates such as 2011-01-31 or 2011-01-31 23:59:00");
      if (time === undefined) {
        // A date names a whole day, so a moment is compared by its day.
        return { column: column.type === "date" ? name : `CAST(${name} AS DATE)`, value: `DATE '${day}'` };
      }
      return {
        column: column.type === "timestamp" ? name : `CAST(${name} AS TIMESTAMP)`,
        value: `TIMESTAMP '${day} ${time}'`,
      };
    }
    case "text":
      return { column: name, value: literal(String(value)) };
    case "other":
      return { column: `CAST(${name} AS VARCHAR)`, value: literal(String(value)) };
  }
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const TRUTHS = new Map([
  ["true", true],
  ["false", false],
]);
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?))?$/;

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function single(column: ColumnInfo, op: string, value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const hint =
    value === null || value === undefined ? 'Use the operator "missing" or "present".' : "Give one value.";
  throw badFilter(`The filter "${op}" on ${show(column.name)} needs one value: it has ${show(value)}`, hint);
}

function list(column: ColumnInfo, op: string, value: unknown): readonly (string | number | boolean | null)[] {
  if (Array.isArray(value) && value.every(isCell)) return value;
  throw badFilter(
    `The filter "${op}" on ${show(column.name)} needs a list: it has ${show(value)}`,
    "Give a list of values.",
  );
}

function literal(value: Cell): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Number.isFinite(value)) return String(value);
    throw toolError(`data.literal takes finite numbers: the value is ${value}`, "Handle it before asking.");
  }
  if (typeof value === "string") {
    const quoted = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
    return quoted.length === 1 ? quoted.join("") : `(${quoted.join(" || chr(0) || ")})`;
  }
  throw toolError(
    `data.literal takes text, a number, a boolean or null: the value is ${show(value)}`,
    "Convert it first.",
  );
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function isCell(value: unknown): value is Cell {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || typeof value === "string" || typeof value === "boolean";
}

function unknownColumn(name: string, columns: readonly ColumnInfo[]): Error {
  const wanted = String(name);
  const closest = columns
    .map((column) => ({
      name: column.name,
      distance: editDistance(fold(wanted), fold(column.name)),
    }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((column) => show(column.name));
  return report({
    code: "unknown_column",
    message: `The dataset has no column ${show(wanted)}${closest.length === 0 ? "" : `; the closest are ${closest.join(", ")}`}.`,
    hint: `Name one of its ${columns.length} columns, letter for letter.`,
  });
}

function notANumber({ name, type }: ColumnInfo, columns: readonly ColumnInfo[]): Error {
  const numbers = columns.filter((column) => column.type === "number").slice(0, 12);
  return report({
    code: "not_a_number",
    message: `The tool computes with ${show(name)}, which must be a number column: it is a ${type} column.`,
    hint:
      numbers.length === 0
        ? "The dataset has no number column."
        : `Name a number column: ${numbers.map((column) => show(column.name)).join(", ")}.`,
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 64);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function badFilter(message: string, hint: string): Error {
  return report({ code: "bad_filter", message: `${message}.`, hint });
}

function toolError(message: string, hint: string): Error {
  return report({ code: "tool_error", message: `${message}.`, hint });
}

function report(problem: Problem): Error {
  const error = new Error(problem.message);
  problems.set(error, problem);
  return error;
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" && value !== null && "code" in value && "message" in value && "hint" in value
  );
}

function show(value: unknown): string {
  const text = typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
