import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Condition } from "../../../../toolkit/index.ts";
import type { Direction } from "../../query.ts";
import { isCalendarYear, isTime } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { alt, anyOf, listOf, map, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { CONTESTS, ofWins, type Wins } from "../wins.ts";
import { stemOf } from "../words.ts";
import { equal } from "./choices.ts";
import { ofTheFile } from "./inherent.ts";
import { keyOf } from "./keys.ts";
import { aColumn, aRowNoun, aValue } from "./leaves.ts";
import { timeOf } from "./latest.ts";
import { picked } from "./picks.ts";
import { joined } from "./predicates.ts";
import { aSide } from "./sides.ts";

const won = anyOf("won | win | wins | has won | have won | had won | ever won");
const did = anyOf("did | has | have | had | does");
const mostOften = term<Direction>({
  most: "desc",
  "most often": "desc",
  "most frequently": "desc",
  "most times": "desc",
  "more than anyone else": "desc",
  "fewest times": "asc",
  fewest: "asc",
  least: "asc",
  "least often": "asc",
});
const PRIZES: ReadonlySet<string> = new Set("title championship trophy crown".split(" ").map(stemOf));

/** What is won by a row: "races", "the cup", "marathons". */
const aContest: Parser<true> = alt<true>(
  map(aRowNoun, () => true as const),
  ofTheFile,
  (input, at) => {
    const { kind, folded = "" } = input.tokens[at] ?? {};
    const stem = stemOf(folded);
    const known = PRIZES.has(stem) || CONTESTS.has(stem) ? wordsOf(input.dataset.name).map(stemOf) : [];
    const isIts = PRIZES.has(stem) || known.includes(stem) || isOfColumns(input, stem);
    return kind === "word" && isIts && input.valuesAt(at).length === 0
      ? [{ to: at + 1, cost: 0, notes: [], value: true }]
      : [];
  },
);
const ofColumns: ReadonlySet<string> = new Set("race event final tournament match".split(" ").map(stemOf));
function isOfColumns({ dataset: { profile } }: Input, stem: string): boolean {
  return (
    ofColumns.has(stem) &&
    profile.columns.some(({ name }) => {
      const words = wordsOf(name).filter((word) => !["id", "no", "number", "name"].includes(word));
      return words.length > 0 && words.every((word) => stemOf(word) === stem);
    })
  );
}
const contest = opt(aContest);

/** Who or what may have won: the column of winners, or another one of theirs. */
const aSideThatWon = (wins: Wins): Parser<ColumnProfile> =>
  alt<ColumnProfile>(
    (input, at) => {
      const { folded = "" } = input.tokens[at] ?? {};
      return folded === "who" && wins.winner !== undefined
        ? [{ to: at + 1, cost: 0.1, notes: [], value: wins.winner }]
        : [];
    },
    map(
      seq([opt(phrase("which", "what")), opt(phrase("different")), aColumn], (_, _different, found) => found),
      ({ column, whole }) =>
        whole && mayWin(wins, column) && !isTime(column) && !isCalendarYear(column) ? column : undefined,
    ),
    // "which country has won": no other column is one of countries.
    (input, at) => {
      const [which, noun] = input.tokens.slice(at, at + 2);
      const asked = which !== undefined && ["which", "what"].includes(which.folded) && noun?.kind === "word";
      if (!asked || wins.winner === undefined || !SIDES.has(stemOf(noun.folded))) return [];
      if (input.columnsAt(at + 1).length > 0 || input.valuesAt(at + 1).length > 0) return [];
      const notes = [`taking "${noun.text}" for ${wins.winner.name}`];
      return [{ to: at + 2, cost: 0.3, notes, value: wins.winner }];
    },
  );
const SIDES: ReadonlySet<string> = new Set(
  "country nation team club side player driver person athlete rider man woman".split(" ").map(stemOf),
);

/** Where it was, and whom they beat, did not win. */
function mayWin({ own, winner }: Wins, column: ColumnProfile): boolean {
  return column === winner || (own && !wordsOf(column.name).some((word) => OTHERS.has(word)));
}
const OTHERS: ReadonlySet<string> = new Set(
  `host hosts venue location place circuit track race event final match round stadium city loser runner second finalist opponent
  against presenter course`.split(/\s+/),
);

/** Whoever the question names, where a win of theirs is one of the rows. */
const someoneNamed = (wins: Wins): Parser<Condition> =>
  map(aValue, (link): Condition | undefined =>
    mayWin(wins, link.column) ? (equal(link) as Condition) : undefined,
  );

const counted = (where: readonly Condition[]): Part => ({ measures: [{ aggregate: "count" }], where });

/** What is asked of who won. */
export const aVictory: Parser<Part> = (input, at) =>
  victories(input, at).filter(({ to }) => {
    const [next, article] = input.tokens.slice(to, to + 2);
    if (next === undefined || next.kind === "mark") return true;
    // "in a row" is one after the other; and the most points are no wins.
    if (next.folded === "in" && article?.folded === "a") return false;
    return BEHIND.has(next.folded) || input.valuesAt(to).length > 0 || input.columnsAt(to).length > 0;
  });
const BEHIND: ReadonlySet<string> = new Set(
  "in at on from for since before after between during until of".split(" "),
);
const victories: Parser<Part> = ofWins((wins) => {
  const side = aSideThatWon(wins);
  const named = someoneNamed(wins);
  const filters = wins.where.length > 0 ? { where: wins.where } : {};
  return alt<Part>(
    // "who has won the most times", "which team won most races"
    seq([side, opt(did), won, contest, mostOften, contest], (column, _did, _won, _it, direction) => ({
      ...picked({ from: [keyOf(column)], plural: false }, { by: { aggregate: "count" }, direction }),
      ...filters,
    })),
    // "who won in 1994"
    seq([phrase("who"), opt(did), won, contest], () =>
      wins.winner === undefined ? undefined : { listing: [wins.winner], listed: true, ...filters },
    ),
    // "how many times did Brazil win"
    seq([phrase("how often", "how many times"), did, named, won, contest], (_, _did, who) =>
      counted([...wins.where, who]),
    ),
    seq([phrase("how many"), aContest, did, named, won], (_, _contest, _did, who) =>
      counted([...wins.where, who]),
    ),
    // "how many women from Kenya won"
    seq(
      [phrase("how many", "number of"), listOf(aSide, opt(phrase("and")), 3), opt(did), won, contest],
      (_, sides) => {
        const rows = joined(sides);
        return wins.own && !rows.rows?.assumed && rows.issue === undefined
          ? { ...rows, measures: [{ aggregate: "count" }], where: [...wins.where, ...(rows.where ?? [])] }
          : undefined;
      },
    ),
    // "when did Ferrari last win"
    seq(
      [
        phrase("when did", "in which year did", "in what year did", "what year did"),
        named,
        term(ENDS),
        won,
        contest,
        aTimeOfWins,
      ],
      (_, who, direction, _won, _contest, time) => ({
        ...picked({ from: "rows", plural: false }, { by: { column: time }, direction }),
        where: [...wins.where, who],
        besides: "when" as const,
      }),
    ),
    // "who won the first race"
    seq(
      [phrase("who"), opt(did), won, term(ENDS), aContest, aTimeOfWins],
      (_, _did, _won, direction, _contest, time) =>
        wins.winner === undefined
          ? undefined
          : {
              ...picked({ from: "rows", plural: false }, { by: { column: time }, direction }),
              ...filters,
              listing: [wins.winner],
            },
    ),
    // "how many different teams have won"
    seq([phrase("how many", "number of"), side, opt(did), won, contest], (_, column) => ({
      measures: [{ aggregate: "distinct", column }],
      ...filters,
    })),
  );
});
const ENDS = { first: "asc", last: "desc" } as const;

const aTimeOfWins: Parser<ColumnProfile> = ({ dataset: { profile } }, at): Match<ColumnProfile>[] => {
  const time = timeOf(profile.columns);
  return time === undefined ? [] : [{ to: at, cost: 0, notes: [], value: time }];
};
