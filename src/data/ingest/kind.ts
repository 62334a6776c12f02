export type Order = "day first" | "month first";

/** One way to read the text cells of a column. */
export interface Kind {
  readonly name: string;
  /** For notes: "the values are not …". */
  readonly plural: string;
  /** Its values are points in time. */
  readonly dated?: true;
  /** What their two first numbers are. */
  readonly order?: Order;
  /** A quick look at one cell; DuckDB has the last word. */
  fits(cell: string): boolean;
  /** SQL of a first step whose value `read` uses more than once; it must give NULL, not fail. */
  cast?(cell: string): string;
  /** Where every cell was read, `cast` alone gives the same values. */
  readonly castIsValue?: true;
  /** SQL that reads a cell, given what `cast` made of it, or gives NULL. */
  read(cell: string, cast: string): string;
  /** SQL that is true for a value that can only be read so: without one in the column, the reading is a guess. */
  proof?(cell: string, cast: string): string;
  /** The same of all cells and the values read of them: SQL of an aggregate. */
  settled?(cell: string, value: string, cast: string): string;
  readonly guess?: string;
  /** SQL of an aggregate that is true where the cells, read so, cannot be meant; and what is then to be said. */
  torn?(cell: string, value: string, cast: string): string;
  readonly tornGuess?: string;
  /** What to tell people when a column is read so. */
  readonly note?: string;
  /** What its numbers are in, where the cells say so. */
  readonly unit?: string;
  /** Infinite values are missing in it. */
  readonly infinite?: true;
  /** A word among its values, such as "pending", is a value itself. */
  readonly states?: true;
}

/** The same pattern for JavaScript here and for DuckDB's RE2 in `matches`. */
export function fitting(pattern: string): (cell: string) => boolean {
  const expression = new RegExp(`^(?:${pattern})$`);
  return (cell) => expression.test(cell);
}

export function matches(cell: string, pattern: string): string {
  return `regexp_full_match(${cell}, '${pattern}')`;
}

export function when(condition: string, value: string): string {
  return `CASE WHEN ${condition} THEN ${value} END`;
}
