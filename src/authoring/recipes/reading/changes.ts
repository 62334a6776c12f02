import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Issue, Measure, Part, Pick } from "./part.ts";
import { sayColumn } from "./say.ts";

/** What a question asks after a change, or why it cannot be changed so. */
export function changedBy(base: Part, words: Part): Part | Issue {
  if (words.pick || words.listing || words.average || (words.each && !words.keys))
    return { problem: "they are a question of their own", offers: [] };
  if (words.issue) return words.issue;
  if (words.measure && words.change === "also")
    return { problem: "a question has one number, and this asks for another beside it", offers: [] };
  const where = changedFilters(base, words);
  if ("problem" in where) return where;
  const kept = {
    ...base,
    ...(where.length > 0 && { where }),
    ...(words.pooled && { pooled: words.pooled }),
    ...(words.rows?.assumed && { rows: words.rows }),
  };
  return base.pick ? changedPick(kept, base.pick, words) : changedMeasure(kept, words);
}

function changedFilters(
  { where: before = [] }: Part,
  { where: added = [], change }: Part,
): NonNullable<Part["where"]> | Issue {
  const changed = new Set(added.map(({ column }) => column));
  if (change === "instead") return [...before.filter(({ column }) => !changed.has(column)), ...added];
  return [
    ...before,
    ...added.filter((filter) => !before.some((old) => JSON.stringify(old) === JSON.stringify(filter))),
  ];
}

function changedMeasure(base: Part, { measure, keys, order, limit, change }: Part): Part | Issue {
  if ((measure || order || limit) && !base.measure)
    return { problem: "the question lists rows, and has no number to change", offers: [] };
  const newKeys = changedKeys(base.keys ?? [], keys, change);
  if ("problem" in newKeys) return newKeys;
  if ((order || limit) && newKeys.length === 0)
    return { problem: "one number has neither order nor limit", offers: [] };
  return {
    ...base,
    ...(base.measure && { measure: changedWhat(base.measure, measure) }),
    ...(newKeys.length > 0 && { keys: newKeys }),
    ...(order && { order }),
    ...(limit && { limit }),
  };
}

function changedPick(base: Part, pick: Pick, { measure, keys, order, limit, change }: Part): Part | Issue {
  const [yardstick, ...others] = keys ?? [];
  if (yardstick && others.length === 0 && pick.from === "rows" && change === "instead" && !measure)
    return changedPick(
      base,
      { ...pick, by: { column: yardstick } },
      { ...(order && { order }), ...(limit && { limit }) },
    );
  const from = keys && pick.from !== "rows" ? changedKeys([pick.from], keys, change) : [];
  if ("problem" in from) return from;
  if ((keys && pick.from === "rows") || from.length > 1)
    return { problem: "what is picked cannot be grouped, too", offers: [] };
  return {
    ...base,
    pick: {
      ...pick,
      from: from[0] ?? pick.from,
      by: changedWhat(pick.by, measure),
      direction: order ?? pick.direction,
      ...(limit && { limit, ties: false }),
    },
  };
}

function changedKeys(
  before: readonly ColumnProfile[],
  keys: Part["keys"],
  change: Part["change"],
): readonly ColumnProfile[] | Issue {
  if (keys === undefined) return before;
  if (before.length === 0 || change === "instead") return keys;
  if (change === "also") return [...new Set([...before, ...keys])];
  const by = keys.map(({ name: key }) => sayColumn(key)).join(" and ");
  return {
    problem: `the question has groups already; say "by ${by} instead" or "also by ${by}"`,
    offers: [],
  };
}

/** "the median" keeps the column, "Income" keeps the aggregate. */
function changedWhat(before: Measure, now: Measure | undefined): Measure {
  const aggregate = now?.aggregate ?? before.aggregate;
  const column = now?.aggregate === "count" ? undefined : (now?.column ?? before.column);
  return { ...(aggregate && { aggregate }), ...(column && { column }) };
}
