import type { Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { RecipeName } from "../query.ts";
import { contradiction } from "./contradiction.ts";
import { isUnique } from "./facts.ts";
import {
  isIssue,
  isQuery,
  type Issue,
  type Key,
  type Measure,
  type Part,
  type Pick,
  problem,
} from "./part.ts";
import { conditionsOf, toOperand } from "./plain.ts";
import type { Piece, Settle } from "./recipe_reading.ts";
import { sayColumn, sayOperand } from "./say.ts";

/** What no question can mean, whatever it asks for. */
export function senseless(part: Part): Issue | undefined {
  return part.issue ?? contradicted(part) ?? assumption(part);
}

function contradicted({ where = [] }: Part): Issue | undefined {
  const column = contradiction(where);
  return column === undefined
    ? undefined
    : problem(`No row meets both conditions on ${sayColumn(column)}; for either of two values say "or"`);
}

/** An unknown noun may stand for the rows only where the question needs a noun there, and something else narrows it. */
function assumption({ rows, measures = [], where, keys, pick, having, ask }: Part): Issue | undefined {
  if (!rows?.assumed || pick || where || having || ask?.parts) return undefined;
  const counts = measures.some(({ aggregate, column }) => aggregate === "count" && column === undefined);
  const grouped = keys || (counts && ask?.recipe === "trend_over_time");
  return (counts || measures.length === 0) && grouped
    ? undefined
    : problem(`"${rows.word}" is no column, value or known noun of this table`);
}

/** "on average" and ", total" say the aggregate apart from its column. */
export function averaged({ average, total, ...part }: Part): Part | Issue {
  if (!average && !total) return part;
  const { measures = [] } = part;
  const said = average ? "mean" : "sum";
  const fits = measures.every(({ aggregate, column }) => column && (aggregate ?? said) === said);
  // "how many orders in total" says no more than without it.
  if (total && measures.length > 0 && measures.every(({ aggregate }) => aggregate === "count")) return part;
  return fits && measures.length > 0 && !(average && total)
    ? { ...part, measures: measures.map((measure) => ({ ...measure, aggregate: said })) }
    : problem(`It does not say of which column the ${average ? "average" : "total"} is`);
}

/** Which recipe answers a question, or why none does. */
export function recipeFor(part: Part, profile: Profile, settle: Settle): RecipeName | Issue {
  const { ask, pick, measures = [], keys = [], having, each, rows, where, listing = [], order, limit } = part;
  if (ask) return ask.recipe;
  if (pick && measures.some(({ aggregate }) => aggregate)) return "aggregate_in_top_group";
  if (pick) return picksRows(pick, profile) ? "top_rows" : "aggregate_by_group";
  const bare = measures.find(({ aggregate }) => aggregate === undefined);
  if (bare) return bareMeasure(part, bare, profile, settle);
  if (having) return "aggregate_by_group";
  if (measures.length > 0) {
    if (keys.length > 0) return "aggregate_by_group";
    if (measures.length > 1) return "aggregate_columns";
    return measures[0]?.column === undefined ? "count_rows" : "aggregate_column";
  }
  if (keys.length > 0 && listing.length === 0) {
    // "survivors per class" counts them; "hotels by city" may also be a list in that order.
    if ((each || keys.some(({ ranges }) => ranges)) && (rows || where)) return "aggregate_by_group";
    return problem(
      "It does not say what to compute for each group",
      offered([counted(part)], profile, settle),
    );
  }
  if ((order || limit) && part.sorted === undefined) return problem("It asks for an order, but not by what");
  if (listing.length > 0 || (rows && where) || (rows && Array.isArray(part.sorted))) return "top_rows";
  return problem("It does not say what to compute", where ? offered([counted(part)], profile, settle) : []);
}

/** Whether it is rows that are picked: a group that every row has to itself is the row. */
export function picksRows({ from }: Pick, { rows }: Profile): boolean {
  if (from === "rows") return true;
  const [key, ...others] = from;
  const whole = key && !key.part && !key.ranges && key.width === undefined;
  return whole === true && others.length === 0 && isUnique(key.column, rows);
}

function counted(part: Part): Part {
  return { ...part, measures: [{ aggregate: "count" }] };
}

function offered(parts: readonly Part[], profile: Profile, settle: Settle) {
  return parts.map((part) => settle(part, profile)).filter(isQuery);
}

/** A measure whose aggregate nobody said is not given one. */
function bareMeasure(part: Part, bare: Measure, profile: Profile, settle: Settle): Issue {
  const { measures = [] } = part;
  const aggregates = measures.length > 1 ? (["mean", "sum"] as const) : (["mean", "sum", "max"] as const);
  const offers = aggregates.map((aggregate) =>
    settle({ ...part, measures: measures.map((measure) => ({ aggregate, ...measure })) }, profile),
  );
  const wrong = offers.every(isIssue) ? offers.find(isIssue) : undefined;
  const what = bare.column === undefined ? "it" : sayOperand(toOperand(bare.column));
  return (
    wrong ??
    problem(
      `It does not say what to compute of ${what}: its average, total, highest value`,
      offers.filter(isQuery),
    )
  );
}

/** Pieces that this recipe has no place for. */
export function misplaced(part: Part, takes: readonly Piece[]): Issue | undefined {
  const stray = PIECES.find(([piece, has]) => has(part) && !takes.includes(piece));
  return stray && problem(`It asks for ${stray[2]}, which has no place beside the rest of it`);
}

const PIECES: readonly (readonly [Piece, (part: Part) => boolean, string])[] = [
  ["measures", ({ measures = [] }) => measures.length > 0, "a number"],
  ["keys", ({ keys = [] }) => keys.length > 0, "groups"],
  ["having", ({ having = [] }) => having.length > 0, "groups that meet a condition"],
  ["pick", ({ pick }) => pick !== undefined, "the first or last by something"],
  ["listing", ({ listing = [] }) => listing.length > 0, "columns to list"],
  ["order", ({ order, sorted }) => order !== undefined || sorted !== undefined, "an order"],
  ["limit", ({ limit }) => limit !== undefined, "the first few"],
];

/** Rows without a brand are not the brand with the most rows, nor are those whose brand is the word "None". */
export function known(keys: readonly Key[], filters: readonly Filter[]): readonly Filter[] {
  const named = new Set(conditionsOf(filters).map(({ column }) => column));
  const more = keys.flatMap(({ column: { name, missing, top = [] } }): Filter[] => {
    if (named.has(name)) return [];
    const none = top
      .map(({ value }) => value)
      .filter((value) => /^(?:none|n\/?a|nan|null|-+)$/i.test(String(value)));
    return [
      ...(missing > 0 ? [{ column: name, op: "present" } as const] : []),
      ...none.map((value) => ({ column: name, op: "!=", value }) as const),
    ];
  });
  return [...filters, ...more];
}
