import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";

const STATES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(
    " ",
  );

/** What a noun may stand for: what a column numbers, what the file's name begins to say, and what things of such columns are. */
reads(
  {
    "hurricNamed.csv": `
      — a file's name cut short, and dates that only happen to differ
      deadliest hurricane => row with the highest deaths (taking "hurricane" for the rows of the table)
      hurricanes with more than 100 deaths => rows where deaths is over 100 (taking "hurricanes" for the rows of the table; at most 100 rows are shown)
      number of hurricanes in 1954 => number of rows where Year is 1954 (taking "hurricanes" for the rows of the table)
      how many hurricane hunters => not_understood
      average wind of hurricanists => not_understood`,
    "tornad_us.csv": `
      deadliest tornado => row with the highest deaths (taking "tornado" for the rows of the table)
      how many torpedoes => not_understood
      deadliest tornader => not_understood`,
    "1971_2015_acme_shop_openings.csv": `
      — numbered in one word; a column that only contains the noun is in no way
      number of shops by state => number of rows by state, highest first
      which city has the most shops => city with the highest number of rows
      percent of shops that are Express => share of rows where type_shop is "Express"
      stores in Toledo => rows where city is "Toledo" (taking "stores" for the rows of the table; at most 100 rows are shown)
      month with most openings => month with the highest number of rows
      how many types of shops => number of distinct type_shop
      how many acmes => not_understood
      how many customers => not_understood`,
    "nasdaq_screener.csv": `
      — companies by what columns tell of them, though values have the word
      how many companies are in Energy => number of rows where Sector is "Energy" (taking "companies" for the rows of the table)
      top 5 companies by market cap => top 5 rows by "Market Cap" (taking "companies" for the rows of the table)
      average market cap of technology companies => mean of "Market Cap" where Sector is "Technology" (taking "companies" for the rows of the table)
      which firm has the highest volume => row with the highest Volume (taking "firm" for the rows of the table)
      who has the biggest market cap => row with the highest "Market Cap"
      who resigned => not_understood
      how many employees => not_understood
      how many ceos are in Energy => not_understood`,
    "daily_prices.csv": `
      — a row for each day of a company is none
      how many companies => not_understood
      company with the highest close => not_understood
      who has the highest market cap => not_understood`,
    "stores_revenue.csv": `
      how many stores => number of rows
      how many companies => not_understood
      company with the highest revenue => not_understood`,
    "metro.csv": `
      station with the fewest entries => row with the lowest entries (taking "station" for the rows of the table)
      how many stations are in zone 2 => number of rows where zone is 2 (taking "stations" for the rows of the table)
      station with the most trains => not_understood
      how many passengers are in zone 2 => not_understood`,
    "rail_delays.csv": `
      how many delays => number of rows
      station with the longest delay => not_understood
      how many stations => not_understood`,
    "ncbirths.csv": `
      how many premie babies => number of rows where premie is "premie" (taking "babies" for the rows of the table)
      heaviest baby => row with the highest weight (taking "baby" for the rows of the table)
      average weight of babies by habit => mean of weight by habit, highest first (taking "babies" for the rows of the table)
      how many mothers => not_understood
      how many twins => not_understood
      oldest baby => not_understood`,
    "pregnancy_weeks.csv": `
      how many babies => not_understood`,
    "acme-purchases-sample.csv": `
      — a purchase of three mugs is one
      number of purchases per year => number of rows by year of "Order Date", in order (taking "purchases" for the rows of the table)
      how many purchases in TX => number of rows where State is "TX" (taking "purchases" for the rows of the table)
      how many returns => not_understood
      how many customers => not_understood`,
    "online_purchases.csv": `
      — but where several rows share an invoice, nobody knows
      number of purchases per year => not_understood
      how many purchases in France => not_understood`,
    "nba_injuries.csv": `
      — players by their names, where teams have a column of their own
      how many players => number of distinct name (taking "players" for name)
      how many players had a knee injury in 2012 => number of distinct name where injury is "knee" and year is 2012 (taking "players" for name)
      how many coaches => not_understood`,
    "soccer_clubs.csv": `
      how many players => not_understood
      player with the most goals => not_understood`,
    "hospital_admissions.csv": `
      — what only tells which admissions rows are
      how many admissions => number of rows
      how many hospitals => not_understood
      how many hospitals with a cost over 1000 => not_understood`,
    "ucla_textbooks_f18.csv": `
      — several courses have one and the same
      how many textbooks => not_understood`,
    "faa_data.csv": `
      — airports, mountains, restaurants and games by their columns
      airport with the most runways => row with the highest runways (taking "airport" for the rows of the table)
      how many airports are in Reno => number of rows where city is "Reno" (taking "airports" for the rows of the table)
      how many flights => not_understood
      how many airlines are in Reno => not_understood`,
    "weather_at_fields.csv": `
      how many airports => not_understood
      airport with the highest temp => not_understood`,
    "scotland_list.csv": `
      mountain with the most prominence => row with the highest prominence (taking "mountain" for the rows of the table)
      how many climbers => not_understood
      how many volcanoes have a prominence over 100 => not_understood`,
    "ascents_log.csv": `
      how many mountains => not_understood`,
    "michelin_2021.csv": `
      most expensive restaurant => row with the highest Price (taking "restaurant" for the rows of the table)
      how many restaurants in Paris => number of rows where City is "Paris" (taking "restaurants" for the rows of the table)
      how many waiters in Paris => not_understood`,
    "meals.csv": `
      how many restaurants => not_understood
      most expensive restaurant => not_understood`,
    "steam_2019.csv": `
      how many games are on Wii => number of rows where Platform is "Wii" (taking "games" for the rows of the table)
      game with the highest global sales => row with the highest Global_Sales (taking "game" for the rows of the table)
      how many players are on Wii => not_understood`,
    "publisher_totals.csv": `
      how many games => not_understood
      game with the highest sales => not_understood`,
    "crashes_by_state.csv": `
      — states by what they are called
      how many states have a premium over 1020 => number of rows where ins_premium is over 1020 (taking "states" for abbrev)
      which state has the highest premium => row with the highest ins_premium (taking "state" for abbrev)
      how many drivers => not_understood
      how many countries => not_understood`,
  },
  tables,
);

