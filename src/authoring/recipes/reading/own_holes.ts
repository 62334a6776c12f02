import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import { coreOf } from "./column_names.ts";
import { flagOf, isTime } from "./column_facts.ts";
import { isNeutral } from "./grammar/events.ts";
import { aRowNoun } from "./grammar/leaves.ts";
import { datedIn } from "./headers.ts";
import type { Input } from "./input.ts";
import { PLACE_WORDS } from "./lexicon/relations.ts";
import { PERSON_KINDS } from "./lexicon/things.ts";
import { sameNoun } from "./names.ts";
import {
  type Clause,
  clausesAt,
  isOfAllRows,
  isOwn,
  isSpokenOf,
  leavesYearOpen,
  verbsAt,
} from "./own_clauses.ts";
import { isDated } from "./own_nouns.ts";
import { asTyped, wordsOf } from "./tokens.ts";
import { type Filler, isUndirected } from "./unsaid_holes.ts";
import { stemOf } from "./words.ts";

/** "did I read", as far as the table has words for it. */
export function didI(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at).flatMap((clause): Filler[] => {
    if (clause.order || clause.denied) return [];
    const { to, participle } = clause;
    const all = isOfAllRows(clause, input) && !isSpokenOf(clause, input, true);
    return [{ to, text: participle }, ...(all ? [{ to, text: "", note: forAll(input, at, to) }] : [])];
  });
}

/** "did I read", where all rows are what was read. */
export function didIAlways(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at)
    .filter((clause) => isAlways(clause, input))
    .map(({ to }) => ({ to, text: "", note: forAll(input, at, to) }));
}

/** Where "repaired" ends, of a table in which all rows are repairs. */
export function isDoneToAll(input: Input, at: number): readonly number[] {
  return verbsAt(input, at, false)
    .filter(({ deeds, ...verb }) => {
      const named = deeds.filter(({ things }) => things.length > 0);
      const clause: Clause = { ...verb, from: at, deeds: named, denied: false };
      return isOfAllRows(clause, input) && !isSpokenOf(clause, input, false);
    })
    .map(({ to }) => to);
}

/** The same of what is only seen or gone to, of which nothing but how often can be the most. */
export function didISee(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at)
    .filter(
      (clause) =>
        isAlways(clause, input) &&
        clause.deeds.some(({ verbs }) => verbs.includes("see") || verbs.includes("visit")),
    )
    .map(({ to }) => ({ to, text: "", note: forAll(input, at, to) }));
}

/** Behind "which month did I run", "the most" may be how often, or how far. */
export function isMost({ tokens }: Input, at: number): boolean {
  const [first = "", second = ""] = tokens.slice(at, at + 2).map(({ folded }) => folded);
  return MOST.has(first === "the" ? second : first);
}
const MOST: ReadonlySet<string> = new Set(["most", "least", "fewest", "more", "less"]);

/** Where it was, if one column says so. */
export function thePlace({ dataset: { profile } }: Input, at: number): readonly Filler[] {
  const [place, ...others] = profile.columns.filter(
    ({ name, type, distinct }) =>
      type === "text" &&
      distinct > 1 &&
      PLACE_NAMES.has(coreOf(name).findLast((word) => word !== "name") ?? ""),
  );
  if (place === undefined || others.length > 0) return [];
  return [{ to: at, columns: [place], text: `"${place.name}"`, note: `taking "where" for ${place.name}` }];
}
const PLACE_NAMES: ReadonlySet<string> = new Set([
  ...PLACE_WORDS,
  ..."station store shop venue restaurant cafe hotel park trail route supermarket merchant destination airport".split(
    " ",
  ),
]);

/** The column that says when one did it: the one that the verb speaks of, or the only one. */
function whenOf({ stems }: Clause, input: Input): ColumnProfile | undefined {
  const times = datedIn(input.dataset.profile.columns);
  const told = times.filter(({ name }) => wordsOf(name).some((word) => stems.has(stemOf(word))));
  const neutral = times.filter((column) => isNeutral(column, input));
  const [time, ...others] =
    [told, times.length === 1 ? times : neutral].find((some) => some.length > 0) ?? [];
  return others.length === 0 ? time : undefined;
}

/** "did I watch", by the day on which it was done. */
export function didIThen(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at).flatMap((clause): Filler[] => {
    const time = whenOf(clause, input);
    const told =
      time && (isAlways(clause, input) || wordsOf(time.name).some((word) => clause.stems.has(stemOf(word))));
    if (!told || !isTime(time) || clause.order || clause.denied) return [];
    return [{ to: clause.to, columns: [time], text: `"${time.name}"`, note: forAll(input, at, clause.to) }];
  });
}

/** What one did it with: rows. */
export function myRows(input: Input, at: number): readonly Filler[] {
  const { kind, folded = "" } = input.tokens[at] ?? {};
  const known = aRowNoun(input, at).map(({ to }) => ({ to }));
  return known.length > 0 || kind !== "word" || !isDated(folded, input.dataset.profile)
    ? known
    : [{ to: at + 1 }];
}

function isAlways(clause: Clause, input: Input): boolean {
  return !clause.order && !clause.denied && isOfAllRows(clause, input) && !isSpokenOf(clause, input, false);
}

function forAll(input: Input, at: number, to: number): string {
  return `taking "${asTyped(input, at, to)}" for what all rows are`;
}

/** "did I first see": the earliest day of it. */
export function didIFirst(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at).flatMap((clause): Filler[] => {
    const { order, denied, to } = clause;
    if (!order || denied || !isOfAllRows(clause, input) || isSpokenOf(clause, input, false)) return [];
    const time = whenOf(clause, input);
    return time
      ? [{ to, columns: [time], text: `${order} "${time.name}"`, note: forAll(input, at, to) }]
      : [];
  });
}

