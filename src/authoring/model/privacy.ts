import type { Share } from "../../config/llm.ts";
import type { Dataset } from "../../data/dataset.ts";
import { fold } from "../../data/fold.ts";
import type { Json, JsonObject, JsonSchema, ToolSpec } from "../../toolkit/spec.ts";
import { isObject, once, phrasesOf, toWords, valuesIn, type Link } from "./links.ts";
import { PLAIN_WORDS } from "./plain_words.ts";

/** What stands in place of text that a model may not see. */
const HIDDEN = "…";
const TEXT = "(text)";

/** A word, as far as a cell could be told by it. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/**
 * A result as a model may see it: its beginning; under `schema` its shape and how much there is, and only single numbers, to four
 * digits. The names in a result may be cells, too.
 */
export function showResult(result: Json, share: Share, { profile }: Pick<Dataset, "profile">): string {
  const names = new Set(profile.columns.flatMap(({ name }) => name.match(WORD) ?? []));
  const isKnown = (name: string) =>
    (name.match(WORD) ?? []).every((word) => names.has(word) || PLAIN_WORDS.has(word.toLowerCase()));
  const text = JSON.stringify(share === "samples" ? shortened(result) : shapeOf(result, isKnown, true));
  return text.length > 4000 ? `${text.slice(0, 4000)}…` : text;
}

function shapeOf(value: Json, isKnown: (name: string) => boolean, alone: boolean): Json {
  if (typeof value === "string") return TEXT;
  if (typeof value === "number") return alone ? Number(value.toPrecision(4)) : "(number)";
  if (Array.isArray(value)) {
    const [first, ...more] = value as readonly Json[];
    if (first === undefined) return [];
    return [shapeOf(first, isKnown, false), ...(more.length === 0 ? [] : [`… ${more.length} more`])];
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).slice(0, 60);
  return Object.fromEntries(
    members.map(([name, inner], place) => [
      isKnown(name) ? name : `(name ${place + 1})`,
      shapeOf(inner, isKnown, alone),
    ]),
  );
}

/** The first rows of long lists. */
function shortened(value: Json): Json {
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.length > 20
      ? [...list.slice(0, 20).map(shortened), `… ${list.length - 20} more`]
      : list.map(shortened);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner)]));
}

/** What a contract was made of, as far as it is known to hold no cell. */
export interface Known {
  readonly links: readonly Link[];
  /** What the person typed. */
  readonly typed: string;
  readonly columns: ReadonlySet<string>;
  /** Whether everything else in it is the model's own. */
  readonly own: boolean;
}

/** Parameters as a model may see them under `schema`: values are the person's words for them, and what they did not type is hidden. */
export function showParams(params: JsonObject, schema: JsonSchema, known: Known): JsonObject {
  const show = (value: Json, own: JsonSchema = {}, key = ""): Json => {
    if (typeof value === "string") return textOf(value, own, key, known);
    if (Array.isArray(value)) {
      return once(value as readonly Json[], (item) => [show(item, own.items, key)]);
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, show(inner, own.properties?.[name], name)]),
    );
  };
  return show(params, schema) as JsonObject;
}

function textOf(text: string, { enum: choices }: JsonSchema, key: string, known: Known): string {
  const { links, typed, columns, own } = known;
  if (columns.has(text) || choices?.includes(text) === true) return text;
  const spoken = toWords(text, links);
  if (spoken !== undefined) return spoken;
  if (own || (key !== "value" && WORDS_OF_PARAMS.has(text))) return text;
  return typed.includes(text) ? text : TEXT;
}

/** Words that parameters of recipes are made of, beside columns and values. */
const WORDS_OF_PARAMS: ReadonlySet<string> = new Set(
  `asc desc = != < <= > >= + - * / between in contains missing present year quarter month week day month_of_year weekday hour_of_day decade
   count sum mean median min max range stddev variance distinct mode`.split(/\s+/u),
)
  .add("not in")
  .add("starts with")
  .add("ends with");

/** A contract with its defaults shown so. */
export function showSpec(spec: ToolSpec, known: Known): ToolSpec {
  const properties = Object.entries(spec.parameters.properties ?? {}).map(([name, schema]) => {
    const { default: value } = schema;
    if (value === undefined) return [name, schema] as const;
    const shown = showParams({ value }, { properties: { value: schema } }, known)["value"];
    return [name, { ...schema, default: shown ?? null }] as const;
  });
  return { ...spec, parameters: { ...spec.parameters, properties: Object.fromEntries(properties) } };
}

/**
 * The texts of tools that a model wrote earlier, perhaps with cells before it: values of this table are hidden in them, unless the
 * person typed them.
 */
export async function hideValues(
  texts: readonly string[],
  typed: string,
  dataset: Dataset,
): Promise<readonly string[]> {
  const names = dataset.profile.columns.map(({ name }) => name);
  const said = ` ${fold([typed, ...names].join(" "))} `;
  const found = await valuesIn([...new Set(texts.flatMap(phrasesOf))], dataset);
  const hidden = [...new Set(found.map(({ phrase }) => phrase))]
    .filter((phrase) => !said.includes(` ${fold(phrase)} `) && !isPlain(phrase))
    .toSorted((a, b) => b.length - a.length);
  if (hidden.length === 0) return texts;
  const anyOf = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${hidden.map((phrase) => phrase.replaceAll(SIGNS, "\\$&")).join("|")})(?![\\p{L}\\p{N}_])`,
    "gu",
  );
  return texts.map((text) => text.replaceAll(anyOf, HIDDEN));
}

/** What a pattern would take for more than itself. */
const SIGNS = /[\\^$.*+?()[\]{}|/]/gu;

function isPlain(phrase: string): boolean {
  return (phrase.match(WORD) ?? []).every((word) => PLAIN_WORDS.has(word.toLowerCase()));
}
