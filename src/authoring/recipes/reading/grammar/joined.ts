import type { Condition, Filter, FilterOperator } from "../../../../toolkit/index.ts";
import type { Query } from "../../query.ts";
import { alt, listOf, map, memo, opt, type Parser, phrase, seq } from "../parser.ts";
import { type Part, problem } from "../part.ts";
import { eitherOf, isSingle } from "../plain.ts";

/** Small words that may stand before a condition. */
const lead = opt(
  phrase(
    "in",
    "from",
    "at",
    "on",
    "of",
    "for",
    "with",
    "who",
    "that",
    "which",
    "where",
    "whose",
    "are",
    "is",
    "were",
    "was",
    "who are",
    "who were",
    "that are",
    "that were",
    "which are",
    "who is",
    "that is",
    "are in",
    "is in",
    "are from",
    "who have",
    "that have",
    "have",
    "has",
  ),
);

const or = phrase("or", ", or");

/** Conditions joined by "and", "or" and "neither … nor", and parentheses around them. */
export function joinedFrom(single: Parser<Part>): Parser<Part> {
  const one = seq([lead, map(single, simple)], (_, condition) => condition);
  // "not remote or in Berlin" leaves open how far "not" goes.
  const plain = seq([lead, unlessNegative(map(single, simple))], (_, condition) => condition);
  const several = seq([phrase("("), listOf(map(single, simple), phrase("and"), 8), phrase(")")], (_, list) =>
    list.flat(),
  );
  const alternatives = listOf(
    alt(
      map(map(single, simple), (list) => list),
      several,
    ),
    phrase("or"),
    12,
  );

  return memo(
    alt<Part>(
      // As the reading says it: "(a is 1 or (b is 2 and c is 3))".
      seq([phrase("("), alternatives, phrase(")")], (_, lists) => eitherOf(lists)),
      seq([opt(phrase("either")), listOf(plain, or, 6), or, one], (_, first, _or, last) => {
        const lists = [...first, last];
        return lists.every(isOne) && !overreaches(lists) ? eitherOf(lists) : undefined;
      }),
      seq(
        [opt(phrase("is", "are", "was", "were", "do", "does", "did")), phrase("not"), map(single, simple)],
        (_, _not, list) => {
          const [condition] = list;
          const compared =
            condition && ["<", "<=", ">", ">="].includes(condition.op) && condition.part === undefined;
          const opposite = compared && isOne(list) ? negated(condition) : undefined;
          return opposite && { where: [opposite] };
        },
      ),
      seq([phrase("neither"), one, phrase("nor"), one], (_, left, _nor, right) => {
        const where = [...left, ...right].map(negated);
        return where.every((condition) => condition !== undefined) && isOne(left) && isOne(right)
          ? { where }
          : undefined;
      }),
      seq([one, opt(phrase("and")), plain, phrase("or"), one], (left, _, middle, _or, right) =>
        mixed({ all: left, first: middle, second: right }, { first: [...left, ...middle], second: right }),
      ),
      seq([plain, phrase("or"), one, phrase("and"), one], (left, _, middle, _and, right) =>
        mixed({ all: right, first: left, second: middle }, { first: left, second: [...middle, ...right] }),
      ),
    ),
  );
}

/** "not in Berlin or Oslo": how far "not" goes is said elsewhere. */
function overreaches(lists: readonly (readonly Condition[])[]): boolean {
  return lists
    .slice(0, -1)
    .some(([condition]) => condition && ["!=", "not in", "missing"].includes(condition.op));
}

/** No match where a phrase begins with a negation. */
function unlessNegative<T>(parser: Parser<T>): Parser<T> {
  return (input, at) => {
    const words = [input.tokens[at], input.tokens[at + 1]].map((token) => token?.folded ?? "").join(" ");
    return NEGATIVE.test(words) ? [] : parser(input, at);
  };
}

const NEGATIVE =
  /^(?:(?:is|are|was|were|do|does|did|has|have|had|with|who) )?(?:not|non|no|without|except|excluding|other)\b/;

interface Joined {
  /** What every row must meet. */
  readonly all?: readonly Condition[];
  readonly first: readonly Condition[];
  readonly second: readonly Condition[];
}

/** "female and over 30 or married" leaves open what "or" joins. */
function mixed(narrow: Joined, wide: Joined): Part | undefined {
  const { first, second, all = [] } = narrow;
  if (![first, second, all].every(isOne) || overreaches([first, second])) return undefined;
  // Two values of one column are a list.
  if (eitherOf([first, second]).where.every(isSingle)) return undefined;
  const offers = [narrow, wide].map((joined): Query => {
    const filters: Filter[] = [...(joined.all ?? []), ...eitherOf([joined.first, joined.second]).where];
    return { recipe: "count_rows", params: { filters } };
  });
  return { issue: problem(`It is not clear how far "or" goes: say it with parentheses`, offers) };
}

function isOne(list: readonly Condition[]): boolean {
  return list.length === 1;
}

/** The conditions of a phrase that says nothing but conditions. */
function simple({ where = [], issue, pooled, ...rest }: Part): readonly Condition[] | undefined {
  if (issue || pooled || Object.keys(rest).some((piece) => piece !== "rows")) return undefined;
  const conditions = where.filter(isSingle);
  return conditions.length > 0 && conditions.length === where.length ? conditions : undefined;
}

const OPPOSITES: Readonly<Partial<Record<FilterOperator, FilterOperator>>> = {
  "=": "!=",
  "!=": "=",
  ">": "<=",
  "<=": ">",
  "<": ">=",
  ">=": "<",
  in: "not in",
  "not in": "in",
  missing: "present",
  present: "missing",
};

/** What a row meets that does not meet the condition, as far as its value is known. */
export function negated(condition: Condition): Condition | undefined {
  const op = OPPOSITES[condition.op];
  return op && { ...condition, op };
}
