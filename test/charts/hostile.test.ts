import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { chartOf, type VegaLiteSpec } from "../../src/charts/chart.ts";
import { pngOf, svgOf } from "../../src/charts/picture.ts";
import type { Json } from "../../src/toolkit/spec.ts";
import { dataFile, temporaryFolder } from "../helpers.ts";
import { generator, SEED } from "../random.ts";
import { decodePng } from "./png.ts";
import { grouped, specOf, times, valuesOf } from "./charted.ts";

/** Texts as a file, a question or a hostile tool may have them. */
const HOSTILE = [
  "a.b[0]['c']",
  "datum.value",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "length",
  "*",
  "\\",
  "'];globalThis.hacked=1;//",
  '"+(globalThis.hacked=1)+"',
  "${globalThis.hacked=1}",
  "{signal: 'globalThis.hacked=1'}",
  "<script>globalThis.hacked=1</script>",
  "</text></svg><img src=x onerror=alert(1)>",
  "]]><!--",
  "&lt;&#x41;&unknown;",
  "https://example.com/picture.png",
  "javascript:alert(1)",
  "url(https://example.com/x)",
  "line\none\r\ntwo\u2028three",
  "\u202egnp.exe",
  "\u0000\u001b[31m",
  "\ud800 alone",
  "\uffff\ufffe",
  "e\u0301".repeat(40),
  "👩‍👩‍👧‍👦".repeat(30),
  " ",
  "",
  "x".repeat(100_000),
];

