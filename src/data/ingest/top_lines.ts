type Records = readonly (readonly string[])[];

/** Lines above the header that are as wide as the table: a title or a source, and cells that are blank. */
const MOST_TITLES = 12;
const FEWEST_COLUMNS = 3;
const SEEN = 100;

/**
 * The record that is the header, from the first one that is as wide as the table. That it is a later one must be proven: those above
 * it have far fewer filled cells, it has as many as the rows below and each says something else, and some column below is of numbers.
 */
export function headerAt(all: Records, top: number, columns: number): number {
  if (columns < FEWEST_COLUMNS) return top;
  const most = Math.floor(columns / 3);
  const found = all.findIndex((record, at) => at >= top && filled(record).length > most);
  if (found <= top || found - top > MOST_TITLES) return top;
  const header = all[found] ?? [];
  const names = filled(header);
  const rows = all
    .slice(found + 1)
    .filter(({ length }) => length === columns)
    .slice(0, SEEN);
  const usual = rows.map((row) => filled(row).length).toSorted((left, right) => left - right)[
    Math.floor(rows.length / 2)
  ];
  const isHeader =
    header.length === columns &&
    usual !== undefined &&
    names.length >= usual &&
    names.every((name) => !isNumber(name)) &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length;
  return isHeader && header.some((name, column) => name.trim() !== "" && holdsNumbers(rows, column))
    ? found
    : top;
}

/** The units in the record under the header, by column; nothing where that is a row like others. */
export function unitsRow(
  record: readonly string[] | undefined,
  rows: Records,
): readonly (string | undefined)[] | undefined {
  if (record === undefined) return undefined;
  const seen = rows.filter(({ length }) => length === record.length).slice(0, SEEN);
  if (seen.length < FEWEST_ROWS) return undefined;
  const units = record.map((cell) => unitOf(cell.trim()));
  const numbers = record.map((_, column) => holdsNumbers(seen, column));
  const isEach = record.every(
    (cell, column) =>
      units[column] !== undefined ||
      NOTHING.test(cell.trim()) ||
      (!numbers[column] && KIND_OF_TEXT.test(cell.trim())),
  );
  const many = units.filter((unit, column) => unit !== undefined && numbers[column]).length;
  return isEach && many >= 2 ? units.map((unit, column) => (numbers[column] ? unit : undefined)) : undefined;
}

const FEWEST_ROWS = 3;
const NOTHING = /^[-–—.]*$/u;
/** What such a row says of columns that are not of numbers. */
const KIND_OF_TEXT = /^[([]?(?:text|string|name|code|date|utc|y{2,4}[-/.]?mm?[-/.]?dd?.*|hh:mm.*)[)\]]?$/iu;
const ATOM =
  "(?:[kmcµunMGTh]?(?:m|g|s|W|Wh|Pa|V|A|J|N|Hz|L|l|mol|b|B|bar|Bq|eV)|%|‰|°|°C|°F|℃|K|C|F|degC|degF|deg|degrees?|rad|min|hr?|hrs|hours?|d|days?|yr|years?|sec|ms|ft|in|mi|lbs?|oz|kn|kts?|knots?|mph|kph|psi|ppmv?|ppbv?|ppt|psu|pH|dB|DU|ha|acres?|t|ton(?:ne)?s?|cal|kcal|gal|USD|EUR|GBP|[$€£¥])";
const UNIT = new RegExp(`^${ATOM}(?:\\^?[-−]?[1-4]|[²³])?(?:[ */·.]${ATOM}(?:\\^?[-−]?[1-4]|[²³])?)*$`, "u");

/** What is said in brackets there is a unit whatever it is. */
function unitOf(cell: string): string | undefined {
  const inner = /^[([]\s*(\p{L}[^()[\]]{0,14}|[%°][^()[\]]{0,4})\s*[)\]]$/u.exec(cell)?.[1];
  return inner ?? (UNIT.test(cell) ? cell : undefined);
}

function holdsNumbers(rows: Records, column: number): boolean {
  const cells = rows.flatMap((row) => {
    const cell = (row[column] ?? "").trim();
    return cell === "" ? [] : [cell];
  });
  return cells.length > 0 && cells.filter(isNumber).length >= cells.length * 0.8;
}

function filled(record: readonly string[]): string[] {
  return record.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

function isNumber(cell: string): boolean {
  return /^[$€£]?[+-]?[\d.,]*\d%?$/u.test(cell.trim());
}
