/** A thread that draws: whoever answers questions meanwhile is not kept waiting, and a drawing that hangs can be ended. */
import { parentPort } from "node:worker_threads";
import type { VegaLiteSpec } from "./chart.ts";

await import("../bundles.ts");
const { pngOf, svgOf } = await import("./picture.ts");

/** One drawing asked for. */
export interface Order {
  readonly id: number;
  readonly spec: VegaLiteSpec;
  readonly bytes: number;
}

/** What came of it; nothing when the picture would be too large. */
export type Drawn =
  | { readonly id: number; readonly png: Uint8Array | undefined }
  | { readonly id: number; readonly failure: string };

parentPort?.on("message", (order: Order) => {
  void draw(order).then((drawn) => parentPort?.postMessage(drawn, []));
});

async function draw({ id, spec, bytes }: Order): Promise<Drawn> {
  try {
    const png = await pngOf(await svgOf(spec), bytes);
    return { id, png: png.length > bytes ? undefined : png };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
