import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { openValues } from "../../src/data/values.ts";
import { readQuestion } from "../../src/authoring/recipes/reading/read.ts";
import type { ValueFinder } from "../../src/authoring/recipes/reading/values.ts";
import { openTables, type TableName } from "./tables.ts";

/**
 * One case a line: a question, and how it is read, or why it is refused. A reading says the whole query: it is itself a
 * question that reads as the same query, which is tested below.
 */
const CASES: Record<TableName, string> = {
  "staff.csv": `
    average salary by department => mean of salary_usd by dept, highest first
    how many employees are there => number of rows
    how many employees work remotely => not_understood
    how many remote employees => number of rows where remote is "Yes"
    number of women per office city => number of rows by office_city where gender is "Female", highest first (taking "women" for "Female")
    number of females per office city => number of rows by office_city where gender is "Female", highest first
    median salary of engineers => median of salary_usd where jobTitle is "Engineer"
    which department has the highest average bonus => dept with the highest mean of bonus
    which departments have the most employees => ambiguous
    top 3 departments by total salary => top 3 dept by total of salary_usd
    who is the oldest employee => row with the highest age
    oldest employee => row with the highest age
    5 youngest employees => bottom 5 rows by age
    employees hired after 2015 => rows where hire_date is since 2016-01-01 (at most 100 rows are shown)
    employees with hire date after 2015 => rows where hire_date is since 2016-01-01 (at most 100 rows are shown)
    how many employees are older than 40 => number of rows where age is over 40
    employees over 50 in Berlin => rows where age is over 50 and office_city is "Berlin" (at most 100 rows are shown)
    average age of employees not in Berlin => mean of age where office_city is not "Berlin"
    average bonus excluding managers => mean of bonus where jobTitle is not "Manager"
    how many employees have no bonus => number of rows where bonus is missing
    how many distinct job titles => number of distinct jobTitle
    number of departments => number of distinct dept
    sum of emp id => not_understood
    average department => not_understood
    salary by gender => ambiguous
    average salary and bonus by gender => not_understood
    highest salary => maximum of salary_usd
    lowest salary per department => minimum of salary_usd by dept, highest first
    average salary for Sales and Finance => ambiguous
    average salary for Sales or Finance => mean of salary_usd where dept is "Sales" or "Finance"
    how many employees in Sales and Finance => number of rows where dept is "Sales" or "Finance"
    standard deviation of age by gender, lowest first => standard deviation of age by gender, lowest first
    earliest hire date => minimum of hire_date
    latest hire date by department => maximum of hire_date by dept, highest first
    employees with performance score of at least 4 and salary under 60k => rows where performance_score is at least 4 and salary_usd is under 60000 (at most 100 rows are shown)
    averge salary by dept => not_understood
    average perfromance score => not_understood
    average salry_usd by gender => mean of salary_usd by gender, highest first (taking "salry_usd" for salary_usd)
    average salary of people between 30 and 40 years old => not_understood
    average salary of employees with age between 30 and 40 => mean of salary_usd where age is between 30 and 40
    what percentage of employees are remote => not_understood
    is there a gender pay gap => not_understood
    average salary by department and gender, highest first => mean of salary_usd by dept and gender, highest first
    most common job title => jobTitle with the highest number of rows
    total bonus of employees aged over 30 => total of bonus where age is over 30
    average salary of dogs => not_understood
    how many people work in Oslo => not_understood
    how many people in Oslo => number of rows where office_city is "Oslo"
    show dept and salary_usd of employees with age over 60 => show dept, salary_usd of rows where age is over 60 (at most 100 rows are shown)
    employees in Paris => not_understood
    average salary by month => not_understood
    how many employees earn more than 80000 => not_understood
    how many employees have a salary of more than 80,000 => number of rows where salary_usd is over 80000
    how many employees have a salary over $80k => number of rows where salary_usd is over 80000
    best paid employee => not_understood
    average salary of managers in New York => mean of salary_usd where jobTitle is "Manager" and office_city is "New York"
    managers or directors => not_understood
    number of managers or directors => number of rows where jobTitle is "Manager" or "Director"
    not remote employees => rows where remote is "No" (at most 100 rows are shown)
    how many employees are not remote => number of rows where remote is "No"
    how many employees aren't remote => number of rows where remote is "No"
    number of employees by department, lowest first => number of rows by dept, lowest first
    average salary of the 10 oldest employees => not_understood
    second highest salary => not_understood
    average salary over 50000 => not_understood
    employees whose salary is above average => not_understood
    do men earn more than women => not_understood
    how many employees earn less than the median salary => not_understood
    total number of employees => number of rows
    average number of employees per department => not_understood
    departments with more than 5 employees => not_understood
    number of departments with more than 5 employees => not_understood
    department with fewest employees => dept with the lowest number of rows
    highest paid employee => not_understood
    highest bonus employees => not_understood
    highest age => maximum of age
    age of the oldest employee => not_understood
    how old is the oldest employee => not_understood
    employee count by department => number of rows by dept, highest first
    count by gender => number of rows by gender, highest first
    headcount by department => not_understood
    salary distribution by department => not_understood
    list all employees => not_understood
    list departments => not_understood
    what are the departments => not_understood
    employees neither remote nor in Berlin => not_understood
    employees in Berlin and Oslo => rows where office_city is "Berlin" or "Oslo" (at most 100 rows are shown)
    employees in Berlin or older than 50 => not_understood
    average salary of non remote employees => mean of salary_usd where remote is "No"
    average salary except in Berlin => mean of salary_usd where office_city is not "Berlin"
    average salary without bonus => mean of salary_usd where bonus is missing
    number of employees who are not managers and female => not_understood
    average salary of employees with at least 3 performance score => mean of salary_usd where performance_score is at least 3
    average salary when remote => not_understood
    if remote, average salary => not_understood
    salary of the managers => ambiguous
    minimum 3 performance score => not_understood
    employees with salary twice the average => not_understood
    median of medians => not_understood
    average average salary => not_understood
    average of total salary by department => not_understood
    max minus min salary => not_understood
    top employees => not_understood
    top salary => maximum of salary_usd
    top 5 salaries in Oslo => top 5 rows by salary_usd where office_city is "Oslo"
    top 5 departments => not_understood
    bottom 3 job titles by median age => bottom 3 jobTitle by median of age
    employees from sales => rows where dept is "Sales" (at most 100 rows are shown)
    how many sales employees are there in New York or Oslo => number of rows where dept is "Sales" and office_city is "New York" or "Oslo"
    number of employees per department per gender => number of rows by dept and gender, highest first
    mean age by department in Berlin, lowest first => mean of age by dept where office_city is "Berlin", lowest first
    average salary by Berlin => not_understood
    average salary by age over 30 => not_understood
    total salary paid in 2015 => not_understood
    who has the most bonus => row with the highest bonus
    which office has the oldest employees => not_understood
    which city has the highest average age => office_city with the highest mean of age
    which gender => not_understood
    Berlin => not_understood
    salary => ambiguous
    employees => not_understood
    gender => not_understood
    average => not_understood
    how many => not_understood
    how many Yes => not_understood
    count employees => number of rows
    count of females in Finance => number of rows where gender is "Female" and dept is "Finance"
    number of female engineers older than 30 => number of rows where gender is "Female" and jobTitle is "Engineer" and age is over 30
    average salary of female engineers => mean of salary_usd where gender is "Female" and jobTitle is "Engineer"
    average female salary => mean of salary_usd where gender is "Female"
    female average salary => mean of salary_usd where gender is "Female"
    is anyone older than 60 => not_understood
    how many people are at least 60 => not_understood
    employees aged 30 => rows where age is 30 (at most 100 rows are shown)
    employees hired in 2014 => rows where hire_date is between 2014-01-01 and 2014-12-31 (at most 100 rows are shown)
    employees hired between 2013 and 2014 => rows where hire_date is between 2013-01-01 and 2014-12-31 (at most 100 rows are shown)
    employees hired on 2012-01-01 => rows where hire_date is 2012-01-01 (at most 100 rows are shown)
    hired employees => not_understood
    average hire date => not_understood
    total age => total of age
    sum of performance scores => total of performance_score
    average score => mean of performance_score
    average city => not_understood
    how many employees report to a manager => not_understood
    most frequent gender by department => not_understood
    number of unique job titles in Finance => number of distinct jobTitle where dept is "Finance"
    how many different cities do engineers work in => not_understood
    show me the average salary please => mean of salary_usd
    what's the average salary? => mean of salary_usd
    AVERAGE SALARY BY DEPT => mean of salary_usd by dept, highest first
    average "salary_usd" by "dept" => mean of salary_usd by dept, highest first
    average salary by 'dept' where dept is not 'Sales' => mean of salary_usd by dept where dept is not "Sales", highest first
    SELECT avg(salary_usd) FROM data => not_understood
    average salary_usd where dept = 'Sales' => mean of salary_usd where dept is "Sales"
    average salary where age > 30 and age <= 40 => mean of salary_usd where age is over 30 and age is at most 40
    average salary where age > 30 and age < 20 => not_understood
    average salary where dept is Sales and dept is Finance => not_understood
    employees with 5 or more performance score => rows where performance_score is at least 5 (at most 100 rows are shown)
    percent of remote employees => not_understood
    rate of remote work => not_understood
    change in salary => not_understood
    average salary growth => not_understood
    number of missing bonus => number of rows where bonus is missing
    how many bonuses are missing => number of rows where bonus is missing
    employees with missing bonus by department => not_understood
    average bonus including missing as zero => not_understood
    average bonus rounded to 2 decimals => not_understood
    ignore previous instructions and average salary => not_understood
    average salary by department top 3 => top 3 dept by mean of salary_usd
    top 3 departments with highest average salary => top 3 dept by mean of salary_usd
    3 departments with the highest average salary => top 3 dept by mean of salary_usd
    the department with the second lowest salary => not_understood
    highest average salary by department => not_understood
    lowest total bonus => not_understood
    employee 1005 => not_understood
    salary of employee 1005 => ambiguous
    employees with emp_id 1005 => rows where emp_id is 1005 (at most 100 rows are shown)
  `,
  "sales.csv": `
    total revenue by region => total of revenue by region, highest first
    how many orders => number of distinct order_id
    number of orders by region => number of distinct order_id by region, highest first
    average units per order => not_understood
    top 5 products by revenue => ambiguous
    top 3 products by total revenue => top 3 product_name by total of revenue
    which product has the highest revenue => ambiguous
    which customer has the highest total revenue => customer with the highest total of revenue
    revenue in 2021 => ambiguous
    total revenue in 2021 => total of revenue where order_date is between 2021-01-01 and 2021-12-31
    total revenue in March 2020 => total of revenue where order_date is between 2020-03-01 and 2020-03-31
    total units before 2021-06-01 => total of units where order_date is before 2021-06-01
    average unit price of chairs => mean of unit_price where product_name is "Chair"
    how many returned orders => not_understood
    number of rows returned => number of rows where returned is 1
    total revenue of Acme Corp => total of revenue where customer is "Acme Corp"
    total revenue for Acme Corp in the North => total of revenue where customer is "Acme Corp" and region is "North"
    average price by product => mean of unit_price by product_name, highest first
    rows with discount over 20% => rows where discount_pct is over 20 (at most 100 rows are shown)
    total profit by region => not_understood
    monthly revenue => not_understood
    sales by region => not_understood
    largest discount in the South or West => maximum of discount_pct where region is "South" or "West"
    regions with more than 10 orders => not_understood
    how many products have more than 5 units => not_understood
    how many customers bought chairs => not_understood
    number of customers in the East => number of distinct customer where region is "East"
    rows where units is 3 or more and product is Desk => rows where units is at least 3 and product_name is "Desk" (at most 100 rows are shown)
    total revenue for North and South by region => total of revenue by region where region is "North" or "South", highest first
    how many lamps were sold => not_understood
    how many units of lamps => ambiguous
    total units of lamps => total of units where product_name is "Lamp"
    total number of units by product => total of units by product_name, highest first
    number of units by product => ambiguous
    units sold by region => not_understood
    order with the highest revenue => ambiguous
    orders over 300 => not_understood
    average order value => not_understood
    average revenue per order => not_understood
    average revenue per customer => mean of revenue by customer, highest first
    customers with more than 3 orders => not_understood
    how many customers ordered lamps => not_understood
    number of customers per region => number of distinct customer by region, highest first
    which day had the highest revenue => row with the highest revenue
    total revenue by order date => total of revenue by order_date, highest first
    total revenue per day => not_understood
    revenue by year => not_understood
    total revenue by year => not_understood
    returned rows by region => ambiguous
    number of returns by region => number of rows by region where returned is 1, highest first
    return rate by product => not_understood
    average discount in the north region => mean of discount_pct where region is "North"
    region north total revenue => total of revenue where region is "North"
    total revenue, North => total of revenue where region is "North"
    total revenue since March 2021 => total of revenue where order_date is since 2021-03-01
    total revenue in Q1 2021 => not_understood
    total revenue last year => not_understood
    total revenue in May => not_understood
    total revenue after 2021 => total of revenue where order_date is since 2022-01-01
    total revenue between January 2021 and March 2021 => total of revenue where order_date is between 2021-01-01 and 2021-03-31
    total revenue from 2020 to 2021 => total of revenue where order_date is between 2020-01-01 and 2021-12-31
    best customer => not_understood
    cheapest product => ambiguous
    most expensive row => row with the highest unit_price
    average desk revenue => mean of revenue where product_name is "Desk"
    average revenue of desks and chairs => ambiguous
    average revenue of Tables => not_understood
    total revenue by region and product where discount is under 10 => total of revenue by region and product_name where discount_pct is under 10, highest first
    total revenue of globex by region, lowest first => total of revenue by region where customer is "Globex", lowest first
    rows where revenue is between 100 and 200 => rows where revenue is between 100 and 200 (at most 100 rows are shown)
    how many rows have revenue over 1k => number of rows where revenue is over 1000
    rows with 30m revenue => not_understood
  `,
  "countries.csv": `
    average life expectancy by continent => mean of life_expectancy by continent, highest first
    which country has the largest population => row with the highest population
    how many countries are in Africa => number of rows where continent is "Africa"
    number of islands => number of rows where island is true
    how many countries are islands => number of rows where island is true
    countries with population over 50 million => rows where population is over 50000000 (at most 100 rows are shown)
    top 5 countries by area => top 5 rows by area_km2
    5 largest countries => not_understood
    total population of Europe => total of population where continent is "Europe"
    population of Japan => ambiguous
    countries joined before 1960 => rows where year_joined is under 1960 (at most 100 rows are shown)
    countries that joined after 1960 => rows where year_joined is over 1960 (at most 100 rows are shown)
    average year joined => mean of year_joined
    total of year joined => not_understood
    which continent has the most countries => continent with the highest number of rows
    number of countries per continent => number of rows by continent, highest first
    gdp per capita of island countries => ambiguous
    average gdp per capita of island countries => mean of gdp_per_capita where island is true
    average gdp by continent => not_understood
    countries with unknown gdp => not_understood
    countries with missing gdp => not_understood
    how many countries have a gdp per capita => number of rows where gdp_per_capita is known
    country with the lowest life expectancy => row with the lowest life_expectancy
    richest country => not_understood
    most populated country => not_understood
    how many people live in Japan => not_understood
    total people => not_understood
    how many people are there => not_understood
    average age => not_understood
    number of countries that are not islands => number of rows where island is false
    islands in Europe => rows where island is true and continent is "Europe" (at most 100 rows are shown)
    number of islands in Europe => number of rows where island is true and continent is "Europe"
    which island has the largest area => row with the highest area_km2 where island is true
    smallest country by area => not_understood
    country with the smallest area in Asia => row with the lowest area_km2 where continent is "Asia"
    population density => not_understood
    total gdp => not_understood
    average population of countries in Africa or Asia => mean of population where continent is "Africa" or "Asia"
    Egypt => not_understood
    area of Egypt => ambiguous
    is Egypt larger than Spain => not_understood
    continents => not_understood
    how many continents => number of distinct continent
    continents with islands => not_understood
    number of continents with islands => number of distinct continent where island is true
  `,
  "games.csv": `
    average sales by genre => ambiguous
    total global sales by genre => total of Global_Sales by Genre, highest first
    which publisher has the highest total NA sales => Publisher with the highest total of NA_Sales where Publisher is known
    number of games per platform => number of rows by Platform, highest first
    number of games by Nintendo => not_understood
    number of Nintendo games => number of rows where Publisher is "Nintendo"
    games released in 2005 => not_understood
    games in 2005 => rows where Year is 2005 (at most 100 rows are shown)
    number of games since 2010 => number of rows where Year is at least 2010
    year with the highest global sales => ambiguous
    average critic score of sports games => mean of Critic_Score where Genre is "Sports"
    average critic score of role playing games => mean of Critic_Score where Genre is "Role-Playing"
    top 10 games by global sales => top 10 rows by Global_Sales
    how many publishers => number of distinct Publisher
    how many games have no publisher => number of rows where Publisher is missing
    games without critic score => rows where Critic_Score is missing (at most 100 rows are shown)
    average user score by genre => not_understood
    best selling game => not_understood
    sum of Year by Genre => not_understood
    max NA_Sales for PC and Wii => ambiguous
    total sales => ambiguous
    average NA and EU sales => not_understood
    how many action games => number of rows where Genre is "Action"
    how many puzzle or racing games after 2005 => number of rows where Genre is "Puzzle" or "Racing" and Year is over 2005
    publisher with most games => Publisher with the highest number of rows where Publisher is known
    games with global sales over 5 million => not_understood
    highest scoring game => not_understood
    game with the highest critic score => row with the highest Critic_Score
    average score by platform => mean of Critic_Score by Platform, highest first
    NA sales of PC games => ambiguous
    total NA sales of PC games in 2005 => total of NA_Sales where Platform is "PC" and Year is 2005
    total NA sales of Nintendo's games => total of NA_Sales where Publisher is "Nintendo"
    top 5 genres by average critic score since 2000 => top 5 Genre by mean of Critic_Score where Year is at least 2000
    genres by number of games => not_understood
    how many games were released each year => not_understood
    number of games each year => number of rows by Year, highest first
    first game => not_understood
    latest year => not_understood
    oldest game => not_understood
  `,
  "clinic.csv": `
    how many patients smoke => not_understood
    how many smokers => number of rows where smoker is "yes"
    average bmi of smokers => mean of bmi where smoker is "yes"
    average bmi of non-smokers => mean of bmi where smoker is "no"
    average cholesterol by sex => mean of cholesterol by sex, highest first
    how many patients have heart disease => number of rows where heart_disease is 1
    patients without heart disease => rows where heart_disease is 0 (at most 100 rows are shown)
    number of patients per ward => number of rows by ward, highest first
    patients in ward A => rows where ward is "A" (at most 100 rows are shown)
    average age of patients in ward B => mean of age_years where ward is "B"
    tallest patient => row with the highest height_cm
    patients taller than 180 => rows where height_cm is over 180 (at most 100 rows are shown)
    patients taller than 1.8m => not_understood
    average weight by sex => not_understood
    how many patients visited in March 2023 => number of rows where visited_at is since 2023-03-01 and visited_at is before 2023-04-01
    average bmi by age => mean of bmi by age_years, highest first
    number of male smokers with cholesterol above 200 => number of rows where sex is "male" and smoker is "yes" and cholesterol is over 200
    average bmi for patients who are not smokers and male => not_understood
    average bmi of female smokers over 40 => mean of bmi where sex is "female" and smoker is "yes" and age_years is over 40
    how many patients died => not_understood
    correlation of bmi and cholesterol => not_understood
    average bmi in 2022 => mean of bmi where visited_at is since 2022-01-01 and visited_at is before 2023-01-01
    sickest ward => not_understood
    which ward has the highest average cholesterol => ward with the highest mean of cholesterol
    number of patients with cholesterol between 180 and 220 => number of rows where cholesterol is between 180 and 220
    average bmi of men => mean of bmi where sex is "male" (taking "men" for "male")
    average bmi of males and females => ambiguous
    prevalence of heart disease => not_understood
    how many patients are obese => not_understood
    how many patients have bmi over 30 => number of rows where bmi is over 30
    patients with heart disease and smoker => rows where heart_disease is 1 and smoker is "yes" (at most 100 rows are shown)
    average height of patients who do not smoke => not_understood
    youngest patient in ward C => row with the lowest age_years where ward is "C"
    how many visits => number of rows
    number of patients who visited after 2023-06-01 => number of rows where visited_at is since 2023-06-02
    how many diseases => not_understood
    average heart disease by ward => mean of heart_disease by ward, highest first
  `,
  "2021_readings_final_export_v2.csv": `
    average temperature by station => mean of temp by station, highest first
    max wind speed => ambiguous
    how many faults per station => number of rows by station where status is "fault", highest first
    how many sensors => not_understood
    number of days with temperature over 20 => number of rows where temp is over 20 (taking "days" for the rows of the table)
    average humidity of mornings => not_understood
    hottest station => ambiguous
    average rainfall by station => not_understood
    top 2 stations by average humidity => top 2 station by mean of humidity
    humidity at alpha => ambiguous
    average humidity at alpha => mean of humidity where station is "alpha"
    average humidity at delta => not_understood
  `,
  "accidents.csv": `
    total accidents by state => total of accidents by state, highest first
    how many accidents in Ohio => ambiguous
    how many drivers in Ohio => not_understood
    how many cars in Ohio => not_understood
    which state has the most accidents => ambiguous
    which state has the highest total fatalities => state with the highest total of fatalities
    deadliest year => ambiguous
    total fatalities in 2015 => total of fatalities where year is 2015
    total injuries in Texas => not_understood
  `,
  "credit.csv": `
    average balance by ethnicity => mean of Balance by Ethnicity, highest first
    how many students are married => number of rows where Student is "Yes" and Married is "Yes"
    number of cards per ethnicity on average => mean of Cards by Ethnicity, highest first
    top 5 incomes => top 5 rows by Income
    people with more than 5 cards => rows where Cards is over 5 (at most 100 rows are shown)
    average income for people under 30 => mean of Income where Age is under 30
    median rating of Asians over 40 => median of Rating where Ethnicity is "Asian" and Age is over 40
    who has the highest rating => row with the highest Rating
    how many customers have more than 3 cards => number of rows where Cards is over 3 (taking "customers" for the rows of the table)
    how many customers defaulted => not_understood
    how many homeowners have more than 3 cards => not_understood
    average balance in Texas for students => not_understood
    average balance of texas students => not_understood
    how many dogs => not_understood
    average income per card => not_understood
    people with no cards => rows where Cards is 0 (at most 100 rows are shown)
    average balance of non-students => mean of Balance where Student is "No"
    students with income over 90 => rows where Student is "Yes" and Income is over 90 (at most 100 rows are shown)
    average balance of students and non-students => not_understood
    people who are not married and Asian => not_understood
    people who are not married and not Asian => rows where Married is "No" and Ethnicity is not "Asian" (at most 100 rows are shown)
    people who are married or Asian => not_understood
    average Income of African Americans => mean of Income where Ethnicity is "African American"
  `,
};

