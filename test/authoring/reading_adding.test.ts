import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What each row has a part of is added up where nobody said how; what is the same anew at each time, and what is a level, is not. */
reads(
  {
    "purchases.csv": `
      — what was paid once in each row
      top 5 cities by amount => top 5 city by total of amount
      amount by city => total of amount by city, highest first
      amount per month => total of amount by month of date, in order
      city with the highest amount => ambiguous
      top 3 cities by interest rate => ambiguous`,
    "judges.csv": `
      — what each has once, though it stands in all its rows, is no part of a total
      top 3 lands by jury points => top 3 land by maximum of jury_points (each land has one jury_points, the same in all its rows)
      total jury points by land => not_understood
      total marks by land => total of marks by land, highest first`,
    "borrowings.csv": `
      — the amount of a loan is more than an amount of its row
      top 3 branches by loan amount => top 3 branch by total of loan_amount
      loan amount by branch => ambiguous`,
    "walks.csv": `
      — a header says that it is a number of something
      which place has the most photos => place with the highest total of "#photo"
      how many photos of Zoo => total of "#photo" where place is "Zoo"
      how many seconds at Zoo => total of seconds where place is "Zoo"`,
    "herds.csv": `
      — cows are there the month after, too; calves come anew
      top 2 counties by cows => ambiguous
      cows by county => ambiguous
      top 2 counties by calves => top 2 county by total of calves
      calves by county => total of calves by county, highest first
      total cows by county => total of cows by county, highest first`,
    "malaria.csv": `
      — a year leaves one row of each country
      deaths by region in 2015 => total of "No. of deaths_median" by region where Year is 2015, highest first (taking "deaths" for No. of deaths_median)
      deaths by region => ambiguous`,
    "polls.csv": `
      — a column has all of what others have parts of
      state with the most votes in 2012 => show state of row with the highest total_votes where year is 2012 (taking "votes" for total_votes; one row for each state)
      total votes in 2012 => total of total_votes where year is 2012
      votes by year => total of total_votes by year, in order (taking "votes" for total_votes)
      total votes in Ohio => ambiguous
      state with the most votes => ambiguous
      how many red votes in 2012 => total of red_votes where year is 2012
      how many votes did the reds get in 2012 => not_understood`,
    "bakery.csv": `
      — how many there are of what a column has numbers of
      how many baguette were sold => total of baguette
      how many rolls were sold in March 2021 => total of rolls where sold_at is since 2021-03-01 and sold_at is before 2021-04-01
      how many shelves => not_understood
      rolls in March 2021 => ambiguous`,
    "calls.csv": `
      — several have the best, and ratings add up to nothing
      which agent has the best rating => agent with the highest mean of rating (taking the average rating, as several agent have the highest single one)
      which agent has the worst rating => ambiguous
      agent with the highest pitch => ambiguous`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "purchases.csv": csv("index,city,date,card,amount,interest_rate", (at) => [
      at,
      of(["Oslo", "Bergen", "Moss", "Hamar", "Narvik", "Vardo"], at * at + 3 * at),
      day((at * 17) % 97),
      of(["Gold", "Silver"], at),
      1000 + ((at * 7919) % 9001),
      1 + ((at * 37) % 11) / 10,
    ]),
    "judges.csv": csv("judge,land,jury_points,marks", (at) => [
      `Judge ${at % 5}`,
      of(["Malta", "Norway", "Spain", "Latvia", "Israel", "Cyprus", "Serbia", "Austria"], at),
      [120, 340, 85, 410, 95, 230, 61, 178][at % 8],
      (at * 7) % 12,
    ]),
    "borrowings.csv": csv("branch,granted,loan_amount", (at) => [
      of(["Leeds", "York", "Hull", "Bath"], at * at),
      day((at * 17) % 97),
      1000 + ((at * 7919) % 9001),
    ]),
    "walks.csv": csv("walk,place,start,#photo,seconds", (at) => [
      `w${at}`,
      of(["Zoo", "Fort", "Quay", "Dome"], at * at + at),
      `${day((at * 13) % 61)} 1${at % 9}:2${at % 7}:00`,
      1 + ((at * 31) % 29),
      10 + ((at * 53) % 600),
    ]),
    "herds.csv": csv("month,county,breed,cows,calves", (at) => [
      `2021-0${Math.floor(at / 8) + 1}`,
      of(["Kerry", "Clare", "Mayo", "Cork"], at),
      of(["Angus", "Jersey"], Math.floor(at / 4)),
      1000 * ((at % 4) + 1) + 400 * (Math.floor(at / 4) % 2) + at,
      (at * 37) % 29,
    ]),
    "malaria.csv": csv(
      "region,country,Year,No. of deaths_median,No. of deaths_min,No. of deaths_max",
      (at) => [
        of(["Africa", "Asia"], at % 8),
        of(["Mali", "Laos", "Togo", "Fiji", "Chad", "Nepal", "Benin", "India"], at),
        2013 + Math.floor(at / 8),
        200 + ((at * 97) % 800),
        100 + ((at * 97) % 800),
        300 + ((at * 97) % 800),
      ],
    ),
    "polls.csv": csv("year,state,total_votes,red_votes,blue_votes", (at) => [
      2004 + 4 * Math.floor(at / 8),
      of(["Ohio", "Iowa", "Utah", "Maine", "Texas", "Idaho", "Nevada", "Kansas"], at),
      9000 + ((at * 7919) % 5003),
      3000 + ((at * 31) % 900),
      4000 + ((at * 57) % 900),
    ]),
    "bakery.csv": csv("sold_at,weekday,shelf,rolls,baguette", (at) => [
      `${day(Math.floor(at * 2.7))} 0${at % 9}:1${at % 6}`,
      of(["Mon", "Tue", "Wed", "Thu"], at),
      1 + (at % 5),
      at % 4 === 0 ? "" : 1 + ((at * 7) % 11),
      1 + ((at * 5) % 3),
    ]),
    "calls.csv": csv("call,agent,date,rating,pitch", (at) => [
      `c${at}`,
      of(["Ann", "Bo", "Cy", "Di"], at * 7),
      day((at * 19) % 89),
      at === 6 ? 1 : 2 + (Math.floor(at / 4) % 4),
      100 + ((at * 313) % 97),
    ]),
  });
}

function day(at: number): string {
  return new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);
}
