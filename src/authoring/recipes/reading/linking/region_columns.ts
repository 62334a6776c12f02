import type { ColumnProfile } from "../../../../data/dataset.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { placesOf } from "./demonyms.ts";
import { CONTINENTS, COUNTRIES } from "./places.ts";

/** A number that has one column for each of several regions: NA_Sales, EU_Sales, Global_Sales. */
export interface Regional {
  readonly column: ColumnProfile;
  /** What the region is called first. */
  readonly region: string;
}

/** What the continents, and all of them, go by in headers. */
const CODES: Readonly<Record<string, string>> = {
  eu: "europe",
  eur: "europe",
  emea: "europe",
  na: "north america",
  nam: "north america",
  noram: "north america",
  latam: "south america",
  apac: "asia",
  ww: "world",
  wld: "world",
  world: "world",
  worldwide: "world",
  global: "world",
  globally: "world",
  intl: "abroad",
  international: "abroad",
  internationally: "abroad",
  overseas: "abroad",
  abroad: "abroad",
};
const PLACES: ReadonlyMap<string, string> = new Map([
  ...[...COUNTRIES, ...CONTINENTS].flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)),
  ...Object.entries(CODES),
]);
const ADJECTIVES: Readonly<Record<string, string>> = {
  "north american": "north america",
  american: "united states",
};

/** Where they are, where rows say it. */
const WHERE: ReadonlySet<string> = new Set(
  "country nation region state continent territory market location place area city".split(" "),
);

/** The columns that are of regions, where at least two are of the same number; none where rows have a place of their own. */
export const regionalOf = once((columns: readonly ColumnProfile[]): readonly Regional[] => {
  if (columns.some(({ type, name }) => type === "text" && wordsOf(name).some((word) => WHERE.has(word))))
    return [];
  const parted = columns.flatMap((column) => (column.type === "number" ? regionIn(column) : []));
  return [...Map.groupBy(parted, ({ stem }) => stem).values()].filter((all) => all.length > 1).flat();
});

/** The region that a header begins or ends with, and the rest of it; letters that are no name are a code in capitals alone. */
function regionIn(column: ColumnProfile): readonly (Regional & { readonly stem: string })[] {
  const words = wordsOf(column.name);
  const pieces = column.name.split(/[^\p{L}]+/u);
  return [1, 2]
    .flatMap((length) =>
      [0, words.length - length].flatMap((from) => {
        const said = words.slice(from, from + length).join(" ");
        const region = PLACES.get(said);
        const rest = words.toSpliced(from, length);
        const isName = said.length > 4 || pieces.includes(said.toUpperCase());
        return region === undefined || rest.length === 0 || !isName
          ? []
          : [{ column, region, stem: rest.join(" ") }];
      }),
    )
    .slice(0, 1);
}

export interface RegionSaid {
  readonly region: string;
  readonly from: number;
  readonly to: number;
}

const LONGEST = 3;
const LEADS: ReadonlySet<string> = new Set(["in", "for", "from", "within", "across", "the"]);

/** The regions that a question speaks of: "in Japan", "the US", "European", "in North America". */
export function regionsSaid(tokens: readonly Token[]): readonly RegionSaid[] {
  const found: RegionSaid[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const said = [LONGEST, 2, 1].flatMap((length) => regionAt(tokens, at, length)).at(0);
    if (said === undefined) continue;
    let from = at;
    while (LEADS.has(tokens[from - 1]?.folded ?? "")) from -= 1;
    found.push({ ...said, from });
    at = said.to - 1;
  }
  return found;
}

function regionAt(tokens: readonly Token[], at: number, length: number): readonly RegionSaid[] {
  const run = tokens.slice(at, at + length);
  if (run.length < length || run.some(({ kind }) => kind !== "word")) return [];
  const said = run.map(({ folded }) => folded).join(" ");
  const [place] = length === 1 ? placesOf(said) : [];
  const region = PLACES.get(said) ?? ADJECTIVES[said] ?? place;
  const isCode = said.length <= 4 && run.every(({ text }) => text !== text.toUpperCase());
  return region === undefined || isCode ? [] : [{ region, from: at, to: at + length }];
}
