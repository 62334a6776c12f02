/** The names that people taught for what is in a table. */
export interface Taught {
  /** Nouns for the rows. */
  readonly rows: readonly string[];
  /** Other names of columns. */
  readonly names: readonly TaughtName[];
  /** Other names of values. */
  readonly values: readonly TaughtValue[];
}

export interface TaughtName {
  readonly word: string;
  readonly column: string;
}

export interface TaughtValue {
  readonly word: string;
  readonly column: string;
  /** As the file has it; of a number column, its digits. */
  readonly value: string;
}

export const NOTHING_TAUGHT: Taught = { rows: [], names: [], values: [] };

/** What each taught word stands for, as people read it. */
export function taughtWords({ rows, names, values }: Taught): { word: string; target: string }[] {
  return [
    ...rows.map((word) => ({ word, target: "rows" })),
    ...names.map(({ word, column }) => ({ word, target: column })),
    ...values.map(({ word, column, value }) => ({ word, target: `${column}: ${value}` })),
  ];
}
