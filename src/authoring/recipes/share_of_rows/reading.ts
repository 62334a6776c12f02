import type { Filter } from "../../../toolkit/index.ts";
import { contradiction } from "../reading/contradiction.ts";
import { flagOf } from "../reading/column_facts.ts";
import { severalValues } from "../reading/grammar/divisions.ts";
import { aKey } from "../reading/grammar/keys.ts";
import { aPredicate } from "../reading/grammar/predicates.ts";
import { allRows, aShare, extreme, type Share, shareOf, theShare } from "../reading/grammar/shares.ts";
import { withinEach } from "../reading/grammar/share_words.ts";
import { badKeys, misfit } from "../reading/misfits.ts";
import { dearer, listOf, map, opt, type Parser, phrase, seq } from "../reading/parser.ts";
import { isIssue, type Issue, type Measure, type Part, problem } from "../reading/part.ts";
import { conditionsOf, fromPlain, isColumn, toKey, toMeasure } from "../reading/plain.ts";
import type { RecipeReading } from "../reading/recipe_reading.ts";
import { known } from "../reading/wellformed.ts";
import { sayColumn, sayFilters, sayKeys, sayOperand, sayWhere } from "../reading/say.ts";
import { doubtful, filtersOf, sidesOf } from "./doubts.ts";

const keys = listOf(aKey, phrase("and", ",", ", and"));

const shareOfEach = seq([theShare, phrase("of each", "of every")], (share) => share);
const inEach = phrase("in each", "in every", "on each", "of each", "from each", "for each", "within each");
/** What is said of some of them, and not how all are told apart: "are women", not "are in each city". */
const aSentence: Parser<Part> = map(aPredicate, (part) => (part.where && !part.keys ? part : undefined));

const phrases: readonly Parser<Part>[] = [
  map(aShare, asking),
  // "share of women within each department"
  seq([aShare, withinEach, keys], (share, _, groups) => ({
    ...asking({ ...share, told: ofGroups(share) }),
    keys: groups,
  })),
  // "what percentage of each species is on Dream", "percentage of employees in each city who are women"
  seq([shareOfEach, keys, aSentence], (_, groups, part) => ({
    ...asking({ of: {}, pieces: [part], whole: {}, told: "said" }),
    keys: groups,
  })),
  seq([shareOf, allRows, inEach, keys, aSentence], (_, { rows }, _in, groups, part) => ({
    ...asking({ of: {}, pieces: [part], whole: rows ? { rows } : {}, told: "said" }),
    keys: groups,
  })),
  // "what percentage of men and women survived"
  seq([shareOf, severalValues, aSentence], (_, { keys: groups = [], ...whole }, part) => ({
    ...asking({ of: {}, pieces: [part], whole, told: "said" }),
    keys: groups,
  })),
  // "which department has the highest share of women", "class with the lowest survival rate"
  seq(
    [
      opt(phrase("which", "what", "in which")),
      aKey,
      phrase("has", "had", "have", "with", "having"),
      extreme,
      aShare,
    ],
    (_, key, _has, order, share) => ({
      ...asking({ ...share, told: ofGroups(share) }),
      keys: [key],
      order,
      limit: 1,
    }),
  ),
  // What no other phrase makes anything of.
  dearer(
    map(shareOf, () => ({
      issue: problem(
        "It does not say what is the part and what is the whole, or by what to tell the parts apart",
      ),
    })),
    20,
  ),
];

/** Of each of the groups, what is named is the part. */
function ofGroups({ told }: Share): Share["told"] {
  return told === "named" || told === "valued" ? "said" : told;
}

function asking({ of, pieces, whole, told }: Share): Part {
  const issue = whole.issue ?? pieces.find((piece) => piece.issue)?.issue;
  return {
    ...whole,
    ...(issue && { issue }),
    ask: { recipe: "share_of_rows", word: told, parts: [of, ...pieces] },
  };
}

