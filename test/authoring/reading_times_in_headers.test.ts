import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Columns that are called by a time or a region, with a stem that is run together, cut short or left out. */
reads(
  {
    "gdp_wide.csv": `
      — a stem that is run together, and what it is called short
      gdp per capita of Place 3 in 1990 => show gdpPercap_1990 of rows where country is "Place 3" (taking "gdp per capita 1990" for gdpPercap_1990; one row matches)
      average gdp in 2010 => mean of gdpPercap_2010 (taking "gdp 2010" for gdpPercap_2010)
      how many countries had a gdp per capita over 5000 in 2010 => number of rows where gdpPercap_2010 is over 5000 (taking "gdp per capita 2010" for gdpPercap_2010)
      — nothing is named where there is only one number
      richest country in 2010 => row with the highest gdpPercap_2010 (taking "2010" for gdpPercap_2010; taking gdpPercap_2010 for the gdp per capita)
      top 3 countries 1990 => top 3 rows by gdpPercap_1990 (taking "1990" for gdpPercap_1990; taking "top" for the highest gdpPercap_1990)
      Place 4 in 2000 => show gdpPercap_2000 of rows where country is "Place 4" (taking "2000" for gdpPercap_2000; one row matches)
      — several times
      gdp per capita of Place 3 1990 vs 2010 => show gdpPercap_1990, gdpPercap_2010 of rows where country is "Place 3" (taking "gdp per capita 1990" for gdpPercap_1990; taking "gdp per capita 2010" for gdpPercap_2010; one row matches)
      average gdp in 1990 and 2000 => mean of gdpPercap_1990 and mean of gdpPercap_2000 (taking "gdp 1990" for gdpPercap_1990; taking "gdp 2000" for gdpPercap_2000)
      — changes from one to another; what grew the most may have grown by the greatest share
      how much did the gdp of Place 3 rise from 1990 to 2010 => mean of gdpPercap_2010 minus gdpPercap_1990 where country is "Place 3" (taking "gdp" for gdpPercap_1990 and gdpPercap_2010; one row matches)
      change from 1990 to 2010 in Place 3 => mean of gdpPercap_2010 minus gdpPercap_1990 where country is "Place 3" (one row matches)
      average change from 1990 to 2010 => mean of gdpPercap_2010 minus gdpPercap_1990
      biggest drop in gdp per capita from 1990 to 2010 => row with the highest gdpPercap_1990 minus gdpPercap_2010 (taking "gdp per capita" for gdpPercap_1990 and gdpPercap_2010)
      top 3 countries by increase in gdp from 1990 to 2000 => top 3 rows by gdpPercap_2000 minus gdpPercap_1990 (taking "gdp" for gdpPercap_1990 and gdpPercap_2000)
      which country had the largest percentage increase in gdp from 1990 to 2010 => row with the highest gdpPercap_2010 divided by gdpPercap_1990 (taking "gdp" for gdpPercap_1990 and gdpPercap_2010; taking the ratio for the share that it changed by: the higher the one, the greater the other)
      which 5 countries grew the most from 1990 to 2010 => ambiguous
      which country's gdp grew the fastest from 1990 to 2000 => ambiguous
      — what is not in the table, and what no number says
      gdp per capita of Place 3 in 1995 => not_understood
      gdp growth of Place 3 in 2010 => not_understood
      life expectancy in Place 3 in 2010 => not_understood
      how many countries in 2010 => not_understood
      change in population from 1990 to 2010 in Place 3 => not_understood
      change from 1995 to 2010 in Place 3 => not_understood
      change from 2010 to 1990 in Place 3 => not_understood
      biggest rise => not_understood
      percent growth from 1990 to 2010 for Place 3 => not_understood
      gdp per capita of Atlantis in 2010 => not_understood
      average gdp per capita => not_understood`,
    "state_figures.csv": `
      — two numbers with a column for each year
      median income in S3 in 2018 => show MedianHHIncome2018 of rows where State is "S3" (taking "2018" for MedianHHIncome2018; one row matches)
      population of S3 in 2021 => show PopEst2021 of rows where State is "S3" (taking "2021" for PopEst2021; one row matches)
      income growth from 2018 to 2021 by state => mean of MedianHHIncome2021 minus MedianHHIncome2018 by State, highest first (taking "income" for MedianHHIncome2018 and MedianHHIncome2021; one row for each State)
      biggest rise from 2018 to 2021 => ambiguous
      S3 in 2021 => not_understood`,
    "rent_prices.csv": `
      — months, of what the file is called after
      rent in Oslo in March 2020 => show "Mar 2020" of rows where City is "Oslo" (taking "rent March 2020" for Mar 2020; one row matches)
      average price in jan 2019 => mean of "Jan 2019" (taking "price January 2019" for Jan 2019)
      rent in Oslo in January and March 2020 => show "Jan 2020", "Mar 2020" of rows where City is "Oslo" (taking "rent January 2020" for Jan 2020; taking "rent March 2020" for Mar 2020; one row matches)
      which city had the biggest rent increase from January 2019 to March 2020 => row with the highest "Mar 2020" minus "Jan 2019" (taking "rent" for Jan 2019 and Mar 2020)
      rent in Oslo in April 2020 => not_understood
      rent in Oslo in March => not_understood
      average rent in 2020 => not_understood
      crimes in Oslo in March 2020 => not_understood`,
    "homes_monthly.csv": `
      Oslo in July 2016 => show "2016-07" of rows where Place is "Oslo" (taking "July 2016" for 2016-07; one row matches)
      average in 2016-06 => mean of "2016-06"
      Oslo in July 2017 => not_understood
      Oslo in 2016 => not_understood`,
    "seasons.csv": `
      — 2011_12 and 2012_13 are seasons, and no months
      average goals in December 2011 => not_understood`,
    "jobless.csv": `
      — groups and months, a rate that is one by what it measures, and the numbers of one row side by side
      women's rate in Mining in april 2022 => show "Women Apr.2022" of rows where Industry is "Mining" (taking "Women Apr.2022 rate" for Women Apr.2022; taking "women's April 2022" for Women Apr.2022; one row matches)
      men vs women in Mining april 2022 => show "Men Apr.2022", "Women Apr.2022" of rows where Industry is "Mining" (taking "April 2022" for Men Apr.2022; taking "April 2022" for Women Apr.2022; one row matches)
      change in men from april 2021 to april 2022 in Mining => mean of "Men Apr.2022" minus "Men Apr.2021" where Industry is "Mining" (taking "men" for Men Apr.2021 and Men Apr.2022; one row matches)
      men vs women in april 2022 => ambiguous
      workers rate in Mining in april 2022 => not_understood
      women in Mining in May 2022 => not_understood`,
    "branches.csv": `
      — quarters and fiscal years
      total sales in Q1 2019 => total of "Q1 2019 Sales" (taking "sales Q1 2019" for Q1 2019 Sales)
      sales of B3 in the second quarter of 2019 => show "Q2 2019 Sales" of rows where Branch is "B3" (taking "sales Q2 2019" for Q2 2019 Sales; one row matches)
      budget of B3 in 2018 => show "FY18 Budget" of rows where Branch is "B3" (taking "budget 2018" for FY18 Budget; one row matches)
      budget change from FY17 to FY18 for B3 => mean of "FY18 Budget" minus "FY17 Budget" where Branch is "B3" (taking "budget" for FY17 Budget and FY18 Budget; one row matches)
      total sales in 2019 => not_understood
      budget of B3 in 2020 => not_understood`,
    "people_by_year.csv": `
      — years alone, of what the file counts
      S3 in 2018 => show "2018" of rows where State is "S3" (one row matches)
      top 3 states in 2018 => top 3 rows by "2018"
      S3 2015 vs 2018 => show "2015", "2018" of rows where State is "S3" (one row matches)
      total in 2021 => total of "2021"
      growth of S3 from 2015 to 2021 => mean of "2021" minus "2015" where State is "S3" (one row matches)
      S3 in 2016 => not_understood`,
    "grosses.csv": `
      — regions
      total gross in japan => total of JP_Gross (taking "japan" for JP_Gross)
      average gross in Europe => mean of EU_Gross (taking "Europe" for EU_Gross)
      japanese gross of Story 4 => show JP_Gross of rows where Title is "Story 4" (taking "japanese" for JP_Gross; one row matches)
      year with the highest total gross in North America => Year with the highest total of NA_Gross (taking "North America" for NA_Gross)
      european gross by studio => ambiguous
      total gross => ambiguous
      total gross in china => not_understood
      average gross in Japan and Europe => not_understood
      number of rows in japan => not_understood`,
    "regional_orders.csv": `
      — where rows have a country, it is theirs
      total sales in Japan => not_understood`,
  },
  openTables,
);

