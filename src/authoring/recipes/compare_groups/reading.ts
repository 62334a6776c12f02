import type { Profile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { NamedGroup, Query } from "../query.ts";
import { isOfEach } from "./average.ts";
import { contradiction } from "../reading/contradiction.ts";
import { flagOf } from "../reading/column_facts.ts";
import { aBareContrast } from "../reading/grammar/bare_contrasts.ts";
import { aContrast, anUnfinished } from "../reading/grammar/comparisons.ts";
import { aSurvey } from "../reading/grammar/surveys.ts";
import type { Contrast } from "../reading/grammar/contrast.ts";
import { misfit } from "../reading/misfits.ts";
import { dearer, map, type Parser } from "../reading/parser.ts";
import { isIssue, isQuery, type Issue, type Measure, type Part, problem } from "../reading/part.ts";
import { conditionsOf, fromPlain, isColumn, toMeasure, toOperand } from "../reading/plain.ts";
import type { RecipeReading, Settle } from "../reading/recipe_reading.ts";
import { amountsShared, isMoreThanRows } from "../reading/shared_amounts.ts";
import { isPay } from "../reading/unsaid_holes.ts";
import { sayColumn, sayFilters, sayMeasure, sayOperand, sayWhere } from "../reading/say.ts";

const phrases: readonly Parser<Part>[] = [
  map(aContrast, asking),
  aSurvey,
  dearer(aBareContrast, 3),
  anUnfinished,
];

function asking({ measure, sides, laid, whole = {} }: Contrast): Part | undefined {
  const nouns = [whole, ...sides].flatMap(({ rows }) => (rows?.assumed ? [rows] : []));
  const [noun] = nouns;
  if (nouns.some(({ word }) => word !== noun?.word)) return undefined;
  const issue = [whole, ...sides].find((part) => part.issue)?.issue;
  return {
    ...(whole.where && { where: whole.where }),
    ...(noun && { rows: noun }),
    ...(issue && { issue }),
    ask: {
      recipe: "compare_groups",
      ...(laid && { word: "laid" }),
      parts: [{ measures: [measure] }, ...sides.map(({ where = [] }) => ({ where }))],
    },
  };
}

export const compareGroups: RecipeReading<"compare_groups"> = {
  phrases,
  takes: ["measures"],

  settle(part, profile, settle) {
    const { where: filters = [] } = part;
    const [{ measures: [said] = [] } = {}, ...sides] = part.ask?.parts ?? [];
    if (part.ask?.word === "bare") return uncounted(part, profile, settle);
    if (said === undefined || sides.length < 2) return problem("It does not say what to compare");
    const measure = changed(said, part.measures);
    if (isIssue(measure)) return measure;
    if (measure.aggregate === undefined) return bare(part, profile, settle);
    const groups = named(
      sides.map(({ where = [] }) => where),
      profile,
    );
    const wrong = misfit(measure, profile) ?? misplaced(part) ?? impossible(groups, filters);
    if (wrong) return wrong;
    const { aggregate, column } = toMeasure(measure);
    return { recipe: "compare_groups", params: { aggregate, column, groups, filters } };
  },

  say({ aggregate, column, groups, filters }) {
    const sides = groups.map((group) => `rows${sayWhere(group.filters)}`).join(" versus ");
    const among = filters.length === 0 ? "" : ` among rows${sayWhere(filters)}`;
    return `compare ${sayMeasure({ aggregate, column })} for ${sides}${among}`;
  },

  part: ({ aggregate, column, groups, filters }, profile) => ({
    ask: {
      recipe: "compare_groups",
      parts: [
        { measures: [fromPlain(profile).measure({ aggregate, column })] },
        ...groups.map((group) => ({ where: group.filters })),
      ],
    },
    where: filters,
  }),

  notes: ({ groups }) =>
    new Set(groups.flatMap((group) => conditionsOf(group.filters).map(({ column }) => column))).size > 1 &&
    groups.every(({ filters }) => filters.length === 1)
      ? ["counting rows that are in both on both sides"]
      : [],
};

/** "use the median": another number of the same column; whatever else is asked for beside a comparison has no place. */
function changed(said: Measure, [other, ...others]: readonly Measure[] = []): Measure | Issue {
  if (other === undefined) return said;
  const { aggregate, column } = other;
  return aggregate && aggregate !== "count" && !column && said.column && others.length === 0
    ? { aggregate, column: said.column }
    : problem("It asks for a number beside the comparison");
}

/** Conditions after the last side are meant for all sides only where they cannot belong to that side alone. */
function misplaced({ ask, behind = [], where = [] }: Part): Issue | undefined {
  const late = behind.flatMap((after) => after.where ?? []).filter((filter) => where.includes(filter));
  const sides = (ask?.parts ?? [])
    .slice(1)
    .map(({ where: side = [] }) => conditionsOf(side).map(({ column }) => column));
  const alike = new Set(sides.map((columns) => [...new Set(columns)].toSorted().join("\n"))).size === 1;
  const told = new Set(sides.flat());
  const own = conditionsOf(late).find(({ column }) => told.has(column));
  if (late.length === 0 || (alike && !own)) return undefined;
  return problem(`It does not say whether ${sayFilters(late)} is a condition on all that is compared`);
}

function impossible(groups: readonly NamedGroup[], filters: readonly Filter[]): Issue | undefined {
  const column = groups
    .map((group) => contradiction([...filters, ...group.filters]))
    .find((name) => name !== undefined);
  if (column !== undefined) return problem(`No row meets both conditions on ${sayColumn(column)}`);
  return new Set(groups.map((group) => sayFilters(group.filters))).size < groups.length
    ? problem("It compares a group with itself")
    : undefined;
}

/** A number whose aggregate nobody said is not given one, unless nobody would add it up: "city mpg of Fords vs Toyotas". */
function bare(part: Part, profile: Profile, settle: Settle): Issue {
  const { ask, ...rest } = part;
  const [{ measures: [measure] = [] } = {}, ...sides] = ask?.parts ?? [];
  if (!ask || !measure?.column) return problem("It does not say what to compare");
  const offers = (["mean", "median", "sum"] as const).map((aggregate) =>
    settle(
      { ...rest, ask: { ...ask, parts: [{ measures: [{ ...measure, aggregate }] }, ...sides] } },
      profile,
    ),
  );
  const what = sayOperand(toOperand(measure.column));
  const [mean] = offers;
  const only =
    isColumn(measure.column) &&
    isOfEach(measure.column, sides, profile, ask.word === "laid") &&
    mean &&
    isQuery(mean);
  return {
    ...problem(
      `It does not say what to compute of ${what}: its average, median, total`,
      offers.filter(isQuery),
    ),
    ...(only && { otherwise: mean }),
  };
}

/** "cash vs credit": how many rows of each, unless each row has an amount of something besides. */
function uncounted({ ask, ...rest }: Part, profile: Profile, settle: Settle): Query | Issue {
  const settled = (measure: Measure) =>
    settle(
      {
        ...rest,
        ...(ask && {
          ask: { recipe: ask.recipe, parts: [{ measures: [measure] }, ...(ask.parts ?? []).slice(1)] },
        }),
      },
      profile,
    );
  const rows = settled({ aggregate: "count" });
  const amounts = amountsShared(profile);
  if (rest.measures) return NUMBERLESS;
  if (!isMoreThanRows(profile) && !profile.columns.some(isPay)) return rows;
  const totals = amounts.slice(0, MOST_TOTALS).map((column) => settled({ aggregate: "sum", column }));
  return problem(
    "It does not say which number of them it compares: how many rows they have, or the total of something",
    [rows, ...totals].filter(isQuery),
  );
}
const MOST_TOTALS = 3;
const NUMBERLESS = problem("It does not say which number of which groups of rows it compares");

/** A group is called by its value where that says what it is, or else by its conditions. */
function named(sides: readonly (readonly Filter[])[], { columns }: Profile): NamedGroup[] {
  const plain = sides.map(([filter, ...others]) => {
    if (!filter || others.length > 0 || "any" in filter) return undefined;
    const { column: name, part, op, value } = filter;
    const column = columns.find((one) => one.name === name);
    const tells = column?.type === "text" && flagOf(column) === undefined && part === undefined;
    return tells && op === "=" && typeof value === "string" ? { name, value } : undefined;
  });
  const [first] = plain;
  const alike = first !== undefined && plain.every((one) => one?.name === first.name);
  return sides.map((filters, at) => ({
    name: (alike ? plain[at]?.value : undefined) ?? sayFilters(filters),
    filters,
  }));
}
