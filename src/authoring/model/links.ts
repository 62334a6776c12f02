import type { Dataset } from "../../data/dataset.ts";
import { looks } from "../../data/fold.ts";
import { openValues } from "../../data/values.ts";
import type { Json, JsonObject, JsonSchema } from "../../toolkit/spec.ts";
import { GLUE } from "../recipes/reading/lexicon/talk.ts";
import { quoted } from "./prompt.ts";

/** A phrase of the question that is a value of the data, as both write it. */
export interface Link {
  readonly phrase: string;
  readonly column: string;
  readonly value: string;
}

/** Longest phrase that is looked up, in words. */
const WORDS = 8;
const MOST_PHRASES = 4000;
const MOST_TOLD = 30;

/** The phrases that a person typed and that are values of the data. They are looked up here, not by the model. */
export async function linksOf(text: string, dataset: Dataset): Promise<readonly Link[]> {
  const phrases = phrasesOf(withoutNames(text, dataset)).filter((phrase) => !isSlight(phrase, text));
  const links = await valuesIn(phrases, dataset);
  // "New York" rather than "York", "O+" rather than "O".
  const within = ({ phrase, column }: Link) =>
    links.some(
      (other) => other.column === column && other.phrase !== phrase && other.phrase.includes(phrase),
    );
  return links.filter((link) => !within(link));
}

/** The text without names of columns that are plainly such: what stands in them is no value. */
function withoutNames(text: string, { profile }: Dataset): string {
  const names = profile.columns.flatMap(({ name }) => [
    `"${name}"`,
    `'${name}'`,
    `\`${name}\``,
    ...(/\p{L}.*[^\p{L}].*\p{L}/u.test(name) ? [name] : []),
  ]);
  const longest = names.toSorted((a, b) => b.length - a.length);
  return longest.reduce((rest, name) => rest.replaceAll(name, " ; "), text);
}

/** Too slight to be taken for a value, unless it stands in quotes. */
function isSlight(phrase: string, text: string): boolean {
  if (!/^\d+$/u.test(phrase) && !GLUE.has(phrase) && !SLIGHT.has(phrase)) return false;
  return !text.includes(`"${phrase}"`) && !text.includes(`'${phrase}'`);
}

const SLIGHT: ReadonlySet<string> = new Set(
  `i it its they or not no if as by on than then use using what which how when while does do any each other another more less
   one two three four five six seven eight nine ten first second third`.split(/\s+/u),
);

/** Which of the phrases are values, letter case and accents apart. "O" is neither "O+" nor "O-". */
export async function valuesIn(
  phrases: readonly string[],
  dataset: Pick<Dataset, "cachePath" | "valuesPath">,
): Promise<readonly Link[]> {
  if (phrases.length === 0) return [];
  const values = await openValues(dataset);
  try {
    const hits = await values.find(phrases);
    return hits
      .filter(({ phrase, value }) => looks(phrase) === looks(value))
      .map(({ phrase, column, value }) => ({ phrase, column, value }));
  } finally {
    await values.close();
  }
}

/** Every run of words, with and without the signs that stand at their ends. */
export function phrasesOf(text: string): readonly string[] {
  const words = [...text.matchAll(/[.+#-]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’&.,/:+-](?=[\p{L}\p{N}]))*/gu)];
  const phrases = words.flatMap(({ index: from }, at) =>
    words.slice(at, at + WORDS).flatMap((last) => {
      const to = last.index + last[0].length;
      const signs = /^[+#*%!?.-]+/u.exec(text.slice(to))?.[0].replace(/[.?!]+$/u, "") ?? "";
      const whole = text.slice(from, to);
      const own = /['’]\p{L}{1,2}$/u.test(whole) ? [whole.replace(/['’]\p{L}{1,2}$/u, "")] : [];
      return [...(signs === "" ? [] : [whole + signs]), whole, ...own, whole.replace(/^[.+#-]/u, "")];
    }),
  );
  return [...new Set(phrases)].slice(0, MOST_PHRASES);
}

/** What a model is told of them: the person's own words, and where they belong. */
export function tellLinks(links: readonly Link[]): string {
  if (links.length === 0) return "";
  const lines = new Set(
    links.map(({ phrase, column }) => `- ${quoted(phrase)} is a value of ${quoted(column)}`),
  );
  return `\nWords of the question that are values (as the person wrote them; parameters take them so):\n${[...lines].slice(0, MOST_TOLD).join("\n")}\n`;
}

/**
 * Values as the data writes them, in place of a person's words for them. Where the data writes one in several ways, all are meant.
 * `parameters` tells values from the names of columns.
 * @returns what cannot be said so, too, for the model to mend
 */
export function toData(
  params: JsonObject,
  parameters: JsonSchema,
  links: readonly Link[],
): { readonly params: JsonObject; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const visit = (value: Json, schema: JsonSchema = {}): Json => {
    if (typeof value === "string") {
      if (isName(schema)) return value;
      const [only = value, ...more] = writtenAs(value, undefined, links);
      if (more.length > 0)
        wrong.push(
          `${quoted(value)} is written in several ways in the data: take it in a parameter of kind "filters" with op "=", or of kind "texts".`,
        );
      return only;
    }
    if (Array.isArray(value)) {
      const { items = {} } = schema;
      return once(value as readonly Json[], (item) =>
        typeof item === "string" && !isName(items) ? writtenAs(item, undefined, links) : [visit(item, items)],
      );
    }
    if (!isObject(value)) return value;
    if (typeof value["column"] === "string" && typeof value["op"] === "string")
      return conditionAsData(value, value["column"], links);
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, visit(inner, schema.properties?.[name])]),
    );
  };
  return { params: visit(params, parameters) as JsonObject, wrong };
}

/** Text that names a column, or is one of a few words. */
function isName({ format, enum: choices }: JsonSchema): boolean {
  return format !== undefined || choices !== undefined;
}

const LISTED: Readonly<Record<string, string>> = { "=": "in", "!=": "not in" };

function conditionAsData(condition: JsonObject, column: string, links: readonly Link[]): JsonObject {
  const { op, value } = condition;
  if (Array.isArray(value)) {
    const items = once(value as readonly Json[], (item) =>
      typeof item === "string" ? writtenAs(item, column, links) : [item],
    );
    return { ...condition, value: items };
  }
  const listed = typeof op === "string" ? LISTED[op] : undefined;
  if (typeof value !== "string" || listed === undefined) return condition;
  const written = writtenAs(value, column, links);
  return written.length === 1
    ? { ...condition, value: written[0] ?? value }
    : { ...condition, op: listed, value: written };
}

/** What becomes of the items of a list; a text that comes out twice is said once. */
export function once(list: readonly Json[], change: (item: Json) => readonly Json[]): readonly Json[] {
  const items = list.flatMap(change);
  return items.filter((item, at) => typeof item !== "string" || items.indexOf(item) === at);
}

/** The values that a text stands for; itself where it stands for none. */
function writtenAs(text: string, column: string | undefined, links: readonly Link[]): readonly string[] {
  const looked = looks(text);
  const found = links.filter(
    (link) => looks(link.phrase) === looked && (column === undefined || link.column === column),
  );
  return found.length === 0 ? [text] : [...new Set(found.map(({ value }) => value))];
}

/** The person's words again, in place of what the data writes. */
export function toWords(text: string, links: readonly Link[]): string | undefined {
  return links.find(({ value }) => value === text)?.phrase;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
