import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** A noun that neither the table nor the language of questions knows is taken for the rows where it can be meant for nothing else. */
const CASES = {
  "items.csv": `
    — rows that are shown may go by a noun that is not known
    Gold heirlooms => rows where material is "Gold" (taking "heirlooms" for the rows of the table; at most 100 rows are shown)
    heaviest amulet => row with the highest weight_g (taking "amulet" for the rows of the table)
    gold amulets heavier than 100 => rows where material is "Gold" and weight_g is over 100 (taking "amulets" for the rows of the table; at most 100 rows are shown)
    — how many there are, and their average, only where the table says that they are such things
    how many amulets => not_understood
    how many artefacts are made of Gold => not_understood
    average weight of Gold amulets => not_understood
    amulets by site => not_understood
    average weight of amulets => not_understood
    — one strange noun, not two; no amount, no person, no time
    how many amulets are heavier than coins => not_understood
    heaviest amulet of gemstones => not_understood
    how many tonnes are made of Gold => not_understood
    how many teachers are made of Gold => not_understood
    how many weeks are made of Gold => not_understood
    how many women are made of Gold => not_understood
    — what happened to something else is not told of the rows
    failed statues by site => not_understood`,
  "engines.csv": `
    how many engines in Ur => number of rows where site is "Ur"
    how many pumps in Ur => not_understood`,
  "burst_pipe_reports.csv": `
    — of what is reported there may be one row each
    how many pipes in Ur => number of rows where site is "Ur" (taking "pipes" for the rows of the table)
    how many reports in Ur => number of rows where site is "Ur"`,
  "sales_success.csv": `
    how many salespeople are in the North => number of rows where region is "North"
    average calls per person => mean of calls
    who made fewer than 10 calls => rows where calls is under 10 (at most 100 rows are shown)`,
  "airline_sample.csv": `
    — rows that a number tells apart, though a few have the same
    flights per airline => number of rows by airline, highest first (taking "flights" for the rows of the table)
    longest flight => row with the highest flight_duration (taking "flight" for the rows of the table)
    average flight number => not_understood
    how many different flight numbers => number of distinct flight_number`,
  "usedcars.csv": `
    — the file's name says what rows are
    average price of cars => mean of price (taking "cars" for the rows of the table)
    which car has the highest price => row with the highest price (taking "car" for the rows of the table)
    how many trucks are there => not_understood`,
  "big_cities.csv": `
    — things of which a few share their names
    average population of cities in Ohio => mean of population where state is "Ohio"
    five largest cities => top 5 rows by population (taking "largest" for the highest population)
    how many different cities => number of distinct city`,
  "customers.csv": `
    — where the columns say that rows are persons, only a word for any person is one for them
    how many clients are in the South => number of rows where region is "South" (taking "clients" for the rows of the table)
    how many teachers are in the South => not_understood
    how many bananas are in the South => not_understood
    oldest banana => not_understood`,
  "picks.csv": `
    top 5 players by starter => top 5 rows by starter
    — a share of players is no number of them
    top 5 teams by players => not_understood
    team with the most players => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "engines.csv": csv("ref,site,power", (at) => [
      `E${at * 3 + 7}`,
      of(["Petra", "Ur"], at * 7),
      20 + ((at * 37) % 400),
    ]),
    "burst_pipe_reports.csv": csv("ref,site,litres", (at) => [
      `E${at * 3 + 7}`,
      of(["Petra", "Ur"], at * 7),
      20 + ((at * 37) % 400),
    ]),
    "sales_success.csv": csv("salesperson,region,calls", (at) => [
      `S${at * 3 + 7}`,
      of(["North", "South"], at * 7),
      2 + ((at * 37) % 40),
    ]),
    "airline_sample.csv": csv("flight_number,airline,departure_city,flight_duration", (at) => [
      100 + ((at * 37) % 39) * 11,
      of(["Delta", "United"], at * 7),
      of(["Bonn", "Kiel", "Rome"], at),
      (20 + ((at * 37) % 40)) / 10,
    ]),
    "items.csv": csv("code,material,weight_g,depth_m,site,successful", (at) => [
      `K${at * 3 + 7}`,
      of(["Gold", "Silver", "Brass"], at),
      20 + ((at * 37) % 400),
      1 + ((at * 3) % 30),
      of(["Petra", "Ur"], at * 7),
      of(["yes", "no"], at * 3),
    ]),
    "big_cities.csv": csv("city,state,population", (at) => [
      `City ${at % 38}`,
      of(["Ohio", "Utah"], at),
      9000 + ((at * 731) % 90_000),
    ]),
    "picks.csv": csv("player,role_player,starter", (at) => [
      `P${at * 3 + 7} Doe`,
      ((at * 37) % 100) / 100,
      ((at * 53) % 100) / 100,
    ]),
    "usedcars.csv": csv("ref,price,fuel", (at) => [
      `U${at * 3 + 7}`,
      900 + ((at * 731) % 9000),
      of(["Petrol", "Diesel"], at * 5),
    ]),
    "customers.csv": csv("customer_id,region,age,plan,income", (at) => [
      `C${at * 3 + 7}`,
      of(["North", "South"], at),
      20 + ((at * 7) % 50),
      of(["Basic", "Plus"], at * 7),
      20_000 + ((at * 731) % 9000),
    ]),
  });
}

reads(CASES, tables);
