import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Headers with words around them that only carry what they speak of. */
const CASES = {
  "visits.csv": `
    average wait by clinic => mean of patient_wait by clinic_referral, highest first (taking "wait" for patient_wait; taking "clinic" for clinic_referral)
    mean satisfaction score => mean of patient_sat_score (taking "satisfaction score" for patient_sat_score)
    number of visits by village => number of rows by villagename, highest first (taking "village" for villagename)`,
  "exams.csv": `
    average math score by town => mean of "CAT Math Avg. Score" by town, highest first (taking "average math score" for the mean of CAT Math Avg. Score)
    correlation between spelling and math => pearson correlation between "CAT Spelling Avg. Score" and "CAT Math Avg. Score" (taking "spelling" for CAT Spelling Avg. Score; taking "math" for CAT Math Avg. Score)
    — which of them, and what no header has
    average score => ambiguous
    average history score => not_understood`,
  "works.csv": `
    total bridge cost => total of estbridgecost (taking "bridge cost" for estbridgecost)
    average daily hours => mean of "Daily Working Hours" (taking "daily hours" for Daily Working Hours)
    — what a word that is left out would change
    highest budget => not_understood
    average wages => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "visits.csv": csv(
      "patient_code,patient_age,patient_sat_score,patient_wait,clinic_referral,villagename,villagecode",
      (at) => [
        `K-${at}`,
        20 + ((at * 7) % 60),
        (at * 3) % 11,
        5 + ((at * 13) % 71),
        of(["Renal", "Eye"], at),
        of(["Ham", "Pine", "Ost"], at),
        of(["HM", "PN", "OS"], at),
      ],
    ),
    "exams.csv": csv("school,town,CAT Spelling Avg. Score,CAT Math Avg. Score,CAT Music Avg. Score", (at) => [
      `School ${at}`,
      of(["Ur", "Uruk"], at),
      300 + ((at * 37) % 301),
      300 + ((at * 41) % 303),
      300 + ((at * 43) % 307),
    ]),
    "works.csv": csv("permit,estbridgecost,budget_year_end,Daily Working Hours,wages_tax,max_temp", (at) => [
      `P-${at}`,
      1000.5 + at * 731,
      2010 + (at % 9),
      6 + ((at * 3) % 4),
      100.25 + at * 17,
      10.5 + ((at * 7) % 23),
    ]),
  });
}

reads(CASES, tables);
