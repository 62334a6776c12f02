import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import { flagOf } from "../column_facts.ts";
import { WORDINGS } from "../lexicon/comparisons.ts";
import { DESTINATIONS } from "../lexicon/things.ts";
import { PLACES } from "../lexicon/within.ts";
import { isFarEnd } from "../way_ends.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { anOrdinalNumber } from "./ordinals.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { and, is, joint, or } from "./joints.ts";
import { aColumn, aColumnBeside, aFlag, anyValue, aRowNoun, aText, aValue, lightVerb } from "./leaves.ts";

const not = phrase(
  "not",
  "do not",
  "does not",
  "did not",
  "is not",
  "are not",
  "was not",
  "were not",
  "not been",
  "not yet",
  "not yet been",
  "non",
  "non -",
  "but not",
);
const excluding = phrase("excluding", "except", "except for", "other than", "without");
/** Of places alone. */
const outside = phrase("outside", "outside of", "from outside", "from outside of", "in places outside");
/** One value or flag that may stand before a noun, as adjectives do: "Asian", "married". */
export const anAdjective: Parser<Part> = memo(
  alt<Part>(
    map(aValue, (link) => ({ where: [equal(link)] })),
    map(aFlag, ({ yes }) => ({ where: [yes] })),
    anOrdinalNumber,
  ),
);

const either = listOf(aValue, or);
const ofNamed = listOf(anyValue, or);
/** The same of several values: "foggy or snowy". */
export const adjectives: Parser<Part> = memo(
  alt<Part>(
    map(either, (links) => keeping(chosen(links))),
    map(aFlag, ({ yes }) => ({ where: [yes] })),
  ),
);
/** "Berlin and Oslo": together, or each by itself. */
export const someValues: Parser<Part> = (input, at) =>
  valuesTogether(input, at).filter(
    // "people who are male and female" would be both at once.
    ({ value }) => !(value.pooled && COPULAS.has(input.tokens[at - 1]?.folded ?? "")),
  );
const valuesTogether: Parser<Part> = map(listOf(aValue, and), (links) =>
  links.length < 2 ? undefined : (bothOrEither(links) ?? pooled(chosen(links), links)),
);
const COPULAS: ReadonlySet<string> = new Set(["is", "are", "was", "were", "be"]);

/** A cell of several things may have both. */
function bothOrEither(links: readonly ValueLink[]): Part | undefined {
  const [first] = links;
  const isOpen = links.some(({ listed }) => listed) && links.every(({ column }) => column === first?.column);
  if (!isOpen || first === undefined) return undefined;
  const said = links.map(({ values }) => JSON.stringify(String(values[0]))).join(" and ");
  return {
    issue: {
      problem: `It is not clear whether ${first.column.name} is to have ${said} at once, or one of them`,
      offers: [],
    },
  };
}
const at = opt(
  alt(
    phrase("in", "from", "of", "on", "at", "for", "to"),
    seq([lightVerb, opt(phrase("in", "from", "on", "at", "to"))], (verb) => verb),
  ),
);
const aNegation = alt<Condition>(
  // "non-USA" may be a value itself.
  (input, from) =>
    seq([not, at, either], (_, _at, links) => opposite(chosen(links)))(input, from).filter(
      ({ to }) => !input.valuesAt(from).some((link) => !link.weak && link.to === to),
    ),
  seq([not, aFlag], (_, { no }) => no),
);
/** "excluding A and B" leaves out both; "not A and B" leaves open what is not. */
const anExclusion = alt<Condition>(
  seq([excluding, at, alt(either, listOf(aValue, and))], (_, _at, links) => opposite(chosen(links))),
  seq([excluding, aFlag], (_, { no }) => no),
  seq([outside, opt(phrase("the")), alt(either, listOf(aValue, and))], (_, _the, links) =>
    links.every(({ column }) => PLACED.has(wordsOf(column.name).at(-1) ?? ""))
      ? opposite(chosen(links))
      : undefined,
  ),
);
/** What anything may be outside of. */
const PLACED: ReadonlySet<string> = new Set([...PLACES, "borough", "boro"]);

const relative = opt(phrase("that", "which"));
const letters = opt(phrase("the letter", "the letters", "letter", "the word", "the words", "the text"));
/** "names that start with A", "titles containing red". */
export const aWording = alt<Part>(
  seq(
    [aColumn, relative, term(WORDINGS), letters, aText, phrase("and"), term(WORDINGS), letters, aText],
    ({ column }, _that, op, _letters, value, _and, other, _again, text) =>
      column.type === "text"
        ? {
            where: [
              { column: column.name, op, value },
              { column: column.name, op: other, value: text },
            ],
          }
        : undefined,
  ),
  seq(
    [
      aColumn,
      phrase("whose name", "whose names", "with a name", "with names"),
      term(WORDINGS),
      letters,
      aText,
    ],
    ({ column, whole }, _name, op, _letters, value) =>
      column.type === "text" && whole ? keeping({ column: column.name, op, value }) : undefined,
  ),
  seq([aColumn, relative, term(WORDINGS), letters, aText], ({ column }, _that, op, _letters, value) =>
    column.type === "text" ? keeping({ column: column.name, op, value }) : undefined,
  ),
  // "with red in the title"
  seq(
    [phrase("with", "have", "has", "having"), aText, phrase("in", "in their", "in its"), aColumn],
    (_, value, _in, { column, whole }) =>
      column.type === "text" && whole ? keeping({ column: column.name, op: "contains", value }) : undefined,
  ),
);

