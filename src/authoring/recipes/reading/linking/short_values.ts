import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { type Facts, standsForRows } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { GLUE } from "../lexicon/talk.ts";
import { OUT_OF_REACH, PERSON_NOUNS, SEXES } from "../lexicon/things.ts";
import type { Token } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf, stemOf } from "../words.ts";
import { ALTERING, COMMON } from "./pieces.ts";
import { ALTERED, type Core, coresOf, mayStand, PLACEHOLDERS, shapeOf } from "./value_cores.ts";

/** Dearer than a value that is there as it was said. */
const SHORT = 0.5;
const LONGEST = 5;
/** The profile has so many values of a column. */
const MOST_TOP = 10;

/**
 * A value without what says nothing in it is that value: "married" is "2. Married", "good" of "Good Characters" and "Bad Characters",
 * "entire home" is "Entire home/apt", "Delta Air Lines" is "Delta Air Lines Inc.". Where two columns have it, either may be meant.
 */
export async function addShortValues(
  values: Map<number, readonly ValueLink[]>,
  tokens: readonly Token[],
  dataset: Dataset,
  facts: Facts,
  finder: ValueFinder,
  isColumn: (at: number) => boolean,
): Promise<void> {
  const taken = new Set(
    [...values].flatMap(([at, links]) =>
      links.flatMap(({ to, weak }) => (weak ? [] : tokens.slice(at, to).map((_, more) => at + more))),
    ),
  );
  const open = tokens.map(({ kind }, at) => kind === "word" && !taken.has(at));
  const isFree = (at: number) =>
    open[at] === true && !isColumn(at) && !standsForRows(facts, tokens[at]?.folded ?? "");
  for (const at of tokens.keys()) {
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const run = tokens.slice(at, to);
      const isRun = run.every((_, more) => open[at + more]) && run.some((_, more) => isFree(at + more));
      const before = values.get(at) ?? [];
      if (!isRun || isEmpty(run) || before.some((link) => link.to === to)) continue;
      const isName = run.every(({ text }) => /^\p{Lu}/u.test(text)) && (at > 0 || run.length > 1);
      const found = await meantBy(run, isName, dataset, finder);
      if (found.length === 0) continue;
      const text = run.map((token) => token.text).join(" ");
      const plural = isPlural(run.at(-1)?.folded ?? "");
      const links = found.map(({ column, value, modifies }) => ({
        column,
        values: [value],
        to,
        cost: SHORT,
        weak: isSlight(tokens, at, to, facts) || (modifies && !mayModify(tokens, at, to, facts)),
        plural,
        notes: [`taking "${text}" for ${JSON.stringify(value)}`],
      }));
      values.set(at, [...before, ...links]);
      open.fill(false, at, to);
      break;
    }
  }
  contrasted(values, tokens);
}

/** "good vs bad": either is what the other is one of, though a word by itself says too little. */
function contrasted(values: Map<number, readonly ValueLink[]>, tokens: readonly Token[]): void {
  for (const [at, links] of values) {
    for (const { to, column } of links) {
      const others = JOINTS.has(tokens[to]?.folded ?? "") ? (values.get(to + 1) ?? []) : [];
      if (!others.some((other) => other.column === column)) continue;
      const strong = (link: ValueLink) =>
        link.cost === SHORT && link.column === column ? { ...link, weak: false } : link;
      values.set(at, links.map(strong));
      values.set(to + 1, others.map(strong));
    }
  }
}
const JOINTS: ReadonlySet<string> = new Set(["vs", "versus", "than", "or", "and"]);

function isEmpty(run: readonly Token[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  return [first, last].some((token) => token === undefined || GLUE.has(token.folded));
}

/** Words that also mean much else stand for a value before the noun that they narrow, or as what is said of it, or beside their column. */
function isSlight(tokens: readonly Token[], at: number, to: number, facts: Facts): boolean {
  const [word = "", before = "", next] = [
    tokens[at]?.folded,
    tokens[at - 1]?.folded,
    tokens[to]?.folded ?? "",
  ];
  if (to > at + 1) return false;
  if (isVocabulary(word) || OUT_OF_REACH.has(word) || PLACEHOLDERS.has(word)) return true;
  if (!COMMON.has(word) || isOfSex(word)) return false;
  return !(standsForRows(facts, next) || (IS.has(before) && (next === "" || GLUE.has(next))));
}
const IS: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);

