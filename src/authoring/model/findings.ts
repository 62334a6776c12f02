import type { Attempt } from "../author.ts";
import type { Finding } from "../../toolkit/spec.ts";
import { plain } from "./prompt.ts";

/** Findings as a prompt lists them: rule, place, source line and way out, each on a line that its text cannot leave. */
export function listFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, line, source, message, hint }) =>
      [
        `- ${rule}${line === undefined ? "" : `, line ${line}`}: ${within(message, 1500)}`,
        ...(source === undefined ? [] : [`  The line: ${within(source, 300)}`]),
        `  The way out: ${within(hint, 500)}`,
      ].join("\n"),
    )
    .join("\n");
}

/** Which rules earlier versions broke. */
export function tellTried(tried: readonly Attempt[]): string {
  if (tried.length === 0) return "";
  const lines = tried.map(({ findings }, at) => `- version ${at + 1}: ${[...rulesOf(findings)].join(", ")}`);
  return `\nWhat failed before that, so that you do not go in circles:\n${lines.join("\n")}\n`;
}

/** The findings of all versions, each once, the latest first. */
export function allFindings(tried: readonly Attempt[], last: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of [last, ...tried.map(({ findings }) => findings).toReversed()].flat()) {
    const key = `${finding.rule} ${finding.message}`;
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()].slice(0, 20);
}

/** True when nothing but what was wrong before is wrong now: mending does not lead on. */
export function isStuck(before: readonly Finding[], now: readonly Finding[]): boolean {
  const rules = rulesOf(before);
  return now.every(({ rule }) => rules.has(rule));
}

function rulesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.map(({ rule }) => rule));
}

function within(text: string, most: number): string {
  return plain(text, most).replaceAll("```", "'''").replaceAll("\n", "\n    ");
}
