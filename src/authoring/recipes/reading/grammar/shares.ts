import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import { coreOf } from "../column_names.ts";
import { flagOf } from "../column_facts.ts";
import { alt, dearer, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part, Quantity } from "../part.ts";
import { conditionsOf, isColumn } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { isVocabulary } from "../vocabulary.ts";
import { stemOf } from "../words.ts";
import { anAbsence } from "./absence.ts";
import { anAdjective, equal } from "./choices.ts";
import { aCountedAmount } from "./counted.ts";
import { someOfPersons } from "./persons.ts";
import { aColumn, aColumnBeside, aFlag, anyValue, aRowNoun, aValue } from "./leaves.ts";
import { aComparison } from "./numbers.ts";
import { aPredicate, joined, someFilters } from "./predicates.ts";
import { aQuantity } from "./quantities.ts";
import { someRows } from "./rows.ts";
import { among, asked, asShare, contributes, missing, shareWord } from "./share_words.ts";

/** What a share is of, what it is counted among, and what is said of either without telling which. */
export interface Share {
  /** A sum, or else the rows. */
  readonly of: Part;
  /** Each of the conditions that the part meets, if it is known to be the part's. */
  readonly pieces: readonly Part[];
  readonly whole: Part;
  /**
   * How it is told what is a part of what: by the sentence; by a noun phrase alone ("share of women"), which groups leave open;
   * by a value alone ("share of cash"), which may be one of something else than rows; by one that leaves it open ("share of married
   * students"); or by a name for a rate, which has its part in itself.
   */
  readonly told: "said" | "named" | "valued" | "open" | "rate";
}

/** How a pick of groups says which end it wants. */
export const extreme = term({
  highest: "desc",
  largest: "desc",
  biggest: "desc",
  greatest: "desc",
  maximum: "desc",
  top: "desc",
  lowest: "asc",
  smallest: "asc",
  minimum: "asc",
} as const);

export const shareOf: Parser<true> = unowned(seq([opt(asked), shareWord, phrase("of")], (_, share) => share));
/** Before groups: "share of each genre". */
export const theShare: Parser<true> = unowned(
  seq([opt(asked), alt(shareWord, phrase("shares", "percentages"))], (_, share) => share),
);
/** With nothing to say of what. */
export const bareShare = notOf(theShare);

/** Nothing stands before it that may be its owner: "female share" is not a share. */
function unowned<T>(parser: Parser<T>): Parser<T> {
  return (input, at) => {
    const before = input.tokens[at - 1];
    const isOwner =
      before && before.kind !== "mark" && !(before.kind === "word" && isVocabulary(before.folded));
    return isOwner ? [] : parser(input, at);
  };
}

function notOf<T>(parser: Parser<T>): Parser<T> {
  return (input, at) =>
    parser(input, at).filter(({ to }) => !["of", "in"].includes(input.tokens[to]?.folded ?? ""));
}

const totals = opt(phrase("total", "total of", "overall", "all", "sum of", "all of"));
/** A sum that shares can be taken of. */
export const aSum: Parser<Part> = memo(
  alt<Part>(
    seq([totals, aQuantity], (_, column) =>
      isColumn(column) && flagOf(column) !== undefined
        ? undefined
        : { measures: [{ aggregate: "sum", column }] },
    ),
    map(aCountedAmount, (measure) => ({ measures: [measure] })),
  ),
);
/** "orders", with no condition on them. */
export const allRows: Parser<Part> = seq(
  [opt(phrase("all", "all of", "total number of", "number of")), aRowNoun],
  (_, rows) => ({ rows }),
);

