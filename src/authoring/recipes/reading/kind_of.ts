import type { ColumnProfile } from "../../../data/dataset.ts";
import { isIdentifier, isUnique } from "./column_facts.ts";
import { coreOf } from "./column_names.ts";
import { isNumberedAlone, type Kind, KINDS, namesKind } from "./kinds.ts";
import { wordsOf } from "./tokens.ts";
import { goesSomewhere, isFarEnd, isNearEnd } from "./way_ends.ts";
import { isPlural, singularsOf, stemOf, stemsOf } from "./words.ts";

/** Words of columns that tell of persons. */
const PERSONAL = stemsOf("gender sex married marital occupation firstname lastname surname");
/** How few of the names of things may be different, when rows are the things. */
const TOLD_APART = 0.5;
/** The same of what nothing else is called by: a few companies have two kinds of shares. */
const TOLD_BY_IDS = 0.9;

/** What the columns tell of the rows' kind. */
export interface Told {
  readonly kind: Kind | undefined;
  /** Nouns for things that columns speak of, too, though rows are none: a row of ratings is no film. */
  readonly unlike: readonly string[];
}

/**
 * The kind of things that rows are, as far as the columns tell: two of them have words that tables of such things have, and
 * nothing says that rows are something else.
 * @param known nouns that the table itself has for its rows
 * @param file the words of the file's name
 */
export function kindOf(
  columns: readonly ColumnProfile[],
  rows: number,
  known: readonly string[],
  file: readonly string[],
): Told {
  const table = tableOf(columns, rows);
  // In hundreds of columns two words of anything are soon found.
  const least = Math.max(LEAST, columns.length / 60);
  const scored = scoresOf(table, file)
    .filter(({ score }) => score >= least)
    .toSorted((left, right) => right.score - left.score);
  const [best, ...others] = scored.filter((each) => isKind(each, table, known, file));
  // What rows cannot be, though more columns speak of it, leaves it open what they are.
  const near = others.filter(({ score }) => score * 2 > (best?.score ?? 0));
  const more = scored.filter(({ score }) => score > (best?.score ?? 0));
  const kind = best && [...near, ...more].reduce<Kind | undefined>(shared, best.kind);
  const nouns = new Set(kind?.nouns);
  const unlike = scored.flatMap((each) => each.kind.nouns).filter((noun) => !nouns.has(noun));
  return { kind, unlike };
}

const LEAST = 2;

/** A column with the words of its name, which every kind is laid beside. */
interface Header {
  readonly column: ColumnProfile;
  readonly words: readonly string[];
  readonly core: readonly string[];
}

interface Table {
  readonly headers: readonly Header[];
  readonly rows: number;
  readonly stems: ReadonlySet<string>;
  /** The same of columns of text alone. */
  readonly texts: ReadonlySet<string>;
}

function tableOf(columns: readonly ColumnProfile[], rows: number): Table {
  const somewhere = goesSomewhere(columns);
  const headers = columns.map((column) => ({
    column,
    words: [...wordsOf(column.name), ...(somewhere ? endOfWay(column, columns) : [])],
    core: coreOf(column.name),
  }));
  const texts = headers.filter(({ column }) => column.type === "text");
  return {
    headers,
    rows,
    stems: new Set(headers.flatMap(({ words }) => words.map(stemOf))),
    texts: new Set(texts.flatMap(({ words }) => words.map(stemOf))),
  };
}

/** A word that stands for the end of a way that a column tells. */
function endOfWay(column: ColumnProfile, columns: readonly ColumnProfile[]): readonly string[] {
  if (column.type !== "text") return [];
  return [...(isNearEnd(column) ? ["fromplace"] : []), ...(isFarEnd(column, columns) ? ["toplace"] : [])];
}

/** Where columns speak of two kinds alike, rows are what both are called. */
function shared(kind: Kind | undefined, other: { readonly kind: Kind }): Kind | undefined {
  const nouns = kind?.nouns.filter((noun) => other.kind.nouns.includes(noun)) ?? [];
  return kind && nouns.length > 0 ? { ...kind, nouns } : undefined;
}

/** How much the columns speak of each kind of which they speak at all: of one word in several of them, less and less. */
function scoresOf({ headers }: Table, about: readonly string[]): readonly { kind: Kind; score: number }[] {
  const words = headers.map(signsOf);
  const own = words.map((each) => kindsIn(each, BY_SIGN));
  const faint = words.map((each) => kindsIn(each, BY_WEAK));
  const byFile = kindsIn(about.flatMap(formsOfWord), BY_SIGN);
  const named = kindsIn(about.flatMap(formsOfWord), BY_NOUN);
  const kinds = new Set(
    [...own, ...faint.map((found) => ownOnly(found, [byFile, named]))].flatMap((found) => [...found.keys()]),
  );
  return [...kinds].map((kind) => {
    const signs = own.flatMap((found) => found.get(kind) ?? []);
    const weak = faint.filter((found, at) => found.has(kind) && own[at]?.has(kind) !== true).length;
    // A file called by a sign says no more than a column that is.
    const said = named.has(kind) ? [] : [byFile.get(kind) ?? []].flat();
    const distinct = new Set([...signs, ...said]).size + (named.has(kind) ? 1 : 0);
    const again = signs.length - new Set(signs).size;
    return { kind, score: distinct + (again + weak) / 2 };
  });
}

/** What only weak words of columns tell of is a kind where the file's name tells of it, too. */
function ownOnly(
  found: ReadonlyMap<Kind, string>,
  said: readonly ReadonlyMap<Kind, string>[],
): ReadonlyMap<Kind, string> {
  return new Map([...found].filter(([kind]) => said.some((each) => each.has(kind))));
}

