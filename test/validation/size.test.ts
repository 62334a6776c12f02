import { describe, expect, it } from "vitest";
import { VALIDATION_LIMITS } from "../../src/validation/limits.ts";
import { checkSize } from "../../src/validation/size.ts";
import { told, tool } from "./tool.ts";

const found = (code: string) => told(checkSize(code, VALIDATION_LIMITS));

describe("checkSize", () => {
  it.each([
    ["a plain tool", tool()],
    ["Windows line ends and tabs", "const a = 1;\r\n\tconst b = 2;\r\n"],
    ["text in any script", "// größer 数 עברית 😀 e\u0301"],
    ["a file of just 64 KB", "// 4567\n".repeat(8192)],
  ])("accepts %s", (_, code) => {
    expect(found(code)).toEqual([]);
  });

  it("refuses a file beyond 64 KB, counted in bytes", () => {
    expect(found("// 4567\n".repeat(8193))).toEqual([
      "too-large at 1: The file has 65,544 bytes; a tool has at most 65,536.",
    ]);
    expect(found("// é\n".repeat(11_000))[0]).toMatch(/^too-large/);
  });

  it("refuses a line that nobody can review", () => {
    expect(found(`// a\n// ${"b".repeat(3000)}`)).toEqual([
      "long-line at 2: The line has 3003 characters; a line that a person can review has at most 3000.",
    ]);
  });

  it.each([
    ["a direction override", "\u202e", "U+202E"],
    ["a direction isolate", "\u2066", "U+2066"],
    ["a blank of no width", "\u200b", "U+200B"],
    ["a byte order mark", "\ufeff", "U+FEFF"],
    ["a null", "\0", "U+0000"],
    ["an escape character", "\x1b", "U+001B"],
    ["a bare carriage return", "\r", "U+000D"],
    ["a line separator", "\u2028", "U+2028"],
    ["a tag character", "\u{e0041}", "U+E0041"],
    ["a variation selector", "\ufe0f", "U+FE0F"],
    ["a blank letter", "\u3164", "U+3164"],
    ["a blank that does not break", "\u00a0", "U+00A0"],
    ["half a character", "\ud800", "U+D800"],
  ])("refuses %s", (_, character, name) => {
    expect(found(`// a\nconst b = "${character}";`)).toEqual([
      `hidden-character at 2: The line holds the character ${name}, which a reader cannot see.`,
    ]);
  });

  it("says what to do about each kind", () => {
    const findings = [
      ...checkSize(`"\u202e"`, VALIDATION_LIMITS),
      ...checkSize("a".repeat(70_000), VALIDATION_LIMITS),
    ];
    expect(findings.map(({ hint }) => hint)).toEqual([
      "Write it as an escape such as \\u200b if it is meant, or leave it out.",
      expect.stringContaining("values belong in parameters"),
    ]);
  });
});
