import { alt, anyOf, type Match, opt, type Parser, seq } from "../parser.ts";
import type { Part } from "../part.ts";
import { sayColumn } from "../say.ts";
import { asTyped } from "../tokens.ts";
import { nounColumn } from "./nouns.ts";

const had = opt(
  anyOf(`
  travelled | traveled | travel | travels | rode | ride | flew | fly | sailed | went | go | came | got in | entered | stayed | stay | attended | lived
  that were | which were | who were | were | was | are | is`),
);
const gratis = anyOf(
  "for free | for nothing | free of charge | at no charge | at no cost | without paying | without paying anything",
);
const unpaid = anyOf(
  "paid nothing | pay nothing | paid 0 | did not pay | did not pay anything | do not pay anything",
);
const price = nounColumn("fare", "price", "cost", "fee", "rent");

/** "travelled for free": for a price of 0, where the table has one price and some are 0; said. */
export const aGift: Parser<Part> = (input, at) =>
  alt(
    seq([had, gratis, price], (_, _free, column) => column),
    seq([unpaid, price], (_, column) => column),
  )(input, at)
    .filter(({ value }, _, all) => value.min === 0 && all.every((other) => other.value === value))
    .map((match): Match<Part> => {
      const { value: column, ...rest } = match;
      const note = `taking "${asTyped(input, at, match.to)}" for a ${sayColumn(column.name)} of 0`;
      return { ...rest, notes: [note], value: { where: [{ column: column.name, op: "=", value: 0 }] } };
    });
