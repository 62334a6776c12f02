import { createReadStream } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";
import type { Dialect } from "./dialect.ts";
import { allRows, identifier, oneRow } from "./duckdb.ts";
import { count, type Notes, quoted } from "./notes.ts";

/** A row that DuckDB could not read. */
export interface Reject {
  readonly line: number;
  /** DuckDB's name of what is wrong. */
  readonly error: string;
  /** The same, for people. */
  readonly reason: string;
  /** How many values it has, where these are too few or too many. */
  readonly width: number | undefined;
}

/** The option of `read_csv` with which `collectRejects` finds what was left out. */
export const STORE_REJECTS = "store_rejects = true";
export const UNCLOSED = "UNQUOTED VALUE";

/** Runs a statement that reads CSV, and gives what it left out, in the order of lines. */
export async function collectRejects(
  connection: DuckDBConnection,
  run: () => Promise<void>,
): Promise<Reject[]> {
  await run();
  const found = await allRows(
    connection,
    `SELECT line, max(error_type), arg_max(error_message, error_type) FROM reject_errors GROUP BY line ORDER BY line`,
  );
  await connection.run("DROP TABLE reject_errors; DROP TABLE reject_scans");
  return found.map(([line, error, message]) => ({
    line: Number(line),
    error: error ?? "",
    reason: reasonOf(error ?? "", message ?? ""),
    width: widthOf(message ?? ""),
  }));
}

export async function storedRows(connection: DuckDBConnection): Promise<number> {
  const [stored] = await oneRow(connection, "SELECT count(*) FROM data");
  return Number(stored);
}

/** Whether what was left out is too much to answer from the others. */
export function isTooMany(rejects: readonly Reject[], stored: number): boolean {
  return rejects.length > Math.max(1, (stored + rejects.length) * MOST_REJECTS) || rejects.length > stored;
}

/** Notes the rows that were left out. @throws InputError when they are too many to answer from the others */
export async function judgeRejects(
  connection: DuckDBConnection,
  rejects: readonly Reject[],
  file: string,
  name: string,
  dialect: Dialect,
  notes: Notes,
): Promise<void> {
  const [first] = rejects;
  if (first === undefined) return;
  const stored = await storedRows(connection);
  const rows = stored + rejects.length;
  const unclosed = rejects.find(({ error }) => error === UNCLOSED);
  if (unclosed !== undefined) {
    const lost = (await countLines(file)) - dialect.skip - rows - (await innerLines(connection));
    if (lost > 0) throw unclosedQuote(name, unclosed.line, lost);
  }
  if (isTooMany(rejects, stored)) {
    throw new InputError(
      "too_many_bad_rows",
      `${shown(name)} has ${count(rejects.length, "row")} of ${rows} that do not fit its ${count(dialect.columns, "column")}: ` +
        `the first is line ${first.line} (${first.reason}).`,
      `Check the delimiter (read as ${spoken(dialect.delimiter)}) and the quotes around that line.`,
    );
  }
  const were = rejects.length === 1 ? "was" : "were";
  notes.add(
    `${count(rejects.length, "row")} of ${rows} ${were} left out: the first is line ${first.line} (${first.reason}).`,
  );
}

/** A few odd lines, such as a total at the end, are no reason to refuse a file; more are. */
const MOST_REJECTS = 0.05;

function reasonOf(error: string, message: string): string {
  const found = widthOf(message);
  if (found !== undefined) return `it has ${count(found, "value")}`;
  if (error === UNCLOSED) return "its quotes do not match";
  if (error.startsWith("LINE SIZE")) return "it is too long";
  return message.split("\n")[0] ?? error;
}

function widthOf(message: string): number | undefined {
  const found = /Found: (\d+)/.exec(message)?.[1];
  return found === undefined ? undefined : Number(found);
}

function spoken(delimiter: string): string {
  return delimiter === "\t" ? "a tab" : quoted(delimiter);
}

/** Line breaks inside values, so that lines can be accounted for. */
async function innerLines(connection: DuckDBConnection): Promise<number> {
  const described = await allRows(
    connection,
    "SELECT column_name FROM (DESCRIBE data) WHERE column_type = 'VARCHAR'",
  );
  const breaks = described.map(
    ([name]) => `coalesce(length(regexp_replace(${identifier(name ?? "")}, '[^\\n]', '', 'g')), 0)`,
  );
  if (breaks.length === 0) return 0;
  const [inner] = await oneRow(connection, `SELECT coalesce(sum(${breaks.join(" + ")}), 0) FROM data`);
  return Number(inner);
}

/** Lines that are not blank. */
async function countLines(file: string): Promise<number> {
  let lines = 0;
  let blank = true;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === 10) {
        if (!blank) lines += 1;
        blank = true;
      } else if (byte !== 13) blank = false;
    }
  }
  return blank ? lines : lines + 1;
}

/** A quote that is never closed swallows the lines after it: then lines are missing that no reject accounts for. */
function unclosedQuote(name: string, line: number, lost: number): InputError {
  return new InputError(
    "unclosed_quote",
    `${shown(name)} has a quote near line ${line} that is not closed: about ${count(lost, "line")} would be lost.`,
    `Close the quote on line ${line}, or remove it.`,
  );
}
