import type { Dataset } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import type { Query } from "../query.ts";
import { isContinuous } from "./column_facts.ts";
import { aColumn, aNumber } from "./grammar/leaves.ts";
import { aCondition } from "./grammar/having.ts";
import { aPart } from "./grammar/parts.ts";
import { prepare } from "./input.ts";
import { AGGREGATE_WORDS, TOP_WORDS } from "./lexicon/extremes.ts";
import { WITHOUT_FILTERS, WITHOUT_LIMIT } from "./lexicon/orderings.ts";
import { alt, map, memo, type Parser, seq, phrase, term } from "./parser.ts";
import { changedBy } from "./changes.ts";
import { isIssue, type Part } from "./part.ts";
import { type Interpretation, interpret } from "./interpret.ts";
import type { QueryReading } from "./read.ts";
import { sayReading } from "./say_reading.ts";
import { CHANGES, partOf, say, settle } from "../readings.ts";
import { sayColumn, sayFilter } from "./say.ts";
import { unreadable } from "./text.ts";
import { tilings } from "./tile.ts";
import type { ValueFinder } from "./finder.ts";

/** Reads words as a change of a query: what they do not mention stays as it was. */
export async function amendQuery(
  query: Query,
  text: string,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<QueryReading> {
  const bad = unreadable(text);
  if (bad) return { ok: false, failure: bad };
  const base = partOf(query, dataset.profile);
  const attempt = async (words: string) => {
    const input = await prepare(words, dataset, finder);
    const found = interpret(input, tilings(input, aChange), (part) => {
      const changed = changedBy(base, part);
      return isIssue(changed) ? changed : settle(changed, dataset.profile);
    });
    const strays =
      found.kind === "unplaced" ? found.tiling.unplaced.flatMap((at) => input.tokens[at]?.text ?? []) : [];
    return { found, strays };
  };
  const changes = (found: Interpretation): found is Extract<Interpretation, { kind: "query" }> =>
    found.kind === "query" && say(found.query) !== say(query);
  const { found, strays } = await attempt(text);
  if (changes(found)) {
    return { ok: true, query: found.query, reading: sayReading(found.query, found.notes, dataset.profile) };
  }
  const offers = await Promise.all(
    offersFor(query, dataset).map(async (words) =>
      changes((await attempt(words)).found) ? words : undefined,
    ),
  );
  return {
    ok: false,
    failure: refused(
      query,
      text,
      reasonOf(found, strays),
      offers.filter((offer) => offer !== undefined),
    ),
  };
}

/** What one phrase may change, beside all that a question may say. */
const aChange: Parser<Part> = memo(
  alt<Part>(
    aPart,
    ...CHANGES,
    map(phrase(...WITHOUT_FILTERS), (): Part => ({ without: "filters" })),
    map(phrase(...WITHOUT_LIMIT), (): Part => ({ without: "limit" })),
    seq(
      [
        phrase("without", "remove", "drop"),
        phrase("the filter on", "the filters on", "filter on", "the condition on"),
        aColumn,
      ],
      (_, _filter, { column }): Part => ({ without: [column] }),
    ),
    seq(
      [phrase("remove", "drop", "without the"), aColumn, phrase("filter", "filters", "condition")],
      (_, { column }): Part => ({
        without: [column],
      }),
    ),
    // "only groups with more than 5 of them" are groups of the question asked.
    seq([phrase("with", "having", "groups with"), aCondition], (_, { having = [] }): Part => ({ having })),
    // "the lowest instead"
    seq([term(TOP_WORDS), phrase("instead")], (order): Part => ({ order, change: "instead" })),
    map(term(AGGREGATE_WORDS), (aggregate) => ({ measures: [{ aggregate }] })),
    seq([term({ top: "desc", bottom: "asc" } as const), aNumber], (order, limit) => ({ order, limit })),
    // "sum instead of mean"
    seq([term(AGGREGATE_WORDS), phrase("instead of", "rather than"), term(AGGREGATE_WORDS)], (aggregate) => ({
      measures: [{ aggregate }],
    })),
    map(phrase("instead", "rather"), () => ({ change: "instead" as const })),
    map(phrase("also", "too", "as well"), () => ({ change: "also" as const })),
    map(phrase("use", "make it", "change to", "change it to", "but", "now", "just"), () => ({})),
  ),
);

function reasonOf(found: Interpretation, strays: readonly string[]): string {
  switch (found.kind) {
    case "query":
      return "they change nothing";
    case "several":
      return `they may mean ${found.queries
        .slice(0, 3)
        .map((query) => JSON.stringify(say(query)))
        .join(", or ")}`;
    case "issue":
      return found.issue.problem;
    case "unplaced":
      return `found no place for ${strays
        .slice(0, 6)
        .map((text) => JSON.stringify(text))
        .join(", ")}`;
  }
}

function refused(query: Query, text: string, reason: string, offers: readonly string[]): Failure {
  const words = text.length > 200 ? `${text.slice(0, 199)}…` : text;
  const example =
    offers.length > 0
      ? ` Say, for example: ${offers.map((offer) => JSON.stringify(offer)).join(", or ")}.`
      : "";
  return {
    code: "change_not_understood",
    message: `Cannot change the question by ${JSON.stringify(words)}: ${reason}.`,
    hint: `It stands as ${JSON.stringify(say(query))}.${example}`,
  };
}

/** Changes that this table and question may bear; only those that do are offered. */
function offersFor(query: Query, { profile: { columns, rows } }: Dataset): string[] {
  const text = columns.find(({ type, top = [] }) => type === "text" && top.length > 1);
  const value = text?.top?.[0]?.value;
  const key = columns.find(
    (column) =>
      column.type === "text" && column.distinct > 1 && column.distinct <= 50 && !isContinuous(column, rows),
  );
  return [
    ...(text && value !== undefined && value !== null
      ? [`only where ${sayFilter({ column: text.name, op: "=", value })}`]
      : []),
    ...(key
      ? [
          query.recipe === "aggregate_by_group"
            ? `by ${sayColumn(key.name)} instead`
            : `by ${sayColumn(key.name)}`,
        ]
      : []),
    "use the median",
    "top 10",
    "lowest first",
  ].slice(0, 5);
}
