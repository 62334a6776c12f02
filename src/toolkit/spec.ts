import type { Cell } from "./index.ts";

/** Anything JSON can say. */
export type Json = Cell | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The part of JSON Schema (2020-12) in which specs are written.
 * `format: "column"` marks a string that names a column of the dataset; `columnType` narrows which.
 * `filter`, `key`, `operand`, `measure` and `having` mark values that are a `Filter`, `Key`, … of the toolkit; a key or an
 * operand that is text names a column, too.
 */
export interface JsonSchema {
  readonly type?: JsonType | readonly JsonType[];
  readonly format?: "column" | "filter" | "key" | "operand" | "measure" | "having";
  readonly columnType?: "number";
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly Cell[];
  readonly const?: Cell;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: Json;
}
export type JsonType = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** A tool's contract: what it does, what it takes, what it returns. */
export interface ToolSpec {
  /** snake_case, `^[a-z][a-z0-9_]{2,63}$`; also the file's name. */
  readonly name: string;
  readonly title: string;
  /** One sentence, for listings. */
  readonly description: string;
  readonly when_to_use: string;
  readonly what_it_does: string;
  readonly returns: string;
  /** What the data must have for the tool to make sense. */
  readonly prerequisites: string;
  /** What is computed, apart from columns and values: two tools with one operation are functional twins. */
  readonly operation: string;
  /** An object schema; every property has a `default`, columns included, so that the tool runs on other files. */
  readonly parameters: JsonSchema;
  readonly result: JsonSchema;
  readonly origin: {
    readonly author: "recipes" | "model";
    /** The question the tool was first written for. */
    readonly question: string;
    readonly recipe?: string;
  };
}

/** A tool as written, not yet trusted. */
export interface Candidate {
  readonly spec: ToolSpec;
  /** The TypeScript file, byte for byte. */
  readonly code: string;
}

/** Something wrong with a candidate: the same text serves repair, the reviewer and the log. */
export interface Finding {
  readonly check: "spec" | "size" | "policy" | "types" | "trial" | "execution";
  /** Stable identifier of the rule, such as `no-import` or `shuffled-rows`. */
  readonly rule: string;
  readonly message: string;
  /** 1-based, in the tool file. */
  readonly line?: number;
  /** The offending source line. */
  readonly source?: string;
  /** The way out. */
  readonly hint: string;
}
