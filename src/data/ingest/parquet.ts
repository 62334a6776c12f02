import type { DuckDBConnection } from "@duckdb/node-api";
import { MOST_COLUMNS, tooWide } from "./csv.ts";
import { allRows, identifier, literal, oneRow } from "./duckdb.ts";
import { uniqueNames } from "./names.ts";
import { count, type Notes, quoted } from "./notes.ts";
import { type Selection, storeTable } from "./table.ts";

/** Stores a Parquet file as `data`; its types are kept where a question can use them. */
export async function storeParquet(
  connection: DuckDBConnection,
  file: string,
  name: string,
  notes: Notes,
): Promise<void> {
  await storeTable(connection, await parquetSelection(connection, file, name, notes));
}

async function parquetSelection(
  connection: DuckDBConnection,
  file: string,
  name: string,
  notes: Notes,
): Promise<Selection> {
  const from = `read_parquet(${literal(file)}, hive_partitioning = false)`;
  const described = await allRows(
    connection,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`,
  );
  if (described.length > MOST_COLUMNS) throw tooWide(name, described.length);
  const names = uniqueNames(
    described.map(([given]) => given ?? ""),
    notes,
  );
  const columns = described.map(([given, type], index) => ({
    cell: identifier(given ?? ""),
    type: type ?? "",
    name: names[index] ?? "",
  }));
  await noteUnusual(connection, from, columns, notes);
  return {
    from,
    columns: columns.map(({ cell, type, name: named }) => ({ sql: conversion(cell, type), name: named })),
  };
}

interface Column {
  readonly cell: string;
  readonly type: string;
  readonly name: string;
}

function conversion(cell: string, type: string): string {
  if (isFloat(type)) return `CASE WHEN isfinite(${cell}) THEN CAST(${cell} AS DOUBLE) END`;
  if (type.startsWith("DECIMAL")) return decimalDigits(type) <= 15 ? `CAST(${cell} AS DOUBLE)` : cell;
  if (type === "TIMESTAMP WITH TIME ZONE")
    return `CASE WHEN isfinite(${cell}) THEN make_timestamp(epoch_us(${cell})) END`;
  if (type.startsWith("TIMESTAMP")) return `CASE WHEN isfinite(${cell}) THEN CAST(${cell} AS TIMESTAMP) END`;
  if (type === "DATE") return `CASE WHEN isfinite(${cell}) THEN ${cell} END`;
  if (type.startsWith("ENUM") || type === "UUID") return `CAST(${cell} AS VARCHAR)`;
  return isNested(type) ? `to_json(${cell})` : cell;
}

async function noteUnusual(
  connection: DuckDBConnection,
  from: string,
  columns: readonly Column[],
  notes: Notes,
): Promise<void> {
  for (const { name, type } of columns) {
    if (type === "TIMESTAMP WITH TIME ZONE") notes.add(`Column ${quoted(name)}: points in time are in UTC.`);
    if (type === "TIMESTAMP_NS") notes.add(`Column ${quoted(name)}: times are cut to microseconds.`);
    if (isNested(type)) notes.add(`Column ${quoted(name)}: nested values are kept as JSON text.`);
  }
  const finite = columns.filter(
    ({ type }) => isFloat(type) || type === "DATE" || type.startsWith("TIMESTAMP"),
  );
  if (finite.length === 0) return;
  const counts = finite.map(({ cell }) => `count(*) FILTER (NOT isfinite(${cell}))`);
  const odd = await oneRow(connection, `SELECT ${counts.join(", ")} FROM ${from}`);
  finite.forEach(({ name, type }, index) => {
    const many = Number(odd[index]);
    const what = isFloat(type) ? "NaN or infinite value" : "infinite value";
    if (many > 0) notes.add(`Column ${quoted(name)}: ${count(many, what)} read as missing.`);
  });
}

function isFloat(type: string): boolean {
  return type === "DOUBLE" || type === "FLOAT";
}

function decimalDigits(type: string): number {
  return Number(/\((\d+)/.exec(type)?.[1] ?? 38);
}

function isNested(type: string): boolean {
  return /^(STRUCT|MAP|UNION|VARIANT)|\]$/.test(type);
}
