import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

const CASES = {
  "flights.csv": `
    average dep_delay of Delta flights => mean of dep_delay where carrier is "DL" (taking "Delta" for "DL")
    how many United flights to Los Angeles => number of rows where carrier is "UA" and dest is "LAX" (taking "United" for "UA"; taking "Los Angeles" for "LAX")
    flights from Kennedy to Boston => rows where origin is "JFK" and dest is "BOS" (taking "Kennedy" for "JFK"; taking "Boston" for "BOS"; at most 100 rows are shown)
    which carrier has the worst average delay => carrier with the highest mean of dep_delay (taking "worst" for highest)
    carrier with the best average dep delay => carrier with the lowest mean of dep_delay (taking "best" for lowest)
    — an airline or airport that the table lacks, and what nobody has a measure for
    how many flights by Ryanair => not_understood
    flights to Paris => not_understood
    flights from Los Angeles => not_understood
    best carrier => not_understood`,

  "draft.csv": `
    how many wide receivers => number of rows where pos is "WR" (taking "wide receivers" for "WR")
    average forty of linebackers vs cornerbacks => compare mean of "forty" for rows where pos is "LB" versus rows where pos is "CB" (taking "linebackers" for "LB"; taking "cornerbacks" for "CB")
    share of running backs => share of rows where pos is "RB" (taking "running backs" for "RB")
    how many Patriots players => number of rows where team is "NE" (taking "Patriots" for "NE")
    — positions and teams of another sport are none
    how many goalkeepers => not_understood
    how many shortstops => not_understood
    how many Lakers => not_understood
    average forty of pitchers => not_understood`,

  "stops.csv": `
    how many black people were stopped => number of rows where race is "B" (taking "black" for "B")
    share of hispanics => share of rows where race is "H" (taking "hispanics" for "H")
    average age of asians => mean of age where race is "A" (taking "asians" for "A")
    how many republicans => not_understood`,

  "quotes.csv": `
    average close of Microsoft => mean of close where symbol is "MSFT" (taking "Microsoft" for "MSFT")
    tesla close on 2020-06-01 => show close of rows where symbol is "TSLA" and date is 2020-06-01 (taking "tesla" for "TSLA"; one row matches)
    google close => not_understood`,

  "pay.csv": `
    best paid player in 2003 => row with the highest salary where season is 2003
    average salary since 2003 => mean of salary where season is at least 2003
    average salary by season => mean of salary by season, in order
    average salary per year => mean of salary by season, in order (taking "year" for season)
    average salary of 5 year deals => not_understood`,

  "air.csv": `
    worst pm25 => maximum of pm25 (taking "worst" for highest)
    day with the worst pm25 => row with the highest pm25 (taking "worst" for highest)
    worst day for pm25 => row with the highest pm25
    best day for pm25 => row with the lowest pm25
    best score => maximum of score
    — whether more of it is better depends on who asks
    best price => not_understood
    worst day => not_understood
    best day for price => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "flights.csv": csv("date,carrier,origin,dest,dep_delay", (at) => [
      `2019-0${1 + (at % 6)}-1${at % 9}`,
      of(["UA", "AA", "DL", "WN", "B6"], at),
      of(["JFK", "LGA", "EWR"], at * 7),
      of(["LAX", "ORD", "SFO", "ATL", "BOS"], at * 3),
      ((at * 37) % 60) - 5,
    ]),
    "draft.csv": csv("player,pos,team,forty", (at) => [
      `P${at} Doe`,
      of(["QB", "RB", "WR", "TE", "OL", "CB", "LB", "DE", "K"], at),
      of(["NE", "DAL", "GB", "NYG", "SEA", "PIT", "KC", "BUF"], at * 3),
      4.4 + ((at * 7) % 90) / 100,
    ]),
    "stops.csv": csv("name,age,race,state", (at) => [
      `N${at}`,
      20 + ((at * 7) % 50),
      of(["W", "B", "H", "A", "N"], at),
      of(["TX", "CA", "NY"], at),
    ]),
    "quotes.csv": csv("date,symbol,close", (at) => [
      `2020-${String(1 + Math.floor(at / 4)).padStart(2, "0")}-01`,
      of(["AAPL", "MSFT", "AMZN", "TSLA"], at),
      100 + ((at * 37) % 90),
    ]),
    "pay.csv": csv("player,salary,season", (at) => [
      `P${at} Doe`,
      900_000 + ((at * 731) % 90_000),
      2000 + (at % 12),
    ]),
    "air.csv": csv("date,pm25,score,price", (at) => [
      new Date(Date.UTC(2019, 0, 1 + at)).toISOString().slice(0, 10),
      5 + ((at * 37) % 101),
      ((at * 17) % 100) / 10,
      20 + ((at * 13) % 77) / 10,
    ]),
  });
}

reads(CASES, tables);
