import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** What is left unsaid of a number that is asked for: which column has it, what is computed of it, and of which groups. */
reads(
  {
    "shop.csv": `
      — the total of what is sold, the average of what each row has at its level
      sales by region => total of sales by region, highest first
      quantity by product => total of quantity by product, highest first
      sales by month => total of sales by month of date, in order
      sales trend => trend of total of sales by month of date
      top 2 products by sales => top 2 product by total of sales
      unit price by product => mean of unit_price by product, highest first
      product with the highest sales => ambiguous
      did sales grow by region => not_understood
      did sales grow in East and West => not_understood
      discount by region => ambiguous
      item price by region => ambiguous
      sales by month of the year => ambiguous
      — several values of one column are each by itself
      sales in East and West => ambiguous
      number of rows in East and West => number of rows where region is "East" or "West"
      total sales in East and North overall => total of sales where region is "East" or "North"
      total sales in East and North combined => total of sales where region is "East" or "North"
      average sales by product in East and West => ambiguous
      — a plural of a measure, and a comparison
      sales over 400 => rows where sales is over 400 (at most 100 rows are shown)
      how many sales over 400 => ambiguous
      sales over 2015 => ambiguous
      sales over 5 years => not_understood
      prices under 5 => ambiguous
      sales over 400 by region => not_understood`,
    "stock.csv": `
      trend of the close over the years => trend of mean of Close by year of Date
      volume by year => total of Volume by year of Date, in order
      high by year => ambiguous
      average close in 2010 and 2011 => mean of Close by year of Date where ((Date is between 2010-01-01 and 2010-12-31) or (Date is between 2011-01-01 and 2011-12-31)), in order
      average close between 2010 and 2011 => mean of Close where Date is between 2010-01-01 and 2011-12-31
      biggest daily difference between high and low => maximum of "High" minus "Low"
      biggest weekly difference between high and low => not_understood`,
    "weather.csv": `
      wind speed by station => mean of wind_speed by station, highest first
      humidity and wind speed by station => mean of humidity and mean of wind_speed by station, highest first
      max temp by station => ambiguous
      wind speed change by station => ambiguous
      average humidity vs average wind speed => mean of humidity and mean of wind_speed
      total humidity vs average wind speed => not_understood`,
    "storms.csv": `
      — what cannot be counted is the one column's that is given in its measure
      correlation between wind and pressure => pearson correlation between WindsMPH and "LF.PressureMB" (taking "pressure" for LF.PressureMB)
      lowest pressure => minimum of "LF.PressureMB" (taking "pressure" for LF.PressureMB)
      deaths by year => total of deaths by Year, in order
      number of rows in 2004 and 2005 => number of rows by Year where Year is 2004 or 2005, in order`,
    "cellar.csv": `
      which country drinks the most wine => row with the highest wine_servings (taking "wine" for wine_servings)
      average beer by continent => mean of beer_servings by continent, highest first (taking "beer" for beer_servings)
      correlation between beer and wine servings => pearson correlation between beer_servings and wine_servings (taking "beer" for beer_servings)
      which country has the most wines => not_understood
      which country has the most alcoholics => not_understood
      which wine is the best => not_understood
      number of wine => not_understood`,
    "schools.csv": `
      — things can be counted, and are not what is told of them
      most orders => not_understood
      state with the most teachers => not_understood
      average customer => not_understood
      which hospital has the highest budget => not_understood
      state with the most distraction => not_understood
      average noise by state => mean of noise_level by state, highest first (taking "noise" for noise_level)
      average price by state => mean of price_per_unit by state, highest first (taking "price" for price_per_unit)
      total cost by state => not_understood`,
    "covid.csv": `
      — what has come together up to each day is not added up
      deaths by country => maximum of deaths by country, highest first (taking the highest deaths for the latest, as it only goes up from one date to the next)
      confirmed by country => maximum of confirmed by country, highest first (taking the highest confirmed for the latest, as it only goes up from one date to the next)
      stringency by country => not_understood`,
    "loans.csv": `
      average income of owners and non-owners => mean of income by owner, highest first
      number of married and unmarried loans => number of rows by Married, highest first
      average income of owners and married borrowers => mean of income where owner is "yes" and Married is "Yes" (taking "borrowers" for the rows of the table)
      total amount in Texas and Florida => ambiguous
      average amount in Texas and Florida => mean of amount by state where state is "TX" or "FL", highest first (taking "Texas" for "TX"; taking "Florida" for "FL")
      amounts over 5000 => rows where amount is over 5000 (at most 100 rows are shown)
      highest share of fee in amount => maximum of fee divided by amount
      highest share of amount in fee => not_understood
      income by state => ambiguous`,
    "outlets.csv": `
      — what tells things apart stands for them
      sales by outlet => total of Item_Outlet_Sales by Outlet_Identifier, highest first
      number of outlets => number of distinct Outlet_Identifier
      average sales by outlet type => mean of Item_Outlet_Sales by Outlet_Type, highest first`,
    "openings.csv": `
      which city has the most rows => STRCITY with the highest number of rows (taking "city" for STRCITY)
      average velocity => mean of velocity
      how many capacities => ambiguous`,
    "bowls.csv": `
      — "unknown" is no number, and "nan" no text
      average price => mean of price
      rows without a choice => rows where choice is missing (at most 100 rows are shown)
      how many rows have unknown price => number of rows where price is missing`,
    "words.csv": `
      how many rows without a word => number of rows where word is missing
      how many rows where word is nan => number of rows where word is "nan"`,
  },
  tables,
);

