import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Who won, what came first or was fastest, what was done most, and verbs that add nothing; each beside what would mean something else. */
const CASES = {
  "grand_prix_winners.csv": `
    — each row is a win, of whoever it names
    who has won the most times => winner with the highest number of rows
    which team won most often => team with the highest number of rows
    who won the fewest races => winner with the lowest number of rows
    who won at Monza in 2016 => show winner of rows where race is "Monza" and date is between 2016-01-01 and 2016-12-31 (at most 100 rows are shown)
    how many times has Ferrari won => number of rows where team is "Ferrari"
    how many different teams have won => number of distinct team
    winners by team => number of rows by team, highest first
    when did Ferrari last win => row with the highest date where team is "Ferrari"
    who won the most points => not_understood
    how many times did Ann Berg win in a row => not_understood
    who lost most often => not_understood
    how many times did Monaco win => not_understood
    which race won most often => not_understood
    — a time that was taken
    fastest time at Monza => row with the lowest time where race is "Monza" (taking "fastest" for the lowest time; time is in seconds)
    fastest team => ambiguous
    average time => mean of time (time is in seconds)`,
  "world_cup_finals.csv": `
    — a column of winners, beside others
    who won the world cup in 1954 => show winner of rows where year is 1954 (at most 100 rows are shown)
    which country has won the most often => winner with the highest number of rows (taking "country" for winner)
    how many times did Brazil win => number of rows where winner is "Brazil"
    how often did Italy win the cup => number of rows where winner is "Italy"
    which host won most often => not_understood
    how many times did Hungary win => not_understood
    wins by host => not_understood
    how many times did Brazil not win => not_understood
    who won the world series => not_understood`,
  "race_results.csv": `
    — the first place
    who won at Monaco => show driver of rows where place is 1 and circuit is "Monaco" (at most 100 rows are shown)
    who won the most races => driver with the highest number of rows where place is 1
    which team has won the most => team with the highest number of rows where place is 1
    how many times did Vettel win => number of rows where place is 1 and driver is "Vettel"
    how many podiums did Vettel win => not_understood
    who won the most points => ambiguous
    who finished last => not_understood`,
  "film_awards.csv": `
    — a column that says so
    who won in 1995 => show nominee of rows where winner is true and year is 1995 (at most 100 rows are shown)
    which film won the most awards => film with the highest number of rows where winner is true
    how many films have won => number of distinct film where winner is true
    who lost in 1995 => not_understood
    who won the most money => not_understood`,
  "city_marathon.csv": `
    — a year has one name in each division
    who won in 1994 => show name of rows where year is 1994 (taking every row for a win; at most 100 rows are shown)
    number of wins by country => number of rows by country, highest first (taking every row for a win)
    slowest winner from Kenya => row with the highest time where country is "Kenya" (taking "slowest" for the highest time; taking every row for a win)
    how many women from Kenya won => number of rows where division is "Women" and country is "Kenya" (taking every row for a win)
    fastest time in the men division => row with the lowest time where division is "Men" (taking "fastest" for the lowest time)
    who came second in 1994 => not_understood`,
  "city_marathon_results.csv": `
    — others than winners are in the table
    who won => not_understood
    winners by club => not_understood
    fastest runner => row with the lowest finish_time (taking "fastest" for the lowest finish_time; finish_time is in seconds)
    5 slowest men => top 5 rows by finish_time where sex is "M" (taking "slowest" for the highest finish_time; taking "men" for "M"; finish_time is in seconds)
    longest runner => not_understood
    average age in the city marathon => mean of age
    how many women in the half marathon => not_understood`,
  "shop_openings.csv": `
    — first and last by the one time
    where was the first shop opened => row with the lowest opened (taking "first" for the earliest opened)
    last shop opened in Oslo => row with the highest opened where city is "Oslo" (taking "last" for the latest opened)
    which shop was opened first => row with the lowest opened (taking "first" for the earliest opened)
    which shop was closed last => not_understood
    in which month were the most shops opened => month of opened with the highest number of rows
    in which month were the most shops closed => not_understood
    last month => not_understood
    first row => not_understood
    — what a verb says of whom
    which shops serve Sushi => rows where kind is "Sushi" (at most 100 rows are shown)
    how many shops lie in Oslo => number of rows where city is "Oslo"
    how many shops left Oslo => not_understood`,
  "library_loans.csv": `
    — what every row is, done most
    most borrowed title => title with the highest number of rows
    which title was loaned the most => title with the highest number of rows
    in which month were the most loans made => month of date with the highest number of rows
    who was the most frequent borrower => borrower with the highest number of rows
    who was the last borrower of Dune => show borrower of row with the highest date where title is "Dune" (taking "last" for the latest date)
    most returned title => not_understood
    most overdue title => not_understood
    last returned loan => not_understood
    loans of the first borrower => not_understood
    first name of the borrower => not_understood
    first edition of Dune => not_understood`,
  "food_orders.csv": `
    — by the number of things that rows are of
    most ordered item => item with the highest total of quantity
    which item was ordered the most => item with the highest total of quantity
    most cancelled item => not_understood
    most returned item => not_understood
    which customer paid the most orders => not_understood`,
  "squad.csv": `
    how many players play for the Lions => number of rows where team is "Lions"
    players that play as Keeper => rows where position is "Keeper" (at most 100 rows are shown)
    which players wear number 7 => rows where "number" is 7 (at most 100 rows are shown)
    which player plays the most minutes => row with the highest minutes
    who left the Lions => not_understood
    who played against the Lions => not_understood
    who never played for the Lions => not_understood
    players sold by Lions => not_understood`,
  "airports.csv": `
    — an adjective and what it measures
    busiest airport => row with the highest passengers
    5 busiest airports in Spain => top 5 rows by passengers where country is "Spain"
    which airport handles the highest passengers => row with the highest passengers
    busiest country => ambiguous
    busiest month => not_understood`,
  "temps.csv": `
    hottest day in Oslo => row with the highest Oslo_temp
    5 coldest days in Bergen => bottom 5 rows by Bergen_temp
    hottest day in Rome => not_understood
    hottest day => ambiguous`,
  "songs.csv": `
    longest song => row with the highest duration (taking "longest" for the highest duration)
    shortest song by Abba => row with the lowest duration where artist is "Abba" (taking "shortest" for the lowest duration)
    first song by Blur => row with the lowest released where artist is "Blur" (taking "first" for the earliest released)
    fastest song => not_understood`,
};

