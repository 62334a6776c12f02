import type { Command } from "./command.ts";

/** Every command, each in a module of its own that is loaded only when asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  analyze: () => import("./analyze.ts"),
  review: () => import("./review.ts"),
  run: () => import("./run.ts"),
  tools: () => import("./tools.ts"),
  words: () => import("./words.ts"),
  runs: () => import("./runs.ts"),
  chart: () => import("./chart.ts"),
  eval: () => import("./eval.ts"),
  graph: () => import("./graph.ts"),
  serve: () => import("./serve.ts"),
  doctor: () => import("./doctor.ts"),
};

const given = process.argv.slice(2);
// Options may stand before the command; a workspace's folder is not the command.
const at = given.findIndex((word, index) => !word.startsWith("-") && given[index - 1] !== "--workspace");
const name = given[at];
const args = given.filter((_, index) => index !== at);

if (given.length === 0 || name === "help" || (name === undefined && /^(--help|-h)$/u.test(given[0] ?? ""))) {
  const { HELP } = await import("./help.ts");
  process.stdout.write(HELP);
} else if (name === undefined && /^(--version|-v)$/u.test(given[0] ?? "")) {
  const { version } = await import("./help.ts");
  process.stdout.write(`${await version()}\n`);
} else {
  const { execute, unknownCommand } = await import("./command.ts");
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const unknown = () => Promise.reject(unknownCommand(name, Object.keys(COMMANDS)));
  process.exitCode = await execute(load ?? unknown, args);
}
