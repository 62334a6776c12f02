import type { Part, Measure } from "../part.ts";

/** One number of several groups of rows. Without an aggregate, nobody said which number of the column. */
export interface Contrast {
  readonly measure: Measure;
  readonly sides: readonly Part[];
  /** What the rows of all sides must meet. */
  readonly whole?: Part;
  /** They are laid side by side, and none is said to be more than the other. */
  readonly laid?: true;
}
