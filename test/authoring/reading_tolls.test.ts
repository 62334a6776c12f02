import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What each event cost in lives is that of all of them together; what a word also names is not taken for a value or a date. */
reads(
  {
    "slides.csv": `
      — how many it befell
      deaths by state => total of Killed by State, highest first (taking "deaths" for Killed)
      which activity has the most deaths => Activity with the highest total of Killed (taking "deaths" for Killed)
      how many people were killed in Utah => total of Killed where State is "Utah"
      people killed in Utah => total of Killed where State is "Utah" (taking "people killed" for Killed)
      average deaths by state => mean of Killed by State, highest first (taking "deaths" for Killed)
      snow in Utah => ambiguous`,
    "yearly.csv": `
      — where each country has a row for each year, nobody said of which
      killed in Peru => ambiguous`,
    "loans.csv": `
      — a column is called so, and a date only nearly
      issues per month => total of issues by month of month_issued, in order
      issues per month in Leeds => total of issues by month of month_issued where branch is "Leeds", in order
      total issues per month => total of issues by month of month_issued, in order`,
    "clocked.csv": `
      — the earliest of the times of day is not that of the first day
      earliest clock in => not_understood
      latest clock out => not_understood
      latest entry => row with the highest date (taking "latest" for the latest date)`,
    "bites.csv": `
      — a column of its own says so
      how many bites were fatal => not_understood
      fatal bites => not_understood`,
    "workouts.csv": `
      — rows are the sets of a workout
      how many workouts in 2024 => not_understood
      how many workouts were there => not_understood`,
    "carriers.csv": `
      — a header of two nouns
      which country has the most carriers => country_or_territory with the highest number of rows
      how many countries are there => number of distinct country_or_territory`,
    "flats.csv": `
      — a currency behind the price
      average price in Cebu => mean of price_php where city is "Cebu"
      median fee => median of fee_inr`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "slides.csv": csv("Date,State,Activity,snow_cm,Killed", (at) => [
      `2${of(["001", "004", "009", "013"], at)}-0${(at % 9) + 1}-1${at % 7}`,
      of(["Utah", "Idaho", "Utah", "Alaska", "Utah"], at),
      of(["Skier", "Climber", "Rider"], at),
      20 + ((at * 37) % 90),
      at % 4,
    ]),
    "yearly.csv": csv("country,year,killed", (at) => [
      of(["Peru", "Chile", "Cuba", "Fiji"], at),
      2010 + Math.floor(at / 4),
      (at * 31) % 17,
    ]),
    "loans.csv": csv("month_issued,branch,kind,issues,renewals", (at) => [
      `2019-${String((at % 12) + 1).padStart(2, "0")}`,
      of(["Leeds", "York", "Hull"], at),
      of(["Fiction", "Music", "Maps", "Children", "Comics"], at),
      100 + at * 37,
      at * 3,
    ]),
    "clocked.csv": csv("date,clock_in,clock_out,code", (at) => [
      `2021-03-${String(Math.floor(at / 2) + 1).padStart(2, "0")}`,
      `0${6 + (at % 3)}:${10 + at}:00`,
      `1${2 + (at % 5)}:${10 + at}:00`,
      of(["AB", "CD", "EF"], at),
    ]),
    "bites.csv": csv("case,country,injury,Fatal (Y/N)", (at) => [
      `c${at}`,
      of(["Kenya", "Ghana"], at),
      at % 4 === 0 ? "FATAL" : `wound ${at}`,
      of(["Y", "N", "N", "UNKNOWN"], at),
    ]),
    "workouts.csv": csv("title,start_time,exercise,set_index,weight_lbs", (at) => [
      of(["Gym Mon", "Gym Wed"], at),
      `202${3 + Math.floor(at / 20)}-05-${10 + Math.floor(at / 4)} 18:00`,
      of(["Press", "Row", "Curl"], at),
      at % 4,
      20 + ((at * 31) % 60),
    ]),
    "carriers.csv": csv("carrier,country_or_territory,status", (at) => [
      `Air ${String.fromCodePoint(65 + (at % 26))}${at}`,
      of(["Peru", "Kenya", "Japan", "Peru"], at),
      of(["active", "closed", "active"], at),
    ]),
    "flats.csv": csv("unit_id,city,price_php,fee_inr", (at) => [
      `U${at}`,
      of(["Cebu", "Manila"], at),
      90_000 + at * 3701,
      100 + at * 7,
    ]),
  });
}
