import type { ColumnProfile } from "../../../data/dataset.ts";
import { addsUp } from "./amounts.ts";
import { HEADLESS } from "./column_costs.ts";
import { flagOf, isAlmostUnique, isIdentifier, isTime, isUnique, isYear } from "./column_facts.ts";
import { adjective } from "./grammar/contrast_words.ts";
import { aFlag, aRowNoun } from "./grammar/leaves.ts";
import { isLoss } from "./grammar/picks.ts";
import { isDuration } from "./lengths.ts";
import type { Input } from "./input.ts";
import { DEGREES } from "./lexicon/degrees.ts";
import { AMOUNT_WORDS, EXTREME_WORDS } from "./lexicon/extremes.ts";
import { MONEY_HOLES } from "./money_holes.ts";
import {
  didI,
  didIAlways,
  didIByFlag,
  didIFirst,
  didISee,
  didIThen,
  didIWin,
  isMost,
  me,
  mine,
  myMark,
  myMarks,
  myRows,
  myThing,
  thePlace,
} from "./own_holes.ts";
import {
  aClosing,
  aSubject,
  eachStep,
  isAmountOfAll,
  someTexts,
  timeless,
  theWorld,
  told,
  untold,
} from "./row_holes.ts";
import { isMoreThanRows } from "./shared_amounts.ts";
import { STATE_HOLES } from "./state_holes.ts";
import { asTyped } from "./tokens.ts";
import { aCounted, aDegreeOf, type Filler, inYear, isPay, isUndirected, UNSAID } from "./unsaid_holes.ts";
import { isPlural } from "./words.ts";

type Hole = (input: Input, at: number) => readonly Filler[];

const named =
  (fits: (column: ColumnProfile, input: Input) => boolean): Hole =>
  (input, at) =>
    together(
      input
        .columnsAt(at)
        .filter(({ column, cost }) => cost < HEADLESS && fits(column, input))
        .map(({ column, to }) => ({ to, columns: [column] })),
    );

/** All that ends at one place is one filling of the hole. */
function together(fillers: readonly { to: number; columns: readonly ColumnProfile[] }[]): readonly Filler[] {
  return [...Map.groupBy(fillers, ({ to }) => to)].map(([to, all]) => ({
    to,
    columns: all.flatMap(({ columns }) => columns),
  }));
}

const isNumber = (column: ColumnProfile, { dataset }: Input) =>
  column.type === "number" && !isIdentifier(column, dataset.profile.rows) && !isYear(column);
/** A few different numbers may tell kinds, too. */
const FEW = 20;
/** What tells each row from all others groups none. */
const isCategory = (column: ColumnProfile, { dataset: { profile } }: Input) =>
  !isName(column, profile.rows) &&
  (column.type !== "number" || flagOf(column) !== undefined || column.distinct <= FEW);
const measures = (column: ColumnProfile, input: Input) =>
  isNumber(column, input) && !/^(?:lat|lon|lng|long|latitude|longitude|x|y)$/i.test(column.name);
const inPlural =
  (hole: Hole): Hole =>
  (input, at) =>
    hole(input, at).filter(({ to }) => isPlural(input.tokens[to - 1]?.folded ?? ""));

const category = named(isCategory);
const flag: Hole = (input, at) => {
  const { columns } = input.dataset.profile;
  return aFlag(input, at).flatMap(({ to, value: { yes } }) => {
    const column = columns.find(({ name }) => name === yes.column);
    return column ? [{ to, columns: [column] }] : [];
  });
};
const value: Hole = (input, at) => {
  const held = together(
    input
      .valuesAt(at)
      .filter(({ weak }) => !weak)
      .map(({ column, to }) => ({ to, columns: [column] })),
  );
  return held.length > 0 ? held : flag(input, at);
};
const rows: Hole = (input, at) => aRowNoun(input, at).map(({ to }) => ({ to }));
const rowNoun: Hole = (input, at) =>
  rows(input, at).filter(({ to }) => !isPlural(input.tokens[to - 1]?.folded ?? ""));
const isName = (column: ColumnProfile, count: number) =>
  isUnique(column, count) || isAlmostUnique(column, count);
const CHILDREN = /^(?:kid|kids|child|children|minor|minors|youngster|youngsters)$/u;
const ADULTS = /^(?:adult|adults|grownup|grownups)$/u;
const OF_AGE = 18;
/** What tells only how old somebody is, where rows are persons: with an age behind it, it says no more than that. */
const persons =
  (nouns: RegExp): Hole =>
  ({ tokens, facts, columnsAt, valuesAt }, at) => {
    const { folded = "", text = "" } = tokens[at] ?? {};
    const isNamed = columnsAt(at).length > 0 || valuesAt(at).length > 0;
    return facts.persons && nouns.test(folded) && !isNamed
      ? [{ to: at + 1, note: `taking "${text}" for anybody of that age` }]
      : [];
  };
