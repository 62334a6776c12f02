import { each } from "./phrases.ts";

/** What a column is called that says of each row which quantity its number is. */
export const QUANTITY_HEADERS: ReadonlySet<string> = new Set(
  each(`measure measures parameter parameters param indicator indicators variable variables metric metrics analyte analytes series
  characteristic characteristics statistic statistics pollutant pollutants determinand contaminant biomarker`),
);
/** The same of a list of things that money goes to, of which the sum is something, too. */
export const ENTRY_HEADERS: ReadonlySet<string> = new Set(each("item items account entry expense"));
/** What such headers also have in them. */
export const AROUND_QUANTITIES: ReadonlySet<string> = new Set(
  each("name label title type description desc line test lab water air measured of the budget"),
);
/** What the column of these numbers is called. */
export const NUMBER_HEADERS: ReadonlySet<string> = new Set(
  each(
    "value values result results reading readings measurement observation amount concentration estimate figure datavalue obsvalue",
  ),
);
/** What such headers also have in them. */
export const AROUND_NUMBERS: ReadonlySet<string> = new Set(
  each("data obs numeric number num measured sample test lab final reported raw mean average avg"),
);
