import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** How ordinary people put one thing after the other: beside each way, what it must not be taken for. */
const CASES: Readonly<Record<string, string>> = {
  "toys.csv": `
    most expensive toy => row with the highest price
    which toy has the highest price => row with the highest price
    toy with the highest average price => toy with the highest mean of price
    which theme has the highest price => ambiguous
    which maker in the Games theme had the lowest price => not_understood`,
  "ferry_trips.csv": `
    which trip from Sandbay had the highest fare => row with the highest fare where route is "Sandbay"
    which vessel carried the most passengers => vessel with the highest total of passengers
    vessel with the most passengers => vessel with the highest total of passengers
    which vessel had the fewest cars => vessel with the lowest total of cars
    which route made the most fare => ambiguous
    which vessel has the most delay => ambiguous
    which vessel has the most deckhands => not_understood
    which captain carried the most passengers => not_understood
    which vessel carried most => not_understood
    which vessel sank the most passengers => not_understood
    which vessel burned the most fuel => not_understood
    which vessel has the most age => not_understood
    highest fare and when => row with the highest fare
    what was the lowest number of passengers and when => row with the lowest passengers
    highest average fare and when => not_understood
    total passengers and when => not_understood
    passengers and when => not_understood
    when were the most passengers => not_understood
    percentage of delayed trips in each route => share of rows where delayed is "yes" within each route, highest first
    percentage of express trips on each route => not_understood
    percentage of delayed in each captain => not_understood
    average fare by route, lowest first => mean of fare by route, lowest first
    average fare by vessel, top 3 only => top 3 vessel by mean of fare
    average fare by vessel, only the top 2 => top 2 vessel by mean of fare
    average fare by vessel, only the first 2 => not_understood
    average fare by vessel, cheapest first => mean of fare by vessel, lowest first
    average fare by vessel, heaviest first => not_understood
    average delay by vessel, fastest first => not_understood
    average fare by vessel, deepest first => not_understood
    passengers in bands of 50 => not_understood
    number of trips by passengers in bands of 50 => number of rows by passengers in steps of 50, in order
    number of trips by passengers in steps of 50 => number of rows by passengers in steps of 50, in order
    number of trips by vessel in bands of 50 => not_understood
    biggest gap between passengers and cars => maximum of passengers minus cars
    which trip had the biggest gap between passengers and cars => row with the highest passengers minus cars
    which vessel had the biggest gap between passengers and cars => ambiguous
    biggest gap between fare and captain => not_understood
    biggest difference between vessels => not_understood
    average fare of delayed trips compared to those without => not_understood
    average fare of delayed trips compared to those not delayed => compare mean of fare for rows where delayed is "yes" versus rows where delayed is "no"
    average fare of delayed trips compared to the rest => compare mean of fare for rows where delayed is "yes" versus rows where delayed is "no"
    average fare of express trips compared to the rest => not_understood
    how many trips have more cars than passengers => number of rows where cars is over passengers
    how many trips have cars above 20 but passengers under 150 => number of rows where cars is over 20 and passengers is under 150
    how many trips have cars same as passengers => number of rows where cars is the same as passengers
    how many trips have the same cars as fare => number of rows where cars is the same as fare
    how many trips have cars same as captain => not_understood
    how many trips have a fare over 12 and a delay over 5 => number of rows where fare is over 12 and delay is over 5
    how many trips have a fare over 12 and a storm over 5 => not_understood
    is the average fare higher in Heron than in Gannet => compare mean of fare for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    Heron or Gannet, which has the higher average fare => compare mean of fare for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    Heron or Gannet, which has more passengers => compare total of passengers for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    Heron or Gannet, which has more lifeboats => not_understood
    do delayed trips cost more on average than trips that were not delayed => not_understood
    by what percent did fare change from Heron to Gannet => not_understood
    average fare by vessel and their average delay => not_understood
    trips on Heron and their average fare => mean of fare where vessel is "Heron"
    highest fare and its average delay => not_understood
    which trip had the highest fare and what is its average delay => not_understood
    which vessel has the highest average fare and what is its average delay => mean of delay in the vessel with the highest mean of fare
    how many vessels have more cars than passengers => not_understood
    how many trips have more cars than lorries => not_understood
    how many trips have more delay than vessel => not_understood
    which vessel has more cars than passengers => not_understood
    are there more cars than passengers => not_understood
    average fare by vessel, latest first => not_understood
    average fare by vessel, most expensive first => mean of fare by vessel, highest first
    average delay by vessel, cheapest first => not_understood
    number of trips by vessel, cheapest first => not_understood
    Heron or Gannet, which has more => not_understood
    Heron or Curlew, which has more passengers => not_understood
    Heron or Gannet, which has the higher fare => not_understood
    Heron or Gannet, which has more delay => not_understood
    Heron or Gannet, which has more trips => compare number of rows for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    does Heron have more passengers than Gannet => compare total of passengers for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    does Heron have more delay than Gannet => compare mean of delay for rows where vessel is "Heron" versus rows where vessel is "Gannet"
    percentage of delayed trips from each route => ambiguous
    average fare of Heron compared to those without => not_understood
    average fare of Heron and Gannet compared to the rest => not_understood
    average fare of Heron compared to the others => compare mean of fare for rows where vessel is "Heron" versus rows where vessel is not "Heron"
    fare of Heron compared to the rest => compare mean of fare for rows where vessel is "Heron" versus rows where vessel is not "Heron"
    average fare of Heron without delayed => ambiguous
    smallest gap between vessels => not_understood
    gap between fare => not_understood
    which vessel lost the most passengers => not_understood
    which vessel scored the most routes => not_understood
    which vessel made the most trips => vessel with the highest number of rows
    vessel with the most people => not_understood`,
  "plants.csv": `
    in what year was the output of Ashby the highest, and how much => show year of row with the highest output where plant is "Ashby" (one row for each year)
    in what year was Ashby output the highest => show year of row with the highest output where plant is "Ashby" (one row for each year)
    in which year was the output the highest => ambiguous
    in what year was Ashby staffing the highest => show year of row with the highest staff where plant is "Ashby" (taking "staffing" for staff; one row for each year)
    staff in the year with the highest output at Ashby => show year, staff of row with the highest output where plant is "Ashby" (one row for each year)
    what was the staff in the year with the highest output at Ashby => show year, staff of row with the highest output where plant is "Ashby" (one row for each year)
    staff in the year with the highest output => not_understood
    staff in the year with the highest turnover at Ashby => not_understood
    uptime in the year with the highest output at Ashby => not_understood
    in the plant with the highest average output, what is the average staff => mean of staff in the plant with the highest mean of output
    in the plant with the highest output, what is the average staff => not_understood
    in the plant with the highest average output, what is the staff => not_understood
    take the plant with the highest total output - what is its average staff => mean of staff in the plant with the highest total of output
    by what percent did the output of Ashby change from 2001 to 2004 => compare mean of output for rows where year is 2004 versus rows where year is 2001 among rows where plant is "Ashby" (taking the ratio less 1 for the share that it changed by; one row on each side)
    by what percent did output change from 2001 to 2004 => ambiguous
    which plant had the most output in 2003 => show plant of row with the highest output where year is 2003 (one row for each plant)
    which plant had the most output => plant with the highest total of output
    which plant had the most staff => ambiguous
    which owner had the most output => not_understood
    year with the most output => year with the highest total of output
    year with most blackouts => not_understood
    in what year was Borwick output the highest => not_understood
    in what year was Ashby the highest => not_understood
    in what year was Ashby output high => not_understood
    staff and uptime in the year with the highest output at Ashby => not_understood
    output in the year with the highest output => not_understood
    plant in the year with the highest output => not_understood
    which plant had the least output => plant with the lowest total of output`,
};

