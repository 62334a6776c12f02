import type { ColumnProfile, Dataset } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Query } from "../query.ts";
import type { ValueFinder } from "./finder.ts";
import { longTableOf } from "./long_tables.ts";
import { type Issue, problem } from "./part.ts";
import { sayColumn } from "./say.ts";
import { wordsOf } from "./tokens.ts";
import { unitsNamed } from "./units.ts";
import { stemOf } from "./words.ts";

/**
 * Numbers of which another column says that they are in different currencies or units, or of different quantities, are nothing together,
 * nor one more than another.
 */
export async function mixed(
  query: Query,
  { profile }: Dataset,
  { keeps, alike }: Pick<ValueFinder, "keeps" | "alike">,
): Promise<Issue | undefined> {
  const { columns, rows } = profile;
  const long = longTableOf(profile);
  const quantities = long?.apart ? [long.quantity] : [];
  const params = JSON.stringify(query.params);
  const tellers = [...quantities, ...columns.filter((column) => tells(column, rows))].filter(
    ({ name }) => !params.includes(JSON.stringify(name)),
  );
  if (tellers.length === 0 || UNCOMPUTED.has(query.recipe)) return undefined;
  const paired = query.recipe === "correlate_columns" ? { by: query.params.columns } : {};
  const used = columnsUsed({ ...query.params, ...paired });
  for (const teller of tellers) {
    const isOfTeller = (one: ColumnProfile) =>
      teller === long?.quantity ? one === long.number : isToldBy(one, teller, columns);
    const column = columns.find((one) => used.has(one.name) && isOfTeller(one));
    if (column === undefined || keeps === undefined || alike === undefined) continue;
    const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
    const condition = data.where([
      ...query.params.filters,
      { column: teller.name, op: "present" },
      { column: column.name, op: "present" },
    ]);
    const [kept, same] = await Promise.all([keeps(condition), alike(condition, [data.key(teller.name)])]);
    if (kept === same || (long?.apart && (await isEachInOne(query, long.quantity, teller, keeps)))) continue;
    const what =
      teller === long?.quantity
        ? "of different quantities"
        : `in different ${isCurrency(teller) ? "currencies" : "units"}`;
    return problem(
      `The numbers of ${sayColumn(column.name)} are ${what}, as ${sayColumn(teller.name)} says`,
      offers(query, column, teller, columns),
    );
  }
  return undefined;
}

/** Whether groups are of one quantity each, and each quantity is in one unit wherever it is. */
async function isEachInOne(
  { params }: Query,
  quantity: ColumnProfile,
  teller: ColumnProfile,
  keeps: NonNullable<ValueFinder["keeps"]>,
): Promise<boolean> {
  if (!("keys" in params && "limit" in params) || params.limit !== null) return false;
  if (!params.keys.some((key) => key === quantity.name)) return false;
  const [own, unit] = [quantity, teller].map(({ name }) => `"${name.replaceAll('"', '""')}"`);
  const pairs = `SELECT count(DISTINCT (${own}, ${unit})) = count(DISTINCT ${own}) FROM data WHERE ${unit} IS NOT NULL`;
  return (await keeps(`(${pairs})`)) > 0;
}

/** What is told of columns, rather than computed of their numbers. */
const UNCOMPUTED: ReadonlySet<Query["recipe"]> = new Set([
  "count_rows",
  "describe_columns",
  "data_quality",
  "distinct_values",
]);

const CURRENCIES: ReadonlySet<string> = new Set(["currency", "curr"]);
const UNITS: ReadonlySet<string> = new Set(["unit", "units", "uom"]);
const LABELS: ReadonlySet<string> = new Set("code name type symbol label of measure measurement".split(" "));

/** "salary_currency" and "Unit of measure"; a business unit is none. */
function tells(column: ColumnProfile, rows: number): boolean {
  const { name, type, distinct, top = [] } = column;
  if (type !== "text" || distinct < 2 || distinct * 2 > rows) return false;
  const words = wordsOf(name);
  const isTold = words.some((word) => CURRENCIES.has(word) || UNITS.has(word));
  if (!isTold || top.length === 0) return false;
  const isKnown = ({ value }: { readonly value: unknown }) => {
    const text = String(value).trim();
    return isCurrency(column)
      ? /^\p{Lu}{3}$/u.test(text) || /^[$€£]$/u.test(text) || /^\p{Lu}{3}\s/u.test(text)
      : text === "%" || text.split(/[^\p{L}²%]+/u).some((word) => unitsNamed(word.toLowerCase()).length > 0);
  };
  const known = top.filter(isKnown).length;
  // Of what is called a unit and nothing else, one that is known tells of the others.
  const isPlain = words.every((word) => UNITS.has(word) || LABELS.has(word));
  return isPlain ? known > 0 : known * 2 >= top.length;
}

