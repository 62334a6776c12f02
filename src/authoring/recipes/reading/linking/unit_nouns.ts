import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { isDegree, noted, STATISTICS } from "./asked_words.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnLink } from "../column_costs.ts";
import { isTime } from "../column_facts.ts";
import { UNIT_WORDS } from "../lexicon/units.ts";
import { headersOf } from "../headers.ts";
import { sameNoun } from "../names.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { likeness, toWord } from "../words.ts";

/** What units measure. */
const MEASURED: Readonly<Record<string, readonly string[]>> = {
  time: ["ms", "second", "minute", "hour"],
  duration: ["ms", "second", "minute", "hour"],
  distance: ["m", "km", "mile"],
  weight: ["g", "kg", "tonne", "lb"],
  temperature: ["celsius", "fahrenheit"],
  area: ["m2", "km2", "sqft"],
  speed: ["kmh", "mph", "knot"],
};
const EXTREMES: ReadonlySet<string> = new Set(
  "min max minimum maximum avg average mean median lowest highest".split(" "),
);

/** Said without anything else, they are the one column in such a unit. */
const LONE: ReadonlySet<string> = new Set(["time", "duration", "distance"]);
const TAKING: ReadonlySet<string> = new Set(
  "finish elapsed lap race run chip trip ride travel journey route total".split(" "),
);

/** "finish time" is finish_min, and so is "time" where no other column is in minutes, or of times: said. */
export function addMeasured(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns }: Profile,
  isFree: (at: number) => boolean,
): void {
  for (const [at, { kind, folded }] of tokens.entries()) {
    const noun = Object.keys(MEASURED).find((word) => sameNoun(word, folded));
    if (kind !== "word" || noun === undefined || !isFree(at)) continue;
    const units = MEASURED[noun] ?? [];
    if (headersOf(columns).naming(noun).length > 0) continue;
    const measured = columns.filter(
      (column) => column.type === "number" && isMeasured(column, units, columns),
    );
    if (measured.length === 0) continue;
    const before = links
      .slice(0, at)
      .flatMap((found, from) => found.map((link) => ({ link, from })))
      .filter(
        ({ link, from }) =>
          link.to === at && measured.includes(link.column) && isAllOf(link, tokens.slice(from, at)),
      );
    for (const { link, from } of before)
      links[from] = [...(links[from] ?? []), noted({ ...link, to: at + 1 }, tokens, from)];
    const [column, ...others] = measured;
    const isOnly = others.length === 0 && !columns.some((one) => isTime(one) && one.type === "timestamp");
    const isBare =
      before.length === 0 && !links.slice(0, at).some((found) => found.some(({ to }) => to === at));
    const lone = STATISTICS.has(tokens[at - 1]?.folded ?? "") || isDegree(tokens[at - 1]?.folded ?? "");
    if (
      column &&
      isOnly &&
      isBare &&
      lone &&
      LONE.has(noun) &&
      coreOf(column.name).some((word) => TAKING.has(word))
    )
      links[at] = [noted({ column, to: at + 1, cost: 0.6, notes: [] }, tokens, at)];
  }
}

/** "min" at the end of a name is a unit of time where no other column has a "max" or "avg". */
function isMeasured(
  column: ColumnProfile,
  units: readonly string[],
  columns: readonly ColumnProfile[],
): boolean {
  const words = wordsOf(column.name);
  if (words.includes("per") || words.length < 2 || words.slice(0, -1).some((word) => EXTREMES.has(word)))
    return false;
  const isOpen =
    words.at(-1) === "min" &&
    columns.some(({ name }) => wordsOf(name).some((word) => word !== "min" && EXTREMES.has(word)));
  const isSpeed = carries(column, SPEEDS) && !units.some((unit) => SPEEDS.includes(unit));
  return !isOpen && !isSpeed && carries(column, units);
}

const SPEEDS: readonly string[] = ["kmh", "mph", "knot"];

/** Whether the words are all that the name says, its unit apart. */
function isAllOf({ column: { name } }: ColumnLink, words: readonly Token[]): boolean {
  const own = coreOf(name).filter((word) => !Object.hasOwn(UNIT_WORDS, word));
  return (
    own.length === words.length &&
    own.every((word, at) => likeness(toWord(word), toWord(words[at]?.folded ?? "")) !== undefined)
  );
}
