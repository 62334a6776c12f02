import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { InputError, isSystemError } from "../errors.ts";

/** One question of a suite, with the answers it must get. */
export interface Case {
  readonly id: string;
  /** Absolute path. */
  readonly file: string;
  /** The question with its constraints and format: what is asked, word for word. */
  readonly query: string;
  /** Name → value as text. */
  readonly expect: Readonly<Record<string, string>>;
  readonly level?: string;
  readonly concepts: readonly string[];
}

/** Reads a suite: JSON Lines, one question a line. @throws {InputError} naming the line, and what is wrong with it */
export async function readSuite(path: string): Promise<readonly Case[]> {
  const lines = (await textOf(path)).split("\n");
  const cases = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [readCase(line, { path, number: index + 1 })],
  );
  const seen = new Map<string, number>();
  for (const [index, { id }] of cases.entries()) {
    const before = seen.get(id);
    if (before !== undefined) {
      throw new InputError(
        "suite_invalid",
        `Cannot use ${path}: the id ${JSON.stringify(id)} must be there once, and questions ${before + 1} and ${index + 1} have it.`,
        "Give each question an id of its own.",
      );
    }
    seen.set(id, index);
  }
  if (cases.length > 0) return cases;
  throw new InputError(
    "suite_empty",
    `Cannot use ${path}: it has no questions.`,
    "Write one JSON object a line.",
  );
}

interface Place {
  readonly path: string;
  readonly number: number;
}

function readCase(line: string, place: Place): Case {
  const entry = parse(line, place);
  const text = (name: string) => textAt(entry, name, place);
  const given = ["question", "constraints", "format"].map((name) =>
    name === "question" || entry[name] !== undefined ? text(name).trim() : "",
  );
  const { id, level, concepts } = entry;
  if (typeof id !== "string" && typeof id !== "number") throw broken(place, "`id`", "text or a number", id);
  if (level !== undefined && typeof level !== "string") throw broken(place, "`level`", "text", level);
  return {
    id: String(id),
    file: resolve(dirname(place.path), text("file")),
    query: given.filter((part) => part !== "").join("\n"),
    expect: expectations(entry["expect"], place),
    ...(level === undefined ? {} : { level }),
    concepts: Array.isArray(concepts) ? concepts.map(String) : [],
  };
}

function parse(line: string, place: Place): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw broken(place, "the line", "JSON", line);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw broken(place, "the line", "a JSON object", value);
}

function textAt(entry: Record<string, unknown>, name: string, place: Place): string {
  const value = entry[name];
  if (typeof value === "string" && (name !== "question" || value.trim() !== "")) return value;
  throw broken(place, `\`${name}\``, "text", value);
}

function expectations(value: unknown, place: Place): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0)
    throw broken(place, "`expect`", "an object with at least one name and value", value);
  return Object.fromEntries(
    entries.map(([name, expected]: [string, unknown]) => {
      if (["string", "number", "boolean"].includes(typeof expected)) return [name, String(expected)];
      throw broken(place, `\`expect.${name}\``, "text, a number, true or false", expected);
    }),
  );
}

function broken({ path, number }: Place, what: string, wanted: string, seen: unknown): InputError {
  const shown = seen === undefined ? "missing" : JSON.stringify(seen);
  return new InputError(
    "suite_invalid",
    `Cannot use ${path}: line ${number}: ${what} must be ${wanted}, and is ${shown.length > 80 ? `${shown.slice(0, 79)}…` : shown}.`,
    'A line is {"id", "file", "question", "constraints"?, "format"?, "level"?, "concepts"?, "expect": {NAME: VALUE}}.',
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new InputError(
      "suite_unreadable",
      `Cannot read the suite ${path}: the system says ${error.code ?? "no"}.`,
      "Name a file with one JSON object a line.",
    );
  }
}
