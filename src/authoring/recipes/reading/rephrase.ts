import type { ColumnProfile } from "../../../data/dataset.ts";
import { flagOf, isAlmostUnique, isCalendarYear, isIdentifier, isTime, isUnique, isYear } from "./facts.ts";
import { addsUp, isOfMoment } from "./amounts.ts";
import { HEADLESS } from "./columns.ts";
import { adjective } from "./grammar/comparisons.ts";
import { aFlag, aRowNoun } from "./grammar/leaves.ts";
import { isDuration, isLoss } from "./grammar/picks.ts";
import type { Input } from "./input.ts";
import { EXTREME_WORDS, AMOUNT_WORDS } from "./lexicon/extremes.ts";
import { type Element, PARAPHRASES } from "./lexicon/paraphrases.ts";
import { ARTICLES, GLUE } from "./lexicon/talk.ts";
import { asTyped } from "./tokens.ts";
import { isPlural } from "./words.ts";

/** A question in plainer words for the same, and what the reading says of it. */
export interface Rephrased {
  readonly question: string;
  readonly notes: readonly string[];
}

/** The same question in the plain words that stand for its skeleton, wherever no name or value of the table has these words. */
export function rephrasings(input: Input, early = false): readonly Rephrased[] {
  if (input.tokens.length > LONGEST) return [];
  const words = new Set(input.tokens.map(({ folded }) => folded));
  const found = PARAPHRASES.filter(
    ({ said, first }) => first === early && said.every((element) => mayStand(element, words)),
  ).flatMap(({ said, meant, note }) =>
    matches(input, said, 0, 0, { texts: new Map(), columns: new Map(), notes: [] }).map(
      ({ texts, notes }): Rephrased => ({
        question: filled(meant, texts),
        notes: note === undefined ? notes : [...notes, note],
      }),
    ),
  );
  const distinct = new Map(found.map((one) => [one.question, one]));
  distinct.delete(input.question);
  return [...distinct.values()].slice(0, MOST);
}

const LONGEST = 30;
const MOST = 4;

