import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Input } from "../input.ts";
import { type Relation, RELATIONS } from "../lexicon/relations.ts";
import { PREPOSITIONS } from "../lexicon/things.ts";
import { alt, type Match, memo, opt, type Parser, phrase, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { flagOf, isIdentifier, isTime } from "../column_facts.ts";
import { standsForRows } from "../facts.ts";
import { HAPPENINGS } from "../wider.ts";
import { verbForms } from "../verb_forms.ts";
import { longOf, stemOf } from "../words.ts";
import { aChoice } from "./choices.ts";
import { aDatePart } from "./date_parts.ts";
import { isVerb, timesOf } from "./events.ts";
import { holding } from "./holding.ts";
import { aComparison } from "./numbers.ts";
import { aTime } from "./times.ts";

interface Use {
  readonly relation: Relation;
  /** Whether the form may be what was done to something: all that goes with "by" alone. */
  readonly passive: boolean;
}

function usesByForm(): Readonly<Record<string, readonly Use[]>> {
  const uses = new Map<string, Use[]>();
  for (const relation of RELATIONS)
    for (const verb of relation.verbs) {
      const { all, passive } = verbForms(verb);
      for (const form of all)
        uses.set(form, [...(uses.get(form) ?? []), { relation, passive: passive.includes(form) }]);
    }
  return Object.fromEntries(uses);
}
const aUse = term(usesByForm());

const small = opt(phrase("a", "an", "any", "some", "their", "his", "her", "its", "a type of"));
/** What stands behind the verb: the value says of which column; numbers only do with their column beside them. */
const what: Parser<Part> = alt(aChoice, (input, at) =>
  input.columnsAt(at).some(({ cost }) => cost < 0.5) ? aComparison(input, at) : [],
);

/** "compete in Judo", "treated by Dr Lee", "wear number 10": a value of a column that goes with the verb. */
const related: Parser<Part> = (input, at) =>
  aUse(input, at).flatMap(({ to, value: uses }) => {
    if (!isVerb(input, at, to) && !isNamedAfter(input, at, to)) return [];
    const ofNumber = isOfNumber(input, at);
    return beforeValue(input, to).flatMap(({ to: from, value: before }) => {
      const fitting = uses.filter(
        ({ relation, passive }) =>
          relation.before.includes(before) &&
          (passive || (!ofNumber && relation.before.some((word) => word !== "by"))),
      );
      // `contains "red"` looks for a text.
      if (fitting.length === 0 || input.tokens[from]?.kind === "quoted") return [];
      return what(input, from).filter(({ value }) => {
        const columns = columnsOf(input, value);
        return (
          columns.length > 0 &&
          columns.every((column) => fitting.some(({ relation }) => fits(input, relation, column)))
        );
      });
    });
  });

/** "get over 40 mpg", "saw more than 4 goals": a number that its column is named with. */
const held: Parser<Part> = (input, at) =>
  isVerb(input, at, at + 1)
    ? holding(input, at).flatMap(({ to, value: may }) =>
        aComparison(input, small(input, to).at(-1)?.to ?? to).filter(({ value }) => {
          const columns = columnsOf(input, value);
          return columns.length > 0 && columns.every((column) => column.type === "number" && may(column));
        }),
      )
    : [];

/** "admitted in 2019", "hired before 2005": at the time that a column has of just that. */
const dated: Parser<Part> = (input, at) =>
  timesOf(input, at).flatMap(({ to, value: times }) =>
    alt(aTime, aDatePart)(input, to).filter(({ value }) => {
      const columns = columnsOf(input, value);
      return columns.length > 0 && columns.every((column) => times.includes(column));
    }),
  );

/** A verb that only relates rows to what stands behind it. */
export const aRelation: Parser<Part> = memo((input, at) =>
  at === 0 ? [] : alt(related, dated, held)(input, at),
);

/** Sales that grow in Texas grow over time. */
function isOfNumber(input: Input, at: number): boolean {
  const { rows } = input.dataset.profile;
  if (standsForRows(input.facts, input.tokens[at - 1]?.folded ?? "")) return false;
  return input
    .columnsAt(at - 1)
    .some(({ column, to }) => column.type === "number" && to === at && !isIdentifier(column, rows));
}

/** "commute by bike", "treated with a drug": of columns that have the verb in their names, among other words. */
function isNamedAfter(input: Input, at: number, to: number): boolean {
  return (
    to === at + 1 &&
    PREPOSITIONS.has(input.tokens[to]?.folded ?? "") &&
    input.valuesAt(at).every(({ weak }) => weak) &&
    input.columnsAt(at).every(({ column }) => wordsOf(column.name).length > 1)
  );
}

/** The small words up to the value, with the preposition among them. */
function beforeValue(input: Input, at: number): Match<string>[] {
  const word = input.tokens[at]?.folded ?? "";
  const pair = `${word} ${input.tokens[at + 1]?.folded ?? ""}`;
  const found = [
    ...(BETWEEN.has(pair) ? [{ to: at + 2, value: pair }] : []),
    ...(BETWEEN.has(word) ? [{ to: at + 1, value: word }] : []),
    ...(PREPOSITIONS.has(word) ? [] : [{ to: at, value: "" }]),
  ];
  return found.flatMap(({ to, value }) => {
    const ways = small(input, isArticle(input, to) ? to + 1 : to);
    return ways.map((way) => ({ to: way.to, cost: 0, notes: [], value }));
  });
}
const BETWEEN: ReadonlySet<string> = new Set(RELATIONS.flatMap(({ before }) => before).filter(Boolean));

function isArticle({ tokens }: Input, at: number): boolean {
  return tokens[at]?.folded === "the";
}

function columnsOf({ dataset: { profile } }: Input, { where = [], issue }: Part): readonly ColumnProfile[] {
  if (issue) return [];
  return conditionsOf(where).flatMap(
    ({ column }) => profile.columns.find(({ name }) => name === column) ?? [],
  );
}

function fits(input: Input, { headers, persons }: Relation, column: ColumnProfile): boolean {
  if (persons && !tellsOfPersons(input)) return false;
  if (isTime(column)) return false;
  const words = wordsOf(column.name);
  const own = new Set(headers);
  const isOwn = (word: string) =>
    own.has(word) || own.has(longOf(word)) || headers.some((header) => stemOf(header) === stemOf(word));
  if (headers.length > 0)
    return words.some(isOwn) && words.every((word) => isOwn(word) || !OTHERWISE.has(word));
  return (
    (column.type !== "number" || flagOf(column) !== undefined) &&
    words.every((word) => !OTHERWISE.has(word) && !NOT_HAD.has(word))
  );
}

/** Whether rows tell of persons what they are, and not what happened to them somewhere. */
function tellsOfPersons({ facts, dataset }: Input): boolean {
  const known = facts.persons || facts.kind?.persons === "are" || facts.kind?.persons === "have";
  return known && ![...facts.rowNouns, ...wordsOf(dataset.name)].some((word) => HAPPENINGS.has(stemOf(word)));
}

/** Words by which a header says that it holds not what rows have, but what they had, may have, or are not. */
const OTHERWISE: ReadonlySet<string> = new Set(
  `birth born birthplace death origin destination previous prior former past next last later new old opponent opposing opposition
  rival against loser lost runner second third favorite favourite preferred desired wanted target planned expected predicted proposed
  requested rejected denied refused excluded missing allergy allergies allergic shipping billing mailing hq headquarters organization
  organisation employer company school parent mother father spouse partner family`.split(/\s+/),
);
/** Where, when or who something is, nobody has or uses. */
const NOT_HAD: ReadonlySet<string> = new Set(
  `country nation nationality state province county city town village borough district area location place region continent address
  zip date year month day time name id age sex gender race ethnicity`.split(/\s+/),
);
