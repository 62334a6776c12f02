import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Input } from "./input.ts";
import { isLengthOfThing } from "./lengths.ts";
import type { Match } from "./parser.ts";
import type { Part } from "./part.ts";
import { conditionsOf } from "./plain.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { carries, unitAt, unitsOf } from "./units.ts";

/** What is measured, in which units (each with how many of the first one it is), and the nouns by which columns are called that hold it. */
interface Dimension {
  readonly nouns: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, number>;
}

const DIMENSIONS: readonly Dimension[] = [
  dimension("height width length depth distance altitude elevation wingspan diameter", {
    mm: 1,
    cm: 10,
    inch: 25.4,
    foot: 304.8,
    m: 1000,
    km: 1e6,
    mile: 1_609_344,
  }),
  dimension("weight mass", { g: 1, lb: 453.6, kg: 1000, tonne: 1e6 }),
  dimension("duration time runtime length awake asleep sleep delay wait", {
    ms: 0.001,
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
  }),
  dimension("age experience tenure service", { year: 1 }),
];

function dimension(nouns: string, units: Readonly<Record<string, number>>): Dimension {
  return { nouns: new Set(nouns.split(" ")), units: new Map(Object.entries(units)) };
}

/**
 * Whether a number in a unit that the header does not carry can only be one in the column's own: the header carries none, the
 * number lies among the column's, and in no other unit of the kind it would come near them.
 */
export function fitsUnlabelled(column: ColumnProfile, value: number, units: readonly string[]): boolean {
  const { min, max } = column;
  if (
    typeof min !== "number" ||
    typeof max !== "number" ||
    min >= max ||
    unitsOf(column.name).size > 0 ||
    column.unit !== undefined
  )
    return false;
  const words = wordsOf(column.name);
  const isOfThing = isLengthOfThing(column);
  const measured = DIMENSIONS.filter(
    (one) =>
      words.some(
        (word) => one.nouns.has(word) && !(isOfThing && word === "length" && one.units.has("hour")),
      ) && units.some((unit) => one.units.has(unit)),
  );
  const [own, ...others] = measured;
  const [unit, ...more] = units.filter((name) => own?.units.has(name));
  // Who asks in feet or pounds of a column that does not say so may as well be asking of metres or kilograms.
  const scale = unit === undefined || CUSTOMARY.has(unit) ? undefined : own?.units.get(unit);
  if (own === undefined || others.length > 0 || more.length > 0 || scale === undefined) return false;
  if (value < min || value > max) return false;
  return [...own.units.values()].every((other) => {
    const at = ((value * scale) / other - min) / (max - min);
    return other === scale || at < NEAR[0] || at > NEAR[1];
  });
}

const CUSTOMARY: ReadonlySet<string> = new Set(["inch", "foot", "mile", "lb"]);
/** As parts of the column's stretch: a little under its lowest value is far from all others, a little over its highest is not. */
const NEAR = [0.05, 1.5] as const;

/** What is said where a number's unit was taken for that of a column which carries none. */
export function unlabelled(
  { tokens, dataset: { profile } }: Input,
  from: number,
  { to, value: { where = [] } }: Match<Part>,
): readonly string[] {
  const [condition] = conditionsOf(where);
  const column = profile.columns.find(({ name }) => name === condition?.column);
  if (column === undefined) return [];
  for (let at = from + 1; at < to; at += 1) {
    const said = tokens[at - 1]?.kind === "number" ? unitAt(tokens, at) : undefined;
    if (said === undefined || said.to > to || carries(column, said.units)) continue;
    const words = tokens.slice(at, said.to).map(({ text }) => text);
    return [`taking "${words.join(" ")}" for the unit of ${sayColumn(column.name)}`];
  }
  return [];
}
