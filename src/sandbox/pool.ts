import type { Child } from "./child.ts";

/** Processes started ahead of need; each is handed out once. */
export interface Pool {
  /** Starts as many as are missing, or as will be needed, up to twice as many. Resolves once they are started, whatever becomes of them. */
  fill(needed?: number): Promise<unknown>;
  take(): Promise<Child>;
  close(): Promise<void>;
}

export function createPool(start: () => Promise<Child>, size: number): Pool {
  const waiting: Promise<Child>[] = [];
  const alive = new Set<Child>();
  let closed = false;

  const launch = async (): Promise<Child> => {
    const child = await start();
    alive.add(child);
    void child.exited.then(() => alive.delete(child));
    if (closed) child.kill();
    return child;
  };

  return {
    fill: (needed = size) => {
      if (closed) return Promise.resolve();
      while (waiting.length < Math.min(2 * size, needed)) {
        const child = launch();
        waiting.push(child);
        // A process that fails to start, or dies while it waits, is not handed out; who takes next gets the error.
        const forget = (): void =>
          void (waiting.includes(child) && waiting.splice(waiting.indexOf(child), 1));
        child.then(({ exited }) => exited.then(forget), forget);
      }
      return Promise.allSettled(waiting);
    },
    take: () =>
      closed ? Promise.reject(new Error("The sandbox is closed.")) : (waiting.shift() ?? launch()),
    close: async () => {
      closed = true;
      await Promise.allSettled(waiting.splice(0));
      const exits = [...alive].map((child) => {
        child.hold(true);
        child.kill();
        return child.exited;
      });
      await Promise.all(exits);
    },
  };
}
