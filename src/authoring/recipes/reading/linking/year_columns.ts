import type { Dataset, Profile } from "../../../../data/dataset.ts";
import type { Facts } from "../facts.ts";
import { isCalendarYear, isTime } from "../column_facts.ts";
import { wordsOfFile } from "../file_nouns.ts";
import { joinedName, sameNoun } from "../names.ts";
import { type Token, tokenize, wordsOf } from "../tokens.ts";
import { isPlural, likeness, longOf, stemOf, toWord } from "../words.ts";
import { sayTime } from "./header_times.ts";
import { isMeasureWord } from "./file_measures.ts";
import { familiesOf, type Family, type Member, memberOf } from "./year_families.ts";
import { ALL, type Mention, mentionsIn } from "./year_mentions.ts";

/** A question in which columns are named in full, and what was taken for each of them. */
export interface Spelled {
  readonly question: string;
  readonly notes: ReadonlyMap<string, string>;
}

interface Named {
  readonly from: number;
  readonly to: number;
  readonly family: Family;
  /** Where it was said, if it is only meant once more. */
  readonly spoken?: readonly [number, number];
}

/** So many numbers are asked for at once. */
const MOST = 6;

/**
 * "population in 2016", "the 2016 population" and "population of Vaughan in 1996 and 2021" are population_2016 and the like, where
 * each year has its column: the question is read as if it said these names. All is said.
 */
export function withYearColumns(question: string, dataset: Dataset, taught: readonly string[]): Spelled {
  const families = familiesOf(dataset.profile, dataset.name);
  const asked = { question, notes: new Map<string, string>() };
  if (families.length === 0) return asked;
  const tokens = tokenize(question);
  const named = namedIn(tokens, families, dataset).filter(
    ({ from, to }) => !taught.some((word) => tokens.slice(from, to).some(({ folded }) => folded === word)),
  );
  if (named.length === 0) return asked;
  const mentions = mentionsIn(tokens, named);
  const uses = [
    ...named.map((name) => ({ name, own: ownOf(name, mentions) })),
    ...mentions.flatMap((own) => againAt(own, tokens, named)),
  ];
  const loose = mentions.filter((mention) => !uses.some(({ own }) => own === mention));
  const [shared] = mentions.length === 1 ? mentions : loose.length === 1 ? loose : [];
  const apart = shared !== undefined && !uses.some(({ own }) => own === shared);
  const edits = uses.flatMap(({ name, own }): Edit[] => {
    const mention = own ?? shared;
    if (mention === undefined || mayBeOfRows(mention, dataset.profile, own === undefined && apart)) return [];
    const found = membersOf(name.family, mention);
    return found === undefined ? [] : [{ name, mention, found }];
  });
  // Years that are left over, or a number without its year, leave open what belongs together.
  if (edits.length < uses.length || mentions.some((one) => !edits.some(({ mention }) => mention === one)))
    return asked;
  return spelled(question, tokens, edits);
}

interface Edit {
  readonly name: Named;
  readonly mention: Mention;
  readonly found: readonly Member[];
}

function spelled(question: string, tokens: readonly Token[], edits: readonly Edit[]): Spelled {
  const notes = new Map<string, string>();
  const pieces = new Map<number, string>();
  const gone = new Set<number>();
  for (const { name, mention, found } of edits) {
    const names = found.map(({ column }) => `"${column.name}"`);
    pieces.set(
      name.from,
      [names.slice(0, -1).join(", "), names.at(-1) ?? ""].filter(Boolean).join(mention.joint),
    );
    for (let at = name.from + 1; at < name.to; at += 1) gone.add(at);
    for (let at = mention.from; at < mention.to; at += 1) gone.add(at);
    const [first, end] = name.spoken ?? [name.from, name.to];
    const words = question.slice(tokens[first]?.start, tokens[end - 1]?.end);
    for (const [at, { column }] of found.entries()) {
      const years =
        mention.times === ALL ? "of every year" : (mention.times[at] ?? []).map(sayTime).join("–");
      // A name that is spelled out needs no word.
      const isWritten = mention.at === name.to && joinedName(`${words}${years}`) === joinedName(column.name);
      if (!isWritten) notes.set(column.name, `taking "${words} ${years}" for ${column.name}`);
    }
  }
  const text = tokens
    .flatMap(({ start, end }, at) => {
      const piece = pieces.get(at);
      if (piece === undefined && gone.has(at)) return [];
      const space = (tokens[at - 1]?.end ?? start) < start ? " " : "";
      return [piece === undefined ? `${space}${question.slice(start, end)}` : ` ${piece}`];
    })
    .join("");
  return { question: `${text}${question.slice(tokens.at(-1)?.end)}`.trim(), notes };
}

function membersOf(family: Family, { times }: Mention): readonly Member[] | undefined {
  const { members } = family;
  const isYearly =
    members.length > 1 &&
    members.length <= MOST &&
    members.every(({ years: [year = "", ...more] }) => more.length === 0 && !year.includes("-"));
  if (times === ALL) return isYearly ? members : undefined;
  const found = times.flatMap((years) => memberOf(family, years) ?? []);
  return found.length < times.length ? undefined : found;
}

