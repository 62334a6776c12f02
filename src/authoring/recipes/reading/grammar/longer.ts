import { conditionsOf } from "../plain.ts";
import { alt, anyOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import type { Contrast } from "./contrast.ts";
import { timeTaken } from "./deeds.ts";
import { who } from "./leaves.ts";
import { aSide, onAverage } from "./sides.ts";

const did = opt(anyOf("do | does | did | have | has"));
const longer = phrase("longer", "shorter");
const average = opt(onAverage);

/** "do women last longer than men on average", "who lasted longer, Ann or Ben". */
export const aLasting: Parser<Contrast> = alt<Contrast>(
  seq(
    [did, aSide, average, timeTaken, average, longer, average, phrase("than"), aSide, average],
    (_, left, first, column, second, _longer, third, _than, right, last) =>
      lasting({ column, ...((first ?? second ?? third ?? last) && { aggregate: "mean" }) }, left, right),
  ),
  seq(
    [phrase("how much"), longer, anyOf("do | does | did"), aSide, timeTaken, phrase("than"), aSide, average],
    (_, _longer, _did, left, column, _than, right, mean) =>
      lasting({ column, ...(mean && { aggregate: "mean" }) }, left, right),
  ),
  seq(
    [
      alt<unknown>(who, phrase("which")),
      timeTaken,
      longer,
      average,
      opt(phrase(",", ":")),
      aSide,
      phrase("or"),
      aSide,
    ],
    (_, column, _longer, mean, _sign, left, _or, right) =>
      lasting({ column, ...(mean && { aggregate: "mean" }) }, left, right),
  ),
);

function lasting(measure: Measure, left: Part, right: Part): Contrast | undefined {
  const [these, those] = [left, right].map(({ where = [] }) =>
    conditionsOf(where).map(({ column }) => column),
  );
  return these?.join("\n") === those?.join("\n") ? { measure, sides: [left, right] } : undefined;
}
