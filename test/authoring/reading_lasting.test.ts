import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** How long something took, as 2:10:58: in seconds, by units of time, the best being the least. */
const CASES = {
  "race.csv": `
    average time by club => mean of time by club, highest first (time is in seconds)
    fastest time => row with the lowest time (taking "fastest" for the lowest time; time is in seconds)
    best time in North => minimum of time where club is "North" (taking "best" for lowest; time is in seconds)
    how many finished in under 3 hours => number of rows where time is under 10800 (taking "finished in under 3 hours" for time; time is in seconds)
    how many took longer than 150 minutes => number of rows where time is over 9000 (taking "took longer than 150 minutes" for time; time is in seconds)
    — a number without a unit, what lies ahead, and the top of what is best at the bottom
    rows with time under 3 => not_understood
    how many finished 2 hours ago => not_understood
    top 3 by time => not_understood
    bottom 3 by time => not_understood
    average time in minutes => not_understood`,
  "calls.csv": `
    longest call => row with the highest call_duration (call_duration is in seconds)
    longest wait time => maximum of wait_time (wait_time is in seconds)
    calls with a wait time over 5 minutes => rows where wait_time is over 300 (taking "minutes" for the unit of wait_time; wait_time is in seconds; at most 100 rows are shown)
    — two of them
    how many calls over 10 minutes => not_understood`,
  "walks.csv": `
    walks longer than 2 hours => rows where moving_time is over 7200 (taking "longer than 2 hours" for moving_time; moving_time is in seconds; at most 100 rows are shown)
    walks longer than 5 km => rows where distance_km is over 5 (at most 100 rows are shown)
    — in time or in space, and never in their strides
    longest walk => not_understood`,
  "trains.csv": `
    — times of day
    average departure time => not_understood
    how many trains under 2 hours => not_understood`,
};

const two = (number: number): string => String(number).padStart(2, "0");
const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "race.csv": csv("place,bib,name,club,time", (at) => [
      at + 1,
      100 + ((at * 7) % 41),
      `Runner ${at}`,
      of(["North", "South"], at),
      clock(8000 + at * 97),
    ]),
    "calls.csv": csv("call_id,agent,call_duration,wait_time", (at) => [
      1000 + at,
      of(["Ada", "Bo"], at),
      clock(60 + ((at * 37) % 3000)),
      clock(5 + ((at * 17) % 700)),
    ]),
    "walks.csv": csv("walk_id,dog,distance_km,moving_time,stride_length", (at) => [
      at + 1,
      of(["Rex", "Fly"], at),
      1 + ((at * 3) % 17),
      clock(900 + ((at * 641) % 9000)),
      0.5 + at / 100,
    ]),
    "trains.csv": csv("train,departure_time,platform", (at) => [
      at + 1,
      clock(18_000 + at * 1500),
      1 + (at % 4),
    ]),
  });
}

reads(CASES, tables);
