import { DESTINATIONS, ORIGINS } from "../lexicon/things.ts";
import { alt, anyOf, listOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { sameNoun } from "../names.ts";
import { wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { chosen } from "./choices.ts";
import { or } from "./joints.ts";
import { aColumn, aValue } from "./leaves.ts";

/** Nouns for what goes to someone or somewhere. */
const SENT: ReadonlySet<string> = new Set(
  `call message text sms email mail letter payment transfer shipment delivery export donation trip visit flight parcel package order
  sale loan grant`
    .split(/\s+/)
    .map(stemOf),
);

/** "calls to a landline": where no column says where anything begins or ends, what it goes to is all that the rows know. */
const toWhom: Parser<Part> = (input, at) => {
  const noun = stemOf(input.tokens[at - 1]?.folded ?? "");
  const sent =
    SENT.has(noun) || /^(?:called|sent|paid|shipped|sold|donated)$/.test(input.tokens[at - 1]?.folded ?? "");
  if (!sent) return [];
  const hasEnds = input.dataset.profile.columns.some(({ name }) =>
    wordsOf(name).some((word) => DESTINATIONS.has(word) || ORIGINS.has(word)),
  );
  if (hasEnds) return [];
  return seq([phrase("to"), opt(phrase("a", "an", "the", "any")), listOf(aValue, or)], (_, _a, links) =>
    links.some(({ column }) => wordsOf(column.name).some((word) => SENDER.test(word)))
      ? undefined
      : kept(chosen(links)),
  )(input, at);
};
/** From whom something goes: no call to a landline is one whose caller has one. */
const SENDER =
  /^(?:call|send|pay|giv|don|ship|sell|vend|suppl|export|lend|produc|market|deliver|mail|sourc|owner|drive)(?:er|or|ier|ator|e)s?$/u;

/** "plantations named Belle Vue", "cars called city": of a column that has names. */
const called = anyOf(
  `named | called | are named | are called | is named | is called | by the name of | with the name | with the name of | with name |
  that are named | that are called | that is called | which are called | which are named | have the name | has the name | go by the name`,
);
const named: Parser<Part> = (input, at) => {
  const noun = input.tokens[at - 1]?.folded ?? "";
  return seq([called, listOf(aValue, or)], (_, links) =>
    links.every(({ column: { name } }) => isNameOf(wordsOf(name), noun)) ? kept(chosen(links)) : undefined,
  )(input, at);
};
/** "counties called Polk": a column of counties has their names. */
function isNameOf(header: readonly string[], noun: string): boolean {
  return header.some((word) => NAMES.has(word)) || (header.length === 1 && sameNoun(header[0] ?? "", noun));
}
const NAMES: ReadonlySet<string> = new Set("name names title".split(" "));

/** "players who changed league", where one column has the league and another the new one. */
const changed: Parser<Part> = (input, at) =>
  seq(
    [
      opt(phrase("who", "that", "which")),
      anyOf(
        "changed | switched | change | switched their | changed their | have changed | have changed their",
      ),
      aColumn,
    ],
    (_, _changed, { column, whole }): Part | undefined => {
      const own = wordsOf(column.name);
      const before = own.filter((word) => word !== "new");
      const [other, ...others] = input.dataset.profile.columns.filter(
        (one) => one !== column && one.type === column.type && isNewOf(wordsOf(one.name), before),
      );
      return whole && own.length === before.length && other !== undefined && others.length === 0
        ? { where: [{ column: other.name, op: "!=", other: column.name }] }
        : undefined;
    },
  )(input, at);

function isNewOf(words: readonly string[], before: readonly string[]): boolean {
  const [first, ...rest] = words;
  return first === "new" && rest.join(" ") === before.join(" ");
}

function kept(filter: ReturnType<typeof chosen>): Part | undefined {
  return filter && { where: [filter] };
}

export const aDirection: Parser<Part> = alt(toWhom, named, changed);
