import { writeSync } from "node:fs";
import { text } from "node:stream/consumers";
import { InputError } from "../../src/errors.ts";
import { openRegistry } from "../../src/registry/open.ts";
import type { Order } from "./fixtures.ts";

const order: Order = JSON.parse(await text(process.stdin));
let step = 0;
const registry = openRegistry(order.paths, {
  before: (name) => {
    writeSync(1, `- ${name}\n`);
    if (step === order.killBefore) process.kill(process.pid, "SIGKILL");
    step += 1;
  },
});

try {
  writeSync(1, `${JSON.stringify((await act()) ?? {})}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  writeSync(1, `${JSON.stringify(error.toFailure())}\n`);
}

function act(): Promise<object | void> {
  const { action, on, candidate } = order;
  if (action === "promote") return registry.promote(on, { checks: 7 });
  if (action === "archive") return registry.archive(on);
  if (action === "reject") return registry.reject(on, "no");
  if (candidate === undefined) throw new Error("Nothing to stage.");
  return registry.stage(on, candidate, "APPROVED");
}
