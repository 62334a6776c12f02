import type { DatePart } from "../../../../toolkit/index.ts";
import { type Phrases, each } from "./phrases.ts";

/** Parts of dates. "month" is a month of one year, unless it is said to be that of any. */
export const DATE_PARTS: Phrases<DatePart> = {
  year: "year",
  years: "year",
  quarter: "quarter",
  quarters: "quarter",
  month: "month",
  months: "month",
  "calendar month": "month",
  week: "week",
  weeks: "week",
  day: "day",
  days: "day",
  date: "day",
  "month of the year": "month_of_year",
  "month of year": "month_of_year",
  weekday: "weekday",
  weekdays: "weekday",
  "day of the week": "weekday",
  "day of week": "weekday",
  "days of the week": "weekday",
  "hour of the day": "hour_of_day",
  "hour of day": "hour_of_day",
  "time of day": "hour_of_day",
  hour: "hour_of_day",
  hours: "hour_of_day",
  decade: "decade",
  decades: "decade",
};

export const MONTHS: readonly string[] = each(`
  january february march april may june july august september october november december`);

/** As they are written short: "Feb 2024". */
export const SHORT_MONTHS: Phrases<number> = {
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};

/** Quarters and halves count from 0. */
export const QUARTERS: Phrases<number> = {
  q1: 0,
  q2: 1,
  q3: 2,
  q4: 3,
  "first quarter": 0,
  "second quarter": 1,
  "third quarter": 2,
  "fourth quarter": 3,
};

export const HALVES: Phrases<number> = { h1: 0, h2: 1, "first half": 0, "second half": 1 };

export const WEEKDAYS: Phrases<string> = {
  monday: "Monday",
  mondays: "Monday",
  tuesday: "Tuesday",
  tuesdays: "Tuesday",
  wednesday: "Wednesday",
  wednesdays: "Wednesday",
  thursday: "Thursday",
  thursdays: "Thursday",
  friday: "Friday",
  fridays: "Friday",
  saturday: "Saturday",
  saturdays: "Saturday",
  sunday: "Sunday",
  sundays: "Sunday",
};

export const SOME_WEEKDAYS: Phrases<readonly string[]> = {
  weekends: ["Saturday", "Sunday"],
  "the weekend": ["Saturday", "Sunday"],
  weekend: ["Saturday", "Sunday"],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  "working days": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
};

export const HOURS: Phrases<number> = { noon: 12, midnight: 0 };

/** Words for stretches of time. Where no column has dates, they stand for nothing, least of all for the rows. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  each(
    "month months monthly week weeks weekly weekday weekdays quarter quarters quarterly daily yearly annual",
  ),
);
