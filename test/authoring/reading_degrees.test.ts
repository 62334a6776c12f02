import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Adjectives that a header's own noun makes, times by a number, who has what, and values in other forms. */
const CASES = {
  "towns.csv": `
    — adjectives of the nouns in the header
    safest town => row with the highest "Safety Score" (taking "safest" for the highest "Safety Score", of which "Safety Rank" is the order)
    least safe town in Coast and Islands => row with the lowest "Safety Score" where Region is "Coast and Islands" (taking "least safe" for the lowest "Safety Score", of which "Safety Rank" is the order)
    top 3 most generous towns => top 3 rows by Generosity (taking "most generous" for the highest Generosity)
    which town is the noisiest => row with the highest Noise
    most humid town => row with the highest Humidity (taking "most humid" for the highest Humidity)
    town with the highest safety => row with the highest "Safety Score" (taking "safety" for "Safety Score", of which "Safety Rank" is the order)
    average safety by region => mean of "Safety Score" by Region, highest first (taking "safety" for "Safety Score", of which "Safety Rank" is the order)
    how generous is Town 3 => show Generosity of rows where Town is "Town 3" (taking "generous" for Generosity; one row matches)
    towns safer than 50 => rows where "Safety Score" is over 50 (taking "safer" for the higher "Safety Score", of which "Safety Rank" is the order; at most 100 rows are shown)
    is Town 3 safer than Town 4 => compare mean of "Safety Score" for rows where Town is "Town 3" versus rows where Town is "Town 4" (taking "safer" for the higher "Safety Score", of which "Safety Rank" is the order; one row on each side)
    noisiest town => row with the highest Noise
    unsafest town => row with the lowest "Safety Score" (taking "unsafest" for the lowest "Safety Score", of which "Safety Rank" is the order)
    — what turns it round, and what the table does not say
    most corrupt town => not_understood
    most beautiful town => not_understood
    happiest town => not_understood
    lowest safety rank => not_understood
    — values in other forms
    average noise in coast => not_understood
    average noise in sea flats => mean of Noise where Region is "Flats by the Sea" (taking "sea flats" for "Flats by the Sea")
    average noise in the sea => not_understood
    average noise of KOM towns => mean of Noise where Agency is "Keepers Of the Moor" (taking "KOM" for "Keepers Of the Moor")
    average noise of NGO towns => not_understood`,
  "moods.csv": `
    who is the angriest on average => name with the highest mean of anger (taking "who" for name; taking "angriest" for the highest anger)
    who has the highest average sadness => name with the highest mean of sadness (taking "who" for name)
    saddest person => not_understood
    who won the most anger => not_understood`,
  "yields.csv": `
    top 3 years for barley => top 3 rows by Barley
    lowest year for oats => row with the lowest Oats
    best year for barley => row with the highest Barley (taking "best" for the highest)
    which year was the worst for oats => row with the lowest Oats (taking "worst" for the lowest)
    worst year for crop losses => not_understood
    highest barley year => not_understood
    top 3 years => ambiguous`,
  "gusts.csv": `
    when was the strongest gust => row with the highest gusts
    when was it hottest => row with the highest temperature
    when was it coldest in March => row with the lowest temperature where month of the year of taken_at is March
    when was it saddest => not_understood
    how many times was humidity over 80 => number of rows where humidity is over 80
    rows on days below 0 => not_understood
    days below 45 => not_understood
    mean humidity between gust 10 and 20 => mean of humidity where gusts is between 10 and 20`,
  "departments.csv": `
    which department has id 40 => rows where office_dept_id is 40 (taking "id" for office_dept_id; at most 100 rows are shown)
    which department has id 9999 => not_understood
    what is the web code of Parks => show "web-dept-code" of rows where department is "Parks" (taking "web code" for web-dept-code; one row matches)
    what is the id of Parks => show office_dept_id of rows where department is "Parks" (taking "id" for office_dept_id; at most 100 rows are shown)
    which department has the biggest budget => not_understood
    which department has the largest founded date => not_understood`,
  "members.csv": `
    who has the highest monthly income => row with the highest MonthlyIncome
    who has been a member the longest => not_understood`,
  "staff.csv": `
    who has worked here the longest => row with the lowest hire_date (taking hire_date for when they began to work there)
    longest serving employee => row with the lowest hire_date (taking hire_date for when they began to work there)
    which employee has been with the company the longest => row with the lowest hire_date (taking hire_date for when they began to work there)
    who has been waiting the longest => not_understood
    who is the youngest => row with the highest birth_date (taking "youngest" for the latest birth_date)
    who is the oldest => row with the lowest birth_date (taking "oldest" for the earliest birth_date)
    oldest city => not_understood`,
  "crew.csv": `
    when was Ada 3 born => show birth_date of rows where full_name is "Ada 3" (at most 100 rows are shown)
    when did Ada 3 join => show joined_on of rows where full_name is "Ada 3" (at most 100 rows are shown)
    when was Ada 3 fired => not_understood
    when did the Red team join => not_understood
    when does the season end => different values of season_end
    when does the season start => not_understood
    lowest tidiness town => not_understood
    tidiest person => not_understood`,
  "leavers.csv": `
    who has worked here the longest => not_understood`,
  "voyage.csv": `
    how many women in first class => number of rows where Sex is "female" and Pclass is 1 (taking "women" for "female"; taking "first class" for Pclass 1)
    average fare in 2nd class => mean of Fare where Pclass is 2 (taking "2nd class" for Pclass 2)
    how many third-class passengers => number of rows where Pclass is 3 (taking "third-class" for Pclass 3)
    passengers in ninth class => not_understood
    how many kids under 10 => number of rows where Age is under 10 (taking "kids" for anybody of that age)
    average fare of adults over 40 => mean of Fare where Age is over 40 (taking "adults" for anybody of that age)
    how many kids => not_understood
    how many kids under 40 => not_understood
    how many adults over 12 => not_understood
    how many people travelled for free => number of rows where Fare is 0 (taking "travelled for free" for a Fare of 0)
    how many paid nothing => number of rows where Fare is 0 (taking "paid nothing" for a Fare of 0)
    how many free passengers => not_understood`,
  "survey.csv": `
    how many people make more than 50K => number of rows where income is ">50K" (taking "make more than 50K" for ">50K")
    average children of people who earn at most 20K => mean of children where income is "<=20K" (taking "earn at most 20K" for "<=20K")
    how many people make more than 60K => not_understood
    share of people with income over 50K by sex => share of rows where income is ">50K" within each sex, highest first (taking "income over 50K" for ">50K")
    how many are older than 64 => number of rows where age_group is "65 and over" (taking "older than 64" for "65 and over")
    how many are older than 65 => not_understood
    number of rows for AB-12-CD-34-EF => number of rows where form is "AB-12-CD-34-EF"`,
  "ballots.csv": `
    districts where the reds got over 60 percent => rows where share_red is over 0.6 (at most 100 rows are shown)
    how many votes did the reds get in Northland => total of votes_red where state is "Northland" (taking "how many votes did the reds get" for votes_red)
    how many votes did the greens get => not_understood
    how many seats did the reds get => not_understood`,
  "car_sales.csv": `
    did Golf or Polo sell more => compare total of units for rows where model is "Golf" versus rows where model is "Polo" (taking units for what was sold)
    did Golf sell more than Polo => compare total of units for rows where model is "Golf" versus rows where model is "Polo" (taking units for what was sold)
    which sold more, Golf or Polo => compare total of units for rows where model is "Golf" versus rows where model is "Polo" (taking units for what was sold)
    is Golf more expensive than Polo => compare mean of price for rows where model is "Golf" versus rows where model is "Polo"
    which model sold the most => model with the highest total of units (taking "sold" for the total of units)
    did Golf or Tiguan sell more => not_understood`,
  "climate.csv": `
    was 2021 warmer than 2020 => compare mean of temperature for rows where date is between 2021-01-01 and 2021-12-31 versus rows where date is between 2020-01-01 and 2020-12-31
    is it warmer in Rome or Oslo => compare mean of temperature for rows where station is "Rome" versus rows where station is "Oslo"
    was it warmer in 2021 than in 2020 => compare mean of temperature for rows where date is between 2021-01-01 and 2021-12-31 versus rows where date is between 2020-01-01 and 2020-12-31
    was 2021 wetter than 2020 => ambiguous
    is it sweeter in Rome or Oslo => not_understood`,
  "shells.csv": `
    heaviest shell => row with the highest "Whole weight" (taking the whole for it: Whole weight)
    shells heavier than 30 => rows where "Whole weight" is over 30 (taking the whole for it: Whole weight; at most 100 rows are shown)
    average weight => ambiguous`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "towns.csv": csv(
      "Town,Region,Safety Rank,Safety Score,Generosity,Noise,Humidity,Trust (Town Corruption),Agency",
      (at) => [
        `Town ${at}`,
        of(["Coast and Islands", "Flats by the Sea", "Hills"], at),
        at + 1,
        97.5 - at * 2.1,
        ((at * 37) % 100) / 100,
        40 + ((at * 7) % 33),
        30 + ((at * 11) % 61) / 2,
        ((at * 53) % 100) / 100,
        of(["Keepers Of the Moor", "Water Board", "Night Guards"], at * 7),
      ],
    ),
    "moods.csv": csv("name,minute,anger,sadness", (at) => [
      of(["Ada", "Ben", "Cleo", "Dan"], at),
      Math.floor(at / 4),
      ((at * 37) % 100) / 100,
      ((at * 53) % 97) / 100,
    ]),
    "yields.csv": csv("Year,Barley,Oats,Crop Losses", (at) => [
      1980 + at,
      ((at * 37) % 41) + 0.5,
      ((at * 29) % 43) + 0.5,
      ((at * 31) % 17) + 0.5,
    ]),
    "gusts.csv": csv("taken_at,temperature,gusts,humidity", (at) => [
      `2021-0${1 + Math.floor(at / 14)}-${String(1 + (at % 14) * 2).padStart(2, "0")} 0${at % 10}:00`,
      ((at * 37) % 50) - 10.5,
      3 + ((at * 29) % 41) / 2,
      41 + ((at * 31) % 53) / 2,
    ]),
    "departments.csv": csv("department,office_dept_id,web-dept-code,budget_year_end", (at) => [
      of(["Parks", "Water", "Roads"], at) + (at < 3 ? "" : ` ${at}`),
      20 + at * 3 + (at % 2),
      `W${String.fromCodePoint(65 + (at % 26))}${at}`,
      `20${10 + (at % 9)}-09-30`,
    ]),
    "members.csv": csv("Member_Ref,Gender,Married,MonthlyIncome", (at) => [
      `M${at * 3 + 7}`,
      of(["Male", "Female"], at * 3),
      of(["Yes", "No"], at),
      1000 + ((at * 731) % 9000),
    ]),
    "staff.csv": csv("employee_name,city,birth_date,hire_date,salary", (at) => [
      `Person ${at}`,
      of(["Oslo", "Rome"], at),
      `19${60 + (at % 19)}-0${1 + (at % 9)}-11`,
      `20${10 + (at % 9)}-0${1 + (at % 8)}-05`,
      30_000 + ((at * 731) % 9000),
    ]),
    "crew.csv": csv("full_name,team,birth_date,joined_on,season_end,Tidiness Rank", (at) => [
      `Ada ${at}`,
      of(["Red", "Blue"], at),
      `19${60 + (at % 19)}-0${1 + (at % 9)}-11`,
      `20${10 + (at % 9)}-0${1 + (at % 8)}-05`,
      "2024-06-30",
      1 + ((at * 7) % 40),
    ]),
    "leavers.csv": csv("employee_name,hire_date,termination_date", (at) => [
      `Person ${at}`,
      `20${10 + (at % 9)}-0${1 + (at % 8)}-05`,
      at % 3 === 0 ? `2020-0${1 + (at % 8)}-05` : "",
    ]),
    "voyage.csv": csv("passenger_id,Pclass,Sex,Age,Fare", (at) => [
      at + 1,
      1 + (at % 3),
      of(["male", "female"], at * 3),
      2 + ((at * 13) % 70),
      at % 9 === 0 ? 0 : 5 + ((at * 37) % 80) / 2,
    ]),
    "survey.csv": csv("person_id,sex,age_group,income,children,form", (at) => [
      at + 1,
      of(["male", "female"], at * 3),
      of(["18-39", "40-64", "65 and over"], at),
      of(["<=20K", "20K-50K", ">50K"], at * 7),
      at % 5,
      of(["AB-12-CD-34-EF", "AB-12-CD-34-XY"], at),
    ]),
    "ballots.csv": csv("district,state,votes_red,votes_blue,share_red,share_blue", (at) => [
      `District ${at}`,
      of(["Northland", "Southland"], at),
      1000 + ((at * 731) % 9000),
      1000 + ((at * 977) % 9000),
      ((at * 37) % 100) / 100,
      1 - ((at * 37) % 100) / 100,
    ]),
    "car_sales.csv": csv("sale_ref,model,units,price", (at) => [
      `S${at * 3 + 7}`,
      of(["Golf", "Polo", "Passat"], at),
      1 + ((at * 7) % 9),
      15_000 + ((at * 731) % 9000),
    ]),
    "climate.csv": csv("date,station,temperature,rain_mm", (at) => [
      `202${Math.floor(at / 20)}-0${1 + (Math.floor(at / 2) % 9)}-1${Math.floor(at / 2) % 10}`,
      of(["Oslo", "Rome"], at),
      ((at * 37) % 50) - 10.5,
      ((at * 29) % 41) / 2,
    ]),
    "shells.csv": csv("shell_ref,Whole weight,Shell weight,Meat weight", (at) => [
      `H${at * 3 + 7}`,
      20 + ((at * 37) % 50) / 2,
      5 + ((at * 29) % 31) / 2,
      3 + ((at * 31) % 17) / 2,
    ]),
  });
}

reads(CASES, tables);
