import type { CallToolResult, ResourceLink } from "@modelcontextprotocol/server";
import { InputError, isSystemError, type Failure } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import { printable } from "../review/text.ts";
import type { Json } from "../toolkit/spec.ts";
import type { Call } from "./call.ts";
import { MIME_TYPES, runUri, toolUri, type Part } from "./uris.ts";

/** An answer as the protocol has it: the object that `--json` prints, a short text, and links to what lies behind it. */
export function toResult(
  answer: PipelineAnswer,
  call: Pick<Call, "takesLinks">,
  told?: string,
): CallToolResult {
  const text = [told, say(answer)].filter((part) => part !== undefined && part !== "").join("\n\n");
  return {
    structuredContent: { ...answer },
    content: [{ type: "text", text }, ...(call.takesLinks ? linksOf(answer) : [])],
    ...(answer.status === "failed" ? { isError: true } : {}),
  };
}

/** An answer that is no run of a tool. */
export function toPlainResult(structured: Readonly<Record<string, Json>>, text: string): CallToolResult {
  return { structuredContent: { ...structured }, content: [{ type: "text", text }] };
}

/** Whatever went wrong, as an answer a model can act on. What only we can mend is told to the log alone. */
export function toFailure(error: unknown, log: (text: string) => void): CallToolResult {
  return toResult({ status: "failed", run_id: null, error: failureOf(error, log) }, { takesLinks: false });
}

function failureOf(error: unknown, log: (text: string) => void): Failure {
  if (error instanceof InputError) return { ...error.toFailure(), hint: here(error.hint) };
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (isSystemError(error)) {
    return {
      code: "workspace_unusable",
      message: `A file of the workspace cannot be used: the system says ${error.code ?? "no"}.`,
      hint: "Whoever runs the server finds the file named in its log.",
    };
  }
  return {
    code: "internal_error",
    message: "Toolkiln itself failed.",
    hint: "This is a defect of Toolkiln; whoever runs the server finds it in its log.",
  };
}

/** Ways on that are commands of the terminal, as a client has them. */
function here(hint: string): string {
  return hint.replace("List the tools with: toolkiln tools", "search_tools finds tools by words.");
}

function say(answer: PipelineAnswer): string {
  const { status, error, summary_markdown = "", tool_created, tool_used } = answer;
  const parts = [summary_markdown];
  if (tool_created !== undefined)
    parts.push(
      `Kept as the tool ${tool_created.name} v${tool_created.version}: it runs on any file, by its name or with run_tool.`,
    );
  if (tool_used !== undefined) parts.push(`Answered by the tool ${tool_used.name} v${tool_used.version}.`);
  if (status === "rejected") parts.push("Rejected by a person; the tool was not kept.");
  if (error !== undefined) parts.push(printable(`${error.message} ${error.hint}`));
  return parts.filter((part) => part !== "").join("\n\n");
}

function linksOf({ run_id, result, tool_created, tool_used, evidence }: PipelineAnswer): ResourceLink[] {
  const tool = tool_created ?? tool_used;
  const ofRun = (part: Part) => (run_id === null ? [] : [link(runUri(run_id, part), part)]);
  const ofTool = (part: Part) => (tool === undefined ? ofRun(part) : [link(toolUri(tool.name, part), part)]);
  return [
    ...(result === undefined ? [] : ofRun("result")),
    ...(tool === undefined && result === undefined ? [] : ofTool("code")),
    ...(evidence === undefined ? [] : run_id === null ? ofTool("evidence") : ofRun("evidence")),
  ];
}

export function link(uri: string, part: Part): ResourceLink {
  return { type: "resource_link", uri, name: part, title: TITLES[part], mimeType: MIME_TYPES[part] };
}

const TITLES: Record<Part, string> = {
  result: "The whole result",
  chart: "The chart, to be edited",
  code: "The tool's source",
  evidence: "What was tried, and on what",
};