function filled(meant: string, texts: ReadonlyMap<string, string>): string {
  return meant
    .replaceAll(/\{\w+\}|[$*]\d/gu, (slot) => texts.get(slot) ?? "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function mayStand(element: Element, words: ReadonlySet<string>): boolean {
  return !("ways" in element) || element.ways.some((way) => way.every((word) => words.has(word)));
}

/** What stands in the holes. */
interface Filling {
  readonly texts: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, readonly ColumnProfile[]>;
  readonly notes: readonly string[];
}

function matches(
  input: Input,
  said: readonly Element[],
  at: number,
  from: number,
  filling: Filling,
): readonly Filling[] {
  const element = said[at];
  if (element === undefined) return from === input.tokens.length ? [filling] : [];
  const article = ARTICLES.has(input.tokens[from]?.folded ?? "") && !("rest" in element);
  const behind = article ? matches(input, said, at, from + 1, filling) : [];
  const here = fitting(input, element, from, filling).flatMap(({ to, ...more }) =>
    matches(input, said, at + 1, to, more),
  );
  return [...here, ...behind].slice(0, MOST);
}

interface Fit extends Filling {
  readonly to: number;
}

function fitting(input: Input, element: Element, from: number, filling: Filling): readonly Fit[] {
  const typed = (name: string, to: number): Fit => ({
    ...filling,
    to,
    texts: new Map([...filling.texts, [name, to === from ? "" : asTyped(input, from, to)]]),
  });
  if ("rest" in element) return ends(input, from, from).map((to) => typed(element.rest, to));
  if ("ways" in element)
    return element.ways
      .filter((way) => way.every((word, more) => isSaid(input, from + more, word)))
      .map((way) => typed(element.group, from + way.length));
  const name = `{${element.hole}}`;
  const fits = HOLES[element.hole.replace(/2$/, "")]?.(input, from) ?? [];
  return fits
    .filter(({ columns }) => mayBe(element.hole, columns, filling))
    .map(({ to, columns = [], text, note }) => {
      const fit = typed(name, to);
      const [only, ...others] = columns;
      return {
        ...fit,
        texts: new Map([
          ...fit.texts,
          ...(text === undefined ? [] : [[name, text] as const]),
          // The column that a value is of.
          ...(only && others.length === 0 ? [[`{${element.hole}Of}`, `"${only.name}"`] as const] : []),
        ]),
        columns: new Map([...filling.columns, [element.hole, columns]]),
        notes: note === undefined ? filling.notes : [...filling.notes, note],
      };
    });
}

/** Two values that are compared are of one column, and what is asked for is not what the value says. */
function mayBe(
  hole: string,
  columns: readonly ColumnProfile[] | undefined,
  { columns: known }: Filling,
): boolean {
  if (columns === undefined) return true;
  return [...known].every(([other, theirs]) => {
    if (theirs.length === 0) return true;
    const shared = columns.some((column) => theirs.includes(column));
    return [hole, other].every((one) => /^(?:val|own|pair)/.test(one)) ? shared : !shared;
  });
}

/** A word of the skeleton that names nothing of the table. */
function isSaid(input: Input, at: number, word: string): boolean {
  const token = input.tokens[at];
  if (token === undefined || token.kind === "quoted" || token.folded !== word) return false;
  return GLUE.has(word) || token.kind === "mark" || !isNamed(input, at);
}

/** Whether a name or a value stands there, or goes over it. */
function isNamed(input: Input, at: number): boolean {
  return input.tokens.slice(0, at + 1).some(
    (_, before) =>
      // "over the years" says so of a column of years, too.
      input.columnsAt(before).some(({ to, cost, column }) => to > at && cost < 1 && !isDated(column)) ||
      input.valuesAt(before).some(({ to, weak }) => to > at && (!weak || before < at)),
  );
}

function isDated(column: ColumnProfile): boolean {
  return isTime(column) || isCalendarYear(column);
}

function ends({ tokens }: Input, from: number, least: number): readonly number[] {
  return Array.from({ length: Math.max(0, tokens.length - least + 1) }, (_, more) => least + more).filter(
    (to) => to >= from,
  );
}

interface Filler {
  readonly to: number;
  readonly columns?: readonly ColumnProfile[];
  readonly text?: string;
  readonly note?: string;
}

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
  !isUnique(column, profile.rows) &&
  !isAlmostUnique(column, profile.rows) &&
  (column.type !== "number" || flagOf(column) !== undefined || column.distinct <= FEW);
const measures = (column: ColumnProfile, input: Input) =>
  isNumber(column, input) && !/^(?:lat|lon|lng|long|latitude|longitude|x|y)$/i.test(column.name);
/** What one kind of rows may have a part of. */
const isShared = (column: ColumnProfile) =>
  column.type === "number" && (addsUp(column) || isOfMoment(column));
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

const HOLES: Readonly<Record<string, Hole>> = {
  any: (input, at) => ends(input, at, at + 1).map((to) => ({ to })),
  col: named(() => true),
  own: named(() => true),
  num: named(isNumber),
  gain: named((column, input) => isNumber(column, input) && !isDuration(column) && !isLoss({ column })),
  cat: category,
  cats: inPlural(category),
  only: (input, at) =>
    input.dataset.profile.columns.some((one) => measures(one, input)) ? [] : inPlural(category)(input, at),
  level: named((column, input) => isNumber(column, input) && !addsUp(column)),
  val: value,
  other: value,
  flag,
  pair: (input, at) =>
    value(input, at).filter(({ columns = [] }) => columns.every(({ distinct }) => distinct === 2)),
  lone: (input, at) => (input.dataset.profile.columns.some(isShared) ? [] : value(input, at)),
  rows,
  row: (input, at) => rows(input, at).filter(({ to }) => !isPlural(input.tokens[to - 1]?.folded ?? "")),
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
  n: ({ tokens }, at) => (tokens[at]?.kind === "number" ? [{ to: at + 1 }] : []),
  year: ({ tokens }, at) => (/^(?:1[5-9]|20)\d\d$/.test(tokens[at]?.folded ?? "") ? [{ to: at + 1 }] : []),
};
