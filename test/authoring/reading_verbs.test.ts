import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { reads } from "./reads.ts";

/**
 * Questions that ask by a verb: whether two numbers go together, who did something the most, what changed from one time to another, how
 * often something happened. What the verb says must be what a column holds; why things are so, no table tells.
 */
const CASES = {
  "spending.csv": `
    is spending related to life expectancy => pearson correlation between spending_usd and life_expectancy
    are spending and life expectancy related to each other => pearson correlation between spending_usd and life_expectancy
    does life expectancy correlate with spending => pearson correlation between life_expectancy and spending_usd
    is there any relationship between spending and life expectancy => pearson correlation between spending_usd and life_expectancy
    how closely is spending tied to life expectancy in Japan => pearson correlation between spending_usd and life_expectancy where country is "Japan"
    does spending affect life expectancy => pearson correlation between spending_usd and life_expectancy (taking "does spending affect life expectancy" for a correlation, which does not say why)
    does life expectancy go up with spending => pearson correlation between life_expectancy and spending_usd (taking "does life expectancy go up with spending" for a correlation, which does not say why)
    does life expectancy increase as spending increases => pearson correlation between life_expectancy and spending_usd (taking "does life expectancy increase as spending increases" for a correlation, which does not say why)
    is life expectancy dependent on spending => pearson correlation between life_expectancy and spending_usd (taking "is life expectancy dependent on spending" for a correlation, which does not say why)
    do higher spending lead to higher life expectancy => pearson correlation between spending_usd and life_expectancy (taking "do higher spending lead to higher life expectancy" for a correlation, which does not say why)
    does higher spending mean higher life expectancy => pearson correlation between spending_usd and life_expectancy (taking "does higher spending mean higher life expectancy" for a correlation, which does not say why)
    correlation btw spending & life expectancy => pearson correlation between spending_usd and life_expectancy
    how correlated are spending and life expectancy => pearson correlation between spending_usd and life_expectancy
    is there a link between money spent and life expectancy => pearson correlation between spending_usd and life_expectancy
    does spending lead to happiness => not_understood
    does spending affect health => not_understood
    does life expectancy depend on country => ambiguous
    life expectancy vs spending => pearson correlation between life_expectancy and spending_usd (taking "life expectancy vs spending" for a correlation)
    why is spending related to life expectancy => not_understood
    does spending cause life expectancy => not_understood
    is the relationship between spending and life expectancy significant => not_understood
    is spending related to country => not_understood
    is spending related to happiness => not_understood
    spending vs 2004 => not_understood
    which country spent the most in 2004 => show country of row with the highest spending_usd where year is 2004 (one row for each country)
    which country spends the least in 2004 => show country of row with the lowest spending_usd where year is 2004 (one row for each country)
    which country spent the most on defense => not_understood
    which country saved the most in 2004 => not_understood
    how much did Japan spend in 2004 => show spending_usd of rows where country is "Japan" and year is 2004 (one row matches)
    how much does Japan spend => ambiguous
    how much did Japan spend on average => mean of spending_usd where country is "Japan"
    how much money did Japan spend in total => total of spending_usd where country is "Japan"
    how much was spent in 2004 in total => total of spending_usd where year is 2004
    how much did Japan spend on schools in 2004 => not_understood
    how much did Japan earn in 2004 => not_understood
    how many times more does Chile spend than Japan in 2004 => compare mean of spending_usd for rows where country is "Chile" versus rows where country is "Japan" among rows where year is 2004 (one row on each side)
    how many times as much did Chile spend as Japan in 2004 => compare mean of spending_usd for rows where country is "Chile" versus rows where country is "Japan" among rows where year is 2004 (one row on each side)
    did Chile spend more than Japan in 2004 => compare mean of spending_usd for rows where country is "Chile" versus rows where country is "Japan" among rows where year is 2004 (one row on each side)
    how much did life expectancy in Japan rise from 2001 to 2004 => compare mean of life_expectancy for rows where year is 2004 versus rows where year is 2001 among rows where country is "Japan" (one row on each side)
    how much did Japan's life expectancy fall between 2001 and 2004 => compare mean of life_expectancy for rows where year is 2004 versus rows where year is 2001 among rows where country is "Japan" (one row on each side)
    by how much has spending in Chile gone up from 2001 to 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (one row on each side)
    by what percent did spending in Chile grow from 2001 to 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (taking the ratio less 1 for the share that it changed by; one row on each side)
    change in life expectancy in Japan between 2001 and 2004 => compare mean of life_expectancy for rows where year is 2004 versus rows where year is 2001 among rows where country is "Japan" (one row on each side)
    did spending in Chile increase from 2001 to 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (one row on each side)
    percent change in spending in Chile 2001 to 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (taking the ratio less 1 for the share that it changed by; one row on each side)
    spending growth in Chile between 2001 and 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (one row on each side)
    in Chile, how much did spending rise from 2001 to 2004 => compare mean of spending_usd for rows where year is 2004 versus rows where year is 2001 among rows where country is "Chile" (one row on each side)
    which country had the highest spending growth from 2001 to 2004 => not_understood
    life expectancy in Japan in 2004 vs 2001 => compare mean of life_expectancy for rows where year is 2004 versus rows where year is 2001 among rows where country is "Japan" (one row on each side)
    compare life expectancy in Japan in 2001 and 2004 => compare mean of life_expectancy for rows where year is 2001 versus rows where year is 2004 among rows where country is "Japan" (one row on each side)
    how much higher was life expectancy in Japan in 2004 than in 2001 => compare mean of life_expectancy for rows where year is 2004 versus rows where year is 2001 among rows where country is "Japan" (one row on each side)
    how much did total spending rise from 2001 to 2004 => compare total of spending_usd for rows where year is 2004 versus rows where year is 2001
    how much did spending rise from 2001 to 2004 => ambiguous
    how much did life expectancy in Japan rise => not_understood
    how much will life expectancy in Japan rise from 2004 to 2014 => not_understood
    how much did life expectancy in Japan rise per year from 2001 to 2004 => not_understood
    how much did life expectancy in Japan rise from 2001 to 2004 because of spending => not_understood
    how much did prices rise from 2001 to 2004 => not_understood
    first year that life expectancy in Japan exceeded 71 => row with the lowest year where country is "Japan" and life_expectancy is over 71
    in what year did life expectancy in Japan first pass 71 => row with the lowest year where country is "Japan" and life_expectancy is over 71
    when did Japan's life expectancy first reach 71 => row with the lowest year where country is "Japan" and life_expectancy is at least 71
    last year that life expectancy in Japan was below 71 => row with the highest year where country is "Japan" and life_expectancy is under 71
    in what year did Japan first pass 71 => not_understood
    when will life expectancy in Japan exceed 90 => not_understood
    first year that life expectancy in Japan doubled => not_understood
    in which year did Chile first spend more than 750 => row with the lowest year where country is "Chile" and spending_usd is over 750
    first year Chile spent over 750 => row with the lowest year where country is "Chile" and spending_usd is over 750
    when did Chile first spend more than Japan => not_understood
    how many years does the data cover => number of distinct year
    how many years did the war last => not_understood
    how many years of data for each country => number of distinct year by country, highest first
    how many years of war for each country => not_understood
    how many days of data for each country => not_understood`,
  "players.csv": `
    who lasted the longest => row with the highest days_lasted
    who lasted the most days => row with the highest days_lasted
    how long did Ana Ruiz last => show days_lasted of rows where name is "Ana Ruiz" (one row matches)
    how many days did Ana Ruiz last => show days_lasted of rows where name is "Ana Ruiz" (one row matches)
    how many weeks did Ana Ruiz last => not_understood
    how long did women last on average => mean of days_lasted where gender is "Female" (taking "women" for "Female")
    which season lasted the most => not_understood
    who slept the longest => not_understood
    who lasted longer, Ana Ruiz or Eva B1 => compare mean of days_lasted for rows where name is "Ana Ruiz" versus rows where name is "Eva B1" (one row on each side)
    do women last longer than men => ambiguous
    do women last longer than men on average => compare mean of days_lasted for rows where gender is "Female" versus rows where gender is "Male" (taking "women" for "Female"; taking "men" for "Male")
    do women survive longer than men => not_understood
    are heavier players older => pearson correlation between weight_kg and age (taking "are heavier players older" for a correlation, which does not say why)
    are heavier players safer => not_understood
    who was held in season 2 => not_understood
    who weighs the most => row with the highest weight_kg
    how much does Ana Ruiz weigh => show weight_kg of rows where name is "Ana Ruiz" (one row matches)
    how old is Ana Ruiz => show age of rows where name is "Ana Ruiz" (one row matches)
    how tall is Ana Ruiz => not_understood
    who scored the most points => row with the highest points
    who scored the most goals => not_understood
    who won the most points => row with the highest points
    who won the most games => not_understood
    who lost the most points => not_understood
    how many points did Ana Ruiz score => show points of rows where name is "Ana Ruiz" (one row matches)
    how many games did Ana Ruiz win => not_understood
    how many points did Ana Ruiz lose => not_understood
    do heavier players score more points => pearson correlation between weight_kg and points (taking "do heavier players score more points" for a correlation, which does not say why)
    do older players last longer => pearson correlation between age and days_lasted (taking "do older players last longer" for a correlation, which does not say why)
    do older players have higher points => pearson correlation between age and points (taking "do older players have higher points" for a correlation, which does not say why)
    do heavier players have lower intelligence => not_understood
    average points of men and women => mean of points by gender where gender is "Male" or "Female", highest first (taking "men" for "Male"; taking "women" for "Female")
    median age of men and women => median of age by gender where gender is "Male" or "Female", highest first (taking "men" for "Male"; taking "women" for "Female")
    average points of men and women overall => mean of points where gender is "Male" or "Female" (taking "men" for "Male"; taking "women" for "Female")
    total points of men and women => ambiguous
    are men older than women => compare mean of age for rows where gender is "Male" versus rows where gender is "Female" (taking "men" for "Male"; taking "women" for "Female")
    points vs games => ambiguous
    age vs points => pearson correlation between age and points (taking "age vs points" for a correlation)`,
  "rain.csv": `
    how much rain fell in Ayr in March => total of rain_mm where station is "Ayr" and month of the year of date is March
    how much did it rain in Ayr in March => total of rain_mm where station is "Ayr" and month of the year of date is March
    how much rain was there in Ayr => total of rain_mm where station is "Ayr"
    how much rain fell in March => ambiguous
    how much rain fell in total in March => total of rain_mm where month of the year of date is March
    how much snow fell in Ayr => not_understood
    how much rain was lost in Ayr => not_understood
    how hot was it in Ayr => not_understood
    which station got the most rain => station with the highest total of rain_mm
    first day with rain over 20 in Ayr => row with the lowest date where rain_mm is over 20 and station is "Ayr"
    when did rain in Ayr first exceed 20 => row with the lowest date where station is "Ayr" and rain_mm is over 20
    first day of snow => not_understood`,
  "matches.csv": `
    how many matches ended 0-0 => number of rows where score is "0-0"
    how many matches ended 0-0 or 1-1 => number of rows where score is "0-0" or "1-1"
    how many matches ended in Leeds => not_understood
    how many matches ended in 2014 => not_understood
    how many matches ended early => not_understood
    how many matches were played in Leeds => number of rows where city is "Leeds"
    how many matches took place in January 2014 => number of rows where date is between 2014-01-01 and 2014-01-31
    how many matches were played at night => not_understood
    how many matches were held indoors => not_understood
    which stadium hosted the most matches => stadium with the highest number of rows
    which stadium hosted the most concerts => not_understood
    which stadium cancelled the most matches => not_understood
    how many matches did Rovers play => number of rows where (team1 is "Rovers" or team2 is "Rovers")
    how many matches did Rovers win => not_understood
    how many matches did Rovers lose => not_understood
    how many times did Rovers play United => number of rows where ((team1 is "Rovers" and team2 is "United") or (team1 is "United" and team2 is "Rovers"))
    how many times did Rovers beat United => not_understood
    how many matches were played by Rovers => number of rows where (team1 is "Rovers" or team2 is "Rovers")
    how many matches did Atlantis play => not_understood
    matches between Rovers and United => rows where ((team1 is "Rovers" and team2 is "United") or (team1 is "United" and team2 is "Rovers")) (at most 100 rows are shown)
    how often did 0-0 occur => number of rows where score is "0-0"
    how often does it rain => not_understood
    which score happens most often => score with the highest number of rows
    attendance vs capacity => not_understood`,
};

