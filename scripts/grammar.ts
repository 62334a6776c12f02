/**
 * `npm run grammar`: asks the questions of test/authoring/suite, and prints by kind how many are answered, right and
 * rightly refused. Exits with 1 when one that the baseline has right is lost, or a new mistake appears.
 *
 *     npm run grammar -- --set dev     only the questions to develop on (dev, held or all)
 *     npm run grammar -- --json        every question with its verdict, reading and result
 *     npm run grammar -- --update      takes what is right now as the baseline
 */
import { parseArgs } from "node:util";
import { askAll, type Asked, type Verdict } from "../test/authoring/suite/ask.ts";
import { readTables } from "../test/authoring/suite/cases.ts";
import { readBaseline, updateBaseline, worse } from "../test/authoring/suite/ratchet.ts";

const { values: options } = parseArgs({
  options: {
    set: { type: "string", default: "all" },
    json: { type: "boolean", default: false },
    update: { type: "boolean", default: false },
  },
});
const { set } = options;
if (set !== "dev" && set !== "held" && set !== "all") {
  process.stderr.write(`Cannot ask the set "${set}": it must be dev, held or all.\n`);
  process.exit(2);
}

const asked = await askAll(await readTables(set === "all" ? ["dev", "held"] : [set]));
const baseline = await readBaseline();
const lost = worse(asked, baseline);
if (options.json) say(JSON.stringify({ questions: asked, worse: lost }, null, 2));
else print(asked, lost);
if (options.update) await updateBaseline(asked, baseline);
else if (lost.length > 0) process.exitCode = 1;

function print(all: readonly Asked[], sentences: readonly string[]): void {
  const kinds = [...new Set(all.map(({ kind }) => kind))].toSorted();
  const groups = kinds.map((kind) => [kind, all.filter((each) => each.kind === kind)] as const);
  const plain = all.filter((each) => !isTrap(each));
  const traps = all.filter(isTrap);

  table(
    ["kind", "questions", "answered", "right", "wrong", "failed", "as meant"],
    [...groups.filter(([, [first]]) => first !== undefined && !isTrap(first)), ["all", plain] as const].map(
      ([kind, each]) => [
        kind,
        each.length,
        count(each, "right", "wrong"),
        count(each, "right"),
        count(each, "wrong"),
        count(each, "failed"),
        each.filter(({ meant }) => meant).length,
      ],
    ),
  );
  table(
    ["trap", "questions", "refused", "answered"],
    [...groups.filter(([, [first]]) => first !== undefined && isTrap(first)), ["all", traps] as const].map(
      ([kind, each]) => [
        kind.replace("trap: ", ""),
        each.length,
        count(each, "refused"),
        count(each, "trapped"),
      ],
    ),
  );
  const answered = count(plain, "right", "wrong");
  say(
    `${percent(answered, plain.length)} answered, ${percent(count(plain, "right"), answered)} right among answered, ` +
      `${percent(count(traps, "refused"), traps.length)} of traps refused.\n`,
  );
  for (const verdict of ["wrong", "failed", "trapped"] as const) list(all, verdict);
  for (const sentence of sentences) say(sentence);
}

function isTrap({ expected }: Asked): boolean {
  return "refuse" in expected;
}

function table(head: readonly string[], lines: readonly (readonly (string | number)[])[]): void {
  const texts = [head, ...lines].map((line) => line.map(String));
  const widths = head.map((_, at) => Math.max(...texts.map((line) => line[at]?.length ?? 0)));
  for (const line of texts) {
    const cells = line.map((text, at) =>
      at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0),
    );
    say(cells.join("  "));
  }
  say("");
}

/** Questions that are held back are named, not shown. */
function list(all: readonly Asked[], verdict: Verdict): void {
  const found = all.filter((each) => each.verdict === verdict);
  if (found.length === 0) return;
  say(`${verdict}:`);
  for (const { id, set: part, question, said } of found) {
    say(part === "held" ? `  ${id}` : `  ${id}: ${question}\n    ${said}`);
  }
  say("");
}

function count(all: readonly Asked[], ...verdicts: readonly Verdict[]): number {
  return all.filter(({ verdict }) => verdicts.includes(verdict)).length;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "nothing" : `${((100 * part) / whole).toFixed(1)} %`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
