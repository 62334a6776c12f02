import type { Profile } from "../../../data/dataset.ts";
import { addsUp, isOfMoment, isOfNoAmount, isQuality, TRANSACTED } from "./amounts.ts";
import { coreOf } from "./column_names.ts";
import { flagOf, isFractional, isIdentifier, isRate, isUnique, isYear } from "./column_facts.ts";
import { datedIn, timesIn, yearsIn } from "./headers.ts";
import { isPanel } from "./panels.ts";
import type { Part, Quantity } from "./part.ts";
import { isColumn, musts } from "./plain.ts";
import { wordsOf } from "./tokens.ts";
import { isPlural, stemOf } from "./words.ts";

/** Whether each row has a part of one amount: what is counted or flows, and what was paid once for each of rows that have a date. */
export function isAdded(quantity: Quantity, { columns }: Profile): boolean {
  if (!isColumn(quantity)) return false;
  const last = stemOf(wordsOf(quantity.name).at(-1) ?? "");
  const paid = quantity.type === "number" && TRANSACTED.has(last) && !isRate(quantity);
  return addsUp(quantity) || (paid && !isOfNoAmount(quantity) && timesIn(columns).length > 0);
}

/**
 * Whether the same things are measured at one time after another in the rows that a question leaves, or in each of its groups: then
 * all of them together may count one thing again and again. A time that it names leaves each thing once.
 */
export function isRepeated(part: Part, profile: Profile): boolean {
  const { columns, rows } = profile;
  const times = datedIn(columns);
  const named = columns.some(
    (column) => isUnique(column, rows) && wordsOf(column.name).length > 1 && isIdentifier(column, rows),
  );
  if (named || !isPanel(profile)) return false;
  const apart = (part.keys ?? []).filter(({ width, ranges }) => width === undefined && ranges === undefined);
  return !times.some(
    (time) => isTold(time.name, part) || apart.some((key) => key.column === time && !key.part),
  );
}

/** Whether all rows have one value of it. */
function isTold(name: string, { where = [] }: Part): boolean {
  return musts(where).some(({ column, op, part }) => column === name && op === "=" && !part);
}

/** "issues by branch": what each of many rows that happen at their times counts, or was paid, is added up in each group. */
export function isAddedInGroups(quantity: Quantity, part: Part, profile: Profile): boolean {
  const { columns } = profile;
  const timed = timesIn(columns).length > 0 || yearsIn(columns).some(({ name }) => isTold(name, part));
  if (!isColumn(quantity) || !isAdded(quantity, profile) || !timed) return false;
  const [, ...more] = wordsOf(quantity.name);
  // The loan amount of a purpose may as well be that of one loan.
  const isSaid = addsUp(quantity) ? !isFractional(quantity) : more.length === 0;
  return isSaid && !isRepeated(part, profile);
}

/** "total votes in 2012" of a column `total_votes`: the rows that are left have their own totals, and these make one more. */
export function isTotalOfTotals(quantity: Quantity, part: Part, profile: Profile): boolean {
  if (!isColumn(quantity) || quantity.type !== "number" || isRate(quantity)) return false;
  const words = wordsOf(quantity.name);
  const rest = words.filter((word) => word !== "total");
  const last = coreOf(quantity.name).at(-1) ?? "";
  return (
    rest.length < words.length &&
    rest.length > 0 &&
    !isOfNoAmount(quantity) &&
    (isPlural(last) || isOfMoment(quantity)) &&
    !isRepeated(part, profile)
  );
}

/** "how many rolls were sold": whole numbers of a column that goes by the very noun are numbers of these. */
export function isNumberOf(quantity: Quantity, part: Part, profile: Profile): boolean {
  if (!isColumn(quantity) || quantity.type !== "number" || isFractional(quantity)) return false;
  const isNamed = isIdentifier(quantity, profile.rows) || isYear(quantity) || flagOf(quantity) !== undefined;
  const isLevel = isRate(quantity) || isQuality(quantity) || isOfNoAmount(quantity);
  return !isNamed && !isLevel && Number(quantity.min) >= 0 && !isRepeated(part, profile);
}