async function tables(): Promise<Record<string, Dataset>> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-verbs-"));
  const numbers = Array.from({ length: 30 }, (_, at) => at);
  const spending = ["Japan", "Chile", "Kenya", "Spain", "Egypt", "Norway"].flatMap((country, at) =>
    [2000, 2001, 2002, 2003, 2004].map((year) => [
      year,
      country,
      400 + at * 310.5 + (year - 2000) * (20 + at * 3),
      68 + at + (year - 2000) * 1.25,
    ]),
  );
  const players = numbers.map((at) => [
    at === 0
      ? "Ana Ruiz"
      : `${["Ben", "Eva", "Kim"][at % 3] ?? ""} ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at % 26] ?? ""}${at}`,
    20 + ((at * 7) % 41),
    ["Female", "Male"][at % 2],
    1 + (at % 4),
    (at * 13) % 101,
    50 + ((at * 11) % 47),
    (at * 17) % 60,
    3 + ((at * 5) % 30),
  ]);
  const teams = ["Rovers", "United", "City", "Albion"];
  const matches = numbers.map((at) => [
    `M${at + 100}`,
    new Date(Date.UTC(2014, 0, 1 + at * 11)).toISOString().slice(0, 10),
    teams[at % 4],
    teams[(at + 1 + (at % 3)) % 4],
    ["0-0", "1-1", "2-1", "0-3"][(at * 3) % 4],
    ["North Park", "Old Lane", "Dock Road"][(at * 5) % 3],
    ["Leeds", "York"][at % 2],
    900 + ((at * 37) % 800),
  ]);
  const rain = numbers.flatMap((at) =>
    ["Ayr", "Bude"].map((station, place) => [
      new Date(Date.UTC(2021, 1, 15 + at)).toISOString().slice(0, 10),
      station,
      ((at * 7 + place * 3) % 27) + 0.5,
    ]),
  );
  const files = {
    "rain.csv": [["date", "station", "rain_mm"], ...rain],
    "spending.csv": [["year", "country", "spending_usd", "life_expectancy"], ...spending],
    "players.csv": [
      ["name", "age", "gender", "season", "days_lasted", "weight_kg", "points", "games"],
      ...players,
    ],
    "matches.csv": [
      ["match_id", "date", "team1", "team2", "score", "stadium", "city", "attendance"],
      ...matches,
    ],
  };
  const opened = await Promise.all(
    Object.entries(files).map(async ([name, rows]) => {
      await writeFile(join(folder, name), `${rows.map((row) => row.join(",")).join("\n")}\n`);
      return [name, await openDataset(join(folder, name), { cacheDir: join(folder, "cache") })] as const;
    }),
  );
  return Object.fromEntries(opened);
}

reads(CASES, tables);
