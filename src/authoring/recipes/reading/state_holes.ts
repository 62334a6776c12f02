import type { ColumnProfile } from "../../../data/dataset.ts";
import { coreOf } from "./column_names.ts";
import { isFractional, isRate } from "./column_facts.ts";
import { aFlag, aRowNoun } from "./grammar/leaves.ts";
import type { Input } from "./input.ts";
import { ORDINALS } from "./lexicon/numbers.ts";
import { ORIGINS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { isDoneToAll } from "./own_holes.ts";
import { isRepeated } from "./panels.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import type { Filler } from "./unsaid_holes.ts";
import { only } from "./wins.ts";
import { isPlural, stemOf } from "./words.ts";

type Hole = (input: Input, at: number) => readonly Filler[];

/** In which place each row came in, where rows are of one race: from the first on, hardly two the same. */
function placeOf({ dataset: { profile } }: Input): ColumnProfile | undefined {
  const found = profile.columns.filter((column) => {
    const words = wordsOf(column.name).filter((word) => !BESIDE_PLACES.has(word));
    const isNumber = column.type === "number" && !isFractional(column) && column.min === 1;
    return isNumber && words.length === 1 && PLACES.has(words[0] ?? "");
  });
  const place = only(found);
  return place && place.distinct >= (profile.rows - place.missing) * APART ? place : undefined;
}
const PLACES: ReadonlySet<string> = new Set(
  "place position pos placing rank ranking finish standing".split(" "),
);
const BESIDE_PLACES: ReadonlySet<string> = new Set("overall final finishing finish race total".split(" "));
const APART = 0.9;

/** A value of one of some columns. */
const valueOf =
  (fits: (column: ColumnProfile) => boolean, takesWeak = false): Hole =>
  (input, at) => {
    const links = input.valuesAt(at).filter(({ weak, column }) => (takesWeak || !weak) && fits(column));
    return [...Map.groupBy(links, ({ to }) => to)].map(([to, found]) => ({
      to,
      columns: [...new Set(found.map(({ column }) => column))],
    }));
  };
const saysOne = (words: ReadonlySet<string>) => (column: ColumnProfile) =>
  wordsOf(column.name).some((word) => words.has(word));
const NAMES: ReadonlySet<string> = new Set(["name", "title"]);
const ENDINGS: ReadonlySet<string> = new Set(
  "status disposition outcome discharge result resolution".split(" "),
);
/** Where somebody came from is not where they were sent. */
const FROM: ReadonlySet<string> = new Set([...ORIGINS, "referrer", "referring", "home", "birth", "previous"]);

/** How words call one sex, and how headers do. */
const SEXES: readonly ReadonlySet<string>[] = [
  new Set("boy boys male males man men".split(" ")),
  new Set("girl girls female females woman women".split(" ")),
];

/** "girls", where each row has how many they are. */
const aSexCount: Hole = (input, at) => {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  const sex = SEXES.find((words) => words.has(folded));
  const counts = input.dataset.profile.columns.filter((column) => {
    const words = coreOf(column.name).filter((word) => !COUNTING.has(word));
    const isCount =
      column.type === "number" && !isFractional(column) && !isRate(column) && Number(column.min) >= 0;
    return isCount && Number(column.max) > 1 && words.length === 1 && sex?.has(words[0] ?? "") === true;
  });
  const count = only(counts);
  const young = !/^(?:boy|girl)/u.test(folded) || tellsOfChildren(input);
  return sex && count && young
    ? [{ to: at + 1, columns: [count], text: `"${count.name}"`, note: `taking "${text}" for ${count.name}` }]
    : [];
};
/** Elsewhere males are no boys. */
function tellsOfChildren({ dataset: { profile, name } }: Input): boolean {
  const words = [...wordsOf(name), ...profile.columns.flatMap((column) => wordsOf(column.name))];
  const grown = profile.columns.some(
    (column) =>
      column.type === "number" && wordsOf(column.name).includes("age") && Number(column.max) > OLDEST,
  );
  return !grown && words.some((word) => CHILDREN.has(stemOf(word)));
}
const OLDEST = 19;
const CHILDREN: ReadonlySet<string> = new Set(
  "student pupil school birth baby newborn child children kid grade kindergarten".split(" ").map(stemOf),
);
const COUNTING: ReadonlySet<string> = new Set("number count total students pupils num n of".split(" "));

/** What a column of a few kinds, or one that says yes or no, has of each row; where it is told again at other times, it may be of any of them. */
const aState: Hole = (input, at) => {
  const { profile } = input.dataset;
  if (isRepeated(profile)) return [];
  const values = valueOf(({ type, distinct }) => type === "text" && distinct <= FEW_STATES)(input, at);
  return values.length > 0 ? values : aFlag(input, at).map(({ to }) => ({ to }));
};
const FEW_STATES = 20;

export const STATE_HOLES: Readonly<Record<string, Hole>> = {
  rank: (input, at) => {
    const place = placeOf(input);
    return place
      ? [
          {
            to: at,
            columns: [place],
            text: `"${place.name}"`,
            note: `taking ${place.name} for where they came in`,
          },
        ]
      : [];
  },
  ranking: (input, at) => {
    const place = PLACES.has(input.tokens[at]?.folded ?? "") ? placeOf(input) : undefined;
    return place ? [{ to: at + 1, columns: [place], text: `"${place.name}"` }] : [];
  },
  nth: ({ tokens }, at) => {
    const word = tokens[at]?.folded ?? "";
    const digits = /^(\d{1,4})(?:st|nd|rd|th)$/u.exec(word)?.[1];
    const value =
      digits === undefined ? (Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined) : Number(digits);
    return value === undefined || value < 2 ? [] : [{ to: at + 1, text: String(value) }];
  },
  // Whoever is called Max is no maximum.
  named: valueOf(saysOne(NAMES), true),
  became: valueOf(saysOne(ENDINGS)),
  whither: valueOf((column) => !saysOne(FROM)(column)),
  bedone: (input, at) =>
    isDoneToAll(input, at).map((to) => ({
      to,
      text: "",
      note: `taking "${asTyped(input, at, to)}" for what all rows are`,
    })),
  namees: (input, at) => {
    const { kind, folded = "", text = "" } = input.tokens[at] ?? {};
    const isTheirs = input.dataset.profile.columns.some(({ name, type }) => {
      const [noun = "", last = "", ...more] = wordsOf(name);
      return type === "text" && more.length === 0 && last === "name" && sameNoun(noun, folded);
    });
    return kind === "word" && isPlural(folded) && isTheirs
      ? [{ to: at + 1, note: `taking "${text}" for the rows of the table` }]
      : aRowNoun(input, at).map(({ to }) => ({ to }));
  },
  state: aState,
  girls: aSexCount,
  pupils: (input, at) => (tellsOfChildren(input) ? [{ to: at, text: "" }] : []),
};
