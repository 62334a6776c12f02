import type { Dataset, Profile } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import type { Query } from "../query.ts";
import { isBrief, readBrief } from "./constraints/brief.ts";
import { aPart } from "./grammar/parts.ts";
import { type Input, prepare } from "./input.ts";
import { isIssue, isQuery, type Issue, type Part } from "./part.ts";
import { conditionsOf } from "./plain.ts";
import { ambiguous, notUnderstood, type Reads, unfit } from "./refuse.ts";
import { notesOn, say, settle } from "../readings.ts";
import { sayColumn } from "./say.ts";
import { unreadable } from "./text.ts";
import { MARGIN, type Tiling, tilings } from "./tile.ts";
import { unify } from "./unify.ts";
import type { ValueFinder } from "./values.ts";

export type QueryReading =
  | { readonly ok: true; readonly query: Query; readonly reading: string }
  | { readonly ok: false; readonly failure: Failure };

/** Reads a question against a dataset: every word has its place, and only one well-formed query is meant; or else, why not. */
export async function readQuestion(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<QueryReading> {
  const bad = unreadable(question);
  if (bad) return { ok: false, failure: bad };
  if (isBrief(question)) return readSentences(question, dataset, finder);
  const input = await prepare(question, dataset, finder);
  const found = interpret(input, tilings(input, aPart), (part) => settle(part, dataset.profile));
  if (found.kind === "query")
    return { ok: true, query: found.query, reading: sayReading(found.query, found.notes, dataset.profile) };
  // What has no place in a plain question may only frame it: "the column fare", "using pandas".
  const framed = found.kind === "unplaced" ? await readSentences(question, dataset, finder) : undefined;
  if (framed?.ok) return framed;
  const reads = async (words: string) => understood(words, dataset, finder);
  return { ok: false, failure: await refusal(input, found, finder, reads) };
}

/** A question of several sentences, or one that says what its answer is to look like. */
async function readSentences(question: string, dataset: Dataset, finder: ValueFinder): Promise<QueryReading> {
  const found = await readBrief(question, dataset, finder);
  if (found.kind === "query")
    return { ok: true, query: found.query, reading: sayReading(found.query, found.notes, dataset.profile) };
  const reads = async (words: string) => understood(words, dataset, finder);
  return { ok: false, failure: await refusal(found.input, found, finder, reads) };
}

export type Interpretation =
  | { readonly kind: "query"; readonly query: Query; readonly notes: readonly string[] }
  | { readonly kind: "several"; readonly queries: readonly Query[] }
  | { readonly kind: "issue"; readonly issue: Issue }
  | { readonly kind: "unplaced"; readonly tiling: Tiling };

/** What the cheapest tilings mean. All of them must mean one thing; a much dearer one is never a way out. */
export function interpret(
  input: Input,
  all: readonly Tiling[],
  settled: (part: Part) => Query | Issue,
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
  let first: Issue | undefined;
  for (const tiling of all.filter(({ cost }) => cost <= cheapest.cost + MARGIN)) {
    const part = unify(tiling.parts);
    const query = isIssue(part) ? part : settled(part);
    if (isQuery(query)) {
      const key = canonical(query);
      const notes = [...tiling.notes, ...assumptions(part)];
      if (!queries.has(key)) queries.set(key, { query, notes });
    } else {
      first ??= query;
    }
  }
  const [only, ...others] = queries.values();
  if (only === undefined)
    return { kind: "issue", issue: first ?? { problem: "It makes no sense as it stands", offers: [] } };
  return others.length === 0
    ? { kind: "query", ...only }
    : { kind: "several", queries: [only, ...others].map(({ query }) => query) };
}

export function sayReading(query: Query, notes: readonly string[], profile: Profile): string {
  const said = [...new Set([...notes, ...leftOut(query, profile), ...notesOn(query, profile)])];
  return said.length === 0 ? say(query) : `${say(query)} (${said.join("; ")})`;
}

/** What is not known to be another is not kept as another: said aloud, as a person may count it in. */
function leftOut({ params: { filters } }: Query, { columns }: Profile): string[] {
  return columns
    .filter(({ name, missing }) => {
      const own = conditionsOf(filters).filter(({ column }) => column === name);
      const negative = own.some(({ op }) => op === "!=" || op === "not in");
      return missing > 0 && negative && !own.some(({ op }) => op === "present");
    })
    .map(({ name }) => `rows without ${sayColumn(name)} are left out`);
}

function assumptions(part: Part | Issue): string[] {
  return "rows" in part && part.rows?.assumed ? [`taking "${part.rows.word}" for the rows of the table`] : [];
}

/** The order in which conditions are said makes no difference. */
function canonical({ recipe, params }: Query): string {
  const filters = params.filters.map((filter) => JSON.stringify(filter)).toSorted();
  return JSON.stringify([recipe, { ...params, filters }]);
}

async function understood(
  question: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<Query | undefined> {
  if (unreadable(question)) return undefined;
  const input = await prepare(question, dataset, finder);
  const found = interpret(input, tilings(input, aPart), (part) => settle(part, dataset.profile));
  return found.kind === "query" ? found.query : undefined;
}

export async function refusal(
  input: Input,
  found: Exclude<Interpretation, { kind: "query" }>,
  finder: ValueFinder,
  reads: Reads,
): Promise<Failure> {
  if (found.kind === "several") return ambiguous(input, found.queries);
  if (found.kind === "issue") return unfit(input, found.issue, reads);
  return notUnderstood(input, found.tiling, finder, reads);
}
