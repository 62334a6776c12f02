import type { ColumnProfile } from "../../../data/dataset.ts";
import { UNIT_WORDS } from "./lexicon.ts";
import { type Token, wordsOf } from "./tokens.ts";

/** Words of a unit: how many they are, and what units they may mean ("pounds" are two). */
export interface UnitWords {
  readonly to: number;
  readonly units: readonly string[];
}

/** The unit that the words at a position say: the longest, "square metres" before "square". */
export function unitAt(tokens: readonly Token[], at: number): UnitWords | undefined {
  for (const length of [3, 2, 1]) {
    const said = tokens.slice(at, at + length);
    if (said.length < length || said.some(({ kind }) => kind === "quoted")) continue;
    const units = unitsNamed(said.map(({ folded }) => folded).join(" "));
    if (units.length > 0) return { to: at + length, units };
  }
  return undefined;
}

/** Whether the column's own name says that it is measured in one of the units. */
export function carries({ name }: Pick<ColumnProfile, "name">, units: readonly string[]): boolean {
  const own = unitsOf(name);
  return units.some((unit) => own.has(unit));
}

/** The units that a name carries: "Resolution (hrs)", rent_eur, area_m2, "Discount %". */
export function unitsOf(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const said = words.flatMap((word, at) => [word, ...(at > 0 ? [`${words[at - 1] ?? ""} ${word}`] : [])]);
  return new Set([...said, ...name.replaceAll(/[^$€£%]/g, "")].flatMap(unitsNamed));
}

function unitsNamed(words: string): readonly string[] {
  return Object.hasOwn(UNIT_WORDS, words) ? (UNIT_WORDS[words] ?? []) : [];
}
