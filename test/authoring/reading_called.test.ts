import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** What measures are called: by year, by the file, by a noun that says no more, and by what they are shared out among. */
reads(
  {
    "county.csv": `
      — where each year has its column, the year says which
      total population in 2010 => total of pop2010 (taking "population 2010" for pop2010)
      average population in 2010 by state => mean of pop2010 by state, highest first (taking "population 2010" for pop2010)
      2017 population of Place 3 => show pop2017 of rows where county is "Place 3" (taking "population 2017" for pop2017; one row matches)
      which county has the most people in 2017 => row with the highest pop2017 (taking "people 2017" for pop2017)
      counties with more than 1 million people in 2017 => rows where pop2017 is over 1000000 (taking "people 2017" for pop2017; at most 100 rows are shown)
      counties in Ohio with more people in 2017 than in 2010 => rows where state is "Ohio" and pop2017 is over pop2010 (taking "people 2017" for pop2017; taking "people 2010" for pop2010; at most 100 rows are shown)
      correlation between population in 2010 and 2017 => pearson correlation between pop2010 and pop2017 (taking "population 2010" for pop2010; taking "population 2017" for pop2017)
      — a year that has no column, one that is none, and a number without years
      total population in 2012 => not_understood
      average population => not_understood
      average poverty in 2010 => not_understood
      population since 2010 => not_understood
      population before 2010 => not_understood
      counties with more than 2010 people => not_understood
      counties with population over 2010 => not_understood
      population of Place 3 in 2010 or 2017 => not_understood
      population from 2010 to 2017 => not_understood`,
    "regional_sales.csv": `
      — it may stand apart from its number, and there may be several of each
      sales of store S03 in 2020 and 2021 => show "Sales 2020", "Sales 2021" of rows where Store is "S03" (taking "sales 2020" for Sales 2020; taking "sales 2021" for Sales 2021; one row matches)
      sales in 2020 and profit in 2021 of store S05 => show "Sales 2020", "Profit 2021" of rows where Store is "S05" (taking "sales 2020" for Sales 2020; taking "profit 2021" for Profit 2021; one row matches)
      total profit and sales in 2020 => total of "Profit 2020" and total of "Sales 2020" (taking "profit 2020" for Profit 2020; taking "sales 2020" for Sales 2020)
      stores with sales over 500 in 2020 => rows where "Sales 2020" is over 500 (taking "sales 2020" for Sales 2020; at most 100 rows are shown)
      total sales by year => total of "Sales 2020" and total of "Sales 2021" (taking "sales of every year" for Sales 2020; taking "sales of every year" for Sales 2021)
      which has the highest Sales 2020 => row with the highest "Sales 2020"
      — the sales of no year are neither the rows nor those of any year
      total sales => not_understood
      total sales in 2018 => not_understood
      sales in 2020 and 2022 => not_understood
      sales of stores opened in 2010 in 2020 => not_understood
      average customers in 2020 => not_understood`,
    "airline_safety.csv": `
      — periods are said in two digits or four
      total fatalities 1985-1999 => total of fatalities_85_99 (taking "fatalities 1985–1999" for fatalities_85_99)
      total fatalities between 1985 and 1999 => total of fatalities_85_99 (taking "fatalities 1985–1999" for fatalities_85_99)
      which airline had the most fatalities in 2000-2014 => row with the highest fatalities_00_14 (taking "fatalities 2000–2014" for fatalities_00_14)
      incidents from 2000 to 2014 of Air 3 => show incidents_00_14 of rows where airline is "Air 3" (taking "incidents 2000–2014" for incidents_00_14; one row matches)
      incidents of Air 3 => not_understood
      total fatalities 1990-1999 => not_understood
      total fatalities in 1999 => not_understood`,
    "medals.csv": `
      — the file's noun may stand behind it
      which nation had the most gold medals in 2020 => row with the highest "Gold 2020" (taking "gold medals 2020" for Gold 2020)`,
    "ratings.csv": `
      — two digits are years where several numbers have the same
      how many schools have no 2015 score => number of rows where avg_score_15 is missing (taking "score 2015" for avg_score_15)
      correlation between 2015 score and 2016 score => pearson correlation between avg_score_15 and avg_score_16 (taking "score 2015" for avg_score_15; taking "score 2016" for avg_score_16)`,
    "grades.csv": `
      — and may be those of grades where they have not
      average score in 2012 => not_understood`,
    "films.csv": `
      — where rows have a year, it is theirs
      average budget in 2013 => mean of budget where year is 2013
      average price in 2013 => not_understood`,
    "gas_prices.csv": `
      — what the file says that its numbers are
      average gas price in California => mean of California (taking "gas price in California" for California)
      highest price in Ohio => maximum of Ohio (taking "price in Ohio" for Ohio)
      correlation between the price in California and Ohio => pearson correlation between California and Ohio (taking "price in California" for California)
      average price in Nevada => not_understood
      average price in 2017 => not_understood
      average tax in Ohio => not_understood`,
    "nightvisitors.csv": `
      average visitors in Sydney => mean of Sydney (taking "visitors in Sydney" for Sydney)
      average night visitors in NSW => mean of NSW (taking "night visitors in NSW" for NSW)
      average nights in Sydney => not_understood
      visitors from Sydney to NSW => not_understood`,
    "crime_by_state.csv": `
      — not where rows are things
      average price in Ohio => not_understood
      average burglary rate => not_understood`,
    "staffing.csv": `
      — what a row has of one number for each of another
      which school has the most students per teacher => row with the highest students divided by teachers
      top 5 schools by budget per student => top 5 rows by budget divided by students
      highest students per teacher => maximum of students divided by teachers
      students per teacher at School 3 => mean of students divided by teachers where school is "School 3" (one row matches)
      average of students divided by teachers => mean of students divided by teachers
      which house has the most students per teacher => not_understood
      — of several rows, it may be shared out in each or among all; and nothing is grouped by how many there are
      average students per teacher => not_understood
      budget per student => ambiguous
      students per classroom by county => ambiguous
      schools with more than 30 students per teacher => not_understood
      salary per teacher => not_understood
      budget per year => not_understood
      average students per county => mean of students by county, highest first`,
    "homes.csv": `
      average price per square foot => not_understood
      price per square foot of H3 => mean of price divided by area where home_id is "H3" (taking area to be in square feet; one row matches)
      which home has the highest price per square foot => row with the highest price divided by area (taking area to be in square feet)
      average price per square metre => not_understood
      — few rows differ in their rooms: these may be groups
      highest price per bedroom => ambiguous
      average price per bedroom => ambiguous
      which home has the highest price per bedroom => row with the highest price divided by bedrooms`,
    "menu.csv": `
      — nouns that say no more of a number
      average fat content => mean of fat (taking "fat content" for fat)
      item with the most protein content => row with the highest protein (taking "protein content" for protein)
      average calorie count => mean of calories (taking "calorie count" for calories)
      items with a calorie count above 900 => rows where calories is over 900 (taking "calorie count" for calories; at most 100 rows are shown)
      average saturated fat => mean of sat_fat (taking "saturated fat" for sat_fat)
      average satisfaction fat => not_understood
      average fibre content => not_understood
      menu content => not_understood
      average price content => not_understood`,
    "race.csv": `
      average net time by sex => mean of net by sex, highest first (taking "net time" for net)
      average time by sex => mean of time by sex, highest first
      average net age => not_understood`,
  },
  openTables,
);

