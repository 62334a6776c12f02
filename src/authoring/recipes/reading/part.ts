import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Filter } from "../../../toolkit/index.ts";
import type { Aggregate, Direction, Query } from "../query.ts";

/** What is computed; without an aggregate, a bare measure whose aggregate nobody said. */
export interface Measure {
  readonly aggregate?: Aggregate;
  /** None when rows are counted. */
  readonly column?: ColumnProfile;
}

/** What a superlative picks from: rows, or the groups of a column. */
export interface Pick {
  readonly from: ColumnProfile | "rows";
  readonly by: Measure;
  readonly direction: Direction;
  readonly limit: number;
  /** Whether the question wants whatever is as high as the first one, not a fixed number. */
  readonly ties: boolean;
  /** The question does not say how many: "the brands with the most hotels". */
  readonly undecided?: true;
}

/** Why a phrase, though every word of it is placed, cannot be meant as it stands. */
export interface Issue {
  readonly problem: string;
  /** What may be meant. */
  readonly offers: readonly Query[];
}

/** What one phrase says about the question: a piece of the intent. */
export interface Part {
  readonly measure?: Measure;
  /** "how many brands" counts different ones, without saying so. */
  readonly implied?: true;
  /** "how many" without saying of what. */
  readonly nounless?: true;
  /** "on average": says the aggregate apart from its column. */
  readonly average?: true;
  readonly keys?: readonly ColumnProfile[];
  readonly where?: readonly Filter[];
  /** Columns of which several values were joined by "and", to be taken together. */
  readonly pooled?: readonly ColumnProfile[];
  readonly order?: Direction;
  readonly limit?: number;
  readonly pick?: Pick;
  /** A noun for the rows. */
  readonly rows?: RowNoun;
  /** "for each": a noun grouped so is counted. */
  readonly each?: true;
  readonly listing?: readonly ColumnProfile[];
  /** How a change of an earlier question goes with what was there. */
  readonly change?: "instead" | "also";
  readonly issue?: Issue;
}

export interface RowNoun {
  readonly word: string;
  readonly plural: boolean;
  /** The table does not know the noun: it is assumed to stand for the rows, and the reading says so. */
  readonly assumed: boolean;
}
