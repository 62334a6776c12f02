import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Nouns for rows that follow from what they are, what persons are called by what they do, and what happened to all of them. */
reads(
  {
    "squad.csv": `
      — a sport, heights and weights
      how many athletes => number of rows (taking "athletes" for the rows of the table)
      who is the heaviest athlete => row with the highest wt (taking "athlete" for the rows of the table)
      how many athletes are taller than 190 => number of rows where ht is over 190 (taking "athletes" for the rows of the table)
      athletes per sport => number of rows by sport, highest first (taking "athletes" for the rows of the table)
      athletes by sport => number of rows by sport, highest first (taking "athletes" for the rows of the table)
      average ht of female rowers => mean of ht where sex is "f" and sport is "Row" (taking "female" for "f"; taking "rowers" for "Row")
      how many swimmers => number of rows where sport is "Swim" (taking "swimmers" for "Swim")
      rowers by sex => number of rows by sex where sport is "Row", highest first (taking "rowers" for "Row")
      heaviest rower => row with the highest wt where sport is "Row" (taking "rower" for "Row")
      how many coaches => not_understood
      how many runners => not_understood
      how many students => not_understood
      how many left handed athletes => not_understood
      injured athletes => not_understood
      how many medals => not_understood
      athletes by wt => not_understood
      medals by sport => not_understood`,
    "city_murders.csv": `
      — persons, and a file of murders: victims
      how many victims => number of rows (taking "victims" for the rows of the table)
      victims under 18 => rows where age is under 18 (taking "victims" for the rows of the table; at most 100 rows are shown)
      how many victims were over 60 => number of rows where age is over 60 (taking "victims" for the rows of the table)
      average age of victims per borough => mean of age by borough, highest first (taking "victims" for the rows of the table)
      oldest victim => row with the highest age (taking "victim" for the rows of the table)
      victims by borough => number of rows by borough, highest first (taking "victims" for the rows of the table)
      how many homicides in 2010 => number of rows where year is 2010 (taking "homicides" for the rows of the table)
      how many people were killed in 2010 => number of rows where year is 2010
      in which year were the most people killed => year with the highest number of rows
      in which year did the most murders happen => year with the highest number of rows
      murders by borough => number of rows by borough, highest first
      murder cases by borough => number of rows by borough, highest first (taking "murder cases" for the rows of the table)
      how many murderers => not_understood
      how many suspects => not_understood
      how many people were arrested => not_understood
      in which year were the most people arrested => not_understood
      how many murders were solved => not_understood
      in which year did the most arrests happen => not_understood
      survivors by borough => not_understood`,
    "hawks.csv": `
      — each hawk is a bird, and no person, though it has an age and a sex
      how many birds => number of rows (taking "birds" for the rows of the table)
      birds per species => number of rows by species, highest first (taking "birds" for the rows of the table)
      hawks by species => number of rows by species, highest first
      female birds by species => number of rows by species where sex is "F", highest first (taking "female" for "F"; taking "birds" for the rows of the table)
      heaviest animal => row with the highest weight (taking "animal" for the rows of the table)
      how many people => not_understood
      who is the heaviest => row with the highest weight (taking "who" for the rows of the table)
      how many eggs => not_understood
      eggs by species => not_understood
      how many owls => not_understood
      hawks by weight => not_understood`,
    "new_planets.csv": `
      — nobody knows of a planet that was not discovered
      how many planets were discovered in 2010 => number of rows where year is 2010
      in which year were the most planets discovered => year with the highest number of rows
      number of planets found by each method => number of rows by method, highest first
      which method found the most planets => method with the highest number of rows
      planets discovered by year => number of rows by year, in order
      in which year were the most planets visited => not_understood
      how many planets were destroyed => not_understood
      planets not discovered by Transit => not_understood
      how many planets were rediscovered => not_understood
      how many moons were discovered in 2010 => not_understood`,
    "town_houses.csv": `
      — two columns of years, each of something that was done
      in which year were the most houses sold => YearSold with the highest number of rows (taking "year" for YearSold)
      houses built per year => number of rows by YearBuilt, in order (taking "year" for YearBuilt)
      houses per year => not_understood
      houses demolished per year => not_understood
      in which year were the most houses rented => not_understood`,
    "clinic_visits.csv": `
      — a flag of an illness
      number of asthma cases by sex => number of rows by sex where asthma is "Yes", highest first
      asthma cases per ward => number of rows by ward where asthma is "Yes", highest first
      how many cases of asthma => number of rows where asthma is "Yes"
      average age of asthma cases => mean of age where asthma is "Yes"
      how many cancer cases => not_understood
      how many court cases => not_understood`,
    "hotel_list.csv": `
      — what marks may only put in an order is not counted by them
      hotels by city => number of rows by city, highest first
      what are the hotels by city => number of rows by city, highest first
      hotels by pool => number of rows by pool, highest first
      hotels by rating => not_understood
      hotels by price => not_understood
      hotels by hotel_name => not_understood
      show hotels by city => not_understood
      list hotels by city => not_understood
      hotels by city sorted by price => not_understood
      guests by city => not_understood
      incidents by city => not_understood
      prices by city => mean of price by city, highest first`,
    "state_party_donations.csv": `
      — three words, and nothing else that says what rows are
      how many donations => number of rows
      how many contributions => number of rows (taking "contributions" for the rows of the table)
      donations per party => number of rows by party, highest first
      donations by party => not_understood
      how many voters => not_understood
      how many wins => not_understood`,
    "cover_insurance.csv": `
      — insured persons
      how many policyholders => number of rows (taking "policyholders" for the rows of the table)
      oldest customer => row with the highest age (taking "customer" for the rows of the table)
      clients by region => number of rows by region, highest first (taking "clients" for the rows of the table)
      how many claims => not_understood
      how many drivers => not_understood
      how many agents => not_understood`,
  },
  tables,
);

