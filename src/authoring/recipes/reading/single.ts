import type { Dataset, Profile } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type * as plain from "../../../toolkit/index.ts";
import type { Query } from "../query.ts";
import { settle } from "../readings.ts";
import { isTime, isYear } from "./column_facts.ts";
import { type Ask, isQuery, type Key, type Part } from "./part.ts";
import { badKeys } from "./misfits.ts";
import { columnsOf, isColumn, ofEachRow, toKey, toOperand } from "./plain.ts";
import type { ValueFinder } from "./finder.ts";
import { known, senseless } from "./wellformed.ts";

/** What a question means if there is one row only for each of its keys: then nothing is left to aggregate. */
export interface Single {
  readonly query: Query;
  /** With no two rows alike in these; none means a single row. */
  readonly keys: readonly plain.Key[];
  /** What tells the sides of a comparison: each of them is to be a single row. */
  readonly sides?: readonly (readonly plain.Filter[])[];
  /** Among which rows that is to be so, if not among those that the query asks of. */
  readonly among?: readonly plain.Filter[];
}

/** How many rows a plain listing shows. */
const LISTED = 100;

/** "population of India in 2000", "country with the highest fertility in 1955": nobody said what to compute of several rows. */
export function singleOf(part: Part, profile: Profile): Single | undefined {
  const { where = [], average, total, having, limit, listing, order, sorted } = part;
  if (
    senseless(part) ||
    part.besides === "when" ||
    average ||
    total ||
    having ||
    limit !== undefined ||
    listing ||
    order ||
    sorted
  )
    return undefined;
  if (part.pick) return pickedOf(part, part.pick, profile);
  if (part.ask?.recipe === "distinct_values" || part.implied) return metBy(part, profile);
  if (part.ask?.recipe === "compare_groups") return contrastOf(part, part.ask, profile);
  const { measures = [], keys = [], pooled = [] } = part;
  if (measures.length === 0 || measures.some(({ aggregate, column }) => aggregate || !column))
    return undefined;
  if (part.ask) return part.ask.recipe === "trend_over_time" ? trendOf(part, profile) : undefined;
  const of: readonly Key[] = [
    ...keys,
    ...pooled.filter((column) => !keys.some((key) => key.column === column)).map((column) => ({ column })),
  ];
  const quantities = measures.flatMap(({ column }) => column ?? []);
  const shown = quantities.filter(isColumn);
  if (of.length === 0 && where.length === 0) return undefined;
  if (!of.every(isWhole) || of.some(({ column }) => shown.includes(column))) return undefined;
  if (shown.length < quantities.length) return computed(part, profile);
  const time = of.find(({ column }) => isTime(column) || isYear(column))?.column.name;
  const value = shown.find(({ type }) => type === "number")?.name;
  const by = of.length === 0 ? null : (time ?? value ?? null);
  return {
    keys: of.map(toKey),
    query: {
      recipe: "top_rows",
      params: {
        by,
        order: by === null || by !== time ? "desc" : "asc",
        limit: LISTED,
        ties: false,
        columns: [...of.map(({ column }) => column), ...shown].map(({ name }) => name),
        filters: where,
        per: [],
      },
    },
  };
}

/** The row whose number is the highest is that of the group, where a group is one row. */
function pickedOf(
  { where = [], keys: per = [], each, measures = [] }: Part,
  pick: NonNullable<Part["pick"]>,
  profile: Profile,
) {
  const { from, by, direction: order, limit, ties, undecided } = pick;
  if (from === "rows" || undecided || by.aggregate || !by.column) return undefined;
  // "which state exports the most beef" ranks by beef, whatever else "exports" may be.
  if (pick.amount && measures.length > 0) return undefined;
  // "staff in the year with the highest output": of that row.
  const asked = measures.flatMap(({ aggregate, column }) =>
    aggregate || !column || !isColumn(column) ? [] : [column],
  );
  if (asked.length < measures.length || asked.some((column) => from.some((key) => key.column === column)))
    return undefined;
  if (![...from, ...per].every(isWhole) || (per.length > 0 && !each)) return undefined;
  const apart = columnsOf(by.column).every((column) => !from.some((key) => key.column === column));
  const numeric = columnsOf(by.column).every((column) => column.type === "number" || isTime(column));
  if (!apart || !numeric || badKeys(per, [by], profile)) return undefined;
  return {
    keys: [...per, ...from].map(toKey),
    query: {
      recipe: "top_rows",
      params: {
        by: toOperand(by.column),
        order,
        limit,
        ties,
        columns: [...from.map(({ column }) => column), ...asked].map(({ name }) => name),
        filters: known(from, where),
        per: per.map(toKey),
      },
    },
  } as const;
}

