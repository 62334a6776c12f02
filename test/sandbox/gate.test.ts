import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInstance, openDatabase, SqlRefused } from "../../src/sandbox/database.ts";
import type { DatabaseRun } from "../../src/sandbox/database.ts";
import type { Cell } from "../../src/toolkit/index.ts";
import { makeCache } from "./cache.ts";

/** Statements that would read, write, leak, vary or change something: each is refused by the gate, before DuckDB runs it. */
const REFUSED = [
  "SELECT * FROM toolkiln_values",
  "SELECT * FROM cache.main.toolkiln_values",
  "SELECT * FROM cache.toolkiln_values",
  "SELECT * FROM main.data",
  "SELECT * FROM cache.main.data",
  "SELECT * FROM memory.sample.data",
  "SELECT * FROM 'data.csv'",
  "SELECT * FROM '/etc/passwd'",
  'SELECT * FROM "/etc/passwd"',
  "FROM 'https://example.com/a.parquet'",
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM READ_BLOB('/etc/passwd')",
  "SELECT * FROM \"read_text\"('/etc/passwd')",
  "SELECT * FROM glob('/*')",
  "SELECT * FROM parquet_scan('x')",
  "SELECT * FROM read_duckdb('x')",
  "SELECT * FROM sniff_csv('/etc/passwd')",
  "SELECT * FROM query('SELECT 1')",
  "SELECT * FROM query_table('toolkiln_values')",
  "SELECT * FROM query_table(['data', 'toolkiln_values'])",
  "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
  "SELECT json_serialize_sql('SELECT 1')",
  "SELECT json_serialize_plan('SELECT 1')",
  "SELECT json_deserialize_sql('{}')",
  "SELECT * FROM duckdb_settings()",
  "SELECT * FROM duckdb_tables",
  "SELECT * FROM duckdb_secrets()",
  "SELECT * FROM pragma_table_info('toolkiln_values')",
  "SELECT * FROM pragma_database_size()",
  "SELECT * FROM information_schema.tables",
  "SELECT * FROM pg_catalog.pg_tables",
  "SELECT * FROM sqlite_master",
  "SELECT * FROM test_all_types()",
  "SELECT * FROM seq_scan('toolkiln_values')",
  "SELECT * FROM repeat_row(1, num_rows = 3)",
  "SELECT getenv('HOME')",
  "SELECT current_setting('threads')",
  "SELECT getvariable('x')",
  "SELECT nextval('s')",
  "SELECT write_log('x')",
  "SELECT version()",
  "SELECT current_database()",
  "SELECT current_user",
  "SELECT sleep_ms(1000)",
  "SELECT pg_sleep(1)",
  "SELECT txid_current()",
  "SELECT stats(x) FROM data",
  "SELECT error('x')",
  "SELECT setseed(0.5)",
  "SELECT random()",
  "SELECT x FROM data ORDER BY random()",
  "SELECT uuid()",
  "SELECT gen_random_uuid()",
  "SELECT now()",
  "SELECT current_date",
  "SELECT CURRENT_TIMESTAMP",
  "SELECT today()",
  "SELECT get_current_timestamp()",
  "SELECT age(d) FROM data",
  "SELECT ago(INTERVAL 1 DAY)",
  "SELECT reservoir_quantile(x, 0.5) FROM data",
  "SELECT list_aggregate([1.0, 2.0], 'reservoir_quantile', 0.5)",
  "SELECT * FROM data USING SAMPLE 5",
  "SELECT * FROM data TABLESAMPLE 10%",
  "SELECT * FROM (SELECT * FROM data) TABLESAMPLE reservoir(2 ROWS)",
  "SHOW TABLES",
  "DESCRIBE data",
  "SUMMARIZE data",
  "SELECT * FROM (DESCRIBE data)",
  "SELECT * FROM (SHOW ALL TABLES)",
  "SELECT (SELECT count(*) FROM toolkiln_values)",
  "SELECT * FROM data WHERE x IN (SELECT count FROM toolkiln_values)",
  "SELECT * FROM data, LATERAL (SELECT * FROM toolkiln_values WHERE value = g)",
  "SELECT * FROM data JOIN toolkiln_values ON true",
  "SELECT 1 UNION ALL SELECT count FROM toolkiln_values",
  "SELECT x FROM data ORDER BY (SELECT max(count) FROM toolkiln_values)",
  "SELECT x FROM data LIMIT (SELECT max(count) FROM toolkiln_values)",
  "SELECT sum(x) OVER (PARTITION BY (SELECT max(count) FROM toolkiln_values)) FROM data",
  "SELECT sum(x) FILTER (WHERE getenv('A') = '') FROM data",
  "SELECT list_transform([1], v -> (SELECT count(*) FROM toolkiln_values))",
  "SELECT CASE WHEN true THEN (SELECT 1 FROM toolkiln_values) END",
  "SELECT * REPLACE ((SELECT 1 FROM toolkiln_values) AS x) FROM data",
  "WITH t AS (SELECT * FROM toolkiln_values) SELECT * FROM t",
  "SELECT * FROM toolkiln_values WHERE EXISTS (WITH toolkiln_values AS (SELECT 1) SELECT 1)",
  "WITH toolkiln_values AS (SELECT * FROM toolkiln_values) SELECT * FROM toolkiln_values",
  "WITH b AS (SELECT * FROM duckdb_tables), duckdb_tables AS (SELECT 1) SELECT * FROM b",
  // U+212A, the Kelvin sign: a small k to JavaScript, and no letter that DuckDB folds.
  'WITH "duc\u212adb_databases" AS (SELECT 1) SELECT path FROM duckdb_databases',
  'WITH RECURSIVE "duc\u212adb_columns" AS (SELECT 1 UNION ALL SELECT 2 FROM duckdb_columns) SELECT 1',
  `SELECT 1${"0".repeat(400)}`,
  "SELECT 1; SELECT 2",
  "SELECT 1; DROP TABLE data",
  "PIVOT data ON g USING sum(x)",
  "SELECT * FROM (PIVOT data ON g USING sum(x))",
  "CREATE TEMP VIEW data AS SELECT 1",
  "CREATE TABLE t AS SELECT 1",
  "CREATE MACRO f(a) AS a",
  "DROP TABLE data",
  "INSERT INTO data SELECT * FROM data",
  "UPDATE data SET x = 1",
  "DELETE FROM data",
  "COPY data TO '/tmp/out.csv'",
  "COPY data TO '/tmp/out.csv' (use_tmp_file false)",
  "EXPORT DATABASE '/tmp/out'",
  "ATTACH '/tmp/x.db'",
  "DETACH cache",
  "USE cache.main",
  "SET threads = 8",
  "RESET ALL",
  "PRAGMA version",
  "CALL enable_logging(storage = 'file')",
  "CHECKPOINT",
  "INSTALL httpfs",
  "LOAD httpfs",
  "PREPARE p AS SELECT 1",
  "EXPLAIN SELECT 1",
  "EXPLAIN ANALYZE SELECT * FROM data",
  "BEGIN TRANSACTION",
  "VACUUM",
  "SELECT lpad('x', 1000000000, 'y')",
  "SELECT repeat('x', 1000000000)",
  "SELECT repeat('x', x) FROM data",
  "SELECT range(1000000000)",
  "SELECT * FROM range(x)",
  "SELECT list_resize([1], 1000000000)",
  "SELECT x::regclass FROM data",
  "SELECT x COLLATE de FROM data",
  "SELECT $name",
  "SELECT '\0'",
  "",
  "SELEC 1",
  "SELECT (",
];

