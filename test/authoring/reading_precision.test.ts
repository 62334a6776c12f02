import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { reads } from "./reads.ts";

/** What a question must not be taken for, each beside what is still read of the same table. */
reads(
  {
    "amazon_orders.csv": `
      — a size is none of a date, of which there is an earliest and a latest
      biggest order => not_understood
      largest order => not_understood
      highest order => not_understood
      smallest order => not_understood
      average quantity in the largest order => not_understood
      maximum order date => maximum of order_date
      lowest order date => minimum of order_date
      latest order date => maximum of order_date
      — the first of some groups may be first by rows, by how many there were or by what they cost
      top 2 categories => ambiguous
      top 2 categories by number of purchases => not_understood
      top 2 categories by quantity => top 2 category by total of quantity
      — of what adds up, a single row may be meant, or all of one customer
      customers with quantity over 3 => not_understood
      customers with price over 40 => rows where price is over 40 (taking the rows that meet it for what is asked for; at most 100 rows are shown)`,
    "job_pay.csv": `
      — numbers of several currencies make no sense together
      average salary => ambiguous
      highest salary => ambiguous
      average salary by title => ambiguous
      people with salary over 20000 => not_understood
      top 3 by salary => not_understood
      correlation between salary and hours => not_understood
      share of salary by title => not_understood
      average salary in USD => mean of salary_usd
      average salary_usd by title => mean of salary_usd by title, highest first
      average salary by salary currency => mean of salary by salary_currency, highest first
      average salary where salary currency is EUR => mean of salary where salary_currency is "EUR"
      average salary of clerks => mean of salary where title is "Clerk"
      average hours by title => mean of hours by title, highest first
      number of rows by title => number of rows by title, highest first`,
    "crops.csv": `
      — nor do those of several units
      average value => not_understood
      total value by item => not_understood
      total value of wheat => not_understood
      total value by unit => total of "value" by unit, highest first
      total value where element is Production => total of "value" where element is "Production"
      average value of wheat where element is Yield => mean of "value" where item is "Wheat" and element is "Yield"`,
    "hiring.csv": `
      — one value, or all that end so; a name in capitals, or beside its column, is that value
      how many students => ambiguous
      average age of managers => ambiguous
      managers by sex => not_understood
      how many rows with role manager => number of rows where role is "Manager"
      how many are managers only => number of rows where role is "Manager"
      how many Student are there => number of rows where role is "Student"
      how many in the role of Manager => number of rows where role is "Manager"
      how many law students => number of rows where role is "Law student"
      how many nurses => number of rows where role is "Nurse"
      how many drivers => number of rows where role is "Driver"`,
    "climbers_sub.csv": `
      — a value that the file is called after may be all rows
      number of climbers => not_understood
      average age of climbers => not_understood
      number of leaders => number of rows where role is "Leader"
      number of rows where role is Climber => number of rows where role is "Climber"`,
    "drinks.csv": `
      — who does something is not what is done
      which country has the most alcoholics => not_understood
      number of alcoholics by continent => not_understood
      country with the highest alcohol => row with the highest litres_of_alcohol
      which country had the most producers => not_understood`,
    "attacks.csv": `
      — an event has no age, and is no matter of where its people come from
      oldest attack => not_understood
      youngest attack => not_understood
      how many Americans => not_understood
      Australians by activity => not_understood
      American attacks => rows where country is "USA" (taking "American" for "USA"; at most 100 rows are shown)`,
    "covid_days.csv": `
      — what goes on from day to day makes no total
      total confirmed => not_understood
      total confirmed in Chad => not_understood
      total new cases by country => total of new_cases by country, highest first
      total confirmed by date => total of confirmed by date, in order
      highest confirmed by country => maximum of confirmed by country, highest first`,
    "netflix_titles.csv": `
      — a year by its name goes before that of dates of something else
      titles by year => number of rows by release_year, in order
      titles added per year => number of rows by year of date_added, in order
      number of titles by year of date_added => number of rows by year of date_added, in order
      — an adjective of a country is written in capitals wherever it stands
      Indian titles => ambiguous
      Chinese titles => rows where kind is "Chinese" (at most 100 rows are shown)`,
    "house_sales.csv": `
      — what rows are called may be what they come to; the highest rank is the first
      total sales => not_understood
      number of sales => number of rows
      highest rank => not_understood
      maximum rank => maximum of rank
      — another column goes before a value of its name
      number of sales by agent => number of rows by agent, highest first
      average price by agent => mean of price by agent, highest first`,
    "loans.csv": `
      — who does something is no country where somebody else does
      who borrowed the most => not_understood
      — nor does something go to whom it comes from
      loans to banks => not_understood
      loans over 5000 => not_understood
      flights over 1000 => not_understood`,
    "flights.csv": `
      — a thing's number measures nothing
      flights over 1000 => not_understood
      average flight => not_understood
      highest flight => not_understood
      flights with distance over 1000 => rows where distance is over 1000 (at most 100 rows are shown)`,
    "schools.csv": `
      — what is measured makes no groups to pick from: each row shares its own out
      which school has the most students per teacher => row with the highest students divided by teachers
      school with the most students in each county => row with the highest students in each county`,
  },
  openTables,
);

