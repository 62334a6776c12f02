import { Worker } from "node:worker_threads";
import type { VegaLiteSpec } from "./chart.ts";
import type { Drawn, Order } from "./worker.ts";

/** Draws charts in a thread of its own, which is started with the first and draws one after the other. */
export interface Painter {
  /** @returns nothing when the picture would have more than `bytes`, or when too many are asked for at once */
  png(spec: VegaLiteSpec, bytes: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

export interface PainterOptions {
  /** A drawing that takes longer is ended. @default 20 seconds */
  readonly milliseconds?: number;
  /** Most pictures that wait for their turn. @default 16 */
  readonly waiting?: number;
  /** Pictures kept for whoever asks for the same again. @default 32 */
  readonly kept?: number;
}

const MEMORY_MB = 512;

export function createPainter({
  milliseconds = 20_000,
  waiting = 16,
  kept = 32,
}: PainterOptions = {}): Painter {
  const pictures = new Map<string, Promise<Uint8Array | undefined>>();
  const orders = new Map<number, PromiseWithResolvers<Uint8Array | undefined>>();
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let line = 0;

  function start(): Worker {
    const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
    const made = new Worker(new URL(`./worker${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: true,
      stderr: true,
      env: {},
    });
    made.unref();
    made.on("message", (drawn: Drawn) => {
      const order = orders.get(drawn.id);
      if ("failure" in drawn) order?.reject(new Error(drawn.failure));
      else order?.resolve(drawn.png);
    });
    made.on("error", (error) => end(made, error));
    made.on("exit", () => end(made, new Error("The thread that draws has ended.")));
    return made;
  }

  function end(ended: Worker, why: unknown): void {
    if (worker !== ended) return;
    worker = undefined;
    for (const { reject } of orders.values()) reject(why);
    void ended.terminate();
  }

  async function draw(spec: VegaLiteSpec, bytes: number): Promise<Uint8Array | undefined> {
    const drawing = (worker ??= start());
    const id = (count += 1);
    const order = Promise.withResolvers<Uint8Array | undefined>();
    orders.set(id, order);
    const late = setTimeout(
      () => end(drawing, new Error(`A chart took longer than ${milliseconds} ms to draw.`)),
      milliseconds,
    );
    try {
      drawing.postMessage({ id, spec, bytes } satisfies Order, []);
      return await order.promise;
    } finally {
      clearTimeout(late);
      orders.delete(id);
    }
  }

  function inTurn(spec: VegaLiteSpec, bytes: number): Promise<Uint8Array | undefined> {
    line += 1;
    const drawn = last.then(() => draw(spec, bytes)).finally(() => (line -= 1));
    last = drawn.catch(() => {});
    return drawn;
  }

  return {
    png(spec, bytes) {
      const key = JSON.stringify([bytes, spec]);
      const known = pictures.get(key);
      if (known !== undefined) return known;
      if (line > waiting) return Promise.resolve(undefined);
      const drawn = inTurn(spec, bytes);
      pictures.set(key, drawn);
      // What went wrong once may go right another time.
      drawn.catch(() => pictures.delete(key));
      const [oldest] = pictures.keys();
      if (pictures.size > kept && oldest !== undefined) pictures.delete(oldest);
      return drawn;
    },
    async close() {
      const ended = worker;
      if (ended === undefined) return;
      end(ended, new Error("Closed."));
      await ended.terminate();
    },
  };
}
