import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isTime } from "../column_facts.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { timeOfVerb, timesCalled } from "./verb_times.ts";

/** How a row ends, each line one verb: no "ship date" is when an order was placed. */
const ENDS: Readonly<Record<string, string>> = Object.fromEntries(
  `ship shipping shipped shipment shipments
   deliver delivery delivering delivered deliveries
   close closing closed closure
   resolve resolved resolution resolving
   return returning returned
   complete completed completion completing
   arrive arrival arrived arriving
   finish finished finishing
   end ended ending ends
   stop stopped stopping
   expire expired expiry expiration
   pay payment paid paying
   process processed processing
   discharge discharged
   respond response responded
   approve approved approval approving
   dispatch dispatched dispatching
   fix fixed fixing
   repair repaired repairing`
    .split("\n")
    .map((forms) => forms.trim().split(/\s+/))
    .flatMap((forms) => forms.map((form) => [form, forms[0] ?? ""] as const)),
);
/** How it begins. */
const BEGINS: ReadonlySet<string> = new Set(
  `order ordered created create creation opened open opening start started begin began received receipt request requested reported
   report placed submitted submission admission admitted booked booking purchase purchased invoice invoiced borrowed loan departure
   departed call called`
    .split(/\s+/)
    .map(stemOf),
);

/** The verb that a word is a form of, if rows may end so. */
export function endOf(word: string): string | undefined {
  return Object.hasOwn(ENDS, word) ? ENDS[word] : undefined;
}

export function isBeginning(word: string): boolean {
  return BEGINS.has(stemOf(word));
}

export interface Course {
  readonly begun: ColumnProfile;
  readonly ended: ColumnProfile;
  /** The verb of the end. */
  readonly verb: string;
}

/** Where rows have just two times, one of which tells how they began and the other how they ended. */
export function courseOf(columns: readonly ColumnProfile[]): Course | undefined {
  const known = COURSES.get(columns);
  if (known !== undefined) return known ?? undefined;
  const [first, second, ...others] = columns.filter(isTime);
  const pairs =
    first && second && others.length === 0 ? [[first, second] as const, [second, first] as const] : [];
  const found = pairs.flatMap(([begun, ended]): Course[] => {
    const verb = wordsOf(ended.name).flatMap((word) => endOf(word) ?? [])[0];
    const begins = wordsOf(begun.name).some(isBeginning) && !wordsOf(begun.name).some((word) => endOf(word));
    return verb !== undefined && begins ? [{ begun, ended, verb }] : [];
  });
  const course = found.length === 1 ? found[0] : undefined;
  COURSES.set(columns, course ?? null);
  return course;
}

/** Asked at every word. */
const COURSES = new WeakMap<readonly ColumnProfile[], Course | null>();

/**
 * Times without their column's name are the one that a verb speaks of; or else those that are called after what is asked about, or after
 * what rows are; or else those at which rows began, unless the question speaks of how they end.
 */
export function timesMeant(
  times: readonly ColumnProfile[],
  columns: readonly ColumnProfile[],
  tokens: readonly Token[],
  rowNouns: ReadonlySet<string>,
) {
  const told = timeOfVerb(columns, tokens);
  if (told) return times.filter((column) => column === told);
  const called = timesCalled(columns, tokens);
  if (called.length > 0 && times.some((column) => called.includes(column)))
    return times.filter((column) => called.includes(column));
  const own = ownTime(times, tokens, rowNouns);
  if (own) return [own];
  const course = courseOf(columns);
  const ended = course && tokens.some(({ folded }) => endOf(folded) === course.verb);
  return course === undefined || ended ? times : times.filter((column) => column !== course.ended);
}

/** Of several times the one that is called after what rows are, unless the question has a word of another. */
function ownTime(
  times: readonly ColumnProfile[],
  tokens: readonly Token[],
  rowNouns: ReadonlySet<string>,
): ColumnProfile | undefined {
  const [own, ...more] = times.filter(({ name }) => rowNouns.has(stemOf(wordsOf(name)[0] ?? "")));
  if (own === undefined || more.length > 0) return undefined;
  const asked = new Set(tokens.map(({ folded }) => stemOf(folded)));
  const others = times.filter((column) => column !== own);
  const isAsked = others.some(({ name }) =>
    wordsOf(name).some((word) => !OF_TIMES.has(word) && asked.has(stemOf(word))),
  );
  return isAsked ? undefined : own;
}
const OF_TIMES: ReadonlySet<string> = new Set("date time day on at month year".split(" "));