function isCurrency({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => CURRENCIES.has(word));
}

/** "salary" by "salary_currency"; by a plain "currency", any money that does not say itself in what it is. */
function isToldBy(column: ColumnProfile, teller: ColumnProfile, columns: readonly ColumnProfile[]): boolean {
  if (!mayBeTold(column)) return false;
  const before = new Set(
    wordsOf(teller.name)
      .filter((word) => !CURRENCIES.has(word) && !UNITS.has(word) && !LABELS.has(word))
      .map(stemOf),
  );
  const own = (one: ColumnProfile) => wordsOf(one.name).some((word) => before.has(stemOf(word)));
  if (columns.some((one) => mayBeTold(one) && own(one))) return own(column);
  const words = wordsOf(column.name).map(stemOf);
  return words.some((word) => (isCurrency(teller) ? MONEY : MEASURED).has(word));
}

function mayBeTold({ name, type }: ColumnProfile): boolean {
  return type === "number" && !wordsOf(name).some((word) => SAID.has(word) || NO_AMOUNTS.has(stemOf(word)));
}

const SAID: ReadonlySet<string> = new Set("usd eur gbp us dollar dollars euro euros converted".split(" "));
const NO_AMOUNTS: ReadonlySet<string> = new Set(
  "id year count number ratio percent pct percentage share rank age".split(" ").map(stemOf),
);
const MONEY: ReadonlySet<string> = new Set(
  `price amount salary cost value total goal pledged revenue fee budget income compensation comp pay paid wage sales spend
  payment balance fare rent turnover profit bonus expense tax tip donation deposit funding raised gross net`
    .split(/\s+/)
    .map(stemOf),
);
const MEASURED: ReadonlySet<string> = new Set(
  "value amount quantity qty result measurement reading concentration observation obs".split(" ").map(stemOf),
);

/** The columns whose numbers are computed with or compared; how many there are, or which are missing, has no unit. */
function columnsUsed(value: unknown, key = ""): Set<string> {
  if (typeof value === "string") return USES.has(key) ? new Set([value]) : new Set();
  if (typeof value !== "object" || value === null) return new Set();
  if ("op" in value && UNMEASURED.has(String(value.op))) return new Set();
  if ("aggregate" in value && UNMEASURED.has(String(value.aggregate))) {
    const { filters } = { filters: [], ...value };
    return columnsUsed(filters);
  }
  return new Set(
    Object.entries(value).flatMap(([name, inner]) => [
      ...columnsUsed(inner, Array.isArray(value) ? key : name),
    ]),
  );
}

const USES: ReadonlySet<string> = new Set(["column", "left", "right", "by", "other"]);
const UNMEASURED: ReadonlySet<string> = new Set(["count", "distinct", "present", "missing"]);

/** The same of a column that is all in one currency, or of each by itself. */
function offers(
  query: Query,
  column: ColumnProfile,
  teller: ColumnProfile,
  columns: readonly ColumnProfile[],
): Query[] {
  const words = wordsOf(column.name);
  const converted = columns.filter(
    ({ name, type }) =>
      type === "number" &&
      wordsOf(name).some((word) => SAID.has(word)) &&
      words.every((word) => wordsOf(name).includes(word)),
  );
  return [...converted.map(({ name }) => renamed(query, column.name, name)), ...keyed(query, teller.name)];
}

function keyed(query: Query, key: string): Query[] {
  if (query.recipe === "aggregate_by_group" && query.params.limit === null)
    return [{ ...query, params: { ...query.params, keys: [...query.params.keys, key] } }];
  if (query.recipe !== "aggregate_column") return [];
  const { aggregate, column, filters } = query.params;
  const order = { order_by: "value", order: "desc", limit: null, ties: false, per: 0 } as const;
  const measures = [{ aggregate, column }];
  return [{ recipe: "aggregate_by_group", params: { keys: [key], measures, filters, having: [], ...order } }];
}

function renamed(query: Query, from: string, to: string): Query {
  const text = JSON.stringify(query, (_, value: unknown) => (value === from ? to : value));
  const same: Query = JSON.parse(text);
  return same;
}
