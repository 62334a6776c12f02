import type { Direction } from "../query.ts";
import { DEGREES } from "./lexicon/degrees.ts";
import { type Phrases } from "./lexicon/phrases.ts";

type Degrees = Phrases<{ readonly nouns: readonly string[]; readonly direction: Direction }>;

/** Who comes to what is busy. */
const CROWDS: readonly string[] = [
  "passengers",
  "ridership",
  "riders",
  "visitors",
  "visits",
  "traffic",
  "flights",
];

/** What things are big by, where they have only one of these: a column that is called so and no more. */
export const EXTENTS: readonly string[] = "carat capacity tonnage magnitude enrollment enrolment".split(" ");

/** All that is said in the highest degree. Words that also say what was done to a thing have no other meaning of their own: a bill is paid. */
export const ALL_DEGREES: Degrees = {
  ...DEGREES,
  ...ranked("best rated|highest rated|top rated", ["rating", "ratings"], "desc"),
  ...ranked("worst rated|lowest rated", ["rating", "ratings"], "asc"),
  ...ranked(
    "best paid|highest paid|highest earning|top earning",
    ["salary", "wage", "pay", "earnings", "income"],
    "desc",
  ),
  ...ranked("worst paid|lowest paid", ["salary", "wage", "pay", "earnings", "income"], "asc"),
  ...ranked("highest grossing|top grossing", ["gross", "revenue", "boxoffice"], "desc"),
  ...ranked("lowest grossing", ["gross", "revenue", "boxoffice"], "asc"),
  ...ranked("highest scoring|top scoring", ["score", "points", "goals"], "desc"),
  ...ranked("lowest scoring", ["score", "points", "goals"], "asc"),
  ...ranked("most populous|most populated", ["population", "inhabitants"], "desc"),
  ...ranked("least populous|least populated", ["population", "inhabitants"], "asc"),
  ...ranked("most reviewed", ["reviews"], "desc"),
  ...ranked("most visited", ["visitors", "visits"], "desc"),
  ...ranked("most attended|best attended", ["attendance", "attendees"], "desc"),
  ...ranked("least attended|worst attended", ["attendance", "attendees"], "asc"),
  ...ranked("most viewed|most watched", ["views", "viewers"], "desc"),
  ...ranked("busiest", CROWDS, "desc"),
  ...ranked("quietest", CROWDS, "asc"),
  ...ranked("most popular", ["popularity"], "desc"),
  ...ranked("least popular", ["popularity"], "asc"),
  ...ranked("sunniest", ["sunshine"], "desc"),
  ...ranked("snowiest", ["snow", "snowfall"], "desc"),
  ...ranked("steepest", ["slope", "gradient"], "desc"),
  ...ranked("loudest|noisiest", ["loudness", "noise"], "desc"),
  ...ranked("sweetest", ["sugar"], "desc"),
  ...ranked("saltiest", ["salt", "sodium"], "desc"),
  ...ranked("brightest", ["brightness", "luminosity"], "desc"),
  ...ranked("most polluted", ["pollution"], "desc"),
  ...ranked("most liked", ["likes"], "desc"),
  ...ranked("most downloaded", ["downloads"], "desc"),
  ...ranked("most powerful", ["horsepower", "power"], "desc"),
  ...ranked("least powerful", ["horsepower", "power"], "asc"),
  ...ranked("most profitable", ["profit"], "desc"),
  ...ranked("least profitable", ["profit"], "asc"),
  ...ranked("narrowest|thinnest", ["width", "thickness"], "asc"),
  ...ranked("thickest", ["thickness"], "desc"),
  ...ranked("shallowest", ["depth"], "asc"),
  ...ranked("largest|biggest", ["size", ...EXTENTS], "desc"),
  ...ranked("smallest", ["size", ...EXTENTS], "asc"),
  ...ranked("highest", ["elevation", "altitude"], "desc"),
  ...ranked("lowest", ["elevation", "altitude"], "asc"),
  ...ranked("best selling|best - selling|top selling|top - selling", ["sales"], "desc"),
  ...ranked("worst selling", ["sales"], "asc"),
  ...ranked("farthest|furthest", ["distance"], "desc"),
  ...ranked("nearest|closest", ["distance"], "asc"),
};

function ranked(words: string, nouns: readonly string[], direction: Direction): Degrees {
  return Object.fromEntries(words.split("|").map((word) => [word, { nouns, direction }]));
}
