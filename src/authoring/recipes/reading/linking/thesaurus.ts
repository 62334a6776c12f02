import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { AGGREGATES, said, TOTALS } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { bySaid, keyOf, SMALL } from "./concepts.ts";
import { isFractional } from "../column_facts.ts";
import { headersOf } from "../headers.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { RATED, REPEATED } from "../lexicon/things.ts";
import { type Meant, meantIn } from "./meant.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isShare } from "../units.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, singularsOf } from "../words.ts";

/** So many words are said of one thing at most. */
const LONGEST = 7;

/** "home runs" is the column HR beside AB and RBI, "years of education" is educ, "take-home pay" net_salary: said. */
export function addThesaurus(
  links: ColumnLink[][],
  tokens: readonly Token[],
  profile: Profile,
  isFree: (at: number) => boolean,
  isOpenAt: (at: number) => boolean,
  isValue: (at: number) => boolean,
): ReadonlySet<number> {
  // Rooms that are empty are not those of an empty cell.
  if (tokens.some(({ folded }) => folded === "empty" || folded === "vacant")) return new Set();
  const { columns } = profile;
  const of = meantIn(profile);
  const denied = new Set<number>();
  let known = 0;
  for (const at of tokens.keys()) {
    for (const { to, key, words } of runsAt(tokens, at)) {
      const concepts = bySaid().get(key);
      if (concepts === undefined || to <= known) continue;
      // What is said in more words is not what some of them are by themselves, unless the first asks for something of it.
      if (!isVocabulary(tokens[at]?.folded ?? "")) known = to;
      const { otherwise } = of(key);
      if (otherwise) for (let word = at; word < to; word += 1) denied.add(word);
      const column = meant(key, words, of, columns);
      if (
        !isOpen(links, tokens, at, to, to > at + 1 ? isOpenAt : isFree) &&
        !isAdorned(links, column, at, to, isValue)
      )
        break;
      if (column === undefined || !isAskedFor(column, words, tokens, at)) {
        if (isVocabulary(words[0] ?? "")) continue;
        break;
      }
      if (isOtherPeriod(words, column, columns)) break;
      const own = wordsOf(column.name);
      // What the column is called, but for a unit, is its name.
      const isNamed = words.every((word) => own.some((part) => sameNoun(part, word)));
      const notes = isNamed
        ? []
        : [`taking "${said(tokens, at, to).replaceAll(" - ", "-")}" for ${column.name}`];
      const kept = (links[at] ?? []).filter((link) => link.cost < 1 || link.to > to);
      links[at] = [...kept, { column, to, cost: 0.6, notes }];
      break;
    }
  }
  return denied;
}

/** A rate is no count, nor what is counted a rate: "number of graduates", "murder rate". */
function isAskedFor(
  column: ColumnProfile,
  words: readonly string[],
  tokens: readonly Token[],
  at: number,
): boolean {
  const last = words.at(-1) ?? "";
  // Five stars are all of them.
  if (words.some((word) => word === "star" || word === "stars") && !(Number(column.max) <= 5)) return false;
  // "total votes" asks for the total, unless something is asked of it.
  if (TOTALS.has(words[0] ?? "") && !AGGREGATES.has(tokens[at - 1]?.folded ?? "")) return false;
  // "average temperature" is one of several, unless the column has averages.
  if (words.length > 1 && AGGREGATES.has(words[0] ?? "") && !OWN_AGGREGATE.test(column.name)) return false;
  const before = `${tokens[at - 2]?.folded ?? ""} ${tokens[at - 1]?.folded ?? ""}`;
  const isShareAsked = words.some((word) => RATES.has(word));
  const isCounted = isPlural(last) || last === "population" || last === "people";
  const isPart = isShare(column) || (isFractional(column) && Number(column.max) <= 1);
  if (!isShareAsked && isCounted && isPart) return false;
  if (/^(?:number of|count of|how many)$/u.test(before))
    return !isRate(column) && !/^(?:ratings?|scores?)$/u.test(last);
  // Nobody goes to school for half a century.
  if (/^(?:education|school|schooling)$/u.test(last) && /^years?$/u.test(words[0] ?? "")) {
    if (!(Number(column.max) <= 30)) return false;
  }
  const isRatio = last === "rate" ? RATED.has(words.at(-2) ?? "") : isShareAsked && !words.includes("rate");
  return !isRatio || isRate(column) || isFractional(column) || Number(column.max) <= 100;
}