function openTables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "county.csv": lines([
      "county,state,pop2000,pop2010,pop2017,poverty",
      ...rows(
        40,
        (at) =>
          `Place ${at},${of(["Ohio", "Iowa", "Utah"], at)},${some(at, 7) * 90},${some(at, 11) * 95},${some(at, 13) * 99},${5 + (at % 20)}.5`,
      ),
    ]),
    "regional_sales.csv": lines([
      "Store,City,Sales 2020,Sales 2021,Profit 2020,Profit 2021,Opened",
      ...rows(
        30,
        (at) =>
          `S${String(at).padStart(2, "0")},${of(["Bonn", "Kiel"], at)},${some(at, 7) % 900},${some(at, 11) % 900},${(some(at, 13) % 90) - 20},${(some(at, 17) % 90) - 20},${1990 + (at % 25)}`,
      ),
    ]),
    "airline_safety.csv": lines([
      "airline,incidents_85_99,fatalities_85_99,incidents_00_14,fatalities_00_14",
      ...rows(
        30,
        (at) =>
          `Air ${at},${some(at, 7) % 20},${some(at, 11) % 300},${some(at, 13) % 20},${some(at, 17) % 300}`,
      ),
    ]),
    "medals.csv": lines([
      "Nation,Gold 2016,Silver 2016,Gold 2020,Silver 2020",
      ...rows(
        20,
        (at) =>
          `Land${String.fromCodePoint(65 + at)},${some(at, 7) % 40},${some(at, 11) % 40},${some(at, 13) % 40},${some(at, 17) % 40}`,
      ),
    ]),
    "ratings.csv": lines([
      "school,size,state_percentile_16,state_percentile_15,avg_score_15,avg_score_16",
      ...rows(
        40,
        (at) =>
          `Oak ${at},${200 + (some(at, 7) % 900)},${some(at, 11) % 100}.5,${some(at, 13) % 100}.5,${at % 9 === 0 ? "" : `${some(at, 17) % 100}.5`},${some(at, 19) % 100}.5`,
      ),
    ]),
    "grades.csv": lines([
      "pupil,score_10,score_12,attempts",
      ...rows(40, (at) => `P${at},${some(at, 7) % 90},${some(at, 11) % 90},${at % 4}`),
    ]),
    "films.csv": lines([
      "year,title,budget,budget_2013",
      ...rows(48, (at) => `${1990 + (at % 24)},T${at},${some(at, 7) % 90},${some(at, 11) % 90}`),
    ]),
    "gas_prices.csv": lines([
      "date,California,Ohio",
      ...rows(48, (at) => `${month(at)},${2 + (at % 7) / 8},${2 + (at % 5) / 8}`),
    ]),
    "nightvisitors.csv": lines([
      "month,Sydney,NSW",
      ...rows(48, (at) => `${month(at)},${some(at, 7) % 9000},${some(at, 11) % 9000}`),
    ]),
    "crime_by_state.csv": lines([
      "State,Property,Burglary",
      ...rows(20, (at) => `${at === 3 ? "Ohio" : `State${at}`},${some(at, 7) % 9000},${some(at, 11) % 900}`),
    ]),
    "staffing.csv": lines([
      "school,county,students,teachers,classrooms,budget",
      ...rows(
        60,
        (at) =>
          `School ${at},${of(["Kern", "Lake"], at)},${90 + (((at % 50) * 37) % 800)},${5 + (at % 41)},${3 + (at % 31)},${100_000 + (at % 53) * 977}`,
      ),
    ]),
    "homes.csv": lines([
      "home_id,price,area,bedrooms,city",
      ...rows(
        60,
        (at) =>
          `H${at},${100_000 + ((at * 9777) % 700_000)},${900 + ((at * 377) % 3000)},${1 + (at % 5)},${of(["Bonn", "Kiel"], at)}`,
      ),
    ]),
    "menu.csv": lines([
      "item,category,calories,fat,sat_fat,protein",
      ...rows(
        40,
        (at) =>
          `Item ${at},${of(["Burger", "Salad"], at)},${50 + (some(at, 7) % 1100)},${some(at, 11) % 60},${some(at, 13) % 20},${some(at, 17) % 50}`,
      ),
    ]),
    "race.csv": lines([
      "runner,time,net,age,sex",
      ...rows(
        60,
        (at) =>
          `R${at},${3000 + ((at * 97) % 4000)},${2950 + ((at * 97) % 4000)},${18 + (at % 50)},${of(["F", "M"], at)}`,
      ),
    ]),
  });
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}

function rows(count: number, row: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => row(at));
}

function of<T>(values: readonly [T, ...T[]], at: number): T {
  return values[at % values.length] ?? values[0];
}

/** Numbers that do not follow each other. */
function some(at: number, step: number): number {
  return 101 + ((at * step * 7919) % 15_013);
}

function month(at: number): string {
  return `${2015 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, "0")}-01`;
}
