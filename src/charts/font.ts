/** What a chart has to know of a font, from the tables of its file. */
export interface Font {
  /** How wide a text is, in units of the font's size: a chart is laid out before anything draws it. */
  widthOf(text: string): number;
  has(letter: string): boolean;
}

/** Reads a TrueType font, such as come with a package. */
export function readFont(file: Uint8Array): Font {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const table = (name: string): number => {
    const found = tablesOf(view, 0).get(name);
    if (found === undefined) throw new Error(`The font has no table ${name}.`);
    return found.from;
  };
  const perEm = view.getUint16(table("head") + 18);
  const measured = view.getUint16(table("hhea") + 34);
  const glyphOf = readCharacters(view, table("cmap"));
  const advances = table("hmtx");
  const advanceOf = (letter: string): number => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    // Another font will draw it; of what this one lacks, most is as wide as high.
    return glyph === 0 ? perEm : view.getUint16(advances + Math.min(glyph, measured - 1) * 4);
  };
  return {
    widthOf: (text) => [...text].reduce((sum, letter) => sum + advanceOf(letter), 0) / perEm,
    has: (letter) => glyphOf(letter.codePointAt(0) ?? 0) !== 0,
  };
}

/** Where the tables lie in a file, of the font whose directory begins at `at`. */
export function tablesOf(view: DataView, at: number): Map<string, { from: number; length: number }> {
  const tables = new Map<string, { from: number; length: number }>();
  for (let index = 0; index < view.getUint16(at + 4); index += 1) {
    const entry = at + 12 + index * 16;
    const letters = [0, 1, 2, 3].map((place) => view.getUint8(entry + place));
    const place = { from: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    tables.set(String.fromCodePoint(...letters), place);
  }
  return tables;
}

/** The glyph of a character, by its code point; 0 when the font has none. */
export type Characters = (code: number) => number;

/** Reads the table of characters, `cmap`: the larger of its two common formats, where it has both. */
export function readCharacters(view: DataView, cmap: number): Characters {
  const tables = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, at) => cmap + view.getUint32(cmap + 8 + at * 8),
  );
  const [wide, narrow] = [12, 4].map((format) => tables.find((at) => view.getUint16(at) === format));
  if (wide !== undefined) return inGroups(view, wide);
  if (narrow !== undefined) return inSegments(view, narrow);
  throw new Error("The font has no table of its characters.");
}

/** Format 12: groups of code points that follow each other, as do their glyphs. */
function inGroups(view: DataView, table: number): Characters {
  const count = view.getUint32(table + 12);
  const place = (at: number) => table + 16 + at * 12;
  return (code) => {
    const at = firstOf(count, (group) => view.getUint32(place(group) + 4) >= code);
    if (at === count) return 0;
    const start = view.getUint32(place(at));
    return code < start ? 0 : view.getUint32(place(at) + 8) + code - start;
  };
}

/** Format 4: segments of code points, whose glyphs follow each other or are listed. */
function inSegments(view: DataView, table: number): Characters {
  const doubled = view.getUint16(table + 6);
  const count = doubled / 2;
  return (code) => {
    const at = firstOf(count, (segment) => view.getUint16(table + 14 + segment * 2) >= code);
    if (at === count || code >= 0xffff) return 0;
    const start = view.getUint16(table + 16 + doubled + at * 2);
    if (code < start) return 0;
    const delta = view.getUint16(table + 16 + 2 * doubled + at * 2);
    const place = table + 16 + 3 * doubled + at * 2;
    const offset = view.getUint16(place);
    const listed = offset === 0 ? code : view.getUint16(place + offset + (code - start) * 2);
    return listed === 0 ? 0 : (listed + delta) & 0xffff;
  };
}

/** The first of `count` places for which the test holds, as it then does for all that follow. */
function firstOf(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
