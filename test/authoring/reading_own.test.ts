import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { reads } from "./reads.ts";
import { csv, of } from "./written.ts";

/**
 * What people ask of their own tables: what they did, where their money went, who came in where, what became of somebody. A verb that is not
 * told by what rows are, or by a column, is refused.
 */
const CASES = {
  "shelf.csv": `
    how many books did I read in 2019 => number of rows where "Date Read" is between 2019-01-01 and 2019-12-31 (taking "books" for the rows of the table)
    in which month of 2019 did I read the most books => month of "Date Read" with the highest number of rows where "Date Read" is between 2019-01-01 and 2019-12-31 (taking "books" for the rows of the table; taking "did I read" for what all rows are)
    which author do I have the most books by => Author with the highest number of rows (taking "books" for the rows of the table; taking "do I have" for what all rows are)
    which author did I read most often => Author with the highest number of rows (taking "did I read" for what all rows are)
    books I gave 5 stars => rows where "My Rating" is 5 (taking "books" for the rows of the table; taking what was given for My Rating; at most 100 rows are shown)
    books I rated 4 => rows where "My Rating" is 4 (taking "books" for the rows of the table; taking what was given for My Rating; at most 100 rows are shown)
    average rating I gave => mean of "My Rating" (taking "rating" for My Rating)
    longest book I read => row with the highest Pages (taking Pages for the length; taking "book" for the rows of the table; taking "I read" for what all rows are)
    how many pages did I read in 2019 => total of Pages where "Date Read" is between 2019-01-01 and 2019-12-31
    when did I first read Eco => minimum of "Date Read" where Author is "Eco" (taking "did I first read" for what all rows are)
    books I have read by Borges => rows where Author is "Borges" (taking "books" for the rows of the table; taking "I have read" for what all rows are; at most 100 rows are shown)
    which genre do I read the most => not_understood
    how many books did I buy in 2019 => not_understood
    how many books did I not finish => not_understood
    books I read with my wife => not_understood
    how many books do I have left => not_understood
    books added per year => number of rows by year of "Date Added", in order (taking "books" for the rows of the table)
  `,
  "runs.csv": `
    my average distance => mean of "Distance (km)" (taking "my" for all rows)
    how often did I run in 2021 => number of rows where Date is between 2021-01-01 and 2021-12-31 (taking "did I run" for what all rows are; counting the rows)
    how many times did I run on trails => number of rows where Surface is "trail" (taking "did I run" for what all rows are; counting the rows)
    which surface did I run on most often => Surface with the highest number of rows (taking "did I run" for what all rows are)
    in which month did I run the most => not_understood
    who did I run with => not_understood
    how often did I run when it rained => not_understood
    which shoes did I buy most often => not_understood
    how often did I not stretch => number of rows where "Did Stretch" is "no" (taking "did I not stretch" for Did Stretch)
    how often did I not warm up => not_understood
  `,
  "gigs.csv": `
    which artist did I see most often => artist with the highest number of rows (taking "did I see" for what all rows are)
    when did I last see Wilco => maximum of date where artist is "Wilco" (taking "did I last see" for what all rows are)
    how many times have I seen Feist => number of rows where artist is "Feist" (taking "have I seen" for what all rows are; counting the rows)
    which venue have I been to the most => venue with the highest number of rows (taking "have I been to" for what all rows are)
    how much did I spend in total => total of price_paid (taking "did I spend" for price_paid)
    how much did Sloan earn => not_understood
    which song did I hear the most => not_understood
  `,
  "purse.csv": `
    total spent on food => total of Amount where Category is "Food" and Kind is "Expense" (taking "spent" for Amount where Kind is Expense)
    how much was spent in total => total of Amount where Kind is "Expense" (taking "was spent" for Amount where Kind is Expense)
    how much did I spend at Aldi => total of Amount where Shop is "Aldi" and Kind is "Expense" (taking "did I spend" for Amount where Kind is Expense)
    which category did I spend the most on => Category with the highest total of Amount where Kind is "Expense" (taking "did I spend" for Amount where Kind is Expense)
    expenses per year => total of Amount by year of Date where Kind is "Expense", in order (taking "expenses" for Amount where Kind is Expense)
    biggest expense category => Category with the highest total of Amount where Kind is "Expense" (taking "expense" for Amount where Kind is Expense)
    how much salary came in altogether => total of Amount where Category is "Salary" and Kind is "Income" (taking "came in" for Amount where Kind is Income)
    what did we spend on spare parts => not_understood
    how much did Aldi get => not_understood
    spending per family member => not_understood
    income by year => total of Amount by year of Date where Kind is "Income", in order (taking "income" for Amount where Kind is Income)
  `,
  "houses_listed.csv": `
    how many houses did I visit => not_understood
    how much did we pay for houses => not_understood
    how much was spent => not_understood
  `,
  "claims.csv": `
    expenses by employee => total of amount by employee, highest first (taking "expenses" for amount)
    how much did Bob cost => not_understood
    how much did we spend on travel => total of amount where purpose is "travel" (taking "did we spend" for amount)
    how much did Ann spend => total of amount where employee is "Ann" (taking "spend" for amount)
    how much did I spend on travel => not_understood
    my total amount => not_understood
    how much did Ann earn => not_understood
  `,
  "awards_given.csv": `
    how much did Oxford University get in total => total of Amount where Organization is "Oxford University" (taking "get" for Amount)
    what share of the money went to MIT => share of total of Amount where Organization is "MIT" (taking "money" for Amount)
    how much money went to Health => total of Amount where Topic is "Health" (taking "money" for Amount)
    which topic got the most money => Topic with the highest total of Amount (taking "money" for Amount)
    how much did MIT spend => not_understood
    how much money is left => not_understood
    how much did we earn => not_understood
  `,
  "basket.csv": `
    how much did I spend in total => not_understood
    total spent at Ikea => not_understood
  `,
  "permits.csv": `
    permits applied for in 2019 => rows where applieddate is between 2019-01-01 and 2019-12-31 (at most 100 rows are shown)
    permits issued each year => number of rows by year of issueddate, in order
    how many permits were issued in March => number of rows where month of the year of issueddate is March
    permits in 2021 => ambiguous
  `,
  "viewings.csv": `
    films watched per year => number of rows by year of "Watched Date", in order (taking "films" for the rows of the table)
    how many films did I watch in 2020 => number of rows where "Watched Date" is between 2020-01-01 and 2020-12-31 (taking "films" for the rows of the table)
    in which month of 2020 did I watch the most films => month of "Watched Date" with the highest number of rows where "Watched Date" is between 2020-01-01 and 2020-12-31 (taking "films" for the rows of the table; taking "did I watch" for what all rows are)
    how many films were released in 1960 => not_understood
    average rating I gave per year => not_understood
  `,
  "ten_km.csv": `
    who won in F40 => row with the lowest place where category is "F40" (taking place for where they came in)
    who came third => rows where place is 3 (taking place for where they came in; at most 100 rows are shown)
    who finished in second place => rows where place is 2 (at most 100 rows are shown)
    who came last => row with the highest place (taking place for where they came in)
    what place did bib 130 finish => show place of rows where bib is 130 (one row matches)
    who came third in M40 => not_understood
    who won last year => not_understood
    what place did I finish => not_understood
  `,
  "dogs.csv": `
    how many dogs are named Bella => number of rows where DogName is "BELLA" (taking "dogs" for the rows of the table)
    dogs called MAX => rows where DogName is "MAX" (taking "dogs" for the rows of the table; at most 100 rows are shown)
    dogs called LAB => not_understood
    dogs called Fido => not_understood
  `,
  "schools.csv": `
    are there more boys or girls => total of male and total of female (taking "boys" for male; taking "girls" for female)
    are there more girls than boys in North => total of female and total of male where district is "North" (taking "girls" for female; taking "boys" for male)
    are there more dogs or cats => not_understood
  `,
  "stays.csv": `
    how many rows were sent to Cardiology => number of rows where ward is "Cardiology"
    how many rows were sent to Clinic => not_understood
    how many rows left against medical advice => number of rows where discharge_status is "Left Against Medical Advice"
    how many rows gave no satisfaction score => number of rows where satisfaction_score is missing
  `,
  "repair_log.csv": `
    which asset has been repaired most often => asset_id with the highest number of rows (taking "repaired" for what all rows are)
    which asset has been inspected most often => not_understood
    how many times Ann => number of rows where technician is "Ann" (counting the rows)
    how many times did Ann quit => not_understood
  `,
};

