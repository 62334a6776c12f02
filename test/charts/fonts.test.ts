import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCharacters, readFont, tablesOf } from "../../src/charts/font.ts";
import { fontsFor } from "../../src/charts/machine_fonts.ts";
import { temporaryFolder } from "../helpers.ts";
import { times } from "./charted.ts";

const NOTO = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
);

describe("readFont", () => {
  it("knows which letters a font has and how wide texts are, and counts what it lacks as a square", async () => {
    const { widthOf, has } = readFont(await readFile(NOTO));
    // As its tables have them: 258, 930 and 572 of 1,000.
    expect(widthOf("i")).toBeCloseTo(0.258);
    expect(widthOf("W")).toBeCloseTo(0.93);
    expect(widthOf("00")).toBeCloseTo(1.144);
    expect(widthOf("京")).toBe(1);
    expect(widthOf("")).toBe(0);
    expect([..."Wж京\u{1f427}"].map(has)).toEqual([true, true, false, false]);
    expect(() => readFont(new Uint8Array(100))).toThrow("no table");
  });

  it("reads the same characters from both common tables of them", async () => {
    const file = await readFile(NOTO);
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const cmap = tablesOf(view, 0).get("cmap")?.from ?? 0;
    const [wide, narrow] = [12, 4].map((format) => {
      const count = view.getUint16(cmap + 2);
      const entry = times(count, (at) => cmap + 4 + at * 8).find(
        (at) => view.getUint16(cmap + view.getUint32(at + 4)) === format,
      );
      const alone = Buffer.alloc(12);
      alone.writeUInt16BE(1, 2);
      alone.writeUInt32BE(12, 8);
      const table = file.subarray(cmap + (entry === undefined ? 0 : view.getUint32(entry + 4)));
      const bytes = Buffer.concat([alone, table]);
      return readCharacters(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0);
    });
    const codes = times(0xfffe, (code) => code + 1);
    expect(codes.filter((code) => wide?.(code) !== narrow?.(code))).toEqual([]);
    expect(codes.filter((code) => wide?.(code) !== 0).length).toBeGreaterThan(2000);
  });
});

describe("fontsFor", () => {
  it("finds a font of the machine for letters, the plain one of several, and none for letters that no font has", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "deep/er"), { recursive: true });
    const bold = join(dirname(NOTO), "../700Bold/NotoSans_700Bold.ttf");
    await copyFile(bold, join(folder, "Aaa-Bold.ttf"));
    await copyFile(NOTO, join(folder, "deep/er/Plain.TTF"));
    await writeFile(join(folder, "broken.ttf"), "no font at all");
    await writeFile(join(folder, "empty.otf"), "");
    await writeFile(
      join(folder, "collection.ttc"),
      Buffer.from("ttcf\0\0\0\0\0\0\0\u0001\u007f\u007f\u007f\u007f", "latin1"),
    );
    const folders = [folder, join(folder, "not there")];
    const found = await fontsFor(["ж", "द", "京", "京"], folders);
    expect(found).toHaveLength(1);
    expect(Buffer.compare(found[0] ?? Buffer.alloc(0), await readFile(NOTO))).toBe(0);
    expect(await fontsFor(["京"], folders)).toEqual([]);
    expect(await fontsFor([], folders)).toEqual([]);
  });

  it("reads a font that is one of a collection", async () => {
    const folder = await temporaryFolder();
    const font = await readFile(NOTO);
    // Its tables lie where they were: twelve bytes further on, as the directory then has to say.
    const head = Buffer.alloc(16);
    head.write("ttcf", 0, "latin1");
    head.writeUInt32BE(1, 8);
    head.writeUInt32BE(16, 12);
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
      font.writeUInt32BE(font.readUInt32BE(at + 8) + 16, at + 8);
    await writeFile(join(folder, "all.ttc"), Buffer.concat([head, font]));
    expect(await fontsFor(["ж"], [folder])).toHaveLength(1);
  });
});
