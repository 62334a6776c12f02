import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv } from "./written.ts";

const CASES = {
  "unemployment_data_europe.csv": `
    average unemployment rate in Germany => mean of "Value" where LOCATION is "DEU" (taking "unemployment rate" for Value; taking "Germany" for "DEU")
    average unemployment by LOCATION => mean of "Value" by LOCATION, highest first (taking "unemployment" for Value)
    — another number than that of the file, and only some of it
    average employment in Germany => not_understood
    average youth unemployment in Germany => not_understood
    average inflation in Germany => not_understood`,

  "teams.csv": `
    average elo in 2015 per confederation => mean of elo15 by confederation, highest first (taking "elo 2015" for elo15)
    elo of Mexico in 1998 => show elo98 of rows where country is "Mexico" (taking "elo 1998" for elo98; one row matches)
    highest elo in 2010 => not_understood
    average score in 2012 => not_understood`,

  "mortality.csv": `
    average under 5 mortality in 2018 => mean of under5_mortality_2018 (taking "under 5 mortality 2018" for under5_mortality_2018)
    average under-5 mortality in 1990 => mean of under5_mortality_1990 (taking "under-5 mortality 1990" for under5_mortality_1990)
    average under 10 mortality in 2018 => not_understood`,

  "thefts.csv": `
    how many states => number of rows
    — what has a number in each row is not the rows
    how many thefts in Ohio => not_understood
    total number of thefts in Ohio => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "unemployment_data_europe.csv": csv("LOCATION,SUBJECT,TIME,Value", (at) => [
      ["AUT", "DEU", "ESP", "GRC"][at % 4],
      "TOT",
      `20${String(3 + Math.floor(at / 4)).padStart(2, "0")}-06`,
      4 + ((at * 37) % 101) / 10,
    ]),
    "teams.csv": csv("country,elo98,elo15,confederation,score_10,score_12", (at) => [
      at === 3 ? "Mexico" : `Land ${at}`,
      900 + ((at * 37) % 401),
      1000 + ((at * 53) % 401),
      ["UEFA", "CAF"][at % 2],
      (at * 7) % 31,
      (at * 11) % 31,
    ]),
    "thefts.csv": csv("state,median_income,thefts_per_100k", (at) => [
      at === 3 ? "Ohio" : `State ${at}`,
      30_000 + ((at * 731) % 9001),
      ((at * 37) % 101) / 10,
    ]),
    "mortality.csv": csv("area,under5_mortality_1990,under5_mortality_2018", (at) => [
      `Land ${at}`,
      9 + ((at * 37) % 101),
      4 + ((at * 53) % 101),
    ]),
  });
}

reads(CASES, tables);
