import type { Having } from "../../../../toolkit/index.ts";
import { COMPARISONS, GROUPING } from "../lexicon.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { GroupCondition, Key, Part } from "../part.ts";
import { aColumn, anAmount, anUnknownNoun, aRowNoun } from "./leaves.ts";
import { aKey } from "./keys.ts";
import { anAggregate, countOf } from "./measures.ts";

interface Bound {
  readonly op: Having["op"];
  readonly value: Having["value"];
}

const aPlainAmount = map(anAmount, ({ value, percent }) => (percent ? undefined : value));
const bound = alt<Bound>(
  seq([term(COMPARISONS), aPlainAmount], (op, value) => (isBound(op) ? { op, value } : undefined)),
  seq([aPlainAmount, term({ "or more": ">=", "or fewer": "<=", "or less": "<=" } as const)], (value, op) => ({
    op,
    value,
  })),
  seq([phrase("between"), aPlainAmount, phrase("and"), aPlainAmount], (_, low, _and, high) =>
    low <= high ? { op: "between", value: [low, high] } : undefined,
  ),
);

function isBound(op: string): op is Having["op"] {
  return ["=", "!=", "<", "<=", ">", ">=", "between"].includes(op);
}

/** Rows, or what a column counts in several rows: "more than 3 orders". */
export const things: Parser<Part> = alt<Part>(
  map(alt(aRowNoun, anUnknownNoun("plural")), (rows) => ({ measures: [{ aggregate: "count" }], rows })),
  (input, at) =>
    map(aColumn, (ref) => {
      const counted = ref.plural ? countOf(ref, input.dataset.profile.rows, input.facts) : undefined;
      return counted?.measures?.every(({ aggregate }) => aggregate) ? counted : undefined;
    })(input, at),
);

const rowCount = map(phrase("number of rows"), (): GroupCondition["measure"] => ({ aggregate: "count" }));
const is = opt(phrase("is", "of", "are", "was"));

/** What one group must meet. */
export const aCondition: Parser<Part> = memo(
  alt<Part>(
    seq([bound, things], ({ op, value }, { measures = [], ...noun }) => {
      const [measure] = measures;
      return measure && { ...noun, having: [{ measure, op, value }] };
    }),
    seq([alt(anAggregate, rowCount), is, bound], (measure, _, { op, value }) => ({
      having: [{ measure, op, value }],
    })),
  ),
);

const has = phrase(
  "with",
  "having",
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
);
const aKeyNoun: Parser<Key> = alt(
  map(aColumn, ({ column, whole }) => (whole ? { column } : undefined)),
  aKey,
);
const howMany = phrase("how many", "number of");

/** "makes with more than 50 cars, by average price": the groups in that order. */
const ranked: Parser<Part> = seq(
  [opt(phrase(",")), phrase("by", "ranked by"), anAggregate],
  (_, _by, measure) => ({
    measures: [measure],
    order: "desc",
  }),
);

/** What groups must meet as a whole: "brands with more than 100 cars", "… having number of rows over 5". */
export const aGroupCondition: Parser<Part> = memo(
  alt<Part>(
    seq([phrase("having"), listOf(aCondition, phrase("and"), 4)], (_, parts) => ({
      having: parts.flatMap(({ having = [] }) => having),
    })),
    seq(
      [
        opt(alt(howMany, phrase(...GROUPING))),
        aKeyNoun,
        has,
        listOf(aCondition, phrase("and"), 4),
        opt(ranked),
      ],
      (_, key, _has, parts, by) => {
        const having = parts.flatMap((part) => part.having ?? []);
        const rows = parts.find((part) => part.rows)?.rows;
        const own = having.some(({ measure }) => measure.column === key.column);
        return own ? undefined : { ...(rows && { rows }), ...by, having, keys: [key] };
      },
    ),
  ),
);