const years =
  (fits: (age: number) => boolean): Hole =>
  ({ tokens }, at) => {
    const { kind, value: age } = tokens[at] ?? {};
    return kind === "number" && age !== undefined && fits(age) ? [{ to: at + 1 }] : [];
  };
/** Whatever else is called so: `Prize Share`. */
const PRIZES =
  /^(?:title|prize|award|medal|troph|crown|championship|tournament|competition|contest|cup|race)(?:s|y|ies)?$/u;

export const HOLES: Readonly<Record<string, Hole>> = {
  any: (input, at) => ends(input, at, at + 1).map((to) => ({ to })),
  col: named(() => true),
  own: named(() => true),
  num: named(isNumber),
  gain: named((column, input) => isNumber(column, input) && !isDuration(column) && !isLoss({ column })),
  cat: category,
  key: named(
    (column, input) =>
      isCategory(column, input) || (/id$/iu.test(column.name) && !isName(column, input.dataset.profile.rows)),
  ),
  cats: inPlural(category),
  only: (input, at) =>
    input.dataset.profile.columns.some((one) => measures(one, input)) ? [] : inPlural(category)(input, at),
  level: named((column, input) => isNumber(column, input) && !addsUp(column)),
  val: value,
  other: value,
  flag,
  pair: (input, at) =>
    value(input, at).filter(({ columns = [] }) => columns.every(({ distinct }) => distinct === 2)),
  lone: (input, at) => (isMoreThanRows(input.dataset.profile) ? [] : value(input, at)),
  rows,
  row: rowNoun,
  sup: ({ tokens }, at) => {
    const word = tokens[at]?.folded ?? "";
    return Object.hasOwn(EXTREME_WORDS, word) || Object.hasOwn(AMOUNT_WORDS, word) ? [{ to: at + 1 }] : [];
  },
  adj: (input, at) =>
    adjective(input, at).map(({ to, value: { column } }) => ({
      to,
      columns: [column],
      text: `"${column.name}"`,
      note: `taking "${asTyped(input, at, to)}" for ${column.name}`,
    })),
  home: named((column, input) => isCategory(column, input) && isUndirected(column)),
  ownnum: named(isNumber),
  owndeg: aDegreeOf,
  degree: (input, at) => aDegreeOf(input, at).filter(({ columns = [] }) => columns.length === 1),
  deg: ({ tokens }, at) => (Object.hasOwn(DEGREES, tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : []),
  one: (input, at) => [
    ...rowNoun(input, at),
    ...named((column, { dataset: { profile } }) => column.type === "text" && isName(column, profile.rows))(
      input,
      at,
    ),
  ],
  moment: named((column) => isTime(column) && column.distinct === 1),
  timed: named(({ name }) => /(?:^|[^a-z])times?$/iu.test(name)),
  prize: ({ tokens }, at) => (PRIZES.test(tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : []),
  paid: named(isPay),
  staff: ({ tokens }, at) =>
    /^(?:players|staff|employees|workers|personnel)$/.test(tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : [],
  winning: (input, at) =>
    /^(?:country|nation|nationality|continent|team|club|school|university|college|state)$/.test(
      input.tokens[at]?.folded ?? "",
    )
      ? category(input, at)
      : [],
  counted: aCounted,
  inyear: inYear,
  world: theWorld,
  amount: named(isAmountOfAll),
  timeless,
  step: eachStep,
  texts: someTexts,
  subject: aSubject,
  closing: aClosing,
  told,
  untold,
  ...UNSAID,
  ...MONEY_HOLES,
  ...STATE_HOLES,
  ido: didI,
  idothat: (input, at) => didI(input, at).filter(({ to }) => !isMost(input, to)),
  isaw: didISee,
  iday: didIThen,
  irows: myRows,
  marks: myMarks,
  period: ({ tokens }, at) =>
    /^(?:month|year|day|week|weekday|quarter)$/u.test(tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : [],
  whereat: thePlace,
  adds: named((column, input) => isNumber(column, input) && addsUp(column)),
  idid: didIAlways,
  ifirst: didIFirst,
  iflag: didIByFlag,
  mine: myMark,
  my: mine,
  mything: myThing,
  iwon: didIWin,
  me,
  child: persons(CHILDREN),
  adult: persons(ADULTS),
  young: years((age) => age <= OF_AGE),
  grown: years((age) => age >= OF_AGE),
  n: ({ tokens }, at) => (tokens[at]?.kind === "number" ? [{ to: at + 1 }] : []),
  year: ({ tokens }, at) => (/^(?:1[5-9]|20)\d\d$/.test(tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : []),
};

/** Where a run of words that begins there may end. */
export function ends({ tokens }: Input, from: number, least: number): readonly number[] {
  return Array.from({ length: Math.max(0, tokens.length - least + 1) }, (_, more) => least + more).filter(
    (to) => to >= from,
  );
}
