import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";

/** Small tables that the questions are about. */
export const TABLES = {
  "staff.csv": staff(),
  "sales.csv": sales(),
  "countries.csv": countries(),
  "games.csv": games(),
  "clinic.csv": clinic(),
  "2021_readings_final_export_v2.csv": readings(),
  "accidents.csv": accidents(),
  "credit.csv": credit(),
} as const;

export type TableName = keyof typeof TABLES;

/** Ingests the tables. */
export async function openTables(): Promise<Record<TableName, Dataset>> {
  return (await openWritten(TABLES)) as Record<TableName, Dataset>;
}

/** Writes texts as files of these names into a folder of their own, and ingests them. */
export async function openWritten(texts: Readonly<Record<string, string>>): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-authoring-"));
  const opened = Object.entries(texts).map(async ([name, text]) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return [name, await openDataset(path, { cacheDir: join(folder, "cache") })] as const;
  });
  return Object.fromEntries(await Promise.all(opened));
}

function csv(header: string, rows: number, row: (index: number) => readonly (string | number)[]): string {
  const lines = Array.from({ length: rows }, (_, index) => row(index).join(","));
  return `${[header, ...lines].join("\n")}\n`;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

function day(year: number, index: number): string {
  return new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10);
}

/** One row a person, named by `emp_id`. */
function staff(): string {
  return csv(
    "emp_id,dept,jobTitle,salary_usd,bonus,hire_date,age,gender,remote,performance_score,office_city",
    40,
    (i) => [
      1000 + i,
      pick(["Sales", "Engineering", "Finance", "Support"], i * 7),
      pick(["Analyst", "Manager", "Engineer", "Clerk", "Director"], i * 3),
      42_000 + ((i * 7919) % 60) * 1000,
      i % 6 === 0 ? "" : (i * 37) % 900,
      day(2012 + (i % 9), i * 5),
      22 + ((i * 13) % 41),
      pick(["Female", "Male"], i),
      pick(["Yes", "No", "No"], i),
      1 + ((i * 11) % 5),
      pick(["Berlin", "Lyon", "New York", "Oslo"], i * 5),
    ],
  );
}

/** One row an order line: `order_id` repeats. */
function sales(): string {
  return csv(
    "order_id,order_date,region,product_name,units,unit_price,revenue,discount_pct,returned,customer",
    60,
    (i) => [
      500 + Math.floor(i / 2),
      day(2020, i * 11),
      pick(["North", "South", "East", "West"], i * 3),
      pick(["Desk", "Chair", "Lamp", "Shelf", "Rug"], i * 2),
      1 + ((i * 5) % 9),
      (9.5 + ((i * 17) % 40)).toFixed(2),
      ((1 + ((i * 5) % 9)) * (9.5 + ((i * 17) % 40))).toFixed(2),
      (i * 5) % 30,
      i % 7 === 0 ? 1 : 0,
      pick(["Acme Corp", "Globex", "Initech", "Umbrella"], i * 7),
    ],
  );
}

/** One row a country, named by itself. */
function countries(): string {
  const names = [
    "Norway",
    "Chad",
    "Peru",
    "Japan",
    "Fiji",
    "Malta",
    "Egypt",
    "Cuba",
    "Kenya",
    "Spain",
    "Nepal",
    "Chile",
  ];
  return csv(
    "country_name,continent,population,area_km2,gdp_per_capita,life_expectancy,island,year_joined",
    names.length,
    (i) => [
      pick(names, i),
      pick(["Europe", "Africa", "Americas", "Asia", "Oceania", "Europe"], i),
      1_000_000 * (1 + ((i * 17) % 90)),
      1000 * (3 + ((i * 29) % 700)),
      i === 7 ? "" : 900 * (1 + ((i * 13) % 50)),
      (55 + ((i * 7) % 30)).toFixed(1),
      pick(["true", "false", "false"], i),
      1945 + ((i * 5) % 40),
    ],
  );
}

/** Like many tables on the web: several columns of sales, names that repeat, years as numbers. */
function games(): string {
  return csv("Name,Platform,Year,Genre,Publisher,NA_Sales,EU_Sales,Global_Sales,Critic_Score", 48, (i) => [
    `Game ${i % 40}`,
    pick(["Wii", "PS4", "PC", "NES"], i * 3),
    1995 + ((i * 3) % 20),
    pick(["Action", "Sports", "Puzzle", "Racing", "Role-Playing"], i * 2),
    i % 9 === 0 ? "" : pick(["Nintendo", "Activision", "Ubisoft"], i * 5),
    ((i * 7) % 50) / 10,
    ((i * 3) % 40) / 10,
    ((i * 7) % 50) / 10 + ((i * 3) % 40) / 10,
    i % 5 === 0 ? "" : 40 + ((i * 9) % 60),
  ]);
}

function clinic(): string {
  return csv(
    "patient_id,sex,smoker,age_years,bmi,cholesterol,heart_disease,visited_at,ward,height_cm",
    50,
    (i) => [
      `P${String(i).padStart(3, "0")}`,
      pick(["male", "female"], i * 3),
      pick(["yes", "no", "no", "no"], i),
      19 + ((i * 7) % 70),
      (18 + ((i * 13) % 200) / 10).toFixed(1),
      150 + ((i * 31) % 140),
      i % 5 === 0 ? 1 : 0,
      `${day(2023, i * 6)} ${String(8 + (i % 9)).padStart(2, "0")}:30:00`,
      pick(["A", "B", "C"], i),
      150 + ((i * 11) % 45),
    ],
  );
}

/** Neither its name nor its columns say what a row is. */
function readings(): string {
  return csv("station,temp,humidity,wind_speed_max,wind_speed_avg,status", 36, (i) => [
    pick(["alpha", "beta", "gamma"], i),
    ((i * 17) % 300) / 10,
    30 + ((i * 7) % 60),
    ((i * 5) % 80) / 2,
    ((i * 3) % 50) / 2,
    pick(["ok", "ok", "fault"], i * 5),
  ]);
}

/** One row a state and year: what is counted stands in the cells. */
function accidents(): string {
  return csv("state,year,accidents,fatalities,injuries", 40, (i) => [
    pick(["Ohio", "Utah", "Iowa", "Maine"], i),
    2010 + Math.floor(i / 4),
    100 + ((i * 37) % 800),
    (i * 7) % 50,
    (i * 13) % 300,
  ]);
}

/** Persons, though nothing names them. */
function credit(): string {
  return csv("Income,Rating,Cards,Age,Student,Married,Ethnicity,Balance", 60, (i) => [
    (10 + ((i * 37) % 90) + 0.5).toFixed(1),
    100 + ((i * 53) % 600),
    i % 7,
    20 + ((i * 11) % 60),
    pick(["No", "No", "Yes"], i),
    pick(["Yes", "No"], i * 3),
    pick(["Asian", "Caucasian", "African American"], i * 2),
    (i * 71) % 900,
  ]);
}
