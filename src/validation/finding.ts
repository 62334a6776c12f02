import type { Finding } from "../toolkit/spec.ts";

/** Reports a finding at an offset of the tool file. */
export type Report = (rule: string, offset: number, message: string, hint: string) => void;

/** Findings are for reading: past this many, one more says how many were left out. */
const MAX_FINDINGS = 20;

/** Collects the findings of one check, each once per line, and gives them in the order of the file. */
export function reporter(
  check: Finding["check"],
  code: string,
): { report: Report; findings: () => Finding[] } {
  const found = new Map<string, Finding & { line: number }>();
  const locate = locator(code);
  const report: Report = (rule, offset, message, hint) => {
    const { line, source } = locate(offset);
    const key = `${line} ${rule} ${message}`;
    if (!found.has(key)) found.set(key, { check, rule, message, line, source, hint });
  };
  return { report, findings: () => bounded([...found.values()].toSorted((a, b) => a.line - b.line)) };
}

/** The first findings, and how many more there are. */
export function bounded(findings: readonly Finding[]): Finding[] {
  const [first] = findings;
  if (first === undefined || findings.length <= MAX_FINDINGS) return [...findings];
  const more: Finding = {
    check: first.check,
    rule: "more",
    message: `${findings.length - MAX_FINDINGS} more findings of this check are not shown.`,
    hint: "Mend these first.",
  };
  return [...findings.slice(0, MAX_FINDINGS), more];
}

/** The lines of a tool file, as findings quote them. */
export function sourceLines(code: string): string[] {
  return code.split("\n").map((line) => clip(line.trim(), 160));
}

/** Text that is not ours, cut to what a sentence can hold. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function locator(code: string): (offset: number) => { line: number; source: string } {
  const starts = [0, ...[...code.matchAll(/\n/g)].map((match) => match.index + 1)];
  const lines = sourceLines(code);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, source: lines[low] ?? "" };
  };
}
