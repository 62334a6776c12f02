import type { Kind } from "./kind.ts";
import { isOneOf } from "./missing.ts";

/** Whether it is but one letter or sign, which says no number: "s", "x", "†", "---". */
export function isLoneMark(word: string): boolean {
  return isWayOut(word) || (/^\p{L}$/u.test(word) ? !NUMBERS_IN_LETTERS.has(word) : SIGN.test(word));
}

/** Whether it says how a thing came to have no number, as results do; several of these may stand beside each other. */
export function isWayOut(word: string): boolean {
  return WAYS_OUT.has(word);
}

export function isWayOutSql(cell: string): string {
  return isOneOf(cell, [...WAYS_OUT]);
}

const SIGN = /^([-–—_.:/\\*†‡§#!?~x^|] ?){1,8}$/u;
/** A trace of rain, low and high, free, and the letters of the other numbers. */
const NUMBERS_IN_LETTERS: ReadonlySet<string> = new Set("t l h f o i".split(" "));
const WAYS_OUT: ReadonlySet<string> = new Set(
  "dnf dns dnq dq dsq disq dnp dnc dnb otl ret nm nh wd w/d w/o abs absent nr ns d.n.f. d.n.s.".split(" "),
);

/**
 * Whether numbers among many marks measure something: they have fractions or a unit, the mark itself tells (or is that of other such
 * columns), or the header says so. Numbers of rooms and routes among which a letter stands are codes.
 */
export function isMeasure(name: string, kind: Kind, isTold: boolean): boolean {
  const words = wordsOf(name);
  if (words.some((word) => THINGS.has(word))) return false;
  const isWhole = kind.plural === "whole numbers";
  return !isWhole || kind.unit !== undefined || isTold || words.some((word) => MEASURES.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

const THINGS: ReadonlySet<string> = new Set(
  `id ids code codes room rooms route routes line lines zip zipcode postcode postal bus platform gate ward wards precinct precincts
  district districts zone section unit apt apartment suite building floor exit lane track seat row seed bib jersey shirt no grade
  class level phone model version highway road street address block lot plot bed locker key ref reference account serial`.split(
    /\s+/,
  ),
);
const MEASURES: ReadonlySet<string> = new Set(
  `avg average mean median total sum count counts num number score scores mark marks points rate percent percentage pct share time
  times seconds minutes hours days age weight height length width depth distance speed price cost amount value salary income pay
  revenue sales temp temperature pressure humidity rainfall volume size area population enrolment enrollment takers tested
  students pupils people visitors passengers patients cases deaths births votes goals result results reading readings level
  concentration quantity qty`.split(/\s+/),
);
