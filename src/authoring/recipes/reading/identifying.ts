import type { ColumnProfile } from "../../../data/dataset.ts";
import { isSerial } from "./column_facts.ts";
import { isNounOfKind, isNumberedAlone } from "./kinds.ts";
import { HOLLOW_WORDS, PERSON_KINDS } from "./lexicon/things.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, singularsOf } from "./words.ts";

/** `hotel_id`, `HotelName` and a number called `patient` identify what they name; `Name` alone says not of what. */
export function identified(column: ColumnProfile, rows: number): readonly string[] {
  const words = wordsOf(column.name);
  const core = words.filter((word) => !HOLLOW_WORDS.has(word));
  const last = words.at(-1) ?? "";
  // "County Name/State Abbreviation"
  const place = words.indexOf("name");
  if (column.type === "text" && place === 1 && words.length > 2 && !WHICH_NAME.has(words[0] ?? ""))
    return [words[0] ?? ""];
  const either = eitherOf(column);
  if (either.length > 0) return either;
  const names =
    ["id", "identifier", "name", "code", "key", "no", "number", "ref", "reference", "uuid"].includes(last) ||
    isSerial(column, rows) ||
    (column.type === "number" &&
      words.length === 1 &&
      !isPlural(last) &&
      (isNumberedAlone(last) || PERSON_KINDS.includes(last))) ||
    (column.type === "text" &&
      words.length === 1 &&
      (/^\p{L}{4,}$/u.test(last) || isNounOfKind(last)) &&
      !TEXTS.has(last));
  const [, numbered] = column.type === "number" ? (RUN_TOGETHER.exec(words.join(" ")) ?? []) : [];
  if (numbered !== undefined) return NUMBERINGS.has(numbered) ? [] : [numbered];
  const noun = core.at(-1);
  const named = noun !== undefined && !NUMBERINGS.has(noun) && !(last === "name" && WHICH_NAME.has(noun));
  return names && named && core.length <= 2 ? [noun] : [];
}

/** "country" of `countries_and_areas`, "city" and "town" of "City/Town": what each row is one or the other of. */
function eitherOf({ name, type }: ColumnProfile): readonly string[] {
  if (type !== "text") return [];
  const sides = name.split(/\s*\/\s*|[\s_]+(?:and|or|&)[\s_]+/iu).map((side) => wordsOf(side));
  if (sides.length < 2) return [];
  const words = sides.map(([word = "", ...more]) =>
    more.length === 0 || more.join(" ") === "name" ? [word, ...singularsOf(word)] : [],
  );
  const nouns = EITHER.map((like) =>
    words.flatMap((forms) => forms.find((form) => like.includes(form)) ?? []),
  );
  return (nouns.find((found) => found.length === sides.length) ?? []).filter(
    (noun, at) => at === 0 || isNounOfKind(noun),
  );
}

/** Things of one rank, which tables list together: no songs and their artists. */
const EITHER: readonly (readonly string[])[] = [
  "country nation area territory region economy dependency jurisdiction entity",
  "state territory province",
  "city town village municipality settlement place community",
  "county parish borough",
  "school college university institution",
  "film movie show series",
  "company firm business organisation organization",
  "museum gallery",
  "hotel hostel motel",
  "food dish drink",
].map((words) => words.split(" "));

/** Words that tell which of its names a name is, and of nothing what it is. */
const WHICH_NAME: ReadonlySet<string> = new Set(
  `first last full short long middle given family maiden nick common scientific official english local original current former
  birth real legal display screen brief preferred alternate other`.split(/\s+/),
);

/** What is numbered in a way of its own everywhere: a VIN, an ISBN, the FIPS code of a county or a state. */
const CODES: Readonly<Record<string, string>> = {
  vin: "vehicle",
  isbn: "book",
  isbn13: "book",
  doi: "paper",
  upc: "product",
  sku: "product",
  asin: "product",
  iso3: "country",
  tailnum: "aircraft",
  mmsi: "ship",
};

export function codedBy(column: ColumnProfile): string | undefined {
  const [word = "", ...more] = wordsOf(column.name);
  if ([word, ...more].includes("fips")) return FIPS[digitsOf(column)];
  return more.length === 0 && Object.hasOwn(CODES, word) ? CODES[word] : undefined;
}

/** How many digits the code has at most, where zeros before it may be left out. */
function digitsOf({ type, max, top }: ColumnProfile): number {
  return String(type === "number" ? max : top?.[0]?.value).length;
}
const FIPS: Readonly<Record<number, string>> = { 2: "state", 5: "county" };

/** `storenum`, "movieid": what is numbered, in one word with that it is. */
const RUN_TOGETHER = /^(\p{L}{4,})(?:id|num|nbr|number|code)$/u;

/** How rows are numbered, whatever they are: `RowNumber`, `rownames`. */
export const NUMBERINGS: ReadonlySet<string> = new Set(
  "row rows rowname rownames rowid rownum record line index idx serial unique primary sno unnamed column page object".split(
    " ",
  ),
);

/** What anything may have one of its own of: no noun for the things themselves. */
const TEXTS = new Set(
  `name title label text description comment notes address email website phone date time timestamp hash path link image location
  place value abbrev abbreviation abbr symbol ticker acronym slug handle identifier initials caption geometry coordinates zipcode
  postcode barcode iata icao faa urlslug permalink summary narrative remark remarks detail details content contents body abstract
  quote lyrics transcript message messages question answer headline tagline synopsis plot review tweet statement username login
  authors author ingredients actors cast genres tags keywords inventors dimensions motivation motto ident reason`.split(
    /\s+/,
  ),
);
