import type { ValueHit } from "../../../data/dataset.ts";
import type { Choice } from "../../../errors.ts";
import { unusable } from "../../words/phrase.ts";
import { NOTHING_TAUGHT, type Taught } from "../../words/taught.ts";
import type { Query } from "../query.ts";
import { say } from "../readings.ts";
import { closeColumns, isLike } from "./close.ts";
import type { Input } from "./input.ts";
import { inQuotes } from "./say.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural } from "./words.ts";

/** What a question may mean, where other names than those that were taught are given. */
export type Reads = (question: string, taught?: Taught) => Promise<Meanings>;

/** The query of a question that is read; or those that it may mean, if it leaves something open. */
export interface Meanings {
  readonly queries: readonly Query[];
  readonly read: boolean;
}

/** The values that a word resembles, the closest first. */
export type Near = (word: string) => Promise<readonly ValueHit[]>;

/** Readings as questions to choose from: each of them is read as it is said. */
export function choicesOf(readings: readonly string[]): readonly Choice[] {
  return readings.map((reading) => ({ reading, question: reading }));
}

/** Words without a place that stand together, and where they do in the question. */
interface Gap {
  readonly text: string;
  readonly last: string;
  readonly start: number;
  readonly end: number;
  /** Whether "which" or the like stands before it. */
  readonly asked: boolean;
}

/** What a gap may be taken for: a name that is taught, other words in its place, or nothing. */
interface Guess {
  readonly gap: Gap;
  readonly taught?: { readonly setting: string; readonly words: Partial<Taught> };
  readonly words?: string;
}

/**
 * What may be meant by a question some of whose words have no place: they may name the rows, a column or a value that they
 * resemble, or add nothing. No answer is given on such a guess; a person may say that it is right.
 * @param strays where the words are
 */
export async function guesses(
  input: Input,
  strays: readonly number[],
  { taught = NOTHING_TAUGHT, near }: { readonly taught?: Taught | undefined; readonly near: Near },
  reads: Reads,
): Promise<readonly Choice[]> {
  const gaps = gapsOf(input, strays);
  if (gaps.length === 0 || gaps.length > MOST_GAPS) return [];
  const found: Choice[] = [];
  const open: Choice[] = [];
  for (const guess of await combined(gaps, input, near)) {
    if (found.length >= MOST_CHOICES) break;
    const { choices, read } = await choicesFor(guess, input, taught, reads);
    (read ? found : open).push(...choices);
  }
  // What a name that is taught comes to is not offered once more for the same name in its place.
  const all = new Map<string, Choice>();
  for (const choice of [...found, ...open]) if (!all.has(choice.reading)) all.set(choice.reading, choice);
  return [...all.values()].slice(0, MOST_CHOICES);
}

const MOST_GAPS = 3;
const MOST_CHOICES = 4;

function gapsOf({ question, tokens }: Input, strays: readonly number[]): readonly Gap[] {
  // Words of the language have no place only because of those beside them.
  const content = strays.filter((at) => !isVocabulary(tokens[at]?.folded ?? ""));
  const gaps: Gap[] = [];
  let before = -2;
  for (const at of content) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word" || !/\p{L}{3}/u.test(token.text)) return [];
    if (TURNING.has(token.folded)) return [];
    const { end, folded: last } = token;
    const begun = at === before + 1 ? gaps.pop() : undefined;
    const { start, asked } = begun ?? { start: token.start, asked: ASKING.has(tokens[at - 1]?.folded ?? "") };
    gaps.push({ text: question.slice(start, end), last, start, end, asked });
    before = at;
  }
  return gaps;
}

/** Words that turn what they stand beside into something else: nothing is left of it without them. */
const TURNING: ReadonlySet<string> = new Set(
  `hardly barely scarcely almost nearly never rarely seldom except excluding besides outside beyond unlike former formerly half double
  twice best worst less fewer`.split(/\s+/u),
);
const ASKING: ReadonlySet<string> = new Set(["which", "what", "each", "every", "per"]);

/** Ways to fill all gaps, the likeliest first: with one gap any guess, with more only that one names the rows. */
async function combined(
  gaps: readonly Gap[],
  input: Input,
  near: Near,
): Promise<readonly (readonly Guess[])[]> {
  const without = gaps.map((gap) => ({ gap }));
  const [gap, ...others] = gaps;
  const named = gaps.flatMap((own, at) =>
    asRows(own).map((rows) => without.map((guess, index) => (index === at ? rows : guess))),
  );
  if (gap === undefined || others.length > 0) return [...named, without];
  const close = closeColumns(gap.last, input.dataset.profile.columns).slice(0, MOST_NEAR);
  const values = (await near(gap.text))
    .slice(0, MOST_NEAR)
    .filter(({ value }) => value.length <= MOST_LETTERS && isLike(gap.last, value));
  return [
    ...named,
    ...close.map(({ name }) => [asColumn(gap, name)]),
    ...values.map(({ value }) => [{ gap, words: inQuotes(value) }]),
    without,
  ];
}

const MOST_NEAR = 2;
/** Of longer texts nobody means one by a word that it only resembles. */
const MOST_LETTERS = 60;

/** Rows have a noun: a plural, or what stands after "which". */
function asRows(gap: Gap): readonly Guess[] {
  if (!isPlural(gap.last) && !gap.asked) return [];
  if (unusable(gap.text) !== undefined) return [];
  return [{ gap, taught: { setting: `${gap.text} = rows`, words: { rows: [gap.text] } } }];
}

function asColumn(gap: Gap, column: string): Guess {
  if (unusable(gap.text) !== undefined) return { gap, words: inQuotes(column) };
  const names = [{ word: gap.text, column }];
  return { gap, taught: { setting: `${gap.text} = ${column}`, words: { names } } };
}

/** What a guess comes to: one query, or each of those that it leaves open. */
async function choicesFor(
  guess: readonly Guess[],
  { question, dataset }: Input,
  taught: Taught,
  reads: Reads,
): Promise<{ readonly choices: readonly Choice[]; readonly read: boolean }> {
  let text = question;
  for (const { gap, taught: own, words = "" } of guess.toReversed())
    if (own === undefined) text = `${text.slice(0, gap.start)}${words}${text.slice(gap.end)}`;
  const [name] = guess.flatMap((own) => own.taught ?? []);
  const { queries, read } = await reads(
    text,
    name && {
      ...taught,
      rows: [...taught.rows, ...(name.words.rows ?? [])],
      names: [...taught.names, ...(name.words.names ?? [])],
    },
  );
  const lost = guess.filter((own) => own.taught === undefined && own.words === undefined);
  const without = lost.map(({ gap }) => gap.text);
  const choices = queries
    .filter((query) => isOf(query, dataset.profile.columns))
    .map(say)
    .map((reading) => ({
      reading,
      question: name && read ? text.replaceAll(/\s+/g, " ") : reading,
      ...(name && { teach: name.setting }),
      ...(without.length > 0 && { without }),
    }));
  return { choices, read };
}

/** Whether it says anything of the table: that there are so many rows is no guess at what was asked. */
function isOf({ params }: Query, columns: readonly { readonly name: string }[]): boolean {
  const said = JSON.stringify(params);
  return columns.some(({ name }) => said.includes(JSON.stringify(name)));
}
