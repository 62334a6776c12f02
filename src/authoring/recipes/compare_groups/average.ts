import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { addsUp, isAggregated, isOfMoment, isQuality, usualOf } from "../reading/amounts.ts";
import { isCalendarYear, isRate, isTime } from "../reading/column_facts.ts";
import { yearsIn } from "../reading/headers.ts";
import type { Part } from "../reading/part.ts";
import { conditionsOf } from "../reading/plain.ts";
import { wordsOf } from "../reading/tokens.ts";
import { isPlural } from "../reading/words.ts";

/**
 * Whether "do smokers tip more than others" speaks of the average: of a number that each row has, and nobody adds up. An amount
 * may as well be compared in all, and what was so at other times, or is said of years one by one, is left to ask.
 */
export function isOfEach(
  column: ColumnProfile,
  sides: readonly Part[],
  profile: Profile,
  laid: boolean,
): boolean {
  const { columns, rows } = profile;
  if (laid && isQuality(column)) return true;
  const words = wordsOf(column.name);
  const last = words.at(-1) ?? "";
  if (addsUp(column) || isOfMoment(column) || isRate(column)) return false;
  if (isAggregated(column) || (words.includes("total") && isPlural(last))) return false;
  const names = new Set(
    sides.flatMap(({ where = [] }) => conditionsOf(where).map(({ column: name }) => name)),
  );
  const told = columns.filter(({ name }) => names.has(name));
  if (told.some((one) => isTime(one) || isCalendarYear(one))) return usualOf(column, profile) === "mean";
  const years = yearsIn(columns);
  // A country in each year is one row: which year is meant, nobody said.
  const isPanel = (pairs: number) => rows <= pairs && 2 * rows > pairs;
  return !told.some(({ distinct }) => years.some((year) => isPanel(distinct * year.distinct)));
}
