import type { ColumnProfile } from "../../../../data/dataset.ts";
import { fold } from "../../../../data/fold.ts";
import { flagOf } from "../column_facts.ts";
import { GLUE } from "../lexicon/talk.ts";
import { once } from "../once.ts";
import { isVocabulary } from "../vocabulary.ts";
import { namesakesOf } from "./namesakes.ts";
import { ALTERING, isOfNames } from "./pieces.ts";

/** So few values tell of which kinds rows are. */
const FEW_KINDS = 100;
/** Values that say next to nothing, and are called the same in every column. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  "yes no none other others unknown any all total na true false".split(" "),
);
/** What says that a value is not quite what its words are. */
export const ALTERED = new RegExp(`[<>≤≥]|(?:^|[^\\p{L}])(?:${ALTERING})(?:$|[^\\p{L}])`, "u");

/** What the values of a column have in common. */
export interface Shape {
  readonly values: readonly string[];
  readonly numbered: boolean;
  /** Words that all begin with, or end in. */
  readonly begin: readonly string[];
  readonly end: readonly string[];
  /** Names are wholes: York is no short name of "York (County)". */
  readonly names: boolean;
  readonly few: boolean;
}

export const shapeOf = once((column: ColumnProfile): Shape | undefined => {
  const values = (column.top ?? []).map(({ value }) => String(value));
  const told = values.filter((value) => !PLACEHOLDERS.has(fold(value)));
  if (told.length === 0 || flagOf(column) !== undefined) return undefined;
  const numbered = told.every((value) => NUMBERING.test(value));
  const few = column.distinct <= FEW_KINDS;
  const names = isOfNames(column);
  // Of several kinds, one may be called otherwise; of names, all are called so.
  const most = told.length < 4 || names || !few ? told.length : told.length - 1;
  const parted = told.map((value) => wordsIn(numbered ? value.replace(NUMBERING, "") : value));
  const backwards = parted.map((words) => words.toReversed());
  const [begin, end] = [shared(parted, most), shared(backwards, most).toReversed()];
  const shape = { values, numbered, begin, end, names, few };
  return values.some((value) => coresOf(value, shape).length > 0) ? shape : undefined;
});

