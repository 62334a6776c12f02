import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dataset } from "../../src/data/dataset.ts";
import { openDataset } from "../../src/data/open.ts";
import { EVERYDAY } from "./everyday.ts";
import { reads } from "./reads.ts";

/** Days of several cities, flags by other words, decades, what was done by whom: as people say it, and what is near it. */
reads(
  {
    "city_weather.csv": `
      how many foggy days in Bergen => number of rows where events is "Fog" and city is "Bergen" (taking "foggy" for "Fog"; taking "days" for the rows of the table)
      which city has the most rainy days => city with the highest number of rows where events is "Rain" (taking "rainy" for "Rain"; taking "days" for the rows of the table)
      how many days over 90 degrees in each city => number of rows by city where high_temp is over 90, highest first (taking "days" for the rows of the table; taking "over 90 degrees" for high_temp)
      number of rainy days by city => number of rows by city where events is "Rain", highest first (taking "rainy" for "Rain"; taking "days" for the rows of the table)
      percentage of rainy days by city => share of rows where events is "Rain" within each city, highest first (taking "rainy" for "Rain"; taking "days" for the rows of the table; rows without events belong to the whole)
      what share of days in Lagos were foggy => share of rows where events is "Fog" among rows where city is "Lagos" (taking "days" for the rows of the table; taking "foggy" for "Fog"; rows without events belong to the whole)
      hottest day in Lagos => row with the highest high_temp where city is "Lagos" (taking "day" for the rows of the table)
      coldest day in Bergen => row with the lowest low_temp where city is "Bergen" (taking "day" for the rows of the table)
      top 3 hottest days => top 3 rows by high_temp (taking "days" for the rows of the table)
      which day had the highest average temperature in Quito => row with the highest avg_temp where city is "Quito" (taking "day" for the rows of the table; taking "average temperature" for the mean of avg_temp)
      rainy days in Bergen in December => rows where events is "Rain" and city is "Bergen" and month of the year of date is December (taking "rainy" for "Rain"; taking "days" for the rows of the table; at most 100 rows are shown)
      how many days in Bergen were colder than 40 degrees => number of rows where city is "Bergen" and low_temp is under 40 (taking "days" for the rows of the table; taking "were colder than 40 degrees" for low_temp)
      are there more rainy days in Bergen than in Lagos => compare number of rows for rows where city is "Bergen" versus rows where city is "Lagos" among rows where events is "Rain" (taking "rainy" for "Rain"; taking "days" for the rows of the table)
      average temp by city => mean of avg_temp by city, highest first (taking "average temp" for the mean of avg_temp)
      average temperature in Bergen in January => mean of avg_temp where city is "Bergen" and month of the year of date is January (taking "average temperature" for the mean of avg_temp)
      monthly average temperature in Bergen in 2017 => trend of mean of avg_temp by month of date where city is "Bergen" and year is 2017 (taking "average temperature" for the mean of avg_temp)
      highest temperature in Lagos => maximum of high_temp where city is "Lagos" (taking "highest temperature" for the highest of high_temp)
      lowest temperature in Quito => minimum of low_temp where city is "Quito" (taking "lowest temperature" for the lowest of low_temp)
      hottest temperature in Lagos => maximum of high_temp where city is "Lagos" (taking "hottest temperature" for the highest of high_temp)
      coldest temperature in Bergen => minimum of low_temp where city is "Bergen" (taking "coldest temperature" for the lowest of low_temp)
      avg humidity in Lagos => mean of avg_humidity where city is "Lagos" (taking "avg humidity" for the mean of avg_humidity)
      city with the highest average temperature => city with the highest mean of avg_temp (taking "average temperature" for the mean of avg_temp)
      warmest city on average => city with the highest mean of avg_temp
      median temperature by city => median of avg_temp by city, highest first (taking "temperature" for avg_temp)
      is there a correlation between temperature and humidity => pearson correlation between avg_temp and avg_humidity (taking "temperature" for avg_temp; taking "humidity" for avg_humidity)
      biggest gap between high and low temp in one day => maximum of high_temp minus low_temp
      average high temp by day in Bergen => mean of high_temp by date where city is "Bergen", in order
      average high temp by city => mean of high_temp by city, highest first
      — refused
      how many rainy days => not_understood
      which month had the most rainy days => not_understood
      share of rainy days => not_understood
      how many days in Bergen and Lagos => not_understood
      how many humid days in Lagos => not_understood
      how many days over 200 degrees in Lagos => not_understood
      days with temperature over 80 in Lagos => ambiguous
      total temperature by city => ambiguous
      temperature range in Lagos => ambiguous
      how many nights in Lagos => not_understood
      hottest week in Lagos => ambiguous
      hottest city => ambiguous
      average wind by city => not_understood
      how many days until December => not_understood
      hot days in Lagos => not_understood`,
    "space_mission_data.csv": `
      how many Skyward missions failed => number of rows where company is "Skyward" and successful is false (taking "failed" for successful false)
      failed Lifter Lab missions => rows where successful is false and company is "Lifter Lab" (taking "failed" for successful false; at most 100 rows are shown)
      failure rate by company => share of rows where successful is false within each company, highest first (taking "failure" for successful false)
      success rate by decade => share of rows where successful is true within each decade of date, highest first
      which company has the highest failure rate => share of rows where successful is false within each company, top 1 (taking "failure" for successful false)
      which company had the most failures => company with the highest number of rows where successful is false (taking "failures" for successful false)
      how many Orbitec failures => number of rows where company is "Orbitec" and successful is false (taking "failures" for successful false)
      how many missions succeeded in 1990 => number of rows where successful is true and date is between 1990-01-01 and 1990-12-31 (taking "succeeded" for successful true)
      average price of failed missions => mean of price where successful is false (taking "failed" for successful false)
      did more missions fail than succeed => compare number of rows for rows where successful is false versus rows where successful is true (taking "fail" for successful false; taking "succeed" for successful true)
      missions per decade => number of rows by decade of date, in order
      how many missions in the 1990s => number of rows where date is between 1990-01-01 and 1999-12-31
      which decade had the most missions => decade of date with the highest number of rows
      which rocket has been used the most => rocket with the highest number of rows
      which rocket was used least often => rocket with the lowest number of rows
      — refused
      how many missions are left => not_understood
      failed to land => not_understood
      how many missions failed to land => not_understood
      failed engines by company => not_understood
      which rocket has been reused the most => not_understood
      which price was used the most => not_understood
      missions funded by Orbitec => not_understood
      missions paid by Orbitec => not_understood
      missions per century => not_understood
      failing missions on Mars => not_understood
      how many decades => not_understood`,
    "telecom_churn.csv": `
      median tenure of customers who left => median of tenure where Churn is "Yes" (taking "left" for Churn "Yes")
      how many customers left => number of rows where Churn is "Yes" (taking "left" for Churn "Yes")
      how many customers stayed => number of rows where Churn is "No" (taking "stayed" for Churn "No")
      how many stayed => number of rows where Churn is "No" (taking "stayed" for Churn "No")
      retention rate by contract => share of rows where Churn is "No" within each contract, highest first (taking "retention" for Churn "No")
      attrition rate by payment method => share of rows where Churn is "Yes" within each PaymentMethod, highest first (taking "attrition" for Churn "Yes")
      percent of women who left => share of rows where Churn is "Yes" among rows where gender is "Female" (taking "women" for "Female"; taking "left" for Churn "Yes")
      average monthly charges of customers who stayed => mean of MonthlyCharges where Churn is "No" (taking "stayed" for Churn "No")
      how many inactive members => number of rows where IsActiveMember is 0 (taking "inactive members" for IsActiveMember 0)
      percentage of inactive members by contract => share of rows where IsActiveMember is 0 within each contract, highest first (taking "inactive members" for IsActiveMember 0)
      total charges by contract => total of TotalCharges by contract, highest first
      average total charges => mean of TotalCharges
      highest total charges => maximum of TotalCharges
      how many customers paid by credit card => number of rows where PaymentMethod is "Credit card"
      which contract has the most leavers => contract with the highest number of rows where Churn is "Yes" (taking "leavers" for Churn "Yes")
      are women more likely to churn than men => share of rows where Churn is "Yes" within each gender, highest first (taking "women" for "Female"; taking "men" for "Male")
      do inactive members leave more often => share of rows where Churn is "Yes" within each IsActiveMember, highest first (taking "inactive members" for IsActiveMember 0; taking "leave" for Churn "Yes")
      — refused
      how many customers are left => not_understood
      how many customers do we have left => not_understood
      how many months are left => not_understood
      customers who left their job => not_understood
      how many left handed customers => not_understood
      customers lost in 2020 => not_understood
      retention by contract => not_understood
      customers paid by Yearly => not_understood
      customers paid in advance by credit card => not_understood
      customers who failed => not_understood
      do people churn more => not_understood
      do women churn less than people over 50 => not_understood
      customers on leave => not_understood
      average leave => not_understood
      are women more likely to smoke => not_understood`,
    "portraits.csv": `
      portraits per decade => number of rows by year_release in steps of 10, in order
      percent of women by decade => share of rows where subject_sex is "Female" within each year_release in steps of 10, highest first (taking "women" for "Female")
      average box office by decade => mean of box_office by year_release in steps of 10, in order
      total box office by decade => total of box_office by year_release in steps of 10, in order
      how many portraits in the 1990s => number of rows where year_release is between 1990 and 1999
      portraits directed by Ada Moss => rows where director is "Ada Moss" (at most 100 rows are shown)
      how many portraits were directed by Ada Moss => number of rows where director is "Ada Moss"
      percentage of portraits directed by Bo Lind => share of rows where director is "Bo Lind"
      who directed the most portraits => director with the highest number of rows (taking "who" for director)
      which director appears the most => director with the highest number of rows
      female musicians => rows where subject_sex is "Female" and type_of_subject is "Musician" (at most 100 rows are shown)
      criminals => rows where type_of_subject is "Criminal" (at most 100 rows are shown)
      athletes since 2000 => rows where type_of_subject is "Athlete" and year_release is at least 2000 (at most 100 rows are shown)
      how many have no box office figure => number of rows where box_office is missing
      show me the female athletes => rows where subject_sex is "Female" and type_of_subject is "Athlete" (at most 100 rows are shown)
      what share of the total number of subjects are women => share of total of number_of_subjects where subject_sex is "Female" (taking "women" for "Female")
      — refused
      what percentage of the subjects are women => not_understood
      what percentage of subjects are criminals => not_understood
      portraits written by Ada Moss => not_understood
      portraits directed in 1990 by women => not_understood
      who wrote the most portraits => not_understood
      athlete => ambiguous
      athletes by director => not_understood
      sad athletes => not_understood
      portraits per century => not_understood
      decade of women => not_understood`,
    "state_drivers.csv": `
      average no show fees => mean of no_show_fees
      — refused
      which state has the most distracted drivers => not_understood
      average percentage of distracted drivers => not_understood
      which state has the lowest share of distracted drivers => not_understood
      average show fees => not_understood
      highest shows => not_understood`,
    "market_sales.csv": `
      percent of invoices paid by credit card => share of rows where Payment is "Credit card"
      invoices paid in cash => rows where Payment is "Cash" (at most 100 rows are shown)
      how many invoices were paid by ewallet => number of rows where Payment is "Ewallet"
      which city has the most invoices paid by cash => City with the highest number of rows where Payment is "Cash"
      average total paid with cash => mean of "Total" where Payment is "Cash"
      how many members bought food and beverages in Mandalay => number of rows where "Customer type" is "Member" and "Product line" is "Food and beverages" and City is "Mandalay"
      how many women purchased sports and travel => number of rows where Gender is "Female" and "Product line" is "Sports and travel" (taking "women" for "Female")
      how many food and beverages were sold => total of Quantity where "Product line" is "Food and beverages" (taking "how many food and beverages were sold" for the total of Quantity)
      — refused
      how many members bought => not_understood
      how many members were sold => not_understood
      invoices paid by members => not_understood
      invoices paid in Mandalay => not_understood
      invoices paid late by cash => not_understood
      how many members bought cash => not_understood
      women sold => not_understood`,
    "studio_salary.csv": `
      average salary => mean of current_salary
      how many people have engineer in their title => number of rows where current_title contains "engineer" (upper and lower case alike)
      people with software engineer in their title => rows where current_title contains "software engineer" (upper and lower case alike; at most 100 rows are shown)
      people with the word senior in their title => rows where current_title contains "senior" (upper and lower case alike; at most 100 rows are shown)
      how many people left their salary blank => number of rows where current_salary is missing
      how many people did not give their location => number of rows where location is missing
      how many employees did not report their salary => number of rows where current_salary is missing (taking "employees" for the rows of the table)
      number of people per job title => number of rows by current_title, highest first (taking "job title" for current_title)
      average salary of people with engineer in their job title => mean of current_salary where current_title contains "engineer" (taking "job title" for current_title; upper and lower case alike)
      — refused
      how many left their desk blank => not_understood
      how many people left => not_understood
      people with engineer in their desk => not_understood
      how many people did not give => not_understood
      average title => not_understood
      people who gave notice => not_understood`,
    "hill_homes.csv": `
      average price by number of bedrooms => mean of price by bed, highest first (taking "number of bedrooms" for bed)
      how many homes have 3 bathrooms => number of rows where bath is 3 (taking "bathrooms" for bath)
      average square feet of homes with 3 bedrooms => mean of area where bed is 3 (taking "square feet" for area; taking "bedrooms" for bed)
      biggest home by square footage => row with the highest area (taking "square footage" for area)
      homes with at least 4 bedrooms => rows where bed is at least 4 (taking "bedrooms" for bed; at most 100 rows are shown)
      — refused
      average price per square foot => not_understood
      homes with a big bedroom => not_understood
      average bedroom size => not_understood
      how many bedrooms are empty => not_understood`,
  },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "toolkiln-everyday-"));
    const opened = await Promise.all(
      Object.entries(EVERYDAY).map(async ([name, text]): Promise<[string, Dataset]> => {
        await writeFile(join(folder, name), text);
        return [name, await openDataset(join(folder, name), { cacheDir: join(folder, "cache") })];
      }),
    );
    return Object.fromEntries(opened);
  },
);
