import type { DuckDBConnection } from "@duckdb/node-api";
import type { Cell, ColumnType } from "../../toolkit/index.ts";
import type { ColumnProfile, Profile } from "../dataset.ts";
import { countValues, type ValueCounts } from "./counts.ts";
import { allRows, identifier, oneRow } from "./duckdb.ts";
import type { Notes } from "./notes.ts";
import type { Units } from "./table.ts";

/**
 * Above this many rows, distinct fractions are estimated: counting them exactly would take longer than reading the file.
 * Whole numbers, dates and text stay exact, since whether they identify rows may matter.
 */
const EXACT_ROWS = 1_000_000;
const EXACT_DISTINCT = 100_000;

/** Profiles the table `data`, in few scans; the values of its text columns are listed on the way. */
export async function profileTable(
  connection: DuckDBConnection,
  listing: string,
  notes: Notes,
  units: Units,
): Promise<Profile> {
  const described = await allRows(connection, "SELECT column_name, column_type FROM (DESCRIBE data)");
  const columns = described.map(([name, sqlType], place) => ({
    name: name ?? "",
    sqlType: sqlType ?? "",
    type: columnType(sqlType ?? ""),
    place,
  }));
  const ranges = columns.map(({ name, type }) => rangeSql(identifier(name), type));
  const [rows, ...seen] = await oneRow(connection, `SELECT count(*), ${ranges.join(", ")} FROM data`);
  const listed = columns.filter(({ type }) => type === "text" || type === "boolean");
  const counts = await countValues(connection, listed, listing, notes);
  const profiles: ColumnProfile[] = [];
  for (const { name, sqlType, type, place } of columns) {
    const [present, min, max] = seen.slice(place * 3, place * 3 + 3);
    profiles.push({
      name,
      type,
      sqlType,
      ...unitOf(units.get(name)),
      missing: Number(rows) - Number(present),
      ...(type === "text" || type === "boolean"
        ? listedValues(counts.get(place), type)
        : await distinctCount(
            connection,
            identifier(name),
            Number(present),
            Number(rows) > EXACT_ROWS && sqlType === "DOUBLE",
          )),
      ...(typeof min === "string" && typeof max === "string"
        ? { min: cellOf(min, type), max: cellOf(max, type) }
        : {}),
    });
  }
  return { rows: Number(rows), columns: profiles, notes: notes.all };
}

function unitOf(unit: string | undefined): Pick<ColumnProfile, "unit"> {
  return unit === undefined ? {} : { unit };
}

function columnType(sqlType: string): ColumnType {
  if (/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(sqlType)) return "number";
  if (sqlType === "VARCHAR") return "text";
  if (sqlType === "BOOLEAN") return "boolean";
  if (sqlType === "DATE") return "date";
  return sqlType === "TIMESTAMP" ? "timestamp" : "other";
}

function rangeSql(cell: string, type: ColumnType): string {
  const ranged = type === "number" || type === "date" || type === "timestamp";
  return `count(${cell}), ${ranged ? `CAST(min(${cell}) AS VARCHAR), CAST(max(${cell}) AS VARCHAR)` : "NULL, NULL"}`;
}

function listedValues(
  counts: ValueCounts | undefined,
  type: ColumnType,
): Pick<ColumnProfile, "distinct" | "top"> {
  const { distinct, top } = counts ?? { distinct: 0, top: [] };
  return {
    distinct,
    top: top.map(({ value, count }) => ({ value: type === "boolean" ? value === "true" : value, count })),
  };
}

async function distinctCount(
  connection: DuckDBConnection,
  cell: string,
  present: number,
  estimate: boolean,
): Promise<Pick<ColumnProfile, "distinct" | "approximate">> {
  if (estimate) {
    const [about] = await oneRow(connection, `SELECT approx_count_distinct(${cell}) FROM data`);
    if (Number(about) > EXACT_DISTINCT)
      return { distinct: Math.min(Number(about), present), approximate: true };
  }
  // Several times quicker than count(DISTINCT …).
  const [distinct] = await oneRow(
    connection,
    `SELECT count(*) FROM (SELECT ${cell} FROM data WHERE ${cell} IS NOT NULL GROUP BY ${cell})`,
  );
  return { distinct: Number(distinct) };
}

/** Numbers that JavaScript would round stay text, as cells do everywhere. */
function cellOf(text: string, type: ColumnType): Cell {
  if (type !== "number") return text;
  const number = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? text : number;
}
