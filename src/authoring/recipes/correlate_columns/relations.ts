import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Query } from "../query.ts";
import type { Input } from "../reading/input.ts";
import { addsUp, isQuality } from "../reading/amounts.ts";
import { flagOf, isRate, isTime } from "../reading/column_facts.ts";
import { keyOf } from "../reading/grammar/keys.ts";
import { aColumn, aNumericColumn, aPerson, aRowNoun } from "../reading/grammar/leaves.ts";
import { timeTaken } from "../reading/grammar/deeds.ts";
import { holding } from "../reading/grammar/holding.ts";
import { measured } from "../reading/grammar/nouns.ts";
import { aQuantity } from "../reading/grammar/quantities.ts";
import { verbColumn } from "../reading/grammar/verbs.ts";
import { COMPARATIVES, MEASURING_VERBS } from "../reading/lexicon/degrees.ts";
import { alt, anyOf, map, type Match, opt, type Parser, phrase, seq } from "../reading/parser.ts";
import { type Part, problem, type Quantity } from "../reading/part.ts";
import { isColumn } from "../reading/plain.ts";
import { sayColumn } from "../reading/say.ts";
import { wordsOf } from "../reading/tokens.ts";
import { stemOf } from "../reading/words.ts";

const auxiliary = anyOf("is | are | was | were | do | does | did");
const how = anyOf(`
  how is | how are | how was | how were | how does | how do | how did | how strongly is | how strongly are | how strongly does
  how strongly do | how closely is | how closely are | how closely does | how closely do | how much does | how much do
  how well does | how well do | to what extent is | to what extent are | to what extent does`);
const asked = opt(alt(auxiliary, how));
const strongly = opt(
  anyOf(
    "strongly | closely | well | highly | directly | positively | negatively | inversely | at all | in any way",
  ),
);
const related = anyOf("related | correlated | linked | associated | tied | connected | relate | correlate");
const relates = anyOf("correlate | correlates | correlated | relate | relates | related");
const beside = phrase("to", "with");
const and = phrase("and", "&", "with", "vs", "versus", ",");
const mutually = opt(anyOf("to each other | with each other | to one another | with one another"));
const relation = anyOf(`
  relationship | relation | association | connection | link | correlation | dependence | dependency
  relationships | relations | linear relationship | statistical relationship`);
const isThere = opt(
  anyOf("is there | is there any | is there some | was there | was there any | any | describe"),
);
const depends = anyOf("depend on | depends on | depended on | dependent on | hinge on | hinges on");
const moves = anyOf(`
  go up | go down | rise | fall | increase | decrease | grow | shrink | drop | decline | change | vary | get higher | get lower
  get better | get worse | improve | worsen`);
const moving = anyOf(`
  goes up | goes down | rises | falls | increases | decreases | grows | shrinks | drops | declines | changes | gets higher
  gets lower | is higher | is lower`);
const asItDoes = alt(
  seq([anyOf("as | when | if | whenever"), aQuantity, moving], (_, column) => column),
  seq(
    [
      anyOf(
        "with | with increasing | with rising | with growing | with higher | with more | with decreasing",
      ),
      aQuantity,
    ],
    (_, column) => column,
  ),
);
const affects = anyOf(
  "affect | affects | affected | influence | influences | influenced | impact | impacts | impacted",
);
const effect = anyOf("effect of | effects of | influence of | impact of");
const has = phrase("have", "has", "had", "get", "gets", "got");
const isThat = opt(phrase("who have", "that have", "who has", "that has", "who had", "that had"));
const degree = anyOf(
  "higher | lower | more | less | fewer | greater | smaller | larger | bigger | better | worse",
);
/** "heavier", with the column that it measures. */
const comparative = map(
  measured(
    Object.fromEntries(
      Object.entries(COMPARATIVES).map(([text, { nouns }]) => [text.replace(/ than$/, ""), { nouns }]),
    ),
  ),
  ({ column }) => column,
);
/** "earn more", "last longer". */
const doMore = alt(
  seq(
    [
      alt(
        map(measured(MEASURING_VERBS), ({ column }) => column),
        verbColumn,
      ),
      phrase("more", "less"),
    ],
    (column) => column,
  ),
  seq([timeTaken, phrase("longer", "shorter")], (column) => column),
);
const things = alt(aRowNoun, aPerson);
const higher = seq([degree, aQuantity], (_, column) => column);
/** "have lower mpg", "score more points". */
const haveMore = alt(
  seq([has, higher], (_, column) => column),
  seq([holding, degree, aNumericColumn], (may, _, column): Quantity | undefined =>
    may(column) ? column : undefined,
  ),
);

