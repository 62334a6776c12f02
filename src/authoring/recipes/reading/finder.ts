import type { ValueHit } from "../../../data/dataset.ts";
import type { Cell } from "../../../toolkit/index.ts";
import type { Taught } from "../../words/taught.ts";

/** What a question's words are looked up in: the listing of the dataset's values, and what people taught. */
export interface ValueFinder {
  readonly taught?: Taught | undefined;
  /** A noun that the question has for the rows, as nothing else can be meant by it. */
  readonly adopted?: string | undefined;
  find(phrases: readonly string[]): Promise<readonly ValueHit[]>;
  nearest(word: string, limit?: number, column?: string): Promise<readonly ValueHit[]>;
  holds(column: string, value: Cell): Promise<boolean>;
  /** How many rows meet a SQL condition; absent where rows cannot be counted. */
  keeps?(condition: string): Promise<number>;
  /** Some values of a column of text in rows that meet a SQL condition, each once. */
  among?(column: string, condition: string, limit: number): Promise<readonly string[]>;
  /** Of the rows that meet a SQL condition, the largest number that are alike in all keys; of none, all are alike. */
  alike?(condition: string, keys: readonly string[]): Promise<number>;
}
