import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** A state that only stands behind the names of places, after a comma. */
const CASES = {
  "counties.csv": `
    how many counties are in TX => number of rows where county contains ", TX" (taking "TX" for ", TX"; upper and lower case alike)
    how many counties in Ohio => number of rows where county contains ", OH" (taking "Ohio" for ", OH"; upper and lower case alike)
    average income of counties in texas => mean of income where county contains ", TX" (taking "texas" for ", TX"; upper and lower case alike)
    average income in Ohio vs New York => compare mean of income for rows where county contains ", OH" versus rows where county contains ", NY" (taking "Ohio" for ", OH"; taking "New York" for ", NY")
    — its letters begin another word, too
    how many counties in Georgia => not_understood
    — no state of these, or no state at all
    how many counties in Nevada => not_understood
    how many counties in LA => not_understood
    how many counties in tx => not_understood
    how many counties in Ontario => not_understood
    counties not in Texas => not_understood`,
  "trips.csv": `
    — which end of the way is meant
    how many trips in Texas => ambiguous
    how many trips to Texas => number of rows where destination contains ", TX" (taking "Texas" for ", TX"; upper and lower case alike)
    how many trips from TX => number of rows where origin contains ", TX" (taking "TX" for ", TX"; upper and lower case alike)
    — a place is called as its state is
    how many trips from New York => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "counties.csv": csv("county,income", (at) => [
      `"${of(["Harris", "Dallas", "Lake", "Orange", "Cook", "Polk", "Clay", "Lee", "Dade", "Kent"], at)} County${Math.floor(at / 10) || ""}, ${of(["TX", "OH", "GA", "NY"], at)}${at === 38 ? ", Gaston" : ""}"`,
      20_000 + ((at * 731) % 9000),
    ]),
    "trips.csv": csv("trip_id,origin,destination,miles", (at) => [
      `T${at * 3 + 7}`,
      of(['"Austin, TX"', '"Columbus, OH"', '"New York, NY"'], at),
      of(['"Dallas, TX"', '"Dayton, OH"', '"Buffalo, NY"'], at * 5 + (at % 2)),
      60 + ((at * 37) % 70),
    ]),
  });
}

reads(CASES, tables);
