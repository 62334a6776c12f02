import { show } from "../toolkit/schema.ts";
import type { Json } from "../toolkit/spec.ts";

/** The first place where two results part. */
export interface Difference {
  /** As code would say it: `groups[2].mean`; empty for the whole. */
  readonly path: string;
  readonly left: string;
  readonly right: string;
  /** What kind of value parts: lists that are equal but for their order are told apart from different answers. */
  readonly kind: "order" | "length" | "number" | "value";
}

/** Sums of doubles in another order differ in their last digits; what differs more is another answer. */
const RELATIVE = 1e-9;
/** Where values cancel out, nothing is left for a relative measure: 1e-17 and 0 are one answer. */
const ABSOLUTE = 1e-12;

/** Where two results part: numbers within 1e-9 of each other are the same, everything else must be equal, lists in order. */
export function firstDifference(left: Json, right: Json, path = ""): Difference | undefined {
  if (isList(left) && isList(right)) return listDifference(left, right, path);
  if (isObject(left) && isObject(right)) return objectDifference(left, right, path);
  if (typeof left === "number" && typeof right === "number") {
    return sameNumber(left, right)
      ? undefined
      : { path, left: String(left), right: String(right), kind: "number" };
  }
  return left === right ? undefined : { path, left: show(left), right: show(right), kind: "value" };
}

function sameNumber(left: number, right: number): boolean {
  const apart = Math.abs(left - right);
  return left === right || apart <= ABSOLUTE || apart <= RELATIVE * Math.max(Math.abs(left), Math.abs(right));
}

function listDifference(left: readonly Json[], right: readonly Json[], path: string): Difference | undefined {
  if (left.length !== right.length) {
    return { path, left: `${left.length} items`, right: `${right.length} items`, kind: "length" };
  }
  for (const [index, item] of left.entries()) {
    const other = right[index];
    const difference = other === undefined ? undefined : firstDifference(item, other, `${path}[${index}]`);
    if (difference) return isReordered(left, right) ? { ...difference, kind: "order" } : difference;
  }
  return undefined;
}

/** True when two lists hold the same items in another order, as far as that can be told without comparing all with all. */
function isReordered(left: readonly Json[], right: readonly Json[]): boolean {
  const [a, b] = [inOrder(left), inOrder(right)];
  return a.every((text, index) => text === b[index]);
}

function inOrder(list: readonly Json[]): string[] {
  return list.map((item) => JSON.stringify(canonical(item))).toSorted();
}

/** Equal for results that are equal but for last digits (mostly) and the order of keys. */
function canonical(value: Json): Json {
  if (typeof value === "number") return Number(value.toPrecision(8));
  if (isList(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key] ?? null)]));
}

function objectDifference(
  left: { readonly [key: string]: Json },
  right: { readonly [key: string]: Json },
  path: string,
): Difference | undefined {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const at = /^[A-Za-z_$][\w$]*$/.test(key)
      ? path === ""
        ? key
        : `${path}.${key}`
      : `${path}[${show(key)}]`;
    const [a, b] = [own(left, key), own(right, key)];
    if (a === undefined || b === undefined) return { path: at, left: show(a), right: show(b), kind: "value" };
    const difference = firstDifference(a, b, at);
    if (difference) return difference;
  }
  return undefined;
}

/** The first number in a result that JSON cannot say, if there is one. */
export function nonFinite(value: Json, path = ""): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : path;
  if (value === null || typeof value !== "object") return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = nonFinite(inner, isList(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function own(value: { readonly [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
