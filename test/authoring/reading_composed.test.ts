import { reads } from "./reads.ts";

/** Questions that compose, each kind with what is nearly said so and must be refused. */
reads({
  "staff.csv": `
    — several measures
    average salary and bonus by gender => mean of salary_usd and mean of bonus by gender, highest first
    mean and median of salary by department => mean of salary_usd and median of salary_usd by dept, highest first
    min, max and mean age => minimum of age and maximum of age and mean of age
    average salary and median age of women => mean of salary_usd and median of age where gender is "Female" (taking "women" for "Female")
    number of employees and average salary by department => number of rows and mean of salary_usd by dept, highest first
    total salary and bonus by department => total of salary_usd and total of bonus by dept, highest first
    sum of salary and bonus => ambiguous
    highest and lowest salary => maximum of salary_usd and minimum of salary_usd
    average salary and department => not_understood
    average salary and average => not_understood
    mean and median of salary and age => mean of salary_usd and median of salary_usd and mean of age and median of age
    average salary median bonus => not_understood
    average salary, median age and number of employees per department => mean of salary_usd and median of age and number of rows by dept, highest first
    — two columns put together
    average difference between salary and bonus => mean of salary_usd minus bonus
    difference between salary and bonus => ambiguous
    average salary minus bonus by department => mean of salary_usd minus bonus by dept, highest first
    average ratio of bonus to salary => mean of bonus divided by salary_usd
    total ratio of bonus to salary => not_understood
    max minus min salary => not_understood
    ratio of men to women => compare number of rows for rows where gender is "Male" versus rows where gender is "Female" (taking "men" for "Male"; taking "women" for "Female")
    difference between men and women => not_understood
    remote rate of men and women => share of rows where remote is "Yes" among rows where gender is "Male" or "Female" within each gender, highest first (taking "men" for "Male"; taking "women" for "Female")
    what percentage of men and women work remote => share of rows where remote is "Yes" within each gender, highest first (taking "men" for "Male"; taking "women" for "Female")
    percentage of men and women who are older than 50 => share of rows where age is over 50 within each gender, highest first (taking "men" for "Male"; taking "women" for "Female")
    share of men and women => share of rows by gender, highest first (taking "men" for "Male"; taking "women" for "Female")
    share of men and women in Berlin => share of rows by gender where office_city is "Berlin", highest first (taking "men" for "Male"; taking "women" for "Female")
    salary minus dept => not_understood
    average salary minus salary => not_understood
    employee with the highest salary minus bonus => row with the highest salary_usd minus bonus
    — or, and, not
    employees in Berlin or older than 50 => rows where (office_city is "Berlin" or age is over 50) (at most 100 rows are shown)
    female employees in Berlin or older than 50 => rows where gender is "Female" and (office_city is "Berlin" or age is over 50) (at most 100 rows are shown)
    employees in Berlin or in Oslo => rows where office_city is "Berlin" or "Oslo" (at most 100 rows are shown)
    employees in Berlin or Oslo or over 50 => not_understood
    employees neither remote nor in Berlin => rows where remote is not "Yes" and office_city is not "Berlin" (at most 100 rows are shown)
    employees who are female and over 30 years or in Berlin => not_understood
    employees in Sales and older than 50 or in Berlin => ambiguous
    employees in Berlin or older than 50 and female => ambiguous
    employees older than 50 or younger than 30 and female => ambiguous
    employees who are not remote or in Berlin => not_understood
    employees not in Berlin or older than 50 => not_understood
    employees not older than 30 => rows where age is at most 30 (at most 100 rows are shown)
    employees not with bonus over 500 => not_understood
    employees with age over 50 or under 30 => rows where (age is over 50 or age is under 30) (at most 100 rows are shown)
    employees with age over 50 and under 30 => not_understood
    employees either remote or older than 60 => rows where (remote is "Yes" or age is over 60) (at most 100 rows are shown)
    employees where (dept is Sales and age is over 50) or office city is Oslo => not_understood
    employees where (dept is Sales and age is over 50 or office city is Oslo) => not_understood
    employees where ((dept is Sales and age is over 50) or office city is Oslo) => rows where ((dept is "Sales" and age is over 50) or office_city is "Oslo") (at most 100 rows are shown)
    employees in Berlin or purple => not_understood
    employees in Berlin unless older than 50 => not_understood
    — column to column
    employees where bonus is over performance score => rows where bonus is over performance_score (at most 100 rows are shown)
    employees whose bonus is higher than their salary => rows where bonus is over salary_usd (at most 100 rows are shown)
    employees whose bonus is higher than their manager => not_understood
    employees where salary is over average => not_understood
    rows where gender is the same as remote => rows where gender is the same as remote (at most 100 rows are shown)
    rows where gender is the same as age => not_understood
    — groups that meet a condition
    departments with more than 9 employees => number of rows by dept having number of rows over 9, highest first
    average salary by department and gender with more than 5 employees => mean of salary_usd by dept and gender having number of rows over 5, highest first
    how many departments have more than 9 employees => number of rows by dept having number of rows over 9, highest first
    departments with at least 5 job titles => number of distinct jobTitle by dept having number of distinct jobTitle at least 5, highest first
    departments with an average salary over 60000 => mean of salary_usd by dept having mean of salary_usd over 60000, highest first
    job titles whose average age is at least 40 => mean of age by jobTitle having mean of age at least 40, highest first
    departments where average salary is over 60000 and average age under 45 => mean of salary_usd by dept having mean of salary_usd over 60000 and mean of age under 45, highest first
    average salary by department for departments with more than 5 employees => mean of salary_usd by dept having number of rows over 5, highest first
    average bonus by department having at least 10 employees => mean of bonus by dept having number of rows at least 10, highest first
    departments with more than 5 women => number of rows by dept having number of rows over 5 where gender is "Female", highest first (taking "women" for "Female")
    which cities have at least 3 engineers with bonus over 100 => number of rows by office_city having number of rows at least 3 where jobTitle is "Engineer" and bonus is over 100, highest first
    departments with fewer than 3 women => not_understood
    departments with more than 5 women and average salary over 50000 => not_understood
    number of women in departments with more than 9 employees => not_understood
    average salary by department with more than 4 women => not_understood
    departments with more than 5 unicorns => not_understood
    departments with salary over 50000 => not_understood
    departments with more employees than Sales => not_understood
    departments with more than 5 departments => not_understood
    — the first of each group
    top 3 employees by salary in each department => top 3 rows by salary_usd in each dept
    top 3 employees by salary by department => not_understood
    oldest employee in each department => row with the highest age in each dept
    the 2 youngest employees per office city => bottom 2 rows by age in each office_city
    employee with the highest bonus for each job title => row with the highest bonus in each jobTitle
    most common job title in each department => jobTitle with the highest number of rows in each dept
    top 2 job titles by average salary in each department => top 2 jobTitle by mean of salary_usd in each dept
    top 2 job titles in each department => not_understood
    which job title has the highest average salary in each department => jobTitle with the highest mean of salary_usd in each dept
    highest paid employee in each department => row with the highest salary_usd in each dept
    — the row or group found first
    age of the oldest employee => show age of row with the highest age
    job title and office city of the 3 oldest employees => show jobTitle, office_city of top 3 rows by age
    office city of the employee with the highest salary => show office_city of row with the highest salary_usd
    salary of the oldest => not_understood
    average age in the department with the highest average salary => mean of age in the dept with the highest mean of salary_usd
    number of employees in the city with the lowest average age => number of rows in the office_city with the lowest mean of age
    average salary of the 3 departments with the most employees => not_understood
    average age in the 2 departments with the highest average salary => not_understood
    average age in the department with the highest salary => not_understood
    job title of the department with the highest average salary => not_understood
    — order
    average salary by department in alphabetical order => mean of salary_usd by dept, in order
    average salary by department, sorted by department => mean of salary_usd by dept, in order
    average salary by department and gender in order => mean of salary_usd by dept and gender, in order
    average salary by department sorted by average salary => mean of salary_usd by dept, highest first
    average salary by department sorted by age => not_understood
    average salary by department in order of salary => mean of salary_usd by dept, lowest first
    employees in Sales sorted by age => rows where dept is "Sales", sorted by age ascending (at most 100 rows are shown)
    employees in Sales ordered by salary descending => rows where dept is "Sales", sorted by salary_usd descending (at most 100 rows are shown)
    employees in Sales sorted by gender => not_understood
    average salary in alphabetical order => not_understood
    average salary by department, highest first, in alphabetical order => not_understood
    — bins
    average salary by age groups 20-29, 30-39, 40-49 and 50-62 => mean of salary_usd by age in ranges 20 to 29, 30 to 39, 40 to 49, 50 to 62, in order
    average salary by age in steps of 10 => mean of salary_usd by age in steps of 10, in order
    number of employees by salary in bins of 20000 => number of rows by salary_usd in steps of 20000, in order
    average salary by age groups 20-29, 25-39 => not_understood
    average salary by age groups => not_understood
    average salary by department groups 1-2, 3-4 => not_understood
    number of employees by salary => not_understood
    — ranges, and what is nearly one
    employees with salary over 50000 and under 60000 => rows where salary_usd is over 50000 and salary_usd is under 60000 (at most 100 rows are shown)
    employees with salary over 60000 and under 50000 => not_understood
    employees aged 30 to 40 => rows where age is between 30 and 40 (at most 100 rows are shown)
    employees with age 30-40 => rows where age is between 30 and 40 (at most 100 rows are shown)
    employees aged 40 to 30 => not_understood
    difference between the highest and lowest salary => range of salary_usd
    highest salary difference between men and women => not_understood
    number of men and women => ambiguous
    average salary and number of women by department => not_understood
    employees hired before 2014 or after 2018 => rows where (hire_date is before 2014-01-01 or hire_date is since 2019-01-01) (at most 100 rows are shown)
    employees hired between 2013 and 2015 or in 2018 => rows where ((hire_date is between 2013-01-01 and 2015-12-31) or (hire_date is between 2018-01-01 and 2018-12-31)) (at most 100 rows are shown)
    average salary of employees in Berlin and Oslo or Lyon => not_understood
    number of employees hired each year => number of rows by year of hire_date, in order
    employees hired not in 2014 => rows where (hire_date is before 2014-01-01 or hire_date is since 2015-01-01) (at most 100 rows are shown)
  `,
  "sales.csv": `
    — several things at once
    which region had the most orders each month => region with the highest number of distinct order_id in each month of order_date
    rows where region is North or product is Desk and customer is Globex => ambiguous
    regions with more than 5 orders and total revenue over 1000 => number of distinct order_id by region having number of distinct order_id over 5 and total of revenue over 1000, highest first
    on the weekend in May 2020 total revenue => total of revenue where weekday of order_date is "Saturday" or "Sunday" and order_date is between 2020-05-01 and 2020-05-31
    products never returned => not_understood
    in which month were the most orders => month of order_date with the highest number of distinct order_id
    on which weekday was the highest total revenue => weekday of order_date with the highest total of revenue
    which month saw the highest total revenue => month of order_date with the highest total of revenue
    in which month was the revenue => not_understood
    which region was the cheapest => ambiguous
    — periods
    total revenue in Q1 2021 => total of revenue where order_date is between 2021-01-01 and 2021-03-31
    total revenue in the first half of 2021 => total of revenue where order_date is between 2021-01-01 and 2021-06-30
    total revenue in the third quarter of 2020 => total of revenue where order_date is between 2020-07-01 and 2020-09-30
    total revenue in the 2020s => total of revenue where order_date is between 2020-01-01 and 2029-12-31
    total revenue in 2020 or 2021 => total of revenue where ((order_date is between 2020-01-01 and 2020-12-31) or (order_date is between 2021-01-01 and 2021-12-31))
    total revenue on 5 March 2020 => total of revenue where order_date is 2020-03-05
    total revenue since March 5, 2020 => total of revenue where order_date is since 2020-03-05
    total revenue until 2020 => total of revenue where order_date is before 2021-01-01
    total revenue through 2020 => not_understood
    total revenue not in 2020 => total of revenue where (order_date is before 2020-01-01 or order_date is since 2021-01-01)
    total revenue excluding 2020 => total of revenue where (order_date is before 2020-01-01 or order_date is since 2021-01-01)
    total revenue from March 2020 to May 2020 => total of revenue where order_date is between 2020-03-01 and 2020-05-31
    total revenue between 2021 and 2020 => not_understood
    total revenue on February 30, 2021 => not_understood
    total revenue on 01/02/2020 => not_understood
    total revenue last year => not_understood
    total revenue yesterday => not_understood
    total revenue in the 90s => not_understood
    total revenue in 2020 and 2021 => total of revenue by year of order_date where ((order_date is between 2020-01-01 and 2020-12-31) or (order_date is between 2021-01-01 and 2021-12-31)), in order
    — parts of dates
    total revenue in May => total of revenue where month of the year of order_date is May
    total revenue in June, July and August => total of revenue where month of the year of order_date is June or July or August
    total revenue in Q3 => total of revenue where month of the year of order_date is between July and September
    total revenue from June to August => total of revenue where month of the year of order_date is between June and August
    total revenue from August to June => not_understood
    total revenue on Mondays => total of revenue where weekday of order_date is "Monday"
    total revenue on weekends by product => total of revenue by product_name where weekday of order_date is "Saturday" or "Sunday", highest first
    total revenue on weekdays => total of revenue where weekday of order_date is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday"
    total revenue not on Mondays => total of revenue where weekday of order_date is not "Monday"
    total revenue in 2021 on Mondays => total of revenue where order_date is between 2021-01-01 and 2021-12-31 and weekday of order_date is "Monday"
    total revenue in summer => not_understood
    total revenue before March => not_understood
    total units after 6 pm => not_understood
    total revenue in mornings => not_understood
    — grouped by parts of dates
    total revenue by month => total of revenue by month of order_date, in order
    total revenue per month => total of revenue by month of order_date, in order
    total revenue by month of the year => total of revenue by month of the year of order_date, in order
    total revenue by quarter and region => total of revenue by quarter of order_date and region, in order
    total revenue by weekday => total of revenue by weekday of order_date, in order
    total revenue for each day of the week => total of revenue by weekday of order_date, in order
    total revenue by year => total of revenue by year of order_date, in order
    total revenue by year, highest first => total of revenue by year of order_date, highest first
    total revenue by week => total of revenue by week of order_date, in order
    number of rows by order month => number of rows by month of order_date, in order
    number of orders each month => number of distinct order_id by month of order_date, in order
    total revenue by hour => not_understood
    total revenue by fortnight => not_understood
    total revenue by fiscal year => not_understood
    average monthly revenue => not_understood
    average units per month => ambiguous
    revenue by month => total of revenue by month of order_date, in order
    which month had the highest total revenue => month of order_date with the highest total of revenue
    which weekday has the highest average revenue => weekday of order_date with the highest mean of revenue
    which months had the highest total revenue => ambiguous
    top 3 months by total revenue => top 3 month of order_date by total of revenue
    top month by total revenue => month of order_date with the highest total of revenue
    best month => not_understood
    which year had the most orders => year of order_date with the highest number of distinct order_id
    month with the highest revenue => ambiguous
    total revenue by month in 2021, highest first => total of revenue by month of order_date where order_date is between 2021-01-01 and 2021-12-31, highest first
    top 2 products by total revenue in each quarter => top 2 product_name by total of revenue in each quarter of order_date
    total revenue by region where order date is in 2021 => total of revenue by region where order_date is between 2021-01-01 and 2021-12-31, highest first
  `,
  "clinic.csv": `
    patients visited after 3 pm => rows where hour of the day of visited_at is at least 15 (at most 100 rows are shown)
    patients visited before noon => rows where hour of the day of visited_at is under 12 (at most 100 rows are shown)
    number of patients at 10am => number of rows where hour of the day of visited_at is 10
    number of patients between 9 am and 11 am => number of rows where hour of the day of visited_at is between 9 and 10
    number of patients by hour of the day => number of rows by hour of the day of visited_at, in order
    number of patients by hour => number of rows by hour of the day of visited_at, in order
    number of visits by weekday => number of rows by weekday of visited_at, in order
    average bmi in January => mean of bmi where month of the year of visited_at is January
    average bmi by month => mean of bmi by month of visited_at, in order
    patients visited on 2023-01-07 after 3 pm => rows where visited_at is since 2023-01-07 and visited_at is before 2023-01-08 and hour of the day of visited_at is at least 15 (at most 100 rows are shown)
    number of patients after 25 pm => not_understood
    patients after 3 => not_understood
  `,
  "games.csv": `
    number of games not in 2005 => number of rows where Year is not 2005
    number of games in the 2000s => number of rows where Year is between 2000 and 2009
    number of games in 2005 or 2007 => number of rows where Year is 2005 or 2007
    number of games in May => not_understood
    games where NA sales are higher than EU sales => rows where NA_Sales is over EU_Sales (at most 100 rows are shown)
    number of games by month => not_understood
    average critic score by year in steps of 10 => mean of Critic_Score by Year in steps of 10, in order
    publishers with more than 10 games => number of rows by Publisher having number of rows over 10, highest first
    average global sales by publisher with at least 5 games => mean of Global_Sales by Publisher having number of rows at least 5, highest first
    top 3 games by NA sales minus EU sales => top 3 rows by NA_Sales minus EU_Sales
    top 2 games by global sales in each genre => top 2 rows by Global_Sales in each Genre
    average NA sales to EU sales ratio => mean of NA_Sales divided by EU_Sales
  `,
  "countries.csv": `
    average population of countries where population is over area => mean of population where population is over area_km2
    continents with at least 2 countries => number of rows by continent having number of rows at least 2, highest first
    continents with more than 20 countries => number of rows by continent having number of rows over 20, highest first
    continents with average life expectancy above 60 => mean of life_expectancy by continent having mean of life_expectancy over 60, highest first
    number of islands by continent, in alphabetical order => number of rows by continent where island is true, in order
    country name and population of the 3 countries with the highest gdp per capita => show country_name, population of top 3 rows by gdp_per_capita
    population divided by area => ambiguous
    total population divided by area => not_understood
    average population divided by area by continent => mean of population divided by area_km2 by continent, highest first
    country with the highest population divided by area => row with the highest population divided by area_km2
    largest country in each continent by population => ambiguous
  `,
});
