import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset.ts";
import { createRecipeAuthor } from "../../src/authoring/recipes/author.ts";
import { openTables, type TableName } from "./tables.ts";

/** One case a line: a question | the words of the person who reviews | how it is read then, or why not. */
const CASES: Partial<Record<TableName, string>> = {
  "staff.csv": `
    average salary by department | only for remote people | mean of salary_usd by dept where remote is "Yes", highest first
    average salary by department | only women | mean of salary_usd by dept where gender is "Female", highest first (taking "women" for "Female")
    average salary by department | only rich women | change_not_understood
    average salary by department | make it sparkle | change_not_understood
    average salary by department | and also the weather | change_not_understood
    average salary by department | nicer please | change_not_understood
    average salary by department | also the count | mean of salary_usd and number of rows by dept, highest first
    average salary by department | also the median | mean of salary_usd and median of salary_usd by dept, highest first
    average salary by department | also the weather | change_not_understood
    average salary by department | by month instead | mean of salary_usd by month of hire_date, in order
    average salary by department | by quarter and gender instead | mean of salary_usd by quarter of hire_date and gender, in order
    average salary by department | also by hire year | mean of salary_usd by dept and year of hire_date, in order
    average salary by department | in alphabetical order | mean of salary_usd by dept, in order
    average salary by department | sorted by age | change_not_understood
    average salary by department | without the filter | change_not_understood
    average salary by department where gender is Female | without the filter | mean of salary_usd by dept, highest first
    average salary by department where gender is Female | remove the filter on gender | mean of salary_usd by dept, highest first
    average salary by department where gender is Female | remove the filter on age | change_not_understood
    average salary by department where gender is Female | for men instead | mean of salary_usd by dept where gender is "Male", highest first (taking "men" for "Male")
    average salary by department where gender is Female | only with more than 5 employees | mean of salary_usd by dept having number of rows over 5 where gender is "Female", highest first
    average salary | only with more than 5 employees | change_not_understood
    average salary | also the average bonus | mean of salary_usd and mean of bonus
    average salary by department | in Oslo or Berlin | mean of salary_usd by dept where office_city is "Oslo" or "Berlin", highest first
    average salary by department | in Oslo or older than 50 | mean of salary_usd by dept where (office_city is "Oslo" or age is over 50), highest first
    top 3 rows by age | in each department | top 3 rows by age in each dept
    which department has the highest average salary | in each office city | dept with the highest mean of salary_usd in each office_city
    which department has the highest average salary | all of them | mean of salary_usd by dept, highest first
    which department has the highest average salary | also the median | change_not_understood
    which department has the highest average salary | sorted by age | change_not_understood
    average salary in Berlin versus Oslo | use the median | compare median of salary_usd for rows where office_city is "Berlin" versus rows where office_city is "Oslo"
    average salary in Berlin versus Oslo | by department | change_not_understood
    list departments | only in Oslo | different values of dept where office_city is "Oslo"
    describe the columns | only in Oslo | describe all columns where office_city is "Oslo"
    describe the columns | use the median | change_not_understood
    employees in Oslo | sorted by age | rows where office_city is "Oslo", sorted by age ascending
    average age in the department with the highest average salary | use the median | change_not_understood
    average age in the department with the highest average salary | use the median age | median of age in the dept with the highest mean of salary_usd
    average age in the department with the highest average salary | use the median salary | mean of age in the dept with the highest median of salary_usd
    average age in the department with the highest average salary | only women | mean of age in the dept with the highest mean of salary_usd where gender is "Female" (taking "women" for "Female")
    average salary by department | count instead | number of rows by dept, highest first
    average salary by department | sum instead of mean | total of salary_usd by dept, highest first
    average salary by department | sort ascending | mean of salary_usd by dept, lowest first
    average salary by department | in dollars per month | change_not_understood
    average salary by department | remove the filter | change_not_understood
    average salary by department | per gender instead | mean of salary_usd by gender, highest first
    average salary by department | only females | mean of salary_usd by dept where gender is "Female", highest first
    average salary by department | use the median | median of salary_usd by dept, highest first
    average salary by department | median instead | median of salary_usd by dept, highest first
    average salary by department | by gender instead | mean of salary_usd by gender, highest first
    average salary by department | also by gender | mean of salary_usd by dept and gender, highest first
    average salary by department | by gender | change_not_understood
    average salary by department | lowest first | mean of salary_usd by dept, lowest first
    average salary by department | top 2 | top 2 dept by mean of salary_usd
    average salary by department | bonus instead | mean of bonus by dept, highest first
    average salary by department | use the total bonus | total of bonus by dept, highest first
    average salary by department | excluding Sales | mean of salary_usd by dept where dept is not "Sales", highest first
    average salary by department | only for happy people | change_not_understood
    average salary by department | make it pretty | change_not_understood
    average salary by department | average | change_not_understood
    average salary by department | instead | change_not_understood
    average salary by department | use the sum of emp_id | change_not_understood
    average salary by department | share per department | change_not_understood
    average salary where office_city is Berlin | Oslo instead | mean of salary_usd where office_city is "Oslo"
    average salary where office_city is Berlin | Oslo | change_not_understood
    average salary where office_city is Berlin | by department | mean of salary_usd by dept where office_city is "Berlin", highest first
    average salary where office_city is Berlin | lowest first | change_not_understood
    how many employees | per department | number of rows by dept, highest first
    how many employees | by department | number of rows by dept, highest first
    how many employees | older than 40 | number of rows where age is over 40
    how many employees | use the median | change_not_understood
    which department has the highest average salary | lowest instead | dept with the lowest mean of salary_usd
    which department has the highest average salary | use the median | dept with the highest median of salary_usd
    which department has the highest average salary | top 3 instead | top 3 dept by mean of salary_usd
    top 3 rows by age | top 10 instead | top 10 rows by age
    top 3 rows by age | by bonus instead | top 3 rows by bonus
    top 3 rows by age | by bonus | change_not_understood
    top 3 rows by age | by gender instead | change_not_understood
    top 3 rows by age | lowest first | bottom 3 rows by age
    top 3 rows by age | only in Oslo | top 3 rows by age where office_city is "Oslo"
    top 3 rows by age | by gender | change_not_understood
    employees in Oslo | older than 40 | rows where office_city is "Oslo" and age is over 40
    employees in Oslo | use the median | change_not_understood`,
  "sales.csv": `
    total revenue by region | in 2021 | total of revenue by region where order_date is between 2021-01-01 and 2021-12-31, highest first
    total revenue in 2020 | 2021 instead | change_not_understood
    total revenue by region | only on Mondays | total of revenue by region where weekday of order_date is "Monday", highest first
    total revenue by region | only in May and also by month | total of revenue by region and month of order_date where month of the year of order_date is May, in order
    top 3 products by total revenue in each region | in 2021 | top 3 product_name by total of revenue in each region where order_date is between 2021-01-01 and 2021-12-31
    total revenue in 2020 | in 2021 instead | total of revenue where order_date is between 2021-01-01 and 2021-12-31`,
  "credit.csv": `
    correlation between income and rating | use spearman | spearman correlation between Income and Rating
    correlation between income and rating | only students | pearson correlation between Income and Rating where Student is "Yes"
    correlation between income and rating | correlation between income and age | pearson correlation between Income and Age
    correlation between income and rating | by ethnicity | change_not_understood
    correlation between income and rating | use the median | change_not_understood
    correlation between income and rating | only students, use the median | change_not_understood
    average income | use spearman | change_not_understood`,
};

