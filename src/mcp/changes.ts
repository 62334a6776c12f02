import { statSync, watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";

/** Tells when tools were promoted or withdrawn, by whichever process. */
export interface Changes {
  /** @returns what ends it */
  subscribe(listener: () => void): () => void;
  /** Looks now: whoever has just promoted need not wait for the file system to tell. */
  look(): void;
  close(): void;
}

/** The file system tells at once where it can; for a folder not there yet, or on a share, we look ourselves. */
const LOOK_MILLISECONDS = 2000;

/** Every promotion makes `registry.json` a new file, so its state tells whether the list has changed. */
export function createChanges(registry: string): Changes {
  const listeners = new Set<() => void>();
  let seen: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;

  function look(): void {
    if (timer === undefined) return;
    watchFolder();
    const state = stateOf(registry);
    if (state === seen) return;
    seen = state;
    for (const listener of listeners) listener();
  }

  function watchFolder(): void {
    if (watcher !== undefined) return;
    try {
      watcher = watch(dirname(registry), { persistent: false }, look);
      watcher.on("error", unwatch);
    } catch {
      // Not there yet, or no more watches to be had: the timer looks.
    }
  }

  function unwatch(): void {
    watcher?.close();
    watcher = undefined;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) {
        seen = stateOf(registry);
        timer = setInterval(look, LOOK_MILLISECONDS).unref();
        watchFolder();
      }
      return () => void listeners.delete(listener);
    },
    look,
    close() {
      clearInterval(timer);
      timer = undefined;
      unwatch();
      listeners.clear();
    },
  };
}

function stateOf(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? "absent" : `${stats.ino}:${stats.size}:${stats.mtimeNs}`;
}
