import type { Query } from "../query.ts";
import { wordsOf } from "./tokens.ts";

/**
 * Of pairs of columns that may be meant, the one whose two say the same of two things: "Subways: Ridership" goes with "Buses:
 * Ridership", and not with "Buses: % of a Usual Day". All of them, where there is no such pair, or more than one.
 */
export function alikeFirst<Q extends { readonly query: Query }>(all: readonly Q[]): readonly Q[] {
  if (all.length < 2) return all;
  const alike = all.filter(({ query }) => {
    const [left, right, ...more] = query.recipe === "correlate_columns" ? query.params.columns : [];
    return (
      typeof left === "string" && typeof right === "string" && more.length === 0 && areAlike(left, right)
    );
  });
  return alike.length === 1 && all.every(({ query }) => query.recipe === "correlate_columns") ? alike : all;
}

/** What tells either name from the other has so many words. */
const TOLD = 2;

function areAlike(left: string, right: string): boolean {
  const [first, second] = [wordsOf(left), wordsOf(right)];
  const ahead = shared(first, second);
  const behind = shared(first.slice(ahead).toReversed(), second.slice(ahead).toReversed());
  const both = ahead + behind;
  const rest = [first.length - both, second.length - both];
  return both > 0 && rest.every((words) => words >= 1 && words <= TOLD);
}

/** How many words both begin with. */
function shared(left: readonly string[], right: readonly string[]): number {
  const differs = left.findIndex((word, at) => word !== right[at]);
  return differs === -1 ? left.length : differs;
}
