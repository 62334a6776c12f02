import type { Filter } from "../../../toolkit/index.ts";
import { type Ask, isIssue, type Issue, type Measure, type Part } from "./part.ts";
import { isSame, toOperand } from "./plain.ts";
import { sayMeasure, sayOperand } from "./say.ts";
import { stemOf } from "./words.ts";

/** The one thing that several phrases say together, or why they cannot be meant together. */
export function unify(parts: readonly Part[]): Part | Issue {
  let whole: Part = {};
  for (const part of parts) {
    const next = merge(whole, part);
    if (isIssue(next)) return next;
    whole = next;
  }
  return whole;
}

/** Saying a thing twice is free; saying two things where one is possible is not. */
function merge(left: Part, right: Part): Part | Issue {
  const wrong = left.issue ?? right.issue ?? conflict(left, right);
  if (wrong) return wrong;
  const ask = left.ask && right.ask ? bothAsks(left.ask, right.ask) : (left.ask ?? right.ask);
  if (ask && isIssue(ask)) return ask;
  return {
    ...left,
    ...right,
    ...(ask && { ask }),
    ...(left.ask && !right.ask && { behind: [...(left.behind ?? []), right] }),
    ...both("where", left.where, right.where, sameFilter),
    ...both("pooled", left.pooled, right.pooled, (one, other) => one === other),
    ...both("keys", left.keys, right.keys, isSame),
    ...both("told", left.told, right.told, (one, other) => one === other),
    // "origins with at least 30 flights, and the average delay": what follows is of each.
    ...(left.groups && right.measures && { groups: "each" as const }),
    ...both("having", left.having, right.having, (one, other) => sayIt(one) === sayIt(other)),
    ...((left.rows || right.rows) && {
      rows: left.rows?.assumed === false ? left.rows : (right.rows ?? left.rows),
    }),
  } as Part;
}

function conflict(left: Part, right: Part): Issue | undefined {
  const [measures, others] = [left.measures, right.measures];
  if (measures && others && !sameMeasures(measures, others)) {
    return no(
      `It asks for ${measures.map(describe).join(" and ")} and for ${others.map(describe).join(" and ")}, without "and" between them`,
    );
  }
  if (left.pick && right.pick) return no("It picks the highest or lowest twice");
  if (left.order && right.order && left.order !== right.order) return no("It asks for two different orders");
  if (left.sorted && right.sorted && sayIt(left.sorted) !== sayIt(right.sorted))
    return no("It asks for two different orders");
  if (left.limit && right.limit && left.limit !== right.limit) return no("It asks for two different limits");
  if (left.listing && right.listing) return no("It lists columns twice");
  if (left.units && right.units && sayIt(left.units) !== sayIt(right.units))
    return no("It asks for two different units");
  if (left.besides && right.besides && left.besides !== right.besides && right.besides !== "it")
    return no("It asks for two things more at its end");
  const [noun, word] = [left.rows, right.rows];
  return noun && word && (noun.assumed || word.assumed) && stemOf(noun.word) !== stemOf(word.word)
    ? no(`It is not clear whether both "${noun.word}" and "${word.word}" stand for the rows`)
    : undefined;
}

/** Two phrases may ask for one recipe together: what one leaves open, the other may say. */
function bothAsks(left: Ask, right: Ask): Ask | Issue {
  const slots = ["recipe", "columns", "quantities", "word", "parts", "names"] as const;
  const clash = slots.some(
    (slot) =>
      left[slot] !== undefined && right[slot] !== undefined && sayIt(left[slot]) !== sayIt(right[slot]),
  );
  return clash ? no("It asks for two things at a time") : { ...left, ...right };
}

function both<K extends string, T>(
  name: K,
  left: readonly T[] | undefined,
  right: readonly T[] | undefined,
  same: (one: T, other: T) => boolean,
): { readonly [name in K]?: readonly T[] } {
  if (left === undefined && right === undefined) return {};
  const [before, after] = [left ?? [], right ?? []];
  const added = after.filter((item) => !before.some((known) => same(known, item)));
  return { [name]: [...before, ...added] } as unknown as { readonly [name in K]: readonly T[] };
}

function sameFilter(left: Filter, right: Filter): boolean {
  return sayIt(left) === sayIt(right);
}

function sameMeasures(left: readonly Measure[], right: readonly Measure[]): boolean {
  return (
    left.length === right.length &&
    left.every((measure, at) => {
      const other = right[at];
      return other !== undefined && isSame(measure, other);
    })
  );
}

function describe({ aggregate, column }: Measure): string {
  if (column === undefined) return "a number of rows";
  const operand = toOperand(column);
  return aggregate === undefined ? sayOperand(operand) : `the ${sayMeasure({ aggregate, column: operand })}`;
}

function no(text: string): Issue {
  return { problem: text, offers: [] };
}

/** Plain data that is equal says the same. */
function sayIt(value: unknown): string {
  return JSON.stringify(value);
}
