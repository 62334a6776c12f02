import { InputError } from "../errors.ts";

/** Names become file names, so nothing but these characters may be in them. */
export function isToolName(name: string): boolean {
  return /^[a-z][a-z0-9_]{2,63}$/.test(name);
}

/** @throws InputError unless `name` can be a tool's name */
export function checkToolName(name: string): string {
  if (isToolName(name)) return name;
  throw new InputError(
    "tool_name_invalid",
    `Cannot use ${JSON.stringify(name.slice(0, 80))} as a tool's name: it must be 3 to 64 of a-z, 0-9 and _, and start with a letter.`,
    "List the tools with: toolkiln tools",
  );
}

/** Runs become folder names. */
export function isRunId(runId: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(runId);
}

/** @throws InputError unless `runId` can be a run's id */
export function checkRunId(runId: string): string {
  if (isRunId(runId)) return runId;
  throw new InputError(
    "run_id_invalid",
    `Cannot use ${JSON.stringify(runId.slice(0, 80))} as a run's id: it must be up to 128 letters, digits, - and _, and start with a letter or digit.`,
    "List the runs with: toolkiln runs",
  );
}

/** The first of `name`, `name_2`, `name_3`, … that is free. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : `_${number}`;
    const candidate = `${name.slice(0, 64 - ending.length)}${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
