import { reads } from "../reads.ts";

reads({
  "staff.csv": `
    describe the data => describe all columns
    summarize this dataset => describe all columns
    give me an overview of this file => describe all columns
    summary statistics => describe all columns
    data summary => describe all columns
    summarize age => describe age
    age summary => describe age
    summary statistics of all numeric columns => describe emp_id, salary_usd, bonus, age, performance_score
    describe the text columns => describe dept, jobTitle, gender, remote, office_city
    describe age and salary => describe age, salary_usd
    describe salary for female employees => describe salary_usd where gender is "Female"
    summarize salary and bonus in Sales => describe salary_usd, bonus where dept is "Sales"
    overview of employees in Berlin => describe all columns where office_city is "Berlin"
    what columns are there => describe all columns
    which columns does this file have => describe all columns
    list all columns => describe all columns
    column names and types => describe all columns
    what does the data contain => describe all columns
    what type is hire date => describe hire_date
    how many columns are there => describe all columns
    how many fields are in the file => describe all columns
    how many numeric columns => describe emp_id, salary_usd, bonus, age, performance_score
    how many rows and columns => describe all columns
    can you describe this dataset? => describe all columns
    data types of all columns => describe all columns
    shape of the data => describe all columns
    quartiles of salary => describe salary_usd
    distribution of salary => describe salary_usd
    how is age distributed => describe age
    distribution of gender => ambiguous
    gender distribution => ambiguous
    quartiles of gender => not_understood
    90th percentile of salary => not_understood
    75th percentile of salary => not_understood
    50th percentile of salary => not_understood
    first quartile of salary => not_understood
    interquartile range of salary => not_understood
    summary of salary by dept => not_understood
    describe the average salary => not_understood
    describe Sales => not_understood
    describe age and age => not_understood
    describe the top 5 employees by salary => not_understood
    what type is hire date in Sales => not_understood
    overview of dogs => not_understood
    summary of the company => not_understood
    describe age over 30 and tell me why => not_understood
    which columns matter most => not_understood
    how many date columns are important => not_understood`,
  "clinic.csv": `
    describe smokers => ambiguous
    describe the smoker column => describe smoker
    describe the date columns => describe visited_at
    statistics for bmi of male patients => describe bmi where sex is "male"`,
  "credit.csv": `
    describe the date columns => not_understood
    describe all columns for students => describe all columns where Student is "Yes"
    distribution of cards => ambiguous`,
});
