import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";
import { fold, foldAsciiSql } from "../fold.ts";
import { allRows, identifier, literal, oneRow } from "./duckdb.ts";
import { type Notes, quoted } from "./notes.ts";

/** Longer values are prose: nobody asks for them by name. */
const LONGEST_VALUE = 500;
const LONGEST_AVERAGE = 200;
const MOST_DISTINCT = 2_000_000;
/** Below this, scanning the sorted table is as quick as an index, and the cache opens quicker without. */
const INDEXED = 50_000;
/** Longer values are sentences, and their words are not what they are called by. */
const LONGEST_PHRASE = 100;
const VALUES_OF_A_WORD = 5;
/** Rows from one mark to the next: so many more than wanted are read. */
const BETWEEN_MARKS = 512;
const MOST_COUNTED = 2 ** 30 - 1;

export interface ValueCounts {
  readonly distinct: number;
  /** The ten most frequent values, ties by value. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
}

/**
 * Counts the values of text and boolean columns, and leaves in the cache the tables in which a question's words are looked
 * up: `toolkiln_values`, and for words that are not quite the values `toolkiln_words`, and `toolkiln_endings`, the same by how
 * they end. All are in order, and `toolkiln_marks` says where in them a beginning is found.
 * @returns the counts, by the columns' place
 */
export async function countValues(
  connection: DuckDBConnection,
  columns: readonly { readonly name: string; readonly place: number }[],
  notes: Notes,
): Promise<Map<number, ValueCounts>> {
  await connection.run(`
    CREATE TEMP TABLE counted (place INTEGER, value VARCHAR, rows BIGINT);
    CREATE TABLE toolkiln_values (folded VARCHAR, value VARCHAR, column_name VARCHAR, count BIGINT);
    CREATE TABLE toolkiln_words (word VARCHAR, folded VARCHAR, value VARCHAR, column_name VARCHAR, count BIGINT);
    CREATE TABLE toolkiln_endings (backwards VARCHAR, word VARCHAR, folded VARCHAR, value VARCHAR, column_name VARCHAR, count BIGINT);
    CREATE TABLE toolkiln_marks (listing VARCHAR, text VARCHAR, place BIGINT);
  `);
  for (const { name, place } of columns) {
    const cell = identifier(name);
    await connection.run(
      `INSERT INTO counted SELECT ${place}, CAST(${cell} AS VARCHAR), count(*) FROM data WHERE ${cell} IS NOT NULL GROUP BY ALL`,
    );
  }
  const counts = await summarize(connection);
  const listed = columns.filter(({ name, place }) => {
    const { distinct = 0, average = 0 } = counts.get(place) ?? {};
    const skipped =
      average > LONGEST_AVERAGE
        ? "long texts"
        : distinct > MOST_DISTINCT
          ? "too many different values"
          : undefined;
    if (skipped !== undefined)
      notes.add(`Column ${quoted(name)} holds ${skipped}: its values cannot be looked up by name.`);
    return skipped === undefined;
  });
  await listValues(connection, listed);
  await connection.run("DROP TABLE counted");
  return counts;
}

async function summarize(
  connection: DuckDBConnection,
): Promise<Map<number, ValueCounts & { average: number }>> {
  const sizes = await allRows(
    connection,
    "SELECT place, count(*), avg(length(value)) FROM counted GROUP BY place",
  );
  const tops = await allRows(
    connection,
    // A profile is read by people and by models: no value of it may be a page long.
    `SELECT place, value, rows FROM counted WHERE length(value) <= ${LONGEST_AVERAGE}
     QUALIFY row_number() OVER (PARTITION BY place ORDER BY rows DESC, value) <= 10 ORDER BY place, rows DESC, value`,
  );
  const byPlace = Map.groupBy(tops, ([place]) => Number(place));
  return new Map(
    sizes.map(([place, distinct, average]) => {
      const top = (byPlace.get(Number(place)) ?? []).map(([, value, rows]) => ({
        value: value ?? "",
        count: Number(rows),
      }));
      return [Number(place), { distinct: Number(distinct), average: Number(average), top }];
    }),
  );
}

async function listValues(
  connection: DuckDBConnection,
  columns: readonly { readonly name: string; readonly place: number }[],
): Promise<void> {
  if (columns.length === 0) return;
  connection.registerScalarFunction(foldFunction());
  const named = columns.map(({ name, place }) => `(${place}, ${literal(name)})`).join(", ");
  await connection.run(`
    INSERT INTO toolkiln_values
    SELECT CASE WHEN strlen(value) = length(value) THEN ${foldAsciiSql("value")} ELSE toolkiln_fold(value) END AS folded,
      value, column_name, rows
    FROM counted JOIN (VALUES ${named}) AS named (place, column_name) USING (place)
    WHERE length(value) <= ${LONGEST_VALUE}
    ORDER BY folded, column_name, value
  `);
  const [listed] = await oneRow(connection, "SELECT count(*) FROM toolkiln_values");
  const large = Number(listed) > INDEXED;
  if (large) await connection.run("CREATE INDEX folded_values ON toolkiln_values (folded)");
  await listWords(connection, large);
  await connection.run(`
    INSERT INTO toolkiln_endings SELECT reverse(word), * FROM toolkiln_words ORDER BY reverse(word), rowid;
    INSERT INTO toolkiln_marks
      SELECT 'values', folded, rowid FROM toolkiln_values WHERE rowid % ${BETWEEN_MARKS} = 0
      UNION ALL SELECT 'words', word, rowid FROM toolkiln_words WHERE rowid % ${BETWEEN_MARKS} = 0
      UNION ALL SELECT 'endings', backwards, rowid FROM toolkiln_endings WHERE rowid % ${BETWEEN_MARKS} = 0;
  `);
}

/**
 * Lists the words of the values, each with the few values of each column that it is most likely said for: those that are the
 * word, then the most frequent. A mistyped word is compared with words, of which there are far fewer than values.
 */
async function listWords(connection: DuckDBConnection, large: boolean): Promise<void> {
  // Among many values, words with digits are codes: too many to list, and too alike to guess at.
  const unlisted = large ? "[0-9]" : "^[0-9]+$";
  // What orders the values of a word is put into one number, which is several times quicker to pick the least of.
  await connection.run(`
    INSERT INTO toolkiln_words
    WITH words AS (
      SELECT rowid AS row, folded, column_name, count, unnest(string_split(folded, ' ')) AS word
      FROM toolkiln_values WHERE strlen(folded) <= ${LONGEST_PHRASE}
    ), picked AS (
      SELECT word, column_name, unnest(min(place, ${VALUES_OF_A_WORD})) AS place FROM (
        SELECT word, column_name,
          ((folded <> word)::BIGINT << 62) + ((${MOST_COUNTED} - least(count, ${MOST_COUNTED})) << 32) + row AS place
        FROM words WHERE length(word) >= 2 AND NOT regexp_matches(word, '${unlisted}')
      ) GROUP BY word, column_name
    )
    SELECT word, folded, value, picked.column_name, count
    FROM picked JOIN toolkiln_values AS listed ON listed.rowid = (picked.place & 4294967295)
    ORDER BY word, picked.column_name, picked.place
  `);
}

/** The fold of questions itself, so that both sides always agree. */
function foldFunction(): DuckDBScalarFunction {
  return DuckDBScalarFunction.create({
    name: "toolkiln_fold",
    parameterTypes: [VARCHAR],
    returnType: VARCHAR,
    mainFunction(_, input, output) {
      const values = input.getColumnVector(0);
      for (let row = 0; row < input.rowCount; row += 1) {
        const value = values.getItem(row);
        output.setItem(row, typeof value === "string" ? fold(value) : null);
      }
      output.flush();
    },
  });
}
