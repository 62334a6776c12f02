import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { addsUp, isOfMoment, isQuality } from "./amounts.ts";
import { flagOf, isRate, isTime, isUnique, isYear } from "./column_facts.ts";
import { HEADLESS } from "./column_costs.ts";
import type { Input } from "./input.ts";
import { GLUE } from "./lexicon/talk.ts";
import { REPEATED } from "./lexicon/things.ts";
import { stepOf } from "./linking/row_steps.ts";
import { sameNoun } from "./names.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import type { Filler } from "./unsaid_holes.ts";
import { isVocabulary } from "./vocabulary.ts";
import { isPlural, stemOf } from "./words.ts";

/** So many countries are all of them. */
const ALL_COUNTRIES = 100;
const COUNTRIES: ReadonlySet<string> = new Set(["country", "nation", "countries", "nations"]);
const WORLD: ReadonlySet<string> = new Set(["world", "worlds", "global", "worldwide", "globally"]);

/** "world", where rows are of all countries and nothing is called so. */
export function theWorld(input: Input, at: number): readonly Filler[] {
  const { kind, folded = "", text = "" } = input.tokens[at] ?? {};
  const all = input.dataset.profile.columns.some(
    ({ name, type, distinct }) =>
      type === "text" && distinct >= ALL_COUNTRIES && wordsOf(name).some((word) => COUNTRIES.has(word)),
  );
  if (kind !== "word" || !WORLD.has(folded) || !all || isKnown(input, at)) return [];
  const to = ["s", "'s"].includes(input.tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  return [{ to, note: `taking "${text}" for all rows together` }];
}

function isKnown(input: Input, at: number): boolean {
  return input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0;
}

/** An amount that all countries together have: neither a rate nor a density. */
export function isAmountOfAll(column: ColumnProfile): boolean {
  const adds = column.type === "number" && (addsUp(column) || isOfMoment(column));
  return adds && !isRate(column) && !isQuality(column);
}

/** Where no time tells rows apart, so that nothing is counted again. */
export function timeless(input: Input, at: number): readonly Filler[] {
  const { columns } = input.dataset.profile;
  return columns.some((column) => (isTime(column) || isYear(column)) && column.distinct > 1)
    ? []
    : [{ to: at }];
}

/** "daily", where each row is a day of its own: by the column of the days. */
export function eachStep(input: Input, at: number): readonly Filler[] {
  const { columns, rows } = input.dataset.profile;
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  const step = stepOf(input.dataset.profile);
  const days = columns.find((column) => isTime(column) && isUnique(column, rows));
  if (step === undefined || !Object.hasOwn(REPEATED, folded) || REPEATED[folded] !== step) return [];
  if (days === undefined || isKnown(input, at)) return [];
  return [{ to: at + 1, text: `"${days.name}"`, note: `taking "${text}" for each ${days.name}` }];
}

/** "questions", of which each row has one that is a text of several words. */
export function someTexts(input: Input, at: number): readonly Filler[] {
  const found = input
    .columnsAt(at)
    .filter(
      ({ column, cost, to }) =>
        cost < HEADLESS && isText(column) && isPlural(input.tokens[to - 1]?.folded ?? ""),
    );
  const least = Math.min(...found.map(({ cost }) => cost));
  const [only, ...others] = found.filter(({ cost }) => cost === least);
  return only === undefined || others.length > 0 ? [] : [{ to: only.to, columns: [only.column] }];
}

function isText({ type, top = [] }: ColumnProfile): boolean {
  const long = top.filter(({ value }) => String(value).trim().split(/\s+/u).length >= 3);
  return type === "text" && top.length > 0 && long.length * 2 > top.length;
}

/** What a text may be about: up to three words that mean nothing else, to the question's end. */
export function aSubject(input: Input, at: number): readonly Filler[] {
  const words = input.tokens.slice(at);
  const isPlain = words.every(
    ({ kind, folded }) => kind === "word" && !GLUE.has(folded) && !isVocabulary(folded),
  );
  const [first, last] = [words[0], words.at(-1)];
  if (!isPlain || words.length > 3 || first === undefined || last === undefined) return [];
  const text = asTyped(input, at, input.tokens.length);
  return [{ to: input.tokens.length, text: `"${text.replaceAll('"', "")}"` }];
}

/** "disqualifying" of `Disqualifying_Offense`, said of offenses: it holds for these. */
export const told = flaggedAs("yes");
/** The same of those for which it does not. */
export const untold = flaggedAs("no");

function flaggedAs(side: "yes" | "no"): (input: Input, at: number) => readonly Filler[] {
  return (input, at) => {
    const { kind, folded = "", text = "" } = input.tokens[at] ?? {};
    if (kind !== "word") return [];
    const found = input.dataset.profile.columns.flatMap((column) => {
      const [word = "", noun = "", ...more] = wordsOf(column.name);
      const flag = flagOf(column);
      const isSaid = input.tokens.slice(0, at).some((token) => sameNoun(noun, token.folded));
      const fits = flag !== undefined && more.length === 0 && isSaid && stemOf(word) === stemOf(folded);
      return fits ? [{ column, value: flag[side] }] : [];
    });
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) return [];
    const note = `taking "${text}" for ${only.column.name}`;
    return [{ to: at + 1, text: `"${only.column.name}" is ${valueOf(only.value)}`, note }];
  };
}

function valueOf(value: Cell): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

/** What ends a question and says that all of it is meant: "overall". Of several things, it may say that they are taken together. */
export function aClosing({ tokens, columnsAt, valuesAt }: Input, at: number): readonly Filler[] {
  const said = tokens
    .slice(at)
    .map(({ folded }) => folded)
    .join(" ");
  const isNamed = columnsAt(at).some(({ cost }) => cost < 1) || valuesAt(at).length > 0;
  if (!CLOSINGS.has(said) || isNamed || at === 0) return [];
  return tokens.some(({ folded }) => SEVERAL.has(folded)) ? [] : [{ to: tokens.length }];
}
const CLOSINGS: ReadonlySet<string> = new Set([
  "overall",
  "in total",
  "altogether",
  "all told",
  "in all",
  "all in all",
  "as well",
]);
const SEVERAL: ReadonlySet<string> = new Set(
  "and or , vs versus than compare by per each every share percent percentage proportion average avg mean median".split(
    " ",
  ),
);
