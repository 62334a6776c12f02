import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

reads(
  {
    "votes.csv": `
      — a county is a row, as its name and its state tell
      top 5 counties by turnout => top 5 rows by turnout (taking "counties" for the rows of the table, which county and state_code tell apart)
      how many counties are called Polk => number of rows where county is "Polk" (taking "counties" for the rows of the table, which county and state_code tell apart)
      which state has the most counties => state_code with the highest number of rows (taking "counties" for the rows of the table, which county and state_code tell apart)
      county with the lowest turnout => row with the lowest turnout (taking "county" for the rows of the table, which county and state_code tell apart)
      average turnout by county => mean of turnout by county, highest first (taking those of one county in several state_code together)
      how many voters => not_understood`,
    "shops.csv": `
      — customers who order again in one city are no rows
      how many cities => number of distinct city (taking those of one city in several state together)
      number of distinct city in Ohio => number of distinct city where state is "Ohio"
      customer with the highest amount => ambiguous
      how many customers => number of distinct customer
      city with the highest amount => ambiguous`,
    "arcade.csv": `
      — a game is a row, once for each platform
      how many games => number of rows (taking "games" for the rows of the table, which Name and Platform tell apart)
      which publisher has the most games => Publisher with the highest number of rows (taking "games" for the rows of the table, which Name and Platform tell apart)
      games released in 1999 => rows where Year is 1999 (taking "games" for the rows of the table, which Name and Platform tell apart; at most 100 rows are shown)
      how many games by 101 Games => number of rows where Publisher is "101 Games" (taking "games" for the rows of the table, which Name and Platform tell apart)
      how many games sold in 1999 => not_understood
      how many players => not_understood`,
    "outings.csv": `
      — what happens in places is none of them, even if no two are alike
      how many schools => number of distinct school
      school with the highest cost => ambiguous`,
    "clinics.csv": `
      — rates make no total, and the row that has the highest is that of one clinic
      clinic with the highest infection rate => row with the highest "infection rate"
      clinic with the highest number of visits => clinic with the highest total of visits
      area with the highest infection rate => ambiguous`,
  },
  () =>
    openWritten({
      "votes.csv": csv("geo_fips,county,state_code,turnout", (at) => [
        10_001 + at * 7,
        `${of(["Polk", "Clay", "Lake"], at % 5)}${at % 5 < 3 ? "" : at}`,
        of(["TX", "IA", "OH", "FL", "GA", "NC", "WI", "MN"], Math.floor(at / 5)),
        ((at * 37) % 61) + 30.5,
      ]),
      "shops.csv": csv("order_id,customer,city,state,amount", (at) => [
        5000 + at,
        `Person ${at % 17}`,
        of(["Salem", "Dover", "Troy"], at),
        of(["Ohio", "Texas"], at),
        (at * 37) % 391,
      ]),
      "arcade.csv": csv("Rank,Name,Platform,Year,Genre,Publisher,EU_Sales", (at) => [
        at + 1,
        `Quest ${Math.floor(at / 2) + (at % 2 === 0 || at % 3 === 0 ? 0 : 100)}`,
        of(["PC", "Wii"], at),
        1996 + (at % 7),
        of(["Racing", "Puzzle", "Sports"], at),
        of(["101 Games", "Nordo", "Pixel Games", "Ubo"], at),
        ((at * 37) % 91) / 10,
      ]),
      "outings.csv": csv("date,school,city,cost", (at) => [
        `2020-05-${String((at % 28) + 1).padStart(2, "0")}`,
        `School ${at % 25}`,
        of(["Lodi", "Bari"], Math.floor(at / 25)),
        (at * 53) % 97,
      ]),
      "clinics.csv": csv("clinic,ward,area,infection rate,visits", (at) => [
        `Clinic ${Math.floor(at / 4)}`,
        of(["A", "B", "C", "D"], at),
        of(["North", "South"], Math.floor(at / 4)),
        ((at * 37) % 91) / 10,
        (at * 53) % 97,
      ]),
    }),
);

reads(
  {
    "hops.csv": `
      — numbers of what edges go from and to measure nothing
      which source has the most targets => source with the highest number of distinct target
      how many sources => number of distinct source
      total of target => not_understood
      total load per source => total of load by source, highest first
      source with the highest total load => source with the highest total of load`,
    "doses.csv": `
      — of what only goes up, the highest is the latest
      top 2 regions by doses given => top 2 region by maximum of doses_given (taking the highest doses_given for the latest, as it only goes up from one day to the next)
      how many doses were given in Alba => maximum of doses_given where region is "Alba" (taking the highest doses_given for the latest, as it only goes up from one day to the next)
      total of doses_given by region => not_understood
      doses given by month => ambiguous
      doses_given in Alba on 2021-03-05 => show doses_given of rows where region is "Alba" and day is 2021-03-05 (one row matches)
      calls by region => ambiguous`,
  },
  () =>
    openWritten({
      "hops.csv": `source,target,load\n${Array.from({ length: 60 }, (_, at) => `${at % 24},${(at * 7) % 24},${(at * 37) % 91}`).join("\n")}\n`,
      "doses.csv": `day,region,doses_given,calls\n${Array.from({ length: 90 }, (_, at) => {
        const day = new Date(Date.UTC(2021, 2, 1 + Math.floor(at / 3))).toISOString().slice(0, 10);
        return `${day},${of(["Alba", "Brera", "Corte"], at)},${(Math.floor(at / 3) + 1) * 100 * ((at % 3) + 1)},${(at * 37) % 91}`;
      }).join("\n")}\n`,
    }),
);