async function tables(): Promise<Record<string, Dataset>> {
  const texts: Record<string, string> = {
    "shop.csv": `date,product,region,quantity,unit_price,item_price,discount,sales\n${rows(60, (at) => `${day(at * 5)},${of("Pen Desk Lamp", at)},${of("East West North South", at)},${1 + (at % 9)},${(at * 37) % 61}.5,${(at * 31) % 67}.5,0.${at % 7}5,${(at * 17) % 500}.25`)}\n`,
    "stock.csv": `Date,Open,High,Low,Close,Volume\n${rows(800, (at) => `${day(at)},${(at * 7) % 91}.5,${100 + ((at * 11) % 97)}.5,${(at * 3) % 89}.25,${(at * 13) % 83}.75,${1000 + ((at * 977) % 5003)}`)}\n`,
    "weather.csv": `date,station,max_temp,wind_speed,wind_speed_change,humidity\n${rows(60, (at) => `${day(at)},${of("North South", at)},${(at * 7) % 31}.5,${(at * 11) % 37}.5,${(at * 5) % 29}.5,${20 + ((at * 13) % 71)}.5`)}\n`,
    "storms.csv": `rownames,Name,Year,WindsMPH,LF.PressureMB,deaths\n${rows(60, (at) => `${at + 1},${of("Ann Bob Cleo", at)},${1950 + ((at * 7) % 57)},${70 + ((at * 11) % 90)},${900 + ((at * 13) % 99)},${(at * 37) % 50}`)}\n`,
    "cellar.csv": `country,beer_servings,wine_servings,total_litres_of_pure_alcohol,continent\n${rows(40, (at) => `Land ${String.fromCodePoint(65 + (at % 26))}${at},${(at * 37) % 391},${(at * 53) % 373},${(at * 7) % 13}.5,${of("Europe Asia Africa", at)}`)}\n`,
    "schools.csv": `state,order_value,hospital_rating,customer_score,teacher_pay_level,budget,noise_level,price_per_unit,cost_per_pupil,share_of_not_distraction_pct\n${rows(60, (at) => `${of("TX FL CA OH", at)},${(at * 37) % 391}.5,${1 + (at % 5)},${(at * 3) % 61},${(at * 7) % 67},${(at * 977) % 5003},${(at * 53) % 97}.5,${(at * 11) % 59}.5,${(at * 19) % 83}.5,${(at * 23) % 79}.5`)}\n`,
    "covid.csv": `date,country,confirmed,deaths,stringency_index_change\n${rows(90, (at) => `${day(Math.floor(at / 3))},${of("Italy Spain Peru", at)},${at * 10},${at},${(at * 7) % 61}.5`)}\n`,
    "loans.csv": `loan_id,income,owner,Married,state,amount,fee\n${rows(60, (at) => `${at + 1},${20_000 + ((at * 977) % 50_003)},${of("yes no", at)},${of("Yes Yes No", at)},${of("TX FL CA OH", at)},${1000 + ((at * 577) % 8009)},${(at * 7) % 91}`)}\n`,
    "outlets.csv": `Item_Identifier,Item_Type,Outlet_Identifier,Outlet_Size,Outlet_Type,Item_Outlet_Sales\n${rows(60, (at) => `FD${at % 20},${of("Dairy Meat", at)},OUT0${at % 7},${of("Small High", at)},${of("Grocery Market", at)},${(at * 37) % 391}.5`)}\n`,
    "openings.csv": `STREETADDR,STRCITY,STRSTATE,capacity,velocity\n${rows(40, (at) => `${at} Main Road,${of("Rogers Houston Dallas", at)},${of("AR TX", at)},${(at * 37) % 391},${(at * 7) % 61}`)}\n`,
    "bowls.csv": `item,choice,price\n${rows(40, (at) => `Bowl ${at % 4},${at % 3 ? "nan" : "Fresh Salsa"},${at % 7 ? `${at}.5` : "unknown"}`)}\n`,
    "words.csv": `word,times\n${rows(40, (at) => `${of("nan dad mum gran sis", at)},${at}`)}\n`,
  };
  return openWritten(texts);
}

function rows(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join("\n");
}

/** One of some words, each in its turn. */
function of(values: string, at: number): string {
  const all = values.split(" ");
  return all[at % all.length] ?? "";
}

function day(at: number): string {
  return new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
}
