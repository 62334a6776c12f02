import { describe, expect, it } from "vitest";
import { casesOf, reader } from "./reads.ts";
import { openTables, type TableName } from "./tables.ts";

/** What stands in the holes of a skeleton, for each table. */
const SLOTS: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  "staff.csv": {
    rows: "employees",
    row: "employee",
    m: "salary_usd",
    m2: "age",
    k: "60000",
    c: "dept",
    cs: "depts",
    v: "Sales",
    v2: "Finance",
    c2: "office_city",
    w: "Berlin",
  },
  "countries.csv": {
    rows: "countries",
    row: "country",
    m: "life_expectancy",
    m2: "gdp_per_capita",
    k: "60",
    c: "continent",
    cs: "continents",
    v: "Africa",
    v2: "Asia",
  },
  "games.csv": {
    rows: "games",
    m: "Critic_Score",
    m2: "Global_Sales",
    k: "70",
    c: "Genre",
    cs: "genres",
    v: "Puzzle",
    v2: "Racing",
    c2: "Platform",
    w: "Wii",
    y: "2001",
    y2: "2004",
  },
};

/** How people ask => the plain words for the same. Each holds for every table that has what it speaks of. */
const SKELETONS = `
  how many {rows} are there here => how many {rows}
  how many {rows} are on the list => how many {rows}
  how many {rows} have we got => how many {rows}
  # of {rows} => how many {rows}
  how many {rows} do you have => how many {rows}
  in total how many {rows} are there => how many {rows}
  how many {rows} got {v} => how many {rows} have {v}
  how many {rows} with {v} as their {c} => how many {rows} with {c} {v}
  how many {rows} are classified as {v} => how many {rows} with {c} {v}
  show me just the {v} {rows} => show {v} {rows}
  every {v} {row} => show {v} {rows}
  which ones are {v} => show {v} {rows}
  {rows} that exceed {k} {m} => {rows} with {m} over {k}
  {rows} with {m} north of {k} => {rows} with {m} over {k}
  how many {rows} are above {k} in {m} => how many {rows} have {m} over {k}
  how often does each {c} appear => number of rows by {c}
  {c} counts => number of rows by {c}
  breakdown by {c} => number of rows by {c}
  breakdown of {rows} by {c} => number of {rows} by {c}
  tally of {rows} by {c} => number of {rows} by {c}
  how are {rows} spread across {cs} => number of {rows} by {c}
  how many {rows} fall into each {c} => number of {rows} by {c}
  crosstab of {c} and {c2} => number of rows by {c} and {c2}
  how common is {v} => how many rows are {v}
  how often was it {v} => how many rows are {v}
  which {c} appears most often => most common {c}
  which {c} comes up the most => most common {c}
  the {c} that appears most often => most common {c}
  which 3 {cs} appear most often => top 3 {cs} by number of rows
  most common {cs} => top 10 {cs} by number of rows
  {cs} with only one {row} => {cs} with exactly 1 rows
  {cs} that appear only once => {cs} with exactly 1 rows
  {row} that has the highest {m} => {row} with the highest {m}
  highest {m} and the {row} => {row} with the highest {m}
  {row} highest {m} => {row} with the highest {m}
  which {row} ranks first in {m} => {row} with the highest {m}
  out of all {rows}, which has the highest {m} => row with the highest {m}
  highest {m} {row} => {row} with the highest {m}
  how high did {m} get => highest {m}
  all time high {m} => highest {m}
  record {m} => highest {m}
  highest ever {m} => highest {m}
  how much {m2} does the {row} with the highest {m} have => {m2} of the {row} with the highest {m}
  top 5 {rows} in {m} => top 5 {rows} by {m}
  {rows} by {m}, top 5 => top 5 {rows} by {m}
  bottom 5 {rows} for {m} => bottom 5 {rows} by {m}
  how much {m} on average => average {m}
  average {m} not counting {v} => average {m} except {v}
  average {m} across the different {cs} => average {m} by {c}
  average {m} depending on {c} => average {m} by {c}
  how do {cs} compare in average {m} => average {m} by {c}
  {c} whose average {m} is the highest => {c} with the highest average {m}
  rank {cs} by average {m} => average {m} by {c}, highest first
  which {cs} average more than {k} {m} => {cs} with average {m} over {k}
  how much of the {rows} is {v} => share of {rows} that are {v}
  how many {rows} are {v}, in percent => share of {rows} that are {v}
  {c} shares => share of rows by {c}
  share of {w} in {v} {rows} => what percentage of {v} {rows} are {w}
  {v} vs {v2}, how many each => number of {v} vs {v2}
  which is more common, {v} or {v2} => number of {v} vs {v2}
  is {v} more common than {v2} => number of {v} vs {v2}
  average {m}, {v} vs {v2} => average {m} of {v} vs {v2}
  how do {v} and {v2} compare in average {m} => average {m} of {v} vs {v2}
  which is higher on average, {m} or {m2} => average {m} and average {m2}
  {m} and {m2}, are they related => correlation between {m} and {m2}
  do {m} and {m2} go hand in hand => correlation between {m} and {m2}
  the higher the {m} the higher the {m2} => correlation between {m} and {m2}
  do {rows} with lots of {m} have lots of {m2} => correlation between {m} and {m2}
  has average {m} gone up over the years => trend of average {m} over the years
  did average {m} go down over the years => trend of average {m} over the years
  {rows} {y} vs {y2} => number of {rows} in {y} vs {y2}
  all {cs} => list all {cs}
  what {cs} show up => list all {cs}
  how many {cs} are represented => how many different {cs}`;

/** What has the words of a skeleton, but asks for something else. */
const TRAPS = `
  how many {rows} are available =>
  how many {rows} are covered =>
  how many {rows} are still here =>
  how many {rows} are included in the plan =>
  how often do {rows} cheat =>
  how often is {v} late =>
  which {c} appears most in the news =>
  {cs} with only one window =>
  most common {cs} of the competition =>
  which {row} ranks first in luck =>
  how high did the stock get =>
  the higher the {m} the higher the happiness =>
  is {v} more popular than {v2} =>
  is {v} more common than marzipan =>
  what do {v} and {v2} have in common =>
  {v} vs {v2} =>
  do {rows} with higher {m} live longer =>
  has {m} gone up over the decades of peace =>
  how much of {v} is luck =>
  breakdown of tickets by {c} =>
  {c} by colour counts =>`;

function questions(text: string): readonly (readonly [table: TableName, asked: string, plain: string])[] {
  return Object.entries(SLOTS).flatMap(([table, slots]) =>
    casesOf(text.replaceAll(/ =>$/gm, " => ")).flatMap(({ question, expected }) => {
      const needed = [...`${question} ${expected}`.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
      if (needed.some((name) => slots[name] === undefined)) return [];
      const [asked = "", plain = ""] = [question, expected].map((words) =>
        words.replaceAll(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? ""),
      );
      return [[table as TableName, asked, plain] as const];
    }),
  );
}

describe("readQuestion", () => {
  it.each(questions(SKELETONS))("reads of %s '%s' as '%s'", async (table, asked, plain) => {
    const read = await reader(openTables, table);
    const [found, meant] = [await read(asked), await read(plain)];
    expect(meant.ok && meant.query, "the plain words").toBeTruthy();
    expect(found.ok ? found.query : found.failure.message).toEqual(meant.ok && meant.query);
  });

  it.each(questions(TRAPS))("refuses of %s '%s'", async (table, asked) => {
    const found = await (await reader(openTables, table))(asked);
    expect(found.ok ? found.reading : "").toBe("");
  });
});
