import { fold } from "../../../data/fold.ts";
import type { Failure } from "../../../errors.ts";
import type { Condition } from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { reasonForText } from "./almost_numbers.ts";
import { choicesOf, guesses, type Near, type Reads } from "./choices.ts";
import { closeColumns } from "./close.ts";
import { flagOf, isContinuous, isIdentifier, isYear } from "./column_facts.ts";
import type { Input } from "./input.ts";
import { AGGREGATE_WORDS } from "./lexicon/extremes.ts";
import { OUT_OF_REACH } from "./lexicon/things.ts";
import type { Issue } from "./part.ts";
import { say } from "../readings.ts";
import { foldedName } from "./names.ts";
import { term } from "./parser.ts";
import { sayColumn, sayWhere } from "./say.ts";
import type { Tiling } from "./tile.ts";
import type { ValueFinder } from "./finder.ts";
import { isVocabulary } from "./vocabulary.ts";

const ABILITIES =
  "Questions read so far: how many rows; aggregates of columns (total, mean, median, minimum, maximum, range, standard deviation, variance, most common and number of distinct values); the same by groups, parts of dates or ranges, for groups that meet a condition; the top rows or groups by a number, also within each group; shares, comparisons, correlations, trends, distinct values, and what the columns hold; each with conditions.";

/** Some words have no place. */
export async function notUnderstood(
  input: Input,
  { unplaced }: Tiling,
  { taught, nearest }: ValueFinder,
  reads: Reads,
): Promise<Failure> {
  // Asked for the message and for the guesses: among a million values each time takes its time.
  const found = new Map<string, ReturnType<typeof nearest>>();
  const near = (word: string) => {
    const values = found.get(word) ?? nearest(word, MOST_NEAR);
    found.set(word, values);
    return values;
  };
  // A word that names a column or value has no place only because of the words beside it.
  const known = (at: number) =>
    input.columnsAt(at).some((link) => !link.beside) || input.valuesAt(at).length > 0;
  const unknown = unplaced.filter((at) => !known(at));
  const lost = unknown.length > 0 ? unknown : unplaced;
  const strays = lost.flatMap((at) => input.tokens[at] ?? []);
  const words = contentOf([...new Set(strays.map(({ text }) => text))]);
  const shown = words.slice(0, 6).map(quote).join(", ");
  const more = words.length > 6 ? ` and ${words.length - 6} more` : "";
  const closest = await Promise.all(words.slice(0, 3).map((word) => nearTo(word, input, near)));
  const beyond = words.filter((word) => OUT_OF_REACH.has(word.toLowerCase()));
  const parts = [
    `Cannot read the question: found no place for ${shown}${more} in ${input.dataset.name}.`,
    ...closest.filter((text) => text !== ""),
    ...(beyond.length > 0 ? [`No recipe answers questions about ${beyond.map(quote).join(", ")} yet.`] : []),
    ...becauseText(input),
  ];
  const message = parts.join(" ");
  const code = "question_not_understood";
  if (beyond.length > 0) return { code, message, hint: await wayOut(input, words, [ABILITIES], reads) };
  const choices = await guesses(input, lost, { taught, near }, reads);
  const teach = choices.find((choice) => choice.teach !== undefined)?.teach;
  const said = choices.filter(({ question, reading }) => question === reading).map(({ reading }) => reading);
  const hint = await wayOut(input, words, [], reads, said.slice(0, 2));
  return {
    code,
    message,
    hint: teach
      ? `${hint}\nOr teach what it means, for good: toolkiln words FILE --set ${quote(teach)}`
      : hint,
    ...(choices.length > 0 && { choices }),
  };
}

/** Of words without a place, those that say something: a stray "by" only follows from the word after it. */
function contentOf(words: readonly string[]): readonly string[] {
  const content = words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !isVocabulary(word.toLowerCase()));
  return content.length === 0 ? words : content;
}

/** Every word is placed, and still it makes no sense. */
export async function unfit(input: Input, { problem, offers }: Issue, reads: Reads): Promise<Failure> {
  const good = await readable(offers.map(say), reads);
  return {
    code: good.length > 1 ? "question_ambiguous" : "question_not_understood",
    message: [`Cannot answer the question: ${lowerFirst(problem)}.`, ...becauseText(input)].join(" "),
    hint: good.length > 0 ? `Say: ${good.map(quote).join(", or ")}.` : await wayOut(input, [], [], reads),
    ...(good.length > 0 && { choices: choicesOf(good) }),
  };
}

/** A few cells may keep a column that the question names from being one of numbers, or of dates. */
function becauseText({ tokens, columnsAt, dataset: { profile } }: Input): string[] {
  const named = tokens.flatMap((_, at) => columnsAt(at)).filter(({ cost }) => cost < 1);
  return [...new Set(named.map(({ column }) => column))].flatMap((column) => {
    const reason = reasonForText(column, profile);
    return reason === undefined ? [] : `${sayColumn(column.name)} is text: ${reason}.`;
  });
}

const MOST_NEAR = 3;

/** It can be read in more than one way. */
export function ambiguous(queries: readonly Query[]): Failure {
  const readings = queries.slice(0, 4).map((query) => quote(say(query)));
  return {
    code: "question_ambiguous",
    message: `Cannot tell which of ${queries.length} readings is meant: ${readings.join(", or ")}.`,
    hint: `Say the one you mean, such as ${readings[0] ?? ""}.`,
    choices: choicesOf(queries.slice(0, 4).map(say)),
  };
}