/** "Sales" of "Sales manager" is none by itself: "car loans", "which are blue", "of good and bad". */
function mayModify(tokens: readonly Token[], at: number, to: number, facts: Facts): boolean {
  const [before = "", last = "", next = ""] = [
    tokens[at - 1]?.folded,
    tokens[to - 1]?.folded,
    tokens[to]?.folded,
  ];
  if (standsForRows(facts, next) || isOfSex(last)) return true;
  return IS.has(before) || (!isPlural(last) && BEFORE_KINDS.has(before));
}
const BEFORE_KINDS: ReadonlySet<string> = new Set(
  "of for in at from to on near with among between many versus vs than".split(" "),
);

function isOfSex(word: string): boolean {
  return Object.hasOwn(SEXES, word) || word === "male" || word === "female";
}

interface Short {
  readonly column: ColumnProfile;
  readonly value: string;
  readonly modifies: boolean;
}

const KNOWN = new WeakMap<Dataset, Map<string, Promise<readonly Short[]>>>();

function meantBy(
  run: readonly Token[],
  isName: boolean,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<readonly Short[]> {
  const known = KNOWN.get(dataset) ?? new Map<string, Promise<readonly Short[]>>();
  KNOWN.set(dataset, known);
  const folded = run.map((token) => token.folded).join(" ");
  const key = JSON.stringify([folded, isName]);
  const asked = known.get(key) ?? findShort(folded, isName, dataset, finder);
  known.set(key, asked);
  // What could not be asked is asked again.
  asked.catch(() => known.delete(key));
  return asked;
}

async function findShort(
  folded: string,
  isName: boolean,
  { profile: { columns } }: Dataset,
  finder: ValueFinder,
): Promise<readonly Short[]> {
  if (PERSON_NOUNS.some((noun) => stemOf(noun) === stemOf(folded))) return [];
  const sexes = Object.hasOwn(SEXES, folded) ? (SEXES[folded] ?? []) : [];
  const singulars = singularsOf(folded);
  const said = (core: Core) =>
    core.said === folded ||
    sexes.includes(core.said) ||
    (!core.modifies && (singulars.includes(core.said) || singularsOf(core.said).includes(folded)));
  const shaped = columns.flatMap((column) => {
    const shape = column.type === "text" ? shapeOf(column) : undefined;
    return shape ? [{ column, shape }] : [];
  });
  const near = shaped.some(({ column }) => !isWhole(column))
    ? (await Promise.all([folded, ...singulars.slice(0, 1)].map((word) => finder.nearest(word, 20)))).flat()
    : [];
  const found = await Promise.all(
    shaped.map(async ({ column, shape }): Promise<readonly Short[]> => {
      const held = [
        ...new Set([
          ...shape.values,
          ...near.flatMap((hit) => (hit.column === column.name ? [hit.value] : [])),
        ]),
      ];
      const short = held.flatMap((value) => {
        const core = coresOf(value, shape).find(
          (one) => said(one) && (isName || one.firm !== true) && mayStand(one, shape),
        );
        return core ? [{ value, core }] : [];
      });
      const [only, ...others] = short;
      if (only === undefined || others.length > 0) return [];
      return (await isOnlyThere(only.core.folded, only.value, column, held, finder))
        ? [{ column, value: only.value, modifies: only.core.modifies }]
        : [];
    }),
  );
  return found.flat();
}

/** Whether no other value has the words, but for one that says that it is not so. */
export async function isOnlyThere(
  core: string,
  value: string,
  column: ColumnProfile,
  held: readonly string[],
  { keeps }: ValueFinder,
): Promise<boolean> {
  const words = ` ${core} `;
  const isOther = (other: string) =>
    other !== value && ` ${fold(other)} `.includes(words) && !ALTERED.test(other.toLowerCase());
  if (held.some(isOther)) return false;
  if (isWhole(column)) return true;
  if (keeps === undefined || !/^[\p{L} ]+$/u.test(core)) return false;
  const cell = `lower("${column.name.replaceAll('"', '""')}")`;
  const has = (pattern: string) => `regexp_matches(${cell}, '(^|[^\\p{L}])(${pattern})($|[^\\p{L}])')`;
  const text = `'${value.toLowerCase().replaceAll("'", "''")}'`;
  const said = has(core.replaceAll(" ", "[^\\p{L}\\p{N}]+"));
  return (await keeps(`${cell} <> ${text} AND ${said} AND NOT ${has(ALTERING)}`)) === 0;
}

function isWhole({ distinct, top = [] }: ColumnProfile): boolean {
  return distinct <= MOST_TOP && top.length === distinct;
}
