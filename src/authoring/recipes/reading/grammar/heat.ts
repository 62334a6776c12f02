import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { FilterOperator } from "../../../../toolkit/index.ts";
import { isIdentifier, isYear } from "../column_facts.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import type { Input } from "../input.ts";
import { alt, opt, type Match, type Parser, phrase, seq, term } from "../parser.ts";
import type { Part } from "../part.ts";
import { asTyped, wordsOf } from "../tokens.ts";
import { stemOf } from "../words.ts";
import { type Amount, anAmount } from "./leaves.ts";

const degrees = phrase("degrees", "degree", "°");
const warmer = term({
  "hotter than": ">",
  "warmer than": ">",
  "colder than": "<",
  "cooler than": "<",
} as const);
const temperatured = opt(
  phrase("with a temperature", "with temperatures", "with a temp", "that were", "it was", "was", "were"),
);

/** The one column of temperatures; of several, that of the highest for what is hot, and of the lowest for what is cold. */
function heatColumns({ dataset: { profile } }: Input, op: FilterOperator): readonly ColumnProfile[] {
  const all = profile.columns.filter((column) => column.type === "number" && isTemperature(column));
  const ends = new Set(
    (op.startsWith(">") ? "high max maximum highest" : "low min minimum lowest").split(" "),
  );
  return all.length < 2 ? all : all.filter(({ name }) => wordsOf(name).some((word) => ends.has(word)));
}

const bound = seq([phrase("below", "above", "under", "over"), anAmount], (_, amount) => amount);

/** "days below 0", "nights under 10": a temperature, where no other number of the table goes as far. */
const bareHeat: Parser<{ readonly op: FilterOperator; readonly amount: Amount }> = (input, at) => {
  if (!/^(?:days?|nights?|mornings?|hours?)$/u.test(input.tokens[at - 1]?.folded ?? "")) return [];
  const { columns, rows } = input.dataset.profile;
  const op = /^(?:below|under)$/u.test(input.tokens[at]?.folded ?? "") ? "<" : ">";
  return bound(input, at).flatMap(({ value: amount, ...match }) => {
    const isOther = columns.some(
      (column) =>
        column.type === "number" &&
        !isTemperature(column) &&
        !isIdentifier(column, rows) &&
        !isYear(column) &&
        Number(column.min) < amount.value &&
        amount.value < Number(column.max),
    );
    return isOther ? [] : [{ ...match, value: { op, amount } }];
  });
};
function isTemperature({ name }: ColumnProfile): boolean {
  return wordsOf(name).some((word) => HEAT.test(word));
}
const HEAT = /^temp(?:erature)?s?$/u;

/** "days over 90 degrees", "colder than 20 degrees": a temperature that the table has, said. */
export const aHeat: Parser<Part> = (input, at) =>
  alt(
    seq([temperatured, term(COMPARISONS), anAmount, degrees], (_, op, amount) => ({ op, amount })),
    seq([temperatured, warmer, anAmount, opt(degrees)], (_, op, amount) => ({ op, amount })),
    bareHeat,
  )(input, at).flatMap(({ value: { op, amount }, ...match }): Match<Part>[] => {
    const [column, ...others] = heatColumns(input, op);
    if (column === undefined || others.length > 0 || amount.percent || amount.large) return [];
    if (Number(column.min) > amount.value || amount.value > Number(column.max)) return [];
    const said = asTyped(input, at, match.to);
    return [
      {
        ...match,
        notes: [...match.notes, `taking "${said}" for ${column.name}`],
        value: { where: [{ column: column.name, op, value: amount.value }] },
      },
    ];
  });

const oneDay = phrase(
  "in one day",
  "in a day",
  "in a single day",
  "on one day",
  "on a single day",
  "on any day",
  "within a day",
  "within one day",
  "in any one day",
);
/** "in one day", where that is what each row is: it says nothing more. */
export const inOneDay: Parser<Part> = (input, at) =>
  input.facts.times || input.facts.akin.has(stemOf("day")) ? seq([oneDay], (): Part => ({}))(input, at) : [];
