import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { PERSON_COLUMNS, PERSON_KINDS } from "../lexicon/things.ts";
import type { Parser } from "../parser.ts";
import { coreOf } from "../column_names.ts";
import { mayBePersons } from "../persons.ts";
import type { RowNoun } from "../part.ts";
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
  const { profile } = input.dataset;
  // What persons do and win is not what each row of theirs says.
  const isPlain = /^(?:is|was|has|had)$/u.test(input.tokens[at + 1]?.folded ?? "");
  const column = actorOf(profile) ?? (isPlain ? personOf(profile) : undefined);
  return column === undefined
    ? []
    : [{ to: at + 1, cost: 0.3, notes: [`taking "${text}" for ${column.name}`], value: column }];
};

/** The one column of names of persons, or the one that is called a name and no more. */
function personOf({ columns }: Profile): ColumnProfile | undefined {
  const named = columns.filter(({ name, type, distinct }) => {
    const words = wordsOf(name).filter((word) => word !== "name" && word !== "full");
    const [noun, ...more] = words;
    const isPerson = noun === undefined || (more.length === 0 && KINDS_OF_PERSONS.has(stemOf(noun)));
    return type === "text" && distinct > 1 && isPerson;
  });
  return named.length === 1 ? named[0] : undefined;
}
const KINDS_OF_PERSONS: ReadonlySet<string> = new Set([...PERSON_KINDS, "person"].map(stemOf));

/** "who", where rows may be persons and no column has their names: the row tells as much as there is of them. */
export const aNamelessPerson: Parser<RowNoun> = (input, at) => {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  const { facts, dataset } = input;
  if (folded !== "who" || facts.persons || facts.kind?.persons === "act") return [];
  if (!mayBePersons(facts, dataset.profile) || anActor(input, at).length > 0) return [];
  const notes = [`taking "${text}" for the rows of the table`];
  return [{ to: at + 1, cost: 0.3, notes, value: { word: text, plural: false, assumed: false } }];
};

/** "borrower", "officer", "donor": whoever that is, is asked for before any country. */
function isDoer({ name, type }: ColumnProfile): boolean {
  return type === "text" && wordsOf(name).some((word) => /^\p{L}{3,}(?:er|or|ee|ist|ant)s?$/u.test(word));
}

function speaksOf(words: ReadonlySet<string>, { name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => words.has(stemOf(word)));
}
