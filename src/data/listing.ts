import { readSync } from "node:fs";
import { open } from "node:fs/promises";

/** A file of lines in the order of their bytes. */
export interface Listing {
  /** The lines that begin so, in order; of very many, the first. */
  startingWith(beginning: string, most: number): readonly string[];
  close(): Promise<void>;
}

/** Many times a line, and few enough bytes to be read in a few microseconds. */
const BLOCK = 8192;
const NEWLINE = 10;

/**
 * Opens such a file. What is looked up is found by halves, so that of a large file only a few blocks are read, and those once:
 * a listing of a million lines answers in well under a millisecond. Read at once, since a promise would take longer than the read.
 */
export async function openListing(path: string): Promise<Listing> {
  const file = await open(path);
  const { size } = await file.stat();
  const blocks = new Map<number, Buffer>();
  const known = new Map<string, readonly string[]>();

  const blockAt = (at: number): Buffer => {
    const number = Math.floor(at / BLOCK);
    const read = blocks.get(number) ?? bytes(number * BLOCK, BLOCK);
    blocks.set(number, read);
    return read;
  };
  const bytes = (from: number, length: number): Buffer => {
    const buffer = Buffer.allocUnsafe(Math.min(length, size - from));
    return buffer.subarray(0, readSync(file.fd, buffer, 0, buffer.length, from));
  };
  /** Where the first line begins that begins there or later. */
  const lineFrom = (at: number): number => {
    if (at === 0) return 0;
    for (let from = at - 1; from < size; from = (Math.floor(from / BLOCK) + 1) * BLOCK) {
      const end = blockAt(from).indexOf(NEWLINE, from % BLOCK);
      if (end >= 0) return from - (from % BLOCK) + end + 1;
    }
    return size;
  };
  const isBefore = (line: number, wanted: Buffer): boolean => {
    const block = blockAt(line);
    const start = line % BLOCK;
    const end = start + wanted.length;
    if (end <= block.length) return block.compare(wanted, 0, wanted.length, start, end) < 0;
    return bytes(line, wanted.length).compare(wanted) < 0;
  };
  /** Where the first line begins that does not come before the wanted one. */
  const firstFrom = (wanted: Buffer): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const line = lineFrom(middle);
      if (line < size && isBefore(line, wanted)) low = middle + 1;
      else high = middle;
    }
    return lineFrom(low);
  };
  const linesFrom = (beginning: string, most: number): readonly string[] => {
    const lines: string[] = [];
    let rest: Buffer = Buffer.alloc(0);
    let at = firstFrom(Buffer.from(beginning));
    for (let step = BLOCK; at < size && lines.length < most; step = 8 * BLOCK) {
      const read = step === BLOCK ? blockAt(at).subarray(at % BLOCK) : bytes(at, step);
      if (read.length === 0) break;
      at += read.length;
      const whole = rest.length === 0 ? read : Buffer.concat([rest, read]);
      const end = whole.lastIndexOf(NEWLINE) + 1;
      rest = whole.subarray(end);
      for (const line of whole.toString("utf8", 0, Math.max(0, end - 1)).split("\n")) {
        if (end === 0) break;
        if (!line.startsWith(beginning) || lines.length >= most) return lines;
        lines.push(line);
      }
    }
    return lines;
  };

  return {
    startingWith(beginning, most) {
      const key = `${most} ${beginning}`;
      const lines = known.get(key) ?? linesFrom(beginning, most);
      known.set(key, lines);
      return lines;
    },
    close: () => file.close(),
  };
}
