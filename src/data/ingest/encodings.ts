import { isUtf8 } from "node:buffer";

/** The characters of bytes 0x80 to 0x9f in Windows-1252; a space where it has none. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** The character that a byte above 127 stands for in Windows-1252. */
export function cp1252Code(byte: number): number | undefined {
  if (byte >= 0xa0) return byte;
  const character = HIGH[byte - 0x80];
  return character === " " ? undefined : character?.codePointAt(0);
}

/** Bytes of the UTF-8 character at a place; 0 when there is none. */
export function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return first >= 0xc2 &&
    first <= 0xf4 &&
    isUtf8(bytes.subarray(at, at + length)) &&
    at + length <= bytes.length
    ? length
    : 0;
}

/** The character that a byte above 127 stands for on a Mac before OS X. */
export function macCode(byte: number): number | undefined {
  macHigh ??= new TextDecoder("macintosh").decode(Uint8Array.from({ length: 128 }, (_, at) => at + 0x80));
  return macHigh.codePointAt(byte - 0x80);
}
let macHigh: string | undefined;

/** UTF-8 as it is; every byte that is not part of it becomes what an encoding of one byte a character means by it. */
export function fromBytes(codeOf: (byte: number) => number | undefined) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of wholeCharacters(chunks)) {
      if (isUtf8(chunk)) {
        yield chunk;
        continue;
      }
      const out = Buffer.alloc(chunk.length * 3);
      let end = 0;
      for (let at = 0; at < chunk.length;) {
        const length = sequenceLength(chunk, at);
        if (length > 0) end += chunk.copy(out, end, at, at + length);
        else end += out.write(String.fromCodePoint(codeOf(chunk[at] ?? 0) ?? 0xfffd), end);
        at += Math.max(1, length);
      }
      yield out.subarray(0, end);
    }
  };
}

export function fromUtf16(encoding: "utf-16le" | "utf-16be") {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  };
}

/** Chunks that end where a UTF-8 character ends. */
export async function* wholeCharacters(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = characterEnd(joined);
    rest = Buffer.from(joined.subarray(end));
    if (end > 0) yield joined.subarray(0, end);
  }
  if (rest.length > 0) yield rest;
}

/** Leaves out a last character of which bytes are still to come. */
function characterEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
