import { DuckDBInstance } from "@duckdb/node-api";
import { createData } from "../../src/toolkit/data.ts";
import type { ColumnInfo, ColumnType, Data } from "../../src/toolkit/index.ts";

const TYPES: Record<string, ColumnType> = {
  BIGINT: "number",
  UBIGINT: "number",
  DOUBLE: "number",
  "DECIMAL(18,2)": "number",
  VARCHAR: "text",
  BOOLEAN: "boolean",
  DATE: "date",
  TIMESTAMP: "timestamp",
};

/** A table in memory, and the toolkit's view of it. */
export interface Table {
  readonly data: Data;
  /** The rows of a SELECT, as lists of what DuckDB writes for each value. */
  select(sql: string): Promise<(string | null)[][]>;
  close(): void;
}

/** Makes a table of these columns (`{ name: type }`), with rows written as SQL. */
export async function openTable(columns: Record<string, string>, rows: string): Promise<Table> {
  const infos = Object.entries(columns).map(([name, sqlType]): ColumnInfo => ({
    name,
    sqlType,
    type: TYPES[sqlType] ?? "other",
  }));
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const declared = infos.map(({ name, sqlType }) => `"${name.replaceAll('"', '""')}" ${sqlType}`);
  await connection.run(`CREATE TABLE data (${declared.join(", ")})`);
  await connection.run(`INSERT INTO data VALUES ${rows}`);
  return {
    data: createData(infos, () => Promise.reject(new Error("not asked"))),
    select: async (sql) => {
      const result = await connection.runAndReadAll(sql);
      return result.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    close: () => connection.closeSync(),
  };
}
