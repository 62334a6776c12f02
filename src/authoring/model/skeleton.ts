import type { ToolSpec } from "../../toolkit/spec.ts";
import { typeScriptOf } from "../../toolkit/typescript.ts";

/** What every file of this contract begins with: the doc comment, the import and the types. */
export function skeletonOf(spec: ToolSpec): string {
  const { name, returns, parameters, result, origin } = spec;
  const own = Object.entries(parameters.properties ?? {});
  const params = own.map(
    ([param, { description = param }]) => ` * @param ${param} ${inComment(description)}`,
  );
  const types = [...own.map(([, schema]) => typeScriptOf(schema)), typeScriptOf(result, "readonly")].join(
    " ",
  );
  const used = ["Cell", "Filter"].filter((word) => new RegExp(`\\b${word}\\b`, "u").test(types));
  return [
    "/**",
    ` * ${inComment(introOf(spec))}`,
    " *",
    ...params,
    ` * @returns ${inComment(returns)}`,
    " *",
    ` * Origin: written by a model, for the question "${inComment(origin.question)}".`,
    " */",
    `import type { ${[...used, "Context", "Row"].toSorted().join(", ")} } from "toolkiln/toolkit";`,
    "",
    `type Params = ${typeScriptOf(parameters)};`,
    "",
    `type Result = ${typeScriptOf(result, "readonly")};`,
    "",
    `export default async function ${camelCase(name)}({ data, params }: Context<Params>): Promise<Result> {`,
  ].join("\n");
}

/** What the tool does, in no fewer words than a reader is owed. */
function introOf({ what_it_does, title, description }: ToolSpec): string {
  const isEnough = inComment(what_it_does).split(" ").length >= 3;
  return isEnough ? what_it_does : [title, what_it_does, description].join(" ");
}

/** One line that cannot leave a comment, nor speak to a compiler from within one. */
function inComment(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}]+/gu, " ").trim();
  const kept = line
    .replaceAll(/[^\p{L}\p{N} !"#$%&'()+,./:;<=>?[\]^_`{|}~…–*-]/gu, " ")
    .replaceAll(/\*+\/|\/[/*]+/gu, " ")
    .replaceAll(/#\s*(?=source)/giu, "");
  const letters = [...kept];
  return (letters.length > 400 ? `${letters.slice(0, 399).join("")}…` : kept) || "…";
}

function camelCase(name: string): string {
  return name.replaceAll(/_+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase()).replaceAll("_", "");
}
