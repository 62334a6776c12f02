import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Nouns for the rows, where columns, cells or the file's name tell what they are; and what a column counts. */
reads(
  {
    "Autos93.csv": `
      — the file's name without its year
      how many cars => number of rows (taking "cars" for the rows of the table)
      how many vehicles => number of rows (taking "vehicles" for the rows of the table)
      automobiles with over 200 horsepower => rows where horsepower is over 200 (taking "automobiles" for the rows of the table; at most 100 rows are shown)
      cheapest car => row with the lowest price (taking "car" for the rows of the table)
      cheapest van => row with the lowest price where type is "Van"
      which car has the highest horsepower => row with the highest horsepower (taking "car" for the rows of the table)
      average car weight by type => mean of weight by type, highest first (taking "car weight" for weight)
      average weight of manual cars => mean of weight where transmission is "manual" (taking "cars" for the rows of the table)
      what share of cars are vans => share of rows where type is "Van" (taking "cars" for the rows of the table)
      which maker has the most cars => maker with the highest number of rows (taking "cars" for the rows of the table)
      types with more than 15 cars => number of rows by type having number of rows over 15, highest first (taking "cars" for the rows of the table)
      cars that cost less than 10000 => rows where price is under 10000 (taking "cars" for the rows of the table; at most 100 rows are shown)
      cars weighing over 3500 => rows where weight is over 3500 (taking "cars" for the rows of the table; at most 100 rows are shown)
      how many cars cost at least 30000 => number of rows where price is at least 30000 (taking "cars" for the rows of the table; taking "cost" for price)
      what is the name of the cheapest car => not_understood
      cars that cost less => not_understood
      cars that drank less than 10 => not_understood
      how many hybrids => not_understood
      how many hybrids are manual => not_understood
      how many cars were sold => not_understood
      number of owners => not_understood
      average car colour => not_understood
      average engine weight => not_understood`,
    "garage.csv": `
      — columns that tables of cars have
      how many cars => number of rows (taking "cars" for the rows of the table)
      how many vehicles are manual => number of rows where transmission is "manual" (taking "vehicles" for the rows of the table)
      heaviest car => row with the highest weight (taking "car" for the rows of the table)
      average vehicle price => mean of price (taking "vehicle price" for price)
      cars per maker => number of rows by maker, highest first (taking "cars" for the rows of the table)
      which maker has the most cars => maker with the highest number of rows (taking "cars" for the rows of the table)
      how many trucks are manual => not_understood
      electric cars => not_understood
      how many drivers => not_understood
      which garage has the most cars => not_understood
      average driver weight => not_understood`,
    "fleet.csv": `
      — its cells say which rows are cars
      how many cars => number of rows where kind is "Car"
      how many trucks => number of rows where kind is "Truck"
      cheapest car => row with the lowest price where kind is "Car"
      average car price => mean of price where kind is "Car"
      how many vehicles => not_understood
      how many autos => not_understood
      heaviest vehicle => not_understood`,
    "titles.csv": `
      — so do these; whether a series is a film, they do not say
      how many movies => number of rows where type is "Movie"
      how many titles => number of rows
      how many films => not_understood
      longest film => not_understood
      which director has the most films => not_understood`,
    "claims.csv": `
      — of cars, but no row is one
      how many claims => number of rows
      how many cars => not_understood
      how many vehicles are manual => not_understood
      average car amount => not_understood
      which make has the most cars => not_understood`,
    "seasons.csv": `
      — of matches, but nobody plays against anybody
      how many teams => number of distinct team
      how many matches => not_understood
      how many games in 2012 => not_understood
      which team has the most games => not_understood
      average match attendance => not_understood`,
    "ratings.csv": `
      — of films, each of which has many rows
      how many movies => not_understood
      which studio has the most movies => not_understood
      which director made the most movies => not_understood
      how many films by studio => not_understood`,
    "cup.csv": `
      — who plays against whom, and where
      how many games => number of rows (taking "games" for the rows of the table)
      how many matches were in 2010 => number of rows where year is 2010 (taking "matches" for the rows of the table)
      which game had the highest attendance => row with the highest attendance (taking "game" for the rows of the table)
      average match attendance by stage => mean of attendance by stage, highest first (taking "match attendance" for attendance)
      which stadium has the most games => stadium with the highest number of rows (taking "games" for the rows of the table)
      games with attendance over 50000 => rows where attendance is over 50000 (taking "games" for the rows of the table; at most 100 rows are shown)
      game with the biggest crowd => row with the highest attendance (taking "game" for the rows of the table; taking "crowd" for attendance)
      how many players => not_understood
      how many goals => not_understood
      which referee had the most games => not_understood`,
    "wildlifestrikes.csv": `
      — the end of the file's name
      how many strikes => number of rows
      how many wildlife strikes => number of distinct wildlife
      which airport has the most strikes => airport with the highest number of rows
      average cost of gull strikes => mean of cost where wildlife is "Gull"
      how many flights => not_understood
      how many lifestrikes => not_understood`,
    "ClinicDataBreaches.csv": `
      — the last word of a long name, that columns have, too
      how many breaches => number of rows
      breaches per state => number of rows by State, highest first
      which state has the most breaches => State with the highest number of rows
      number of breaches in Ohio => number of rows where State is "Ohio"
      how many types of breach => number of distinct "Type.of.Breach"
      how many clinics => not_understood
      average fine per breach => not_understood`,
    "saga.csv": `
      — any person of a table of persons
      how many characters per species => number of rows by species, highest first (taking "characters" for the rows of the table)
      tallest character => row with the highest height (taking "character" for the rows of the table)
      who was the heaviest character => row with the highest mass (taking "character" for the rows of the table)
      heaviest human character => row with the highest mass where species is "Human" (taking "character" for the rows of the table)
      list the characters from Tarn => rows where homeworld is "Tarn" (taking "characters" for the rows of the table; at most 100 rows are shown)
      everybody from Orm taller than 180 => rows where homeworld is "Orm" and height is over 180 (at most 100 rows are shown)
      average height of characters => mean of height (taking "characters" for the rows of the table)
      which homeworld has the most characters => homeworld with the highest number of rows (taking "characters" for the rows of the table)
      how many customers => not_understood
      how many jedi => not_understood
      how many jedi are female => not_understood
      which film has the most characters => not_understood`,
    "hr.csv": `
      — persons of a kind are nobody else
      how many employees => number of rows (taking "employees" for the rows of the table)
      how many workers in IT => number of rows where department is "IT" (taking "workers" for the rows of the table)
      oldest employee => row with the highest age (taking "employee" for the rows of the table)
      average salary of female employees => mean of salary where gender is "Female" (taking "employees" for the rows of the table)
      which department has the most employees => department with the highest number of rows (taking "employees" for the rows of the table)
      how many customers => not_understood
      how many customers are in IT => not_understood
      oldest customer => not_understood
      how many students are male => not_understood`,
    "bouts.csv": `
      — winners and losers, where a column tells
      how many winners => number of rows where result is "Won"
      average weight of winners => mean of weight where result is "Won"
      winners from Peru => rows where result is "Won" and country is "Peru" (at most 100 rows are shown)
      average rounds of losers => mean of rounds where result is "Lost"
      share of winners by country => share of rows where result is "Won" within each country, highest first
      how many finalists => not_understood
      winners by knockout => not_understood
      how many champions => not_understood`,
    "new_car_sales_by_make.csv": `
      — what a column counts
      total cars sold per year => total of Quantity by Year, in order (taking "total cars sold" for the total of Quantity)
      how many cars were sold in 2015 => total of Quantity where Year is 2015 (taking "how many cars were sold" for the total of Quantity)
      how many Brios were sold in 2015 => total of Quantity where Make is "Brio" and Year is 2015 (taking "how many Brios were sold" for the total of Quantity)
      how many new cars were sold => total of Quantity (taking "how many new cars were sold" for the total of Quantity)
      number of cars sold by make => total of Quantity by Make, highest first (taking "number of cars sold" for the total of Quantity)
      Volta sales by year => total of Quantity by Year where Make is "Volta", in order (taking "sales" for the total of Quantity)
      Acme vs Volta total sales => compare total of Quantity for rows where Make is "Acme" versus rows where Make is "Volta" (taking "total sales" for the total of Quantity)
      Acme's share of all cars sold in 2015 => share of total of Quantity where Make is "Acme" among rows where Year is 2015 (taking "all cars sold" for the total of Quantity)
      which make sold the most => Make with the highest total of Quantity (taking "sold" for the total of Quantity)
      which make sells the fewest cars => Make with the lowest total of Quantity (taking "sells" for the total of Quantity)
      which make had the most sales in 2015 => Make with the highest total of Quantity where Year is 2015 (taking "sales" for the total of Quantity)
      best-selling make in 2014 => Make with the highest total of Quantity where Year is 2014 (taking "selling" for the total of Quantity)
      2 best selling makes => top 2 Make by total of Quantity (taking "selling" for the total of Quantity)
      top 2 makes by sales => top 2 Make by total of Quantity (taking "sales" for the total of Quantity)
      in which month of 2015 were the most cars sold => Month with the highest total of Quantity where Year is 2015 (taking "cars sold" for the total of Quantity)
      makes with fewer than 10000 cars sold in total => total of Quantity by Make having total of Quantity under 10000, highest first (taking "cars sold" for the total of Quantity)
      makes that sold more than 100 cars => total of Quantity by Make having total of Quantity over 100, highest first (taking "sold" for the total of Quantity)
      how many cars did Kite sell in 2014 => total of Quantity where Make is "Kite" and Year is 2014 (taking "how many cars did Kite sell" for the total of Quantity)
      share of cars sold by make => share of total of Quantity by Make, highest first (taking "cars sold" for the total of Quantity)
      how many electric cars were sold in 2015 => not_understood
      how many hybrids were sold => not_understood
      cars sold in Sweden => not_understood
      how many Brios were produced in 2015 => ambiguous
      how many cars were made in 2015 => not_understood
      how many cars were stolen => not_understood
      how many used cars were sold => not_understood
      average sales per year => not_understood
      how many trucks were sold => not_understood
      how many customers bought cars => not_understood
      cars sold to women => not_understood
      which dealer sold the most => not_understood
      how many Brios in 2015 => ambiguous
      how many Brios => ambiguous
      total sales revenue => not_understood
      cheapest car sold => not_understood`,
    "bike_sales.csv": `
      — where a row may be one sale, of several bikes
      how many bikes were sold in March 2023 => total of Quantity where Date is between 2023-03-01 and 2023-03-31 (taking "how many bikes were sold" for the total of Quantity)
      how many red bikes were sold => total of Quantity where Color is "red" (taking "how many red bikes were sold" for the total of Quantity)
      Cubes sold by month => total of Quantity by month of Date where Brand is "Cube", in order (taking "Cubes sold" for the total of Quantity)
      total bikes sold by shop => total of Quantity by Shop, highest first (taking "total bikes sold" for the total of Quantity)
      which shop sold the fewest bikes => Shop with the lowest total of Quantity (taking "sold" for the total of Quantity)
      how many sales => not_understood
      how many helmets were sold => not_understood
      how many bikes were repaired => not_understood
      how many bikes were rented in March 2023 => not_understood`,
    "us_births_2000_2001.csv": `
      — what is counted is the name of the file
      how many births in 2001 => total of births where year is 2001 (taking "how many births" for the total of births)
      how many were born in 2000 => total of births where year is 2000 (taking "how many were born" for the total of births)
      number of births by year => total of births by year, in order (taking "number of births" for the total of births)
      which weekday has the most births => weekday with the highest total of births
      average births by weekday => mean of births by weekday, highest first
      how many deaths in 2001 => not_understood
      how many boys were born => not_understood
      how many mothers => not_understood
      how many twins were born in 2001 => not_understood`,
  },
  openTables,
);

