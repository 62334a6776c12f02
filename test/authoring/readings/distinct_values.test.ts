import { reads } from "../reads.ts";

reads({
  "staff.csv": `
    list all departments => different values of dept
    list departments => different values of dept
    list departments in alphabetical order => different values of dept
    what are the different cities => different values of office_city
    which cities are there => different values of office_city
    what departments exist => different values of dept
    unique values of gender => different values of gender
    distinct job titles => different values of jobTitle
    unique gender values => different values of gender
    what are the possible values of gender => different values of gender
    what values does performance score take => different values of performance_score
    list of job titles in Sales => different values of jobTitle where dept is "Sales"
    which job titles have female employees => different values of jobTitle where gender is "Female"
    combinations of dept and gender => different combinations of dept and gender
    how many distinct job titles => number of distinct jobTitle
    distinct job titles by department => number of distinct jobTitle by dept, highest first
    list departments and cities => ambiguous
    list departments by city => not_understood
    list departments in reverse alphabetical order => not_understood
    list 3 departments => not_understood
    list the best departments => not_understood
    list departments with more than 10 employees => number of rows by dept having number of rows over 10, highest first
    which departments have salary over 90000 => not_understood
    which departments do not have women => not_understood
    which departments are there for => not_understood
    what are the salaries => ambiguous
    what departments should we close => not_understood
    list all employees => not_understood
    list the department of Bob => not_understood`,
  "countries.csv": `
    list all countries => different values of country_name
    which countries are in Europe => rows where continent is "Europe" (at most 100 rows are shown)
    which continents have islands => different values of continent where island is true`,
  "games.csv": `
    list all genres => different values of Genre
    which years are there => different values of Year
    names of games on PS4 => different values of Name where Platform is "PS4"
    list all platforms for action games => different values of Platform where Genre is "Action"
    list all sales => ambiguous
    which genres have critic score over 90 => not_understood
    names of dogs => not_understood
    average global sales for all genres => not_understood`,
});
