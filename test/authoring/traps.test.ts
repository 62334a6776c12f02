import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { reader } from "./reads.ts";

/**
 * Questions that ask for something the table does not have, in words that it almost has: a word of one column's name beside a word
 * of another's, a word too many or too few, a thing where only a quality of it is known. None of them may be answered.
 */
const TRAPS: Readonly<Record<string, string>> = {
  "movies.csv": `
    total gross by genre
    average US sales
    average worldwide sales
    total worldwide DVD sales
    average US budget
    highest US rating
    average rating by director
    average MPAA score
    average IMDB score
    total IMDB gross
    average release budget
    total DVD gross
    total foreign gross
    average production time
    average production gross
    total tomatoes
    number of votes
    minor genre with most films
    average minor genre gross
    average gross profit
    average budget of horror comedies
    films released in the US
    how many films were released worldwide
    which director has the most votes
    what kinds of film are there
    total US and worldwide gross
    best Ridley Scott film
    average first week gross
    average adjusted gross
    average US net gross
    average DVD gross
    total US rating
    average critics rating
    average running cost
    total production sales
    worldwide budget of Fox films
    highest worldwide rating
    average IMDB gross
    number of US distributors
    minor genres
    how many major directors
    rotten films by genre
    average gross of major distributors`,
  "census.csv": `
    life expectancy of Kenya
    average literacy in 2000
    adult literacy in India in 2000
    female population of India in 2000
    urban literacy in India in 2000
    rural population of India in 2000
    child female literacy in 2000 in India
    urban male literacy on average
    average adult population in 2000
    male population in 1985
    average gdp in 2005
    total gdp by country
    GDP growth of Mexico
    how did the population of Brazil change from 1955 to 2005
    annual population growth in India
    total pop by decade
    literacy gap between men and women
    urban pop share in 2000
    population density of Japan in 2000
    child literacy in Kenya in 2000
    male fertility in India in 1955
    infant life expectancy in India in 1955
    female life expectancy in Japan in 1990
    total adult population by country
    urban fertility in 2000
    urban gdp per capita in 2000
    rural literacy by country
    average per capita pop
    gdp in India in 2000
    population of Indiana in 2000
    population of India in the first year
    population of India last year
    population of the largest country in 2000
    second highest fertility in 1955
    richest country in 2005`,
  "stocks.csv": `
    IBM price in 2008
    closing price of IBM on 1 May 2006
    opening price of IBM in March 2008
    price change of IBM in March 2008
    trading volume of IBM in March 2008
    adjusted price of IBM in March 2008
    highest daily price of MSFT in 2006
    monthly average of weekly prices
    MSFT's opening price on 1 May 2006
    MSFT dividend on 1 May 2006
    price of MSFT after 1 May 2006
    price of MSFT before June 2006
    last price of MSFT
    current price of IBM
    price of everything on 1 May 2006
    MSFT price in May`,
  "orders.csv": `
    total sales
    total gross profit
    total net cost
    total cost by customer
    total cost by city
    average cost
    orders shipped to Oslo
    orders by class
    number of orders by product
    number of products
    number of customers
    number of orders per customer
    average first order
    orders ordered in March 2022
    average order date
    retail city with most orders
    net unit cost on average
    total shipping unit cost
    late shipping orders
    returned late orders
    late returned products by mode
    customer with the highest net sales
    corporate class orders
    sub product class with most orders
    express shipping cost
    average unit sales
    average total sales
    average total unit cost
    gross profit by mode
    average net cost
    average gross shipping
    total unit sales by city
    returned sales
    late sales by class
    customer class with most orders
    ship type with most orders
    product city
    city of product A1
    type of customer 9005
    city of order 9005
    sales of order 9005
    order date of order 9005
    customer of order 9005
    cost of order 9005
    orders with super class x1`,
  "campaigns.csv": `
    total contributions
    total candidate contributions
    average committee contributions
    total loans
    total loan repayments
    total cash by party
    average beginning loans
    candidate debts in total
    total individual receipts
    average incumbent contributions
    party of the candidate with the highest Total_Receipts`,
  "vehicles.csv": `
    small SUVs by class
    class of Toyota
    make of the vehicle with the best mileage`,
  "fossil_co2.csv": `
    total fuel
    fuel by country
    gas by country
    total gas emissions by country
    total bunker gas
    total solid cement
    liquid gas fuel by year
    total per capita
    total emissions of Brazil in 1980
    gas of Brazil in 1980
    fuel total of Brazil in 1980
    liquid gas of Brazil in 1980
    emissions per capita of Brazil in 1980
    cement per capita of Brazil in 1980`,
  "bird_strikes.csv": `
    average cost by state
    total damage
    average repair damage
    total other damage cost
    average wildlife cost
    strikes by wildlife
    large aircraft by operator
    cost of the flight on 1990-01-08`,
  "seattle_weather.csv": `
    average temperature
    minimum temperature in 2013
    maximum wind temperature
    wettest wind day
    temperature on 3 January 2012
    weather in Portland on 3 January 2012
    weather yesterday
    rain on 3 January 2012
    wind temperature on 3 January 2012
    snow depth on 3 January 2012`,
  "earthquakes.csv": `
    average type
    alert level of the strongest earthquake`,
  "iowa_electricity.csv": `
    gross generation by source
    net consumption in 2010
    coal generation in 2010
    generation of fossil renewables in 2010`,
  "unemployment.csv": `
    unemployment rate of Government in March 2005`,
  "wages.csv": `
    average hourly wage
    average years
    average wage experience
    average occupation wage
    other sector wage`,
  "airports.csv": `
    latitude of the northernmost airport
    name of the northernmost airport in Texas
    elevation of Thigpen`,
  "companies.csv": `
    when was 3M founded
    founded year of MMM
    sub sector of MMM
    revenue of MMM
    CEO of MMM
    old sector of MMM
    city of MMM`,
  "flights.csv": `
    average origin delay
    arrival delay by origin
    departure delay of the flight from LAX to BNA`,
  "penguins.csv": `
    average beak width
    average flipper depth
    average body length
    average beak mass
    beak of the heaviest penguin
    name of the heaviest penguin`,
  "vix.csv": `
    closing value on 2019-01-03
    adjusted close on 2019-01-03
    volume on 2019-01-03
    high of the year 2019`,
};

