import type { ColumnProfile, Profile } from "../../../data/dataset.ts";
import { isCalendarYear, isIdentifier, isUnique } from "./column_facts.ts";
import { stemOf, toWord } from "./words.ts";

/** A row for each quarter of each year, or each month: it is one of these that a row is. */
export function partsOfYears({ columns, rows }: Profile): string[] {
  const years = columns.find(isCalendarYear);
  const part = columns.find(
    (column) =>
      column.type === "number" &&
      PERIODS.has(toWord(column.name.toLowerCase()).long) &&
      column.missing === 0 &&
      column.distinct > 1,
  );
  if (!years || !part || columns.some(({ type, distinct }) => type === "text" && distinct > 1)) return [];
  const all = years.distinct * part.distinct;
  return all >= rows && all - rows <= part.distinct * 2 && rows > part.distinct
    ? [part.name.toLowerCase()]
    : [];
}

const PERIODS = new Set(["quarter", "month", "week"].map(stemOf));

/** One row for each place and time, or for each time: rows are measurements, whatever is counted in them. */
export function isPanel({ columns, rows }: Profile): boolean {
  const times = columns.filter((column) => column.distinct > 1 && isRegular(column));
  const places = columns.filter(({ type, distinct }) => type === "text" && distinct > 1);
  const near = (count: number, part: number) => rows > 1 && Math.abs(count - rows) <= rows * part;
  const years = columns.find(isCalendarYear);
  const parts = columns.find(
    ({ name, type }) => type === "number" && PERIODS.has(toWord(name.toLowerCase()).long),
  );
  const each = (years?.distinct ?? 0) * (parts?.distinct ?? 0);
  if (places.some((place) => near(each * place.distinct, 0.05))) return true;
  // What happens at any time happens to several at once, now and then.
  const none = (count: number) => count >= rows * 0.99;
  return times.some(
    (time) =>
      (none(time.distinct + time.missing) && near(time.distinct, 0.1)) ||
      // Of many columns, two whose numbers happen to multiply so are soon found.
      places.some(
        (place) =>
          none(time.distinct * place.distinct) &&
          near(time.distinct * place.distinct, places.length > 3 ? 0.01 : 0.1),
      ),
  );
}

/** The same where no column tells each row from all others: what is so of a thing at one time may be otherwise at another. */
export function isRepeated(profile: Profile): boolean {
  const { columns, rows } = profile;
  const named = columns.some(
    (column) => isUnique(column, rows) && (column.type !== "number" || isIdentifier(column, rows)),
  );
  return isPanel(profile) && !named;
}

const STEPS = [1, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((minutes) => minutes * 60_000);

/** A day, a trading day, a week, two, a month, a quarter, a year. */
const STEPS_OF_DAYS = [1, 365 / 252, 7, 14, 30.4, 91.3, 365.25];

/** Years, or days and moments that follow each other in steps: what happens at any time is an event, and is counted itself. */
function isRegular(column: ColumnProfile): boolean {
  if (column.type === "date") return isStepped(column);
  if (column.type !== "timestamp") return isCalendarYear(column);
  const [from, to] = [column.min, column.max].map((moment) =>
    Date.parse(`${String(moment).replace(" ", "T")}Z`),
  );
  const step = ((to ?? Number.NaN) - (from ?? Number.NaN)) / (column.distinct - 1);
  return STEPS.some((regular) => Math.abs(step - regular) <= regular / 50);
}

/** A few of the days may be left out. */
function isStepped({ min, max, distinct }: ColumnProfile): boolean {
  const days = (Date.parse(String(max)) - Date.parse(String(min))) / 86_400_000;
  const step = days / (distinct - 1);
  // Of what happens at any time, the mean step is soon near some number of weeks.
  const near = (regular: number) => Math.abs(step / regular - 1) <= (regular < 7 ? 0.15 : 0.03);
  return Number.isNaN(step) || STEPS_OF_DAYS.some(near);
}
