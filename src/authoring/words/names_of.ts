import type { Dataset } from "../../data/dataset.ts";
import type { ColumnType } from "../../toolkit/index.ts";
import { rowNounsOf } from "../recipes/reading/row_nouns.ts";
import { cellOf, columnCalled } from "../recipes/reading/names.ts";
import type { ValueFinder } from "../recipes/reading/finder.ts";
import { type Taught, type TaughtValue, taughtWords } from "./taught.ts";

/** The names that a dataset goes by, for people. */
export interface DatasetNames {
  readonly rows: {
    readonly taught: readonly string[];
    /** Those that any question may use, and those that the file itself tells. */
    readonly known: readonly string[];
  };
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly taught: readonly string[];
  }[];
  readonly values: readonly TaughtValue[];
  /** What was taught of the same table when it was another, and why it means nothing now. */
  readonly unused: readonly { readonly word: string; readonly target: string; readonly why: string }[];
}

export async function namesOf(
  { profile, name: file }: Pick<Dataset, "profile" | "name">,
  taught: Taught,
  values: Pick<ValueFinder, "holds">,
): Promise<DatasetNames> {
  const { columns } = profile;
  const unused: DatasetNames["unused"][number][] = [];
  const useless = async (word: string, column?: string, value?: string): Promise<string | undefined> => {
    const own = columnCalled(word, columns);
    if (own !== undefined) return `${own.name} is a column of this file`;
    if (column === undefined) return undefined;
    const of = columnCalled(column, columns);
    if (of === undefined) return `there is no column ${column}`;
    if (value === undefined) return undefined;
    const cell = cellOf(value, of);
    return cell !== undefined && (await values.holds(of.name, cell))
      ? undefined
      : `no row has ${JSON.stringify(value)} for ${of.name}`;
  };
  const targets = new Map(taughtWords(taught).map(({ word, target }) => [word, target]));
  const used = async <T extends { word: string; column?: string; value?: string }>(all: readonly T[]) => {
    const kept: T[] = [];
    for (const each of all) {
      const why = await useless(each.word, each.column, each.value);
      if (why === undefined) kept.push(each);
      else unused.push({ word: each.word, target: targets.get(each.word) ?? "", why });
    }
    return kept;
  };
  const rows = (await used(taught.rows.map((word) => ({ word })))).map(({ word }) => word);
  const names = await used(taught.names);
  return {
    rows: { taught: rows, known: rowNounsOf(profile, file) },
    columns: columns.map(({ name, type }) => ({
      name,
      type,
      taught: names
        .filter(({ column }) => columnCalled(column, columns)?.name === name)
        .map(({ word }) => word),
    })),
    values: await used(taught.values),
    unused,
  };
}
