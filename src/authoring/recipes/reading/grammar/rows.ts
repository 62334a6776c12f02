import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { datedIn } from "../headers.ts";
import { AGES_AFTER, COMPARISONS } from "../lexicon/comparisons.ts";
import { GLUE } from "../lexicon/talk.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { aCase } from "./cases.ts";
import { anAdjective, equal } from "./choices.ts";
import { aFilter } from "./filters.ts";
import { aColumn, aFlag, type Amount, anAmount, aPerson, aRowNoun, aValue } from "./leaves.ts";
import { nounColumn } from "./nouns.ts";
import { aComparison } from "./numbers.ts";

const aNoun: Parser<Part> = alt<Part>(
  map(alt(aRowNoun, aPerson), (rows) => ({ rows })),
  // "survivors", "women": the noun itself keeps some of the rows.
  map(aFlag, ({ yes, plural }) => (plural ? { where: [yes] } : undefined)),
  map(aValue, (link) => (link.plural ? { where: [equal(link)] } : undefined)),
  aCase,
);
const adjectives = listOf(anAdjective, opt(phrase("and", ",")), 3);
const which = opt(
  phrase(
    "who",
    "that",
    "which",
    "who are",
    "that are",
    "who were",
    "that were",
    "with",
    "of",
    "in",
    "from",
    "at",
    "on",
    "by",
    "for",
  ),
);
/** "over 50", of persons. */
export const anAge: Parser<Part> = (input, at) =>
  input.facts.persons
    ? alt(
        seq([term(COMPARISONS), anAmount, nounColumn("age")], (op, amount, column) =>
          aged(op, amount, column),
        ),
        seq([anAmount, term(AGES_AFTER), nounColumn("age")], (amount, op, column) =>
          aged(op, amount, column),
        ),
      )(input, at)
    : [];

function aged(
  op: FilterOperator,
  { value, percent, large }: Amount,
  { name, min, max }: ColumnProfile,
): Part | undefined {
  return !percent && !large && Number(min) <= value && value <= Number(max)
    ? { where: [{ column: name, op, value }] }
    : undefined;
}
const conditions = listOf(
  seq([which, alt(aFilter, anAge)], (_, filter) => filter),
  opt(phrase("and")),
  3,
);

/** "salaries above 200000": the rows that have such a one, where nothing else is asked. */
export const suchRows: Parser<Part> = (input, at) => {
  const { tokens } = input;
  const isFirst = tokens.slice(0, at).every(({ folded }) => GLUE.has(folded));
  // "bills" are no billing_days.
  const named = aColumn(input, at).filter(
    ({ value: { column, plural, same } }) => column.type === "number" && plural && same,
  );
  if (!isFirst || named.length === 0 || aComparison(input, at).length === 0) return [];
  // "sales over 2015" may be those of that year.
  const { columns } = input.dataset.profile;
  const mayBeYear = datedIn(columns).length > 0;
  const isYear = tokens.some(({ text }) => /^(?:19|20)\d{2}$/u.test(text));
  return mayBeYear && isYear
    ? []
    : aFilter(input, at).map((match) => ({ ...match, value: { ...match.value, listed: true } }));
};

/** Rows as a noun phrase says them: "female passengers older than 30 in Berlin". */
export const someRows: Parser<Part> = memo(
  seq([opt(adjectives), aNoun, opt(conditions)], (before = [], noun, after = []) => {
    const parts = [...before, noun, ...after];
    const where = parts.flatMap((part) => part.where ?? []);
    const issue = parts.find((part) => part.issue)?.issue;
    return {
      ...noun,
      ...(where.length > 0 && { where }),
      ...(issue && { issue }),
    };
  }),
);
