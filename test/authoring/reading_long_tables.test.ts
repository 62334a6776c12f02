import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Tables with one number in each row, and a column that says of what it is. */
const CASES = {
  "samples.csv": `
    average nitrate by well => mean of result by well where analyte is "Nitrate", highest first (taking "nitrate" for result of Nitrate)
    highest iron level => maximum of result where analyte is "Iron Total" (taking "iron level" for result of Iron Total)
    median lead at Mill => median of result where well is "Mill" and analyte is "Lead" (taking "lead" for result of Lead)
    which well has the highest average nitrate => well with the highest mean of result where analyte is "Nitrate" (taking "nitrate" for result of Nitrate)
    how many had nitrate over 20 => number of rows where result is over 20 and analyte is "Nitrate" (taking "nitrate" for result of Nitrate)
    average result of nitrate => mean of result where analyte is "Nitrate"
    average result by analyte => mean of result by analyte, highest first
    — how often it was measured
    how many nitrate => number of rows where analyte is "Nitrate"
    — one of two that are called so
    average coliform => not_understood
    — what was not measured
    average arsenic by well => not_understood
    average dissolved iron => not_understood
    — several quantities have no average together
    average result by well => not_understood
    highest result => not_understood
    which analyte has the highest average result => not_understood`,
  "indicators.csv": `
    literacy rate in Norland in 2011 => show "Value" of rows where Indicator is "Literacy rate" and Country is "Norland" and Year is 2011 (one row matches; taking "literacy rate" for Value of Literacy rate)
    average birth rate by country => mean of "Value" by Country where Indicator is "Birth rate", highest first (taking "birth rate" for Value of Birth rate)
    average death rate by country => not_understood
    average value by country => not_understood`,
  "outlays.csv": `
    total rent => total of amount where item is "Rent" (taking "rent" for amount of Rent)
    highest food => maximum of amount where item is "Food" (taking "food" for amount of Food)
    — amounts of several items come to something
    total amount => total of amount
    total petrol => not_understood`,
  "goods.csv": `
    — with a price beside the amount, either may be meant
    total soap => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  const analytes = ["Nitrate", "Iron Total", "Lead", "Coliform Total", "Faecal Coliform"];
  return openWritten({
    "samples.csv": csv("taken,well,analyte,result,unit", (at) => [
      `2021-0${(at % 8) + 1}-1${at % 9}`,
      of(["Mill", "Ridge", "Dale"], at),
      of(analytes, at),
      1 + ((at * 7) % 53),
      of(["mg/L", "mg/L", "ug/L", "count", "count"], at),
    ]),
    "indicators.csv": csv("Country,Indicator,Year,Value", (at) => [
      of(["Norland", "Sudland"], Math.floor(at / 20)),
      of(["Literacy rate", "Birth rate"], at),
      2005 + (Math.floor(at / 2) % 10),
      10 + ((at * 13) % 67),
    ]),
    "outlays.csv": csv("month,item,amount", (at) => [
      `20${20 + Math.floor(at / 36)}-${String((Math.floor(at / 3) % 12) + 1).padStart(2, "0")}-01`,
      of(["Rent", "Food", "Power"], at),
      50 + ((at * 37) % 800),
    ]),
    "goods.csv": csv("item,amount,price", (at) => [
      of(["Soap", "Rope", "Nails"], at),
      1 + ((at * 7) % 29),
      3 + ((at * 11) % 17),
    ]),
  });
}

reads(CASES, tables);
