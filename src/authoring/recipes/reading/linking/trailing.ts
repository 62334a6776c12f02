import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import { noted } from "./asked_words.ts";
import { coreOf } from "../column_names.ts";
import { type ColumnFinder } from "../columns.ts";
import { type ColumnLink } from "../column_costs.ts";
import { isLengthOfPart } from "../body_parts.ts";
import { flagOf, isFractional, isIdentifier, isYear } from "../column_facts.ts";
import { RATED, REPEATED, SOLD } from "../lexicon/things.ts";
import { headersOf } from "../headers.ts";
import { type Token, wordsOf } from "../tokens.ts";
import { carries, unitAt, unitsOf } from "../units.ts";
import { isPlural, stemOf } from "../words.ts";

/** Words behind the name of a number that say no more of it: its own unit, "units sold", "poverty rate", "CSAT score". */
export function addTrailing(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { columns, rows }: Profile,
  finder: ColumnFinder,
  isPlaced: (at: number) => boolean,
): void {
  const measured = (column: ColumnProfile) =>
    column.type === "number" &&
    flagOf(column) === undefined &&
    !isIdentifier(column, rows) &&
    !isYear(column);
  for (const [at, token] of tokens.entries()) {
    const found = links[at] ?? [];
    const longest = Math.max(0, ...found.map(({ to }) => to));
    const more = found
      .filter(({ column, to }) => to === longest && measured(column))
      .flatMap((link) => {
        const after = tokens[link.to];
        const again = saidAgain(link, tokens, links);
        if (again !== undefined) return [{ ...link, to: again, cost: link.cost + 0.1 }];
        const kind = kindOfIt(link, links[link.to] ?? []);
        if (kind !== undefined) return [noted({ ...link, to: kind }, tokens, at)];
        const unit = ownUnit(link, tokens);
        if (unit !== undefined) return [{ ...link, to: unit, cost: link.cost + 0.1 }];
        if (after?.kind !== "word" || isPlaced(link.to)) return [];
        const said = tokens.slice(at, link.to + 1).map(({ text }) => text);
        if (isQuantity(link) && SOLD.has(after.folded))
          return [{ ...link, to: link.to + 1, cost: link.cost + 0.1 }];
        if (!addsNothing(link, said.slice(0, -1), after.folded, columns)) return [];
        const notes = [...link.notes, `taking "${said.join(" ")}" for ${link.column.name}`];
        return [{ ...link, to: link.to + 1, cost: link.cost + 0.1, notes }];
      });
    if (more.length > 0) links[at] = [...found, ...more];
    else if (found.length === 0) links[at] = repeated(token, tokens[at + 1], at, finder);
  }
}

/** "inflation (infl)": the column once more, in parentheses. */
function saidAgain(
  { column, to }: ColumnLink,
  tokens: readonly Token[],
  links: readonly ColumnLink[][],
): number | undefined {
  if (tokens[to]?.folded !== "(") return undefined;
  const again = links[to + 1]?.find((link) => link.column === column && tokens[link.to]?.folded === ")");
  return again && again.to + 1;
}

/** What a column may be called by where another has the noun: net and time, gross and weight. */
const OF_KINDS: ReadonlySet<string> = new Set(
  "net gross total final official actual adjusted raw chip gun estimated scheduled initial".split(" "),
);

/** "net time" is the column net beside a column time, where both are such numbers. */
function kindOfIt({ column, to, cost }: ColumnLink, behind: readonly ColumnLink[]): number | undefined {
  const { name, min, max } = column;
  if (cost >= 0.5 || !OF_KINDS.has(wordsOf(name).join(" "))) return undefined;
  return behind.find(
    (noun) =>
      noun.column !== column &&
      noun.cost < 0.5 &&
      noun.to === to + 1 &&
      isNear(min, noun.column.min) &&
      isNear(max, noun.column.max),
  )?.to;
}

function isNear(left: ColumnProfile["min"], right: ColumnProfile["min"]): boolean {
  const [low = 0, high = 0] = [Number(left), Number(right)].toSorted((one, other) => one - other);
  return low > 0 && high <= 2 * low;
}

