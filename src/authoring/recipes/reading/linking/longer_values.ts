import { placesOf } from "./demonyms.ts";
import { fold } from "../../../../data/fold.ts";
import type { ValueFinder } from "../finder.ts";
import { type Token, wordsOf } from "../tokens.ts";
import type { ValueLink } from "../value_link.ts";
import { stemOf } from "../words.ts";
import { ALTERING, COMMON, headsOf, isOfNames } from "./pieces.ts";

/** The listing knows no more values by a word than so many. */
const KNOWN = 5;

/**
 * "students" where one is a "Student", and others are a "Law student" or an "Art student": the one value may be meant, or all that
 * end so. A name in capitals, or beside its column, is that value.
 */
export async function longerToo(
  link: ValueLink,
  at: number,
  tokens: readonly Token[],
  finder: ValueFinder,
): Promise<readonly ValueLink[]> {
  const { column, values, to, weak, plural, listed, notes } = link;
  const [value] = values;
  const run = tokens.slice(at, to);
  const [first] = run;
  if (typeof value !== "string" || weak || listed || notes.length > 0 || column.type !== "text") return [];
  if (first === undefined || run.some(({ kind }) => kind !== "word") || COMMON.has(first.folded)) return [];
  const own = fold(value);
  const said = run.map(({ text }) => text).join(" ");
  // "Indian" is written so wherever it stands.
  const isNamed = placesOf(own).length === 0 && /^\p{Lu}/u.test(said) && (at > 0 || said === value);
  if (isNamed || own.length < 3 || (isOfNames(column) && !plural) || isBesideColumn(link, at, tokens))
    return [];
  const near = await finder.nearest(own, 20, column.name);
  const others = [...new Set(near.map((hit) => hit.value))].filter(
    (other) => fold(other) !== own && endsIn(other, own) && !ALTERED.test(fold(other)),
  );
  if (others.length === 0) return [];
  const all = [...values, ...others].toSorted();
  if (all.length < KNOWN) {
    const taken = `taking "${said}" for ${all.map((one) => JSON.stringify(one)).join(" and ")}`;
    return [{ ...link, values: all, notes: [taken] }];
  }
  const cell = `lower("${column.name.replaceAll('"', '""')}")`;
  const has = (pattern: string) => `regexp_matches(${cell}, '(^|[^\\p{L}])(${pattern})($|[^\\p{L}])')`;
  const altered = /^[\p{L} ]+$/u.test(own)
    ? await finder.keeps?.(`${has(own)} AND ${has(ALTERING)}`)
    : undefined;
  return altered === 0 ? [{ ...link, values: [own], listed: true }] : [];
}

const ALTERED = new RegExp(`(?:^|[^\\p{L}])(?:${ALTERING})(?:$|[^\\p{L}])`, "u");

/** "Law student", "Student, part-time" */
function endsIn(value: string, own: string): boolean {
  const last = own.split(" ").at(-1) ?? "";
  return ` ${fold(value)} `.includes(` ${own} `) && headsOf(value).includes(last);
}

/** "occupation is student", "guard position" */
function isBesideColumn({ column, to }: ValueLink, at: number, tokens: readonly Token[]): boolean {
  const near = [...tokens.slice(Math.max(0, at - 3), at), ...tokens.slice(to, to + 1)];
  const names = new Set(wordsOf(column.name).map(stemOf));
  return near.some(({ folded }) => names.has(stemOf(folded)));
}