/** The same words where they are the table's own. */
const ANSWERED: Readonly<Record<string, string>> = {
  "movies.csv": `
    average running time by genre => mean of "Running Time min" by "Major Genre", highest first
    average US gross by major genre => mean of "US Gross" by "Major Genre", highest first
    average Fox budget => mean of "Production Budget" where Distributor is "Fox"`,
  "orders.csv": `
    number of orders by product class => number of rows by product_class, highest first
    number of orders with A1 product => number of rows where product_class is "A1"
    number of orders by species => number of rows by species_id, highest first
    net sales of order 9005 => show net_sales of rows where order_id is 9005 (one row matches)`,
  "companies.csv": `
    headquarters of MMM => show "Headquarters Location" of rows where Symbol is "MMM" (one row matches)
    industry with the most companies => "GICS Sub-Industry" with the highest number of rows`,
  "bird_strikes.csv": `
    strikes in Colorado involving large wildlife => rows where "Origin State" is "Colorado" and "Wildlife Size" is "Large" (at most 100 rows are shown)`,
  "earthquakes.csv": `
    depth of the strongest earthquake => show depthKm of row with the highest mag`,
  "seattle_weather.csv": `
    strongest wind each year => maximum of wind by year of date, in order`,
};

const SUITE = join(import.meta.dirname, "suite/tables");

describe("readQuestion, asked for what a table only seems to have,", () => {
  describe.each(Object.entries(TRAPS))("about %s,", (table, text) => {
    it.each(linesOf(text))("does not answer '%s'", async (question) => {
      const read = await reader(tables, table);
      const found = await read(question);
      expect(found.ok ? found.reading : "refused").toBe("refused");
    });
  });

  describe.each(Object.entries(ANSWERED))("and for what it has, about %s,", (table, text) => {
    it.each(linesOf(text).map((line) => line.split(" => ")))(
      "reads '%s'",
      async (question = "", expected) => {
        const read = await reader(tables, table);
        const found = await read(question);
        expect(found.ok ? found.reading : found.failure.message).toBe(expected);
      },
    );
  });
});

function linesOf(text: string): string[] {
  return text.split("\n").flatMap((line) => line.trim() || []);
}