/** Where the question names a number that has such columns: all words of it, or else the last, where no other number has that. */
function namedIn(
  tokens: readonly Token[],
  families: readonly Family[],
  { name, profile }: Dataset,
): readonly Named[] {
  const file = wordsOfFile(name).at(-1) ?? "";
  const spoken = (word: string) =>
    profile.columns.some((column) => wordsOf(column.name).some((own) => sameNoun(own, word)));
  const runs = tokens.flatMap((_, from) =>
    families.flatMap((family) => {
      const end = endOf(family.base, tokens, from);
      if (end === undefined) return [];
      // "gold medals", of medals.csv
      const next = tokens[end];
      const more = next?.kind === "word" && sameNoun(next.folded, file) && !spoken(file);
      return [{ from, to: more ? end + 1 : end, family }];
    }),
  );
  const longest = runs.filter(
    (run) => !runs.some((other) => other !== run && other.from <= run.from && other.to >= run.to),
  );
  if (longest.length > 0 || runs.length > 0) return longest;
  return tokens.flatMap((token, from) => {
    if (token.kind !== "word") return [];
    const own = families.filter((one) => isHead(token, one));
    const [family, ...others] = own;
    const elsewhere = profile.columns.some(
      (column) =>
        !family?.members.some((member) => member.column === column) &&
        wordsOf(column.name).some((word) => isWord(token, word)),
    );
    return family === undefined || others.length > 0 || elsewhere ? [] : [{ from, to: from + 1, family }];
  });
}

/** Where the words of a name end that begin there; "under 5" may be written "under5" in it. */
function endOf(base: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (const word of base) {
    const more = tokens[at + 1]?.text === "-" ? 2 : 1;
    const joined = `${tokens[at]?.folded}${tokens[at + more]?.folded}`;
    if (isWord(tokens[at], word)) at += 1;
    else if (/\d/u.test(word) && joined === word) at += more + 1;
    else return undefined;
  }
  return at;
}

const RESIDENTS: ReadonlySet<string> = new Set(["people", "inhabitants", "residents"]);
/** Words that say how a number is given, before or behind what it is. */
const GIVEN: ReadonlySet<string> = new Set(
  "avg average mean total median num number count pct percent percentage usd eur".split(" "),
);

/** Whether the word alone may stand for all of the name: "rent" and "price" are both those of rent_prices.csv. */
export function isHead(token: Token, { base, ofFile }: Family): boolean {
  if (ofFile && base.some((word) => isMeasureWord(word) && isWord(token, word))) return true;
  const core = base.filter((word) => !GIVEN.has(word));
  const [only = "", ...others] = core;
  if (RESIDENTS.has(token.folded) && others.length === 0 && longOf(only) === "population") return true;
  return others.length === 0 && base.length > 1 && isWord(token, only);
}

function isWord(token: Token | undefined, word: string): boolean {
  if (token?.kind !== "word") return false;
  const [left, right] = [toWord(token.folded), toWord(word)];
  const same = likeness(left, right);
  // "fatalities" are no "fatal" accidents.
  return (
    same !== undefined &&
    (same !== 0.1 || sameNoun(token.folded, word) || isPlural(word) === isPlural(token.folded))
  );
}

/** "higher sales in 2021 than in 2020": the same number once more. */
function againAt(own: Mention, tokens: readonly Token[], named: readonly Named[]) {
  const before = named.findLast(({ to }) => to <= own.from);
  if (tokens[own.from - 1]?.folded !== "than" || before === undefined || named.length > 1) return [];
  const name: Named = { ...before, from: own.from, to: own.to, spoken: [before.from, before.to] };
  return [{ name, own }];
}

function ownOf({ from, to }: Named, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find((mention) => mention.from === to) ?? mentions.find((mention) => mention.to === from);
}

/** Where rows have a time of their own, a year may be theirs; when they were built is another time, unless the year stands apart from any number. */
export function mayBeOfRows(
  { times }: Pick<Mention, "times">,
  { columns }: Profile,
  apart: boolean,
): boolean {
  const years = times.flat().map((time) => Number(time.slice(0, 4)));
  if (times === ALL) return columns.some((column) => isTime(column) || isCalendarYear(column));
  return columns.some((column) => {
    if (!isTime(column) && !isCalendarYear(column)) return false;
    if (
      !apart &&
      isCalendarYear(column) &&
      wordsOf(column.name).some((word) => /[^e]ed$|^built$|^birth$/u.test(word))
    )
      return false;
    const [from, to] = [column.min, column.max].map((end) => Number(String(end).slice(0, 4)));
    return years.some((year) => year >= (from ?? 0) && year <= (to ?? 9999));
  });
}

/** What has a column for each year is no noun for the rows: stores have "Sales 2019". */
export function withoutYearly(facts: Facts, { profile, name }: Dataset): Facts {
  const stems = new Set(familiesOf(profile, name).map(({ base }) => stemOf(base.at(-1) ?? "")));
  if (![...facts.rowNouns, ...facts.akin].some((stem) => stems.has(stem))) return facts;
  const kept = (nouns: ReadonlySet<string>) => new Set([...nouns].filter((stem) => !stems.has(stem)));
  return { ...facts, rowNouns: kept(facts.rowNouns), akin: kept(facts.akin) };
}
