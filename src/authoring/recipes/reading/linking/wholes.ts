import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { coreOf } from "../column_names.ts";
import type { ColumnLink } from "../column_costs.ts";
import { sameNoun } from "../names.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { isPlural } from "../words.ts";
import { TOTALS } from "./asked_words.ts";

/** A column that holds all of something, and those that hold parts of it. */
interface Whole {
  readonly column: ColumnProfile;
  readonly noun: string;
  readonly parts: ReadonlySet<ColumnProfile>;
  /** What the names of the parts say besides. */
  readonly told: readonly string[];
}

/**
 * "votes" are total_votes beside democrat_votes and republican_votes: the name says no more than that it is all of them, and no part
 * goes beyond it. Not where the question speaks of a part in some other way, or of who got them: said.
 */
export function preferWholes(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  const wholes = wholesIn(columns);
  if (wholes.length === 0 || tokens.some(({ folded }) => GOT.has(folded))) return;
  for (const [at, found] of links.entries()) {
    const { folded = "", text = "" } = tokens[at] ?? {};
    const whole = wholes.find(({ noun }) => sameNoun(noun, folded));
    const own = found.find(({ column, to }) => column === whole?.column && to === at + 1);
    if (whole === undefined || own === undefined || !isPlural(folded)) continue;
    const rivals = found.filter((link) => link !== own);
    if (rivals.length === 0 || !rivals.every(({ column, to }) => whole.parts.has(column) && to === at + 1))
      continue;
    if (tokens.some((token, other) => other !== at && whole.told.some((word) => isLike(word, token.folded))))
      continue;
    links[at] = [{ ...own, cost: 0.5, notes: [`taking "${text}" for ${own.column.name}`] }];
  }
}
/** Who has votes, and not where they were cast. */
const GOT: ReadonlySet<string> = new Set(
  "get gets got gotten receive receives received won win wins earn earned".split(" "),
);

/** "dems" are like "democrat". */
function isLike(word: string, said: string): boolean {
  return said.length >= 3 && word.startsWith(said.slice(0, 3));
}

const wholesIn = once((columns: readonly ColumnProfile[]): readonly Whole[] =>
  columns.flatMap((column) => {
    const [noun, ...more] = wordsOf(column.name).filter((word) => !TOTALS.has(word));
    const isTotal = column.type === "number" && wordsOf(column.name).length === 2 && more.length === 0;
    if (!isTotal || noun === undefined) return [];
    const sharing = columns.filter(
      (other) =>
        other !== column && other.type === "number" && sameNoun(coreOf(other.name).at(-1) ?? "", noun),
    );
    const isOver = ({ min, max }: ColumnProfile) =>
      !(Number(min) <= Number(column.min) && Number(max) <= Number(column.max));
    if (sharing.length < 2 || sharing.some(isOver)) return [];
    const told = sharing.flatMap(({ name }) => wordsOf(name).filter((word) => !sameNoun(word, noun)));
    return [{ column, noun, parts: new Set(sharing), told }];
  }),
);