async function openTables(): Promise<Record<string, Dataset>> {
  const tables = {
    "Autos93.csv": autos(),
    "garage.csv": autos(),
    "fleet.csv": fleet(),
    "titles.csv": titles(),
    "claims.csv": claims(),
    "seasons.csv": seasons(),
    "ratings.csv": ratings(),
    "cup.csv": cup(),
    "wildlifestrikes.csv": strikes(),
    "ClinicDataBreaches.csv": breaches(),
    "saga.csv": saga(),
    "hr.csv": hr(),
    "bouts.csv": bouts(),
    "new_car_sales_by_make.csv": carSales(),
    "bike_sales.csv": bikeSales(),
    "us_births_2000_2001.csv": births(),
  };
  return openWritten(tables);
}

function autos(): string {
  return csv("maker,model,type,price,horsepower,transmission,weight,origin", 60, (i) => [
    pick(["Acme", "Volta", "Brio"], i),
    `M${i % 41}`,
    pick(["Small", "Van", "Sporty"], i * 2 + Math.floor(i / 9)),
    8000 + ((i * 977) % 30_000),
    60 + ((i * 37) % 240),
    pick(["manual", "automatic"], i),
    1800 + ((i * 131) % 2200),
    pick(["home", "abroad"], i * 3),
  ]);
}

