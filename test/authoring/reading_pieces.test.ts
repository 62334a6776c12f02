import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Pieces of values, lists in cells, what is of a country, and numbers without a column; each beside what would mean something else. */
reads(
  {
    "cars.csv": `
      — a piece of a value, before the rows, as a noun, behind a verb, beside its column, against another
      how many diesel cars => number of rows where fuel is "Turbo diesel" (taking "diesel" for "Turbo diesel")
      average price of SUVs => mean of price_eur where body is "Compact SUV" or "Large SUV" (taking "SUVs" for "Compact SUV" and "Large SUV")
      how many cars are diesel => number of rows where fuel is "Turbo diesel" (taking "diesel" for "Turbo diesel")
      cars with diesel fuel => rows where fuel is "Turbo diesel" (taking "diesel" for "Turbo diesel"; at most 100 rows are shown)
      diesel vs petrol price => compare mean of price_eur for rows where fuel is "Turbo diesel" versus rows where fuel is "Unleaded petrol" (taking "diesel" for "Turbo diesel"; taking "petrol" for "Unleaded petrol")
      are diesel cars more expensive than petrol cars => compare mean of price_eur for rows where fuel is "Turbo diesel" versus rows where fuel is "Unleaded petrol" (taking "diesel" for "Turbo diesel"; taking "petrol" for "Unleaded petrol")
      — no piece: of half the kind, of the opposite, of two columns, of a name, a common word, or of nothing that stands there
      how many electric cars => not_understood
      electric cars => not_understood
      accident cars => not_understood
      sport cars => not_understood
      cars from Zealand => not_understood
      average price of Zealand cars => not_understood
      large cars => not_understood
      average price of diesel => not_understood
      price of petrol => not_understood
      how many compacts => not_understood
      compact drivers => not_understood
      — what is of a country
      german cars => rows where made_in is "Germany" (taking "german" for "Germany"; at most 100 rows are shown)
      average price of Japanese cars => mean of price_eur where made_in is "Japan" (taking "Japanese" for "Japan")
      are German cars more expensive than Japanese cars => compare mean of price_eur for rows where made_in is "Germany" versus rows where made_in is "Japan" (taking "German" for "Germany"; taking "Japanese" for "Japan")
      italian cars => not_understood
      German dealers => not_understood
      — a large number behind the rows, of the one column that goes as far
      cars under 20k => rows where price_eur is under 20000 (taking "under 20k" for price_eur; at most 100 rows are shown)
      how many cars between 20k and 25k => number of rows where price_eur is between 20000 and 25000 (taking "between 20k and 25k" for price_eur)
      diesel cars over 25,000 => rows where fuel is "Turbo diesel" and price_eur is over 25000 (taking "diesel" for "Turbo diesel"; taking "over 25,000" for price_eur; at most 100 rows are shown)
      SUVs under 20k => rows where body is "Compact SUV" or "Large SUV" and price_eur is under 20000 (taking "SUVs" for "Compact SUV" and "Large SUV"; taking "under 20k" for price_eur; at most 100 rows are shown)
      cars under 4 => not_understood
      cars over 1500 => not_understood
      cars over 5 million => not_understood
      cars over 20k miles => not_understood
      cars newer than 2015 => rows where year is over 2015 (at most 100 rows are shown)
      average price of cars older than 2012 => mean of price_eur where year is under 2012
      — more of one than of another: the average where nobody adds up, and who asks for an amount is asked
      which costs more, diesel or petrol => compare mean of price_eur for rows where fuel is "Turbo diesel" versus rows where fuel is "Unleaded petrol" (taking "diesel" for "Turbo diesel"; taking "petrol" for "Unleaded petrol")
      compare diesel and petrol prices => compare mean of price_eur for rows where fuel is "Turbo diesel" versus rows where fuel is "Unleaded petrol" (taking "diesel" for "Turbo diesel"; taking "petrol" for "Unleaded petrol")
      price of German cars vs everyone else => compare mean of price_eur for rows where made_in is "Germany" versus rows where made_in is not "Germany" (taking "German" for "Germany")
      diesel vs petrol sales => ambiguous
      are diesel cars better than petrol cars => not_understood`,
    "films.csv": `
      — one of several things that cells list
      films with Ada Moor => rows where cast contains "Ada Moor" (upper and lower case alike; at most 100 rows are shown)
      how many films does Ada Moor have => number of rows where cast contains "Ada Moor" (upper and lower case alike)
      average minutes of films starring Bo Lind => mean of minutes where cast contains "Bo Lind" (upper and lower case alike)
      average minutes of Ada Moor vs Bo Lind => compare mean of minutes for rows where cast contains "Ada Moor" versus rows where cast contains "Bo Lind"
      films with Ada => not_understood
      films with Ada Lind => not_understood
      films with Bo => not_understood
      films about Ada Moor => not_understood
      films between May and July 2012 => rows where shown_on is between 2012-05-01 and 2012-07-31 (at most 100 rows are shown)
      films from May to July 2012 => rows where shown_on is between 2012-05-01 and 2012-07-31 (at most 100 rows are shown)
      films between July and May 2012 => not_understood`,
    "nations.csv": `
      — a country in each year is one row, and no country is a part of another
      life expectancy in Chad vs Peru => compare mean of life_expectancy for rows where country is "Chad" versus rows where country is "Peru"
      is the score higher in Chad than in Peru => ambiguous
      average score in Africa => not_understood
      average score of Guinea => mean of score where country is "Guinea"
      average score of Bissau => not_understood`,
  },
  openCases,
);

const TABLES = {
  "cars.csv": cars(),
  "films.csv": films(),
  "nations.csv": nations(),
} as const;

async function openCases(): Promise<Record<string, Dataset>> {
  return openWritten(TABLES);
}

/** "Plug-in electric" is hardly electric, "No accident" no accident, and "sport" is in two columns. */
function cars(): string {
  return csv("car_id,fuel,body,trim,damage,made_in,garage,year,price_eur,sales", 60, (i) => [
    `C${i}`,
    pick(["Turbo diesel", "Unleaded petrol", "Plug-in hybrid electric"], i),
    pick(["Compact SUV", "Large SUV", "Estate", "Sport coupe"], i * 3),
    pick(["Base", "Sport line"], i),
    pick(["No accident", "Unknown"], i),
    pick(["Germany", "Japan", "Spain"], i * 2),
    pick(["New Zealand Motors", "Autohaus"], i),
    2008 + ((i * 7) % 14),
    9000 + ((i * 977) % 21_000),
    100 + ((i * 31) % 2900),
  ]);
}

function films(): string {
  const casts = ["Ada Moor, Bo Lind", "Ada Moor, Cy Rae", "Bo Lind, Cy Rae", "Cy Rae, Di Fox, Ada Moor"];
  return csv("film_id,cast,minutes,shown_on", 40, (i) => [
    `F${i}`,
    `"${pick(casts, i)}"`,
    80 + ((i * 17) % 70),
    new Date(Date.UTC(2012, 0, 1 + i * 9)).toISOString().slice(0, 10),
  ]);
}

function nations(): string {
  const names = ["Chad", "Peru", "Guinea", "Guinea-Bissau", "South Africa"];
  return csv("country,year,score,life_expectancy", 50, (i) => [
    pick(names, i),
    2001 + Math.floor(i / names.length),
    (40 + ((i * 13) % 50) / 2).toFixed(1),
    (50 + ((i * 7) % 60) / 2).toFixed(1),
  ]);
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, index) => row(index).join(","))].join("\n")}\n`;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}
