import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Input } from "../input.ts";
import { opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { stemOf } from "../words.ts";
import type { Contrast } from "./contrast.ts";
import { aUnit } from "./leaves.ts";
import { nounColumn } from "./nouns.ts";
import { aSide, onAverage } from "./sides.ts";

/** Who pays wages: women are paid, and what they pay is no salary. */
const PAYERS: ReadonlySet<string> = new Set(
  "company employer firm industry sector department division team agency office branch location"
    .split(" ")
    .map(stemOf),
);
const pays = phrase("pay", "pays", "paid");
const more = phrase("more", "less", "better", "worse");

const wages: Parser<ColumnProfile> = nounColumn("salary", "wage", "pay");

function isPayer({ dataset: { profile } }: Input, { where = [] }: Part): boolean {
  const named = conditionsOf(where).map(({ column }) => column);
  return (
    named.length > 0 &&
    named.every((name) =>
      profile.columns.some(
        (column) => column.name === name && wordsOf(name).some((word) => PAYERS.has(stemOf(word))),
      ),
    )
  );
}

/** "do large companies pay more than small ones, in usd": what they pay is the salary of those who work there. */
export const aPaying: Parser<Contrast> = (input, at) =>
  seq(
    [
      phrase("do", "does", "did"),
      aSide,
      pays,
      wages,
      more,
      opt(onAverage),
      phrase("than"),
      aSide,
      opt(phrase("ones", "one")),
      opt(onAverage),
      opt(seq([opt(phrase(",")), phrase("in"), aUnit], (_, _in, units) => units)),
    ],
    (_, left, _pay, column, _more, first, _than, right, _ones, last, units): Contrast | undefined => {
      const isMeant = units === undefined || carries(column, units);
      return isMeant && isPayer(input, left) && isPayer(input, right)
        ? {
            measure: { column, ...((first ?? last) && { aggregate: "mean" as const }) },
            sides: [left, right],
          }
        : undefined;
    },
  )(input, at);
