import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { QUALIFIERS } from "../lexicon/things.ts";
import { UNITS } from "../lexicon/units.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";

/** Words that a header has around what it speaks of, and that make it no other thing: an estimated cost is a cost. */
const CARRIERS: ReadonlySet<string> = new Set(
  `referral name names code est estimated num number of avg average the description desc working critical field label nm txt
  text`.split(/\s+/),
);
const RUN_BEFORE = /^(est)(\p{Ll}{4,})$/u;
const RUN_BEHIND = /^(\p{Ll}{4,})(name|code|desc)$/u;
/** So many columns share a word that tells nothing in each of them. */
const SHARED = 3;
const MOST_WORDS = 3;

interface Core {
  readonly column: ColumnProfile;
  /** What it speaks of, without carriers and units. */
  readonly core: readonly string[];
  /** The same with the words at the end that several columns share, such as "score". */
  readonly long: readonly string[];
}

/**
 * "department" is department_referral, "math score" is "SAT Math Avg. Score": a header of which all is said but what only carries it,
 * and what many columns of the table share. No other column may have any of its own words; "community" is the name beside the code.
 */
export function addCarried(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const cores = coresOf(columns);
  if (cores.length === 0) return;
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== "word" || !isFree(at) || folded.length < 4 || CARRIERS.has(folded)) continue;
    for (let to = Math.min(tokens.length, at + MOST_WORDS); to > at; to -= 1) {
      const words = tokens.slice(at, to).map((token) => (token.kind === "word" ? token.folded : ""));
      // A verb by itself is for others to read: "who lasted the longest".
      if (to === at + 1 && (isVocabulary(folded) || folded.endsWith("ed"))) break;
      const column = oneCalled(cores, words);
      if (column === undefined) continue;
      const notes = [`taking "${said(tokens, at, to)}" for ${column.name}`];
      links[at] = [...(links[at] ?? []).filter((link) => link.to > to), { column, to, cost: 0.7, notes }];
      break;
    }
  }
}

/** "zip code" is a zip. */
export function addZipCodes(
  links: ColumnLink[][],
  tokens: readonly Token[],
  isFree: (at: number) => boolean,
): void {
  for (const [at, { folded }] of tokens.entries()) {
    if (folded !== "zip" || !/^codes?$/u.test(tokens[at + 1]?.folded ?? "") || !isFree(at + 1)) continue;
    links[at] = (links[at] ?? []).map((link) => (link.to === at + 1 ? { ...link, to: at + 2 } : link));
  }
}

function oneCalled(cores: readonly Core[], words: readonly string[]): ColumnProfile | undefined {
  const called = cores.filter(({ core, long }) => isSaid(core, words) || isSaid(long, words));
  const [only, ...others] = called;
  if (only === undefined) return undefined;
  const own = new Set(called.map(({ column }) => column));
  const isOwn = (word: string) => only.core.some((one) => sameNoun(one, word));
  // A subcategory is no category, and what is said has all of its name.
  const isLess = (core: readonly string[]) => core.length < only.core.length && core.every(isOwn);
  const rivals = cores.filter(({ column, core }) => !own.has(column) && core.some(isOwn) && !isLess(core));
  if (rivals.length > 0 || others.length > 1) return undefined;
  if (others.length === 0) return only.column;
  // One thing by its name and by its code.
  const names = called.filter(({ column }) => column.type === "text" && /name$/iu.test(column.name));
  const codes = called.filter(({ column }) => /(?:code|cd)$/iu.test(column.name));
  const [name] = names;
  const [many = 0, few = 0] = [name?.column.distinct, codes[0]?.column.distinct];
  const isOne = names.length === 1 && codes.length === 1 && Math.abs(many - few) <= many * 0.02;
  return isOne ? name?.column : undefined;
}

function isSaid(own: readonly string[], words: readonly string[]): boolean {
  if (own.length === 0) return false;
  if (own.join("") === words.join("")) return true;
  const isMark = own.some((word) => MARKS.has(word));
  return (
    own.length === words.length &&
    own.every((word, at) => sameNoun(word, words[at] ?? "") || (isMark && CUT[words[at] ?? ""] === word))
  );
}

/** Words that headers cut before a mark: no sat_fat is satisfied. */
const CUT: Readonly<Record<string, string>> = { satisfaction: "sat" };

/** What headers speak of. A word before most of them is what the table is about, unless it tells one number from another. */
const coresOf = once((columns: readonly ColumnProfile[]): readonly Core[] => {
  const parted = columns.map((column) => ({
    column,
    words: partsOf(column.name).filter((word) => !CARRIERS.has(word)),
  }));
  const times = new Map<string, number>();
  for (const { words } of parted)
    for (const word of new Set(words)) times.set(word, (times.get(word) ?? 0) + 1);
  const isTopic = (word: string) =>
    (times.get(word) ?? 0) >= Math.max(SHARED, columns.length / 2) &&
    !QUALIFIERS.has(word) &&
    !SIDES.has(word);
  return parted.map(({ column, words }) => {
    const told = words.filter((word, at) => !(at === 0 && isTopic(word)));
    const bare = told.filter((word, at) => at < told.length - 1 || !UNITS.has(word));
    const long = bare.length === 1 && TIMES.test(bare[0] ?? "") ? told : bare;
    const core = long.filter((word) => !(MARKS.has(word) && (times.get(word) ?? 0) >= SHARED));
    return { column, core, long };
  });
});

const TIMES = /^(?:hourly|daily|weekly|monthly|yearly|annual|annually)$/u;
const SIDES: ReadonlySet<string> = new Set(
  "home away male female men women boys girls actual planned budget target prior previous current before after new old".split(
    " ",
  ),
);
const MARKS: ReadonlySet<string> = new Set("score scores grade grades mark marks rating ratings".split(" "));

function partsOf(name: string): readonly string[] {
  return wordsOf(name).flatMap((word) => {
    const [, ...run] = RUN_BEFORE.exec(word) ?? RUN_BEHIND.exec(word) ?? [];
    return run.length > 0 ? run : [word];
  });
}
