import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Rows that have some of what a column counts, names that say only how a number came about, and numbers that persons wear. */
reads(
  {
    "insured.csv": `
      how many smokers have children => number of rows where smoker is "yes" and children is over 0
      average premium of people with children => mean of premium where children is over 0
      average premium of people without children => mean of premium where children is 0
      people with any children => rows where children is over 0 (at most 100 rows are shown)
      how many people have a child => not_understood
      how many people have premiums => not_understood
      how many people have grandchildren => not_understood`,
    "ridership.csv": `
      total subway ridership by month => total of "Subways: Total Estimated Ridership" by month of Date, in order
      number of days with subway ridership above 1010 => number of rows where "Subways: Total Estimated Ridership" is over 1010
      average bus ridership => mean of "Buses: Total Estimated Ridership"
      average ridership => ambiguous
      average ferry ridership => not_understood`,
    "team.csv": `
      how many players are older than 25 => number of rows where Age is over 25 (taking "players" for the rows of the table)
      average weight of players from Duke => mean of Weight where College is "Duke" (taking "players" for the rows of the table)
      who has the highest salary => row with the highest Salary
      how many coaches are older than 25 => not_understood`,
    "squirrel_census.csv": `
      number of squirrels per color => number of rows by Color, highest first
      how many squirrels were running => number of rows where Running is true`,
    "AirCrash.csv": `
      — the file's name in one word or two; what was so because of what
      deadliest air crash => row with the highest Fatalities
      how many crashes were caused by weather => number of rows where Cause is "weather"
      share of crashes due to human error => share of rows where Cause is "human error"
      crashes due to Berlin => not_understood
      how many crashes with a library => not_understood
      average fatalities by method => not_understood
      average fatalities by a suitable method => mean of Fatalities
      how many crashes were prevented by weather => not_understood`,
    "planets.csv": `
      — things, though a column is called number
      how many planets have no mass => number of rows where mass is missing
      closest planet => row with the lowest distance
      closest star => not_understood`,
    "bike_prices.csv": `
      — the things that a file has the prices of
      which bike has the most km driven => row with the highest KM_Driven
      how many different Honda models are there => number of distinct Model where Brand is "Honda"
      how many different Honda engines are there => not_understood
      bikes without a recorded price => rows where Price is missing (at most 100 rows are shown)`,
    "levels.csv": `
      — a date for each month
      number of months with level above 20 => number of rows where level is over 20
      number of weeks with level above 20 => not_understood`,
    "economy.csv": `
      — a number for each person; what one of several had the most of
      gdp per capita of Norway in 2015 => mean of GDP divided by Population where Country is "Norway" and Year is 2015 (one row matches)
      in which year did Chad have the lowest growth => show Year of row with the lowest Growth where Country is "Chad" (one row for each Year)
      in which year did Atlantis have the lowest growth => not_understood
      growth per capita of Chad in 2015 => not_understood`,
    "headphones.csv": `
      — a rating is not the number of ratings
      headphones with a rating of 5 => ambiguous
      average rating by type => mean of "Average Rating" by Type, highest first (taking "average rating" for the mean of Average Rating)
      how many headphones have no ratings => number of rows where "Number of Ratings" is 0`,
  },
  tables,
);

async function tables(): Promise<Record<string, Dataset>> {
  const texts: Record<string, string> = {
    "insured.csv": `age,gender,children,smoker,premium\n${rows(60, (at) => `${20 + (at % 40)},${at % 2 ? "male" : "female"},${at % 4},${at % 5 ? "no" : "yes"},${1000.5 + at * 7}`)}\n`,
    "ridership.csv": `Date,Subways: Total Estimated Ridership,Subways: % of Usual,Buses: Total Estimated Ridership,Buses: % of Usual\n${rows(60, (at) => `2021-0${1 + Math.floor(at / 28)}-${String(1 + (at % 28)).padStart(2, "0")},${1000 + ((at * 7) % 50)},${at},${500 + ((at * 7) % 50)},${at + 1}`)}\n`,
    "team.csv": `Name,Team,Number,Position,Age,Weight,College,Salary\n${rows(40, (at) => `Player ${at},Team ${at % 4},${at % 9},${"CGF"[at % 3]},${20 + (at % 15)},${180 + (at % 20)},${at % 7 ? "Kansas" : "Duke"},${at * 1000 + 500}`)}\n`,
    "squirrel_census.csv": `Unique Squirrel ID,Hectare Squirrel Number,Color,Running\n${rows(40, (at) => `S-${at % 38},${1 + (at % 9)},${at % 3 ? "Gray" : "Black"},${at % 2 === 0}`)}\n`,
    "AirCrash.csv": `Phase,Cause,date,Fatalities\n${rows(40, (at) => `${["landing", "en route", "take-off"][at % 3]},${["weather", "human error", "mechanical", "unknown"][at % 4]},19${60 + ((at * 7) % 13)}-0${1 + ((at * 5) % 9)}-1${(at * 3) % 7},${(at * 37) % 301}`)}\n`,
    "planets.csv": `method,number,orbital_period,mass,distance,year\n${rows(40, (at) => `${["Transit", "Imaging"][at % 2]},${1 + (at % 5)},${at * 3.7 + 0.1},${at % 3 ? at * 0.31 : ""},${(at * 17) % 391}.5,${1995 + (at % 15)}`)}\n`,
    "economy.csv": `Country,Year,GDP,Growth,Population\n${rows(60, (at) => `${["Norway", "Chad", "Peru"][at % 3]},${2000 + Math.floor(at / 3)},${1000.5 * ((at * 7) % 61)},${((at * 13) % 59) / 7},${100000 + ((at * 977) % 5003)}`)}\n`,
    "bike_prices.csv": `Brand,Model,Price,KM_Driven\n${rows(40, (at) => `${["Honda", "Bajaj"][at % 2]},M${at % 7},${at % 9 ? 1000 + ((at * 37) % 500) : ""},${(at * 977) % 5003}`)}\n`,
    "levels.csv": `date,level\n${rows(36, (at) => `20${20 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, "0")}-01,${((at * 7) % 31) + 0.5}`)}\n`,
    "headphones.csv": `Model,Type,Average Rating,Number of Ratings\n${rows(40, (at) => `M${at % 30},${["In the Ear", "On the Ear"][at % 2]},${3 + (at % 5) / 2},${(at % 8) * 3}`)}\n`,
  };
  return openWritten(texts);
}

function rows(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join("\n");
}