export const shareOfRows: RecipeReading<"share_of_rows"> = {
  phrases,
  takes: ["measures", "keys", "order", "limit"],

  settle(part, profile, settle) {
    const open = doubtful(part, profile, settle);
    if (open) return open;
    const { where = [], keys: groups = [], order, sorted, limit } = part;
    const filters = limit === undefined ? where : known(groups, where);
    const { pieces } = sidesOf(part);
    const measure = sumOf(part);
    if (measure && isIssue(measure)) return measure;
    if (sorted) return problem("It orders the groups by something other than their shares");
    if (groups.length === 0 && (order || limit)) return problem("It orders or cuts a single share");
    const chosen = filtersOf(pieces);
    const wrong =
      impossible(chosen, filters) ??
      (measure && (unsummed(measure) ?? misfit(measure, profile))) ??
      badKeys(groups, measure ? [measure] : [], profile);
    if (wrong) return wrong;
    return {
      recipe: "share_of_rows",
      params: {
        part: chosen,
        filters,
        column: measure ? toMeasure(measure).column : null,
        keys: groups.map(toKey),
        order: order ?? "desc",
        limit: limit ?? null,
      },
    };
  },

  say({ part, filters, column, keys: groups, order, limit }) {
    const of = column === null ? "rows" : `total of ${sayOperand(column)}`;
    const by = groups.length === 0 ? "" : ` within each ${sayKeys(groups)}`;
    const among = filters.length === 0 ? "" : ` among rows where ${sayFilters(filters)}`;
    return `share of ${of}${sayWhere(part)}${among}${by}${groups.length === 0 ? "" : sayCut(order, limit)}`;
  },

  part({ part, filters, column, keys: groups, order, limit }, profile) {
    const plain = fromPlain(profile);
    return {
      ask: {
        recipe: "share_of_rows",
        word: "said",
        parts: [
          column === null ? {} : { measures: [plain.measure({ aggregate: "sum", column })] },
          { where: part },
        ],
      },
      where: filters,
      ...(groups.length > 0 && { keys: groups.map(plain.key), order, ...(limit !== null && { limit }) }),
    };
  },

  notes: ({ part }, profile) =>
    [
      ...new Set(
        conditionsOf(part)
          .filter(({ op }) => op !== "missing")
          .map(({ column }) => column),
      ),
    ]
      .filter((name) => profile.columns.some((column) => column.name === name && column.missing > 0))
      .map((name) => `rows without ${sayColumn(name)} belong to the whole`),
};

/** ", highest first", ", top 3". */
export function sayCut(order: "asc" | "desc", limit: number | null): string {
  if (limit !== null) return `, ${order === "desc" ? "top" : "bottom"} ${limit}`;
  return `, ${order === "desc" ? "highest" : "lowest"} first`;
}

/** "of the total revenue, what share came from …": the sum may stand before. */
function sumOf({ ask, measures = [], behind = [] }: Part): Measure | Issue | undefined {
  const said = ask?.parts?.[0]?.measures?.[0];
  const [measure, ...others] = measures;
  if (measure === undefined) return said;
  const { aggregate = "sum", column } = measure;
  const late = behind.some((after) => after.measures);
  if (said || late || others.length > 0 || aggregate !== "sum" || !column || !isColumn(column))
    return problem("It asks for a number beside the share");
  return { aggregate, column };
}

/** What says yes or no has no sum to take a share of, but rows. */
export function unsummed({ column }: Measure): Issue | undefined {
  return column && isColumn(column) && flagOf(column) !== undefined
    ? problem(`It adds up ${sayColumn(column.name)}, which says yes or no`)
    : undefined;
}

/** A part that no row, or every row of the whole, belongs to. */
function impossible(part: readonly Filter[], whole: readonly Filter[]): Issue | undefined {
  const column = contradiction([...whole, ...part]);
  if (column !== undefined) return problem(`No row meets both conditions on ${sayColumn(column)}`);
  const required = new Set(whole.map((filter) => JSON.stringify(filter)));
  return part.every((filter) => required.has(JSON.stringify(filter)))
    ? problem("The part is the same as the whole")
    : undefined;
}
