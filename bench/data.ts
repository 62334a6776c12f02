import { DuckDBInstance } from "@duckdb/node-api";

/** Writes a CSV of `rows` × 20: keys, dates, flags and numbers; the same bytes every time. */
export async function writeSalesCsv(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const measures = Array.from(
    { length: 13 },
    (_, index) => `round((i * ${7919 + index * 104_729} % 1000003) / 97, 3) AS m${index}`,
  );
  await connection.run(`
    COPY (
      SELECT
        i AS id,
        'region ' || (i * 31 % 12) AS region,
        'product ' || (i * 17 % 250) AS product,
        DATE '2020-01-01' + (i * 13 % 1400)::INTEGER AS day,
        (i * 29 % 3) = 0 AS returned,
        i * 37 % 40 AS units,
        CASE WHEN i % 50 = 0 THEN NULL ELSE round((i * 7873 % 999983) / 31, 2) END AS amount,
        ${measures.join(", ")}
      FROM range(${rows}) AS t(i)
    ) TO '${path.replaceAll("'", "''")}' (HEADER)`);
  connection.closeSync();
  instance.closeSync();
}
