import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/**
 * How words that are no plain spelling of a column or value are linked to one: places and their codes, cells of several things,
 * headers with more in them than people say; and what looks like it, and is asked after or refused.
 */
const CASES = {
  "incidents.csv": `
    number of incidents in California => number of rows where state is "CA" (taking "California" for "CA")
    incidents in texas => rows where state is "TX" (taking "texas" for "TX"; at most 100 rows are shown)
    total people affected in Ohio => total of "Individuals Affected" where state is "OH" (taking "Ohio" for "OH")
    how many incidents in California or Texas => number of rows where state is "CA" or "TX" (taking "California" for "CA"; taking "Texas" for "TX")
    how many incidents were not in California => number of rows where state is not "CA" (taking "California" for "CA")
    number of incidents in TX => number of rows where state is "TX"
    number of incidents in New York => ambiguous
    number of incidents in Ontario => not_understood
    number of Californian incidents => not_understood
    number of incidents in Canada => not_understood
    number of incidents or in me => not_understood
    total people affected => total of "Individuals Affected"
    total number of people affected => total of "Individuals Affected"
    median individuals affected => median of "Individuals Affected"
    top 3 states by number of people affected => top 3 state by total of "Individuals Affected"
    how many incidents with a laptop => number of rows where media contains "Laptop" (upper and lower case alike)
    total people affected when it was email => total of "Individuals Affected" where media contains "Email" (upper and lower case alike)
    how many incidents with only a laptop => number of rows where media is "Laptop"
    number of rows where media is "Laptop" => number of rows where media is "Laptop"
    how many incidents with a laptop and email => not_understood
    how many incidents with a laptop or email => number of rows where (media contains "Laptop" or media contains "Email") (upper and lower case alike)
    how many incidents were not laptop => not_understood
    how many incidents in Paris => number of rows where place is "Paris"
    total cost => total of "Cost Total $" (taking "total cost" for the total of Cost Total $)
    total cost by state => total of "Cost Total $" by state, highest first (taking "total cost" for the total of Cost Total $)
    most expensive incident => row with the highest "Cost Total $" (taking the total for it: Cost Total $)
    average total cost => mean of "Cost Total $" (taking "total cost" for Cost Total $)
    total repair cost => total of "Cost Repair" (taking "repair cost" for Cost Repair)
    average cost => ambiguous
    total of cost => ambiguous
    percent with an associate present => share of rows where "Associate Present" is true
    how many without an associate present => number of rows where "Associate Present" is false
    number of incidents in the state of California => number of rows where state is "CA" (taking "California" for "CA")
    california vs texas number of incidents => compare number of rows for rows where state is "CA" versus rows where state is "TX" (taking "california" for "CA"; taking "texas" for "TX")
    what percentage of incidents involve laptops => share of rows where media contains "Laptop"`,
  "clients.csv": `
    how many women => number of rows where sex is "F" (taking "women" for "F")
    average balance of men => mean of balance where sex is "M" (taking "men" for "M")
    average balance of females => mean of balance where sex is "F" (taking "females" for "F")
    average balance by gender => mean of balance by sex, highest first (taking "gender" for sex)
    average balance by country => mean of balance by geography, highest first (taking "country" for geography)
    which nation has the highest average balance => geography with the highest mean of balance (taking "nation" for geography)
    average balance in the US => mean of balance where geography is "United States" (taking "US" for "United States")
    average balance in America => mean of balance where geography is "United States" (taking "America" for "United States")
    average balance in Great Britain => mean of balance where geography is "UK" (taking "Great Britain" for "UK")
    average balance in us => not_understood
    average balance of Americans => mean of balance where geography is "United States" (taking "Americans" for "United States")
    average balance in Norway => not_understood
    average balance by state => not_understood
    average balance by city => not_understood
    how many have a credit card => number of rows where HasCrCard is 1
    how many clients without a credit card => number of rows where HasCrCard is 0
    what percent have a credit card => share of rows where HasCrCard is 1
    percentage with a credit card => share of rows where HasCrCard is 1
    how many have a debit card => not_understood
    average balance with and without a credit card => mean of balance by HasCrCard, highest first
    average balance with and without a plan => not_understood
    clients who don't have a credit card => rows where HasCrCard is 0 (at most 100 rows are shown)
    how many free agents => number of rows where indicator_of_free_agent_in_2019 is 1 (taking "free agents" for indicator_of_free_agent_in_2019)
    average balance of free agents => mean of balance where indicator_of_free_agent_in_2019 is 1 (taking "free agents" for indicator_of_free_agent_in_2019)
    average balance of free agencies => not_understood
    how many agents => not_understood
    how many in arbitration => not_understood
    how many people in their 30s => number of rows where age is between 30 and 39
    how many people in their thirties => number of rows where age is between 30 and 39
    average balance of women in their 40s => mean of balance where sex is "F" and age is between 40 and 49 (taking "women" for "F")
    how many people in the 30s => not_understood
    how many people in their 90s => not_understood
    average account balance => mean of balance (taking "account balance" for balance)
    average household balance => not_understood
    average satisfaction => mean of satisfaction_score (taking "satisfaction" for satisfaction_score)
    average credit => not_understood
    how many have no plan => number of rows where (plan is "None" or plan is missing)
    how many without a plan => number of rows where (plan is "None" or plan is missing)
    clients without any plan => rows where (plan is "None" or plan is missing) (at most 100 rows are shown)
    how many clients lack a plan => number of rows where (plan is "None" or plan is missing)
    how many have a plan => number of rows where plan is known and plan is not "None"
    what percent have no plan => share of rows where (plan is "None" or plan is missing) (rows without plan belong to the whole)
    how many have no known city => not_understood
    how many have no known size => number of rows where size is "unknown"
    how many have a known size => number of rows where size is known and size is not "unknown"
    average balance of 3 star clients => not_understood
    number of boys => not_understood`,
  "bike_days.csv": `
    average daily trips => mean of trips (taking "daily" for what each row is)
    highest daily trips => maximum of trips (taking "daily" for what each row is)
    median daily miles traveled => median of "Miles traveled today (midnight to 11:59 pm)" (taking "daily" for what each row is)
    total daily trips => trend of total of trips by day of date
    average trips per day => mean of trips (taking "per day" for what each row is)
    trips per day on average => mean of trips (taking "per day" for what each row is)
    highest number of daily trips => maximum of trips (taking "daily" for what each row is)
    total trips per day => total of trips by date, in order
    average trips per week => ambiguous
    average weekly trips => not_understood
    average annual trips => not_understood
    average miles traveled => mean of "Miles traveled today (midnight to 11:59 pm)"
    average miles traveled to date => mean of "Miles traveled to date:"
    average daily range of trips minus miles traveled => mean of trips minus "Miles traveled today (midnight to 11:59 pm)"
    average weekly range of trips minus miles traveled => not_understood
    total passes => not_understood`,
  "fixtures.csv": `
    average attendance in 2014 => mean of attendance where year is 2014
    average attendance since 2013 => mean of attendance where year is at least 2013
    average attendance in June 2014 => mean of attendance where date is between 2014-06-01 and 2014-06-30
    average attendance per year => mean of attendance by year, in order
    average attendance in the 2010s => mean of attendance where year is between 2010 and 2019
    average attendance in the 90s => not_understood`,
  "seasons.csv": `
    average attendance in 2014 => ambiguous
    average attendance since 2013 => ambiguous`,
  "cars_by_month.csv": `
    total quantity in March 1998 => total of quantity where month is 3 and year is 1998
    total quantity in Mar 1998 => total of quantity where month is 3 and year is 1998
    total quantity in March => total of quantity where month is 3
    total quantity in March or April => total of quantity where month is 3 or 4
    total quantity from March to May => total of quantity where month is between 3 and 5
    total quantity in the first quarter of 1998 => total of quantity where month is between 1 and 3 and year is 1998
    total quantity in Q4 => total of quantity where month is between 10 and 12
    total quantity in the second half of 1998 => total of quantity where month is between 7 and 12 and year is 1998
    total quantity from March to May 1998 => total of quantity where month is between 3 and 5 and year is 1998
    total quantity in June, July and August => total of quantity where month is 6 or 7 or 8
    total quantity in the nineties => total of quantity where year is between 1990 and 1999 (taking "nineties" for the 1990s)
    total quantity from May to March => not_understood
    total quantity in the first third of 1998 => not_understood
    total quantity in the 90s => total of quantity where year is between 1990 and 1999 (taking "90s" for the 1990s)
    total quantity in the '90s => total of quantity where year is between 1990 and 1999 (taking "90s" for the 1990s)
    total quantity in the 80s => not_understood
    total quantity in 90s => not_understood
    total quantity on 3 March 1998 => not_understood
    total quantity since March => not_understood`,
  "inns.csv": `
    how many 5 star inns => number of rows where star_rating is 5
    how many 4-star inns => number of rows where star_rating is 4
    five star inns => rows where star_rating is 5 (at most 100 rows are shown)
    3 to 5 star inns => rows where star_rating is between 3 and 5 (at most 100 rows are shown)
    4 or 5 star inns => rows where star_rating is 4 or 5 (at most 100 rows are shown)
    average number of stars => mean of star_rating (taking "stars" for star_rating)
    average price of inns with at least 4 stars => mean of price where star_rating is at least 4
    inns with 3 or more stars => rows where star_rating is at least 3 (at most 100 rows are shown)
    average sale price => mean of price (taking "sale price" for price)
    average rental price => not_understood
    how many 5 moon inns => not_understood
    how many top stars => not_understood`,
  "scores.csv": `
    how many 5 star films => not_understood
    films from Germany => not_understood
    films from Ryanair => not_understood`,
  "receipts.csv": `
    total amount => total of total_amount
    total amount of women => total of total_amount where gender is "F" (taking "women" for "F")
    total amount by gender => total of total_amount by gender, highest first
    average total amount => mean of total_amount
    which gender has the highest total amount => gender with the highest total of total_amount
    average amount => mean of total_amount (taking "amount" for total_amount)
    total payment => not_understood
    total amount in June => total of total_amount where order_month is 6
    average amount in the first quarter => mean of total_amount where order_month is between 1 and 3 (taking "amount" for total_amount)
    how many receipts have not been shipped => number of rows where shipped is "N"
    receipts not yet shipped => rows where shipped is "N" (at most 100 rows are shown)
    average delivery time => mean of delivery_hours (taking "delivery time" for delivery_hours)
    average preparation time => not_understood
    average time => not_understood
    average distance => not_understood
    average trip distance => not_understood`,
  "births.csv": `
    average weight in March => not_understood
    how many babies in March => not_understood
    average weight where birth month is 3 => mean of weight where birth_month is 3`,
  "beers_twice.csv": `
    average ibu of Lager => mean of ibu where style is "Lager" (the same rows as where style_2 is "Lager")
    average ibu of Stout => ambiguous`,
  "outbreaks.csv": `
    total measles cases => total of Measles (taking "measles cases" for Measles)
    total measles cases per year => total of Measles by Year, in order (taking "measles cases" for Measles)
    average polio cases => not_understood
    average measles deaths => not_understood
    total measles patients => not_understood
    average alcohol consumption => mean of Alcohol (taking "alcohol consumption" for Alcohol)
    which country had the most measles cases => Country with the highest total of Measles (taking "measles cases" for Measles)`,
};

