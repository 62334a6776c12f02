import type { ColumnProfile, Dataset, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import type { ColumnLink } from "../column_costs.ts";
import { isCalendarYear, isIdentifier, isTime, isUnique, isYear } from "../column_facts.ts";
import { wordsOfFile } from "../file_nouns.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { unitsOf } from "../units.ts";
import { isPlural, longOf, stemOf } from "../words.ts";

/** What files are called that hold one kind of number in several columns, one for each thing. */
const MEASURES: readonly string[] =
  "price rate sale revenue temperature rainfall ridership production consumption population emission score case death visitor passenger".split(
    " ",
  );
/** What numbers are called by themselves: where a column has such a name, the file's is not that of all columns. */
const NUMBERS: ReadonlySet<string> = new Set(
  `age amount area average balance capacity case change charge close closing cost count death decimal degree depth discount
  distance duration efficiency elevation expense fare fee gain goal growth height high hour humidity id income index km
  latitude length level longitude loss low mass maximum mean median mile mileage minimum minute month mpg number open opening
  order percent point population power pressure price profit quantity rain rank rate rating ratio return revenue room salary
  sale score share size speed spending sqft std stock tax temperature time total traffic unit value visitor volume weight
  width wind year`
    .split(/\s+/u)
    .map(stemOf),
);

/** What files of numbers in time are called, and no number is. */
const PERIODS: ReadonlySet<string> = new Set(
  "years quarters months weeks days hours minutes dates times series statistics figures values numbers results".split(
    " ",
  ),
);

/** What a file's name says that its numbers are, and what it says before that: "night" of nightvisitors.csv. */
function measureOf({
  name,
  profile,
}: Dataset): { readonly measure: string; readonly before: readonly string[] } | undefined {
  const words = wordsOf(name.replace(/\.\p{L}.*$/u, ""));
  const [last = "", before] = [words.at(-1), words.slice(0, -1)];
  const known = MEASURES.find((word) => sameNoun(word, last));
  if (known !== undefined) return { measure: known, before };
  const end = MEASURES.find((word) => new RegExp(`^\\p{L}{3,}${word}s?$`, "u").test(last));
  if (end !== undefined) return { measure: end, before: [...before, last.slice(0, last.lastIndexOf(end))] };
  // Where rows are times, what the file is about has a number at each of them.
  return isPlural(last) && !PERIODS.has(last) && isSeries(profile) ? { measure: last, before } : undefined;
}

function isSeries({ columns, rows }: Profile): boolean {
  return (
    columns.some((column) => (isTime(column) || isCalendarYear(column)) && isUnique(column, rows)) &&
    columns.every(({ type, distinct }) => type !== "text" || distinct < 2)
  );
}

/** "arabica price" is the column arabica of coffee_price.csv, and so is "price of arabica", or "price in Texas" where that is a column: said. */
export function addFileMeasures(links: ColumnLink[][], tokens: readonly Token[], dataset: Dataset): void {
  const named = measureOf(dataset);
  if (named === undefined) return;
  const { columns, rows } = dataset.profile;
  const { measure, before } = named;
  const numbers = columns.filter(
    (column) => column.type === "number" && !isIdentifier(column, rows) && !isYear(column),
  );
  if (
    numbers.length < 2 ||
    numbers.some(isNumberByName) ||
    columns.some((column) => speaksOf(column, measure))
  )
    return;
  const isMeasure = (at: number) => tokens[at]?.kind === "word" && sameNoun(measure, tokens[at].folded);
  /** "coffee" of "arabica coffee price". */
  const isOfFile = (at: number) => before.some((word) => sameNoun(word, tokens[at]?.folded ?? ""));
  for (const at of tokens.keys()) {
    const noun = isOfFile(at) ? at + 1 : at;
    const between = tokens[noun + 1]?.folded ?? "";
    if (isMeasure(noun) && (links[at] ?? []).length === 0 && OF.has(between)) {
      const from = tokens[noun + 2]?.folded === "the" ? noun + 3 : noun + 2;
      links[at] = (links[from] ?? [])
        .filter(({ column }) => numbers.includes(column))
        .map((link) => noted(link, tokens, at));
      continue;
    }
    const more = (links[at] ?? [])
      .filter(({ column }) => numbers.includes(column))
      .flatMap((link) => {
        const end = isOfFile(link.to) ? link.to + 1 : link.to;
        return isMeasure(end) ? [noted({ ...link, to: end + 1 }, tokens, at)] : [];
      });
    if (more.length > 0) links[at] = [...(links[at] ?? []), ...more];
  }
}

const OF: ReadonlySet<string> = new Set(["of", "for", "in", "at", "on", "to", "from"]);

function isNumberByName(column: ColumnProfile): boolean {
  return (
    unitsOf(column.name).size > 0 || wordsOf(column.name).some((word) => NUMBERS.has(stemOf(longOf(word))))
  );
}

function speaksOf({ name }: ColumnProfile, measure: string): boolean {
  return wordsOf(name).some((word) => sameNoun(measure, word));
}

/** What the one number of a table is called that says in the file's name what its values are. */
const VALUES: ReadonlySet<string> = new Set(["value", "values", "val", "obs", "observation", "figure"]);
/** What files are about that has values. */
const TOPICS: ReadonlySet<string> = new Set(
  `unemployment employment inflation population gdp emission temperature rainfall precipitation mortality fertility price sale
  revenue income wage salary debt export import production consumption crime homicide rent tourism ridership traffic attendance
  literacy obesity poverty inequality pollution migration immigration birth death visitor passenger score`
    .split(/\s+/u)
    .map(stemOf),
);

/** Whether numbers are called so, in files that hold nothing else. */
export function isMeasureWord(word: string): boolean {
  const stem = stemOf(longOf(word));
  return NUMBERS.has(stem) || TOPICS.has(stem);
}

/** "unemployment in Spain" is the column Value of unemployment_europe.csv, and so is its rate: said. */
export function addValuesOfFile(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { name, profile: { columns, rows } }: Dataset,
): void {
  const [topic, ...topics] = wordsOfFile(name).filter((word) => TOPICS.has(stemOf(word)));
  if (topic === undefined || topics.length > 0 || columns.some((column) => speaksOf(column, topic))) return;
  const [column, ...others] = columns.filter(
    (one) => one.type === "number" && !isIdentifier(one, rows) && !isYear(one),
  );
  if (column === undefined || others.length > 0 || !wordsOf(column.name).every((word) => VALUES.has(word)))
    return;
  for (const [at, token] of tokens.entries()) {
    if ((links[at] ?? []).length > 0 || !sameNoun(token.folded, topic)) continue;
    const to = GIVEN.has(tokens[at + 1]?.folded ?? "") ? at + 2 : at + 1;
    const words = tokens.slice(at, to).map(({ text }) => text);
    links[at] = [{ column, to, cost: 0.6, notes: [`taking "${words.join(" ")}" for ${column.name}`] }];
  }
}

const GIVEN: ReadonlySet<string> = new Set([
  "rate",
  "rates",
  "level",
  "levels",
  "figure",
  "figures",
  "number",
]);