/** Questions whether two numbers go together, which is what a correlation tells; why they do, nothing here does. */
export const relations: readonly Parser<Part>[] = [
  // "is height related to mass", "how closely is age tied to income"
  seq([asked, aQuantity, strongly, related, beside, aQuantity], (_, left, _how, _is, _to, right) =>
    both(left, right),
  ),
  // "are height and mass related"
  seq([asked, aQuantity, and, aQuantity, strongly, related, mutually], (_, left, _and, right) =>
    both(left, right),
  ),
  // "how correlated are height and mass"
  seq(
    [
      phrase("how"),
      strongly,
      phrase("correlated", "related"),
      anyOf("is | are"),
      aQuantity,
      alt(and, beside),
      aQuantity,
    ],
    (_, _strongly, _related, _are, left, _and, right) => both(left, right),
  ),
  // "does age correlate with days lasted"
  seq([asked, aQuantity, strongly, relates, strongly, beside, aQuantity], (_, left, _a, _b, _c, _to, right) =>
    both(left, right),
  ),
  // "is there a relationship between height and mass"
  seq(
    [
      isThere,
      relation,
      phrase("between", "btw", "of", "among"),
      aQuantity,
      phrase("and", "&", "with", "to"),
      aQuantity,
    ],
    (_, _relation, _of, left, _and, right) => both(left, right),
  ),
  // "correlation height vs mass", "height mass correlation"
  seq(
    [phrase("correlation", "corr"), opt(phrase(":")), aQuantity, opt(and), aQuantity],
    (_, _sign, left, _and, right) => both(left, right),
  ),
  seq(
    [
      aQuantity,
      opt(alt(and, phrase("to", "/", "-"))),
      aQuantity,
      phrase("correlation", "corr", "relationship"),
    ],
    (left, _, right) => both(left, right),
  ),
  seq(
    [phrase("correlate"), aQuantity, phrase("with", "to", "and", "against"), aQuantity],
    (_, left, _with, right) => both(left, right),
  ),
  noted(
    seq([asked, aQuantity, strongly, depends, aQuantity], (_, left, _how, _depends, right) =>
      both(left, right),
    ),
  ),
  // "does mass go up with height", "does mass increase as height increases"
  noted(seq([asked, aQuantity, moves, asItDoes], (_, left, _moves, right) => both(left, right))),
  noted(
    seq([asked, aQuantity, strongly, affects, aQuantity], (_, left, _how, _affects, right) =>
      both(left, right),
    ),
  ),
  noted(
    seq(
      [opt(anyOf("is there | does")), effect, aQuantity, phrase("on", "upon"), aQuantity],
      (_, _effect, left, _on, right) => both(left, right),
    ),
  ),
  // "do heavier cars have lower mpg", "do people with a higher income have a higher rating", "do older staff earn more"
  noted(seq([auxiliary, comparative, things, haveMore], (_, left, _things, right) => both(left, right))),
  noted(seq([auxiliary, comparative, things, comparative], (_, left, _things, right) => both(left, right))),
  noted(
    seq(
      [auxiliary, things, alt(isThat, phrase("with")), higher, haveMore],
      (_, _things, _with, left, right) => both(left, right),
    ),
  ),
  noted(seq([auxiliary, comparative, things, doMore], (_, left, _things, right) => both(left, right))),
  noted(
    seq([auxiliary, things, alt(isThat, phrase("with")), higher, doMore], (_, _things, _with, left, right) =>
      both(left, right),
    ),
  ),
  noted(
    seq(
      [
        opt(auxiliary),
        degree,
        aQuantity,
        anyOf("mean | means | go with | goes with | come with | comes with | lead to | leads to"),
        higher,
      ],
      (_, _degree, left, _mean, right) => both(left, right),
    ),
  ),
  // "does price depend on brand": numbers of groups
  seq(
    [
      alt(auxiliary, how),
      aQuantity,
      strongly,
      alt(
        depends,
        // What goes up does so over time, or with another number.
        seq([phrase("change", "vary"), phrase("with", "by")], () => true as const),
      ),
      aKind,
    ],
    (_, left, _how, _depends, key) =>
      isColumn(left) ? { measures: [{ column: left }], keys: [keyOf(key)] } : undefined,
  ),
  noted(
    seq([aNumericColumn, phrase("vs", "versus", "vs .", "against"), aNumericColumn], (left, _, right) =>
      besides(left, right),
    ),
    "",
  ),
];

