import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import { headersOf } from "../headers.ts";
import { foldedName } from "../names.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { singularsOf } from "../words.ts";

/** "cylinders" is cyl, when no other column's name may be short for it. */
export function shortened(token: Token, { profile: { columns } }: Dataset, at: number): ColumnLink[] {
  const { kind, folded, text } = token;
  if (kind !== "word" || isVocabulary(folded) || !/^\p{Ll}{6,}$/u.test(folded)) return [];
  const [column, ...others] = shortNames(columns).filter(({ name }) =>
    isShortFor(name.toLowerCase(), folded),
  );
  if (column === undefined || others.length > 0) return [];
  return [{ column, to: at + 1, cost: 1, notes: [`taking "${text}" for ${column.name}`] }];
}

/** "class" is Pclass, when it is in no other column's name. */
export function initialled(
  { kind, folded, text }: Token,
  { profile: { columns } }: Dataset,
  at: number,
): ColumnLink[] {
  if (kind !== "word" || isVocabulary(folded) || folded.length < 4) return [];
  const nouns = [folded, ...singularsOf(folded)];
  const inside = nouns.flatMap((noun) =>
    headersOf(columns)
      .spelling(noun)
      .filter(({ name }) => foldedName(name).includes(noun)),
  );
  // "Age*Pclass" is made of what is meant, and something else.
  const [column, ...others] = [...new Set(inside)].filter(
    ({ name }) => !inside.some((other) => other.name !== name && name.includes(other.name)),
  );
  const [, noun = ""] = /^\p{L}(\p{Ll}{4,})$/u.exec(column?.name ?? "") ?? [];
  if (column === undefined || others.length > 0 || !nouns.includes(noun)) return [];
  return [{ column, to: at + 1, cost: 1, notes: [`taking "${text}" for ${column.name}`] }];
}

/** Words are cut before a vowel: "cyl|inders", "displ|acement"; "count|ry" is another word. */
function isShortFor(name: string, word: string): boolean {
  return word.startsWith(name) && /^[aeiou]\p{L}{2,}/u.test(word.slice(name.length));
}

const shortNames = once((columns: readonly ColumnProfile[]) =>
  columns.filter(({ name }) => /^[a-z]{2,}[^aeiouy]$/.test(name.toLowerCase())),
);
