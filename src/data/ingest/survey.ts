import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { cp1252Code, macCode, sequenceLength, wholeCharacters } from "./encodings.ts";
import { isLikely } from "./likely.ts";

/** What a text file is made of, before anything is made of it. */
export interface Survey {
  /** A UTF-16 encoding, told by its byte order mark or by where its NULs stand. */
  readonly wide: "utf-16le" | "utf-16be" | undefined;
  /** A UTF-8 byte order mark. */
  readonly mark: boolean;
  readonly bytes: number;
  readonly nuls: number;
  /** Other control characters among the first 64 KB. */
  readonly controls: number;
  /** Bytes that are not UTF-8. */
  readonly foreign: number;
  /** Those of them that stand three or more together, as in Cyrillic or Chinese encodings. */
  readonly crowded: number;
  /** Those of them that Windows-1252 does not know. */
  readonly unknown: number;
  /** Those that would be a likely character where they stand, in Windows-1252 and in Mac Roman. */
  readonly windows: number;
  readonly mac: number;
  readonly lf: number;
  readonly cr: number;
  readonly crlf: number;
}

/** One pass over a file. Native searches do most of it; only what is not UTF-8 is looked at byte by byte. */
export async function survey(path: string): Promise<Survey> {
  const counted = { foreign: 0, crowded: 0, unknown: 0, windows: 0, mac: 0 };
  const seen = { ...counted, bytes: 0, nuls: 0, controls: 0, lf: 0, cr: 0, crlf: 0 };
  let oddNuls = 0;
  let head: Buffer = Buffer.alloc(0);
  let last = 0;
  for await (const chunk of wholeCharacters(createReadStream(path, { highWaterMark: 1 << 20 }))) {
    if (seen.bytes === 0) {
      head = Buffer.from(chunk.subarray(0, 4));
      for (const byte of chunk.subarray(0, 65_536)) if (isControl(byte)) seen.controls += 1;
    }
    eachByte(chunk, 0, (at) => {
      seen.nuls += 1;
      oddNuls += (seen.bytes + at) % 2;
    });
    eachByte(chunk, CR, () => (seen.cr += 1));
    eachByte(chunk, LF, (at) => {
      seen.lf += 1;
      if ((at === 0 ? last : chunk[at - 1]) === CR) seen.crlf += 1;
    });
    if (!isUtf8(chunk)) countForeign(chunk, seen);
    last = chunk.at(-1) ?? 0;
    seen.bytes += chunk.length;
  }
  return {
    ...seen,
    mark: MARK.equals(head.subarray(0, 3)),
    wide: wideEncoding(head, seen.bytes, seen.nuls, oddNuls),
  };
}

const MARK = Buffer.from("efbbbf", "hex");
const LF = 10;
const CR = 13;

function eachByte(chunk: Buffer, byte: number, visit: (at: number) => void): void {
  for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1)) visit(at);
}

function isControl(byte: number): boolean {
  return byte > 0 && byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;
}

type Foreign = Record<"foreign" | "crowded" | "unknown" | "windows" | "mac", number>;

function countForeign(chunk: Buffer, seen: Foreign): void {
  let run = 0;
  const endRun = (): void => {
    if (run >= 3) seen.crowded += run;
    run = 0;
  };
  for (let at = 0; at < chunk.length;) {
    const length = sequenceLength(chunk, at);
    if (length > 0) {
      endRun();
      at += length;
    } else {
      run += 1;
      seen.foreign += 1;
      if (cp1252Code(chunk[at] ?? 0) === undefined) seen.unknown += 1;
      if (isLikelyIn(chunk, at, cp1252Code)) seen.windows += 1;
      if (isLikelyIn(chunk, at, macCode)) seen.mac += 1;
      at += 1;
    }
  }
  endRun();
}

function isLikelyIn(chunk: Buffer, at: number, codeOf: (byte: number) => number | undefined): boolean {
  const [character, before, behind] = [at, at - 1, at + 1].map((place) => {
    const byte = chunk[place] ?? 32;
    const code = byte < 0x80 ? byte : codeOf(byte);
    return code === undefined ? "" : String.fromCodePoint(code);
  });
  return character !== undefined && isLikely(character, before ?? "", behind ?? "");
}

function wideEncoding(head: Buffer, bytes: number, nuls: number, oddNuls: number): Survey["wide"] {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // Without a mark: in tables most characters are ASCII, so every other byte is NUL.
  if (nuls < bytes * 0.3) return undefined;
  if (oddNuls > nuls * 0.95) return "utf-16le";
  return oddNuls < nuls * 0.05 ? "utf-16be" : undefined;
}
