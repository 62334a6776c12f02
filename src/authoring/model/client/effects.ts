import { setTimeout as wait } from "node:timers/promises";
import { fetchDirectly, type Environment, type Fetch } from "./transport.ts";

/** What the client does to the world, and what tests put in its place. */
export interface ModelEffects {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits, or rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly fetch: Fetch;
  /** Where the key and the proxy are looked up. */
  readonly env: Environment;
}

export const EFFECTS: ModelEffects = {
  now: Date.now,
  sleep: async (milliseconds, signal) => void (await wait(milliseconds, undefined, { signal })),
  fetch: fetchDirectly,
  env: process.env,
};
