import type { ColumnProfile, Dataset } from "../../../../data/dataset.ts";
import { stemOf } from "../words.ts";
import type { ColumnLink } from "../column_costs.ts";
import type { Facts } from "../facts.ts";
import { yearsIn, timesIn } from "../headers.ts";
import { type Issue, problem } from "../part.ts";
import { conditionsOf } from "../plain.ts";
import type { Query } from "../../query.ts";
import { sayColumn } from "../say.ts";
import type { Token } from "../tokens.ts";
import type { ValueFinder } from "../finder.ts";

const KNOWN = new WeakMap<Dataset, Promise<ColumnProfile | undefined>>();

/** What each row is a day of, a city or a share: the column that has each day once for each of its values. */
export async function placeOfDays(dataset: Dataset, finder: ValueFinder): Promise<ColumnProfile | undefined> {
  const known = KNOWN.get(dataset) ?? findPlace(dataset, finder);
  KNOWN.set(dataset, known);
  return known;
}

async function findPlace(
  { profile: { columns, rows } }: Dataset,
  { alike }: ValueFinder,
): Promise<ColumnProfile | undefined> {
  const [date, ...others] = columns.filter(({ type }) => type === "date");
  if (
    alike === undefined ||
    date === undefined ||
    others.length > 0 ||
    date.missing > 0 ||
    date.distinct < 10
  )
    return undefined;
  // Hardly a day is left out, and there is more than one place.
  const places = columns.filter(
    ({ type, distinct, missing }) =>
      type === "text" &&
      missing === 0 &&
      distinct > 1 &&
      rows <= date.distinct * distinct &&
      date.distinct * distinct <= rows * 1.3,
  );
  const most = await Promise.all(places.map((place) => alike("TRUE", [quoted(place), quoted(date)])));
  const [place, ...more] = places.filter((_, at) => most[at] === 1);
  return more.length === 0 ? place : undefined;
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The same facts, where days are what rows are. */
export function withDays(facts: Facts): Facts {
  return { ...facts, akin: new Set([...facts.akin, stemOf("day")]) };
}

/** Where rows have dates, a column of days of the month is not what "days" are, but for its whole phrase. */
export function withoutMonthDays(
  links: ColumnLink[][],
  tokens: readonly Token[],
  columns: readonly ColumnProfile[],
): void {
  const dated = timesIn(columns).length > 0 && yearsIn(columns).length > 0;
  const days = dated ? columns.filter(isDayOfMonth) : [];
  if (days.length === 0) return;
  for (const [at, { kind, folded }] of tokens.entries()) {
    const ofMonth = tokens[at + 1]?.folded === "of";
    if (kind !== "word" || !/^days?$/.test(folded) || ofMonth || tokens[at + 1]?.kind === "number") continue;
    links[at] = (links[at] ?? []).filter(({ column, to }) => to > at + 1 || !days.includes(column));
  }
}

function isDayOfMonth({ name, type, min, max }: ColumnProfile): boolean {
  return (
    type === "number" && /^day$/i.test(name) && Number(min) >= 1 && Number(max) <= 31 && Number(max) >= 28
  );
}

/** "how many rainy days": each day is there once for each place, so that rows count them only of one, or by them. */
export function placeless(
  query: Query,
  place: ColumnProfile | undefined,
  tokens: readonly Token[],
): Issue | undefined {
  if (place === undefined || !tokens.some(({ folded }) => /^days?$/.test(folded)) || !countsRows(query))
    return undefined;
  const { params } = query;
  const isOne = conditionsOf(params.filters).some(({ column, op }) => column === place.name && op === "=");
  const keys = "keys" in params ? params.keys : [];
  const isEach = keys.some((key) => key === place.name);
  const ofSides =
    query.recipe === "compare_groups" && JSON.stringify(params).includes(JSON.stringify(place.name));
  return isOne || isEach || ofSides
    ? undefined
    : problem(`Each day has a row for each ${sayColumn(place.name)}, and it does not say of which`);
}

function countsRows({ recipe, params }: Query): boolean {
  switch (recipe) {
    case "count_rows":
    case "share_of_rows":
    case "share_by_group":
      return true;
    case "aggregate_by_group":
    case "aggregate_columns":
      return params.measures.some(({ aggregate, column }) => aggregate === "count" && column === null);
    case "trend_over_time":
    case "compare_groups":
    case "aggregate_in_top_group":
      return params.aggregate === "count" && params.column === null;
    default:
      return false;
  }
}
