import { DuckDBInstance, StatementType } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Cell, ColumnInfo, ColumnType } from "../toolkit/index.ts";
import { checkStatement } from "./gate.ts";
import type { Refusal } from "./gate.ts";
import { SAMPLE_ROWS } from "./limits.ts";
import { packRows } from "./rows.ts";
import { fold } from "./sql_tree.ts";
import type { Variant } from "./sandbox.ts";
import type { Json } from "../toolkit/spec.ts";

/** One dataset, opened read-only and locked: a run sees the table `data` of its variant, and nothing else. */
export interface Database {
  begin(variant: Variant): Promise<DatabaseRun>;
  /** Makes variants ahead, one after another. */
  prepare(variants: readonly Variant[]): void;
  /** Rows of a trusted statement, which sees the whole cache. */
  read(sql: string, values: readonly Cell[]): Promise<readonly (readonly Json[])[]>;
}

export interface DatabaseRun {
  readonly columns: readonly ColumnInfo[];
  /** The rows as a frame's payload. @throws SqlRefused, TooManyRows, or what DuckDB says */
  query(id: number, sql: string, values: readonly Cell[]): Promise<Buffer>;
  interrupt(): void;
  end(): void;
}

export interface DatabaseLimits {
  readonly threads: number;
  readonly memoryMb: number;
  readonly rows: number;
  readonly bytes: number;
}

export class SqlRefused extends Error {
  readonly hint: string;
  constructor({ message, hint }: Refusal) {
    super(message);
    this.hint = hint;
  }
}

/** Made before the dataset is known, so that it can wait warm. */
export async function createInstance(limits: DatabaseLimits): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(limits.threads),
    memory_limit: `${limits.memoryMb}MB`,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // x / 0 is missing, as in SQL: NaN would be greater than every number in a comparison.
    ieee_floating_point_ops: "false",
  });
  const owner = await instance.connect();
  for (const setting of [
    "temp_directory = ''",
    "max_temp_directory_size = '0MB'",
    "TimeZone = 'UTC'",
    "Calendar = 'gregorian'",
  ]) {
    await owner.run(`SET GLOBAL ${setting}`);
  }
  for (const variant of VARIANTS) await owner.run(`CREATE SCHEMA memory.${variant}`);
  owner.closeSync();
  // A first statement costs several times what later ones do: better now than when somebody waits.
  const run = beginRun(await instance.connect(), [], limits);
  for (let times = 0; times < 3; times += 1) await run.query(0, WARM_UP, []);
  run.end();
  return instance;
}

const WARM_UP =
  "SELECT a, sum(b), count(*) FROM (VALUES ('x', 1.5), ('y', 2)) AS t(a, b) WHERE b > 0 GROUP BY ALL ORDER BY 1";

export async function openDatabase(
  instance: DuckDBInstance,
  path: string,
  limits: DatabaseLimits,
): Promise<Database> {
  const owner = await instance.connect();
  await owner.run(`ATTACH ${quoteText(path)} AS cache (READ_ONLY)`);
  await owner.run("CREATE VIEW memory.original.data AS FROM cache.main.data");
  await lock(owner);

  const made = new Map<Variant, Promise<readonly ColumnInfo[]>>();
  const prepared = (variant: Variant): Promise<readonly ColumnInfo[]> => {
    const columns = made.get(variant) ?? make(owner, variant, prepared);
    made.set(variant, columns);
    return columns;
  };
  await prepared("original");
  let reader: Promise<DuckDBConnection> | undefined;
  return {
    prepare: (variants) => {
      // Whoever begins with one hears why it could not be made.
      for (const variant of variants) prepared(variant).catch(() => {});
    },
    read: async (sql, values) => {
      reader ??= connectTo(instance, "cache.main");
      const rows = await (await reader).runAndReadAll(sql, [...values]);
      return rows.getRowsJson();
    },
    begin: async (variant) => {
      const columns = await prepared(variant);
      return beginRun(await connectTo(instance, `memory.${variant}`), columns, limits);
    },
  };
}

async function connectTo(instance: DuckDBInstance, schema: string): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  await connection.run(`USE ${schema}`);
  return connection;
}

const VARIANTS: readonly Variant[] = [
  "original",
  "sample",
  "shuffled",
  "reordered",
  "empty",
  "one_row",
  "all_null",
];

/** From here on the instance opens nothing more and cannot be set otherwise. */
async function lock(owner: DuckDBConnection): Promise<void> {
  for (const setting of ["enable_external_access = false", "lock_configuration = true"]) {
    await owner.run(`SET GLOBAL ${setting}`);
  }
}