async function tables(): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-traps-"));
  const own: Readonly<Record<string, string>> = {
    "movies.csv": movies(),
    "census.csv": census(),
    "stocks.csv": stocks(),
    "orders.csv": orders(),
  };
  const names = new Set([...Object.keys(TRAPS), ...Object.keys(ANSWERED)]);
  const opened = [...names].map(async (name) => {
    const text = own[name];
    if (text !== undefined) await writeFile(join(folder, name), text);
    const path = join(text === undefined ? SUITE : folder, name);
    return [name, await openDataset(path, { cacheDir: join(folder, "cache") })] as const;
  });
  return Object.fromEntries(await Promise.all(opened));
}

function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`;
}

function rowsOf<T>(many: number, row: (index: number) => T): T[] {
  return Array.from({ length: many }, (_, index) => row(index));
}

const of = (items: readonly string[], index: number): string => items[index % items.length] ?? "";
const two = (number: number): string => String(number).padStart(2, "0");

function movies(): string {
  return csv(
    "Title,US Gross,Worldwide Gross,US DVD Sales,Production Budget,Release Date,MPAA Rating,Running Time min,Distributor,Major Genre,Director,Rotten Tomatoes Rating,IMDB Rating,IMDB Votes",
    rowsOf(80, (i) => [
      `Film ${i}`,
      ((i * 37) % 400) * 1e6,
      (400 + ((i * 53) % 500)) * 1e6,
      i % 3 === 0 ? ((i * 7) % 50) * 1e6 : "",
      (1 + ((i * 29) % 90)) * 1e6,
      `${1998 + (i % 12)}-${two(1 + (i % 12))}-${two(1 + (i % 27))}`,
      of(["PG", "R", "PG-13"], i * 5),
      80 + ((i * 11) % 60),
      of(["Fox", "Sony", "Disney"], i * 7),
      of(["Action", "Comedy", "Drama", "Horror"], i * 3),
      of(["Ridley Scott", "Ann Lee", "Bo Katt", "Cy Dorn"], i * 11),
      10 + ((i * 17) % 90),
      3 + ((i * 13) % 60) / 10,
      100 + ((i * 7919) % 89_000),
    ]),
  );
}

function census(): string {
  const countries = ["India", "Kenya", "France", "Brazil", "Japan", "United States", "Mexico"];
  const rows = rowsOf(11, (step) =>
    countries.map((country, i) => [
      1955 + step * 5,
      country,
      i % 3,
      1e6 * (10 + ((step * 7 + i * 31) % 900)),
      1e5 * (10 + ((step * 11 + i * 17) % 90)),
      40 + ((step * 3 + i * 7) % 42),
      1.2 + ((step * 13 + i * 5) % 58) / 10,
      30 + ((step * 5 + i * 11) % 69),
      20 + ((step * 7 + i * 13) % 79),
      400 + ((step * 997 + i * 4001) % 59_000),
    ]),
  ).flat();
  return csv(
    "year,country,cluster,pop,urban_pop,life_expect,fertility,adult_male_literacy,adult_female_literacy,gdp_per_capita_usd",
    rows,
  );
}

function stocks(): string {
  const symbols = ["MSFT", "AMZN", "IBM", "GOOG", "AAPL"];
  const rows = rowsOf(60, (month) =>
    symbols.map((symbol, i) => [
      symbol,
      `${2005 + Math.floor(month / 12)}-${two(1 + (month % 12))}-01`,
      10 + ((month * 37 + i * 101) % 690),
    ]),
  ).flat();
  return csv("symbol,date,price", rows);
}

function orders(): string {
  return csv(
    "order_id,first_order_date,last_order_date,gross_sales,net_sales,net_profit,unit_cost,total_cost,shipping_cost,customer_type,customer_city,ship_city,ship_mode,product_class,sub_class,species_id,is_returned,late_delivery",
    rowsOf(90, (i) => [
      9000 + i,
      `2021-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      `2022-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
      10 + ((i * 37) % 890),
      10 + ((i * 41) % 790),
      ((i * 43) % 490) - 90,
      1 + ((i * 7) % 89),
      1 + ((i * 47) % 899),
      1 + ((i * 3) % 29),
      of(["Retail", "Corporate"], i * 3),
      of(["Oslo", "Bergen", "Paris"], i * 5),
      of(["Oslo", "Bergen", "Rome"], i * 7),
      of(["Air", "Sea"], i),
      of(["A1", "B2", "C3"], i * 2),
      of(["x1", "y2"], i * 5),
      1 + ((i * 7) % 5),
      of(["yes", "no"], i * 3),
      i % 4 === 0 ? 1 : 0,
    ]),
  );
}
