import type { Input } from "../input.ts";
import { alt, anyOf, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import { anAbsence } from "./absence.ts";
import { aBareAmount } from "./bare_amounts.ts";
import { aBracket } from "./bracketed.ts";
import { aChoice } from "./choices.ts";
import { aColumnComparison } from "./columns.ts";
import { aDatePart } from "./date_parts.ts";
import { aDirection } from "./directed.ts";
import { aRowVerb, isAgent, isAtHome, isOfAnother, isThen } from "./events.ts";
import { aHeat } from "./heat.ts";
import { aHeldShare } from "./held_shares.ts";
import { joinedFrom } from "./joined.ts";
import { aGift } from "./gratis.ts";
import { has, is } from "./joints.ts";
import { lightVerb, who } from "./leaves.ts";
import { anAmountOfMoney } from "./money.ts";
import { aMonthNumber } from "./month_numbers.ts";
import { anOrdinalNumber } from "./ordinals.ts";
import { aLastingBound } from "./lasting_bounds.ts";
import { aComparison } from "./numbers.ts";
import { aParticipleChoice } from "./participles.ts";
import { aShareHeld } from "./received.ts";
import { aRelation } from "./relations.ts";
import { aDecadeOfLife, someStars } from "./stars.ts";
import { aMention, aSilence } from "./wordings.ts";
import { aTime } from "./times.ts";
import { aTurnout } from "./turnouts.ts";

/** "own a car" is not said of those who own their home, though a value says "OWN". */
function isDoing({ tokens }: Input, at: number): boolean {
  return (
    /^(?:own|owns|owned|rent|rents|rented|drive|drives)$/.test(tokens[at]?.folded ?? "") &&
    /^(?:an?|their|his|her|its)$/.test(tokens[at + 1]?.folded ?? "")
  );
}

const single: Parser<Part> = memo(
  alt(
    aComparison,
    aLastingBound,
    anAmountOfMoney,
    aGift,
    aBracket,
    aShareHeld,
    anOrdinalNumber,
    aBareAmount,
    aColumnComparison,
    (input, at) => (isDoing(input, at) ? [] : aChoice(input, at)),
    anAbsence,
    (input, at) => aTime(input, at).filter(({ value }) => !isOfAnother(input, at, value)),
    (input, at) => aDatePart(input, at).filter(({ value }) => !isOfAnother(input, at, value)),
    aMonthNumber,
    someStars,
    aDecadeOfLife,
    aParticipleChoice,
    aHeat,
    aMention,
    aSilence,
    aDirection,
    aTurnout,
    aHeldShare,
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
const done: Parser<true> = (input, at) => aRowVerb(input, at, at - 1);
/** "happened at night", "during the climb": as a condition, not before a noun that it would say something of. */
const joinedBy: Parser<Part> = alt(
  (input, at) =>
    seq([joining, opt(phrase("a", "an", "any")), single], (_, _a, part) => part)(input, at).filter(
      ({ value }) => isAtHome(input, at, value) && isThen(input, at, value),
    ),
  // "caught at the Lake": what was done to every row says no more of some.
  seq(
    [done, opt(phrase("in", "at", "on", "for", "near", "with", "as")), alt(aChoice, aComparison)],
    (_, _in, part) => part,
  ),
  (input, at) =>
    seq([done, phrase("by"), aChoice], (_, _by, part) => part)(input, at).filter(({ value }) =>
      conditionsOf(value.where ?? []).every(({ column }) =>
        input.dataset.profile.columns.some((one) => one.name === column && isAgent(one)),
      ),
    ),
);

/** "who plays for the Tigers": all of them, where rows are persons. */
export const thoseBelonging: Parser<Part> = seq([who, opt(is), aRelation], (rows, _is, part) => ({
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
  alt(single, joinedFrom(single), joinedBy, aRelation, placed, another),
);
