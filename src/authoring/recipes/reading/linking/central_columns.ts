import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { said } from "./asked_words.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnLink } from "../column_costs.ts";
import { once } from "../once.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { likeness, toWord } from "../words.ts";

/** What an estimate is called, and the ends of what it may be. */
const CENTRES: ReadonlySet<string> = new Set(
  "median mean average avg est estimate estimated mid point best".split(" "),
);
const ENDS: ReadonlySet<string> = new Set(
  "min max minimum maximum low high lower upper lo hi lci uci lb ub".split(" "),
);

interface Estimate {
  readonly centre: ColumnProfile;
  /** The centre, the ends, and the same as a text: "12 [10-15]". */
  readonly all: readonly ColumnProfile[];
  readonly core: readonly string[];
}

/** "cases" are "cases_median" beside "cases_min" and "cases_max", and the text "cases", if there is one, that has all three: said. */
export function addCentres(links: ColumnLink[][], tokens: readonly Token[], { columns }: Profile): void {
  for (const { centre, all, core } of estimatesIn(columns)) {
    for (const [at, found] of links.entries()) {
      const to = at + core.length;
      const words = tokens.slice(at, to).map(({ folded }) => toWord(folded));
      const isSaid =
        words.length === core.length &&
        core.every((word, more) => words[more] && likeness(words[more], toWord(word)) !== undefined);
      // Whoever says "minimum cases" may mean the end.
      if (ENDS.has(tokens[at - 1]?.folded ?? "")) continue;
      const others = found.filter((link) => link.to <= to && !all.includes(link.column));
      if (!isSaid || found.some((link) => link.to > to) || others.some(({ beside }) => !beside)) continue;
      links[at] = [
        { column: centre, to, cost: 0.4, notes: [`taking "${said(tokens, at, to)}" for ${centre.name}`] },
      ];
    }
  }
}

const estimatesIn = once((columns: readonly ColumnProfile[]): readonly Estimate[] => {
  const ended = columns.flatMap((column) => {
    const words = wordsOf(column.name);
    const last = words.at(-1) ?? "";
    const isEnded = column.type === "number" && words.length > 1 && (CENTRES.has(last) || ENDS.has(last));
    return isEnded ? [{ column, last, stem: words.slice(0, -1).join(" ") }] : [];
  });
  return [...Map.groupBy(ended, ({ stem }) => stem)].flatMap(([stem, parts]) => {
    const [centre, ...others] = parts.filter(({ last }) => CENTRES.has(last));
    const plain = columns.find(({ name }) => wordsOf(name).join(" ") === stem);
    const isEstimate = parts.length >= 3 || plain?.type === "text";
    if (centre === undefined || others.length > 0 || !isEstimate || plain?.type === "number") return [];
    const all = [...parts.map(({ column }) => column), ...(plain ? [plain] : [])];
    return [{ centre: centre.column, all, core: coreOf(stem) }];
  });
});