function beginRun(
  connection: DuckDBConnection,
  columns: readonly ColumnInfo[],
  limits: DatabaseLimits,
): DatabaseRun {
  const names = new Set(columns.map(({ name }) => fold(name)));
  // One statement at a time: a connection runs only one, and an interrupt must know whom it hits.
  let turn: Promise<unknown> = Promise.resolve();
  let ended = false;
  const query = async (id: number, sql: string, values: readonly Cell[]): Promise<Buffer> => {
    if (ended) throw new Error("The run has ended.");
    if (sql.includes("\0"))
      throw new SqlRefused({
        message: "Cannot run the SQL: it contains a NUL character.",
        hint: "Remove it.",
      });
    const [[serialized] = []] = (
      await connection.runAndReadAll("SELECT json_serialize_sql($1::VARCHAR)", [sql])
    ).getRowsJS();
    const refusal = checkStatement(sql, String(serialized), names);
    if (refusal !== undefined) throw new SqlRefused(refusal);
    const statement = await connection.prepare(sql);
    try {
      if (statement.statementType !== StatementType.SELECT) {
        throw new SqlRefused({
          message: "Cannot run the SQL: only one SELECT is allowed.",
          hint: "Ask for one SELECT.",
        });
      }
      statement.bind(values.map((value) => (Number.isSafeInteger(value) ? BigInt(Number(value)) : value)));
      return await packRows(id, await statement.stream(), limits.rows, limits.bytes);
    } finally {
      statement.destroySync();
    }
  };
  return {
    columns,
    query: (id, sql, values) => {
      const result = turn.then(() => query(id, sql, values));
      turn = result.catch(() => {});
      return result;
    },
    interrupt: () => connection.interrupt(),
    end: () => {
      ended = true;
      connection.interrupt();
      void turn.then(() => connection.closeSync());
    },
  };
}

/** Makes the variant's table, in memory and in its own schema, and tells its columns. */
async function make(
  owner: DuckDBConnection,
  variant: Variant,
  prepared: (variant: Variant) => Promise<readonly ColumnInfo[]>,
): Promise<readonly ColumnInfo[]> {
  if (variant !== "original") {
    const columns = await prepared(variant === "sample" ? "original" : "sample");
    await owner.run(`CREATE TABLE memory.${variant}.data AS ${await selection(owner, variant, columns)}`);
  }
  const described = await owner.runAndReadAll(`DESCRIBE memory.${variant}.data`);
  return described.getRowsJS().map(([name, type]) => ({
    name: String(name),
    type: columnType(String(type)),
    // The values that an enum lists may be many.
    sqlType: String(type).replace(/^ENUM\(.*\)$/s, "ENUM"),
  }));
}

async function selection(
  owner: DuckDBConnection,
  variant: Variant,
  columns: readonly ColumnInfo[],
): Promise<string> {
  const placed = (table: string): string => `(${withPlaces(table, columns)})`;
  const all = `SELECT * EXCLUDE (${PLACE}) FROM`;
  switch (variant) {
    case "sample":
      // By hash, not every n-th row: data has periods. In file order again afterwards.
      return `${all} ${placed("cache.main.data")} WHERE ${PLACE} IN (
        SELECT ${PLACE} FROM ${placed("cache.main.data")} ORDER BY hash(${PLACE}), ${PLACE} LIMIT ${SAMPLE_ROWS})
        ORDER BY ${PLACE}`;
    case "shuffled": {
      const [[rows] = []] = (
        await owner.runAndReadAll("SELECT count(*) FROM memory.sample.data")
      ).getRowsJS();
      // Few rows might hash into the very order they have; reversed they never do.
      const order = Number(rows) < 20 ? `${PLACE} DESC` : `hash(${PLACE}, 7), ${PLACE}`;
      return `${all} ${placed("memory.sample.data")} ORDER BY ${order}`;
    }
    case "reordered":
      return `SELECT ${columns
        .map(({ name }) => quoteName(name))
        .toReversed()
        .join(", ")} FROM ${placed("memory.sample.data")} ORDER BY ${PLACE}`;
    case "one_row":
      return `${all} ${placed("memory.sample.data")} ORDER BY ${PLACE} LIMIT 1`;
    case "all_null":
      return "SELECT s.* FROM range(3) LEFT JOIN (SELECT * FROM memory.sample.data LIMIT 0) s ON true";
    case "empty":
    case "original":
      return "SELECT * FROM memory.sample.data LIMIT 0";
  }
}

/** No column of a file has it: ingest trims names. */
const PLACE = '" toolkiln place"';

/** The table with the place of each row. A column that is itself called rowid hides DuckDB's own. */
function withPlaces(table: string, columns: readonly ColumnInfo[]): string {
  const place = columns.some(({ name }) => fold(name) === "rowid") ? "row_number() OVER ()" : "rowid";
  return `SELECT *, ${place} AS ${PLACE} FROM ${table}`;
}

export function columnType(sqlType: string): ColumnType {
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|BIGNUM)$/.test(sqlType))
    return "number";
  if (sqlType === "VARCHAR" || /^ENUM\((?!.*\)\[)/.test(sqlType)) return "text";
  if (sqlType === "BOOLEAN") return "boolean";
  if (sqlType === "DATE") return "date";
  if (/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/.test(sqlType)) return "timestamp";
  return "other";
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
