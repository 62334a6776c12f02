import { distance } from "fastest-levenshtein";
import type { ColumnProfile, Dataset } from "../../data/dataset.ts";
import { fold } from "../../data/fold.ts";
import { InputError } from "../../errors.ts";
import { columnFinder } from "../recipes/reading/columns.ts";
import { cellOf, columnCalled, phraseOf, sameNoun } from "../recipes/reading/names.ts";
import type { ValueFinder } from "../recipes/reading/finder.ts";
import { keyOf, unusable } from "./phrase.ts";
import { NOTHING_TAUGHT, type Taught, type TaughtValue } from "./taught.ts";

/**
 * What a setting such as "sales = Global_Sales", "games = rows" or "the Big Apple = City: New York" teaches about a dataset.
 * @throws {InputError} when the word means something already, or what it stands for is not there
 */
export async function teaching(setting: string, dataset: Dataset, values: ValueFinder): Promise<Taught> {
  const at = setting.indexOf("=");
  const [word, target] = [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
  if (at === -1 || target === "")
    throw new InputError(
      "word_unusable",
      `Cannot learn from ${JSON.stringify(setting)}: it must be WORD = WHAT IT STANDS FOR.`,
      'For example: "games = rows", "sales = Global_Sales" or "the Big Apple = City: New York".',
    );
  const problem = unusable(word) ?? (await occupied(word, dataset, values));
  if (problem !== undefined)
    throw new InputError(
      "word_unusable",
      `Cannot take ${JSON.stringify(word)} for a name: ${problem}.`,
      "Choose another word for it; a question can always name a column or a value as the file has it.",
    );
  return await meaning(word, unquoted(target), dataset, values);
}

/** What a word stands for in the data already. */
async function occupied(
  word: string,
  { profile }: Dataset,
  values: ValueFinder,
): Promise<string | undefined> {
  const tokens = phraseOf(word);
  const named = columnFinder(profile.columns)
    .starting(tokens, 0)
    .find(({ to, cost }) => to === tokens.length && cost < 0.5);
  if (named !== undefined) return `it is the name of the column ${named.column.name} already`;
  const [hit] = await values.find([word, keyOf(word)]);
  return hit && `it is a value of ${hit.column} already (${JSON.stringify(hit.value)})`;
}

async function meaning(word: string, target: string, dataset: Dataset, values: ValueFinder): Promise<Taught> {
  const { columns } = dataset.profile;
  const column = columnCalled(target, columns);
  if (column !== undefined) return { ...NOTHING_TAUGHT, names: [{ word, column: column.name }] };
  if (/^(?:the )?(?:rows?|records?)$/iu.test(target)) return { ...NOTHING_TAUGHT, rows: [word] };
  for (let colon = target.indexOf(":"); colon !== -1; colon = target.indexOf(":", colon + 1)) {
    const of = columnCalled(unquoted(target.slice(0, colon).trim()), columns);
    const text = unquoted(target.slice(colon + 1).trim());
    if (of !== undefined) return { ...NOTHING_TAUGHT, values: [await valueIn(of, word, text, values)] };
  }
  const name = target.split(":", 1)[0] ?? target;
  const close = closest(name, columns);
  throw new InputError(
    "word_target_unknown",
    `Cannot teach ${JSON.stringify(word)}: ${dataset.name} has no column ${JSON.stringify(name)}.`,
    `${close.length > 0 ? `Closest columns: ${close.join(", ")}.` : `Columns: ${listed(columns)}.`} ` +
      'A word stands for rows ("games = rows"), a column, or a value ("COLUMN: VALUE").',
  );
}

async function valueIn(
  column: ColumnProfile,
  word: string,
  text: string,
  values: ValueFinder,
): Promise<TaughtValue> {
  const wrong = (why: string, hint: string) =>
    new InputError("word_target_unknown", `Cannot teach ${JSON.stringify(word)}: ${why}.`, hint);
  if (column.type === "date" || column.type === "timestamp" || column.type === "other")
    throw wrong(
      `${column.name} holds ${column.type === "other" ? "no plain values" : "dates"}`,
      "A word stands for a value of a column of text, numbers, or yes and no.",
    );
  const cell = cellOf(text, column);
  if (cell !== undefined && (await values.holds(column.name, cell)))
    return { word, column: column.name, value: String(cell) };
  const hits = (await values.find([text])).filter((hit) => hit.column === column.name);
  const [only, ...others] = hits;
  if (only !== undefined && others.length === 0) return { word, column: column.name, value: only.value };
  const near = hits.length > 0 ? hits : await values.nearest(text, 3, column.name);
  throw wrong(
    others.length > 0
      ? `several values of ${column.name} look like ${JSON.stringify(text)}`
      : `no row has ${JSON.stringify(text)} for ${column.name}`,
    near.length > 0
      ? `${others.length > 0 ? "Write one of them as it stands" : "Closest values"}: ${near.map(({ value }) => JSON.stringify(value)).join(", ")}.`
      : "Write the value as the file has it.",
  );
}

function closest(name: string, columns: readonly ColumnProfile[]): string[] {
  const wanted = fold(name).slice(0, 100);
  return columns
    .map((column) => ({ name: column.name, far: farness(wanted, fold(column.name)) }))
    .filter(({ far }) => far <= 0.5)
    .toSorted((left, right) => left.far - right.far)
    .slice(0, 3)
    .map((column) => column.name);
}

function farness(wanted: string, own: string): number {
  if (sameNoun(wanted, own)) return 0;
  if (own.length >= 3 && wanted.length >= 3 && (own.includes(wanted) || wanted.includes(own))) return 0.1;
  return distance(wanted, own) / Math.max(wanted.length, own.length, 1);
}

function listed(columns: readonly ColumnProfile[]): string {
  const shown = columns.slice(0, 12).map(({ name }) => name);
  return `${shown.join(", ")}${columns.length > 12 ? ` and ${columns.length - 12} more` : ""}`;
}

function unquoted(text: string): string {
  const [, inner] = /^"(.+)"$/su.exec(text) ?? /^'(.+)'$/su.exec(text) ?? [];
  return inner ?? text;
}

/** One setting after the other, a word at a time: what is said last counts. */
export function withWord(taught: Taught, added: Taught): Taught {
  const removed = [
    ...added.rows,
    ...added.names.map(({ word }) => word),
    ...added.values.map(({ word }) => word),
  ];
  const { rows, names, values } = removed.reduce(withoutWord, taught);
  return {
    rows: [...rows, ...added.rows],
    names: [...names, ...added.names],
    values: [...values, ...added.values],
  };
}

export function withoutWord({ rows, names, values }: Taught, word: string): Taught {
  const key = keyOf(word);
  const others = (item: { readonly word: string }) => keyOf(item.word) !== key;
  return {
    rows: rows.filter((noun) => keyOf(noun) !== key),
    names: names.filter(others),
    values: values.filter(others),
  };
}
