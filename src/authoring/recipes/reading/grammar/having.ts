import type { Condition, Having } from "../../../../toolkit/index.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { GROUPING } from "../lexicon/orderings.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import { type GroupCondition, type Key, type Part, problem } from "../part.ts";
import { isIdentifier, isUnique } from "../column_facts.ts";
import { aCountedAmount, summed } from "./counted.ts";
import { aColumn, anAmount, aRowNoun, occurring } from "./leaves.ts";
import { aKey } from "./keys.ts";
import type { Input } from "../input.ts";
import { isColumn } from "../plain.ts";
import { anAggregate, countOf } from "./measures.ts";
import { isAlready } from "./own_aggregates.ts";
import { someRows } from "./rows.ts";

export interface Bound {
  readonly op: Having["op"];
  readonly value: Having["value"];
}

const aPlainAmount = map(anAmount, ({ value, percent }) => (percent ? undefined : value));
export const bound = alt<Bound>(
  seq([term(COMPARISONS), aPlainAmount], (op, value) => (isBound(op) ? { op, value } : undefined)),
  seq(
    [aPlainAmount, term({ "or more": ">=", "+": ">=", "or fewer": "<=", "or less": "<=" } as const)],
    (value, op) => ({
      op,
      value,
    }),
  ),
  seq([phrase("between"), aPlainAmount, phrase("and"), aPlainAmount], (_, low, _and, high) =>
    low <= high ? { op: "between", value: [low, high] } : undefined,
  ),
);

function isBound(op: string): op is Having["op"] {
  return ["=", "!=", "<", "<=", ">", ">=", "between"].includes(op);
}

/** Rows, or what a column counts in several rows: "more than 3 orders". */
export const things: Parser<Part> = alt<Part>(
  map(aRowNoun, (rows) => ({ measures: [{ aggregate: "count" }], rows })),
  (input, at) =>
    map(aColumn, (ref) => {
      const counted = ref.plural ? countOf(ref, input) : undefined;
      if (counted?.issue) return { issue: counted.issue };
      return counted?.measures?.every(({ aggregate }) => aggregate) ? counted : undefined;
    })(input, at),
);

const rowCount = map(phrase("number of rows"), (): GroupCondition["measure"] => ({ aggregate: "count" }));
const is = opt(phrase("is", "of", "are", "was"));

/** "more than 5 women": groups by how many of some rows they have. */
const someOfThem: Parser<Part> = seq([bound, someRows], ({ op, value }, { where, rows, issue }) => {
  if (!where) return undefined;
  const least = typeof value === "number" ? value : value[0];
  // A group without any of them is none at all once the others are left out.
  const empty =
    op === "<" || op === "<=" || op === "!=" || least < (op === ">" ? 0 : 1)
      ? problem("Groups that have none of the rows it counts would be left out")
      : undefined;
  const wrong = issue ?? empty;
  return {
    where,
    ...(rows && { rows }),
    ...(wrong && { issue: wrong }),
    having: [{ measure: { aggregate: "count" }, op, value }],
  };
});

/** "months with max temperature above 95": where a header says so, it is the number of that column. */
function calledSo(parser: typeof anAggregate): typeof anAggregate {
  return (input, at) => {
    const named = input
      .columnsAt(at)
      .filter(({ cost, to, column }) => cost < 1 && to > at + 1 && column.type === "number");
    return parser(input, at).filter(({ to, value: { column } }) => {
      const said = named.filter((link) => link.to === to);
      return said.length === 0 || said.some((link) => link.column === column);
    });
  };
}

/** What one group must meet. */
export const aCondition: Parser<Part> = memo(
  alt<Part>(
    seq([bound, things], ({ op, value }, { measures = [], ...noun }) => {
      const [measure] = measures;
      return measure ? { ...noun, having: [{ measure, op, value }] } : noun.issue && noun;
    }),
    // "fewer than 10 cars sold in total", where a column counts them
    seq([bound, aCountedAmount, summed], ({ op, value }, measure) => ({ having: [{ measure, op, value }] })),
    seq([alt(calledSo(anAggregate), rowCount), is, bound], (measure, _, { op, value }) => ({
      having: [{ measure, op, value }],
    })),
  ),
);

const sayHaving = map(phrase("having"), () => "having" as const);
const has = phrase(
  "with",
  "have",
  "has",
  "had",
  "that have",
  "which have",
  "that has",
  "who have",
  "whose",
  "where",
  "that had",
  "where there are",
  "where there were",
  "in which there are",
  "that employ",
  "employing",
);
/** Several conditions; where one counts only some of the rows, it does not say of which rows the others speak. */
const conditions: Parser<Part> = alt(
  someOfThem,
  map(listOf(aCondition, phrase("and"), 4), (parts) => ({
    having: parts.flatMap(({ having = [] }) => having),
    ...rowsOf(parts),
  })),
  map(listOf(alt(someOfThem, aCondition), phrase("and"), 4), (parts): Part | undefined =>
    parts.length > 1 && parts.some(({ where }) => where)
      ? { issue: problem("It counts some of the rows of each group, and asks for something else of it") }
      : undefined,
  ),
);

