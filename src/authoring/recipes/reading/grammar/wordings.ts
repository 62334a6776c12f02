import { alt, opt, type Parser, phrase, seq } from "../parser.ts";
import { isAlmostUnique } from "../column_facts.ts";
import { standsForRows } from "../facts.ts";
import { wordsOf } from "../tokens.ts";
import { GLUE } from "../lexicon/talk.ts";
import type { Part } from "../part.ts";
import { coreOf } from "../column_names.ts";
import { sameNoun } from "../names.ts";
import { aColumn as anyColumn, aText, type ColumnRef } from "./leaves.ts";

/** "salary" is current_salary rather than salary_type: of several, what the word says they are. */
const aColumn: Parser<ColumnRef> = (input, at) => {
  const all = anyColumn(input, at);
  const heads = all.filter(({ to, value }) =>
    sameNoun(coreOf(value.column.name).at(-1) ?? "", input.tokens[to - 1]?.folded ?? ""),
  );
  return heads.length > 0 ? heads : all;
};

const having = phrase(
  "with",
  "have",
  "has",
  "having",
  "had",
  "got",
  "contain",
  "contains",
  "containing",
  "say",
  "says",
  "mention",
  "mentions",
  "mentioning",
);
const word = opt(
  phrase(
    "the word",
    "the words",
    "a word like",
    "the text",
    "the term",
    "the phrase",
    "the string",
    "a",
    "an",
  ),
);
const inTheir = phrase(
  ...[
    "in",
    "in their",
    "in its",
    "in his",
    "in her",
    "somewhere in",
    "somewhere in their",
    "within",
    "within their",
    "anywhere in",
  ].flatMap((text) => [text, `${text} the`, `${text} own`]),
);

/** Up to three words before "in", none of which says anything else. */
const someWords: Parser<string> = (input, at) => {
  const single = aText(input, at);
  if (single.length > 0) return single;
  const end = input.tokens.findIndex(
    ({ folded }, index) => index > at && (folded === "in" || folded === "within"),
  );
  const words = end === -1 ? [] : input.tokens.slice(at, end);
  const plain =
    words.length > 0 &&
    words.length <= 3 &&
    words.every(({ kind, folded }) => kind === "word" && !GLUE.has(folded));
  const [first, last] = [words[0], words.at(-1)];
  if (CALLED.has(first?.folded ?? "")) return [];
  if (!plain || first === undefined || last === undefined) return [];
  return [{ to: end, cost: 0.2, notes: [], value: input.question.slice(first.start, last.end) }];
};

const CALLED: ReadonlySet<string> = new Set("word words text term phrase string letter letters".split(" "));

/** "their name", where what tells rows apart is called after them: `airline`. */
const theirName: Parser<Pick<ColumnRef, "column">> = (input, at) => {
  const { profile } = input.dataset;
  const isCalled = ["name", "names", "title"].includes(input.tokens[at]?.folded ?? "");
  const [column, ...others] = isCalled
    ? profile.columns.filter(
        (each) =>
          each.type === "text" &&
          isAlmostUnique(each, profile.rows) &&
          standsForRows(input.facts, wordsOf(each.name).at(-1) ?? ""),
      )
    : [];
  return column === undefined || others.length > 0
    ? []
    : [{ to: at + 1, cost: 0.1, notes: [`taking "name" for ${column.name}`], value: { column } }];
};
const aNamedColumn = alt<Pick<ColumnRef, "column">>(aColumn, theirName);

/** "have engineer in their title", "with the word red in the name", "whose title mentions red". */
export const aMention: Parser<Part> = alt<Part>(
  seq([having, word, someWords, inTheir, aNamedColumn], (_, _word, value, _in, { column }) =>
    column.type === "text" ? { where: [{ column: column.name, op: "contains", value }] } : undefined,
  ),
  seq(
    [
      aColumn,
      phrase(
        "mention",
        "mentions",
        "mentioned",
        "mentioning",
        "has the word",
        "have the word",
        "has the words",
        "with the word",
        "includes the word",
        "having the word",
        "say",
        "says",
      ),
      opt(phrase("the word", "the words")),
      aText,
      opt(phrase("in it", "in them")),
    ],
    ({ column }, _mentions, _word, value) =>
      column.type === "text" ? { where: [{ column: column.name, op: "contains", value }] } : undefined,
  ),
);

const their = opt(phrase("their", "his", "her", "its", "a", "an", "any", "the"));
const gave =
  "give,report,state,provide,disclose,share,enter,fill in,specify,submit,mention,answer,list,reveal,say,tell us".split(
    ",",
  );
const notGiven = phrase(
  ...gave.flatMap((verb) => [
    `did not ${verb}`,
    `do not ${verb}`,
    `does not ${verb}`,
    `refused to ${verb}`,
    `declined to ${verb}`,
    `failed to ${verb}`,
    `chose not to ${verb}`,
  ]),
);
const blank = phrase("blank", "empty", "unanswered", "out", "open");

/** "left their salary blank", "did not give their age". */
export const aSilence: Parser<Part> = alt<Part>(
  seq([phrase("left", "leave", "leaves", "leaving"), their, aColumn, blank], (_, _their, { column }) =>
    lacking(column.name),
  ),
  seq(
    [opt(phrase("have", "has", "had")), their, aColumn, phrase("left blank", "left empty", "left out")],
    (_, _their, { column }) => lacking(column.name),
  ),
  seq([notGiven, their, aColumn], (_, _their, { column }) => lacking(column.name)),
);

function lacking(column: string): Part {
  return { where: [{ column, op: "missing" }] };
}
