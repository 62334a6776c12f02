import { term, opt, type Parser, seq, phrase } from "../parser.ts";
import { COMPARISONS } from "../lexicon/comparisons.ts";
import type { Part } from "../part.ts";
import { sayColumn } from "../say.ts";
import { carries, unitsNamed } from "../units.ts";
import { aMeasured } from "./leaves.ts";

const MONEY: ReadonlySet<string> = new Set(["usd", "eur", "gbp"]);

const compared = seq(
  [opt(phrase("of", "costing", "worth", "priced at", "priced")), term(COMPARISONS), aMeasured],
  (_, op, amount) => ({ op, amount }),
);

/** "donations over $5,000": of the only column that is in dollars, where nothing is named: said. */
export const anAmountOfMoney: Parser<Part> = (input, at) =>
  // What stands before may be named itself.
  input.columnsAt(at - 1).some(({ column, cost }) => column.type === "number" && cost < 1)
    ? []
    : compared(input, at).flatMap((match) => {
        const { op, amount } = match.value;
        const units = (amount.units ?? unitsNamed(amount.sign ?? "")).filter((unit) => MONEY.has(unit));
        const [column, ...others] = input.dataset.profile.columns.filter(
          (one) => one.type === "number" && units.length > 0 && carries(one, units),
        );
        if (column === undefined || others.length > 0) return [];
        const { min, max } = column;
        // An amount beyond all that the column holds may be one of something else.
        if (typeof min !== "number" || typeof max !== "number" || amount.value < min || amount.value > max)
          return [];
        const value: Part = { where: [{ column: column.name, op, value: amount.value }] };
        const notes = [...match.notes, `taking the amount for ${sayColumn(column.name)}`];
        return [{ ...match, cost: match.cost + 0.5, notes, value }];
      });
