import type { Direction } from "../../query.ts";
import { timesIn } from "../headers.ts";
import { COMMONNESS } from "../lexicon/extremes.ts";
import { type Phrases } from "../lexicon/phrases.ts";
import { alt, type Parser, term } from "../parser.ts";
import { areThings } from "../rankable.ts";
import { wordsOf } from "../tokens.ts";

/** Words for what most or fewest rows have. */
const COMMON: Phrases<Direction> = {
  ...COMMONNESS,
  commonest: "desc",
  rarest: "asc",
  "most numerous": "desc",
  "least numerous": "asc",
  "most prevalent": "desc",
  "most abundant": "desc",
  "least abundant": "asc",
  "most represented": "desc",
  "least represented": "asc",
  "most usual": "desc",
  "most typical": "desc",
};

const CROWDED: readonly string[] = "traffic volume visitors visits riders ridership passengers flights".split(
  " ",
);

/** The same, where no column tells otherwise: with the words of columns that would. */
const BUSY: Phrases<{
  readonly direction: Direction;
  readonly unless: readonly string[];
  readonly events?: true;
}> = {
  busiest: {
    direction: "desc",
    events: true,
    unless: [...CROWDED, "occupancy", "load"],
  },
  quietest: {
    direction: "asc",
    events: true,
    unless: [...CROWDED, "noise", "loudness"],
  },
  ...alike("most popular", "desc"),
  ...alike("most used", "desc"),
  ...alike("most favoured", "desc"),
  ...alike("least popular", "asc"),
  ...alike("least used", "asc"),
  main: { direction: "desc", unless: ["rank"] },
  predominant: { direction: "desc", unless: ["rank"] },
};

function alike(text: string, direction: Direction) {
  const unless =
    "rating ratings votes likes popularity sales views downloads followers streams reviews plays listeners usage uses".split(
      " ",
    );
  return { [text]: { direction, unless } };
}

const common = term(COMMON);
const busy: Parser<Direction> = (input, at) =>
  term(BUSY)(input, at).flatMap(({ value: { direction, unless, events }, ...match }) => {
    const { profile } = input.dataset;
    const measured = profile.columns.some(({ name }) => wordsOf(name).some((word) => unless.includes(word)));
    // Things are busy where they happen at some time.
    const happen = !events || timesIn(profile.columns).length > 0;
    if (measured || !happen || !areThings(input.facts)) return [];
    const said = input.tokens.slice(at, match.to).map(({ text }) => text);
    const note = `taking "${said.join(" ")}" for the one with the ${direction === "desc" ? "most" : "fewest"} rows`;
    return [{ ...match, notes: [...match.notes, note], value: direction }];
  });
/** What most or fewest rows have. */
export const often = alt(common, busy);