const sumAmong: Parser<Part> = seq([aSum, opt(someFilters)], (sum, filters) => joined([sum, filters ?? {}]));
const aWhole: Parser<Part> = alt(someRows, sumAmong);
/** What a sentence says something of: "the runs that were records" are no sum of total_runs, unless a total is asked for. */
const aCountable: Parser<Part> = alt(someRows, (input, at) =>
  sumAmong(input, at).filter(
    ({ value: { measures: [sum] = [] } }) =>
      totals(input, at).some(({ value }) => value) ||
      (input.columnsAt(at).some(({ cost, column }) => cost < 1 && column.type === "number") &&
        !isCountOfOthers(sum?.column, input.dataset.profile.columns)),
  ),
);

/** `number_of_subjects` beside `subject` and `subject_sex`: a row may be one of the subjects, and is one of how many it says. */
function isCountOfOthers(column: Quantity | undefined, columns: readonly ColumnProfile[]): boolean {
  if (column === undefined || !isColumn(column)) return false;
  const own = coreOf(column.name);
  const isCount = wordsOf(column.name).some((word) => COUNTED.has(word));
  const others = columns.filter((other) => other !== column);
  const spoken = new Set(others.flatMap(({ name }) => wordsOf(name).map(stemOf)));
  return isCount && own.every((word) => spoken.has(stemOf(word)));
}
const COUNTED: ReadonlySet<string> = new Set("number num no n count cnt total".split(" "));
/** What tells some rows from others without a sentence: "women", "missing ages", "age over 60". */
const aNamed: Parser<Part> = alt(
  someRows,
  anAbsence,
  aComparison,
  sumAmong,
  map(aFlag, ({ yes }) => ({ where: [yes] })),
);
/** "Europe", "women": what may have a share of something. */
const anOwner: Parser<Part> = alt(
  anAdjective,
  map(someRows, (rows) => (rows.where ? rows : undefined)),
);
const rowsAmong = alt<Part>(
  seq([among, someRows], (_, rows) => rows),
  // "among those with a fare over 50"
  seq(
    [
      among,
      phrase("those", "the ones"),
      opt(phrase("who", "that", "which", "with", "who have", "that have", "where")),
      someFilters,
    ],
    (_, _those, _with, filters) => filters,
  ),
);
const rowsWhere = seq(
  [among, aRowNoun, phrase("where"), someFilters],
  (_, _rows, _where, filters) => filters,
);

/** "what percentage of ages are missing". */
const missingColumn = seq(
  [
    shareOf,
    aColumn,
    opt(phrase("values", "entries")),
    opt(phrase("is", "are", "that are", "which are", "was", "were")),
    missing,
  ],
  (_, ref) => ref,
);
const rated: Parser<Condition> = alt<Condition>(
  seq([opt(asked), aFlag, phrase("rate", "rates")], (_, { yes }) => yes),
  seq([opt(asked), phrase("rate of"), aFlag], (_, _rate, { yes }) => yes),
  // "positive rate", "bad status rate": how many came out so, where no column has rates; an "hourly rate" is none.
  (input, at) =>
    input.facts.measured || input.dataset.profile.columns.some(({ name }) => /rate|ratio/i.test(name))
      ? []
      : seq(
          [opt(asked), aValue, opt(aColumn), phrase("rate", "rates")],
          (_, link, named): Condition | undefined =>
            wordsOf(link.column.name).some((word) => OUTCOMES.has(word)) &&
            (named === undefined || named.column === link.column)
              ? equal(link)
              : undefined,
        )(input, at),
);
const OUTCOMES: ReadonlySet<string> = new Set(
  "result outcome status decision response disposition verdict diagnosis finding conclusion".split(" "),
);

/** "research grade" of a quality_grade, "cash". */
const aKind: Parser<Part> = alt(
  anAdjective,
  seq([anyValue, aColumnBeside], (link, { column }): Part | undefined =>
    column === link.column ? { where: [equal(link)] } : undefined,
  ),
);

