import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { AGGREGATES, said, TOTALS } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { flagOf } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { ABBREVIATIONS } from "../lexicon/abbreviations.ts";
import { AGGREGATE_WORDS } from "../lexicon/extremes.ts";
import { HOLLOW_WORDS } from "../lexicon/things.ts";
import { foldedName } from "../names.ts";
import { once } from "../once.ts";
import type { Token } from "../tokens.ts";
import { WORDS } from "./short_steps.ts";
import { isShare } from "../units.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf } from "../words.ts";

/** What a name may have besides that tells no other number from it: of "percbelowpoverty", nothing but poverty is said. */
const PLAIN: ReadonlySet<string> = new Set("percent perc pct total tot pop num number below".split(" "));
/** The same, where no other name has the word: what kind of number it is, or when it is of. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...Object.keys(AGGREGATE_WORDS).filter((word) => /^[a-z]{3,}$/u.test(word)),
  ...[...HOLLOW_WORDS].filter((word) => word.length >= 3),
  "new",
  "med",
]);
/** What it may end with that only says how the thing is told: "Regionname". */
const ENDS: ReadonlySet<string> = new Set("name names type code id percent perc pct total tot".split(" "));
/** One thing by two words: "raceethnicity". */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  race: "ethnicity",
  ethnicity: "race",
  sex: "gender",
  gender: "sex",
};
/** No name that says whether: "inactive" are those who are not. */
const UNDONE =
  /^(?:in(?:active|valid|complete|correct|eligible|direct|dependent|visible|secure|accurate|sufficient|voluntary|formal)|island)/u;
const WHETHER: ReadonlySet<string> = new Set(["in", "is", "has"]);
/** So many names that begin alike are called after what they are of: SINDEPTH, SINWIDTH, SINSHAPE. */
const FAMILY = 3;
const LETTERS = 3;
const LONGEST = 4;
/** "child poverty" is percchildbelowpoverty. */
const BETWEEN: readonly string[] = ["below", "of", "in", "to"];
const LINKS: ReadonlySet<string> = new Set(["of", "the", "to"]);

/**
 * Names written together, by the words in them, some of which may be in short: "poverty" is percbelowpoverty, "debt to income
 * ratio" DEBTINC, "brain weight" brainwt, "population" poptotal. It takes all letters of a name, but for what tells no other number.
 */
export function addJoinedHeaders(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  const names = joinedNames(columns);
  for (const at of names.length === 0 ? [] : tokens.keys()) {
    for (let to = Math.min(tokens.length, at + LONGEST); to > at; to -= 1) {
      const isOwn = isRun(tokens, at, to, isFree);
      if (!isOwn && !isRun(tokens, at, to, (word) => (links[word] ?? []).length > 0)) continue;
      const [column, ...others] = meant(tokens.slice(at, to), names, columns);
      if (column === undefined) continue;
      if (others.length > 0 || !isOwn) {
        // Which of them, nobody knows, or another than has it as a part: "whites" are no percwhite.
        const isPart = (link: ColumnLink) => link.to === to && link.cost >= 1;
        links[at] = (links[at] ?? []).filter(
          (link) => !isPart(link) || (others.length === 0 && link.column === column),
        );
        continue;
      }
      const cost = to === at + 1 ? 0.7 : 0.6;
      const notes = [`taking "${said(tokens, at, to)}" for ${column.name}`];
      links[at] = [...(links[at] ?? []).filter((link) => link.to > to), { column, to, cost, notes }];
      break;
    }
  }
}

/** Words of which one has no other meaning, and none begins or ends that only joins, or is asked of it: "total population". */
function isRun(tokens: readonly Token[], from: number, to: number, isFree: (at: number) => boolean): boolean {
  const words = tokens.slice(from, to);
  const [first, last] = [words[0]?.folded ?? "", words.at(-1)?.folded ?? ""];
  if (words.some(({ kind }) => kind !== "word") || LINKS.has(first) || LINKS.has(last)) return false;
  if (isVocabulary(first) && !AGGREGATES.has(tokens[from - 1]?.folded ?? "")) return false;
  if (TOTALS.has(first) && to === from + 1) return false;
  return words.some((_, more) => isFree(from + more) && !isVocabulary(words[more]?.folded ?? ""));
}

interface Name {
  readonly column: ColumnProfile;
  readonly letters: string;
  /** What is left of the letters behind each beginning that the name may have. */
  readonly starts: readonly Start[];
}

interface Start {
  readonly left: string;
  readonly rest: readonly string[];
}

const joinedNames = once((columns: readonly ColumnProfile[]): readonly Name[] => {
  const names = columns
    .filter(({ name }) => /^(?:\p{Ll}{5,}|\p{Lu}{5,}|\p{Lu}\p{Ll}{4,})$/u.test(name))
    .map((column) => ({ column, letters: foldedName(column.name) }));
  const many = (start: string) => names.filter(({ letters }) => letters.startsWith(start)).length;
  return names.map(({ column, letters }) => {
    const family = letters.slice(0, LETTERS);
    // "percollege" has lost one of two letters.
    const short = many("perc") >= FAMILY ? ["per"] : [];
    const whether = flagOf(column) && !UNDONE.test(letters) ? [...WHETHER] : [];
    // What begins with a word of its own is another thing: an aircraft is no craft.
    const own = many(family) >= FAMILY && !WORDS.has(family) ? [family] : [];
    return { column, letters, starts: startsOf(letters, [...BEGINNINGS, ...short, ...whether, ...own]) };
  });
});

