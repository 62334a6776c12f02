import { opt, phrase, seq } from "../parser.ts";

export const shareWord = phrase(
  "share",
  "percentage",
  "percent",
  "percentage share",
  "percent share",
  "proportion",
  "fraction",
  "portion",
  "%",
);

export const asked = phrase(
  ...listed(`what, which, what is, what are, what was, how big is, how large is, how high is`),
);

export const preposition = phrase(
  ...listed(`in, from, of, on, at, by, for, to, with, within, during, involving`),
);

/** "held by", "made on": what goes with a sum says nothing more of it. */
export const participle = phrase(
  ...listed(`
    paid, held, earned, made, spent, sold, produced, generated, contributed, owned, received, located, based, placed, due,
    attributable, coming, accounted for`),
);

/** Verbs that say no more of the rows than what follows them. */
export const verb = phrase(
  ...listed(`
    is, are, was, were, have, has, had, did, do, does, comes, come, came, belongs, belong, belonged, goes, go, went, falls, fall,
    fell, happened, occurred, took place, originated, originates, can be had, could be had, can have, involve, involves,
    involved`),
);

export const contributes = phrase(
  ...listed(
    `account for, make up, represent, contribute, have, generate, bring in, constitute, hold, get, receive, earn`,
  ),
);

export const among = phrase(...listed(`among, among all, amongst, out of, out of all, of all`));

export const missing = phrase(...listed(`missing, null, blank, empty, unknown, not known, not recorded`));

/** What comes before the groups whose shares are asked for. */
const grouping = phrase(
  ...listed(`
    by, per, across, each, every, for each, for every, in each, in every, from each, of each, of every, at each, on each, by each,
    grouped by, broken down by, split by, is in each, are in each, were in each, is from each, are from each, come from each,
    comes from each, came from each, belongs to each, belong to each, falls in each, fall in each, goes to each, went to each`),
);
/** "from each", "that comes from each". */
export const byGroups = seq([opt(phrase("that", "which")), grouping], (_, by) => by);

export const withinEach = phrase(...listed(`within each, inside each, within every`));

export const inPercent = phrase(
  ...listed(`
    in percent, in percentages, in %, as percent, as percentages, as a percentage, as a percent, as shares,
    as a percentage of the total, as a percentage of total, as percentage of total, as a share of the total,
    as a share of total, as a fraction of the total, as a percentage of the whole, as a percentage of all`),
);

/** Before what the whole is. */
export const asShare = phrase(
  ...listed(`
    as a share of, as a percentage of, as a percent of, as a proportion of, as a fraction of, as percentage of, as share of,
    as a part of`),
);

export const breakdown = phrase(
  ...listed(`breakdown, breakdown of, break down, distribution, distribution of, split of`),
);
export const percentBreakdown = phrase(
  ...listed(`
    percentage breakdown, percent breakdown, percentage distribution, percent distribution, percentage split`),
);

function listed(phrases: string): readonly string[] {
  return phrases.split(",").map((text) => text.trim());
}