const STATES = ["CA", "TX", "NY", "OH", "WA", "GA"];
const MEDIA = ["Laptop", "Email", "Laptop, Email", "Paper", "Email, Paper", "Laptop, Paper"];
const PLACES = ["Paris", "Paris, Texas", "Albany", "New York", "Austin", "Rome"];

async function tables(): Promise<Record<string, Dataset>> {
  const texts = {
    "incidents.csv": csv(
      "incident_id,state,place,media,Individuals Affected,Associate Present,Cost Other,Cost Repair,Cost Total $",
      48,
      (at) => [
        `N${at}`,
        STATES[at % 6],
        JSON.stringify(PLACES[(at * 5) % 6]),
        JSON.stringify(MEDIA[(at * 7) % 6]),
        100 + ((at * 37) % 900),
        at % 4 === 0 ? "TRUE" : "FALSE",
        at % 7,
        (at * 3) % 50,
        (at % 7) + ((at * 3) % 50),
      ],
    ),
    "clients.csv": csv(
      "client_id,sex,age,geography,size,plan,HasCrCard,indicator_of_free_agent_in_2019,indicator_of_arbitration_in_2019,indicator_of_arbitration_eligibility,satisfaction_score,credit_limit,balance",
      60,
      (at) => [
        `C${at}`,
        "FM"[at % 2],
        20 + ((at * 7) % 50),
        ["United States", "UK", "France", "Spain"][(at * 3) % 4],
        ["S", "M", "L", "unknown"][at % 4],
        ["Basic", "None", "", "Plus"][(at * 7) % 4],
        at % 3 === 0 ? 1 : 0,
        at % 5 === 0 ? 1 : 0,
        at % 6 === 0 ? 1 : 0,
        at % 4 === 0 ? 1 : 0,
        1 + (at % 5),
        1000 + at * 10,
        (at * 71) % 900,
      ],
    ),
    "bike_days.csv": csv(
      "date,trips,Miles traveled today (midnight to 11:59 pm),Miles traveled to date:",
      40,
      (at) => [day("2014-10-01", at), 200 + ((at * 31) % 90), 900 + ((at * 17) % 300), 5000 + at * 1000],
    ),
    "fixtures.csv": csv("fixture_id,year,date,attendance", 40, (at) => [
      `M${at}`,
      2012 + (at % 4),
      day(`${2012 + (at % 4)}-05-20`, at),
      1000 + ((at * 37) % 700),
    ]),
    // A season begins in one year, and ends in the next.
    "seasons.csv": csv("fixture_id,season_year,date,attendance", 40, (at) => [
      `M${at}`,
      2012 + (at % 4),
      day(`${2012 + (at % 4)}-11-20`, at * 3),
      1000 + ((at * 37) % 700),
    ]),
    "cars_by_month.csv": csv("year,month,make,quantity", 72, (at) => [
      1997 + Math.floor(at / 24),
      1 + (Math.floor(at / 2) % 12),
      ["Fiat", "Seat"][at % 2],
      10 + ((at * 7) % 40),
    ]),
    "inns.csv": csv("inn_id,star_rating,price", 40, (at) => [`I${at}`, 1 + (at % 5), 60 + ((at * 13) % 200)]),
    "scores.csv": csv("film_id,language,carrier,rating", 40, (at) => [
      `F${at}`,
      ["DE", "FR", "ES", "IT"][at % 4],
      ["DL", "UA", "CA", "AA"][at % 4],
      1 + (at % 10),
    ]),
    "receipts.csv": csv(
      "receipt_id,gender,order_month,total_amount,total_cases,shipped,delivery_hours",
      48,
      (at) => [
        `R${at}`,
        "FM"[at % 2],
        1 + (at % 12),
        10 + ((at * 37) % 90),
        at * 5,
        "YN"[(at * 3) % 2],
        1 + ((at * 7) % 30),
      ],
    ),
    "births.csv": csv("baby_id,birth_month,weight", 48, (at) => [`B${at}`, 1 + (at % 12), 2500 + at * 10]),
    "beers_twice.csv": csv("beer_id,style,style_2,ibu", 40, (at) => [
      `X${at}`,
      ["Lager", "Stout", "Porter"][at % 3],
      at % 3 === 1 && at > 20 ? "Porter" : ["Lager", "Stout", "Porter"][at % 3],
      20 + ((at * 7) % 60),
    ]),
    "outbreaks.csv": csv("Country,Year,Measles,Polio,Alcohol", 40, (at) => [
      ["Chad", "Peru", "Cuba", "Fiji"][at % 4],
      2000 + Math.floor(at / 4),
      (at * 137) % 2000,
      50 + (at % 50),
      (at % 17) + 0.5,
    ]),
  };
  return openWritten(texts);
}

function day(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

function csv(header: string, rows: number, row: (at: number) => readonly unknown[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, at) => row(at).join(","))].join("\n")}\n`;
}

reads(CASES, tables);
