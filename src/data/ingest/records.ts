/** How the cells of a text table stand apart. */
export interface Separators {
  readonly delimiter: string;
  /** What stands before a quote inside a quoted value: another quote, or a backslash. */
  readonly escape: '"' | "\\";
}

/**
 * The first records of a text table, blank lines among them as `[""]`. Lenient: it serves to tell the dialect
 * and to read the header, while DuckDB reads the table.
 */
export function records(text: string, { delimiter, escape }: Separators, most: number): string[][] {
  const found: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let at = 0;
  const endRecord = (): void => {
    record.push(cell);
    found.push(record);
    record = [];
    cell = "";
  };
  while (at < text.length && found.length < most) {
    const character = text[at] ?? "";
    if (character === '"' && cell.trim() === "") {
      const end = closingQuote(text, at + 1, escape);
      cell = unescape(text.slice(at + 1, end), escape);
      at = end + 1;
    } else if (character === delimiter) {
      record.push(cell);
      cell = "";
      at += 1;
    } else if (character === "\n" || character === "\r") {
      at += character === "\r" && text[at + 1] === "\n" ? 2 : 1;
      endRecord();
    } else {
      const end = cellEnd(text, at + 1, delimiter);
      cell += text.slice(at, end);
      at = end;
    }
  }
  if (found.length < most && (cell !== "" || record.length > 0)) endRecord();
  return found;
}

function closingQuote(text: string, from: number, escape: Separators["escape"]): number {
  for (let at = from; at < text.length; at += 1) {
    if (escape === "\\" && text[at] === "\\") at += 1;
    else if (text[at] === '"') {
      if (escape === '"' && text[at + 1] === '"') at += 1;
      else return at;
    }
  }
  return text.length;
}

function unescape(inner: string, escape: Separators["escape"]): string {
  return escape === '"' ? inner.replaceAll('""', '"') : inner.replaceAll(/\\(.)/gs, "$1");
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
