import { reads } from "./reads.ts";

/** How people type: without apostrophes, with slips, with words around the question, and with one more at its end. */
reads({
  "staff.csv": `
    whats the avg salary of women => mean of salary_usd where gender is "Female" (taking "women" for "Female")
    what's the average salary, please => mean of salary_usd
    who's the oldest employee => row with the highest age
    how many dont work in Berlin => number of rows where office_city is not "Berlin"
    employees who arent in Berlin => rows where office_city is not "Berlin" (at most 100 rows are shown)
    how many employees who dont => not_understood
    can you tell me how many women are in Berlin? thanks => number of rows where gender is "Female" and office_city is "Berlin" (taking "women" for "Female")
    i need the average salary per dept, highest first pls => mean of salary_usd by dept, highest first
    for every dept give me the average salary => mean of salary_usd by dept, highest first
    in the dept with the highest average age, whats the average salary => mean of salary_usd in the dept with the highest mean of age
    thanks by dept => not_understood
    average salary where the title is thanks => not_understood
    total salary in here in Paris => not_understood
    give me salary give me bonus => not_understood
    take the salary => ambiguous
    average salary, I mean bonus => not_understood
    how many employees still work in Berlin => not_understood
    how many employees are just over 40 => not_understood
    average salary of both depts => not_understood
    average salary overall => mean of salary_usd
    overall, how many women are there => number of rows where gender is "Female" (taking "women" for "Female")
    average salary by dept overall => not_understood
    average overall salary => not_understood
    dept with the highest average salary overall => dept with the highest mean of salary_usd
    how many diffrent depts are there => number of distinct dept (taking "diffrent" for different)
    precentage of women => share of rows where gender is "Female" (taking "precentage" for percentage; taking "women" for "Female")
    longst salary => not_understood
    highest salary and when => row with the highest salary_usd
    lowest salary in Berlin and on what date => row with the lowest salary_usd where office_city is "Berlin"
    average salary and when => not_understood
    highest average salary and when => not_understood
    highest salary of each dept and when => not_understood
    average salary and how many times => not_understood
    which dept has the most employees, and how many times => dept with the highest number of rows
    which dept appears most often => dept with the highest number of rows
    which dept is the most common => dept with the highest number of rows
    which dept was promoted most often => not_understood
    which dept was hired most often => not_understood
    which salary most often => not_understood
    which depts appear at least 3 times => number of rows by dept having number of rows at least 3, highest first
    any depts in there more than once? which ones => number of rows by dept having number of rows over 1, highest first
    depts that occur less than twice => number of rows by dept having number of rows under 2, highest first
    how many depts dont appear at least 3 times => not_understood
    how many employees appear at least 3 times => not_understood
    employees more than once => not_understood
    depts that turn up => not_understood
    salary vs age, correlated? => pearson correlation between salary_usd and age
    salary and age, is there a correlation => pearson correlation between salary_usd and age
    dept vs salary, correlated => not_understood
    total salary and bonus added together => total of salary_usd plus bonus
    salary added together with bonus by dept => not_understood
    salary and salary added together => not_understood
    employees with a salary over a hundred => rows where salary_usd is over 100 (at most 100 rows are shown)
    how many employees have a salary over fifty thousand => number of rows where salary_usd is over 50000
    depts with at least one employee in Berlin => number of rows by dept having number of rows at least 1 where office_city is "Berlin", highest first
    average salary in one dept => not_understood
    employees with one => not_understood
    how many employees with at least one dog => not_understood
    employees with no dogs => not_understood
    how many employees have no salary tax => not_understood
    how many employees have no bonus => number of rows where bonus is missing
    average salary (bonus) => not_understood
    is any column constant (just one value)? => constant columns
    any duplicate rows in here? if so how many => duplicate rows (counting rows that repeat an earlier one)
    if so how many => not_understood
    `,
  "clinic.csv": `
    how many patients dont have heart disease => number of rows where heart_disease is 0
    how many patients without heart disease => number of rows where heart_disease is 0
    `,
});
