import { typeScriptOf } from "../toolkit/typescript.ts";
import type { JsonSchema, ToolSpec } from "../toolkit/spec.ts";

/** One thing a line of the contract asserts of the tool. */
export interface Assertion {
  readonly about: "parameter" | "result" | "extra parameters" | "extra results" | "tool";
  /** The parameter or field of the result it is about. */
  readonly name: string;
  /** Its type, in the words of the spec. */
  readonly type: string;
}

/** A TypeScript file that compiles if the tool keeps its spec; `assertions` says by line what each line is about. */
export interface Contract {
  readonly source: string;
  readonly assertions: ReadonlyMap<number, Assertion>;
}

/**
 * Writes the contract: one assertion for each parameter and each field of the result, so that what is wrong has a name,
 * and one for the whole tool, so that nothing slips between them.
 */
export function contractOf({ parameters, result }: ToolSpec): Contract {
  const lines = [
    `import type tool from "./tool.ts";`,
    `import type { Cell, Context, Filter, Having, Key, Measure, Operand } from "toolkiln/toolkit";`,
    `export type SpecParams = ${typeScriptOf(parameters)};`,
    `export type SpecResult = ${typeScriptOf(result, "readonly")};`,
    `export type Used = [Cell, Filter, Having, Key, Measure, Operand];`,
    `export type Tool = typeof tool;`,
    `export type Takes = Parameters<Tool>[0] extends Context<infer P> ? P : never;`,
    `export type Gives = Awaited<ReturnType<Tool>>;`,
    `declare const params: SpecParams;`,
    `declare const gives: Gives;`,
    `declare const whole: Tool;`,
  ];
  const assertions = new Map<number, Assertion>();
  const assert = (line: string, about: Assertion["about"], name: string, type: string) => {
    lines.push(line);
    assertions.set(lines.length, { about, name, type });
  };

  for (const [name, schema] of Object.entries(parameters.properties ?? {})) {
    assert(
      `export const p_${name}: Takes["${name}"] = params.${name};`,
      "parameter",
      name,
      typeScriptOf(schema),
    );
  }
  for (const [name, schema] of Object.entries(result.properties ?? {})) {
    assert(
      `export const r_${name}: SpecResult["${name}"] = gives.${name};`,
      "result",
      name,
      typeScriptOf(schema),
    );
  }
  assert(
    `export const p: Exclude<keyof Takes, keyof SpecParams> extends never ? 0 : Exclude<keyof Takes, keyof SpecParams> = 0;`,
    "extra parameters",
    "",
    "",
  );
  if (isClosed(result)) {
    assert(
      `export const r: Exclude<keyof Gives, keyof SpecResult> extends never ? 0 : Exclude<keyof Gives, keyof SpecResult> = 0;`,
      "extra results",
      "",
      "",
    );
  }
  assert(`export const t: (context: Context<SpecParams>) => Promise<SpecResult> = whole;`, "tool", "", "");
  return { source: `${lines.join("\n")}\n`, assertions };
}

function isClosed(schema: JsonSchema): boolean {
  return schema.additionalProperties === false && Object.keys(schema.properties ?? {}).length > 0;
}
