import type { Profile } from "../../../data/dataset.ts";
import { numberOf } from "./counting.ts";
import { isQuery, type Issue, type Part, problem } from "./part.ts";
import type { Settle } from "./recipe_reading.ts";
import { sayColumn } from "./say.ts";

/** "how many Volvos", where a row stands for several of them. */
export function rowsOrTotal(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { nounless, rows, measures = [], where = [], ...rest } = part;
  const [measure, ...others] = measures;
  const column = numberOf(profile);
  if (!nounless || rows || column === undefined || where.length === 0 || part.ask) return undefined;
  if (others.length > 0 || measure?.aggregate !== "count" || measure.column !== undefined) return undefined;
  const asked = [measure, { aggregate: "sum", column } as const];
  return problem(
    `It does not say whether rows are counted, or what ${sayColumn(column.name)} counts is added up`,
    asked.map((one) => settle({ ...rest, where, measures: [one] }, profile)).filter(isQuery),
  );
}
