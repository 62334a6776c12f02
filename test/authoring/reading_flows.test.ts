import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What was spent and sold, in tables that have one column of it under another name; where two may be meant, or none is money, it is refused. */
const CASES = {
  "kiosk_sales.csv": `
    sales by stall => total of LineTotal by Stall, highest first (taking "sales" for LineTotal)
    revenue by snack => total of LineTotal by Snack, highest first (taking "revenue" for LineTotal)
    which month had the highest sales => month of Day with the highest total of LineTotal (taking "sales" for LineTotal)
    top 2 snacks by sales => top 2 Snack by total of LineTotal (taking "sales" for LineTotal)
    share of sales by stall => share of total of LineTotal by Stall, highest first (taking "sales" for LineTotal)
    average sales on Mondays => mean of LineTotal where weekday of Day is "Monday" (taking "sales" for LineTotal)

    — how many sales there were is another number
    number of sales by stall => number of rows by Stall, highest first
    how many sales in March => number of rows where month of the year of Day is March`,
  "swipes.csv": `
    do men or women spend more on average => compare mean of amount for rows where gender is "M" versus rows where gender is "F" (taking "men" for "M"; taking "women" for "F"; taking "spend" for amount)
    do women spend more than men on average => compare mean of amount for rows where gender is "F" versus rows where gender is "M" (taking "women" for "F"; taking "men" for "M"; taking "spend" for amount)
    how much do women spend on average => mean of amount where gender is "F" (taking "women" for "F"; taking "spend" for amount)
    share of spending on fuel => share of total of amount where purpose is "Fuel" (taking "spending" for amount)
    which month of 2022 had the most spending => month of date with the highest total of amount where date is between 2022-01-01 and 2022-12-31 (taking "spending" for amount)
    average spending by purpose => mean of amount by purpose, highest first (taking "spending" for amount)

    — in all, or each time
    do men or women spend more => not_understood
    sales by purpose => not_understood`,
  "claims.csv": `
    which employee spent the most => employee_id with the highest total of amount (taking "spent" for amount)
    total spent in March 2022 => total of amount where claim_date is between 2022-03-01 and 2022-03-31 (taking "spent" for amount)
    claims submitted in March 2022 => rows where submit_date is between 2022-03-01 and 2022-03-31 (at most 100 rows are shown)
    claims over 300 => rows where amount is over 300 (taking "over 300" for amount; at most 100 rows are shown)

    — days go as far
    claims over 20 => not_understood`,
  "squads.csv": `
    which club spends the most on salary => club with the highest total of salary
    which club pays the least in salary => club with the lowest total of salary

    — what is paid to somebody is not what they spend
    spending by club => not_understood
    do keepers or wings spend more on average => not_understood`,
  "loaves.csv": `
    total sales by shift => total of "total" by shift, highest first (taking "sales" for total)
    total revenue => total of "total" (taking "revenue" for total)`,
  "gifts.csv": `
    — what is given is not sold
    sales by campaign => not_understood
    spending by campaign => not_understood`,
  "monsters.csv": `
    sales by type => not_understood
    spending by type => not_understood`,
  "members.csv": `
    — so old, or with so much
    customers over 60 => not_understood`,
};

const day = (at: number) =>
  `2022-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
const TABLES = {
  "kiosk_sales.csv": csv("Stall,Snack,Receipt,Day,APrice,LineTotal,TransTotal", (at) => {
    const price = 1.5 + (at % 4) / 2;
    return [
      of(["North", "South"], at),
      of(["Nuts", "Crisps", "Gum"], at),
      900 + Math.floor(at / 2),
      day(at),
      price,
      price,
      price * 2,
    ];
  }),
  "swipes.csv": csv("index,date,purpose,gender,amount", (at) => [
    at,
    day(at),
    of(["Fuel", "Food", "Bills"], at),
    of(["M", "F"], Math.floor(at / 3)),
    1000 + ((at * 373) % 997),
  ]),
  "claims.csv": csv("claim_id,employee_id,days,claim_date,submit_date,amount", (at) => [
    at + 1,
    1 + (at % 25),
    1 + (at % 30),
    day(at),
    day(at + 5),
    100 + ((at * 37) % 400) + 0.5,
  ]),
  "squads.csv": csv("club,player,position,salary", (at) => [
    of(["Rovers", "Albion", "United"], at),
    `Player ${at}`,
    of(["Keeper", "Wing"], at),
    20_000 + ((at * 3571) % 50_000),
  ]),
  "loaves.csv": csv("sold_at,shift,total,rolls,buns", (at) => [
    `2022-03-${String(1 + (at % 28)).padStart(2, "0")} ${String(8 + (at % 9)).padStart(2, "0")}:1${at % 6}`,
    of(["early", "late"], at),
    4000 + ((at * 700) % 9000),
    at % 5,
    at % 3,
  ]),
  "gifts.csv": csv("donor,date,campaign,amount", (at) => [
    of(["Ann", "Bob", "Cy", "Dee"], at),
    day(at),
    of(["Well", "School"], at),
    5 + ((at * 17) % 300),
  ]),
  "monsters.csv": csv("Name,Type,Total,HP,Attack", (at) => [
    `Monster ${at}`,
    of(["Fire", "Ice"], at),
    40 + ((at * 7) % 50),
    20 + ((at * 3) % 30),
    20 + ((at * 4) % 30),
  ]),
  "members.csv": csv("customer_id,city,total_spent", (at) => [
    at + 1,
    of(["Bonn", "Ulm"], at),
    10 + ((at * 31) % 500),
  ]),
};

const tables = () => openWritten(TABLES);

reads(CASES, tables);
