import type {
  Aggregate,
  Condition,
  DatePart,
  FilterOperator,
  Having,
  Key,
  Measure,
  Operand,
} from "./index.ts";
import type { JsonObject, JsonSchema } from "./spec.ts";

export { checkJson, type SchemaIssue } from "./check.ts";
export { show } from "./show.ts";

/** The value with every missing property that has a default filled in, in the schema's order. */
export function withDefaults(schema: JsonSchema, given: JsonObject): JsonObject {
  const filled = Object.entries(schema.properties ?? {}).flatMap(([name, own]) => {
    const value = Object.hasOwn(given, name) ? given[name] : own.default;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(filled), ...given };
}

/** A parameter that names a column; `columnType: "number"` narrows which. */
export function columnSchema(rest: Omit<JsonSchema, "type" | "format"> = {}): JsonSchema {
  return { type: "string", format: "column", maxLength: 500, ...rest };
}

/** Any value of a cell. */
export const CELL_SCHEMA: JsonSchema = { type: ["string", "number", "boolean", "null"] };

const OPERATORS = namesOf<FilterOperator>({
  "=": 0,
  "!=": 0,
  "<": 0,
  "<=": 0,
  ">": 0,
  ">=": 0,
  between: 0,
  in: 0,
  "not in": 0,
  contains: 0,
  "starts with": 0,
  "ends with": 0,
  missing: 0,
  present: 0,
});

export const DATE_PARTS = namesOf<DatePart>({
  year: 0,
  quarter: 0,
  month: 0,
  week: 0,
  day: 0,
  month_of_year: 0,
  weekday: 0,
  hour_of_day: 0,
  decade: 0,
});

export const AGGREGATES = namesOf<Aggregate>({
  count: 0,
  sum: 0,
  mean: 0,
  median: 0,
  min: 0,
  max: 0,
  range: 0,
  stddev: 0,
  variance: 0,
  distinct: 0,
  mode: 0,
});

const CONDITION = {
  column: columnSchema({ description: "Column to look at" }),
  part: { type: "string", enum: DATE_PARTS, description: "Compares this part of the column's dates" },
  op: { type: "string", enum: OPERATORS, description: "How to compare" },
  value: {
    type: ["string", "number", "boolean", "null", "array"],
    items: CELL_SCHEMA,
    maxItems: 1000,
    description:
      'What to compare with: a list for "in" and "not in", [from, to] for "between", nothing for "missing" and "present"',
  },
  other: columnSchema({ description: "Column of the same row to compare with, instead of a value" }),
} as const satisfies { readonly [K in keyof Condition]-?: JsonSchema };

/** A parameter that is one filter; a list of them is `{ type: "array", items: FILTER_SCHEMA }`. */
export const FILTER_SCHEMA: JsonSchema = {
  type: "object",
  format: "filter",
  properties: {
    ...CONDITION,
    any: {
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: {
        type: "array",
        minItems: 1,
        maxItems: 100,
        items: { type: "object", format: "filter", properties: CONDITION, additionalProperties: false },
      },
      description: "Instead of all else: lists of conditions, of which a row must meet all of at least one",
    },
  },
  additionalProperties: false,
};

/** A parameter that is one key to group by: a column, or `{ column, part | ranges | width }`. */
export const KEY_SCHEMA: JsonSchema = {
  type: ["string", "object"],
  format: "key",
  maxLength: 500,
  description: "A column, or a part of its dates, ranges of its numbers, or ranges of one width",
  properties: {
    column: columnSchema({ description: "Column to group by" }),
    part: { type: "string", enum: DATE_PARTS, description: "The part of its dates" },
    ranges: {
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: { type: "array", items: { type: ["number", "null"] }, minItems: 2, maxItems: 2 },
      description:
        "[from, to] of each range, both ends included; the first may begin with null (below its upper end), the last end with null (its lower end and over; or over it, where the range before ends there)",
    },
    width: { type: "number", description: "The width of all ranges, their lower end included" },
  } satisfies { readonly [K in keyof Spread<Exclude<Key, string>>]-?: JsonSchema },
  required: ["column"],
  additionalProperties: false,
};

/** A parameter that is a value of each row: a column, or two number columns put together. */
export const OPERAND_SCHEMA: JsonSchema = {
  type: ["string", "object"],
  format: "operand",
  maxLength: 500,
  description: "A column, or two number columns put together; or the days between two columns of dates",
  properties: {
    left: columnSchema({ columnType: "number" }),
    op: { type: "string", enum: ["+", "-", "*", "/"] },
    right: columnSchema({ columnType: "number" }),
  } satisfies { readonly [K in keyof Exclude<Operand, string>]-?: JsonSchema },
  required: ["left", "op", "right"],
  additionalProperties: false,
};

/** An operand that may be null. */
export const OPERAND_OR_NULL: JsonSchema = { ...OPERAND_SCHEMA, type: ["string", "object", "null"] };

/** A parameter that is one measure; `count` with column null counts rows. */
export const MEASURE_SCHEMA: JsonSchema = {
  type: "object",
  format: "measure",
  properties: {
    aggregate: { type: "string", enum: AGGREGATES, description: "What to compute" },
    column: {
      ...OPERAND_OR_NULL,
      description: "Of what: a column, or two put together; null to count rows",
    },
  } satisfies { readonly [K in keyof Measure]-?: JsonSchema },
  required: ["aggregate", "column"],
  additionalProperties: false,
};

/** A parameter that is one condition on groups. */
export const HAVING_SCHEMA: JsonSchema = {
  type: "object",
  format: "having",
  properties: {
    measure: MEASURE_SCHEMA,
    op: { type: "string", enum: ["=", "!=", "<", "<=", ">", ">=", "between"] },
    value: {
      type: ["number", "array"],
      items: { type: "number" },
      minItems: 2,
      maxItems: 2,
      description: 'What to compare with: [from, to] for "between"',
    },
  } satisfies { readonly [K in keyof Having]-?: JsonSchema },
  required: ["measure", "op", "value"],
  additionalProperties: false,
};

/** All properties that any member of a union has. */
type Spread<Union> = { readonly [K in Union extends unknown ? keyof Union : never]: unknown };

function namesOf<Name extends string>(names: Record<Name, 0>): readonly Name[] {
  return Object.keys(names) as Name[];
}
