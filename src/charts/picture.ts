import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import * as vega from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "./chart.ts";
import { readFont, type Font } from "./font.ts";
import { FONT } from "./look.ts";
import { fontsFor } from "./machine_fonts.ts";

/**
 * Draws a chart as SVG. Nothing is fetched, and no code is made from texts: expressions are interpreted. Widths are those of
 * the font that comes along, so that a chart is the same on every machine.
 */
export async function svgOf(spec: VegaLiteSpec): Promise<string> {
  await measureTexts();
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger: SILENT });
  const runtime = vega.parse(compiled as vega.Spec, undefined, { ast: true });
  const view = new vega.View(runtime, {
    expr: expressionInterpreter,
    loader: NOTHING,
    logLevel: vega.None,
    renderer: "none",
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** In pixels: what clients and people show without scaling it down. */
const MOST_PIXELS = 2000;
const SCALES = [2, 1.5, 1, 0.75, 0.5];

/** The SVG as a PNG: twice its size for sharp letters, or as large as `bytes` let it be; at least half its size. */
export async function pngOf(svg: string, bytes = Infinity): Promise<Uint8Array> {
  await startDrawing();
  const { regular, strong } = await readFonts();
  const fontBuffers = [regular.file, strong.file, ...(await fontsFor(lettersWithout(regular.font, svg)))];
  let png = new Uint8Array();
  for (const value of SCALES) {
    const drawing = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: FONT, sansSerifFamily: FONT },
      fitTo: { mode: "zoom", value },
    });
    try {
      const isTooLarge = Math.max(drawing.width, drawing.height) * value > MOST_PIXELS;
      if (isTooLarge && value !== SCALES.at(-1)) continue;
      const image = drawing.render();
      png = new Uint8Array(image.asPng());
      image.free();
      if (png.length <= bytes) return png;
    } finally {
      drawing.free();
    }
  }
  return png;
}

const SILENT = {
  level: () => SILENT,
  error: () => SILENT,
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
};

const refuse = () => Promise.reject(new Error("A chart has all its data in it."));
/** Neither a file nor an address is opened, and none becomes a link. */
const NOTHING = { options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse };

/** The font that comes along, in its two weights. */
const readFonts = once(async () => ({
  regular: await readOwn("400Regular/NotoSans_400Regular.ttf"),
  strong: await readOwn("600SemiBold/NotoSans_600SemiBold.ttf"),
}));

async function readOwn(path: string): Promise<{ readonly file: Uint8Array; readonly font: Font }> {
  const file = await readFile(find(`@expo-google-fonts/noto-sans/${path}`));
  return { file, font: readFont(file) };
}

/** Letters of a picture's texts that the font lacks; an SVG has all of its texts between tags. */
function lettersWithout(font: Font, svg: string): readonly string[] {
  const letters = new Set(svg.replaceAll(/<[^>]*>/gu, ""));
  return [...letters].filter((letter) => !font.has(letter) && !/\s/u.test(letter));
}

/** What Vega tells of a text that it lays out. */
interface TextItem {
  readonly fontSize?: number | null;
  readonly fontWeight?: number | string | null;
  readonly limit?: number | null;
}

/** Without a browser Vega only guesses how wide texts are; its typings lack the place to do better. */
const { textMetrics } = vega as unknown as {
  readonly textMetrics: { width: (item: TextItem, text: unknown) => number };
};

const measureTexts = once(async () => {
  const { regular, strong } = await readFonts();
  textMetrics.width = ({ fontSize, fontWeight, limit }, text) => {
    const { font } = Number(fontWeight) >= 600 || fontWeight === "bold" ? strong : regular;
    const width = font.widthOf(String(text ?? "").trim()) * (fontSize ?? 11);
    return typeof limit === "number" && limit > 0 ? Math.min(width, limit) : width;
  };
});

const startDrawing = once(async () => {
  await initWasm(await readFile(find("@resvg/resvg-wasm/index_bg.wasm")));
});

/** Where a file of a package lies. */
function find(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}
