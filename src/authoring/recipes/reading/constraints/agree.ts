import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { Filter } from "../../../../toolkit/index.ts";
import type { Query } from "../../query.ts";
import { settle } from "../../readings.ts";
import { isIssue, type Issue, type Measure, type Part, problem } from "../part.ts";
import { columnsOf, conditionsOf } from "../plain.ts";
import { sayColumn } from "../say.ts";
import type { Constraint } from "./phrases.ts";

/** The query of a question under constraints: those that hold anyway are free, and those that narrow it are conditions. */
export function agreed(part: Part, constraints: readonly Constraint[], profile: Profile): Query | Issue {
  let whole = part;
  for (const constraint of constraints) {
    const next = under(whole, constraint);
    if (isIssue(next)) return next;
    whole = next;
  }
  return settle(whole, profile);
}

function under(
  part: Part,
  { ignored, known, one, aggregates, method, nulls, uses }: Constraint,
): Part | Issue {
  if (ignored) return leftOut(part, ignored, false);
  if (known && one && known.some(({ missing }) => missing !== 1))
    return problem("It speaks of one row without a value, and there are more or none");
  if (known) return leftOut(part, known, true);
  if (aggregates) {
    const own = new Set((part.measures ?? []).map(({ aggregate }) => aggregate));
    const other = aggregates.find((aggregate) => !own.has(aggregate));
    return other === undefined ? part : problem(`It says ${other} where it asks for something else`);
  }
  if (uses) {
    const own = new Set(columnsIn(part));
    const stray = uses.find(({ name }) => !own.has(name));
    return stray ? problem(`It uses ${sayColumn(stray.name)}, and does not say for what`) : part;
  }
  if (nulls) {
    const counts =
      conditionsOf(part.where ?? []).some(({ op }) => op === "missing") || part.ask?.word === "missing";
    return counts ? part : problem("It counts missing values, and does not say of what");
  }
  if (method) {
    if (part.ask?.recipe !== "correlate_columns")
      return problem("It speaks of a correlation where nothing is correlated");
    if (method === "any") return part;
    return part.ask.word !== undefined && part.ask.word !== method
      ? problem("It names two methods of correlation")
      : { ...part, ask: { ...part.ask, word: method } };
  }
  return part;
}

/** Every number leaves out its own missing values anyway; those of another column go only with their rows. */
function leftOut(part: Part, columns: readonly ColumnProfile[], rows: boolean): Part | Issue {
  const uses = usesOf(part);
  if (uses === undefined) return problem("It does not say which missing values are left out");
  if (columns.length === 0) {
    return uses.some((own) => own.length === 0)
      ? problem("It counts rows, and does not say which missing values are left out")
      : part;
  }
  const named = new Set(conditionsOf(part.where ?? []).map(({ column }) => column));
  const needed = columns.filter(
    (column) => column.missing > 0 && !named.has(column.name) && !uses.every((own) => own.includes(column)),
  );
  // "missing values of age" where age has no part in it at all may be a slip as well as a wish.
  const stray = rows ? undefined : needed.find((column) => !uses.some((own) => own.includes(column)));
  if (stray)
    return problem(`It leaves out missing values of ${sayColumn(stray.name)}, and computes nothing of it`);
  if (!rows) return part;
  const where: Filter[] = needed.map(({ name }) => ({ column: name, op: "present" }));
  return where.length === 0 ? part : { ...part, where: [...(part.where ?? []), ...where] };
}

/** Every column that a question has a place for. */
function columnsIn({ where = [], keys = [], measures = [], pick, ask, listing = [] }: Part): string[] {
  return [
    ...conditionsOf(where).map(({ column }) => column),
    ...[...keys.map(({ column }) => column), ...listing, ...(ask?.columns ?? [])].map(({ name }) => name),
    ...[...measures.map(({ column }) => column), pick?.by.column, ...(ask?.quantities ?? [])].flatMap(
      (quantity) => columnsOf(quantity).map(({ name }) => name),
    ),
    ...(ask?.parts ?? []).flatMap(columnsIn),
  ];
}

/** The columns of each number that is asked for. */
function usesOf({ measures = [], ask }: Part): (readonly ColumnProfile[])[] | undefined {
  if (ask?.recipe === "correlate_columns") return [ask.columns ?? []];
  if (ask) return undefined;
  return measures.map(({ column }: Measure) => columnsOf(column));
}
