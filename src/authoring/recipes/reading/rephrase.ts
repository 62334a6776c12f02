import type { ColumnProfile } from "../../../data/dataset.ts";
import { isCalendarYear, isTime } from "./column_facts.ts";
import { ends, HOLES } from "./holes.ts";
import type { Input } from "./input.ts";
import { type Element, PARAPHRASES } from "./lexicon/paraphrases.ts";
import { ARTICLES, GLUE } from "./lexicon/talk.ts";
import { ofQuantity } from "./long_tables.ts";
import { ofOneYear } from "./one_year.ts";
import type { Rephrased } from "./rephrased.ts";
import { asTyped } from "./tokens.ts";

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
  const distinct = new Map(
    [...found, ...(early ? [] : [...ofQuantity(input), ...ofOneYear(input)])].map((one) => [
      one.question,
      one,
    ]),
  );
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
  if ("hole" in element && OF_ASKERS.has(element.hole)) return ASKERS.some((word) => words.has(word));
  return !("ways" in element) || element.ways.some((way) => way.every((word) => words.has(word)));
}

/** Holes in which whoever asks speaks of themselves, and how. */
const OF_ASKERS: ReadonlySet<string> = new Set(
  "ido idothat idid isaw iday ifirst iflag iwon me my".split(" "),
);
const ASKERS: readonly string[] = ["i", "we", "my", "our"];

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
