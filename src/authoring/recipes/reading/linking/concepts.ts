import { ARTICLES } from "../lexicon/talk.ts";
import { SAME_THINGS } from "../lexicon/things.ts";
import { FIELDS } from "../lexicon/thesaurus.ts";
import { singularsOf } from "../words.ts";

export type Holds = "number" | "count" | "text" | "time" | "year" | "any";

/** One thing by all its names. */
export interface Concept {
  readonly holds: Holds;
  /** What people say, and headers have, each as one key; whether it is said of the thing, or written for it, in its field alone. */
  readonly said: ReadonlyMap<string, boolean>;
  readonly headers: ReadonlyMap<string, boolean>;
  /** The words of names that a near rival has, too. */
  readonly words: readonly (readonly string[])[];
  readonly signs: ReadonlySet<string>;
  /** Words of headers beside which the names mean different things. */
  readonly unlike: ReadonlySet<string>;
}

/** All that is in the thesaurus, by what is said. */
export function bySaid(): ReadonlyMap<string, readonly Concept[]> {
  if (SAID.size > 0) return SAID;
  const concepts = [
    ...FIELDS.flatMap(({ signs = "", names }) =>
      names
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => conceptOf(line, new Set(signs.replaceAll("_", "").split(/\s+/u).filter(Boolean)))),
    ),
    ...SAME_THINGS.map((things) => conceptOf(`${things.join(", ")} :any`, new Set())),
  ];
  for (const concept of concepts)
    for (const key of concept.said.keys()) SAID.set(key, [...(SAID.get(key) ?? []), concept]);
  return SAID;
}
const SAID = new Map<string, readonly Concept[]>();

/** "at bat, ~official at bat | ab :count !profit" */
function conceptOf(line: string, signs: ReadonlySet<string>): Concept {
  const [, left = "", right = "", holds = "number", unlike = ""] =
    /^([^|:!]+)(?:\|([^:!]*))?(?::(\w+))?\s*(?:!(.*))?$/u.exec(line) ?? [];
  const names = listed(left).filter((name) => !name.startsWith("~"));
  const colloquial = listed(left).flatMap((name) => (name.startsWith("~") ? [name.slice(1)] : []));
  const written = listed(right);
  const ofField = signs.size > 0;
  const keys = (own: readonly string[], of: readonly string[]) =>
    new Map([
      ...of.map((form) => [keyOf(wordsIn(form)), ofField] as const),
      ...own.map((form) => [keyOf(wordsIn(form)), false] as const),
    ]);
  return {
    holds: HOLDS.find((kind) => kind === holds) ?? "number",
    said: keys(names, colloquial),
    headers: keys(names, written),
    words: [...names, ...written]
      .filter((form) => form.length >= 3)
      .map((form) =>
        form
          .split(" ")
          .filter((word) => !SMALL.has(word))
          .map(singular),
      ),
    signs,
    unlike: new Set(unlike.split(" ").filter(Boolean)),
  };
}

const HOLDS: readonly Holds[] = ["number", "count", "text", "time", "year", "any"];

function wordsIn(form: string): readonly string[] {
  return form.split(" ").filter((word) => !ARTICLES.has(word));
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((form) => form.trim())
    .filter(Boolean);
}

/** Words as one key, whatever number they are in, and whether they are written together or not. */
export function keyOf(words: readonly string[]): string {
  const joined = words.map(singular).join("");
  return words.length === 1 ? joined : singular(joined);
}

export function singular(word: string): string {
  return word.length > 3 ? (singularsOf(word)[0] ?? word) : word;
}

/** Words that a name is the same without. */
export const SMALL: ReadonlySet<string> = new Set(["of", "the", "to", "in", "at", "a", "per"]);
