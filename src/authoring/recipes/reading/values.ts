import type { ColumnProfile, Dataset, ValueHit } from "../../../data/dataset.ts";
import { fold, looks } from "../../../data/fold.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { numberOf } from "./counting.ts";
import type { ValueFinder } from "./finder.ts";
import { type Facts, isOwnNoun, standsForRows } from "./facts.ts";
import { isTime } from "./column_facts.ts";
import { timesIn, yearsIn } from "./headers.ts";
import { ARTICLES, GLUE, LITTLE_WORDS } from "./lexicon/talk.ts";
import { SEXES } from "./lexicon/things.ts";
import { MONTHS } from "./lexicon/times.ts";
import {
  columnsHolding,
  isCoded,
  isBeforeNoun,
  isOfPersons,
  type Namesakes,
  namesakesOf,
  says,
} from "./linking/namesakes.ts";
import { wordsOfFile } from "./file_nouns.ts";
import { foldedName, sameNoun } from "./names.ts";
import { isOfPeople } from "./linking/demonyms.ts";
import { longerToo } from "./linking/longer_values.ts";
import { standsInLists } from "./linking/lists.ts";
import { once } from "./once.ts";
import type { ValueLink } from "./value_link.ts";
import { isVocabulary } from "./vocabulary.ts";
import { type Token, wordsOf } from "./tokens.ts";
import { isPlural, nounsOf, singularsOf } from "./words.ts";

const LONGEST = 6;
const EXACT = 0.3;
const PLURAL = 0.4;
/** A word that goes with the value: "rainy" with "rain", "women" with "female". */
const KIN = 0.6;
/** So few values tell of which kinds rows are. */
const FEW_KINDS = 100;

