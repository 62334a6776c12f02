import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** A word of a name is that name where only one has it, and where the words beside it speak of a person, a team or a firm. */
const CASES = {
  "films.csv": `
    — the surname of whoever did it
    how many films did Spielberg direct => number of rows where director is "Steven Spielberg" (taking "Spielberg" for "Steven Spielberg")
    how many films did spielberg make => number of rows where director is "Steven Spielberg" (taking "spielberg" for "Steven Spielberg")
    films by spielberg => not_understood
    how many films did white make => not_understood
    films by Spielberg => rows where director is "Steven Spielberg" (taking "Spielberg" for "Steven Spielberg"; at most 100 rows are shown)
    average gross of Spielberg films => mean of gross where director is "Steven Spielberg" (taking "Spielberg" for "Steven Spielberg")
    average gross of films with Hanks => mean of gross where lead_actor is "Tom Hanks" (taking "Hanks" for "Tom Hanks")
    spielbergs films => rows where director is "Steven Spielberg" (taking "spielbergs" for "Steven Spielberg"; at most 100 rows are shown)
    — a first name, of a doer only
    Greta's average gross => mean of gross where director is "Greta Gerwig" (taking "Greta" for "Greta Gerwig")
    how many Oscar films => not_understood
    which film won an Oscar => not_understood
    films by Tom => not_understood
    films by Page => not_understood
    films by Brand => not_understood
    — two have it
    average gross of Ford films => ambiguous
    how many films did Anderson direct => not_understood
    — what is a word, too
    average gross of white films => not_understood
    how many films did White direct => not_understood
    how many films in Spielberg => not_understood
    films from Hanks => not_understood
    Average Gross Of Films With Hanks => not_understood`,
  "matches.csv": `
    — a team by its other name
    how many matches did the Lakers host => number of rows where team is "Los Angeles Lakers" (taking "Lakers" for "Los Angeles Lakers")
    average points of the lakers => mean of points where team is "Los Angeles Lakers" (taking "lakers" for "Los Angeles Lakers")
    average points of the bulls vs the celtics => compare mean of points for rows where team is "Chicago Bulls" versus rows where team is "Boston Celtics" (taking "bulls" for "Chicago Bulls"; taking "celtics" for "Boston Celtics")
    how many matches did Boston host => number of rows where team is "Boston Celtics" (taking "Boston" for "Boston Celtics")
    average points for Sevilla => mean of points where team is "Sevilla FC" (taking "Sevilla" for "Sevilla FC")
    — no team is its place
    how many matches in Boston => not_understood
    average points of Texas => not_understood
    how many bulls => not_understood
    how many rangers were there => not_understood`,
  "staff.csv": `
    — a name may be a word
    King's salary => show salary of rows where name is "Bo King" (taking "King" for "Bo King"; one row matches)
    what is the salary of Anna Baker => show salary of rows where name is "Anna Baker" (one row matches)
    Baker's salary => not_understood
    cook's salary => not_understood
    young's salary => not_understood
    how many bakers are there => not_understood
    average salary of bakers => not_understood
    average salary of kings => not_understood
    which staff are young => not_understood`,
  "flights.csv": `
    — a firm without what all such firms are called
    average delay for Envoy => mean of delay where carrier is "Envoy Air" (taking "Envoy" for "Envoy Air")
    how many flights did Delta operate => number of rows where carrier is "Delta Air Lines Inc." (taking "Delta" for "Delta Air Lines Inc.")
    average delay of Delta vs Envoy => compare mean of delay for rows where carrier is "Delta Air Lines Inc." versus rows where carrier is "Envoy Air" (taking "Delta" for "Delta Air Lines Inc."; taking "Envoy" for "Envoy Air")
    average delay in Delta => not_understood
    average delay of Best flights => not_understood
    average delay of Western flights => not_understood
    average delay of envoy => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "films.csv": csv("film_id,director,lead_actor,gross", (at) => [
      `K${at * 3 + 7}`,
      of(
        [
          "Steven Spielberg",
          "Greta Gerwig",
          "Oscar Wallace",
          "Tom Ford",
          "Sam White",
          "Wes Anderson",
          "Paul Thomas Anderson",
          "Russell Brand",
          "Jo Page",
        ],
        at,
      ),
      of(["Tom Hanks", "Meryl Streep", "Harrison Ford"], at * 5),
      900 + ((at * 731) % 9000),
    ]),
    "matches.csv": csv("match_id,team,points", (at) => [
      `M${at * 3 + 7}`,
      of(["Los Angeles Lakers", "Chicago Bulls", "Boston Celtics", "Texas Rangers", "Sevilla FC"], at),
      60 + ((at * 37) % 70),
    ]),
    "staff.csv": csv("staff_id,name,age,salary", (at) => [
      `S${at * 3 + 7}`,
      `${of(["Anna", "Bo", "Cy", "Di", "Ed"], at)} ${["Baker", "King", "Young", "Cook"][at] ?? `N${"abcde"[at % 5]}${"lmnoprst"[at % 8]}`}`,
      20 + ((at * 7) % 50),
      20_000 + ((at * 731) % 9000),
    ]),
    "flights.csv": csv("flight_id,carrier,delay", (at) => [
      `F${at * 3 + 7}`,
      of(["Delta Air Lines Inc.", "American Airlines Inc.", "Envoy Air", "Best Western Airways"], at),
      1 + ((at * 3) % 30),
    ]),
  });
}

reads(CASES, tables);
