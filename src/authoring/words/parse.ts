import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
} from "yaml";
import { fold } from "../../data/fold.ts";
import { InputError } from "../../errors.ts";
import { keyOf, unusable } from "./phrase.ts";
import type { TableWords } from "./tables.ts";

export interface WordsDocument {
  /** With its comments and its order, so that writing it back loses nothing. */
  readonly document: Document;
  readonly tables: readonly TableWords[];
}

const KEYS = ["file", "columns", "rows", "names", "values"];
const MOST_TABLES = 1000;
const MOST_WORDS = 2000;

/**
 * Reads `words.yaml`. Every scalar is text, whatever it looks like: a column may be called 2020, yes or null.
 * @throws {InputError} naming the line, the key and the fix
 */
export function parseWords(text: string, path: string): WordsDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines });
  const [broken] = [...document.errors, ...document.warnings];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const reason = (broken.message.split("\n", 1)[0] ?? "").replace(/ at line \d+, column \d+:?$/u, "");
    throw new InputError(
      "words_invalid",
      `Cannot read ${path} as YAML: line ${line}, column ${col}: ${reason}`,
      MEND,
    );
  }
  const reader = readerOf(path, lines);
  const root = document.contents;
  if (root === null || (isScalar(root) && (root.value ?? "") === "")) return { document, tables: [] };
  const items = reader.list(root, "the file");
  if (items.length > MOST_TABLES)
    reader.refuse(root, `it has ${items.length} tables`, `At most ${MOST_TABLES} are read: remove some.`);
  const tables = items.map((item, place) => toTable(reader, item, `table ${place + 1}`));
  insistOnOneEach(reader, items, tables);
  return { document, tables };
}

const MEND = "Mend that line; `toolkiln words FILE --set` writes the file itself.";
const EXAMPLE =
  "A table looks so: {file: games.csv, columns: [Name, City], rows: [games], names: {title: Name}, values: {the Big Apple: {City: New York}}}.";

type Reader = ReturnType<typeof readerOf>;

/** Takes the pieces of the file for what they must be, or says where they are not. */
function readerOf(path: string, lines: LineCounter) {
  function refuse(node: unknown, problem: string, fix = EXAMPLE): never {
    const [offset = 0] = isNode(node) ? (node.range ?? []) : [];
    const { line } = lines.linePos(offset);
    throw new InputError("words_invalid", `Cannot use ${path}: line ${Math.max(line, 1)}: ${problem}.`, fix);
  }
  /** Nothing here is worth a tag, an anchor or an alias. */
  function plain(node: unknown, what: string): void {
    if (isAlias(node)) refuse(node, `${what} is an alias (*)`, `Write it out. ${MEND}`);
    if (!isNode(node)) return;
    if ("anchor" in node && node.anchor) refuse(node, `${what} has an anchor (&)`, `Remove it. ${MEND}`);
    if (node.tag !== undefined) refuse(node, `${what} has a tag (!)`, `Remove it. ${MEND}`);
  }
  return {
    refuse,
    text(node: unknown, what: string, beside?: unknown): string {
      plain(node, what);
      if (node !== null && node !== undefined && !isScalar(node))
        return refuse(node, `${what} must be one text`);
      const value = isScalar(node) ? String(node.value ?? "") : "";
      return value === "" ? refuse(beside ?? node, `${what} is empty`) : value;
    },
    list(node: unknown, what: string): readonly unknown[] {
      plain(node, what);
      if (node === undefined) return [];
      return isSeq(node) ? node.items : refuse(node, `${what} must be a list`);
    },
    pairs(node: unknown, what: string, beside?: unknown): readonly Pair[] {
      plain(node, what);
      if (node === undefined) return [];
      return isMap(node) ? node.items : refuse(node ?? beside, `${what} must be a group of keys`);
    },
  };
}

function toTable(reader: Reader, node: unknown, name: string): TableWords {
  const { refuse, text, list, pairs } = reader;
  const own = new Map<string, unknown>();
  for (const { key, value } of pairs(node, name)) {
    const known = text(key, `a key of ${name}`, node);
    if (!KEYS.includes(known))
      refuse(key, `there is no key \`${known}\``, `Keys of a table: ${KEYS.join(", ")}. ${EXAMPLE}`);
    own.set(known, value);
  }
  if (!own.has("file")) refuse(node, `${name} has no key \`file\``);
  const taken = new Set<string>();
  const wordOf = (at: unknown, key: string): string => {
    const word = text(at, `a name in \`${key}\``, node);
    const problem = unusable(word);
    if (problem !== undefined)
      refuse(
        at,
        `\`${key}\` has ${JSON.stringify(word)}, which cannot be a name: ${problem}`,
        "Choose another, or remove it.",
      );
    if (taken.has(keyOf(word)))
      refuse(
        at,
        `\`${key}\` has ${JSON.stringify(word)}, which stands for something already`,
        "Keep one of the two.",
      );
    taken.add(keyOf(word));
    return word;
  };
  const table: TableWords = {
    file: text(own.get("file"), "`file`", node),
    columns: list(own.get("columns"), "`columns`").map((item) => text(item, "a column in `columns`", node)),
    rows: list(own.get("rows"), "`rows`").map((item) => wordOf(item, "rows")),
    names: pairs(own.get("names"), "`names`", node).map(({ key, value }) => {
      const word = wordOf(key, "names");
      return { word, column: text(value, `\`names.${word}\``, key) };
    }),
    values: pairs(own.get("values"), "`values`", node).map(({ key, value }) => {
      const word = wordOf(key, "values");
      const [target, ...others] = pairs(value, `\`values.${word}\``, key);
      if (target === undefined || others.length > 0)
        return refuse(key, `\`values.${word}\` must be one column with its value`);
      const column = text(target.key, `the column of \`values.${word}\``, key);
      return { word, column, value: text(target.value, `\`values.${word}.${column}\``, target.key) };
    }),
  };
  if (taken.size > MOST_WORDS)
    refuse(node, `${name} has ${taken.size} words`, `At most ${MOST_WORDS} are read: remove some.`);
  return table;
}

/** Columns tell tables apart. */
function insistOnOneEach(reader: Reader, items: readonly unknown[], tables: readonly TableWords[]): void {
  const seen = new Map<string, number>();
  for (const [place, { columns }] of tables.entries()) {
    const key = [...new Set(columns.map(fold))].toSorted().join("\n");
    const before = seen.get(key);
    if (key !== "" && before !== undefined)
      reader.refuse(
        items[place],
        `table ${place + 1} has the same columns as table ${before + 1}`,
        "Make one table of the two: a table is known by its columns.",
      );
    seen.set(key, place);
  }
}
