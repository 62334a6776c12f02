import type { Dataset } from "../../../data/dataset.ts";
import { type ColumnFinder, type ColumnLink, columnFinder } from "./columns.ts";
import { type Facts, factsOf, standsForRows } from "./facts.ts";
import { TAGS } from "./lexicon.ts";
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
  addDays(links, tokens, dataset, facts);
  addTags(links, tokens);
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

/** In a table with one column of days, called just that, "days" are what it holds. */
function addDays(
  links: ColumnLink[][],
  tokens: readonly Token[],
  { profile: { columns } }: Dataset,
  facts: Facts,
): void {
  const [column, ...others] = columns.filter(({ type }) => type === "date");
  if (!column || others.length > 0 || !/^(?:calendar )?date$/i.test(column.name)) return;
  for (const [at, { kind, folded }] of tokens.entries()) {
    const day = kind === "word" && /^days?$/.test(folded) && !standsForRows(facts, folded);
    if (day && links[at]?.length === 0) links[at] = [{ column, to: at + 1, cost: 0.5, notes: [] }];
  }
}

/** "weather type" is the column weather, where no column is called a type. */
function addTags(links: ColumnLink[][], tokens: readonly Token[]): void {
  for (const [at, found] of links.entries()) {
    const tagged = found.filter(({ to, column }) => {
      const next = tokens[to];
      const hollow = next?.kind === "word" && TAGS.has(next.folded) && links[to]?.length === 0;
      return hollow && column.type === "text" && !found.some((link) => link.to > to);
    });
    links[at] = [...found, ...tagged.map((link) => ({ ...link, to: link.to + 1, cost: link.cost + 0.1 }))];
  }
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
