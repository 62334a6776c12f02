import { alt, anyOf, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { anAbsence } from "./absence.ts";
import { aBareAmount } from "./bare_amounts.ts";
import { aChoice } from "./choices.ts";
import { aColumnComparison } from "./columns.ts";
import { aDatePart } from "./date_parts.ts";
import { aDirection } from "./directed.ts";
import { aHeat } from "./heat.ts";
import { joinedFrom } from "./joined.ts";
import { has, is } from "./joints.ts";
import { lightVerb, who } from "./leaves.ts";
import { anAmountOfMoney } from "./money.ts";
import { aMonthNumber } from "./month_numbers.ts";
import { aComparison } from "./numbers.ts";
import { anOutcome } from "./outcomes.ts";
import { aParticipleChoice } from "./participles.ts";
import { aDecadeOfLife, someStars } from "./stars.ts";
import { aMention, aSilence } from "./wordings.ts";
import { aTime } from "./times.ts";
import { aTurnout } from "./turnouts.ts";

const single: Parser<Part> = memo(
  alt(
    aComparison,
    anAmountOfMoney,
    aBareAmount,
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
    aDirection,
    aTurnout,
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
    "starring",
    "featuring",
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

/** Verbs that say only whose a value is, each before what it takes. What was sold, lost or returned is other rows. */
const belonging = anyOf(`
  play for | plays for | played for | playing for | play as | plays as | played as | play in | plays in | run for | runs for | ran for
  ride for | rides for | drive for | drives for | swim for | race for | study at | studies at | studied at | stay at | stays at
  stayed at | stay in | stayed in | stop at | stops at | stopped at | lie in | lies in | lie on | sit in | sits in | stand in
  stands in | reside in | resides in | resided in | grow in | grows in | hail from | hails from | originate from | originated from
  wear | wears | wore | wearing | speak | speaks | spoke | serve | serves | serving | drive | drives | drove | driving | study
  studies | studying | play | plays | attend | attends | attended`);
/** Not what a number does: sales that grow in Texas grow over time. */
const freeVerb: Parser<true> = (input, at) =>
  input.columnsAt(at).some(({ cost }) => cost < 0.5) ||
  input.valuesAt(at).length > 0 ||
  input.columnsAt(at - 1).some(({ column, to }) => column.type === "number" && to === at)
    ? []
    : belonging(input, at);
/** "play for the Lions", "serve Sushi", "wears number 10": the value says of which column. */
const whatItTakes: Parser<Part> = alt(aChoice, (input, at) =>
  input.columnsAt(at).some(({ cost }) => cost < 0.5) ? aComparison(input, at) : [],
);
const belongingTo: Parser<Part> = seq(
  [opt(phrase("who", "that", "which")), freeVerb, opt(phrase("a", "an")), whatItTakes],
  (_who, _verb, _a, part) => part,
);

/** "who plays for the Tigers": all of them, where rows are persons. */
export const thoseBelonging: Parser<Part> = seq([who, belongingTo], (rows, part) => ({
  ...part,
  rows,
  listed: true as const,
}));

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
  alt(single, joinedFrom(single), joinedBy, belongingTo, anOutcome, placed, another),
);
