import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Columns that are called alike but for what tells them apart. */
reads(
  {
    "exams.csv": `
      average maths mark by district => mean of "Test Maths Avg. Mark" by district, highest first (taking "average maths mark" for the mean of Test Maths Avg. Mark)
      schools with a maths mark above 60 => rows where "Test Maths Avg. Mark" is over 60 (taking "maths mark" for Test Maths Avg. Mark; at most 100 rows are shown)
      correlation between reading and spelling => pearson correlation between "Test Silent Reading Avg. Mark" and "Test Spelling Avg. Mark" (taking "reading" for Test Silent Reading Avg. Mark; taking "spelling" for Test Spelling Avg. Mark)
      average silent reading mark => mean of "Test Silent Reading Avg. Mark" (taking "average silent reading mark" for the mean of Test Silent Reading Avg. Mark)
      highest spelling => maximum of "Test Spelling Avg. Mark" (taking "spelling" for Test Spelling Avg. Mark)
      — what all of them share tells none of them
      average mark => ambiguous
      average test => not_understood
      average history mark => not_understood
      number of maths schools => ambiguous`,
    "views.csv": `
      — each is ticked, or empty
      how many reruns => number of rows where rerun is known
      reruns by channel => not_understood
      how many countries => number of distinct country`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "views.csv": csv("view_id,channel,rerun,country", (at) => [
      at + 1,
      of(["one", "two", "three"], at),
      at % 4 === 0 ? "Yes" : "",
      at % 5 === 0 ? "" : "Norway",
    ]),
    "exams.csv": csv(
      "code,district,school name,Test Silent Reading Avg. Mark,Test Maths Avg. Mark,Test Spelling Avg. Mark",
      (at) => [
        `${100 + at}X`,
        of(["north", "south", "west"], at),
        `${of(["Hill", "Lake", "Oak"], at)} School ${at}`,
        40 + ((at * 17) % 59),
        35 + ((at * 23) % 61),
        30 + ((at * 29) % 67),
      ],
    ),
  });
}
