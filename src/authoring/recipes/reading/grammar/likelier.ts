import type { Input } from "../input.ts";
import { alt, opt, type Parser, phrase, seq } from "../parser.ts";
import type { FlagRef, Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { aFlag } from "./leaves.ts";
import { aSide } from "./sides.ts";

const often = phrase(
  "less",
  "more",
  "less often",
  "more often",
  "less frequently",
  "more frequently",
  "at a higher rate",
  "at a lower rate",
);
const likelier = phrase(
  "more likely to",
  "less likely to",
  "likelier to",
  "more likely to be",
  "less likely to be",
  "more likely to have",
  "less likely to have",
);
const than = opt(seq([phrase("than"), aSide], (_, side) => side));

interface Odds {
  readonly side: Part;
  readonly flag: FlagRef;
  readonly other: Part | undefined;
}

/** "do people with tech support churn less", "are women more likely to churn than men": how many of each do. */
export const aLikelihood: Parser<Part> = (input, at) =>
  alt<Odds>(
    seq([phrase("do", "does", "did"), aSide, aFlag, often, than], (_, side, flag, _less, other) => ({
      side,
      flag,
      other,
    })),
    seq(
      [phrase("are", "is", "were", "was"), aSide, likelier, aFlag, than],
      (_, side, _more, flag, other) => ({ side, flag, other }),
    ),
  )(input, at).flatMap(({ value, ...match }) => {
    const part = shares(value, input);
    return part === undefined ? [] : [{ ...match, value: part }];
  });

/** Groups are those of the one column that tells the sides; of what says yes or no, both, and of others only those that are said. */
function shares({ side, flag, other }: Odds, { dataset: { profile } }: Input): Part | undefined {
  const [left, ...more] = conditionsOf(side.where ?? []);
  const [right, ...rest] = conditionsOf(other?.where ?? []);
  const column = profile.columns.find(({ name }) => name === left?.column);
  if (
    left === undefined ||
    column === undefined ||
    more.length + rest.length > 0 ||
    left.op !== "=" ||
    left.part
  )
    return undefined;
  if (other !== undefined && (right === undefined || right.column !== left.column || right.op !== "="))
    return undefined;
  if (flag.yes.column === left.column || column.distinct > 12) return undefined;
  return {
    ask: { recipe: "share_of_rows", word: "said", parts: [{}, { where: [flag.yes] }] },
    keys: [{ column }],
  };
}
