import type { Measure, Query } from "../query.ts";
import { roundingIn } from "./constraints/rounding.ts";
import { mask } from "./constraints/sentences.ts";
import { AGGREGATE_WORDS } from "./lexicon/extremes.ts";
import { HOLLOW_WORDS } from "./lexicon/things.ts";
import { isIssue, type Issue, problem } from "./part.ts";
import { wordsOf } from "./tokens.ts";
import { stemOf } from "./words.ts";

/** How the question wants its answers: `@mean_fare[…]`, rounded to two decimals. */
export interface Report {
  readonly names: readonly AnswerName[];
  readonly decimals: readonly number[];
  /** What the answers are said to be, in words that the question must agree with. */
  readonly claims: readonly string[];
  readonly integers: boolean;
}

export interface AnswerName {
  readonly name: string;
  /** What stands in the brackets behind it. */
  readonly slot: string;
}

/** The question, and what it says of the form of its answers. */
export function reportIn(question: string): { readonly body: string; readonly report: Report | Issue } {
  const at = question.search(/(?:^|[\s,{])@[\p{L}_][\p{L}\p{N}_.-]*\s*\[/u);
  if (at !== -1) {
    const body = question.slice(0, at).replaceAll(WHOLE, " ");
    const report = formatOf(question.slice(at));
    const whole = body !== question.slice(0, at);
    return { body, report: isIssue(report) || !whole ? report : { ...report, integers: true } };
  }
  return namesIn(question);
}

/** "The answer should be an integer.": a kind of value that not every number is. */
const WHOLE =
  /(?<=^|[.!?\n]\s*)(?:the|this|your|final|answer|answers|result|value|output|\s)+(?:should|must|is|will|has\s+to|to|be|\s)+(?:an?\s+)?(?:(?:non-?negative|positive|single)\s+)*(?:integer|whole\s+number)\s*(?:[.!](?=\s|$)|(?=\n|$))/giu;

function namesIn(question: string): { readonly body: string; readonly report: Report | Issue } {
  const names: AnswerName[] = [];
  const body = question.replace(NAMING, (_, list: string) => {
    for (const name of list.split(/\s*,?\s+and\s+|\s*,\s*/u))
      names.push({ name: name.replaceAll(/^["'“`]|["'”`]$/gu, ""), slot: "" });
    return " ";
  });
  return { body, report: { names, decimals: [], claims: [], integers: false } };
}

const NAME = `(?:"[^"]{1,80}"|'[^']{1,80}'|[\\p{L}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?)`;
/** "name the answers mean_fare and median_fare", ", the answer named mean_fare" */
const NAMING = new RegExp(
  `[,;]?\\s*(?:and\\s+)?(?:(?:name|call|label)\\s+(?:the|your)\\s+(?:answers?|results?)|(?:with\\s+)?(?:the|your)\\s+(?:answers?|results?)\\s+(?:named|called|labell?ed))\\s+(${NAME}(?:(?:\\s*,?\\s+and\\s+|\\s*,\\s*)${NAME})*)`,
  "iu",
);

const ANSWER = /@([\p{L}_][\p{L}\p{N}_.-]*)\s*\[([^\]]*)\]/gu;

/** The line of the form, in a small grammar of its own: names, then what stands in their brackets. */
function formatOf(text: string): Report | Issue {
  const names = [...text.matchAll(ANSWER)].map(([, name = "", slot = ""]) => ({ name, slot: slot.trim() }));
  if (new Set(names.map(({ name }) => name)).size < names.length)
    return problem("It gives two answers the same name");
  const rest = text.replaceAll(ANSWER, " ").replaceAll(/\\n|[{}\n]/g, " ");
  const described = [...names.map(({ slot }) => slot), ...rest.split(/\bwhere\b/iu)];
  const said = described.map((piece) => descriptionOf(piece, names));
  const unknown = said.find(isIssue);
  if (unknown) return unknown;
  const known = said.flatMap((one) => (isIssue(one) ? [] : [one]));
  return {
    names,
    decimals: [...new Set(known.flatMap(({ decimals }) => decimals))],
    claims: known.flatMap(({ claims }) => claims),
    integers: known.some(({ integers }) => integers),
  };
}

type Description = Pick<Report, "decimals" | "claims" | "integers">;

/** `"mean" is a number between 0 and 1, rounded to two decimals, representing the mean of "Fare"`: kinds of values are free. */
function descriptionOf(text: string, names: readonly AnswerName[]): Description | Issue {
  const own = new Set(names.flatMap(({ name, slot }) => [name, slot]).map(fold));
  const bracketed = names.find((name) => fold(name.slot) === fold(text));
  if (bracketed && /[\s,;]/u.test(text.trim())) return placeholder(bracketed);
  const { masked, restore } = mask(text);
  const plain = masked.replaceAll(/[\u{e000}-\u{efff}]/gu, (sign) =>
    own.has(fold(restore(sign).slice(1, -1))) ? " it " : sign,
  );
  const slots = names.map(({ slot }) => slot).filter((slot) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(slot));
  const pointed = slots.reduce(
    (said, slot) =>
      said.replaceAll(new RegExp(`^\\s*${slot}(?=\\s+(?:is|are|represents?|should)\\b)`, "gu"), " it "),
    plain,
  );
  const { rest, decimals } = roundingIn(pointed);
  const [kind = "", ...meanings] = rest.split(MEANING).map((piece) => piece.trim());
  const claims = meanings.map((meaning) => restore(tidy(meaning)));
  const left = bracketed
    ? ""
    : kind
        .replaceAll(KIND, " ")
        .replaceAll(/[\s.,;:()]+/g, " ")
        .trim();
  if (left !== "" && !claimable(left)) {
    return problem(`It says of its answers ${JSON.stringify(restore(left))}, which is not understood`);
  }
  const integers = /\b(?:integers?|whole)\b/iu.test(kind);
  return {
    decimals,
    claims: [...(left === "" ? [] : [restore(tidy(kind.replaceAll(KIND_APART, " ")))]), ...claims].filter(
      (claim) => /[\p{L}\p{N}\u{e000}-\u{efff}]/u.test(claim),
    ),
    integers,
  };
}

/** More than one word in brackets: of those, every one must be a kind of value, or a word of the name. */
function placeholder({ name, slot }: AnswerName): Description | Issue {
  const { rest, decimals } = roundingIn(slot);
  const known = new Set([
    ...wordsOf(name),
    ...Object.keys(AGGREGATE_WORDS).flatMap((words) => words.split(" ")),
  ]);
  const left = wordsOf(rest.replaceAll(KIND, " ")).filter((word) => !known.has(word) && word !== "result");
  return left.length > 0
    ? problem(`It says of the answer ${name} ${JSON.stringify(slot)}, which is not understood`)
    : { decimals, claims: [], integers: /\b(?:integers?|whole)\b/iu.test(slot) };
}

const MEANING =
  /[,\s]*(?:\b(?:and\s+)?(?:representing|indicating|specifying|denoting|describing|(?:that|which)\s+(?:represents?|indicates?|is|are|refers\s+to)|represents?|indicates?|refers\s+to|corresponding\s+to)\b)\s*/iu;

const KINDS = String.raw`non-?negative|non-?zero|positive|real|single|exact|floating(?:[\s-]point)?|floats?|decimals?|numeric(?:al)?|integers?|whole|numbers?|values?|doubles?|format|type|inclusive(?:ly)?|range|ranging|from|of\s+type|between\s+-?\d+(?:\.\d+)?\s+and\s+-?\d+(?:\.\d+)?|from\s+-?\d+(?:\.\d+)?\s+to\s+-?\d+(?:\.\d+)?`;
const LINKS = String.raw`it|is|are|be|being|should|must|will|both|each|all|these|the|a|an|answers?|results?|and|or|in|of|with|to|as|respectively|respective|calculated|computed|corresponding|has|have`;
/** What kind of value an answer is: no other answer follows from it. */
const KIND = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${KINDS}|${LINKS})(?![\\p{L}\\p{N}_-])`, "giu");
/** The same, where what remains is to be read as words of a question. */
const KIND_APART = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?:it|both|each|all|these|answers?|results?)(?:\\s+(?:and|,)\\s+it)*\\s+(?:should\\s+be|must\\s+be|is|are)|it|respectively|respective|calculated|computed|(?:,\\s*)?(?:a|an)\\s+(?:(?:${KINDS})\\s*)+)(?![\\p{L}\\p{N}_-])`,
  "giu",
);

/** Whether words may be a part of a question at all: an "if" or "else" makes another answer of them. */
function claimable(words: string): boolean {
  return !/\b(?:if|else|otherwise|unless|except|not|no|none|string|either|true|false|yes|based|conditions?)\b|@/iu.test(
    words,
  );
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(/^[\s,;:.]+|[\s,;:]+$/gu, "");
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** The query with its answers named and rounded as the question wants it, or why they cannot be. */
export function reported(asked: Query, report: Report): Query | Issue {
  const { names, decimals } = report;
  const query = names.length === 0 ? asked : counted(asked);
  if (decimals.length > 1)
    return problem(
      `It asks for ${decimals.toSorted().join(" and ")} decimals, and all answers are rounded alike`,
    );
  const [places = null] = decimals;
  if (places !== null && places > 15)
    return problem(`It asks for ${places} decimals, and numbers have 15 at most`);
  const measures = measuresOf(query);
  if (
    measures &&
    report.integers &&
    !(measures.every(isWhole) || (names.length === 0 && measures.some(isWhole)))
  ) {
    return problem("It asks for a whole number, and does not say how to round to one");
  }
  if (names.length === 0) return query;
  if (query.recipe === "correlate_columns") return namedCorrelation(query, names, places);
  if (measures === undefined) return problem(`It names answers, and ${query.recipe} has names of its own`);
  const order = matched(names, measures);
  if (order === undefined)
    return problem(
      `It names the answers ${names.map(({ name }) => name).join(", ")}, and it is not clear which of them is which`,
    );
  const { filters } = query.params;
  return {
    recipe: "aggregate_columns",
    params: { measures: order, filters, names: names.map(({ name }) => name), decimals: places },
  };
}

function namedCorrelation(
  query: Extract<Query, { recipe: "correlate_columns" }>,
  names: readonly AnswerName[],
  decimals: number | null,
): Query | Issue {
  const [only, ...others] = names;
  const stated = only && new Set(wordsIn(only));
  const single = stated && others.length === 0 && query.params.columns.length === 2;
  if (
    !single ||
    ![...stated].some((word) => CORRELATION.has(word)) ||
    [...stated].some((word) => STRANGE.has(word))
  )
    return problem(
      `It names the answers ${names.map(({ name }) => name).join(", ")}, and there is one: the correlation`,
    );
  return { recipe: "correlate_columns", params: { ...query.params, names: [only.name], decimals } };
}

const CORRELATION = new Set(["correlation", "corr", "coefficient", "r", "pearson", "spearman", "rho"]);
/** Other numbers that an analysis may ask for, none of which is an aggregate. */
const STRANGE = new Set(
  "percent percentage pct proportion share fraction p pval pvalue significance significant type relationship skew skewness kurtosis slope intercept r2 squared accuracy error mse rmse difference change strength direction outlier outliers".split(
    " ",
  ),
);

/** A number of missing values is one of rows. */
function counted(query: Query): Query {
  if (query.recipe !== "data_quality") return query;
  const { what, columns, filters } = query.params;
  const [column, ...others] = columns;
  return what === "missing" && column !== undefined && others.length === 0
    ? { recipe: "count_rows", params: { filters: [...filters, { column, op: "missing" }] } }
    : query;
}

function measuresOf(query: Query): readonly Measure[] | undefined {
  if (query.recipe === "aggregate_columns") return query.params.measures;
  if (query.recipe === "count_rows") return [{ aggregate: "count", column: null }];
  const { column, aggregate } = query.recipe === "aggregate_column" ? query.params : {};
  return column === undefined || aggregate === undefined ? undefined : [{ aggregate, column }];
}

function isWhole({ aggregate }: Measure): boolean {
  return aggregate !== "mean" && aggregate !== "median" && aggregate !== "stddev" && aggregate !== "variance";
}

/** The measures in the order of their names: one each, found by words, or none. */
function matched(names: readonly AnswerName[], measures: readonly Measure[]): readonly Measure[] | undefined {
  if (names.length !== measures.length) return undefined;
  const found = names.map((name) => {
    const fitting = measures.filter((measure) => fits(name, measure));
    const most = Math.max(...fitting.map((measure) => shared(name, measure)));
    return fitting.filter((measure) => shared(name, measure) === most);
  });
  const order = found.flatMap((each) => (each.length === 1 ? each : []));
  return new Set(order).size === measures.length ? order : undefined;
}

/** A name may say of which aggregate it is; if it does, of this one. What else it says must not be of another number. */
function fits(name: AnswerName, { aggregate, column }: Measure): boolean {
  const words = wordsIn(name);
  const own = AGGREGATES_SAID[aggregate];
  const ofColumn = new Set(namesOf(column).flatMap(wordsOf));
  const other = words.filter((word) => !own.includes(word) && !ofColumn.has(word));
  if (other.some((word) => STRANGE.has(word))) return false;
  const said = new Set(Object.values(AGGREGATES_SAID).flat());
  return words.some((word) => own.includes(word)) || !other.some((word) => said.has(word));
}

function namesOf(column: Measure["column"]): string[] {
  if (column === null) return [];
  return typeof column === "string" ? [column] : [column.left, column.right];
}

const AGGREGATES_SAID: Readonly<Record<Measure["aggregate"], readonly string[]>> = {
  mean: ["mean", "average", "avg"],
  median: ["median"],
  sum: ["sum", "total"],
  min: ["min", "minimum", "lowest", "smallest", "earliest"],
  max: ["max", "maximum", "highest", "largest", "latest"],
  stddev: ["std", "stddev", "stdev", "sd", "deviation", "dev"],
  variance: ["variance", "var"],
  range: ["range"],
  mode: ["mode"],
  distinct: ["distinct", "unique", "different", "number", "count", "total", "num"],
  count: ["count", "number", "total", "num"],
};
/** How many words of its column a name has; those that no name needs do not count. */
function shared(name: AnswerName, { aggregate, column }: Measure): number {
  const words = new Set(wordsIn(name).map(stemOf));
  const named = namesOf(column)
    .flatMap(wordsOf)
    .filter((word) => !HOLLOW_WORDS.has(word));
  const exact = wordsIn(name).some((word) => AGGREGATES_SAID[aggregate].includes(word)) ? 100 : 0;
  return exact + named.filter((word) => words.has(stemOf(word))).length;
}

function wordsIn({ name, slot }: AnswerName): readonly string[] {
  const words = wordsOf(name);
  const said = Object.keys(AGGREGATE_WORDS);
  // What stands in the brackets helps only where the name alone does not say it.
  return words.some((word) => said.includes(word)) ? words : [...words, ...wordsOf(slot)];
}
