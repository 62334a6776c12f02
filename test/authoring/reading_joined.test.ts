import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What columns are called where the header is written together, short, or says more than people do. */
const CASES = {
  "census.csv": `
    — the whole, not a part of it: letters that say no more than what kind of number it is may be left out
    total population by state => total of poptotal by state, highest first (taking "population" for poptotal)
    average total population => mean of poptotal (taking "total population" for poptotal)
    total adults in IL => total of popadults where state is "IL" (taking "adults" for popadults)
    average household income => mean of medhhincome (taking "household income" for medhhincome)
    average income => not_understood
    — the plain one of several that have the word
    highest poverty => maximum of percbelowpoverty (taking "poverty" for percbelowpoverty)
    average child poverty => mean of percchildbelowpovert (taking "child poverty" for percchildbelowpovert)
    total poverty => not_understood
    — a number of persons, or their share
    total asians => total of popasian (taking "asians" for popasian)
    average asian population by state => mean of popasian by state, highest first (taking "asian population" for popasian)
    average percent asian => mean of percasian (taking "percent asian" for percasian)
    average asian => not_understood
    asians in IL => ambiguous
    — a column that says whether
    how many metro counties => number of rows where inmetro is 1 (taking "metro" for inmetro)
    how many active counties => not_understood`,
  "homes.csv": `
    — words in short, one of them in full
    average debt to income ratio => mean of DEBTINC (taking "debt to income ratio" for DEBTINC)
    average mortgage due by job => mean of MORTDUE by JOB, highest first (taking "mortgage due" for MORTDUE)
    average income => not_understood
    median property value => median of "VALUE" (taking "property value" for VALUE)
    average book value => not_understood
    — a family of names
    average depth => mean of SINDEPTH (taking "depth" for SINDEPTH)
    average length => mean of SINLNGTH (taking "length" for SINLNGTH)`,
  "sweets.csv": `
    — shares, written together
    average sugar => mean of sugarpercent
    highest win percent => maximum of winpercent
    total sugarpercent => not_understood`,
  "players.csv": `
    — the initials of a name in capitals
    average free throws made by team => mean of FTM by team, highest first (taking "free throws made" for FTM)
    average field goals missed => not_understood
    average earnings per share => mean of EPS (taking "earnings per share" for EPS)
    average debt to income ratio => mean of DTI (taking "debt to income ratio" for DTI)
    average length of stay => mean of "LOS (days)" (taking "length of stay" for LOS (days))
    average rooms and distance => not_understood
    average return on assets => not_understood
    average free trips => not_understood`,
  "outbreak.csv": `
    — of two that fit, none
    average cases by region => not_understood
    average price => not_understood`,
  "towns.csv": `
    — beside a percentage, a share; what is counted has none
    towns more than 20% german => rows where GermanPCT is over 20 (taking "german" for GermanPCT; at most 100 rows are shown)
    towns with german over 20 percent => rows where GermanPCT is over 20 (taking "german" for GermanPCT; at most 100 rows are shown)
    how many towns have more than 20 german => number of rows where German is over 20
    how many towns have turnout over 60% => number of rows where turnout_rate is over 60 (taking "turnout" for turnout_rate)
    towns where TOT_POP is over 20% => not_understood
    — places are large by how many people live there
    5 smallest towns => bottom 5 rows by TOT_POP (taking "smallest" for the lowest TOT_POP)
    biggest town in North => row with the highest TOT_POP where province is "North" (taking "biggest" for the highest TOT_POP)
    largest province => not_understood
    provinces with more than 2 mayors => number of distinct mayor by province having number of distinct mayor over 2, highest first
    provinces with more than 900 mayors => not_understood
    biggest mayor => not_understood`,
  "faiths.csv": `
    — numbers that are text, as some of them are none
    how many hindus are in Peru => not_understood
    countries with more than 100 million hindus => not_understood
    number of distinct Hindu => number of distinct Hindu`,
  "trips.csv": `
    — words cut short beside one in full
    most frequent wind direction => wind_dir with the highest number of rows (taking "wind direction" for wind_dir)
    average interest rate => mean of int_rate (taking "interest rate" for int_rate)
    average carrier age => not_understood
    — kinds of what nobody tells apart
    average fare by fuel => mean of fare by fuel_type, highest first (taking "fuel" for fuel_type)
    most common fuel => fuel_type with the highest number of rows (taking "fuel" for fuel_type)
    how many fuels are there => not_understood
    average fare by customer => not_understood
    average fare per payment => not_understood
    — what came of it, and which of them
    total acres => total of acres_affected
    total students => not_understood
    — another word for what an adjective tells
    average fare by marital status => mean of fare by Marital, highest first (taking "marital status" for Marital)
    number of rows by cause of delay => number of rows by delay_cause, highest first (taking "cause of delay" for delay_cause)
    highest unemployment => maximum of unemployment_rate
    — most of a long name
    average lead over trend => not_understood
    average lead over national trend => mean of "2017 Party Lead Margin Over National Trend" (taking "lead over national trend" for 2017 Party Lead Margin Over National Trend)`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "census.csv": csv(
      "county,state,poptotal,popadults,popasian,popwhite,percasian,percwhite,percbelowpoverty,percchildbelowpovert,percadultpoverty,medhhincome,inmetro,inactive",
      (at) => [
        `C${at * 3}`,
        of(["IL", "OH", "MI"], at),
        5000 + at * 731,
        2000 + at * 431,
        100 + at * 37,
        3000 + at * 300,
        (at * 7) % 40,
        99 - ((at * 7) % 40),
        ((at * 37) % 300) / 10,
        ((at * 31) % 400) / 10,
        ((at * 29) % 350) / 10,
        30_000 + ((at * 7919) % 50_000),
        at % 2,
        (at >> 1) % 2,
      ],
    ),
    "homes.csv": csv("LOAN,MORTDUE,VALUE,JOB,DEBTINC,SINDEPTH,SINWIDTH,SINLNGTH", (at) => [
      1100 + at * 331,
      20_000 + at * 917,
      40_000 + at * 1931,
      of(["Mgr", "Sales"], at),
      20 + ((at * 37) % 250) / 10,
      1 + ((at * 7) % 60),
      1 + ((at * 11) % 60),
      1 + ((at * 13) % 60),
    ]),
    "sweets.csv": csv("sweet,sugarpercent,winpercent", (at) => [
      `S${at}`,
      ((at * 37) % 100) / 100,
      20 + ((at * 41) % 70) / 2,
    ]),
    "players.csv": csv("team,FTM,FGM,EPS,DTI,RAD,LOS (days)", (at) => [
      of(["Bears", "Foxes"], at),
      at % 9,
      at % 17,
      ((at * 37) % 90) / 10,
      ((at * 31) % 400) / 10,
      at % 24,
      1 + (at % 29),
    ]),
    "outbreak.csv": csv("region,totalcases,newcases,avgprice,maxprice", (at) => [
      `R${at % 12}`,
      1000 + at * 37,
      (at * 31) % 300,
      ((at * 37) % 500) / 10,
      50 + ((at * 37) % 500) / 10,
    ]),
    "towns.csv": csv("town,province,mayor,TOT_POP,German,GermanPCT,turnout_rate", (at) => [
      `T${at * 3}`,
      of(["North", "South", "East"], at),
      `M${at % 7}`,
      1000 + ((at * 7919) % 90_000),
      5 + ((at * 131) % 900),
      `${((at * 37) % 900) / 10}%`,
      ((at * 41) % 800) / 10,
    ]),
    "faiths.csv": csv("country,Hindu,Roman", (at) => [
      ["Peru", "Chile", "India"][at] ?? `Land${at}`,
      at % 4 === 0 ? "< 10000" : String(10_000 * ((at * 7) % 9)),
      1000 + at * 731,
    ]),
    "trips.csv": csv(
      "wind_dir,wind_speed,int_rate,car_age,fuel_type,customer_type,payment_type,fare,acres_affected,students_failed,Marital,Status,delay_cause,unemployment_rate,2017 Party Lead Margin Over National Trend",
      (at) => [
        of(["N", "E", "S", "W"], at * 3),
        ((at * 7) % 90) / 2,
        ((at * 13) % 150) / 10,
        1 + (at % 17),
        of(["diesel", "petrol"], at),
        of(["new", "old"], at >> 1),
        of(["card", "cash"], at >> 2),
        5 + ((at * 37) % 400) / 10,
        100 + ((at * 731) % 9000),
        at % 9,
        of(["single", "married", "widowed"], at),
        of(["open", "closed"], at >> 1),
        of(["fog", "snow", "crew"], at),
        ((at * 31) % 200) / 10,
        ((at * 17) % 300) / 10,
      ],
    ),
  });
}

reads(CASES, tables);
