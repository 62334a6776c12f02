import { reads } from "../reads.ts";

reads({
  "staff.csv": `
    average salary of the 10 oldest employees => mean of salary_usd of the top 10 rows by age
    average salary of the 10 oldest => mean of salary_usd of the top 10 rows by age
    average salary of the 10 coldest => not_understood
    average salary of the oldest employee => not_understood
    average salary of the top 10 => not_understood
    mean bonus of the 5 youngest women in Berlin => mean of bonus of the bottom 5 rows by age where gender is "Female" and office_city is "Berlin" (taking "women" for "Female")
    in Berlin, average bonus of the 3 oldest employees => mean of bonus of the top 3 rows by age where office_city is "Berlin"
    total bonus of the top 5 employees by salary => total of bonus of the top 5 rows by salary_usd
    total dept of the top 5 employees by salary => not_understood
    total bonus of the top 5 employees by dept => not_understood
    median salary of the 10 employees with the highest bonus => median of salary_usd of the top 10 rows by bonus
    average salary of the 10 employees with the highest average bonus => not_understood
    average bonus of the 10 highest salaries => mean of bonus of the top 10 rows by salary_usd
    number of distinct departments among the 10 oldest employees => number of distinct dept of the top 10 rows by age
    how many women are among the 10 oldest employees => number of rows where gender is "Female" among the top 10 rows by age (taking "women" for "Female")
    how many of the 10 oldest employees are women => number of rows where gender is "Female" among the top 10 rows by age (taking "women" for "Female")
    how many of the 10 oldest employees are cats => not_understood
    how many employees are among the 10 oldest employees => not_understood
    how many of the top 10 employees by salary work in Berlin => number of rows where office_city is "Berlin" among the top 10 rows by salary_usd
    average salary of women among the 10 oldest employees => mean of salary_usd of rows where gender is "Female" among the top 10 rows by age (taking "women" for "Female")
    average salary of women among the 10 oldest men => not_understood
    average salary of the 10 oldest employees by department => not_understood
    average salary of the 10 oldest employees, top 5 => not_understood
    average salary of the 3 departments with the most employees => not_understood
    what percentage of the 10 oldest employees are women => not_understood
    `,
  "games.csv": `
    total global sales of the top 5 games by critic score => total of Global_Sales of the top 5 rows by Critic_Score
    total Global_Sales of the top 10 games by Critic_Score on Wii => total of Global_Sales of the top 10 rows by Critic_Score where Platform is "Wii"
    total sales of the top 5 games by critic score => ambiguous
    average score of the 10 most popular games => not_understood
    `,
});
