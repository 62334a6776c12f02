import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Looser ways to say things, each with what is nearly said so and must be refused. */
reads({
  "staff.csv": `
    — picks
    which employee has the oldest age => row with the highest age
    mean salary of the department with the oldest average age => mean of salary_usd in the dept with the highest mean of age
    in which department was average salary highest? => dept with the highest mean of salary_usd
    in which department was salary highest? => ambiguous
    in which departments was average salary highest? => not_understood
    best 3 employees by performance score => top 3 rows by performance_score
    worst 3 employees by age => not_understood
    best 3 employees => not_understood
    the oldest employee in each department by age => row with the highest age in each dept
    the oldest employee in each department by salary => not_understood
    employee with the shortest bonus => not_understood
    departments with more than 5 employees, by average salary => mean of salary_usd by dept having number of rows over 5, highest first
    departments with more than 5 employees, by salary => not_understood
    which job title does the oldest employee have => show jobTitle of row with the highest age
    which job title does the employee have => not_understood
    — verbs that only join
    employees working in Sales => rows where dept is "Sales" (at most 100 rows are shown)
    employees who do not work in Sales => rows where dept is not "Sales" (at most 100 rows are shown)
    how many employees work in Sales or Finance => number of rows where dept is "Sales" or "Finance"
    what percentage of employees work in Sales => share of rows where dept is "Sales"
    employees working hard => not_understood
    — aggregates and conditions said late
    salary in Sales, total => total of salary_usd where dept is "Sales"
    salary and dept, total => not_understood
    employees whose job title contains Eng => rows where jobTitle contains "Eng" (upper and lower case alike; at most 100 rows are shown)
    employees whose job title contains eng and more => not_understood
    employees whose salary contains Eng => not_understood
    employees older than 30 in age => rows where age is over 30 (at most 100 rows are shown)
    employees older than 30 in salary => ambiguous
    employees by age 20-30, 31-40 => number of rows by age in ranges 20 to 30, 31 to 40, in order
    employees by age 20-30 => not_understood
    average level of salary by dept => mean of salary_usd by dept, highest first
    level of happiness by dept => not_understood
    — slips
    avrage salry by dept => mean of salary_usd by dept, highest first (taking "avrage" for average; taking "salry" for salary_usd)
    media salary by dept => not_understood`,
  "clinic.csv": `
    average height in cm => mean of height_cm
    average height in kg => not_understood
    how many patients triggered a heart disease => number of rows where heart_disease is 1
    how many patients triggered an alarm => not_understood`,
});

reads(
  {
    "trips.csv": `
      trips from Oslo => rows where origin is "Oslo" (at most 100 rows are shown)
      trips to Oslo => rows where destination is "Oslo" (at most 100 rows are shown)
      trips from Kiev => not_understood
      trips from Oslo to Kiev => rows where origin is "Oslo" and destination is "Kiev" (at most 100 rows are shown)
      trips that did not go to Rome => rows where destination is not "Rome" (at most 100 rows are shown)
      compare average delay of trips from Oslo and Rome => compare mean of delay for rows where origin is "Oslo" versus rows where origin is "Rome"
      trips reported in Oslo => ambiguous
      how many trips with 8 cylinders => number of rows where cyl is 8 (taking "cylinders" for cyl)
      average cyclists by origin => not_understood
      number of sub-branches => number of distinct "STX Sub-Branch"
      sub-branches with more than 5 trips => number of rows by "STX Sub-Branch" having number of rows over 5, highest first
      number of sub-zones => not_understood
      maximum fuel used in kg => maximum of fuelUsedKg
      maximum fuel used in lbs => not_understood
      trips longer than 500 in distance => rows where distance is over 500 (at most 100 rows are shown)
      trips longer than 500 in origin => not_understood
      best 3 trips by delay => not_understood`,
    "bird_sightings.csv": `
      sightings per species => number of rows by species, highest first
      how many sightings happened at night => number of rows where time_of_day is "Night"
      sightings happened at noise => not_understood
      list sightings involving Wren => rows where species is "Wren" (at most 100 rows are shown)
      list sightings involving Eagle => not_understood
      which species sees the most sightings => species with the highest number of rows
      how many birds => not_understood`,
  },
  openTrips,
);

async function openTrips(): Promise<Record<string, Dataset>> {
  return openWritten({ "trips.csv": trips(), "bird_sightings.csv": sightings() });
}

function trips(): string {
  return csv("origin,destination,distance,delay,cyl,fuelUsedKg,reported,STX Sub-Branch,STX Zone", 48, (i) => [
    pick(["Oslo", "Rome", "Bonn"], i),
    pick(["Rome", "Bonn", "Kiev", "Oslo"], i * 3 + Math.floor(i / 4)),
    100 + ((i * 37) % 900),
    (i * 7) % 50,
    pick([4, 6, 8], i),
    10 + (i % 17),
    pick(["yes", "no"], i),
    pick(["Bulk", "Mail", "Parcel", "Crates"], i * 3),
    pick(["Inner", "Outer"], i),
  ]);
}

/** Each on a day of its own, though on no regular ones. */
function sightings(): string {
  return csv("date,species,time_of_day,count_error", 40, (i) => [
    new Date(Date.UTC(2001, 0, 1 + i * 5 + ((i * i) % 4))).toISOString().slice(0, 10),
    pick(["Wren", "Rook", "Teal"], i * 2),
    pick(["Dawn", "Night", "Noon"], i),
    i % 6,
  ]);
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, index) => row(index).join(","))].join("\n")}\n`;
}

function pick(items: readonly (string | number)[], index: number): string | number {
  return items[index % items.length] ?? "";
}
