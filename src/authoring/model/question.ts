import type { Share } from "../../config/llm.ts";
import type { Dataset } from "../../data/dataset.ts";
import { AGGREGATES, DATE_PARTS } from "../../toolkit/schema.ts";
import type { JsonObject, JsonSchema, ToolSpec } from "../../toolkit/spec.ts";
import { typeScriptOf } from "../../toolkit/typescript.ts";
import { tellLinks, type Link } from "./links.ts";
import { hideValues } from "./privacy.ts";
import { describeColumns, look } from "./profile.ts";
import { plain, quoted, render } from "./prompt.ts";

/** What every prompt about a question begins with. The file's name may say whom it is about, and is no part of a schema. */
export async function questionPrompt(
  question: string,
  dataset: Dataset,
  share: Share,
  links: readonly Link[],
  tools: readonly ToolSpec[] = [],
): Promise<string> {
  const told = await tellTools(tools, question, dataset, share);
  return await render("question", {
    file: share === "samples" ? quoted(dataset.name) : "(its name is not told)",
    rows: String(dataset.profile.rows),
    width: String(dataset.profile.columns.length),
    columns: describeColumns(dataset, question, share, await look(dataset, question, share)),
    linked: tellLinks(links),
    tools: told === "" ? "" : `\n## Promoted tools\n\n${told}\n${tellShapes(told)}\n`,
    question: plain(question, MOST_QUESTION),
  });
}

const MOST_QUESTION = 10_000;

async function tellTools(
  tools: readonly ToolSpec[],
  question: string,
  dataset: Dataset,
  share: Share,
): Promise<string> {
  const told = within(
    MOST_TOOLS,
    tools.map((tool) => clip(tellTool(tool), MOST_TOOL)),
  );
  const own = told.flatMap((_text, at) => (tools[at]?.origin.author === "model" ? [at] : []));
  if (share === "samples" || own.length === 0) return told.join("\n");
  const shown = await hideValues(
    own.map((at) => told[at] ?? ""),
    question,
    dataset,
  );
  return told.map((text, at) => shown[own.indexOf(at)] ?? text).join("\n");
}

/** Characters for one promoted tool, and for all of them. */
const MOST_TOOL = 3000;
const MOST_TOOLS = 12_000;

/** The first texts that together are not longer than that. */
function within(most: number, texts: readonly string[]): readonly string[] {
  let length = 0;
  const end = texts.findIndex((text) => (length += text.length) > most);
  return end < 0 ? texts : texts.slice(0, end);
}

function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A promoted tool as a model may choose it. Its defaults are of another file, and say nothing here. */
function tellTool({ name, when_to_use, what_it_does, parameters }: ToolSpec): string {
  const params = Object.entries(parameters.properties ?? {}).map(
    ([param, schema]) => `  - ${param}: ${kindOf(schema)}. ${oneLine(schema.description ?? "", 160)}`,
  );
  return [
    `- ${name}: ${oneLine(when_to_use, 300)} ${oneLine(what_it_does, 400)} Its params:`,
    ...params,
  ].join("\n");
}

function kindOf(schema: JsonSchema): string {
  if (schema.format === "column") return schema.columnType === undefined ? "a column" : "a number column";
  if (schema.items?.format === "column") return "a list of columns";
  return oneLine(typeScriptOf(schema), 200);
}

/** How values of the toolkit's own types are said in JSON. */
const SHAPES: Readonly<Record<string, string>> = {
  Filter: '{"column": …, "op": …, "value": …}',
  Key: `a column, or {"column": …, "part": ${DATE_PARTS.join(" | ")}}, or {"column": …, "width": 10}`,
  Operand: 'a number column, or {"left": column, "op": "+" | "-" | "*" | "/", "right": column}',
  Measure: `{"aggregate": ${AGGREGATES.join(" | ")}, "column": an Operand, or null to count rows}`,
  Having: '{"measure": a Measure, "op": …, "value": …}',
};

function tellShapes(told: string): string {
  const used = Object.entries(SHAPES).filter(([type]) => new RegExp(`\\b${type}\\b`, "u").test(told));
  return used.map(([type, shape]) => `\nA ${type} is ${shape}.`).join("");
}

/** The contract that code is written to: in the types of the file, since whole schemas of filters say the same at length. */
export function tellContract({ name, what_it_does, returns, parameters, result }: ToolSpec): string {
  return plain(
    JSON.stringify({
      name,
      what_it_does,
      returns,
      parameters: fieldsOf(parameters),
      result: fieldsOf(result),
    }),
    12_000,
  );
}

function fieldsOf(schema: JsonSchema): JsonObject {
  const fields = Object.entries(schema.properties ?? {}).map(([field, own]) => {
    const { description = "", default: value } = own;
    return [field, { type: kindOf(own), description, ...(value === undefined ? {} : { value }) }] as const;
  });
  return Object.fromEntries(fields);
}

/** Text from outside as a sentence can hold it. */
export function oneLine(text: string, most = 400): string {
  const line = plain(text, 4 * most)
    .replaceAll(/\s+/gu, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