/** A column that sorts rows into kinds. */
function aKind(input: Input, at: number): readonly Match<ColumnProfile>[] {
  return map(aColumn, ({ column, whole }) =>
    whole && (column.type === "text" || flagOf(column)) && !isTime(column) ? column : undefined,
  )(input, at);
}

function both(left: Quantity, right: Quantity): Part {
  const columns = [left, right].filter(isColumn);
  return {
    ask: {
      recipe: "correlate_columns",
      ...(columns.length === 2 ? { columns } : { quantities: [left, right] }),
    },
  };
}

/** What is said to go together may do so for any reason: the reading says what is computed of it. */
function noted(parser: Parser<Part>, end = ", which does not say why"): Parser<Part> {
  return (input, at) =>
    parser(input, at).map((match) => {
      const [first, last] = [input.tokens[at], input.tokens[match.to - 1]];
      const said = input.question.slice(first?.start, last?.end);
      return match.value.ask
        ? { ...match, notes: [...match.notes, `taking "${said}" for a correlation${end}`] }
        : match;
    });
}

/**
 * "mpg vs weight": two numbers of which one at least is no amount, so that nobody would lay their totals side by side. Of
 * "home goals vs away goals" the totals may be meant as well.
 */
function besides(left: ColumnProfile, right: ColumnProfile): Part | undefined {
  if (left === right || flagOf(left) || flagOf(right)) return undefined;
  if ([left, right].some((column) => isQuality(column) || isRate(column)) && !isAlike(left, right))
    return both(left, right);
  if ([left, right].every(isMark) && !areSides(left, right)) return both(left, right);
  if (areFarApart(left, right) && !areSides(left, right) && !isAlike(left, right)) return both(left, right);
  const names = [left, right].map(({ name }) => name);
  const report = { filters: [], names: [], decimals: null };
  const laid = (["mean", "sum"] as const).map((aggregate): Query => {
    const measures = names.map((column) => ({ aggregate, column }));
    return { recipe: "aggregate_columns", params: { measures, ...report } };
  });
  return {
    issue: problem(
      `It does not say whether ${names.map(sayColumn).join(" and ")} are to be correlated, or which number of each is compared`,
      [{ recipe: "correlate_columns", params: { columns: names, method: "pearson", ...report } }, ...laid],
    ),
  };
}

/** Prices in hundreds of thousands and areas in thousands: nobody lays their averages side by side, unless both are counted. */
function areFarApart(...columns: readonly ColumnProfile[]): boolean {
  const [less = 0, more = 0] = columns.map(({ max }) => Math.abs(Number(max))).toSorted((a, b) => a - b);
  return less > 0 && more / less >= FAR_APART && !columns.every(addsUp);
}
const FAR_APART = 20;

/** What someone has several of, each of another thing: a reading score and a writing score. */
function isMark({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => MARKS.has(stemOf(word)));
}
const MARKS: ReadonlySet<string> = new Set("score mark grade gpa exam quiz".split(" ").map(stemOf));

/** Whether they are those of two sides, or of two times: what is laid side by side. */
function areSides(...columns: readonly ColumnProfile[]): boolean {
  return columns.some(({ name }) => wordsOf(name).some((word) => SIDES.has(word) || /\d$/.test(word)));
}
const SIDES: ReadonlySet<string> = new Set(
  `home away host guest visitor visiting team teams opponent local winner loser winning losing our their a b first second before
  after pre post old new actual expected predicted target min max minimum maximum high low highest lowest men women male female`.split(
    /\s+/,
  ),
);

function isAlike(left: ColumnProfile, right: ColumnProfile): boolean {
  const words = new Set(wordsOf(left.name).map(stemOf));
  return wordsOf(right.name).some((word) => words.has(stemOf(word)));
}
