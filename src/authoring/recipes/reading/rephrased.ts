/** A question in plainer words for the same, and what the reading says of it. */
export interface Rephrased {
  readonly question: string;
  readonly notes: readonly string[];
}