async function openAll(): Promise<Record<string, Dataset>> {
  return openWritten({ "ferry_trips.csv": ferries(), "plants.csv": plants(), "toys.csv": toys() });
}

function ferries(): string {
  const vessels = ["Heron", "Gannet", "Puffin", "Avocet"];
  const routes = ["Northpoint", "Sandbay", "Oldquay"];
  const rows = Array.from({ length: 48 }, (_, i) =>
    [
      `T${100 + i}`,
      new Date(Date.UTC(2023, 2, 1 + Math.floor(i / 2))).toISOString().slice(0, 10),
      routes[i % 3],
      vessels[(i * 5 + Math.floor(i / 4)) % 4],
      40 + ((i * 37) % 160),
      (i * 7) % 45,
      (8 + ((i * 13) % 90) / 10).toFixed(2),
      (i * 11) % 25,
      (i * 11) % 25 > 10 ? "yes" : "no",
    ].join(","),
  );
  return `trip_id,sailed,route,vessel,passengers,cars,fare,delay,delayed\n${rows.join("\n")}\n`;
}

/** A name for each row, but one toy is sold in two themes. */
function toys(): string {
  const colours = ["Red", "Blue", "Green", "Small"];
  const things = ["robot", "kite", "train", "puzzle", "drum", "boat"];
  const names = colours.flatMap((colour) => things.map((thing) => `${colour} ${thing}`));
  const rows = names.map((name, i) =>
    [i === 23 ? names[22] : name, ["Games", "Outdoor", "Music"][i % 3], 5 + ((i * 17) % 83)].join(","),
  );
  return `toy,theme,price\n${rows.join("\n")}\n`;
}

/** One row for each plant and year. */
function plants(): string {
  const rows = ["Ashby", "Corley", "Denholm"].flatMap((plant, at) =>
    Array.from({ length: 6 }, (_, i) =>
      [2000 + i, plant, 300 + ((i * 71 + at * 53) % 190), 40 + ((i * 5 + at * 11) % 23)].join(","),
    ),
  );
  return `year,plant,output,staff\n${rows.join("\n")}\n`;
}

reads(CASES, openAll);
