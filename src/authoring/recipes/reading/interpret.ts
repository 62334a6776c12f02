import type { Query } from "../query.ts";
import { alikeFirst } from "./alike_pairs.ts";
import { isUnique } from "./column_facts.ts";
import type { Input } from "./input.ts";
import { isIssue, isQuery, type Issue, type Part } from "./part.ts";
import type { Single } from "./single.ts";
import { MARGIN, type Tiling } from "./tile.ts";
import { unify } from "./unify.ts";

export type Interpretation =
  | { readonly kind: "query"; readonly query: Query; readonly notes: readonly string[] }
  | { readonly kind: "several"; readonly queries: readonly Query[]; readonly notes?: readonly string[] }
  | {
      readonly kind: "issue";
      readonly issue: Issue;
      readonly singles?: readonly NotedSingle[];
      /** What else is meant where groups are no single rows, if that is one thing. */
      readonly otherwise?: { readonly query: Query; readonly notes: readonly string[] };
    }
  | { readonly kind: "unplaced"; readonly tiling: Tiling };

interface NotedSingle extends Single {
  readonly notes: readonly string[];
}

/** What the cheapest tilings mean. All of them must mean one thing; a much dearer one is never a way out. */
export function interpret(
  input: Input,
  all: readonly Tiling[],
  settled: (part: Part) => Query | Issue,
  single: (part: Part) => Single | undefined = () => undefined,
): Interpretation {
  const [cheapest] = all;
  if (input.budget.left <= 0)
    return { kind: "issue", issue: { problem: "There are too many ways to read it", offers: [] } };
  if (cheapest === undefined) return { kind: "issue", issue: { problem: "It has no words", offers: [] } };
  if (cheapest.unplaced.length > 0) return { kind: "unplaced", tiling: cheapest };
  // What a phrase says it cannot mean is not meant by another way to read it either.
  const said = all
    .filter(({ cost }) => cost <= cheapest.cost)
    .flatMap(({ parts }) => parts)
    .find(({ issue }) => issue)?.issue;
  if (said) return { kind: "issue", issue: said };
  const queries = new Map<string, { query: Query; notes: readonly string[] }>();
  const singles = new Map<string, NotedSingle>();
  const issues: Issue[] = [];
  const totals = new Map<string, { query: Query; notes: readonly string[] }>();
  for (const tiling of all.filter(({ cost }) => cost <= cheapest.cost + MARGIN)) {
    const part = unify(tiling.parts);
    const query = isIssue(part) ? part : settled(part);
    if (isQuery(query)) {
      const key = canonical(query);
      const notes = [...tiling.notes, ...assumptions(part)];
      if (!queries.has(key)) queries.set(key, { query, notes });
    } else {
      issues.push(query);
      const one = isIssue(part) ? undefined : single(part);
      const notes = [...tiling.notes, ...assumptions(part)];
      if (query.otherwise && !totals.has(canonical(query.otherwise)))
        totals.set(canonical(query.otherwise), { query: query.otherwise, notes });
      if (one && !singles.has(canonical(one.query))) singles.set(canonical(one.query), { ...one, notes });
    }
  }
  const [total, ...more] = totals.values();
  // Every way to read it must come to the same.
  const agreed =
    total && more.length === 0 && issues.every(({ offers, otherwise }) => otherwise ?? offers.length === 0);
  const [only, ...others] = alikeFirst(withoutNames([...queries.values()], input));
  if (only === undefined)
    return {
      kind: "issue",
      issue: oneOf(issues) ?? { problem: "It makes no sense as it stands", offers: [] },
      singles: [...singles.values()],
      ...(agreed && { otherwise: total }),
    };
  return others.length === 0
    ? { kind: "query", ...only }
    : { kind: "several", queries: [only, ...others].map(({ query }) => query), notes: only.notes };
}

/** "list the stations in Berlin": where each row has a station to itself, the rows list the stations, too. */
function withoutNames<Q extends { readonly query: Query }>(
  queries: readonly Q[],
  { dataset: { profile }, facts: { within } }: Input,
): readonly Q[] {
  const { columns, rows } = profile;
  const listed = queries.filter(({ query }) => query.recipe === "top_rows" && query.params.by === null);
  return queries.filter(({ query }) => {
    if (query.recipe !== "distinct_values") return true;
    const [name, ...more] = query.params.columns;
    const own = columns.find((column) => column.name === name);
    const filters = JSON.stringify(query.params.filters);
    return !(
      own !== undefined &&
      more.length === 0 &&
      (isUnique(own, rows) || within.some((one) => one.name === name)) &&
      listed.some((other) => JSON.stringify(other.query.params.filters) === filters)
    );
  });
}

/** Where each of several columns may be meant, what each of them leaves open. */
function oneOf(issues: readonly Issue[]): Issue | undefined {
  const [first] = issues;
  const open = issues.filter(({ offers }) => offers.length > 0);
  const distinct = open.filter(
    ({ problem }, at) => !open.slice(0, at).some((before) => before.problem === problem),
  );
  if (first === undefined || first.offers.length === 0 || distinct.length < 2) return first;
  const most = Math.max(...distinct.map(({ offers }) => offers.length));
  const offers = Array.from({ length: most }, (_, at) =>
    distinct.flatMap((issue) => issue.offers[at] ?? []),
  ).flat();
  const problem = distinct
    .slice(0, 4)
    .map((issue, at) =>
      at === 0 ? issue.problem : `${issue.problem.charAt(0).toLowerCase()}${issue.problem.slice(1)}`,
    )
    .join("; or ");
  return { problem, offers: offers.slice(0, 4) };
}

export function takenForRows(noun: string): string {
  return `taking "${noun}" for the rows of the table`;
}

function assumptions(part: Part | Issue): string[] {
  return "rows" in part && part.rows?.assumed ? [takenForRows(part.rows.word)] : [];
}

/** The order in which conditions are said makes no difference. */
export function canonical({ recipe, params }: Query): string {
  const filters = params.filters.map((filter) => JSON.stringify(filter)).toSorted();
  return JSON.stringify([recipe, { ...params, filters }]);
}
