import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { open, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Document, isMap, isSeq } from "yaml";
import { InputError, isSystemError } from "../../errors.ts";
import { keyOf } from "./phrase.ts";
import { parseWords, type WordsDocument } from "./parse.ts";
import type { TableWords } from "./tables.ts";

const MOST_BYTES = 1024 * 1024;
const HEAD = ` What people call the things in their files. \`toolkiln words FILE\` shows, checks and sets it.
 A table is known by its columns, so next month's file has the same words.`;

/** The words of a workspace; those of an empty file when there is none. @throws {InputError} */
export async function readWords(path: string): Promise<WordsDocument> {
  return parseWords((await textOf(path)) ?? "", path);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    // A pipe in its place must not hold everything up.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      if (!found.isFile()) throw unreadable(path, "it is no file");
      if (found.size > MOST_BYTES)
        throw unreadable(path, `it has ${found.size} bytes, and at most ${MOST_BYTES} are read`);
      return new TextDecoder("utf-8", { fatal: true }).decode(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return undefined;
    if (isSystemError(error)) throw unreadable(path, error.message);
    if (error instanceof TypeError) throw unreadable(path, "it is not UTF-8");
    throw error;
  }
}

function unreadable(path: string, why: string): InputError {
  return new InputError(
    "words_unreadable",
    `Cannot read ${path}: ${why}.`,
    "Make it a readable text file, or remove it: no words need be taught.",
  );
}

/** Puts a table's words into the document, and leaves all else in it as it is. */
export function setTable({ document }: WordsDocument, place: number, table: TableWords): void {
  const { file, columns, rows, names, values } = table;
  if (!isSeq(document.contents)) {
    document.contents = document.createNode([]);
    document.commentBefore ??= HEAD;
  }
  const at = place === -1 ? (document.contents as { items: unknown[] }).items.length : place;
  if (place === -1) document.setIn([at], document.createNode({ file }));
  if (rows.length + names.length + values.length === 0) {
    document.deleteIn([at]);
    return;
  }
  document.setIn([at, "columns"], document.createNode(columns, { flow: true }));
  setList(document, [at, "rows"], rows);
  setPairs(document, [at, "names"], new Map(names.map(({ word, column }) => [word, column])));
  setPairs(
    document,
    [at, "values"],
    new Map(
      values.map(({ word, column, value }) => [
        word,
        document.createNode(new Map([[column, value]]), { flow: true }),
      ]),
    ),
  );
}

type Path = readonly (string | number)[];

function setList(document: Document, path: Path, words: readonly string[]): void {
  if (words.length === 0) document.deleteIn(path);
  else document.setIn(path, document.createNode(words, { flow: true }));
}

/** Only what differs is touched, so that comments stay with their lines. */
function setPairs(document: Document, path: Path, wanted: ReadonlyMap<string, unknown>): void {
  const before = document.getIn(path);
  if (wanted.size === 0) {
    document.deleteIn(path);
    return;
  }
  if (!isMap(before)) {
    document.setIn(path, document.createNode(wanted));
    return;
  }
  const keys = new Map([...wanted.keys()].map((word) => [keyOf(word), word]));
  for (const key of before.items.map((item) => String(item.key))) {
    if (keys.get(keyOf(key)) !== key) before.delete(key);
  }
  for (const [word, target] of wanted) {
    const same = JSON.stringify(before.get(word)) === JSON.stringify(target);
    if (!same) before.set(word, target);
  }
}

/** Replaces the file at once and for good: a reader, or a power cut, meets either the old or the new words. */
export async function writeWords(path: string, { document }: WordsDocument): Promise<void> {
  const text = document.toString({ lineWidth: 100, flowCollectionPadding: false });
  // What cannot be read back is never written.
  parseWords(text, path);
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(target));
  await folder.sync().finally(() => folder.close());
}
