import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { InputError } from "../../errors.ts";
import { shown } from "../path.ts";
import { cp1252Code, fromBytes, fromUtf16, macCode } from "./encodings.ts";
import { returnsEndLines } from "./line_ends.ts";
import { count, type Notes } from "./notes.ts";
import { survey, type Survey } from "./survey.ts";

/**
 * Makes a text file plain: UTF-8, line feeds (or CR LF throughout), no byte order mark, no NUL. Says what had to be done.
 * @returns the file to read: `from` itself when nothing had to be done
 * @throws InputError when it is not text, or in an encoding that cannot be told
 */
export async function plainText(from: string, to: string, name: string, notes: Notes): Promise<string> {
  const seen = await survey(from);
  const decoded = [
    seen.mark ? withoutMark : undefined,
    decoding(seen, name, notes),
    nulRemoval(seen, notes),
  ].filter((step) => step !== undefined);
  const ends = await lineEnds(seen, () => through(from, decoded), notes);
  if (decoded.length === 0 && ends === undefined) return from;
  const chunks = through(from, ends === undefined ? decoded : [...decoded, ends]);
  await pipeline(chunks, createWriteStream(to, { mode: 0o600 }));
  return to;
}

function through(from: string, steps: readonly Step[]): Chunks {
  let chunks: Chunks = createReadStream(from, { highWaterMark: 1 << 20 });
  for (const step of steps) chunks = step(chunks);
  return chunks;
}

type Chunks = AsyncIterable<Buffer>;
type Step = (chunks: Chunks) => Chunks;

async function* withoutMark(chunks: Chunks): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    yield first ? chunk.subarray(3) : chunk;
    first = false;
  }
}

/** A table that is plain but for so few bytes is worth reading, though nobody knows how these were meant. */
const FEW = 0.005;

function decoding(seen: Survey, name: string, notes: Notes): Step | undefined {
  if (seen.wide !== undefined) {
    notes.add(`The file is in ${seen.wide.toUpperCase()} and was converted to UTF-8.`);
    return fromUtf16(seen.wide);
  }
  const looked = Math.min(seen.bytes, 65_536);
  if (seen.controls > Math.max(8, looked * 0.02) || seen.nuls > seen.bytes / 2) {
    throw new InputError(
      "not_text",
      `${shown(name)} holds binary data in no format that is read here.`,
      "Export it from the program that made it as CSV, JSON or Parquet.",
    );
  }
  if (seen.foreign === 0) return undefined;
  const likelyMac = seen.mac > seen.windows && seen.mac >= seen.foreign * 0.9;
  // Only old Macs end lines so; elsewhere all must speak for it.
  if (likelyMac && (isOldMac(seen) || (seen.windows <= seen.foreign * 0.3 && seen.foreign >= 4))) {
    notes.add(
      `The file is not UTF-8: ${count(seen.foreign, "byte was", "bytes were")} read as Mac Roman, which fits the words around them better than Windows-1252.`,
    );
    return fromBytes(macCode);
  }
  const unsure = seen.unknown > 0 || seen.crowded > seen.foreign * 0.3;
  if (unsure && seen.foreign > seen.bytes * FEW) {
    throw new InputError(
      "unknown_encoding",
      `${shown(name)} is neither UTF-8 nor UTF-16 nor Windows-1252: ${count(seen.foreign, "byte")} cannot be read as text.`,
      `Save it as UTF-8, for example: iconv -f YOUR-ENCODING -t UTF-8 ${shown(name)} > utf8.csv`,
    );
  }
  notes.add(
    `The file is not UTF-8: ${count(seen.foreign, "byte was", "bytes were")} read as Windows-1252${unsure ? ", which some of them hardly are: a few letters in names and texts may be wrong" : isOldMac(seen) ? ", though its lines end as on old Macs: letters with accents may be wrong" : ""}.`,
  );
  return fromBytes(cp1252Code);
}

/** Lines that end in carriage returns alone, but for a few. */
function isOldMac({ cr, crlf, lf }: Survey): boolean {
  return cr - crlf > Math.max(0, (lf - 1) * 20);
}

function nulRemoval(seen: Survey, notes: Notes): Step | undefined {
  if (seen.nuls === 0) return undefined;
  // In UTF-16 they are halves of characters; whatever is left of them after decoding must go all the same.
  if (seen.wide === undefined) notes.add(`${count(seen.nuls, "NUL byte was", "NUL bytes were")} left out.`);
  return async function* (chunks) {
    for await (const chunk of chunks) yield chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk;
  } as Step;
}

/** DuckDB reads lines that all end alike, in LF or in CR LF. */
async function lineEnds(seen: Survey, decoded: () => Chunks, notes: Notes): Promise<Step | undefined> {
  const alike = seen.cr === 0 || (seen.cr === seen.crlf && seen.lf === seen.crlf);
  if (alike && seen.wide === undefined) return undefined;
  const mixed = seen.lf > 0 && (seen.cr > seen.crlf || seen.wide !== undefined);
  const alone = !mixed || (await returnsEndLines(decoded())) ? "\n" : " ";
  if (seen.wide === undefined && seen.lf > 0 && seen.cr > seen.crlf) {
    const returns = count(seen.cr - seen.crlf, "carriage return");
    notes.add(
      alone === " "
        ? `${returns} inside lines were read as spaces.`
        : `The lines end in different ways: ${returns} without line feeds were read as ends of lines.`,
    );
  }
  return async function* (chunks) {
    let held = "";
    // Latin-1 keeps every byte as one character, whatever the encoding.
    for await (const chunk of chunks) {
      const text = held + chunk.toString("latin1");
      held = /\r+$/.exec(text)?.[0] ?? "";
      yield Buffer.from(plainEnds(text.slice(0, text.length - held.length), alone), "latin1");
    }
    yield Buffer.from(plainEnds(held, alone), "latin1");
  } as Step;
}

function plainEnds(text: string, alone: string): string {
  return text.replaceAll(/\r+\n/g, "\n").replaceAll("\r", alone);
}
