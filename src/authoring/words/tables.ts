import type { Dataset } from "../../data/dataset.ts";
import { fold } from "../../data/fold.ts";
import { MONTHS, SHORT_MONTHS } from "../recipes/reading/lexicon/times.ts";
import { wordsOf } from "../recipes/reading/tokens.ts";
import type { Taught } from "./taught.ts";

/** What was taught of one table, and how to know the table again. */
export interface TableWords extends Taught {
  /** The name of the file for which it was taught. */
  readonly file: string;
  /** The table's columns then; none when whoever wrote them by hand left them out. */
  readonly columns: readonly string[];
}

/**
 * The place of a dataset's words among those of all tables; -1 when it has none.
 *
 * Words belong to columns, so a table is known by its columns, in any order: next month's file has other bytes and often
 * another name, but the same columns. When a column comes or goes, the words should not be lost; then the file's name, its
 * dates and numbers apart, tells, as long as half of the columns are still there.
 */
export function placeOf(tables: readonly TableWords[], dataset: Pick<Dataset, "name" | "profile">): number {
  const own = new Set(dataset.profile.columns.map(({ name }) => fold(name)));
  const stem = stemOfFile(dataset.name);
  const ranked = tables
    .map(({ file, columns }, place) => {
      const known = new Set(columns.map(fold));
      const shared = [...known].filter((name) => own.has(name)).length;
      const same = shared === own.size && shared === known.size;
      const near = stem !== "" && stemOfFile(file) === stem && shared * 2 >= known.size;
      return { place, rank: same ? Infinity : near ? shared : -1 };
    })
    .filter(({ rank }) => rank >= 0)
    .toSorted((left, right) => right.rank - left.rank);
  return ranked[0]?.place ?? -1;
}

const ENDINGS = new Set(["csv", "tsv", "txt", "json", "ndjson", "jsonl", "parquet", "gz", "zst"]);

/** `Sales_2024-01 (3).csv` and `sales-feb.csv.gz` are both "sales". */
export function stemOfFile(name: string): string {
  const words = [...wordsOf(name)];
  while (words.length > 1 && ENDINGS.has(words.at(-1) ?? "")) words.pop();
  return words
    .filter((word) => !/\d/.test(word) && !MONTHS.includes(word) && !Object.hasOwn(SHORT_MONTHS, word))
    .join(" ");
}