function day(year: number, at: number): string {
  return `${year + (at % 3)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 27)).padStart(2, "0")}`;
}

async function tables(): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "own-"));
  const files = {
    "shelf.csv": csv("Title,Author,Pages,Date Read,Date Added,My Rating,Average Rating", (at) => [
      `Tome ${at}`,
      of(["Le Guin", "Eco", "Borges"], at),
      90 + at * 11,
      day(2018, at),
      day(2014, at),
      1 + (at % 5),
      3 + (at % 20) / 10,
    ]),
    "runs.csv": csv("Date,Distance (km),Surface,Shoes,Did Stretch", (at) => [
      day(2020, at),
      3 + at / 4,
      of(["road", "trail", "track"], at),
      of(["Pegasus", "Ghost"], at),
      of(["yes", "no", "no"], at),
    ]),
    "gigs.csv": csv("artist,venue,date,price_paid", (at) => [
      of(["Sloan", "Wilco", "Feist"], at),
      of(["The Hall", "The Barn"], at),
      day(2016, at),
      10 + at,
    ]),
    "purse.csv": csv("Date,Category,Shop,Amount,Kind", (at) => [
      day(2019, at),
      of(["Food", "Rent", "Salary"], at),
      of(["Aldi", "Landlord", "Acme"], at),
      5 + at * 3,
      of(["Expense", "Expense", "Income"], at),
    ]),
    "houses_listed.csv": csv("street,bedrooms,listed,price", (at) => [
      `Lane ${at}`,
      1 + (at % 4),
      day(2018, at),
      1000 + at,
    ]),
    "claims.csv": csv("employee,date,purpose,amount", (at) => [
      of(["Ann", "Bob"], at),
      day(2019, at),
      of(["travel", "meals"], at),
      5 + at,
    ]),
    "awards_given.csv": csv("Project,Organization,Topic,Amount", (at) => [
      `Project ${at}`,
      of(["Oxford University", "MIT"], at),
      of(["Health", "Physics", "Art"], at),
      1000 + at * 10,
    ]),
    "basket.csv": csv("item,shop,price,quantity", (at) => [
      of(["Lamp", "Mug"], at),
      of(["Ikea", "Lidl"], at),
      3 + at,
      1 + (at % 4),
    ]),
    "permits.csv": csv("permit_no,permit_type,applieddate,issueddate,fee", (at) => [
      `P${at}`,
      of(["Deck", "Pool"], at),
      day(2018, at),
      day(2021, at),
      50 + at,
    ]),
    "viewings.csv": csv("Name,Year,Rating,Watched Date,Date", (at) => [
      `Opus ${at}`,
      1950 + at,
      1 + (at % 5),
      day(2019, at),
      day(2021, at + 5),
    ]),
    "ten_km.csv": csv("place,bib,name,category,time", (at) => [
      at + 1,
      100 + at * 3,
      `Runner ${String.fromCharCode(65 + (at % 26))}${at}`,
      of(["M40", "F40"], at),
      `00:${30 + at}:00`,
    ]),
    "dogs.csv": csv("LicenseNo,DogName,Breed", (at) => [
      at,
      of(["MAX", "BELLA", "Rex"], at),
      of(["LAB", "PUG"], at),
    ]),
    "schools.csv": csv("school,district,male,female", (at) => [
      `School ${at}`,
      of(["North", "South"], at),
      50 + at,
      60 + at * 2,
    ]),
    "stays.csv": csv("stay_id,ward,origin,discharge_status,satisfaction_score", (at) => [
      at,
      of(["Cardiology", "Renal"], at),
      of(["Clinic", "Street"], at),
      of(["Left Against Medical Advice", "Recovered", "Transferred"], at),
      at % 4 === 0 ? "" : 1 + (at % 5),
    ]),
    "repair_log.csv": csv("log_id,asset_id,technician,date,cost", (at) => [
      at,
      1 + (at % 9),
      of(["Ann", "Bo"], at),
      day(2020, at),
      20 + at,
    ]),
  };
  const opened = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await writeFile(join(folder, name), text);
      return [name, await openDataset(join(folder, name), { cacheDir: join(folder, "cache") })] as const;
    }),
  );
  return Object.fromEntries(opened);
}

reads(CASES, tables);
