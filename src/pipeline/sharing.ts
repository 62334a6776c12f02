/** Work that goes on until it is done or the last who waits for it has gone. */
type Work<T> = (key: string, signal: AbortSignal, onNote: (text: string) => void) => Promise<T>;

interface Shared<T> {
  readonly result: Promise<T>;
  readonly listeners: Set<((text: string) => void) | undefined>;
  readonly stop: AbortController;
  waiting: number;
}

/** Asked twice at once for one thing, it is made once; whoever gives up does not stop it for the others. */
export function sharing<T>(work: Work<T>) {
  const begun = new Map<string, Shared<T>>();

  function begin(key: string): Shared<T> {
    const stop = new AbortController();
    const listeners: Shared<T>["listeners"] = new Set();
    const tell = (text: string): void => {
      for (const listener of listeners) listener?.(text);
    };
    const result = work(key, stop.signal, tell).finally(() => {
      if (begun.get(key)?.stop === stop) begun.delete(key);
    });
    // Everyone may have gone by the time it fails.
    result.catch(() => {});
    const shared = { result, listeners, stop, waiting: 0 };
    begun.set(key, shared);
    return shared;
  }

  return async (key: string, signal?: AbortSignal, onNote?: (text: string) => void): Promise<T> => {
    signal?.throwIfAborted();
    const shared = begun.get(key) ?? begin(key);
    shared.listeners.add(onNote);
    shared.waiting += 1;
    const gone = Promise.withResolvers<never>();
    const leave = (): void => gone.reject(signal?.reason as Error);
    signal?.addEventListener("abort", leave, { once: true });
    try {
      return await Promise.race([shared.result, gone.promise]);
    } finally {
      signal?.removeEventListener("abort", leave);
      shared.listeners.delete(onNote);
      shared.waiting -= 1;
      if (shared.waiting === 0) {
        shared.stop.abort(signal?.reason);
        if (begun.get(key) === shared) begun.delete(key);
      }
    }
  };
}
