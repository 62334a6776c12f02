import type { Cell } from "../toolkit/index.ts";
import type { Dataset, ValueHit } from "./dataset.ts";
import { fold } from "./fold.ts";

/** The values of a dataset's text and boolean columns, found by what they look like. */
export interface ValueIndex {
  /** The values that look exactly like one of the phrases, in the phrases' order; the most frequent first. */
  find(phrases: readonly string[]): Promise<ValueHit[]>;
  /** Values that a mistyped or partial word may mean, closest first. @default limit 5 */
  nearest(word: string, limit?: number, column?: string): Promise<ValueHit[]>;
  /** Whether any row has the value in the column, of whatever type it is. */
  holds(column: string, value: Cell): Promise<boolean>;
  /** How many rows meet a SQL condition. */
  keeps(condition: string): Promise<number>;
  /** Of the rows that meet a SQL condition, the largest number that are alike in all keys; without keys, all of them. */
  alike(condition: string, keys: readonly string[]): Promise<number>;
  close(): void;
}

/** Asks a statement of a dataset's cache. */
export type Ask = (sql: string, values?: readonly Cell[]) => Promise<readonly (readonly unknown[])[]>;

/** Opens the value table of a dataset's cache, read-only. */
export async function openValues(dataset: Pick<Dataset, "cachePath">): Promise<ValueIndex> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(dataset.cachePath, {
    access_mode: "READ_ONLY",
    threads: "1",
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const ask: Ask = async (sql, values = []) => (await connection.runAndReadAll(sql, [...values])).getRowsJS();
  return valuesFrom(ask, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

/** The value table, through whoever has the cache open. What was looked up once is known: the cache never changes. */
export function valuesFrom(ask: Ask, close: () => void): ValueIndex {
  const found = new Map<string, Promise<readonly Hit[]>>();
  const near = new Map<string, Promise<readonly Hit[]>>();
  return {
    find: (phrases) => find(ask, phrases, found),
    nearest: async (word, limit = 5, column) => {
      const wanted = fold(word).slice(0, LONGEST_WORD);
      const key = JSON.stringify([wanted, limit, column]);
      const asked = near.get(key) ?? nearest(ask, wanted, limit, column);
      near.set(key, asked);
      return (await asked).map(({ column: name, value, count }) => ({
        phrase: word,
        column: name,
        value,
        count,
      }));
    },
    holds: async (column, value) => {
      const name = `"${column.replaceAll('"', '""')}"`;
      return (await ask(`SELECT 1 FROM data WHERE ${name} = $1 LIMIT 1`, [value])).length > 0;
    },
    keeps: async (condition) => numberOf(await ask(`SELECT count(*) FROM data WHERE ${condition}`)),
    alike: async (condition, keys) => {
      const groups = keys.length === 0 ? "" : `GROUP BY ${keys.join(", ")}`;
      return numberOf(
        await ask(`SELECT max(size) FROM (SELECT count(*) AS size FROM data WHERE ${condition} ${groups})`),
      );
    },
    close,
  };
}

function numberOf(rows: readonly (readonly unknown[])[]): number {
  return Number(rows[0]?.[0] ?? 0);
}

async function find(
  ask: Ask,
  phrases: readonly string[],
  known: Map<string, Promise<readonly Hit[]>>,
): Promise<ValueHit[]> {
  const wanted = [...new Set(phrases.map(fold))].filter((phrase) => phrase !== "" && !known.has(phrase));
  if (wanted.length > 0) {
    const places = wanted.map((_, index) => `$${index + 1}`).join(", ");
    const asked = hits(
      ask,
      `SELECT folded, column_name, value, count FROM toolkiln_values WHERE folded IN (${places})`,
      wanted,
    ).then((all) => Map.groupBy(all, ({ folded }) => folded));
    for (const phrase of wanted)
      known.set(
        phrase,
        asked.then((all) => all.get(phrase) ?? []),
      );
  }
  const found = await Promise.all(
    phrases.map(async (phrase) =>
      ((await known.get(fold(phrase))) ?? [])
        .map(({ column, value, count }) => ({ phrase, column, value, count }))
        .toSorted((a, b) => b.count - a.count || compare(a.column, b.column) || compare(a.value, b.value)),
    ),
  );
  return found.flat();
}

/**
 * One typing error in short words, more in longer ones; a word within a value, or the beginning of it, is as good as the value.
 * However many values there are, only those are compared that begin or end alike, or share a word.
 */
async function nearest(
  ask: Ask,
  wanted: string,
  limit: number,
  column: string | undefined,
): Promise<readonly Hit[]> {
  if (wanted === "") return [];
  const phrases = [...(await mend(ask, wanted.split(" "))), wanted];
  const hitsOf = await Promise.all(phrases.map((phrase) => similar(ask, phrase, limit, column)));
  const found = new Map(hitsOf.flat().map((hit) => [`${hit.column} ${hit.value}`, hit]));
  return [...found.values()].slice(0, limit);
}

const LONGEST_WORD = 100;
/** Values of which so many begin alike are not all looked at. */
const MOST_LOOKED_AT = 4_000;
/** Of those that look alike at a glance, so many are compared letter by letter: that takes many times longer. */
const MOST_COMPARED = 200;

async function similar(
  ask: Ask,
  wanted: string,
  limit: number,
  column: string | undefined,
): Promise<readonly Hit[]> {
  const word = longest(wanted.split(" "));
  const { beginning, ending } = halves(wanted);
  // Letters in which a mistyped value begins as the value does.
  const likely = beginning.slice(0, Math.max(3, Math.floor(beginning.length / 2)));
  const [whole, alike, same, begun, ended] = await rangesOf(ask, [
    ["values", wanted],
    ["values", likely],
    ["words", word],
    ["words", beginning],
    ["endings", ending],
  ]);
  const fits = "($4 IS NULL OR column_name = $4)";
  // Of each kind only the best: together there may be tens of thousands.
  const best = (steps: string, from: string, where: string): string => `
    (SELECT * FROM (SELECT ${steps} AS steps, folded, column_name, value, count FROM (${from}) WHERE ${fits} AND ${where})
     WHERE steps < $2 + 0.5 ORDER BY steps, count DESC, folded, column_name, value LIMIT $3)`;
  const misspelt = "damerau_levenshtein(word, $1) + 0.25 * (folded <> word)::INTEGER";
  const found = [
    best("0.0", "FROM toolkiln_values WHERE folded = $1", "true"),
    best("0.5", rowsOf(same), "word = $5 AND contains(' ' || folded || ' ', ' ' || $1 || ' ')"),
    best("0.75", rowsOf(whole), "length($1) > 2 AND starts_with(folded, $1)"),
    best(
      "damerau_levenshtein(folded, $1)",
      compared("folded", rowsOf(alike), `starts_with(folded, $6) AND ${fits}`),
      "true",
    ),
    best(misspelt, compared("word", rowsOf(begun), `starts_with(word, $7) AND ${fits}`), "true"),
    best(misspelt, compared("word", rowsOf(ended), `starts_with(backwards, $8) AND ${fits}`), "true"),
  ];
  return await hits(
    ask,
    `SELECT folded, column_name, value, any_value(count) AS count FROM (${found.join(" UNION ALL ")})
     GROUP BY folded, column_name, value ORDER BY min(steps), count DESC, folded, column_name, value LIMIT $3`,
    [wanted, errorsIn(wanted), limit, column ?? null, word, likely, beginning, ending],
  );
}

/** Those of about as many letters that look most alike. */
function compared(text: string, from: string, where: string): string {
  return `
    SELECT * FROM (${from}) WHERE ${where} AND length(${text}) BETWEEN length($1) - $2 AND length($1) + $2
    ORDER BY jaro_similarity(${text}, $1) DESC LIMIT ${MOST_COMPARED}`;
}

/** Rows of a listing, from the first to the one before the last. */
interface Range {
  readonly listing: Listing;
  readonly first: number;
  readonly end: number;
}

/** The rows of listings that begin so, and a few around them: most of a listing is not even read. */
async function rangesOf<const Wanted extends readonly (readonly [listing: Listing, beginning: string])[]>(
  ask: Ask,
  wanted: Wanted,
): Promise<{ readonly [Place in keyof Wanted]: Range }>;
async function rangesOf(
  ask: Ask,
  wanted: readonly (readonly [listing: Listing, beginning: string])[],
): Promise<readonly Range[]> {
  const rows = wanted.map(([listing], at) => `(${at}, '${listing}', $${at + 1})`);
  const found = await ask(
    `SELECT coalesce(max(place) FILTER (text < beginning), 0),
       coalesce(min(place) FILTER (text >= beginning || '${LAST}'), ${Number.MAX_SAFE_INTEGER})
     FROM (VALUES ${rows.join(", ")}) AS wanted (turn, listing, beginning) LEFT JOIN toolkiln_marks USING (listing)
     GROUP BY turn ORDER BY turn`,
    wanted.map(([, beginning]) => beginning),
  );
  return wanted.map(([listing], at) => ({
    listing,
    first: Number(found[at]?.[0]),
    end: Number(found[at]?.[1]),
  }));
}

type Listing = "values" | "words" | "endings";

/** No character comes after it. */
const LAST = "\u{10ffff}";

/** With a limit, since without one DuckDB may try a costly condition on all other rows first. */
function rowsOf({ listing, first, end }: Range): string {
  return `FROM toolkiln_${listing} WHERE rowid >= ${first} AND rowid < ${end} LIMIT ${MOST_LOOKED_AT}`;
}

/** How a mistyped word may begin, and how it may end, backwards: one of the two has no error. */
function halves(word: string): { readonly beginning: string; readonly ending: string } {
  const letters = [...word];
  const half = Math.max(1, Math.floor((letters.length - 1) / 2));
  return {
    beginning: letters.slice(0, half).join(""),
    ending: letters
      .slice(half + 1)
      .toReversed()
      .join(""),
  };
}

function errorsIn(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), "");
}

/** Other phrases, of words that do occur, each close to the word in its place. */
async function mend(ask: Ask, words: readonly string[]): Promise<string[]> {
  if (words.length < 2 || words.length > MOST_MENDED) return [];
  const choices = await Promise.all(words.map((word) => closeWords(ask, word)));
  let phrases = [""];
  for (const choice of choices)
    phrases = phrases.flatMap((phrase) => choice.map((word) => `${phrase} ${word}`.trim())).slice(0, 6);
  return phrases.filter((phrase) => phrase !== words.join(" "));
}

const MOST_MENDED = 6;

async function closeWords(ask: Ask, word: string): Promise<string[]> {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const { beginning, ending } = halves(word);
  const [begun, ended] = await rangesOf(ask, [
    ["words", beginning],
    ["endings", ending],
  ]);
  const rows = await ask(
    `SELECT word FROM (
       SELECT DISTINCT word FROM (
         SELECT word FROM (${rowsOf(begun)}) WHERE starts_with(word, $2)
         UNION ALL SELECT word FROM (${rowsOf(ended)}) WHERE starts_with(backwards, $3)
       ) WHERE length(word) BETWEEN length($1) - 1 AND length($1) + 1
       ORDER BY jaro_similarity(word, $1) DESC LIMIT ${MOST_COMPARED}
     ) WHERE damerau_levenshtein(word, $1) <= 1 ORDER BY damerau_levenshtein(word, $1), word LIMIT 3`,
    [word, beginning, ending],
  );
  const close = rows.map(([found]) => String(found));
  if (close[0] === word) return [word];
  return close.length === 0 ? [word] : close;
}

interface Hit extends Omit<ValueHit, "phrase"> {
  readonly folded: string;
}

async function hits(ask: Ask, query: string, values: readonly Cell[]): Promise<Hit[]> {
  const rows = await ask(query, values);
  return rows.map(([folded, column, value, count]) => ({
    folded: String(folded),
    column: String(column),
    value: String(value),
    count: Number(count),
  }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
