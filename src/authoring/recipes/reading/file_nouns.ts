import type { ColumnProfile } from "../../../data/dataset.ts";
import { KINDS, namesKind } from "./kinds.ts";
import { PREPOSITIONS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, singularsOf, stemOf } from "./words.ts";

const HOLLOW_FILES = new Set(
  "data dataset table file list export sample train test final clean cleaned raw small csv tsv json ndjson parquet gz zst txt the all full new db records info census survey log logs history report stats statistics details".split(
    " ",
  ),
);

/**
 * `hotel_data.csv` is about hotels, `flats_for_rent.csv` about flats, `Cars93.csv` about cars, and `birdstrikes.csv` also about
 * strikes; a name of three words is about no telling what, unless columns speak of it, too.
 */
export function nounOfFile(name: string, columns: readonly ColumnProfile[]): string[] {
  const words = wordsOfFile(name);
  // "bike_prices": of bikes.
  const last = (words.length === 2 && PRICES.has(words[1] ?? "") ? words[0] : words.at(-1)) ?? "";
  const [, dated] = /^(\p{L}{3,})\d{1,4}$/u.exec(last) ?? [];
  const noun = dated !== undefined && isPlural(dated) ? dated : last;
  if (!/^\p{L}{3,}$/u.test(noun) || NUMBER_NOUNS.has(stemOf(noun))) return [];
  if (words.length <= 2) return [noun, ...endOf(noun)];
  const spoken = columns.filter(({ name: column }) => wordsOf(column).some((word) => sameNoun(word, noun)));
  return isPlural(noun) && spoken.length > 1 ? [noun] : [];
}

/** The words of a file's name that say what it is about: neither of which term it is, nor what was done with it: `books_f18_cleaned`. */
export function wordsOfFile(name: string): readonly string[] {
  const all = wordsOf(unjoined(name)).filter(
    (word) => !HOLLOW_FILES.has(word) && !/^\p{L}{0,2}\d+$/u.test(word),
  );
  const narrowed = all.findIndex((word, at) => at > 0 && PREPOSITIONS.has(word));
  const words = narrowed === -1 ? all : all.slice(0, narrowed);
  const said = words.findLastIndex((word) => !DONE.test(word));
  return said === -1 ? words : words.slice(0, said + 1);
}
const DONE = /[^e]ed$/;

/** `UScereal`, `nbaplayers`: whose they are, in one word with what they are. */
function unjoined(name: string): string {
  return name.replace(WHOSE, (joined, whose: string, noun: string) =>
    namesKind(noun) ? `${whose} ${noun}` : joined,
  );
}
const WHOSE =
  /^(\p{Lu}{2,}|usa?|uk|eu|nz|nyc?|sf|dc|nba|nfl|nhl|mlb|ncaa|wnba|world|global|euro)(\p{Ll}{4,})(?!\p{L})/u;

/** `sports_political_donations.csv`, where nothing else tells what rows are. */
export function longNames(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word) && !/^\d+$/.test(word));
  const last = words.at(-1) ?? "";
  const ends = words.length >= 3 && words.length <= 4 && !words.some((word) => PREPOSITIONS.has(word));
  return ends && /^\p{L}{5,}s$/u.test(last) && isPlural(last) && !OF_NUMBERS.has(last) ? [last] : [];
}

/** What files of numbers end in, whatever their rows are. */
export const OF_NUMBERS: ReadonlySet<string> = new Set(
  `sales prices results statistics ratings scores rankings standings trends indicators rates values figures numbers totals
  details measurements samples categories types indices indexes levels percentages averages salaries wages earnings exports
  imports emissions deaths births cases temperatures readings grades stats metrics factors features names grads tables series
  votes passengers visitors costs expenses revenues profits columns items sets`.split(/\s+/),
);

/** Whether a file is called so after what rows have, whatever they are: of coffee_ratings.csv, they may well be coffees; and "vgsales" are no games. */
export function isOfTheirs(noun: string): boolean {
  return (
    OF_THEIRS.has(noun) ||
    ["sales", "ratings", "prices"].some((end) => noun.length > end.length && noun.endsWith(end))
  );
}
const OF_THEIRS: ReadonlySet<string> = new Set(
  `ratings scores rankings statistics stats metrics figures values prices numbers details features factors reports records logs
  lists results landings openings closings diabetes measles`.split(/\s+/),
);

/** All of a short file name in one, as questions may part it: "bird strikes", "birdstrikes". */
export function runsOf(name: string): readonly string[] {
  const words = wordsOf(name).filter((word) => !HOLLOW_FILES.has(word));
  const all = words.join("");
  return words.length <= 2 && /^\p{L}{8,}$/u.test(all)
    ? [all, ...(isPlural(all) ? singularsOf(all) : [`${all}s`, `${all}es`])]
    : [];
}

const NO_ENDS: ReadonlySet<string> = new Set("houses phones papers stations drinks courts boxes".split(" "));

/** "strikes" of "birdstrikes": what people call such things, behind a word that tells which. */
function endOf(word: string): readonly string[] {
  return ENDS.filter((end) => word.endsWith(end) && word.length - end.length >= 3).slice(0, 1);
}

/** Not "houses": a warehouse is none; nor are headphones phones. */
const ENDS: readonly string[] = KINDS.flatMap(({ nouns, persons }) =>
  persons === "are" ? [] : nouns.map((noun) => `${noun}s`),
).filter((noun) => noun.length >= 6 && isPlural(noun) && !NO_ENDS.has(noun));

const PRICES: ReadonlySet<string> = new Set(["price", "prices"]);

/** Files are called after the numbers in them, too: "birth_rates.csv". */
const NUMBER_NOUNS = new Set(
  "rate price value share ratio index level number cost amount score financials fundamentals"
    .split(" ")
    .map(stemOf),
);

/** The last word of the file's name, if it may be cut short: `tornad_us.csv`. */
export function cutWords(name: string): readonly string[] {
  const last = wordsOfFile(name).findLast((word) => word.length > 2) ?? "";
  return CUT.test(last) && !isPlural(last) ? [last] : [];
}

/** "hospital" of `hospital_admissions.csv`: what only tells which admissions rows are; but of `house_prices.csv`, rows may well be houses. */
export function besideHead(name: string, own: readonly string[]): readonly string[] {
  const words = wordsOfFile(name);
  const head = words.at(-1) ?? "";
  // Of what is reported there may be one row each.
  return isPlural(head) && !OF_NUMBERS.has(head) && !ON_PAPER.has(head)
    ? words.slice(0, -1).filter((word) => !own.some((noun) => sameNoun(noun, word)))
    : [];
}

/** What there is one of for each thing reported. */
export const ON_PAPER: ReadonlySet<string> = new Set([
  "reports",
  "records",
  "logs",
  "lists",
  "filings",
  "entries",
  "listings",
  "postings",
]);

/** Words are cut before a vowel: "hurric|ane"; but who consults is no consultation, nor are musicians music. */
export const CUT = /^\p{L}{5,}[^aeiouy]$/u;
export const REST_OF_CUT =
  /^(?!\p{L}*(?:e?rs?|ors?|ists?|ism|ians?|[ae]nts?)$)(?!(?:ings?|ed|ees?|ess(?:es)?|als?|able|ive)$)[aeiou]/u;
