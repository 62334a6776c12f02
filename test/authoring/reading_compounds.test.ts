import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Headers that say more than people do: that it is a count or an estimate, in brackets, in short, or not at all. */
reads(
  {
    "infections.csv": `
      — an estimate with its ends, and the text that has all three
      infections in Norway in 2012 => show "No. of infections_median" of rows where Country is "Norway" and Year is 2012 (taking "infections" for No. of infections_median; one row matches)
      total infections by region => total of "No. of infections_median" by Region, highest first (taking "infections" for No. of infections_median)
      average deaths by region => mean of "No. of deaths_median" by Region, highest first (taking "deaths" for No. of deaths_median)
      how many deaths in Norway => ambiguous
      minimum infections in Norway in 2012 => ambiguous
      infections by age => not_understood
      number of infections in Atlantis => not_understood`,
    "flats.csv": `
      — "No." before "of" is a number
      average rooms => mean of "No. of rooms"
      flats with over 5 rooms => rows where "No. of rooms" is over 5 (at most 100 rows are shown)`,
    "wellbeing_index.csv": `
      — what a header says in brackets
      average life expectancy by region => mean of "Health (Life Expectancy)" by Region, highest first (taking "life expectancy" for Health (Life Expectancy))
      is there a correlation between gdp and score => pearson correlation between "Economy (GDP per Capita)" and Score (taking "gdp" for Economy (GDP per Capita))
      — what somebody has towards a thing is not the thing
      country with the lowest government corruption => not_understood`,
    "nations.csv": `
      — where the people are known, the whole is another number than the share of each
      highest gdp => not_understood
      richest nation => not_understood`,
    "rides.csv": `
      average cnt by hour => mean of cnt by hr, highest first (taking "hour" for hr)
      average cnt by minute => not_understood`,
    "pulses.csv": `
      — a pulse is no hour
      average steps by hour => not_understood`,
    "payroll.csv": `
      average annual rate by job => mean of ANNUAL_RT by JOB, highest first (taking "annual rate" for ANNUAL_RT)
      average gross pay => mean of Gross (taking "gross pay" for Gross)
      average hourly rate => not_understood
      average gross weight => not_understood`,
    "quotes.csv": `
      average closing price => mean of Close (taking "closing price" for Close)
      highest open price => maximum of Open (taking "open price" for Open)
      average volume price => not_understood`,
    "bills.csv": `
      average charges amount => mean of charges (taking "charges amount" for charges)
      average bmi rate => not_understood`,
    "percent_women_by_field.csv": `
      — a file whose numbers are all shares of women
      percentage of women in Biology in 1984 => show Biology of rows where Year is 1984 (taking "percentage of women in Biology" for Biology; one row matches)
      average share of women in Engineering => mean of Engineering (taking "share of women in Engineering" for Engineering)
      percentage of men in Biology in 1984 => not_understood
      percentage of women in Law in 1984 => not_understood`,
    "energy_share.csv": `
      share of coal in 1984 => show Coal of rows where Year is 1984 (taking "share of coal" for Coal; one row matches)
      share of nuclear in 1984 => not_understood`,
    "reviewed.csv": `
      — how many ratings there are is no rating
      highest rated item => row with the highest "Avg Rating"
      item with the most ratings => row with the highest num_ratings`,
  },
  openTables,
);

function openTables(): Promise<Record<string, Dataset>> {
  const lands = ["Norway", "Peru", "Kenya", "Nepal", "Fiji", "Malta", "Cuba", "Chad"];
  return openWritten({
    "infections.csv": csv(
      "Country,Year,No. of infections,No. of infections_median,No. of infections_min,No. of infections_max,No. of deaths,No. of deaths_median,Region",
      (at) => {
        const [many, dead] = [100 + ((at * 79) % 700), 10 + ((at * 17) % 70)];
        const region = of(["East", "West"], at);
        const year = 2010 + Math.floor(at / 8);
        return [
          of(lands, at),
          year,
          `${many}[${many - 9}-${many + 9}]`,
          many,
          many - 9,
          many + 9,
          `${dead}[1-99]`,
          dead,
          region,
        ];
      },
    ),
    "flats.csv": csv("flat_id,No. of rooms,rent", (at) => [`F${at}`, 1 + (at % 8), 500 + at * 3]),
    "wellbeing_index.csv": csv(
      "Country,Region,Score,Economy (GDP per Capita),Health (Life Expectancy),Trust (Government Corruption)",
      (at) => [
        `Land ${at}`,
        of(["East", "West"], at),
        ...[7, 11, 13, 17].map((step) => ((at * step) % 90) / 100 + 0.01),
      ],
    ),
    "nations.csv": csv("nation,population,gdp_per_capita", (at) => [
      `Land ${at}`,
      9000 + at * 77,
      900 + ((at * 79) % 700),
    ]),
    "rides.csv": csv("ride_day,hr,temp,cnt", (at) => [
      `2011-01-${String(1 + Math.floor(at / 24)).padStart(2, "0")}`,
      at === 0 ? 23 : at % 4,
      (at % 9) / 10,
      (at * 7) % 90,
    ]),
    "pulses.csv": csv("person,hr,steps", (at) => [`P${at}`, 60 + (at % 40), at * 100]),
    "payroll.csv": csv("NAME,JOB,ANNUAL_RT,Gross", (at) => [
      `Ada ${at}`,
      of(["Clerk", "Driver"], at),
      40_000 + at * 777,
      30_000 + at * 555,
    ]),
    "quotes.csv": csv("Date,Open,High,Low,Close,Volume", (at) => [
      `2017-${String(1 + Math.floor(at / 20)).padStart(2, "0")}-${String(1 + (at % 20)).padStart(2, "0")}`,
      ...[3, 5, 1, 2].map((more) => 20 + ((at * 7 + more) % 9) + 0.5),
      9000 + at,
    ]),
    "bills.csv": csv("age,sex,bmi,charges", (at) => [
      20 + (at % 40),
      of(["male", "female"], at),
      20 + (at % 15) + 0.5,
      900.5 + at * 77,
    ]),
    "percent_women_by_field.csv": csv("Year,Biology,Engineering,Psychology", (at) => [
      1970 + at,
      ...[7, 11, 13].map((step) => ((at * step) % 90) + 0.5),
    ]),
    "energy_share.csv": csv("Year,Coal,Gas,Hydro", (at) => [
      1970 + at,
      ...[7, 11, 13].map((step) => ((at * step) % 30) + 0.5),
    ]),
    "reviewed.csv": csv("item,num_ratings,Avg Rating", (at) => [
      `Item ${at}`,
      100 + ((at * 79) % 700),
      1 + ((at * 7) % 40) / 10,
    ]),
  });
}
