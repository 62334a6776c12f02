import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import type { ColumnLink } from "../column_costs.ts";
import type { ValueFinder } from "../finder.ts";
import { sayColumn } from "../say.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { said } from "./asked_words.ts";

/** Columns that only say in which order the numbers of others come, the highest first, each with that other. */
export type Ranks = ReadonlyMap<ColumnProfile, ColumnProfile>;

export function isRank(word: string): boolean {
  return word === "rank" || word === "ranking" || word === "ranks";
}

/** The rank that says how a column's numbers come, if there is one. */
export function rankedBy(ranks: Ranks, column: ColumnProfile): ColumnProfile | undefined {
  return [...ranks].find(([, ranked]) => ranked === column)?.[0];
}

const KNOWN = new WeakMap<Dataset, Promise<Ranks>>();

/** Whether a rank and a score of the same name are one thing, the rows tell. */
export async function ranksOf(dataset: Dataset, finder: ValueFinder): Promise<Ranks> {
  const known = KNOWN.get(dataset) ?? findRanks(dataset, finder);
  KNOWN.set(dataset, known);
  return known;
}

async function findRanks({ profile: { columns, rows } }: Dataset, { keeps }: ValueFinder): Promise<Ranks> {
  const numbers = columns.filter(({ type }) => type === "number");
  const pairs = numbers
    .filter(({ name }) => wordsOf(name).some(isRank))
    .flatMap((rank) => {
      const [score, ...others] = numbers.filter(
        (column) => column !== rank && subjectOf(column) === subjectOf(rank),
      );
      return score && others.length === 0 && subjectOf(rank) !== "" ? [[rank, score] as const] : [];
    });
  if (keeps === undefined || rows < FEWEST || pairs.length === 0) return new Map();
  const found = await Promise.all(
    pairs.map(async (pair) => {
      const [rank, score] = pair.map(({ name }) => `"${name.replaceAll('"', '""')}"`);
      const falls = `(SELECT corr(a, b) FROM (SELECT rank() OVER (ORDER BY ${rank}) AS a, rank() OVER (ORDER BY ${score}) AS b FROM data WHERE ${rank} IS NOT NULL AND ${score} IS NOT NULL)) < ${OPPOSITE}`;
      return (await keeps(falls)) === rows ? [pair] : [];
    }),
  );
  return new Map(found.flat());
}
const FEWEST = 5;
const OPPOSITE = -0.98;

/** A name without what says that it is a rank or a score. */
function subjectOf({ name }: ColumnProfile): string {
  return wordsOf(name)
    .filter((word) => !isRank(word) && !SCORES.has(word))
    .join(" ");
}
const SCORES: ReadonlySet<string> = new Set(["score", "index", "points", "value", "rating", "overall"]);

/** As a whole name is, but for a word that says nothing. */
const CALLED = 0.5;

/** Where the same words may name both, they name the number itself, which is said. */
export function withoutRanks(
  links: readonly (readonly ColumnLink[])[],
  tokens: readonly Token[],
  ranks: Ranks,
): ColumnLink[][] {
  if (ranks.size === 0) return links.map((found) => [...found]);
  return links.map((found, at) =>
    found.flatMap((link) => {
      const score = ranks.get(link.column);
      const rival = (other: ColumnLink) => other.to === link.to && Math.abs(other.cost - link.cost) < 0.35;
      if (score && found.some((other) => other.column === score && rival(other))) return [];
      const rank = found.find((other) => ranks.get(other.column) === link.column && rival(other));
      if (rank === undefined) return [link];
      const note = `${sayColumn(link.column.name)}, of which ${sayColumn(rank.column.name)} is the order`;
      const { beside: _, ...named } = link;
      return [
        {
          ...named,
          cost: Math.min(link.cost, CALLED),
          notes: [...link.notes, `taking "${said(tokens, at, link.to)}" for ${note}`],
        },
      ];
    }),
  );
}