/** "did I not snore", of `Did snore`. */
export function didIByFlag(input: Input, at: number): readonly Filler[] {
  return clausesAt(input, at).flatMap(({ to, stems, denied, order }): Filler[] => {
    const found = input.dataset.profile.columns.flatMap((column) => {
      const flag = flagOf(column);
      const words = wordsOf(column.name).filter((word) => !["did", "do", "was", "is", "has"].includes(word));
      const [only = "", ...others] = words;
      return flag && others.length === 0 && stems.has(stemOf(only)) ? [{ column, flag }] : [];
    });
    const [only, ...others] = found;
    if (only === undefined || others.length > 0 || order) return [];
    const text = `"${only.column.name}" is ${valueOf(only.flag[denied ? "no" : "yes"])}`;
    return [
      {
        to,
        columns: [only.column],
        text,
        note: `taking "${asTyped(input, at, to)}" for ${only.column.name}`,
      },
    ];
  });
}

function valueOf(value: Cell): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}

/** "5 stars" that one gave: one's own mark, or the only one. */
export function myMark(input: Input, at: number): readonly Filler[] {
  const { tokens } = input;
  const given = tokens[at - 1]?.value;
  const mark = markOf(input);
  if (mark === undefined || given === undefined || given > Number(mark.max)) return [];
  const stars = /^stars?$/.test(tokens[at]?.folded ?? "");
  // "gave 5 to" is no mark.
  if (!stars && at < tokens.length && !BEHIND.has(tokens[at]?.folded ?? "")) return [];
  const to = stars ? at + 1 : at;
  return [{ to, columns: [mark], text: `"${mark.name}"`, note: `taking what was given for ${mark.name}` }];
}
/** "rating" that one gave. */
export function myMarks(input: Input, at: number): readonly Filler[] {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  if (leavesYearOpen(input)) return [];
  const mark = MARKS.has(folded) || MARKS.has(folded.replace(/s$/u, "")) ? markOf(input) : undefined;
  return mark
    ? [{ to: at + 1, columns: [mark], text: `"${mark.name}"`, note: `taking "${text}" for ${mark.name}` }]
    : [];
}

/** One's own mark, or the only one. */
function markOf({ dataset }: Input): ColumnProfile | undefined {
  const rated = dataset.profile.columns.filter(
    ({ name, type }) => type === "number" && wordsOf(name).some((word) => MARKS.has(word)),
  );
  const own = rated.filter(({ name }) => wordsOf(name).some((word) => MINE.has(word)));
  const [mark, ...others] = own.length > 0 ? own : rated;
  return others.length === 0 ? mark : undefined;
}
const MARKS: ReadonlySet<string> = new Set("rating ratings stars star score".split(" "));
const MINE: ReadonlySet<string> = new Set("my own user personal your our".split(" "));
const BEHIND: ReadonlySet<string> = new Set("in by from since before after".split(" "));

/** "i", where the whole table is of whoever asks. */
export function me(input: Input, at: number): readonly Filler[] {
  const { folded = "" } = input.tokens[at] ?? {};
  return (folded === "i" || folded === "we") && isOwn(input, at) ? [{ to: at + 1, text: "" }] : [];
}

/** "my", where the whole table is of whoever asks. */
export function mine(input: Input, at: number): readonly Filler[] {
  const { folded = "", text = "" } = input.tokens[at] ?? {};
  if ((folded !== "my" && folded !== "our") || !isOwn(input, at)) return [];
  return [{ to: at + 1, text: "", note: `taking "${text}" for all rows` }];
}

/** "my rating" is `player_rating`, where the one `player` is in all rows, whatever the opponent's is. */
export function myThing(input: Input, at: number): readonly Filler[] {
  const { columns } = input.dataset.profile;
  const owners = columns.filter(
    ({ name, type, distinct, missing }) =>
      type === "text" && distinct === 1 && missing === 0 && PERSON_STEMS.has(stemOf(name.toLowerCase())),
  );
  return owners.flatMap(({ name: owner }) =>
    columns.flatMap((column): Filler[] => {
      const [first = "", ...words] = wordsOf(column.name);
      const isSaid = words.every((word, more) => sameNoun(word, input.tokens[at + more]?.folded ?? ""));
      if (words.length === 0 || first !== owner.toLowerCase() || !isSaid) return [];
      const to = at + words.length;
      const note = `taking "my ${asTyped(input, at, to)}" for ${column.name}`;
      return [{ to, columns: [column], text: `"${column.name}"`, note }];
    }),
  );
}
const PERSON_STEMS: ReadonlySet<string> = new Set(PERSON_KINDS.map(stemOf));

/** "did I win", as the one column that says how it ended for whoever asks: not the opponent's. */
export function didIWin(input: Input, at: number): readonly Filler[] {
  const words = input.tokens.slice(at, at + 3).map(({ folded }) => folded);
  const isAsked = /^(?:did|have) (?:i|we) (?:win|won)$/u.test(words.join(" ")) && isOwn(input, at + 1);
  const found = isAsked
    ? input.dataset.profile.columns.flatMap((column) => {
        const isResult = wordsOf(column.name).some((word) => /^(?:result|outcome)$/u.test(word));
        const won = (column.top ?? []).filter(({ value }) => /^(?:win|won)$/iu.test(String(value)));
        return isResult && isUndirected(column) ? won.map(({ value }) => ({ column, value })) : [];
      })
    : [];
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  const note = `taking "${asTyped(input, at, at + 3)}" for ${only.column.name} ${String(only.value)}`;
  return [{ to: at + 3, text: `"${only.column.name}" is "${String(only.value)}"`, note }];
}
