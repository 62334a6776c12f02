import { reads } from "../reads.ts";

reads({
  "staff.csv": `
    share of each department => share of rows by dept, highest first
    share of each dog => not_understood
    share of cities within each department => share of rows by office_city within each dept, highest first
    share of salaries within each department => not_understood
    share of men and women within each department => share of rows by gender within each dept, highest first (taking "men" for "Male"; taking "women" for "Female")
    share of Berlin and Oslo within each department => share of rows by office_city within each dept where office_city is "Berlin" or "Oslo", highest first
    what percent of each department lives in each city => share of rows by office_city within each dept, highest first
    what percentage of each department lives in Berlin => share of rows where office_city is "Berlin" within each dept, highest first
    what percentage of women work in each city => share of rows by office_city where gender is "Female", highest first (taking "women" for "Female")
    percentage of each gender by department => share of rows by gender within each dept, highest first
    distribution of departments in percent => share of rows by dept, highest first
    gender distribution in percent => share of rows by gender, highest first
    distribution of salaries in percent => not_understood
    percentage distribution of genders => share of rows by gender, highest first
    total salary by department as a share of total salary => share of total of salary_usd by dept, highest first
    total salary by department as a share of total bonus => not_understood
    percentage of employees per job title => share of rows by jobTitle, highest first
    percentage of employees in each city, top 2 => share of rows by office_city, top 2
    employees by department in percent => share of rows by dept, highest first
    number of employees by department as a percentage of the total => share of rows by dept, highest first
    total salary by department as a percentage => share of total of salary_usd by dept, highest first
    average salary by department in percent => not_understood
    break down employees by department in percent => share of rows by dept, highest first
    percentage of employees by department and gender => ambiguous
    percentage of employees by department and gender together => share of rows by dept and gender together, highest first
    share of employees by gender within each department => share of rows by gender within each dept, highest first
    share of employees by gender for each department => ambiguous
    within each department, share by gender => share of rows by gender within each dept, highest first
    share of employees by gender within each gender => not_understood
    for each department, the percentage of employees by gender => share of rows by gender within each dept, highest first
    which department has the largest share of the total salary => share of total of salary_usd by dept, top 1
    bonus share by department => share of total of bonus by dept, highest first
    share of salary by salary => not_understood
    share of employees by department where remote is yes => share of rows by dept where remote is "Yes", highest first
    share of employees by department, in alphabetical order => not_understood`,
  "games.csv": `
    percentage of games by genre => share of rows by Genre, highest first
    percentage breakdown of games by genre => share of rows by Genre, highest first
    distribution of games by genre in percent => share of rows by Genre, highest first
    market share by publisher => ambiguous
    market share by publisher in terms of global sales => share of total of Global_Sales by Publisher, highest first
    share of global sales by platform, lowest first => share of total of Global_Sales by Platform, lowest first
    share of sales by platform => ambiguous
    in 2001, share of global sales by genre => share of total of Global_Sales by Genre where Year is 2001, highest first
    share of global sales by genre in 2001 => share of total of Global_Sales by Genre where Year is 2001, highest first
    share of global sales by genre and platform => ambiguous
    top 3 publishers by share of global sales => share of total of Global_Sales by Publisher, top 3
    which genre has the largest share of global sales => share of total of Global_Sales by Genre, top 1
    global sales share per publisher => share of total of Global_Sales by Publisher, highest first`,
  "sales.csv": `
    what percentage of revenue does each region contribute? => share of total of revenue by region, highest first
    what percentage of revenue comes from each region => share of total of revenue by region, highest first
    share of revenue by product within each region => share of total of revenue by product_name within each region, highest first
    share of units by month => share of total of units by month of order_date, highest first
    which product has the smallest share of revenue => share of total of revenue by product_name, bottom 1
    share of revenue by region for Acme Corp and Globex => not_understood
    share of revenue by region for Acme Corp or Globex => share of total of revenue by region where customer is "Acme Corp" or "Globex", highest first`,
  "clinic.csv": `
    share of patients by age in ranges 0-40, 41-60 => share of rows by age_years in ranges 0 to 40, 41 to 60, highest first`,
  "accidents.csv": `
    share of injuries by state => share of total of injuries by state, highest first
    share of fatalities by state within each year => share of total of fatalities by state within each year, highest first
    share of each state => ambiguous`,
  "countries.csv": `
    share of population by continent => share of total of population by continent, highest first
    share of gdp per capita by continent => not_understood`,
});
