import { type Phrases, each } from "./phrases.ts";

export const NUMBER_WORDS: Phrases<number> = {
  zero: 0,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ORDINALS: Phrases<number> = Object.fromEntries(
  each("first second third fourth fifth sixth seventh eighth ninth tenth").map((word, at) => [word, at + 1]),
);

export const MULTIPLIERS: Phrases<number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** What numbers things at the end of a column's name: "Borrower No". In questions "no" is another word. */
export const NUMBER_ENDS: ReadonlySet<string> = new Set(each("no nr num nbr"));
