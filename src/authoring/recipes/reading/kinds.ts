import { KIND_ENTRIES } from "./lexicon/kinds.ts";
import { LOG_ENTRIES } from "./lexicon/logs.ts";
import { stemOf, stemsOf } from "./words.ts";

/** A kind of things that rows may be: what people call them, and words that columns have where rows are such things. */
export interface Kind {
  readonly nouns: readonly string[];
  readonly signs: readonly string[];
  /** Words that say so only beside one of these. */
  readonly weak: readonly string[];
  /** Words of columns that only tables of something else have, though these have some of the signs. */
  readonly strange: ReadonlySet<string>;
  /** Whether they are persons, or act as these do, or rows tell persons beside them. */
  readonly persons: "are" | "act" | "have" | "no";
  /** Words of which a column of text must have one: who plays against whom. */
  readonly needs: ReadonlySet<string>;
  /** Nouns in identifying columns that say nothing against it: a car is told by its make. */
  readonly names: ReadonlySet<string>;
  /** What tells such things apart by itself: where rows share it, they are none. */
  readonly ids: ReadonlySet<string>;
  /** Whether each may be of several things, which a column counts. */
  readonly ofSeveral: boolean;
  /** Whether several go by one name. */
  readonly byModel: boolean;
}

export const KINDS: readonly Kind[] = [...KIND_ENTRIES, ...LOG_ENTRIES].map(
  ([
    nouns,
    signs,
    { weak = "", strange = "", persons = "no", names = "", needs = "", ids = "", called = "" } = {},
  ]) => ({
    nouns: listed(nouns),
    signs: listed(signs),
    weak: listed(weak),
    strange: stemsOf(strange),
    needs: stemsOf(needs),
    persons: persons === "are" || persons === "act" || persons === "have" ? persons : "no",
    names: stemsOf(`${nouns} ${names}`),
    ids: stemsOf(ids),
    ofSeveral: nouns.startsWith("order"),
    byModel: called !== "",
  }),
);

/** Whether things of some kind go by the noun. */
export function namesKind(noun: string): boolean {
  return ALL_NAMES.has(stemOf(noun));
}
const ALL_NAMES: ReadonlySet<string> = new Set(KINDS.flatMap(({ names }) => [...names]));

export function isNounOfKind(noun: string): boolean {
  return KINDS.some(({ nouns }) => nouns.includes(noun));
}

/** The same of things that are no persons, nor act as these do. */
export function isThing(noun: string): boolean {
  return KINDS.some(({ nouns, persons }) => persons === "no" && nouns.includes(noun));
}

/** Whether a number may be that of a thing, though it is called by nothing but the noun: flight 1545; but there are many murders. */
export function isNumberedAlone(noun: string): boolean {
  return NUMBERED_ALONE.has(stemOf(noun));
}
const NUMBERED_ALONE: ReadonlySet<string> = new Set(
  KINDS.flatMap(({ nouns, persons }) => (persons === "no" || persons === "act" ? nouns : []))
    .concat(
      "order invoice transaction loan booking ticket case claim job review class course section inmate prisoner user member".split(
        " ",
      ),
    )
    .map(stemOf),
);

function listed(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== "");
}
