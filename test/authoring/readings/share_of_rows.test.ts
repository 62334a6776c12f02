import { reads } from "../reads.ts";

reads({
  "staff.csv": `
    what percentage of employees are women? => share of rows where gender is "Female" (taking "women" for "Female")
    what percentage of employees in Berlin are women => share of rows where gender is "Female" among rows where office_city is "Berlin" (taking "women" for "Female")
    in Berlin, what percentage of employees are women => share of rows where gender is "Female" among rows where office_city is "Berlin" (taking "women" for "Female")
    what percentage of employees are women in Berlin => ambiguous
    percentage of women in Berlin => ambiguous
    share of women => share of rows where gender is "Female" (taking "women" for "Female")
    share of women among the remote employees => share of rows where gender is "Female" among rows where remote is "Yes" (taking "women" for "Female")
    how big is the share of women among directors => share of rows where gender is "Female" among rows where jobTitle is "Director" (taking "women" for "Female")
    share of women among the green employees => not_understood
    among managers, what share is remote => share of rows where remote is "Yes" among rows where jobTitle is "Manager"
    share of Berlin => not_understood
    percentage of employees who are remote and female => share of rows where remote is "Yes" and gender is "Female"
    percentage of remote employees who are female => share of rows where gender is "Female" among rows where remote is "Yes"
    percentage of remote female employees => ambiguous
    what percentage of managers are not women => share of rows where gender is not "Female" among rows where jobTitle is "Manager" (taking "women" for "Female")
    what percentage of employees hired after 2015 are women => share of rows where gender is "Female" among rows where hire_date is since 2016-01-01 (taking "women" for "Female")
    percentage of women over 50 who are remote => share of rows where remote is "Yes" among rows where gender is "Female" and age is over 50 (taking "women" for "Female")
    percentage of employees older than 40 => share of rows where age is over 40
    percentage of employees in Berlin and Oslo => share of rows where office_city is "Berlin" or "Oslo"
    percentage of employees in Berlin and women => ambiguous
    what percentage of employees have a bonus over 500 => share of rows where bonus is over 500 (rows without bonus belong to the whole)
    what percentage of employees have no bonus => share of rows where bonus is missing
    proportion of missing bonuses => share of rows where bonus is missing
    percentage of bonus values missing => share of rows where bonus is missing
    what percentage of bonuses are missing by department => share of rows where bonus is missing within each dept, highest first
    what fraction of the total salary goes to engineers => share of total of salary_usd where jobTitle is "Engineer"
    share of total salary paid to women => share of total of salary_usd where gender is "Female" (taking "women" for "Female")
    share of total salary paid to dogs => not_understood
    what percent of the total salary do managers get => share of total of salary_usd where jobTitle is "Manager"
    what percentage of salary is over 60000 => share of rows where salary_usd is over 60000
    which department has the highest percentage of women => share of rows where gender is "Female" within each dept, top 1 (taking "women" for "Female")
    which city has the lowest share of remote employees => share of rows where remote is "Yes" within each office_city, bottom 1
    for each department, what percentage of employees are remote => share of rows where remote is "Yes" within each dept, highest first
    what percentage of employees are remote by department and gender => share of rows where remote is "Yes" within each dept and gender, highest first
    what percentage of employees are remote by department, lowest first => share of rows where remote is "Yes" within each dept, lowest first
    what percentage of employees are remote by department, top 2 => share of rows where remote is "Yes" within each dept, top 2
    percentage of female employees by department => ambiguous
    female share by department => ambiguous
    percentage female => share of rows where gender is "Female"
    percentage female by department => ambiguous
    percentage of women within each department => share of rows where gender is "Female" within each dept, highest first (taking "women" for "Female")
    percentage of women in each department => ambiguous
    what percentage of women are women => not_understood
    what percentage of women are men => not_understood
    what percentage of employees => not_understood
    50 percent of employees => not_understood
    average salary of women as a percentage of men => not_understood
    percentage increase in salary => not_understood
    what percentage of employees are women, top 3 => not_understood
    what percentage of employees are women, average salary => not_understood`,
  "sales.csv": `
    return rate by region => share of rows where returned is 1 within each region, highest first
    return rate of Acme Corp => share of rows where returned is 1 among rows where customer is "Acme Corp"
    return rate in 2021 by region => share of rows where returned is 1 among rows where order_date is between 2021-01-01 and 2021-12-31 within each region, highest first
    average return rate => not_understood
    region rate => not_understood
    what percentage of rows were returned => share of rows where returned is 1
    what percentage of orders were returned => not_understood
    Acme Corp's share of revenue => share of total of revenue where customer is "Acme Corp"
    what share of revenue in 2021 came from the North => share of total of revenue where region is "North" among rows where order_date is between 2021-01-01 and 2021-12-31
    what share of revenue came from the North in 2021 => ambiguous
    of the total revenue, what share came from the North => share of total of revenue where region is "North"
    of the average revenue, what share came from the North => not_understood
    what share of units were sold in the East => share of total of units where region is "East"
    percentage of revenue from discounts over 10 => share of total of revenue where discount_pct is over 10
    share of discount where discount is over 10 => not_understood`,
  "games.csv": `
    what percentage of global sales does Nintendo account for => share of total of Global_Sales where Publisher is "Nintendo" (rows without Publisher belong to the whole)
    Nintendo's share of global sales in 2001 => share of total of Global_Sales where Publisher is "Nintendo" among rows where Year is 2001 (rows without Publisher belong to the whole)
    Nintendo's share of sales => ambiguous
    for each platform, what share of global sales came from Nintendo => share of total of Global_Sales where Publisher is "Nintendo" within each Platform, highest first (rows without Publisher belong to the whole)
    which publisher has the highest percentage of Action games => share of rows where Genre is "Action" among rows where Publisher is known within each Publisher, top 1
    percentage of games without a critic score => share of rows where Critic_Score is missing
    percentage of games from Nintendo => share of rows where Publisher is "Nintendo" (rows without Publisher belong to the whole)
    what percentage of Nintendo games are Action games => share of rows where Genre is "Action" among rows where Publisher is "Nintendo"
    share of Action games by platform => ambiguous
    EU sales as a share of global sales => not_understood
    percentage of sales => not_understood`,
  "credit.csv": `
    of the students, what percentage is married? => share of rows where Married is "Yes" among rows where Student is "Yes"
    percentage of married students => ambiguous
    what percentage of people are married students => share of rows where Married is "Yes" and Student is "Yes"
    share of people over 50 who are married => share of rows where Married is "Yes" among rows where Age is over 50
    what percentage of students are not married => share of rows where Married is "No" among rows where Student is "Yes"
    percentage of customers with more than 3 cards => share of rows where Cards is over 3 (taking "customers" for the rows of the table)
    percentage of homeowners with more than 3 cards => not_understood
    student share by ethnicity => ambiguous`,
  "clinic.csv": `
    heart disease rate among smokers => share of rows where heart_disease is 1 among rows where smoker is "yes"
    heart disease rate for women over 50 => share of rows where heart_disease is 1 among rows where sex is "female" and age_years is over 50 (taking "women" for "female")
    share of smokers among patients with heart disease => share of rows where smoker is "yes" among rows where heart_disease is 1
    which ward has the highest smoker rate => share of rows where smoker is "yes" within each ward, top 1`,
  "accidents.csv": `
    what share of fatalities were in Ohio => share of total of fatalities where state is "Ohio"
    share of Ohio in total fatalities => share of total of fatalities where state is "Ohio"
    what percent of accidents happened in 2015 => share of total of accidents where year is 2015
    what percentage of accidents were fatal => not_understood`,
});
