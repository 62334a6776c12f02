import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { AGGREGATES, said, TOTALS } from "./asked_words.ts";
import { coreOf, type ColumnLink } from "../columns.ts";
import { flagOf, isCalendarYear, isFractional, isIdentifier, isTime, isYear } from "../facts.ts";
import { headersOf } from "../headers.ts";
import { ARTICLES } from "../lexicon/talk.ts";
import { NEUTRAL_PERSONS, QUALIFIERS, RATED, REPEATED, SAME_THINGS } from "../lexicon/things.ts";
import { FIELDS } from "../lexicon/thesaurus.ts";
import { UNIT_WORDS } from "../lexicon/units.ts";
import { joinedName } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isShare } from "../units.ts";
import { isVocabulary } from "../vocabulary.ts";
import { isPlural, longOf, singularsOf } from "../words.ts";

/** So many words are said of one thing at most. */
const LONGEST = 7;
/** So many other headers of its field make a short form one of that field; for a name, one will do. */
const FEWEST_SIGNS = 2;

type Holds = "number" | "count" | "text" | "time" | "year" | "any";

/** One thing by all its names. */
interface Concept {
  readonly holds: Holds;
  /** What people say, and headers have, each as one key; whether it is said of the thing, or written for it, in its field alone. */
  readonly said: ReadonlyMap<string, boolean>;
  readonly headers: ReadonlyMap<string, boolean>;
  /** The words of names that a near rival has, too. */
  readonly words: readonly (readonly string[])[];
  readonly signs: ReadonlySet<string>;
  /** Words of headers beside which the names mean different things. */
  readonly unlike: ReadonlySet<string>;
}

