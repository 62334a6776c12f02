import { each } from "./phrases.ts";

/** Places by how large they are, the largest first: names of one rank repeat from one of a larger rank to another. */
export const LARGER: readonly (readonly string[])[] = [
  each("continent"),
  each("country nation"),
  each("state province region prefecture canton territory"),
  each("county district municipality"),
  each("city town village settlement community parish borough"),
  each("neighborhood neighbourhood suburb ward quarter"),
  each("street road avenue"),
];

export const PLACES: readonly string[] = LARGER.slice(0, 6).flat();

/** What stands in a place and goes by a name there. */
export const INSTITUTIONS: ReadonlySet<string> = new Set(
  each(`school hospital station park church library museum university college hotel hostel motel restaurant shop store
  airport bridge cemetery lake mountain peak river beach theater theatre stadium clinic pharmacy prison court branch
  site facility plant playground garden trail`),
);

/** What belongs to something that has several such things. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  department: each(
    "company firm agency ministry organisation organization university college school city hospital",
  ),
  division: each("company firm agency department league"),
  branch: each("bank company firm city"),
  course: each("university college school department"),
  class: each("school"),
  model: each("make brand manufacturer company maker"),
};

/** Who or what tells things of one name apart. */
export const MAKERS: readonly string[] = each(`
  platform console edition format publisher developer artist author director brand make manufacturer maker company label
  studio`);

const STATES = each("state province prefecture canton");
const COUNTRIES = each("country nation");
const TOWNS = each("city town village municipality");

/** By which larger places of one name are told from each other, the first that a table has. */
export const PLACES_ABOVE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ...Object.fromEntries(
    [...TOWNS, ...each("county settlement community parish")].map((noun) => [noun, [STATES, COUNTRIES]]),
  ),
  ...Object.fromEntries(each("state province").map((noun) => [noun, [COUNTRIES]])),
  ...Object.fromEntries(
    each("neighborhood neighbourhood suburb ward street").map((noun) => [noun, [TOWNS, STATES]]),
  ),
};

const SAYS_NO_MORE: ReadonlySet<string> = new Set(each("abbr abbreviation abbrev name code id"));

/** "state" of `state_abbr`; nothing of a header that says more than that. */
export function nameOfPlace(words: readonly string[]): string {
  const [word = "", ...more] = words.filter((one) => !SAYS_NO_MORE.has(one));
  return more.length === 0 ? word : "";
}