/** Nothing of it may be in a picture: no script, no link, no image, no style of its own, and nothing that is fetched. */
function expectHarmless(svg: string): void {
  const tags = new Set([...svg.matchAll(/<\/?([^\s/>]*)/gu)].map(([, tag]) => tag));
  expect(
    [...tags].filter(
      (tag) =>
        ![
          "svg",
          "rect",
          "g",
          "path",
          "text",
          "line",
          "defs",
          "linearGradient",
          "stop",
          "tspan",
          "clipPath",
        ].includes(tag ?? ""),
    ),
  ).toEqual([]);
  const attributes = new Set([...svg.matchAll(/\s([\w:-]+)="[^"]*"/gu)].map(([, name]) => name));
  expect([...attributes].filter((name) => /^on|href|^src|^style$/u.test(name ?? ""))).toEqual([]);
  expect(svg.replaceAll(/ aria-label="[^"]*"|xmlns(:\w+)?="[^"]*"|>[^<]*</gu, "")).not.toMatch(
    /url\((?!#)|https?:/u,
  );
}

describe("hostile names and texts", () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "%s is drawn as a text, wherever it stands, and does nothing",
    async (_, text) => {
      const results: Json[] = [
        grouped(text, `mean_${text}`, [
          [text, 1],
          ["b", 2],
        ]),
        grouped(
          "month",
          text,
          times(4, (at) => [`2020-0${at + 1}`, at]),
        ),
        {
          keys: ["k", text],
          rows: ["p", "q"].flatMap((k, at) => [
            { k, [text]: text, [`${text}_`]: at },
            { k, [text]: "z", [`${text}_`]: 2 },
          ]),
        },
        {
          keys: ["column", "other"],
          rows: [
            { column: text, other: "b", r: 0.5 },
            { column: text, other: "c", r: -0.5 },
            { column: "b", other: "c", r: 0 },
          ],
        },
      ];
      for (const result of results) {
        const chart = chartOf(JSON.parse(JSON.stringify(result)) as Json, { title: text, source: text });
        if ("none" in chart) continue;
        expectPlain(chart.spec);
        expectHarmless(await svgOf(chart.spec));
      }
      expect(globalThis).not.toHaveProperty("hacked");
      expect({}).not.toHaveProperty("polluted");
    },
  );

  it("make a whole picture, all of them in one chart", async () => {
    const spec = specOf(
      grouped(
        "<name>",
        'mean_"x"',
        HOSTILE.map((text, at) => [text, at]),
      ),
      { title: HOSTILE.join(" ") },
    );
    const labels = valuesOf(spec).map(({ label }) => String(label));
    expect(new Set(labels).size).toBe(HOSTILE.length);
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThan(400);
    const svg = await svgOf(spec);
    expectHarmless(svg);
    expect(svg).toContain("&lt;script&gt;");
    const { width, height } = decodePng(await pngOf(svg));
    expect(width * height).toBeGreaterThan(100_000);
  });

  it("are nowhere but in titles, domains and values: fields and expressions are our own", () => {
    const spec = specOf(
      {
        keys: ["datum.x", "b"],
        rows: ["p", "q"].flatMap((k) => times(3, (at) => ({ "datum.x": k, b: `b${at}`, "v[0]": at }))),
      },
      { title: "t" },
    );
    const fields = [...JSON.stringify(spec).matchAll(/"field":("[^"]*")/gu)].map(([, field]) => field);
    expect(new Set(fields)).toEqual(new Set(['"label"', '"value"', '"series"']));
    expect(JSON.stringify(spec)).not.toMatch(/"(signal|expr|url|href|datum|transform)":/u);
  });
});

const TWO = specOf(
  grouped("k", "sum_x", [
    ["a", 1],
    ["b", 2],
  ]),
);

describe("drawing a chart", () => {
  it("opens no file and no address, even if its data were said to lie there", async () => {
    const folder = await temporaryFolder();
    const file = await dataFile(folder, "label,value\na,1\nb,2\n", "rows.csv");
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.end('[{"label":"a","value":1}]');
    });
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(barsIn(await svgOf(TWO))).toBe(2);
    for (const url of [file, pathToFileURL(file).href, `http://127.0.0.1:${port}/rows.json`])
      expect(barsIn(await svgOf({ ...TWO, data: { url } }))).toBe(0);
    expect(asked).toEqual([]);
  });

  it("makes no code from texts, even if expressions held some", async () => {
    const transform = [{ calculate: "constructor.constructor('globalThis.hacked = 1')()", as: "z" }];
    await svgOf({ ...TWO, transform }).catch(() => {});
    expect(globalThis).not.toHaveProperty("hacked");
    const script = `
      const { svgOf } = await import(${JSON.stringify(new URL("../../src/charts/picture.ts", import.meta.url).href)});
      console.log(await svgOf(${JSON.stringify(TWO)}));`;
    const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    expect(barsIn(stdout)).toBe(2);
  });
});

function barsIn(svg: string): number {
  return svg.match(/aria-roledescription="bar"/gu)?.length ?? 0;
}

describe("any result", () => {
  it(`has a chart that draws, or a reason, seed ${SEED}`, async () => {
    const random = generator();
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
    const cell = (): Json =>
      pick<() => Json>([
        () => null,
        () => random() * 10 ** Math.floor(random() * 600 - 300),
        () => -Math.floor(random() * 1e6),
        () => pick([0, 1.7e308, 5e-324, 2019]),
        () => pick(HOSTILE.slice(0, -1)),
        () => `2020-0${1 + Math.floor(random() * 9)}`,
        () => random() < 0.5,
      ])();
    let drawn = 0;
    for (let round = 0; round < 300; round += 1) {
      const names = times(1 + Math.floor(random() * 4), (at) =>
        pick([...HOSTILE.slice(0, 12), `c${at}`, "mean_x", "share", "year", "r"]),
      );
      const kinds = names.map(() =>
        pick<() => Json>([cell, random, () => pick(["a", "b", "c"]), () => Math.floor(random() * 50)]),
      );
      const isNamed = random() < 0.7;
      const named = (row: number): Json => `${String(pick(HOSTILE.slice(0, -1)))} ${row}`;
      const rows = times(Math.floor(random() * 70), (row) =>
        Object.fromEntries(
          names.map((name, at) => [name, at === 0 && isNamed ? named(row) : (kinds[at]?.() ?? null)]),
        ),
      );
      const keys = pick<Json>([names.slice(0, 1), names.slice(0, 2), [], ["nothing"], 7, names]);
      const result = pick<Json>([{ rows }, { keys, rows }, rows, { keys, rows: rows.slice(0, 8) }]);
      const chart = chartOf(result, { title: pick([undefined, ...HOSTILE]) });
      if ("none" in chart) {
        expect(chart.none).toMatch(/^\w/u);
        continue;
      }
      expectPlain(chart.spec);
      drawn += 1;
      if (drawn % 3 === 0) expectHarmless(await svgOf(chart.spec));
    }
    expect(drawn).toBeGreaterThan(12);
  }, 60_000);

  it("is bounded, however large", () => {
    const result = grouped(
      "k",
      "sum_x",
      times(60, (at) => [`${at}${"x".repeat(50_000)}`, at]),
    );
    expect(JSON.stringify(specOf(result, { title: "y".repeat(1e6) })).length).toBeLessThan(20_000);
  });
});

/** JSON of bounded size, and text that XML can hold. */
function expectPlain(spec: VegaLiteSpec): void {
  const text = JSON.stringify(spec);
  expect(JSON.parse(text)).toEqual(spec);
  expect(text.length).toBeLessThan(400_000);
  expect(text).not.toMatch(/\\ud[89a-f]|\\u00[01]|[\u202a-\u202e\uffff\ufffe]/u);
}
