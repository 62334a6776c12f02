import type { ColumnProfile } from "../../../../data/dataset.ts";
import { isIdentifier } from "../column_facts.ts";
import type { Input } from "../input.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import { HOLLOW_WORDS } from "../lexicon/things.ts";
import { type Match, opt, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { isShare, withoutShare } from "../units.ts";
import { verbForms } from "../verb_forms.ts";
import { stemOf } from "../words.ts";
import { aMeasured, aNumericColumn } from "./leaves.ts";
import { scaled } from "./numbers.ts";

const VERBS =
  "hold, make up, account for, have, get, win, own, take, represent, fill, occupy, cover, form, produce, generate, supply, receive";
const holding = phrase(...VERBS.split(", ").flatMap((verb) => verbForms(verb).all));
export const giving = phrase(
  ...["give", "pay", "send", "go", "allocate", "donate"].flatMap((verb) => verbForms(verb).all),
);
const amount = seq([term(COMPARISONS), aMeasured], (op, of) => (of.percent ? { op, of } : undefined));
/** Up to two words, with their stems. */
const some: Parser<readonly string[]> = ({ tokens }, at) =>
  [1, 2].flatMap((length): Match<readonly string[]>[] => {
    const words = tokens.slice(at, at + length);
    const isNoun = words.length === length && words.every(({ kind }) => kind === "word");
    const value = words.map(({ folded }) => stemOf(folded)).filter((stem) => stem !== "the");
    return isNoun && value.length > 0 ? [{ to: at + length, cost: 0, notes: [], value }] : [];
  });

/** "where women hold over 45 % of the seats": of women_seats_pct; "gave more than 80 % to the GOP": of GOP %. */
export const aHeldShare: Parser<Part> = (input, at) => [
  ...seq(
    [some, holding, amount, opt(seq([phrase("of", "of all"), some], (_, whole) => whole))],
    (who, _hold, { op, of }, whole = []) => {
      const [column, ...others] = shares(input).filter((one) =>
        isOf(one, [...who, ...whole], whole.length > 0),
      );
      const value = column && others.length === 0 ? scaled(column, of) : undefined;
      return column && value !== undefined ? { where: [{ column: column.name, op, value }] } : undefined;
    },
  )(input, at),
  ...seq(
    [giving, amount, phrase("to", "for", "on"), aNumericColumn],
    (_, { op, of }, _to, column): Part | undefined => {
      const value = shares(input).includes(column) ? scaled(column, of) : undefined;
      return value === undefined ? undefined : { where: [{ column: column.name, op, value }] };
    },
  )(input, at),
];

function shares({ dataset: { profile } }: Input): readonly ColumnProfile[] {
  return profile.columns.filter(
    (column) => column.type === "number" && !isIdentifier(column, profile.rows) && isShare(column),
  );
}

/** Whether the header speaks of just that; or of that and more, where the question does not say of what it is the share. */
function isOf({ name }: ColumnProfile, stems: readonly string[], all: boolean): boolean {
  const own = withoutShare(name)
    .filter((word) => !HOLLOW_WORDS.has(word))
    .map(stemOf);
  return stems.every((stem) => own.includes(stem)) && (!all || own.every((stem) => stems.includes(stem)));
}