async function tables(): Promise<Record<string, Dataset>> {
  const texts: Record<string, string> = {
    "hurricNamed.csv": `rownames,Name,Year,LF.WindsMPH,firstLF,deaths,mf\n${rows(60, (at) => `Storm${at},Storm ${at % 50},${1950 + Math.floor(at / 3)},${75 + ((at * 7) % 60)},${1950 + Math.floor(at / 3)}-0${1 + (at % 3) * 3}-${String(10 + ((at * 5) % 18))},${(at * 37) % 301},${at % 4 ? "f" : "m"}`)}\n`,
    "tornad_us.csv": `id,yr,st,mag,injuries,deaths\n${rows(60, (at) => `${at + 1},${1990 + (at % 20)},${STATES[at % 50]},${at % 6},${(at * 37) % 101},${(at * 37) % 59}`)}\n`,
    "1971_2015_acme_shop_openings.csv": `shopnum,opened,month,city,state,type_shop,sqft\n${rows(60, (at) => `${100 + 3 * at},${1971 + (at % 40)}-0${day(at)},${1 + ((at * 7) % 9)},${["Toledo", "Dallas", "Austin"][at % 3]},${["OH", "TX", "TX"][at % 3]},${["Express", "Fuel", "Market", "Other"][at % 4]},${5000 + ((at * 977) % 5003)}`)}\n`,
    "nasdaq_screener.csv": `Symbol,Name,Last Sale,Market Cap,Country,Volume,Sector,Industry\n${rows(60, (at) => `S${at},Firm ${at} Companies,${10.5 + at},${1000003 * ((at * 37) % 61)},${at % 3 ? "Israel" : "China"},${1000 + ((at * 977) % 5003)},${["Energy", "Technology"][at % 2]},${["Trading Companies", "Software"][at % 2]}`)}\n`,
    "daily_prices.csv": `Date,Symbol,Sector,Industry,Close,Market Cap\n${rows(84, (at) => `2020-02-${String(1 + (at % 28)).padStart(2, "0")},${["AAA", "BBB", "CCC"][Math.floor(at / 28)]},Tech,${at % 2 ? "Software" : "Chips"},${10 + ((at * 7) % 81)},${1000 + at * 7}`)}\n`,
    "stores_revenue.csv": `Store,City,Revenue,Profit,Employees\n${rows(40, (at) => `S${at},${at % 2 ? "Ulm" : "Bonn"},${(at * 977) % 5003},${at * 3},${3 + (at % 30)}`)}\n`,
    "metro.csv": `name,lines,zone,entries,platforms,latitude,longitude\n${rows(40, (at) => `Oak ${at},${["1", '"1, 5"', "8"][at % 3]},${1 + (at % 5)},${(at * 97700) % 500303},${2 + (at % 6)},48.${at},2.${at}`)}\n`,
    "rail_delays.csv": `id,line,platform,delay_min,cause\n${rows(60, (at) => `${at + 1},${"ABC"[at % 3]},${1 + (at % 9)},${(at * 7) % 60},${at % 2 ? "signal" : "door"}`)}\n`,
    "ncbirths.csv": `fage,mage,mature,weeks,premie,gained,weight,lowbirthweight,gender,habit\n${rows(60, (at) => `${18 + (at % 30)},${17 + (at % 27)},${at % 7 ? "younger mom" : "mature mom"},${30 + (at % 13)},${at % 5 ? "full term" : "premie"},${5 + (at % 40)},${4.01 + ((at * 7) % 60) / 10},${at % 6 ? "not low" : "low"},${at % 2 ? "male" : "female"},${at % 4 ? "nonsmoker" : "smoker"}`)}\n`,
    "pregnancy_weeks.csv": `woman,weeks,gained,bmi\n${rows(60, (at) => `W${at % 20},${5 + (at % 35)},${at % 40},${18 + (at % 17)}`)}\n`,
    "acme-purchases-sample.csv": `Order Date,Purchase Price Per Unit,Quantity,Shipping State,Product Code,State\n${rows(60, (at) => `20${18 + (at % 4)}-0${day(at)},${((at * 97) % 50) + 0.99},${1 + (at % 3)},PA,B${at % 40},${at % 3 ? "TX" : "OH"}`)}\n`,
    "online_purchases.csv": `InvoiceNo,StockCode,Product,Quantity,InvoiceDate,UnitPrice,Discount,Country\n${rows(90, (at) => `${530000 + Math.floor(at / 3)},${10000 + (at % 30)},${["MUG", "LAMP"][at % 2]},${1 + (at % 20)},2011-0${day(at)},${((at * 97) % 30) + 0.5},${at % 5},${at % 2 ? "France" : "Spain"}`)}\n`,
    "nba_injuries.csv": `name,team,injury,days_out,year\n${rows(90, (at) => `N ${at % 40},${at % 2 ? "LAL" : "BOS"},${at % 3 ? "knee" : "ankle"},${1 + ((at * 7) % 60)},${2010 + (at % 8)}`)}\n`,
    "soccer_clubs.csv": `name,league,goals,founded\n${rows(40, (at) => `FC ${at},${"AB"[at % 2]},${10 + ((at * 7) % 80)},${1880 + at}`)}\n`,
    "hospital_admissions.csv": `record,age_band,ward,cost,days\n${rows(60, (at) => `${at + 1},${at % 2 ? "0-17" : "65+"},${at % 3 ? "ICU" : "Surgery"},${500 + ((at * 977) % 5003)},${1 + (at % 40)}`)}\n`,
    "ucla_textbooks_f18.csv": `rownames,subject,course,textbook_isbn,bookstore_new\n${rows(60, (at) => `${at + 1},S${at % 9},C${at},97811384${77000 + (at % 45)},${((at * 97) % 150) + 0.5}`)}\n`,
    "faa_data.csv": `iata,name,city,runways,elevation\n${rows(40, (at) => `K${at},Field ${at},${at % 2 ? "Reno" : "Waco"},${1 + ((at * 7) % 11)},${(at * 977) % 5003}`)}\n`,
    "weather_at_fields.csv": `iata,elevation,temp,wind\n${rows(60, (at) => `${at % 2 ? "JFK" : "LAX"},${at % 2 ? 13 : 125},${(at * 7) % 31},${(at * 3) % 29}`)}\n`,
    "scotland_list.csv": `name,prominence,elevation,range\n${rows(40, (at) => `Ben ${at},${(at * 977) % 503},${900 + ((at * 97) % 503)},${at % 2 ? "Skye" : "Cairngorm"}`)}\n`,
    "ascents_log.csv": `name,summit,range,year\n${rows(60, (at) => `Ben ${at % 20},${at % 3 ? "yes" : "no"},${at % 2 ? "Skye" : "Alps"},${1990 + (at % 23)}`)}\n`,
    "michelin_2021.csv": `Name,City,Cuisine,Chef,Price\n${rows(40, (at) => `Chez ${at},${at % 2 ? "Paris" : "Lyon"},${at % 3 ? "French" : "Thai"},Chef ${at % 30},${30 + ((at * 97) % 303)}`)}\n`,
    "meals.csv": `dish,cuisine,chef,price\n${rows(40, (at) => `d${at % 30},${at % 3 ? "French" : "Thai"},C${at % 9},${5 + ((at * 7) % 50)}`)}\n`,
    "steam_2019.csv": `Name,Platform,Year,Genre,Publisher,Global_Sales\n${rows(60, (at) => `Zelda ${at},${at % 2 ? "Wii" : "PS4"},${1990 + (at % 20)},${at % 3 ? "Sports" : "Racing"},${at % 4 ? "EA" : "Sega"},${((at * 97) % 1009) / 100}`)}\n`,
    "publisher_totals.csv": `publisher,platform,genre,sales\n${rows(60, (at) => `${at % 4 ? "EA" : "Sega"},${at % 2 ? "Wii" : "PS4"},${at % 3 ? "Sports" : "Racing"},${(at * 97) % 101}`)}\n`,
    "crashes_by_state.csv": `total,speeding,ins_premium,abbrev\n${rows(50, (at) => `${10.5 + (at % 13)},${5.25 + (at % 7)},${600 + ((at * 37) % 701)}.5,${STATES[at]}`)}\n`,
  };
  return openWritten(texts);
}

function day(at: number): string {
  return `${1 + ((at * 7) % 9)}-${10 + ((at * 5) % 18)}`;
}

function rows(count: number, row: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => row(at)).join("\n");
}
