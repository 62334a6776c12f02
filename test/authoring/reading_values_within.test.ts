import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Words that stand within many values: places in addresses, phrases in names of goods and in lists, kinds in codes. */
const CASES = {
  "libraries.csv": `
    how many libraries are in Silver Bank => number of rows where address contains "Silver Bank" (upper and lower case alike)
    total visits on Mill Road => total of visits where address contains "Mill Road" (upper and lower case alike)
    average visits in New Jersey => mean of visits where address contains "NJ" (taking "New Jersey" for "NJ"; upper and lower case alike)
    — a part of a town's name, a name of a library, and what is not there
    how many libraries are in Bank => not_understood
    how many libraries are in Paris => not_understood
    how many libraries are in Ohio => not_understood
    how many libraries by Silver Bank => not_understood`,
  "crashes.csv": `
    how many crashes in Alaska => number of rows where location contains ", Alaska" (upper and lower case alike)
    — near it is not in it
    how many crashes in Nome => not_understood`,
  "stock.csv": `
    total pieces of wet bags => total of pieces where item contains "Wet Bag" (taking "wet bags" for 8 different values of item; upper and lower case alike)
    average price of totes => mean of price where item contains "Tote" (taking "totes" for 8 different values of item; upper and lower case alike)
    — a bag strap is no bag, and what is not there
    average price of straps => not_understood
    average price of bags => not_understood
    average price of dry bags => not_understood
    average price in wet bags => not_understood`,
  "reels.csv": `
    how many black and white reels => number of rows where tags contains "black-and-white" (taking "black and white" for 3 different values of tags; upper and lower case alike)
    how many short reels => number of rows where tags contains "short" (upper and lower case alike)
    how many reels in Hitchcock => not_understood`,
  "clubs.csv": `
    how many tennis clubs => number of rows where club contains "Tennis" (taking "tennis" for 10 different values of club; upper and lower case alike)
    — neither a place in a name, nor what no club is
    how many ashby clubs => not_understood
    how many clubs in Ashby => not_understood
    how many rugby clubs => not_understood`,
  "pets.csv": `
    how many neutered males => number of rows where licence_type is "Lifetime Neutered Male" or "Senior Neutered Male" (taking "neutered males" for "Lifetime Neutered Male" and "Senior Neutered Male")
    how many unneutered males => not_understood`,
  "shows.csv": `
    shows outside Norfolk => rows where county is not "Norfolk" (rows without county are left out; at most 100 rows are shown)
    how many shows from outside Norfolk and Kent => number of rows where county is not "Norfolk" or "Kent" (rows without county are left out)
    — of no place
    shows outside Larks => not_understood
    shows outside => not_understood`,
  "pupils.csv": `
    average total in 9th grade => mean of "total" where grade is "09" (taking "9th grade" for "09")
    average total in kindergarten => mean of "total" where grade is "K" (taking "kindergarten" for "K")
    average total of middle schools => mean of "total" where school_type is "MS" (taking "middle" for "MS")
    how many high schools => number of distinct school where school_type is "HS" (taking "high" for "HS")
    average total in 7th grade => not_understood
    the 9th total => not_understood
    high total => not_understood`,
  "permits.csv": `
    how many high schools => number of distinct school_name where school_level contains "High" (upper and lower case alike)
    permits of middle schools => rows where school_level contains "Middle" (upper and lower case alike; at most 100 rows are shown)`,
  "prices.csv": `
    avg price, kg vs st => compare mean of price for rows where unit is "kg" versus rows where unit is "st"
    avg price of to vs st => not_understood`,
};

const TOWNS = ["Silver Bank, NJ 07701", "Long Reach, NJ 07740", "Cherry Hill, NJ 08002"];

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "libraries.csv": csv("library,address,visits", (at) => [
      `Paris Library ${at}`,
      `"${10 + at * 7} ${of(["Mill Road", "Oak Street"], at)} ${of(TOWNS, at)}"`,
      100 + ((at * 37) % 900),
    ]),
    "crashes.csv": csv("day,location,injured", (at) => [
      `2021-0${(at % 8) + 1}-1${at % 9}`,
      `"${of(["near Nome, Alaska", "Juneau, Alaska", "Alaska Highway, Yukon", "Boise, Idaho"], at)}"`,
      (at * 7) % 5,
    ]),
    "stock.csv": csv("sku,item,pieces,price", (at) => [
      `K${at * 3 + 1}`,
      at % 5 === 4
        ? `Bag Strap ${of(["Red", "Blue"], at)}`
        : `${of(["Small", "Large"], at)} ${of(["Wet Bag", "Tote"], Math.floor(at / 2))} - ${of(["Red", "Blue", "Fern", "Sand"], Math.floor(at / 4))}`,
      1 + ((at * 7) % 29),
      3 + ((at * 11) % 17),
    ]),
    "reels.csv": csv("reel_id,tags,minutes", (at) => [
      `R${at * 3 + 1}`,
      `"${of(["on-tape", "in-black-and-white", "short, in-black-and-white", "short", "in-black-and-white, on-tape", "short, on-tape"], at)}"`,
      5 + ((at * 13) % 90),
    ]),
    "clubs.csv": csv("club,grant", (at) => [
      `${of(["Ashby", "Corby", "Denton", "Exmoor", "Fairlie"], Math.floor(at / 4))}${Math.floor(at / 20)} ${of(["Tennis Club", "Bowling Club", "Football Club", "Golf Club"], at)}`,
      900 + ((at * 371) % 9000),
    ]),
    "pets.csv": csv("pet_id,licence_type", (at) => [
      `D${at * 3 + 1}`,
      of(["Lifetime Neutered Male", "Senior Neutered Male", "Lifetime Male", "Lifetime Spayed Female"], at),
    ]),
    "shows.csv": csv("show_id,band,county", (at) => [
      `W${at * 3 + 1}`,
      of(["Larks", "Stoats"], at),
      of(["Norfolk", "Kent", "Devon", "", "Norfolk"], at),
    ]),
    "pupils.csv": csv("school,school_type,grade,total", (at) => [
      `${of(["Adams", "Carver", "Mason"], at)} ${of(["ES", "MS", "HS"], at)}`,
      of(["ES", "MS", "HS"], at),
      of(["K", "01", "05", "06", "08", "09"], at),
      20 + ((at * 13) % 90),
    ]),
    "permits.csv": csv("permit_no,school_name,school_level", (at) => [
      `A-${at * 3 + 1}`,
      of(["Adams", "Carver", "Mason", "Hughes", "Poe"], at),
      of(["Elementary", "High", "Middle", "Middle/High", "Elementary/Middle"], at),
    ]),
    "prices.csv": csv("article,unit,price", (at) => [
      `Article ${at}`,
      of(["kg", "st"], at * 3 + (at % 5)),
      3 + ((at * 11) % 37),
    ]),
  });
}

reads(CASES, tables);
