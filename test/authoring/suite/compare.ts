import type { Cell } from "../../../src/toolkit/index.ts";
import type { Json, JsonObject } from "../../../src/toolkit/spec.ts";
import type { Answer, Meant } from "./cases.ts";

type Row = Readonly<Record<string, Cell>>;
type Matrix = readonly (readonly Cell[])[];

/** What was read, and what came of it. */
export interface Given extends Meant {
  readonly result: Json;
}

/** Whether the result says what was expected: values decide, not how they are named. */
export function isRight(answer: Answer, given: Given): boolean {
  if ("either" in answer) return answer.either.some((each) => isRight(each, given));
  if (!isObject(given.result)) return false;
  const { result } = given;
  if ("value" in answer) return headlines(given, result).some((value) => equal(value, answer.value));
  if ("matched" in answer) return isListing(answer, result);
  if ("pairs" in answer) return arePairs(answer.pairs, result);
  return views(result).some((rows) => fits(answer.rows, answer.ordered, rows));
}

/** The same operation, and every parameter that the intended reading names. Groups may be called anything. */
export function isMeant(meant: Meant, { operation, params }: Meant): boolean {
  return operation === meant.operation && covers(meant.params, params);
}

function covers(wanted: Json, given: Json | undefined): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(given) &&
      given.length === wanted.length &&
      wanted.every((item: Json, at) => covers(item, given[at]))
    );
  }
  if (isObject(wanted)) {
    return isObject(given) && Object.entries(wanted).every(([name, value]) => covers(value, given[name]));
  }
  return isCell(given) && isCell(wanted) && equal(given, wanted);
}

/** The numbers a result is about: its headline, or those of its only row; of a row listed, what it was found by. */
function headlines({ operation, params }: Given, result: JsonObject): Cell[] {
  const rows = recordsOf(result["rows"]);
  if (operation === "top_rows") {
    const { by } = params;
    const [row] = rows;
    if (by === null) return [result["matched"]].filter(isCell);
    return typeof by === "string" && row !== undefined && rows.length === 1 ? [row[by] ?? null] : [];
  }
  const fact = HEADLINES.find((name) => isCell(result[name]));
  if (fact !== undefined) return [result[fact]].filter(isCell);
  return rows.length === 1 ? numbersOf(result, rows).slice(0, 1) : [];
}

const HEADLINES = ["share", "r", "value", "distinct", "duplicate_rows", "count"];

function numbersOf({ keys }: JsonObject, [row]: readonly Row[]): Cell[] {
  return Object.entries(row ?? {})
    .filter(([name, value]) => !(Array.isArray(keys) && keys.includes(name)) && typeof value === "number")
    .map(([, value]) => value);
}

/** The tables a result may be taken for: its rows, with or without missing keys, or side by side; or else its facts. */
function views(result: JsonObject): Row[][] {
  const rows = recordsOf(result["rows"]);
  if (rows.length === 0) {
    return [[Object.fromEntries(Object.entries(result).filter(([, value]) => isCell(value))) as Row]];
  }
  const { keys } = result;
  const names = Array.isArray(keys) ? keys.map(String) : [];
  const known = rows.filter((row) => names.every((name) => row[name] !== null));
  const beside = Object.fromEntries(rows.map((row, at) => [String(at), row["value"] ?? null]));
  return [rows, known, ...(rows.every((row) => "value" in row) ? [[beside]] : [])];
}

/** Whether some columns of the rows hold the expected cells, row by row. */
function fits(expected: Matrix, ordered: boolean, rows: readonly Row[]): boolean {
  if (rows.length !== expected.length) return false;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const width = expected[0]?.length ?? 0;
  const search = (chosen: readonly string[]): boolean => {
    const given = rows.map((row) => chosen.map((name) => row[name] ?? null));
    if (!sameRows(expected, given, ordered)) return false;
    if (chosen.length === width) return true;
    return names.some((name) => !chosen.includes(name) && search([...chosen, name]));
  };
  return search([]);
}

/** Compares as many leading cells of the expected rows as the given ones have. */
function sameRows(expected: Matrix, given: Matrix, ordered: boolean): boolean {
  if (ordered) return expected.every((row, at) => same(row, given[at] ?? []));
  const left = [...given];
  return expected.every((row) => {
    const at = left.findIndex((other) => same(row, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function same(row: readonly Cell[], given: readonly Cell[]): boolean {
  return given.every((value, at) => equal(row[at] ?? null, value));
}

/** A listing says how many rows matched, and shows none that did not. */
function isListing({ matched, records }: Extract<Answer, { matched: number }>, result: JsonObject): boolean {
  const shown = recordsOf(result["rows"]);
  const isOne = (row: Row): boolean =>
    records.some((record) =>
      Object.entries(row).every(([name, value]) => name in record && equal(record[name] ?? null, value)),
    );
  return result["matched"] === matched && shown.length > 0 && shown.every(isOne);
}

/** Each pair of columns, in either order, with its number. */
function arePairs(pairs: readonly (readonly [string, string, number])[], result: JsonObject): boolean {
  const rows = recordsOf(result["rows"]);
  const isThere = ([one, other, value]: readonly [string, string, number]): boolean =>
    rows.some((row) => {
      const cells = Object.values(row);
      return cells.includes(one) && cells.includes(other) && equal(row["r"] ?? null, value);
    });
  return rows.length === pairs.length && pairs.every(isThere);
}

const TOLERANCE = 1e-9;

/** Numbers up to a billionth of their size, also where one is written as text; a date is its midnight. */
function equal(one: Cell, other: Cell): boolean {
  if (typeof one === "number" || typeof other === "number") {
    if (one === null || other === null || one === "" || other === "") return false;
    if (typeof one === "boolean" || typeof other === "boolean") return false;
    const [left, right] = [Number(one), Number(other)];
    return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
  }
  return typeof one === "string" && typeof other === "string"
    ? withoutMidnight(one) === withoutMidnight(other)
    : one === other;
}

function withoutMidnight(text: string): string {
  return text.replace(/ 00:00:00$/, "");
}

function recordsOf(value: Json | undefined): Row[] {
  return Array.isArray(value) ? (value.filter(isObject) as Row[]) : [];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCell(value: Json | undefined): value is Cell {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
