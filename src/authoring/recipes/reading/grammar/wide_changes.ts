import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Input } from "../input.ts";
import { sameNoun } from "../names.ts";
import { alt, anyOf, type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Combined, Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { aHead, type Head, has, which } from "./heads.ts";
import { picked, topmost, undecided } from "./picks.ts";

const UP = anyOf("improvement | improvements | increase | rise | gain | growth | jump");
const DOWN = anyOf("decrease | drop | decline | fall | reduction | loss");
const risen = anyOf("improved | increased | grew | raised | rose | gained | improve | increase | grow");
const fallen = anyOf("reduced | decreased | cut | lowered | fell | declined | dropped | lost");
const its = opt(phrase("its", "their", "his", "her"));

/** The words of a name that has a year in it, the year apart. */
function restOf({ name }: ColumnProfile, year: string): readonly string[] | undefined {
  const all = wordsOf(name);
  return all.includes(year) ? all.filter((word) => word !== year) : undefined;
}

/** The two columns of a number that has one for each year: "HDI 1990" and "HDI 2013". */
function pairOf(input: Input, words: readonly string[], first: string, last: string) {
  const { columns } = input.dataset.profile;
  const isSaid = (rest: readonly string[]) => words.every((word) => rest.some((own) => sameNoun(own, word)));
  const pairs = columns.flatMap((from) => {
    const rest = from.type === "number" ? restOf(from, first) : undefined;
    if (rest === undefined || !isSaid(rest)) return [];
    return columns
      .filter((to) => to.type === "number" && restOf(to, last)?.join(" ") === rest.join(" "))
      .map((to) => [from, to] as const);
  });
  const [pair, ...others] = pairs;
  return others.length === 0 ? pair : undefined;
}

/** "HDI … from 1990 to 2013": what stands between may be said before its years, or between them and it. */
const aStretch: Parser<readonly [string, string]> = (input, at) => {
  const [from, first, to, last] = input.tokens.slice(at, at + 4).map(({ folded }) => folded);
  const isSaid =
    ["from", "between"].includes(from ?? "") && ["to", "and", "until", "till"].includes(to ?? "");
  return isSaid && YEAR.test(first ?? "") && YEAR.test(last ?? "") && Number(first) < Number(last)
    ? [{ to: at + 4, cost: 0, notes: [], value: [first ?? "", last ?? ""] }]
    : [];
};
const YEAR = /^[12]\d{3}$/;

/** Up to so many words name a number. */
const LONGEST = 5;
const someWords: Parser<readonly string[]> = (input, at) =>
  Array.from({ length: LONGEST }, (_, more) => input.tokens.slice(at, at + more + 1)).flatMap((run, more) =>
    run.length === more + 1 && run.every(({ kind }) => kind === "word")
      ? [
          {
            to: at + run.length,
            cost: 0,
            notes: [],
            value: run.map(({ folded }) => folded).filter((word) => !["of", "the"].includes(word)),
          },
        ]
      : [],
  );

/** What it comes to at the end less what it was. */
function changing(
  parser: Parser<{
    readonly words: readonly string[];
    readonly years: readonly [string, string];
    readonly down: boolean;
    readonly build: (by: Combined) => Part | undefined;
  }>,
): Parser<Part> {
  return (input, at) =>
    parser(input, at).flatMap((match): Match<Part>[] => {
      const { words, years, down, build } = match.value;
      const pair = words.length === 0 ? undefined : pairOf(input, words, ...years);
      if (pair === undefined) return [];
      const [first, last] = pair;
      const part = build(
        down ? { left: first, op: "-", right: last } : { left: last, op: "-", right: first },
      );
      const said = words.join(" ");
      return part === undefined
        ? []
        : [
            {
              ...match,
              cost: 0.2,
              value: part,
              notes: [...match.notes, `taking "${said}" for ${first.name} and ${last.name}`],
            },
          ];
    });
}

const direction = alt(
  seq([UP], () => false),
  seq([DOWN], () => true),
);
const extreme = term({
  biggest: "desc",
  largest: "desc",
  greatest: "desc",
  highest: "desc",
  strongest: "desc",
  most: "desc",
  smallest: "asc",
  lowest: "asc",
} as const);
const wholeRows: Head = { from: "rows", plural: false };

/** "biggest improvement in HDI from 1990 to 2013", "which country improved its HDI the most from 1990 to 2013". */
export const aWideChange: Parser<Part> = changing(
  alt(
    seq(
      [
        opt(seq([which, aHead, has], (_, head, several) => ({ head, several }))),
        extreme,
        direction,
        phrase("in", "of"),
        someWords,
        aStretch,
      ],
      (before, order, down, _in, words, years) => ({
        words,
        years,
        down,
        build: (column) => {
          const head = before?.head ?? wholeRows;
          const rank = { by: { column }, direction: order };
          return head.from !== "rows" || head.had
            ? undefined
            : (before?.several ?? head.plural)
              ? undecided(head, rank)
              : picked(head, rank);
        },
      }),
    ),
    seq(
      [topmost, aHead, phrase("by"), direction, phrase("in", "of"), someWords, aStretch],
      ({ direction: order, limit }, head, _by, down, _in, words, years) => ({
        words,
        years,
        down,
        build: (column) =>
          head.from === "rows" && !head.had
            ? picked(head, { by: { column }, direction: order }, limit)
            : undefined,
      }),
    ),
    seq(
      [
        which,
        aHead,
        alt(
          seq([risen], () => false),
          seq([fallen], () => true),
        ),
        its,
        someWords,
        phrase("the most", "most"),
        aStretch,
      ],
      (_, head, down, _its, words, _most, years) => ({
        words,
        years,
        down,
        build: (column) =>
          head.from === "rows" && !head.had && !head.plural
            ? picked(head, { by: { column }, direction: "desc" })
            : undefined,
      }),
    ),
  ),
);
