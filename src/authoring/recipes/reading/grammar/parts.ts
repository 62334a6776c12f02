import { MEASURING_VERBS } from "../lexicon/degrees.ts";
import { BESIDES, GLUE, OPENINGS } from "../lexicon/talk.ts";
import { alt, dearer, listOf, map, memo, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { picksRows } from "../wellformed.ts";
import { wordsOf } from "../tokens.ts";
import { aDeed } from "./deeds.ts";
import { aCase, aCaseCount } from "./cases.ts";
import { anExtreme } from "./extremes.ts";
import { aFilter, thoseBelonging } from "./filters.ts";
import { aFirst, timesCovered } from "./firsts.ts";
import { aGroup, anOrdering, aValueOrdering } from "./groups.ts";
import { aGroupCondition } from "./having.ts";
import { aColumn, aRowNoun, aUnit, lightVerb } from "./leaves.ts";
import { aMeasure, anAggregate } from "./measures.ts";
import type { Input } from "../input.ts";
import { unitAt } from "../units.ts";
import { PHRASES } from "../../readings.ts";
import { inOneDay } from "./heat.ts";
import { someOfThem } from "./noun_phrases.ts";
import { aTakingTime } from "./lead_times.ts";
import { aLikelihood } from "./likelier.ts";
import { aHappening, inTheTable } from "./inherent.ts";
import { anIdLookup } from "./id_lookups.ts";
import { someNumbered } from "./id_things.ts";
import { comparativeColumn } from "./nouns.ts";
import { aMoment } from "./moments.ts";
import { aMeeting } from "./pairs.ts";
import { aBusyTime } from "./busy_times.ts";
import { aPick } from "./picks.ts";
import { aReceipt } from "./received.ts";
import { aSuperlative } from "./superlatives.ts";
import { aFoundFirst, aHigherOfTwo, aSpread } from "./found_rows.ts";
import { aListedTime } from "./listings.ts";
import { aPlaceAsked, aTail } from "./tails.ts";
import { someRows, suchRows } from "./rows.ts";
import { someOfAll } from "./them.ts";
import { soldParts } from "./sold.ts";
import { aTally } from "./tallies.ts";
import { onAverage } from "./sides.ts";
import { aBiggestLoss } from "./turnouts.ts";
import { aUse } from "./used.ts";
import { aWideChange } from "./wide_changes.ts";
import { aVictory } from "./wins.ts";
import { withAndWithout } from "./with_without.ts";

/** "show name and age of …" */
const aListing = seq(
  [
    phrase("show", "show me", "list", "give me", "display"),
    listOf(aColumn, phrase(",", "and", ", and")),
    phrase("of", "for"),
    aRowNoun,
  ],
  (_, columns, _of, rows): Part => ({ listing: columns.map(({ column }) => column), rows }),
);

/** "age and department of employees": with a text among them, nothing can be computed of all. */
const aTelling = seq(
  [listOf(aColumn, phrase(",", "and", ", and")), phrase("of", "for"), aRowNoun],
  (columns, _of, rows): Part | undefined =>
    columns.length > 1 && columns.some(({ column }) => column.type === "text")
      ? { listing: columns.map(({ column }) => column), rows }
      : undefined,
);

/** "name and age of the oldest employee": the row is found first, then asked about. */
const aFoundRow: Parser<Part> = (input, at) =>
  seq(
    [
      opt(phrase("show", "show me", "list", "give me", "display")),
      listOf(aColumn, phrase(",", "and", ", and")),
      term({ of: "of", for: "of", in: "in", at: "in" } as const),
      alt(aPick, aSuperlative),
    ],
    (_, columns, preposition, part): Part | undefined => {
      const { pick } = part;
      const isRow = pick && picksRows(pick, input.dataset.profile);
      // "in the month with the highest sales" may speak of several rows.
      return isRow || (pick && preposition === "of" && !pick.by.aggregate)
        ? { ...part, listing: columns.map(({ column }) => column) }
        : undefined;
    },
  )(input, at);

/** "which species was involved in the strike with the highest cost", "what colour does the tallest tree have". */
const aFoundCell = seq(
  [
    phrase("which", "what"),
    aColumn,
    alt(
      phrase("does", "did", "is of", "was of"),
      seq([phrase("was", "were", "is"), lightVerb, phrase("in", "at", "on", "by", "for")], (is) => is),
    ),
    aPick,
  ],
  (_, { column, plural }, _does, part): Part | undefined =>
    !plural && (part.pick?.from === "rows" || (part.pick && !part.pick.by.aggregate))
      ? { ...part, listing: [column] }
      : undefined,
);

/** "how much do women earn on average". */
const anEarning = seq(
  [
    phrase("how much do", "how much does", "how much did"),
    someRows,
    comparativeColumn(MEASURING_VERBS),
    opt(onAverage),
  ],
  (_, rows, { column }, average): Part => ({
    ...rows,
    measures: [{ column, ...(average && { aggregate: "mean" }) }],
  }),
);

/** "sector of ACME", "what was the weather on 2 January": what one row has, if one row is meant. */
const aCell: Parser<Part> = (input, at) => {
  const first = input.tokens.slice(0, at).every(({ folded }) => GLUE.has(folded) || ASKING.has(folded));
  return dearer(
    map(aColumn, ({ column, plural }): Part | undefined => {
      const several = plural && !wordsOf(column.name).includes(input.tokens[at]?.folded ?? "");
      return several || column.type === "number" ? undefined : { measures: [{ column }] };
    }),
    2.5,
  )(input, at).filter(({ to }) =>
    first
      ? BEHIND.has(input.tokens[to]?.folded ?? "")
      : to === input.tokens.length && input.valuesAt(at - 1).length > 0,
  );
};
const ASKING: ReadonlySet<string> = new Set(OPENINGS.flatMap((text) => text.split(" ")));
const BEHIND: ReadonlySet<string> = new Set("of for in on at from when where".split(" "));

/** "…, and what is its average delay": of what was said before. */
const ofThem: Parser<Part> = (input, at) =>
  at === 0
    ? []
    : seq(
        [
          opt(phrase(",", "-", "–", ";", "and", ", and", "- and")),
          opt(phrase("what is", "whats", "what was", "what are", "what were", "what s")),
          phrase("its", "their", "his", "her"),
          anAggregate,
        ],
        (_, _what, _its, measure): Part => ({ measures: [measure] }),
      )(input, at);

/** "which country": not only a number is wanted. */
const whichRows = seq([phrase("which", "what"), aRowNoun], (_, rows): Part => ({ rows, which: true }));

function unasked(parser: Parser<Part>): Parser<Part> {
  return (input, at) =>
    ["which", "what"].includes(input.tokens[at - 1]?.folded ?? "") || isUnit(input, at) || isSaidOf(input, at)
      ? []
      : parser(input, at);
}

/** "were approved", in loan_approvals.csv: it tells some from others, and names none. */
function isSaidOf({ tokens }: Input, at: number): boolean {
  return (
    /\p{L}{2}[^e]ed$/u.test(tokens[at]?.folded ?? "") &&
    ["is", "are", "was", "were", "been", "got"].includes(tokens[at - 1]?.folded ?? "")
  );
}

/** "younger than 300 days" speaks of no rows, though rows are days. */
function isUnit({ tokens }: Input, at: number): boolean {
  return tokens[at - 1]?.kind === "number" && unitAt(tokens, at) !== undefined;
}

function atEnd(parser: Parser<Part>): Parser<Part> {
  return (input, at) => parser(input, at).filter(({ to }) => to === input.tokens.length);
}

/** "…, in minutes": what is computed, wherever its column is named. */
const aUnitAsked = seq([opt(phrase(",")), phrase("in"), aUnit], (_, _in, units): Part => ({ units }));
const besides = atEnd(seq([opt(phrase(",", "?")), term(BESIDES)], (_, more): Part => ({ besides: more })));
/** "…: how many?" */
const counting = atEnd(
  seq([phrase(":", "?", ","), phrase("how many", "how many are there")], (): Part => ({
    measures: [{ aggregate: "count" }],
    nounless: true,
  })),
);
const acrossAll: Parser<Part> = (input, at) =>
  seq(
    [
      phrase("across all", "over all", "across all the"),
      alt(
        map(aColumn, ({ plural }) => plural),
        map(aRowNoun, ({ plural }) => plural),
      ),
    ],
    (_, plural): Part | undefined => (plural ? { across: true } : undefined),
  )(input, at).map((match) => {
    const [first, last] = [input.tokens[at], input.tokens[match.to - 1]];
    const said = input.question.slice(first?.start, last?.end);
    return { ...match, notes: [...match.notes, `taking "${said}" for all rows`] };
  });

/** "…, overall" */
const overall: Parser<Part> = (input, at) =>
  (at === 0 ? saidOverall : atEnd(saidOverall))(input, at).filter(({ to }) =>
    Array.from({ length: to - at }, (_, more) => at + more).every(
      (word) => input.columnsAt(word).length === 0 && input.valuesAt(word).length === 0,
    ),
  );
const saidOverall = seq(
  [
    opt(phrase(",")),
    phrase("overall", "all in all", "altogether", "together", "combined", "taken together"),
    opt(phrase(",")),
  ],
  (): Part => ({ overall: true }),
);

/** "who makes more than 300000" asks for them; further on, "who" only goes with a noun. */
const aCondition: Parser<Part> = (input, at) =>
  at === 0 && input.tokens[0]?.folded === "who" && input.facts.persons
    ? map(aFilter, (part): Part => ({ ...part, listed: true }))(input, at)
    : aFilter(input, at);

/** Everything one phrase can say. */
export const aPart: Parser<Part> = memo(
  alt<Part>(
    aMeasure,
    aCondition,
    thoseBelonging,
    aGroup,
    withAndWithout,
    aGroupCondition,
    anOrdering,
    aValueOrdering(map(anAggregate, (measure) => [measure])),
    aPick,
    aSuperlative,
    anExtreme,
    soldParts,
    aListing,
    aTelling,
    aFoundRow,
    aFoundCell,
    aCell,
    anEarning,
    aDeed,
    aUse,
    aVictory,
    aTally,
    aReceipt,
    aCase,
    aCaseCount,
    aHappening,
    inTheTable,
    aLikelihood,
    aTakingTime,
    someOfAll,
    suchRows,
    aBusyTime,
    aWideChange,
    aBiggestLoss,
    someNumbered,
    anIdLookup,
    someOfThem,
    inOneDay,
    aFirst,
    timesCovered,
    aMeeting,
    aMoment,
    ...PHRASES,
    aUnitAsked,
    besides,
    aTail,
    aPlaceAsked,
    aFoundFirst,
    aHigherOfTwo,
    aSpread,
    aListedTime,
    overall,
    acrossAll,
    ofThem,
    counting,
    whichRows,
    unasked(map(aRowNoun, (rows) => ({ rows }))),
  ),
);
