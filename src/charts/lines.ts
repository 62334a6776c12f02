import type { JsonObject } from "../toolkit/spec.ts";
import type { Drawing, Figures, Key } from "./drawing.ts";
import { formatsOf, haveOneAxis, MOST_SERIES } from "./look.ts";
import { FORMATS, nextPeriod, periodsOf, type Periods, type Unit } from "./periods.ts";
import { colorOf, distinct, seriesOf, type Point, type Series } from "./series.ts";
import { wordsFor } from "./words.ts";

const MOST_POINTS = 2000;
/** By how long a label of the axis is. */
const MOST_TICKS: Readonly<Record<Unit, number>> = { year: 10, quarter: 8, month: 8, day: 6, second: 4 };
/** A line of two points is better told by two bars. */
const LEAST_PERIODS = 3;
/** Up to here, each point of a line is marked. */
const MOST_MARKED = 60;
const WIDTH = 560;

/** Lines over the calendar, for results in its order: of a ranking, a line would show what is not there. */
export function linesOf(figures: Figures): Drawing | string | undefined {
  const { keys, measures } = figures;
  const over = keys
    .map((key) => ({ key, periods: periodsOf(key) }))
    .filter(({ periods }) => periods !== undefined);
  const [found] = over;
  if (found?.periods === undefined || over.length > 1) return undefined;
  const { key, periods } = found;
  const other = keys.find((each) => each !== key);
  if (distinct(periods.times) < LEAST_PERIODS || !isInOrder(periods, other)) return undefined;
  if (other !== undefined && distinct(other.values) > MOST_SERIES) return undefined;
  if (figures.count > MOST_POINTS)
    return `it has ${figures.count} points in time, and the most that are drawn are ${MOST_POINTS}`;
  const panels =
    other === undefined && !haveOneAxis(measures)
      ? measures.map((measure) =>
          panel(seriesOf({ ...figures, measures: [measure] }, key), periods, measures.length),
        )
      : [panel(seriesOf(figures, key), periods, 1)];
  const [only] = panels;
  const body = panels.length === 1 && only !== undefined ? only : { vconcat: panels };
  return { kind: "Line chart", body };
}

/** Whether time goes forward, in each series for itself. */
function isInOrder({ times }: Periods, other: Key | undefined): boolean {
  const last = new Map<unknown, number>();
  return times.every((time, at) => {
    if (time === null) return true;
    const series = other?.values[at] ?? null;
    const isLater = time > (last.get(series) ?? -Infinity);
    last.set(series, time);
    return isLater;
  });
}

function panel(
  { along, title, legend, names, points, measures }: Series,
  periods: Periods,
  count: number,
): JsonObject {
  const { axis } = formatsOf(measures);
  const { times, unit } = periods;
  const known = points.filter(({ at }) => times[at] !== null);
  const values = names.flatMap((name) =>
    withGaps(
      known.filter(({ series }) => series === name),
      periods,
    ),
  );
  const x = {
    field: "period",
    type: "temporal",
    scale: { type: "utc" },
    axis: {
      title: wordsFor(along.name),
      format: FORMATS[unit],
      values: ticksOf(periods).map(dateTimeOf),
      labelOverlap: true,
      grid: false,
    },
  };
  const y = {
    field: "value",
    type: "quantitative",
    scale: { zero: false },
    axis: { title, tickCount: 6, ...axis },
  };
  const color = names.length > 1 ? { color: colorOf(names, legend) } : {};
  const mark = {
    type: "line",
    ...(values.length <= MOST_MARKED * names.length ? { point: { size: 28 } } : {}),
  };
  return {
    data: {
      values: values.map(({ time, series, value }) => ({
        period: dateOf(time),
        ...(names.length > 1 ? { series } : {}),
        value,
      })),
    },
    width: WIDTH,
    height: count > 1 ? 160 : 280,
    mark,
    encoding: { x, y, ...color },
  };
}

interface Timed {
  readonly time: number;
  readonly series: string;
  readonly value: number | null;
}

/** A period that the result leaves out breaks the line, which would else run through a value that nobody knows. */
function withGaps(points: readonly Point[], { times, unit }: Periods): readonly Timed[] {
  return points.flatMap(({ at, series, value }, index) => {
    const time = times[at] ?? 0;
    const before = points[index - 1];
    const next = before === undefined ? undefined : nextPeriod(times[before.at] ?? 0, unit);
    const point = { time, series, value };
    return next !== undefined && next < time ? [{ time: next, series, value: null }, point] : [point];
  });
}

/** Some of the periods, evenly: a calendar's own steps would put labels between them. */
function ticksOf({ times, unit }: Periods): readonly number[] {
  const known = [...new Set(times.filter((time) => time !== null))].toSorted((a, b) => a - b);
  const step = Math.ceil(known.length / MOST_TICKS[unit]);
  return known.filter((_, at) => at % step === 0);
}

/** `2011-01-31`, with a time where it has one. */
function dateOf(time: number): string {
  const iso = new Date(time).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}

/** A moment as Vega-Lite has it in an axis. */
function dateTimeOf(time: number): JsonObject {
  const date = new Date(time);
  return {
    utc: true,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
  };
}
