import type { ColumnProfile } from "../../../../data/dataset.ts";
import { map, type Parser, phrase } from "../parser.ts";
import { wordsOf } from "../tokens.ts";
import { verbForms } from "../verb_forms.ts";
import { stemOf } from "../words.ts";
import { isOther } from "./verbs.ts";

/** Verbs that only say whose a number is. */
const HOLDING = `score, make, get, have, earn, record, collect, take, receive, produce, carry, hold, gain, attract, draw, serve, hit,
  handle, spend, sell, buy, pay, post, report, see, use, order, drink, eat, consume, charge, offer, reach, emit, burn, give, provide,
  play, own, show, bring in, pull in, take in, rake in, put up, generate, achieve, boast, experience`;
const holds = phrase(...HOLDING.split(/,\s*/).flatMap((verb) => verbForms(verb).all));
/** What is won is a number of these; "the most games won" is another number than the most games. */
const wins = phrase("win", "wins", "won");
const PRIZES: ReadonlySet<string> = new Set(
  "medal point prize trophy award title championship gold silver bronze vote seat".split(" ").map(stemOf),
);

/** A verb, unless it has a number of its own that is another one than what is said. */
export const holding: Parser<(column: ColumnProfile) => boolean> = (input, at) => {
  const may = (column: ColumnProfile) => !isOther(input, at, column);
  return [
    ...map(holds, () => may)(input, at),
    ...map(
      wins,
      () => (column: ColumnProfile) =>
        may(column) && wordsOf(column.name).some((word) => PRIZES.has(stemOf(word))),
    )(input, at),
  ];
};
