import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv } from "./written.ts";

const CASES = {
  "rates.csv": `
    total deposits in Mar-17 => total of deposits where day is between 2017-03-01 and 2017-03-31
    total deposits since 5-Mar-17 => total of deposits where day is since 2017-03-05
    total deposits in Mar-2017 => total of deposits where day is between 2017-03-01 and 2017-03-31
    total deposits by month => total of deposits by month of day, in order
    — no such day, and numbers of which nobody tells the day
    total deposits since 31-Feb-17 => not_understood
    total deposits since 3/5/2017 => not_understood`,

  "harvests.csv": `
    total tons in 2016Q3 => total of tons where period is between 2016-07-01 and 2016-09-30
    total tons since 2016-Q2 => total of tons where period is since 2016-04-01
    total tons by year => total of tons by year of period, in order
    total tons in 2016Q5 => not_understood
    — two digits are no year where the file has four
    total tons since 3-Mar-17 => not_understood`,

  "fairs.csv": `
    how many fairs opened on 17/5/2015 => number of rows where opened is 2015-05-17
    number of rows where opened is before 3/5/2015 => number of rows where opened is before 2015-05-03
    — the file has the day first
    number of rows where opened is before 5/17/2015 => not_understood`,

  "reports.csv": `
    total posts in March 2016 => total of posts where created_utc is since 2016-03-01 and created_utc is before 2016-04-01
    average oxygen where depth is over 20 m => mean of oxygen where depth is over 20 (depth is in m; oxygen is in mg/L)
    average oxygen where depth is over 20 feet => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  const months = ["Jan", "Feb", "Mar", "Apr"];
  return openWritten({
    "rates.csv": csv("day,deposits", (at) => [
      `${1 + ((at * 5) % 28)}-${months[at % 4]}-${at % 3 === 0 ? 16 : 17}`,
      100 + at * 3,
    ]),
    "harvests.csv": csv("period,tons", (at) => [`${2012 + Math.floor(at / 8)}Q${(at % 4) + 1}`, 40 + at]),
    "fairs.csv": csv("fair,opened,visitors", (at) => [
      `Fair ${at}`,
      `${[3, 17, 25][at % 3]}/${1 + (at % 6)}/2015`,
      900 + at * 11,
    ]),
    "reports.csv": csv("created_utc,depth,oxygen,posts\n,(m),mg/L,", (at) => [
      1_455_000_000 + at * 90_000,
      5 + at,
      4 + at / 10,
      (at * 37) % 41,
    ]),
  });
}

reads(CASES, tables);
