import { reads } from "../reads.ts";

reads({
  "sales.csv": `
    average number of orders per customer => mean of the number of distinct order_id of each customer
    median number of rows per customer => median of the number of rows of each customer
    average number of rows per customer => mean of the number of rows of each customer
    how many rows per customer on average => mean of the number of rows of each customer
    on average, how many rows does each customer have => mean of the number of rows of each customer
    average number of products per customer => mean of the number of distinct product_name of each customer
    average number of different products per customer => mean of the number of distinct product_name of each customer
    mean of the number of rows of each customer => mean of the number of rows of each customer
    mean of the total of revenue of each customer => mean of the total of revenue of each customer
    average total revenue per customer => mean of the total of revenue of each customer
    average total revenue per customer in the North => mean of the total of revenue of each customer where region is "North" (counting only each customer that has such rows)
    rows per customer on average => mean of the number of rows of each customer
    maximum number of rows per region => maximum of the number of rows of each region
    average daily number of rows => mean of the number of rows of each order_date (counting only days that have rows)
    average monthly number of rows => mean of the number of rows of each month of order_date (counting only months that have rows)
    average number of rows per month => mean of the number of rows of each month of order_date (counting only months that have rows)
    average total units per month => mean of the total of units of each month of order_date (counting only months that have rows)
    average monthly total revenue => mean of the total of revenue of each month of order_date (counting only months that have rows)
    average units per order => ambiguous
    average revenue per customer => mean of revenue by customer, highest first
    average number of lamps per customer => not_understood
    average number of unicorns per customer => not_understood
    average number of rows per unicorn => not_understood
    average number of rows => not_understood
    mean of the mean of revenue of each customer => not_understood
    average number of rows per customer and region => not_understood
    average total product per customer => not_understood
    average number of units per order => ambiguous
    `,
  "staff.csv": `
    average number of employees per department => mean of the number of rows of each dept
    how many employees does each department have on average => mean of the number of rows of each dept
    average employees per department => mean of the number of rows of each dept
    what is the average number of employees in each city => mean of the number of rows of each office_city
    average number of women per department => mean of the number of rows of each dept where gender is "Female" (taking "women" for "Female"; counting only each dept that has such rows)
    average total bonus per department => mean of the total of bonus of each dept
    average number of employees hired per year => mean of the number of rows of each year of hire_date (counting only years that have rows)
    average number of employees per salary => not_understood
    `,
});
