import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { addsUp, usualOf } from "./amounts.ts";
import { isFractional, isIdentifier, isRate } from "./column_facts.ts";
import { coreOf } from "./column_names.ts";
import { countColumn } from "./counting.ts";
import { PREPOSITIONS } from "./lexicon/things.ts";
import { isMoney } from "./money_columns.ts";
import { once } from "./once.ts";
import { isRepeated } from "./panels.ts";
import { wordsOf } from "./tokens.ts";
import { longOf } from "./words.ts";

/** The columns of which a kind of rows may have a share, as it has one of the rows: money, what a row stands for several of, who lives there. */
export const amountsShared = once((profile: Profile): readonly ColumnProfile[] =>
  profile.columns.filter(
    (column) =>
      column.type === "number" &&
      !isIdentifier(column, profile.rows) &&
      !isRate(column) &&
      (column === countColumn(profile) ||
        isFlow(column, profile) ||
        isWhole(column) ||
        isMoneyTotal(column, profile)),
  ),
);

/** Whether there may be more to compare or to share than rows: amounts, or the same things at several times. */
export function isMoreThanRows(profile: Profile): boolean {
  return amountsShared(profile).length > 0 || isRepeated(profile);
}

/** Sales, votes, litres; whom something befell is told of each row, and not what rows are. */
function isFlow(column: ColumnProfile, profile: Profile): boolean {
  return usualOf(column, profile) === "sum" && !wordsOf(column.name).some((word) => BEFALLEN.has(word));
}
const BEFALLEN: ReadonlySet<string> = new Set(
  "killed injured wounded hospitalized hospitalised deaths fatalities casualties injuries victims".split(" "),
);

/** How many there are in each row. */
function isWhole({ name }: ColumnProfile): boolean {
  const told = wordsOf(name).some((word) => PREPOSITIONS.has(word));
  return !told && PEOPLE.has(longOf(coreOf(name).at(-1) ?? ""));
}
const PEOPLE: ReadonlySet<string> = new Set(
  "population inhabitants people residents students pupils enrollment enrolment staff employees votes voters passengers".split(
    " ",
  ),
);

function isMoneyTotal(column: ColumnProfile, profile: Profile): boolean {
  const isTotal = TOTALS.has(wordsOf(column.name).at(-1) ?? "");
  return isTotal && isFractional(column) ? true : isMoney(column, profile) && (isTotal || addsUp(column));
}
const TOTALS: ReadonlySet<string> = new Set("total amount amt subtotal cost".split(" "));