/** "home runs" is the column HR beside AB and RBI, "years of education" is educ, "take-home pay" net_salary: said. */
export function addThesaurus(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns, rows }: Profile,
  isFree: (at: number) => boolean,
  isOpenAt: (at: number) => boolean,
  isValue: (at: number) => boolean,
): ReadonlySet<number> {
  // Rooms that are empty are not those of an empty cell.
  if (tokens.some(({ folded }) => folded === "empty" || folded === "vacant")) return new Set();
  const of = meantIn({ columns, rows });
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
      const notes = [`taking "${said(tokens, at, to).replaceAll(" - ", "-")}" for ${column.name}`];
      links[at] = [...(links[at] ?? []).filter((link) => link.cost < 1 || link.to > to)];
      links[at].push({ column, to, cost: 0.6, notes });
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
export function columnMeant(noun: string, { columns, rows }: Profile): ColumnProfile | undefined {
  const key = keyOf([noun]);
  return bySaid().has(key) ? meant(key, [noun], meantIn({ columns, rows }), columns) : undefined;
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

const SMALL: ReadonlySet<string> = new Set(["of", "the", "to", "in", "at", "a", "per"]);

interface Meant {
  readonly column?: ColumnProfile;
  /** Whether a header is such a short form, but of another field: HR among at bats is no heart rate. */
  readonly otherwise: boolean;
}

/** Finds the one column of the table that something said means. */
const meantIn = onceBoth((columns, rows) => {
  const known = new Map<string, Meant>();
  const headers = keysOf(columns);
  const signs = new Map(
    columns.map((column) => [column, new Set([...wordsOf(column.name), joinedName(column.name)])]),
  );
  const counts = new Map<string, number>();
  for (const word of [...signs.values()].flatMap((words) => [...words]))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const isOfField = ({ signs: field }: Concept, column: ColumnProfile, fewest: number): boolean => {
    const own = signs.get(column);
    const others = [...field].filter((word) => (counts.get(word) ?? 0) > (own?.has(word) ? 1 : 0));
    return field.size === 0 || others.length >= fewest;
  };
  const find = (key: string): Meant => {
    let otherwise = false;
    const found = (bySaid().get(key) ?? []).flatMap((concept) => {
      if ([...concept.unlike].some((word) => counts.has(word))) return [];
      const isField = concept.said.get(key) ?? false;
      return [...concept.headers].flatMap(([form, ofField]) =>
        (headers.get(form) ?? [])
          .filter((column) => fits(column, concept, form, rows))
          .filter((column) => {
            const isSuch = isOfField(concept, column, isField || ofField ? FEWEST_SIGNS : 1);
            otherwise ||= !isSuch;
            return isSuch;
          })
          .map((column) => ({ column, concept })),
      );
    });
    const [column, ...others] = new Set(found.map((one) => one.column));
    if (column === undefined) return { otherwise };
    if (others.length > 0) return { otherwise: false };
    const isRivalled = found.every(({ concept }) =>
      columns.some(
        (other) => other !== column && isShare(other) === isShare(column) && isRival(other, concept, rows),
      ),
    );
    return { otherwise: false, ...(!isRivalled && { column }) };
  };
  return (key: string) => {
    const before = known.get(key) ?? find(key);
    known.set(key, before);
    return before;
  };
});

/** Whether the column may hold such things. */
function fits(column: ColumnProfile, { holds }: Concept, form: string, rows: number): boolean {
  if (!holdsSuch(column, holds, rows)) return false;
  const words = wordsOf(column.name);
  // How many ratings there are is no rating, and what numbers something is none of it.
  const counts = holds !== "count" && words.some((word) => COUNTS.has(word));
  const numbers = holds !== "text" && words.some((word) => NUMBERING.has(word));
  // `rev_per_mile` is no revenue.
  const rated = words.some((word) => QUALIFIERS.has(word));
  return form === keyOf(words) || (!counts && !rated && !(numbers && holds !== "any"));
}

function holdsSuch(column: ColumnProfile, holds: Holds, rows: number): boolean {
  if (holds === "any") return true;
  if (holds === "text") return column.type === "text" || column.type === "boolean";
  if (holds === "time") return isTime(column);
  if (holds === "year") return isCalendarYear(column) || isInYears(column);
  // Few red cards are counted as none or one.
  const isWhether = holds === "number" && flagOf(column) !== undefined;
  return column.type === "number" && !isWhether && !isIdentifier(column, rows) && !isYear(column);
}

/** Whole numbers of four digits. */
function isInYears({ type, min, max, sqlType }: ColumnProfile): boolean {
  return type === "number" && /INT/u.test(sqlType) && Number(min) >= 1000 && Number(max) <= 2999;
}

/** `list_price` beside `price`: nobody knows which of them the cost is. What is told of a thing by its rate is no rival. */
function isRival(column: ColumnProfile, { words, holds }: Concept, rows: number): boolean {
  const own = new Set(wordsOf(column.name).flatMap((word) => [singular(word), singular(longOf(word))]));
  if ([...own].some((word) => QUALIFIERS.has(word) || COUNTS.has(word) || NUMBERING.has(word))) return false;
  return holdsSuch(column, holds, rows) && words.some((form) => form.every((word) => own.has(word)));
}

const COUNTS: ReadonlySet<string> = new Set("number num count cnt no nb n nr".split(" "));
const NUMBERING: ReadonlySet<string> = new Set(
  "index flag rank code id key indicator ref class group".split(" "),
);

/** All keys by which headers of the table may be found. */
function keysOf(columns: readonly ColumnProfile[]): ReadonlyMap<string, readonly ColumnProfile[]> {
  const keys = new Map<string, ColumnProfile[]>();
  for (const column of columns) {
    for (const key of new Set(namesOf(column).map(keyOf))) keys.set(key, [...(keys.get(key) ?? []), column]);
  }
  return keys;
}

/** Its words, and its words without those that make it no other thing. */
function namesOf({ name }: ColumnProfile): readonly (readonly string[])[] {
  const shown = wordsOf(name.replace(/\([^)]*\).*$/u, ""));
  const core = coreOf(name);
  // One letter at the end may be whose it is: lifeExpF is that of women.
  const last = shown.at(-1) ?? "";
  const isCut = last.length === 1 && core.at(-1) !== last;
  const plain = [wordsOf(name), shown, ...(isCut || shown.some(isPercent) ? [] : [core])].flatMap((words) => [
    words,
    words.map(longOf),
  ]);
  const bare = plain.map((words) => words.filter((word, at) => !isSoft(word, at, words)));
  const all = [...plain, ...bare];
  const owned = all.map((words) =>
    words.length > 1 && OWNERS.has(singular(words[0] ?? "")) ? words.slice(1) : words,
  );
  return [...all, ...owned].filter((words) => words.length > 0);
}

/** What a number has besides that makes it no other: how it was come by, its unit, its year. */
function isSoft(word: string, at: number, words: readonly string[]): boolean {
  if (words.length === 1) return false;
  if (SOFT.has(word) || /^(?:19|20)\d\d$/u.test(word)) return true;
  const isUnit = word.length > 1 && Object.hasOwn(UNIT_WORDS, word) && !isPercent(word);
  return at > 0 && at === words.length - 1 && isUnit;
}

/** WinPct is no number of wins. */
function isPercent(word: string): boolean {
  return /^(?:pct|pc|perc|percent|percentage)$/u.test(word);
}

const SOFT: ReadonlySet<string> = new Set(
  "total tot avg average mean estimated est reported overall num number nb no n count cnt of in the value amount amt".split(
    " ",
  ),
);

/** Whose the number is, where rows are such. */
const OWNERS: ReadonlySet<string> = new Set([
  ...NEUTRAL_PERSONS,
  ..."person student staff emp cust pat movie film book song track car vehicle house home property order trip ride flight hotel company firm product item store shop".split(
    " ",
  ),
]);

function keyOf(words: readonly string[]): string {
  const joined = words.map(singular).join("");
  return words.length === 1 ? joined : singular(joined);
}

function singular(word: string): string {
  return word.length > 3 ? (singularsOf(word)[0] ?? word) : word;
}

/** All that is in the thesaurus, by what is said. */
function bySaid(): ReadonlyMap<string, readonly Concept[]> {
  if (SAID.size > 0) return SAID;
  const concepts = [
    ...FIELDS.flatMap(({ signs = "", names }) =>
      names
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => conceptOf(line, new Set(signs.split(/\s+/u).filter(Boolean)))),
    ),
    ...SAME_THINGS.map((things) => conceptOf(`${things.join(", ")} :any`, new Set())),
  ];
  for (const concept of concepts)
    for (const key of concept.said.keys()) SAID.set(key, [...(SAID.get(key) ?? []), concept]);
  return SAID;
}
const SAID = new Map<string, readonly Concept[]>();

