/** "admission" of "admitted", "arrival" of "arrived", "date_added" of "added". */
export function isNounOf(noun: string, participle: string): boolean {
  // "applieddate"
  const bare = noun.replace(/(?<=\p{L}{3})(?:datetime|date|time|dt)$/u, "");
  if (bare !== noun && isNounOf(bare, participle)) return true;
  const root = participle.slice(0, -2).replace(/(\p{L})\1$/u, "$1");
  if (root.length < 3) return false;
  if (noun.startsWith(root) && NOUN_ENDS.test(noun.slice(root.length))) return true;
  const [, start] = /^(\p{L}{3,})(?:d|de|t|s)$/u.exec(root) ?? [];
  return start !== undefined && new RegExp(`^${start}s?sions?$`, "u").test(noun);
}
const NOUN_ENDS = /^(?:e?d?|e?s|e?rs?|ors?|(?:at|it)?ions?|ments?|als?|ings?|ures?|y|ies)$/u;
