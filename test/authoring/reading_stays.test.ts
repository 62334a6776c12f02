import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** How long something went on, where two columns say when it began and when it ended. */
const CASES = {
  "clinic.csv": `
    average length of stay by ward => mean of discharge_date minus admission_date by ward, highest first (taking "length of stay" for the days from admission_date to discharge_date)
    longest stay => maximum of discharge_date minus admission_date (taking "stay" for the days from admission_date to discharge_date)
    — rows are no days
    total stays => not_understood`,
  "shop.csv": `
    average number of days between sale and shipping => mean of "Date Shipped" minus "Sale Date" (taking "number of days between sale and shipping" for the days from "Sale Date" to "Date Shipped")
    average days from sale to payment => mean of "Date Paid" minus "Sale Date" (taking "days from sale to payment" for the days from "Sale Date" to "Date Paid")
    — what has no date
    average days between sale and return => not_understood
    average days between sale and sale => not_understood
    average length of stay => not_understood`,
  "drives.csv": `
    — what begins and ends is one of its own, so that the miles of a month are all of its miles
    miles per month => total of miles by month of start_time, in order
    pulse rate by month => mean of "pulse rate" by month of start_time, in order
    — of a purpose, nobody knows
    miles by purpose => ambiguous`,
};

const day = (at: number): string => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "clinic.csv": csv("patient_id,ward,admission_date,discharge_date", (at) => [
      500 + at,
      of(["East", "West"], at),
      day(at),
      day(at + 1 + (at % 9)),
    ]),
    "drives.csv": csv("start_time,end_time,purpose,miles,pulse rate", (at) => [
      `${day(at * 3)} 08:10:00`,
      `${day(at * 3)} 09:${10 + (at % 40)}:00`,
      of(["visit", "meal", "bank"], at),
      1.5 + ((at * 7) % 31),
      60.5 + ((at * 11) % 47),
    ]),
    "shop.csv": csv("item,Sale Date,Date Paid,Date Shipped", (at) => [
      of(["mug", "cap"], at),
      day(at),
      day(at + (at % 2)),
      day(at + (at % 5)),
    ]),
  });
}

reads(CASES, tables);
