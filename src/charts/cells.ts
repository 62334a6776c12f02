import type { Json, JsonObject } from "../toolkit/spec.ts";
import type { Drawing, Figures } from "./drawing.ts";
import { formatsOf } from "./look.ts";
import { distinct, inOrder } from "./series.ts";
import { labelsOf, wordsFor } from "./words.ts";

const MOST_NAMES = 60;
/** Up to here, cells are large enough for their numbers. */
const MOST_WRITTEN = 16;

export interface Cell {
  readonly x: string;
  readonly y: string;
  readonly value: number | null;
}

/** A heat map: a cell for each pair of names, of two keys with more names than bars and lines can show. */
export function cellsOf(figures: Figures): Drawing | string | undefined {
  const [first, second] = figures.keys;
  const [measure] = figures.measures;
  if (first === undefined || second === undefined || measure === undefined) return undefined;
  const isTall = distinct(first.values) >= distinct(second.values);
  const [down, across] = isTall ? [first, second] : [second, first];
  const [rows, columns] = [labelsOf(down.values), labelsOf(across.values)];
  const [ys, xs] = [inOrder(down, rows), inOrder(across, columns)];
  if (ys.length > MOST_NAMES)
    return `it has ${ys.length} by ${xs.length} names, and the most that are drawn are ${MOST_NAMES}`;
  const cells = rows.map((y, at) => ({ x: columns[at] ?? "", y, value: measure.values[at] ?? null }));
  const values = measure.values.filter((value) => value !== null);
  const isBothWays = values.some((value) => value < 0) && values.some((value) => value > 0);
  const most = Math.max(...values.map(Math.abs));
  const { axis, mark } = formatsOf([measure]);
  const scale = isBothWays ? { scheme: "redblue", domain: [-most, most] } : { scheme: "blues" };
  const darkness = isBothWays ? (value: number) => Math.abs(value) / most : darknessOf(values);
  const title = wordsFor(measure.name);
  const titles = { x: wordsFor(across.name), y: wordsFor(down.name) };
  return {
    kind: "Heat map",
    body: heatMap(cells, { xs, ys, titles, scale, legend: { title, ...axis }, mark, darkness }),
  };
}

function darknessOf(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most > least ? (value - least) / (most - least) : 0);
}

export interface HeatMap {
  /** The names along each side, in their order. */
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  readonly titles: { readonly x: string | null; readonly y: string | null };
  readonly scale: Json;
  readonly legend: JsonObject;
  /** How numbers are written in cells. */
  readonly mark: string;
  /** How dark a value's colour is, from 0 to 1. */
  readonly darkness: (value: number) => number;
}

export function heatMap(
  cells: readonly Cell[],
  { xs, ys, titles, scale, legend, mark, darkness }: HeatMap,
): JsonObject {
  const isWritten = xs.length <= MOST_WRITTEN && ys.length <= MOST_WRITTEN * 2;
  const values = cells.map(({ x, y, value }) => ({
    x,
    y,
    value,
    ...(isWritten && value !== null ? { dark: darkness(value) > 0.55 } : {}),
  }));
  const x = {
    field: "x",
    type: "nominal",
    sort: null,
    scale: { domain: xs },
    axis: { title: titles.x, labelAngle: -45, labelLimit: 140 },
  };
  const y = { field: "y", type: "nominal", sort: null, scale: { domain: ys }, axis: { title: titles.y } };
  const color = { field: "value", type: "quantitative", scale, legend };
  const text = {
    mark: { type: "text" },
    encoding: {
      text: { field: "value", type: "quantitative", format: mark },
      color: { condition: { test: "datum.dark", value: "#ffffff" }, value: "#222222" },
    },
  };
  const rect = { mark: { type: "rect" }, encoding: { color } };
  const step = isWritten ? 54 : Math.max(12, Math.min(28, Math.floor(640 / xs.length)));
  return {
    data: { values },
    width: { step },
    height: { step: isWritten ? 28 : 16 },
    encoding: { x, y },
    layer: isWritten ? [rect, text] : [rect],
  };
}
