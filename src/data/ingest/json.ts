import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";
import { MOST_COLUMNS, tooWide } from "./csv.ts";
import type { TextSource } from "./columns.ts";
import { literal, oneRow } from "./duckdb.ts";
import { explain } from "./explain.ts";
import { type Notes, quoted } from "./notes.ts";
import { uniqueNames } from "./names.ts";
import { readings } from "./readings.ts";
import { storeTable, typedSelection, type Units, unitsOf } from "./table.ts";

/** True for text that starts as JSON does; a CSV whose first name begins with a bracket is not taken for it. */
export function startsLikeJson(head: string): boolean {
  return /^\uFEFF?\s*(\{\s*("|\}|$)|\[\s*([[{\]"]|-?\d|true|false|null|$))/.test(head);
}

/**
 * Stores JSON objects as `data`: every property of any of them is a column.
 * @throws InputError when the JSON is no table
 */
export async function storeJson(
  connection: DuckDBConnection,
  file: string,
  head: string,
  name: string,
  notes: Notes,
): Promise<Units> {
  const source = await jsonSource(connection, file, head, name, notes);
  const decisions = await readings(connection, source);
  await storeTable(connection, typedSelection(source, decisions));
  await explain(connection, source, decisions, notes);
  return unitsOf(source, decisions);
}

async function jsonSource(
  connection: DuckDBConnection,
  file: string,
  head: string,
  name: string,
  notes: Notes,
): Promise<TextSource> {
  const from = `read_json_objects(${literal(file)}, format = '${layout(head)}', maximum_object_size = 67108864)`;
  const properties = await propertiesOf(connection, from, name);
  const keys = Object.keys(properties);
  if (keys.length > MOST_COLUMNS) throw tooWide(name, keys.length);
  const paths = keys.map((key) => literal(`/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`));
  const names = uniqueNames(keys, notes);
  const nested = await nestedKeys(connection, from, keys, paths, properties);
  if (nested.size > 0) {
    const listed = [...nested].slice(0, 5).map((index) => quoted(names[index] ?? ""));
    notes.add(`Nested values are kept as JSON text (${listed.join(", ")}${nested.size > 5 ? ", …" : ""}).`);
  }
  return {
    from: `(SELECT json_extract_string(json, [${paths.join(", ")}]) AS cells FROM ${from})`,
    cells: keys.map((_, index) => `cells[${index + 1}]`),
    names,
    nameless: new Set(),
    nested,
    commas: false,
  };
}

/** Reading by lines is quicker, but only right when each line is an object of its own. */
function layout(head: string): "array" | "newline_delimited" | "unstructured" {
  const text = head.replace(/^\uFEFF/, "").trimStart();
  if (text.startsWith("[")) return "array";
  const [line = ""] = text.split("\n", 1);
  try {
    JSON.parse(line);
    return "newline_delimited";
  } catch {
    return "unstructured";
  }
}

/** The merged structure of all objects: property names in order of appearance. */
async function propertiesOf(
  connection: DuckDBConnection,
  from: string,
  name: string,
): Promise<Record<string, unknown>> {
  const [rows, text] = await oneRow(
    connection,
    `SELECT count(*), CAST(json_group_structure(json) AS VARCHAR) FROM ${from}`,
  );
  const structure: unknown = JSON.parse(text ?? "null");
  if (rows === "0" || !isObject(structure) || Object.keys(structure).length === 0) {
    const held =
      rows === "0"
        ? "an empty list"
        : Array.isArray(structure)
          ? "a list of lists"
          : isObject(structure)
            ? "objects without properties"
            : "values that are not objects";
    throw new InputError(
      "not_a_table",
      `${shown(name)} holds ${held}; a table is a list of objects, or one object a line.`,
      'Save it as [{"column": value, …}, …], or as CSV.',
    );
  }
  const inner = Object.keys(structure).find((key) => isTable(structure[key]));
  if (rows === "1" && inner !== undefined) {
    throw new InputError(
      "not_a_table",
      `${shown(name)} holds one object; its rows seem to be in its property ${quoted(inner)}.`,
      `Save that list alone, for example: jq '.${/^\w+$/.test(inner) ? inner : `[${JSON.stringify(inner)}]`}' ${shown(name)} > rows.json`,
    );
  }
  return structure;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of objects, as DuckDB describes it. */
function isTable(structure: unknown): boolean {
  return Array.isArray(structure) && isObject(structure[0]);
}

/** Which columns hold an object or a list somewhere. DuckDB says JSON of those that mix kinds of values: look at them. */
async function nestedKeys(
  connection: DuckDBConnection,
  from: string,
  keys: readonly string[],
  paths: readonly string[],
  properties: Record<string, unknown>,
): Promise<Set<number>> {
  const nested = new Set<number>();
  const mixed: number[] = [];
  keys.forEach((key, index) => {
    if (typeof properties[key] === "object") nested.add(index);
    else if (properties[key] === "JSON") mixed.push(index);
  });
  if (mixed.length === 0) return nested;
  const questions = mixed.map(
    (index) => `coalesce(bool_or(json_type(json, ${paths[index]}) IN ('OBJECT', 'ARRAY')), false)`,
  );
  const answers = await oneRow(connection, `SELECT ${questions.join(", ")} FROM ${from}`);
  mixed.forEach((column, index) => answers[index] === "true" && nested.add(column));
  return nested;
}
