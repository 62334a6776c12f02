import { chartOf, type About, type VegaLiteSpec } from "../../src/charts/chart.ts";
import type { Json, JsonObject } from "../../src/toolkit/spec.ts";

/** The chart of a result, which must have one. */
export function specOf(result: Json, about: About = {}): VegaLiteSpec {
  const chart = chartOf(result, about);
  if ("none" in chart) throw new Error(chart.none);
  return chart.spec;
}

/** Why a result has no chart, which it must not have. */
export function whyNone(result: Json): string {
  const chart = chartOf(result);
  if ("spec" in chart) throw new Error(`It has one: ${JSON.stringify(chart.spec)}`);
  return chart.none;
}

/** What kind of chart it is, as its description begins. */
export function kindOf(result: Json): string {
  return String(specOf(result)["description"]).split(":", 1)[0] ?? "";
}

/** The rows that a chart draws. */
export function valuesOf({ data }: VegaLiteSpec): readonly JsonObject[] {
  return (data as unknown as { values: readonly JsonObject[] }).values;
}

/** A group-by of the recipes: one key, and a measure for each row. */
export function grouped(key: string, measure: string, rows: readonly (readonly [Json, Json])[]): Json {
  return {
    keys: [key],
    rows: rows.map(([name, value]) => ({ [key]: name, [measure]: value, count: 3 })),
    groups: rows.length,
  };
}

export function times<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