/** "2. Married", "(3) Widowed", "b) Rent", "1 - Low", "A - Good" */
const NUMBERING =
  /^\s*(?:\(?(?:\d{1,3}|\p{L})\)|\(?\d{1,3}[.:]|\p{L}[.:]|\d{1,3}\s*[-–](?=\s*\p{L})|\p{Lu}\s+[-–]\s)\s*(?=\S)/u;

function wordsIn(value: string): string[] {
  return fold(value).split(" ");
}

/** The words that so many begin with. */
function shared(parted: readonly (readonly string[])[], most: number): readonly string[] {
  const counted = Map.groupBy(parted, ([first = ""]) => first);
  const [word, own = []] =
    [...counted].toSorted(([, left], [, right]) => right.length - left.length)[0] ?? [];
  if (word === undefined || word === "" || own.length < Math.max(2, most) || /\d/.test(word)) return [];
  const rest = own.map(([, ...more]) => more);
  return [word, ...(rest.every((words) => words.length > 0) ? shared(rest, rest.length) : [])];
}

/** A value without what says nothing. */
export interface Core {
  /** As it stands in the value. */
  readonly folded: string;
  /** As people write it. */
  readonly said: string;
  /** It only says of which kind the rest is: a "Student loan" is no student. */
  readonly modifies: boolean;
  readonly firm?: true;
  /** No more than a number was left out. */
  readonly whole: boolean;
}

type Written = Omit<Core, "said">;

/** What is left of a value without its number, its end in parentheses, or what all values share. */
export function coresOf(value: string, shape: Shape): readonly Core[] {
  const base = shape.numbered ? value.replace(NUMBERING, "") : value;
  if (/^\s*[<>≤≥=~]/.test(base)) return [];
  const whole: Written[] = [{ folded: fold(base), modifies: false, whole: true }];
  const firm = base.replace(FIRM, "");
  const [, named] = CODE_AND_NAME.exec(base) ?? [];
  if (named !== undefined) whole.push({ folded: fold(named), modifies: false, whole: true });
  if (firm !== base) whole.push({ folded: fold(firm), modifies: false, firm: true, whole: false });
  const sides = shape.few && !shape.names ? [...withoutTail(base), ...sidesOf(base)] : [];
  const cores = [
    ...whole,
    ...sides.map((side) => ({ folded: fold(side), modifies: false, whole: false })),
    ...withoutEnds(base, shape),
  ];
  return cores
    .flatMap((core) => unowned(core.folded).map((said) => ({ ...core, said })))
    .filter(({ folded }) => folded !== fold(value));
}

/** "Bachelor's degree" is also written "bachelors degree". */
function unowned(folded: string): readonly string[] {
  return / s\b/.test(folded)
    ? [folded, folded.replaceAll(/ s\b/g, "s"), folded.replaceAll(/ s\b/g, "")]
    : [folded];
}

const FIRM =
  /(?:(?:,?\s+|,)(?:&\s*)?(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh)\.?)+\s*$/iu;

/** "AT (Austria)" */
const CODE_AND_NAME = /^\s*\p{Lu}{2,3}\s*\(([^()]*\p{Ll}[^()]*)\)\s*$/u;

const TAILED = /^(.*\S)\s*\(([^()]*)\)\s*$/u;

/** "Bank transfer" of "Bank transfer (automatic)", and either of "Battery electric vehicle (BEV)". */
function withoutTail(value: string): string[] {
  const [, head = "", tail = ""] = TAILED.exec(value) ?? [];
  if (head === "" || ALTERED.test(tail.toLowerCase())) return [];
  return /^\p{Lu}{3,6}$/u.test(tail) && head.startsWith(tail.charAt(0)) ? [head, tail] : [head];
}

/** "entire home" of "Entire home/apt", "Black" of "Black or African American". */
function sidesOf(value: string): string[] {
  const sides = value.split(/\s*\/\s*|\s+or\s+/iu);
  return sides.length === 2 && !value.includes("(") ? sides : [];
}

function withoutEnds(value: string, { begin, end }: Shape): readonly Written[] {
  const words = wordsIn(value);
  // "Cause of death: Heart attack" is one; "Department of Surgery" is no surgery.
  const labelled = /^[^:]+:\s/u.test(value);
  const begins = begin.length > 0 && begin.every((word, at) => words[at] === word);
  const ends = end.length > 0 && end.every((word, at) => words[words.length - end.length + at] === word);
  const rests = [
    ...(begins ? [{ rest: words.slice(begin.length), modifies: !labelled }] : []),
    ...(ends ? [{ rest: words.slice(0, words.length - end.length), modifies: true }] : []),
    ...(begins && ends
      ? [{ rest: words.slice(begin.length, words.length - end.length), modifies: true }]
      : []),
  ];
  return rests.map(({ rest, modifies }) => {
    const first = rest.findIndex((word) => !GLUE.has(word));
    return { folded: rest.slice(Math.max(0, first)).join(" "), modifies, whole: false };
  });
}

/** Whether what is left still says which value it is: neither a number nor "former" does, and "Mexico" is not Mexico City. */
export function mayStand({ folded, whole }: Core, { values }: Shape): boolean {
  if (PLACEHOLDERS.has(folded)) return whole;
  if (!/\p{L}{3}/u.test(folded) || /\p{N}/u.test(folded) || ALTERED_ALONE.test(folded)) return false;
  // "more races" of "Two or more races"
  if (!whole && folded.includes(" ") && isVocabulary(folded.split(" ")[0] ?? "")) return false;
  if (values.some((value) => fold(value) === folded)) return false;
  return whole || !namesakesOf(folded, folded).some(({ kind, derived }) => !derived && PLACES.has(kind));
}

const ALTERED_ALONE = new RegExp(`^(?:${ALTERING})$`, "u");
const PLACES: ReadonlySet<string> = new Set(["state", "country"]);
