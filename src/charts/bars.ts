import type { JsonObject } from "../toolkit/spec.ts";
import type { Drawing, Figures, Key, Measure } from "./drawing.ts";
import { formatsOf, haveOneAxis, MOST_SERIES } from "./look.ts";
import { orderOf } from "./periods.ts";
import { colorOf, distinct, inOrder, seriesOf, type Series } from "./series.ts";
import { labelsOf, wordsFor } from "./words.ts";

export const MOST_BARS = 60;
/** Beyond these, bars that stand upright would be too thin, or their labels too long. */
const MOST_UPRIGHT = 32;
const UPRIGHT_LETTERS = 16;
const WIDTH = 460;

/** Bars: one for each row in the order of the result, side by side where a second key tells them apart. */
export function barsOf(figures: Figures): Drawing | string | undefined {
  const { keys, measures, count } = figures;
  const [first, second] = keys;
  if (first === undefined) return undefined;
  if (second !== undefined) return grouped(figures, first, second);
  if (haveOneAxis(measures) && measures.length > 1)
    return count * measures.length > MOST_BARS
      ? tooMany(count)
      : groups(seriesOf(figures, first), "Grouped bars");
  if (count > MOST_BARS) return tooMany(count);
  const labels = labelsOf(first.values);
  const rows = labels.map((label, at) => ({
    label,
    ...Object.fromEntries(measures.map(({ values }, index) => [fieldOf(index), values[at] ?? null])),
  }));
  const [measure] = measures;
  const isUpright = measures.length === 1 && measure !== undefined && standsUpright(first, labels);
  const panels = isUpright
    ? [upright(first, labels, measure)]
    : measures.map((each, index) => panel(first, each, index, measures.length));
  const [only] = panels;
  const body = panels.length === 1 && only !== undefined ? only : { spacing: 24, hconcat: panels };
  return { kind: "Bar chart", body: { data: { values: rows }, ...body } };
}

function tooMany(count: number): string {
  return `it has ${count} rows, and more than ${MOST_BARS} bars cannot be read`;
}

/** Names in an order of their own go from left to right, as long as there is room; ranked ones from top to bottom. */
function standsUpright(key: Key, labels: readonly string[]): boolean {
  const places = orderOf(key);
  if (places === undefined || labels.length > MOST_UPRIGHT) return false;
  return (
    places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0)) &&
    labels.every((label) => label.length <= UPRIGHT_LETTERS)
  );
}

function upright(key: Key, labels: readonly string[], measure: Measure): JsonObject {
  const step = Math.max(18, Math.min(60, Math.floor(WIDTH / labels.length)));
  const longest = Math.max(...labels.map((label) => label.length));
  const isCrowded = longest * 7 > step - 4;
  const { axis, mark } = formatsOf([measure]);
  const numbers = {
    field: fieldOf(0),
    type: "quantitative",
    axis: { title: wordsFor(measure.name), tickCount: 6, ...axis },
  };
  const x = {
    field: "label",
    type: "nominal",
    sort: null,
    axis: { title: wordsFor(key.name), labelAngle: isCrowded ? -45 : 0 },
  };
  const textWidth = Math.max(...measure.values.map((value) => lettersOf(value, mark))) * 7;
  const text = textWidth > step ? [] : beside(fieldOf(0), measure, mark, { baseline: "bottom", dy: -3 });
  return { width: { step }, height: 280, encoding: { x, y: numbers }, layer: [BAR, ...text] };
}

/** About how many letters a number takes, with commas between thousands. */
function lettersOf(value: number | null, format: string): number {
  if (value === null) return 0;
  if (!/[df]$/u.test(format)) return 6;
  const [, decimals = "0"] = /\.(\d)/u.exec(format) ?? [];
  const digits = value.toFixed(Number(decimals));
  return digits.length + Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3);
}

const BAR = { mark: { type: "bar" } };

/** The number beside each bar, unless one is below zero: it would lie on the bar. */
function beside(
  field: string,
  { values }: Measure,
  format: string,
  place: JsonObject,
): readonly JsonObject[] {
  if (values.some((value) => value !== null && value < 0)) return [];
  return [
    {
      mark: { type: "text", ...place },
      encoding: { text: { field, type: "quantitative", format } },
    },
  ];
}

/** One measure beside the names, or beside the measure before. */
function panel(key: Key, measure: Measure, index: number, count: number): JsonObject {
  const { axis, mark } = formatsOf([measure]);
  const x = {
    field: fieldOf(index),
    type: "quantitative",
    axis: { title: wordsFor(measure.name), tickCount: count > 1 ? 4 : 6, ...axis },
  };
  const y = {
    field: "label",
    type: "nominal",
    sort: null,
    axis: index === 0 ? { title: wordsFor(key.name) } : { title: null, labels: false },
  };
  return {
    width: Math.floor(WIDTH / Math.max(1, count * 0.7)),
    height: { step: 22 },
    encoding: { x, y },
    layer: [BAR, ...beside(fieldOf(index), measure, mark, { align: "left", dx: 4 })],
  };
}

function fieldOf(index: number): string {
  return index === 0 ? "value" : `value_${index + 1}`;
}

/** Two keys: the one with fewer names is told by colours. */
function grouped(figures: Figures, first: Key, second: Key): Drawing | string | undefined {
  const [outer, inner] = [distinct(first.values), distinct(second.values)];
  const along = inner <= outer ? first : second;
  if (Math.min(inner, outer) > MOST_SERIES || outer * inner > MOST_BARS) return undefined;
  return groups(seriesOf(figures, along), "Grouped bars");
}

function groups({ along, title, legend, names, points, measures }: Series, kind: string): Drawing {
  const labels = labelsOf(along.values);
  const { axis } = formatsOf(measures);
  const ordered = inOrder(along, labels);
  const y = {
    field: "label",
    type: "nominal",
    sort: null,
    scale: { domain: ordered },
    axis: { title: wordsFor(along.name) },
  };
  const x = { field: "value", type: "quantitative", axis: { title, tickCount: 6, ...axis } };
  const yOffset = { field: "series", type: "nominal", sort: null, scale: { domain: names } };
  const values = points.map(({ at, series, value }) => ({ label: labels[at] ?? "", series, value }));
  return {
    kind,
    body: {
      data: { values },
      width: WIDTH,
      height: { step: names.length > 4 ? 11 : 15, for: "offset" },
      mark: { type: "bar" },
      encoding: { x, y, yOffset, color: colorOf(names, legend) },
    },
  };
}
