import type { Dataset } from "../../src/data/dataset.ts";
import { reads } from "./reads.ts";
import { openWritten } from "./tables.ts";
import { csv, of } from "./written.ts";

/** A value without what says nothing in it, such as its number or a word that all values share, is that value. */
const CASES = {
  "loans.csv": `
    — a number before the value
    how many loans of married => number of rows where marital is "2. Married" (taking "married" for "2. Married")
    average amount of single vs divorced => compare mean of amount for rows where marital is "1. Single" versus rows where marital is "3. Divorced" (taking "single" for "1. Single"; taking "divorced" for "3. Divorced")
    percentage that are married => share of rows where marital is "2. Married" (taking "married" for "2. Married")
    how many loans of college grads => number of rows where education is "3. College grad" (taking "college grads" for "3. College grad")
    — and before yes and no
    how many loans are insured => number of rows where insured is "1. Yes"
    how many loans are not insured => number of rows where insured is "2. No"
    — not where a sign makes another value of it
    how many loans with less than high school => not_understood
    how many loans are small => not_understood
    — a word that all share; what it says of them is no such thing by itself
    average amount of car vs home loans => compare mean of amount for rows where purpose is "Car loan" versus rows where purpose is "Home loan" (taking "car" for "Car loan"; taking "home" for "Home loan")
    how many car loans => number of rows where purpose is "Car loan" (taking "car" for "Car loan")
    average amount of student loans of married => mean of amount where purpose is "Student loan" and marital is "2. Married" (taking "student" for "Student loan"; taking "married" for "2. Married")
    how many students are there => not_understood
    how many married students => not_understood
    how many cars => not_understood
    average amount of homes => not_understood
    how many loans were paid at home => not_understood
    — what stands in parentheses behind it, unless that takes it back
    how many loans paid by bank transfer => number of rows where payment is "Bank transfer (automatic)" (taking "bank transfer" for "Bank transfer (automatic)")
    how many loans for BEVs => number of rows where drive is "Battery electric vehicle (BEV)" (taking "BEVs" for "Battery electric vehicle (BEV)")
    average amount of bev vs phev => compare mean of amount for rows where drive is "Battery electric vehicle (BEV)" versus rows where drive is "Plug-in hybrid electric vehicle (PHEV)" (taking "bev" for "Battery electric vehicle (BEV)"; taking "phev" for "Plug-in hybrid electric vehicle (PHEV)")
    how many loans for battery electric vehicles => number of rows where drive is "Battery electric vehicle (BEV)" (taking "battery electric vehicles" for "Battery electric vehicle (BEV)")
    how many loans for electric vehicles => not_understood
    how many loans of bachelors degree => number of rows where degree is "Bachelor's degree (BA, BSc)" (taking "bachelors degree" for "Bachelor's degree (BA, BSc)")
    how many loans paid by gift card => not_understood
    how many loans paid by card => not_understood`,
  "staff.csv": `
    — nor are they what their team is called by; a label before a colon says nothing
    average salary of science vs platform => compare mean of salary for rows where team is "Data Science" versus rows where team is "Data Platform" (taking "science" for "Data Science"; taking "platform" for "Data Platform")
    how many platforms => not_understood
    how many seniors => number of rows where level is "Level: Senior" (taking "seniors" for "Level: Senior")
    average salary of junior vs senior => compare mean of salary for rows where level is "Level: Junior" versus rows where level is "Level: Senior" (taking "junior" for "Level: Junior"; taking "senior" for "Level: Senior")
    — of persons, a part may go by what is said of them
    percentage of married => share of rows where marital is "2. Married" (taking "married" for "2. Married")
    percentage of men => share of rows where sex is "1. Male" (taking "men" for "1. Male")
    percentage of married over 30000 => not_understood
    average salary of married men => mean of salary where marital is "2. Married" and sex is "1. Male" (taking "married" for "2. Married"; taking "men" for "1. Male")
    how many women => not_understood`,
  "stays.csv": `
    — either of two names
    average price of entire homes vs private rooms => compare mean of price for rows where room is "Entire home/apt" versus rows where room is "Private room" (taking "entire homes" for "Entire home/apt")
    how many are asian => number of rows where race is "Asian or Pacific Islander" (taking "asian" for "Asian or Pacific Islander")
    how many of more races => not_understood
    — a word that two columns have
    how many are black => ambiguous
    how many green stays => ambiguous
    how many with green eyes => number of rows where eye is "Green eyes"
    how many women => number of rows where sex is "Female hosts" (taking "women" for "Female hosts")
    — a word that says much else: before what it narrows, as what is said of it, or against another
    average price of good vs bad => compare mean of price for rows where rating is "Good stay" versus rows where rating is "Bad stay" (taking "good" for "Good stay"; taking "bad" for "Bad stay")
    how many stays are good => number of rows where rating is "Good stay" (taking "good" for "Good stay")
    average price of good stays => mean of price where rating is "Good stay" (taking "good" for "Good stay")
    what is a good price => not_understood
    is the price good for hosts => not_understood`,
  "flights.csv": `
    — what a firm's name ends in, where it is written as a name
    how many flights did Delta Air Lines have => number of rows where carrier is "Delta Air Lines Inc." (taking "Delta Air Lines" for "Delta Air Lines Inc.")
    average delay of Target flights => mean of delay where carrier is "Target Corporation" (taking "Target" for "Target Corporation")
    average target delay => not_understood
    how many product managers => not_understood
    — what only tells managers apart is nothing by itself
    sales by city => not_understood
    number of sales => not_understood
    total sales by carrier => not_understood
    how many flights are of sales => not_understood
    average delay of project flights => mean of delay where desk is "Project manager" (taking "project" for "Project manager")
    — a country is not its city
    flights to Mexico => not_understood
    how many flights to Kansas => not_understood
    how many flights to Quebec => number of rows where city is "Quebec City" (taking "Quebec" for "Quebec City")
    how many flights to Oklahoma City => number of rows where city is "Oklahoma City"`,
};

