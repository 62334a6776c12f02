import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Tables that people keep of what they do, and columns of which several hold what a question names. */
reads(
  {
    "d1.csv": `
      — rows that go from one place to another
      trips from Arden to Corby => rows where START is "Arden" and STOP is "Corby" (taking "trips" for the rows of the table; at most 100 rows are shown)
      rides to Arden => rows where STOP is "Arden" (taking "rides" for the rows of the table; at most 100 rows are shown)
      how many trips were private => number of rows where CATEGORY is "Private" (taking "trips" for the rows of the table)
      average miles per trip => mean of MILES
      how many drivers => not_understood
      how many cars => not_understood`,
    "train_delays.csv": `
      — what the file's head is a number of, where a header tells of which type each is
      trains per station => number of rows by station, highest first (taking "trains" for the rows of the table)
      how many trains had no delay => number of rows where delay_minutes is 0 (taking "trains" for the rows of the table)
      passengers per station => not_understood
      how many trains were cancelled => not_understood`,
    "d2.csv": `
      — the day of what each row is
      applications per year => number of rows by year of "Application Date", in order
      applications by year => not_understood
      refunds per year => not_understood
      — the column that is called as the value is
      permits for Corby High School => rows where "School Name" is "Corby High School" (taking "Corby High School" for the School Name; at most 100 rows are shown)`,
    "d3.csv": `
      — what is done on a hike
      how many hikes in 2021 => number of rows where "Activity Type" is "Hiking" and Date is between 2021-01-01 and 2021-12-31 (taking "hikes" for "Hiking")
      average distance of trail runs => mean of Distance where "Activity Type" is "Trail Running" (taking "trail runs" for "Trail Running")
      how many runs => ambiguous
      how many dives => not_understood
      — whose steps are the longest may not be the longest itself
      longest hike => not_understood
      hike with the highest stride length => maximum of "Avg Stride Length" where "Activity Type" is "Hiking" (taking "hike" for "Hiking"; taking "stride length" for Avg Stride Length)
      — a kind before a free text that only some of the kind have
      mean distance for yoga => mean of Distance where "Activity Type" is "Yoga" (taking "Yoga" for the Activity Type: all rows where Title is "Yoga" are among these)
      mean distance for stretch => ambiguous`,
    "d4.csv": `
      — a word with a hyphen
      how many fill-ups in 2021 => number of rows where date is between 2021-01-01 and 2021-12-31 (taking "fill-ups" for the rows of the table)
      average litres per fill-up => mean of litres
      how many check-ups in 2021 => not_understood`,
    "concerts.csv": `
      — what a place is not
      shows outside Ohio => rows where State is not "Ohio" (taking "shows" for the rows of the table; at most 100 rows are shown)
      shows outside the Barn => not_understood
      how many songs => not_understood`,
    "d5.csv": `
      — the date that the verb names before any other year
      movies watched per year => number of rows by year of "Watched Date", in order (taking "movies" for the rows of the table)
      how many directors => not_understood`,
    "d6.csv": `
      works by Ann Lee => rows where artist is "Ann Lee" (taking "works" for the rows of the table; at most 100 rows are shown)
      how many pieces in steel => number of rows where material is "Steel" (taking "pieces" for the rows of the table)
      how many museums => not_understood`,
    "d7.csv": `
      — numbers of schools measure nothing
      number of schools by school type => number of distinct "SCHOOL #" by SchoolType, highest first
      how many teachers does each school have => not_understood`,
    "inspections.csv": `
      — who does it is no slip for what is done
      how many inspections => number of rows
      how many inspectors => not_understood`,
    "votes.csv": `
      — what rows have is not what they are
      how many precincts => number of rows
      how many votes => not_understood`,
  },
  () =>
    openWritten({
      "d1.csv": csv("START_DATE,CATEGORY,START,STOP,MILES", (at) => [
        day((at * at * 3) % 900),
        of(["Business", "Business", "Private"], at),
        of(["Arden", "Corby", "Arden", "Dale"], at),
        of(["Corby", "Arden", "Dale"], at),
        `${(at * 37) % 90}.5`,
      ]),
      "train_delays.csv": csv("station,train_type,scheduled,delay_minutes", (at) => [
        of(["Arden", "Corby", "Dale"], at * at),
        of(["fast", "slow"], at),
        day(at * 5 + (at % 3)),
        (at * 7) % 23,
      ]),
      "d2.csv": csv("Application Date,Permit Number,School Name,Facility Name,Status", (at) => [
        day(at * 23 + (at % 7)),
        `P-${at + 100}`,
        of(["Corby High School", "Arden Primary", "Dale Primary"], at),
        of(["Corby High School", "Corby Gym", "Arden Primary", "Arden Hall"], at),
        of(["Open", "Closed"], at * 3),
      ]),
      "d3.csv": csv("Activity Type,Date,Title,Distance,Avg Stride Length", (at) => [
        of(["Running", "Hiking", "Trail Running", "Yoga", "Stretch"], at),
        day(at * 17),
        at % 5 === 3 && at % 2 === 1 ? "Yoga" : at % 5 === 0 ? "Stretch" : `Tour ${at}`,
        `${(at * 13) % 30}.2`,
        `0.${50 + ((at * 53) % 49)}`,
      ]),
      "d4.csv": csv("date,odometer,litres,cost,station", (at) => [
        day(at * 17 + (at % 4)),
        10_000 + at * 410,
        `${30 + ((at * 7) % 20)}.4`,
        `${50 + ((at * 11) % 30)}.9`,
        of(["North", "South"], at),
      ]),
      "concerts.csv": csv("Date,Artist,Venue,City,State", (at) => [
        day(at * 29 + (at % 6)),
        `Band ${at % 17}`,
        of(["Barn", "Hall", "Mill"], at * 3),
        of(["Dayton", "Akron", "Provo"], at),
        of(["Ohio", "Ohio", "Utah"], at),
      ]),
      "d5.csv": csv("Name,Year,Letterboxd URI,Rating,Rewatch,Watched Date", (at) => [
        `Tale ${at % 37}`,
        1950 + ((at * at) % 20),
        `https://example.org/${at}`,
        1 + (at % 5),
        at % 9 === 0 ? "Yes" : "",
        day((at * at * 3) % 1000),
      ]),
      "d6.csv": csv("accession,title,artist,material,year", (at) => [
        `A.${at}`,
        `Piece no ${at}`,
        of(["Ann Lee", "Bo Ray", "Cy Fox"], at * at),
        of(["Steel", "Stone"], at),
        1960 + ((at * 7) % 50),
      ]),
      "d7.csv": csv("SCHOOL #,SchoolType,GRADE,Pupils", (at) => [
        100 + (at % 13),
        of(["ES", "HS"], at % 13),
        1 + Math.floor(at / 13),
        20 + ((at * 17) % 90),
      ]),
      "inspections.csv": csv("date,facility,score,grade", (at) => [
        day(at * 11 + (at % 3)),
        `Cafe ${at % 15}`,
        60 + ((at * 7) % 40),
        of(["A", "B"], at),
      ]),
      "votes.csv": csv("precinct,registered,turnout", (at) => [
        `Ward ${at}`,
        900 + ((at * 37) % 800),
        `${30 + ((at * 7) % 40)}.5`,
      ]),
    }),
);

function day(at: number): string {
  return new Date(Date.UTC(2019, 0, 3 + at)).toISOString().slice(0, 10);
}
