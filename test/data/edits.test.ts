import { describe, expect, it } from "vitest";
import { editsTo } from "../../src/data/edits.ts";
import { generator, SEED } from "../random.ts";

describe("editsTo", () => {
  it.each([
    ["sheffield", "sheffeild", 1],
    ["sheffield", "sheffield", 0],
    ["works", "wrosk", 2],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["абв", "бав", 1],
  ])("counts the steps from %j to %j", (a, b, steps) => {
    expect(editsTo(a)(b, 9)).toBe(steps);
    expect(editsTo(b)(a, 9)).toBe(steps);
  });

  it("says no more of texts far apart than that they are", () => {
    expect(editsTo("paris")("london", 2)).toBe(3);
    expect(editsTo("a")("a".repeat(1000), 2)).toBe(3);
    expect(editsTo("a".repeat(1000))("a", 2)).toBe(3);
  });

  it(`agrees with the textbook for up to 32 letters (seed ${SEED})`, () => {
    const random = generator(SEED);
    const text = (): string =>
      Array.from({ length: random() * 33 }, () => "abcé"[Math.floor(random() * 4)]).join("");
    for (let round = 0; round < 2000; round += 1) {
      const a = text();
      const b = round % 2 === 0 ? text() : `${a.slice(0, 5)}${text().slice(0, 2)}${a.slice(6)}`;
      const most = Math.floor(random() * 9);
      expect(editsTo(a)(b, most), `${a} ${b}`).toBe(Math.min(textbook(a, b), most + 1));
    }
  });
});

/** Optimal string alignment, a cell at a time. */
function textbook(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => i + j),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const steps = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
      table[i]?.splice(j, 1, steps);
    }
  return at(a.length, b.length);
}
