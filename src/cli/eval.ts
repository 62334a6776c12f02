import { availableParallelism } from "node:os";
import { InputError } from "../errors.ts";
import type { Attempt } from "../evaluation/report.ts";
import type { Summary, Tally } from "../evaluation/summary.ts";
import { printable } from "../review/text.ts";
import { oneOf, type Command } from "./command.ts";
import { interruption } from "./interruption.ts";
import type { Terminal } from "./terminal.ts";

export const command: Command = {
  usage:
    "toolkiln eval SUITE [--author auto|recipes|model] [--jobs N] [--samples K] [--report FILE] [--json]",
  options: {
    author: { type: "string" },
    jobs: { type: "string" },
    samples: { type: "string" },
    report: { type: "string" },
  },
  words: [1, 1],
  async run({ words: [suite = ""], options, workspace, terminal }) {
    const author = oneOf(options["author"], "author", ["auto", "recipes", "model"], "auto");
    const jobs = wholeNumber(options["jobs"], "jobs", 64) ?? availableParallelism();
    const samples = wholeNumber(options["samples"], "samples", 100) ?? 1;
    const path = options["report"] as string | undefined;
    const { readSuite } = await import("../evaluation/suite.ts");
    const { openReport, readReport } = await import("../evaluation/report.ts");
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const cases = await readSuite(suite);
    const asked = new Set(cases.map(({ id }) => id));
    const known = path === undefined ? [] : await readReport(path);
    const attempts = known.filter(({ id, sample }) => asked.has(id) && sample <= samples);
    const keep = path === undefined ? async () => {} : await openReport(path);
    const place = await openWorkspace(workspace, { apart: "eval" });
    try {
      // Before any question is counted as one that was refused.
      await place.author(author);
      const { evaluate } = await import("../evaluation/evaluate.ts");
      const total = cases.length * samples;
      if (attempts.length > 0) terminal.note(`Going on after ${attempts.length} of ${total} attempts.`);
      await evaluate(place, cases, {
        author,
        samples,
        jobs,
        done: attempts,
        signal: interruption(),
        async onAttempt(attempt) {
          attempts.push(attempt);
          await keep(attempt);
          terminal.note(
            `${String(attempts.length).padStart(String(total).length)}/${total}  ${told(attempt)}`,
          );
        },
      });
    } finally {
      await place.close();
    }
    const { summarize } = await import("../evaluation/summary.ts");
    const summary = summarize(attempts, samples);
    if (terminal.json) terminal.printJson({ status: "success", suite, author, samples, ...summary });
    else show(summary, terminal);
    return 0;
  },
};

function told({ id, outcome, scores, error, seconds }: Attempt): string {
  const missed = scores
    .filter(({ right }) => !right)
    .map(
      ({ name, expected, actual }) => `${name} is ${JSON.stringify(actual) ?? "missing"}, not ${expected}`,
    );
  const why = outcome === "wrong" ? missed.join("; ") : (error?.message ?? "");
  return printable(`${outcome.padEnd(7)}  ${id}  ${seconds.toFixed(1)} s  ${why}`.trimEnd());
}

function show(summary: Summary, terminal: Terminal): void {
  const { total, answered, right, wrong, refused, failed, precision, model, seconds } = summary;
  terminal.print(
    `${terminal.style("bold", percent(right, total))} of ${total} questions right` +
      (precision === null ? "" : `; ${percent(right, answered)} of the ${answered} answered`),
  );
  terminal.print(
    `${right} right, ${wrong} wrong, ${refused} not answered${failed > 0 ? ` (${failed} failed on the way)` : ""}`,
  );
  section("level", summary.by_level, terminal);
  section("concept", summary.by_concept, terminal);
  const passes = Object.entries(summary.pass_at);
  if (passes.length > 1) {
    terminal.print(
      `\n${passes.map(([k, chance]) => `pass@${k} ${(100 * chance).toFixed(1)} %`).join("   ")}`,
    );
  }
  const cost = model.cost === undefined ? "" : `, cost ${model.cost.toFixed(2)}`;
  const calls =
    model.calls === 0
      ? "no model asked"
      : `${model.calls} model calls, ${model.input_tokens} tokens in, ${model.output_tokens} out${cost}`;
  terminal.print(`\n${seconds.toFixed(0)} s in all; ${calls}`);
}

function section(title: string, tallies: Readonly<Record<string, Tally>>, terminal: Terminal): void {
  const rows = Object.entries(tallies);
  if (rows.length === 0) return;
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  terminal.print(`\n${terminal.style("dim", `${title.padEnd(width)}  total  right  wrong  refused`)}`);
  for (const [name, { total, right, wrong, refused }] of rows) {
    const cells = [
      [total, 5],
      [right, 5],
      [wrong, 5],
      [refused, 7],
    ] as const;
    terminal.print(
      [printable(name).padEnd(width), ...cells.map(([value, size]) => String(value).padStart(size))].join(
        "  ",
      ),
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${((100 * part) / whole).toFixed(1)} %`;
}

function wholeNumber(value: unknown, name: string, most: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new InputError(
    "usage",
    `--${name} must be a whole number from 1 to ${most}: the value is ${JSON.stringify(value)}.`,
    `Usage: ${command.usage}`,
  );
}
