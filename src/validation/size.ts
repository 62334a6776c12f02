import type { Finding } from "../toolkit/spec.ts";
import type { ValidationLimits } from "./limits.ts";
import { reporter } from "./finding.ts";

/**
 * What is refused before anything parses the file: 64 KB of `1+1+…` keep the compiler busy for a second, ten times that for
 * half a minute; and characters that a reader cannot see make the file read other than it runs.
 */
export function checkSize(code: string, limits: ValidationLimits): Finding[] {
  const { report, findings } = reporter("size", code);
  const bytes = Buffer.byteLength(code);
  if (bytes > limits.source_bytes) {
    report(
      "too-large",
      0,
      `The file has ${bytes.toLocaleString("en")} bytes; a tool has at most ${limits.source_bytes.toLocaleString("en")}.`,
      "Compute in SQL or in a loop what is written out; values belong in parameters, not in the code.",
    );
    return findings();
  }
  let offset = 0;
  for (const line of code.split("\n")) {
    if (line.length > limits.line_chars) {
      report(
        "long-line",
        offset,
        `The line has ${line.length} characters; a line that a person can review has at most ${limits.line_chars}.`,
        "Break the line; SQL may span lines in a template literal.",
      );
    }
    offset += line.length + 1;
  }
  for (const match of code.matchAll(HIDDEN)) {
    const point = match[0].codePointAt(0) ?? 0;
    report(
      "hidden-character",
      match.index,
      `The line holds the character U+${point.toString(16).toUpperCase().padStart(4, "0")}, which a reader cannot see.`,
      "Write it as an escape such as \\u200b if it is meant, or leave it out.",
    );
  }
  return findings();
}

/** Control and format characters (direction overrides among them), blanks that look like none, and lone surrogates. */
const HIDDEN =
  /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]|[\u115f\u1160\u3164\uffa0\u00a0]|\r(?!\n)/gu;