/** The columns that the words name as well as each other, the plainest of all. */
function meant(
  run: readonly Token[],
  names: readonly Name[],
  columns: readonly ColumnProfile[],
): readonly ColumnProfile[] {
  const isRatio = run.length > 3 && run[1]?.folded === "to" && run.at(-1)?.folded === "ratio";
  const words = run
    .slice(0, isRatio ? -1 : undefined)
    .map(({ folded }) => folded)
    .filter((word) => !LINKS.has(word));
  const fits = names.flatMap((name) => {
    const [plainest] = spellings(name, words).toSorted((left, right) => left.length - right.length);
    return plainest === undefined ? [] : [{ name, rest: plainest }];
  });
  const least = Math.min(...fits.map(({ rest }) => rest.length));
  const plainest = fits.filter(({ rest }) => rest.length === least);
  // "asians" are how many they are, where another column has their share.
  const isCounted = isPlural(words.at(-1) ?? "");
  return plainest
    .filter(({ name }) => !isCounted || !isShare(name.column))
    .filter(({ name, rest }, _, all) => all.length > 1 || isEnough(name, words, rest, columns))
    .map(({ name }) => name.column);
}

function isEnough(
  { letters, column }: Name,
  words: readonly string[],
  rest: readonly string[],
  columns: readonly ColumnProfile[],
): boolean {
  if (words.length > 1) return true;
  const [word = ""] = words;
  if (rest.length === 0 || word.length < 4) return false;
  if (rest.every((piece) => PLAIN.has(piece) || piece === "per" || (flagOf(column) && WHETHER.has(piece))))
    return true;
  const isFamily = rest.some(
    (piece) => !BEGINNINGS.has(piece) && !ENDS.has(piece) && piece !== OTHER_NAMES[word],
  );
  if (isFamily && word.length < 5) return false;
  return headersOf(columns)
    .spelling(singularsOf(word)[0] ?? word)
    .every((other) => foldedName(other.name) === letters);
}

/** What the name has before and behind the words, in each way in which its letters are theirs. */
function spellings({ starts }: Name, words: readonly string[]): readonly (readonly string[])[] {
  const orders = words.length === 2 ? [words, words.toReversed()] : [words];
  return orders.flatMap((order) => {
    const [first = ""] = order;
    return starts
      .filter(({ left }) => left.charAt(0) === first.charAt(0))
      .flatMap(({ left, rest }) =>
        spelled(left, order, order.length > 1).flatMap(({ left: end, whole }) => {
          const isEnd = end === "" || ENDS.has(end) || (order.length === 1 && OTHER_NAMES[first] === end);
          return whole && isEnd ? [end === "" ? rest : [...rest, end]] : [];
        }),
      );
  });
}

/** None of them, one or two. */
function startsOf(letters: string, beginnings: readonly string[], most = 2): readonly Start[] {
  const own =
    most === 0
      ? []
      : beginnings.filter((piece) => letters.length > piece.length + 2 && letters.startsWith(piece));
  return [
    { left: letters, rest: [] },
    ...own.flatMap((piece) =>
      startsOf(letters.slice(piece.length), beginnings, most - 1).map(({ left, rest }) => ({
        left,
        rest: [piece, ...rest],
      })),
    ),
  ];
}

/** What is left behind the words, and whether one of them at least is there in full, or in its usual short form where it is alone. */
function spelled(
  letters: string,
  [word, ...others]: readonly string[],
  mayBeCut: boolean,
): { left: string; whole: boolean }[] {
  if (word === undefined) return [{ left: letters, whole: false }];
  return formsOf(word, letters, mayBeCut).flatMap(({ form, whole }) => {
    const left = letters.slice(form.length);
    const joints = others.length === 0 ? [] : BETWEEN.filter((joint) => left.startsWith(joint));
    return ["", ...joints].flatMap((joint) =>
      spelled(left.slice(joint.length), others, mayBeCut).map((more) => ({
        left: more.left,
        whole: whole || more.whole,
      })),
    );
  });
}

function formsOf(word: string, letters: string, mayBeCut: boolean): { form: string; whole: boolean }[] {
  const full = [word, ...singularsOf(word), `${word}s`].filter((form) => letters.startsWith(form));
  const nouns = [word, ...singularsOf(word), ...(word === "percentage" ? ["percent"] : [])];
  const short = nouns.flatMap((noun) => SHORT.get(noun) ?? []).filter((form) => letters.startsWith(form));
  const bare = word.charAt(0) + word.slice(1).replaceAll(/[aeiou]/gu, "");
  const skeleton = bare.length >= 3 && bare.length < word.length && letters.startsWith(bare) ? [bare] : [];
  const alike = [...word].findIndex((letter, at) => letters.charAt(at) !== letter);
  const cut =
    mayBeCut &&
    alike >= 3 &&
    (alike >= 4 || alike === letters.length) &&
    alike < word.length - (alike > 4 ? 0 : 1);
  return [
    ...full.map((form) => ({ form, whole: true })),
    ...[...short, ...skeleton].map((form) => ({ form, whole: !mayBeCut })),
    ...(cut ? [{ form: word.slice(0, alike), whole: false }] : []),
  ];
}

const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(Object.entries(ABBREVIATIONS), ([, long]) => long)].map(([long, entries]) => [
    long,
    entries.map(([short]) => short),
  ]),
);
