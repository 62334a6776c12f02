import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** What rows begin and end with, what they lose and gain, and what a table has of each period, year or country. */
reads(
  {
    "orders.csv": `
      — rows have a beginning and an end
      sales per year => total of sales by year of order_date, in order
      sales by month in 2022 => total of sales by month of order_date where order_date is between 2022-01-01 and 2022-12-31, in order
      total sales by year => total of sales by year of order_date, in order
      total sales in 2022 => total of sales where order_date is between 2022-01-01 and 2022-12-31
      average shipping time => mean of ship_date minus order_date (taking "shipping time" for the days from order_date to ship_date)
      average time to ship by region => mean of ship_date minus order_date by region, highest first (taking "time to ship" for the days from order_date to ship_date)
      how many days does it take to ship an order on average => mean of ship_date minus order_date (taking "how many days does it take to ship an order on average" for the days from order_date to ship_date)
      how long does it take on average to ship an order => mean of ship_date minus order_date (taking "how long does it take on average to ship an order" for the days from order_date to ship_date)
      how long does it take to ship => ambiguous
      average time to deliver => not_understood
      how long does it take to pay an order on average => not_understood
      average shipping time in hours => not_understood
      average processing time => not_understood
      total sales shipped in 2022 => total of sales where ship_date is between 2022-01-01 and 2022-12-31
      — profits that may be losses
      orders with a loss of more than 100 => rows where profit is under -100 (taking "orders" for the rows; taking "with a loss of more than 100" for profit; at most 100 rows are shown)
      orders with a loss of less than 100 => not_understood
      unprofitable orders => rows where profit is under 0 (taking "unprofitable" for profit; taking "orders" for the rows; at most 100 rows are shown)
      orders that made a profit => rows where profit is over 0 (taking "orders" for the rows; taking "that made a profit" for profit; at most 100 rows are shown)
      average sales of orders that lost money => not_understood
      how many orders lost money => not_understood
      biggest loss => row with the lowest profit (taking "biggest loss" for the lowest profit)
      biggest loss of weight => not_understood
      loss of customers by region => not_understood
      how many orders were lost => not_understood
      — what each of them bought
      top 5 customers by sales => top 5 customer_name by total of sales
      top 5 customers by discount => ambiguous
      customers with the highest sales => ambiguous
      discount per year => ambiguous
      sales per salesman => not_understood`,
    "calls.csv": `
      — rows start and end
      calls per month => number of rows by month of start, in order
      which day had the most rows => day of start with the highest number of rows
      number of rows by month of end => number of rows by month of end, in order
      rows that ended in 2021 => rows where end is since 2021-01-01 and end is before 2022-01-01 (at most 100 rows are shown)
      rows that lasted in 2021 => not_understood`,
    "riders.csv": `
      — one number of each month
      riders per year => total of riders by year of month, in order
      riders per quarter => total of riders by quarter of month, in order
      riders per month => show month, riders of rows, sorted by month ascending (one row for each month; at most 100 rows are shown)
      riders by month of the year => ambiguous
      average riders by month of the year => mean of riders by month of the year of month, in order
      busiest month => row with the highest riders
      busiest month ever => row with the highest riders
      busiest month of 2021 => row with the highest riders where month is between 2021-01-01 and 2021-12-31
      which year was the busiest => year of month with the highest total of riders (taking "busiest" for the one with the highest riders)
      which month of the year is the quietest on average => month of the year of month with the lowest mean of riders (taking "quietest" for the one with the lowest riders)
      busiest month of the year => ambiguous
      month of the busiest year => not_understood
      busiest months => ambiguous
      busiest day => not_understood
      busiest station => not_understood
      busiest month for freight => not_understood
      how many more riders in 2022 than in 2020 => compare total of riders for rows where month is between 2022-01-01 and 2022-12-31 versus rows where month is between 2020-01-01 and 2020-12-31
      how many fewer riders were there in 2020 than in 2022 => compare total of riders for rows where month is between 2020-01-01 and 2020-12-31 versus rows where month is between 2022-01-01 and 2022-12-31
      how many more riders in July than in January => compare total of riders for rows where month of the year of month is July versus rows where month of the year of month is January
      how many more trains in 2022 than in 2020 => not_understood
      how many more riders than in 2020 => not_understood
      how many more women riders in 2022 than in 2020 => not_understood`,
    "balance.csv": `
      — what headers say of themselves
      average WBI => mean of "World Balance Index (WBI)"
      top 3 countries by WBI => top 3 rows by "World Balance Index (WBI)"
      WBI of Norway => show "World Balance Index (WBI)" of rows where Country is "Norway" (one row matches)
      wbi rank of Norway => show "WBI rank" of rows where Country is "Norway" (one row matches)
      life expectancy in Japan => show "Life expectancy at birth" of rows where Country is "Japan" (one row matches)
      inequality in life expectancy in Japan => show "Inequality in life expectancy (%)" of rows where Country is "Japan" (one row matches)
      expectancy in Japan => show "Life expectancy at birth" of rows where Country is "Japan" (one row matches)
      average GDI => not_understood
      how many countries have no gini coefficient => number of rows where "Gini coefficient" is missing
      biggest improvement in WBI from 1990 to 2010 => row with the highest "WBI Value 2010" minus "WBI Value 1990" (taking "wbi" for WBI Value 1990 and WBI Value 2010)
      which country improved its WBI the most from 1990 to 2010 => row with the highest "WBI Value 2010" minus "WBI Value 1990" (taking "wbi" for WBI Value 1990 and WBI Value 2010)
      top 3 countries by improvement in WBI from 1990 to 2010 => top 3 rows by "WBI Value 2010" minus "WBI Value 1990" (taking "wbi" for WBI Value 1990 and WBI Value 2010)
      biggest drop in WBI between 1990 and 2010 => row with the highest "WBI Value 1990" minus "WBI Value 2010" (taking "wbi" for WBI Value 1990 and WBI Value 2010)
      biggest improvement in WBI from 1990 to 2015 => not_understood
      biggest improvement in WBI => not_understood
      biggest improvement in life expectancy from 1990 to 2010 => not_understood
      which continent improved its WBI the most from 1990 to 2010 => not_understood`,
    "pay.csv": `
      — nobody but the rows
      how many of them are part time => number of rows where employment_type is "PT" (taking "of them" for all rows; taking "part time" for "PT")
      how many of them are women => not_understood
      how many of them => number of rows (taking "of them" for all rows)
      what share of them are part time => not_understood
      average salary in usd of them => not_understood
      — codes, units and who pays
      average usd salary => mean of salary_in_usd
      median usd salary of managers => median of salary_in_usd where job_title is "Manager"
      average salary in usd at large companies => mean of salary_in_usd where company_size is "L" (taking "large" for "L")
      do large companies pay more than small ones, in usd => compare mean of salary_in_usd for rows where company_size is "L" versus rows where company_size is "S" (taking "large" for "L"; taking "small" for "S")
      do companies in France pay more than companies in Germany, in usd => compare mean of salary_in_usd for rows where company_location is "FR" versus rows where company_location is "DE" (taking "France" for "FR"; taking "Germany" for "DE")
      average salary in usd of senior people => mean of salary_in_usd where experience_level is "SE" (taking "senior" for "SE")
      median salary in usd for entry level => median of salary_in_usd where experience_level is "EN" (taking "entry level" for "EN")
      average salary in usd of full time people => mean of salary_in_usd where employment_type is "FT" (taking "full time" for "FT")
      do managers pay more than clerks => not_understood
      do large companies hire more than small ones => not_understood
      do seniors pay more than juniors => not_understood
      how many small companies => not_understood
      number of large salaries => not_understood
      large salaries => not_understood
      extra large companies => not_understood
      full time students => not_understood
      how many senior citizens => not_understood`,
    "output.csv": `
      — who is a country
      who had the highest output in 2021 => show Country of row with the highest Output where Year is 2021 (taking "who" for Country; one row for each Country)
      which country had the highest output in 2021 => show Country of row with the highest Output where Year is 2021 (one row for each Country)
      who had the highest output => ambiguous
      who lives in Japan => not_understood
      who is the president of Japan => not_understood`,
  },
  openOwn,
);

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${header}\n${rows.map((row) => row.join(",")).join("\n")}\n`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function day(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}

const COUNTRIES = [
  "Norway",
  "Japan",
  "France",
  "Germany",
  "Kenya",
  "Chile",
  "India",
  "Peru",
  "Ghana",
  "Spain",
];

const FILES: Readonly<Record<string, string>> = {
  "orders.csv": csv(
    "row_id,order_id,order_date,ship_date,customer_name,region,sales,discount,profit",
    range(120).map((at) => [
      at + 1,
      5000 + Math.floor(at * 0.8),
      day("2021-01-05", at * 6),
      day("2021-01-05", at * 6 + 1 + (at % 5)),
      `Customer ${at % 17}`,
      ["North", "South", "West"][at % 3] ?? "",
      100 + ((at * 37) % 900) + 0.5,
      (at % 6) / 20,
      ((at * 53) % 400) - 150,
    ]),
  ),
  "calls.csv": csv(
    "start,end,line",
    range(90).map((at) => [
      `${day("2021-01-05", at * 5)} 09:${10 + (at % 40)}`,
      `${day("2021-01-05", at * 5)} 10:${10 + (at % 35)}`,
      ["red", "blue"][at % 2] ?? "",
    ]),
  ),
  "riders.csv": csv(
    "month,riders",
    range(60).map((at) => [
      `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
      900 + at * 7 + ((at * 31) % 90),
    ]),
  ),
  "balance.csv": csv(
    '"WBI rank","Country","World Balance Index (WBI)","Life expectancy at birth","Inequality in life expectancy (%)","Gini coefficient","WBI Value 1990","WBI Value 2010"',
    COUNTRIES.map((country, at) => [
      at + 1,
      country,
      (0.95 - at * 0.031).toFixed(3),
      (83.4 - at * 1.7).toFixed(1),
      (3.1 + at * 1.3).toFixed(1),
      at % 3 === 1 ? ".." : (25.3 + at).toFixed(1),
      at === 4 ? ".." : (0.71 - at * 0.04).toFixed(3),
      (0.9 - at * 0.033 + (at === 6 ? 0.1 : 0)).toFixed(3),
    ]),
  ),
  "pay.csv": csv(
    "work_year,experience_level,employment_type,job_title,salary,salary_currency,salary_in_usd,company_location,company_size",
    range(90).map((at) => [
      2020 + (at % 3),
      ["EN", "MI", "SE", "EX"][at % 4] ?? "",
      ["FT", "PT", "CT"][at % 3] ?? "",
      ["Manager", "Clerk", "Analyst", "Engineer", "Tester"][at % 5] ?? "",
      30_000 + ((at * 7919) % 60_000),
      ["USD", "EUR", "GBP"][at % 3] ?? "",
      31_000 + ((at * 6007) % 70_000),
      ["US", "DE", "FR", "GB", "JP"][at % 5] ?? "",
      ["S", "M", "L"][Math.floor(at / 2) % 3] ?? "",
    ]),
  ),
  "output.csv": csv(
    "Year,Country,Continent,Output",
    range(40).map((at) => [
      2019 + Math.floor(at / 10),
      COUNTRIES[at % 10] ?? "",
      ["Europe", "Asia", "Europe", "Europe", "Africa", "America", "Asia", "America", "Africa", "Europe"][
        at % 10
      ] ?? "",
      (5 + ((at * 17) % 40) + 0.25 * (at % 3)).toFixed(2),
    ]),
  ),
};

async function openOwn(): Promise<Record<string, Dataset>> {
  return openWritten(FILES);
}
