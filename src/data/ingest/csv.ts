import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";
import type { Decision, TextSource } from "./columns.ts";
import { type Dialect, tellDialect } from "./dialect.ts";
import { literal } from "./duckdb.ts";
import { explain } from "./explain.ts";
import { type Hint, readHead } from "./identify.ts";
import { uniqueNames } from "./names.ts";
import { count, type Notes, quoted } from "./notes.ts";
import { readings } from "./readings.ts";
import {
  collectRejects,
  isTooMany,
  judgeRejects,
  type Reject,
  STORE_REJECTS,
  storedRows,
  UNCLOSED,
} from "./rejects.ts";
import { withoutTotal } from "./total_row.ts";
import { lastCell, proven, type Uneven, unevenRows } from "./uneven_rows.ts";
import { textGaps } from "./text_gaps.ts";
import { storeTable, typedSelection, type Units, unitsOf } from "./table.ts";

/** More columns than any table for people has. */
export const MOST_COLUMNS = 4000;
const HEAD_BYTES = 1 << 20;
const USUAL_LINE_MB = 2;
const LONGEST_LINE_MB = 64;
const MB = 1_000_000;
const LF = 10;

/**
 * Stores a text table as `data`, and says what its reading took for granted and what was left out.
 * @throws InputError when it is no table, or when too much of it is broken
 */
export async function storeCsv(
  connection: DuckDBConnection,
  file: string,
  name: string,
  hint: Hint,
  notes: Notes,
): Promise<Units> {
  const dialect = await dialectOf(file, hint);
  if (dialect.columns === 1 && hint !== "csv" && hint !== "tsv") throw noTable(name);
  if (dialect.columns > MOST_COLUMNS) throw tooWide(name, dialect.columns);
  describe(dialect, notes);
  const names = uniqueNames(dialect.header ?? unnamed(dialect.columns), notes);
  let lineMb = await lineBound(file, name);
  let { source, decisions, rejects, hasTotal } = await tryToStore(connection, file, dialect, names, lineMb);
  // A value longer than the buffer looks to DuckDB like one whose quote is never closed.
  if (
    lineMb < LONGEST_LINE_MB &&
    rejects.some(({ error }) => error.startsWith("LINE SIZE") || error === UNCLOSED)
  ) {
    lineMb = LONGEST_LINE_MB;
    await connection.run("DROP TABLE data");
    ({ source, decisions, rejects, hasTotal } = await tryToStore(connection, file, dialect, names, lineMb));
  }
  const uneven = isTooMany(rejects, await storedRows(connection))
    ? unevenRows(rejects, dialect.columns)
    : undefined;
  if (uneven !== undefined) {
    await connection.run("DROP TABLE data");
    const whole = await tryToStore(connection, file, dialect, names, lineMb, uneven);
    const said = await proven(
      connection,
      whole.source,
      { before: decisions, after: whole.decisions },
      uneven,
    );
    if (said === undefined) {
      await connection.run("DROP TABLE data");
      await tryToStore(connection, file, dialect, names, lineMb);
    } else {
      said.forEach((note) => notes.add(note));
      ({ source, decisions, rejects, hasTotal } = whole);
    }
  }
  // The total is no row that a quote has swallowed.
  const skip = dialect.skip + (hasTotal ? 1 : 0);
  await judgeRejects(connection, rejects, file, name, { ...dialect, skip }, notes);
  if (hasTotal) notes.add("The last row was left out: it is the total of those above.");
  await explain(connection, source, decisions, notes);
  return unitsOf(source, decisions, dialect.units);
}

async function tryToStore(
  connection: DuckDBConnection,
  file: string,
  dialect: Dialect,
  names: readonly string[],
  lineMb: number,
  uneven?: Uneven,
): Promise<{ source: TextSource; decisions: Decision[]; rejects: Reject[]; hasTotal: boolean }> {
  const rows = await withoutTotal(
    connection,
    readCsv(file, dialect, lineMb, "ignore_errors = true", uneven),
    file,
    dialect,
  );
  const read = (errors: string): string => {
    const all = readCsv(file, dialect, lineMb, errors, uneven);
    return rows === undefined ? all : `(SELECT * FROM ${all} WHERE ${rows})`;
  };
  const nameless = [...names.keys()].filter((index) => dialect.header?.[index]?.trim() === "");
  const source: TextSource = {
    from: read("ignore_errors = true"),
    cells: names.map((_, index) =>
      index === names.length - 1 && uneven !== undefined ? lastCell(index, uneven, dialect) : `c${index}`,
    ),
    names,
    nameless: new Set(nameless),
    nested: new Set(),
    commas: dialect.delimiter === ",",
  };
  const decisions = await textGaps(connection, source, await readings(connection, source));
  const rejects = await collectRejects(connection, () =>
    storeTable(connection, typedSelection({ ...source, from: read(STORE_REJECTS) }, decisions)),
  );
  return { source, decisions, rejects, hasTotal: rows !== undefined };
}

