import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Headers in short forms, run together, and as long as a sentence; numbers that only the file's name tells; amounts with their unit in the cells. */
const CASES = {
  "checks.csv": `
    average body fat => mean of pcBfat (taking "body fat" for pcBfat)
    highest body fat percentage => maximum of pcBfat (taking "body fat percentage" for pcBfat)
    average max heart rate => mean of MaxHR (taking "max heart rate" for MaxHR)
    average resting blood pressure => mean of RestBP (taking "resting blood pressure" for RestBP)
    average student-teacher ratio => mean of stu_teach_ratio (taking "student - teacher ratio" for stu_teach_ratio)
    average modal price => mean of priceMod (taking "modal price" for priceMod)
    average body mass index => mean of bmi (taking "body mass index" for bmi)
    average weight => mean of wgt
    average left hand => mean of LHnd (taking "left hand" for LHnd)
    number of rows by race => number of rows by raceethnicity, highest first (taking "race" for raceethnicity)
    number of rows by region => number of rows by Regionname, highest first (taking "region" for Regionname)
    average big fat => not_understood
    average fat => not_understood
    average body => not_understood
    average modern price => not_understood
    average stupid teacher ratio => not_understood
    average student price => not_understood
    average hotel rate => not_understood
    average heart pressure => not_understood
    average body mass income => not_understood
    average big money income => not_understood
    average left hook => not_understood
    number of rows by religion => not_understood`,
  "coffee_price.csv": `
    average arabica price => mean of arabica (taking "arabica price" for arabica)
    average price of robusta => mean of robustas (taking "price of robusta" for robustas)
    highest arabica coffee price => maximum of arabica (taking "arabica coffee price" for arabica)
    average monthly arabica price => mean of arabica (taking "arabica price" for arabica; taking "monthly" for what each row is)
    average price => not_understood
    average coffee price => not_understood
    average tea price => not_understood
    average arabica sales => not_understood
    average arabica tea price => not_understood`,
  "car_prices.csv": `
    average mileage price => not_understood
    average engine price => not_understood`,
  "poll.csv": `
    how many people check a daily weather report => number of rows where "Do you typically check a daily weather report?" is "Yes" (taking "check a daily weather report" for Do you typically check a daily weather report?)
    how many respondents typically check the daily weather report => number of rows where "Do you typically check a daily weather report?" is "Yes" (taking "typically check the daily weather report" for Do you typically check a daily weather report?)
    number of rows by how they check the weather => number of rows by "How do you typically check the weather?", highest first (taking "how they check the weather" for How do you typically check the weather?)
    most common way to check the weather => "How do you typically check the weather?" with the highest number of rows (taking "way to check the weather" for How do you typically check the weather?)
    how many people check a weekly weather report => not_understood
    how many people check the news => not_understood
    most common way to check the news => not_understood`,
  "insurers.csv": `
    median losses => median of "Losses incurred by insurance companies for collisions per insured driver" (taking "losses" for Losses incurred by insurance companies for collisions per insured driver)
    average losses of insurance companies => mean of "Losses incurred by insurance companies for collisions per insured driver" (taking "losses of insurance companies" for Losses incurred by insurance companies for collisions per insured driver)
    total losses => not_understood
    average drivers => not_understood
    average insured driver => not_understood
    median gains => not_understood`,
  "gifts.csv": `
    average amount => mean of amount (amount is in $)
    average share => not_understood
    rows with amount over $5,000 => rows where amount is over 5000 (amount is in $; at most 100 rows are shown)
    how many rows over $5,000 => number of rows where amount is over 5000 (taking the amount for amount; amount is in $)
    average load in kg => mean of load (load is in kg)
    rows with load over 14 kg => rows where load is over 14 (load is in kg; at most 100 rows are shown)
    rows with discount over 12% => rows where discount is over 12 (discount is in %; at most 100 rows are shown)
    average amount in euros => not_understood
    rows with amount over €5000 => not_understood
    how many rows over €5,000 => not_understood
    how many rows over $5,000,000,000 => not_understood
    rows with load over 14 miles => not_understood
    average fee => not_understood`,
  "birds.csv": `
    average wing length => mean of Wing (taking "wing length" for Wing)
    longest tail => maximum of Tail
    average special attack => mean of "Sp. Attack" (taking "special attack" for Sp. Attack)
    average pay => mean of Salary (taking "pay" for Salary)
    average weight length => not_understood
    average wing width => not_understood
    longest weight => not_understood
    average special weight => not_understood
    average income => not_understood`,
  "homes.csv": `
    average tax => mean of "Tax 5%" (taking "tax" for Tax 5%)
    average number of bedrooms => mean of Bedroom2 (taking "bedrooms" for Bedroom2)
    average high dew point => mean of high_dewpt (taking "high dew point" for high_dewpt)
    average score => not_understood
    average taxi => not_understood
    average dew pot => not_understood`,
  "sales_by_month.csv": `
    average monthly quantity => mean of Quantity (taking "monthly" for what each row is)
    average quantity per month => mean of Quantity (taking "per month" for what each row is)
    average yearly quantity => not_understood
    average daily quantity => not_understood`,
};

