import type { Dataset } from "../../../data/dataset.ts";
import { createData } from "../../../toolkit/data.ts";
import type { Query } from "../query.ts";
import { usualOf } from "./amounts.ts";
import type { ValueFinder } from "./finder.ts";
import { sayColumn } from "./say.ts";
import type { Chosen } from "./which_column.ts";

/**
 * "which agent has the best rating", of many ratings of each: where half of the agents have the best single one, nobody can mean that,
 * and ratings add up to nothing, so it is the average. Where one alone has it, that may be meant as well.
 */
export async function averageOfShared(
  offers: readonly Query[],
  { profile: { columns, rows } }: Dataset,
  { among }: ValueFinder,
): Promise<Chosen | undefined> {
  const means = offers.flatMap((query) => (query.recipe === "aggregate_by_group" ? [query] : []));
  const [query, ...others] = means.filter(({ params }) => params.measures[0]?.aggregate === "mean");
  const {
    keys = [],
    measures = [],
    limit,
    ties,
    per,
    order,
    having = [],
    filters = [],
  } = query?.params ?? {};
  const [key, ...more] = keys;
  const [{ column: name } = {}] = measures;
  const level = columns.find((column) => column.name === name);
  const groups = columns.find((column) => column.name === key);
  const isPlain = limit === 1 && ties === true && per === 0 && having.length === 0;
  if (query === undefined || others.length + more.length > 0 || !isPlain || level === undefined)
    return undefined;
  if (groups?.type !== "text" || groups.distinct * FEWEST_ROWS > rows || among === undefined)
    return undefined;
  if (usualOf(level, { columns, rows, notes: [] }) !== "mean") return undefined;
  const data = createData(columns, () => Promise.reject(new Error("Nothing is asked here.")));
  const own = `"${level.name.replaceAll('"', '""')}"`;
  const [where, end] = [`(${data.where(filters)})`, order === "desc" ? "max" : "min"];
  const extreme = `${where} AND ${own} = (SELECT ${end}(${own}) FROM data WHERE ${where})`;
  const most = Math.max(2, Math.ceil(groups.distinct / 2));
  if (most > MOST || (await among(groups.name, extreme, most)).length < most) return undefined;
  const which = order === "desc" ? "highest" : "lowest";
  const said = `${sayColumn(level.name)}, as several ${sayColumn(groups.name)} have the ${which} single one`;
  return { query, note: `taking the average ${said}` };
}
/** So many of each group, on average, that one of them says little of it. */
const FEWEST_ROWS = 5;
const MOST = 500;
