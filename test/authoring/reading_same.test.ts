import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Columns that say the same leave nothing open; times are those that are called after what is asked about; values are whole, and no little words. */
reads(
  {
    "thefts.csv": `
      — of several times, that of the rows
      thefts by month => number of rows by month of theft_datetime, in order (theft_day says the same as theft_datetime in every row)
      on which weekday are most thefts => weekday of theft_datetime with the highest number of rows (theft_day says the same as theft_datetime in every row)
      how many thefts in march 2021 => number of rows where theft_datetime is since 2021-03-01 and theft_datetime is before 2021-04-01 (theft_day says the same as theft_datetime in every row)
      rows by month => ambiguous
      — the hour tells them apart
      thefts by hour => ambiguous
      — a column of years repeats those of one time, and no months of another
      number of rows in march 2021 => ambiguous
      number of rows in 2021 => ambiguous`,
    "vending.csv": `
      — two numbers, of which one only repeats the other
      average quantity by item => mean of RQty by item, highest first (MQty says the same as RQty in every row)
      average price by item => ambiguous`,
    "sightings.csv": `
      — a verb says when they were
      sightings per month => number of rows by month of sighted_on, in order
      sightings updated in june 2021 => rows where updated_at is between 2021-06-01 and 2021-06-30 (at most 100 rows are shown)`,
    "water_slides.csv": `
      — all words of the file's name are the rows, though one of them has such a name
      fastest water slide => row with the highest speed
      how many water slides are there => number of rows
      how many slides called Water => number of rows where name is "Water"
      speed of Water => show speed of rows where name is "Water" (one row matches)
      — little words are no codes
      top 3 nations of my rivals => not_understood
      how many slides in MY => number of rows where nation is "MY"
      code of Aquapark => show code of rows where park is "Aquapark" (one row matches)`,
    "peaks.csv": `
      — what stands beside it is no other thing of the list
      how many peaks in Japan => number of rows where land is "Japan"
      how many peaks in Chile => number of rows where land contains "Chile" (upper and lower case alike)
      — a part between commas is one, whatever larger part ends so
      how many peaks in Delhi => number of rows where town is "Delhi, India" (taking "Delhi" for "Delhi, India")
      average height in delhi => mean of height where town is "Delhi, India" (taking "delhi" for "Delhi, India")
      average height in Austria => mean of height where code is "AT (Austria)" (taking "Austria" for "AT (Austria)")`,
    "crafts.csv": `
      — what a date is of makes nothing of its tax
      total sales => not_understood
      average sales => not_understood
      total sales tax => total of "Order Sales Tax"`,
    "episodes.csv": `
      — a column is called so before a value is
      chapters longer than 50 minutes => ambiguous
      how many specials => number of rows where kind is "special"`,
    "ballots.csv": `
      — the first is that of the first date
      when was the first ballot => row with the lowest ballot_date (taking "first" for the earliest ballot_date)
      last ballot => row with the highest ballot_date (taking "last" for the latest ballot_date)`,
    "wrecks.csv": `
      — a few years that nobody knew are 0
      wrecks since 1990 => rows where Year is at least 1990 (at most 100 rows are shown)
      how many wrecks in 1987 => number of rows where Year is 1987
      first wreck => not_understood
      — a word of values of many sorts, or of the name of each
      how many wrecks with a Yamaha => number of rows where engine contains "Yamaha" (upper and lower case alike)
      how many wrecks with a Zodiac => not_understood
      how many wrecks have gull in their name => number of rows where wreck contains "gull" (taking "name" for wreck; upper and lower case alike)`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "thefts.csv": csv("theft_datetime,theft_day,year,report_datetime,item", (at) => [
      `${stolen(at)} 0${at % 8}:15:00`,
      `${stolen(at)} 00:00:00`,
      stolen(at).slice(0, 4),
      `2021-0${((at + 1) % 6) + 1}-1${at % 9} 1${at % 8}:30:00`,
      of(["bike", "car", "phone"], at),
    ]),
    "vending.csv": csv("item,RQty,MQty,RPrice,MPrice", (at) => [
      of(["cola", "water", "crisps"], at),
      (at % 5) + 1,
      (at % 5) + 1,
      (at % 7) + 2,
      (at % 6) + 2,
    ]),
    "sightings.csv": csv("sighting_id,sighted_on,updated_at,place", (at) => [
      at + 1,
      day(at),
      day(at + 1),
      of(["Lake", "Wood", "Hill"], at),
    ]),
    "water_slides.csv": csv("name,speed,length,nation,park,code", (at) => [
      of(["Water", "Rapid", "Twister", "Drop", "Loop", "Snake", "Tube"].slice(at === 0 ? 0 : 1), at) +
        (at > 6 ? ` ${at}` : ""),
      20 + ((at * 7) % 31),
      80 + ((at * 13) % 57),
      of(["MY", "US", "IN", "DE"], at),
      at === 3 ? "Aquapark" : `Park ${at}`,
      at === 5 ? "OF" : `C${at}`,
    ]),
    "crafts.csv": csv("Sale Date,Item,Order Sales Tax,Fee", (at) => [
      day(at),
      of(["Bowl", "Mug"], at),
      (at % 7) / 10,
      at % 3,
    ]),
    "episodes.csv": csv("title,chapter,kind,minutes", (at) => [
      `Tale ${at}`,
      (at % 9) + 1,
      at % 5 === 4 ? "special" : "chapter",
      40 + ((at * 7) % 31),
    ]),
    "ballots.csv": csv("ballot_date,kind,turnout", (at) => [
      `19${40 + at}-0${(at % 8) + 1}-12`,
      of(["local", "general"], at),
      40 + ((at * 7) % 31),
    ]),
    "wrecks.csv": csv("wreck,Year,engine,port,tons", (at) => [
      `${of(["Mary", "Golden", "White", "Rose of"], at)} ${of(["Anchor", "Rose", "Gull"], at)} ${at}`,
      at % 9 === 8 ? 0 : 1970 + at,
      `${of(["Yamaha", "Honda", "Volvo Penta"], at)} ${at % 13}${of(["A", "X", "HP"], at)}`,
      of(["Leeds", "Hull", "Whitby"], at),
      100 + ((at * 37) % 90),
    ]),
    "peaks.csv": csv("peak,land,town,code,height", (at) => [
      `Peak ${at + 1}`,
      of(
        ["Japan", "Japan - administered by Peru", "Chile", "Chile-Peru", "Peru", "Peru-Bolivia", "Bolivia"],
        at,
      ),
      `"${of(["Delhi", "New Delhi", "Agra", "Pune", "Goa"], at)}, India"`,
      of(["AT (Austria)", "CH (Switzerland)", "SI (Slovenia)"], at),
      2000 + ((at * 137) % 1900),
    ]),
  });
}

function day(at: number): string {
  return `2021-0${(at % 6) + 1}-1${at % 9}`;
}

function stolen(at: number): string {
  return at % 10 === 9 ? day(at).replace("2021", "2020") : day(at);
}
