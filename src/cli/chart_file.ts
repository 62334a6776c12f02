import { writeFile } from "node:fs/promises";
import type { VegaLiteSpec } from "../charts/chart.ts";
import { InputError, isSystemError } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";

export type ChartFormat = keyof typeof FORMATS;

/** What a file's name asks for. Pictures need Vega, which is loaded only then. */
const FORMATS = {
  svg: async (spec: VegaLiteSpec) => {
    const { svgOf } = await import("../charts/picture.ts");
    return await svgOf(spec);
  },
  png: async (spec: VegaLiteSpec) => {
    const { pngOf, svgOf } = await import("../charts/picture.ts");
    return await pngOf(await svgOf(spec));
  },
  "vl.json": (spec: VegaLiteSpec) => Promise.resolve(`${JSON.stringify(spec, null, 2)}\n`),
} as const;

/** @throws {InputError} when the file's name asks for none that we write */
export function chartFormatOf(file: string): ChartFormat {
  const formats = Object.keys(FORMATS) as ChartFormat[];
  const format = formats.find((each) => file.toLowerCase().endsWith(`.${each}`));
  if (format !== undefined) return format;
  throw new InputError(
    "usage",
    `Cannot tell what to write to ${JSON.stringify(file)}: its name must end in .svg, .png or .vl.json.`,
    "An .svg is sharp at any size, a .png goes anywhere, and a .vl.json can be edited (https://vega.github.io/editor).",
  );
}

/** The chart of an answer that has a result. @throws {InputError} saying why there is none */
export async function chartSpecOf(answer: PipelineAnswer): Promise<VegaLiteSpec> {
  const { chartOfAnswer } = await import("../pipeline/chart.ts");
  const chart = chartOfAnswer(answer);
  if ("spec" in chart) return chart.spec;
  const { run_id } = answer;
  throw new InputError(
    "no_chart",
    `There is no chart${run_id === null ? "" : ` of run ${run_id}`}, since ${chart.none}.`,
    run_id === null ? "Leave out --chart for the result." : `The result itself: toolkiln runs show ${run_id}`,
  );
}

/** A file that is there stays, unless the person says otherwise. @throws {InputError} */
export async function saveChart(file: string, spec: VegaLiteSpec, force: boolean): Promise<void> {
  const content = await FORMATS[chartFormatOf(file)](spec);
  try {
    await writeFile(file, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) throw error;
    throw new InputError(
      "file_exists",
      `${file} is there already, and is not replaced.`,
      "Name another file, or add --force.",
    );
  }
}