/** A share of a part that is told: "percentage of passengers who survived", "share of women among the survivors". */
export const aShare: Parser<Share> = memo(
  alt<Share>(
    seq([shareOf, aCountable, aPredicate], (_, whole, part) => said(part, whole)),
    seq([shareOf, aNamed, rowsAmong], (_, part, whole) => said(part, whole)),
    // "what percentage survived": the whole is said before, or is all there is.
    seq([bareShare, aPredicate], (_, part) => said(part, {})),
    seq([shareOf, aWhole, phrase("do", "does", "did"), anOwner, opt(contributes)], (_, whole, _do, part) =>
      said(part, whole),
    ),
    // "percent with a car"
    seq([bareShare, phrase("with"), someFilters], (_, _with, part) => said(part, {})),
    seq(
      [
        bareShare,
        alt(
          anAbsence,
          seq([phrase("with"), anAbsence], (_, absence) => absence),
        ),
      ],
      (_, part) => said(part, {}),
    ),
    // "Europe's share of sales", "share of Europe in sales"
    seq([anOwner, shareWord, phrase("of", "in"), aWhole], (part, _, _of, whole) => said(part, whole)),
    seq([shareOf, anOwner, phrase("in", "of"), sumAmong], (_, part, _in, whole) => said(part, whole)),
    // As a reading says it.
    seq(
      [shareOf, alt(allRows, aSum), phrase("where"), someFilters, opt(rowsWhere)],
      (_, of, _where, part, whole = {}) => said(part, joined([of, whole])),
    ),
    // "Gentoo penguins as a percentage of all penguins", "sales in Europe as a share of total sales"
    seq(
      [alt(aNamed, anAdjective), asShare, opt(phrase("the")), totals, opt(alt(allRows, aSum))],
      (part, _, _the, all, whole) => asPart(part, all, whole),
    ),
    map(missingColumn, ({ column }) => said({ where: [{ column: column.name, op: "missing" }] }, {})),
    // "survival rate": the rows for which a column that says yes or no says yes.
    map(rated, (yes) => ({ of: {}, pieces: [{ where: [yes] }], whole: {}, told: "rate" })),
    // What else can be read as a sentence is one.
    dearer(
      alt(
        seq([shareOf, alt(aNamed, someOfPersons)], (_, named) => namely(named)),
        dearer(
          seq([shareOf, aKind], (_, named): Share | undefined => {
            const share = namely(named);
            return share && { ...share, told: "valued" };
          }),
          0.5,
        ),
        seq([bareShare, anAdjective], (_, named) => namely(named)),
        seq([aKind, notOf(shareWord)], (named) => namely(named)),
      ),
      0.5,
    ),
  ),
);

/** The sum, if it is one, must be the same on both sides; and without a word for it, nobody said what the whole is. */
function asPart(
  { measures, ...part }: Part,
  all: true | undefined,
  whole: Part | undefined,
): Share | undefined {
  if (!all && !whole) return undefined;
  const same = JSON.stringify(measures) === JSON.stringify(whole?.measures);
  return (measures || whole?.measures) && !same
    ? undefined
    : said(part, { ...whole, ...(measures && { measures }) });
}

function said(part: Part, { measures, ...whole }: Part): Share | undefined {
  if (part.measures || part.keys || !part.where) return undefined;
  return { of: measures ? { measures } : {}, pieces: [part], whole, told: "said" };
}

/** "share of women" has one part; "share of female students" leaves open what is the whole. */
function namely({ measures, where = [], ...rest }: Part): Share | undefined {
  const pieces = piecesOf(where);
  if (pieces.length === 0) return undefined;
  const told = pieces.length === 1 ? "named" : "open";
  return {
    of: measures ? { measures } : {},
    pieces: pieces.map((filters) => ({ where: filters })),
    whole: rest,
    told,
  };
}

type Filters = NonNullable<Part["where"]>;

/** Conditions that speak of the same columns say one thing: a stretch of time has two ends. */
function piecesOf(where: Filters): readonly Filters[] {
  const columns = (filter: Filters[number]) =>
    [...new Set(conditionsOf([filter]).map(({ column }) => column))].toSorted().join("\n");
  return [...Map.groupBy(where, columns).values()];
}
