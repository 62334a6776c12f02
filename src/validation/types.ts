import type { Candidate, Finding } from "../toolkit/spec.ts";
import { compile } from "./compiler.ts";
import { contractOf, type Assertion, type Contract } from "./contract.ts";
import { bounded, clip, sourceLines } from "./finding.ts";
import type { ValidationLimits } from "./limits.ts";

/** Compiles the tool against its spec and the toolkit; what the compiler says of either becomes a finding on the tool file. */
export async function checkTypes(
  { code, spec }: Candidate,
  limits: ValidationLimits,
  signal?: AbortSignal,
): Promise<Finding[]> {
  const contract = contractOf(spec);
  const ended = await compile({ "tool.ts": code, "contract.ts": contract.source }, limits, signal);
  if (ended.killed) return [unchecked(ended.killed)];
  if (ended.code === 0) return [];
  const diagnostics = readDiagnostics(ended.stdout);
  if (diagnostics.length === 0) {
    throw new Error(
      `Cannot check types: the compiler ended with code ${ended.code}: ${clip((ended.stdout + ended.stderr).trim(), 2000)}`,
    );
  }
  const lines = sourceLines(code);
  const inTool = diagnostics.filter(({ file }) => file === "tool.ts").map((one) => toolFinding(one, lines));
  // A tool that does not compile keeps no contract either, and says so in confusing ways.
  return bounded(inTool.length > 0 ? inTool : contractFindings(diagnostics, contract, lines));
}

interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly code: number;
  /** The compiler's words, from the outermost reason to the innermost. */
  readonly reasons: readonly string[];
}

/** Reads `tool.ts(12,5): error TS2322: …` and the indented reasons under it. */
function readDiagnostics(output: string): Diagnostic[] {
  const blocks = output.split(/\r?\n(?=\S)/);
  return blocks.flatMap((block) => {
    const [head = "", ...rest] = block.split(/\r?\n/);
    const match = /^(?:(.+?)\((\d+),\d+\): )?error TS(\d+): (.*)$/.exec(head);
    if (!match) return [];
    const [, file = "", line = "1", code = "", message = ""] = match;
    const reasons = [message, ...rest.map((reason) => reason.trim())].filter(Boolean);
    return [
      { file, line: Number(line), code: Number(code), reasons: reasons.map((reason) => clip(reason, 300)) },
    ];
  });
}

function toolFinding({ line, code, reasons }: Diagnostic, lines: readonly string[]): Finding {
  return finding(
    `ts${code}`,
    line,
    lines,
    innermost(reasons),
    HINTS.get(code) ?? "Let the types agree; nothing may be silenced.",
  );
}

/** The outermost reason, and where there are more the innermost, which names the type that does not fit. */
function innermost(reasons: readonly string[]): string {
  const [first = "", ...rest] = reasons.map((reason) =>
    reason.replace(/ Do you need to (install|change) .*$/, ""),
  );
  const last = rest.at(-1);
  return last === undefined ? first : `${first} ${last}`;
}

const HINTS: ReadonlyMap<number, string> = new Map([
  ...[2304, 2552, 2580, 2581, 2582, 2583, 2584, 2591].map(
    (code) =>
      [
        code,
        "Declare it, or take it from the tool's argument: `data` and `params` are all there is.",
      ] as const,
  ),
  ...[2531, 2532, 2533, 18046, 18047, 18048, 18049].map(
    (code) =>
      [
        code,
        "It may be missing, as on a dataset without rows: look first, or give a value with `??`.",
      ] as const,
  ),
  ...[7005, 7006, 7008, 7010, 7011, 7018, 7019, 7031, 7034].map((code) => [code, "Say its type."] as const),
  [
    2305,
    "The toolkit has no such type; it has Cell, Row, column types, Filter, Key, Operand, Measure, Having, Data and Context.",
  ],
  [
    2322,
    "Change the value or the type so that they agree; a `Cell` may be text, a number, true or false, or null.",
  ],
  [
    2339,
    "`data` has columns, sql, column, number, type, literal, where, key, operand, aggregate and a few more; a row has the columns its SELECT names.",
  ],
  [2344, "Declare the rows of `data.sql` with `type`, not as an interface: only a type has an index."],
  [2345, "Change what is passed, or what is taken, so that they agree."],
  [2366, "Return a value at the end as well."],
  [7030, "Return a value on every path."],
  [7053, "Give the object a type with an index, such as Record<string, …>, or look the key up in a Map."],
]);

/** What breaks the contract, in the words of the spec. Where a single field does, the assertion of the whole says nothing more. */
function contractFindings(
  diagnostics: readonly Diagnostic[],
  contract: Contract,
  lines: readonly string[],
): Finding[] {
  const tool = lines.findIndex((line) => line.startsWith("export default")) + 1;
  const broken = diagnostics.flatMap((diagnostic) => {
    const assertion =
      diagnostic.file === "contract.ts" ? contract.assertions.get(diagnostic.line) : undefined;
    return assertion ? [{ assertion, reasons: diagnostic.reasons }] : [];
  });
  const single = broken.filter(({ assertion }) => assertion.about !== "tool");
  if (broken.length === 0) {
    const said = diagnostics.flatMap(({ reasons }) => reasons).join(" ");
    return [
      finding(
        "contract",
        tool,
        lines,
        `The tool cannot be held against its spec: ${clip(said, 500)}`,
        CONTRACT_HINT,
      ),
    ];
  }
  return (single.length > 0 ? single : broken).map(({ assertion, reasons }) =>
    finding("contract", tool, lines, explain(assertion, reasons), CONTRACT_HINT),
  );
}

const CONTRACT_HINT = "Change the code's `Params` and `Result` so that they say what the spec says.";

function explain({ about, name, type }: Assertion, reasons: readonly string[]): string {
  const [first = ""] = reasons;
  const given = /Type '(.+?)' is not assignable to type '(.+)'/.exec(first);
  const deeper = reasons.length > 1 ? ` ${reasons.at(-1)}` : "";
  const absent = /Property '.+' does not exist/.test(first);
  switch (about) {
    case "parameter":
      if (absent) return `The spec has the parameter \`${name}\`, and the code's parameters have not.`;
      return `The parameter \`${name}\` is \`${type}\` in the spec, and the code takes \`${given?.[2] ?? "something else"}\`.${deeper}`;
    case "result":
      if (absent) return `The spec's result has \`${name}\`, and the code's result has not.`;
      return `The result's \`${name}\` is \`${given?.[1] ?? "something else"}\` in the code, and \`${type}\` in the spec.${deeper}`;
    case "extra parameters":
      return `The code takes parameters that the spec does not have: ${given?.[2] ?? first}.`;
    case "extra results":
      return `The code's result has fields that the spec does not have: ${given?.[2] ?? first}.`;
    case "tool":
      return `The tool does not keep its spec: ${innermost(reasons)}`;
  }
}

function finding(
  rule: string,
  line: number,
  lines: readonly string[],
  message: string,
  hint: string,
): Finding {
  const source = lines[line - 1];
  return { check: "types", rule, message, ...(source && { line, source }), hint };
}

function unchecked(bound: string): Finding {
  return {
    check: "types",
    rule: "types-limit",
    message: `The compiler was stopped: checking the types goes beyond the bound of ${bound}.`,
    hint: "Use plain types, and break long expressions up.",
  };
}