async function tables(): Promise<Record<string, Dataset>> {
  const files = {
    "squad.csv": squad(),
    "city_murders.csv": murders(),
    "hawks.csv": hawks(),
    "new_planets.csv": worlds(),
    "town_houses.csv": houses(),
    "clinic_visits.csv": clinic(),
    "hotel_list.csv": hotels(),
    "state_party_donations.csv": donations(),
    "cover_insurance.csv": insurance(),
  };
  return openWritten(files);
}

function squad(): string {
  return csv("rcc,bmi,ht,wt,sex,sport", 60, (i) => [
    (4 + ((i * 7) % 20) / 10).toFixed(1),
    (18 + ((i * 13) % 90) / 10).toFixed(1),
    150 + ((i * 17) % 58),
    50 + ((i * 11) % 63),
    pick(["f", "m"], i),
    pick(["Row", "Swim", "Tennis", "Gym"], i * 3 + Math.floor(i / 4)),
  ]);
}

function murders(): string {
  return csv("forename,age,year,borough", 60, (i) => [
    `N${i % 41}`,
    2 + ((i * 17) % 80),
    2006 + ((i * 5) % 6),
    pick(["Camden", "Hackney", "Brent"], i * 2 + Math.floor(i / 5)),
  ]);
}

function hawks(): string {
  return csv("species,age,sex,wing,weight", 60, (i) => [
    pick(["RT", "CH", "SS"], i * 2 + Math.floor(i / 7)),
    pick(["A", "I"], Math.floor(i / 3)),
    pick(["F", "M"], i),
    150 + ((i * 17) % 250),
    100 + ((i * 77) % 1300),
  ]);
}

function worlds(): string {
  return csv("method,orbital_period,stellar_mass,distance,year", 60, (i) => [
    pick(["Transit", "Imaging", "Radial Velocity"], i * 2 + Math.floor(i / 8)),
    ((i * 37.7) % 900).toFixed(2),
    ((i * 1.37) % 12).toFixed(2),
    ((i * 17.9) % 400).toFixed(1),
    2006 + ((i * 5) % 9),
  ]);
}

function houses(): string {
  return csv("Address,Bedrooms,Baths,SquareFeet,YearBuilt,YearSold,SalePrice", 60, (i) => [
    `${i} Elm St`,
    1 + (i % 5),
    1 + (i % 3),
    800 + ((i * 97) % 2400),
    1960 + ((i * 13) % 20),
    2005 + ((i * 7) % 11),
    50_000 + ((i * 7919) % 300_000),
  ]);
}

function clinic(): string {
  return csv("visit_id,ward,sex,age,asthma", 60, (i) => [
    `V${i}`,
    pick(["North", "South", "East"], i * 2 + Math.floor(i / 5)),
    pick(["female", "male"], i),
    1 + ((i * 17) % 90),
    pick(["Yes", "No", "No"], i),
  ]);
}

function hotels(): string {
  return csv("hotel_name,city,pool,rating,price", 60, (i) => [
    `Inn ${i}`,
    pick(["Oslo", "Rome", "Bern"], i * 2 + Math.floor(i / 5)),
    pick(["yes", "no"], i),
    1 + (i % 5),
    60 + ((i * 37) % 340),
  ]);
}

function donations(): string {
  return csv("owner,league,recipient,amount,party", 60, (i) => [
    `O${i % 17}`,
    pick(["North", "South"], i),
    `R${i % 23}`,
    100 + ((i * 397) % 9000),
    pick(["Red", "Blue", "Both"], i * 2 + Math.floor(i / 7)),
  ]);
}

function insurance(): string {
  return csv("age,sex,children,region,charges", 60, (i) => [
    18 + ((i * 17) % 46),
    pick(["female", "male"], i),
    i % 4,
    pick(["north", "south"], Math.floor(i / 3)),
    1000 + ((i * 797) % 30_000),
  ]);
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, index) => row(index).join(","))].join("\n")}\n`;
}

function pick(items: readonly string[], index: number): string {
  return items[index % items.length] ?? "";
}
