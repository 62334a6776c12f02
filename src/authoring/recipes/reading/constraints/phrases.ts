import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Aggregate } from "../../../../toolkit/index.ts";
import { aColumn } from "../grammar/leaves.ts";
import { AGGREGATE_WORDS } from "../lexicon/extremes.ts";
import { isRows } from "./bare.ts";
import { alt, dearer, listOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";

/** What a constraint says that is no piece of a question: it must agree with what the question asks for. */
export interface Constraint {
  /** Values that are left out where they are missing: of these columns, or of those that are computed with. */
  readonly ignored?: readonly ColumnProfile[];
  /** Rows that are left out where one of these is missing. */
  readonly known?: readonly ColumnProfile[];
  /** That there is one such row. */
  readonly one?: true;
  /** What is computed, without saying of what. */
  readonly aggregates?: readonly Aggregate[];
  /** It is said so shortly that it must be all that the sentence says. */
  readonly alone?: true;
  /** How columns are correlated, without saying which. */
  readonly method?: "pearson" | "spearman" | "any";
  /** Columns that are to be used, and nothing else is said of them. */
  readonly uses?: readonly ColumnProfile[];
  /** That missing values are counted, without saying of what. */
  readonly nulls?: true;
}

/** A part that says a constraint, and nothing else. */
export type Constrained = Part & { readonly constraint?: Constraint };

const and = phrase("and", ",", ", and", "or", ", or", "/");
const columns = map(listOf(aColumn, phrase("and", ",", ", and", "or")), (list) =>
  list.map(({ column }) => column),
);
const ignore = phrase(
  ..."ignore ignoring exclude excluding skip skipping drop dropping remove removing discard discarding omit omitting disregard disregarding".split(
    " ",
  ),
  "not consider",
  "not include",
  "not count",
  "do not consider",
  "do not include",
  "do not count",
  "without considering",
  "without including",
  "not considering",
  "not including",
  "excludes",
  "leaving out",
  "leave out",
);
const blank = listOf(
  phrase(
    "missing",
    "null",
    "nan",
    "na",
    "empty",
    "blank",
    "nulls",
    "nans",
    "nan values",
    "null values",
    "missing values",
  ),
  and,
  4,
);
const values = opt(phrase("values", "value", "data", "entries", "cells", "data points", "observations"));
const any = opt(phrase("any", "all", "any of", "all of", "of"));
const use = phrase("use", "using", "by using", "with", "apply", "applying", "use of");
/** "the one player": as many as the data has. */
const row: Parser<{ readonly one: boolean }> = seq(
  [
    opt(phrase("one", "single")),
    (input, at) => (isRows(input, at) ? [{ to: at + 1, cost: 0, notes: [], value: true }] : []),
  ],
  (one) => ({ one: one === true }),
);
const either = map(listOf(aColumn, phrase("or", ", or", ",")), (list) => list.map(({ column }) => column));
const one = map(aColumn, ({ column }) => [column]);

const ignoring: Parser<Constrained> = alt<Constrained>(
  seq(
    [ignore, any, blank, values, opt(seq([phrase("in", "from", "for", "of"), columns], (_, list) => list))],
    (...said) => ({
      constraint: { ignored: said[4] ?? [] },
    }),
  ),
  // The rows go, also for whatever else is computed of them.
  seq(
    [
      ignore,
      any,
      row,
      phrase("with", "that have", "where", "having", "containing", "which have", "who have"),
      any,
      blank,
      values,
      opt(phrase("in", "for", "of")),
      columns,
    ],
    (...said) => ({
      constraint: { known: said[8], ...(said[2].one && { one: true }) },
    }),
  ),
  seq(
    [ignore, any, row, phrase("where", "in which", "for which"), either, phrase("is", "are"), blank],
    (...said) => ({
      constraint: { known: said[4] },
    }),
  ),
  seq([ignore, any, row, phrase("without"), opt(phrase("any", "known", "a")), one], (...said) => ({
    constraint: { known: said[5] },
  })),
  // "consider only players who have a recorded average"
  seq(
    [
      phrase("have", "has", "with", "having"),
      phrase("recorded", "known", "valid", "non missing", "non null", "non - null", "non - missing"),
      columns,
    ],
    (_, _known, known) => ({
      constraint: { known },
    }),
  ),
  seq(
    [
      opt(phrase("consider", "use", "using", "considering", "include", "including")),
      phrase("non - null", "non - missing", "non null", "non missing", "known", "valid"),
      phrase("values", "data", "entries", "observations"),
    ],
    () => ({
      constraint: { ignored: [] },
    }),
  ),
);

const aggregates = map(listOf(term(AGGREGATE_WORDS), phrase("and", ",", ", and"), 6), (list) => list);
const bare: Parser<Constrained> = dearer(
  alt<Constrained>(
    map(aggregates, (said) => ({ constraint: { aggregates: said, alone: true } })),
    seq(
      [use, aggregates, opt(phrase("function", "method", "formula", "functions", "methods"))],
      (_, said) => ({
        constraint: { aggregates: said },
      }),
    ),
    seq([phrase("count each value", "count every value"), opt(phrase("only")), phrase("once")], () => ({
      constraint: { aggregates: ["distinct"] },
    })),
    seq([phrase("count"), opt(phrase("only"))], () => ({
      constraint: { aggregates: ["count"], alone: true },
    })),
  ),
  0.5,
);

const method: Parser<Constrained> = dearer(
  alt<Constrained>(
    seq(
      [
        opt(use),
        term({ pearson: "pearson", spearman: "spearman" } as const),
        opt(phrase("correlation coefficient", "correlation", "coefficient", "correlation method", "method")),
        opt(phrase("method")),
      ],
      (_, said) => ({ constraint: { method: said } }),
    ),
    map(phrase("correlation coefficient", "correlation", "coefficient"), () => ({
      constraint: { method: "any", alone: true },
    })),
  ),
  0.5,
);

const nulls: Parser<Constrained> = dearer(
  seq(
    [
      opt(phrase("number of", "count of", "how many", "count", "count number of", "total number of")),
      opt(phrase("count", "only")),
      blank,
      phrase("values", "entries", "cells"),
      opt(phrase("only")),
    ],
    (said, more): Constrained | undefined => (said || more ? { constraint: { nulls: true } } : undefined),
  ),
  0.5,
);

/** "use the column age", "use all the patients in the file". */
const using: Parser<Constrained> = dearer(
  alt<Constrained>(
    seq([use, columns], (_, uses) => ({ constraint: { uses } })),
    seq([use, phrase("all", "all of", "every"), row], () => ({})),
  ),
  0.5,
);

/** Words before what is kept or asked for, that the tools need not be told. */
const lead: Parser<Constrained> = map(
  phrase(
    "consider only",
    "only consider",
    "consider",
    "considering only",
    "restrict to",
    "limit to",
    "only include",
    "include only",
  ),
  () => ({}),
);

export const aConstraint: Parser<Constrained> = alt(ignoring, bare, method, nulls, using, lead);
