import type { Dataset } from "../../../data/dataset.ts";
import { type ColumnFinder, type ColumnLink, columnFinder } from "./columns.ts";
import { type Facts, factsOf, standsForRows } from "./facts.ts";
import { type Token, tokenize } from "./tokens.ts";
import { linkValues, type ValueFinder, type ValueLink } from "./values.ts";

/** A question laid beside the table it is about. */
export interface Input {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly dataset: Dataset;
  readonly facts: Facts;
  readonly finder: ColumnFinder;
  /** How many more matches may be looked at: it bounds the work on questions that can be read in countless ways. */
  readonly budget: { left: number };
  columnsAt(at: number): readonly ColumnLink[];
  valuesAt(at: number): readonly ValueLink[];
}

const BUDGET = 200_000;

export async function prepare(question: string, dataset: Dataset, finder: ValueFinder): Promise<Input> {
  const tokens = tokenize(question);
  const facts = factsOf(dataset.profile, dataset.name);
  const columns = columnFinder(dataset.profile.columns);
  const links = tokens.map((token, at) =>
    // A noun for the rows is not a piece of a column's name: "flights" is not flight_date.
    columns
      .starting(tokens, at)
      .filter(({ to, cost }) => cost < 1 || to > at + 1 || !standsForRows(facts, token.folded)),
  );
  const values = await linkValues(question, tokens, dataset, facts, finder);
  // A typing error is considered only where nothing else can be meant.
  const withSlips = links.map((found, at) =>
    found.length === 0 && (values.get(at)?.length ?? 0) === 0 && !covered(links, values, at)
      ? columns.misspelt(tokens, at)
      : found,
  );
  return {
    question,
    tokens,
    dataset,
    facts,
    finder: columns,
    budget: { left: BUDGET },
    columnsAt: (at) => withSlips[at] ?? [],
    valuesAt: (at) => values.get(at) ?? [],
  };
}

/** Whether a name or value that began earlier goes on over this word. */
function covered(
  links: readonly (readonly ColumnLink[])[],
  values: ReadonlyMap<number, readonly ValueLink[]>,
  at: number,
): boolean {
  for (let before = Math.max(0, at - 8); before < at; before += 1) {
    if ([...(links[before] ?? []), ...(values.get(before) ?? [])].some(({ to }) => to > at)) return true;
  }
  return false;
}