/** "which countries had a negative balance in 2020", "how many": a condition on the one row of each says nothing of all its rows. */
function metBy(part: Part, profile: Profile): Single | undefined {
  const { implied: _, ...said } = part;
  const { where = [], ask, measures: [measure] = [] } = said;
  const column = ask?.columns?.[0] ?? measure?.column;
  const among = where.filter((filter) => "op" in filter && filter.op === "=" && filter.other === undefined);
  if (column === undefined || !isColumn(column) || among.length === 0 || among.length === where.length)
    return undefined;
  const asked = ask ? { ...said, ask: { ...ask, word: "each" as const } } : said;
  const query = settle(asked, profile);
  return isQuery(query) ? { query, keys: [column.name], among } : undefined;
}

/** The average of one number is that number. */
function computed(part: Part, profile: Profile): Single | undefined {
  const query = settle(averaged(part), profile);
  return isQuery(query) ? { query, keys: (part.keys ?? []).map(toKey) } : undefined;
}

function trendOf(part: Part, profile: Profile): Single | undefined {
  // "annual growth" wants a change from each year to the next, which rows five years apart do not have.
  const { names = [], word } = part.ask ?? {};
  if (names.length > 0 && word !== "years" && word !== "any") return undefined;
  const query = settle(averaged(part), profile);
  if (!isQuery(query) || query.recipe !== "trend_over_time") return undefined;
  const { time, part: period } = query.params;
  const numbers = profile.columns.some(({ name, type }) => name === time && type === "number");
  return { query, keys: [numbers ? time : { column: time, part: period }] };
}

/** "how much did the rent in Oslo rise from 2000 to 2014": what two rows say. */
function contrastOf(part: Part, ask: Ask, profile: Profile): Single | undefined {
  const [{ measures: [measure] = [] } = {}, ...sides] = ask.parts ?? [];
  if (measure?.column === undefined || measure.aggregate || part.measures) return undefined;
  const said = { measures: [{ ...measure, aggregate: "mean" as const }] };
  const query = settle({ ...part, ask: { ...ask, parts: [said, ...sides] } }, profile);
  return isQuery(query) ? { query, keys: [], sides: sides.map(({ where = [] }) => where) } : undefined;
}

function averaged(part: Part): Part {
  return {
    ...part,
    measures: (part.measures ?? []).map(({ column }) => ({
      aggregate: "mean",
      ...(column && { column: ofEachRow(column) }),
    })),
  };
}

function isWhole({ part, ranges, width }: Key): boolean {
  return part === undefined && ranges === undefined && width === undefined;
}

/** The largest number of rows that are alike in all keys; undefined where rows cannot be counted. */
export async function mostAlike(
  { query, keys, sides = [[]], among = query.params.filters }: Single,
  { profile: { columns } }: Dataset,
  { alike }: Pick<ValueFinder, "alike">,
): Promise<number | undefined> {
  const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
  const most = await Promise.all(
    sides.map(async (side) =>
      alike?.(
        data.where([...among, ...side]),
        keys.map((key) => data.key(key)),
      ),
    ),
  );
  return most.reduce((left, right) =>
    left === undefined || right === undefined ? undefined : Math.max(left, right),
  );
}