async function wayOut(
  input: Input,
  words: readonly string[],
  more: readonly string[],
  reads: Reads,
  rephrased: readonly string[] = [],
): Promise<string> {
  const examples = rephrased.length > 0 ? rephrased : await firstReadable(offersFor(input, words), reads);
  const offers = examples.length > 0 ? examples : ANYWHERE;
  const columns = input.dataset.profile.columns.map(({ name }) => name);
  const listed =
    columns.length > 12
      ? `${columns.slice(0, 12).join(", ")} and ${columns.length - 12} more`
      : columns.join(", ");
  return [`Say, for example: ${offers.map(quote).join(", or ")}.`, `Columns: ${listed}.`, ...more].join(" ");
}

/** Questions of what this one names, the fullest first: its columns and values, and the number it asks for. */
function offersFor(input: Input, words: readonly string[]): string[] {
  const { columns, rows } = input.dataset.profile;
  const filters = filtersIn(input);
  const taken = new Set(filters.map(({ column }) => column));
  const named = input.tokens.flatMap((_, at) => input.columnsAt(at)).filter(({ cost }) => cost < 1);
  const close = words.flatMap((word) => closeColumns(word, columns).slice(0, 1));
  const meant = [...new Set([...named.map(({ column }) => column), ...close])].filter(
    ({ name }) => !taken.has(name),
  );
  const measure = meant.find(
    (column) =>
      column.type === "number" &&
      !isIdentifier(column, rows) &&
      !isYear(column) &&
      flagOf(column) === undefined,
  );
  const key = meant.find(
    (column) =>
      column !== measure &&
      column.distinct > 1 &&
      column.distinct <= 50 &&
      column.distinct <= rows / 2 &&
      column.distinct < rows &&
      !isContinuous(column, rows) &&
      column.type !== "other",
  );
  const by = key ? ` by ${sayColumn(key.name)}` : "";
  const where = sayWhere(filters);
  // What nobody asked for is not offered as if it were meant.
  const aggregates = aggregatesIn(input) ?? ["average", "total"];
  const numbers = measure ? aggregates.map((name) => `${name} ${sayColumn(measure.name)}`) : [];
  return [
    ...numbers.flatMap((number) => [
      `${number}${by}${where}`,
      ...(where === "" ? [] : [`${number}${where}`]),
    ]),
    ...numbers.map((number) => `${number}${by}`),
    ...(key || where !== "" ? [`number of rows${by}${where}`] : []),
  ];
}

/** The values that the question names beyond doubt. */
function filtersIn(input: Input): Condition[] {
  const found: Condition[] = [];
  for (let at = 0; at < input.tokens.length; at += 1) {
    const links = input.valuesAt(at).filter(({ weak, values }) => !weak && values.length === 1);
    const [link] = links.toSorted((left, right) => right.to - left.to);
    const value = link?.values[0];
    if (link === undefined || value === undefined) continue;
    const alone = !links.some(({ to, column }) => to === link.to && column !== link.column);
    const known = found.some(({ column }) => column === link.column.name);
    if (alone && !known) found.push({ column: link.column.name, op: "=", value });
    at = link.to - 1;
  }
  return found;
}

/** The aggregate that the question says, as it says it. */
function aggregatesIn(input: Input): readonly string[] | undefined {
  for (const at of input.tokens.keys()) {
    const [match] = aggregate(input, at).toSorted((left, right) => right.to - left.to);
    if (match !== undefined)
      return [
        input.tokens
          .slice(at, match.to)
          .map(({ folded }) => folded)
          .join(" "),
      ];
  }
  return undefined;
}

const aggregate = term(AGGREGATE_WORDS);

/** What every table answers. */
const ANYWHERE: readonly string[] = ["number of rows", "describe the columns"];

/** The fullest that is read, and another of the same kind. */
async function firstReadable(offers: readonly string[], reads: Reads): Promise<readonly string[]> {
  const [first] = await readable([...new Set(offers)], reads, 1);
  if (first === undefined) return [];
  const alike = offers.filter((offer) => offer !== first && isAlike(offer, first));
  return [first, ...(await readable([...new Set(alike)], reads, 1))];
}

/** Whether they differ in their first word only: "average fare", "total fare". */
function isAlike(left: string, right: string): boolean {
  const [rest, same] = [left, right].map((offer) => offer.replace(/^\S+/, ""));
  return rest === same;
}

/** Nothing is offered that would be refused; each reading takes its time, and no more are read than are wanted. */
async function readable(offers: readonly string[], reads: Reads, most = offers.length): Promise<string[]> {
  const good: string[] = [];
  for (const offer of offers) {
    if (good.length === most) break;
    const { queries, read } = await reads(offer);
    if (read && queries.length > 0) good.push(offer);
  }
  return good;
}

async function nearTo(word: string, { dataset }: Input, near: Near): Promise<string> {
  const columns = closeColumns(word, dataset.profile.columns)
    .filter(({ name }) => foldedName(name) !== fold(word))
    .slice(0, 3);
  const values = /\p{L}{3}/u.test(word) ? await near(word) : [];
  return [
    ...(columns.length > 0
      ? [`Closest columns to ${quote(word)}: ${columns.map(({ name }) => name).join(", ")}.`]
      : []),
    ...(values.length > 0
      ? [`Closest values: ${values.map(({ value, column }) => `${quote(value)} (${column})`).join(", ")}.`]
      : []),
  ].join(" ");
}

function quote(text: string): string {
  const cut = text.length > 200 ? `${text.slice(0, 199)}…` : text;
  return cut.includes('"') ? `«${cut}»` : `"${cut}"`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
