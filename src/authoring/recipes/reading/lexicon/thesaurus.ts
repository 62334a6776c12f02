/** A field of knowledge: words of headers by which its tables are told, and one line for each thing that they speak of. */
export interface Field {
  readonly signs?: string;
  /**
   * "names | headers :holds !unlike". A name is what people say and what headers have, both ways; behind "~" only what they say.
   * Headers are what only these have: in a field with signs, such one-sided words are looked up in its tables alone. A thing is a
   * number unless it says otherwise (count, text, time, any), and not this beside the words behind "!".
   */
  readonly names: string;
}

/** All of it plain English and the usual abbreviations of each field: what things are called everywhere, not in one table. */
export const FIELDS: readonly Field[] = [
  // People.
  {
    names: `
      gender, sex | gndr :any
      race, ethnicity, race ethnicity, ~ethnic group, ~ethnic background, ~racial group | ethnic, raceth, race eth, race code :any
      age, ~age in years | yrs, age years, age yr, age yrs, years old, current age
      date of birth, birth date, birthday, birthdate, ~born date | dob, bdate, birth dt, birth day :time
      year of birth, birth year | yob, born year, birth yr, byear :year
      place of birth, birthplace, birth place, hometown, home town | birth pl, pob, birth city :text
      weight, body weight, mass, body mass, bodyweight, ~bodily weight | wt, wgt, wght, body wt, weight kg :number !tare birthweight
      height, body height, stature | ht, hgt, hght, height cm :number !width length depth weight_class wingspan tree trunk
      body mass index | bmi, bmi index, bodymassindex
      waist size, waist circumference, waistline, waist, waist measurement | waist circ, waist cm, waistc
      hip size, hip circumference, hip | hip circ
      shoe size | shoesize, shoe
      body fat, body fat percentage, fat percentage, ~percent body fat, ~percentage of body fat | bodyfat, bfat, pct fat, fat pct, body fat pct, percent fat, fat percent
      first name, given name, forename | fname, firstname, first, given :text
      last name, surname, family name | lname, lastname, last, familyname :text
      full name | fullname, person name :text
      return on equity | roe
      return on assets | roa
      return on investment, ~investment return | roi
      birth weight, weight at birth, birthweight, ~weight of the baby, baby weight, ~newborn weight | bwt, bwght, birthweight, birth wt, birth weight grams
      mother s age, age of the mother, maternal age, mother age, mothers age, mom s age | mage, mom age, mother age, maternal age, momage
      father s age, age of the father, paternal age, father age, fathers age, dad s age | fage, dad age, father age, paternal age
      mother s education, education of the mother, mothers education, mother education | medu, mother educ, maeduc, motheduc, momed, mom edu :any
      father s education, education of the father, fathers education, father education | fedu, father educ, paeduc, fatheduc, daded, dad edu :any
      nickname, nick, alias :text
      marital status, marriage status, ~relationship status, ~civil status | marital, maritl, married, marstat, marstatus, maritalstatus, mar status, civil status :text
      occupation, profession, job, ~line of work | occ, occup, job name :any
      job title, position title, ~title of the job | jobtitle, current title, position title, employee title, emp title, staff title, role title, job position, job role, job :text !position
      years of education, years of schooling, education years, years of school, schooling, ~years in school, ~years spent in education | educ, education, edu, educ years, yrs educ, edu years, yrs school, educyrs, school years, mean years schooling, year schooling, education num
      education level, level of education, educational attainment, highest education, highest qualification, educational level, highest degree, ~educational background | education, educ, edu, edu level, educ level, educ cat, education status, degree, highest qual :text
      number of children, children, kid, ~number of kids | nchild, num child, nkids, childs, kids, no children, num kids, n children, children count, kidcount, nchildren, child count :count
      number of siblings, siblings, brothers and sisters | sibs, nsibs, num siblings :count
      dependents, dependants, number of dependents, ~family members to support | ndep, num dependents, no of dependents, dependent count, deps :count
      household size, family size, ~size of the household, ~size of the family, ~people per household, ~people in the household, household members | hhsize, hh size, famsize, fam size, household persons, persons per household, num in household, household num :number !population households
      nationality, citizenship, ~country of citizenship | nat, nation, citizen country, country of citizenship :text
      religion, faith, ~religious affiliation, ~religious group | relig, religious affiliation :text
      language, mother tongue, native language, first language | lang, primary language :text
      email, email address, e mail | mail, emailaddress :text
      phone number, telephone number, phone, telephone, ~contact number | tel, mobile, phone no, phonenumber, tel no, cell :any
      address, street address | addr, streetaddress, street addr :text
      zip code, postal code, postcode, zip, zipcode | plz, post code, zip5, postalcode :any
      life satisfaction, happiness, happiness score, ladder score | satisfaction with life, life ladder, happy score
      eye color, eye colour, colour of the eyes, color of the eyes | eye, eyes, eyecolor, eye col :text
      hair color, hair colour, colour of the hair | hair, haircolor, hair col :text
      skin color, skin colour | skin :text
      handedness, dominant hand, writing hand | hand, handed :text`,
  },
  // Work and pay.
  {
    names: `
      salary, pay, wage, remuneration, annual salary, annual pay, annual wage, yearly salary, yearly pay, ~paycheck, ~earnings, ~wage level, ~salary level, ~pay level, ~base pay | sal, base salary, salary usd, salary in usd, ann salary, annual sal, annualsal, salaries, mean salary, ann wage, base pay, base sal, monthly salary, current salary, basepay, curr salary :number !earnings income revenue turnover profit
      hourly wage, hourly pay, hourly rate, pay per hour, wage per hour, ~hourly earnings, ~hourly salary | pay rate, wage rate, payrate, wagerate, hrly rate, hour rate, rate per hour, hrly wage, hourlyrate
      net salary, net pay, take home pay, take home salary, net wage, ~pay after tax, ~salary after tax, ~take home | net sal, netpay, netsalary, net income pay
      gross salary, gross pay, gross wage, ~pay before tax, ~salary before tax | gross sal, grosspay
      total compensation, compensation, total pay, ~total comp | comp, total comp, tot comp, tc, totalpay, total pay benefits
      bonus, ~bonus payment, ~bonus pay | annual bonus, bonus amt, bonuses
      overtime pay | ot pay, overtimepay
      overtime, overtime hours, ~extra hours | ot, ot hours, overtime hrs, ovt
      hours worked, working hours, work hours, weekly hours, hours per week, ~hours a week, ~hours worked per week, ~weekly working hours, ~weekly work hours, ~length of the working week | hrs, hours, hours week, hrs worked, hours pw, weekly hrs, hours worked week, hrs per week, work hrs, wkly hours, hours wk, hrswrk
      tenure, years of service, years at company, length of service, seniority, ~years with the company, ~years employed, ~time with the company, ~time at the company, ~years at the company, ~years on the job, ~years of employment | yrs service, years service, service years, yoj, years employed, emp length, employment length, yrs since hire, tenure years, time in job, job tenure, years on job, length service, tenure months, years with company, years in company
      years of experience, work experience, experience, ~professional experience, ~years experience, ~experience in years | exper, exp, yoe, experience years, years exp, yrs exp, exp years, year experience, total working years, years experience, yrs experience, work exp
      department, ~part of the company, ~business unit | dept, dpt, dep, division, business unit, department name, dept name :text !departure arrival
      job level, seniority level, grade level, ~career level | joblevel, lvl, job grade, level, experience level :any
      manager, boss, supervisor, ~line manager | mgr, manager name, mgr name, reports to, sup :text
      hire date, date hired, hiring date, start date, joining date, ~date of hire, ~date of joining | hiredate, date of hire, doj, join date, date joined, joined, dt hire, hire dt, employment date, date start :time
      termination date, leaving date, exit date, date left, ~date of leaving | term date, termdate, end date, left date :time
      employees, headcount, workforce, staff, number of employees, number of staff, ~people employed, ~size of the workforce, ~staff size, ~number of workers, workers | emp, num employees, employee count, emp count, n employees, nemp, fte, staff count, employed, no employees, number employed, full time employees, empl, numb employed, tot emp :count !unemployed salary unemployment
      sick days, sick leave, days sick, days off sick, ~days of sick leave, ~sickness days | sickdays, sick leave days, sickness :count
      absences, days absent, absenteeism, absent days, days missed, ~missed days, ~school days missed | abs, daysabsent, absence days, absence, days abs, absent :count
      vacation days, holiday entitlement, days off, leave days, ~days of holiday | pto, vacation, annual leave, leave :count
      performance rating, performance score, performance, ~performance review, ~appraisal score | perf score, perfscore, perf rating, performance rating, perf
      job satisfaction, ~satisfaction with the job, employee satisfaction, satisfaction level | jobsat, emp satisfaction, satisfaction
      attrition, employee turnover | left, quit, churned :any !revenue sales profit
      commute distance, distance from home, ~distance to work, ~distance from work, ~commuting distance | commute, dist home, dist from home, commute km, commute miles
      commute time, commuting time, travel time to work, ~commute, ~time to get to work | commute mins, commute minutes, meancommute, mean commute, commute min
      unemployment, unemployment rate, jobless rate, joblessness, ~rate of unemployment, ~unemployed share, ~percentage unemployed, ~share of unemployed | unemp, unemp rate, unemployment percent, ur, unrate, u rate, unemployed pct, unempl, pct unemployed, unemploymentrate :number !jobs
      labour force, labor force, workforce size, ~working population | lf, clf, labforce, lab force, laborforce
      labour force participation, participation rate, labor force participation, labor force participation rate | lfpr, lfp, lab part
      minimum wage | min wage, minwage
      union, union member, ~union membership | unionized, union mem :any`,
  },
  // Money.
  {
    names: `
      price, ~price tag, ~asking price, ~sticker price, ~retail price, ~sale price, ~selling price, ~sales price, ~purchase price, ~price point | price usd, prc, pr, unit price, item price, sale price, selling price, sales price, retail price, purchase price, price eur, price gbp, asking price, ask price, listed price, product price, list price, actual price, price each, sold price :number !cost profit margin fee fare rent open close stock
      ~cost, ~costs, ~price paid | price, price usd, prc, item price, sale price, selling price, sales price, retail price, price eur, price gbp, asking price, listed price, product price, sold price :number !cost costs profit margin fee fare rent open close stock revenue sales quantity qty units
      cost, ~expense, ~price, ~total expense | costs, cost usd, cst, unit cost, total cost, cost total, amount spent, cost amount :number !price revenue sales profit margin cpc clicks budget income
      list price, recommended retail price, maximum retail price, manufacturer suggested retail price, ~sticker price | msrp, mrp, rrp, retail price, orig price, listprice, full price
      original price, ~price before the discount, ~old price, price before discount, regular price | orig price, old price, was price, mrp, regular price, originalprice
      discounted price, sale price, ~price after discount, ~reduced price, offer price, special price | disc price, discount price, current price, offer price, now price
      discount, ~price reduction, ~rebate, ~markdown, ~discount rate, ~money off | disc, discount pct, discount percent, disc pct, discount percentage, discounts
      income, ~household income, ~family income, ~annual income, ~yearly income, ~personal income | inc, annual income, hh income, hhinc, hhincome, hinc, faminc, fam inc, family inc, income usd, yearly income, household income, family income, monthly income, income level, annual inc, annualincome, income k
      median income, median household income, ~median family income | median hh income, med income, medinc, med inc, median inc, hh median income, mhi, median hh inc, medhhinc
      income per person, per capita income, income per capita, ~income per head | pci, inc per cap, income percap, percap income, incomepercap, income per cap
      revenue, turnover, ~sales figure, ~sales revenue, ~revenues, ~takings, ~total sales | rev, tot rev, gross revenue, net revenue, total revenue, annual revenue, revenue usd, sales revenue, sales amount, sales value, rev usd, net sales, sales usd
      profit, ~net profit, ~earnings, ~bottom line, ~net income | profits, net profit, net income, netincome, pnl, earnings, profit usd, netprofit :number !salary wage
      gross profit, ~gross income | gp, gross income, grossprofit
      profit margin, margin, ~profitability, ~margin rate | gross margin, net margin, margin pct, profit pct, profit ratio, margin percent, gross margin percentage, op margin
      expenses, expenditure, spending, spend, outlay, ~money spent, ~amount spent, ~outgoings, ~total spending | exp, expend, expense, expenditures, spent, total spend, costs, amount spent, tot exp, spending usd, total spent, spends :number !revenue price life
      budget, ~production budget, ~budgeted amount | budget usd, production budget, budgets, prod budget, bdgt
      tax, ~tax amount, ~taxes | taxes, tax usd, tax amt, vat, sales tax, tax total, gst, property tax, prop tax, tax paid, tax 5 :number !rate
      tax rate, ~rate of tax | taxrate
      fee, fees, ~charge, ~charged amount | charge, fee usd, fees usd, charges, total fee :number !price cost
      charge, charges, ~bill, ~amount charged, ~billed amount, ~medical cost, ~medical costs, ~insurance cost, ~insurance charge | total charges, charge amt, billing amount, billed amount, monthly charges, bill amount, covered charges :number !price cost
      bill, total bill, ~bill amount, ~bill size, ~size of the bill, ~check amount, ~invoice total | bill total, billtotal, total bill, bill amt
      tip, tip amount, gratuity, ~tips | tips, tip amt, tip usd :number !pct
      tip percentage, tip percent, ~tip share | tip pct, pct tip, tip rate, tippct
      debt, ~amount owed, ~money owed, ~debts, indebtedness | debts, total debt, debt usd, debt amount, outstanding debt
      debt to income, debt to income ratio, debt income ratio, ~ratio of debt to income | dti, debtinc, debt inc, debt ratio, dti ratio
      assets, total assets, ~asset value | ta, tot assets, totalassets
      liabilities, total liabilities | tl, tot liab, liab
      net worth, wealth, fortune, ~riches | networth, net worth usd, worth, finalworth, wealth usd, networth usd, final worth
      savings, ~money saved | saving, savings balance, amount saved
      rent, monthly rent, ~rental price, ~rent per month, ~rental cost | rent usd, rent eur, rental, rent monthly, rent amount, rent price, monthly rent, rent pm, rentprice, gross rent, rent month
      deposit, ~security deposit | deposit eur, dep amount, bond amount
      fine, penalty, ~fine amount, ~penalty amount | fine amt, fine usd, fines, fine amount, penalties :number !goals shots
      donation, contribution, gift amount, amount donated, donation amount, ~money donated, ~donated amount, ~gift size | donation amt, contribution amount, contrib, contb receipt amt, amt donated, donated, gift amt
      grant, grant amount, award amount, ~amount awarded, funding amount, ~money granted | grant usd, award amt, grant amt, awarded amount, amount awarded, grant value
      funding, total funding, ~money raised, ~amount raised, ~raised money, ~venture funding | funding total, funding usd, funding total usd, raised, amount raised, total raised, funds raised, fund raised, money raised
      price per square foot, cost per square foot, ~price per sqft, ~price a square foot | price per sqft, ppsf, price sqft, cost per sqft, ppsqft, dollars per sqft, psf
      exchange rate, ~currency rate, ~rate of exchange, fx rate | xrate, fx, exrate, exch rate
      currency | ccy, curr, currency code, cur :text
      payment method, payment type, method of payment, mode of payment, ~way of paying, ~means of payment, payment mode, payment option | payment, pay method, paytype, pay type, pay mode, paymentmethod, ordercreditcard, tender type, tender :text
      amount, sum, ~amount of money, ~sum of money | amt, amount usd, amt usd, value usd, amount eur, total amount, amount paid :number !price income quantity`,
  },
  // Banks, loans and insurance.
  {
    names: `
      loan amount, amount borrowed, loan size, borrowed amount, ~size of the loan, ~loan value, ~money borrowed, amount of the loan, loan sum | loan amnt, loan, loan amt, loanamount, funded amount, credit amount, amount funded, amount, loanamt, funded amnt, amt credit, principal :number !transaction
      loan term, loan duration, loan length, length of the loan, duration of the loan, ~repayment period, ~term of the loan, repayment term | term, loan amount term, term months, loan period, credit duration
      interest rate, rate of interest, ~loan rate, ~interest, ~borrowing rate | int rate, intrate, interest, apr, ir, interest pct, loan int rate :number !unemployment crime birth
      instalment, installment, monthly payment, ~monthly instalment, ~monthly rate | emi, inst, pmt, monthly pmt, installment amount
      credit score, creditworthiness, ~credit rating | fico, fico score, creditscore, cibil, cibil score, credit rating, fico range low
      credit limit, ~card limit, ~spending limit | limit, cred limit, limit bal, creditlimit, limitbal :number !speed
      account balance, balance, ~bank balance, ~money in the account | bal, acct balance, acc balance, acct bal, balance usd, current balance, avail balance :number !wash stocks
      down payment | downpayment, dwn pmt
      mortgage due, mortgage balance, ~mortgage debt, ~amount due on the mortgage, ~outstanding mortgage | mortdue, mort due, mortgage
      delinquencies, delinquent credit lines, ~late payments, missed payments, number of delinquencies, delinquent accounts | delinq, delinq 2y, delinquency, num delinq, late pmts :count
      derogatory reports, derogatory marks, major derogatory reports, ~derogatory remarks | derog, pub rec, derogatory :count
      credit inquiries, recent credit inquiries, inquiries, credit checks | ninq, inq, inq last 6mths, inquiries last 12m, num inquiries, hard inquiries :count
      credit lines, open credit lines, number of credit lines, credit accounts | clno, open acc, total acc, open credit lines, open cred lines, num credit lines :count
      age of oldest credit line, credit line age, age of credit history, ~length of credit history | clage, credit age, credit history length
      number of credit cards, credit cards, cards | cards, num cards, ncards, majorcards, num credit cards :count
      loan purpose, purpose of the loan, reason for the loan, ~reason for borrowing | purpose, reason, loan purpose, loan intent :text
      loan status, ~state of the loan | loan status, status :text
      default, defaulted, ~loan default | dflt, bad, default flag, is default, default payment next month, loan default, not fully paid :any
      property value, home value, house value, value of the home, value of the house, value of the property | value, prop value, home val, house val, property val, medv, median house value, house value median, zestimate, market value :number !market_value
      premium, insurance premium, ~insurance cost, ~insurance price, ~cost of insurance | prem, annual premium, premium amount, monthly premium, premiums, ins premium
      claim amount, claim size, amount claimed, claim cost, ~size of the claim, ~damages claimed | claim, claim amt, claims amount, claim usd, total claim amount, clm amt, claimamount
      number of claims, claims, claim count | nclaims, num claims, claim no, claimnb, claim nb, n claims, clm freq :count
      deductible, excess | deduct :number !rain
      coverage, insured amount, sum insured, insured sum, ~cover | insured value, cover amount, coverage amount
      collateral, security :text !price close
      transaction amount, transaction value, ~size of the transaction, ~transaction size, purchase amount, purchase value, ~amount of the purchase | amount, txn amount, trans amount, trx amt, transactionamount, amt, purchase amount usd, purchase, value, txn amt !loan debt
      transaction fee | txn fee, trx fee, avg transaction fees
      account type, kind of account, type of account | acct type, acc type, accounttype :text
      fraud, fraudulent, ~fraud flag | isfraud, fraud flag, is fraud, fraud reported :any`,
  },
  // Shares and companies.
  {
    signs: "open high low close volume adj symbol ticker stock shares marketcap eps pe dividend sector",
    names: `
      closing price, close price, price at close, ~price at the close, ~closing value, ~closing level, ~close value, ~final price, ~share price, ~stock price | close, cls, adj close last, close last, last, closeprice, close usd, px last :number !price
      opening price, open price, ~price at the open, ~opening value, ~starting price | open, opn, openprice, open usd
      highest price, high price, ~daily high, ~day high, ~high of the day, ~peak price | high, hi, day high, highprice
      lowest price, low price, ~daily low, ~day low, ~low of the day | low, lo, day low, lowprice
      adjusted close, adjusted closing price, ~adjusted price, adjusted close price | adj close, adjclose, close adj, adj, adjusted
      trading volume, volume traded, shares traded, ~traded volume, ~number of shares traded, ~traded shares, ~volume of trades | volume, vol, trade volume, volume traded, ttl trd qnty, qty traded
      share price, stock price, ~price of the stock, ~price of a share, ~price per share | price, close, last price, stockprice
      market value, market capitalisation, market capitalization, market cap, ~company value, ~stock market value | mktcap, marketcap, marketvalue, mcap, mkt cap, cap, mkt value, market cap usd
      dividend yield | div yield, yield, dy, yld
      dividend, ~dividends paid | div, dividends, dps, dividend per share
      earnings per share, ~profit per share | eps, earnings share, basic eps
      price earnings ratio, price to earnings, price to earnings ratio, pe ratio, p e ratio | pe, price earnings, p e, per
      price to book, price to book ratio, price book ratio | pb, price book, pbv, p b
      price to sales, price sales ratio | ps, price sales, p s
      return, ~daily return, ~stock return | ret, returns, daily return, pct return, log return
      ticker, ticker symbol, stock symbol, symbol, ~ticker code | tic, ticker symbol, sym :text
      shares outstanding, outstanding shares, number of shares, ~shares issued | shares, shrout, shares out
      52 week high, year high, ~highest price in a year | high52, 52week high, week52 high, high 52, yr high
      52 week low, year low, ~lowest price in a year | low52, 52week low, week52 low, low 52, yr low
      earnings before interest and taxes, operating profit, operating income | ebit, op income
      valuation, company valuation, ~worth | val, valuation usd, valuation b, value`,
  },
  {
    names: `
      company, firm, corporation, business, ~company name, ~name of the company | company name, firm name, comp name, corp, organisation, organization, org :text
      headquarters, head office, hq, ~company seat, ~location of the headquarters, ~headquarter city | headquarters location, hq location, hq city, headquarters city, headquarter, head quarters, headquarters state, hqs :text
      year founded, founding year, foundation year, year established, ~year of foundation, year of establishment | founded, yr founded, estab, established, foundedyear, founded year, inception, year estd :year
      founder, founders | founders, founded by :text
      chief executive, chief executive officer, ceo, ~company head | ceo name :text
      sector, industry, ~branch, ~line of business, ~branch of industry | gics sector, industry name, sector name, indus, sic, gics, ind, industry group :text
      sub industry | sub ind, gics sub industry, subindustry :text
      investors, backers :any
      investment, ~money invested, ~invested amount, ~amount invested | invest, inv, invested, investment usd, invested amount
      fiscal year | fy, fyear :any
      quarter, ~quarter of the year | qtr, q, fiscal quarter :any`,
  },
  // Homes.
  {
    signs:
      "bedrooms bedroom beds bed baths bathrooms bathroom bath sqft garage lot lotsize lotarea yearbuilt built hoa waterfront grlivarea rooms rent saleprice balcony address fireplaces fireplace fullbath bedroomabvgr propertytype stories zipcode floors floor heating furnished area",
    names: `
      ~home price, ~house price, ~property price, ~flat price | price, sale price, sold price
      bedrooms, number of bedrooms, ~sleeping rooms | bed, beds, br, bdrm, bdrms, bhk, nbed, num bed, bedrms, bedroomabvgr, bedroom abv gr, n bedrooms, bd, bedroom 2 :count
      bathrooms, number of bathrooms, baths, ~number of baths, restrooms | bath, ba, bthrm, nbath, num bath, full bath, bathrms, n bathrooms, bt :count
      half baths, half bathrooms | half bath, halfbath, hbath :count
      rooms, number of rooms, ~room count | rms, nrooms, num rooms, tot rooms, totrmsabvgrd, total rooms, room, bhk, n rooms :count
      square feet, square footage, living area, living space, floor space, floor area, area, ~size, ~house size, ~home size, ~size of the house, ~size of the home, ~size of the flat, ~size of the apartment, ~living surface, ~square meters, ~square metres, ~amount of living space | sqft, sq ft, sq feet, area sqft, sqft living, livingarea, gr liv area, grlivarea, liv area, footage, squarefeet, living sqft, total sqft, house size, home sqft, surface, sqm, area m2, size sqft, size sqm, area sqm, house area, super area, carpet area, living area sqft, finished sqft :number !population country land_area
      lot size, lot area, plot size, size of the lot, plot area, lot, ~land size, ~size of the plot, ~size of the land, ~garden size, ~yard size, ~land area | lotsize, lotarea, lot sqft, sqft lot, land, lot acres, landsize, lot size acres, acreage, acres, acre lot, plot, lot sq ft, land sqft, land size
      year built, construction year, year of construction, built year, ~year it was built, ~building year, year of building | yr built, yearbuilt, built, yrblt, construction yr, construction, year constructed :year
      year renovated, renovation year, year of renovation | yr renovated, renovated, yr remod, year remod add, yearremodadd, remodeled :year
      garage spaces, garage size, garage cars, ~number of garages, ~garage capacity, ~cars in the garage, car spaces | garage, garagecars, garage cars, garages, car, parking spaces, carport :count
      parking, parking spaces, parking spots, ~parking places, ~spaces for cars | car, park, parking lots, car spaces :any
      floors, stories, storeys, number of floors, number of stories, ~levels | floor count, nfloors, num floors, totalfloor, total floor, no of floors, storey, story, nstories :count !floor
      fireplaces, number of fireplaces | fp, fireplace :count
      basement, ~basement area, basement size | bsmt, fullbase, total bsmt sf, bsmt sf, sqft basement :any
      swimming pool, pool | pool :any
      air conditioning, central air, air conditioner, aircon, ~central air conditioning, ~air con | ac, aircon, airco, central air, a c, airconditioning, cooling :any
      heating, heating type, heating system, ~type of heating | heat, gasheat :text
      neighbourhood, neighborhood, district, ~part of town, ~area of town | nbhd, hood, neighbourhood group, nhood, suburb, locality, borough :text !county precinct congress
      property type, type of property, home type, house type, dwelling type, ~kind of home, ~kind of property, ~type of home, ~type of house | type, proptype, bldg type, building type, home type, house type, prop type, bldgtype :text
      homeowners association fee, association fee, ~hoa fee, ~hoa dues | hoa, hoa fee, hoa dues, hoafee
      days on the market, time on market, days listed, ~time on the market | dom, days on market, daysonmarket
      sale date, date sold, date of sale, sold date, selling date | saledate, sold, sold on, dt sold :time
      year sold, sale year, year of sale | yr sold, yrsold :year
      waterfront, ~by the water, ~water view | wtrfrnt :any
      landlord | owner :text
      furnished, furnishing, ~furnishing status | furn, furnishing status :any`,
  },
  // Stays.
  {
    signs:
      "host listing accommodates room_type roomtype reviews superhost hotel adr guests nights checkin checkout stars rooms amenities arrival booking availability_365 bedrooms",
    names: `
      nightly price, price per night, price a night, ~nightly rate, ~cost per night, ~cost of a night | price, rate, adr, room rate, avg nightly rate
      average daily rate, ~room rate, ~daily rate | adr, rate
      guests, capacity, number of guests, maximum guests, ~guest capacity, ~sleeps | accommodates, sleeps, max guests, person capacity, n guests, guest count, guests included :count
      minimum stay, minimum nights, ~shortest stay allowed, ~minimum number of nights, ~minimum length of stay | min nights, min stay, minstay, minnights
      nights, length of stay, number of nights, ~nights stayed, ~stay length, ~duration of the stay | los, n nights, stay, stays nights, stay nights, total nights, num nights :count
      reviews, number of reviews, review count | n reviews, num reviews, numreviews, review cnt, nreviews, total reviews, reviews count :count
      hotel chain, chain | brand, brand name, parent brand name :text
      cancellations | is canceled, is cancelled, canceled, cancelled :any
      lead time, booking lead time, ~days booked ahead, ~days in advance | leadtime, lead time days
      occupancy, occupancy rate, ~share of rooms taken | occ, occ rate, occupancy pct
      availability, days available, ~available days | avail, availability 365, available
      host, ~host name | host name :text
      arrival date, check in date, checkin date, ~check in, ~date of arrival | arrival, checkin, check in, arr date :time
      departure date, check out date, checkout date, ~check out, ~date of departure | checkout, check out, dep date :time
      stars, star rating, ~hotel class, ~number of stars | star, category, starrating, hotel class, class`,
  },
  // Cars.
  {
    signs:
      "mpg cyl cylinders hp horsepower disp displacement engine transmission fuel make mileage odometer gear doors drivetrain drive wheelbase km driven seller showroom kms seats cty hwy torque owner gears car cars vehicle vin body qsec am vs wt",
    names: `
      ~car price, ~vehicle price | price, selling price
      horsepower, engine power, power, ~brake horsepower, ~motor power | hp, bhp, max power, hpower, power hp, engine hp, kw, powerps, ps, engine power
      cylinders, number of cylinders, ~cylinder count, ~engine cylinders | cyl, cyls, num cylinders, no of cylinders, ncyl, engine cylinders :any
      displacement, engine displacement, engine size, cubic capacity, ~size of the engine, engine capacity, ~engine volume | disp, displ, engine cc, cc, eng displ, engsize, engine, eng size, engine cc, enginesize, displacement cc, eng cc, litres, engine volume
      fuel economy, miles per gallon, gas mileage, fuel efficiency, ~mileage, ~miles to the gallon, ~gas consumption, ~petrol consumption | mpg, combmpg, comb mpg, combined mpg, kmpl, comb08, fuel economy mpg, mpg combined, km per litre
      city mileage, city miles per gallon, city mpg, city fuel economy, ~mileage in the city, ~miles per gallon in the city, city fuel efficiency, ~city gas mileage, ~miles per gallon in cities | cty, mpg city, citympg, city08, city mpg, mpg cty, city
      highway mileage, highway miles per gallon, highway mpg, highway fuel economy, ~mileage on the highway, ~miles per gallon on the highway, highway fuel efficiency, ~highway gas mileage | hwy, mpg highway, hwympg, highway08, hw mpg, mpg hwy, hwy mpg, highway
      kilometres driven, kilometers driven, miles driven, mileage, odometer, odometer reading, distance driven, ~miles on the clock, ~driven kilometres, ~driven kilometers, ~kilometres on the clock | km driven, kms driven, km, kms, odo, odometer km, kilometer, kilometers, driven kms, driven, miles, milage, run km, kilometre
      gearbox, transmission, transmission type, gear type, ~kind of transmission, ~type of gearbox | trans, gearbox, gear, transm, am :any
      gears, number of gears, forward gears | gear, num gears, ngears, no gears :count
      fuel type, type of fuel, kind of fuel, fuel | fueltype, fuel type, fl, engine fuel type :text
      drivetrain, drive, wheel drive, drive type, ~type of drive, driven wheels | drv, drive wheels, drivewheel, wheel, drive wheel, driven wheels, train :any
      make, brand, manufacturer, maker, car maker, car make, car brand, carmaker, ~automaker, ~producer, car manufacturer | mfr, mfg, mfr name, company, carcompany, manuf, manufacturer name, car company, oem :text
      model, car model, model name, ~name of the model | carline, car name, car model, modelname, vehicle model :text
      body type, body style, car type, vehicle type, ~shape of the car, ~kind of car, ~type of car, ~type of vehicle, ~kind of vehicle, vehicle class, car class, ~class of car | body, carbody, type, bodystyle, class, vehicle class, vehicletype, veh class, style, vclass, body style :text
      number of doors, doors, door count | doornumber, num doors, ndoors, no of doors :any
      number of seats, seats, seating capacity, ~seat count, ~passenger capacity | seating, num seats, passengers, nseats, seat cap :count
      acceleration, ~time to 60, ~time to 100, ~0 60 time, 0 to 60 time, 0 to 60, zero to sixty | accel, acc, qsec, accelsec, 0 60, acceleration sec
      quarter mile time, ~time for a quarter mile | qsec, quarter mile
      weight, curb weight, vehicle weight, kerb weight, car weight | wt, curbweight, curb weight, wgt, weight lbs, kerb weight
      top speed, maximum speed, max speed, ~highest speed | topspeed, maxspeed, vmax, top speed
      range, electric range, driving range, battery range | range km, range miles, km range, rangekm, ev range
      charging time, recharge time, ~time to charge | charge time, time h, recharge time
      torque, ~maximum torque, ~max torque | max torque, torque nm
      model year, year of manufacture, manufacturing year, ~year it was made, ~year of the model, year made, production year, ~car year | year, modelyear, yr, mfg year, prod year, my, year of registration, model yr :year
      registration year, first registration, year of registration | yearofregistration, reg year, registration :year
      owners, previous owners, number of owners, ~owner count | owner, num owners, prev owners :any
      seller type, kind of seller, type of seller | seller, sellertype :text
      showroom price, ~price when new, ~new price, ~price new, ~original price | ex showroom price, present price, new price, initial price, showroom price
      selling price, ~resale price, ~used price, ~price it sold for | sellingprice, price, resale, resale value, used price
      carbon dioxide emissions, co2 emissions, ~emissions | co2, co2 emissions, co2emissions, co2 g km, co2 tailpipe gpm, emissions`,
  },
  // Flights.
  {
    signs:
      "carrier flight dep arr origin dest tailnum airline delay departure arrival airport distance dep_delay arr_delay air_time iata icao route duration cancelled aircraft fare stops passengers",
    names: `
      arrival delay, delay at arrival, delay on arrival, ~delay in arrival, ~lateness at arrival, ~minutes late on arrival | arr delay, arrdelay, arr del, arrival delay, arrdelayminutes, arr delay minutes, arr delay new
      departure delay, delay at departure, ~delay on departure, ~delay in departure, ~delay leaving | dep delay, depdelay, dep del, departure delay, depdelayminutes, dep delay new
      departure time, time of departure, ~takeoff time, ~take off time | dep time, deptime, departure :any
      arrival time, time of arrival, ~landing time | arr time, arrtime, arrival :any
      scheduled departure, scheduled departure time, planned departure | sched dep time, crs dep time, crsdeptime, sched dep :any
      scheduled arrival, scheduled arrival time, planned arrival | sched arr time, crs arr time, crsarrtime, sched arr :any
      flight time, air time, time in the air, flight duration, ~flying time, ~length of the flight, ~airborne time, ~duration of the flight, ~time in air, ~minutes in the air | airtime, air time, duration, flight time, actual elapsed time, flighttime, elapsed time
      origin, departure airport, ~airport of departure, ~starting airport, ~airport of origin, source airport, origin airport | orig, from, source, source city, origin airport, dep airport, departure airport code, from airport, origin city :text
      destination, arrival airport, ~airport of arrival, destination airport, ~airport of destination | dest, to, destination city, destination airport, arr airport, arrival airport code, to airport, dest city :text
      airline, carrier, ~airline company, ~airline name, ~carrier name, ~air carrier | airline name, carrier name, op carrier, uniquecarrier, unique carrier, operator, marketing airline, reporting airline, airline code :text
      tail number, plane number, aircraft registration, ~registration of the plane | tailnum, tail num, tail no, registration :text
      aircraft, aircraft type, plane, plane type, airplane, type of aircraft, ~kind of plane, ~aircraft model, ~plane model, ~type of plane | aircraft model, planetype, equipment, ac type :text
      flight number | flight, flight num, flightnum, flight no, fl num, fl no :any
      distance, flight distance, ~distance flown, ~miles flown, ~distance covered | dist, miles, distance miles, flight distance
      taxi out time, taxi out | taxiout, taxi out
      taxi in time, taxi in | taxiin, taxi in
      stops, number of stops, stopovers, layovers | total stops, num stops, nstops :any
      ticket price, ticket fare, airfare, fare, air fare, ~cost of the ticket, ~price of the ticket, ~cost of a ticket, ~flight price | price, fare, avg fare, ticket price
      passengers, number of passengers, passenger count, travellers, travelers, ~people on board, ~passenger number, ~people flown | pax, psgr, num passengers, passenger total, pass, aboard :count
      cancelled, canceled | cancelled, canceled, is cancelled, cancel :any
      diverted, rerouted | div :any
      weather delay | weather delay, weather ct, wx delay
      carrier delay, airline delay | carrier delay, carrier ct
      security delay | security delay, security ct
      runway length, length of the runway, longest runway | runway len, runway ft, runway length ft
      cabin class, travel class, ~class of travel, ~ticket class, ~flight class, seat class | class, cabin, travelclass :text`,
  },
  {
    names: `
      elevation, altitude, height above sea level, ~metres above sea level, ~meters above sea level, ~feet above sea level | elev, alt, elevation ft, elevation m, elev ft, elevation meters, elevation feet, elevation m, masl
      latitude | lat, y coord, latdd, lat deg
      longitude | lon, long, lng, x coord, londd, lon deg`,
  },
  // Trips: taxis, bikes, trains.
  {
    signs:
      "pickup dropoff tip tolls fare trip trips ride rider start_station start_station_name duration bike station passengers trip_distance vendor tripduration usertype start_time end_time ended_at started_at member_casual casual registered season train route",
    names: `
      trip duration, ride length, trip length, ride duration, trip time, ~length of the trip, ~length of the ride, ~duration of the ride, ~duration of the trip, ~ride time, ~riding time, ~journey time, ~time of the ride | duration, tripduration, ride length, duration min, duration sec, dur, travel time, duration minutes, trip seconds, ride time, trip minutes, elapsed
      trip distance, distance, ride distance, ~distance of the trip, ~length in miles, ~distance travelled, ~distance traveled, ~miles driven, ~miles travelled | dist, tripdistance, trip miles, ride distance, distance km, trip dist, miles, distance miles
      fare, fare amount, ~price of the ride, ~cost of the ride, ~ride price, ~trip price, ~price of the trip, ~taxi fare, ~cost of the trip, ~trip fare, ~trip cost | fare amt, fareamount, fare amount, fare usd
      tolls, toll amount, ~toll charges, ~toll | tolls amount, toll amt, toll
      total amount, total fare, ~total price, ~total cost, ~total paid, ~amount paid | total, total amt, tot amount, trip total
      passengers, number of passengers, passenger count, riders, ~people in the taxi, ~people on board | passenger cnt, pax, npassengers :count
      pickup time, pick up time, ~time of pickup, ~pick up | pickup, pickup datetime, lpep pickup datetime, tpep pickup datetime, pickup dt, request timestamp, pickup time :time
      dropoff time, drop off time, ~time of dropoff, ~drop off | dropoff, dropoff datetime, tpep dropoff datetime, lpep dropoff datetime, drop timestamp, dropoff time :time
      pickup zone, pickup location, pick up location, ~pick up zone, ~pickup place | pickup zone, pulocationid, pickup, pickup community area, pickup point :text
      dropoff zone, dropoff location, drop off location, ~drop off zone | dropoff zone, dolocationid, dropoff, dropoff community area :text
      start station, starting station, ~station of departure, ~first station, departure station | start station name, from station name, from station, startstation, start stn, departure station name :text
      end station, final station, ~station of arrival, ~last station, arrival station, destination station | end station name, to station name, to station, endstation, arrival station name :text
      start time, starting time, ~time of the start, ~time it started | started at, starttime, start, start datetime, start dt, begin :time
      end time, ending time, ~time of the end, ~time it ended | ended at, stoptime, end, endtime, stop time, end datetime, finish :time
      user type, rider type, ~kind of user, ~kind of rider, ~type of user, ~type of rider, membership type, customer type | usertype, member casual, member type, subscriber type, membership :text
      rentals, number of rentals, rides, bike rentals, total rentals, rented bikes, ~bikes rented, ~bikes rented out, ~bike rides | cnt, count, rented bike count, total rentals, num rides, rental count, total riders :count
      casual riders, casual users, casual rentals | casual :count
      registered riders, registered users, registered rentals | registered :count
      working day, workday, weekday | workingday :any
      ridership, riders, boardings, ~passenger numbers, ~number of riders | rides, boardings, entries, total ridership, avg weekday ridership, passenger count :count
      bike type, type of bike, kind of bike | rideable type, rideable, biketype :text`,
  },
  // Food.
  {
    signs:
      "calories fat carbs carb protein sugar sodium fiber fibre serving vitamin cholesterol saturated sat_fat total_fat sugars kcal potass shelf mfr caffeine recipe ingredients restaurant cuisine carbohydrates potassium",
    names: `
      calories, energy, calorie count, ~calorie content, ~caloric content, ~energy content, kilocalories, ~calories per serving | kcal, cal, cals, energ kcal, calorie, energy kcal, cals per 100grams, calories kcal, energy100g
      fat, total fat, fat content, ~amount of fat, ~grams of fat | fat g, lipid tot, totalfat, fats, tot fat, lipids, fat total
      saturated fat, ~saturates, saturated fats, ~saturated fat content | sat fat, satfat, fa sat, sat, saturates, saturated
      trans fat, trans fats | transfat, trans fat g
      carbohydrates, carbs, carbohydrate, total carbohydrates, ~carb content, ~carbohydrate content, ~grams of carbs | carb, carbo, total carb, carbohydrt, carbs g, cho, tot carb, carb g
      protein, protein content, ~amount of protein, ~grams of protein | prot, protein g, proteins
      sugar, sugars, sugar content, total sugar, ~amount of sugar, ~grams of sugar | sugar g, sugar tot, sugars g, sugr
      sodium, salt, salt content, ~sodium content, ~amount of salt | na, sodium mg, sod, salt g
      fibre, fiber, dietary fibre, dietary fiber, ~fibre content, ~fiber content | fibre g, fiber g, fiber td, dietaryfiber
      cholesterol, ~cholesterol content | chol, cholestrl, cholesterol mg
      potassium | potass, k, potassium mg
      caffeine, caffeine content, ~amount of caffeine | caffeine mg, caff
      vitamin c | vit c, vitc
      vitamin a | vit a, vita
      vitamin d | vit d, vitd
      iron, iron content | fe, iron mg
      calcium, calcium content | ca, calcium mg
      serving size, portion size, portion, ~size of a serving, ~size of the portion | serving, servings size, servsize, cup, cups
      servings, portions, number of servings | serves, yield, n servings :count
      dish, menu item, food item, item, ~item name, meal, ~food, ~name of the dish | item name, menu item, food name, shrt desc, product name, dish name, food :text
      restaurant, chain, fast food chain, restaurant chain, ~eatery, restaurant name | rest name, dba, restaurant name :text
      cuisine, cuisine type, ~type of food, ~kind of food, ~kitchen, ~type of cuisine, ~kind of cuisine, ~food type | cuisines, cuisine description, cuisine name, food type :text
      cooking time, cook time, ~time to cook | cooktime, cook mins, cook minutes
      preparation time, prep time, ~time to prepare | preptime, prep mins, prep minutes
      ingredients, number of ingredients | n ingredients, num ingredients :count
      steps, number of steps | n steps, num steps :count
      size of the table, party size, ~size of the party, ~number of diners, ~people at the table | size, guests, covers :count !weight`,
  },
  {
    signs: "tip tips bill total_bill totalbill server waiter smoker",
    names: `
      party size, size of the party, ~number of diners, ~people at the table, ~size of the table, ~number of guests, ~table size, ~people in the party | size, guests, covers, diners, party :count`,
  },
  {
    signs:
      "abv ibu brewery beer style wine winery variety grape taster vintage alcohol cocoa bean roast coffee origin species aroma flavor acidity cocoa_percent roaster",
    names: `
      alcohol content, alcohol by volume, alcohol, strength, ~alcohol level, ~alcoholic strength, ~percent alcohol, ~alcohol percentage | abv, alc, alcohol pct, alc vol, abv pct, alcohol by volume
      bitterness, international bitterness units, bitterness units | ibu, ibus
      brewery, brewer | brewery name, brewer :text
      beer style, style, ~kind of beer, ~type of beer, ~sort of beer | style name, beer style, style :text
      winery, vineyard, producer, ~wine maker, ~winemaker | winery name :text
      grape, grape variety, variety, ~kind of grape, varietal, ~type of grape | variety, grapes, cultivar, grape variety :text
      points, score, rating, ~wine score, ~wine rating | pts, points, wine rating
      vintage, vintage year, ~year of the wine | year, vintage :year
      taster, reviewer, critic | taster name, reviewer name :text
      cocoa content, cocoa percentage, cocoa percent, ~cocoa share | cocoa pct, cocoa perc, cocoapercent, cocoa
      bean origin, origin of the beans | broad bean origin, bean origin, country of bean origin, country of origin, origin :text
      cup points, coffee score, ~cupping score, ~quality score
      processing method, ~way of processing, process | processing, process method, processing method :text
      altitude, growing altitude, ~altitude of the farm | altitude
      acidity, ph value, ~acid level | ph, fixed acidity
      residual sugar, sweetness | residual sugar, rs`,
  },
  // Films, television.
  {
    signs:
      "director genre genres imdb imdb_rating runtime gross movie film rated budget votes actors actor cast release_date released studio rotten_tomatoes distributor metascore mpaa seasons episodes episode season network show certificate star1 run_time box_office boxoffice awards popularity vote_average revenue",
    names: `
      running time, run time, runtime, film length, movie length, ~length, ~length of the film, ~length of the movie, ~playing time, ~duration, ~screen time in minutes, ~length in minutes | runtime min, runtime minutes, runtimeminutes, runtimemins, run time minutes, duration, length, duration min, mins, length min, movie length, duration minutes, runtime mins, time, running time, dur
      box office, box office gross, box office revenue, gross, box office takings, ~box office receipts, ~takings, ~ticket sales, ~box office earnings, ~earnings, ~revenue, ~box office total, ~worldwide box office | worldwide gross, gross usd, total gross, box office usd, boxoffice, gross earning, lifetime gross, gross worldwide, worldwide box office, gross total, boxoffice usd, revenue, world gross, revenue millions, box office collection
      domestic gross, us gross, domestic box office, ~gross at home, us box office, ~american box office | dom gross, usa gross, us gross, gross domestic, domestic, domgross, lifetime domestic gross
      foreign gross, international gross, overseas gross, ~gross abroad, international box office, ~overseas box office, foreign box office | intl gross, foreign, overseas, international, gross foreign, intgross
      opening weekend, opening weekend gross, ~first weekend takings, opening gross | opening, opening weekend usa, open wkd, openingweekend
      imdb score, imdb rating, ~rating on imdb, ~score on imdb | imdb, imdbrating, imdb score, imdb user rating, rating imdb, imdb rating
      rotten tomatoes score, rotten tomatoes rating, tomatometer, ~score on rotten tomatoes, ~rating on rotten tomatoes | rotten tomatoes, rottentomatoes, rt, rt score, tomatometer rating, rotten tomatoes critics, rt rating
      metacritic score, metascore, metacritic rating, ~score on metacritic, ~rating on metacritic | metacritic, meta score, metascore, metacritic score
      critic score, critics score, critic rating, ~score by critics, ~critics rating, ~rating by critics | critics, criticscore, critic score, critics score, critics rating
      audience score, user score, user rating, viewer rating, audience rating, ~score by users, ~viewers rating, ~rating by users, ~rating by the audience | audience, users score, audience rating, userscore, user score, users rating, rating users
      age rating, content rating, ~film certificate, ~parental rating, age certificate, certificate, mpaa rating, ~age limit | mpaa, rated, certificate, content rating, mpaa rating, rating, mpa rating, certification :text
      director, ~filmmaker, ~film director | directors, dir, director name, directed by, dir name :text
      lead actor, star, leading actor, main actor, ~leading role, lead actress | star1, lead, actor 1 name, actor, actor1, stars, main star :text
      cast, actors, ~cast members | actors, cast, starring, stars :text
      genre, ~kind of film, ~type of film, ~kind of movie, ~type of movie, ~film genre, ~movie genre | genres, main genre, maingenre, listed in, primary genre, genre1 :text
      studio, production company, film studio, distributor, movie studio | prod company, production companies, studio name, distributor, prod comp, company, production house :text
      release date, date of release, premiere date, ~opening date, ~date it came out | released, release, releasedate, release dt, premiere, premiered, dvd release :time
      release year, year of release, ~year it came out, year released, premiere year | year, releaseyear, yr, released year, year release, title year, startyear, released, release yr, start year :year
      film title, movie title, title, film name, movie name, ~name of the film, ~name of the movie | title, film, movie, primarytitle, original title, series title, movie name :text
      votes, number of votes, vote count, ~ratings count, ~number of ratings | numvotes, num votes, no of votes, vote count, votes, imdb votes, num voted users, n votes :count !party candidate election
      production cost, ~cost of production, ~cost to make, ~making cost, ~budget | budget, production budget, prod cost
      screenwriter, writer | writers, screenplay :text
      composer | music, composers :text
      episodes, number of episodes, episode count | num episodes, n episodes, eps, no of episodes, total episodes :count
      seasons, number of seasons, season count | num seasons, n seasons, no of seasons, total seasons :count
      viewers, audience, audience size, viewership, ~number of viewers, ~people watching, ~tv audience, us viewers | us viewers, viewers millions, us viewers millions, views, viewers mil, viewers in millions, tv viewers :count
      air date, date aired, broadcast date, original air date, airing date | airdate, aired, original air date, first aired, airing date :time
      network, channel, tv channel, broadcaster, station, ~streaming service, ~tv network | channel name, network, original channel, platform, station :text
      oscars, oscars won, academy awards, ~oscar wins | oscar wins, oscars, num oscars :count
      country of origin, production country | country, countries, countries of origin, prod country, production countries :text`,
  },
  // Music.
  {
    signs:
      "track artist album danceability tempo loudness energy valence acousticness song popularity speechiness liveness duration_ms genre lyrics plays streams singer band weeks chart peak",
    names: `
      artist, singer, musician, performer, band, ~music artist | artists, artist name, track artist, artist s name, artistname, performer, artist clean, band name, singer :text
      song, track, song title, song name, track name, ~title of the song | track name, song title, title, trackname, song name, song clean, track title, song :text
      album, record, album title, album name, ~name of the album | album name, track album name, albumname :text
      song length, track length, duration, ~length, ~length of the song, ~song duration, ~length of the track, ~track duration, ~playing time | duration ms, length, duration, dur, duration s, track length, song duration ms, duration min, len, time, durationms
      beats per minute, tempo, ~speed of the song | bpm, tempo, beats per min
      streams, plays, number of plays, play count, ~stream count, ~times played, ~number of streams, ~times streamed | stream, playcount, play count, n plays, spotify streams, total streams, scrobbles :count
      popularity, popularity score, ~popularity rating | track popularity, popularity
      record label, label | label, record company :text
      chart position, peak position, chart rank, ~best position, ~highest position, ~peak rank | peak, peak rank, peak pos, position, rank, peak chart position, week position
      weeks on the chart, weeks on chart, ~weeks in the charts, ~chart weeks | weeks, weeks on board, wks on chart, weeks on chart, woc :count
      loudness, volume | loudness, loudness db, db
      release date, date of release | album release date, released, track album release date, release date :time
      music genre, genre, ~kind of music, ~type of music, ~musical style, ~music style, ~style of music | playlist genre, track genre, genres, top genre, genre, style :text
      listeners, monthly listeners, ~number of listeners | listeners, monthly listeners :count`,
  },
  // Books, papers, museums.
  {
    signs:
      "author authors isbn pages num_pages publisher isbn13 ratings_count language_code publication genre edition bestsellers average_rating artist medium dimensions accession department year_acquired citations journal doi loan borrower",
    names: `
      author, writer, book author, ~name of the author | authors, author name, author s, by, book author, writers :text
      pages, number of pages, page count, ~length, ~length of the book, ~book length | num pages, pgs, n pages, page num, pages n, pagecount, no of pages, numpages, page numbers :count
      book title, title, book name, ~name of the book | book, booktitle, book name :text
      publisher, publishing house | publisher name, pub, imprint :text
      publication year, year of publication, year published, ~year it was published | pub year, original publication year, year, published, publication, first published, published year, yop, yearpublished, pubyear, publish year :year
      publication date, date of publication, ~date published | pub date, publish date, published, publication dt :time
      average rating, rating, ~reader rating, ~book rating, ~readers score | avg rating, average rating, user rating, goodreads rating
      number of ratings, ratings, rating count | ratings count, num ratings, n ratings, work ratings count :count
      text reviews, reviews, number of reviews, review count, ~written reviews | text reviews count, reviews, num reviews, work text reviews count :count
      citations, number of citations, citation count, ~times cited, ~cited by | cites, cited by, n citations, citation count, tc :count
      journal, magazine, ~published in the journal | journal name, journal title, source title :text
      loans, checkouts, times borrowed, ~number of loans, ~number of checkouts, ~borrowings | checkouts, loan count, circ, circulation, num loans, issues :count
      due date, ~date due, return deadline | due, duedate :time
      return date, date returned | returned, date returned, returndate :time
      loan date, date borrowed, checkout date | borrowed, date borrowed, loandate, issue date :time
      artwork, work of art, art work | title, artwork title :text
      artist, painter, sculptor | artist name, artists, creator, maker :text
      medium, material, technique | medium, technique, materials :text
      acquisition year, year acquired, ~year of acquisition | acquisitionyear, year acquired, acquired :year
      visitors, number of visitors, visitor numbers, attendance, ~visitor count | visits, num visitors, annual visitors, attendance, visitor count :count`,
  },
  // Games.
  {
    signs:
      "platform publisher developer genre critic_score user_score na_sales eu_sales global_sales esrb playtime min_players max_players mechanics steam owners minplayers maxplayers players review_score white black opening rated turns winner",
    names: `
      game title, game name, video game, title, ~name of the game | game, title, game title :text
      platform, console, gaming platform, ~game console, ~gaming system, game system | console, plat, system, platforms :text
      developer, game studio, studio, ~game developer | dev, developers, developer name, studio :text
      publisher, game publisher | publishers, pub :text
      worldwide sales, global sales, world sales, ~copies sold worldwide, total sales, ~sales worldwide, ~copies sold, ~sales in the world | global sales, globalsales, world sales, total sales, ww sales
      north american sales, sales in north america, north america sales, ~us sales, ~american sales | na sales, nasales, usa sales, us sales
      european sales, sales in europe, europe sales | eu sales, eusales, pal sales
      japanese sales, sales in japan, japan sales | jp sales, jpsales
      play time, playing time, playtime, hours played, ~time played, ~length of play, ~game length, ~length of a game, ~play length | playtime, avg playtime, average playtime, playing time, avg time, playingtime, median playtime, hours
      minimum players, fewest players, ~minimum number of players, ~least players | min players, minplayers, players min
      maximum players, most players, ~maximum number of players, player limit | max players, maxplayers, players max
      minimum age, recommended age, ~age limit, ~age from | min age, minage, age, ages
      complexity, difficulty, ~game weight | weight, average weight, averageweight, complexity average, avg weight
      release year, year of release, year published, ~year it came out | year, yearpublished, year published, year of release :year
      owners, number of owners, ~copies owned, ~people who own it | owned, users owned, num owned, owned users :count
      moves, number of moves, turns, ~number of turns | turns, n moves, num moves, ply :count
      rating of white, white rating, ~elo of white | white elo, white rating, whiteelo
      rating of black, black rating, ~elo of black | black elo, black rating, blackelo
      elo, elo rating, ~chess rating | rating, elo rating`,
  },
  // Sports.
  {
    signs:
      "team1 team2 stadium venue hometeam awayteam home away referee team player season league opponent wins losses w l pts games g gp goals coach club match played win loss ranking born draft",
    names: `
      wins, games won, number of wins, victories, matches won, ~won games | w, won, win, nwins, num wins, wns :count
      losses, games lost, defeats, number of losses, matches lost, ~lost games | l, lost, loss, defeats, nlosses :count
      draws, ties, games drawn, matches drawn, number of draws, ~drawn games | d, t, drawn, draw, tie, ties :count
      games played, games, matches played, appearances, number of games, matches, caps, ~match appearances, ~number of matches | g, gp, games, mp, played, pld, gms, apps, gamesplayed, p, tot games, ngames :count
      winning percentage, win percentage, win rate, ~share of games won, ~percentage of games won, ~winning rate | win pct, w pct, winpct, pct, win loss pct, winp, wl pct, win percent
      minutes played, minutes, playing time, ~time on the field, ~time on the pitch, ~minutes on the pitch | min, mp, mins, minutes, min played, toi
      minutes per game, ~average minutes | mpg, min per game, mins per game, mp per game
      position, playing position, ~role in the team | pos, position, posn, main position :text
      team, club, side, squad, ~team name, ~club name, ~name of the team | tm, club, team name, squad, franch, teamname, team abbr, club name, franchise :text
      opponent, opposing team, rival team, ~other team, ~team they played | opp, opposing team, opponent name, vs, opp team, oppteam :text
      coach, head coach, manager, trainer, ~team manager | mgr, head coach, coach name, managers :text
      player, player name, athlete, ~name of the player | player name, playername, athlete name, full name, short name :text
      stadium, venue, arena, ground, ball park, ballpark | park, stadium name, venue name, arena name, ground name, park name :text
      attendance, crowd, spectators, crowd size, number of spectators, ~fans in the stadium, ~audience, ~people in the stadium | att, attend, avg attendance, crowd size, spectators, attendance total :count
      referee, umpire, official, ~man with the whistle | ref, referee name, umpire name, refs :text
      home team, home side, hosts, host team, ~team at home | home, hometeam, home club, host, home team name, team home, home name :text
      away team, visiting team, away side, visitors, guest team, ~visiting side, visitor team | away, awayteam, visitor, visiting, vis team, away team name, guest, team away, visteam, away name, visitors :text
      home goals, goals by the home team, home team goals, home team score, ~goals scored at home, home score, ~goals of the home team, ~score of the home team, ~home team points, home points | homegoals, hg, home score, homescore, home pts, score home, home team goal, home goal, fthg, goals home :count
      away goals, goals by the away team, away team goals, away team score, ~goals scored away, away score, ~goals of the away team, visitor score, ~score of the away team, away points | awaygoals, ag, away score, awayscore, away pts, score away, away team goal, away goal, ftag, visitor goals, goals away, visitor pts :count
      season, ~year of the season | szn, season year, seas :any
      league, competition, division, ~championship | lg, comp, league name, competition name, div, lgid :text
      ranking, rank, standing, league position, place, ~final position, ~position in the table, ~table position | pos, rk, rank, standings, position, league pos, place, world rank :number
      jersey number, shirt number, squad number, ~number on the shirt, ~number on the back | jersey, no, number, shirt no, uniform number, jersey no
      market value, transfer value, player value, ~value on the market | value, market value eur, value eur, mkt value, tm value
      transfer fee | fee, transfer fee eur, fee eur
      college, school, alma mater, ~college attended, ~university attended | college, univ, school name :text
      birth country, country of birth, country born | birthcountry, birth country :text
      wingspan, arm span | wing span, armspan
      seasons played, years played, seasons in the league, years in the league, ~years as a pro, ~years in the majors, career length, ~professional seasons, years of experience | yrs, years, exp, seasons, experience, years exp, career years :count
      sport, discipline, ~kind of sport, ~sports | sport, discipline :text`,
  },
  {
    signs:
      "ab rbi sb bb so hr era ip obp slg ops 2b 3b cs hbp gidp sh avg r h atbat hits hmrun runs walks er whip doubles triples rbis ba batting strike_outs stolen_bases putouts wins pitcher batter errors ibb sv throws bats",
    names: `
      at bats, official at bats, times at bat, ~number of at bats | ab, atbat, atbats :count
      home runs, homers, ~homeruns, ~number of home runs, ~long balls | hr, hmrun, homeruns, hrs, homer :count
      runs batted in, ~ribbies | rbi, rbis :count
      runs, runs scored, ~number of runs | r, rs, runs scored :count
      runs allowed, runs against, ~runs given up | ra, runs allowed, runs against :count
      hits, base hits, ~number of hits | h, hit :count
      doubles, two base hits, two baggers | 2b, x2b, dbl, b2 :count
      triples, three base hits, three baggers | 3b, x3b, tpl, b3 :count
      singles | 1b, x1b :count
      stolen bases, steals, bases stolen, ~base steals | sb, stolen base :count
      caught stealing, times caught stealing | cs, caught stealing base :count
      walks, bases on balls, base on balls | bb, walk :count
      strikeouts, strike outs, times struck out, punchouts, ~number of strikeouts | so, k, ks, strike outs :count
      batting average, ~average at bat | avg, ba, bat avg, batavg, batting avg, bavg
      on base percentage, on base average | obp, oba, onbase
      slugging percentage, slugging, slugging average | slg, slug
      on base plus slugging | ops
      earned run average | era
      earned runs, earned runs allowed | er :count
      innings pitched, innings, ~number of innings | ip, inn, inns
      saves, ~games saved | sv, s, svs :count
      complete games | cg :count
      shutouts | sho, shut outs :count
      hit by pitch, times hit by pitch, ~hit batsmen, hit by pitches | hbp :count
      intentional walks | ibb, iwalks :count
      sacrifice flies, sac flies | sf :count
      sacrifice hits, sacrifice bunts, sac bunts | sh :count
      errors, fielding errors, ~number of errors | e, err, error :count
      putouts, put outs | po, putout :count
      assists | a, ast, assist :count !hst
      double plays | dp, gidp, gdp :count
      plate appearances | pa, plate app :count
      games started, starts, ~games as starter | gs, starts :count
      pitcher, starting pitcher, hurler | pitcher name, pitchername, sp :text
      batter, hitter, batsman | batter name, hitter :text
      pitch speed, pitch velocity, ~speed of the pitch | release speed, velo, velocity, start speed, mph
      exit velocity, exit speed, ~speed off the bat, ~ball speed | launch speed, exit speed, exit velo, hit speed, exit velocity
      launch angle | hit angle, la, angle
      total bases | tb, totalbases :count
      bats, batting side, batting hand | bat side, bats :text
      throws, throwing hand, throwing arm | throw hand, throws :text`,
  },
  {
    signs:
      "fg fga fgm ft fta ftm 3p 3pa trb orb drb ast stl blk tov pf pts reb gp fg3m mp per vorp ws assists rebounds steals blocks three_pointers player team fg3 x3p",
    names: `
      points, points scored, ~number of points | pts, pt, points scored :count
      points per game, scoring average, ~average points, ~points a game | ppg, pts per game, pts g, ptspergame
      rebounds, total rebounds, boards, ~number of rebounds | reb, trb, treb, rebs, rb, tot reb :count
      rebounds per game, ~rebounds a game | rpg, reb per game
      offensive rebounds | orb, oreb, off reb :count
      defensive rebounds | drb, dreb, def reb :count
      assists, ~number of assists | ast, a, asts, assist :count !hst
      assists per game, ~assists a game | apg, ast per game
      steals, ~number of steals, balls stolen | stl, steal, st :count
      steals per game | spg, stl per game
      blocks, blocked shots, shots blocked, ~number of blocks | blk, bs, block, blks :count
      blocks per game | bpg, blk per game
      turnovers, ~number of turnovers, balls lost | tov, to, turnover, tos :count
      personal fouls, fouls, ~number of fouls | pf, foul, fouls :count
      field goals, field goals made, made field goals, ~field goals scored | fg, fgm :count
      field goal attempts, field goals attempted, attempted field goals, shots attempted, ~shot attempts | fga :count
      field goal percentage, shooting percentage, ~field goal rate, ~shooting accuracy | fg pct, fgp, fg percent, fg perc, fgpct
      free throws, free throws made, made free throws | ft, ftm :count
      free throw attempts, free throws attempted, attempted free throws | fta :count
      free throw percentage, ~free throw rate, ~free throw accuracy | ft pct, ftp, ft percent, ft perc, ftpct
      three pointers, threes, three pointers made, 3 pointers, made threes, three point field goals, ~three point shots made, 3 pointers made | 3p, fg3m, x3p, 3pm, fg3, threes, tpm, 3 p :count
      three point attempts, three pointers attempted, attempted threes, three pointer attempts, 3 point attempts | 3pa, fg3a, x3pa, tpa :count
      three point percentage, three pointer percentage, 3 point percentage, ~three point accuracy | 3p pct, fg3 pct, x3p pct, 3p percent, 3p perc, fg3pct
      two pointers, two point field goals, 2 pointers | 2p, x2p, fg2m :count
      plus minus, ~plus minus rating | plusminus, pm
      player efficiency rating, efficiency rating, efficiency | per, eff
      value over replacement player | vorp
      win shares | ws`,
  },
  {
    signs:
      "fthg ftag ftr hthg htag htr hs as hst ast hf af hc ac hy ay hr ar home away hometeam awayteam home_team away_team goals assists gls sh sot crdy crdr cmp xg xga referee result homegoals awaygoals gf ga gd pts club",
    names: `
      full time home goals, home goals, goals by the home team, ~home goals at full time, ~final home goals, ~goals scored by the home team, ~home team goals | fthg, hg, home goals, homegoals, home goals ft, home score :count
      full time away goals, away goals, goals by the away team, ~away goals at full time, ~final away goals, ~goals scored by the away team, ~away team goals | ftag, ag, away goals, awaygoals, away goals ft, away score :count
      full time result, final result, match result, result, ~outcome of the match, ~result of the match, ~match outcome | ftr, res, result, outcome, match result :text
      half time home goals, home goals at half time, first half home goals, ~home team goals at half time, ~halftime home goals, ~home goals at the break, ~home goals in the first half, ~home goals by half time | hthg, ht home goals, home goals ht, home goals half time :count
      half time away goals, away goals at half time, first half away goals, ~away team goals at half time, ~halftime away goals, ~away goals at the break, ~away goals in the first half, ~away goals by half time | htag, ht away goals, away goals ht, away goals half time :count
      half time result, result at half time, ~halftime result, ~result at the break | htr, ht result, half time result :text
      home shots, shots by the home team, home team shots, ~shots of the home team, ~shots at home | hs, home shots, shots home :count
      away shots, shots by the away team, away team shots, ~shots of the away team | as, away shots, shots away :count
      home shots on target, home team shots on target, shots on target by the home team, ~shots on target of the home team, ~home shots on goal | hst, home shots on target, home sot :count
      away shots on target, away team shots on target, shots on target by the away team, ~shots on target of the away team, ~away shots on goal | ast, away shots on target, away sot :count
      home fouls, home team fouls, fouls by the home team, ~fouls of the home team | hf, home fouls, fouls home :count
      away fouls, away team fouls, fouls by the away team, ~fouls of the away team | af, away fouls, fouls away :count
      home corners, home team corners, corners for the home team, corners by the home team, ~corners of the home team, ~home corner kicks | hc, home corners, corners home :count
      away corners, away team corners, corners for the away team, corners by the away team, ~corners of the away team, ~away corner kicks | ac, away corners, corners away :count
      home yellow cards, home team yellow cards, yellow cards for the home team, home yellows, ~yellow cards of the home team, yellow cards by the home team, ~home bookings | hy, home yellow, home yellows :count
      away yellow cards, away team yellow cards, yellow cards for the away team, away yellows, ~yellow cards of the away team, yellow cards by the away team, ~away bookings | ay, away yellow, away yellows :count
      home red cards, home team red cards, red cards for the home team, home reds, ~red cards of the home team, red cards by the home team | hr, home red, home reds :count
      away red cards, away team red cards, red cards for the away team, away reds, ~red cards of the away team, red cards by the away team | ar, away red, away reds :count
      goals, goals scored, number of goals, ~goals for | gls, gf, g, goal, goals for, goals scored, goals f :count
      goals against, goals conceded, conceded goals, ~goals let in, ~goals given up, ~goals allowed | ga, against, goals against, conceded, goals conceded, goals a :count
      goal difference, ~difference in goals | gd, goal diff, diff, goaldiff
      assists, number of assists | ast, a, assist, asts :count !hst
      shots, number of shots, shot attempts | sh, shots total :count
      shots on target, shots on goal, ~number of shots on target | sot, sog, shots on goal :count
      yellow cards, bookings, yellows, number of yellow cards, ~cautions | crdy, yellow, yc, yellows, yellowcards, yel :count
      red cards, sendings off, reds, number of red cards, ~dismissals | crdr, red, rc, reds, redcards :count
      expected goals | xg, x g
      expected goals against | xga
      possession, ball possession, ~share of the ball | poss, possession pct
      penalties, penalty kicks, penalty goals | pk, pens, penalty :count
      clean sheets | cs, cleansheets :count
      league points, points | pts, p, point :count
      tackles | tkl, tackle :count
      passes, completed passes | cmp, pass, passes completed :count
      pass accuracy, passing accuracy, pass completion | cmp pct, pass pct, pass acc
      offsides | off, offside :count
      saves | sv, saves made :count
      odds of a home win, home win odds, home odds | b365h, home odds, psh, h odds
      odds of a draw, draw odds | b365d, draw odds, psd
      odds of an away win, away win odds, away odds | b365a, away odds, psa`,
  },
  {
    signs:
      "tds yds td int att cmp rec tgt sacks qb rush pass week yards touchdowns rushing passing receiving downs fumbles interceptions snaps team player season ypa qbr posteam play",
    names: `
      touchdowns, number of touchdowns, ~tds | td, tds, touchdown, tot td :count
      passing yards, yards passing, ~yards thrown, pass yards | pass yds, passyds, yds passing, passing yds, yds
      rushing yards, yards rushing, ~yards on the ground, rush yards | rush yds, rushyds, yds rushing, rushing yds
      receiving yards, yards receiving, ~yards caught | rec yds, recyds, receiving yds
      passing touchdowns, touchdown passes, ~touchdowns thrown | pass td, passtd, passing tds, passing td :count
      rushing touchdowns | rush td, rushtd, rushing tds, rushing td :count
      receiving touchdowns | rec td, rectd, receiving tds, receiving td :count
      interceptions, picks, ~number of interceptions | int, ints, interception, passing interceptions :count
      completions, completed passes, passes completed | cmp, comp, completed, pass cmp :count
      completion percentage, ~pass completion rate, completion rate | cmp pct, comp pct, cmp percent
      pass attempts, passes attempted, passes thrown, ~throws | att, pass att, passattempts, attempts :count
      rushing attempts, carries, ~rush attempts | rush att, car, carries, att, rushes :count
      receptions, catches, passes caught, ~balls caught | rec, receptions, ctch :count
      targets | tgt, tgts, targets :count
      sacks, ~number of sacks | sk, sack, sck :count
      fumbles | fum, fmb, fumble :count
      passer rating, quarterback rating | rate, qb rating, rtg, passer rating, qbr
      yards, total yards, ~yards gained | yds, yards gained, tot yds
      yards per attempt, yards per pass | ypa, y a, yards per att
      yards per carry, yards per rush | ypc, yards per carry
      points for, points scored | pf, points for, pts for :count
      points against, points allowed, ~points given up | pa, points against, pts against :count
      field goals | fg, fgm :count
      tackles | tkl, tot tackles, comb, tackle :count
      forty yard dash, 40 yard dash, forty yard dash time, ~forty time | forty, x40yd, 40yd, dash`,
  },
  {
    signs:
      "gp g a pim ppg shg sog toi plusminus gaa sv svpct pts shots goals assists hits blocks faceoffs ppp ga saves goalie",
    names: `
      penalty minutes, minutes in the penalty box, penalties in minutes, ~time in the box | pim, pims, penalty min
      plus minus, plus minus rating | plusminus, pm
      shots on goal, shots | sog, s, shots :count
      power play goals, ~goals on the power play | ppg, pp goals, ppgoals :count
      short handed goals, shorthanded goals | shg, sh goals :count
      save percentage, ~share of shots saved | sv pct, svpct, save pct, sv percent
      goals against average | gaa
      time on ice, ice time | toi
      saves | sv, saves :count
      goals, number of goals, goals scored | g, gls, goal :count
      assists | a, ast, assist :count !hst
      game winning goals, winning goals | gwg :count`,
  },
  {
    signs:
      "batsman bowler runs balls wickets overs 4s 6s sr strike_rate innings inns econ maidens toss toss_winner mat no hs ave batting_team bowling_team fours sixes dismissal over venue umpire1 win_by_runs",
    names: `
      strike rate, batting strike rate | sr, strikerate, strike rate, bat sr
      batting average, ~average with the bat | ave, avg, bat ave, average
      wickets, wickets taken, ~number of wickets | wkts, wkt, w, wicket :count
      overs, overs bowled | ov, overs, over
      economy, economy rate, ~runs per over | econ, economy, er, rpo
      innings, number of innings, ~innings played | inns, inn, inngs, i :count
      highest score, best score, ~top score | hs, high score
      not outs, times not out | no, not out, notout :count
      fours, boundaries, ~number of fours, 4s | 4s, x4s, four, fours :count
      sixes, ~number of sixes, 6s | 6s, x6s, six, sixes :count
      hundreds, centuries, ~number of centuries, tons | 100, x100, 100s, hundreds, centuries :count
      fifties, half centuries | 50, x50, 50s, fifties :count
      balls faced, deliveries faced, balls | bf, balls, balls faced, b :count
      runs, runs scored, ~number of runs | r, runs, batsman runs, total runs, run, runs scored :count
      maidens, maiden overs | mdns, m, mdn, maidens :count
      matches, matches played, ~number of matches | mat, mts, matches, m, match count :count
      batsman, batter, striker | batter, striker, batsman name :text
      bowler | bowler name :text
      toss winner, winner of the toss, ~team that won the toss | toss winner, tosswinner :text
      man of the match, player of the match, best player | player of match, mom, pom, potm :text
      winning margin, margin of victory | win by runs, margin, result margin`,
  },
  {
    signs:
      "winner loser surface tourney round set1 ace df w_ace l_ace best_of wrank lrank seed minutes tournament sets winner_name loser_name birdies par strokes fairway greens putts holes drive_distance cuts events money",
    names: `
      aces, ~number of aces, ~serves won outright | ace, w ace, aces :count
      double faults, ~number of double faults | df, dfs, w df, double fault :count
      surface, court, court type, court surface, ~type of court, ~kind of court, ~kind of surface | surface, court :text
      tournament, event, ~name of the tournament | tourney name, tourney, tournament name, event name :text
      winner, champion, ~name of the winner, match winner | winner name, winner, champion :text
      loser, runner up, ~name of the loser | loser name, loser, runner up :text
      match length, match duration, ~length of the match, ~duration of the match, ~minutes played | minutes, match time, duration, match minutes
      seed, seeding | winner seed, seed
      prize money, money won, winnings, earnings, purse, prize, ~money earned | money, earnings, winnings, prize, prize money usd, purse
      driving distance, drive distance, ~length of the drive, average drive | drive distance, drv dist, avg distance, driving distance, drivedist
      driving accuracy, fairways hit, fairway percentage | drive acc, fairway pct, fairway percentage, driving accuracy, fairways
      greens in regulation, ~greens hit | gir, greens, gir pct
      putts, putts per round, ~number of putts | average putts, putts, avg putts
      strokes, score, shots taken, ~number of strokes | strokes, score, total score, tot
      birdies | birdie :count
      eagles | eagle :count
      scoring average, average score, stroke average | avg score, average score, scoring avg`,
  },
  {
    signs:
      "driver constructor laps grid bib place finish race stage rider distance team pace club split gun chip net runner swimmer event lap constructor_name fastest",
    names: `
      finishing time, finish time, race time, time, ~final time, ~time to finish, ~running time, ~finishing minutes, ~winning time, ~completion time | time, finish, finish min, run time, run time minutes, net time, chip time, official time, finish time, finishing time, time hrs, net, time min, total time, elapsed, result time
      place, finishing position, finish position, placing, finishing place, ~rank, ~final position, ~place in the race, ~race position | pos, position, place, overall place, plc, finish pos, finishpos, rank, oaplace, positionorder
      starting position, grid position, start position, ~place on the grid, ~starting place | grid, start pos, start, startpos, qualifying position
      laps, laps completed, number of laps, ~laps driven | laps, nlaps, lap count :count
      driver, race driver, ~name of the driver | driver name, driverref, driver :text
      racing team, constructor, team | constructor name, constructorref, team :text
      pace, running pace, average pace, ~minutes per mile, ~minutes per kilometre | pace, avg pace, min per mile, min per km, pace min
      bib number, start number, race number, bib | bib, bib num, bib no, number, racenumber :any
      age group, age category, age class | agegrp, age grp, agegroup, age cat, division, div, category :text
      club, running club, sports club | club name, team :text
      stage, race stage | stage no, etape :any
      runner, athlete, participant, ~name of the runner | runner name, athlete, participant :text
      swimmer, ~name of the swimmer | swimmer name :text
      rider, cyclist, ~name of the rider | rider name, cyclist :text
      winning speed, average speed, ~speed of the winner | avg speed, speed, avgspeed
      race, race name, grand prix, ~name of the race | race name, racename, event, gp, grand prix :text`,
  },
  // Health.
  {
    signs:
      "bmi glucose glu npreg pedigree chol cholesterol bp trestbps heart_rate smoker diabetes patient patient_id pat_id stroke hypertension systolic diastolic sysbp diabp pulse outcome diagnosis pregnancies insulin skinthickness bloodpressure hemoglobin wbc rbc platelets creatinine fbs thalach restbp maxhr ca thal cp hdl ldl treatment dose heartrate totchol exang rcc wcc rbc hct hb hgb ferr lbm wcc alb",
    names: `
      blood pressure, ~pressure of the blood | bp, bloodpressure, trestbps, restbp, resting bp, blood press, restingbp, bp mmhg, resting blood pressure :number !sbp dbp sysbp diabp systolic bp_before
      resting blood pressure, blood pressure at rest | trestbps, restbp, resting bp, rest bp, restingbp, bp rest
      systolic blood pressure, systolic pressure, systolic, ~upper blood pressure | sbp, sysbp, sys bp, systolic bp, ap hi, bp sys, systol, sys, bpsysave, bp systolic
      diastolic blood pressure, diastolic pressure, diastolic, ~lower blood pressure | dbp, diabp, dia bp, diastolic bp, ap lo, bp dia, diastol, dia, bpdiaave, bp diastolic
      heart rate, pulse, pulse rate, heartbeat, heart beat, ~beats per minute, ~beats a minute | hr, heartrate, bpm, pulse, heart rate bpm, hrt rate, resting heart rate, rhr, restinghr, pulse bpm
      resting heart rate, resting pulse, heart rate at rest | rhr, resting hr, restinghr, rest hr
      maximum heart rate, max heart rate, highest heart rate, peak heart rate, ~maximum pulse, maximum heart rate achieved | thalach, maxhr, max hr, hrmax, hr max, thalch
      blood sugar, glucose, blood glucose, glucose level, blood sugar level, sugar level, ~blood glucose level | gluc, glu, bs, bg, avg glucose level, plasma glucose, fbs, glucose level, blood glucose, glucose mgdl, sugar :number !fat calories protein
      fasting blood sugar, fasting glucose, fasting sugar | fbs, fasting bs, fastingbs, fbg, fasting glucose, fpg :any
      cholesterol, cholesterol level, total cholesterol, serum cholesterol, ~blood cholesterol | chol, tc, totchol, tot chol, chol total, serum chol, cholesterol total :any !hdl_chol
      good cholesterol | hdl, hdl c, hdlc, hdl chol
      bad cholesterol | ldl, ldl c, ldlc, ldl chol
      triglycerides | trig, trigs, tg, triglyceride
      haemoglobin, hemoglobin, ~haemoglobin level, ~hemoglobin level | hb, hgb, hg, haemo, hemo
      long term blood sugar, glycated haemoglobin, glycated hemoglobin | hba1c, a1c, hb a1c, hba1c level, ghb, glyhb
      white blood cells, white blood cell count, white cell count, white cells, leukocytes | wbc, wcc, wc, wbcc, leuk
      red blood cells, red blood cell count, red cell count, red cells, erythrocytes | rbc, rcc, rc, rbcc
      platelets, platelet count, thrombocytes | plt, plate, platelet, platelets
      haematocrit, hematocrit, packed cell volume | hct, hc, pcv, ht
      creatinine, serum creatinine, ~creatinine level | creat, cr, sc, serum creatinine, scr
      insulin, insulin level | ins, serum insulin
      ferritin | ferr, fer
      lean body mass | lbm
      skin fold thickness, skinfold, sum of skin folds, skin thickness | ssf, skin, skinthickness, triceps, skin fold
      bilirubin | bili, bil, tot bilirubin
      albumin | alb
      body temperature, temperature, fever | temp, body temp, temp c, temperature f, bodytemp
      oxygen saturation, blood oxygen, oxygen level, ~oxygen in the blood | spo2, o2sat, o2 sat, sao2, oxygen sat
      respiratory rate, breathing rate, breaths per minute | rr, resp rate, resp, respiration rate, resprate
      lung capacity, forced expiratory volume | fev, fev1, fvc, lungcap
      chest pain, chest pain type, kind of chest pain, type of chest pain | cp, chestpain, chest pain type :any
      exercise induced angina, angina, angina on exercise | exang, exerciseangina, ex ang :any
      heart disease, heart trouble, heart condition | heartdisease, ahd, hd, chd, cvd, cardio, heart dis :any
      high blood pressure, hypertension | htn, hypertension, hbp, highbp, high bp, hypertensive :any
      diabetes, diabetic, ~sugar disease | diab, dm, diabetic :any
      smoker, smoking, smoking status | smoke, smokes, smoking status, smoker status, cursmoke, current smoker, smok, tobacco :any
      cigarettes per day, daily cigarettes, cigarettes a day, ~number of cigarettes, cigarettes smoked | cigs, cigsperday, cigs per day, cig, amt weekdays
      alcohol consumption, alcohol use, drinking, alcohol intake | alco, alcohol, drinks, alcohol consumption, drinks per week :any
      diagnosis, condition, disease, illness, medical condition, ailment | dx, diag, diagnosis, disease, medical condition, primary diagnosis, condition :text
      treatment, therapy, ~kind of treatment, treatment group, arm | trt, tx, treat, treatment, arm, group, therapy :text
      drug, medication, medicine, ~kind of drug, ~prescribed drug | med, drug name, medication name, drugname, meds, rx :text
      dose, dosage, ~amount of the drug | dose mg, dosage, dos
      length of stay, stay, days in hospital, hospital stay, time in hospital, ~days spent in hospital, ~duration of stay, ~stay in days, ~length of the stay, ~hospital days, ~length of hospital stay | los, time in hospital, los days, stay days, lengthofstay, days in hospital, hosp days, stay length, days hospitalized, lenstay
      admission date, date of admission, date admitted | admit date, admitted, admission, adm date, date admitted :time
      discharge date, date of discharge, date discharged | discharged, discharge, disch date, date discharged :time
      survival time, time to death, survival, ~days survived, follow up time | time, surv time, survtime, futime, survival days, survival months, followup, follow up days
      survived, survival status | surv, alive :any
      died, dead, deceased, death | death, death event, dead, expired, deceased :any
      pregnancies, number of pregnancies, times pregnant | preg, pregnant, npreg, num pregnancies :count
      gestation, pregnancy length, weeks of pregnancy, length of pregnancy, gestational age, weeks of gestation, duration of pregnancy, ~pregnancy duration | weeks, gest, gestation, ga, gest weeks, gestation weeks
      weight gain, weight gained, ~weight gained during pregnancy | gained, wt gain, wtgain
      sleep duration, hours of sleep, sleep hours, sleep time, ~time asleep, ~hours slept, sleep, ~amount of sleep, time slept | sleep hrs, sleep total, sleep duration, sleephours, hours sleep, total sleep, sleep time
      stress level, stress | stress, stress lvl, stresslevel, stress score
      physical activity, exercise, activity level, ~amount of exercise | active, phys activity, physicalactivity, exer, exercise, activity :any
      steps, daily steps, steps per day, step count, steps a day, ~number of steps | totalsteps, step count, daily steps, steps :count
      calories burned, calories burnt, burned calories, ~energy burned | cals, calories, calories burned, kcal burned
      blood type, blood group | bloodtype, blood group, abo, bld type :text
      doctor, physician, ~treating doctor, attending physician | dr, physician, provider, doctor name, attending :text
      hospital, clinic, ~name of the hospital, medical centre, medical center | hosp, hospital name, facility name, clinic name, provider name, facility :text
      ward, hospital department, unit | ward name, dept, unit :text
      tumour size, tumor size, size of the tumour, size of the tumor | size, tumor size, tumour size, tsize
      tumour stage, tumor stage, cancer stage, ~stage of the cancer | stage, tstage :any
      pain level, pain score, pain | pain, vas
      vaccinated, vaccination status | vax, vacc, vaccinated :any
      region of residence, residence, residence type | residence type, urban residence, residence :text`,
  },
  {
    names: `
      cases, number of cases, confirmed cases, infections, ~case count, ~number of infections | cases, confirmed, total cases, conf cases, case count, cum cases :count !deaths_only
      new cases, daily cases, new infections, ~cases per day, ~daily infections | newcases, cases new, daily cases, new confirmed, new case :count
      deaths, fatalities, number of deaths, death toll, people killed, ~lives lost, ~number killed, ~number of fatalities, ~people who died, ~number of people killed, killed, ~loss of life, ~people were killed, ~people have been killed, ~persons killed, ~people died | dead, total deaths, num deaths, ndeaths, death count, nkill, killed, fatal, fatality, n killed, deaths total, death toll, fatalities total, num killed :count
      injuries, number of injuries, injured, people injured, wounded, ~number of injured, ~people hurt, ~number wounded, people wounded | inj, injuries total, num injured, nwound, n injured, total injured, injury count, persons injured :count
      casualties, number of casualties, victims, total victims, ~number of victims, ~casualty count, ~victim count | total victims, num casualties, number of casualties, num victims, n victims, victim count :count
      recovered, recoveries, ~people recovered | recov, total recovered :count
      vaccinations, vaccine doses, doses given, ~jabs, ~shots given | total vaccinations, vacc, doses administered, doses :count
      tests, number of tests, tests done, ~tests carried out | total tests, num tests, tests performed :count
      hospitalisations, hospitalizations, hospital admissions | hosp, hospitalized, total hospitalized :count`,
  },
  // Plants and animals.
  {
    signs:
      "species island head skull hdlngth bill_length_mm flipper_length_mm body_mass_g sepal petal genus family wing tail brainwt bodywt lifespan diet breed dbh diameter beak culmen wingspan vore sleep_total habitat conservation order length petal_length sepal_length trunk crown plant animal leaf",
    names: `
      weight, body mass, body weight, mass | body mass g, bodywt, body wt, body mass kg, wt, body mass, bodyweight, weight g, mass g
      brain weight, brain mass, brain size | brainwt, brain wt, brain
      beak length, bill length, length of the beak, length of the bill, culmen length | bill length mm, culmen length mm, culmen, beak len, bill length, bill len
      beak depth, bill depth, depth of the beak, depth of the bill, culmen depth | bill depth mm, culmen depth mm, bill depth, bill dep
      flipper length, length of the flipper, flipper size, length of the flippers | flipper length mm, flipper len, flipper
      wing length, length of the wing, wing size | wing, wing len, winglength
      tail length, length of the tail, tail size | tail, tail len, taill
      wingspan, wing span | wingspan cm, ws
      life span, lifespan, longevity, ~life expectancy, ~length of life, life expectancy, ~years they live | lifespan, longevity, life span, max lifespan, max life span, life, average lifespan, max longevity, maximum longevity
      gestation period, gestation, length of pregnancy, pregnancy length | gest, gestation, gestation days
      diet, food type, feeding type, eating habits | vore, diet, feeding, trophic level :text
      conservation status, ~protection status, threat status | conservation, iucn, iucn status, status, redlist :text
      species, ~kind of animal, ~type of animal, ~animal species | spp, sp, species name, common name, wildlife species, scientific name :text
      breed, ~kind of dog, ~dog breed, ~type of dog, ~cat breed | breed name, primary breed, breed1 :text
      genus | gen :text
      scientific name, latin name, botanical name | sciname, scientific, species, sci name, spc latin, latin :text
      common name, english name, popular name | comname, spc common, common :text
      trunk diameter, tree diameter, diameter at breast height, ~thickness of the trunk, diameter, trunk width, ~diameter of the tree, ~diameter of the trunk | dbh, dbh cm, tree dbh, diam, trunk diam, diameter
      tree height, height, height of the tree | ht, ht m, tree height, height m, hgt
      crown width, crown diameter, ~width of the crown | crown, crown width, crown spread, crown diam
      circumference, girth, trunk circumference | circ, girth, circumf
      petal width, width of the petal, width of the petals | petal width, petal wid, pw
      petal length, length of the petal, length of the petals | petal length, petal len, pl
      sepal width, width of the sepal, width of the sepals | sepal width, sepal wid, sw
      sepal length, length of the sepal, length of the sepals | sepal length, sepal len, sl
      litter size, ~young per litter, offspring, ~number of young | litter, litter size, litters
      head length, skull length | hdlngth, headl, head len
      skull width, width of the skull | skullw, skull wid
      total length, body length, ~length of the body, length | totlngth, totall, total length, length cm, len, body len
      yield, crop yield, harvest | yld, yield kg, crop yield, yield t ha
      germination rate | germ, germination pct
      flower colour, flower color, colour of the flowers | flower, flower col :text
      time awake, hours awake, awake | awake
      dream sleep, rem sleep, ~rapid eye movement sleep | sleep rem, rem, dreaming
      habitat, living environment | hab, biome :text`,
  },
  // Weather and climate.
  {
    signs:
      "temp temp_max temp_min tmax tmin tavg humidity wind precip prcp rain pressure dewpoint dew_point visibility snow cloud gust sunshine weather wind_speed windspeed wspd awnd station temperature rainfall precipitation solar wind_dir ozone hum sun gusts baro relhum",
    names: `
      temperature, air temperature, ~average temperature, ~mean temperature | temp, tavg, avg temp, t, mean temp, temp c, temp f, air temp, tmean, temperature c, outdoor temp, meantemp, tempm, temp avg, ta, at, airt :number !tmax temp_max max_temp tmin temp_min
      maximum temperature, high temperature, highest temperature, daily high, ~max temperature, ~day high, ~high temp, ~daily maximum | tmax, temp max, max temp, maxtemp, high temp, t max, tempmax, tmax c, temperature max, temp high, maxt, max temp c, hi temp
      minimum temperature, low temperature, lowest temperature, daily low, ~min temperature, ~night low, ~low temp, ~daily minimum | tmin, temp min, min temp, mintemp, low temp, t min, tempmin, tmin c, temperature min, temp low, mint, min temp c, lo temp
      felt temperature, feels like temperature, apparent temperature, ~feeling temperature | atemp, feels like, feelslike, app temp, apparent temp, heat index
      precipitation, rainfall, rain, rain amount, ~amount of rain, ~amount of precipitation | precip, prcp, prec, rain mm, rainfall mm, pcp, ppt, rr, precip in, precip mm, precipitation mm, rain in, rain sum, precipmm
      snowfall, snow, amount of snow, ~snow amount, fresh snow | snow cm, snowfall cm, new snow, snow in
      snow depth, depth of the snow | snwd, snow d, sndepth, snow depth cm
      wind speed, wind, speed of the wind, ~windiness, ~wind strength, ~average wind | windspeed, wspd, ws, awnd, wind kph, wind mph, wind ms, wind spd, avg wind, wind kmh, wnd spd, windspd, wind speed kmh, ff, wind speed mph
      wind gust, gust, gusts, gust speed, strongest gust, ~peak wind, wind gusts, ~peak gust | wind gust, wgust, gust kmh, gustspd, wpgt, windgust, max gust, wsfg, gust speed
      wind direction, direction of the wind | wind dir, wdir, wd, winddir, wind deg, wdf2, dd, wind bearing :any
      humidity, relative humidity, air humidity, ~moisture, ~moisture of the air, humidity level | hum, rh, rhum, avg humidity, relhum, rel hum, rel humidity, mean humidity, humid
      air pressure, atmospheric pressure, barometric pressure, pressure, sea level pressure, ~barometer | pres, press, slp, baro, bp, pressure mb, barom, mslp, pressure hpa, atm pressure, sealevelpressure, pressuremb
      dew point, dewpoint temperature, dewpoint | dewp, dewpt, dew, dp, dew pt, dwpt, avg dewpt, td
      visibility, sight, range of sight | visib, vis, visibility km, visibility miles, vsby
      sunshine, sunshine hours, hours of sunshine, sun hours, sunshine duration, ~hours of sun, ~sunny hours, sun | sun, tsun, sun hrs, sunhours, sunshine hrs, sunshine h
      solar radiation, sunlight, radiation, irradiance | solar rad, solar r, srad, ghi, solarradiation, rad, solar, radiation, swrad
      cloud cover, cloudiness, clouds, ~cloud coverage, sky cover | clouds all, cloud, cc, cloudcover, okta, cldc, tcc
      uv index, ultraviolet index | uv, uvi, uv idx
      ozone, ozone level, ozone reading, ozone concentration | o3, ozone reading, ozone ppb
      weather, weather condition, conditions, sky condition, ~kind of weather, ~weather type | weather main, conditions, condition, events, cond, weather description, weathersit, wx, icon, summary, weather desc :text
      weather station, measuring station, station | station name, stn, station id, site :text
      evaporation | evap, evapo
      wave height | wvht, wave ht, hs, waveheight
      water temperature, sea temperature, sea surface temperature | wtmp, sst, water temp, sea temp
      season, time of year | season :any`,
  },
  // Air and emissions.
  {
    signs:
      "pm25 pm10 no2 so2 co o3 aqi nox co2 benzene station nh3 toluene emissions gdp population co2_per_capita methane ghg energy coal oil gas",
    names: `
      air quality index, air quality, ~air pollution index | aqi, airquality, aqi value, us aqi
      fine particles, fine dust, particulate matter, fine particulate matter | pm25, pm2 5, pm 2 5, pm25 ugm3, pm10
      coarse particles | pm10, pm 10
      nitrogen dioxide | no2, no2 ugm3
      sulphur dioxide, sulfur dioxide | so2
      carbon monoxide | co, co level
      carbon dioxide, carbon emissions, carbon dioxide emissions, co2 emissions, carbon footprint, ~emissions, ~carbon dioxide output, ~carbon output | co2, co2 emissions, co2 emission, emission, emissions, total co2, co2 kt, co2 mt, co2emissions
      emissions per person, carbon dioxide per person, co2 per person, emissions per capita, co2 emissions per capita, carbon emissions per capita, ~co2 emissions per person, ~carbon dioxide per head, ~emissions per head, ~carbon emissions per person | co2 per capita, co2 percap, co2 cap, per capita, co2 emissions per capita, emissions per cap, co2percap
      methane, methane emissions | ch4, methane
      nitrous oxide | n2o, nitrous oxide
      greenhouse gases, greenhouse gas emissions, ~greenhouse emissions | ghg, ghg emissions, total ghg, tot ghg
      ammonia | nh3
      ground level ozone, ozone | o3
      nitrogen oxides | nox
      sea level, ~level of the sea | gmsl, sealevel, msl
      temperature anomaly, temperature deviation, anomaly | anomaly, temp anomaly, tanom, anom, j d
      sea ice extent, ice extent, ~area of sea ice | extent, ice, ice extent
      glacier mass, glacier mass balance | mass balance, mean cumulative mass balance`,
  },
  // Quakes, volcanoes, space.
  {
    signs:
      "mag magnitude depth lat latitude lon longitude place magtype gap rms nst net quake epicenter intensity stations richter tsunami volcano eruption vei elevation",
    names: `
      magnitude, strength, richter magnitude, ~force, ~intensity, ~richter scale, ~strength of the quake | mag, magnitude, richter, mw, ml, mag value, magn :number !intensity
      depth, focal depth, hypocentre depth, hypocenter depth | depth km, dep, depthkm, dpth
      location, place, epicentre, epicenter | place, location, locality, loc, epicenter :text
      stations, number of stations, reporting stations | nst, stations, num stations :count
      magnitude type, type of magnitude, kind of magnitude | magtype, mag type :text
      explosivity, volcanic explosivity index, explosivity index, ~strength of the eruption | vei
      eruption year, last eruption, year of the eruption | last known, last eruption, last eruption year, year :year
      volcano, volcano name, ~name of the volcano | volcano name :text
      volcano type, kind of volcano, type of volcano | type, primary volcano type :text`,
  },
  {
    signs:
      "orbital_period mass distance radius planet star discovery method pl_name hostname st_mass st_rad eccentricity luminosity magnitude temperature spectral constellation moons gravity diameter density redshift ra dec meteor fall recclass reclat absolute_magnitude",
    names: `
      orbital period, length of a year, orbit time, ~time for one orbit, ~year length, ~period of the orbit, orbit length | period, orbital period, pl orbper, orbper, orb period, p orb, orbital period days
      planet mass, mass, ~weight | pl bmasse, mass, pl masse, planet mass, mass kg, msini, mass g
      planet radius, radius, ~size of the planet | pl rade, radius, planet radius, koi prad, radius km
      distance, distance from the earth, distance from earth, ~light years away | sy dist, dist, distance, st dist, distance ly, dist pc
      discovery year, year of discovery, year discovered, ~year found | disc year, pl disc, year, discovered, discoveryyear, year found :year
      discovery method, method of discovery, detection method, ~method of detection, ~way of discovery | method, discoverymethod, pl discmethod, detection type, disc method :text
      host star, star name, star | hostname, pl hostname, star, host name :text
      surface temperature, star temperature, temperature | st teff, teff, temp, temperature k, mean temperature, temperature
      star mass | st mass, star mass, m star
      brightness, apparent magnitude, luminosity | vmag, mag, lum, luminosity, apmag, app mag
      moons, number of moons | nmoons, num moons, number of moons, satellites :count
      surface gravity, gravity | grav, st logg, gravity, logg
      length of a day, day length, rotation period, ~length of the day | rotation, rotation period, length of day, daylen
      meteorite class, class of the meteorite, kind of meteorite | recclass, class, mclass :text
      eccentricity, orbit eccentricity | pl orbeccen, ecc, e
      spectral type, spectral class, star class | spect, spectype, st spectype, spectral class :text`,
  },
  {
    signs:
      "rocket mission launch payload orbit booster company site pad spacecraft astronaut agency outcome success flight missions eva",
    names: `
      rocket, launch vehicle, launcher, ~kind of rocket | rocket name, lv type, launch vehicle, rocket :text
      launch date, date of launch, date launched | launched, launch dt, date :time
      launch site, launch pad, ~place of the launch | site, location, pad, launch pad :text
      payload mass, payload weight, ~weight of the payload, payload | payload mass kg, payload kg, mass kg, payload, payload mass
      mission outcome, outcome, mission result, mission status, ~success of the mission | mission status, landing outcome, outcome, success, status mission, successful :any
      launch cost, cost of the launch, mission cost, ~price of the launch | price, cost, rocket price
      spacewalk time, spacewalk duration, time on spacewalks, hours of spacewalks | eva, total eva hrs, duration eva, eva hours, space walks hr
      time in space, hours in space, ~hours spent in space, flight hours | space flight hr, total hrs sum, hours mission, time space, spaceflight hours
      missions, number of missions, space flights | total number of missions, num missions, space flights :count`,
  },
  // Chemistry, materials.
  {
    signs:
      "element atomic symbol density melting boiling electronegativity group period ph alcohol sulphates chlorides concentration solubility molecular mass conductivity hardness strength turbidity sulfate cement water",
    names: `
      atomic number, proton number | z, number, atomicnumber, atomic num, protons
      atomic mass, atomic weight | atomicmass, atomic wt, weight, at mass
      melting point, melting temperature | meltingpoint, melt, mp, melting
      boiling point, boiling temperature | boilingpoint, boil, bp, boiling
      molecular weight, molar mass, molecular mass | mw, mol weight, molwt, mol wt, exact mass
      acidity, ph value, ph level, acid level | ph, p h
      concentration | conc, concn
      density | dens, rho
      hardness, water hardness | hard, mohs
      turbidity, cloudiness | turb, ntu
      compressive strength, strength, concrete strength | csmpa, csstrength, comp strength, mpa, strength
      conductivity, electrical conductivity | cond, ec
      dissolved oxygen | do, do mg l, diss oxygen
      chemical symbol, symbol | sym, symbol :text`,
  },
  // Countries, census.
  {
    names: `
      population, total population, inhabitants, residents, number of inhabitants, number of people, number of residents, ~people living there, ~population size, ~number of people living there, ~population figure, ~size of the population, ~population count | pop, totpop, tot pop, total pop, poptotal, population total, pop total, pop est, population estimate, popestimate, ttl pop, popul, inhabitants, cens pop, census pop, totalpop, resident population, popn, population thousands, population 000, pops, no inhabitants
      population density, density, people per square kilometre, people per square kilometer, people per square mile, inhabitants per square kilometre, inhabitants per square kilometer, ~density of population | popdensity, pop density, pop dens, popdens, density per km, dens, density km2, density per km2, population density per sq mi, pop per sq km
      population growth, population growth rate, growth of the population | pop growth, popgrowth, pop change, pop growth rate, population change, growth rate pop, pgr, population growth annual
      life expectancy, expected lifespan, expected life span, average lifespan, lifespan, ~years people live, ~expectancy of life, ~length of life, ~life expectation | life exp, lifeexp, life exp at birth, life expectancy at birth, life expectancy birth, life expect, le, life exp birth, lex, life expectancy years, life expec, e0, life expct
      male life expectancy, life expectancy of men, life expectancy for men, men s life expectancy | life exp male, male life expectancy, life expectancy male, le male
      female life expectancy, life expectancy of women, life expectancy for women, women s life expectancy | life exp female, life expectancy female, le female
      infant mortality, infant mortality rate, baby mortality, infant death rate, ~infant deaths per 1000, ~deaths of babies, ~death rate of infants | inf mort, imr, infmort, infant mort, infant mortality per 1000, infant mortality rate, infmor, inf mortality, babymort, infant mort rate
      maternal mortality, maternal mortality rate, maternal mortality ratio, deaths in childbirth, maternal death rate | mat mort, mmr, maternal mort
      under five mortality, child mortality rate, under 5 mortality | u5mr, under5 mortality, child mort, u5 mort
      birth rate, birthrate, rate of births, ~births per 1000, ~births per 1000 people, ~natality, crude birth rate | birth rt, birthrate, cbr, br, births per 1000, birth rate per 1000, natality
      death rate, rate of deaths, mortality rate, mortality, ~deaths per 1000, crude death rate, deathrate | death rt, deathrate, cdr, deaths per 1000, mort, mort rate, mortality per 1000
      fertility, fertility rate, total fertility rate, total fertility, children per woman, births per woman, ~babies per woman | tfr, fert, fertility births per woman, fert rate, total fert
      median age, ~age in the middle | med age, medage, medianage, age median
      gross domestic product, gdp, economic output, ~size of the economy, ~output of the economy | gdp usd, gdp current us, real gdp, realgdp, gdp nominal, gdp billion, gdp bn, gdp millions, gdp current, total gdp, gdp mil
      gdp per capita, gdp per person, gdp per head, gross domestic product per capita, gross domestic product per person, income per person, income per head, ~output per person, ~per capita gdp, ~economic output per person, ~wealth per person | gdp percap, gdppercap, gdp per cap, gdppc, gdp pc, gdp cap, ppgdp, gdp per capita ppp, gdppercapita, percapita gdp, gdp pcap, gdp per capita usd, rgdpl, rgdp, pcgdp, gdpcap
      gdp growth, economic growth, growth of gdp, gdp growth rate, growth rate of the economy, ~growth of the economy, ~growth in gdp | gdp growth annual, growth, gdp gr, annual gdp growth, gdpgr, gdp growth pct, econ growth, gdpgrowth
      gross national income, national income | gni, gni usd, gnp
      gross national income per capita, gross national income per person, national income per head, income per person | gni per capita, gni pc, gni percap
      human development index, human development | hdi, hdi index, hdi value, human development index hdi, hdi score
      gini index, gini coefficient, income inequality, inequality, ~gini, ~inequality of income | gini, gini coef, gini idx, giniindex
      poverty, poverty rate, share of poor people, percentage in poverty, people in poverty, ~share in poverty, ~percent below the poverty line, ~percent living in poverty, ~share below the poverty line, ~percentage below the poverty line, ~people below the poverty line | pov, poverty pct, pct poverty, povrate, poverty percent, below poverty, pov rate, percent in poverty, pctpov, poverty percentage, poverty all ages, pov pct
      child poverty, child poverty rate, ~poverty among children, ~share of poor children | childpoverty, child pov
      literacy, literacy rate, share of people who can read, ~people who can read, ~percent literate, ~percentage of literate people | lit, lit rate, literacy pct, adult literacy, literate, literacy percent
      illiteracy, illiteracy rate | illit, illiterate
      share of urban population, urban share, urbanisation, urbanization, urban percentage, ~share living in cities, ~percent urban, ~percentage living in cities | urban, pct urban, percent urban, urban pct, pcturban, urban population pct, urbanpop, urban rate, urbanrate
      urban population | urban pop, pop urban, population urban
      rural population | rural pop, pop rural, population rural
      internet users, internet use, ~people online, ~people with internet, ~share with internet, ~internet access, ~internet penetration | internet, internet use rate, internetuserate, internet users pct, int users, pct internet
      mobile phones, mobile phone subscriptions, mobile subscriptions, cell phones, ~mobile phones per 100 people | mobile, mobile subs, cell, phones per 1000, cellular
      net migration, migration, net migration rate, migration rate | net migr, migr, net mig, netmig
      immigrants, number of immigrants | immig, num immigrants :count
      refugees, number of refugees | refugees total, num refugees :count
      land area, surface area, area, ~size of the country, ~size in square kilometres, ~size in square kilometers, ~size in square miles, ~surface, ~territory, ~country size | area km2, area sqkm, area sq km, land area km2, area sq mi, area square miles, surface area km2, landarea, area mi2, total area, aland, area kms, sq km, sq mi, sqmi, land area sq km, area km, surface km2, land sqmi, land sq km :number !bedrooms beds bath price
      coastline, length of the coast, coast length, coast | coastline km, coast, coast area ratio
      capital, capital city | cap, capital city, capital name :text
      continent, part of the world, ~world region | cont, continent name, world region, un region :text
      country, nation, land, ~country name, ~name of the country | ctry, cntry, country name, nation, countries, location country, country or area, country region, entity country, territory, ctry name, nation name :text
      country code, code of the country | iso, iso3, iso code, ccode, country iso, iso2, cca3, iso alpha3, countrycode, cca2 :text
      state, us state, ~federal state, ~name of the state | st, state name, statename, stname, state abbr, usps, province state, state abb, us state :text
      county, ~name of the county | cty name, county name, ctyname, cnty, countyname :text
      city, town, ~name of the city, ~name of the town, municipality | city name, town name, cty, cityname, muni, place name :text
      region, part of the country, ~area of the country | reg, region name, regionname :text
      religion, main religion, ~most common religion | relig, main religion :text
      official language, national language, language spoken | language, lang, languages, official lang :text
      government type, form of government, type of government, ~kind of government, political system | govt type, government, govt, regime, polity type :text
      education spending, education expenditure, spending on education, spend on education, ~money spent on education | educ exp, edu exp, edu spend, education exp, educ spending, edu expenditure
      health spending, health expenditure, spending on health, ~money spent on health, healthcare spending, health care spending | health exp, healthexp, hlth exp, health spend, health expend
      military spending, military expenditure, defence spending, defense spending, ~spending on the military, ~money spent on the military | mil exp, milex, military exp, mil spend, defence exp, defense exp
      corruption index, corruption, corruption score, perceived corruption, ~perception of corruption | cpi score, corrupt, corruption perceptions index, perceptions of corruption
      inflation, inflation rate, price increase, ~rate of inflation, ~rise in prices, ~price growth | infl, cpi inflation, inflation pct, inf rate, last inflation, infl rate, inflation annual, inflation cpi, inflationrate
      consumer price index, price index, ~consumer prices | cpi, cpiaucsl, cpi index
      public debt, government debt, national debt, state debt | gov debt, govt debt, debt gdp, debt to gdp, debt pct gdp, public debt gdp
      exports, export value, ~value of exports, ~goods exported | exp usd, exports usd, total exports, export, exports gdp, exports value :number !experience
      imports, import value, ~value of imports, ~goods imported | imp usd, imports usd, total imports, import, imports gdp, imports value
      trade balance, balance of trade | trade bal, bop, tradebal
      households, number of households | hh, hhs, nhh, num households, total households, tot hh, households total :count !income
      housing units, number of homes, number of dwellings, dwellings, homes | hu, housing, units, hunits, tothu, total housing units, housing unit :count !price revenue quantity
      home ownership, homeownership, home ownership rate, homeownership rate, ~share of homeowners, ~homeowners, ~share owning their home | homeowner, own home, owner occ, owner occupied, home ownership pct, owner occupied pct
      people per household, persons per household, average household size, household size | avghhsize, avg hh size, pph, persons per hh
      white population, total white population, whites, white people, ~number of whites, ~number of white people | popwhite, white pop, tot white, white total, wht, pop white :count
      black population, blacks, black people, african americans, ~number of blacks, ~number of black people | popblack, black pop, tot black, blk, pop black, african american pop :count
      asian population, asians, asian people, ~number of asians | popasian, asian pop, tot asian, pop asian :count
      hispanic population, hispanics, latinos, hispanic people, ~number of hispanics | pophispanic, hispanic pop, tot hispanic, hisp, pop hispanic, latino pop :count
      male population, men, males, number of men, number of males | tot male, popmale, male pop, males total, male total, men total, pop male, tot men :count
      female population, women, females, number of women, number of females | tot female, popfemale, female pop, females total, female total, women total, pop female, tot women :count
      share of women, female share, percentage of women, percent women, percent female, proportion of women, ~share of females, ~women s share, ~percentage of females | sharewomen, pct women, pct female, female pct, percwomen, women pct, perc female, women share, prop women, share female, pctfemale, percent female
      share of men, male share, percentage of men, percent men, percent male, proportion of men | sharemen, pct men, pct male, male pct, percmen, men pct, perc male
      share of whites, percentage of whites, white share, percent white, white percentage, ~percentage of white people, ~share of white people | pct white, percwhite, white pct, share white, percent white, whitepct, pctwhite, prop white, perc white
      share of blacks, percentage of blacks, black share, percent black, black percentage, ~percentage of black people, ~share of black people | pct black, percblack, black pct, share black, percent black, blackpct, pctblack, prop black, perc black
      share of hispanics, percentage of hispanics, hispanic share, percent hispanic, hispanic percentage, ~share of latinos, ~percentage of latinos | pct hispanic, perchispanic, hispanic pct, share hispanic, percent hispanic, hispanicpct, pct hisp
      share of asians, percentage of asians, asian share, percent asian, asian percentage | pct asian, percasian, asian pct, share asian, percent asian, asianpct
      share of college graduates, college graduates, percentage with a degree, college educated, share with a degree, ~percent with a degree, ~percent with college degree, ~share of graduates, ~college education rate, ~share with a college degree | pct college, pctcollege, college pct, bachelor pct, percent college, bachelors pct, pct bachelors, college, pct ba, pct college grad
      high school graduates, share of high school graduates, percent with high school, ~high school graduation share | pct hs, hs grad, hs graduates, hsgrad, pct high school, percent highschool
      foreign born, foreign born share, share of immigrants, ~percent foreign born, ~born abroad | pct foreign born, foreignborn, pct immigrant, foreign born pct
      uninsured, uninsured share, people without insurance, ~without health insurance, ~share without insurance, ~percent uninsured | pct uninsured, uninsured pct, uninsured percent, unins`,
  },
  // Elections.
  {
    signs:
      "votes party candidate election district turnout precinct democrat republican dem rep gop electoral incumbent poll pollster constituency trump clinton biden margin seat mp pct seats senate approve approval",
    names: `
      votes, number of votes, ballots, ballots cast, vote total, ~votes cast, ~vote count | vote total, total votes, votes total, candidatevotes, nvotes, num votes, candidate votes, tot votes :count
      total votes, all votes, votes cast, ballots cast | totalvotes, tot votes, total votes, votes total, ballots :count
      vote share, share of the vote, percentage of votes, ~percent of the vote, ~share of votes, ~percentage of the vote, vote percentage, ~vote percent | pct, vote pct, voteshare, vote share, percent, pct vote, share, votes pct, pct votes
      turnout, voter turnout, election turnout, ~share of voters who voted, ~voter participation, turnout rate | turnout pct, voter turnout, turnout rate, vep turnout
      party, political party, ~party name, ~party affiliation, ~party membership | pty, party name, party simplified, party english, party abbrev, party aff :text
      candidate, ~name of the candidate, nominee | candidate name, cand, cand name, nominee :text
      constituency, district, electoral district, congressional district, riding, voting district | dist, cd, constituency name, district name, riding, cong dist :any
      voting method, way of voting | vote method, mode :text
      registered voters, electorate, eligible voters, voters on the roll, ~number of registered voters | reg voters, registered, registered voters, electors, eligible :count
      margin, winning margin, margin of victory | margin pct, mov, lead, win margin
      seats, number of seats, seats won, ~seats in parliament | seat, nseats, seats won, num seats :count
      sample size, number of respondents, people polled, ~people asked, ~number of people polled | sample, samplesize, n, sample size, respondents :count
      pollster, polling company, polling firm | pollster, firm, source, poll :text
      approval, approval rating, ~share who approve, ~approval rate | approve, approve estimate, approving, approval
      disapproval, disapproval rating, ~share who disapprove | disapprove, disapprove estimate, disapproving, disapproval
      democratic votes, votes for the democrats, democrat votes | dem votes, votes dem, democrat, dem :count
      republican votes, votes for the republicans, ~gop votes | rep votes, votes gop, republican, votes rep, gop :count
      ideology, political leaning, political views, ~left or right, political orientation | ideology, polviews, lean, pol views, left right :any
      president, ~name of the president | president name, pres, potus :text
      term, term of office, time in office, ~years in office | term, years in office, term length`,
  },
  // Crime, accidents.
  {
    signs:
      "crime offense offence arrest precinct weapon suspect victim officer murder assault robbery burglary theft rape police incident charge sentence violent block beat district race armed cause case_number perp killed injured",
    names: `
      crime, kind of crime, type of crime, crime type, offense, offence, ~sort of crime, ~kind of offense, type of offense, type of offence, crime category, ~charge | offense type, primary type, crime type, offense, offence, ofns desc, crime, offense description, category, offence type, crime category, charge, offense code group :text
      murders, homicides, killings, number of murders, number of homicides, ~murder count, ~murder number, homicide, murder | murder, murders total, murder count, homicide, homicides total :number
      murder rate, homicide rate, ~murders per 100000, ~homicides per 100000 | murder rate, hom rate, homicide rate
      assaults, number of assaults, ~assault count, assault | assault, assaults total, agg assault
      robberies, number of robberies, ~robbery count, robbery | robbery, robberies total
      burglaries, number of burglaries, break ins, burglary | burglary, burg, burglaries total
      thefts, larcenies, number of thefts, stealing, theft, larceny | theft, larceny, larceny theft, thefts total
      car thefts, motor vehicle thefts, auto thefts, car theft, vehicle thefts, stolen cars, ~auto theft, motor vehicle theft | mvt, auto theft, gta, motor vehicle theft, vehicle theft
      rapes, sexual assaults, number of rapes, rape | rape, rapes total
      violent crimes, violent crime, number of violent crimes, ~violence | violent, violent crime, violent total, violent crimes, viol crime
      property crimes, property crime, number of property crimes | property, property crime, prop crime, property total
      crime rate, rate of crime, crimes per 100000, ~crimes per person, ~crimes per capita | crim, crmrte, crime rate, rate, crimerate
      weapon, weapon used, kind of weapon, type of weapon | weapon type, armed, weapon desc, weapon used, weaps1, weap :text
      sentence, prison sentence, sentence length, jail time, ~length of the sentence, ~years in prison, prison time | sentence months, sentence years, sent, sentence length, avgsen
      victim s age, age of the victim, victim age | vic age, victim age, vict age, age, vic age group :any
      victim s sex, sex of the victim, gender of the victim, victim gender | vic sex, victim sex, vict sex, sex, gender :text
      arrested, arrest made | arrest, arrested :any
      police department, department, agency, law enforcement agency, police force | agency, dept, dept name, lawenforcementagency, agency name, force, police dept :text
      cause of death, death cause, ~reason of death, manner of death, ~causes of death | cause, death cause, manner of death, cod, cause of death, cause short, manner :text
      road, street, ~road name | road name, street name, on street name, st name :text
      severity, seriousness, injury severity, accident severity | accident severity, sev, severity code, severity, crash severity, inj severity :any
      vehicles involved, number of vehicles, vehicles, cars involved, ~number of cars involved | num vehicles, number of vehicles, n vehicles, vehicles, units, veh count :count
      road condition, road surface, condition of the road, road conditions | road cond, road surface conditions, surface, roadway surface cond :text
      light condition, lighting, light conditions, ~light | light conditions, lighting condition, lighting, light :text
      speed limit, allowed speed, maximum allowed speed | speedlimit, posted speed limit, spd limit
      traffic stops | stops :count`,
  },
  // Education.
  {
    signs:
      "student gpa grade school math reading writing sat act tuition enrollment faculty graduation teacher course major college university exam test attendance credits gre toefl cgpa degree apps accept enroll outstate parental lunch grades students study studytime g1 g2 g3 percentage marks semester instructor subject professor",
    names: `
      grade point average, ~average grade, grade average | gpa, cgpa, cum gpa, colgpa, grade avg
      math score, mathematics score, maths score, score in math, score in maths, score in mathematics, math grade, maths grade, math mark, ~grade in math, ~math result, ~maths result, ~result in math, ~math test score, ~points in math, ~maths marks | math, maths, math score, mathscore, mathematics, math test, math sat, mathachieve, math g
      reading score, score in reading, reading grade, ~reading result, ~reading test score, ~reading mark | reading, read, reading score, readscore, reading test
      writing score, score in writing, writing grade, ~writing result, ~writing test score, ~writing mark | writing, write, writing score, writescore
      science score, score in science, science grade, ~science result, ~science mark | science, sci, science score, sciscore
      english score, score in english, english grade, ~english result, ~english mark | english, eng, english score
      exam score, exam grade, test score, exam result, test result, exam mark, score, mark, marks, ~result of the test, final score, ~student score, ~test points | score, final, exam, mark, marks, testscore, test score, examscore, student score, final score, exam score, total score, score total, final exam :number !prof evals eval professor bty
      final grade, end grade, final mark, ~grade at the end | g3, final, finalgrade, final mark, final score, grade final, letter grade :any
      study time, hours studied, study hours, time spent studying, hours of study, ~hours spent studying, ~time studying, ~learning time | studytime, hours studied, study hrs, hours, study hours, hrs studied, studyhours, study time hours, weekly study hours, hours study
      tuition, tuition fee, tuition fees, school fees, ~cost of tuition, ~study fees, ~tuition cost | tuition usd, outstate, in state tuition, fees, tuition fees, cost, in state total :number
      out of state tuition, tuition for students from other states | outstate, out of state, out of state tuition, tuition out
      room and board, cost of room and board | room board, roomboard, room board cost, room and board
      enrollment, enrolment, number of students, students, students enrolled, enrolled students, student body, ~size of the student body, ~student numbers, ~size of the school | enroll, enrl, enrolled, total enrollment, nstudents, num students, students, stu count, total students, student population, enrollment total, enr, n students, student count :count
      number of teachers, teachers, teaching staff, ~teacher count | nteachers, num teachers, teachers, full time teachers, teachers fte, tchrs :count
      student teacher ratio, pupils per teacher, students per teacher, pupil teacher ratio, student faculty ratio, ~students to teachers | str, stu teach ratio, pupil teacher, ptratio, st ratio, sf ratio, s f ratio, studentteacherratio, stratio
      acceptance rate, admission rate, ~share accepted, ~share of applicants accepted, admit rate | accept rate, adm rate, admit rate, acceptance, acc rate, acceptrate
      applications, applicants, applications received, number of applications, number of applicants | apps, applicants total, num applicants, applications :count
      admitted students, accepted students, students accepted, ~number accepted, accepted applications, students admitted | accept, admits, accepted, admissions total, admitted :count
      graduation rate, share who graduate, ~share graduating, ~completion rate | grad rate, gradrate, grad pct, graduation pct
      dropout rate, share of dropouts, dropouts | dropout, drop rate, dropout pct
      sat score, sat points, ~sat result | sat, sat total, sat avg, sat score, satscore
      gre score | gre, gre score
      toefl score | toefl, toefl score
      major, field of study, subject of study, degree program, ~course of study, ~study program, ~studied subject | major name, field, program, major category, degree field, programme, study field, discipline :text
      subject, school subject, ~class subject | subj, course, subject name :text
      course, class, ~course name, ~course title, ~name of the course | course name, course title, title, class name, section name :text
      teacher, instructor, professor, lecturer | instructor s, instructors, prof, teacher name, instructor name, faculty :text
      school, ~school name, ~name of the school | school name, sch, schoolname, institution :text
      university, college, institution, ~university name, ~name of the university | univ, inst, institution name, university name, college name, instnm, school, uni :text
      credits, credit hours, number of credits | credit, units, cr, credit hrs, credits total :count
      parents education, parental education, education of the parents, parent education level, ~education level of the parents, ~parents level of education, ~parents level of schooling | parent educ, parental educ, pared, peduc, parent education :text
      test preparation, test preparation course, preparation course, exam preparation | test prep, prep, test preparation course, testprep :text
      grade level, school year, year group, form | grade, gradelevel, year level, class, schoolyear :any
      attendance, attendance rate, ~share of classes attended, class attendance | attend, att rate, attendance pct, attendance rate, attendance percentage
      class size, ~students per class, ~size of the class | classsize, cls size
      free lunch, reduced lunch, ~lunch type, ~subsidised lunch, subsidized lunch | lunch, reduced lunch, frl, lnchprg :any
      spending per student, expenditure per student, ~money per student, ~expenses per student, spending per pupil, expenditure per pupil | expenditure, expnd, exp per stu, expend, per pupil exp, expend per pupil, ppe
      student loan debt, student debt | student loan, grad debt, debt, studentdebt
      endowment | endow, endowment usd
      professor rating, teaching evaluation, course evaluation, teaching rating, evaluation score, ~evaluation of the teacher | eval, prof eval, score, evaluation
      median salary after graduation, salary after graduation, early career pay, starting salary, ~pay after graduation, ~starting pay | early career pay, starting median salary, starting salary, start salary
      mid career pay, mid career salary | mid career pay, mid career median salary`,
  },
  // Web, apps, social media.
  {
    signs:
      "views likes clicks impressions sessions bounce visits visitors users pageviews app installs reviews followers retweets comments shares url page posts ip method response bytes device browser subscribers channel video upload duration ctr campaign conversions stars forks issues repository language commits tweet",
    names: `
      views, page views, pageviews, view count, number of views, ~times viewed, ~times watched, ~video views | viewcount, view count, pv, views total, num views, page views, nviews, pageview, video views, hits :count
      likes, number of likes, thumbs up, like count, ~upvotes | like count, likecount, num likes, nlikes, likes total, favorites, favourites :count
      dislikes, thumbs down, number of dislikes | dislike count, num dislikes :count
      comments, number of comments, comment count | comment count, num comments, ncomments, comments total, n comments :count
      shares, number of shares, times shared | share count, num shares :count
      retweets, number of retweets, ~times retweeted | retweet count, rt, rts, retweetcount :count
      followers, number of followers, follower count, ~people following, ~fans | follower count, followers count, num followers, nfollowers, followers total, fans :count
      following, accounts followed, number followed | following count, friends count, followings :count
      subscribers, number of subscribers, subscriber count, ~subs | subs, subscriber count, num subscribers, subscribercount :count
      posts, number of posts, post count | post count, num posts, statuses count :count
      clicks, number of clicks, click count, ~times clicked | click, num clicks, nclicks :count
      impressions, number of impressions, times shown, ad views | impr, imps, impression, num impressions :count
      click through rate, clickthrough rate, click rate, ~clicks per impression | ctr, click rate, clickthrough
      conversion rate, rate of conversion, ~share converted | cvr, conv rate, cr, conversion pct, convrate
      conversions, number of conversions | conv, convs, conversion, num conversions :count
      cost per click, ~price per click | cpc, avg cpc
      cost per thousand impressions, cost per mille | cpm
      cost per acquisition, acquisition cost, customer acquisition cost, ~cost per customer | cpa, cac
      return on ad spend | roas
      ad spend, advertising spend, advertising budget, advertising cost, ~spending on ads, ~money spent on ads, ~advertising spending, ~ad budget, ~advertising expenses | spend, adspend, ad cost, ad spend, advertising, marketing spend, spent
      bounce rate, share of bounces | bounce, br, bouncerate, bounces pct
      sessions, visits, number of visits, number of sessions, web visits | session, sess, num sessions, nsessions, visits :count
      visitors, unique visitors, users, number of users, number of visitors, ~site visitors, active users | uv, unique users, users, uniques, num users, unique visitors, visitors total, mau, dau :count
      time on site, time on page, session length, session duration, ~time spent, ~time spent on the site, ~visit duration, ~visit length, ~length of the visit, ~length of a session, ~duration of the session, time spent on site | session duration, avg session duration, time on page, time on site, duration, dwell time, time spent, avg time on page, daily time spent on site
      downloads, installs, number of downloads, installations, ~times downloaded, ~times installed, number of installs | install, downloads, num downloads, installs total, rating count tot, download count :any
      app category, kind of app, type of app, app genre, ~category of the app | prime genre, category, genre, genres, app category :text
      app size, size of the app, file size, ~size in megabytes, ~download size, size | size bytes, size, size mb, app size, filesize, bytes, mb
      app name, name of the app, app | app, track name, app name, application :text
      stars, number of stars, ~stargazers | stargazers, stargazers count, star count, stars :count
      forks, number of forks | forks count, num forks :count
      programming language, coding language, language | lang, language, prog language :text
      status code, response code, http status, http status code | status, http code, response code, code, httpstatus :any
      response time, latency, loading time, load time, ~time to respond, ~page load time, ~time to load | resp time, latency ms, load time, rt, response ms, responsetime, response time ms, duration ms, elapsed, time taken
      ip address, ~address of the visitor | ip, ipaddress, client ip, remote addr, host :text
      browser, web browser | user agent, browser name, ua :text
      operating system, system, ~kind of operating system | os, op sys, opsys, os name, platform :text
      device, device type, kind of device, type of device | device category, devicetype, device type :text
      traffic source, source of traffic, referrer, source | source, referrer, referer, medium, utm source, channel, traffic type :text
      page, web page, url, webpage, ~address of the page, path | url, page path, path, request, uri, landing page :text
      hashtag | hashtags, tag :text
      upload date, publish date, date published, posting date, date posted | published at, publish time, uploaded, created at, posted, upload date, publishedat, created, timestamp, date posted, publish date :time
      churn, churned, customers lost | churn, churned, exited, attrition flag, is churn, churn value :any
      plan, subscription, subscription plan, subscription type, ~type of subscription, ~kind of plan | plan, plan type, subscription type, tier, subscription :text
      errors, number of errors, error count | err, errors, error count, num errors :count
      bugs, issues, number of issues, open issues, number of bugs | open issues, issues count, issue count, bug count :count`,
  },
  // Retail.
  {
    signs:
      "order order_id orderid product customer quantity qty sku invoice unit_price units discount payment shipping store sales revenue customer_id stock supplier cart returned profit segment branch ship_mode invoiceno basket",
    names: `
      quantity, number of items, units, units sold, items sold, number of units, ~amount ordered, ~pieces sold, ~pieces, ~items ordered, ~quantity sold, ~quantity ordered, ~units ordered, ~number of pieces, ~unit sales | qty, quantity, units, units sold, qty sold, order qty, pcs, num items, item qty, orderqty, unit sold, items, quantity ordered, quantity sold, pieces, order quantity, unitssold, sales units, total items :count
      unit price, price per unit, price per item, item price, price each, ~price of one, ~price per piece, ~price a piece, ~single price | unitprice, unit price, price each, item price, price, unit cost price, purchase price per unit, priceeach, sell price
      order value, order total, order amount, total price, order size, ~value of the order, ~basket value, ~total of the order, ~size of the order, ~amount of the order, ~basket size, ~cart value | total, ordertotal, order total, total amount, amount, line total, grand total, total price, order value, basket value, subtotal, total sales, order amount, total amt
      revenue, sales revenue, turnover, sales amount, ~sales volume in dollars, ~value of sales, ~money made, ~sales value, ~total sales, ~income from sales, ~sales | revenue, sales amount, salesamt, net sales, gross sales, rev, sales usd, sale amount, weekly sales :number !units units_sold qty quantity na_sales
      shipping cost, shipping, freight, shipping fee, delivery cost, delivery fee, shipping charge, postage, ~cost of shipping, ~cost of delivery, ~freight cost, shipping price, ~delivery charge | freight value, ship cost, shipping, freight, shipping fee, shippingtotal, ship pr, shipping usd, shippingcost, delivery fee, ship price, delivery charge, shipping eur
      cost of goods sold, cost of goods, ~cost of sales | cogs, cost goods sold, cost of sales
      product, item, article, product name, ~name of the product, ~goods, ~merchandise, item name, ~article name | product name, item, prod, sku, description, product title, item name, article, stockcode desc, productname, prod name, item description :text
      product category, ~category, type of product, kind of product, product type, product group, product line, ~product class, ~department, ~type of item, ~kind of item, item type | category, product line, prod category, product cat, item type, prod cat, dept, product group, product type, category name, categ, department, item category, product department :text
      subcategory, sub category, product subcategory | sub cat, subcat, sub category :text
      order date, date of order, date of the order, purchase date, date of purchase, ~date ordered, invoice date, transaction date, date of sale, sale date, sales date | orderdate, order dt, invoicedate, date, purchase timestamp, order purchase timestamp, purchased at, trans date, transaction date, order time, invoice date, sale date, sold date, date ordered :time
      ship date, shipping date, date shipped, dispatch date, ~date of shipping | shipdate, shipped, shipped date, ship dt, date shipped :time
      delivery date, date delivered, date of delivery, arrival date | delivered, deliv date, delivery dt, order delivered customer date, delivered date, date delivered :time
      delivery time, delivery days, days to deliver, shipping time, ~time to deliver, ~days until delivery, ~time until delivery, ~shipping days, days to ship | delivery days, deliv days, ship days, shipping days, time to deliver, days to deliver, lead time, delivery time min, time taken min, deliverytime
      shipping method, ship mode, shipping mode, delivery method, way of shipping, ~kind of shipping, ~delivery type, mode of shipment, shipping type | ship mode, ship via, shipvia, ordershipvia, delivery method, mode of shipment, shipping type, shipmode :text
      customer, client, buyer, shopper, ~customer name, ~name of the customer, purchaser | customer name, client name, cust name, custname, buyer, customer, client :text
      customer segment, segment, customer type, type of customer, kind of customer, customer group, ~kind of client | segment, customer type, cust type, custseg, client type, cust segment, membership :text
      store, shop, outlet, branch, ~store name, ~shop name, location, ~name of the shop, ~name of the store | store name, outlet, branch, shop, outlet identifier, shop name, store location, storename, branch name :text
      store type, kind of store, type of store, outlet type, type of shop, kind of shop | store type, outlet type, type, storetype :text
      supplier, vendor, ~supplier name, ~name of the supplier | vendor name, supplier name, vendor, seller, vend :text
      stock, inventory, units in stock, stock level, ~items in stock, ~inventory level, ~amount in stock, on hand, quantity in stock | stock qty, inventory level, on hand, in stock, units in stock, qty on hand, stock level, stock quantity :count !close open
      salesperson, sales rep, sales representative, seller, ~sales agent, sales person, agent | rep, salesman, sales rep, sales person, rep name, agent, account manager, salesperson :text
      sales channel, channel, ~way of selling, distribution channel | channel, sales channel, order channel :text
      returned, sent back, ~returned goods | return, returned, is returned, return flag, returned item :any
      brand, make, label, manufacturer, ~brand name, ~name of the brand | brand name, make, manufacturer, mfr, brand, company, manuf, vendor :text
      colour, color | clr, col, colour, color, colors :text
      size, item size | sz, item size, size :any
      customer rating, product rating, stars, review score, customer satisfaction, user rating, star rating, ~stars given, ~rating by customers, ~customer score, ~satisfaction, ~customer review | rating, stars, review score, review rating, customer rating, avg rating, overall rating
      number of ratings, rating count, ratings, ~people who rated | no of ratings, rating count, num ratings, ratings count, ratings, number of ratings :count
      number of reviews, reviews, review count | review count, reviews, num reviews, reviews count, no of reviews :count
      customer lifetime value, lifetime value, customer value | clv, ltv, cltv
      spending score | spend score, spending score 1 100, score
      promotion, campaign, ~special offer | promo, campaign, promo code, coupon :any
      loyalty points, points earned | points, loyalty pts, loyalty points
      membership, member card, loyalty card, club card, ~loyalty program | member, loyalty, membership, is member :any
      visits, footfall, number of visitors, store visitors | footfall, visitors, traffic, customers, visits :count
      foot traffic, footfall, ~people in the store | traffic, footfall, visitors :count`,
  },
  {
    names: `
      rating, ~stars, ~star rating, ~number of stars, ~score given, ~rated stars, ~user score, ~average rating, ~mean rating | avg rating, average rating, stars, star rating, user rating, rtg, rating avg, mean rating, avgrating, aggregate rating, overall rating, rating score
      date, ~calendar date | dt, dates, day, date time, datetime, timestamp, date recorded :time
      category, kind, ~type, ~sort | cat, category name, categ :text
      description, details, ~text description | desc, descr, details, descrip :text
      comment, remark, note, ~notes, remarks, notes | comments, note, notes, remark :text
      status, state of it, ~current status | stat, status name, current status :text
      reason, cause, ~reason given | cause, reason name, why, causes :text
      name | nm, full name :text
      website, web site, url, web address, homepage, home page, link | url, site, web, link, homepage :text
      sponsor, sponsored by | sponsor name :text
      location, place, site | loc, locn, location name, place, site, loc name :text
      duration, ~time taken, ~length of time, ~duration in minutes, ~length | dur, duration min, duration minutes, duration hours, duration sec, length minutes, time taken, elapsed time, duration days :number !distance width height depth weight days
      number of participants, participants, attendees, number of attendees | n participants, num participants, participant count, attendees :count
      attempts, number of attempts, tries, ~times tried | attempt, num attempts, ntries, tries :count
      winner, champion, victor | winner name, champion, victor, won by :text
      visitors, number of visitors, visitor count, visits, ~visitor numbers, ~people visiting | visitor count, num visitors, recreation visits, visits, visitation :count
      admissions, tickets sold, number of tickets, ~people admitted, number of tickets sold, ticket sales, ~cinema goers, ~cinemagoers | tickets, tickets sold, admissions, num tickets :count !patient hospital diagnosis
      speed, velocity | spd, vel, speed kmh, speed mph, velocity, speed kph
      top speed, maximum speed, max speed, ~highest speed, peak speed | topspeed, maxspeed, vmax, top speed, max speed, speed max
      distance, ~distance travelled, ~distance traveled, ~distance covered, ~kilometres covered | dist, distance km, distance miles, dist km, length km, distance m, dist mi, dist m
      width, breadth | wid, width cm, width mm
      temperature | temp, tmp, temp c, temp f, temperature c
      voltage, volts | volt, v
      power consumption, power use, wattage, ~electricity used, energy use, energy consumption, electricity consumption, electricity use, ~power used, ~energy used, electricity usage, power usage, energy usage, ~power draw | kwh, energy kwh, consumption kwh, elec, watts, usage kwh, power w, electricity, global active power, power kw, power usage, elec kwh, energy consumption, electricity kwh
      electricity bill, power bill, electricity cost | elecbill, elec bill, electric bill, power bill
      gas bill, heating bill, gas cost | gasbill, gas bill
      water consumption, water use, water usage | water use, water usage, water m3
      gas consumption, gas use | gas use, ccf, therms
      capacity, ~maximum capacity | cap, max capacity, capacity mw, capacity total
      efficiency | eff, efficiency pct
      storage, memory, disk space, disk size, ~storage space, ~storage size, storage capacity | storage gb, hdd, ssd, disk, rom, internal memory, storage capacity, memory gb
      working memory, ram, main memory, ~amount of ram, ~ram size, ~memory size | ram gb, memory, ram size, ram mb
      screen size, display size, screen, ~size of the screen, ~inches of screen | inches, display, screen inches, display size, screensize, display inches, screen in
      battery, battery capacity, battery size, ~size of the battery | battery mah, battery power, mah, batt
      battery life | batterylife, battery hours, playtime
      clock speed, processor speed, cpu speed, ~speed of the processor, base clock speed | clock, ghz, cpu mhz, base clock, cpu speed, frequency, processor speed
      processor, cpu, chip, ~kind of processor | cpu, chipset, processor name, cpu name, chip :text
      cores, number of cores, cpu cores, processor cores | ncores, num cores, n cores, core count :count
      release date, launch date, date of release | released, launched, launch, release dt, launch date, announced, launchdate :time
      release year, launch year, year of release, year released, ~year it came out | released, year release, release yr, launched, releaseyear :year
      carats, carat weight | carat, ct
      caption, headline, ~heading | headline, caption, heading :text
      number of floors, floors, storeys, stories | floors, floor count, nfloors, num floors :count
      year opened, opening year | opened, open year, yr opened, opening :year
      year completed, completion year, year of completion | completed, completion, yr completed :year`,
  },
  // Logistics, factories, telecoms, farms, services.
  {
    names: `
      mode of transport, transport mode, means of transport, way of travel, ~kind of transport, travel mode, ~way of travelling | mode, transport, transport mode, shipment mode, commute mode, travel mode, vehicle type, transportation :text
      route, line, ~bus line, ~bus route | route name, route no, line, line name, route short name :any
      delay, delay time, ~minutes late, lateness, ~minutes of delay | delay min, delay minutes, min delay, delay mins, late min, delay days, days late, dly
      waiting time, wait time, wait, ~time spent waiting, queue time, ~minutes waited | wait, wait min, wait minutes, waittime, wait mins, queue time, waiting, wait time min
      travel time, journey time, ~time on the road | tt, trav time, travel min, journey time, travel time min
      travel cost, journey cost | trav cost
      machine, equipment, ~machine name | mach, equipment, machine id, machine name, asset, equip :text
      downtime, ~time not working, outage time | down time, downtime hours, downtime min, outage, down min
      defects, number of defects, faults, flaws, ~faulty pieces, defect count, rejects | defect, num defects, defect count, faults, ndefects, defective :count
      defect rate, ~share of defects, ~share of faulty pieces, fault rate, ~failure rate | defect pct, scrap rate, fail rate, defectrate
      output, production, production volume, units produced, ~quantity produced, ~produced amount, ~amount produced | prod, production tonnes, produced, production volume, units produced, prod qty, qty produced :number !gdp
      vibration, shaking | vib, vibration mm s
      rotational speed, revolutions per minute, engine speed, rotations per minute | rpm, rot speed
      failure, breakdown, machine failure | fail, failure, machine failure :any
      shift, work shift | shft, shift name :any
      operator, ~machine operator | oper, operator name, op :text
      contract type, type of contract, kind of contract, contract | contract, contract type, contr :text
      customer complaints, complaints, number of complaints | complaints, num complaints, complaint count :count
      complaint, kind of complaint, complaint type, type of complaint, ~problem reported, issue | complaint type, issue, complaint, problem, request type :text
      resolution time, time to resolve, ~days to close, ~days until closed, ~days to resolve, ~time until it was closed, handling time | days open, res time, time to close, days to close, resolution hours, resolution hrs, resolution days, ttr
      date opened, opening date, date created, creation date | opened, created, created at, open date, created date, date created, creation date :time
      date closed, closing date, ~date of closing | closed, closed at, close date, closed date, date closed :time
      priority, urgency | prio, urgency, priority level, urgent, sla :any
      agent, support agent | agent name, assigned to, assignee, rep, owner :text
      catch, fish catch, ~fish caught | catch t, catch kg, landings, catch
      solar power, solar energy, solar | solar mw, solar kwh, pv, solar generation, solar twh
      wind power, wind energy | wind mw, wind generation, wind, wind twh
      nuclear power, nuclear energy, nuclear | nuclear mw, nuclear generation, nuclear twh
      hydropower, hydro power, hydroelectric power, hydroelectricity, water power | hydro, hydro mw, hydro generation, hydro twh
      electricity production, electricity generation, power generation, power output, energy production, ~electricity produced, ~power produced, ~energy produced | generation, gen mwh, generation mwh, electricity generation, power output, net generation, mwh, gen, pe, production kwh
      renewable share, share of renewables, renewables, renewable energy share | renewables pct, renewable pct, renewables share, renew
      oil price, price of oil, crude price, crude oil price | oil, brent, wti, crude, oil price
      gas price, price of gas, petrol price, gasoline price, fuel price, price of petrol | gas, gasoline, petrol, price gas, fuel price, gasprice
      volunteers, number of volunteers | nvolunteers, num volunteers :count
      members, number of members, membership, membership numbers, ~member count | num members, nmembers, member count, members total :count
      donors, number of donors, backers, supporters, number of backers | num donors, backers, backers count, supporters, num backers :count
      funding goal, goal, target amount, ~money wanted, ~amount wanted, fundraising goal | goal, goal usd, target, goal amount
      amount pledged, pledged, money pledged, ~pledges | pledged, usd pledged, pledged amount, pledge
      subject line, email subject | subject, subj :text
      open rate, email open rate, ~share opened | openrate, open pct, opens pct
      age group, age bracket, age range, age band, age category, ~age class | agegrp, age grp, agegroup, agegp, age cat, ageband, age range, age bracket, agecat :text
      respondents, number of respondents, sample size, people surveyed, people asked, ~number of people asked, ~survey size | n, sample size, nresp, samplesize, respondents, num respondents :count
      lowest price, minimum price, ~price from | min price, minprice, pricemin, price min, price low
      highest price, maximum price, ~price up to | max price, maxprice, pricemax, price max, price high
      modal price, usual price, most common price | pricemod, modal price, price modal`,
  },
  {
    signs: "call calls caller phone agent network sms talk item network_type intl charge messages",
    names: `
      call duration, call length, length of the call, talk time, duration of the call, ~time on the phone, ~length of a call | duration, call dur, talktime, call minutes, length, call length, duration sec, handle time, talk time, avg talk duration
      calls, number of calls, call count, ~phone calls | ncalls, num calls, call count, calls total, total calls :count
      data usage, data used, data volume, ~amount of data used, ~internet usage | data, data mb, data gb, mb used, gb used, data usage mb, internet gb
      text messages, messages, number of messages, number of texts, ~texts sent | sms, messages, msgs, num sms, texts :count`,
  },
  {
    signs:
      "shipment shipping freight cargo warehouse container sender receiver port truck delivery carrier package parcel",
    names: `
      shipment weight, cargo weight, weight of the shipment, package weight | weight, wt, gross weight, package weight, weight kg, net weight, weight in gms
      sender, shipper, consignor | shipper, sender name, from, exporter :text
      receiver, recipient, consignee, addressee | consignee, receiver name, to, importer, recipient name :text
      warehouse, depot, ~storage place | whse, wh, warehouse name, warehouse block, depot :text
      container, container number | cntr, container no :text
      truck, lorry :text`,
  },
  {
    signs: "gold silver bronze medal medals noc nation olympics athlete event games",
    names: `
      medals, medals won, number of medals, medal count, total medals | total, total medals, medal total :count
      medal, kind of medal, medal type, ~colour of the medal | medal type :text
      gold medals, golds, gold, ~golds won | g, gold, golds :count
      silver medals, silvers, silver | s, silver, silvers :count
      bronze medals, bronzes, bronze | b, bronze, bronzes :count`,
  },
  {
    signs:
      "crop crops farm yield harvest harvested fertilizer fertiliser hectares acreage area production cattle milk soil rainfall variety season market commodity",
    names: `
      crop, plant grown, kind of crop, ~type of crop | crop name, crop type, item crop, commodity :text
      crop yield, yield, yield per hectare, harvest per hectare, ~yield per acre | yield t ha, yld, hg ha yield, yield kg ha, crop yield
      harvested area, area harvested, planted area, cultivated area, area planted, ~area under cultivation, acreage | area, area ha, harvested area ha, acreage, hectares, ha, planted acres, area harvested
      fertiliser, fertilizer, amount of fertiliser, ~fertilizer used | fert, fertilizer kg, npk
      cattle, cows, number of cows, number of cattle | cattle heads, num cattle :count
      milk production, milk yield, ~amount of milk | milk, milk kg, milk l
      variety, kind of plant | var, variety name, cultivar :text
      farm, ~farm name, ~name of the farm | farm name, estate, plantation, plantation name :text`,
  },
  {
    signs:
      "trail hike hiking route summit peak mountain ascent climb climber expedition difficulty elevation",
    names: `
      altitude of the summit, summit height, peak height, height of the mountain, ~height of the peak | height metres, height m, elevation, elev, height, summit elev
      first ascent, first climbed, year of the first ascent | first ascent, first ascent year, 1st ascent, year first ascent :year
      trail length, length of the trail, hike length, ~length of the hike | length, trail length, length km, length miles, distance`,
  },
];