reads(
  {
    "gauge.csv": `
      — a row is an hour, where times are an hour apart
      how many hours had level over 60 => number of rows where level is over 60 (taking "hours" for the rows of the table)
      hours with level over 60 => rows where level is over 60 (taking "hours" for the rows of the table; at most 100 rows are shown)
      how many minutes => not_understood`,
    "calls.csv": `
      — and none, where things happen at any time
      how many hours had wait over 60 => not_understood`,
    "ferry_rides_hour.csv": `
      — nor does the name of a file that says how often things were counted
      how many hours had wind over 60 => not_understood
      which day had the most rides => day with the highest total of cnt (taking "rides" for the total of cnt)
      average cnt on holidays => mean of cnt where holiday is 1`,
    "fine_counts.csv": `
      — rows have several, and a column counts these
      fines per year => total of "Count" by Date, in order (taking "fines" for the total of Count; taking "year" for Date)
      parking fines in 2004 => total of "Count" where Reason is "Parking" and Date is 2004 (taking "fines" for the total of Count)
      which year had the most fines => Date with the highest total of "Count" (taking "year" for Date; taking "fines" for the total of Count)
      fines by gender => not_understood
      fines with Count over 50 => not_understood
      show fines in 2004 => not_understood
      fines paid in 2004 => not_understood
      which reasons are appealable => different values of Reason where Appealable_Reason is true (taking "appealable" for Appealable_Reason)
      which reasons are not appealable => different values of Reason where Appealable_Reason is false (taking "appealable" for Appealable_Reason)
      which drivers are appealable => not_understood`,
    "asked.csv": `
      — what a text is about
      questions about a bus stop => rows where question contains "bus stop" (upper and lower case alike; at most 100 rows are shown)
      how many questions mention rain => number of rows where question contains "rain" (upper and lower case alike)
      most asked question => question with the highest number of rows
      questions about the rain and the sun => not_understood
      answers about rain => not_understood`,
    "lands.csv": `
      — all countries are the world, and what they have together adds up
      world population in 2001 => total of population where year is 2001 (taking "world" for all rows together)
      world population per year => total of population by year, in order (taking "world" for all rows together)
      world population => not_understood
      world literacy rate in 2001 => not_understood
      average world population in 2001 => not_understood`,
    "tides.csv": `
      daily range of high minus low => mean of "high" minus "low" by date, in order (one row for each date; taking "daily" for each date)`,
  },
  () =>
    openWritten({
      "gauge.csv": csv("measured,level", (at) => [
        new Date(Date.UTC(2020, 4, 1, at, 30)).toISOString().slice(0, 19),
        (at * 37) % 91,
      ]),
      "calls.csv": csv("taken,wait", (at) => [
        new Date(Date.UTC(2020, 4, 1, at, (at * 17) % 60, (at * 7) % 60)).toISOString().slice(0, 19),
        (at * 37) % 91,
      ]),
      "ferry_rides_hour.csv": `day,slot,holiday,wind,cnt\n${Array.from({ length: 120 }, (_, at) => {
        const day = new Date(Date.UTC(2020, 4, 1 + Math.floor(at / 10))).toISOString().slice(0, 10);
        return `${day},${at % 10},${at < 20 ? 1 : 0},${(at * 37) % 91},${(at * 53) % 97}`;
      }).join("\n")}\n`,
      "fine_counts.csv": csv("Date,Reason,Count,Appealable_Reason", (at) => [
        2000 + (at % 8),
        of(["Parking", "Speeding", "Litter"], at),
        ((at * 37) % 91) + 1,
        at % 3 === 0 ? "True" : "False",
      ]),
      "asked.csv": csv("no,question,reply", (at) => [
        at,
        `${of(["where is the bus stop", "will it rain today", "who is that man", "what is the time now"], at)} ${at % 9}`,
        of(["yes", "no", "here"], at),
      ]),
      "lands.csv": `country,year,population,literacy rate\n${Array.from(
        { length: 240 },
        (_, at) =>
          `Land ${at % 120},${2000 + Math.floor(at / 120)},${(at * 977) % 90_001},${(at * 37) % 91}.5`,
      ).join("\n")}\n`,
      "tides.csv": csv("date,high,low", (at) => [
        new Date(Date.UTC(2020, 4, 1 + at)).toISOString().slice(0, 10),
        ((at * 37) % 91) + 100.5,
        (at * 53) % 97,
      ]),
    }),
);
