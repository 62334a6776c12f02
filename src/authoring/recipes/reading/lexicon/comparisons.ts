import type { FilterOperator } from "../../../../toolkit/index.ts";
import type { Phrases } from "./phrases.ts";

export const COMPARISONS: Phrases<FilterOperator> = {
  "more than": ">",
  "greater than": ">",
  "higher than": ">",
  "larger than": ">",
  "bigger than": ">",
  over: ">",
  above: ">",
  exceeding: ">",
  exceeds: ">",
  ">": ">",
  "at least": ">=",
  "no less than": ">=",
  "not less than": ">=",
  "no fewer than": ">=",
  "greater than or equal to": ">=",
  ">=": ">=",
  "≥": ">=",
  "less than": "<",
  "fewer than": "<",
  "lower than": "<",
  "smaller than": "<",
  under: "<",
  below: "<",
  "<": "<",
  "at most": "<=",
  "no more than": "<=",
  "not more than": "<=",
  "up to": "<=",
  "less than or equal to": "<=",
  "<=": "<=",
  "≤": "<=",
  "equal to": "=",
  equals: "=",
  exactly: "=",
  "=": "=",
  "==": "=",
  "not equal to": "!=",
  "!=": "!=",
  "<>": "!=",
};

/** What a number is compared with zero by one word. */
export const SIGNED: Phrases<FilterOperator> = {
  negative: "<",
  positive: ">",
  nonzero: "!=",
  "non zero": "!=",
  "non - zero": "!=",
};

/** What follows a number: "5 or more". */
export const COMPARISONS_AFTER: Phrases<FilterOperator> = {
  "or more": ">=",
  "or higher": ">=",
  "or above": ">=",
  "or over": ">=",
  "or less": "<=",
  "or fewer": "<=",
  "or lower": "<=",
  "or below": "<=",
  "or under": "<=",
  "and over": ">=",
  "and above": ">=",
  "and under": "<=",
  "and below": "<=",
  "+": ">=",
};

/** The same of ages, that need not be named: "60 or older", "65+". */
export const AGES_AFTER: Phrases<FilterOperator> = {
  "or older": ">=",
  "and older": ">=",
  "or over": ">=",
  "and over": ">=",
  "+": ">=",
  "or younger": "<=",
  "and younger": "<=",
  "or under": "<=",
  "and under": "<=",
};

/** What a text begins with, ends with, or has in it. */
export const WORDINGS: Phrases<"contains" | "starts with" | "ends with"> = {
  contains: "contains",
  contain: "contains",
  containing: "contains",
  includes: "contains",
  include: "contains",
  "starts with": "starts with",
  "start with": "starts with",
  "starting with": "starts with",
  "started with": "starts with",
  "begins with": "starts with",
  "begin with": "starts with",
  "beginning with": "starts with",
  "ends with": "ends with",
  "end with": "ends with",
  "ending with": "ends with",
  "ends in": "ends with",
  "end in": "ends with",
  "ending in": "ends with",
};

export const TIME_COMPARISONS: Phrases<"after" | "before" | "since" | "until"> = {
  after: "after",
  before: "before",
  since: "since",
  until: "until",
  "newer than": "after",
  "later than": "after",
  "earlier than": "before",
  "older than": "before",
  "prior to": "before",
};

export const MISSING_WORDS: readonly string[] = [
  "missing",
  "null",
  "blank",
  "empty",
  "not known",
  "not recorded",
  "not given",
];

export const PRESENT_WORDS: readonly string[] = [
  "known",
  "recorded",
  "present",
  "not missing",
  "not null",
  "not blank",
  "not empty",
];
