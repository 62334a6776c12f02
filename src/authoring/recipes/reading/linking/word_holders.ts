import type { ColumnProfile } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import type { ValueFinder } from "../finder.ts";
import { singularsOf } from "../words.ts";

const MOST = 20;

/** Those of the columns of which a value has the word, as far as the listing of values tells without asking for their rows. */
export async function columnsWith(
  word: string,
  columns: readonly ColumnProfile[],
  { nearest }: Pick<ValueFinder, "nearest">,
): Promise<readonly ColumnProfile[]> {
  for (const form of [word, ...singularsOf(word)]) {
    const near = await nearest(form, MOST);
    const holding = near.filter(({ value }) => ` ${fold(value)} `.includes(` ${form} `));
    // More may have it than were listed.
    if (holding.length === MOST) return columns;
    const names = new Set(holding.map(({ column }) => column));
    if (names.size > 0) return columns.filter(({ name }) => names.has(name));
  }
  return [];
}
