import { reads } from "../reads.ts";

reads({
  "credit.csv": `
    correlation between income and rating => pearson correlation between Income and Rating
    is there a correlation between income and rating? => pearson correlation between Income and Rating
    correlation between income and rating for students => pearson correlation between Income and Rating where Student is "Yes"
    how are income and balance correlated => pearson correlation between Income and Balance
    is age correlated with income => pearson correlation between Age and Income
    spearman correlation of income, rating and balance => spearman correlation between Income and Rating and Balance
    correlation matrix => pearson correlation matrix
    correlations between all columns => pearson correlation matrix
    correlation of ethnicity and income => not_understood
    correlation between income and income => not_understood
    correlation between income and rating by ethnicity => not_understood
    correlation between income and limit => not_understood
    correlation of income => not_understood
    top 3 correlations => not_understood
    does income cause a higher rating => not_understood`,
  "clinic.csv": `
    correlation of bmi and cholesterol => pearson correlation between bmi and cholesterol
    rank correlation between bmi and age => spearman correlation between bmi and age_years
    correlation of patient id and bmi => not_understood`,
});
