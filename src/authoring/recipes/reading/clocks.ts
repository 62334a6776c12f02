import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import type { ValueFinder } from "./finder.ts";
import { wordsOf } from "./tokens.ts";

/** Texts that say how long something took, all written alike, so that they stand in their order: "02:31:38", "1:27.452". */
const KNOWN = new WeakMap<Dataset, Promise<void>>();
const CLOCKS = new WeakSet<ColumnProfile>();

/** Looks at the rows once, so that `isClock` knows. */
export async function findClocks(dataset: Dataset, finder: ValueFinder): Promise<void> {
  const known = KNOWN.get(dataset) ?? look(dataset, finder);
  KNOWN.set(dataset, known);
  // What could not be asked is asked again.
  known.catch(() => KNOWN.delete(dataset));
  await known;
}

export function isClock(column: ColumnProfile): boolean {
  return CLOCKS.has(column) || isSeconds(column);
}

/** Whether its cells said how long something took, as 2:31:38 or as numbers of seconds, and are numbers of these. */
export function isSeconds({ type, unit }: ColumnProfile): boolean {
  return type === "number" && unit === "seconds";
}

/** Whether everybody wants less of it: the time of a race. */
export function isTimeOfRace(column: ColumnProfile): boolean {
  return isSeconds(column) && wordsOf(column.name).every((word) => OF_RACES.has(word));
}
const OF_RACES: ReadonlySet<string> = new Set(
  `time times run ride swim bike chip gun finish finishing race lap laps split splits winning net official total best result results performance pace elapsed moving`.split(
    /\s+/,
  ),
);

/** How many seconds there are in units of time. */
export const SECONDS_OF: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86_400],
]);

/** How long a race takes; the ninth hour and later ones are rather those of a day. */
const OF_TIMES: readonly string[] = [
  "[0-9]:[0-5][0-9]:[0-5][0-9]",
  "0[0-9]:[0-5][0-9]:[0-5][0-9]",
  "[0-9]:[0-5][0-9][.][0-9]{3}",
];
const OF_DURATIONS: readonly string[] = [
  ...OF_TIMES,
  "[0-9]:[0-5][0-9]",
  "[0-9]{2}:[0-5][0-9]",
  "[0-9]{2}:[0-5][0-9]:[0-5][0-9]",
];

async function look({ profile: { columns, rows } }: Dataset, { keeps }: ValueFinder): Promise<void> {
  if (keeps === undefined) return;
  for (const column of columns) {
    const shapes = shapesOf(column);
    for (const shape of shapes) {
      // oxlint-disable-next-line no-await-in-loop
      const fitting = await keeps(`regexp_full_match("${column.name.replaceAll('"', '""')}", '${shape}')`);
      if (fitting > 0 && fitting === rows - column.missing) CLOCKS.add(column);
      if (fitting > 0) break;
    }
  }
}

/** Whether its texts look like 6:45, 06:45:00 or 1:27.452: how long something took, or when it was. */
export function isWrittenAsClock({ type, top = [] }: ColumnProfile): boolean {
  return (
    type === "text" && top.every(({ value }) => /^\d{1,2}:\d{2}(?::\d{2}|\.\d{3})?$/.test(String(value)))
  );
}

function shapesOf(column: ColumnProfile): readonly string[] {
  const words = wordsOf(column.name);
  if (!isWrittenAsClock(column)) return [];
  if (words.some((word) => ["duration", "length", "runtime"].includes(word))) return OF_DURATIONS;
  return words.some((word) => ["time", "times"].includes(word)) ? OF_TIMES : [];
}
