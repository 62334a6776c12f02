import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../columns.ts";
import type { Facts } from "../facts.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";

/** What tables of homes call by shorter names than people do. */
const ROOMS: readonly (readonly [said: string, named: string])[] = [
  ["bedroom bedrooms", "bed beds bedroom bedrooms br bdrm bdrms"],
  ["bathroom bathrooms", "bath baths bathroom bathrooms ba bthrm bthrms"],
  [
    "square feet|square foot|sq ft|sqft|square footage|floor space|living space|living area|floor area",
    "area sqft footage livingarea",
  ],
];

/** "bedrooms" are those of the column bed, "square feet" the area of a home: said. */
export function addHomes(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  facts: Facts,
): void {
  if (!facts.kind?.nouns.includes("house")) return;
  for (const [at] of tokens.entries()) {
    for (const [said, named] of ROOMS) {
      const length = saidAt(tokens, at, said);
      if (length === 0 || (links[at] ?? []).some(({ cost, to }) => cost < 1 || to > at + length)) continue;
      const [column, ...others] = columns.filter((one) => one.type === "number" && isCalled(one, named));
      // "price per square foot" is a price, and rooms that are empty are not those of an empty cell.
      const isOther = tokens[at - 1]?.folded === "per" || tokens.some(({ folded }) => folded === "empty");
      if (column === undefined || others.length > 0 || isOther) continue;
      links[at] = [{ column, to: at + length, cost: 0.6, notes: [note(tokens, at, at + length, column)] }];
    }
  }
}

function saidAt(tokens: readonly Token[], at: number, said: string): number {
  const phrases = said.includes("|") ? said.split("|") : said.split(" ");
  const found = phrases
    .map((phrase) => phrase.split(" "))
    .filter((words) =>
      words.every((word, more) => tokens[at + more]?.kind === "word" && tokens[at + more]?.folded === word),
    );
  return Math.max(0, ...found.map(({ length }) => length));
}

function isCalled({ name }: ColumnProfile, named: string): boolean {
  const words = wordsOf(name).filter(
    (word) => !["num", "number", "n", "of", "total", "living"].includes(word),
  );
  return words.length === 1 && named.split(" ").includes(words[0] ?? "");
}

const JOBS: ReadonlySet<string> = new Set(["current", "position", "employee", "staff", "role"]);

/** "job titles" are those of current_title, where no column speaks of jobs: said. */
export function addJobTitles(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  const column = jobTitle(columns);
  if (column === undefined) return;
  for (const [at, { folded }] of tokens.entries()) {
    if (folded !== "job" || !/^titles?$/.test(tokens[at + 1]?.folded ?? "")) continue;
    links[at] = [
      ...(links[at] ?? []),
      { column, to: at + 2, cost: 0.5, notes: [note(tokens, at, at + 2, column)] },
    ];
  }
}

const jobTitle = once((columns: readonly ColumnProfile[]) => {
  if (columns.some(({ name }) => wordsOf(name).includes("job"))) return undefined;
  const [column, ...others] = columns.filter(({ name, type }) => {
    const [title, before, ...more] = wordsOf(name).toReversed();
    return type === "text" && title === "title" && JOBS.has(before ?? "") && more.length === 0;
  });
  return others.length === 0 ? column : undefined;
});

function note(tokens: readonly Token[], from: number, to: number, { name }: ColumnProfile): string {
  const said = tokens.slice(from, to).map(({ text }) => text);
  return `taking "${said.join(" ")}" for ${name}`;
}
