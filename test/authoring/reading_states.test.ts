import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** What a column says yes or no to, how something stands, and kinds of rows that are compared or shared with no number said. */
reads(
  {
    "repairs.csv": `
      — kinds alone are counted
      warm vs cold => compare number of rows for rows where water is "warm" versus rows where water is "cold"
      warm vs cold share => share of rows by water, highest first
      share of warm vs cold => share of rows by water, highest first
      share of slow => share of rows where speed is "slow"
      warm vs slow => not_understood
      compare warm vs cold => not_understood
      warm vs cold by shop => not_understood
      Amber vs warm => not_understood
      north vs blue => not_understood
      — what is so until now
      how many repairs are still waiting => number of rows where stage is "Waiting"
      what percentage is currently waiting => share of rows where stage is "Waiting"
      repairs still waiting at North => rows where stage is "Waiting" and shop is "North" (at most 100 rows are shown)
      how many are waiting at the moment => number of rows where stage is "Waiting"
      still how many => not_understood
      how many are still blue => number of rows where stage is "Blue"
      — what a flag is about
      how many risky repairs => number of rows where is_risk is "yes" (taking "risky" for is_risk "yes")
      risky repairs by shop => number of rows by shop where is_risk is "yes", highest first (taking "risky" for is_risk "yes")
      unanswered repairs per shop => number of rows by shop where "answered (Y/N)" is "N", highest first
      what percent has a receipt => share of rows where receipt_attached is true (taking "receipt" for receipt_attached)
      repairs without a receipt => rows where receipt_attached is false (taking "receipt" for receipt_attached; at most 100 rows are shown)
      how many got an sms => number of rows where SMSreceived is 1 (taking "got an sms" for SMSreceived)
      how many received no sms => number of rows where SMSreceived is 0 (taking "sms" for SMSreceived)
      share of repairs that received an sms => share of rows where SMSreceived is 1 (taking "received an sms" for SMSreceived)
      repairs with a photo => rows where photo_url is known (taking "photo" for photo_url; at most 100 rows are shown)
      how many repairs have no photo => number of rows where photo_url is missing (taking "photo" for photo_url)
      repairs by photo => not_understood
      share of Hill district => share of rows where service_district is "Hill"
      how many unrisky repairs => number of rows where is_risk is "no" (taking "unrisky" for is_risk "no")
      how many rusty repairs => not_understood
      — what a name says last
      how many districts are there => number of distinct service_district
      how many teams => not_understood
      how many complaints => not_understood
      how many parts => not_understood
      shops with more than 2 districts => number of distinct service_district by shop having number of distinct service_district over 2, highest first`,
    "tills.csv": `
      — a row has money, or stands for several
      cash vs card => ambiguous
      share of cash => ambiguous
      cash vs card share => share of rows by method, highest first
      what percent is cash => share of rows where method is "Cash"
      total takings of cash vs card => compare total of takings for rows where method is "Cash" versus rows where method is "Card"`,
    "streets.csv": `
      — names of which a word is cut, or that stand behind a short form
      average noise by school district => mean of noise by SCHOOL_DIST, highest first (taking "school district" for SCHOOL_DIST)
      how many rows in surface class 2 => number of rows where "Surface Classification" is 2 (taking "surface class" for Surface Classification)
      average noise by direction => mean of noise by CNTDIR, highest first (taking "direction" for CNTDIR)
      average noise per lane => mean of noise by Plane, highest first (taking "lane" for Plane)
      average noise by district => not_understood
      average noise by director => not_understood
      — pairs say the same of two things
      correlation between tram and train boardings => pearson correlation between "Trams: Total Boardings" and "Trains: Total Boardings"
      correlation between tram and train => ambiguous
      HP vs PH correlation => pearson correlation between HP and PH`,
    "spills.csv": `
      — rows may be reports, whatever sorts of these there are
      how many reports => ambiguous
      how many reports are still open => not_understood
      how many incidents => not_understood`,
    "crops.csv": `
      — the same farms year after year
      wet vs dry => not_understood
      share of wet => not_understood
      how many are still wet => not_understood`,
  },
  open,
);

async function open(): Promise<Record<string, Dataset>> {
  return await openWritten({
    "repairs.csv": csv(
      "repair_no,shop,water,speed,stage,is_risk,answered (Y/N),receipt_attached,SMSreceived,service_district,losing_team,main_complaint,replaced_part,photo_url",
      (at) => [
        `R${700 + at}`,
        of(["North", "South", "West"], at),
        of(["warm", "cold"], at),
        of(["slow", "quick", "medium"], Math.floor(at / 3)),
        of(["Waiting", "Done", "Blue"], Math.floor(at / 2)),
        of(["yes", "no", "no"], at),
        of(["Y", "N"], Math.floor(at / 4)),
        of(["true", "false"], Math.floor(at / 5)),
        of([1, 0, 0], Math.floor(at / 2)),
        of(["Harbour", "Old Town", "Hill", "Fields"], at),
        of(["Reds", "Amber"], Math.floor(at / 2)),
        of(["noise", "smell", "leak"], at),
        of(["belt", "pump"], Math.floor(at / 3)),
        at % 3 === 0 ? `https://photos.example/${at}.jpg` : "",
      ],
    ),
    "tills.csv": csv("sale_id,method,takings", (at) => [
      at + 1,
      of(["Cash", "Card"], at),
      (12.5 + ((at * 37) % 91)).toFixed(2),
    ]),
    "streets.csv": csv(
      "street,SCHOOL_DIST,POST_DIST,Surface Classification,CNTDIR,Plane,Noise*Plane,noise,Trams: Total Boardings,Trams: % of a Usual Day,Trains: Total Boardings,Trains: % of a Usual Day,HP,PH,HPPH",
      (at) => [
        `Street ${at + 100}`,
        of(["I", "II", "III"], at),
        of(["P1", "P2"], Math.floor(at / 2)),
        of([1, 2, 3, 4], at),
        of(["north", "south"], at),
        of([1, 2], Math.floor(at / 3)),
        (at * 7) % 53,
        40 + ((at * 11) % 37),
        900 + ((at * 31) % 97),
        50 + ((at * 3) % 47),
        400 + ((at * 17) % 89),
        40 + ((at * 5) % 43),
        (at * 13) % 71,
        (at * 19) % 83,
        (at * 23) % 79,
      ],
    ),
    "spills.csv": csv("place,report,state", (at) => [
      of(["Dock", "Yard", "Quay", "Pier", "Lock"], at),
      of(["final", "interim"], Math.floor(at / 3)),
      of(["Open", "Closed"], Math.floor(at / 2)),
    ]),
    "crops.csv": csv("farm,year,soil,yield_kg", (at) => [
      of(["Ash", "Birch", "Cedar", "Elm"], at),
      2010 + Math.floor(at / 4),
      of(["wet", "dry"], at),
      50 + ((at * 13) % 40),
    ]),
  });
}