reads(CASES, tables);

async function tables(): Promise<Record<string, Dataset>> {
  return openWritten(FILES);
}

function csv(header: string, rows: number, row: (at: number) => readonly unknown[]): string {
  return [header, ...Array.from({ length: rows }, (_, at) => row(at).join(","))].join("\n");
}

function of<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

function day(at: number): string {
  return new Date(Date.UTC(2015, 0, 3) + at * 86_400_000).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

const FILES = {
  "grand_prix_winners.csv": csv("race,date,winner,team,laps,time", 60, (at) => [
    of(["Monaco", "Monza", "Spa", "Suzuka"], at * 3 + (at >> 2)),
    day(at * 17),
    of(["Ann Berg", "Luis Caro", "Tom Dahl", "Eva Eng"], at * 7 + (at >> 3)),
    of(["Ferrari", "McLaren", "Williams"], at),
    44 + (at % 30),
    `1:${two(20 + (at % 37))}:${two((at * 7) % 60)}`,
  ]),
  "world_cup_finals.csv": csv("year,host,winner,runner_up,attendance", 20, (at) => [
    1930 + 4 * at,
    of(["Uruguay", "Italy", "France", "Brazil", "Chile"], at),
    of(["Brazil", "Italy", "Germany"], at * 2 + (at >> 2)),
    of(["Hungary", "Sweden", "Spain"], at),
    40_000 + at * 1733,
  ]),
  "race_results.csv": csv("raceId,season,circuit,driver,team,place,points", 216, (at) => [
    Math.floor(at / 6),
    2010 + Math.floor(at / 36),
    of(["Monaco", "Spa", "Monza"], Math.floor(at / 6)),
    of(["Hamilton", "Vettel", "Alonso", "Bottas", "Ocon"], at + (at >> 3)),
    of(["Ferrari", "Mercedes"], at >> 1),
    (at % 6) + 1,
    of([25, 18, 15, 12, 10, 8], at),
  ]),
  "film_awards.csv": csv("year,category,nominee,film,winner", 240, (at) => [
    1990 + Math.floor(at / 12),
    of(["Actor", "Actress", "Director"], at >> 2),
    `Person ${(at * 7) % 40}`,
    `Film ${(at * 3) % 50}`,
    at % 4 === 0 ? "True" : "False",
  ]),
  "city_marathon.csv": csv("year,division,name,country,time", 60, (at) => [
    1980 + (at >> 1),
    of(["Men", "Women"], at),
    `Runner ${(at * 7) % 45}`,
    of(["Kenya", "Italy", "Norway"], at >> 1),
    `02:${two(5 + ((at * 11) % 40))}:${two((at * 7) % 60)}`,
  ]),
  "city_marathon_results.csv": csv("bib,runner,sex,age,club,finish_time", 80, (at) => [
    at + 1,
    `Runner ${at}`,
    of(["M", "F"], at + (at >> 2)),
    18 + ((at * 13) % 50),
    of(["Harriers", "Striders"], at >> 1),
    `${2 + (at % 3)}:${two((at * 11) % 60)}:${two((at * 7) % 60)}`,
  ]),
  "shop_openings.csv": csv("shop_id,opened,city,kind,seats", 50, (at) => [
    `S${at}`,
    day(at * 23),
    of(["Oslo", "Bergen", "Tromso"], at),
    of(["Sushi", "Pizza"], at >> 1),
    12 + ((at * 17) % 160),
  ]),
  "library_loans.csv": csv("loan_id,date,borrower,title,branch", 90, (at) => [
    1000 + at,
    day((at >> 1) * 3),
    of(["Ida", "Per", "Ole", "Mia"], at * 3 + (at >> 3)),
    of(["Dune", "Emma", "Ulysses", "Dracula"], at * 5 + (at >> 2)),
    of(["North", "South"], at),
  ]),
  "food_orders.csv": csv("order_id,customer,item,quantity,price", 120, (at) => [
    500 + (at >> 1),
    of(["Ida", "Per", "Ole"], at >> 1),
    of(["Ramen", "Gyoza", "Udon"], at),
    1 + (at % 4),
    5 + ((at * 7) % 40) / 4,
  ]),
  "squad.csv": csv("player,team,number,position,goals,minutes", 60, (at) => [
    `Player ${at}`,
    of(["Lions", "Tigers", "Bears"], at),
    1 + (at % 30),
    of(["Keeper", "Defender", "Forward"], at >> 1),
    at % 22,
    (at * 137) % 3000,
  ]),
  "airports.csv": csv("airport,city,country,passengers,elevation_ft", 40, (at) => [
    `Airport ${at}`,
    `City ${at >> 1}`,
    of(["Spain", "Norway", "Chile"], at),
    10_000 + ((at * 7919) % 900_000),
    (at * 379) % 7000,
  ]),
  "temps.csv": csv("day,Oslo_temp,Bergen_temp,rain_mm", 60, (at) => [
    day(at),
    ((at * 13) % 50) - 20,
    ((at * 7) % 35) - 10,
    (at * 17) % 60,
  ]),
  "songs.csv": csv("title,artist,released,duration,streams", 60, (at) => [
    `Song ${at}`,
    of(["Abba", "Blur", "Cure"], at),
    1970 + ((at * 7) % 50),
    `${2 + (at % 6)}:${two((at * 7) % 60)}`,
    1000 + ((at * 7919) % 900_000),
  ]),
};
