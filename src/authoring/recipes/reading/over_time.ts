import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import { atOneTime, inOneRegion, isOf, notesAt } from "./at_times.ts";
import { ONE_ROW } from "./by_rows.ts";
import type { ValueFinder } from "./finder.ts";
import type { Input } from "./input.ts";
import type { Interpretation } from "./interpret.ts";
import { changesOver } from "./time_changes.ts";
import { atSeveralTimes } from "./time_lists.ts";

/** What a question comes to, with what it was read from where that is no one query. */
export type Found =
  | Extract<Interpretation, { kind: "query" }>
  | (Exclude<Interpretation, { kind: "query" }> & { readonly input: Input });

/** A question that has no place for some of its words, and ways to read what else may be meant by it. */
export interface Asking {
  readonly question: string;
  readonly dataset: Dataset;
  readonly finder: ValueFinder;
  readonly input: Input;
  /** Reads other words as they stand. */
  readonly known: (question: string) => Promise<Found>;
  /** Reads them of some of the columns, or in plainer words. */
  readonly again: (question: string, dataset: Dataset) => Promise<Found>;
  /** Reads them as a plainer way to say the question, if it was not put more plainly too often. */
  readonly plainer?: (question: string) => Promise<Found>;
}

/**
 * The question where each time or region has a column of its own: of the columns of one of them, what changed between two, a number
 * at several, or the numbers of one row side by side. The first that can be read is meant.
 */
export async function readOverTime(asking: Asking): Promise<Found | undefined> {
  for (const way of [withinOne, changed, atEach, sideBySide]) {
    const found = await way(asking);
    if (found) return found;
  }
  return undefined;
}

/** The same of the columns of one time or region. */
async function withinOne({ question, dataset, again }: Asking): Promise<Found | undefined> {
  let open: Found | undefined;
  for (const within of [atOneTime(question, dataset), inOneRegion(question, dataset)]) {
    if (within === undefined) continue;
    const { members, said } = within;
    for (const asked of within.questions) {
      const found = await again(asked, within.dataset);
      // What it leaves open is asked of these columns.
      if (found.kind === "issue") open ??= opensOn(found, members);
      if (found.kind !== "query") continue;
      const used = members.filter((one) => isOf(found.query, [one])).map(({ name }) => name);
      if (used.length > 0) return { ...found, notes: notesAt(said, used, found.notes) };
    }
  }
  return open;
}

function opensOn(
  found: Extract<Found, { kind: "issue" }>,
  members: readonly ColumnProfile[],
): Found | undefined {
  const { offers } = found.issue;
  return offers.length > 0 && offers.every((offer) => isOf(offer, members)) ? found : undefined;
}

/** What changed between two times; where more than one thing may be meant by that, it asks. */
async function changed({ question, dataset, finder, input, known }: Asking): Promise<Found | undefined> {
  const all = await Promise.all(
    (await changesOver(question, dataset, finder)).map(async (one) => ({
      found: await known(one.question),
      notes: one.notes,
    })),
  );
  const read = all.flatMap(({ found, notes }) =>
    found.kind === "query" ? [{ ...found, notes: [...notes, ...found.notes] }] : [],
  );
  const [only, ...others] = read;
  if (only === undefined || read.length < all.length) return undefined;
  return others.length === 0 ? only : { kind: "several", queries: read.map(({ query }) => query), input };
}

/** The same of a number at several times. */
async function atEach({ question, dataset, finder, plainer }: Asking): Promise<Found | undefined> {
  const listed = plainer && (await atSeveralTimes(question, dataset, finder));
  const found = listed && (await plainer(listed.question));
  return found?.kind === "query"
    ? { ...found, notes: [...(listed?.notes ?? []), ...found.notes] }
    : undefined;
}

/** "men vs women in Mining": the numbers of one row have no correlation, and nothing to add up. */
async function sideBySide({ question, known }: Asking): Promise<Found | undefined> {
  const laid = question.replace(/ (?:vs\.?|versus) /iu, " and ");
  const found = laid === question ? undefined : await known(laid);
  return found?.kind === "query" && found.query.recipe === "top_rows" && found.notes.includes(ONE_ROW)
    ? found
    : undefined;
}