/**
 * DuckDB drops a line beyond its bound without a word, so the bound is chosen by the lines there are.
 * @throws InputError when one is longer than any bound
 */
async function lineBound(file: string, name: string): Promise<number> {
  const bytes = await longestLine(file);
  if (bytes <= USUAL_LINE_MB * MB) return USUAL_LINE_MB;
  if (bytes <= LONGEST_LINE_MB * MB) return LONGEST_LINE_MB;
  throw new InputError(
    "line_too_long",
    `${shown(name)} has a line of ${Math.ceil(bytes / MB)} MB; lines of at most ${LONGEST_LINE_MB} MB are read.`,
    "Leave the long values out, or save the data as Parquet.",
  );
}

/** Only lines that reach over the end of a chunk can be long, so the others need no look. */
async function longestLine(file: string): Promise<number> {
  const { size } = await stat(file);
  if (size <= USUAL_LINE_MB * MB) return size;
  let longest = 0;
  let open = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const first = chunk.indexOf(LF);
    if (first === -1) open += chunk.length;
    else {
      longest = Math.max(longest, open + first);
      open = chunk.length - chunk.lastIndexOf(LF) - 1;
    }
  }
  return Math.max(longest, open);
}

async function dialectOf(file: string, hint: Hint): Promise<Dialect> {
  const head = await readHead(file, HEAD_BYTES);
  const { size } = await stat(file);
  return tellDialect(new TextDecoder().decode(head), size <= HEAD_BYTES, hint);
}

function describe(dialect: Dialect, notes: Notes): void {
  if (dialect.preamble > 0) {
    notes.add(
      `${count(dialect.preamble, "line")} above the column names ${dialect.preamble === 1 ? "was" : "were"} skipped${dialect.title === undefined ? "" : ` (${quoted(dialect.title)})`}.`,
    );
  }
  if (dialect.units !== undefined) notes.add("The line under the column names was read as their units.");
  if (dialect.rowNames) notes.add("The first column has no name in the header and is called 'row_name'.");
  if (dialect.header === undefined) {
    notes.add(`The file has no column names: its columns are called column_1 to column_${dialect.columns}.`);
  } else if (
    dialect.header.some((cell) => /^\s*[+-]?\d+\s*$/.test(cell) && !/^\s*(1[5-9]|20|21)\d\d\s*$/.test(cell))
  ) {
    notes.add("The first line was read as column names although some of them are numbers.");
  }
}

function unnamed(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => `column_${index + 1}`);
}

function readCsv(file: string, dialect: Dialect, lineMb: number, errors: string, uneven?: Uneven): string {
  const width = dialect.columns + (uneven?.extra ?? 0);
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`);
  const lineBytes = lineMb * MB;
  return (
    `read_csv(${literal(file)}, auto_detect = false, header = false, skip = ${dialect.skip}, ` +
    `delim = ${literal(dialect.delimiter)}, quote = '"', escape = ${literal(dialect.escape)}, ` +
    // Small buffers let several threads share even a small file.
    `max_line_size = ${lineBytes}, buffer_size = ${lineBytes * 2}, hive_partitioning = false, ` +
    // With several threads, DuckDB pads no rows in which a quoted value has line ends.
    `${uneven === undefined ? "" : "null_padding = true, parallel = false, "}` +
    `columns = {${columns.join(", ")}}, ${errors})`
  );
}

function noTable(name: string): InputError {
  return new InputError(
    "not_a_table",
    `${shown(name)} is text, but no table: no comma, tab, semicolon or bar separates its lines into columns.`,
    "If it is a table of one column, name it .csv; otherwise export the data as CSV.",
  );
}

export function tooWide(name: string, columns: number): InputError {
  return new InputError(
    "too_many_columns",
    `${shown(name)} has ${columns} columns; at most ${MOST_COLUMNS} are read.`,
    "If its rows are its columns, transpose it; otherwise keep the columns you need.",
  );
}
