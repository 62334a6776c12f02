import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

/** Lists in cells, names that are shared, headers written together, and short ways to ask; each beside what would mean something else. */
const CASES = {
  "weather_days.csv": `
    — a value that also stands in cells with others
    how many days had a thunderstorm => number of rows where Events contains "Thunderstorm" (upper and lower case alike)
    days with fog or rain => rows where (Events contains "Fog" or Events contains "Rain") (upper and lower case alike; at most 100 rows are shown)
    number of snowy days per month => number of rows by month of Date where Events contains "Snow", in order (taking "snowy" for "Snow"; upper and lower case alike)
    days with only rain => rows where Events is "Rain" (at most 100 rows are shown)
    how many days had fog and rain => not_understood
    how many days had hail => not_understood
    how many days without rain => not_understood
    — a header that says so itself
    days with max temperature above 95 => rows where "Max TemperatureF" is over 95 (at most 100 rows are shown)
    how many days had a min temperature below 30 => number of rows where "Min TemperatureF" is under 30
    months with max temperature above 95 => maximum of "Max TemperatureF" by month of Date having maximum of "Max TemperatureF" over 95, in order
    how many days are missing the max gust speed => number of rows where "Max Gust SpeedMPH" is missing
    average max gust speed => mean of "Max Gust SpeedMPH"
    days with max wind above 20 => not_understood
    days with average temperature over 70 => rows where "Mean TemperatureF" is over 70 (taking "average temperature" for the mean of Mean TemperatureF; at most 100 rows are shown)
    Max Humidity in 2011-03 => ambiguous
    average mean temperature in 2011-03 => mean of "Mean TemperatureF" where Date is between 2011-03-01 and 2011-03-31 (taking "average mean temperature" for the mean of Mean TemperatureF)
    average mean temperature in 2005-09 => not_understood
    average mean temperature in 2011-13 => not_understood`,
  "car_depreciation.csv": `
    how many cars => number of rows (taking "cars" for the rows of the table)
    how many diesel cars => number of rows where Fuel is "Diesel"
    number of cars per year => number of rows by Year, in order (taking "cars" for the rows of the table)
    which car has the highest price => row with the highest Price (taking "car" for the rows of the table)
    how many car names are there => number of distinct Car_Name
    how many different cars => number of distinct Car_Name
    most km driven => row with the highest Km_Driven
    least km driven in 2015 => row with the lowest Km_Driven where Year is 2015
    most owners => not_understood`,
  "gear_reviews.csv": `
    how many gears => not_understood
    how many products => ambiguous
    how many product names => number of distinct Product_Name`,
  "clinic_visits.csv": `
    how many patients => number of distinct "Patient Name"`,
  "care_ratings.csv": `
    how many hospitals => number of distinct "Hospital Name"
    number of hospitals by city => number of distinct "Hospital Name" by City, highest first`,
  "shop-orders.csv": `
    average order total by credit card => mean of ordertotal by ordercreditcard, highest first (taking "credit card" for ordercreditcard)
    orders by ship via => number of rows by ordershipvia, highest first (taking "ship via" for ordershipvia)
    number of orders by status => number of rows by orderstatus, highest first (taking "status" for orderstatus)
    orders without email => rows where custemail is missing (taking "email" for custemail; at most 100 rows are shown)
    total sales per year => total of ordertotal by year of orderdate, in order (taking "sales" for ordertotal)
    total revenue by country => total of ordertotal by custcountry, highest first (taking "revenue" for ordertotal; taking "country" for custcountry)
    sum of sales in 2021-03 => total of ordertotal where orderdate is between 2021-03-01 and 2021-03-31 (taking "sales" for ordertotal)
    average sales per year => not_understood
    number of sales => not_understood
    most sales => not_understood
    average delivery by status => not_understood
    orders by card => not_understood
    orders by via => not_understood`,
  "phone_use.csv": `
    network with most calls => network with the highest number of rows where item is "call"
    which network has the fewest calls => network with the lowest number of rows where item is "call"
    average duration of calls to a landline => mean of duration where item is "call" and network is "landline" (the same rows as where item is "call" and network_type is "landline")
    calls to Tesco or Vodafone => rows where item is "call" and network is "Tesco" or "Vodafone" (at most 100 rows are shown)
    calls to Tesco from Vodafone => not_understood
    how many minutes to Tesco => not_understood
    network with most minutes => not_understood`,
  "shops.csv": `
    — where a row stands for several things, and where names only begin alike
    shop with most laptops => not_understood
    number of rows by port => not_understood
    how many crafts => not_understood`,
  "estates.csv": `
    how many parishes => number of distinct "Location (Parish)" (taking "parishes" for Location (Parish))
    estates per parish => number of rows by "Location (Parish)", highest first (taking "estates" for the rows of the table; taking "parish" for Location (Parish))
    workers by parish => ambiguous
    total workers by parish => total of Workers by "Location (Parish)", highest first (taking "parish" for Location (Parish))
    how many estates are named Belle Vue => number of rows where "Estate Name" is "Belle Vue" (taking "estates" for the rows of the table)
    estates called Union => rows where "Estate Name" is "Union" (taking "estates" for the rows of the table; at most 100 rows are shown)
    estates named Castries => not_understood
    how many estates are named Grand => not_understood
    average workers per applicable => not_understood`,
  "planes.csv": `
    average seats per engine type => mean of seats by engine, highest first (taking "engine type" for engine)
    oldest plane => row with the lowest year (taking "oldest" for the earliest year)
    newest planes => not_understood
    oldest engine => not_understood
    average seats by type and engine => mean of seats by type and engine, highest first
    average seats of stage 1 and stage 2 => mean of seats by stage where stage is 1 or 2, highest first
    average seats of arm 1 and arm 2 => mean of seats by arm where arm is 1 or 2, highest first
    average seats of arm 1 and 2 => mean of seats by arm where arm is 1 or 2, highest first
    average seats of arm 1 and stage 2 => mean of seats where arm is 1 and stage is 2
    planes with arm 1 and 300 seats => rows where arm is 1 and seats is 300 (at most 100 rows are shown)`,
  "marks.csv": `
    reading score vs writing score => pearson correlation between "reading score" and "writing score" (taking "reading score vs writing score" for a correlation)
    home score vs away score => ambiguous
    best reading score => maximum of "reading score"
    worst writing score by gender => minimum of "writing score" by gender, highest first
    which group has the best average reading score => not_understood
    which gender has the best average fee => not_understood
    best fee => not_understood
    average reading score by race group => mean of "reading score" by race, highest first
    which gender group has the worst avg reading score => gender with the lowest mean of "reading score"`,
  "players.csv": `
    players whose new league is different from their league => rows where NewLeague is not the same as League (at most 100 rows are shown)
    how many players changed league => number of rows where NewLeague is not the same as League
    players who changed team => not_understood
    players whose hits are more than their runs => rows where Hits is over Runs (at most 100 rows are shown)
    how many players changed division => not_understood`,
};

