import type { JsonObject } from "../toolkit/spec.ts";
import type { Measure } from "./drawing.ts";
import { partsOf } from "./words.ts";

/** The font that pictures are drawn with comes along; an SVG on a machine without it uses what is there. */
export const FONT = "Noto Sans";

const INK = "#333333";
const PALE = "#e4e4e4";
const COLOR = "#4269d0";
/** Apart from each other for people who see few colours, too. */
const COLORS = [
  "#4269d0",
  "#efb118",
  "#ff725c",
  "#6cc5b0",
  "#9c6b4e",
  "#a463f2",
  "#ff8ab7",
  "#3ca951",
  "#97bbf5",
  "#9498a0",
];
/** As many as there are colours. */
export const MOST_SERIES = COLORS.length;

/** What all charts have in common. */
export const LOOK: JsonObject = {
  background: "#ffffff",
  padding: 14,
  config: {
    font: `${FONT}, Helvetica, Arial, sans-serif`,
    view: { stroke: null },
    axis: {
      labelColor: INK,
      titleColor: INK,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: 600,
      titlePadding: 10,
      labelLimit: 330,
      maxExtent: 400,
      titleLimit: 460,
      gridColor: PALE,
      domainColor: "#999999",
      tickColor: "#999999",
    },
    axisDiscrete: { ticks: false, labelPadding: 6 },
    title: {
      anchor: "start",
      frame: "group",
      color: INK,
      fontSize: 15,
      fontWeight: 600,
      subtitleColor: "#666666",
      subtitleFontSize: 12,
      subtitlePadding: 6,
      offset: 14,
    },
    legend: {
      labelColor: INK,
      titleColor: INK,
      labelFontSize: 12,
      titleFontSize: 12,
      titleFontWeight: 600,
      labelLimit: 180,
      titleLimit: 180,
    },
    bar: { color: COLOR },
    line: { color: COLOR, strokeWidth: 2 },
    point: { color: COLOR, filled: true },
    text: { color: INK, fontSize: 11 },
    range: { category: COLORS },
  },
};

/** How a measure's numbers are written: what its axis or legend needs for it, and the pattern of d3 beside marks. */
export function formatsOf(measures: readonly Measure[]): {
  readonly axis: JsonObject;
  readonly mark: string;
} {
  const values = measures
    .flatMap((measure) => measure.values)
    .filter((value) => value !== null && value !== 0);
  const sizes = values.map((value) => Math.abs(value ?? 0));
  const [least, most] = [Math.min(...sizes), Math.max(0, ...sizes)];
  if (measures.every(isShare)) return { axis: { format: "~%" }, mark: ".1~%" };
  if (most >= 1e15) return { axis: { format: "~e" }, mark: ".2~e" };
  if (most >= 1e6) return { axis: { format: "~s" }, mark: ".4~s" };
  if (values.every(Number.isInteger)) return { axis: { format: ",d", tickMinStep: 1 }, mark: ",d" };
  // Fixed decimals would show the least of them as 0.
  if (least < 0.01) return { axis: {}, mark: ".3~g" };
  return { axis: {}, mark: most >= 1000 ? ",.0f" : most >= 100 ? ",.1f" : most >= 1 ? ",.2f" : ".3~f" };
}

/** A fraction of 1, which people read as a percentage. */
function isShare({ name, values }: Measure): boolean {
  return (
    /(^|[_ ])share$/iu.test(name) && values.every((value) => value === null || (value >= 0 && value <= 1))
  );
}

/** Whether the measures can have one axis: aggregates of one column that are of its own size. */
export function haveOneAxis(measures: readonly Measure[]): boolean {
  const columns = measures.map(({ name }) => {
    const parts = partsOf(name);
    return parts !== undefined && ["mean", "median", "min", "max"].includes(parts.aggregate)
      ? parts.of
      : undefined;
  });
  return columns[0] !== undefined && new Set(columns).size === 1;
}
