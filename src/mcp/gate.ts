import { InputError } from "../errors.ts";

/** So many calls work at once, so many more wait in line, and the next is turned away. */
export interface Gate {
  /** @param onWait told when there is a line to stand in */
  run<T>(signal: AbortSignal, work: () => Promise<T>, onWait?: (ahead: number) => void): Promise<T>;
}

export function createGate({ running, waiting }: { running: number; waiting: number }): Gate {
  const line: (() => void)[] = [];
  let busy = 0;

  /** Whoever leaves hands the place to the first in line. */
  function leave(): void {
    const next = line.shift();
    if (next === undefined) busy -= 1;
    else next();
  }

  async function enter(signal: AbortSignal, onWait?: (ahead: number) => void): Promise<void> {
    if (busy < running) {
      busy += 1;
      return;
    }
    if (line.length >= waiting) throw full(running, waiting);
    onWait?.(line.length);
    await new Promise<void>((resolve, reject) => {
      const mine = (): void => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = (): void => {
        line.splice(line.indexOf(mine), 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      line.push(mine);
    });
  }

  return {
    async run(signal, work, onWait) {
      signal.throwIfAborted();
      await enter(signal, onWait);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function full(running: number, waiting: number): InputError {
  return new InputError(
    "server_busy",
    `The server is busy: ${running} calls are being worked on and ${waiting} wait, which is the most it takes.`,
    "Try again in a moment; `mcp.concurrency` and `mcp.queue` in config.yaml set how many.",
  );
}
