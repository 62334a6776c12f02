import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** A verb may say which column is meant: who won, who made visits, what somebody earns, how long something took. The table has only one such. */
const CASES = {
  "visits.csv": `
    who made the most visits => candidate_name with the highest number of rows (taking candidate_name for who did it)
    who made the fewest visits in Iowa => candidate_name with the lowest number of rows where state is "Iowa" (taking candidate_name for who did it)
    which state got the most visits => state with the highest number of rows
    which candidate went to the most different states => candidate_name with the highest number of distinct state
    who went to the most different cities => candidate_name with the highest number of distinct city (taking candidate_name for who did it)
    how many times was Ann Reed in Iowa => number of rows where candidate_name is "Ann Reed" and state is "Iowa"
    when was Ann Reed's last visit => row with the highest date where candidate_name is "Ann Reed" (taking "last" for the latest date)
    who made the most promises => not_understood
    who made the most visits by plane => not_understood
    which state got the most money => not_understood
    who went to the most different churches => not_understood
    how many times was Ann Reed in Mexico => not_understood
    who won in 2023 => not_understood
    when was Ann Reed's last marriage => not_understood`,
  "queens.csv": `
    who won in 1994 => show titleholder of rows where year is 1994 (taking titleholder for who won; at most 100 rows are shown)
    who won the title in 1994 => show titleholder of rows where year is 1994 (taking titleholder for who won; at most 100 rows are shown)
    which country won the most titles => country with the highest number of rows (taking "titles" for the rows of the table)
    how old was the youngest winner => row with the lowest age (taking "winner" for the rows of the table)
    who won the semi-final in 1994 => not_understood
    who won silver in 1994 => not_understood
    who lost in 1994 => not_understood
    which country won the most wars => not_understood
    how heavy was the youngest winner => not_understood`,
  "cups.csv": `
    who won in 1984 => show winner of rows where year is 1984 (taking winner for who won; at most 100 rows are shown)
    which host won the most titles => not_understood
    how many titles did Peru win => not_understood`,
  "films.csv": `
    most voted film => row with the highest votes
    least voted film => row with the lowest votes
    most watched film => not_understood
    most hated film => not_understood`,
  "survey.csv": `
    how many people believe in ghosts => number of rows where ghosts is "Yes"
    percent who say climate change is a hoax => share of rows where climate_change is "Hoax"
    oldest party by average age => party with the highest mean of age
    average age in the 7th grade => mean of age where grade is 7 (taking "7th grade" for grade 7)
    oldest party by average books => not_understood
    how many people fear ghosts => not_understood
    how many people believe in unicorns => not_understood
    percent who say tax is not real => not_understood
    average age in the 7th row => not_understood`,
  "pay.csv": `
    how much did Ann Reed make in total => total of salary where player is "Ann Reed" (taking salary for what was paid)
    which team spent the most on players => team with the highest total of salary (taking salary for what was paid)
    which team spent the most on salary => team with the highest total of salary
    how much did Ann Reed score in total => not_understood
    how much did Ann Reed make in bonuses => not_understood
    which team spent the most on travel => not_understood`,
  "air.csv": `
    days without an so2 reading => rows where so2 is missing (at most 100 rows are shown)
    days with no so2 data => rows where so2 is missing (at most 100 rows are shown)
    days without an so2 limit => not_understood
    days without an ozone reading => not_understood`,
};

function tables(): Promise<Readonly<Record<string, Dataset>>> {
  const people = ["Ann Reed", "Bo Lund", "Cy Dean", "Di Park", "Ed Holm"];
  return openWritten({
    "visits.csv": csv("candidate_name,date,city,state,purpose", (at) => [
      of(people, at * at),
      day(at * 3),
      of(["Ames", "Derry", "Aiken", "Reno", "Dover", "Elko"], at * 5),
      of(["Iowa", "New Hampshire", "Nevada"], at * 7),
      of(["Rally", "Speech"], at),
    ]),
    "queens.csv": csv("titleholder,country,year,age,height_cm", (at) => [
      `${of(["Ada", "Bea", "Cleo", "Dora", "Eva", "Fay", "Gia"], at)} ${of(["Moss", "Rhys", "Stone"], at)} ${at % 9}`,
      of(["Chile", "India", "Peru", "Japan"], at * at),
      1970 + at,
      17 + ((at * 7) % 9),
      165 + ((at * 11) % 19),
    ]),
    "cups.csv": csv("year,host,winner,age", (at) => [
      1970 + at,
      of(["Peru", "Mali"], at),
      of(["Rovers", "United", "Albion"], at * at),
      20 + (at % 9),
    ]),
    "films.csv": csv("film,stars,votes", (at) => [
      `Film no ${at + 10}`,
      ((at * 3) % 5) + 0.5,
      (at * 37) % 30,
    ]),
    "survey.csv": csv("age,party,ghosts,climate_change,books,grade", (at) => [
      18 + ((at * 7) % 60),
      of(["Left", "Right", "Centre"], at * at),
      of(["Yes", "No"], at),
      of(["Real", "Hoax", "Unclear"], at * 5),
      (at * 11) % 17,
      5 + (at % 8),
    ]),
    "pay.csv": csv("player,team,season,salary,games", (at) => [
      of(people, at),
      of(["Rovers", "United", "Albion"], at * at),
      2000 + Math.floor(at / 5),
      90_000 + ((at * 731) % 9000),
      (at * 7) % 30,
    ]),
    "air.csv": csv("date,pm25,so2", (at) => [
      day(at),
      10 + ((at * 7) % 30),
      at % 6 === 0 ? "" : (at * 3) % 7,
    ]),
  });
}

function day(at: number): string {
  return new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
}

reads(CASES, tables);
