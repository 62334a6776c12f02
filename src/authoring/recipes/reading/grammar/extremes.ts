import { addsUp } from "../amounts.ts";
import { isIdentifier, isTime, isUnique } from "../column_facts.ts";
import { datedIn } from "../headers.ts";
import type { Input } from "../input.ts";
import { AMOUNT_WORDS } from "../lexicon/extremes.ts";
import { ARTICLES, GLUE, OPENINGS } from "../lexicon/talk.ts";
import { alt, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { areThings } from "../rankable.ts";
import { longOf } from "../words.ts";
import { wordsOf } from "../tokens.ts";
import { ALL_DEGREES } from "../degrees.ts";
import { aColumn, anAmount, aNumber } from "./leaves.ts";
import { aHead, which } from "./heads.ts";
import { picked } from "./picks.ts";
import { someAmount } from "./ranks.ts";

/** Whether nothing with a meaning was said before. */
function begins({ tokens }: Input, at: number): boolean {
  return tokens
    .slice(0, at)
    .every(({ folded }) => GLUE.has(folded) || ARTICLES.has(folded) || ASKING.has(folded));
}
const ASKING: ReadonlySet<string> = new Set(OPENINGS.flatMap((text) => text.split(" ")));

/** "most km driven": of things, each with its own number, the one with the highest; called by its whole name. */
const theMost: Parser<Part> = (input, at) => {
  if (!begins(input, at)) return [];
  const { columns, rows } = input.dataset.profile;
  const inTime = datedIn(columns).some((column) => isTime(column) || rows === column.distinct);
  if (inTime || input.facts.times || !areThings(input.facts)) return [];
  // Of goals, several rows of one player may come to more.
  const isOwn = () => columns.some((column) => column.type === "text" && isUnique(column, rows));
  return seq([term(AMOUNT_WORDS), someAmount], (direction, what) =>
    what.whole && what.by.column !== undefined && (!addsUp(what.by.column) || isOwn())
      ? picked({ from: "rows", plural: false }, { ...what, direction })
      : undefined,
  )(input, at).filter(({ to }) => isEnd(input, to));
};

/** What only narrows it may follow. */
function isEnd({ tokens }: Input, to: number): boolean {
  const next = tokens[to];
  return next === undefined || ["in", "for", "from", "with", "among", "of", "where"].includes(next.folded);
}

/** "trt 1 and trt 2": two of the numbers by which a column tells groups. */
const ofBoth: Parser<Part> = (input, at) =>
  seq(
    [aColumn, anAmount, phrase("and"), opt(aColumn), anAmount],
    ({ column, whole }, first, _and, again, second): Part | undefined => {
      const { rows } = input.dataset.profile;
      const tells = column.type === "number" && column.distinct <= MOST_GROUPS && !isIdentifier(column, rows);
      if (!whole || !tells || (again !== undefined && again.column !== column)) return undefined;
      const values = [first, second];
      const isGroup = values.every(
        ({ value, percent, large }) => Number.isInteger(value) && !percent && !large,
      );
      const [left, right] = values.map(({ value }) => value);
      if (!isGroup || left === right || left === undefined || right === undefined) return undefined;
      return { where: [{ column: column.name, op: "in", value: [left, right] }], pooled: [column] };
    },
  )(input, at);
const MOST_GROUPS = 12;

/** "the hottest day in Oslo", where columns have temperatures of several places: what it is the hottest of ends the column's name. */
const theMostAt: Parser<Part> = (input, at) =>
  seq(
    [
      which,
      opt(aNumber),
      term(ALL_DEGREES),
      opt(aNumber),
      aHead,
      phrase("in", "at", "for", "of", "on"),
      placeOf,
    ],
    (_, many, { nouns, direction }, more, head, _in, place) => {
      const found = input.dataset.profile.columns.filter(
        (column) =>
          column.type === "number" &&
          place.names.some((name) => nouns.some((noun) => isMadeOf(column.name, noun, name))),
      );
      const [column, ...others] = found;
      const limit = many ?? more;
      if (column === undefined || others.length > 0 || head.had || (limit === undefined && head.plural))
        return undefined;
      // A number for a day of the month is no row.
      const isRow = head.from === "rows";
      return isRow ? picked(head, { by: { column }, direction }, limit) : undefined;
    },
  )(input, at).filter(({ to }) => isEnd(input, to));

/** One to three words, as they stand and run together. */
const placeOf: Parser<{ readonly names: readonly string[] }> = (input, at) =>
  [1, 2, 3].flatMap((length) => {
    const words = input.tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== "word")) return [];
    const name = words.map(({ folded }) => folded).join("");
    return [{ to: at + length, cost: 0.2 * length, notes: [], value: { names: [name] } }];
  });

/** Whether a name has these two and nothing else: Temperature_ElMonte of "temperature" and "elmonte". */
function isMadeOf(column: string, noun: string, place: string): boolean {
  const words = wordsOf(column).map((word) => longOf(word));
  const all = words.join("");
  return words.length > 1 && place.length >= 3 && (all === noun + place || all === place + noun);
}

/** Other short ways to ask for one end of a number, or for two groups. */
export const anExtreme: Parser<Part> = alt(theMost, theMostAt, ofBoth);
