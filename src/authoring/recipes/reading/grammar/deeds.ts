import type { ColumnProfile } from "../../../../data/dataset.ts";
import { addsUp } from "../amounts.ts";
import { isRate } from "../column_facts.ts";
import { isDuration } from "../lengths.ts";
import { AMOUNT_WORDS } from "../lexicon/extremes.ts";
import { alt, anyOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Measure, Part } from "../part.ts";
import { conditionsOf, isColumn } from "../plain.ts";
import { wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { verbForms } from "../verb_forms.ts";
import { aNumericColumn, aPerson, aRowNoun, aUnit } from "./leaves.ts";
import { things } from "./having.ts";
import { giving } from "./held_shares.ts";
import { holding } from "./holding.ts";
import { measured } from "./nouns.ts";
import { anOwnQuality } from "./own_degrees.ts";
import { aHead, type Head, which } from "./heads.ts";
import { aRank, type Rank, someAmount } from "./ranks.ts";
import { picked, undecided } from "./picks.ts";
import { someFilters } from "./predicates.ts";
import { aSide, onAverage } from "./sides.ts";
import { verbColumn } from "./verbs.ts";

const did = anyOf("did | does | do | has | have | had");
const was = anyOf("was | were | is | are | has been | have been | had been | got");
const helping = opt(anyOf("has | have | had | did"));
const money = opt(phrase("money"));
/** What several rows come to. */
const taken = opt(
  term({
    "in total": "sum",
    "in all": "sum",
    altogether: "sum",
    "on average": "mean",
  } as const),
);
/** Who did it: rows that something tells, or all of them. */
const someone: Parser<Part> = alt<Part>(
  aSide,
  map(alt(aRowNoun, aPerson), (rows) => ({ rows })),
);
const byWhom: Parser<Part> = seq([phrase("by"), someone], (_, rows) => rows);
const suffered = anyOf(
  "die | died | killed | injured | hurt | wounded | born | sold | produced | consumed | emitted",
);
/** "died", "were born", where a column has the number of these. */
const aDeath: Parser<ColumnProfile> = (input, at) =>
  suffered(input, at).length > 0 ? verbColumn(input, at) : [];

const lasting = anyOf(`
  last | lasts | lasted | run | runs | ran | take | takes | took | live | lives | lived | stay | stays | stayed | survive
  survives | survived | serve | serves | served | sleep | sleeps | slept | wait | waits | waited | work | works | worked | reign
  reigns | reigned | play | plays | played`);
/** A verb with a number of its own, and whether that is how long it was done. */
const done: Parser<{ readonly column: ColumnProfile; readonly lasts: boolean }> = (input, at) =>
  verbColumn(input, at).map((match) => ({
    ...match,
    value: { column: match.value, lasts: lasting(input, at).length > 0 },
  }));

const yielding = phrase(
  ...["bring in", "rake in", "pull in", "take in", "generate", "make", "earn", "yield"].flatMap(
    (verb) => verbForms(verb).all,
  ),
);
/** What flows, and is more together: no price, and no rate. */
function isYield(column: ColumnProfile): boolean {
  const words = wordsOf(column.name);
  return words.some((word) => YIELDS.has(word)) && !isRate(column) && !words.some((word) => word === "per");
}
const YIELDS: ReadonlySet<string> = new Set(
  "income revenue revenues profit profits sales turnover earnings proceeds takings total amount money".split(
    " ",
  ),
);

/** "which country spent the most", "who weighs the least", "which rider won the most points". */
const mostDone: Parser<Part> = alt<Part>(
  // "who lasted the most days"
  seq(
    [which, aHead, helping, done, term(AMOUNT_WORDS), aUnit],
    (_, head, _has, { column, lasts }, way, units) =>
      carries(column, units) && (head.from === "rows" || !lasts)
        ? ranked(head, { by: { column }, direction: way, amount: true })
        : undefined,
  ),
  seq(
    [which, aHead, helping, done, term(AMOUNT_WORDS), money, taken],
    (_, head, _has, { column, lasts }, way, _money, how) =>
      // How long each of its rows lasted is not how long a season did.
      lasts && head.from !== "rows"
        ? undefined
        : ranked(head, { by: { column }, direction: way, amount: true }, how),
  ),
  seq(
    [which, aHead, helping, holding, term(AMOUNT_WORDS), someAmount, taken],
    (_, head, _has, may, way, what, how) => {
      const { column } = what.by;
      if (column === undefined || !isColumn(column) || !may(column)) return undefined;
      return ranked(head, { ...what, direction: way, ...(what.whole && { amount: true as const }) }, how);
    },
  ),
  // "which branch brings in the most profit": all of it.
  (input, at) =>
    input.facts.persons
      ? []
      : seq(
          [which, aHead, helping, yielding, term(AMOUNT_WORDS), someAmount],
          (_, head, _has, _verb, way, { by: { column }, whole }) =>
            head.from !== "rows" && whole && column && isColumn(column) && isYield(column)
              ? ranked(head, { by: { column }, direction: way }, "sum")
              : undefined,
        )(input, at),
);

/** "which state pays the highest premium", "who earns the lowest salary". */
const highestHeld: Parser<Part> = seq([which, aHead, helping, holding, aRank], (_, head, _has, may, rank) => {
  const { column, aggregate = "" } = rank.by;
  // "Who paid the most orders" may have placed others.
  const isNumber = column !== undefined && isColumn(column) && may(column) && !COUNTING.has(aggregate);
  return isNumber && !rank.amount && !rank.where ? ranked(head, rank) : undefined;
});

const COUNTING: ReadonlySet<string> = new Set(["count", "distinct"]);

function ranked(head: Head, rank: Rank, aggregate?: "sum" | "mean"): Part | undefined {
  // One row has no total, and no average.
  if (aggregate && head.from === "rows") return undefined;
  const by = { ...rank.by, ...(aggregate && { aggregate }) };
  return (head.plural ? undecided : picked)(head, { ...rank, by });
}

const going = anyOf("last | lasts | lasted | run | runs | ran | take | takes | took | go on | went on");
const longest = term({ longest: "desc", shortest: "asc", "least long": "asc" } as const);
const DURATIONS: readonly string[] = ["duration", "runtime", "length"];

/** How long it was done: the verb's own number, if that is one of time, or for what lasts the one column of durations. */
export const timeTaken: Parser<ColumnProfile> = (input, at) => {
  const own = verbColumn(input, at).filter(({ value }) => isTimeSpan(value));
  if (own.length > 0) return lasting(input, at).length > 0 ? own : [];
  return going(input, at).flatMap(({ to }) => {
    const columns = input.dataset.profile.columns.filter(
      (column) => column.type === "number" && DURATIONS.some((noun) => wordsOf(column.name).includes(noun)),
    );
    const [column, ...others] = columns.filter((candidate) => isTimeSpan(candidate));
    return column && others.length === 0 ? [{ to, cost: 0.3, notes: [], value: column }] : [];
  });
};

/** A length may be one of metres. */
function isTimeSpan(column: ColumnProfile): boolean {
  const words = wordsOf(column.name);
  const spans = ["ms", "second", "minute", "hour", "day", "week", "month", "year"];
  return isDuration(column) || carries(column, spans) || words.includes("runtime");
}

/** "who lasted the longest", "how long did the fire last". */
const longestDone: Parser<Part> = alt<Part>(
  seq([which, aHead, helping, timeTaken, longest], (_, head, _has, column, direction) =>
    head.plural
      ? undecided(head, { by: { column }, direction })
      : picked(head, { by: { column }, direction }),
  ),
  seq([phrase("how long"), did, someone, timeTaken, opt(onAverage)], (_, _did, rows, column, average) =>
    asked(rows, { column, ...(average && { aggregate: "mean" as const }) }),
  ),
);

/** Verbs that leave nothing out: "returned" units are only some of them. */
const comesAbout = alt(
  anyOf("was there | is there | were there | are there | fell | came in"),
  seq(
    [
      anyOf("was | were | is | are | have been | has been | got"),
      anyOf(
        "sold | bought | purchased | ordered | produced | made | generated | recorded | received | used | collected | consumed",
      ),
    ],
    () => true as const,
  ),
);

/** "how much did Japan spend in 2020", "how many points did Ann score", "how much was spent". */
const amountDone: Parser<Part> = alt<Part>(
  // "how much rain fell in March", "how many units were sold in 2023", "how much did it rain"
  seq([phrase("how much", "how many"), aNumericColumn, comesAbout, taken], (_, column, _came, how) =>
    asked({}, { column, ...(how && { aggregate: how }) }, true),
  ),
  seq([phrase("how much did it", "how much does it"), verbColumn, taken], (_, column, how) =>
    asked({}, { column, ...(how && { aggregate: how }) }, true),
  ),
  // "how many days did Ann last"
  seq([phrase("how many"), aUnit, did, someone, done, taken], (_, units, _did, rows, { column }, how) =>
    carries(column, units) ? asked(rows, { column, ...(how && { aggregate: how }) }, true) : undefined,
  ),
  seq(
    [phrase("how much", "what"), money, did, someone, verbColumn, money, taken],
    (_, _money, _did, rows, column, _m, how) => asked(rows, { column, ...(how && { aggregate: how }) }, true),
  ),
  seq(
    [phrase("how much"), money, was, verbColumn, opt(byWhom), taken],
    (_, _money, _was, column, rows, how) =>
      asked(rows ?? {}, { column, ...(how && { aggregate: how }) }, true),
  ),
  // "how much did gambling give to Democrats": the number that each row has for these.
  seq(
    [phrase("how much"), money, did, someone, giving, phrase("to"), aNumericColumn, taken],
    (_, _money, _did, rows, _give, _to, column, how) =>
      asked(rows, { column, ...(how && { aggregate: how }) }, true),
  ),
  seq(
    [phrase("how many", "how much"), aNumericColumn, did, someone, holding, taken],
    (_, column, _did, rows, may, how) =>
      may(column) ? asked(rows, { column, ...(how && { aggregate: how }) }, true) : undefined,
  ),
  // "how many people died": of a table of something else than people
  (input, at) =>
    input.facts.persons
      ? []
      : seq(
          [phrase("how many"), opt(phrase("people", "persons")), opt(was), aDeath],
          (_, _people, _was, column) => (addsUp(column) ? asked({}, { column }, true) : undefined),
        )(input, at),
);

function asked(rows: Part, measure: Measure, inAll = false): Part {
  return { ...rows, measures: [measure], ...(inAll && { inAll: true as const }) };
}

/** Adjectives, with the nouns that name what they are degrees of. */
const EXTENTS = {
  "how tall": { nouns: ["height"] },
  "how high": { nouns: ["height", "altitude", "elevation"] },
  "how heavy": { nouns: ["weight", "mass"] },
  "how old": { nouns: ["age"] },
  "how fast": { nouns: ["speed"] },
  "how long": { nouns: ["length", "duration", "runtime"] },
  "how wide": { nouns: ["width"] },
  "how deep": { nouns: ["depth"] },
  "how far": { nouns: ["distance"] },
  "how hot": { nouns: ["temperature"] },
  "how cold": { nouns: ["temperature"] },
  "how warm": { nouns: ["temperature"] },
  "how expensive": { nouns: ["price", "cost", "fare"] },
} as const;

/** "how tall is Yoda", "how old are women on average". */
const extent: Parser<Part> = seq(
  [
    alt(
      map(measured(EXTENTS), ({ column }) => column),
      seq([phrase("how"), anOwnQuality], (_, column) => column),
    ),
    anyOf("is | are | was | were"),
    someone,
    opt(onAverage),
  ],
  (column, _is, rows, average) => asked(rows, { column, ...(average && { aggregate: "mean" as const }) }),
);

/** "which stadium hosted the most games": the rows themselves. */
const hosts = anyOf(`
  hosted | hosts | host | held | holds | staged | stages | had | has | saw | sees | experienced | experiences | received | receives
  recorded | records | reported | reports | handled | handles | made | makes | got | gets | produced | produces | published
  publishes | released | releases | placed | places | submitted | filed | issued | suffered | organised | organized | listed
  caused | causes | generated | generates | found | finds | discovered | discovers | detected | detects | launched | launches
  gave | delivered | wrote | directed | performed | operated | flew | sang | composed | painted`);
/** The same after "did": elsewhere "report" and "record" are nouns. */
const host = anyOf(`
  host | hold | stage | have | make | get | produce | publish | release | record | report | launch | file | submit | issue | handle
  give | deliver | write | direct | perform | operate | fly | sing | compose | paint | score`);
const mostRows: Parser<Part> = (input, at) =>
  seq(
    [which, aHead, helping, hosts, term(AMOUNT_WORDS), things],
    (_, head, _has, _verb, direction, { measures = [], rows }) => {
      const [by] = measures;
      // "which director made the most dogs": a noun that the table does not know is none of its rows.
      if (head.from === "rows" || by?.aggregate === undefined || rows?.assumed) return undefined;
      return (head.plural ? undecided : picked)(head, { by, direction });
    },
  )(input, at);

/** A verb that is not a name of the table, too. */
function free(verb: Parser<true>): Parser<true> {
  return (input, at) =>
    input.columnsAt(at).some(({ cost }) => cost < 1) || input.valuesAt(at).length > 0 ? [] : verb(input, at);
}

/** "how often did theft happen", "how many matches did Berlin host": a number of rows. */
const happening = anyOf(`
  happen | happens | happened | occur | occurs | occurred | appear | appears | appeared | take place | takes place | took place
  come up | comes up | came up | show up | shows up | turn up | turns up`);
const rowsOf: Parser<Part> = alt<Part>(
  seq([phrase("how often", "how many times"), did, aSide, free(happening)], (_, _did, rows) => ({
    ...rows,
    measures: [{ aggregate: "count" }],
  })),
  // "how often do strikes happen at night"
  seq(
    [phrase("how often", "how many times"), did, aRowNoun, free(happening), someFilters],
    (_, _did, rows, _happen, part) => ({
      ...part,
      rows,
      measures: [{ aggregate: "count" }],
    }),
  ),
  seq(
    [
      phrase("how many"),
      aRowNoun,
      alt(
        seq([did, aSide, free(hosts)], (_, side) => side),
        seq([phrase("did", "do", "does"), aSide, free(host)], (_, side) => side),
      ),
    ],
    (_, noun, side) =>
      side.rows || isRole(side) ? undefined : { ...side, rows: noun, measures: [{ aggregate: "count" }] },
  ),
);

/** Who lost or was paid did not have them all. */
function isRole({ where = [] }: Part): boolean {
  return conditionsOf(where).some(({ column }) => wordsOf(column).some((word) => ROLES.has(word)));
}

const ROLES = new Set(
  "winner loser opponent against rival victim champion runner second third payer payee seller buyer sender receiver".split(
    " ",
  ),
);

/** What is asked by a verb. */
export const aDeed: Parser<Part> = alt(
  mostDone,
  highestHeld,
  longestDone,
  amountDone,
  extent,
  mostRows,
  rowsOf,
);