let tables: Record<TableName, Dataset>;
beforeAll(async () => {
  tables = await openTables();
});

const author = createRecipeAuthor();

describe("The recipe author", () => {
  const cases = Object.entries(CASES).flatMap(([table, text]) =>
    text
      .split("\n")
      .filter(Boolean)
      .map((line): [TableName, string, string, string] => {
        const [question = "", words = "", expected = ""] = line.split("|").map((part) => part.trim());
        return [table as TableName, question, words, expected];
      }),
  );

  it.each(cases)(
    "amends a question about %s, '%s', by '%s' to: %s",
    async (table, question, words, expected) => {
      const first = await author.read(question, tables[table]);
      if (!first.ok) throw new Error(first.failure.message);
      const found = await author.amend(first.intent, words, tables[table]);
      expect(found.ok ? found.intent.reading.replace(/ \(at most.*\)$/, "") : found.failure.code).toBe(
        expected,
      );
    },
  );

  it("amends an amended question, and keeps the words of both", async () => {
    const first = await author.read("average salary by department", tables["staff.csv"]);
    if (!first.ok) throw new Error(first.failure.message);
    const second = await author.amend(first.intent, "use the median", tables["staff.csv"]);
    if (!second.ok) throw new Error(second.failure.message);
    const third = await author.amend(second.intent, "top 2", tables["staff.csv"]);
    expect(third.ok && third.intent).toMatchObject({
      question: "average salary by department (use the median) (top 2)",
      operation: "aggregate_by_group",
      params: {
        keys: ["dept"],
        measures: [{ aggregate: "median", column: "salary_usd" }],
        limit: 2,
        order: "desc",
        ties: false,
      },
    });
  });

  it("says what stands and what can be said, when it cannot amend", async () => {
    const first = await author.read("average salary by department", tables["staff.csv"]);
    if (!first.ok) throw new Error(first.failure.message);
    const found = await author.amend(first.intent, "only for happy people", tables["staff.csv"]);
    if (found.ok) throw new Error(found.intent.reading);
    expect(found.failure.message).toContain('"happy"');
    expect(found.failure.hint).toContain("mean of salary_usd by dept");
    expect(found.failure.hint).toContain('"use the median"');
  });

  it("refuses to amend what no recipe reads", async () => {
    const intent = { question: "?", author: "model", reading: "?", operation: "magic", params: {} } as const;
    const found = await author.amend(intent, "use the median", tables["staff.csv"]);
    expect(!found.ok && found.failure.code).toBe("change_not_understood");
  });

  it("refuses to amend a question about a column that this dataset does not have", async () => {
    const first = await author.read("average salary by department", tables["staff.csv"]);
    if (!first.ok) throw new Error(first.failure.message);
    const found = await author.amend(first.intent, "use the median", tables["sales.csv"]);
    expect(!found.ok && found.failure.code).toBe("change_not_understood");
  });
});
