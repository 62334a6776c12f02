import { describe, expect, it } from "vitest";
import { columnFinder } from "../../src/authoring/recipes/reading/columns.ts";
import { headersOf } from "../../src/authoring/recipes/reading/headers.ts";
import { joinedName, sameNoun } from "../../src/authoring/recipes/reading/names.ts";
import { tokenize, wordsOf } from "../../src/authoring/recipes/reading/tokens.ts";
import { stemOf } from "../../src/authoring/recipes/reading/words.ts";
import type { ColumnProfile } from "../../src/data/dataset.ts";
import { generator, SEED } from "../random.ts";

const WORDS =
  `city cities price prices total life expectancy at birth rate area box boxes men man id name of (usd) % per capita 2010 body mass
  species sales sale unit units storm max cat no number hotel`.split(/\s+/);
const JOINS = [" ", "_", "", "."];
const ROUNDS = 60;

const next = generator();
const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
const some = (most: number) => Array.from({ length: 1 + Math.floor(next() * most) }, () => pick(WORDS));

function someColumns(): readonly ColumnProfile[] {
  return Array.from({ length: 1 + Math.floor(next() * 40) }, (_, at) => ({
    name: `${some(4).join(pick(JOINS))}${at % 3 === 0 ? "" : ` ${at}`}`,
    type: pick(["text", "number"] as const),
    sqlType: "VARCHAR",
    missing: 0,
    distinct: 2 + at,
  }));
}

describe(`the index of headers (seed ${SEED})`, () => {
  it("finds by a word, by letters and by a stem what going through all headers finds, in the same order", () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const columns = someColumns();
      const headers = headersOf(columns);
      for (const word of [...WORDS, "citys", "hotels", "boxs"]) {
        const named = columns.filter(({ name }) => wordsOf(name).some((own) => sameNoun(own, word)));
        expect(headers.naming(word), `seed ${SEED}: ${word}`).toEqual(named);
        const letters = joinedName(word);
        expect(headers.spelling(letters)).toEqual(
          columns.filter(({ name }) => joinedName(name).includes(letters)),
        );
        const stem = stemOf(word);
        expect(headers.hasStem(stem)).toBe(
          columns.some(({ name }) => wordsOf(name).map(stemOf).includes(stem)),
        );
      }
    }
  });

  it("links words to columns alike, whatever was asked of them before", () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const columns = someColumns();
      const questions = Array.from({ length: 6 }, () => tokenize(some(6).join(" ")));
      const asked = columnFinder(columns);
      const links = (finder: typeof asked, tokens: (typeof questions)[number]) =>
        tokens.map((_, at) => [
          finder.starting(tokens, at),
          finder.misspelt(tokens, at),
          finder.misspeltRuns(tokens, at, () => true),
        ]);
      for (const tokens of questions) links(asked, tokens);
      for (const tokens of questions)
        expect(links(asked, tokens), `seed ${SEED}`).toEqual(links(columnFinder([...columns]), tokens));
    }
  });
});