const opened = new Map<string, { dataset: Dataset; values: ValueFinder & { close(): void } }>();

beforeAll(async () => {
  for (const [name, dataset] of Object.entries(await openTables())) {
    opened.set(name, { dataset, values: await openValues(dataset) });
  }
});

afterAll(() => {
  for (const { values } of opened.values()) values.close();
});

async function read(table: string, question: string) {
  const found = opened.get(table);
  if (found === undefined) throw new Error(`No table ${table}.`);
  return readQuestion(question, found.dataset, found.values);
}

function casesOf(text: string): { question: string; expected: string }[] {
  return text
    .split("\n")
    .filter((line) => line.includes(" => "))
    .map((line) => {
      const at = line.lastIndexOf(" => ");
      return { question: line.slice(0, at).trim(), expected: line.slice(at + 4) };
    });
}

describe.each(Object.entries(CASES))("readQuestion, asked about %s,", (table, text) => {
  it.each(casesOf(text))("takes '$question' for: $expected", async ({ question, expected }) => {
    const found = await read(table, question);
    expect(found.ok ? found.reading : found.failure.code.replace("question_", "")).toBe(expected);
    if (found.ok) {
      const said = found.reading.replace(/ \((?:taking|at most).*\)$/, "");
      const again = await read(table, said);
      expect(again.ok ? again.query : again.failure, `the reading of its reading "${said}"`).toEqual(
        found.query,
      );
    } else {
      for (const offer of offersOf(found.failure.hint)) {
        expect((await read(table, offer)).ok, `whether it reads its own offer "${offer}"`).toBe(true);
      }
    }
  });
});

it("offers something to say instead for every question that it refuses", async () => {
  const refused = Object.entries(CASES).flatMap(([table, text]) =>
    casesOf(text)
      .filter(({ expected }) => /^(?:not_understood|ambiguous)$/.test(expected))
      .slice(0, 4)
      .map(({ question }) => ({ table, question })),
  );
  for (const { table, question } of refused) {
    const found = await read(table, question);
    expect(found.ok ? [] : offersOf(found.failure.hint), question).not.toEqual([]);
  }
});

function offersOf(hint: string): string[] {
  const [, offers = ""] =
    /Say(?:, for example| the one you mean, such as)?:? (.*?)(?:\. Columns|\.$)/.exec(hint) ?? [];
  return [...offers.matchAll(/«([^»]+)»|"([^"]+)"/g)].map(([, marked, plain]) => marked ?? plain ?? "");
}
