import type { Cell } from "./index.ts";
import type { Json } from "./spec.ts";

/** A value as a sentence can hold it. */
export function show(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value))
    return value.length > 5
      ? `a list of ${value.length}`
      : `[${(value as readonly Json[]).map(show).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value);
    return `an object with ${keys.length ? keys.slice(0, 5).map(clip).join(", ") : "nothing in it"}`;
  }
  return typeof value === "string" ? JSON.stringify(clip(value)) : String(value satisfies Cell);
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** A member as code would name it: `filters`, `filters[0].op`, `["a b"]`. */
export function member(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${show(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}