/** Values of a column that rows must have, or must not. */
export const aChoice = alt<Part>(
  map(either, (links) => keeping(chosen(links))),
  seq([phrase("on"), either, opt(aColumn)], (_, links, named) => keeping(chosen(links, named?.column))),
  // "inactive stations", "male and female names" in "mean temperature of inactive stations"
  (input, from) =>
    seq([alt(anAdjective, someValues), aColumn], (part, { column, whole, plural }) =>
      plural && whole && column.type === "text" && flagOf(column) === undefined ? part : undefined,
    )(input, from).map((match) => {
      // "list the Harbourside stations": where stations are the rows, it says so.
      const [rows] = aRowNoun(input, match.to - 1);
      return rows ? { ...match, value: { ...match.value, rows: rows.value } } : match;
    }),
  seq([phrase("from"), either], (_, links) => misled(links)),
  (input, from) =>
    seq([phrase("to"), either], (_, links) =>
      links.every(({ column }) => isFarEnd(column, input.dataset.profile.columns))
        ? keeping(chosen(links))
        : undefined,
    )(input, from),
  someValues,
  seq([aColumn, alt(joint, phrase("in", "at", "from")), ofNamed], ({ column }, _, links) =>
    keeping(chosen(links, column)),
  ),
  seq([ofNamed, aColumnBeside], (links, { column }) => keeping(chosen(links, column))),
  seq([aColumn, opt(is), phrase("not", "other than", "!=", "<>"), ofNamed], ({ column }, _is, _not, links) =>
    keeping(opposite(chosen(links, column))),
  ),
  aWording,
  map(aFlag, ({ yes, plural, word }) => ({
    where: [yes],
    ...(plural && { rows: { word, plural, assumed: false } }),
  })),
  // "on holidays"
  seq([phrase("on", "during"), opt(phrase("a", "an", "the")), aFlag], (_, _a, { yes }) =>
    wordsOf(yes.column).some((word) => DAYS.test(word)) ? keeping(yes) : undefined,
  ),
  map(alt(aNegation, anExclusion), keeping),
  seq([aNegation, phrase("and"), anAdjective], (left, _, right) => overreaching(left, right)),
  seq([alt(aNegation, anExclusion), phrase("and", "or"), anAdjective], (left, _, right) =>
    conditionsOf(right.where ?? [])[0]?.column === left.column ? undefined : overreaching(left, right),
  ),
);

const DAYS = /^(?:.*day|weekend|christmas|easter)s?$/u;

function overreaching({ column }: Condition, { where = [] }: Part): Part {
  const [other] = conditionsOf(where);
  const reach = other === undefined || other.column === column ? "the first" : column;
  const rest = other === undefined || other.column === column ? "both" : `${other.column}, too`;
  return {
    issue: { problem: `It is not clear how far "not" goes: over ${reach} only, or over ${rest}`, offers: [] },
  };
}

/** "from Paris", where only the column of destinations knows Paris. */
function misled(links: readonly ValueLink[]): Part | undefined {
  const [link] = links;
  if (link === undefined || !isNamed(links, DESTINATIONS)) return undefined;
  return {
    issue: {
      problem: `It says "from", but ${JSON.stringify(String(link.values[0]))} is a value of ${link.column.name}`,
      offers: [],
    },
  };
}

function isNamed(links: readonly ValueLink[], words: ReadonlySet<string>): boolean {
  return links.every(({ column }) => wordsOf(column.name).some((word) => words.has(word)));
}

export function chosen(links: readonly ValueLink[], named?: ColumnProfile): Condition | undefined {
  const [first] = links;
  if (first === undefined || links.some(({ column }) => column !== (named ?? first.column))) return undefined;
  const found = [...new Set(links.flatMap((link) => link.values))];
  const [only] = found;
  if (links.some(({ listed }) => listed)) {
    // No one condition looks for several of them, each among others.
    return found.length === 1 && only !== undefined
      ? { column: first.column.name, op: "contains", value: only }
      : undefined;
  }
  if (found.length === 1 && only !== undefined) return { column: first.column.name, op: "=", value: only };
  return { column: first.column.name, op: "in", value: found };
}

export function equal(link: ValueLink): Condition {
  return chosen([link]) ?? { column: link.column.name, op: "in", value: link.values };
}

function opposite(filter: Condition | undefined): Condition | undefined {
  if (filter?.op === "contains") return undefined;
  return filter && { ...filter, op: filter.op === "in" ? "not in" : "!=" };
}

function keeping(filter: Condition | undefined): Part | undefined {
  return filter && { where: [filter] };
}

function pooled(filter: Condition | undefined, [first]: readonly ValueLink[]): Part | undefined {
  return filter && first && { where: [filter], pooled: [first.column] };
}