function openTables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "gdp_wide.csv": csv("country,gdpPercap_1990,gdpPercap_2000,gdpPercap_2010", (at) => [
      `Place ${at}`,
      500 + ((at * 7919) % 9000) + 0.5,
      700 + ((at * 6007) % 9000) + 0.25,
      900 + ((at * 4999) % 9000) + 0.75,
    ]),
    "state_figures.csv": csv("State,MedianHHIncome2018,MedianHHIncome2021,PopEst2018,PopEst2021", (at) => [
      `S${at}`,
      40_000 + ((at * 7919) % 9000),
      41_000 + ((at * 6007) % 9000),
      900_000 + ((at * 4999) % 90_000),
      910_000 + ((at * 3571) % 90_000),
    ]),
    "rent_prices.csv": csv("City,Jan 2019,Feb 2019,Mar 2019,Jan 2020,Feb 2020,Mar 2020", (at) => [
      place(at),
      ...Array.from({ length: 6 }, (_, month) => 900 + ((at * 79 + month * 37) % 700)),
    ]),
    "homes_monthly.csv": csv("Place,2016-05,2016-06,2016-07,2016-08", (at) => [
      place(at),
      ...Array.from({ length: 4 }, (_, month) => 90_000 + ((at * 7919 + month * 377) % 70_000)),
    ]),
    "seasons.csv": csv("Team,goals_2011_12,goals_2012_13", (at) => [`T${at}`, at % 17, (at * 3) % 19]),
    "jobless.csv": csv(
      "Industry,Workers Apr.2021,Workers Apr.2022,Men Apr.2021,Men Apr.2022,Women Apr.2021,Women Apr.2022",
      (at) => [
        at === 0 ? "Mining" : `Trade ${at}`,
        300 + ((at * 79) % 500),
        310 + ((at * 83) % 500),
        ...Array.from({ length: 4 }, (_, more) => 1 + ((at * 7 + more * 3) % 9) + 0.5),
      ],
    ),
    "branches.csv": csv("Branch,Q1 2019 Sales,Q2 2019 Sales,FY17 Budget,FY18 Budget", (at) => [
      `B${at}`,
      ...Array.from({ length: 4 }, (_, more) => 900 + ((at * 79 + more * 37) % 700)),
    ]),
    "people_by_year.csv": csv("State,2015,2018,2021", (at) => [
      `S${at}`,
      ...Array.from({ length: 3 }, (_, more) => 90_000 + ((at * 7919 + more * 377) % 70_000)),
    ]),
    "grosses.csv": csv("Title,Year,Studio,NA_Gross,EU_Gross,JP_Gross", (at) => [
      `Story ${at}`,
      2000 + (at % 12),
      of(["Elm", "Fir", "Oak"], at),
      ...Array.from({ length: 3 }, (_, more) => ((at * 7 + more * 3) % 90) + 0.5),
    ]),
    "regional_orders.csv": csv("order_no,Country,EU_Sales,JP_Sales", (at) => [
      7000 + at * 3,
      of(["Norway", "Peru"], at),
      (at * 7) % 90,
      (at * 11) % 90,
    ]),
  });
}

function place(at: number): string {
  return at === 0 ? "Oslo" : `Town ${at}`;
}
