/** Small tables with names and values that get in the way of reading: each is awkward in its own manner. */
export const AWKWARD = {
  /** Columns called order, count and total; values that are months, words of questions, or found in two columns. */
  "shop.csv": `order,customer id,region,order date,count,total,discount (%),paid,status,note
1001,501,North,2023-01-05,3,45.50,0,yes,shipped,gift
1002,502,South,2023-01-17,1,12.00,10,no,open,
1003,501,North,2023-02-02,2,30.25,5,yes,returned,may
1004,503,East,2023-02-20,7,99.99,0,yes,shipped,in
1005,504,West,2023-03-03,1,-15.00,0,yes,refund,total
1006,505,South,2023-03-09,4,60.00,20,no,open,North
1007,502,South,2023-05-12,2,22.80,,yes,shipped,
1008,506,East,2023-05-30,5,,15,no,cancelled,count
1009,501,North,2024-02-14,1,9.99,0,yes,shipped,
1010,507,West,2024-03-01,10,150.00,25,yes,shipped,gift
`,
  /** Two places share each day; adjectives are made of the values. */
  "climate.csv": `location,date,precipitation (mm),temp_max,wind,weather
Seattle,2012-01-01,0.0,12.8,4.7,drizzle
Seattle,2012-01-02,10.9,10.6,4.5,rain
Seattle,2012-01-03,0.8,11.7,2.3,sun
Seattle,2013-01-01,20.3,12.2,4.7,rain
Boston,2012-01-01,1.3,8.9,6.1,snow
Boston,2012-01-02,2.5,4.4,2.2,fog
Boston,2012-01-03,0.0,7.2,2.3,sun
Boston,2013-01-01,0.0,10.0,2.0,sun
`,
  /** Units in names, a sex in capitals, values missing. */
  "birds.csv": `Species,Island,Beak Length (mm),Beak Depth (mm),Body Mass (g),Sex
Adelie,Torgersen,39.1,18.7,3750,MALE
Adelie,Torgersen,39.5,17.4,3800,FEMALE
Adelie,Dream,40.3,18.0,3250,
Gentoo,Biscoe,46.1,13.2,4500,FEMALE
Gentoo,Biscoe,50.0,16.3,5700,MALE
Chinstrap,Dream,46.5,17.9,3500,FEMALE
Chinstrap,Dream,50.0,19.5,3900,MALE
`,
  /** "storm" is no more than a modifier of a column's name. */
  "cost_of_damage_with_errors.csv": `name,max_storm_cat,max_sust_wind,deaths,year
ARLENE,1,43.4,0,1990
BRET,1,43.4,2,1990
CINDY,2,50.5,3,1994
DON,3,50.5,0,1994
EMILY,5,60.5,9,2001
ARLENE,5,99.5,7,2005
`,
  /** A code that is a number in one row and text in others, flags that change from row to row. */
  "runs.csv": `station,rows,year,temp,code,active
Alpha,12,2020,14.5,7,true
Beta,8,2020,-3.2,007,false
Gamma,15,2020,21.0,A1,true
Alpha,11,2021,15.1,7,true
Beta,9,2021,-4.0,007,false
Gamma,16,2021,20.4,A1,false
`,
  /** A value ends in the noun for the rows; a way has two ends. */
  "hotel_data.csv": `hotel_id,hotel_name,brand,origin_city,destination_city,stars
1,Aster,Hilton Hotels,Paris,London,4
2,Birch,Hilton Worldwide,Paris,Oslo,5
3,Cedar,Hilton Hotels,Rome,Oslo,3
4,Daisy,Aman,Rome,London,3
`,
} as const;
