import { describe, expect, it } from "vitest";
import { skeletonOf } from "../../../src/authoring/model/skeleton.ts";
import { findPolicy } from "../../../src/validation/policy/rules.ts";
import { SPEC } from "../../pipeline/scripted_author.ts";

/** The rules that a file of this contract breaks by its beginning alone. */
function broken(rest: Partial<typeof SPEC>): string[] {
  const code = `${skeletonOf({ ...SPEC, ...rest })}\n  await data.sql("SELECT 1");\n  return { total: params.column.length };\n}\n`;
  return findPolicy(code, ["column"]).map(({ rule, message }) => `${rule}: ${message}`);
}

describe("skeletonOf", () => {
  it.each([
    ["Sums values.", "two words"],
    ["計算", "no blanks"],
    ["Ends */ process.exit() /* here and // there /// <reference path='x'/>", "signs that end comments"],
    ["Talks to @ts-ignore, to # sourceMappingURL=x and to //# sourceURL=y", "words that steer compilers"],
    ["x".repeat(3000), "a long text"],
    ["\u202eturns\u0000 round\r\nand round", "what nobody sees"],
    ["***/", "nothing but signs"],
  ])("begins a file that breaks no rule, for %j (%s)", (what_it_does) => {
    expect(
      broken({ what_it_does, returns: what_it_does, origin: { author: "model", question: what_it_does } }),
    ).toEqual([]);
  });

  it("keeps what reads as text: fractions, units, brackets", () => {
    const text = skeletonOf({ ...SPEC, what_it_does: "Adds m/z of [0/1] in % (n - 1)." });
    expect(text).toContain(" * Adds m/z of [0/1] in % (n - 1).");
  });
});
