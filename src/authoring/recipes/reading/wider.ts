import { stemOf } from "./words.ts";

/** Things, and what all of them are as well: whoever asks for birds in a table of hawks means its rows. */
const WIDER: readonly (readonly [things: string, wider: string])[] = [
  [
    `hawk eagle owl penguin sparrow duck goose gull pigeon finch robin swan crane stork heron falcon parrot crow raven chicken hen
    warbler woodpecker hummingbird kiwi`,
    "bird animal",
  ],
  [
    `bird dog puppy cat kitten horse cow cattle pig sheep goat squirrel fox wolf bear deer elk moose rabbit rat mouse shark whale
    dolphin turtle tortoise snake lizard frog elephant lion tiger monkey mammal reptile insect butterfly bee`,
    "animal",
  ],
  ["tree shrub flower", "plant"],
  ["murder", "homicide killing crime"],
  ["homicide", "killing"],
  ["robbery burglary theft assault arson", "crime offence offense incident"],
  ["crash collision", "accident incident"],
  ["accident", "incident"],
  ["concussion fracture sprain", "injury"],
  ["breach hack leak outage", "incident"],
  ["hurricane cyclone typhoon", "storm"],
  ["biopic documentary thriller comedy musical blockbuster", "film movie"],
  ["novel biography memoir", "book"],
  ["song", "track"],
  ["donation", "contribution"],
  ["customer", "client"],
  ["client", "customer"],
  ["employee worker", "staff"],
  ["passenger", "traveller traveler"],
  ["house flat apartment condo villa bungalow", "home property"],
  ["car truck van lorry motorcycle bus", "vehicle"],
  ["laptop smartphone phone tablet", "device"],
  ["smartphone", "phone"],
  ["startup", "company firm business"],
  ["supermarket bookstore pharmacy boutique", "store shop"],
  ["university", "college school institution"],
  ["hospital clinic", "facility"],
  ["senator congressman congresswoman governor mayor representative legislator", "politician lawmaker"],
  ["inmate", "prisoner"],
  ["prisoner", "inmate"],
  ["tweet", "post"],
  ["rose tulip orchid", "flower plant"],
  ["oak pine maple", "tree plant"],
  ["earthquake quake flood eruption wildfire tsunami tornado", "disaster event"],
  ["bombing", "attack incident"],
  ["attack", "incident"],
  ["ferry yacht tanker", "ship vessel boat"],
  ["sitcom miniseries", "show series"],
  ["rapper singer", "artist musician"],
  ["goalkeeper defender midfielder striker pitcher quarterback hitter batter", "player athlete"],
  ["lecture seminar workshop", "class course"],
  ["runner swimmer cyclist rower skier boxer gymnast sprinter footballer cricketer", "athlete"],
];

const WIDER_STEMS = new Map<string, readonly string[]>();
for (const [things, wider] of WIDER) {
  const stems = wider.split(/\s+/).map(stemOf);
  for (const stem of things.split(/\s+/).map(stemOf))
    WIDER_STEMS.set(stem, [...(WIDER_STEMS.get(stem) ?? []), ...stems]);
}

/** The stems of what things are as well, if each of them is one of these. */
export function widerThan(stem: string): readonly string[] {
  return WIDER_STEMS.get(stem) ?? [];
}

/** The stems of all things that are known to be something wider, and of what they are. */
export const THINGS: ReadonlySet<string> = new Set(
  WIDER.flatMap(([things, wider]) => `${things} ${wider}`.split(/\s+/)).map(stemOf),
);

/** The stems of nouns for what happens, whatever it is. */
export const TOLD_OF: ReadonlySet<string> = new Set(
  "sighting report incident event case".split(" ").map(stemOf),
);

/** The stems of what happens: "murder cases" are the murders, while those of employees are something else. */
export const HAPPENINGS: ReadonlySet<string> = new Set(
  `murder homicide killing robbery burglary theft assault crime attack crash collision accident concussion injury breach hack
  hurricane storm tornado earthquake fire wildfire outage ufo sighting strike`
    .split(/\s+/)
    .map(stemOf),
);
