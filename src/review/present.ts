import type { Cell, Row } from "../toolkit/index.ts";
import type { Json } from "../toolkit/spec.ts";

/** A result, laid out for a person: single facts, and at most one table. */
export interface Presentation {
  readonly facts: readonly (readonly [label: string, value: Cell])[];
  readonly table?: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The columns that name each row, such as the categories compared; none when the rows are a listing. */
  readonly keys: readonly string[];
  /** The column whose numbers are compared between the keys. */
  readonly bar?: string;
}

/** Lays out any result. An array of flat records becomes the table, and `keys` beside it names its categories. */
export function present(result: Json): Presentation {
  if (!isRecord(result))
    return { facts: isCell(result) ? [["result", result]] : [["result", JSON.stringify(result)]] };
  const tableEntry = Object.entries(result).find(([, value]) => isTable(value));
  const keys = isTexts(result["keys"]) ? result["keys"] : [];
  const facts = Object.entries(result)
    .filter(([name]) => name !== tableEntry?.[0] && !(name === "keys" && tableEntry !== undefined))
    .map(([name, value]) => [name, isCell(value) ? value : JSON.stringify(value)] as const);
  return tableEntry === undefined ? { facts } : { facts, table: tableOf(tableEntry[1] as Row[], keys) };
}

function tableOf(rows: Row[], keys: readonly string[]): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const bar = barColumn(columns, rows, keys);
  return { columns, rows, keys, ...(bar === undefined ? {} : { bar }) };
}

/** Bars compare one number per category; negative numbers would need two directions. */
function barColumn(columns: readonly string[], rows: Row[], keys: readonly string[]): string | undefined {
  if (keys.length === 0 || rows.length < 2) return undefined;
  return columns.find((name) => {
    const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
    return (
      !keys.includes(name) &&
      values.length > 0 &&
      values.every((value) => typeof value === "number" && value >= 0)
    );
  });
}

function isTable(value: Json | undefined): value is Row[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isRecord(item) && Object.values(item).every(isCell))
  );
}

function isTexts(value: Json | undefined): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCell(value: Json | undefined): value is Cell {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
