import { describe, expect, it } from "vitest";
import { isDeep } from "../../src/registry/records.ts";

describe("isDeep", () => {
  it("counts brackets, and none that stand in a text, however it is escaped", () => {
    expect(deep("[".repeat(200) + "]".repeat(200))).toBe(false);
    expect(deep("[".repeat(201))).toBe(true);
    expect(deep('{"a":'.repeat(201))).toBe(true);
    expect(deep("[]".repeat(1000))).toBe(false);
    const brackets = "[".repeat(500);
    for (const text of [
      brackets,
      `\\"${brackets}`,
      `\\\\\\"${brackets}`,
      `é"`.replace('"', `\\"`) + brackets,
    ])
      expect(deep(`["${text}"]`)).toBe(false);
    // An escaped backslash closes nothing: the text ends there.
    expect(deep(`["\\\\"${brackets}]`)).toBe(true);
    expect(deep(`["${brackets}`)).toBe(false);
    expect(deep(`["\\`)).toBe(false);
  });
});

function deep(text: string): boolean {
  return isDeep(Buffer.from(text));
}