/** Its cells say which of the rows are cars. */
function fleet(): string {
  return csv("depot,kind,mileage,transmission,price", 60, (i) => [
    pick(["East", "West"], i),
    pick(["Car", "Truck", "Bus"], i * 2),
    (i * 7919) % 200_000,
    pick(["manual", "automatic"], i),
    500 + ((i * 977) % 30_000),
  ]);
}

function titles(): string {
  return csv("title,type,director,cast,runtime,gross", 60, (i) => [
    `T${i}`,
    pick(["Movie", "Series"], i),
    `D${i % 17}`,
    `C${i % 29}`,
    60 + ((i * 13) % 120),
    (i * 37) % 900,
  ]);
}

/** Of cars, but no row is one. */
function claims(): string {
  return csv("holder,vehicle_make,engine,transmission,amount", 60, (i) => [
    `P${i % 43}`,
    pick(["Acme", "Volta"], i),
    pick(["1.2", "2.0"], i),
    pick(["manual", "automatic"], i * 3),
    100 + ((i * 97) % 9000),
  ]);
}

/** A row for each team in each season: no row is a match. */
function seasons(): string {
  return csv("season,team,home_goals,away_goals,stadium,attendance", 60, (i) => [
    2010 + Math.floor(i / 10),
    `Team ${i % 10}`,
    10 + ((i * 7) % 40),
    8 + ((i * 11) % 30),
    `Stadium ${i % 10}`,
    1000 + ((i * 997) % 50_000),
  ]);
}

