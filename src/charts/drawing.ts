import type { Cell } from "../toolkit/index.ts";
import type { JsonObject } from "../toolkit/spec.ts";

/** What of a result can be drawn: numbers, and what names them. */
export interface Figures {
  /** What names each row, at least one, the outermost first; together they are different in each row. */
  readonly keys: readonly Key[];
  /** At least one, the one that the result is about first. */
  readonly measures: readonly Measure[];
  readonly count: number;
}

export interface Key {
  readonly name: string;
  readonly values: readonly Cell[];
}

export interface Measure {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** One chart, apart from its title. */
export interface Drawing {
  /** What kind it is, in words. */
  readonly kind: string;
  readonly body: JsonObject;
}

/** Draws figures, or says why this kind of chart cannot; undefined when another kind suits them better. */
export type Draw = (figures: Figures) => Drawing | string | undefined;