/** What analysis is made of: each runs. */
const ACCEPTED: readonly (readonly [sql: string, ...values: Cell[]])[] = [
  ["SELECT count(*) FROM data"],
  ["SELECT g, avg(x) AS mean, count(*) AS n FROM data GROUP BY g ORDER BY mean DESC, g"],
  ["SELECT g, sum(x) FILTER (WHERE x > 1) FROM data GROUP BY ALL ORDER BY ALL"],
  ["SELECT DISTINCT g FROM data ORDER BY g NULLS LAST LIMIT 3 OFFSET 1"],
  ["SELECT DISTINCT ON (g) g, x FROM data ORDER BY g, x DESC"],
  ['SELECT "x", data.g, DATA."G" FROM DATA'],
  ["SELECT * FROM data WHERE g = $1 AND x BETWEEN $2 AND $3", "a", 0, 10],
  ["SELECT * FROM data WHERE g IN ($1, $2) OR g IS NULL", "a", "b"],
  ["SELECT * FROM data WHERE g LIKE 'a%' OR g ILIKE '%B' OR g SIMILAR TO 'c.*' OR g NOT LIKE 'z'"],
  ["SELECT median(x), quantile_cont(x, 0.9), quantile_disc(x, 0.1), mode(g), mad(x) FROM data"],
  ["SELECT stddev(x), var_pop(x), skewness(x), kurtosis(x), sem(x), entropy(g) FROM data"],
  ["SELECT corr(x, y), regr_slope(y, x), regr_r2(y, x), covar_samp(x, y) FROM data"],
  ["SELECT fsum(x), favg(x), product(x), geomean(abs(x) + 1) FROM data"],
  ["SELECT arg_max(g, x), max_by(g, x), first(g ORDER BY x), any_value(g) FROM data"],
  ["SELECT string_agg(g, ', ' ORDER BY g), list(DISTINCT g ORDER BY g), histogram(g) FROM data"],
  ["SELECT approx_count_distinct(g), count(DISTINCT g), bool_and(x > 0), bit_or(1) FROM data"],
  ["SELECT g, x, row_number() OVER (PARTITION BY g ORDER BY x) AS r FROM data QUALIFY r = 1"],
  ["SELECT x, sum(x) OVER (ORDER BY d ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) FROM data"],
  ["SELECT avg(x) OVER (ORDER BY d RANGE BETWEEN INTERVAL 7 DAYS PRECEDING AND CURRENT ROW) FROM data"],
  [
    "SELECT lag(x) OVER w, lead(x, 1, 0) OVER w, ntile(4) OVER w, percent_rank() OVER w FROM data WINDOW w AS (ORDER BY x)",
  ],
  ["SELECT first_value(x IGNORE NULLS) OVER (ORDER BY d), dense_rank() OVER (ORDER BY x) FROM data"],
  ["WITH t AS (SELECT g, sum(x) AS s FROM data GROUP BY g) SELECT t.g, s / sum(s) OVER () FROM t"],
  ["WITH a AS (SELECT 1 AS k), b AS (SELECT k + 1 AS k FROM a) SELECT * FROM a, b"],
  ["WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) SELECT sum(n) FROM t"],
  ["WITH data AS (SELECT 1 AS one) SELECT one FROM data"],
  ['WITH "GRÖSSEN" AS (SELECT 1 AS one) SELECT one FROM "grÖssen"'],
  ["SELECT * FROM (SELECT g, max(x) AS m FROM data GROUP BY g) AS s WHERE m > 0"],
  ["SELECT x, (SELECT max(i.x) FROM data AS i WHERE i.g = o.g) FROM data AS o"],
  ["SELECT * FROM data AS o WHERE EXISTS (SELECT 1 FROM data AS i WHERE i.x > o.x)"],
  ["SELECT * FROM data WHERE x > ALL (SELECT 0) AND x >= ANY (SELECT min(x) FROM data)"],
  ["SELECT a.g, b.x FROM data AS a LEFT JOIN data AS b USING (g) WHERE b.x IS NOT NULL"],
  ["SELECT a.x FROM data AS a SEMI JOIN data AS b ON a.g = b.g"],
  ["SELECT a.d, b.x FROM data AS a ASOF JOIN data AS b ON a.g = b.g AND a.d >= b.d"],
  ["SELECT o.g, l.m FROM data AS o, LATERAL (SELECT max(x) AS m FROM data AS i WHERE i.g = o.g) AS l"],
  ["SELECT g FROM data UNION SELECT g FROM data EXCEPT SELECT 'a' INTERSECT SELECT 'b'"],
  ["SELECT g, x FROM data UNION ALL BY NAME SELECT x, g FROM data"],
  ["SELECT g, d, sum(x), grouping(g) FROM data GROUP BY ROLLUP (g, d)"],
  ["SELECT g, sum(x) FROM data GROUP BY GROUPING SETS ((g), ())"],
  [
    "SELECT CASE WHEN x > 1 THEN 'hi' WHEN x IS NULL THEN 'none' ELSE 'lo' END AS band, count(*) FROM data GROUP BY 1",
  ],
  [
    "SELECT CASE g WHEN 'a' THEN 1 ELSE 2 END, coalesce(x, 0), nullif(x, 0), ifnull(g, ''), if(x > 1, 1, 0) FROM data",
  ],
  [
    "SELECT date_trunc('month', d), extract(year FROM d), year(d), monthname(d), strftime(d, '%Y-%m'), dayofweek(d) FROM data",
  ],
  [
    "SELECT date_diff('day', DATE '2020-01-01', d), d + INTERVAL 1 MONTH, age(d, DATE '2020-01-01'), last_day(d) FROM data",
  ],
  [
    "SELECT time_bucket(INTERVAL '7 days', d), make_date(2020, 1, 1), epoch(t), t::DATE, d::TIMESTAMP FROM data",
  ],
  ["SELECT strptime('2020-01-31', '%Y-%m-%d'), try_strptime('x', '%Y')"],
  [
    "SELECT CAST(x AS INTEGER), try_cast(g AS DOUBLE), x::DECIMAL(10, 2), g::VARCHAR, [x]::DOUBLE[] FROM data",
  ],
  [
    "SELECT upper(g), lower(g), trim(g), length(g), substr(g, 1, 2), replace(g, 'a', 'b'), concat(g, '!'), g || g FROM data",
  ],
  [
    "SELECT split_part(g, '-', 1), regexp_extract(g, '([a-z])', 1), regexp_matches(g, 'a'), contains(g, 'a') FROM data",
  ],
  [
    "SELECT lpad(g, 10, ' '), repeat('*', 3), format('{:.2f}', x), printf('%d', 3), levenshtein(g, 'b') FROM data",
  ],
  [
    "SELECT round(x, 2), floor(x), ceil(x), abs(x), sqrt(abs(x)), ln(abs(x) + 1), x ** 2, x % 2, x // 2, greatest(x, y), sign(x) FROM data",
  ],
  ["SELECT hash(g), md5(g), hash(x) % 10 = 0 FROM data"],
  [
    "SELECT unnest([1, 2, 3]) AS v, [v2 * 2 FOR v2 IN [1, 2] IF v2 > 1], list_transform([1], lambda q: q + 1)",
  ],
  [
    "SELECT list_filter([1, 2], q -> q > 1), list_sum([1, 2]), list_contains([1], 1), len([1]), [1, 2, 3][1:2], {'a': 1}.a",
  ],
  [
    "SELECT * FROM range(10) AS r(i), generate_series(DATE '2020-01-01', DATE '2020-01-05', INTERVAL 1 DAY) AS s(day)",
  ],
  ["SELECT * FROM unnest(['a', 'b']) AS u(v)"],
  ["SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, t)"],
  ["SELECT * EXCLUDE (y) REPLACE (x + 1 AS x) RENAME (g AS grp) FROM data"],
  ["SELECT COLUMNS(*) FROM data"],
  ["SELECT min(COLUMNS('x|y')) FROM data"],
  ["SELECT COLUMNS(c -> c LIKE 'x%') FROM data"],
  ["SELECT #1, g FROM data ORDER BY 1"],
  ["FROM data SELECT g WHERE x > 0"],
  ["SELECT g COLLATE nocase FROM data ORDER BY g COLLATE noaccent"],
  ["SELECT json_object('a', g), to_json(x), json_extract('{\"a\":1}', '$.a'), row(x, y) FROM data"],
  ["SELECT x IS DISTINCT FROM y, NOT (x > 1), -x, x <> 1, isnan(x), isinf(x), typeof(x) FROM data"],
  ["SELECT data FROM data"],
  ["SELECT TRY(ln(x - 5)) FROM data"],
  ["SELECT width_bucket FROM (SELECT floor(x / 10) AS width_bucket FROM data)"],
  ["SELECT g FROM data ORDER BY x LIMIT 50%"],
  ["SELECT CAST(g AS ENUM('a', 'b')) FROM data WHERE g IN ('a', 'b');"],
  ["/* a comment */ SELECT 'DROP TABLE data; --' AS harmless -- another"],
];

