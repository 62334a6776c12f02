import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { PERSON_COLUMNS, PERSON_KINDS } from "../lexicon/things.ts";
import type { Parser } from "../parser.ts";
import { coreOf } from "../columns.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";

/** Who does something, and is no person. */
const ACTORS: ReadonlySet<string> = new Set(
  "country nation team club company firm party school university airline publisher studio franchise squad"
    .split(" ")
    .map(stemOf),
);
const PERSONS: ReadonlySet<string> = new Set([...PERSON_COLUMNS, ...PERSON_KINDS, "name"].map(stemOf));

/** The one column that names who does something, in a table that speaks of no persons. */
function actorOf({ columns }: Profile): ColumnProfile | undefined {
  const texts = columns.filter(({ type, distinct }) => type === "text" && distinct > 1);
  if (columns.some((column) => (speaksOf(PERSONS, column) || isDoer(column)) && !speaksOf(ACTORS, column)))
    return undefined;
  const [actor, ...others] = texts.filter(({ name }) => {
    const words = coreOf(name).filter((word) => word !== "name");
    return words.length === 1 && ACTORS.has(stemOf(words[0] ?? ""));
  });
  return others.length === 0 ? actor : undefined;
}

/** "who had the highest emission", of countries. */
export const anActor: Parser<ColumnProfile> = (input, at) => {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  if (folded !== "who" || input.facts.persons) return [];
  const column = actorOf(input.dataset.profile);
  return column === undefined
    ? []
    : [{ to: at + 1, cost: 0.3, notes: [`taking "${text}" for ${column.name}`], value: column }];
};

/** "borrower", "officer", "donor": whoever that is, is asked for before any country. */
function isDoer({ name, type }: ColumnProfile): boolean {
  return type === "text" && wordsOf(name).some((word) => /^\p{L}{3,}(?:er|or|ee|ist|ant)s?$/u.test(word));
}

function speaksOf(words: ReadonlySet<string>, { name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => words.has(stemOf(word)));
}
