import { reads } from "../reads.ts";

const SEXES = `(taking "men" for "Male"; taking "women" for "Female")`;
const MEN_AND_WOMEN = `for rows where gender is "Male" versus rows where gender is "Female"`;

reads({
  "staff.csv": `
    compare average salary of men and women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    compare men and women by average salary => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    average salary: men vs women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    compare men and women => not_understood
    compare salary of men and women => ambiguous
    compare average salary of men and women in Berlin => compare mean of salary_usd ${MEN_AND_WOMEN} among rows where office_city is "Berlin" ${SEXES}
    compare average salary of male and female engineers => compare mean of salary_usd ${MEN_AND_WOMEN} among rows where jobTitle is "Engineer"
    compare average salary of engineers in Berlin and Oslo => compare mean of salary_usd for rows where office_city is "Berlin" versus rows where office_city is "Oslo" among rows where jobTitle is "Engineer"
    compare average salary of male engineers and female managers => compare mean of salary_usd for rows where gender is "Male" and jobTitle is "Engineer" versus rows where gender is "Female" and jobTitle is "Manager"
    compare average salary of male engineers and women => not_understood
    compare average salary of managers and women in Berlin => not_understood
    compare average age of managers, engineers and clerks => compare mean of age for rows where jobTitle is "Manager" versus rows where jobTitle is "Engineer" versus rows where jobTitle is "Clerk"
    average salary of Berlin vs Oslo vs Lyon => compare mean of salary_usd for rows where office_city is "Berlin" versus rows where office_city is "Oslo" versus rows where office_city is "Lyon"
    average salary of Berlin vs dogs => not_understood
    difference between men and women in average salary => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    difference between average salary of men and women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    difference between the average salary of men and the average salary of women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    difference between the average salary of men and the median salary of women => not_understood
    difference in average salary by gender => not_understood
    is the average salary higher for men or women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    is average salary higher in Berlin than in Oslo => compare mean of salary_usd for rows where office_city is "Berlin" versus rows where office_city is "Oslo"
    which is larger, the average bonus in Sales or in Finance? => compare mean of bonus for rows where dept is "Sales" versus rows where dept is "Finance"
    is Berlin better than Oslo => not_understood
    are men older than women on average => compare mean of age ${MEN_AND_WOMEN} ${SEXES}
    how much older are men than women on average => compare mean of age ${MEN_AND_WOMEN} ${SEXES}
    are men older than women => ambiguous
    do men earn more than women => not_understood
    who has a higher average salary, men or women => compare mean of salary_usd ${MEN_AND_WOMEN} ${SEXES}
    which city has a higher average salary, Berlin or Oslo => compare mean of salary_usd for rows where office_city is "Berlin" versus rows where office_city is "Oslo"
    ratio of men to women => compare number of rows ${MEN_AND_WOMEN} ${SEXES}
    male to female ratio by department => not_understood
    how many more men than women are there => compare number of rows ${MEN_AND_WOMEN} ${SEXES}
    are there more men than women => compare number of rows ${MEN_AND_WOMEN} ${SEXES}
    compare the number of men and women => compare number of rows ${MEN_AND_WOMEN} ${SEXES}
    number of men versus women over 40 => not_understood
    average salary of people over 40 vs under 30 => compare mean of salary_usd for rows where age is over 40 versus rows where age is under 30
    average salary before 2015 versus after 2015 => compare mean of salary_usd for rows where hire_date is before 2015-01-01 versus rows where hire_date is since 2016-01-01
    compare median salary of people hired in 2014 and 2015 => compare median of salary_usd for rows where hire_date is between 2014-01-01 and 2014-12-31 versus rows where hire_date is between 2015-01-01 and 2015-12-31
    compare average department of men and women => not_understood
    compare average salary of men and men => not_understood
    compare average salary of women in Berlin and men in Oslo among managers => compare mean of salary_usd for rows where gender is "Female" and office_city is "Berlin" versus rows where gender is "Male" and office_city is "Oslo" among rows where jobTitle is "Manager" (taking "women" for "Female"; taking "men" for "Male")
    compare salary and bonus => not_understood
    why do men have higher salaries than women => not_understood
    compare average salary across departments => mean of salary_usd by dept, highest first
    compare departments by total bonus => total of bonus by dept, highest first
    how does average salary differ between departments => mean of salary_usd by dept, highest first
    compare salary across departments => ambiguous`,
  "games.csv": `
    PS4 vs Wii by total global sales => compare total of Global_Sales for rows where Platform is "PS4" versus rows where Platform is "Wii"
    PS4 vs Wii by total sales => ambiguous
    Wii vs PS4 => not_understood
    compare mean global sales in 2001 versus 2004 => compare mean of Global_Sales for rows where Year is 2001 versus rows where Year is 2004
    compare total global sales of Wii and PS4 by genre => not_understood
    ratio of total EU sales of PS4 to Wii => compare total of EU_Sales for rows where Platform is "PS4" versus rows where Platform is "Wii"
    Nintendo versus Ubisoft: number of games => compare number of rows for rows where Publisher is "Nintendo" versus rows where Publisher is "Ubisoft"`,
  "credit.csv": `
    difference in average balance between students and non-students => compare mean of Balance for rows where Student is "Yes" versus rows where Student is "No"
    does the average rating differ between students and non-students? => compare mean of Rating for rows where Student is "Yes" versus rows where Student is "No"
    how much higher is the average income of students than of non-students => compare mean of Income for rows where Student is "Yes" versus rows where Student is "No"
    do married people have a higher income than unmarried people => ambiguous
    do married people have a higher income than unmarried people on average => compare mean of Income for rows where Married is "Yes" versus rows where Married is "No"
    average balance of students vs married people => compare mean of Balance for rows where Student is "Yes" versus rows where Married is "Yes" (counting rows that are in both on both sides)`,
  "sales.csv": `
    compare total revenue in 2020 versus 2021 => compare total of revenue for rows where order_date is between 2020-01-01 and 2020-12-31 versus rows where order_date is between 2021-01-01 and 2021-12-31
    compare revenue of North and South => ambiguous`,
});