describe("the SQL gate", () => {
  let folder: string;
  let run: DatabaseRun;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gate-"));
    const cache = join(folder, "cache.duckdb");
    await makeCache(cache, [
      "CREATE TABLE data(x DOUBLE, y DOUBLE, g VARCHAR, d DATE, t TIMESTAMP)",
      "INSERT INTO data VALUES (1, 2, 'a', '2020-01-01', '2020-01-01 10:00:00'), (3, 1, 'b', '2020-02-01', '2020-02-01 10:00:00'), (7, 4, 'a', '2020-02-03', NULL), (NULL, NULL, NULL, NULL, NULL)",
      "CREATE TABLE toolkiln_values(value VARCHAR, count BIGINT)",
    ]);
    const limits = { threads: 1, memoryMb: 512, rows: 1_000, bytes: 1_000_000 };
    run = await (await openDatabase(await createInstance(limits), cache, limits)).begin("original");
  });
  afterAll(async () => {
    run.end();
    await rm(folder, { recursive: true });
  });

  it.each(REFUSED)("refuses %j", async (sql) => {
    const error = await run.query(1, sql, []).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SqlRefused);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Cannot .+\.$/s),
      hint: expect.stringMatching(/.+/),
    });
  });

  it.each(ACCEPTED.map(([sql, ...values]) => ({ sql, values })))("runs $sql", async ({ sql, values }) => {
    expect((await run.query(1, sql, values)).length).toBeGreaterThan(8);
  });

  it.each([
    ["SELECT 1,\n  'é', getenv('HOME')", "at line 2", "getenv('HOME')"],
    ["SELECT x\nFROM data\nWHERE x > (SELECT 1\nFROM secret_table)", "at line 4", "secret_table"],
    [
      'WITH "duc\u212adb_databases" AS (SELECT 1)\nSELECT path FROM duckdb_databases',
      "at line 2",
      "duckdb_databases",
    ],
    ["SELECT x FROM data\nGROUP BUY x", "at line 2", "BUY"],
  ])("says where in %j the trouble is", async (sql, line, text) => {
    const error = await run.query(1, sql, []).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(line);
    expect(String(error)).toContain(text);
  });

  it("offers a way out of PIVOT", async () => {
    const error = await run.query(1, "PIVOT data ON g USING sum(x)", []).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ hint: expect.stringContaining("FILTER") });
  });

  it("allows a column that is named like a function of the clock", async () => {
    const cache = join(folder, "named.duckdb");
    await makeCache(cache, ["CREATE TABLE data AS SELECT 5 AS current_date, 'me' AS user"]);
    const limits = { threads: 1, memoryMb: 512, rows: 1_000, bytes: 1_000_000 };
    const named = await (await openDatabase(await createInstance(limits), cache, limits)).begin("original");
    expect(String(await named.query(1, "SELECT current_date, user FROM data", []))).toContain("me");
    named.end();
  });
});
