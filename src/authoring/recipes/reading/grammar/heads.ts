import { alt, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type Key, type Part, type RowNoun } from "../part.ts";
import { anActor, aNamelessPerson } from "./actors.ts";
import { anAdjective } from "./choices.ts";
import { aCutKey, aKey, keyOf } from "./keys.ts";
import { aColumn, aFlag, aNeutralPerson, aPerson, aRowNoun } from "./leaves.ts";
import { isPlural } from "../words.ts";

/** How nouns end for who or what does something, or had it done. */
const BEARER = /(?:er|or|ist|ant|ent|ee|ed|man|woman)$/i;

/** What is picked: rows, or the groups of a column. */
export interface Head {
  readonly from: readonly Key[] | "rows";
  readonly plural: boolean;
  readonly rows?: RowNoun;
  readonly where?: Part["where"];
  /** It may as well be something that rows have: "the cheapest balcony" is none of the flats with one. */
  readonly had?: true;
}

/** "month" and "months" of dates: the word itself tells whether there are several. */
function heldBy(key: Parser<Key>): Parser<Head> {
  return (input, at) =>
    key(input, at).map(({ value, ...match }) => {
      const { kind = "mark", folded = "" } = input.tokens[at] ?? {};
      return { ...match, value: { from: [value], plural: kind === "word" && isPlural(folded) } };
    });
}

/** Only nouns that the table itself knows: "which studio has the highest gross" names no rows of a table without studios. */
export const aHead: Parser<Head> = memo(
  alt<Head>(
    map(alt(aRowNoun, aPerson, aNeutralPerson), (rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
    })),
    // "the heaviest female cats"
    seq([anAdjective, alt(aRowNoun, aPerson, aNeutralPerson)], ({ where = [] }, rows) => ({
      from: "rows",
      plural: rows.plural,
      rows,
      where,
    })),
    map(aFlag, ({ yes, plural, word }) => ({
      from: "rows",
      plural,
      where: [yes],
      ...(!plural && !BEARER.test(word) && { had: true as const }),
    })),
    map(aColumn, ({ column, plural }) => ({ from: [keyOf(column)], plural })),
    map(anActor, (column) => ({ from: [keyOf(column)], plural: false })),
    map(aNamelessPerson, (rows) => ({ from: "rows", plural: false, rows })),
    // A day that is what a row is, is that row.
    (input, at) => {
      const keys = heldBy(aCutKey)(input, at);
      // "month of the year" is no month.
      return aRowNoun(input, at).length > 0 ? keys.filter(({ to }) => to > at + 1) : keys;
    },
    seq([heldBy(aKey), phrase("and"), aKey], ({ from, plural }, _, other) =>
      from === "rows" ? undefined : { from: [...from, other], plural },
    ),
  ),
);

export const which = opt(
  phrase(
    "which",
    "what",
    "which is",
    "what is",
    "in which",
    "on which",
    "at which",
    "during which",
    "in what",
    "on what",
  ),
);

/** Whether the verb says that there are several; otherwise the noun does. */
export const has = term<boolean | undefined>({
  has: false,
  have: true,
  had: undefined,
  saw: undefined,
  sees: false,
  see: true,
  was: undefined,
  were: undefined,
  are: undefined,
  "are there": undefined,
  "is there": undefined,
  "was there": undefined,
  "were there": undefined,
  with: undefined,
  having: undefined,
});
