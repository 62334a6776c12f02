import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What is the highest, the biggest or the worst goes by the one column that fits; a number of a column's name is no bound. */
reads(
  {
    "peaks.csv": `
      — how high something lies
      highest mountain => row with the highest "Elevation (Meters)"
      which mountain is the highest => row with the highest "Elevation (Meters)"
      3 lowest mountains => bottom 3 rows by "Elevation (Meters)"
      highest mountain in Chile => row with the highest "Elevation (Meters)" where Country is "Chile"
      highest hut => not_understood`,
    "gems.csv": `
      — how big something is
      biggest gem => row with the highest carat
      smallest gem => row with the lowest carat
      largest price => maximum of price`,
    "mills.csv": `
      — with the unit behind it
      5 biggest mills => top 5 rows by capacity_kw
      biggest mill => row with the highest capacity_kw`,
    "parks.csv": `
      — two that it may be big by
      biggest park => ambiguous`,
    "games.csv": `
      — all of what others have parts of
      best selling game of 2010 => row with the highest Global_Sales where Year is 2010 (taking the global for it: Global_Sales)
      best selling genre => Genre with the highest total of Global_Sales (taking the global for it: Global_Sales)`,
    "course.csv": `
      — numbered columns and the marks in them
      students with less than 50 on exam 2 => rows where "Exam 2" is under 50 (at most 100 rows are shown)
      how many got 100 in exam 1 => number of rows where "Exam 1" is 100
      which student has the worst project 2 grade => row with the lowest "Project 2" (taking "project 2 grade" for Project 2)
      average exam 2 score => mean of "Exam 2" (taking "exam 2 score" for Exam 2)
      students with less than 50 on exam 4 => not_understood
      which student has the worst project 2 delay => not_understood`,
    "wind.csv": `
      — all of it is in one year
      highest gust of the year => maximum of gust (all of day is in 2021)
      in which month of the year was gust highest => ambiguous
      — at its highest
      in which year was flow at its peak => not_understood`,
    "fields.csv": `
      in which year was Physics at its peak => row with the highest Physics
      in what year was Law at its lowest => row with the lowest Law`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "peaks.csv": csv("Mountain,Country,Elevation (Meters),Last Climbed", (at) => [
      `Cerro ${String.fromCodePoint(65 + (at % 26))}${at}`,
      of(["Chile", "Peru", "Bolivia"], at),
      3000 + ((at * 733) % 3571),
      1950 + ((at * 7) % 70),
    ]),
    "gems.csv": csv("gem,cut,carat,depth,price", (at) => [
      `gem ${at}`,
      of(["Fair", "Good", "Ideal"], at),
      0.2 + ((at * 37) % 41) / 10,
      55 + ((at * 13) % 17) / 2,
      300 + ((at * 911) % 9000),
    ]),
    "mills.csv": csv("mill_no,owner,capacity_kw,mill_age,health_score", (at) => [
      `M${at}`,
      of(["Ada", "Bo"], at),
      1500 + ((at * 733) % 2003),
      1 + (at % 9),
      60 + ((at * 17) % 40),
    ]),
    "parks.csv": csv("park,area,capacity", (at) => [
      `Park ${at}`,
      10 + ((at * 733) % 907),
      100 + ((at * 311) % 997),
    ]),
    "games.csv": csv("Game,Genre,Year,EU_Sales,JP_Sales,Global_Sales", (at) => [
      `Game ${at}`,
      of(["Racing", "Puzzle", "Sports"], at * at),
      2008 + (at % 5),
      1 + ((at * 37) % 41) / 10,
      1 + ((at * 17) % 31) / 10,
      6 + ((at * 71) % 83) / 10,
    ]),
    "course.csv": csv("Student,Section,Exam 1,Exam 2,Project 1,Project 2", (at) => [
      `Ann ${String.fromCodePoint(65 + (at % 26))}${at}`,
      1 + (at % 4),
      at % 5 === 0 ? 100 : 30.5 + ((at * 7) % 60),
      20.5 + ((at * 11) % 79),
      10.5 + ((at * 13) % 89),
      5.5 + ((at * 17) % 93),
    ]),
    "wind.csv": csv("day,station,gust", (at) => [
      new Date(Date.UTC(2021, 0, 1 + at * 9)).toISOString().slice(0, 10),
      of(["North", "South"], at * at),
      10.5 + ((at * 17) % 41),
    ]),
    "fields.csv": csv("Year,Physics,Law", (at) => [
      1970 + at,
      10.5 + ((at * 17) % 41),
      20.5 + ((at * 19) % 43),
    ]),
  });
}
