import { alt, map, memo, type Parser, phrase, seq, term } from "../parser.ts";
import type { Quantity } from "../part.ts";
import { aNumericColumn } from "./leaves.ts";

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

/** Two columns put together: "high minus low", "difference between high and low", "ratio of deaths to cases". */
export const aCombination: Parser<Quantity> = memo(
  alt<Quantity>(
    seq([aNumericColumn, sign, aNumericColumn], (left, op, right) => ({ left, op, right })),
    seq(
      [phrase("difference between", "difference of"), aNumericColumn, phrase("and"), aNumericColumn],
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
