import type { Hint } from "./identify.ts";
import { records, type Separators } from "./records.ts";
import { headerAt, unitsRow } from "./top_lines.ts";

/** How a text table is laid out. */
export interface Dialect extends Separators {
  /** As the file has them, one for each column; none when the file has no header. */
  readonly header: readonly string[] | undefined;
  readonly columns: number;
  /** Records before the first row of data: what stands above the header, and the header. */
  readonly skip: number;
  /** Lines above the header that are no part of the table, blank ones apart. */
  readonly preamble: number;
  /** What the first of them says. */
  readonly title: string | undefined;
  /** What the columns are in, where a row of units stands under the header. */
  readonly units: readonly (string | undefined)[] | undefined;
  /** The header names one column less than the rows have: the first column holds row names, as R writes them. */
  readonly rowNames: boolean;
}

/** Tells the layout from the start of a file, which may be cut in the middle of a record. */
export function tellDialect(head: string, whole: boolean, hint: Hint): Dialect {
  const text = head.replace(/^\uFEFF/, "");
  const escape = /[^\\]\\"(?!\s*(?:[,;\t|\r\n]|$))/.test(text) && !/[^,;\t|\r\n]""/.test(text) ? "\\" : '"';
  const candidates = (hint === "tsv" ? ["\t", ",", ";", "|"] : [",", "\t", ";", "|"]).map((delimiter) =>
    layout(text, { delimiter, escape }, whole),
  );
  // Sorting keeps the order of equals, so that the file's name decides between them.
  const [best] = candidates.toSorted((a, b) => b.score - a.score);
  if (best === undefined) throw new Error("no delimiter to choose from");
  return best.dialect;
}

/** Far more than enough to tell, and quick to look at. */
const MOST_RECORDS = 500;

function layout(text: string, separators: Separators, whole: boolean): { dialect: Dialect; score: number } {
  const all = records(text, separators, MOST_RECORDS);
  // The last record may have been cut.
  if (!whole && all.length > 1 && all.length < MOST_RECORDS) all.pop();
  const filled = all.filter((record) => !isBlank(record));
  const common = commonWidth(filled);
  const agreeing = filled.filter((record) => record.length === common).length;
  const columns = fullWidth(filled, common);
  const top = headerAt(all, topRecord(all, columns), columns);
  const first = withoutEnd(all[top] ?? [""], columns);
  const rowNames = first.length === columns - 1;
  const header = first.length === columns || rowNames ? first : undefined;
  const headless = header === undefined || (!rowNames && looksLikeData(first, all.slice(top + 1)));
  const above = all.slice(0, top).filter((record) => record.some((cell) => cell.trim() !== ""));
  const preamble = above.length;
  const units = headless || rowNames ? undefined : unitsRow(all[top + 1], all.slice(top + 2));
  const score =
    columns === 1
      ? 0
      : agreeing / filled.length + (preamble === 0 && !rowNames ? 0.3 : 0) + Math.min(columns, 100) / 10_000;
  return {
    dialect: {
      ...separators,
      header: headless ? undefined : rowNames ? ["row_name", ...first] : first,
      columns,
      skip: headless ? top : units === undefined ? top + 1 : top + 2,
      preamble,
      title: above[0]?.find((cell) => cell.trim() !== "")?.trim(),
      units,
      rowNames: rowNames && !headless,
    },
    score,
  };
}

/** The record that is the header, or else the first row: above it there may be a title, narrower than the table. */
function topRecord(all: readonly (readonly string[])[], columns: number): number {
  const top = all.findIndex((record) => !isBlank(record) && record.length === columns);
  if (top <= 0)
    return Math.max(
      0,
      all.findIndex((record) => !isBlank(record)),
    );
  const above = all.slice(0, top).findLastIndex((record) => !isBlank(record));
  const record = all[above] ?? [];
  // A header without a name for the row names stands directly above the first row, and so does one that ends in a delimiter.
  const narrow = record.length === columns - 1 && columns > 2;
  return narrow || withoutEnd(record, columns).length < record.length ? above : top;
}

/** A header that ends in a delimiter, as no row does, without the column that has no name. */
function withoutEnd(record: readonly string[], columns: number): readonly string[] {
  return record.length === columns + 1 && record.at(-1)?.trim() === "" ? record.slice(0, -1) : record;
}

function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && (record[0] ?? "").trim() === "";
}

function commonWidth(filled: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  let common = 1;
  for (const [width, times] of widths) {
    const best = widths.get(common) ?? 0;
    if (times > best || (times === best && width > common)) common = width;
  }
  return common;
}

/** As wide as the header, where the rows leave out what is empty at their ends, each as much as it can. */
function fullWidth([header = [], ...rows]: readonly (readonly string[])[], common: number): number {
  const widths = new Set(rows.map(({ length }) => length));
  const isHeader =
    header.length > Math.max(common, FEWEST_NAMES - 1) &&
    header.every((cell) => cell.trim() !== "" && !NUMBER.test(cell.trim())) &&
    new Set(header).size === header.length;
  const isUneven =
    widths.size > 1 && [...widths].every((width) => width <= header.length && width > header.length / 2);
  return isHeader && isUneven && (widths.size > 2 || widths.has(header.length)) ? header.length : common;
}

const FEWEST_NAMES = 4;

/**
 * True for a first row that is data already: all numbers, or a decimal number or date above others like it
 * (whole numbers may be years that name columns).
 */
function looksLikeData(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  if (cells.every((cell) => cell === "" || NUMBER.test(cell)) && cells.some((cell) => cell !== ""))
    return true;
  const below = rows.filter((row) => row.length === first.length).slice(0, 100);
  return cells.some(
    (cell, column) =>
      (DECIMAL.test(cell) || DATE.test(cell)) &&
      below.length > 0 &&
      below.every((row) => isLike(cell, row[column] ?? "")),
  );
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL = /^[+-]?\d*\.\d+(e[+-]?\d+)?$/i;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}([ T].*)?$/;

function isLike(cell: string, other: string): boolean {
  const trimmed = other.trim();
  return trimmed === "" || (DATE.test(cell) ? DATE : NUMBER).test(trimmed);
}
