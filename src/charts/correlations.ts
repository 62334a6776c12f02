import { heatMap } from "./cells.ts";
import type { Drawing, Figures } from "./drawing.ts";
import { labelsOf } from "./words.ts";

const MOST_COLUMNS = 40;
const LEAST_COLUMNS = 3;
const NAMES = /^r$|corr|(^|_)(rho|tau|pearson|spearman|kendall)(_|$)/iu;

/** Correlations of pairs, each of which the result has once, as the matrix that they are. */
export function correlationsOf({ keys, measures }: Figures): Drawing | undefined {
  const [first, second] = keys;
  const [measure] = measures;
  if (first === undefined || second === undefined || measure === undefined || keys.length > 2)
    return undefined;
  if (!NAMES.test(measure.name)) return undefined;
  if (measure.values.some((value) => value !== null && Math.abs(value) > 1)) return undefined;
  const all = labelsOf([...first.values, ...second.values]);
  const pairs = measure.values.map((value, at) => ({
    x: all[at] ?? "",
    y: all[first.values.length + at] ?? "",
    value,
  }));
  const names = [...new Set(all)].toSorted((a, b) => (a < b ? -1 : 1));
  if (names.length < LEAST_COLUMNS || names.length > MOST_COLUMNS) return undefined;
  const seen = new Set(pairs.map(({ x, y }) => JSON.stringify([x, y])));
  // In both orders they would be drawn over each other; names of two kinds make another chart.
  const isMatrix = pairs.every(({ x, y }) => x === y || !seen.has(JSON.stringify([y, x])));
  const isSquare = first.values.some((value) => second.values.includes(value));
  if (!isMatrix || !isSquare) return undefined;
  const mirrored = pairs.filter(({ x, y }) => x !== y).map(({ x, y, value }) => ({ x: y, y: x, value }));
  return {
    kind: "Correlation matrix",
    body: heatMap([...pairs, ...mirrored], {
      xs: names,
      ys: names,
      titles: { x: null, y: null },
      scale: { scheme: "redblue", domain: [-1, 1] },
      legend: { title: "r" },
      mark: ".2f",
      darkness: (value) => Math.abs(value),
    }),
  };
}
