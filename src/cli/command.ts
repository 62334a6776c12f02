import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { InputError, isSystemError, type Failure } from "../errors.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

/** One command of the program. */
export interface Command {
  /** Its own usage line, as `--help` and usage errors show it. */
  readonly usage: string;
  readonly options?: ParseArgsOptionsConfig;
  /** How many words it takes beside its options. */
  readonly words: readonly [least: number, most: number];
  /** @returns the exit code */
  run(input: CommandInput): Promise<number>;
}

export interface CommandInput {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** The workspace's folder. */
  readonly workspace: string;
  readonly terminal: Terminal;
}

const COMMON = {
  workspace: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsOptionsConfig;

/** Parses, runs, and turns whatever goes wrong into one clear message (one object with `--json`) and an exit code. */
export async function execute(
  load: () => Promise<{ command: Command }>,
  args: readonly string[],
): Promise<number> {
  const terminal = createTerminal({ json: wantsJson(args) });
  try {
    const { command } = await load();
    const { values, positionals } = parse(command, args);
    if (values["help"] === true) {
      terminal.print(`Usage: ${command.usage}`);
      return 0;
    }
    const workspace = typeof values["workspace"] === "string" ? values["workspace"] : ".";
    return await command.run({
      words: positionals,
      options: values as CommandInput["options"],
      workspace,
      terminal,
    });
  } catch (error) {
    if (error instanceof InputError) {
      terminal.fail({ status: "failed", run_id: null, error: error.toFailure() });
      return 2;
    }
    if (error instanceof Error && error.name === "AbortError") {
      terminal.fail({
        status: "failed",
        run_id: null,
        error: {
          code: "interrupted",
          message: "Stopped.",
          hint: "Nothing is lost: the same command, or `toolkiln review`, goes on from here.",
        },
      });
      return 130;
    }
    if (isSystemError(error)) {
      terminal.fail({ status: "failed", run_id: null, error: refusedBySystem(error) });
      return 2;
    }
    terminal.fail({
      status: "failed",
      run_id: null,
      error: {
        code: "internal_error",
        message: `Toolkiln itself failed: ${error instanceof Error ? error.message : String(error)}`,
        hint: "This is a defect of Toolkiln. Please report it; TOOLKILN_DEBUG=1 shows where it happened.",
      },
    });
    if (process.env["TOOLKILN_DEBUG"] && error instanceof Error) terminal.note(error.stack ?? "");
    return 1;
  }
}

/** What the disk refuses is for people to put right. */
function refusedBySystem({ code, path, message }: NodeJS.ErrnoException): Failure {
  const place = path === undefined ? "a file of the workspace" : path;
  return {
    code: "workspace_unusable",
    message: `Cannot use ${place}: the system says ${code ?? "no"} (${message.replace(/^[A-Z]+: /u, "").split(",", 1)[0]}).`,
    hint: "Check that it may be read and written by this user and that its disk has room, or name another folder with --workspace.",
  };
}

export function unknownCommand(name: string | undefined, known: readonly string[]): InputError {
  const seen = name === undefined ? "No command is named" : `There is no command ${JSON.stringify(name)}`;
  return new InputError(
    "usage",
    `${seen}: it must be one of ${known.join(", ")}.`,
    "`toolkiln --help` shows what each does.",
  );
}

/** An option that must be one of a few words. */
export function oneOf<T extends string>(value: unknown, name: string, choices: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new InputError(
    "usage",
    `--${name} must be one of ${choices.join(", ")}: the value is ${JSON.stringify(value)}.`,
    `Leave it out for ${fallback}.`,
  );
}

function parse(command: Command, args: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const [least, most] = command.words;
    const { length } = parsed.positionals;
    if (parsed.values.help === true || (length >= least && length <= most)) return parsed;
    const wanted = least === most ? String(least) : `${least} to ${most}`;
    throw new InputError(
      "usage",
      `This command takes ${wanted} argument${most === 1 ? "" : "s"}, and ${length} were given.`,
      `Usage: ${command.usage}${length > most ? "\nA question is one argument: put it in quotes." : ""}`,
    );
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw new InputError(
        "usage",
        error.message.split(". ", 1)[0] ?? error.message,
        `Usage: ${command.usage}`,
      );
    }
    throw error;
  }
}

/** Looked up before parsing, so that errors of parsing are printed as JSON too. */
function wantsJson(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end === -1 ? args : args.slice(0, end)).includes("--json");
}
