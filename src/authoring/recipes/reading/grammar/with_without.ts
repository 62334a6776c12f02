import { flagOf } from "../facts.ts";
import { type Parser, phrase, seq } from "../parser.ts";
import { type Part, problem } from "../part.ts";
import { sayColumn } from "../say.ts";
import { aColumn } from "./leaves.ts";

const both = phrase(
  ...["with", "who have", "that have"].flatMap((having) =>
    ["and", "or", "versus", "vs", "and those", "and the ones"].map((and) => `${having} ${and} without`),
  ),
);

/** "with and without a credit card": the ones and the others, each by themselves. */
export const withAndWithout: Parser<Part> = seq([both, aColumn], (_, { column, whole }): Part =>
  whole && flagOf(column) !== undefined
    ? { keys: [{ column }], by: "by" }
    : {
        issue: problem(
          `It compares rows with and without ${sayColumn(column.name)}, which does not say yes or no`,
        ),
      },
);
