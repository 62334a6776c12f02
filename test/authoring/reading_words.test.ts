import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Words that say no more than a name does, and the nearest ones that say something else and must be refused. */
reads(
  {
    "visits.csv": `
      — a noun for the rows is no column that it has a stem in common with
      how many visits are there => number of rows
      how many visits were urgent => number of rows where visit_type is "urgent"
      number of visits by clinic => number of rows by clinic, highest first
      how many different visits => number of distinct visit_ref
      visits by quarter => number of rows by quarter of visited_on, in order
      visits by month of visited_on => number of rows by month of visited_on, in order
      how many visit types are there => number of distinct visit_type
      number of doctors => number of distinct doctor
      how many complaints => ambiguous
      how many waits => ambiguous
      — units
      average wait minutes by clinic => mean of wait_minutes by clinic, highest first
      average wait in minutes by clinic => mean of wait_minutes by clinic, highest first
      median wait, in minutes => median of wait_minutes
      median wait of urgent visits, in minutes => median of wait_minutes where visit_type is "urgent"
      total fee in euros => total of fee_eur
      total fee in EUR => total of fee_eur
      number of visits by fee in bins of 50 EUR => number of rows by fee_eur in steps of 50, in order
      how many visits have a wait over 30 minutes => number of rows where wait_minutes is over 30
      how many visits have a wait in between 30 and 60 minutes => number of rows where wait_minutes is between 30 and 60
      average wait hours => not_understood
      average wait in hours => not_understood
      median wait, in hours => not_understood
      median wait of urgent visits, in hours => not_understood
      how many visits, in minutes => not_understood
      total fee in dollars => not_understood
      total fee in thousands => not_understood
      total complaints in euros => not_understood
      how many visits have a wait over 2 hours => not_understood
      number of visits by fee in bins of 50 USD => not_understood
      — head nouns
      average satisfaction score by doctor => mean of satisfaction by doctor, highest first (taking "satisfaction score" for satisfaction)
      how many visits have no satisfaction score => number of rows where satisfaction is missing (taking "satisfaction score" for satisfaction)
      highest hourly rate => maximum of rate_per_hour (taking "hourly rate" for rate_per_hour)
      average complaint score => not_understood
      average wait score => not_understood
      average doctor score => not_understood
      complaint rate => not_understood
      fee rate => not_understood
      satisfaction share => not_understood
      paid level => not_understood
      highest daily rate => not_understood
      hourly wait => not_understood
      — nothing, and less than nothing
      visits with non-zero complaints => rows where complaints is not 0 (at most 100 rows are shown)
      how many visits have no value for satisfaction => number of rows where satisfaction is missing
      how many visits have a negative change => number of rows where change is under 0
      how many visits have a positive change => number of rows where change is over 0
      was the change negative => ambiguous
      no value for money => not_understood
      negative visits => not_understood
      negative doctors => not_understood
      — joints and tails
      how many visits were urgent but not paid => number of rows where visit_type is "urgent" and paid is 0
      how many visits have a wait over 30 but a fee under 100 => number of rows where wait_minutes is over 30 and fee_eur is under 100
      how many urgent visits did we have in Harbour => number of rows where visit_type is "urgent" and clinic is "Harbour"
      visits with a wait over 90 as well as a fee over 200: how many? => number of rows where wait_minutes is over 90 and fee_eur is over 200
      all but urgent visits => not_understood
      everything but North => not_understood
      how many visits but not doctors => not_understood
      which doctor has the highest average fee, and what is it? => doctor with the highest mean of fee_eur
      which visit had the highest fee and how much was it => row with the highest fee_eur
      which visit had the highest fee, and when? => row with the highest fee_eur
      which doctor had the most visits and how many? => doctor with the highest number of rows
      which doctor has the highest average fee and how many? => not_understood
      which doctor has the highest average fee, and when? => not_understood
      which doctor has the highest average fee, and why? => not_understood
      average fee and what is it => not_understood
      — who is wanted, not only how much
      which visit had the highest fee => row with the highest fee_eur
      which visit maximum fee => row with the highest fee_eur
      the cheapest urgent visit => row with the lowest fee_eur where visit_type is "urgent"
      the cheapest doctor => ambiguous
      the cheapest paid => ambiguous
      — verbs that only tie
      how many visits came from Harbour => number of rows where clinic is "Harbour"
      how many visits were referred from Harbour => not_understood
      how many visits came from Norway => not_understood
      percentage of total fee that comes from each clinic => share of total of fee_eur by clinic, highest first
      share of urgent visits among those with a fee over 100 => share of rows where visit_type is "urgent" among rows where fee_eur is over 100
      — cuts
      average fee by doctor, top 2 only => top 2 doctor by mean of fee_eur
      which clinic had the highest total fee across all doctors => clinic with the highest total of fee_eur (taking "across all doctors" for all rows)
      average fee across all doctors => not_understood
      highest single fee by clinic => maximum of fee_eur by clinic, highest first`,
    "flats_for_rent.csv": `
      how many flats are furnished => number of rows where furnished is "yes"
      the cheapest furnished flat => row with the lowest rent_eur where furnished is "yes"
      number of flats by floor => number of rows by floor, highest first
      how many rents => ambiguous
      how many listings => number of distinct listing_id
      the cheapest balcony => ambiguous
      average rent per square metre by district => mean of rent_eur divided by area_m2 by district, highest first
      average rent per square foot => not_understood
      average rent per person => not_understood
      total rent per square metre => not_understood
      average area in square metres => mean of area_m2
      average area in square feet => not_understood
      how many houses => not_understood`,
    "birth_rates.csv": `
      which country had the highest value in 2001 => row with the highest "2001"
      which country had the highest value in 2001, and how high was it? => row with the highest "2001"
      which country had the highest value => not_understood
      which country maximum 2001 => row with the highest "2001"
      how many countries have no value for 2002 => number of rows where "2002" is missing
      highest birth rate => not_understood`,
    "economy.csv": `
      average unemployment rate by year => mean of unemp by yr, in order (taking "unemployment rate" for unemp)
      how many quarters had negative inflation => number of rows where infl is under 0
      when was unemployment highest => row with the highest unemp
      when was inflation (infl) highest and how high was it? => row with the highest infl
      gdp in the quarter with the highest unemployment => show gdp of row with the highest unemp
      which quarter had the highest average unemployment => qtr with the highest mean of unemp
      when will unemployment be highest => not_understood
      average unemployment of women => not_understood
      unemployment score => not_understood
      gdp rate => not_understood
      average unemployed => not_understood
      when was unemployment (gdp) highest => not_understood`,
    "councils.csv": `
      which council district had the highest yes share => row with the highest YES (taking "council district" for COUNCILDIST; taking "yes share" for YES)
      how many districts have a yes over 60 => number of rows where YES is over 60 (taking "districts" for the rows of the table)
      average yes by council district => mean of YES by COUNCILDIST, highest first (taking "council district" for COUNCILDIST)
      how many councils => number of rows
      yes share of the north => not_understood
      how many distant councils => not_understood
      how many councillors => not_understood
      council tax => not_understood`,
    "tickets.csv": `
      average number of days between opened on and closed on => mean of closed_on minus opened_on (counting days)
      median days from opened on to closed on by team => median of closed_on minus opened_on by team, highest first (counting days)
      average time between opened on and closed on => mean of closed_on minus opened_on (counting days)
      which ticket had the most days between opened on and closed on => row with the highest closed_on minus opened_on (counting days)
      mean of answered_at minus opened_on => mean of answered_at minus opened_on (counting days)
      average number of months between opened on and closed on => not_understood
      average hours between opened on and closed on => not_understood
      average days between opened on and team => not_understood
      average days between opened on and opened on => not_understood
      total of opened on plus closed on => not_understood
      average days between tickets => not_understood
      how many days between opened on and closed on => ambiguous`,
  },
  openTables,
);

