import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { flagOf } from "../column_facts.ts";
import { type Facts, standsForRows } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { GLUE } from "../lexicon/talk.ts";
import type { Token } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { stemOf } from "../words.ts";
import { said } from "./asked_words.ts";

/** Dearer than any piece of a value. */
const LOOSE = 0.8;
/** So many values may be names of kinds; more are texts. */
const MOST_KINDS = 1000;
const MOST_COLUMNS = 12;
const MOST_CELLS = 1_000_000;
const LONGEST = 5;
/** Words that a value has for its grammar alone. None of them denies anything. */
const SMALL: ReadonlySet<string> = new Set("is are was the a an of in on at and to for by".split(" "));

interface Found {
  readonly column: ColumnProfile;
  readonly value: string;
}

type Finder = ValueFinder & { readonly among: NonNullable<ValueFinder["among"]> };

/**
 * The one value that words mean without saying it as it stands: all of its words in another order ("clear sky" of "Sky is Clear"), the first of what it
 * joins ("latin america" of "Latin America and Caribbean"), or its initials in capitals ("DUI" of "Driving Under the Influence"). It is said.
 */
export async function addLooseValues(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  dataset: Dataset,
  facts: Facts,
  finder: ValueFinder,
  isFree: (at: number) => boolean,
): Promise<void> {
  const { among } = finder;
  if (among === undefined) return;
  const columns = dataset.profile.columns.filter(
    (column) => column.type === "text" && column.distinct <= MOST_KINDS && flagOf(column) === undefined,
  );
  // Each is asked for its rows: in a wide or long table, that would take longer than all else.
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return;
  if (columns.length * dataset.profile.rows > MOST_CELLS) return;
  const asked: Finder = { ...finder, among };
  for (const at of tokens.keys()) {
    const found = isFree(at) && (await meantFrom(tokens, at, columns, facts, asked, isFree));
    if (!found) continue;
    const { to, column, value } = found;
    const notes = [`taking "${said(tokens, at, to)}" for ${JSON.stringify(value)}`];
    const link = { column, values: [value], to, cost: LOOSE, weak: false, plural: false, notes };
    values.set(at, [...(values.get(at) ?? []), link]);
  }
}

async function meantFrom(
  tokens: readonly Token[],
  at: number,
  columns: readonly ColumnProfile[],
  facts: Facts,
  finder: Finder,
  isFree: (at: number) => boolean,
): Promise<(Found & { readonly to: number }) | undefined> {
  const first = tokens[at];
  if (first?.kind !== "word" || GLUE.has(first.folded) || SMALL.has(first.folded)) return undefined;
  if (isVocabulary(first.folded)) return undefined;
  for (let to = Math.min(tokens.length, at + LONGEST); to > at + 1; to -= 1) {
    const run = tokens.slice(at, to);
    const isRun = run.every(({ kind, folded }) => kind === "word" && !standsForRows(facts, folded));
    const isEmpty = run.some(({ folded }) => isVocabulary(folded) && !SMALL.has(folded));
    if (!isRun || isEmpty || GLUE.has(run.at(-1)?.folded ?? "")) continue;
    const words = run.map(({ folded }) => folded);
    const isOpen = run.every(({ folded }, more) => SMALL.has(folded) || isFree(at + more));
    const found = only([
      ...(await begun(words, columns, finder)),
      ...(isOpen ? await reordered(words, columns, finder) : []),
    ]);
    if (found) return { ...found, to };
  }
  if (!/^\p{Lu}{3,6}$/u.test(first.text)) return undefined;
  const found = only(await initialled(first.folded, columns, finder));
  return found && { ...found, to: at + 1 };
}

function only(found: readonly Found[]): Found | undefined {
  const [first, ...others] = found;
  return others.every(({ column, value }) => column === first?.column && value === first.value)
    ? first
    : undefined;
}

/** The values of any column that meet a condition on their letters, at most two of each. */
async function meeting(
  columns: readonly ColumnProfile[],
  { among }: Finder,
  condition: (cell: string) => string,
): Promise<readonly Found[]> {
  const found = await Promise.all(
    columns.map(async (column) => {
      const cell = `lower("${column.name.replaceAll('"', '""')}")`;
      return (await among(column.name, condition(cell), MANY)).map((value) => ({ column, value }));
    }),
  );
  return found.flat();
}
const MANY = 5;

/** What begins with all of the words, and joins something to them. Where another value has them, too, none is meant. */
async function begun(
  words: readonly string[],
  columns: readonly ColumnProfile[],
  finder: Finder,
): Promise<readonly Found[]> {
  const text = words.join(" ");
  const holding = await meeting(columns, finder, (cell) => `contains(${cell}, ${quoted(text)})`);
  const isBegun = ({ value }: Found) =>
    JOINING.test(value.toLowerCase().slice(text.length)) && value.toLowerCase().startsWith(text);
  return holding.length === 1 ? holding.filter(isBegun) : [];
}
/** Not what is in a state: "New York" may be "New York, NY", or all that ends in NY. */
const JOINING = /^(?:\s+and\s|\s*&\s|\s*\/\s*|,\s(?!\p{L}{2}$))/u;

async function reordered(
  words: readonly string[],
  columns: readonly ColumnProfile[],
  finder: Finder,
): Promise<readonly Found[]> {
  const own = words.filter((word) => !SMALL.has(word));
  if (own.length < 2) return [];
  const stems = own.map(stemOf).toSorted().join(" ");
  const holding = await meeting(columns, finder, (cell) =>
    own.map((word) => `contains(${cell}, ${quoted(stemOf(word).slice(0, word.length))})`).join(" AND "),
  );
  return holding.filter(({ value }) => contentOf(value).map(stemOf).toSorted().join(" ") === stems);
}

function contentOf(value: string): readonly string[] {
  return fold(value)
    .split(" ")
    .filter((word) => !SMALL.has(word));
}

async function initialled(
  letters: string,
  columns: readonly ColumnProfile[],
  finder: Finder,
): Promise<readonly Found[]> {
  const small = `(?:(?:${[...SMALL].join("|")}|&)[^\\p{L}]+)*`;
  const pattern = [...letters].map((letter) => `${letter}\\p{L}*`).join(`[^\\p{L}]+${small}`);
  return meeting(columns, finder, (cell) => `regexp_full_match(${cell}, ${quoted(pattern)})`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