/** The values that runs of words stand for, by where they begin. */
export async function linkValues(
  question: string,
  tokens: readonly Token[],
  dataset: Dataset,
  facts: Facts,
  finder: ValueFinder,
): Promise<ReadonlyMap<number, readonly ValueLink[]>> {
  const spans = tokens.flatMap((token, from) => spansFrom(question, tokens, token, from));
  const phrases = [
    ...new Set(
      spans.flatMap(({ folded, plural, kin, namesakes }) => [
        folded,
        ...plural,
        ...kin,
        ...namesakes.flatMap(({ others }) => others),
      ]),
    ),
  ];
  const columns = byName(dataset.profile.columns);
  const asked = new Set(tokens.map(({ folded }) => folded));
  const isQuoted = tokens.some(({ kind }) => kind === "quoted");
  const dated = yearsIn(dataset.profile.columns).length > 0;
  const hits = groupBy(
    (phrases.length === 0 ? [] : await finder.find(phrases)).filter(
      ({ column, phrase }) =>
        isQuoted ||
        wordsOf(column).some((word) => asked.has(word)) ||
        // What was in 1940 is told by the column of years.
        !(isProse(columns.get(column)) || (dated && YEAR.test(phrase))),
    ),
    ({ phrase }) => fold(phrase),
  );
  const kinds = [...new Set(spans.flatMap(({ namesakes }) => namesakes.map(({ kind }) => kind)))];
  const holders = new Map(
    await Promise.all(
      kinds.map(async (kind) => [kind, await columnsHolding(kind, dataset.profile.columns, finder)] as const),
    ),
  );
  /** Other names of the same thing, in the columns that hold such things: "CA" for California. */
  const renamed = (span: Span, isExact: boolean) =>
    span.namesakes.flatMap(({ kind, others, derived }) =>
      // What is written out is no code.
      (isExact && isCoded(kind) ? [] : others).flatMap((phrase) =>
        toLinks(
          span,
          phrase,
          (hits.get(phrase) ?? []).filter(
            ({ column }) =>
              holders.get(kind)?.has(column) && !(derived && isPlural(span.folded) && !isPeoples(column)),
          ),
          columns,
          facts,
          false,
        ).map(({ from, link }) => ({
          from,
          link: {
            ...link,
            weak:
              (isVocabulary(span.folded) && !isBeforeNoun(kind, tokens[span.to])) ||
              (isTimed && (kind === "month" || kind === "weekday")),
            plural: (isOfPersons(kind) || derived === true) && isPlural(span.folded),
            notes: [`taking "${span.text}" for "${link.values.join(", ")}"`],
          },
        })),
      ),
    );
  const isPeoples = (name: string) => {
    const column = columns.get(name);
    return column !== undefined && isOfPeople(column, facts);
  };
  const isTimed = timesIn(dataset.profile.columns).length > 0;
  const links = spans.flatMap((span) => {
    const exact = toLinks(span, span.text, hits.get(span.folded) ?? [], columns, facts, false).map(
      ({ from, link }) =>
        span.namesakes.some(({ kind }) => isBeforeNoun(kind, tokens[span.to]) && says(link.column, kind))
          ? { from, link: { ...link, weak: false } }
          : { from, link },
    );
    // "New York" is a city in one column, and a state in another.
    const isOwn = span.namesakes.some(({ kind }) =>
      exact.some(({ link: { column } }) => holders.get(kind)?.has(column.name) && says(column, kind)),
    );
    // "French" is a cuisine before it is of France; that somebody is called French leaves it open.
    const isKind = exact.some(({ link: { column } }) => column.distinct <= FEW_KINDS);
    const derived = isKind && span.namesakes.some(({ derived: only }) => only);
    const others = isOwn || derived ? [] : renamed(span, exact.length > 0);
    if (exact.length + others.length > 0) return [...exact, ...others];
    const plural = span.plural.flatMap((phrase) =>
      toLinks(span, phrase, hits.get(phrase) ?? [], columns, facts, true),
    );
    if (plural.length > 0) return plural;
    return span.kin.flatMap((phrase) =>
      toLinks(span, phrase, hits.get(phrase) ?? [], columns, facts, false).map(({ from, link }) => ({
        from,
        link: {
          ...link,
          plural: isPlural(span.folded),
          cost: KIN,
          notes: [`taking "${span.text}" for "${link.values.join(", ")}"`],
        },
      })),
    );
  });
  // "homicides" are no rows where a column has the number of them.
  const counted = numberOf(dataset.profile) !== undefined;
  const isAlone = tokens.some(({ folded }) => ALONE.has(folded));
  const listed = await Promise.all(
    links.map(async ({ from, link }) => {
      const [value, ...others] = link.values;
      const said = tokens[from]?.kind === "quoted" || isAlone || link.weak || others.length > 0;
      const inLists =
        !said && value !== undefined && (await standsInLists(link.column, value, dataset, finder));
      return { from, link: inLists ? { ...link, listed: true as const } : link };
    }),
  );
  const longer = await Promise.all(
    listed.map(async ({ from, link: found }) => {
      const weak =
        found.weak ||
        mayBeRows(found, tokens[from], dataset) ||
        isInFileName(found, from, tokens, dataset) ||
        (found.to === from + 1 && isColumnToo(found, tokens[from], dataset));
      const link = { ...found, weak, ...(counted && { plural: false }) };
      const others = isAlone ? [] : await longerToo(link, from, tokens, finder);
      return [link, ...others].map((one) => ({ from, link: one }));
    }),
  );
  return new Map(
    [...groupBy(longer.flat(), ({ from }) => from)].map(([from, found]) => [
      from,
      found.map(({ link }) => link),
    ]),
  );
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** What somebody wrote of a row in words of his own: a few may have written no more than "sinkhole". */
function isProse(column: ColumnProfile | undefined): boolean {
  return column !== undefined && column.distinct > FEW_KINDS && PROSE.has(wordsOf(column.name).at(-1) ?? "");
}
const PROSE: ReadonlySet<string> = new Set(
  "comment comments note notes remark remarks narrative summary feedback memo details".split(" "),
);

/** "climbers" of climbers_sub.csv may be all of them, though the role of most rows is "Climber". */
function mayBeRows(
  { column, values, plural }: ValueLink,
  token: Token | undefined,
  { name, profile }: Dataset,
): boolean {
  if (!plural || token?.kind !== "word" || values.length !== 1) return false;
  const words = wordsOf(name);
  const inName = (word: string) => words.some((said) => isPlural(said) && sameNoun(said, word));
  const top = column.top?.find(({ value }) => value === values[0]);
  return inName(token.folded) && (top?.count ?? 0) * 2 > profile.rows;
}

/** "roller coasters" of roller_coasters.csv are all of them, though one may be called "Roller". */
function isInFileName({ to }: ValueLink, from: number, tokens: readonly Token[], { name }: Dataset): boolean {
  if (tokens[from]?.kind !== "word") return false;
  const words = wordsOfFile(name);
  const at = words.findIndex((word) => sameNoun(word, tokens[from]?.folded ?? ""));
  const run = at === -1 ? [] : words.slice(at);
  return (
    words.length > 1 &&
    run.length > 1 &&
    run.length >= to - from &&
    run.every((word, more) => sameNoun(word, tokens[from + more]?.folded ?? ""))
  );
}

/** What another column is called is that column before it is a value: "team" of Event, where there is a Team. */
function isColumnToo({ column }: ValueLink, token: Token | undefined, { profile }: Dataset): boolean {
  if (token?.kind !== "word") return false;
  return profile.columns.some(
    (other) =>
      other !== column && sameNoun(foldedName(other.name.replace(/\s*\([^)]*\)\s*$/u, "")), token.folded),
  );
}

