import { alt, anyOf, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { anAbsence } from "./absence.ts";
import { aChoice } from "./choices.ts";
import { aColumnComparison } from "./columns.ts";
import { aDatePart } from "./date_parts.ts";
import { aHeat } from "./heat.ts";
import { joinedFrom } from "./joined.ts";
import { has, is } from "./joints.ts";
import { lightVerb } from "./leaves.ts";
import { aMonthNumber } from "./month_numbers.ts";
import { aComparison } from "./numbers.ts";
import { anOutcome } from "./outcomes.ts";
import { aParticipleChoice } from "./participles.ts";
import { aDecadeOfLife, someStars } from "./stars.ts";
import { aMention, aSilence } from "./wordings.ts";
import { aTime } from "./times.ts";

const single: Parser<Part> = memo(
  alt(
    aComparison,
    aColumnComparison,
    aChoice,
    anAbsence,
    aTime,
    aDatePart,
    aMonthNumber,
    someStars,
    aDecadeOfLife,
    aParticipleChoice,
    aHeat,
    aMention,
    aSilence,
  ),
);

const joining = alt(
  seq(
    [lightVerb, opt(phrase("in", "at", "on", "to", "by", "during", "with", "within", "from"))],
    (verb) => verb,
  ),
  phrase(
    "during",
    "involving",
    "when it was",
    "when it is",
    "where it was",
    "where it is",
    "if it was",
    "if it is",
  ),
);
/** "happened at night", "during the climb": as a condition, not before a noun that it would say something of. */
const joinedBy = seq([joining, opt(phrase("a", "an", "any")), single], (_, _a, part) => part);

const takingPlace = anyOf(
  "took place | take place | takes place | taking place | played | was played | were played | held | was held | were held",
);
/** "played in Rome", "took place in 1998": of what is no person. */
const placed: Parser<Part> = (input, at) =>
  input.facts.persons
    ? []
    : seq([takingPlace, opt(phrase("in", "at", "on", "during")), single], (_, _in, part) => part)(input, at);

/** "but over 50": one more condition; "all but Berlin" leaves Berlin out, and is not read so. */
const another: Parser<Part> = (input, at) =>
  ALL.has(input.tokens[at - 1]?.folded ?? "") || at === 0
    ? []
    : seq(
        [
          phrase("but", "but also", "but with", "but in", "and also", "as well as"),
          opt(alt(is, has)),
          single,
        ],
        (_, _is, part) => part,
      )(input, at);

const ALL: ReadonlySet<string> = new Set(
  "all every everything everyone everybody any anything anyone none nothing nobody each last".split(" "),
);

/** A phrase that keeps some of the rows. */
export const aFilter: Parser<Part> = memo(
  alt(single, joinedFrom(single), joinedBy, anOutcome, placed, another),
);
