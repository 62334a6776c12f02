import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/**
 * A verb that only relates rows to the value, the time or the number beside it says nothing more: "compete in Judo", "treated by
 * Dr Lee", "admitted in 2019". What leaves some of the rows out, or happened to them at another time, must be said by a column.
 */
const CASES = {
  "animal_shelter.csv": `
    how many animals were brought in in 2015 => number of rows where intake_date is between 2015-01-01 and 2015-12-31
    how many cats arrived in 2016 => number of rows where animal_type is "Cat" and intake_date is between 2016-01-01 and 2016-12-31
    animals received each year => number of rows by year of intake_date, in order
    how many dogs came in each year => number of rows by year of intake_date where animal_type is "Dog", in order
    how many dogs came in as strays => number of rows where animal_type is "Dog" and intake_type is "Stray"
    dogs that look black => rows where animal_type is "Dog" and color is "Black" (at most 100 rows are shown)
    how many animals were returned => not_understood
    how many cats died => not_understood
    how many dogs were adopted in 2016 => not_understood
    how many animals left in 2016 => not_understood
    how many dogs were sold => not_understood`,
  "patients.csv": `
    patients treated by Dr Lee => rows where doctor is "Dr Lee" (at most 100 rows are shown)
    patients seen by Dr Kim => rows where doctor is "Dr Kim" (at most 100 rows are shown)
    patients suffering from asthma => rows where diagnosis is "Asthma" (at most 100 rows are shown)
    how many patients received Drug B => number of rows where treatment is "Drug B"
    patients who take Drug A => rows where treatment is "Drug A" (at most 100 rows are shown)
    how many patients were admitted in 2019 => number of rows where admission_date is between 2019-01-01 and 2019-12-31
    patients admitted to Cardiology => rows where ward is "Cardiology" (at most 100 rows are shown)
    patients admitted each year => number of rows by year of admission_date, in order
    patients covered by Public insurance => rows where insurance is "Public" (at most 100 rows are shown)
    how many patients died => number of rows where discharge_status is "Died"
    patients cured by Dr Lee => not_understood
    patients who recovered from flu => not_understood
    patients discharged in 2019 => not_understood
    patients who died in 2019 => not_understood
    patients vaccinated with Drug A => not_understood
    patients who died in Cardiology => rows where discharge_status is "Died" and ward is "Cardiology" (at most 100 rows are shown)`,
  "commute_survey.csv": `
    how many people commute by bike => number of rows where commute_mode is "Bike"
    how many women take the bus => number of rows where gender is "Woman" and commute_mode is "Bus"
    people who use the newspaper => rows where main_news_source is "Newspaper" (at most 100 rows are shown)
    how many people read the newspaper => number of rows where main_news_source is "Newspaper"
    women who listen to the radio => rows where gender is "Woman" and main_news_source is "Radio" (at most 100 rows are shown)
    how many people rely on radio => number of rows where main_news_source is "Radio"
    median income of people who rent => median of annual_income where home_ownership is "RENT"
    people who live in Texas => rows where state is "TX" (taking "Texas" for "TX"; at most 100 rows are shown)
    people making less than 20000 a year => rows where annual_income is under 20000 (at most 100 rows are shown)
    people making less than 20000 a month => not_understood
    how many people smoke => number of rows where smoker is "Yes" (taking "smoke" for smoker "Yes")
    people who quit smoking => not_understood
    people who moved to Texas => not_understood
    people who hate radio => not_understood
    people who want a bike => not_understood
    how many women were born in Texas => not_understood`,
  "cars2020.csv": `
    cars that run on diesel => rows where fuel_type is "diesel" (at most 100 rows are shown)
    cars manufactured by Kia => rows where make is "Kia" (at most 100 rows are shown)
    cars that seat more than 5 => rows where seats is over 5 (at most 100 rows are shown)
    cars that get over 40 mpg => rows where mpg is over 40 (at most 100 rows are shown)
    which car gets the best mpg => row with the highest mpg
    which make gets the best average mpg => make with the highest mean of mpg
    cars that offer AWD => rows where drive is "AWD" (at most 100 rows are shown)
    cars sold in Japan => not_understood
    cars recalled by Kia => not_understood
    cars exported to Germany => not_understood
    cars that do more than 200 => not_understood`,
  "road_kill.csv": `
    how many coyotes were hit => number of rows where species is "Coyote"
    how many coyotes were seen by rangers => number of rows where species is "Coyote" and observer is "ranger"
    how many skunks were hit in Napa => number of rows where species is "Skunk" and county is "Napa"
    coyotes reported each year => number of rows by year of date where species is "Coyote", in order
    records collected by a biologist => rows where observer is "biologist" (at most 100 rows are shown)
    how many drivers were hit => not_understood
    how many coyotes were rescued => not_understood
    how many coyotes survived => not_understood
    how many coyotes live in Napa => not_understood`,
  "nfl_draft_2015.csv": `
    players drafted by BUF => rows where team is "BUF" (at most 100 rows are shown)
    how many players were selected by CHI => number of rows where team is "CHI"
    players who attended Stanford => rows where college is "Stanford" (at most 100 rows are shown)
    players traded to BUF => not_understood
    players cut by BUF => not_understood
    players coached by BUF => not_understood`,
  "roster.csv": `
    players who play for BUF => rows where team is "BUF" (at most 100 rows are shown)
    players drafted by BUF => not_understood
    players traded by BUF => not_understood`,
  "women_in_parliament.csv": `
    countries where women hold more than 40% of the seats => rows where women_seats_pct is over 40 (at most 100 rows are shown)
    countries where women make up over 30% => rows where women_seats_pct is over 30 (at most 100 rows are shown)
    countries where men hold over 40% of the seats => not_understood
    countries where women lost more than 40% of the seats => not_understood`,
  "hurricanes.csv": `
    how many hurricanes hit FL => number of rows where affected_states contains "FL" (upper and lower case alike)
    hurricanes that struck TX in 1950 => rows where affected_states contains "TX" and year is 1950 (upper and lower case alike; at most 100 rows are shown)
    hurricanes that missed FL => not_understood
    hurricanes formed in FL => not_understood`,
  "branch_sales.csv": `
    which branch brings in the most profit => branch with the highest total of profit
    which branch makes the most profit => branch with the highest total of profit
    which branch brings in the most customers => not_understood
    which branch loses the most profit => not_understood`,
  "staff.csv": `
    people employed in Sales => rows where department is "Sales" (at most 100 rows are shown)
    employees who joined in 2012 => rows where hire_date is between 2012-01-01 and 2012-12-31 (at most 100 rows are shown)
    employees who started before 2011 => rows where hire_date is before 2011-01-01 (at most 100 rows are shown)
    who was hired in 2012 => rows where hire_date is between 2012-01-01 and 2012-12-31 (at most 100 rows are shown)
    employees who work in Berlin => rows where office is "Berlin" (at most 100 rows are shown)
    employees who get paid more than 60000 => rows where salary is over 60000 (at most 100 rows are shown)
    employees who work overtime => rows where overtime is "Yes" (at most 100 rows are shown)
    employees fired in 2012 => not_understood
    employees who left Sales => not_understood
    employees who retired in 2012 => not_understood
    employees who moved to Berlin => not_understood
    employees born in 2012 => not_understood
    employees born in Berlin => not_understood
    how many employees were promoted => not_understood
    employees trained in Sales => not_understood`,
  "loan_approvals.csv": `
    how many loans were approved => not_understood
    how many loans were rejected => not_understood
    how many loans were granted => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  const files = {
    "animal_shelter.csv": [
      ["animal_id", "intake_date", "animal_type", "color", "intake_type", "outcome_type", "age_months"],
      ...rows(60, (at) => [
        `A${1000 + at * 3}`,
        day(2015, at * 7, 2),
        of(["Dog", "Cat", "Dog", "Bird"], at),
        of(["Black", "White", "Brown"], at),
        of(["Stray", "Owner Surrender"], at),
        of(["Adoption", "Transfer", "Return to Owner"], at * 5),
        1 + ((at * 7) % 50),
      ]),
    ],
    "patients.csv": [
      [
        ..."patient_id sex age ward doctor diagnosis treatment admission_date days_in_hospital".split(" "),
        "insurance",
        "discharge_status",
      ],
      ...rows(60, (at) => [
        at * 3 + 7,
        of(["F", "M"], at),
        20 + ((at * 7) % 61),
        of(["Cardiology", "Oncology", "Surgery"], at),
        of(["Dr Lee", "Dr Kim", "Dr Patel"], at * 5),
        of(["Asthma", "Flu", "Diabetes", "Fracture"], at),
        of(["Drug A", "Drug B"], at * 3),
        day(2018, at * 5, 3),
        1 + ((at * 11) % 20),
        of(["Public", "Private"], at),
        of(["Home", "Transferred", "Died", "Home"], at * 3),
      ]),
    ],
    "commute_survey.csv": [
      "respondent_id age gender state commute_mode commute_minutes home_ownership main_news_source annual_income smoker".split(
        " ",
      ),
      ...rows(80, (at) => [
        at + 1,
        18 + ((at * 7) % 50),
        of(["Man", "Woman"], at),
        of(["TX", "CA", "NY", "VA"], at * 3),
        of(["Bike", "Car", "Bus", "Walk", "Train"], at),
        5 + ((at * 13) % 70),
        of(["RENT", "OWN", "MORTGAGE"], at),
        of(["TV", "Newspaper", "Internet", "Radio"], at * 5),
        15000 + ((at * 3700) % 90000),
        of(["Yes", "No", "No"], at),
      ]),
    ],
    "cars2020.csv": [
      "make model body_style seats mpg horsepower price fuel_type origin drive".split(" "),
      ...rows(50, (at) => [
        of(["Ford", "Toyota", "BMW", "Kia"], at),
        `M${at}`,
        of(["SUV", "Sedan", "Wagon"], at),
        [2, 4, 5, 7][at % 4],
        15 + ((at * 7) % 37),
        70 + ((at * 31) % 300),
        12000 + ((at * 1700) % 60000),
        of(["gas", "diesel", "electric"], at),
        of(["USA", "Japan", "Germany", "Korea"], at),
        of(["FWD", "RWD", "AWD"], at * 2),
      ]),
    ],
    "road_kill.csv": [
      "record_id date species road county speed_limit observer".split(" "),
      ...rows(60, (at) => [
        at + 1,
        day(2015, at * 5, 5),
        of(["Coyote", "Deer", "Raccoon", "Skunk"], at),
        of(["I-5", "US-50", "SR-49"], at),
        of(["Placer", "Yolo", "Napa"], at * 2),
        [35, 45, 55][at % 3],
        of(["ranger", "driver", "biologist"], at),
      ]),
    ],
    "nfl_draft_2015.csv": [
      "player position team college round pick age games".split(" "),
      ...rows(50, (at) => [
        `${of(["Ben", "Eli", "Kim"], at)} ${of([..."ABCDEFGHIJKLM"], at)}${at}`,
        of(["QB", "WR", "RB"], at),
        of(["BUF", "DAL", "CHI"], at),
        of(["Alabama", "Oregon", "Stanford"], at * 2),
        1 + Math.floor(at / 8),
        at + 1,
        20 + (at % 5),
        (at * 7) % 40,
      ]),
    ],
    "roster.csv": [
      "player position team height_cm weight_kg goals".split(" "),
      ...rows(40, (at) => [
        `${of(["Ben", "Eli", "Kim"], at)} ${of([..."ABCDEFGHIJKLM"], at)}${at}`,
        of(["QB", "WR", "RB"], at),
        of(["BUF", "DAL", "CHI"], at),
        170 + ((at * 7) % 30),
        70 + ((at * 11) % 40),
        (at * 3) % 20,
      ]),
    ],
    "women_in_parliament.csv": [
      "country region seats women_seats_pct".split(" "),
      ...rows(24, (at) => [
        "Norway Sweden Kenya Japan Brazil Rwanda Cuba France Germany Italy Spain Poland India China Chile Peru Mexico Canada Ghana Mali Chad Iran Iraq Oman".split(
          " ",
        )[at],
        of(["Europe", "Asia", "Africa"], at),
        50 + at * 11,
        3.5 + ((at * 17) % 57),
      ]),
    ],
    "hurricanes.csv": [
      "name year wind_mph deaths affected_states".split(" "),
      ...rows(45, (at) => [
        `${of(["Able", "Carla", "Donna", "Hazel", "Irene"], at)}${at}`,
        1950 + (at % 30),
        75 + ((at * 7) % 80),
        (at * 13) % 90,
        of(["FL", "TX", "FL,AL", "LA", "NC,VA,MD", "TX,LA", "FL,GA,SC", "NC"], at * 3),
      ]),
    ],
    "branch_sales.csv": [
      "sale_id branch product price profit".split(" "),
      ...rows(60, (at) => [
        1001 + at,
        of(["North", "South", "East"], at),
        of(["Lamp", "Chair"], at * 3),
        20 + ((at * 7) % 50),
        3.5 + ((at * 11) % 40),
      ]),
    ],
    "staff.csv": [
      "employee_id name gender department hire_date salary overtime office".split(" "),
      ...rows(50, (at) => [
        at + 1,
        `${of(["Ana", "Ben", "Eva"], at)} ${of([..."ABCDEFGHIJKLM"], at)}${at}`,
        of(["F", "M"], at),
        of(["Sales", "IT", "HR"], at),
        day(2009, at * 9, 5),
        30000 + ((at * 4300) % 60000),
        of(["Yes", "No"], at * 5),
        of(["Berlin", "Paris", "Oslo"], at * 2),
      ]),
    ],
    "loan_approvals.csv": [
      "loan_id applicant_income loan_amount term_months loan_status".split(" "),
      ...rows(40, (at) => [
        `L${at * 7 + 3}`,
        2000 + ((at * 370) % 9000),
        50 + ((at * 17) % 300),
        [120, 180, 360][at % 3],
        of(["Y", "N", "Y"], at),
      ]),
    ],
  };
  const texts = Object.entries(files).map(
    ([name, lines]) => [name, `${lines.map((line) => line.map(cell).join(",")).join("\n")}\n`] as const,
  );
  return openWritten(Object.fromEntries(texts));
}

function rows(count: number, row: (at: number) => readonly unknown[]) {
  return Array.from({ length: count }, (_, at) => row(at));
}

function of(values: readonly string[], at: number) {
  return values[at % values.length];
}

function day(from: number, at: number, step: number) {
  return new Date(Date.UTC(from, 0, 5 + at * step)).toISOString().slice(0, 10);
}

function cell(value: unknown): string {
  const text = String(value);
  return text.includes(",") ? `"${text}"` : text;
}

reads(CASES, tables);
