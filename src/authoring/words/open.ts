import { existsSync } from "node:fs";
import type { Dataset } from "../../data/dataset.ts";
import { InputError } from "../../errors.ts";
import { withLock } from "../../store/lock.ts";
import type { ValueFinder } from "../recipes/reading/finder.ts";
import { keyOf } from "./phrase.ts";
import { placeOf, type TableWords } from "./tables.ts";
import { NOTHING_TAUGHT, type Taught, taughtWords } from "./taught.ts";
import { teaching, withoutWord, withWord } from "./teach.ts";

/** The words of a workspace: what people call the things in their files. */
export interface Words {
  /** The file that holds them. */
  readonly path: string;
  /** What was taught of a dataset, as it stands in the file. @throws {InputError} when the file is not valid */
  of(dataset: Dataset): Promise<Taught>;
  /** Takes words away, then teaches others: all of them, or none. @throws {InputError} saying which cannot be, and why */
  change(dataset: Dataset, changes: WordChanges, values: ValueFinder): Promise<Taught>;
}

export interface WordChanges {
  /** Such as "sales = Global_Sales". */
  readonly set: readonly string[];
  readonly remove: readonly string[];
}

/** @param lockPath a file by which processes keep apart while one of them writes */
export function openWords(path: string, lockPath: string): Words {
  return {
    path,
    async of(dataset) {
      // Most workspaces have none, and then YAML need not be loaded.
      if (!existsSync(path)) return NOTHING_TAUGHT;
      const { readWords } = await import("./file.ts");
      const { tables } = await readWords(path);
      return tables[placeOf(tables, dataset)] ?? NOTHING_TAUGHT;
    },
    change: (dataset, changes, values) =>
      withLock(lockPath, async () => {
        const { readWords, setTable, writeWords } = await import("./file.ts");
        const words = await readWords(path);
        const place = placeOf(words.tables, dataset);
        const before = words.tables[place];
        const after = await changed(before ?? NOTHING_TAUGHT, changes, dataset, values);
        const columns = dataset.profile.columns.map(({ name }) => name);
        const table: TableWords = { file: before?.file ?? dataset.name, columns, ...after };
        setTable(words, place, table);
        await writeWords(path, words);
        return after;
      }),
  };
}

async function changed(
  before: Taught,
  { set, remove }: WordChanges,
  dataset: Dataset,
  values: ValueFinder,
): Promise<Taught> {
  let taught: Taught = { rows: before.rows, names: before.names, values: before.values };
  for (const word of remove) {
    if (!taughtWords(taught).some((known) => keyOf(known.word) === keyOf(word))) throw unknown(word, taught);
    taught = withoutWord(taught, word);
  }
  for (const setting of set) taught = withWord(taught, await teaching(setting, dataset, values));
  return taught;
}

function unknown(word: string, taught: Taught): InputError {
  const known = taughtWords(taught).map((each) => JSON.stringify(each.word));
  return new InputError(
    "word_unknown",
    `Cannot remove ${JSON.stringify(word)}: no such word was taught for this file.`,
    known.length === 0 ? "No word was taught for it yet." : `Taught words: ${known.slice(0, 20).join(", ")}.`,
  );
}
