import type { Profile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import { flagOf, isIdentifier, isYear } from "../reading/column_facts.ts";
import { aDivision } from "../reading/grammar/divisions.ts";
import { badKeys, misfit } from "../reading/misfits.ts";
import { isIssue, type Issue, type Key, type Measure, type Part, problem } from "../reading/part.ts";
import { fromPlain, isSame, toKey, toMeasure } from "../reading/plain.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { sayColumn, sayKeys, sayOperand, sayWhere } from "../reading/say.ts";
import { sayCut, unsummed } from "../share_of_rows/reading.ts";

export const shareByGroup: RecipeReading<"share_by_group"> = {
  phrases: [aDivision],
  takes: ["measures", "keys", "order", "limit"],

  settle(part, profile, settle) {
    const { where: filters = [], pooled = [], order, sorted, limit } = part;
    const { inner, outer } = keysOf(part);
    if (inner.length === 0) return problem("It does not say of which groups the shares are");
    const open = doubtful(part, profile, settle);
    if (open) return open;
    const measure = sumOf(part);
    if (measure && isIssue(measure)) return measure;
    if (sorted) return problem("It orders the groups by something other than their shares");
    const groups = [...outer, ...inner];
    if (groups.some((key, at) => groups.slice(0, at).some((other) => isSame(key, other))))
      return problem("It groups by the same thing twice");
    const wrong =
      (measure && (unsummed(measure) ?? misfit(measure, profile))) ??
      badKeys(groups, measure ? [measure] : [], profile);
    if (wrong) return wrong;
    const query: Query = {
      recipe: "share_by_group",
      params: {
        keys: groups.map(toKey),
        column: measure ? toMeasure(measure).column : null,
        within: outer.length,
        filters,
        order: order ?? "desc",
        limit: limit ?? null,
      },
    };
    const values = pooled.find((column) => !groups.some((key) => key.column === column));
    return values
      ? problem(`It does not say whether the values of ${sayColumn(values.name)} are taken together`, [query])
      : query;
  },

  say({ keys: groups, column, within: leading, filters, order, limit }) {
    const [outer, inner] = [groups.slice(0, leading), groups.slice(leading)];
    const of = column === null ? "rows" : `total of ${sayOperand(column)}`;
    const each =
      outer.length === 0 ? (inner.length > 1 ? " together" : "") : ` within each ${sayKeys(outer)}`;
    return `share of ${of} by ${sayKeys(inner)}${each}${sayWhere(filters)}${sayCut(order, limit)}`;
  },

  part({ keys: groups, column, within: leading, filters, order, limit }, profile) {
    const plain = fromPlain(profile);
    const outer = groups.slice(0, leading).map(plain.key);
    const measures = column === null ? undefined : [plain.measure({ aggregate: "sum", column })];
    return {
      ask: {
        recipe: "share_by_group",
        word: "said",
        parts: [measures ? { measures } : {}, ...(leading > 0 ? [{ keys: outer }] : [])],
      },
      where: filters,
      keys: groups.slice(leading).map(plain.key),
      order,
      ...(limit !== null && { limit }),
    };
  },
};

interface Groups {
  readonly inner: readonly Key[];
  readonly outer: readonly Key[];
  /** Said after the shares: within these, or by these, too. */
  readonly late: readonly Key[];
}

/** "for each year, share of sales by region": what stands before is what the shares are within. */
function keysOf({ ask, keys: others = [], behind = [] }: Part): Groups {
  const [of, within_] = ask?.parts ?? [];
  const outer = within_?.keys;
  if (of?.keys === undefined) return { inner: others, outer: outer ?? [], late: [] };
  const after = behind.flatMap((part) => part.keys ?? []);
  const isLate = (key: Key) => after.some((other) => isSame(key, other));
  return {
    inner: of.keys,
    outer: [...(outer ?? []), ...others.filter((key) => !isLate(key))],
    late: others.filter(isLate),
  };
}

/** Settled in each way that it may be meant, to offer them. */
function doubtful(part: Part, profile: Profile, settle: Settle): Issue | undefined {
  const { ask, keys: _keys, behind: _behind, ...rest } = part;
  const { inner, outer, late } = keysOf(part);
  const [{ keys: _inner, ...of } = {}] = ask?.parts ?? [];
  const settled = (groups: readonly Key[], leading: readonly Key[], measures = of.measures) => {
    const parts = [
      { ...(measures && { measures }), keys: groups },
      ...(leading.length > 0 ? [{ keys: leading }] : []),
    ];
    const found = settle({ ...rest, ask: { recipe: "share_by_group", word: "said", parts } }, profile);
    return isIssue(found) ? [] : [found];
  };
  if (ask?.word === "of what") {
    const sums = profile.columns.filter(
      (column) =>
        column.type === "number" &&
        flagOf(column) === undefined &&
        !isYear(column) &&
        !isIdentifier(column, profile.rows),
    );
    return problem("It does not say of what the share is", [
      ...settled(inner, outer),
      ...sums.flatMap((column) => settled(inner, outer, [{ aggregate: "sum", column }])).slice(0, 3),
    ]);
  }
  if (late.length > 0)
    return problem("It does not say whether the whole is all of it, or each group", [
      ...settled(inner, [...outer, ...late]),
      ...settled([...inner, ...late], outer),
    ]);
  const [first, second] = inner;
  if (ask?.word !== "open" || outer.length > 0 || !first || !second) return undefined;
  const pairs = inner.length === 2 ? [...settled([second], [first]), ...settled([first], [second])] : [];
  return problem("It does not say whether the whole is all of it, or each group", [
    ...settled(inner, []),
    ...pairs,
  ]);
}

/** What is added up, when it is not rows that are counted. */
function sumOf({ ask, measures = [] }: Part): Measure | Issue | undefined {
  const said = ask?.parts?.[0]?.measures?.[0];
  const [measure, ...others] = measures;
  if (measure === undefined) return said;
  const { aggregate = "sum", column } = measure;
  if (others.length > 0 || said || ask?.word !== "percent")
    return problem("It asks for a number beside the shares");
  if (aggregate === "count" && column === undefined) return undefined;
  return aggregate === "sum" && column
    ? { aggregate, column }
    : problem("Only numbers of rows and totals have shares");
}
