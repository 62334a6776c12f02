import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Cell } from "../../../../toolkit/index.ts";
import { alt, anyOf, opt, type Parser, phrase, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { aRowNoun } from "./leaves.ts";

/** What tells one of two columns of the same kind from the other. */
const SIDES = [
  ["1", "2"],
  ["a", "b"],
  ["one", "two"],
  ["first", "second"],
  ["home", "away"],
  ["home", "visitor"],
  ["home", "visiting"],
  ["host", "guest"],
  ["local", "visitor"],
] as const;

/** One who is in either of two columns. */
interface Sided {
  readonly columns: readonly [string, string];
  readonly value: Cell;
}

/** "Brazil", where team1 and team2 both know it: nothing says on which side. */
const sided: Parser<Sided> = (input, at) =>
  input.valuesAt(at).flatMap((link) =>
    input.valuesAt(at).flatMap((other) => {
      const [value, ...more] = link.values;
      const same = other.to === link.to && other.values.length === 1 && other.values[0] === value;
      if (!same || more.length > 0 || value === undefined || !isPair(link.column, other.column)) return [];
      const columns = [link.column.name, other.column.name] as const;
      return [{ to: link.to, cost: link.cost, notes: link.notes, value: { columns, value } }];
    }),
  );

/** In the order in which they are told apart: "home", "away". */
function isPair(left: ColumnProfile, right: ColumnProfile): boolean {
  const [these, those] = [left, right].map(({ name }) => pieces(name));
  return SIDES.some(([first, second]) => {
    const at = these?.indexOf(first) ?? -1;
    return (
      at >= 0 &&
      these?.length === those?.length &&
      these?.every((word, index) => (index === at ? second : word) === those?.[index])
    );
  });
}

function pieces(name: string): string[] {
  return wordsOf(name).flatMap((word) => {
    const [, letters, digit] = /^(\p{L}{2,})([12])$/u.exec(word) ?? [];
    return letters && digit ? [letters, digit] : [word];
  });
}

function either({ columns, value }: Sided): Part {
  return { where: [{ any: columns.map((column) => [{ column, op: "=", value }]) }] };
}

/** Each on one side, whichever. */
function both({ columns, value }: Sided, other: Sided): Part | undefined {
  const [first, second] = columns;
  if (other.columns[0] !== first || other.columns[1] !== second || other.value === value) return undefined;
  const sides = [
    [value, other.value],
    [other.value, value],
  ] as const;
  return {
    where: [
      {
        any: sides.map(([left, right]) => [
          { column: first, op: "=", value: left },
          { column: second, op: "=", value: right },
        ]),
      },
    ],
  };
}

const did = anyOf("did | does | do | has | have | had");
const play = anyOf(
  "play | played | contest | contested | take part in | took part in | play in | played in | appear in",
);
const against = opt(anyOf("against | vs | versus | with"));

/** "how many games did Brazil play", "how many times did Brazil play Germany", "games between Brazil and Germany". */
export const aMeeting: Parser<Part> = alt<Part>(
  seq([phrase("how many"), aRowNoun, did, sided, play], (_, rows, _did, one) => ({
    ...either(one),
    rows,
    measures: [{ aggregate: "count" }],
  })),
  seq(
    [phrase("how many times", "how often"), did, sided, play, against, sided],
    (_, _did, one, _play, _against, other) => {
      const met = both(one, other);
      return met && { ...met, measures: [{ aggregate: "count" }] };
    },
  ),
  seq(
    [phrase("how many"), aRowNoun, did, sided, play, phrase("against", "vs", "versus", "with"), sided],
    (_, rows, _did, one, _play, _against, other) => {
      const met = both(one, other);
      return met && { ...met, rows, measures: [{ aggregate: "count" }] };
    },
  ),
  seq([phrase("between"), sided, phrase("and"), sided], (_, one, _and, other) => both(one, other)),
  seq([anyOf("played by | involving | featuring"), sided], (_, one) => either(one)),
);
