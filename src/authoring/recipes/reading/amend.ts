import type { Dataset, Profile } from "../../../data/dataset.ts";
import type { Failure } from "../../../errors.ts";
import type { Query } from "../query.ts";
import { isContinuous } from "./facts.ts";
import { aNumber } from "./grammar/leaves.ts";
import { aPart } from "./grammar/parts.ts";
import { prepare } from "./input.ts";
import { AGGREGATE_WORDS } from "./lexicon.ts";
import { alt, map, memo, type Parser, seq, phrase, term } from "./parser.ts";
import { changedBy } from "./changes.ts";
import type { Measure, Part } from "./part.ts";
import { type Interpretation, interpret, type QueryReading, sayReading } from "./read.ts";
import { sayColumn, say, sayFilter } from "./say.ts";
import { unreadable } from "./text.ts";
import { tilings } from "./tile.ts";
import type { ValueFinder } from "./values.ts";
import { settle } from "./wellformed.ts";

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
      return "problem" in changed ? changed : settle(changed, dataset.profile);
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
    map(term(AGGREGATE_WORDS), (aggregate) => ({ measure: { aggregate } })),
    seq([term({ top: "desc", bottom: "asc" } as const), aNumber], (order, limit) => ({ order, limit })),
    // "sum instead of mean"
    seq([term(AGGREGATE_WORDS), phrase("instead of", "rather than"), term(AGGREGATE_WORDS)], (aggregate) => ({
      measure: { aggregate },
    })),
    map(phrase("instead", "rather"), () => ({ change: "instead" as const })),
    map(phrase("also", "too", "as well"), () => ({ change: "also" as const })),
    map(phrase("use", "make it", "change to", "change it to", "but", "now", "just"), () => ({})),
  ),
);

/** The query as the phrases that say it. */
function partOf({ recipe, params }: Query, { columns }: Profile): Part {
  const named = (name: string) => columns.find((column) => column.name === name);
  const where = params.filters.length > 0 && { where: params.filters };
  const measured = (aggregate: Measure["aggregate"], column: string | null): Measure => {
    const found = column === null ? undefined : named(column);
    return { ...(aggregate && { aggregate }), ...(found && { column: found }) };
  };
  switch (recipe) {
    case "count_rows":
      return { ...where, measure: { aggregate: "count" } };
    case "aggregate_column":
      return { ...where, measure: measured(params.aggregate, params.column) };
    case "aggregate_by_group": {
      const keys = params.keys.flatMap((key) => named(key) ?? []);
      const by = measured(params.aggregate, params.column);
      const [from] = keys;
      const { order, limit, ties } = params;
      if (limit === null || from === undefined || keys.length > 1)
        return { ...where, measure: by, keys, order, ...(limit && { limit }) };
      return { ...where, pick: { from, by, direction: order, limit, ties } };
    }
    case "top_rows": {
      const listing = params.columns.flatMap((column) => named(column) ?? []);
      if (params.by === null)
        return {
          ...where,
          rows: { word: "rows", plural: true, assumed: false },
          ...(listing.length > 0 && { listing }),
        };
      return {
        ...where,
        pick: {
          from: "rows",
          by: measured(undefined, params.by),
          direction: params.order,
          limit: params.limit,
          ties: params.ties,
        },
      };
    }
  }
}

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