/** Words that say that nothing else is meant. */
const ALONE: ReadonlySet<string> = new Set("only alone just exactly solely".split(" "));

const byName = once(
  (columns: readonly ColumnProfile[]): ReadonlyMap<string, ColumnProfile> =>
    new Map(columns.map((column) => [column.name, column])),
);

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly folded: string;
  readonly plural: readonly string[];
  readonly kin: readonly string[];
  /** What else the same place, month or sex is called. */
  readonly namesakes: readonly Namesakes[];
  readonly quoted: boolean;
  /** Signs that stand at its ends, and are part of it: "C++", ".NET". */
  readonly signs?: { readonly before: string; readonly after: string };
}

function spansFrom(question: string, tokens: readonly Token[], first: Token, from: number): Span[] {
  if (first.kind === "date") return [];
  if (first.kind === "quoted")
    return [
      {
        from,
        to: from + 1,
        text: first.text,
        folded: first.folded,
        plural: [],
        kin: [],
        namesakes: [],
        quoted: true,
      },
    ];
  const before = first.kind === "mark" ? signsAt(tokens, from) : "";
  if (first.kind === "mark" && (before === "" || !isTight(tokens, from + before.length))) return [];
  const spans: Span[] = [];
  let pieces = 0;
  for (let to = from + before.length + 1; to <= tokens.length && pieces < LONGEST; to += 1) {
    const last = tokens[to - 1];
    if (last === undefined || last.kind === "quoted") break;
    // What signs hold together, as in "AB-12-CD", is one word.
    if (!(isTight(tokens, to - 1) && tokens[to - 2]?.kind === "mark") || to === from + 1) pieces += 1;
    if (last.kind === "mark") continue;
    const whole = question.slice(first.start, last.end);
    const text = whole.replace(/['’]\p{L}{1,2}$/u, "");
    const after = isTight(tokens, to) ? signsAt(tokens, to) : "";
    if (before !== "" || after !== "")
      spans.push({ ...plainSpan(from, to + after.length, `${whole}${after}`), signs: { before, after } });
    if (before !== "") continue;
    const folded = fold(text);
    // A capital "A" after the beginning may be a value; an article is none.
    if (from + 1 === to && ARTICLES.has(folded) && (from === 0 || !/^\p{Lu}$/u.test(text))) continue;
    const kin = from + 1 === to ? kinOf(folded) : [];
    const namesakes = [
      ...namesakesOf(text, folded),
      ...[...kin, ...singularsOf(folded)]
        .flatMap((word) => namesakesOf(word, word))
        .filter(({ kind }) => isOfPersons(kind)),
    ];
    spans.push({ from, to, text, folded, plural: singularsOf(folded), kin, namesakes, quoted: false });
    // A name may end in what else is a possessive: "Macy's".
    if (text !== whole) spans.push(plainSpan(from, to, whole));
  }
  return spans;
}

function plainSpan(from: number, to: number, text: string): Span {
  return { from, to, text, folded: fold(text), plural: [], kin: [], namesakes: [], quoted: false };
}

const SIGNS = new Set("+-−#*%$€£@&!?.");

/** The signs that stand there one after the other, with no space between them. */
function signsAt(tokens: readonly Token[], at: number): string {
  const signs: string[] = [];
  for (let to = at; tokens[to]?.kind === "mark" && SIGNS.has(tokens[to]?.text ?? ""); to += 1) {
    if (to > at && !isTight(tokens, to)) break;
    signs.push(tokens[to]?.text ?? "");
  }
  return signs.join("");
}

function isTight(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}

function kinOf(word: string): readonly string[] {
  if (Object.hasOwn(SEXES, word)) return SEXES[word] ?? [];
  return isVocabulary(word) || GLUE.has(word) ? [] : nounsOf(word);
}

function toLinks(
  span: Span,
  phrase: string,
  hits: readonly ValueHit[],
  columns: ReadonlyMap<string, ColumnProfile>,
  facts: Facts,
  plural: boolean,
): { from: number; link: ValueLink }[] {
  if (hits.length === 0) return [];
  // Where rows have a date, "in May" is a month before it is a value.
  const timed = MONTHS.includes(span.folded) && [...columns.values()].some(isTime);
  return [...groupBy(hits, ({ column }) => column)].flatMap(([name, all]) => {
    const column = columns.get(name);
    if (column === undefined) return [];
    return meant(span, phrase, all).map((found) => {
      const values = [...new Set(found.map(({ value }) => toCell(value, column)))].toSorted();
      const weak = !span.quoted && (timed || isWeak(span, found, facts) || isCodeInSmall(span, column));
      return {
        from: span.from,
        link: { column, values, to: span.to, cost: plural ? PLURAL : EXACT, weak, plural, notes: [] },
      };
    });
  });
}

/** Of hundreds of codes, some are words: "now" and "key" are hardly NOW and KEY. */
function isCodeInSmall({ text }: Span, { name, distinct }: ColumnProfile): boolean {
  return distinct > FEW_KINDS && text === text.toLowerCase() && wordsOf(name).some((word) => CODED.has(word));
}
const CODED: ReadonlySet<string> = new Set([
  "symbol",
  "ticker",
  "code",
  "iata",
  "icao",
  "abbr",
  "abbreviation",
]);

/** Those of the values that the words are, in case, accents and signs; or else each that they may be: "O" is neither O+ nor O-. */
function meant(
  { text, folded, signs, quoted }: Span,
  phrase: string,
  hits: readonly ValueHit[],
): (readonly ValueHit[])[] {
  if (!quoted && LITTLE_WORDS.has(folded) && text === folded)
    return [hits.filter(({ value }) => value === text)].filter(({ length }) => length > 0);
  const alike = groupBy(hits, ({ value }) => looks(value));
  const same = alike.get(looks(phrase)) ?? [];
  if (signs !== undefined)
    return [
      same.filter(({ value }) => value.trim().startsWith(signs.before) && value.trim().endsWith(signs.after)),
    ].filter(({ length }) => length > 0);
  // What is said in quotes, if it is there, is said exactly.
  const literal = quoted ? same.filter(({ value }) => value === phrase) : [];
  if (literal.length > 0) return [literal];
  return same.length > 0 ? [same] : [...alike.values()];
}

/** One word that also means something else, or next to nothing, is no value by itself. */
function isWeak({ text, folded, from, to }: Span, hits: readonly ValueHit[], facts: Facts): boolean {
  // "Hilton hotels" may be all the hotels of Hilton's, not only those of the brand Hilton Hotels.
  if (to > from + 1)
    return isOwnNoun(facts, folded.split(" ").at(-1) ?? "") && !hits.some(({ value }) => value === text);
  if (/^[\d\s]+s?$/.test(folded)) return true;
  if (isVocabulary(folded) || GLUE.has(folded) || PLACEHOLDERS.has(folded) || standsForRows(facts, folded))
    return true;
  // "the highest ever" is no title "Ever", which has a capital.
  if (HOW_OFTEN.has(text)) return true;
  return [...folded].length <= 2 && !hits.some(({ value }) => value === text && /\p{Lu}|\p{N}/u.test(value));
}

const HOW_OFTEN: ReadonlySet<string> = new Set([
  "ever",
  "once",
  "twice",
  "always",
  "never",
  "often",
  "again",
]);
const PLACEHOLDERS = new Set([
  "yes",
  "no",
  "y",
  "n",
  "true",
  "false",
  "none",
  "other",
  "unknown",
  "any",
  "total",
  "all",
  "na",
  "n a",
]);

function toCell(value: string, { type }: ColumnProfile): Cell {
  return type === "boolean" ? value.toLowerCase() === "true" : value;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    group.push(item);
    groups.set(key(item), group);
  }
  return groups;
}
