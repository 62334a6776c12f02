import type { ColumnProfile, Dataset, Profile } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Query } from "../query.ts";
import type { ValueFinder } from "./finder.ts";
import { identified } from "./identifying.ts";
import { nameOfPlace, PLACES_ABOVE } from "./lexicon/within.ts";
import { once } from "./once.ts";
import { conditionsOf } from "./plain.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";

/** Places of one name in several larger ones are no one place, and it is said where a query takes them together. */
export async function namesakesOf(
  query: Query,
  dataset: Dataset,
  finder: ValueFinder,
): Promise<readonly string[]> {
  const names = namesIn(query);
  const fixed = new Set(conditionsOf(query.params.filters).map(({ column }) => column));
  const place = placesOf(dataset.profile).find(({ column }) => names.includes(column.name));
  if (place === undefined) return [];
  const { column, above } = place;
  if ([column, above].some(({ name }) => fixed.has(name)) || names.includes(above.name)) return [];
  if (!(await repeats(place, query, dataset, finder))) return [];
  return [`taking those of one ${sayColumn(column.name)} in several ${sayColumn(above.name)} together`];
}

/** The columns whose different values the query tells apart. */
function namesIn({ params }: Query): readonly string[] {
  const keys = "keys" in params ? params.keys.filter((key) => typeof key === "string") : [];
  return [...keys, ...distinctIn(params)];
}

function distinctIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "aggregate" in value && value.aggregate === "distinct" && "column" in value ? [value.column] : [];
  return [
    ...own.filter((column) => typeof column === "string"),
    ...Object.values(value).flatMap((each) => distinctIn(each)),
  ];
}

interface Place {
  readonly column: ColumnProfile;
  /** The next larger place that the table tells. */
  readonly above: ColumnProfile;
}

const placesOf = once(({ columns, rows }: Profile): readonly Place[] =>
  columns.flatMap((column) => {
    if (column.type !== "text" || column.distinct < 2) return [];
    const [ranks] = identified(column, rows).flatMap((noun) => [PLACES_ABOVE[noun] ?? []]);
    const above = (ranks ?? []).flatMap(
      (nouns) =>
        columns.find(
          (other) =>
            other !== column &&
            other.type === "text" &&
            other.distinct > 1 &&
            nouns.includes(nameOfPlace(wordsOf(other.name))),
        ) ?? [],
    );
    return above[0] === undefined ? [] : [{ column, above: above[0] }];
  }),
);

/** Whether one name is there in several of the larger places, among the rows that are asked of. */
async function repeats(
  { column, above }: Place,
  { params }: Query,
  { profile: { columns } }: Dataset,
  { keeps }: ValueFinder,
): Promise<boolean> {
  const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
  const condition = params.filters.length === 0 ? "TRUE" : data.where(params.filters);
  const several = `SELECT 1 FROM data WHERE ${condition} GROUP BY ${quoted(column)} HAVING count(DISTINCT ${quoted(above)}) > 1`;
  return keeps !== undefined && (await keeps(`EXISTS (${several})`)) > 0;
}

function quoted({ name }: ColumnProfile): string {
  return `"${name.replaceAll('"', '""')}"`;
}
