import type { ColumnProfile } from "../../../../data/dataset.ts";
import { alt, map, memo, type Parser, phrase, seq, term } from "../parser.ts";
import { isTime } from "../facts.ts";
import type { Quantity } from "../part.ts";
import { wordsOf } from "../tokens.ts";
import { carries } from "../units.ts";
import { aColumn, aNumericColumn, aUnit } from "./leaves.ts";

const sign = term({
  minus: "-",
  "-": "-",
  plus: "+",
  "+": "+",
  times: "*",
  "multiplied by": "*",
  "*": "*",
  "divided by": "/",
  "/": "/",
} as const);

const aDate: Parser<ColumnProfile> = map(aColumn, ({ column }) => (isTime(column) ? column : undefined));
const daysBetween = phrase(
  ...["days between", "days from", "time between", "time from"].flatMap((text) => [
    text,
    `number of ${text}`,
  ]),
  "difference in days between",
  "number of days passed between",
);

/** "days between order date and delivery date". */
const aSpan: Parser<Quantity> = noting(
  alt<Quantity>(
    seq([daysBetween, aDate, phrase("and", "to", "until"), aDate], (_, right, _to, left) =>
      left === right ? undefined : { left, op: "-", right },
    ),
    seq([aDate, phrase("minus", "-"), aDate], (left, _, right) =>
      left === right ? undefined : { left, op: "-", right },
    ),
  ),
  "counting days",
);

function noting<T>(parser: Parser<T>, note: string): Parser<T> {
  return (input, at) => parser(input, at).map((match) => ({ ...match, notes: [...match.notes, note] }));
}

/** Units of what there is more or less of; hours and days are also those of rates, leaves and dates. */
const AMOUNTS: ReadonlySet<string> = new Set(["m2", "km2", "sqft", "kg", "tonne", "litre", "kwh"]);

/** "rent per square metre": by the one column that is in this unit. */
const aDensity: Parser<Quantity> = (input, at) =>
  seq([aNumericColumn, phrase("per"), aUnit], (left, _, units): Quantity | undefined => {
    const amounts = units.filter((unit) => AMOUNTS.has(unit));
    const [right, ...others] = input.dataset.profile.columns.filter(
      (column) =>
        column.type === "number" &&
        carries(column, amounts) &&
        column !== left &&
        !wordsOf(column.name).includes("per"),
    );
    return right && others.length === 0 ? { left, op: "/", right } : undefined;
  })(input, at);

/** Two columns put together: "high minus low", "difference between high and low", "ratio of deaths to cases". */
export const aCombination: Parser<Quantity> = memo(
  alt<Quantity>(
    aSpan,
    aDensity,
    seq([aNumericColumn, sign, aNumericColumn], (left, op, right) => ({ left, op, right })),
    seq(
      [
        aNumericColumn,
        phrase("and", "plus"),
        aNumericColumn,
        phrase("added together", "added up", "put together"),
      ],
      (left, _, right) => (left === right ? undefined : { left, op: "+", right }),
    ),
    seq(
      [
        phrase("difference between", "difference of", "gap between"),
        aNumericColumn,
        phrase("and"),
        aNumericColumn,
      ],
      (_, left, _and, right) => ({ left, op: "-", right }),
    ),
    seq(
      [
        phrase("ratio of", "ratio between", "quotient of"),
        aNumericColumn,
        phrase("to", "and"),
        aNumericColumn,
      ],
      (_, left, _to, right) => ({ left, op: "/", right }),
    ),
    seq([aNumericColumn, phrase("to"), aNumericColumn, phrase("ratio")], (left, _, right) => ({
      left,
      op: "/",
      right,
    })),
    seq([phrase("product of"), aNumericColumn, phrase("and"), aNumericColumn], (_, left, _and, right) => ({
      left,
      op: "*",
      right,
    })),
  ),
);

/** A number that each row has. */
export const aQuantity: Parser<Quantity> = memo(
  alt<Quantity>(
    map(aNumericColumn, (column) => column),
    aCombination,
  ),
);
