import { conditionsOf, isSame, toKey } from "./plain.ts";
import { type Issue, isIssue, type Key, type Measure, type Part, type Pick, problem } from "./part.ts";
import { sayKeys } from "./say.ts";

/** What a question asks after a change, or why it cannot be changed so. */
export function changedBy(base: Part, words: Part): Part | Issue {
  if (words.issue) return words.issue;
  if (words.pick || words.listing || words.average || (words.each && !words.keys))
    return problem("they are a question of their own");
  if (words.ask && words.ask.recipe !== base.ask?.recipe) return problem("they are a question of their own");
  const where = changedFilters(base, words);
  const { where: _, ...rest } = base;
  const kept: Part = {
    ...rest,
    ...(where.length > 0 && { where }),
    ...(words.pooled && { pooled: words.pooled }),
    ...(words.rows?.assumed && { rows: words.rows }),
    ...(words.having && { having: [...(base.having ?? []), ...words.having] }),
    ...(base.ask && { ask: { ...base.ask, ...words.ask } }),
  };
  return base.pick ? changedPick(kept, base.pick, words) : changedMeasures(kept, words);
}

function changedFilters(
  { where: before = [] }: Part,
  { where: added = [], change, without }: Part,
): NonNullable<Part["where"]> {
  if (without === "filters") return added;
  const gone = Array.isArray(without) ? without.map(({ name }) => name) : [];
  const replaced = change === "instead" ? conditionsOf(added).map(({ column }) => column) : [];
  const dropped = new Set([...gone, ...replaced]);
  const kept = before.filter((filter) => !conditionsOf([filter]).some(({ column }) => dropped.has(column)));
  return [
    ...kept,
    ...added.filter((filter) => !kept.some((old) => JSON.stringify(old) === JSON.stringify(filter))),
  ];
}

function changedMeasures(base: Part, words: Part): Part | Issue {
  const { measures, keys, each, order, sorted, limit, change, without } = words;
  if ((measures || order || limit) && !base.measures && !base.ask && !sorted)
    return problem("the question lists rows, and has no number to change");
  const newKeys = changedKeys(base.keys ?? [], keys, change);
  if (isIssue(newKeys)) return newKeys;
  const { order: _order, sorted: _sorted, limit: _limit, ...unordered } = base;
  const reordered = order || sorted || (keys && change === "instead");
  const kept = reordered ? { ...unordered, ...(base.limit && { limit: base.limit }) } : base;
  const { limit: _, ...all } = kept;
  return {
    ...(without === "limit" ? all : kept),
    ...((base.measures ?? measures) && { measures: changedWhat(base.measures ?? [], measures, change) }),
    ...(newKeys.length > 0 && { keys: newKeys }),
    ...(each && { each }),
    ...(order && { order }),
    ...(sorted && { sorted }),
    ...(limit && { limit }),
  };
}

function changedPick(base: Part, pick: Pick, words: Part): Part | Issue {
  const { measures, keys, each, order, limit, change, without } = words;
  if (words.sorted) return problem("the first ones have their order already");
  if (base.measures && measures) return changedEither(base, pick, words);
  if (change === "also" && measures) return problem("the first ones are picked by one number");
  const [yardstick, ...others] = keys ?? [];
  if (yardstick && others.length === 0 && pick.from === "rows" && change === "instead" && !measures) {
    const by = { column: yardstick.column };
    return changedPick(base, { ...pick, by }, { ...(order && { order }), ...(limit && { limit }) });
  }
  // "in each region": the first ones of each.
  if (keys && each && change === undefined) return { ...base, keys, each, pick: changed(pick, words) };
  if (without === "limit") return unpicked(base, pick);
  const from = keys && pick.from !== "rows" ? changedKeys(pick.from, keys, change) : [];
  if (isIssue(from)) return from;
  if ((keys && pick.from === "rows") || from.length > 1)
    return problem("what is picked cannot be grouped, too");
  return { ...base, pick: { ...changed(pick, words), ...(from.length > 0 && { from }) } };
}

/** Of a number in a group that is found by another number, either may be meant: its column tells. */
function changedEither(base: Part, pick: Pick, { measures: said = [], ...words }: Part): Part | Issue {
  const { measures = [] } = base;
  const [now, ...others] = said;
  const of = (measure: Measure | undefined) =>
    measure?.column !== undefined && measure.column === now?.column;
  if (now === undefined || others.length > 0 || of(measures[0]) === of(pick.by))
    return problem("the question has two numbers, and it is not clear which of them is to change");
  return of(pick.by)
    ? changedPick(base, { ...pick, by: now }, words)
    : changedPick({ ...base, measures: [now] }, pick, words);
}

function changed(pick: Pick, { measures, order, limit, change }: Part): Pick {
  const [by = pick.by] = changedWhat([pick.by], measures, change);
  return { ...pick, by, direction: order ?? pick.direction, ...(limit && { limit, ties: false }) };
}

/** All groups, in the order in which the first ones were picked. */
function unpicked(base: Part, { from, by, direction }: Pick): Part | Issue {
  const { pick: _, ...rest } = base;
  if (from === "rows" || rest.keys || rest.measures)
    return problem("the question is about the first ones only");
  return { ...rest, measures: [by], keys: from, order: direction };
}

function changedKeys(
  before: readonly Key[],
  keys: Part["keys"],
  change: Part["change"],
): readonly Key[] | Issue {
  if (keys === undefined) return before;
  if (before.length === 0 || change === "instead") return keys;
  if (change === "also") return [...before, ...keys.filter((key) => !before.some((old) => isSame(old, key)))];
  const by = sayKeys(keys.map(toKey));
  return problem(`the question has groups already; say "by ${by} instead" or "also by ${by}"`);
}

/** "the median" keeps the column, "Income" keeps the aggregate; "also the median" keeps what was there. */
function changedWhat(
  before: readonly Measure[],
  now: readonly Measure[] = [],
  change?: Part["change"],
): readonly Measure[] {
  const [measure, ...others] = now;
  if (measure === undefined) return before;
  const changes =
    others.length > 0 || before.length === 0 ? now : before.map((old) => asChanged(old, measure));
  const apart = changes.filter((one, at) => !changes.slice(0, at).some((other) => isSame(other, one)));
  if (change !== "also") return apart;
  return [...before, ...apart.filter((one) => !before.some((old) => isSame(old, one)))];
}

function asChanged(old: Measure, { aggregate, column }: Measure): Measure {
  if (aggregate === "count" && column === undefined) return { aggregate };
  const of = column ?? old.column;
  const how = aggregate ?? old.aggregate;
  return { ...(how && { aggregate: how }), ...(of && { column: of }) };
}