const OWN_AGGREGATE = /av(?:e|g)|mean|med|max|min|std|dev|high|low|peak|hi|lo/iu;

/** "yearly salary", where a column tells which of them are paid by the hour. */
function isOtherPeriod(
  words: readonly string[],
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): boolean {
  const own = wordsOf(column.name);
  const period = words.find((word) => Object.hasOwn(REPEATED, word) && !own.includes(word));
  return (
    period !== undefined && (tellsPeriods(columns) || own.some((word) => word === "wage" || word === "wages"))
  );
}

const tellsPeriods = once((columns: readonly ColumnProfile[]) =>
  columns.some(
    ({ type, top }) =>
      type === "text" &&
      (top ?? []).some(({ value }) =>
        /^(?:per )?(?:hour|day|dail|week|month|year|annual)(?:ly|y)?$/iu.test(String(value)),
      ),
  ),
);

function isRate(column: ColumnProfile): boolean {
  return isShare(column) || wordsOf(column.name).some((word) => RATES.has(word) || word === "per");
}

const RATES: ReadonlySet<string> = new Set("rate share percentage percent ratio proportion".split(" "));

/** The one column that a noun is in other words, where none has the noun itself. */
export function columnMeant(noun: string, profile: Profile): ColumnProfile | undefined {
  const key = keyOf([noun]);
  return bySaid().has(key) ? meant(key, [noun], meantIn(profile), profile.columns) : undefined;
}

/** The words that begin there, the longest run first, dashes apart. */
function runsAt(
  tokens: readonly Token[],
  at: number,
): readonly { readonly to: number; readonly key: string; readonly words: readonly string[] }[] {
  const runs: { to: number; key: string; words: readonly string[] }[] = [];
  const words: string[] = [];
  for (let to = at; to < tokens.length && words.length < LONGEST; to += 1) {
    const token = tokens[to];
    if (token?.kind === "mark" && token.folded === "-" && words.length > 0) continue;
    if (token?.kind !== "word" && token?.kind !== "number") break;
    if (ARTICLES.has(token.folded) && words.length === 0) break;
    if (ARTICLES.has(token.folded)) continue;
    words.push(token.folded);
    runs.unshift({ to: to + 1, key: keyOf(words), words: [...words] });
  }
  return runs;
}

/** Whether the words, or one of several, have no meaning yet, and none of them is said of another column: "department pay". */
function isOpen(
  links: readonly ColumnLink[][],
  tokens: readonly Token[],
  from: number,
  to: number,
  isFree: (at: number) => boolean,
): boolean {
  if (links[from]?.some((link) => link.to >= to && link.cost < 1)) return false;
  const isBare = (at: number) => isFree(at) && !isVocabulary(tokens[at]?.folded ?? "");
  if (to > from + 1) return tokens.slice(from, to).some((_, more) => isBare(from + more));
  const before = tokens[from - 1]?.folded ?? "";
  const isCompound =
    !isVocabulary(before) &&
    links.slice(Math.max(0, from - 4), from).some((found) => found.some((link) => link.to === from));
  return isBare(from) && !isCompound;
}

/** "years of schooling" is the column Schooling, though another is called Year. */
function isAdorned(
  links: readonly ColumnLink[][],
  column: ColumnProfile | undefined,
  from: number,
  to: number,
  isValue: (at: number) => boolean,
): boolean {
  for (let at = from; at < to; at += 1) if (isValue(at)) return false;
  const before = (links[from] ?? []).some((link) => link.to >= to && link.cost < 1);
  return (
    !before &&
    links
      .slice(from + 1, to)
      .some((found) => found.some((link) => link.column === column && link.to === to && link.cost < 0.5))
  );
}

function meant(
  key: string,
  words: readonly string[],
  of: (key: string) => Meant,
  columns: readonly ColumnProfile[],
): ColumnProfile | undefined {
  const { column } = of(key);
  if (column === undefined) return undefined;
  const { naming, spelling } = headersOf(columns);
  const own = words.filter((word) => !SMALL.has(word));
  const [first = "", ...more] = own;
  // What a column is called goes before what another is meant by.
  const called = naming(first).filter((one) => more.every((word) => naming(word).includes(one)));
  const letters = own.map((word) => singularsOf(word)[0] ?? word).join("");
  const isCalled = called.some((one) => own.length === 1 || one !== column);
  const spelled = letters.length > 3 ? spelling(letters).filter((one) => one !== column) : [];
  return isCalled || spelled.length > 0 ? undefined : column;
}
