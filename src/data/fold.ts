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
 * Text made only of punctuation keeps it, so that it can still be found.
 * @example fold("  Côte-d'Ivoire (CI)") // "cote d ivoire ci"
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return foldAscii(text);
  const letters = plain(text);
  const words = letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words === "" ? spaced(letters) : words;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Lower case, no accents. */
function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      // Compatibility forms such as 𝐀 become capitals only once decomposed.
      .toLowerCase()
      .replace(/[ßæœøđðłþı]/g, (letter) => PLAIN[letter] ?? letter)
  );
}

/**
 * As `fold`, but with the signs that make another value of it: those at its ends, and those between digits.
 * @example looks("O+"), looks("C#"), looks("Ice-Cream"), looks("1.2") // "o+", "c#", "ice cream", "1.2"
 */
export function looks(text: string): string {
  return plain(text)
    .replace(/(?<=\p{L})[^\p{L}\p{N}]+(?=[\p{L}\p{N}])|(?<=\p{N})[^\p{L}\p{N}]+(?=\p{L})/gu, " ")
    .replace(/^[\s"'“”‘’([{]+|[\s"'“”‘’)\]}.,;:!?]+$/gu, "");
}

/** The same for text without accents, which most text is: several times quicker. */
function foldAscii(text: string): string {
  const letters = text.toLowerCase();
  const words = letters.replace(/[^a-z0-9]+/g, " ").trim();
  return words === "" ? spaced(letters) : words;
}

/** The SQL of `fold` for a value made only of ASCII, where DuckDB agrees with JavaScript and is quicker. */
export function foldAsciiSql(value: string): string {
  const trimmed = `trim(regexp_replace(lower(${value}), '[\\t-\\r ]+', ' ', 'g'))`;
  const words = `trim(regexp_replace(lower(${value}), '[^a-z0-9]+', ' ', 'g'))`;
  return `CASE ${words} WHEN '' THEN ${trimmed} ELSE ${words} END`;
}