/** A film has many rows. */
function ratings(): string {
  return csv("user,title,director,studio,stars", 80, (i) => [
    `u${(i * 7) % 33}`,
    `T${i % 12}`,
    `D${i % 6}`,
    pick(["North", "South"], i),
    1 + (i % 5),
  ]);
}

function cup(): string {
  return csv("year,stage,team1,team2,attendance,stadium", 60, (i) => [
    2002 + 4 * (i % 5),
    pick(["Group", "Final"], i * 2 + Math.floor(i / 7)),
    pick(["Peru", "Chad", "Fiji"], i),
    pick(["Cuba", "Nepal"], i),
    3000 + ((i * 997) % 60_000),
    pick(["Old Park", "Riverside"], i * 5 + Math.floor(i / 4)),
  ]);
}

function strikes(): string {
  return csv("airport,aircraft,wildlife,damage,cost", 60, (i) => [
    pick(["Moss Field", "Hale"], i),
    pick(["A-1", "B-2"], i * 3 + Math.floor(i / 5)),
    pick(["Gull", "Bat"], i * 2),
    pick(["none", "minor"], i),
    (i * 977) % 9000,
  ]);
}

function breaches(): string {
  return csv("State,Type.of.Breach,Breach.Reported.On,Affected", 60, (i) => [
    pick(["Ohio", "Utah"], i),
    pick(["Theft", "Loss"], i * 2 + Math.floor(i / 3)),
    day(2014, (i * 37) % 300),
    500 + ((i * 977) % 9000),
  ]);
}

function saga(): string {
  return csv("name,height,mass,sex,homeworld,species", 50, (i) => [
    `N${i % 47}`,
    100 + ((i * 17) % 110),
    40 + ((i * 13) % 90),
    pick(["female", "male"], i),
    pick(["Tarn", "Ysel", "Orm"], i * 2),
    pick(["Human", "Droid"], i * 3 + Math.floor(i / 6)),
  ]);
}

function hr(): string {
  return csv("gender,department,salary,hire_date,age", 50, (i) => [
    pick(["Female", "Male"], i),
    pick(["IT", "Law"], i * 3 + Math.floor(i / 4)),
    30_000 + ((i * 977) % 60_000),
    day(2020, ((i % 31) * 37) % 300),
    20 + ((i * 7) % 45),
  ]);
}

function bouts(): string {
  return csv("boxer,opponent,rounds,result,weight,country", 60, (i) => [
    `B${i % 23}`,
    `O${i % 19}`,
    1 + ((i * 5) % 12),
    pick(["Won", "Lost", "Draw"], i * 2 + Math.floor(i / 7)),
    60 + ((i * 7) % 40),
    pick(["Peru", "Chad"], i),
  ]);
}

function carSales(): string {
  return csv("Year,Month,Make,Quantity,Pct", 96, (i) => [
    2014 + Math.floor(i / 48),
    1 + (Math.floor(i / 4) % 12),
    pick(["Acme", "Volta", "Brio", "Kite"], i),
    1 + ((i * 37) % 900),
    (((i * 17) % 400) / 10).toFixed(1),
  ]);
}

/** A row may be one sale, of several bikes. */
function bikeSales(): string {
  return csv("Date,Shop,Brand,Color,Quantity", 80, (i) => [
    day(2023, (i * 41) % 360),
    pick(["North", "South"], i),
    pick(["Trekker", "Giant", "Cube"], i * 2),
    pick(["red", "blue"], i * 5 + Math.floor(i / 7)),
    1 + ((i * 5) % 9),
  ]);
}

function births(): string {
  return csv("year,month,day,weekday,births", 560, (i) => [
    2000 + Math.floor(i / 280),
    1 + (Math.floor(i / 23) % 12),
    1 + (i % 23),
    pick(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], i),
    8000 + ((i * 977) % 4000),
  ]);
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  return `${[header, ...Array.from({ length: rows }, (_, index) => row(index).join(","))].join("\n")}\n`;
}

function pick(items: readonly string[], index: number): string {
  return items[index % items.length] ?? "";
}

function day(year: number, index: number): string {
  return new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10);
}
