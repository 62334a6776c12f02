import type { ColumnProfile } from "../../../../data/dataset.ts";
import type { Facts } from "../facts.ts";
import { PERSON_KINDS } from "../lexicon/things.ts";
import { stemOf } from "../words.ts";

/** What is of a country, and its people, by the name that the table of countries begins with: all of it common knowledge, and closed. */
const DEMONYMS: Readonly<Record<string, string>> = {
  "united states": "american americans",
  "united kingdom": "british britons",
  germany: "german germans",
  france: "french",
  italy: "italian italians",
  spain: "spanish spaniards",
  portugal: "portuguese",
  netherlands: "dutch",
  belgium: "belgian belgians",
  switzerland: "swiss",
  austria: "austrian austrians",
  ireland: "irish",
  norway: "norwegian norwegians",
  sweden: "swedish swedes",
  denmark: "danish danes",
  finland: "finnish finns",
  poland: "polish poles",
  greece: "greek greeks",
  hungary: "hungarian hungarians",
  romania: "romanian romanians",
  ukraine: "ukrainian ukrainians",
  russia: "russian russians",
  turkey: "turkish turks",
  china: "chinese",
  japan: "japanese",
  india: "indian indians",
  "south korea": "korean koreans",
  thailand: "thai thais",
  vietnam: "vietnamese",
  indonesia: "indonesian indonesians",
  philippines: "filipino filipinos",
  pakistan: "pakistani pakistanis",
  israel: "israeli israelis",
  egypt: "egyptian egyptians",
  nigeria: "nigerian nigerians",
  kenya: "kenyan kenyans",
  "south africa": "south african|south africans",
  canada: "canadian canadians",
  mexico: "mexican mexicans",
  brazil: "brazilian brazilians",
  argentina: "argentinian argentine argentinians",
  chile: "chilean chileans",
  colombia: "colombian colombians",
  australia: "australian australians",
  "new zealand": "new zealander|new zealanders",
};

const COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(DEMONYMS).flatMap(([name, words]) =>
    words.split(words.includes("|") ? "|" : " ").map((word) => [word, name] as const),
  ),
);

/** People are of a country by their nationality, and by where they live only where rows are people: an attack in the USA is on anyone. */
export function isOfPeople({ name }: ColumnProfile, { persons, rowNouns, akin }: Facts): boolean {
  if (/national|citizen|origin|born|birth|ethnic|noc\b/iu.test(name)) return true;
  return persons && PERSON_KINDS.some((noun) => rowNouns.has(stemOf(noun)) || akin.has(stemOf(noun)));
}

/** The country that a word speaks of: "German", "Germans". */
export function countryOf(folded: string): string | undefined {
  return COUNTRY.get(folded);
}
