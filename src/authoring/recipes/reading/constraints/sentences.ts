/** The sentences of a text, without numbers before them and brackets around them; full stops inside quotes and numbers end none. */
export function sentencesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .flatMap((line) => parted(line.replace(/^[{}]\s*|\s*[{}]$/gu, "").replace(NUMBERING, "")))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** "Question 1:", "2.", "- ". */
const NUMBERING = /^(?:(?:question|step|task)\s+\d{1,2}\s*[:.)]|\d{1,2}[.)](?=\s)|[-*•])\s*/iu;

function parted(line: string): string[] {
  const { masked, restore } = mask(line);
  return masked
    .split(
      // "St. John's" is one name, and "Washington, D.C." may go on.
      /(?<=[.?!]["”']?)(?<!(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{0,2}\.)\s+(?=[\p{Lu}\p{N}@"“'(\u{e000}-\u{efff}])|;\s+|,?\s+(?:and\s+)?then,?\s+(?=\p{Ll}+\s)/u,
    )
    .map(restore);
}

/** Quoted texts stand aside while the words between them are looked at: what is quoted is never a word of the language. */
export function mask(text: string): { masked: string; restore: (text: string) => string } {
  const quoted: string[] = [];
  const masked = text.replaceAll(QUOTED, (found) => {
    quoted.push(found);
    return String.fromCodePoint(FIRST + quoted.length - 1);
  });
  const restore = (rest: string) =>
    rest.replaceAll(/[\u{e000}-\u{efff}]/gu, (sign) => quoted[(sign.codePointAt(0) ?? 0) - FIRST] ?? "");
  return { masked, restore };
}

const QUOTED = /"[^"]+"|“[^”]+”|`[^`]+`|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/gu;
/** No question has these characters: they are of private use, and refused before. */
const FIRST = 0xe000;
