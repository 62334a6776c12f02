import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { adjectivesOf, highestOf, higherOf, oppositesOf } from "../adjectives.ts";
import { flagOf, isYear } from "../column_facts.ts";
import { ALL_DEGREES } from "../degrees.ts";
import type { Input } from "../input.ts";
import { COMPARATIVES, QUALITIES } from "../lexicon/degrees.ts";
import { COMMONNESS, LATEST_WORDS } from "../lexicon/extremes.ts";
import type { Phrases } from "../lexicon/phrases.ts";
import { PREPOSITIONS } from "../lexicon/things.ts";
import { isRank, rankedBy } from "../linking/ranks.ts";
import { once } from "../once.ts";
import { type Match, type Parser, term } from "../parser.ts";
import type { Direction } from "../../query.ts";
import { sayColumn } from "../say.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

/** A column of which an adjective says more or less: "generous" of Generosity. */
interface Said {
  readonly column: ColumnProfile;
  readonly up: boolean;
}

interface Forms {
  readonly bare: Phrases<readonly Said[]>;
  readonly higher: Phrases<readonly Said[]>;
  readonly highest: Phrases<readonly Said[]>;
}

/** Ends of a name that only say how what stands before them is given. */
const GIVEN: ReadonlySet<string> = new Set(
  "score index level rating value mean avg average pct percent percentage degree points overall total".split(
    " ",
  ),
);

/** What a header measures, in one word: "happiness" of `Happiness Score`. A name that says more than that may turn it round: control of corruption. */
function nounOf({ name }: ColumnProfile): string | undefined {
  const [before = "", inside] = name.split("(");
  const words = wordsOf(before);
  const isPlain = words.length > 0 && !words.some((word) => PREPOSITIONS.has(word) || TURNING.has(word));
  const noun = words.findLast((word) => !GIVEN.has(word) && !isRank(word));
  const isLast = words.slice(words.indexOf(noun ?? "") + 1).every((word) => GIVEN.has(word) || isRank(word));
  // What stands in parentheses may be what is really measured.
  const isUnit = inside === undefined || !/\p{L}{4}/u.test(inside);
  return isPlain && isLast && isUnit && noun !== undefined && noun.length >= 4 ? noun : undefined;
}

const TURNING: ReadonlySet<string> = new Set(
  "no non not anti low lack absence control change growth reduction loss error deviation std variance min minimum max maximum difference".split(
    " ",
  ),
);

const formsOf = once((columns: readonly ColumnProfile[]): Forms => {
  const said = columns.flatMap((column) => {
    const noun =
      column.type === "number" && flagOf(column) === undefined && !isYear(column)
        ? nounOf(column)
        : undefined;
    if (noun === undefined) return [];
    // The first of a rank has the most of it.
    const up = !hasRank(column);
    return adjectivesOf(noun).flatMap((adjective) => [
      { adjective, is: { column, up } },
      ...oppositesOf(adjective).map((opposite) => ({ adjective: opposite, is: { column, up: !up } })),
    ]);
  });
  return {
    bare: grouped(said.map(({ adjective, is }) => [adjective, is])),
    higher: grouped(
      said.flatMap(({ adjective, is }) => [
        ...higherOf(adjective).map((text) => [text, is] as const),
        [`less ${adjective}`, turned(is)],
      ]),
    ),
    highest: grouped(
      said.flatMap(({ adjective, is }) => [
        ...highestOf(adjective).map((text) => [text, is] as const),
        [`least ${adjective}`, turned(is)],
      ]),
    ),
  };
});

function hasRank({ name }: ColumnProfile): boolean {
  return wordsOf(name).some(isRank);
}

function turned({ column, up }: Said): Said {
  return { column, up: !up };
}

function grouped(phrases: readonly (readonly [string, Said])[]): Phrases<readonly Said[]> {
  return Object.fromEntries(
    [...Map.groupBy(phrases, ([text]) => text)]
      .filter(([text]) => !isKnown(text))
      .map(([text, all]) => [text, all.map(([, is]) => is)]),
  );
}

/** What has a meaning in every table keeps it. */
function isKnown(text: string): boolean {
  const known = [ALL_DEGREES, COMPARATIVES, QUALITIES, COMMONNESS, LATEST_WORDS];
  return (
    (!text.includes(" ") && isVocabulary(text)) ||
    known.some((phrases) => Object.hasOwn(phrases, text) || Object.hasOwn(phrases, `${text} than`))
  );
}

/** The columns that the adjective there may speak of, each said; where a rank only repeats one of them, that one alone. */
function saidBy(form: keyof Forms): Parser<Said> {
  return (input, at) =>
    term(formsOf(input.dataset.profile.columns)[form])(input, at).flatMap(({ to, value, cost }) =>
      // Which end of a rank comes first, it does not say by itself.
      (value.every(({ column }) => hasRank(column)) ? [] : value)
        .filter(({ column }) => !value.some((other) => rankedBy(input.ranks, other.column) === column))
        .map(({ column, up }): Match<Said> => {
          const rank = rankedBy(input.ranks, column);
          const less = form === "bare" ? "" : `the ${sayOf(form, up)} `;
          const order = rank ? `, of which ${sayColumn(rank.name)} is the order` : "";
          const notes = [`taking "${asTyped(input, at, to)}" for ${less}${sayColumn(column.name)}${order}`];
          return { to, cost: cost + COST, notes, value: { column, up } };
        }),
    );
}
const COST = 0.2;

function sayOf(form: keyof Forms, up: boolean): string {
  if (form === "higher") return up ? "higher" : "lower";
  return up ? "highest" : "lowest";
}

/** "generous": what "how generous" asks for. */
export const anOwnQuality: Parser<ColumnProfile> = (input, at) =>
  saidBy("bare")(input, at).map((match) => ({ ...match, value: match.value.column }));

/** "the angriest", "the least generous": by a column of anger, or generosity. */
export const anOwnDegree: Parser<{ readonly column: ColumnProfile; readonly direction: Direction }> = (
  input,
  at,
) =>
  saidBy("highest")(input, at).map(({ value: { column, up }, ...match }) => ({
    ...match,
    value: { column, direction: up ? "desc" : "asc" },
  }));

/** "happier", "less generous". */
export const anOwnComparative: Parser<{ readonly column: ColumnProfile; readonly op: FilterOperator }> = (
  input: Input,
  at,
) =>
  saidBy("higher")(input, at).map(({ value: { column, up }, ...match }) => ({
    ...match,
    value: { column, op: up ? ">" : "<" },
  }));
