import { inflateSync } from "node:zlib";

/** A decoded picture. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel, from the top left. */
  at(x: number, y: number): readonly [number, number, number];
  /** How many pixels of an area are dark, as letters are. */
  dark(left: number, top: number, right: number, bottom: number): number;
}

/** Decodes a PNG of 8 bits a channel without interlacing, and insists that it is whole. */
export function decodePng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.toString("latin1", 0, 8) !== "\u0089PNG\r\n\u001a\n") throw new Error("Not a PNG.");
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  let ended = false;
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") header = body;
    if (type === "IDAT") data.push(body);
    ended = type === "IEND";
    at += 12 + length;
  }
  if (header === undefined || !ended) throw new Error("The PNG is cut off.");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0)
    throw new Error("A PNG of another kind.");
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  const at = (x: number, y: number): readonly [number, number, number] => {
    const from = (y * width + x) * channels;
    return [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0];
  };
  const dark: Picture["dark"] = (left, top, right, bottom) => {
    let count = 0;
    for (let y = Math.floor(top); y < bottom; y += 1)
      for (let x = Math.floor(left); x < right; x += 1) if (at(x, y).every((part) => part < 110)) count += 1;
    return count;
  };
  return { width, height, at, dark };
}

function unfilter(lines: Buffer, stride: number, height: number, step: number): Uint8Array {
  if (lines.length !== (stride + 1) * height) throw new Error("The PNG has another number of pixels.");
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const to = y * stride + x;
      const left = x < step ? 0 : (pixels[to - step] ?? 0);
      const above = y === 0 ? 0 : (pixels[to - stride] ?? 0);
      const corner = x < step || y === 0 ? 0 : (pixels[to - stride - step] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      if (guess === undefined) throw new Error("The PNG is damaged.");
      pixels[to] = (lines[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
