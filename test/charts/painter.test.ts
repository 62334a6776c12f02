import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { createPainter, type PainterOptions } from "../../src/charts/painter.ts";
import { decodePng } from "./png.ts";
import { grouped, specOf, times } from "./charted.ts";

function painter(options?: PainterOptions) {
  const made = createPainter(options);
  onTestFinished(() => made.close());
  return made;
}

const spec = (name: string) =>
  specOf(
    grouped("k", "sum_x", [
      [name, 1],
      ["b", 2],
    ]),
  );

describe("createPainter", () => {
  const shared = createPainter();
  afterAll(() => shared.close());

  it("draws charts asked for at once, each its own, and a chart asked for twice once", async () => {
    const { png } = shared;
    const names = ["a", "a name that makes the picture wider", "a"];
    const drawn = await Promise.all(names.map((name) => png(spec(name), 1e6)));
    const [narrow, wide, again] = drawn.map((each) => decodePng(each ?? new Uint8Array()));
    expect(wide?.width).toBeGreaterThan(narrow?.width ?? Infinity);
    expect(again?.width).toBe(narrow?.width);
    expect(drawn[2]).toBe(drawn[0]);
  });

  it("has no picture where even a small one would have too many bytes", async () => {
    expect(await shared.png(spec("a"), 100)).toBeUndefined();
  });

  it("ends a drawing that takes too long, and says so each time", async () => {
    const { png } = painter({ milliseconds: 1 });
    await expect(png(spec("a"), 1e6)).rejects.toThrow("longer than 1 ms");
    await expect(png(spec("a"), 1e6)).rejects.toThrow("longer than 1 ms");
  });

  it("lets whoever asks when too many wait go without, and draws for them later", async () => {
    const { png } = painter({ waiting: 1 });
    const drawn = await Promise.all(times(4, (at) => png(spec(`name ${at}`), 1e6)));
    expect(drawn.map((each) => each !== undefined)).toEqual([true, true, false, false]);
    expect(await png(spec("name 3"), 1e6)).toBeInstanceOf(Uint8Array);
  });

  it("says what is wrong with a chart, and draws the next", async () => {
    const { png } = shared;
    await expect(png({ mark: "no such mark", data: { values: [] } }, 1e6)).rejects.toThrow();
    expect(await png(spec("a"), 1e6)).toBeInstanceOf(Uint8Array);
  });

  it("starts anew after it was closed in the middle of a drawing", async () => {
    const { png, close } = painter();
    const drawn = png(spec("a"), 1e6);
    const failed = expect(drawn).rejects.toThrow("Closed");
    await new Promise((resolve) => setImmediate(resolve));
    await close();
    await failed;
    expect(await png(spec("a"), 1e6)).toBeInstanceOf(Uint8Array);
  });

  it("keeps a bounded number of pictures", async () => {
    const { png } = painter({ kept: 2 });
    const drawn = await Promise.all(times(3, (at) => png(spec(`name ${at}`), 1e6)));
    expect(await png(spec("name 2"), 1e6)).toBe(drawn[2]);
    expect(await png(spec("name 0"), 1e6)).not.toBe(drawn[0]);
  });
});
