/** How a noun that says what something has more or less of becomes an adjective: what it ends in, and what the adjective has instead. */
const FORMATION: readonly (readonly [ending: RegExp, ...instead: string[]])[] = [
  [/(?<=\p{L}{3})iness$/u, "y"],
  [/(?<=\p{L}{3})ness$/u, ""],
  [/(?<=\p{L}{3})osity$/u, "ous"],
  [/(?<=\p{L}{2})bility$/u, "ble"],
  [/(?<=\p{L}{3})ity$/u, "", "e", "ic"],
  [/(?<=\p{L}{3})ty$/u, ""],
  [/(?<=\p{L}{3}[sl]t)y$/u, ""],
  [/(?<=\p{L}{3})acy$/u, "ate"],
  [/(?<=\p{L}{3}n)cy$/u, "t"],
  [/(?<=\p{L}{3}n)ce$/u, "t", "tial"],
  [/(?<=\p{L}{3})ism$/u, "istic"],
  [/(?<=\p{L}{2}g)er$/u, "ry"],
  [/(?<=\p{L}{3})dom$/u, ""],
  [/(?<=\p{L}{3})ion$/u, "", "ed", "ive", "ious", "ional"],
  [/(?<=\p{L}{3}[^aeiouy])$/u, "y", "ous", "ful", "able"],
  [/(?<=\p{L}{2}[aeiou]([bgmnt]))$/u, "$1y"],
  [/(?<=\p{L}{3})e$/u, "y", "ous", "able", "eful"],
  [/(?<=\p{L}{3})y$/u, "iful", "ious"],
];

/** What is formed in no such way. */
const OTHERS: Readonly<Record<string, string>> = {
  satisfaction: "satisfied",
  surprise: "surprised surprising",
  disgust: "disgusted disgusting",
  contempt: "contemptuous",
  stress: "stressed stressful",
  interest: "interesting interested",
  boredom: "bored boring",
  excitement: "excited exciting",
  delay: "delayed",
  trust: "trusted",
  fear: "fearful afraid",
  joy: "joyful",
  energy: "energetic",
  truth: "true",
  wisdom: "wise",
  warmth: "warm",
  breadth: "broad",
  poverty: "poor",
  obesity: "obese",
};

/** What has the form but is nothing that there is a degree of, or whose adjective also means something else. */
const NONE: ReadonlySet<string> = new Set(
  `business witness city county country quantity identity entity community university facility capacity locality security utility
  currency frequency agency emergency instance balance entry value table number order month water paper user mean count state
  station station location position version session region section question million direction transaction duration population`.split(
    /\s+/u,
  ),
);

/** The adjectives that say of what there is more of what the noun names: "generous" of "generosity", "noisy" of "noise". */
export function adjectivesOf(noun: string): readonly string[] {
  if (NONE.has(noun)) return [];
  const formed = FORMATION.flatMap(([ending, ...instead]) =>
    ending.test(noun) ? instead.map((end) => noun.replace(ending, end)) : [],
  );
  const other = Object.hasOwn(OTHERS, noun) ? (OTHERS[noun] ?? "").split(" ") : [];
  return [...new Set([...formed, ...other])].filter((word) => word.length > 2);
}

/** "happier", "denser", "sadder"; longer adjectives have "more" before them, as these may. */
export function higherOf(adjective: string): readonly string[] {
  return [`more ${adjective}`, `${rootOf(adjective)}er`];
}

export function highestOf(adjective: string): readonly string[] {
  return [`most ${adjective}`, `${rootOf(adjective)}est`];
}

/** What "er" and "est" are put behind. */
function rootOf(adjective: string): string {
  if (/[^aeiou]y$/u.test(adjective)) return `${adjective.slice(0, -1)}i`;
  if (adjective.endsWith("e")) return adjective.slice(0, -1);
  return /^[^aeiou]*[aeiou][bdgmnpt]$/u.test(adjective) ? adjective + adjective.slice(-1) : adjective;
}

/** The same denied: "unhappy", "inaccurate". */
export function oppositesOf(adjective: string): readonly string[] {
  return [`un${adjective}`, `in${adjective}`, `dis${adjective}`];
}