/** The words by which a column may tell of a kind; a number of "rentals" tells of what has many of them. */
function signsOf({ column: { type }, words }: Header): readonly string[] {
  return [...words, words.join("")].flatMap((word) =>
    type === "number" ? [word, unnumbered(word)] : formsOfWord(word),
  );
}

function formsOfWord(word: string): readonly string[] {
  return [word, unnumbered(word), ...singularsOf(word)];
}

/** `Bedroom2`; `gdp06`, `elo2015` */
function unnumbered(word: string): string {
  return word.replace(/(?<=\p{L}{4})\d$|(?<=^\p{L}{3,})(?:19|20)?\d{2}$/u, "");
}

/** The kinds that some words are signs of, by the first such word of each. */
function kindsIn(
  words: readonly string[],
  bySign: ReadonlyMap<string, readonly Kind[]>,
): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string>();
  for (const word of words)
    for (const kind of bySign.get(word) ?? []) if (!found.has(kind)) found.set(kind, word);
  return found;
}
const BY_SIGN = byWord(({ signs }) => signs);
const BY_NOUN = byWord(({ nouns }) => nouns);
const BY_WEAK = byWord(({ weak }) => weak);

function byWord(wordsOfKind: (kind: Kind) => readonly string[]): ReadonlyMap<string, readonly Kind[]> {
  const pairs = KINDS.flatMap((kind) => wordsOfKind(kind).map((word) => ({ word, kind })));
  return new Map(
    [...Map.groupBy(pairs, ({ word }) => word)].map(([word, found]) => [word, found.map(({ kind }) => kind)]),
  );
}

function isKind(
  { kind, score }: { readonly kind: Kind; readonly score: number },
  table: Table,
  known: readonly string[],
  file: readonly string[],
): boolean {
  const { strange, persons, needs, names } = kind;
  const { headers, rows, stems, texts } = table;
  if ([...strange].some((word) => stems.has(word))) return false;
  if ((persons === "no" || persons === "act") && [...PERSONAL].some((word) => stems.has(word))) return false;
  if (needs.size > 0 && ![...needs].some((word) => texts.has(word))) return false;
  // "ames.csv" is called after a place, though it ends like a noun.
  const nouns = score < SURE ? known : known.filter((noun) => !file.includes(noun) || namesKind(noun));
  if (!nouns.every((noun) => formsOf(noun).some((form) => isNamed(form, names)))) return false;
  return !headers.some(
    (header) =>
      isCounted(header, kind, rows) || (!(score >= SURE && isSorted(header)) && isShared(header, kind, rows)),
  );
}

/** Where so much speaks of a kind, "House Style" tells of which sort each row is, and names none. */
const SURE = 3;

function isSorted({ words }: Header): boolean {
  return words.length === 2 && SORTS.has(words[1] ?? "");
}
const SORTS: ReadonlySet<string> = new Set("type kind style category class status condition".split(" "));

function formsOf(noun: string): readonly string[] {
  return [noun, ...singularsOf(noun)].flatMap((word) => [word, stemOf(word)]);
}

/** "ncbirths" are births, "usedcars" cars; and a `pat_id` numbers patients. */
function isNamed(form: string, names: ReadonlySet<string>): boolean {
  return [...names].some(
    (name) =>
      name === form ||
      (name.length >= 3 && form.endsWith(name)) ||
      (form.length >= 3 && form.length <= 4 && name.length >= 6 && name.startsWith(form)),
  );
}

/** A number called by the noun in its plural counts such things, several of them in a row. */
function isCounted({ column, words, core }: Header, { nouns }: Kind, rows: number): boolean {
  const last = core.at(-1) ?? "";
  if (column.type !== "number" || !nouns.some((noun) => stemOf(noun) === stemOf(last))) return false;
  const numbers =
    isIdentifier(column, rows) ||
    isRunning(column, rows) ||
    (isUnique(column, rows) && isNumberedAlone(last));
  return isPlural(last) || (words.length === 1 && !numbers && column.distinct > 2);
}

/** Numbers that go on from row to row are no amounts. */
function isRunning(column: ColumnProfile, rows: number): boolean {
  return isUnique(column, rows) && Number(column.max) - Number(column.min) < rows * 1.1;
}

/** Where many rows share the name or the number of a thing, rows are no such things. */
function isShared({ column, words, core: whole }: Header, kind: Kind, rows: number): boolean {
  const { nouns, ids, persons, byModel } = kind;
  const { name, type, distinct } = column;
  if (words.length === 1 && ids.has(stemOf(name.toLowerCase()))) return distinct < rows * TOLD_BY_IDS;
  const [core, ...others] = whole.filter((word) => !NAMING.has(word));
  const numbered = NUMBERING.has(words.at(-1) ?? "");
  const own =
    core !== undefined &&
    (nouns.some((noun) => stemOf(noun) === stemOf(core)) || (numbered && ids.has(stemOf(core))));
  // What happens to persons, or is done with things, has their names beside it, and comes in sorts: "Offense".
  const named = type === "text" && persons !== "have" && !byModel && (core === undefined || own);
  const names = named || (own && numbered);
  const told = own && (numbered || ids.has(stemOf(core)));
  return names && others.length === 0 && distinct < rows * (told ? TOLD_BY_IDS : TOLD_APART);
}

const NAMING: ReadonlySet<string> = new Set(["name", "title"]);
const NUMBERING: ReadonlySet<string> = new Set(["id", "no", "number", "code", "key", "ref", "uuid"]);
