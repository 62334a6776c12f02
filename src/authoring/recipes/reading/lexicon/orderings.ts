import type { Direction } from "../../query.ts";
import type { Phrases } from "./phrases.ts";

export const GROUPING: readonly string[] = [
  "by",
  "per",
  "each",
  "every",
  "for each",
  "for every",
  "in each",
  "on each",
  "at each",
  "in every",
  "of each",
  "of every",
  "from each",
  "within each",
  "grouped by",
  "group by",
  "by each",
  "by every",
  "broken down by",
  "split by",
];

/** Ways to order that need no column. */
export const ORDERINGS: Phrases<Direction> = {
  "highest first": "desc",
  "largest first": "desc",
  "biggest first": "desc",
  "in descending order": "desc",
  "descending order": "desc",
  descending: "desc",
  "sorted descending": "desc",
  "sorted in descending order": "desc",
  "from highest to lowest": "desc",
  "from high to low": "desc",
  "sort descending": "desc",
  "sorted from highest to lowest": "desc",
  "most first": "desc",
  "lowest first": "asc",
  "smallest first": "asc",
  "in ascending order": "asc",
  "ascending order": "asc",
  ascending: "asc",
  "sorted ascending": "asc",
  "sorted in ascending order": "asc",
  "from lowest to highest": "asc",
  "from low to high": "asc",
  "sort ascending": "asc",
  "sorted from lowest to highest": "asc",
  "fewest first": "asc",
};

/** Ways to order groups by what they are, not by their numbers. */
export const KEY_ORDERINGS: Phrases<Direction> = {
  "in order": "asc",
  "in reverse order": "desc",
  "in alphabetical order": "asc",
  alphabetically: "asc",
  "sorted alphabetically": "asc",
  "in reverse alphabetical order": "desc",
};

export const TIME_ORDERINGS: Phrases<Direction> = {
  "in chronological order": "asc",
  chronologically: "asc",
  "sorted chronologically": "asc",
  "in reverse chronological order": "desc",
  "newest first": "desc",
  "latest first": "desc",
  "oldest first": "asc",
  "earliest first": "asc",
};

/** Changes that take something away. */
export const WITHOUT_FILTERS: readonly string[] = [
  "without the filter",
  "without the filters",
  "without filter",
  "without filters",
  "without any filter",
  "without the condition",
  "without conditions",
  "remove the filter",
  "remove the filters",
  "remove all filters",
  "drop the filter",
  "drop the filters",
  "for all rows",
  "no filter",
  "no filters",
];

export const WITHOUT_LIMIT: readonly string[] = [
  "without the limit",
  "without limit",
  "remove the limit",
  "no limit",
  "all of them",
  "all groups",
];