function rowsOf(parts: readonly Part[]): Pick<Part, "rows"> {
  const rows = parts.find((part) => part.rows)?.rows;
  return rows ? { rows } : {};
}

export const aKeyNoun: Parser<Key> = alt(
  map(aColumn, ({ column, whole }) => (whole ? { column } : undefined)),
  aKey,
);
const howMany = map(phrase("how many", "number of"), () => "many" as const);
const grouping = map(phrase(...GROUPING), () => "each" as const);

/** "makes with more than 50 cars, by average price": the groups in that order. */
const ranked: Parser<Part> = seq(
  [opt(phrase(",")), phrase("by", "ranked by"), anAggregate],
  (_, _by, measure) => ({
    measures: [measure],
    order: "desc",
  }),
);

const often = alt<Bound>(
  seq(
    [
      term(COMPARISONS),
      alt(
        term({ once: 1, twice: 2 }),
        seq([aPlainAmount, phrase("times", "time")], (n) => n),
      ),
    ],
    (op, value) => (isBound(op) ? { op, value } : undefined),
  ),
  seq([aPlainAmount, phrase("or more times", "times or more")], (value) => ({ op: ">=", value })),
  map(phrase("several times", "multiple times"), () => ({ op: ">", value: 1 })),
);
const asked = opt(
  phrase(
    "which",
    "what",
    "any",
    "are there any",
    "are any",
    "is any",
    "how many",
    "list",
    "list the",
    "show",
    "show the",
  ),
);
const insideIt = opt(phrase("in here", "in there", "in the data", "in the file", "in the table"));

/** "how many ring numbers turn up at least 3 times", "any names more than once": groups by how many rows they have. */
const aRepetition: Parser<Part> = (input, at) =>
  seq(
    [asked, aColumn, insideIt, opt(phrase("that", "which", "are", "is")), opt(occurring), insideIt, often],
    (_, { column }, _in, _that, _verb, _inside, { op, value }): Part | undefined => {
      const { rows } = input.dataset.profile;
      const names = column.type !== "number" || isIdentifier(column, rows);
      // What no two rows share never repeats, and a value that is there none or one time at the most is no group apart.
      if (!names || isUnique(column, rows)) return undefined;
      return { keys: [{ column }], groups: "bare", having: [{ measure: { aggregate: "count" }, op, value }] };
    },
  )(input, at);

/** "days with max temperature above 95", where each row is a day: it has that number itself, and there is nothing to aggregate. */
function isRowsOwn(
  { column, part, ranges, width }: Key,
  { having = [] }: Part,
  { dataset: { profile } }: Input,
): boolean {
  const cut = part !== undefined || ranges !== undefined || width !== undefined;
  return (
    !cut &&
    isUnique(column, profile.rows) &&
    having.length > 0 &&
    having.every(
      ({ measure }) =>
        measure.column !== undefined &&
        isColumn(measure.column) &&
        isAlready(measure.aggregate, measure.column),
    )
  );
}

function ofEachRow({ measure: { column }, op, value }: GroupCondition): readonly Condition[] {
  return column !== undefined && isColumn(column) ? [{ column: column.name, op, value }] : [];
}

/** What groups must meet as a whole: "brands with more than 100 cars", "… having number of rows over 5". */
export const aGroupCondition: Parser<Part> = memo(
  alt<Part>(
    aRepetition,
    seq([phrase("having"), listOf(aCondition, phrase("and"), 4)], (_, parts) => ({
      having: parts.flatMap(({ having = [] }) => having),
    })),
    (input, at) =>
      seq(
        [
          opt(alt(howMany, grouping)),
          aKeyNoun,
          alt<"having" | true>(sayHaving, has),
          conditions,
          opt(ranked),
        ],
        (before, key, word, part, by): Part | undefined => {
          if (word !== "having" && !by && !part.where && isRowsOwn(key, part, input)) {
            const rows = { word: key.column.name, plural: true, assumed: false };
            const counts = before === "many" && { measures: [{ aggregate: "count" } as const] };
            return { rows, where: (part.having ?? []).flatMap(ofEachRow), ...counts };
          }
          const own = (part.having ?? []).some(({ measure }) => measure.column === key.column);
          // "by dept having …" is how a reading says it.
          const plain = before === "each" && word === "having" && !part.where;
          const groups = before === "each" ? "each" : "bare";
          return own ? undefined : { ...part, ...by, keys: [key], ...(!plain && { groups }) };
        },
      )(input, at),
  ),
);
