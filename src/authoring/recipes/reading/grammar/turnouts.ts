import type { ColumnProfile, Profile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import type { Input } from "../input.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { alt, anyOf, map, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { aMeasured, aRowNoun } from "./leaves.ts";

const GAINS: ReadonlySet<string> = new Set(["profit", "profits", "gain", "gains", "surplus", "earnings"]);
const LOSSES: ReadonlySet<string> = new Set(["loss", "losses", "lost", "deficit"]);

/** The one column of profits, some of which are losses; none where losses have a column of their own. */
function turnout({ dataset: { profile } }: Input): ColumnProfile | undefined {
  const known = TURNOUTS.get(profile) ?? { column: findTurnout(profile) };
  TURNOUTS.set(profile, known);
  return known.column;
}

const TURNOUTS = new WeakMap<Profile, { readonly column: ColumnProfile | undefined }>();

function findTurnout(profile: Profile): ColumnProfile | undefined {
  const speaks = (words: ReadonlySet<string>) =>
    profile.columns.filter(({ name }) => wordsOf(name).some((word) => words.has(word)));
  const [column, ...others] = speaks(GAINS).filter(({ type }) => type === "number");
  const isSigned = typeof column?.min === "number" && column.min < 0;
  return column && isSigned && others.length === 0 && speaks(LOSSES).length === 0 ? column : undefined;
}

const that = opt(
  anyOf("that | which | who | that are | which are | that were | which were | are | were | is | was"),
);
const made = anyOf(`
  with | at | made | make | makes | that made | which made | that make | had | have | has | that had | sold at | were sold at
  resulted in | ended in | ended with | brought | that brought | took | turned | suffered | incurred`);
const loss = anyOf("loss | losses | net loss");
const profit = anyOf("profit | profits | net profit");

/** "lost money", "made a loss", "unprofitable". */
const lossMaking = alt(
  seq(
    [
      that,
      anyOf("lost money | lose money | losing money | loss making | lossmaking | unprofitable | in the red"),
    ],
    () => "<" as const,
  ),
  seq([made, opt(phrase("a", "an")), loss], () => "<" as const),
  seq(
    [that, anyOf("made money | make money | profitable | profit making | in the black")],
    () => ">" as const,
  ),
  seq([made, opt(phrase("a", "an")), profit], () => ">" as const),
);

/** What a loss of more than 100 is as a profit: one of less than -100. */
const MIRRORED: Partial<Record<FilterOperator, FilterOperator>> = {
  ">": "<",
  ">=": "<=",
  "<": ">",
  "<=": ">=",
};

interface Lost {
  readonly op: FilterOperator;
  readonly value: number;
}
const aLossOf: Parser<Lost> = seq(
  [
    alt(
      seq([made, opt(phrase("a", "an")), loss], () => true),
      seq([that, phrase("lost", "lose")], () => true),
    ),
    opt(phrase("of")),
    term(COMPARISONS),
    aMeasured,
  ],
  (_, _of, op, { value, percent, units }) => {
    const mirrored = MIRRORED[op];
    // "a loss of less than 100" is still one.
    return mirrored === undefined || percent || units || op === "<" || op === "<=" || value < 0
      ? undefined
      : { op: mirrored, value: -value };
  },
);

const biggest = anyOf("biggest | largest | greatest | worst | heaviest | highest | steepest");

/** "biggest loss", "order with the biggest loss": the row that has the lowest profit. */
export const aBiggestLoss: Parser<Part> = (input, at) => {
  const column = turnout(input);
  return column === undefined
    ? []
    : seq(
        [
          opt(seq([aRowNoun, anyOf("with | that made | that had")], (rows) => rows)),
          biggest,
          anyOf("loss | single loss"),
        ],
        (rows): Part => ({
          ...(rows && { rows }),
          pick: { from: "rows", by: { column }, direction: "asc", limit: 1, ties: true },
        }),
      )(input, at).map((match) => ({
        ...match,
        notes: [...match.notes, `taking "${asTyped(input, at, match.to)}" for the lowest ${column.name}`],
      }));
};

/** Orders "with a loss of more than 100", customers that "lost money": where profits are known, and may be negative. */
export const aTurnout: Parser<Part> = (input, at) => {
  const column = turnout(input);
  return column === undefined
    ? []
    : alt(
        map(lossMaking, (op): Lost => ({ op, value: 0 })),
        aLossOf,
      )(input, at).map(({ value: { op, value }, ...match }) => ({
        ...match,
        value: { where: [{ column: column.name, op, value }] },
        notes: [...match.notes, `taking "${asTyped(input, at, match.to)}" for ${column.name}`],
      }));
};
