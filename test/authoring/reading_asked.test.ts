import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** What is asked in ways of its own: where something was, how deep, with several things at once, at what rate, in one year of many. */
const CASES = {
  "quakes.csv": `
    — "where" asks for a place, and is no word that only holds phrases together
    where was the highest magnitude => row with the highest magnitude
    highest magnitude and where => row with the highest magnitude
    where was the average magnitude => not_understood
    — each adjective in all of its degrees
    quakes deeper than 300 => rows where depth is over 300 (at most 100 rows are shown)
    quakes shallower than 20 => rows where depth is under 20 (at most 100 rows are shown)
    how many quakes were stronger than 7 => number of rows where magnitude is over 7
    shallowest quake => row with the lowest depth
    quakes deeper than 300 pounds => not_understood`,
  "sweets.csv": `
    — several columns that say yes or no
    sweets with caramel and nougat => rows where caramel is 1 and nougat is 1 (at most 100 rows are shown)
    how many sweets have caramel and nougat => number of rows where caramel is 1 and nougat is 1
    average sugar of sweets with a caramel, a nougat and a chocolate => mean of sugar where caramel is 1 and nougat is 1 and chocolate is 1
    sweets with caramel or nougat => rows where (caramel is 1 or nougat is 1) (at most 100 rows are shown)
    average caramel and nougat => mean of caramel and mean of nougat
    sweets with caramel and sugar => ambiguous`,
  "swab_testing.csv": `
    — how many came out so
    positive rate by clinic => share of rows where result is "positive" within each clinic, highest first
    positive result rate => share of rows where result is "positive"
    West rate => not_understood
    — where few numbers tell sorts of tests, nobody said whether these are counted
    how many tests => ambiguous
    number of tests by clinic => ambiguous`,
  "prices_by_year.csv": `
    — a condition on the one row of each
    which countries had exports over 100 in 2020 => different values of country where exports is over 100 and year is 2020 (one row for each country)
    how many countries had exports over 100 in 2020 => number of distinct country where exports is over 100 and year is 2020 (one row for each country)
    which countries had exports over 100 => not_understood
    how many countries had exports over 100 since 2019 => not_understood
    — what is of a country, and of a continent
    average inflation in african countries => mean of inflation where region is "Africa" (taking "african" for "Africa")
    ghanaian inflation in 2020 => show inflation of rows where country is "Ghana" and year is 2020 (taking "ghanaian" for "Ghana"; one row matches)
    average inflation in american countries => ambiguous`,
  "worldbank.csv": `
    — of a name and a code the name is meant
    which country had the highest value in 2015 => show "Country Name" of row with the highest "Value" where Year is 2015 (one row for each "Country Name")
    average value by country => mean of "Value" by "Country Name", highest first
    average value by country code => mean of "Value" by "Country Code", highest first`,
  "airline_delay.csv": `
    — what columns have numbers of is no noun for the rows
    which carrier had the most delays => ambiguous
    how many cancellations by carrier => not_understood`,
  "yearly_crime.csv": `
    — where a column has how many there were, rows are none of them
    which city had the most homicides => not_understood
    how many homicides in Kiel in 2005 => ambiguous
    how many crimes in Kiel => not_understood
    which cities had over 100 homicides => not_understood`,
  "exports_by_state.csv": `
    — the last word of a question is what is asked for
    which state exports the most beef => not_understood
    state with the most total exports => row with the highest "total exports"
    how many states with at least 30 beef and 20 pork => number of rows where beef is at least 30 and pork is at least 20`,
  "park_actions.csv": `
    — what kinds there are of what rows are
    how many actions in Ohio => ambiguous
    how many different actions => number of distinct action
    how many holidays in Ohio => number of rows where holiday is "HOLIDAY" and state is "Ohio"
    average president => not_understood
    how many times was it enlarged => not_understood
    total likelihood by state => not_understood
    how many parks now => not_understood
    how many enlarged actions => ambiguous`,
  "buying.csv": `
    — one side and the other in few words
    average salary of buyers vs non-buyers => compare mean of salary for rows where purchased is 1 versus rows where purchased is 0 (taking "buyers" for purchased 1)
    average salary purchased vs not => compare mean of salary for rows where purchased is 1 versus rows where purchased is 0
    how many bought a car => not_understood
    how many under 30 bought => number of rows where age is under 30 and purchased is 1 (taking "bought" for purchased 1)
    how many over 40 => number of rows where age is over 40
    how many over 5 => not_understood`,
  "pothole_reports.csv": `
    — what somebody wrote in words of his own is no kind of things
    how many potholes in Kern => number of rows where county is "Kern" (taking "potholes" for the rows of the table)
    how many rows where comments is pothole => number of rows where comments is "pothole"
    rows with "pothole" => rows where comments is "pothole" (at most 100 rows are shown)`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "quakes.csv": csv("happened,latitude,longitude,depth,magnitude", 40, (at) => [
      `19${10 + at}-0${1 + (at % 9)}-11T0${at % 10}:30:00`,
      (at * 377) % 90,
      (at * 577) % 180,
      5 + ((at * 97) % 600),
      (55 + ((at * 7) % 40)) / 10,
    ]),
    "sweets.csv": csv("sweet,chocolate,caramel,nougat,sugar", 32, (at) => [
      `Sweet ${at}`,
      at % 2,
      (at >> 1) % 2,
      (at >> 2) % 2,
      ((at * 37) % 90) / 100,
    ]),
    "swab_testing.csv": csv("person_id,clinic,test_id,result,age", 400, (at) => [
      1000 + (at % 310),
      of(["West", "East"], at),
      of(["swab1", "swab2"], at >> 3),
      of(["negative", "positive", "invalid"], at * 5),
      10 + ((at * 7) % 70),
    ]),
    "prices_by_year.csv": csv("country,region,year,inflation,exports", 40, (at) => [
      of(["Ghana", "Peru", "United States", "Kenya"], at),
      of(["Africa", "America", "America", "Africa"], at),
      2011 + (at >> 2),
      ((at * 37) % 200) / 10,
      20 + ((at * 61) % 300),
    ]),
    "worldbank.csv": csv("Country Name,Country Code,Year,Value", 40, (at) => [
      of(["Ghana", "Peru", "Kenya", "Chile"], at),
      of(["GHA", "PER", "KEN", "CHL"], at),
      2010 + (at >> 2),
      ((at * 37) % 200) / 10,
    ]),
    "airline_delay.csv": csv(
      "year,month,carrier,airport,arr_flights,arr_cancelled,arr_delay,weather_delay",
      60,
      (at) => [
        2019 + (at % 2),
        12,
        of(["DL", "UA", "AA"], at),
        `A${at % 17}`,
        300 + ((at * 37) % 500),
        (at * 7) % 20,
        400 + ((at * 91) % 3000),
        (at * 13) % 300,
      ],
    ),
    "yearly_crime.csv": csv("year,city,type,number", 60, (at) => [
      2000 + (at >> 2),
      of(["Kiel", "Bonn"], at),
      of(["Homicide", "Theft"], at >> 1),
      3 + ((at * 37) % 200),
    ]),
    "exports_by_state.csv": csv("code,state,total exports,beef,pork", 40, (at) => [
      `Z${at}`,
      `State ${at}`,
      900 + ((at * 377) % 4000),
      (at * 37) % 90,
      (at * 53) % 70,
    ]),
    "park_actions.csv": csv(
      "park,symbol,state,action,holiday,president,president_name,likelihood",
      240,
      (at) => [
        `Park of ${at}`,
        at === 7 ? "NOW" : `Q${at}`,
        of(["Ohio", "Utah", "Iowa"], at),
        of(["Established", "Enlarged", "Diminished"], at * 5),
        at % 9 === 0 ? "HOLIDAY" : "NO HOLIDAY",
        33 + (at % 4),
        of(["Ada Moor", "Bo Lind", "Cy Rae", "Di Fox"], at),
        ((at * 37) % 100) / 100,
      ],
    ),
    "buying.csv": csv("user_id,age,salary,purchased", 60, (at) => [
      5000 + at * 7,
      20 + ((at * 7) % 40),
      20_000 + ((at * 731) % 9000),
      (at * 5) % 3 === 0 ? 1 : 0,
    ]),
    "pothole_reports.csv": csv("ref,county,depth_cm,comments", 300, (at) => [
      `R${at * 3 + 7}`,
      of(["Kern", "Lake"], at * 5),
      3 + ((at * 7) % 30),
      at % 9 === 0 ? "pothole" : `Hole number ${at} seen by the neighbours near the school.`,
    ]),
  });
}

function csv(header: string, count: number, row: (at: number) => readonly unknown[]): string {
  return `${[header, ...Array.from({ length: count }, (_, at) => row(at).join(","))].join("\n")}\n`;
}

function of(values: readonly string[], at: number): string | undefined {
  return values[at % values.length];
}

reads(CASES, tables);