async function tables(): Promise<Record<string, Dataset>> {
  const numbers = Array.from({ length: 36 }, (_, at) => at);
  const checks = numbers.map((at) => [
    10 + ((at * 7) % 13) / 2,
    150 + ((at * 5) % 31),
    100 + ((at * 11) % 37),
    (at * 3) % 17,
    (at * 13) % 19,
    1 + ((at * 5) % 23) / 4,
    (at * 3) % 11,
    ["Asian", "Black", "White"][at % 3],
    50 + ((at * 7) % 29),
    20 + ((at * 3) % 16) / 3,
    ["North", "South"][at % 2],
    18 + ((at * 5) % 9) / 2,
  ]);
  const months = numbers.map((at) => [2010 + Math.floor(at / 12), 1 + (at % 12), 100 + ((at * 31) % 47)]);
  const texts = {
    "checks.csv": csv(
      "pcBfat,MaxHR,RestBP,priceMod,priceMin,stu_teach_ratio,full_time_teachers,raceethnicity,wgt,bmi,Regionname,LHnd",
      checks,
    ),
    "coffee_price.csv": csv(
      "date,arabica,robustas",
      months.map(([year, month, price = 0]) => [
        `${String(year)}-${String(month).padStart(2, "0")}-01`,
        price / 8,
        price / 16,
      ]),
    ),
    "car_prices.csv": csv(
      "make,mileage,engine",
      numbers.map((at) => [["Volvo", "Fiat"][at % 2], (at * 77) % 1009, 1 + (at % 7) / 4]),
    ),
    "poll.csv": csv(
      "RespondentID,Do you typically check a daily weather report?,How do you typically check the weather?",
      numbers.map((at) => [5000 + at * 3, ["Yes", "No"][at % 2], ["Radio", "Newspaper", "An app"][at % 3]]),
    ),
    "insurers.csv": csv(
      "State,Number of drivers involved in fatal collisions per billion miles,Losses incurred by insurance companies for collisions per insured driver",
      numbers.map((at) => [`State ${String(at)}`, 10 + (at % 9), 90 + ((at * 7) % 50) + 0.5]),
    ),
    "gifts.csv": csv(
      "giver,amount,fee,load,discount",
      numbers.map((at) => [
        `Giver ${String(at)}`,
        `"$${String(1 + (at % 9))},${String(100 + at)}"`,
        `${at % 2 === 0 ? "$" : "€"}${String(at)}`,
        `${String(5 + ((at * 3) % 17))} kg`,
        `${String((at * 7) % 30)}%`,
      ]),
    ),
    "birds.csv": csv(
      "Wing,Tail,Weight,Attack,Sp. Attack,Salary",
      numbers.map((at) => [
        20 + ((at * 7) % 13),
        (at * 5) % 17,
        90 + at,
        at % 7,
        (at * 3) % 8,
        1000 + at * 7,
      ]),
    ),
    "homes.csv": csv(
      "Tax 5%,Bedroom2,high_dewpt,low_dewpt,score_15,score_16",
      numbers.map((at) => [
        at / 4,
        1 + (at % 4),
        40 + (at % 19),
        10 + (at % 17),
        (at * 7) % 31,
        (at * 5) % 29,
      ]),
    ),
    "sales_by_month.csv": csv("Year,Month,Quantity", months),
  };
  return openWritten(texts);
}

function csv(header: string, rows: readonly (readonly unknown[])[]): string {
  return `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`;
}

reads(CASES, tables);