/** "at bat, ~official at bat | ab :count !profit" */
function conceptOf(line: string, signs: ReadonlySet<string>): Concept {
  const [, left = "", right = "", holds = "number", unlike = ""] =
    /^([^|:!]+)(?:\|([^:!]*))?(?::(\w+))?\s*(?:!(.*))?$/u.exec(line) ?? [];
  const names = listed(left).filter((name) => !name.startsWith("~"));
  const colloquial = listed(left).flatMap((name) => (name.startsWith("~") ? [name.slice(1)] : []));
  const written = listed(right);
  const ofField = signs.size > 0;
  const keys = (own: readonly string[], of: readonly string[]) =>
    new Map([
      ...of.map((form) => [keyOf(wordsIn(form)), ofField] as const),
      ...own.map((form) => [keyOf(wordsIn(form)), false] as const),
    ]);
  return {
    holds: HOLDS.find((kind) => kind === holds) ?? "number",
    said: keys(names, colloquial),
    headers: keys(names, written),
    words: [...names, ...written]
      .filter((form) => form.length >= 3)
      .map((form) =>
        form
          .split(" ")
          .filter((word) => !SMALL.has(word))
          .map(singular),
      ),
    signs,
    unlike: new Set(unlike.split(" ").filter(Boolean)),
  };
}

const HOLDS: readonly Holds[] = ["number", "count", "text", "time", "year", "any"];

function wordsIn(form: string): readonly string[] {
  return form.split(" ").filter((word) => !ARTICLES.has(word));
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((form) => form.trim())
    .filter(Boolean);
}

function onceBoth<T>(
  find: (columns: readonly ColumnProfile[], rows: number) => T,
): (of: { readonly columns: readonly ColumnProfile[]; readonly rows: number }) => T {
  const known = once((_: readonly ColumnProfile[]) => new Map<number, T>());
  return ({ columns, rows }) => {
    const byRows = known(columns);
    const found = byRows.get(rows) ?? find(columns, rows);
    byRows.set(rows, found);
    return found;
  };
}
