import { PERSON_KINDS } from "./lexicon/things.ts";
import { UNITS } from "./lexicon/units.ts";
import { sameNoun } from "./names.ts";
import { isPlural, toWord, type Word } from "./words.ts";

/** "Shape Reported" is a shape, and an unemployment rate the unemployment. */
export function saysNoMore(last: string, before: string): boolean {
  return UNITS.has(last) || SAID_OF_ALL.has(last) || (/^rat(?:e|io)$/u.test(last) && LEVELS.has(before));
}

const SAID_OF_ALL: ReadonlySet<string> = new Set(
  "today reported recorded english estimate estimates est".split(" "),
);
/** What nobody counts, so that there is no other number of it. */
const LEVELS: ReadonlySet<string> = new Set(
  "unemployment employment inflation poverty fertility mortality literacy obesity participation".split(" "),
);

/** What something was done with, before the word for that: "acres" of acres_affected. */
export function doneWith(core: readonly string[]): Word | undefined {
  const [last = "", before = ""] = core.toReversed();
  return isPlural(before) && COME_BY.has(last) && !PERSON_KINDS.some((noun) => sameNoun(noun, before))
    ? toWord(before)
    : undefined;
}

/** What tells how it came to so many, and not which of them: those who failed are only some. */
const COME_BY: ReadonlySet<string> = new Set(
  `sold made produced shipped ordered delivered traveled travelled driven flown walked covered worked spent slept scored affected
  burned burnt stayed donated raised earned paid caught harvested planted generated consumed used served played lost`.split(
    /\s+/u,
  ),
);
