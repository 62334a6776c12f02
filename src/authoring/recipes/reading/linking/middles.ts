import type { ColumnLink } from "../column_costs.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { DEGREES } from "../lexicon/degrees.ts";
import { EXTREME_WORDS } from "../lexicon/extremes.ts";
import { type Token, wordsOf } from "../tokens.ts";

const MIDDLE: ReadonlySet<string> = new Set("average avg mean".split(" "));
const ENDS: ReadonlySet<string> = new Set("high highest max maximum low lowest min minimum".split(" "));
/** Beside these, the ends of what a day had are as likely meant. */
const BEFORE: ReadonlySet<string> = new Set([
  ...Object.keys(EXTREME_WORDS),
  ..."most least difference gap between range total sum and".split(" "),
  ...Object.keys(DEGREES).flatMap((text) => text.split(" ")),
]);
const AFTER: ReadonlySet<string> = new Set([
  ...Object.keys(COMPARISONS).map((text) => text.split(" ")[0] ?? ""),
  ..."is was of range difference gap between reached hit fell rose dropped - = :".split(" "),
]);

/** "temperature" is avg_temp beside high_temp and low_temp, where nothing speaks of an end: said. */
export function addMiddles(links: ColumnLink[][], tokens: readonly Token[]): void {
  for (const [at, found] of links.entries()) {
    const before = tokens[at - 1]?.folded ?? "";
    if (found.length < 2 || (BEFORE.has(before) && !isRelated(tokens, at))) continue;
    links[at] = [...Map.groupBy(found, ({ to }) => to).values()].flatMap((rivals) => {
      const [{ to } = { to: at }] = rivals;
      const middles = rivals.filter(({ column }) => hasWord(column.name, MIDDLE));
      const [middle] = middles;
      const alike =
        middle &&
        rivals.every(({ column, cost }) => cost >= 0.5 && isBeside(column.name, middle.column.name));
      if (!alike || rivals.length < 2 || middles.length > 1 || AFTER.has(tokens[to]?.folded ?? ""))
        return rivals;
      const said = tokens
        .slice(at, to)
        .map(({ text }) => text)
        .join(" ");
      return [{ ...middle, notes: [...middle.notes, `taking "${said}" for ${middle.column.name}`] }];
    });
  }
}

/** "correlation between temperature and humidity" */
function isRelated(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).map(({ folded }) => folded);
  return (
    ["between", "and"].includes(before.at(-1) ?? "") && before.some((word) => /^(?:correl|relat)/.test(word))
  );
}

function hasWord(name: string, words: ReadonlySet<string>): boolean {
  return wordsOf(name).some((word) => words.has(word));
}

function isBeside(name: string, middle: string): boolean {
  const rest = (of: string) =>
    wordsOf(of)
      .filter((word) => !MIDDLE.has(word) && !ENDS.has(word))
      .join(" ");
  return rest(name) === rest(middle) && (name === middle || hasWord(name, ENDS));
}
