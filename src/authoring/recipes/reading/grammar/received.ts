import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isFractional } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { anyOf, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import type { Part } from "../part.ts";
import { isShare } from "../units.ts";
import { asTyped } from "../tokens.ts";
import { singularsOf } from "../words.ts";
import { aMeasured } from "./leaves.ts";
import { compare } from "./numbers.ts";

const got = anyOf("got | gets | get | received | receives | receive | have | has | had | took | won");
const where = opt(anyOf("where | in which | that gave | which gave"));

/** The columns of numbers of somebody who has several: "gop" of votes_gop and per_gop. */
const whose: Parser<readonly ColumnProfile[]> = ({ tokens, dataset: { profile } }, at) => {
  const { kind, folded = "" } = tokens[at] ?? {};
  if (kind !== "word" || folded.length < 3) return [];
  const { naming } = headersOf(profile.columns);
  const found = new Set([folded, ...singularsOf(folded)].flatMap(naming));
  const numbers = [...found].filter(({ type }) => type === "number");
  return numbers.length > 1 ? [{ to: at + 1, cost: 0.5, notes: [], value: numbers }] : [];
};

/** "where the gop got over 90 percent": of the numbers that somebody has, the one share. */
export const aShareHeld: Parser<Part> = (input, at) =>
  seq([where, whose, got, term(COMPARISONS), aMeasured], (_, columns, _got, op, amount) => {
    const [share, ...others] = columns.filter(isPart);
    return amount.percent && share && others.length === 0
      ? { share, part: compare(share, op, amount) }
      : undefined;
  })(input, at).flatMap(({ value: { share, part }, ...match }) =>
    part === undefined
      ? []
      : [{ ...match, notes: [`taking "${asTyped(input, at, match.to)}" for ${share.name}`], value: part }],
  );

function isPart(column: ColumnProfile): boolean {
  return isShare(column) || (isFractional(column) && Number(column.min) >= 0 && Number(column.max) <= 1);
}

function isCount(column: ColumnProfile): boolean {
  return !isPart(column) && Number(column.min) >= 0;
}

/** "how many votes did the dems get": the number of votes that is theirs, all of them together. */
export const aReceipt: Parser<Part> = (input, at) =>
  seq(
    [phrase("how many", "how much"), whose, anyOf("did | do | does | have | has"), whose],
    (_, noun, _did, columns) => {
      const [only, ...others] = columns.filter((column) => noun.includes(column) && isCount(column));
      return only && others.length === 0 ? only : undefined;
    },
  )(input, at).flatMap(({ to, value: column, ...match }) =>
    got(input, to).map((end) => ({
      ...match,
      to: end.to,
      notes: [`taking "${asTyped(input, at, end.to)}" for ${column.name}`],
      value: { measures: [{ aggregate: "sum" as const, column }] },
    })),
  );
