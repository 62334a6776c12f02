import { describe, expect, it } from "vitest";
import { pngOf, svgOf } from "../../src/charts/picture.ts";
import { decodePng } from "./png.ts";
import { grouped, specOf, times } from "./charted.ts";

const BARS = grouped("Species", "mean_mass", [
  ["Gentoo", 5076.016],
  ["Chinstrap", 3733.088],
  ["Adelie", 3700.662],
]);

const long = (at: number) => `${"a long name of something in a survey ".repeat(3)}no ${at}`;

describe("svgOf", () => {
  it("writes the title, the names and the numbers as text", async () => {
    const svg = await svgOf(specOf(BARS, { title: "mean of mass", source: "penguins.csv" }));
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        "mean of mass",
        "penguins.csv",
        "Gentoo",
        "Chinstrap",
        "Adelie",
        "5,076",
        "Species",
      ]),
    );
    expect(svg).toMatch(/^<svg [^>]*>/u);
    expect(svg).toContain('fill="#ffffff"');
  });

  it("gives each of 30 long names a line of its own, beside the bars and cut in the middle", async () => {
    const svg = await svgOf(
      specOf(
        grouped(
          "what",
          "mean_x",
          times(30, (at) => [long(at), 30 - at]),
        ),
      ),
    );
    const labels = [
      ...svg.matchAll(/text-anchor="end" transform="translate\(([-\d.]+),([-\d.]+)\)"[^>]*>([^<]*…[^<]*)</gu),
    ];
    expect(labels.map(([, , , text]) => text)).toEqual(
      times(30, (at) => expect.stringMatching(new RegExp(`no ${at}$`, "u"))),
    );
    const heights = labels.map(([, , y]) => Number(y)).toSorted((a, b) => a - b);
    for (const [at, y] of heights.entries())
      if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThan(14);
  });

  it("writes the periods of a line below it, whatever the time zone of the machine", async () => {
    const years = await svgOf(
      specOf(
        grouped(
          "year of date",
          "sum_x",
          times(4, (at) => [2012 + at, at]),
        ),
      ),
    );
    expect(textsOf(years)).toEqual(expect.arrayContaining(["2012", "2013", "2014", "2015"]));
    const quarters = ["2020-Q1", "2020-Q2", "2020-Q3"];
    const svg = await svgOf(
      specOf(
        grouped(
          "quarter of date",
          "sum_x",
          quarters.map((name, at) => [name, at]),
        ),
      ),
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(quarters));
  });

  it("breaks a line where a period is left out", async () => {
    const months = ["2020-01", "2020-02", "2020-05", "2020-06"].map((name, at) => [name, at] as const);
    const svg = await svgOf(specOf(grouped("month of date", "sum_x", months)));
    const [, path = ""] = /aria-roledescription="line mark"[^>]* d="([^"]+)"/u.exec(svg) ?? [];
    expect(path.match(/M/gu)).toHaveLength(2);
  });
});

describe("pngOf", () => {
  it("draws bars and letters on white, twice as large as the SVG, and the same each time", async () => {
    const svg = await svgOf(specOf(BARS));
    const png = await pngOf(svg);
    const { width, height, at, dark } = decodePng(png);
    const [, wide = "", high = ""] = /width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
    expect([width, height]).toEqual([Number(wide) * 2, Number(high) * 2]);
    expect(at(1, 1)).toEqual([255, 255, 255]);
    const colors = new Set(times(height, (y) => at(Math.floor(width / 2), y).join(" ")));
    expect(colors).toContain("66 105 208");
    // The names stand left of the bars: letters are drawn on a machine without fonts, too.
    expect(dark(0, 0, width * 0.15, height)).toBeGreaterThan(150);
    expect(Buffer.compare(await pngOf(svg), png)).toBe(0);
  });

  it("draws letters of several scripts, each as its own", async () => {
    const drawn = await Promise.all(
      ["Latin", "Łódź", "Αθήνα", "Київ", "दिल्ली"].map(async (name) => {
        const { width, height, dark } = decodePng(
          await pngOf(
            await svgOf(
              specOf(
                grouped("k", "x", [
                  [name, 1],
                  ["l", 2],
                ]),
              ),
            ),
          ),
        );
        return dark(0, 0, width * 0.2, height);
      }),
    );
    expect(Math.min(...drawn)).toBeGreaterThan(100);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it("makes a picture smaller that would have too many bytes or pixels, and never too small to read", async () => {
    const svg = await svgOf(
      specOf(
        grouped(
          "k",
          "sum_x",
          times(60, (at) => [`name ${at}`, at]),
        ),
      ),
    );
    const whole = decodePng(await pngOf(svg));
    expect(Math.max(whole.width, whole.height)).toBeLessThanOrEqual(2000);
    const half = decodePng(await pngOf(svg, 1000));
    expect(half.height).toBeLessThan(whole.height);
    expect(half.height).toBeGreaterThan(600);
  });
});

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text = ""]) => text);
}
