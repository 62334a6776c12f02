import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Words for rows that say no more than "row", what a file says was done, and the persons that each row is of. */
const CASES = {
  "pressure.csv": `
    readings with systolic over 150 => rows where systolic is over 150 (taking "readings" for the rows of the table; at most 100 rows are shown)
    how many readings have no pulse => number of rows where pulse is missing (taking "readings" for the rows of the table)
    how many measurements => number of rows (taking "measurements" for the rows of the table)
    readings per month => number of rows by month of day, in order (taking "readings" for the rows of the table)

    how many doctors => not_understood
    average reading => not_understood`,
  "tallies.csv": `
    — rows count what was seen, several at once
    how many readings => not_understood
    readings at Fen => not_understood`,
  "pupils.csv": `
    — the marks are readings, and rows are pupils
    how many readings => not_understood
    readings over 50 => not_understood`,
  "pump.csv": `
    — what numbers the rows says what they are
    how many measurements => not_understood`,
  "ViewingHabits2021.csv": `
    views per profile => number of rows by Profile, highest first (taking "views" for the rows of the table)
    how many views on Phone => number of rows where Device is "Phone" (taking "views" for the rows of the table)

    how many viewers on Phone => not_understood
    viewers per profile => not_understood`,
  "estate_listings.csv": `
    cheapest property => row with the lowest price (taking "property" for the rows of the table)
    properties above 300k => rows where price is over 300000 (taking "above 300k" for price; taking "properties" for the rows of the table; at most 100 rows are shown)
    average price of properties in Ulm => mean of price where city is "Ulm" (taking "properties" for the rows of the table)

    cheapest client => not_understood
    average price of clients in Ulm => not_understood`,
  "spring_appointments.csv": `
    patients with diabetes => rows where Diabetes is 1 (taking "patients" for the rows of the table; at most 100 rows are shown)
    oldest patient => row with the highest Age (taking "patient" for the rows of the table)
    people over 50 => rows where Age is over 50 (taking "people" for the rows of the table; at most 100 rows are shown)

    — how many came, nobody knows
    how many patients => not_understood
    how many doctors => not_understood
    oldest employee => not_understood`,
  "stops.csv": `
    oldest passenger => not_understood`,
  "autumn_appointments.csv": `
    — who came again is known
    patients with diabetes => not_understood
    how many people over 50 => not_understood`,
};

const day = (at: number) =>
  `2022-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "pressure.csv": csv("day,systolic,diastolic,pulse,note", (at) => [
      day(at * 5),
      120 + ((at * 7) % 50),
      70 + ((at * 3) % 20),
      at % 6 === 0 ? "" : 60 + ((at * 11) % 40),
      of(["calm", "tired", ""], at),
    ]),
    "tallies.csv": csv("species,place,count", (at) => [
      of(["Wren", "Owl"], at),
      of(["Fen", "Moor"], at * 3),
      1 + (at % 7),
    ]),
    "pupils.csv": csv("pupil,reading_score,math_score", (at) => [
      `Pupil ${at}`,
      20 + ((at * 7) % 70),
      20 + ((at * 3) % 70),
    ]),
    "pump.csv": csv("pump_id,site,power", (at) => [at + 1, of(["Petra", "Ur"], at), 20 + ((at * 37) % 400)]),
    "ViewingHabits2021.csv": csv("Profile,Start Time,Title,Device", (at) => [
      of(["Ann", "Bob"], at),
      `2021-${String(1 + (at % 12)).padStart(2, "0")}-11 ${String(8 + (at % 15)).padStart(2, "0")}:${10 + at}:00`,
      of(["Dark Sea", "Red Road", "Old Song"], at * 7),
      of(["Phone", "Tablet"], at * 3),
    ]),
    "estate_listings.csv": csv("url,property_type,client_type,city,price", (at) => [
      `https://homes.example/${at * 3 + 7}`,
      of(["House", "Flat", "Farm"], at),
      of(["New", "Known"], at * 3),
      of(["Bonn", "Ulm"], at * 7),
      100_000 + ((at * 7919) % 400_000),
    ]),
    "spring_appointments.csv": csv("AppointmentID,Gender,Age,Diabetes,NoShow", (at) => [
      5000 + at * 3,
      of(["F", "M"], at),
      1 + ((at * 7) % 88),
      at % 5 === 0 ? 1 : 0,
      of(["No", "Yes"], at * 7),
    ]),
    "stops.csv": csv("stop_id,driver_age,driver_gender,outcome", (at) => [
      5000 + at * 3,
      18 + ((at * 7) % 70),
      of(["F", "M"], at),
      of(["ticket", "warning"], at * 3),
    ]),
    "autumn_appointments.csv": csv("AppointmentID,PatientID,Gender,Age,Diabetes", (at) => [
      5000 + at * 3,
      70 + (at % 9),
      of(["F", "M"], at),
      1 + ((at * 7) % 88),
      at % 5 === 0 ? 1 : 0,
    ]),
  });
}

reads(CASES, tables);
