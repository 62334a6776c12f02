import { afterAll, describe, expect, it } from "vitest";
import { type Listing, openListing } from "../../src/data/listing.ts";
import { generator, SEED } from "../random.ts";
import { fileOf } from "./helpers.ts";

const opened: Listing[] = [];
afterAll(() => Promise.all(opened.map((listing) => listing.close())));

async function listingOf(lines: readonly string[]): Promise<Listing> {
  const inOrder = lines.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const listing = await openListing(await fileOf(inOrder.map((line) => `${line}\n`).join(""), "listing"));
  opened.push(listing);
  return listing;
}

describe("openListing", () => {
  it("finds the lines that begin so, in order, and of many the first", async () => {
    const listing = await listingOf(["b\t1", "ba\t2", "a\t3", "bab\t4", "c\t5", "é\t6", "\u{1F600}\t7"]);
    expect(listing.startingWith("b", 10)).toEqual(["b\t1", "ba\t2", "bab\t4"]);
    expect(listing.startingWith("b", 2)).toEqual(["b\t1", "ba\t2"]);
    expect(listing.startingWith("b\t", 10)).toEqual(["b\t1"]);
    expect(listing.startingWith("é", 10)).toEqual(["é\t6"]);
    expect(listing.startingWith("\u{1F600}", 10)).toEqual(["\u{1F600}\t7"]);
    for (const nothing of ["0", "aa", "bb", "d", "\u{10ffff}", "b\t1\n"])
      expect(listing.startingWith(nothing, 10), JSON.stringify(nothing)).toEqual([]);
  });

  it("finds nothing in an empty file", async () => {
    expect((await listingOf([])).startingWith("a", 10)).toEqual([]);
  });

  it(`agrees with a search of all lines, however long they are (seed ${SEED})`, async () => {
    const random = generator(SEED);
    const letters = ["a", "b", "ü", "\u{1F600}", " "];
    const text = (most: number): string =>
      Array.from({ length: random() * most }, () => letters[Math.floor(random() * letters.length)]).join("");
    const lines = [
      ...Array.from({ length: 3000 }, () => `${text(8)}\t${text(40)}`),
      // Longer than what is read at a time.
      ...Array.from({ length: 20 }, () => `${text(6)}\t${text(3)}${"x".repeat(random() * 200_000)}`),
    ];
    const listing = await listingOf(lines);
    for (let round = 0; round < 400; round += 1) {
      const beginning = text(5);
      const wanted = lines.filter((line) => line.startsWith(beginning)).toSorted();
      expect(listing.startingWith(beginning, Infinity).toSorted(), JSON.stringify(beginning)).toEqual(wanted);
    }
  });
});