function tables(): Promise<Record<string, Dataset>> {
  return openWritten({
    "loans.csv": csv("loan_id,degree,drive,marital,education,insured,purpose,payment,amount", (at) => [
      `L${at * 3 + 7}`,
      of(['"Bachelor\'s degree (BA, BSc)"', "Some college", '"Master\'s degree (MA, MSc)"'], at * 5),
      of(
        ["Battery electric vehicle (BEV)", "Plug-in hybrid electric vehicle (PHEV)", "None (leased)"],
        at * 7,
      ),
      of(["1. Single", "2. Married", "3. Divorced"], at),
      of(["1. < High school", "2. High school", "3. College grad"], at * 7 + (at % 4)),
      of(["1. Yes", "2. No"], at * 5),
      of(["Student loan", "Car loan", "Home loan"], at * 5 + (at % 2)),
      of(["Bank transfer (automatic)", "Credit card (automatic)", "Mailed check", "Gift card (none)"], at),
      900 + ((at * 731) % 9000),
    ]),
    "staff.csv": csv("staff_id,sex,team,level,marital,salary", (at) => [
      `S${at * 3 + 7}`,
      "1. Male",
      of(["Data Platform", "Data Science", "Data Governance"], at * 5),
      of(["Level: Junior", "Level: Senior"], at * 7),
      of(["1. Single", "2. Married", "3. Divorced"], at),
      20_000 + ((at * 731) % 9000),
    ]),
    "stays.csv": csv("stay_id,room,sex,race,eye,hair,rating,price", (at) => [
      `S${at * 3 + 7}`,
      of(["Entire home/apt", "Private room", "Shared room"], at),
      of(["Female hosts", "Male hosts"], at * 3 + (at % 5)),
      of(["Black or African American", "White", "Asian or Pacific Islander", "Two or more races"], at * 7),
      of(["Green eyes", "Blue eyes", "Brown eyes"], at * 5),
      of(["Green hair", "Black hair", "Brown hair"], at * 7 + (at % 2)),
      of(["Good stay", "Bad stay", "Mixed stay"], at * 7 + (at % 4)),
      20 + ((at * 37) % 400),
    ]),
    "flights.csv": csv("flight_id,carrier,desk,city,delay", (at) => [
      `F${at * 3 + 7}`,
      of(
        [
          "Delta Air Lines Inc.",
          "American Airlines Inc.",
          "Envoy Air",
          "Target Corporation",
          "Product Managers Ltd",
        ],
        at,
      ),
      of(["Sales manager", "Project manager", "Traffic manager"], at),
      of(["Mexico City", "Kansas City", "Oklahoma City", "Quebec City"], at),
      1 + ((at * 3) % 30),
    ]),
  });
}

reads(CASES, tables);