reads(CASES, tables);

async function tables(): Promise<Record<string, Dataset>> {
  const events = ["Rain", "Snow", "Fog", "Thunderstorm", "Rain-Snow", "Fog-Rain", "Rain-Thunderstorm", ""];
  const texts = {
    "weather_days.csv": csv(
      "Date,Max TemperatureF,Mean TemperatureF,Min TemperatureF,Max Humidity,Max Wind SpeedMPH,Max Gust SpeedMPH,Events",
      120,
      (at) => [
        new Date(Date.parse("2011-01-01") + at * 86_400_000).toISOString().slice(0, 10),
        40 + ((at * 7) % 60),
        30 + ((at * 7) % 50),
        20 + ((at * 7) % 40),
        60 + ((at * 11) % 40),
        5 + (at % 30),
        at % 9 === 0 ? "" : 10 + (at % 40),
        events[(at * 3) % 8],
      ],
    ),
    "car_depreciation.csv": csv("Car_Name,Year,Price,Km_Driven,Fuel,Seller", 60, (at) => [
      ["city", "swift", "brio", "verna", "alto"][at % 5],
      2008 + ((at * 7) % 9),
      (2 + ((at * 37) % 90) / 10).toFixed(1),
      1000 * (1 + ((at * 13) % 47)),
      ["Petrol", "Diesel", "CNG"][(at * 5 + Math.floor(at / 5)) % 3],
      ["Dealer", "Individual"][(at + Math.floor(at / 7)) % 2],
    ]),
    "gear_reviews.csv": csv("Product_Name,Stars,Price", 40, (at) => [
      ["tent", "stove", "rope"][at % 3],
      1 + ((at * 7) % 5),
      10 + ((at * 11) % 37),
    ]),
    "clinic_visits.csv": csv("Patient Name,visit_date,cost", 40, (at) => [
      ["Ann", "Bob", "Cid", "Dee"][at % 4],
      `2020-0${1 + (at % 9)}-1${at % 7}`,
      10 + ((at * 11) % 37),
    ]),
    "care_ratings.csv": csv("Hospital Name,Address,City,Measure,Score", 60, (at) => [
      ["North", "South", "West", "East", "Mercy", "Grace"][at % 6],
      `${at % 6} Elm Street`,
      ["Oslo", "Bergen", "Moss"][at % 3],
      ["deaths", "falls", "wait"][Math.floor(at / 6) % 3],
      (at * 17) % 100,
    ]),
    "shop-orders.csv": csv(
      "orderid,orderdate,orderstatus,ordertotal,ordercreditcard,ordershipvia,custname,custemail,custcountry",
      60,
      (at) => [
        1000 + at,
        `202${at % 4}-0${1 + (at % 9)}-1${at % 7}`,
        ["shipped", "pending", "delivered"][at % 3],
        50 + ((at * 37) % 211),
        ["Visa", "Amex", "Discover"][(at * 5 + Math.floor(at / 3)) % 3],
        ["UPS", "USPS"][at % 2],
        `Person ${at}`,
        at % 10 === 0 ? "" : `p${at}@example.com`,
        ["Canada", "Mexico", "United States"][(at + Math.floor(at / 4)) % 3],
      ],
    ),
    "phone_use.csv": csv("duration,item,network,network_type", 60, (at) => [
      (at * 37) % 500,
      ["call", "sms", "data"][at % 3],
      ["Tesco", "Vodafone", "landline"][Math.floor(at / 3) % 3],
      ["mobile", "mobile", "landline"][Math.floor(at / 3) % 3],
    ]),
    "shops.csv": csv("shop,item,airport,airline,aircraft,Count", 40, (at) => [
      ["North", "South"][at % 2],
      ["laptop", "phone"][Math.floor(at / 2) % 2],
      ["Oslo", "Rome"][at % 2],
      ["Sky", "Jet"][at % 2],
      ["A320", "B737"][at % 2],
      1 + ((at * 7) % 30),
    ]),
    "estates.csv": csv("Estate Name,Owner,Manager (If Applicable),Workers,Location (Parish)", 48, (at) => [
      ["Belle Vue", "Union", "Grand Anse", "Marquis", `Estate ${at}`][at % 5],
      `Owner ${(at * 7) % 31}`,
      at % 3 === 0 ? `Manager ${at}` : "",
      5 + ((at * 37) % 211),
      ["Castries", "Dennery", "Micoud"][(at * 5 + Math.floor(at / 5)) % 3],
    ]),
    "planes.csv": csv("tailnum,year,type,model,seats,engine,arm,stage", 48, (at) => [
      `N${at}`,
      1960 + ((at * 7) % 50),
      ["wing single engine", "wing multi engine"][at % 2],
      `M${at % 9}`,
      2 + ((at * 37) % 211),
      ["Turbo-fan", "Turbo-jet", "4 Cycle"][at % 3],
      1 + (at % 2),
      1 + ((at * 5 + Math.floor(at / 4)) % 4),
    ]),
    "marks.csv": csv("gender,race,reading score,writing score,home score,away score,fee", 48, (at) => [
      ["female", "male"][at % 2],
      ["group A", "group B", "group C"][at % 3],
      30 + ((at * 37) % 71),
      30 + ((at * 41) % 71),
      (at * 3) % 7,
      (at * 5) % 6,
      10 + ((at * 11) % 37),
    ]),
    "players.csv": csv("Player,League,NewLeague,Division,Hits,Runs", 48, (at) => [
      `P${at}`,
      "AN"[at % 2],
      "AN"[(at + (at % 7 === 0 ? 1 : 0)) % 2],
      "EW"[at % 2],
      (at * 37) % 211,
      (at * 41) % 97,
    ]),
  };
  return openWritten(texts);
}

function csv(header: string, rows: number, row: (at: number) => readonly unknown[]): string {
  return [header, ...Array.from({ length: rows }, (_, at) => row(at).join(","))].join("\n");
}
