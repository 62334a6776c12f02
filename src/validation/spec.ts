import { checkJson, show, withDefaults, type SchemaIssue } from "../toolkit/schema.ts";
import { checkSchema } from "../toolkit/schema-subset.ts";
import type { Finding, Json, JsonObject, JsonSchema, ToolSpec } from "../toolkit/spec.ts";
import { bounded } from "./finding.ts";

const NAME = /^[a-z][a-z0-9_]{2,63}$/;

/** The texts of a spec, with how long each may be. */
const TEXTS = {
  title: 120,
  description: 300,
  when_to_use: 1000,
  what_it_does: 2000,
  returns: 1000,
  prerequisites: 1000,
  operation: 200,
} satisfies Partial<Record<keyof ToolSpec, number>>;

const SPEC_SCHEMA: JsonSchema = {
  type: "object",
  properties: {
    name: { type: "string" },
    ...Object.fromEntries(
      Object.entries(TEXTS).map(([name, maxLength]) => [name, { type: "string", maxLength } as const]),
    ),
    parameters: { type: "object" },
    result: { type: "object" },
    origin: {
      type: "object",
      properties: {
        author: { type: "string", enum: ["recipes", "model"] },
        question: { type: "string", maxLength: 10_000 },
        recipe: { type: "string", maxLength: 200 },
      },
      required: ["author", "question"],
      additionalProperties: false,
    },
  },
  required: ["name", ...Object.keys(TEXTS), "parameters", "result", "origin"],
  additionalProperties: false,
};

/** The contract of a tool, before its code is looked at. A model may have written it: nothing is assumed of it. */
export function checkSpec(spec: ToolSpec, params: JsonObject): Finding[] {
  const shape = checkJson(SPEC_SCHEMA, spec as unknown as Json).map(
    toFinding("spec-shape", "Write the spec again with this mended."),
  );
  if (shape.length > 0) return bounded(shape);
  const schemas = [...checkSchema(spec.parameters, "parameters"), ...checkSchema(spec.result, "result")];
  return bounded([
    ...checkTexts(spec),
    ...schemas.map(
      toFinding(
        "spec-schema",
        "Use the keywords of JSON Schema that specs are written in, and defaults that fit.",
      ),
    ),
    // What follows reads the schemas, and can trust them only now.
    ...(schemas.length > 0
      ? []
      : [...checkParameters(spec.parameters), ...checkResult(spec.result), ...checkParams(spec, params)]),
  ]);
}

function checkTexts(spec: ToolSpec): Finding[] {
  const blank = (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).filter((name) => spec[name].trim() === "");
  const findings = blank.map((name) =>
    finding(
      "spec-text",
      `${name} must say something, and is empty.`,
      "Write it for the person who decides whether to keep the tool.",
    ),
  );
  if (NAME.test(spec.name)) return findings;
  const message = `name must be 3 to 64 lower-case letters, digits and _, beginning with a letter, not ${show(spec.name)}.`;
  return [finding("spec-name", message, "Name what is computed, such as mean_by_group."), ...findings];
}

function checkParameters(schema: JsonSchema): Finding[] {
  const findings = checkFormats(schema, "parameters");
  if (schema.type !== "object" || schema.additionalProperties !== false) {
    const message =
      "parameters must be an object schema with additionalProperties false, so that a mistyped name is noticed.";
    findings.push(
      finding(
        "spec-parameters",
        message,
        'Write {"type": "object", "properties": {…}, "additionalProperties": false}.',
      ),
    );
  }
  for (const [name, own] of Object.entries(schema.properties ?? {})) {
    const at = `parameters.properties.${name}`;
    if (own.default === undefined) {
      findings.push(
        finding(
          "spec-default",
          `${at} must have a default, so that the tool runs without being told.`,
          "Give it the value that answers the question the tool was written for.",
        ),
      );
    } else if (own.format === "column" && own.default === "") {
      findings.push(
        finding(
          "spec-default",
          `${at}.default must name a column, and is empty.`,
          "Name the column that answers the question, or allow null.",
        ),
      );
    }
  }
  return findings;
}

/** What the toolkit's own values look like. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ["filter", "A filter is {column, op, value}."],
  ["key", "A key is {column, part}, {column, ranges} or {column, width}, or just a column."],
  ["operand", "An operand is {left, op, right}, or just a column."],
  ["measure", "A measure is {aggregate, column}."],
  ["having", "A condition on groups is {measure, op, value}."],
]);

function checkFormats(schema: JsonSchema, path: string): Finding[] {
  const findings: Finding[] = [];
  const types = new Set([schema.type ?? []].flat());
  if (schema.format === "column" && !types.has("string")) {
    findings.push(
      finding(
        "spec-format",
        `${path} has format "column", so its type must be "string" (or with "null").`,
        "Columns are named.",
      ),
    );
  }
  if (schema.columnType !== undefined && schema.format !== "column") {
    findings.push(
      finding(
        "spec-format",
        `${path} has a columnType, so its format must be "column".`,
        'Add "format": "column", or leave columnType out.',
      ),
    );
  }
  const shape = schema.format && SHAPES.get(schema.format);
  if (shape && !types.has("object")) {
    findings.push(
      finding("spec-format", `${path} has format "${schema.format}", so its type must be "object".`, shape),
    );
  }
  const below = { ...schema.properties, ...(schema.items && { items: schema.items }) };
  return [
    ...findings,
    ...Object.entries(below).flatMap(([name, own]) => checkFormats(own, `${path}.${name}`)),
  ];
}

function checkResult(schema: JsonSchema): Finding[] {
  if (schema.type === "object" && Object.keys(schema.properties ?? {}).length > 0) return [];
  return [
    finding(
      "spec-result",
      "result must be an object schema whose properties name what the tool answers.",
      'Write {"type": "object", "properties": {…}, "required": […]}.',
    ),
  ];
}

/** The parameters of this very run. */
function checkParams({ parameters }: ToolSpec, params: JsonObject): Finding[] {
  const hint = "The spec's parameters and the reading of the question must agree.";
  return checkJson(parameters, withDefaults(parameters, params), "params").map(toFinding("params", hint));
}

function toFinding(rule: string, hint: string): (issue: SchemaIssue) => Finding {
  return ({ path, message }) => finding(rule, `${path || "The spec"} ${message}.`, hint);
}

function finding(rule: string, message: string, hint: string): Finding {
  return { check: "spec", rule, message, hint };
}
