import type { ColumnProfile } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";

/** Words that stand for values of one column. */
export interface ValueLink {
  readonly column: ColumnProfile;
  /** The values as they stand in the data: more than one when they differ in case or accents only. */
  readonly values: readonly Cell[];
  readonly to: number;
  readonly cost: number;
  /** Too slight to be taken for a value unless its column is named beside it. */
  readonly weak: boolean;
  /** A plural of the value: "Asians". */
  readonly plural: boolean;
  /** It also stands in cells with others: any cell that has it is meant. */
  readonly listed?: true;
  /** What was taken for what. */
  readonly notes: readonly string[];
}