async function openTables(): Promise<Record<string, Dataset>> {
  const tables = {
    "visits.csv": visits(),
    "flats_for_rent.csv": flats(),
    "birth_rates.csv": births(),
    "economy.csv": economy(),
    "councils.csv": councils(),
    "tickets.csv": tickets(),
  };
  return openWritten(tables);
}

function visits(): string {
  const header =
    "visit_ref,visited_on,visit_type,clinic,doctor,wait_minutes,fee_eur,paid,satisfaction,complaints,change,rate_per_hour";
  return csv(header, 60, (i) => [
    `V${(i * 37) % 1009}`,
    day(2022, i * 11),
    pick(["routine", "urgent", "follow-up"], i * 2),
    pick(["North", "Harbour", "Hill"], i * 5 + Math.floor(i / 7)),
    pick(["A. Roth", "B. Lund", "C. Moss", "D. Hale"], i * 3),
    (i * 13) % 115,
    (20.25 + ((i * 29) % 280)).toFixed(2),
    i % 3 === 0 ? 0 : 1,
    i % 6 === 0 ? "" : 1 + (i % 5),
    i % 4,
    ((i * 7) % 41) - 20,
    (15.5 + ((i * 11) % 60)).toFixed(1),
  ]);
}

/** Some rows are there twice, so that nothing identifies them. */
function flats(): string {
  return csv("listing_id,district,rent_eur,furnished,floor,area_m2,balcony", 50, (i) => [
    `F-${i % 47}`,
    pick(["Altstadt", "Hafen", "Nordend"], (i % 47) * 2),
    400 + (((i % 47) * 53) % 900),
    pick(["yes", "no"], i % 47),
    (i % 47) % 5,
    20 + (((i % 47) * 17) % 90),
    pick(["no", "no", "yes"], i % 47),
  ]);
}

function births(): string {
  return csv("Country Name,Country Code,2001,2002", 30, (i) => [
    `Land ${String.fromCodePoint(65 + (i % 26))}${i}`,
    `L${i}`,
    (1.1 + ((i * 7) % 50) / 10).toFixed(2),
    i % 9 === 0 ? "" : (1.3 + ((i * 11) % 40) / 10).toFixed(2),
  ]);
}

function economy(): string {
  return csv("yr,qtr,gdp,infl,unemp", 80, (i) => [
    1995 + Math.floor(i / 4),
    1 + (i % 4),
    (1000 + i * 9.5).toFixed(1),
    (((i * 17) % 60) / 10 - 1.5).toFixed(2),
    (3 + ((i * 23) % 67) / 10).toFixed(1),
  ]);
}

function councils(): string {
  return csv("COUNCILDIST,YES,AGE", 32, (i) => [
    `${pick(["Glen", "Firth", "Moor", "Kirk"], i)}_${i}`,
    (47.4 + ((i * 19) % 280) / 10).toFixed(1),
    (10 + ((i * 3) % 70) / 10).toFixed(1),
  ]);
}

function tickets(): string {
  return csv("ticket_id,team,opened_on,closed_on,answered_at", 40, (i) => [
    5000 + i * 3,
    pick(["Blue", "Red"], i),
    day(2024, i * 4),
    i % 5 === 0 ? "" : day(2024, i * 4 + ((i * 7) % 30)),
    `${day(2024, i * 4)} ${String(8 + (i % 10)).padStart(2, "0")}:30:00`,
  ]);
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, index) => row(index).join(","))].join("\n")}\n`;
}

function pick(items: readonly (string | number)[], index: number): string | number {
  return items[index % items.length] ?? "";
}

function day(year: number, index: number): string {
  return new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10);
}
