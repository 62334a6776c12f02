import { styleText } from "node:util";
import { isSystemError } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import { printable, printableJson } from "../review/text.ts";

type Style = "bold" | "dim" | "green" | "red" | "yellow" | "cyan";

/** Where a command speaks: results on stdout, progress on stderr; with `--json` one object and nothing else on stdout. */
export interface Terminal {
  readonly json: boolean;
  /** True when a person can be asked: stdin and stdout are terminals, and no JSON is wanted. */
  readonly interactive: boolean;
  /** Columns of the screen. */
  readonly width: number;
  /** A line (or lines) of the result. */
  print(text: string): void;
  /** The one object of `--json`. */
  printJson(value: unknown): void;
  /** A line of progress, on stderr; left out with `--json`. */
  note(text: string): void;
  /** A line of progress that the next one replaces, where the screen can. */
  status(text: string): void;
  fail(answer: PipelineAnswer): void;
  style(style: Style, text: string): string;
}

export function createTerminal(
  { json }: { json: boolean },
  { stdin, stdout, stderr }: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr"> = process,
): Terminal {
  let transient = false;
  // Whoever reads has gone, such as `head`: there is nobody left to tell.
  stdout.on("error", (error) => {
    if (isSystemError(error, "EPIPE")) process.exit(0);
    throw error;
  });
  const clear = () => {
    if (transient) stderr.write("\r\u001b[K");
    transient = false;
  };
  const style: Terminal["style"] = (format, text) => styleText(format, text, { stream: stdout });
  const terminal: Terminal = {
    json,
    interactive: !json && stdin.isTTY && stdout.isTTY,
    width: stdout.isTTY ? stdout.columns : 100,
    style,
    print: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    printJson: (value) => {
      clear();
      stdout.write(`${printableJson(value)}\n`);
    },
    note: (text) => {
      clear();
      if (!json) stderr.write(`${text}\n`);
    },
    status: (text) => {
      if (json || !stderr.isTTY) return;
      clear();
      stderr.write(styleText("dim", text.slice(0, stderr.columns - 1), { stream: stderr }));
      transient = true;
    },
    fail: (answer) => {
      if (json) return terminal.printJson(answer);
      const { message, hint } = answer.error ?? { message: "Failed.", hint: "" };
      clear();
      const lines = [
        `${styleText("red", "✗", { stream: stderr })} ${printable(message)}`,
        ...hint.split("\n"),
      ];
      stderr.write(
        `${lines.map((line, index) => (index === 0 ? line : `  ${printable(line)}`)).join("\n")}\n`,
      );
    },
  };
  return terminal;
}
