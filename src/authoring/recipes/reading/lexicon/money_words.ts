import { each } from "./phrases.ts";

/** What money does, as verbs and nouns say it. */
export type Flow = "spent" | "got" | "cost";

/** Words of columns that are amounts of money, whichever way it goes. */
export const AMOUNTS_OF_MONEY: ReadonlySet<string> = new Set(each("amount amt total sum value money"));

/** Words of columns that are amounts of a part of what is paid at once. */
export const LINES: ReadonlySet<string> = new Set(each("line item extended ext"));

/** The same of all that is paid at once, which each of its parts may have again. */
export const WHOLES: ReadonlySet<string> = new Set(
  each("trans transaction order invoice receipt basket bill grand checkout paid price cost spent"),
);

/** Words of columns that are amounts of money going one way. */
export const FLOWS: Readonly<Record<Flow, ReadonlySet<string>>> = {
  spent: new Set(
    each(
      "cost costs price spent spend spending paid payment expense expenses expenditure charge charges fare fee fees bill debit",
    ),
  ),
  cost: new Set(each("cost costs price paid expense expenses charge charges fare fee fees bill")),
  got: new Set(
    each(
      "funding award awarded grant donation donations received revenue income sales earnings gross proceeds takings receipts credit raised",
    ),
  ),
};

/** Words of files and columns by which an amount is not known to go that way. */
export const AGAINST: Readonly<Record<Flow, ReadonlySet<string>>> = {
  spent: new Set(
    each(
      "donation donations donor grant grants award income revenue sales sale salary salaries loan loans raised payroll budget budgets population",
    ),
  ),
  cost: new Set(
    each(
      "donation donations donor grant grants award income revenue salary salaries loan loans raised payroll budget population",
    ),
  ),
  got: new Set(
    each(
      "cost costs price expense expenses spending spent purchase purchases bill bills fuel budget budgets loan loans debt fine fines",
    ),
  ),
};

/** What is no amount that adds up, though it is money: the price of one, what is left, what might be. */
export const NO_AMOUNTS: ReadonlySet<string> = new Set(
  each(
    "per unit each rate avg average mean median balance budget limit max min discount tax tip estimated est planned list msrp retail change pct percent id number no code type score index level rating rank",
  ),
);

/** Values that tell which way money went, where a column has those of both ways. */
export const WAYS_OF_MONEY: Readonly<Record<"spent" | "got", ReadonlySet<string>>> = {
  spent: new Set(each("expense expenses debit withdrawal spending outgoing out payment")),
  got: new Set(each("income incomes credit deposit earning incoming in revenue")),
};

/** What rows are that are paid for once each. */
export const PAID_ONCE: ReadonlySet<string> = new Set(
  each(
    "purchase purchases expense expenses receipt receipts order orders transaction transactions spending shopping sale sales",
  ),
);
/** Words by which a table tells that money came in. */
export const INCOMING: ReadonlySet<string> = new Set(
  each("sale sales revenue income earnings donation donations order orders turnover takings tip tips"),
);

/** Whoever pays. */
export const PAYERS: ReadonlySet<string> = new Set(
  each("customer client buyer payer member employee donor department household user guest patient shopper"),
);
/** Whoever gives what others get. */
export const GIVERS: ReadonlySet<string> = new Set(
  each("donor funder payer customer buyer client lender sponsor agency"),
);

/**
 * Ways to ask where money went. `{spent}` is "was spent" as what tells such rows, and `{spentOf}` the one column of it; `{earned}`,
 * `{costing}` and `{spending}` and `{income}` the same of other words for it, `{getting}`, `{paying}` behind whoever does it, `{flow}` "highest spending" or "sales" as what they are the total of, and `{rowflow}` where rows are called so, `{money}` the one amount of it.
 */
export const MONEY_PARAPHRASES = `
  — where money went
  (total|how much|how much money|total amount|amount|total money|what|the amount|the total) {spent}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {spentOf} *1 {spent}
  ! (total|) {income} (by|per|for each|each|every) {any} => total {incomeOf} by {any} {income}
  ! (total|) {spending} (by|per|for each|each|every) {any} => total {spendingOf} by {any} {spending}
  (total|) {spending} * => total {spendingOf} *1 {spending}
  * {flow} * => *1 {flow} *2
  ! * {rowflow} * => *1 {rowflow} *2
  (biggest|largest|highest|top|main) {spending} {cat} => {cat} with the highest total {spendingOf} {spending}
  (which|what) {key} {spent}(the|) most (money|) (on|at|in|with|for|to|) * => {key} with the highest total {spentOf} *1 {spent}
  (which|what) {key} {spent}(the|) least (money|) (on|at|in|with|for|to|) * => {key} with the lowest total {spentOf} *1 {spent}
  how much {val} {earned}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {earnedOf} of {val} *1 {earned}
  (how much|how much money) {earned}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {earnedOf} *1 {earned}
  (how much|how much money|what) (did|does|has|have) {val} {getting}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {gettingOf} of {val} *1 {getting}
  (how much|how much money|what) (did|does|has|have|do) {val} {costing}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {costingOf} of {val} *1
  (how much|how much money) (did|do|does|has|have) {val} {paying}(in total|altogether|overall|in all|all in all|all told|all together|) * => total {payingOf} of {val} *1 {paying}
  (do|did|does) {val} or {val2} {spends} more (money|) (on average|per purchase) => do {val} or {val2} have a higher average {spendsOf} $3
  (do|did|does) {val} {spends} more (money|) on average than {val2} => do {val} have a higher average {spendsOf} than {val2}
  (do|did|does) {val} {spends} more (money|) than {val2} on average => do {val} have a higher average {spendsOf} than {val2}
  (how much|how much money|what) (do|did|does) {val} {spends} on average * => average {spendsOf} of {val} *1
  (which|what) {key} {expends} (the|) most (on|for|in) {pays} => {key} with the highest total {pays}
  (which|what) {key} {expends} (the|) least (on|for|in) {pays} => {key} with the lowest total {pays}
  how much {money} (went|was given|was paid|goes|was awarded|was granted|was donated) to {val} * => total {moneyOf} of {val} *1
  (which|what) {cat} (got|received|gets|receives|was given|was awarded|got given) (the|) most {money} * => {cat} with the highest total {moneyOf} *1
  * (share|percentage|percent|proportion|fraction|part|portion|%) of (all the|all|) {money} * => *1 $1 of {money} *2
`;
