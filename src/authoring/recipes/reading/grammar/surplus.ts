import { alt, map, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Contrast } from "./contrast.ts";
import { aCountedAmount } from "./counted.ts";
import { aNumericColumn } from "./leaves.ts";
import { addsUp } from "../amounts.ts";
import type { Measure } from "../part.ts";
import { aSide } from "./sides.ts";
import { aSpan } from "./times.ts";

const amount: Parser<Measure> = alt<Measure>(
  aCountedAmount,
  map(aNumericColumn, (column) => (addsUp(column) ? { aggregate: "sum", column } : undefined)),
);
const side = alt(aSide, aSpan);
const there = opt(phrase("were there", "are there", "were", "there were", "was there"));

/** "how many more passengers in 1960 than in 1950": all of them on each side. */
export const aSurplus: Parser<Contrast> = seq(
  [
    phrase("how many more", "how many fewer", "how much more", "how much less"),
    amount,
    there,
    opt(phrase("in", "during", "on")),
    side,
    phrase("than"),
    opt(phrase("in", "during", "on")),
    side,
  ],
  (_, measure, _there, _in, left, _than, _again, right) => ({ measure, sides: [left, right] }),
);
