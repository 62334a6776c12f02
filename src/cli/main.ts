#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import type { Command } from "./command.ts";

enableCompileCache();

/** Every command, each in a module of its own that is loaded only when asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  analyze: () => import("./analyze.ts"),
  review: () => import("./review.ts"),
  run: () => import("./run.ts"),
  tools: () => import("./tools.ts"),
  runs: () => import("./runs.ts"),
  graph: () => import("./graph.ts"),
  doctor: () => import("./doctor.ts"),
};

const [name, ...args] = process.argv.slice(2);

if (name === undefined || name === "help" || name === "--help" || name === "-h") {
  const { HELP } = await import("./help.ts");
  process.stdout.write(HELP);
} else if (name === "--version" || name === "-v") {
  const { version } = await import("./help.ts");
  process.stdout.write(`${await version()}\n`);
} else {
  const { execute, unknownCommand } = await import("./command.ts");
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  process.exitCode = await execute(
    load === undefined ? () => Promise.reject(unknownCommand(name, Object.keys(COMMANDS))) : load,
    args,
  );
}
