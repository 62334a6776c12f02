import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** Values of another form than the words, and what became of somebody in other words than those of the cells. */
const CASES = {
  "parcels.csv": `
    how many parcels were cancelled => number of rows where status is "Cancellation" (taking "cancelled" for "Cancellation")
    average fee of delayed parcels => mean of fee where status is "Delay" (taking "delayed" for "Delay")
    failed parcels by carrier => number of rows by carrier where status is "Failure", highest first (taking "failed" for "Failure")
    how many refused parcels => number of rows where status is "Refuse" (taking "refused" for "Refuse")
    average fee of failed vs delayed parcels => compare mean of fee for rows where status is "Failure" versus rows where status is "Delay" (taking "failed" for "Failure"; taking "delayed" for "Delay")
    — what is open was hardly opened now
    how many opened parcels => not_understood
    — no such status, or no status at all
    how many approved parcels => not_understood
    how many parcels were trained => not_understood
    how many unfailed parcels => not_understood`,
  "sessions.csv": `
    how many hikes => number of rows where activity is "Hiking" (taking "hikes" for "Hiking")
    average minutes of swims => mean of minutes where activity is "Swimming" (taking "swims" for "Swimming")
    total minutes of trail runs => total of minutes where activity is "Trail Running" (taking "trail runs" for "Trail Running")
    — all runs, or only those that are no trail runs
    how many runs => ambiguous
    how many rides => not_understood
    — where somebody parks is no activity
    how many parks => not_understood`,
  "stays.csv": `
    how many died in Surgery => number of rows where discharge_disposition is "Expired" and ward is "Surgery" (taking "died" for "Expired")
    deaths per ward => number of rows by ward where discharge_disposition is "Expired", highest first (taking "deaths" for "Expired")
    death rate by ward => share of rows where discharge_disposition is "Expired" within each ward, highest first (taking "death" for "Expired")
    average age of those who died => mean of age where discharge_disposition is "Expired" (taking "died" for "Expired")
    — who went home may have died there
    how many survived => not_understood
    — the only time is that of the admission
    how many died in 2021 => not_understood
    deaths in 2021 => not_understood`,
  "licences.csv": `
    — what expires here is a licence
    how many died => not_understood
    deaths by town => not_understood`,
  "bills.csv": `
    how many bills are overdue => number of rows where payment_status is "Past Due" (taking "overdue" for "Past Due")
    total amount of overdue bills => total of amount where payment_status is "Past Due" (taking "overdue" for "Past Due")
    how many bills were refunded => not_understood`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "parcels.csv": csv("parcel_id,carrier,status,mode,fee", (at) => [
      `P${at * 3 + 11}`,
      of(["Swift", "Lark"], at),
      of(["Delivered", "Cancellation", "Delay", "Failure", "Refuse", "Open"], at),
      of(["Train", "Truck", "Ship"], at),
      4 + ((at * 7) % 23),
    ]),
    "sessions.csv": csv("session_id,activity,place,minutes", (at) => [
      `S${at * 5 + 2}`,
      of(["Hiking", "Running", "Trail Running", "Swimming", "Yoga"], at),
      of(["Parking", "Gym"], at),
      10 + ((at * 13) % 71),
    ]),
    "stays.csv": csv("stay_id,age,ward,admission_date,discharge_disposition", (at) => [
      1000 + at * 3,
      20 + ((at * 17) % 70),
      of(["Cardiology", "Surgery", "Oncology"], at),
      `202${at % 3}-0${(at % 8) + 1}-11`,
      of(["Home", "Expired", "Rehab", "Home", "Transferred"], at),
    ]),
    "licences.csv": csv("licence,town,status", (at) => [
      `L${at * 3 + 1}`,
      of(["Ashby", "Corby"], at),
      of(["Active", "Expired", "Revoked"], at),
    ]),
    "bills.csv": csv("bill_id,payment_status,amount", (at) => [
      `B${at * 3 + 1}`,
      of(["Paid", "Past Due", "Open"], at),
      20 + ((at * 31) % 400),
    ]),
  });
}

reads(CASES, tables);
