/** Letters that Unicode does not decompose, as people type them on a plain keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/**
 * What a value looks like to someone typing a question: lower case, no accents, words apart by one space.
 * Text made only of punctuation stays as it is, so that it can still be found.
 * @example fold("  Côte-d'Ivoire (CI)") // "cote d ivoire ci"
 */
export function fold(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    // Compatibility forms such as 𝐀 become capitals only once decomposed.
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => PLAIN[letter] ?? letter);
  const words = letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words === "" ? letters.trim() : words;
}

/** The SQL of `fold` for a value made only of ASCII, where DuckDB agrees with JavaScript and is quicker. */
export function foldAsciiSql(value: string): string {
  const trimmed = `trim(lower(${value}), e' \\t\\n\\r\\x0b\\x0c')`;
  const words = `trim(regexp_replace(lower(${value}), '[^a-z0-9]+', ' ', 'g'))`;
  return `CASE ${words} WHEN '' THEN ${trimmed} ELSE ${words} END`;
}
