import type { AggregateOfGroups } from "../query.ts";
import { ofGroups } from "../reading/of_groups.ts";
import { aRowNoun, aColumn, aNumericColumn } from "../reading/grammar/leaves.ts";
import { aKey, partOf, theDates } from "../reading/grammar/keys.ts";
import { anAggregate, countOf } from "../reading/grammar/measures.ts";
import { someRows } from "../reading/grammar/rows.ts";
import type { Input } from "../reading/input.ts";
import { REPEATED } from "../reading/lexicon/things.ts";
import { badKeys, misfit } from "../reading/misfits.ts";
import { alt, map, type Parser, phrase, seq, term } from "../reading/parser.ts";
import { type Measure, type Part, problem } from "../reading/part.ts";
import { fromPlain, toKey, toMeasure } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { sayKeys, sayMeasure, sayWhere } from "../reading/say.ts";

const ofAll = term({
  average: "mean",
  avg: "mean",
  mean: "mean",
  "average of": "mean",
  "mean of": "mean",
  median: "median",
  "median of": "median",
  minimum: "min",
  min: "min",
  "minimum of": "min",
  maximum: "max",
  max: "max",
  "maximum of": "max",
} as const);
const numberOf = phrase("number of", "no of", "count of");
const perEach = phrase("per", "for each", "for every", "in each", "in every", "of each", "of every", "by");

/** "orders", "different products": what a group has a number of; quantities of the rows themselves are no such things. */
const aNumber: Parser<Measure> = alt<Measure>(
  seq([numberOf, aRowNoun], () => ({ aggregate: "count" })),
  seq([numberOf, phrase("different", "distinct", "unique"), aColumn], (_, _different, { column, same }) =>
    same ? { aggregate: "distinct", column } : undefined,
  ),
  (input, at) => seq([numberOf, aColumn], (_, ref) => numbered(countOf(ref, input)))(input, at),
);
function numbered({ measures: [measure] = [] }: Part = {}): Measure | undefined {
  return measure?.aggregate === undefined ? undefined : measure;
}

const aTotal: Parser<Measure> = seq([phrase("total", "total of"), aNumericColumn], (_, column) => ({
  aggregate: "sum",
  column,
}));

const manyRows: Parser<Measure> = map(aRowNoun, ({ plural }) =>
  plural ? { aggregate: "count" } : undefined,
);

/** "average daily orders" are those of a day, where a day may have several rows. */
const ofTimes: Parser<Part> = (input: Input, at) =>
  seq([ofAll, term(REPEATED), alt(aNumber, aTotal, manyRows)], (aggregate, time, measure) => ({
    aggregate,
    time,
    measure,
  }))(input, at).flatMap(({ to, cost, notes, value: { aggregate, time, measure } }) =>
    theDates(input, to).flatMap((dates) => {
      const part = PARTS.find((own) => own === time);
      const key = part && partOf(dates.value, part);
      if (key === undefined) return [];
      const value = ofGroups(aggregate, measure, key);
      return [{ to, cost: cost + dates.cost, notes: [...notes, ...dates.notes], value }];
    }),
  );
const PARTS = ["day", "week", "month", "quarter", "year"] as const;

export const aggregateOfGroups: RecipeReading<"aggregate_of_groups"> = {
  phrases: [
    // As a reading says it.
    seq(
      [ofAll, phrase("the"), alt(aNumber, anAggregate), phrase("of each"), aKey],
      (aggregate, _, measure, _of, key) => ofGroups(aggregate, measure, key),
    ),
    // "average number of orders per customer", "median total cost per visit"
    seq([ofAll, alt(aNumber, aTotal), perEach, aKey], (aggregate, measure, _, key) =>
      ofGroups(aggregate, measure, key),
    ),
    // "average orders per customer"
    seq([ofAll, manyRows, phrase("per", "for each", "for every"), aKey], (aggregate, measure, _, key) =>
      ofGroups(aggregate, measure, key),
    ),
    ofTimes,
    // "average number of women hired per year"
    seq([phrase("average", "mean", "avg"), numberOf, someRows], (_, _of, rows) => ({
      ...rows,
      measures: [{ aggregate: "count" }],
      average: true,
    })),
  ],
  takes: [],

  settle({ ask, where: filters = [], pooled }, profile) {
    const [{ measures: [measure] = [], keys: [key] = [] } = {}] = ask?.parts ?? [];
    const aggregate = AGGREGATES.find((name) => name === ask?.word);
    if (!measure || !key || !aggregate)
      return problem("It does not say of which groups it computes a number");
    if (pooled) return problem("It does not say whether the groups are those of all of them, or of each");
    const of = OF_EACH.some((name) => name === measure.aggregate);
    if (!of) return problem("It computes a number of numbers that are themselves of several rows");
    const wrong = misfit(measure, profile) ?? badKeys([key], [measure], profile);
    if (wrong) return wrong;
    return {
      recipe: "aggregate_of_groups",
      params: { key: toKey(key), measure: toMeasure(measure), aggregate, filters },
    };
  },

  say: ({ key, measure, aggregate, filters }) =>
    `${SAID[aggregate]} of the ${sayMeasure(measure)} of each ${sayKeys([key])}${sayWhere(filters)}`,

  part({ key, measure, aggregate, filters }, profile) {
    const plain = fromPlain(profile);
    return { where: filters, ...ofGroups(aggregate, plain.measure(measure), plain.key(key)) };
  },

  /** Of what has no rows, the table does not know. */
  notes({ key, filters }, profile) {
    const { column, part } = fromPlain(profile).key(key);
    const time = PARTS.find((own) => own === part) ?? (column.type === "date" ? "day" : undefined);
    const rows = filters.length > 0 ? "such rows" : "rows";
    if (time !== undefined) return [`counting only ${time}s that have ${rows}`];
    return filters.length > 0 ? [`counting only each ${sayKeys([key])} that has such rows`] : [];
  },
};

const AGGREGATES = ["mean", "median", "min", "max"] as const;
const OF_EACH = ["count", "sum", "distinct"] as const;
const SAID: { readonly [A in AggregateOfGroups["aggregate"]]: string } = {
  mean: "mean",
  median: "median",
  min: "minimum",
  max: "maximum",
};
