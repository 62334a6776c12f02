import type { Dataset } from "../../../data/dataset.ts";
import { isAnew } from "./anew.ts";
import type { ValueFinder } from "./finder.ts";
import type { Interpretation } from "./interpret.ts";
import { ownNumber } from "./own_numbers.ts";
import { highest, latestOf, runningTotal } from "./running.ts";
import { differentQueries } from "./same_columns.ts";
import { keepSameRows } from "./same_rows.ts";
import { sayFilters, sayKeys } from "./say.ts";
import { mostAlike } from "./single.ts";
import { averageOfShared } from "./shared_highest.ts";
import { chosenColumn } from "./which_column.ts";

/** Said where there is nothing to aggregate. */
export const ONE_ROW = "one row matches";

/** What the question leaves open, the rows may not. */
export async function settledByRows(
  found: Interpretation,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  if (found.kind === "issue")
    return withLatest(await singled(found, dataset, finder), found, dataset, finder);
  if (found.kind !== "several") return found;
  const { queries, notes: same } = await differentQueries(found.queries, dataset, finder);
  const notes = [...(found.notes ?? []), ...same];
  const [query, other] = queries;
  if (query !== undefined && other === undefined) return { kind: "query", query, notes };
  if (query === undefined || other === undefined) return found;
  if (!(await keepSameRows(queries, dataset, finder))) {
    const chosen = await chosenColumn(queries, dataset, finder);
    return chosen
      ? { kind: "query", query: chosen.query, notes: [...notes, chosen.note] }
      : { ...found, queries };
  }
  return {
    kind: "query",
    query,
    notes: [...notes, `the same rows as where ${sayFilters(other.params.filters)}`],
  };
}

/** Of what only goes up, nobody wants the total that a sum would be, and the highest is the latest. */
async function withLatest(
  settled: Interpretation,
  { otherwise, singles: [single] = [] }: Extract<Interpretation, { kind: "issue" }>,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  const isTotal = settled.kind === "query" && settled.query === otherwise?.query;
  const own = isTotal ? await ownNumber(settled.query, dataset, finder) : undefined;
  if (own) return { kind: "query", query: own.query, notes: [...(otherwise?.notes ?? []), own.note] };
  if (isTotal && !(await runningTotal(settled.query, dataset, finder))) return settled;
  const offers = settled.kind === "issue" ? settled.issue.offers : isTotal ? highest(settled.query) : [];
  const latest =
    (await latestOf(offers, dataset, finder)) ?? (await averageOfShared(offers, dataset, finder));
  const notes = single?.notes ?? otherwise?.notes ?? [];
  return latest ? { kind: "query", query: latest.query, notes: [...notes, latest.note] } : settled;
}

/** Where no two rows are alike in what they are told apart by, there is nothing to aggregate, and nothing was left unsaid. */
async function singled(
  found: Extract<Interpretation, { kind: "issue" }>,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Interpretation> {
  const { issue, singles = [] } = found;
  const [only, ...others] = singles;
  const { otherwise, ...open } = found;
  const isSettled = otherwise !== undefined && !(await isAnew(otherwise.query, dataset, finder));
  const total: Interpretation = isSettled ? { kind: "query", ...otherwise } : open;
  if (only === undefined) return total;
  const most = await Promise.all(singles.map((single) => mostAlike(single, dataset, finder)));
  if (most.some((rows) => rows === undefined)) return total;
  if (most.every((rows = 0) => rows <= 1)) {
    if (others.length > 0) return { kind: "several", queries: singles.map(({ query }) => query) };
    // That no row is left is said with what there is instead, as of any other query.
    const each = only.sides
      ? "one row on each side"
      : only.keys.length === 0
        ? ONE_ROW
        : `one row for each ${sayKeys(only.keys)}`;
    return { kind: "query", query: only.query, notes: most[0] === 0 ? only.notes : [...only.notes, each] };
  }
  if (isSettled) return total;
  if (others.length > 0 || only.keys.length > 0 || only.sides) return found;
  const problem = `${most[0] ?? 0} rows match, and ${issue.problem.charAt(0).toLowerCase()}${issue.problem.slice(1)}`;
  return { kind: "issue", issue: { ...issue, problem } };
}