async function openTables(): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-precision-"));
  const open = async (name: string, lines: readonly string[]): Promise<Dataset> => {
    await writeFile(join(folder, name), `${lines.join("\n")}\n`);
    return openDataset(join(folder, name), { cacheDir: join(folder, "cache") });
  };
  const datasets = await Promise.all([
    open("amazon_orders.csv", [
      "order_date,price,quantity,customer,category",
      ...rows(
        40,
        (at) =>
          `${day(at)},${5 + ((at * 13) % 60)}.5,${1 + (at % 5)},${of(["Ann", "Bob", "Cleo"], at)},${of(["Books", "Food", "Toys", "Tools"], at * 3)}`,
      ),
    ]),
    open("job_pay.csv", [
      "title,salary,salary_currency,salary_usd,hours",
      ...rows(40, (at) => {
        const title = of(["Clerk", "Cook", "Baker"], at);
        const currency = title === "Clerk" ? "USD" : of(["USD", "EUR", "INR", "GBP"], at);
        return `${title},${10_000 + ((at * 977) % 30_000)},${currency},${9000 + ((at * 811) % 30_000)},${20 + (at % 21)}`;
      }),
    ]),
    open("crops.csv", [
      "area,item,element,year,unit,value",
      ...rows(72, (at) => {
        const [element, unit] = of(
          [
            ["Production", "tonnes"],
            ["Yield", "hg/ha"],
            ["Area harvested", "ha"],
          ] as const,
          at,
        );
        return `${of(["France", "Spain", "Italy"], Math.floor(at / 24))},${of(["Wheat", "Maize"], Math.floor(at / 3))},${element},${2010 + (Math.floor(at / 6) % 4)},${unit},${100 + ((at * 389) % 9000)}`;
      }),
    ]),
    open("schools.csv", [
      "school,county,students,teachers",
      ...rows(60, (at) => `School ${at},${of(["Kern", "Lake"], at)},${90 + ((at * 37) % 800)},${5 + at / 7}`),
    ]),
    open("hiring.csv", [
      "age,sex,role",
      ...rows(
        60,
        (at) =>
          `${20 + ((at * 7) % 40)},${of(["F", "M"], at)},${of(["Student", "Law student", "Manager", "Sales Manager", "Nurse", "Driver", "Retired Driver"], at)}`,
      ),
    ]),
    open("climbers_sub.csv", [
      "expedition,age,role,peak",
      ...rows(
        40,
        (at) =>
          `E${at % 9},${20 + ((at * 7) % 40)},${at % 5 === 0 ? of(["Leader", "Doctor"], at / 5) : "Climber"},${of(["Lhotse", "Makalu"], at)}`,
      ),
    ]),
    open("drinks.csv", [
      "country,beer,wine,litres_of_alcohol,production,continent",
      ...rows(
        20,
        (at) =>
          `Land${String.fromCodePoint(65 + at)},${at * 3},${(at * 17) % 50},${at % 13}.${at % 10},${at * 11},${of(["Asia", "Europe"], at)}`,
      ),
    ]),
    open("attacks.csv", [
      "case_number,date,country,activity,name,sex,age,fatal",
      ...rows(
        40,
        (at) =>
          `C${at},${day(at)},${of(["USA", "Australia", "Brazil", "Japan"], at)},${of(["Surfing", "Diving"], at)},Name${at},${of(["F", "M"], at)},${10 + ((at * 7) % 60)},${of(["Y", "N"], at)}`,
      ),
    ]),
    open("covid_days.csv", [
      "country,date,confirmed,new_cases",
      ...rows(90, (at) => {
        const back = Math.floor(at / 3);
        const date = new Date(Date.UTC(2020, 3, 1 + back)).toISOString().slice(0, 10);
        return `${of(["Peru", "Chad", "Oman"], at)},${date},${back * 40 + ((back * 7) % 13)},${(back * 17) % 60}`;
      }),
    ]),
    open("netflix_titles.csv", [
      "show_id,title,date_added,release_year,kind",
      ...rows(
        60,
        (at) =>
          `s${at},T${at},${day(at)},${1990 + (at % 25)},${of(["Indian", "North Indian", "Chinese"], at)}`,
      ),
    ]),
    open("house_sales.csv", [
      "sale_id,date,price,rank,agent,note",
      ...rows(
        60,
        (at) =>
          `H${at},${day(at)},${90_000 + ((at * 9777) % 300_000)},${1 + (at % 9)},${of(["Kim", "Lo"], at)},${of(["agent", "owner"], at)}`,
      ),
    ]),
    open("loans.csv", [
      "loan_id,borrower,officer,loan_date,amount,balance,lender,country",
      ...rows(
        40,
        (at) =>
          `L${at},B${at % 17},${of(["Kim", "Lo"], at)},${day(at)},${1000 + ((at * 977) % 30_000)},${900 + ((at * 577) % 30_000)},${of(["bank", "fund"], at)},${of(["Kenya", "Germany", "Japan"], at)}`,
      ),
    ]),
    open("flights.csv", [
      "id,carrier,flight,origin,dest,distance",
      ...rows(
        60,
        (at) =>
          `${at},${of(["UA", "AA"], at)},${1 + ((at * 71) % 2900)},${of(["JFK", "LGA"], at)},${of(["LAX", "ORD"], at)},${200 + ((at * 61) % 2300)}`,
      ),
    ]),
  ]);
  return Object.fromEntries(datasets.map((dataset) => [dataset.name, dataset]));
}

function of<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("An empty list.");
  return found;
}

function rows(count: number, row: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => row(at));
}

function day(at: number): string {
  return `2021-0${1 + (at % 9)}-${10 + ((at * 7) % 18)}`;
}
