/** What adjectives and persons end in that are called by something: "risky", "diabetic", "hypertensive", "insured". */
const SAID = each("y ful ous ulent al ic ical ics tic tics ive ed ied ish ant ent ee ees e");
/** What the noun for it ends in. */
const NAMED = each(
  "ity ies y ion ation ition ment ement ance ence ancy ency ism ness es is s a ia iage e us ure ing ed er th tion sion ce t",
);
const PERSONAL: ReadonlySet<string> = new Set(["al", "ical", "ish", "e"]);

function each(text: string): readonly string[] {
  return text.split(" ").toSorted((left, right) => right.length - left.length);
}

/** Whether the word says that there is what the noun names, as its adjective or as the person: "risky" of risk, "diabetics" of diabetes. */
export function isFormOf(word: string, noun: string): boolean {
  if (word === noun) return false;
  const roots = rootsOf(noun, NAMED);
  return rootsOf(word, SAID).some(([root, end]) =>
    roots.some(
      ([other, last]) =>
        root === other &&
        end !== "" &&
        root.length >= (last === "" ? SHORTEST_NOUN : SHORTEST_ROOT) &&
        // "general" is no generation, while "obese" is obesity.
        (!PERSONAL.has(end) || last === "" || last === "ity"),
    ),
  );
}
const SHORTEST_NOUN = 3;
const SHORTEST_ROOT = 4;

/** The word itself, and without each of the endings, none of its last letter twice: "foggy" is of fog. */
function rootsOf(word: string, ends: readonly string[]): readonly (readonly [root: string, end: string])[] {
  const cut = ends
    .filter((end) => word.endsWith(end))
    .map((end) => [word.slice(0, -end.length).replace(/(\p{L})\1$/u, "$1"), end] as const);
  return [[word, ""], ...cut];
}
