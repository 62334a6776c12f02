import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataset } from "../../../src/data/open.ts";
import { reads } from "../reads.ts";

reads({
  "sales.csv": `
    total revenue over time => trend of total of revenue by month of order_date
    number of orders over time => trend of number of distinct order_id by month of order_date
    trend of average unit price by month => trend of mean of unit_price by month of order_date
    monthly total revenue => trend of total of revenue by month of order_date
    total monthly revenue => trend of total of revenue by month of order_date
    daily number of orders => trend of number of distinct order_id by day of order_date
    weekly average unit price in the East => trend of mean of unit_price by week of order_date where region is "East"
    how did the number of orders change from year to year => trend of number of distinct order_id by year of order_date
    how did total revenue in the East change over the years => trend of total of revenue by year of order_date where region is "East"
    how has the average unit price developed over the quarters => trend of mean of unit_price by quarter of order_date
    evolution of average unit price per quarter => trend of mean of unit_price by quarter of order_date
    yearly totals of revenue => trend of total of revenue by year of order_date
    month over month change of total revenue => trend of total of revenue by month of order_date
    change in total revenue from month to month => trend of total of revenue by month of order_date
    trend of total revenue over the years => trend of total of revenue by year of order_date
    growth of total revenue by year => trend of total of revenue by year of order_date
    total revenue over time by week => trend of total of revenue by week of order_date
    trend of total revenue by month in chronological order => trend of total of revenue by month of order_date
    total revenue by month => total of revenue by month of order_date, in order
    revenue over time => trend of total of revenue by month of order_date
    monthly revenue => trend of total of revenue by month of order_date
    monthly revenue by region => ambiguous
    average monthly revenue => not_understood
    highest monthly revenue => not_understood
    trend of total revenue by region => not_understood
    trend of total revenue by month, highest first => not_understood
    trend of revenue and units => not_understood
    how did total revenue change => not_understood
    how did total revenue change from 2020 to 2021 => not_understood
    monthly weekly revenue => not_understood
    total revenue per quarter over the years => trend of total of revenue by quarter of order_date
    is revenue growing => trend of total of revenue by month of order_date
    is the number of orders growing => not_understood
    trend of order date => not_understood
    trend => not_understood
    why did total revenue change over time => not_understood
    forecast total revenue over time => not_understood
    running total of revenue over time => not_understood
    top 3 months of total revenue over time => not_understood`,
  "accidents.csv": `
    total fatalities over the years => trend of total of fatalities by year of year
    trend of total accidents in Ohio => trend of total of accidents by year of year where state is "Ohio"
    how did total injuries change from year to year => trend of total of injuries by year of year
    how did the number of accidents change over the years => trend of total of accidents by year of year
    number of fatalities over the years in Ohio => trend of mean of fatalities by year of year where state is "Ohio" (one row for each year)
    fatalities over the years => trend of total of fatalities by year of year
    is the total number of accidents growing => ambiguous
    monthly total injuries => not_understood`,
  "clinic.csv": `
    patients over time => trend of number of rows by month of visited_at
    average bmi over time for smokers => trend of mean of bmi by month of visited_at where smoker is "yes"
    number of patients over time by sex => not_understood
    trend of average bmi by weekday => not_understood`,
  "2021_readings_final_export_v2.csv": `
    average temp over time => not_understood
    daily wind speed => not_understood`,
});

/** One row a day, so that each number is that of its day; and two times, of which neither is meant more than the other. */
async function openTimes() {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-times-"));
  const rows = Array.from({ length: 90 }, (_, index) => index);
  const tables = {
    "weather.csv": `date,rainfall\n${rows.map((index) => `${day(index)},${index % 7}`).join("\n")}\n`,
    "parcels.csv": `sent_on,arrived_on,weight\n${rows.map((index) => `${day(index % 40)},${day(index % 45)},${index % 9}`).join("\n")}\n`,
  };
  const opened = Object.entries(tables).map(async ([name, text]) => {
    await writeFile(join(folder, name), text);
    return [name, await openDataset(join(folder, name), { cacheDir: join(folder, "cache") })] as const;
  });
  return Object.fromEntries(await Promise.all(opened));
}

reads(
  {
    "weather.csv": `
      daily rainfall => trend of mean of rainfall by day of date
      rainfall over time by day => trend of mean of rainfall by day of date
      daily range of rainfall => not_understood
      rainfall over time => trend of total of rainfall by month of date
      monthly total rainfall => trend of total of rainfall by month of date`,
    "parcels.csv": `
      total weight over time => ambiguous
      trend of total weight by day of sent_on => trend of total of weight by day of sent_on`,
  },
  openTimes,
);

function day(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
}
