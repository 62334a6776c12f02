import { reads } from "../reads.ts";

const REPEATS = "(counting rows that repeat an earlier one)";
const REPEATS_THERE = "(counting rows that repeat an earlier one there)";

reads({
  "staff.csv": `
    are there missing values => missing values in each column
    is there any missing data? => missing values in each column
    which columns have missing values => missing values in each column
    which columns contain nulls => missing values in each column
    which column has the most missing values => missing values in each column
    how many columns have missing values => missing values in each column
    how many missing values are there => missing values in each column
    missing values per column => missing values in each column
    percentage of missing values per column => missing values in each column
    percentage of missing values => missing values in each column
    what percentage of the data is missing => missing values in each column
    how many rows have missing values => missing values in each column
    how many values are missing in bonus => missing values in bonus
    how many missing values does bonus have => missing values in bonus
    percentage of missing values in bonus => missing values in bonus
    does bonus have missing values => missing values in bonus
    missing values in bonus and age for women => missing values in bonus, age where gender is "Female" (taking "women" for "Female")
    number of rows where bonus is missing => number of rows where bonus is missing
    how many bonuses are missing => number of rows where bonus is missing
    which columns have no missing values => not_understood
    which columns have more than 5 missing values => not_understood
    show the rows with missing values => not_understood
    missing values by department => not_understood
    fill the missing values => not_understood
    why are there missing values => not_understood
    average bonus ignoring missing values => mean of bonus
    any duplicate rows => duplicate rows ${REPEATS}
    how many duplicates => duplicate rows ${REPEATS}
    does the data contain duplicates => duplicate rows ${REPEATS}
    how many employees are duplicated => duplicate rows ${REPEATS}
    are there duplicates in Sales => duplicate rows where dept is "Sales" ${REPEATS}
    is emp_id unique => duplicate values in emp_id ${REPEATS_THERE}
    are there duplicate job titles => duplicate values in jobTitle ${REPEATS_THERE}
    duplicates in dept and age => duplicate values in dept, age ${REPEATS_THERE}
    does each employee have a unique age => duplicate values in age ${REPEATS_THERE}
    which job titles occur more than once => number of rows by jobTitle having number of rows over 1, highest first
    show the duplicate rows => not_understood
    remove duplicates => not_understood
    which employees are duplicated => not_understood
    average salary without duplicates => not_understood
    duplicates by department => not_understood
    are there constant columns => constant columns
    which columns have only one value => constant columns
    columns with a single value in Sales => constant columns where dept is "Sales"
    is remote constant => constant among remote
    which columns are constantly growing => not_understood
    how many distinct values does each column have => number of distinct values in each column
    unique values per column => number of distinct values in each column
    number of distinct values by department => not_understood
    data quality report => data quality
    check for duplicates and missing values => data quality
    distinct count of each column => number of distinct values in each column
    which columns have missing values and how many => missing values in each column
    which columns have missing values and why => not_understood
    check the data quality => data quality
    how clean is the data => data quality
    data quality of bonus => data quality of bonus
    check data quality for women => data quality where gender is "Female" (taking "women" for "Female")
    data quality by department => not_understood
    improve the data quality => not_understood`,
  "clinic.csv": `
    are the patient ids unique => duplicate values in patient_id ${REPEATS_THERE}
    are all patients unique => duplicate rows ${REPEATS}
    percentage of missing values per ward => not_understood`,
});
