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
