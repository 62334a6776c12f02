import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";
import { fold, foldAsciiSql } from "../fold.ts";
import { allRows, identifier, literal, oneRow } from "./duckdb.ts";
import { type Notes, quoted } from "./notes.ts";

/** Longer values are prose: nobody asks for them by name. */
const LONGEST_VALUE = 500;
const LONGEST_AVERAGE = 200;
const MOST_DISTINCT = 2_000_000;
/** Among more values than this, words with digits are codes: too many to list, and too alike to guess at. */
const MANY = 50_000;
/** Longer values are sentences, and their words are not what they are called by. */
const LONGEST_PHRASE = 100;
const VALUES_OF_A_WORD = 5;
const MOST_COUNTED = 2 ** 30 - 1;

export interface ValueCounts {
  readonly distinct: number;
  /** The ten most frequent values, ties by value. */
  readonly top: readonly { readonly value: string; readonly count: number }[];
}

/**
 * Counts the values of text and boolean columns, and leaves beside the cache the listing in which a question's words are looked
 * up (see `values.ts`).
 * @returns the counts, by the columns' place
 */
export async function countValues(
  connection: DuckDBConnection,
  columns: readonly { readonly name: string; readonly place: number }[],
  listing: string,
  notes: Notes,
): Promise<Map<number, ValueCounts>> {
  await connection.run("CREATE TEMP TABLE counted (place INTEGER, value VARCHAR, rows BIGINT)");
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
  await listValues(connection, listed, listing);
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

/**
 * Lists what may be said for the values, a line each in the order of their bytes: `v` and the value as people may type it; `w` and
 * a word of values; `e` and such a word backwards. After that, apart by tabs: how many rows have the value, the value as people
 * may type it (of words), and the column with the value as it stands there, as JSON.
 */
async function listValues(
  connection: DuckDBConnection,
  columns: readonly { readonly name: string; readonly place: number }[],
  listing: string,
): Promise<void> {
  connection.registerScalarFunction(foldFunction());
  const named = [
    "(NULL::INTEGER, NULL::VARCHAR)",
    ...columns.map(({ name, place }) => `(${place}, ${literal(name)})`),
  ];
  await connection.run(`
    CREATE TEMP TABLE listed AS
    SELECT CASE WHEN strlen(value) = length(value) THEN ${foldAsciiSql("value")} ELSE toolkiln_fold(value) END AS folded,
      place, rows, CAST(to_json([name, value]) AS VARCHAR) AS found
    FROM counted JOIN (VALUES ${named.join(", ")}) AS named (place, name) USING (place)
    WHERE length(value) <= ${LONGEST_VALUE}
    ORDER BY folded, name, value
  `);
  const [many] = await oneRow(connection, `SELECT count(*) > ${MANY} FROM listed`);
  await listWords(connection, many === "true");
  await connection.run(`
    COPY (
      SELECT line FROM (
        SELECT concat_ws(e'\\t', 'v' || folded, rows, '', found) AS line FROM listed
        UNION ALL SELECT concat_ws(e'\\t', 'w' || word, rows, folded, found) FROM words
        UNION ALL SELECT concat_ws(e'\\t', 'e' || backwards, rows, folded, found) FROM (
          SELECT *, array_to_string(list_reverse(string_split(word, '')), '') AS backwards FROM words
        )
      ) ORDER BY line
    ) TO ${literal(listing)} (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER e'\\t')
  `);
}

/**
 * The words of the values, each with the few values of each column that it is most likely said for: those that are the
 * word, then the most frequent. A mistyped word is compared with words, of which there are far fewer than values.
 */
async function listWords(connection: DuckDBConnection, many: boolean): Promise<void> {
  const unlisted = many ? "[0-9]" : "^[0-9]+$";
  // What orders the values of a word is put into one number, which is several times quicker to pick the least of.
  await connection.run(`
    CREATE TEMP TABLE words AS
    WITH said AS (
      SELECT rowid AS row, folded, place, rows, unnest(string_split(folded, ' ')) AS word
      FROM listed WHERE strlen(folded) <= ${LONGEST_PHRASE}
    ), picked AS (
      SELECT word, place, unnest(min(rank, ${VALUES_OF_A_WORD})) AS rank FROM (
        SELECT word, place,
          ((folded <> word)::BIGINT << 62) + ((${MOST_COUNTED} - least(rows, ${MOST_COUNTED})) << 32) + row AS rank
        FROM said WHERE length(word) >= 2 AND NOT regexp_matches(word, '${unlisted}')
      ) GROUP BY word, place
    )
    SELECT word, listed.folded, listed.rows, listed.found
    FROM picked JOIN listed ON listed.rowid = (picked.rank & 4294967295)
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
