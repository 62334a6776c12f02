import type { ColumnProfile } from "../../../data/dataset.ts";
import { UNIT_WORDS } from "./lexicon/units.ts";
import { sameNoun } from "./names.ts";
import { sayColumn } from "./say.ts";
import { type Token, wordsOf } from "./tokens.ts";

/** Words of a unit: how many they are, and what units they may mean ("pounds" are two). */
export interface UnitWords {
  readonly to: number;
  readonly units: readonly string[];
}

/** The unit that the words at a position say: the longest, "square metres" before "square". */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  columns: readonly ColumnProfile[] = [],
): UnitWords | undefined {
  for (const length of [3, 2, 1]) {
    const said = tokens.slice(at, at + length);
    if (said.length < length || said.some(({ kind }) => kind === "quoted")) continue;
    const units = unitsNamed(said.map(({ folded }) => folded).join(" "));
    if (units.length > 0) return { to: at + length, units };
  }
  const word = tokens[at]?.folded ?? "";
  const unit = columns.find((column) => column.unit && sameNoun(column.unit.toLowerCase(), word))?.unit;
  return unit === undefined ? undefined : { to: at + 1, units: [unit] };
}

/** Whether the column's own name, or its cells, say that it is measured in one of the units. */
export function carries(
  { name, unit }: Pick<ColumnProfile, "name" | "unit">,
  units: readonly string[],
): boolean {
  const own = unit === undefined ? unitsOf(name) : cellUnits(unit);
  return units.some((one) => own.has(one));
}

/** What the cells say goes before what the header says. */
function cellUnits(unit: string): ReadonlySet<string> {
  return new Set([unit, ...unitsNamed(unit.toLowerCase())]);
}

/** What the reading says of columns whose unit stands in their cells alone, where the parameters name them. */
export function unitNotes(params: string, columns: readonly ColumnProfile[]): readonly string[] {
  return columns.flatMap(({ name, unit }) =>
    unit !== undefined &&
    params.includes(JSON.stringify(name)) &&
    ![...cellUnits(unit)].some((own) => unitsOf(name).has(own))
      ? [`${sayColumn(name)} is in ${unit}`]
      : [],
  );
}

/** The units that a name carries: "Resolution (hrs)", rent_eur, area_m2, "Discount %". */
export function unitsOf(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const said = words.flatMap((word, at) => [word, ...(at > 0 ? [`${words[at - 1] ?? ""} ${word}`] : [])]);
  return new Set([...said, ...name.replaceAll(/[^$€£%]/g, "")].flatMap(unitsNamed));
}

const SHARES: ReadonlySet<string> = new Set(
  "pc pct percent percentage perc share proportion rate ratio fraction".split(" "),
);

/** Whether its numbers are shares of something, as the name or the cells say. */
export function isShare({ name, unit }: Pick<ColumnProfile, "name" | "unit">): boolean {
  return unit === "%" || name.includes("%") || wordsOf(name).some((word) => SHARES.has(word));
}

/** A name without the words that only say so. */
export function withoutShare(name: string): readonly string[] {
  return wordsOf(name).filter((word) => !SHARES.has(word));
}

/** Whether a sign before a number is that of another currency than the column's cells have. */
export function isOtherMoney(
  column: Pick<ColumnProfile, "name" | "unit">,
  sign: string | undefined,
): boolean {
  return sign !== undefined && column.unit !== undefined && !carries(column, unitsNamed(sign));
}

/** The units that words or a sign may mean. */
export function unitsNamed(words: string): readonly string[] {
  return Object.hasOwn(UNIT_WORDS, words) ? (UNIT_WORDS[words] ?? []) : [];
}
