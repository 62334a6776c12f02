import type { Cell } from "../toolkit/index.ts";
import type { Json } from "../toolkit/spec.ts";
import type { Figures, Key, Measure } from "./drawing.ts";
import { orderOf } from "./periods.ts";
import { haveOneAxis } from "./look.ts";
import { labelsOf, partsOf, wordsFor } from "./words.ts";

/** Figures in at most two directions: the names along an axis, and series that colours tell apart. */
export interface Series {
  readonly along: Key;
  readonly title: string;
  /** What tells the series apart; undefined when there is one series. */
  readonly legend: string | undefined;
  /** The names of the series, in their order. */
  readonly names: readonly string[];
  readonly points: readonly Point[];
  readonly measures: readonly Measure[];
}

export interface Point {
  /** Its place in `along`. */
  readonly at: number;
  readonly series: string;
  readonly value: number | null;
}

/** `along` gives the names, and what else there is, a second key or measures of one size, the series. */
export function seriesOf({ keys, measures }: Figures, along: Key): Series {
  const other = keys.find((key) => key !== along);
  const [first] = measures;
  if (other !== undefined) {
    const labels = labelsOf(other.values);
    return {
      along,
      title: wordsFor(first?.name ?? ""),
      legend: wordsFor(other.name),
      names: inOrder(other, labels),
      points: labels.map((series, at) => ({ at, series, value: first?.values[at] ?? null })),
      measures: measures.slice(0, 1),
    };
  }
  const shown = haveOneAxis(measures) ? measures : measures.slice(0, 1);
  const isOne = shown.length < 2;
  const names = shown.map(({ name }) => (isOne ? "" : (partsOf(name)?.aggregate ?? name)));
  return {
    along,
    title: isOne ? wordsFor(first?.name ?? "") : wordsFor(partsOf(first?.name ?? "")?.of ?? ""),
    legend: isOne ? undefined : "",
    names,
    points: shown.flatMap(({ values }, index) =>
      values.map((value, at) => ({ at, series: names[index] ?? "", value })),
    ),
    measures: shown,
  };
}

/** Each label once: in an order of their own where they have one, else as they come. */
export function inOrder(key: Key, labels: readonly string[]): readonly string[] {
  const places = orderOf(key);
  const all = labels.map((label, at) => ({ label, place: places?.[at] ?? 0 }));
  return [
    ...new Set(
      all.toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place)).map(({ label }) => label),
    ),
  ];
}

export function distinct(values: readonly Cell[]): number {
  return new Set(values).size;
}

/** The colours of series, in the order of their names. */
export function colorOf(names: readonly string[], legend: string | undefined): Json {
  return {
    field: "series",
    type: "nominal",
    sort: null,
    scale: { domain: names },
    legend: { title: legend === undefined || legend === "" ? null : legend },
  };
}
