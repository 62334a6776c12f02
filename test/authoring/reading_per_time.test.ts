import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Numbers that columns give per time, and names that are numbers. */
reads(
  {
    "pupils.csv": `
      average reading hours => mean of reading_hours_per_week (taking "reading hours" for reading_hours_per_week)
      reading hours vs mark => pearson correlation between reading_hours_per_week and mark (taking "reading hours" for reading_hours_per_week; taking "reading hours vs mark" for a correlation)
      average reading hours per week => mean of reading_hours_per_week
      — of another time, as a total, or of two columns, it is not that number
      average reading hours per day => not_understood
      total reading hours => not_understood
      average screen hours => not_understood
      — names that are numbers are neither ranked nor averaged
      number of rows by room name => number of rows by room_name, highest first
      average room name => not_understood
      top 3 rows by room name => not_understood
      — patients and times that are named after what was done
      how many pupils were assigned to green => number of rows where house is "green"
      how many times was green chosen => number of rows where house is "green"
      how many pupils were sold to green => not_understood`,
    "jabs.csv": `
      — how old people are is no number of them
      vaccinated people over 80 => not_understood
      vaccinated people under 18 in Oslo => not_understood
      rows with people vaccinated over 100 => rows where people_vaccinated is over 100 (at most 100 rows are shown)`,
    "policies.csv": `
      — so with children, who are under 10 and hardly fewer than that
      children under 10 => not_understood
      policies with children under 10 => not_understood
      number of women over 30 => not_understood
      policies with more than 2 children => rows where children is over 2 (at most 100 rows are shown)
      policies with fewer than 2 children => rows where children is under 2 (at most 100 rows are shown)`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "policies.csv": csv("policy_id,region,children,women,premium", (at) => [
      100 + at,
      of(["north", "south"], at),
      at % 4,
      at % 3,
      200 + at * 7,
    ]),
    "jabs.csv": csv("town,week,people_vaccinated", (at) => [of(["Oslo", "Bergen"], at), at + 1, at * 37]),
    "pupils.csv": csv(
      "pupil_id,house,room_name,reading_hours_per_week,screen_hours_per_day,screen_hours_weekend,mark",
      (at) => [
        `P${100 + at}`,
        of(["green", "red", "blue"], at),
        101 + (at % 7),
        (at * 7) % 11,
        (at * 3) % 6,
        (at * 5) % 9,
        40 + ((at * 17) % 59),
      ],
    ),
  });
}
