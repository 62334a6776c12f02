import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Columns by the words that people say for them, where the header has others: one column fits, and none has the words themselves. */
const CASES = {
  "batters.csv": `
    — the short headers of a field, in its tables
    total home runs by club => total of HR by club, highest first (taking "home runs" for HR)
    average at bats => mean of AB (taking "at bats" for AB)
    batter with the most stolen bases => row with the highest SB (taking "stolen bases" for SB)
    average number of runs batted in by club => mean of RBI by club, highest first (taking "runs batted in" for RBI)
    average heart rate => not_understood
    total strikeouts => not_understood
    average salary => not_understood`,
  "matches.csv": `
    average half time home goals => mean of HTHG (taking "half time home goals" for HTHG)
    total red cards for the away team => total of AR (taking "red cards for the away team" for AR)
    average goals by the home team per referee => mean of FTHG by Referee, highest first (taking "goals by the home team" for FTHG)
    — HR are no home runs here
    total home runs => not_understood
    average possession => not_understood`,
  "vitals.csv": `
    — nor are they in a table of patients
    average heart rate of smokers => mean of HR where smoker is "yes" (taking "heart rate" for HR)
    average blood sugar by sex => mean of glucose by sex, highest first (taking "blood sugar" for glucose)
    average body mass index => mean of bmi (taking "body mass index" for bmi)
    total home runs => not_understood
    average cholesterol => not_understood`,
  "payroll.csv": `
    average take-home pay by dept => mean of net_salary by dept, highest first (taking "take-home pay" for net_salary)
    average time with the company => mean of tenure (taking "time with the company" for tenure)
    average years of education => mean of educ (taking "years of education" for educ)
    average age => mean of yrs (taking "age" for yrs)
    oldest employee => row with the highest yrs (taking yrs for the age)
    — net is not gross, and a bonus no pay
    average gross pay => not_understood
    average bonus => not_understood`,
  "shelf.csv": `
    — a near rival: nobody knows which price the cost is
    average cost by aisle => not_understood
    average price by aisle => mean of price by aisle, highest first
    — pieces sold are no revenue
    total revenue => not_understood
    total turnover by aisle => not_understood`,
  "nations.csv": `
    average life expectancy by region => mean of life_exp_at_birth by region, highest first (taking "life expectancy" for life_exp_at_birth)
    average unemployment by region => mean of UNEMP_RATE by region, highest first (taking "unemployment" for UNEMP_RATE)
    total number of inhabitants => total of pop (taking "number of inhabitants" for pop)
    — a share is no count, and a rate no toll
    average urban population => not_understood
    number of deaths => not_understood
    average people per household => not_understood`,
  "dwellings.csv": `
    average square feet => mean of GrLivArea (taking "square feet" for GrLivArea)
    average lot by number of bedrooms => mean of lotsize by bed, highest first (taking "lot" for lotsize; taking "number of bedrooms" for bed)
    average cost => mean of price (taking "cost" for price)
    average rent => not_understood
    how many bedrooms are empty => not_understood`,
  "pictures.csv": `
    average running time by genre => mean of run_time by genre, highest first
    total tickets sold => total of admissions (taking "tickets sold" for admissions)
    total box office by genre => total of gross by genre, highest first (taking "box office" for gross)
    average number of stars => mean of rating (taking "number of stars" for rating)
    average number of votes => not_understood
    average budget => not_understood`,
  "equity.csv": `
    average debt to income ratio by job => mean of DEBTINC by JOB, highest first (taking "debt to income ratio" for DEBTINC)
    average property value => mean of "VALUE" (taking "property value" for VALUE)
    average interest rate => not_understood`,
  "standings.csv": `
    total victories by league => total of Wins by League, highest first (taking "victories" for Wins)
    average win rate => mean of WinPct (taking "win rate" for WinPct)
    average draws => not_understood`,
  "wages.csv": `
    — what is paid by the hour or by the year
    average yearly pay => not_understood
    average pay => mean of salary (taking "pay" for salary)
    average income => not_understood`,
  "fish.csv": `
    average weight by species => mean of body_mass_g by species, highest first (taking "weight" for body_mass_g)
    average duration => not_understood
    average score => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "batters.csv": csv("batter,club,G,AB,R,HR,RBI,SB", (at) => [
      `Batter ${at}`,
      of(["Reds", "Cubs"], at),
      100 + (at % 50),
      300 + ((at * 7) % 90),
      40 + ((at * 3) % 31),
      (at * 7) % 37,
      20 + ((at * 5) % 61),
      (at * 3) % 29,
    ]),
    "matches.csv": csv("Date,HomeTeam,AwayTeam,FTHG,FTAG,HTHG,HTAG,Referee,HS,AS,HY,AY,HR,AR", (at) => [
      day(at),
      of(["Leeds", "Derby", "Luton"], at),
      of(["Stoke", "Hull"], at),
      at % 5,
      (at * 3) % 4,
      at % 3,
      (at * 5) % 3,
      of(["A Smith", "B Jones"], at * 3),
      5 + (at % 11),
      4 + (at % 9),
      at % 4,
      (at * 7) % 5,
      at % 2,
      (at * 3) % 2,
    ]),
    "vitals.csv": csv("patient_id,sex,smoker,HR,systolic,glucose,bmi", (at) => [
      `P${at * 3 + 7}`,
      of(["female", "male"], at),
      of(["yes", "no"], at * 3),
      60 + ((at * 7) % 40),
      100 + ((at * 11) % 60),
      80 + ((at * 13) % 90),
      18.5 + ((at * 3) % 20),
    ]),
    "payroll.csv": csv("employee_id,dept,net_salary,tenure,educ,yrs", (at) => [
      `E${at * 3 + 7}`,
      of(["Sales", "Law"], at),
      2000 + ((at * 731) % 4000),
      (at * 7) % 23,
      9 + ((at * 5) % 9),
      20 + ((at * 7) % 43),
    ]),
    "shelf.csv": csv("product,aisle,price,list_price,sales", (at) => [
      `Product ${at}`,
      of(["North", "South"], at),
      2 + ((at * 37) % 40) / 4,
      3 + ((at * 31) % 50) / 4,
      (at * 17) % 300,
    ]),
    "nations.csv": csv("country,region,pop,life_exp_at_birth,UNEMP_RATE,pctUrban,death_rate", (at) => [
      `Land ${at}`,
      of(["Asia", "Europe"], at),
      100_000 + ((at * 73_100) % 9_000_000),
      50 + ((at * 7) % 35) + 0.4,
      2 + ((at * 3) % 17) + 0.5,
      30 + ((at * 11) % 60),
      4 + ((at * 3) % 11) + 0.2,
    ]),
    "dwellings.csv": csv("price,GrLivArea,lotsize,bed,bath,city", (at) => [
      90_000 + ((at * 7310) % 90_000),
      700 + ((at * 371) % 2000),
      2000 + ((at * 731) % 7000),
      1 + (at % 5),
      1 + ((at * 3) % 3),
      of(["Ames", "Bend"], at),
    ]),
    "pictures.csv": csv("title,director,genre,run_time,gross,admissions,rating", (at) => [
      `Picture ${at}`,
      `Director ${at % 11}`,
      of(["Drama", "Comedy"], at),
      80 + ((at * 7) % 70),
      100_000 + ((at * 73_100) % 900_000),
      5000 + ((at * 7310) % 90_000),
      1 + ((at * 3) % 9) / 2,
    ]),
    "equity.csv": csv("LOAN,VALUE,JOB,YOJ,DELINQ,DEBTINC", (at) => [
      1000 + ((at * 731) % 9000),
      20_000 + ((at * 7310) % 90_000),
      of(["Office", "Mgr"], at),
      (at * 3) % 21,
      at % 4,
      10 + ((at * 7) % 30) + 0.3,
    ]),
    "standings.csv": csv("Team,League,Wins,Losses,WinPct", (at) => [
      `Team ${at}`,
      of(["East", "West"], at),
      20 + ((at * 7) % 60),
      30 + ((at * 3) % 50),
      (200 + ((at * 37) % 500)) / 1000,
    ]),
    "wages.csv": csv("worker,paid_by,salary", (at) => [
      `W${at * 3 + 7}`,
      of(["year", "hour"], at),
      20 + ((at * 731) % 90_000),
    ]),
    "fish.csv": csv("tag,species,body_mass_g,length_cm", (at) => [
      `F${at * 3 + 7}`,
      of(["perch", "trout"], at),
      100 + ((at * 37) % 900),
      10 + ((at * 7) % 50),
    ]),
  });
}

function day(at: number): string {
  return new Date(Date.UTC(2023, 0, 1 + at * 3)).toISOString().slice(0, 10);
}

reads(CASES, tables);