/** Where the column's own unit ends that is said behind it: "resolution hours", "rent in euros", "first response, in minutes". */
function ownUnit({ column, to }: ColumnLink, tokens: readonly Token[]): number | undefined {
  const word = (at: number) => tokens[at]?.folded ?? "";
  const starts = [
    to,
    ...(word(to) === "in" ? [to + 1] : word(to) === "," && word(to + 1) === "in" ? [to + 2] : []),
  ];
  return starts
    .map((start) => unitAt(tokens, start, [column]))
    .find((unit) => unit !== undefined && carries(column, unit.units))?.to;
}

/** Units, pieces and the like: what can be sold. */
function isQuantity({ column: { name }, cost }: ColumnLink): boolean {
  const last = wordsOf(name).at(-1) ?? "";
  return (
    cost < 1 && (isPlural(last) || ["quantity", "qty", "volume"].includes(last)) && unitsOf(name).size === 0
  );
}

const COUNTING: ReadonlySet<string> = new Set(["count", "counts", "numbers", "tally"]);
const CONTAINED: ReadonlySet<string> = new Set(["g", "mg", "percent", "litre"]);

const MARKS: ReadonlySet<string> = new Set(["grade", "score", "mark", "result"]);

/** Whether others are called so, but for their numbers: "Exam 1" and "Exam 2". */
function isNumbered({ name }: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  const own = unnumbered(name);
  return own !== undefined && columns.some((other) => other.name !== name && unnumbered(other.name) === own);
}

function unnumbered(name: string): string | undefined {
  return /^(.*\p{L})[\s_.-]*\d{1,2}$/u.exec(name)?.[1]?.toLowerCase();
}

/** Whether the column is this number already, and no other column carries the word. */
function addsNothing(
  { column, cost }: ColumnLink,
  said: readonly string[],
  head: string,
  columns: readonly ColumnProfile[],
): boolean {
  // A name that was shortened may have lost what tells its number from a rate: "loan rate" is no loan_amount.
  if (cost >= 0.5 || headersOf(columns).hasStem(stemOf(head))) return false;
  // "view count" is a number of views, and "fat content" one of grams.
  if (COUNTING.has(head)) return isPlural(coreOf(column.name).at(-1) ?? "");
  if (head === "content") return [...unitsOf(column.name)].every((unit) => CONTAINED.has(unit));
  // What is counted has no score of its own, and its rate is a ratio: "complaint rate".
  if ([...said, ...wordsOf(column.name)].some((word) => word.length > 3 && isPlural(word.toLowerCase()))) {
    return false;
  }
  const { min, max, distinct } = column;
  if (typeof min !== "number" || typeof max !== "number") return false;
  const isFraction = isFractional(column);
  const isBare = unitsOf(column.name).size === 0 && column.unit === undefined;
  const isPercent = carries(column, ["percent"]);
  // One of numbered ones, as they are given marks: "project 2 grade".
  if (MARKS.has(head) && isBare && min >= -20 && max > 1 && max <= 120 && isNumbered(column, columns))
    return true;
  switch (head) {
    case "rate":
      return (
        isPercent || (isFraction && isBare && max <= 100 && RATED.has((said.at(-1) ?? "").toLowerCase()))
      );
    case "share":
    case "percentage":
      return isFraction && (isBare || isPercent) && min >= 0 && max <= 100 && max > 50;
    case "score":
      return isBare && !isFraction && min >= 0 && max <= 100 && distinct <= 11;
    case "level":
      return isBare;
    case "amount":
      return true;
    case "length":
      return isLengthOfPart(column) && isBare;
    default:
      return false;
  }
}

/** "nightly rate": the rate per night. */
function repeated(token: Token, next: Token | undefined, at: number, finder: ColumnFinder): ColumnLink[] {
  const time =
    token.kind === "word" && Object.hasOwn(REPEATED, token.folded) ? REPEATED[token.folded] : undefined;
  if (time === undefined || next?.kind !== "word") return [];
  const noun: Token = { ...token, text: time, folded: time };
  return finder
    .starting([next, noun], 0)
    .filter(
      ({ to, cost, column }) =>
        to === 2 && cost < 1 && column.type === "number" && wordsOf(column.name).includes("per"),
    )
    .map((link) => ({
      ...link,
      to: at + 2,
      notes: [`taking "${token.text} ${next.text}" for ${link.column.name}`],
    }));
}
