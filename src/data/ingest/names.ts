import { listed, type Notes } from "./notes.ts";

const LONGEST = 120;

/** Column names as the table will have them: on one line, not blank, and unique whatever their case, as SQL needs. */
export function uniqueNames(header: readonly string[], notes: Notes): string[] {
  const taken = new Set<string>();
  const cleaned: string[] = [];
  const repeated: string[] = [];
  const names = header.map((given, index) => {
    const plain = plainName(given);
    if (plain !== given && plain !== "") cleaned.push(plain);
    const wanted = plain === "" ? `column_${index + 1}` : plain;
    const name = untaken(wanted, taken);
    if (name !== wanted) repeated.push(name);
    taken.add(name.toLowerCase());
    return name;
  });
  const blank = header.filter((given) => plainName(given) === "").length;
  if (blank > 0)
    notes.add(
      `Columns without a name were named by their place (${listed(names.filter((_, index) => plainName(header[index] ?? "") === ""))}).`,
    );
  if (repeated.length > 0) notes.add(`Column names that occur twice were numbered (${listed(repeated)}).`);
  if (cleaned.length > 0)
    notes.add(
      `Column names were cleaned of spaces around them and of unprintable characters, or cut (${listed(cleaned)}).`,
    );
  return names;
}

function plainName(given: string): string {
  const plain = given
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    // Invisible and direction-changing characters make one name look like another.
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .trim();
  return plain.length > LONGEST ? plain.slice(0, LONGEST).trimEnd() : plain;
}

function untaken(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 1; ; number += 1) {
    const name = `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
