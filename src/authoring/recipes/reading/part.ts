import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Aggregate, Condition, DatePart, Filter, Having, Range } from "../../../toolkit/index.ts";
import type { Direction, Query, RecipeName } from "../query.ts";

/** What one phrase says about the question: a piece of the intent. */
export interface Part {
  /** What is computed, in the order it is said. */
  readonly measures?: readonly Measure[];
  /** "how many brands" counts different ones, without saying so. */
  readonly implied?: true;
  /** "how many" without saying of what. */
  readonly nounless?: true;
  /** "on average": says the aggregate apart from its column. */
  readonly average?: true;
  /** "…, total": the same of a sum. */
  readonly total?: true;
  /** "how much did they spend": of several rows, all of it together, where that is one amount. */
  readonly inAll?: true;
  readonly keys?: readonly Key[];
  /** What stands before the groups: "by", "per" or "for each"; or "in each" and "from each", which may also belong to the noun before it. */
  readonly by?: "by" | "in" | "from";
  /** "for each": a noun grouped so is counted. */
  readonly each?: true;
  readonly having?: readonly GroupCondition[];
  /** The groups are named with what they must meet, "departments with more than 5 employees", and maybe with "by" or "each". */
  readonly groups?: "each" | "bare";
  readonly where?: readonly Filter[];
  /** Columns of which several values were joined by "and", to be taken together. */
  readonly pooled?: readonly ColumnProfile[];
  readonly order?: Direction;
  /** What the order is of: the groups themselves, or these columns; the number asked for, when nothing is said. */
  readonly sorted?: "groups" | readonly Key[];
  /** "Newest first": an order in time. */
  readonly inTime?: true;
  readonly limit?: number;
  readonly pick?: Pick;
  /** A noun for the rows. */
  readonly rows?: RowNoun;
  /** "which country": a number alone is no answer. */
  readonly which?: true;
  /** "in minutes": all that is computed is to be in one of these units. */
  readonly units?: readonly string[];
  /** What a question wants to know of what it picks, besides: "and what is it", "and how many", "and when". */
  readonly besides?: "it" | "many" | "when" | "who";
  /** What else is to be told of it: "and its price". */
  readonly told?: readonly ColumnProfile[];
  /** "overall": one number, of all that is kept. */
  readonly overall?: true;
  /** "across all firms": all of them together. */
  readonly across?: true;
  readonly listing?: readonly ColumnProfile[];
  /** "list", "are there any": rows are asked for, whether or not a noun says so. */
  readonly listed?: true;
  /** What only one recipe answers. */
  readonly ask?: Ask;
  /** What the question says after that: of a share, it may belong to the part or to the whole. */
  readonly behind?: readonly Part[];
  /** How a change of an earlier question goes with what was there. */
  readonly change?: "instead" | "also";
  /** What a change takes away: all filters or those on some columns, or the limit. */
  readonly without?: "filters" | "limit" | readonly ColumnProfile[];
  readonly issue?: Issue;
}

/** A number that each row has: a column's, or that of two columns put together. */
export type Quantity = ColumnProfile | Combined;
export interface Combined {
  readonly left: ColumnProfile;
  readonly op: "+" | "-" | "*" | "/";
  readonly right: ColumnProfile;
  /** "students per teacher": of several rows, it may be shared out in each of them, or among all. */
  readonly per?: true;
}

/** What is computed; without an aggregate, a bare measure whose aggregate nobody said. */
export interface Measure {
  /** `count` without a column counts rows. */
  readonly aggregate?: Aggregate;
  readonly column?: Quantity;
}

/** What rows are grouped by: a column as it is, a part of its dates, or ranges of its numbers. */
export interface Key {
  readonly column: ColumnProfile;
  readonly part?: DatePart;
  readonly ranges?: readonly Range[];
  readonly width?: number;
}

/** What a group must meet as a whole. */
export interface GroupCondition {
  readonly measure: Measure;
  readonly op: Having["op"];
  readonly value: Having["value"];
}

/** What a superlative picks from: rows, or groups. */
export interface Pick {
  readonly from: readonly Key[] | "rows";
  readonly by: Measure;
  readonly direction: Direction;
  readonly limit: number;
  /** Whether the question wants whatever is as high as the first one, not a fixed number. */
  readonly ties: boolean;
  /** It counts only some of the rows: "the class with the most survivors". */
  readonly among?: true;
  /** The question does not say how many: "the brands with the most hotels". */
  readonly undecided?: true;
  /** "The most passengers": many rows have some of them together. */
  readonly amount?: true;
}

/** A question that only one recipe answers. The slots mean what the recipe takes them for. */
export interface Ask {
  readonly recipe: RecipeName;
  /** The columns that it is about. */
  readonly columns?: readonly ColumnProfile[];
  /** The numbers that it is about, where two columns may be put together. */
  readonly quantities?: readonly Quantity[];
  /** A choice among the recipe's own. */
  readonly word?: string;
  /** Phrases apart from the rest of the question: the two sides of a comparison, what a share is counted of. */
  readonly parts?: readonly Part[];
  /** How these parts are called. */
  readonly names?: readonly string[];
}

/** Why a phrase, though every word of it is placed, cannot be meant as it stands. */
export interface Issue {
  readonly problem: string;
  /** What may be meant. */
  readonly offers: readonly Query[];
  /** What is meant if there is more than one row for each of its keys. */
  readonly otherwise?: Query;
}

export interface RowNoun {
  readonly word: string;
  readonly plural: boolean;
  /** A noun for any person, where rows are persons: it is assumed to stand for them, and the reading says so. */
  readonly assumed: boolean;
}

export function isIssue(value: object): value is Issue {
  return "problem" in value;
}

export function isQuery(value: Query | Issue): value is Query {
  return "recipe" in value;
}

export function problem(text: string, offers: readonly Query[] = []): Issue {
  return { problem: text, offers };
}

/** A column that says yes or no, named to say yes: "students", "survived", "survivors". */
export interface FlagRef {
  readonly yes: Condition;
  readonly no: Condition;
  readonly word: string;
  readonly plural: boolean;
}
