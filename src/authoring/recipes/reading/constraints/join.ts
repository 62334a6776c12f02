import type { Input } from "../input.ts";
import { isIssue, type Issue, type Measure, type Part, problem } from "../part.ts";
import { isSame } from "../plain.ts";
import { unify } from "../unify.ts";
import type { Constraint } from "./phrases.ts";

/** One way to read a sentence: a piece of the question, and what must hold of it. */
export interface Way {
  readonly part: Part;
  readonly constraints: readonly Constraint[];
  readonly notes: readonly string[];
}

/** A sentence, and the ways to read it. */
export interface Said {
  readonly input: Input;
  /** Whether it begins as sentences do that keep some of the rows: one that only tells of the data does not. */
  readonly keeps: boolean;
  /** Whether it only tells what an answer is. */
  readonly claim: boolean;
  readonly asks: boolean;
  readonly ways: readonly Way[];
}

/** The one question that the sentences make, each in one of its ways. */
export function joined(said: readonly Said[], ways: readonly Way[], names: number): Part | Issue {
  const at = ways.findIndex(({ part }) => asksFor(part));
  const main = ways[at]?.part;
  if (main === undefined) return problem("It does not say what to compute");
  let whole: Part = main;
  for (const [index, { part }] of ways.entries()) {
    const sentence = said[index];
    if (index === at || sentence === undefined) continue;
    const next = beside(whole, part, sentence, names);
    if (isIssue(next)) return next;
    whole = next;
  }
  return whole;
}

function asksFor({ measures = [], ask, pick }: Part): boolean {
  return ask !== undefined || pick !== undefined || measures.some(({ aggregate }) => aggregate !== undefined);
}

/** What one more sentence adds. Who asks for the same again may say less of it, but no more; who asks for nothing may narrow. */
function beside(whole: Part, part: Part, { claim, asks, keeps }: Said, names: number): Part | Issue {
  const { measures: bare = [], ...rest } = part;
  const unnamed = bare.find(({ aggregate }) => aggregate === undefined);
  if (unnamed && !hasColumn(whole, unnamed)) return problem("It speaks of more columns than it asks about");
  const measures = bare.filter(({ aggregate }) => aggregate !== undefined);
  const again = asksFor(part);
  const narrows = addsTo(whole, part);
  if ((again || asks || claim || unnamed || !keeps) && narrows)
    return problem(
      "Its sentences ask for different rows or groups, and which of them are meant is not clear",
    );
  const all = together(whole.measures ?? [], measures, names);
  if (isIssue(all)) return all;
  if (part.ask && whole.ask === undefined) return problem("It asks for two things at a time");
  const { measures: _, ...before } = whole;
  const both = unify([before, rest]);
  return isIssue(both) || all.length === 0 ? both : { ...both, measures: all };
}

function hasColumn({ measures = [], ask }: Part, { column }: Measure): boolean {
  const own = [...measures.map((measure) => measure.column), ...(ask?.columns ?? [])];
  return own.some((one) => one !== undefined && column !== undefined && isSame({ column: one }, { column }));
}

/** Whether a sentence says conditions, groups or an order that were not said before. */
function addsTo(
  whole: Part,
  { where = [], keys = [], having = [], limit, order, pick, listing }: Part,
): boolean {
  const known = new Set((whole.where ?? []).map((filter) => JSON.stringify(filter)));
  return (
    where.some((filter) => !known.has(JSON.stringify(filter))) ||
    keys.some((key) => !(whole.keys ?? []).some((one) => isSame(one, key))) ||
    having.some(
      (one) => !(whole.having ?? []).some((other) => JSON.stringify(one) === JSON.stringify(other)),
    ) ||
    (limit !== undefined && limit !== whole.limit) ||
    (order !== undefined && order !== whole.order) ||
    (pick !== undefined && JSON.stringify(pick) !== JSON.stringify(whole.pick)) ||
    (listing !== undefined && JSON.stringify(listing) !== JSON.stringify(whole.listing))
  );
}

/** All of what is asked for: the same again, or as many things as there are names for answers. */
function together(
  before: readonly Measure[],
  after: readonly Measure[],
  names: number,
): readonly Measure[] | Issue {
  const added = after.filter((measure) => !before.some((known) => isSame(known, measure)));
  if (added.length === 0) return before;
  const all = [...before, ...added];
  const more = before.every((measure) => after.some((one) => isSame(one, measure)));
  return (more && before.length > 0) || all.length === names
    ? all
    : problem("Its sentences ask for different things");
}
