import { areThings } from "../rankable.ts";
import { countColumn } from "../counting.ts";
import type { Input } from "../input.ts";
import { AMOUNT_WORDS } from "../lexicon/extremes.ts";
import { alt, anyOf, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { rowsDone } from "./events.ts";
import { aTimedVerb } from "./latest.ts";
import { keyOf } from "./keys.ts";
import { aColumn, aNumber, aRowNoun, aValue } from "./leaves.ts";
import { buying, isFree, isGoods, tellsWho } from "./participles.ts";
import { chosen, equal } from "./choices.ts";
import { aHead, type Head, which } from "./heads.ts";
import { picked } from "./picks.ts";
import { isOfPersons } from "./sold.ts";

const been = opt(anyOf("has been | have been | had been | was | were | is | are | gets | got | being"));
/** Verbs by which a row has a value, and nothing more. */
const occurs = anyOf(`
  used | chosen | picked | selected | featured | mentioned | listed | seen | recorded | reported | appear | appears | appeared |
  occur | occurs | occurred | comes up | came up | shows up | showed up | turns up | turned up`);
const theMost = term({
  "the most": "desc",
  most: "desc",
  "most of all": "desc",
  "the most often": "desc",
  "most often": "desc",
  "the most frequently": "desc",
  "most frequently": "desc",
  "the most times": "desc",
  "the least": "asc",
  "the least often": "asc",
  "the fewest times": "asc",
} as const);
const MEASURED: ReadonlySet<string> = new Set(
  "use uses usage used appearances mentions times count frequency".split(" "),
);

/** Rows count how often, where no column does. */
function countsRows(input: Input): boolean {
  const known = COUNTS_ROWS.get(input);
  if (known !== undefined) return known;
  const { facts, dataset } = input;
  const measured = dataset.profile.columns.some(
    ({ name, type }) => type === "number" && wordsOf(name).some((word) => MEASURED.has(word)),
  );
  const counts = areThings(facts) && countColumn(dataset.profile) === undefined && !measured;
  COUNTS_ROWS.set(input, counts);
  return counts;
}

/** Asked at every word of a question. */
const COUNTS_ROWS = new WeakMap<Input, boolean>();

const free: Parser<true> = (input, at) => (isFree(input, at) ? occurs(input, at) : []);

/** "which rocket has been used the most": the one that most rows have. */
const usedMost: Parser<Part> = (input, at) =>
  countsRows(input)
    ? seq([which, aColumn, been, free, theMost], (_, { column, plural, whole }, _been, _used, direction) =>
        plural || !whole || column.type === "number"
          ? undefined
          : picked({ from: [keyOf(column)], plural }, { by: { aggregate: "count" }, direction }),
      )(input, at)
    : [];

const degree = term({ most: "desc", "most often": "desc", "most frequently": "desc", least: "asc" } as const);

/** "most ordered item": by rows, or by the number of things that each is of. */
const mostMade: Parser<Part> = (input, at) =>
  seq([which, opt(aNumber), degree, rowsDone, repeated], (_, limit, direction, _done, head) =>
    head.plural && limit === undefined ? undefined : picked(head, { by: countOf(input), direction }, limit),
  )(input, at);

/** "in which month were the most loans made", "most stores opened". */
const mostMadeIn: Parser<Part> = (input, at) =>
  countsRows(input)
    ? seq(
        [which, aHead, anyOf("were | was | are"), term(AMOUNT_WORDS), aRowNoun, alt(rowsDone, made, timed)],
        (_, head, _were, direction) =>
          head.from === "rows" || head.plural
            ? undefined
            : picked(head, { by: { aggregate: "count" }, direction }),
      )(input, at)
    : [];
const made = anyOf("made | recorded | reported | registered");
const timed: Parser<true> = (input, at) => aTimedVerb(input, at).map((match) => ({ ...match, value: true }));

/** A column whose values several rows have. */
const repeated: Parser<Head> = (input, at) =>
  aHead(input, at).filter(({ value: { from } }) => {
    const [key] = from === "rows" ? [] : from;
    const column = key?.column;
    return (
      column !== undefined &&
      (column.type === "text" || key?.part !== undefined) &&
      column.distinct < input.dataset.profile.rows
    );
  });

function countOf({ dataset }: Input): Measure {
  const column = countColumn(dataset.profile);
  return column === undefined ? { aggregate: "count" } : { aggregate: "sum", column };
}

/** "which item was ordered the most". */
const madeMost: Parser<Part> = (input, at) =>
  seq([which, repeated, been, rowsDone, theMost], (_, head, _been, _done, direction) =>
    head.plural ? undefined : picked(head, { by: countOf(input), direction }),
  )(input, at);

/** "who directed the most films", where a column has the directors. */
const doneMost: Parser<Part> = (input, at) =>
  countsRows(input)
    ? seq(
        [phrase("who"), opt(phrase("has", "have")), agentColumn, term(AMOUNT_WORDS), aRowNoun],
        (_, _has, column, direction) =>
          picked({ from: [keyOf(column)], plural: false }, { by: { aggregate: "count" }, direction }),
      )(input, at).map((match) => {
        const key = match.value.pick?.from;
        const name = key === undefined || key === "rows" ? "" : (key[0]?.column.name ?? "");
        return { ...match, notes: [...match.notes, `taking "who" for ${name}`] };
      })
    : [];

function agentColumn(input: Input, at: number) {
  const verb = input.tokens[at];
  if (verb?.kind !== "word" || !isFree(input, at)) return [];
  const [column, ...others] = input.dataset.profile.columns.filter(
    ({ name, type }) => type === "text" && tellsWho(name, verb.folded),
  );
  return column && others.length === 0 ? [{ to: at + 1, cost: 0, notes: [], value: column }] : [];
}

/** "how many members bought food": rows, whatever else a column counts. */
const buyers: Parser<Part> = seq(
  [phrase("how many", "number of"), aValue, opt(phrase("who", "that", "have", "had")), buying, aValue],
  (_, who, _who, _bought, what) => {
    const bought = isGoods(what.column.name) ? chosen([what]) : undefined;
    if (bought === undefined || !isOfPersons(who.column.name)) return undefined;
    return {
      measures: [{ aggregate: "count" }],
      where: [equal(who), bought],
      rows: { word: "rows", plural: true, assumed: false },
    };
  },
);

export const aUse: Parser<Part> = alt(usedMost, mostMade, madeMost, mostMadeIn, doneMost, buyers);
