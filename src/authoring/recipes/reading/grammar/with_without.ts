import { flagOf } from "../column_facts.ts";
import { alt, listOf, map, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Part, problem } from "../part.ts";
import { sayColumn } from "../say.ts";
import { aColumn, aFlag } from "./leaves.ts";

const both = phrase(
  ...["with", "who have", "that have"].flatMap((having) =>
    ["and", "or", "versus", "vs", "and those", "and the ones"].map((and) => `${having} ${and} without`),
  ),
);

/** "with and without a credit card": the ones and the others, each by themselves. */
const withBoth: Parser<Part> = seq([both, aColumn], (_, { column, whole }): Part =>
  whole && flagOf(column) !== undefined
    ? { keys: [{ column }], by: "by" }
    : {
        issue: problem(
          `It compares rows with and without ${sayColumn(column.name)}, which does not say yes or no`,
        ),
      },
);

const aSideOfFlag = alt(
  map(aFlag, ({ yes }) => yes),
  seq([phrase("non", "non -", "not"), aFlag], (_, { no }) => no),
);
/** "owners and non-owners", "the married and the unmarried": the same in other words. */
const bothOfFlag: Parser<Part> = (input, at) =>
  seq([aSideOfFlag, phrase("and", "and the"), aSideOfFlag], (left, _, right): Part | undefined => {
    const column = input.dataset.profile.columns.find(({ name }) => name === left.column);
    const isBoth = left.column === right.column && left.value !== right.value;
    return column && isBoth ? { keys: [{ column }], by: "by" } : undefined;
  })(input, at);

const having = phrase(
  "with",
  "with both",
  "who have",
  "that have",
  "which have",
  "have",
  "has",
  "had",
  "having",
);
const aFlagHad = seq([opt(phrase("a", "an", "the", "both")), aFlag], (_, { yes }) => yes);
/** "with caramel and nougat": of two columns that say yes or no, rows have both. */
const severalFlags: Parser<Part> = seq(
  [having, listOf(aFlagHad, phrase("and", "and also", ",", ", and", "plus"), 5)],
  (_, flags): Part | undefined =>
    flags.length > 1 && new Set(flags.map(({ column }) => column)).size === flags.length
      ? { where: flags }
      : undefined,
);

/** Those of whom something is so, and the others, each by themselves; and those of whom several things are so. */
export const withAndWithout: Parser<Part> = alt(withBoth, bothOfFlag, severalFlags);
