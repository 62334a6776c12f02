import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { isUnique } from "../column_facts.ts";
import type { Facts } from "../facts.ts";
import type { ValueFinder } from "../finder.ts";
import { stemOf } from "../words.ts";

/** The same facts, where each row is an hour or a minute: a time that goes on by that, or a day and an hour of it. */
export async function withHours(facts: Facts, dataset: Dataset, finder: ValueFinder): Promise<Facts> {
  const known = KNOWN.get(dataset) ?? findStep(dataset, finder);
  KNOWN.set(dataset, known);
  const step = await known;
  return step === undefined ? facts : { ...facts, akin: new Set([...facts.akin, stemOf(step)]) };
}

const KNOWN = new WeakMap<Dataset, Promise<string | undefined>>();

async function findStep(
  { profile: { columns, rows } }: Dataset,
  { keeps, alike }: ValueFinder,
): Promise<string | undefined> {
  if (rows < FEWEST || keeps === undefined || alike === undefined) return undefined;
  for (const column of columns.filter(({ type }) => type === "timestamp")) {
    const step = isUnique(column, rows) ? stepOf(column) : undefined;
    if (step === undefined) continue;
    const parts = step === "hour" ? ["minute", "second"] : ["second"];
    const regular = parts.map((part) => `count(DISTINCT date_part('${part}', ${quoted(column)})) = 1`);
    if ((await keeps(`(SELECT ${regular.join(" AND ")} FROM data)`)) > 0) return step;
  }
  const day = columns.find(({ type, missing }) => type === "date" && missing === 0);
  const hour = columns.find(isHour);
  if (day === undefined || hour === undefined) return undefined;
  const all = day.distinct * hour.distinct;
  if (rows > all || rows < 0.9 * all) return undefined;
  return (await alike("TRUE", [quoted(day), quoted(hour)])) === 1 ? "hour" : undefined;
}

/** Fewer may be regular by chance. */
const FEWEST = 20;

/** What lies between times on average, where hardly one is left out. */
function stepOf({ min, max, distinct }: ColumnProfile): string | undefined {
  const minutes = (Date.parse(String(max)) - Date.parse(String(min))) / 60_000 / (distinct - 1);
  return STEPS.find(([, length]) => minutes >= length && minutes <= length * 1.3)?.[0];
}
const STEPS = [
  ["minute", 1],
  ["hour", 60],
] as const;

function isHour({ name, type, min, max, distinct }: ColumnProfile): boolean {
  return (
    type === "number" &&
    /^(?:hr|hour|hours|hour[ _]of[ _](?:the[ _])?day)$/iu.test(name) &&
    distinct === 24 &&
    Number(max) - Number(min) === 23
  );
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
