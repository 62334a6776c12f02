const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANKS: ReadonlySet<number> = new Set([9, 32]);
const DELIMITERS = [",", "\t", ";", "|"].map((delimiter) => delimiter.charCodeAt(0));

/**
 * Whether carriage returns that stand alone end lines, in a file that has line feeds, too: with them as ends, more lines are
 * of the table's width than without. Otherwise they are inside cells.
 */
export async function returnsEndLines(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  const lines = readLines();
  for await (const chunk of chunks) for (const byte of chunk) lines.take(byte);
  lines.end();
  // JSON has no line breaks inside its texts.
  if (lines.json()) return true;
  return verdict(lines.seen) || lines.narrow();
}

/** What one line has of each delimiter, and whether it ends in a carriage return alone. */
interface Line {
  readonly counts: readonly number[];
  readonly blank: boolean;
  readonly alone: boolean;
}

/** Kept small: pairs of neighbours, by what they have of one delimiter. */
interface Seen {
  /** By the delimiter: how many lines have so many of it. */
  readonly widths: readonly Map<number, number>[];
  /** The same of lines that end in line feeds only. */
  readonly fed: readonly Map<number, number>[];
  /** By the delimiter: how many carriage returns stand between two lines that have so many of it. */
  readonly between: readonly Map<number, number>[];
  alone: number;
  feeds: number;
}

function readLines() {
  const seen: Seen = {
    widths: DELIMITERS.map(() => new Map()),
    fed: DELIMITERS.map(() => new Map()),
    between: DELIMITERS.map(() => new Map()),
    alone: 0,
    feeds: 0,
  };
  let counts = DELIMITERS.map(() => 0);
  let [fed, fedBlank] = [counts.slice(), true];
  let [blank, quoted, opens, returned] = [true, false, true, false];
  let first = 0;
  let before: Line | undefined;
  const endLine = (alone: boolean): void => {
    const line: Line = { counts, blank, alone };
    if (alone) seen.alone += 1;
    else seen.feeds += 1;
    for (const [index, many] of counts.entries()) {
      if (!blank) add(seen.widths[index], many);
      if (before?.alone && (blank || before.blank || before.counts[index] === many)) {
        add(seen.between[index], blank ? (before.counts[index] ?? 0) : many);
      }
    }
    before = line;
    fed = fed.map((many, index) => many + (counts[index] ?? 0));
    fedBlank &&= blank;
    if (!alone) {
      if (!fedBlank) for (const [index, many] of fed.entries()) add(seen.fed[index], many);
      [fed, fedBlank] = [DELIMITERS.map(() => 0), true];
    }
    counts = DELIMITERS.map(() => 0);
    [blank, opens] = [true, true];
  };
  const takePlain = (byte: number): void => {
    const delimiter = DELIMITERS.indexOf(byte);
    if (delimiter !== -1) counts[delimiter] = (counts[delimiter] ?? 0) + 1;
    if (first === 0 && !BLANKS.has(byte)) first = byte;
    // A quote opens a text where a cell begins, and nowhere else: 12" is a length.
    quoted = byte === QUOTE && opens;
    opens = delimiter !== -1 || (opens && BLANKS.has(byte));
    if (!BLANKS.has(byte)) blank = false;
  };
  return {
    seen,
    take(byte: number): void {
      if (quoted) {
        // A doubled quote closes the text and opens it again.
        if (byte === QUOTE) [quoted, opens] = [false, true];
        return;
      }
      if (byte === LF) {
        endLine(false);
        returned = false;
        return;
      }
      if (returned) endLine(true);
      returned = byte === CR;
      if (!returned) takePlain(byte);
    },
    end(): void {
      if (returned) endLine(true);
      endLine(false);
    },
    json: () => first === "{".charCodeAt(0) || first === "[".charCodeAt(0),
    /** A table of one column has nothing to tell by, but how many there are. */
    narrow: () =>
      seen.widths.every((widths) => [...widths.keys()].every((many) => many === 0)) &&
      seen.alone > seen.feeds,
  };
}

function add(into: Map<number, number> | undefined, key: number): void {
  into?.set(key, (into.get(key) ?? 0) + 1);
}

/** By the delimiter that most lines agree on; where that does not tell, by what stands before and behind each. */
function verdict({ widths, fed, between, alone }: Seen): boolean {
  const agreeing = widths.map((counts) => commonest(counts)[1]);
  const index = agreeing.indexOf(Math.max(...agreeing));
  const [width, lines] = commonest(widths[index]);
  if (lines === 0) return false;
  const [apart, whole] = [misfits(widths[index]), misfits(fed[index])];
  return apart === whole ? (between[index]?.get(width) ?? 0) * 2 > alone : apart < whole;
}

function commonest(widths: ReadonlyMap<number, number> = new Map()): readonly [number, number] {
  return [...widths]
    .filter(([many]) => many > 0)
    .reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
}

/** The share of lines that are of another width than most. */
function misfits(widths: ReadonlyMap<number, number> = new Map()): number {
  const all = [...widths.values()].reduce((sum, lines) => sum + lines, 0);
  // A single line is of its own width, and says nothing.
  return all < 2 ? 1 : 1 - commonest(widths)[1] / all;
}
