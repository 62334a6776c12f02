import type { ToolSpec } from "../../toolkit/spec.ts";
import { skeletonOf } from "./skeleton.ts";

/**
 * The file that a reply holds, under the doc comment that its contract makes: what a reviewer reads first was agreed on before,
 * and is no text that slipped in with the code.
 */
export function codeIn(reply: string, spec: ToolSpec): string {
  const code = fileIn(reply.replaceAll(/\r\n?/gu, "\n").replaceAll(/[\u00a0\u2000-\u200a\u202f]/gu, " "));
  const [comment] = skeletonOf(spec).split("\nimport ", 1);
  return `${comment}\n${importing(withoutComments(code))}\n`;
}

/** The fenced block that exports the tool, or else the longest; what looks like a file when nothing is fenced. */
function fileIn(reply: string): string {
  const blocks = [...reply.matchAll(FENCED)].map(([, , block = ""]) => block);
  const exporting = blocks.filter((block) => /^export default\b/mu.test(block));
  const [longest] = (exporting.length > 0 ? exporting : blocks).toSorted((a, b) => b.length - a.length);
  if (longest !== undefined) return longest;
  const from = reply.search(/^(?:\/\*\*|import type\b|type \w|interface \w|export default\b)/mu);
  if (from < 0 || !/^export default\b/mu.test(reply)) return reply;
  const to = reply.lastIndexOf("\n}");
  return to < from ? reply.slice(from) : reply.slice(from, to + 2);
}

/** A block that is never closed goes on to the end. */
const FENCED = /^[ \t]*(`{3,}|~{3,})[^\n`]*\n([\s\S]*?)(?:^[ \t]*\1|$(?![\s\S]))/gmu;

/** The file from its first statement on. A comment that never ends is left to the checks. */
function withoutComments(code: string): string {
  return code.replace(/^(?:\s+|\/\*[\s\S]*?\*\/|\/\/[^\n]*)+/u, "").trim();
}

/** What a tool may import, whole or not at all: a type that a model forgot, or does not use, is no reason to ask it again. */
const TYPES = [
  "Aggregate",
  "Cell",
  "ColumnInfo",
  "ColumnType",
  "Condition",
  "Context",
  "Data",
  "DatePart",
  "Filter",
  "FilterOperator",
  "Having",
  "Key",
  "Measure",
  "Operand",
  "Row",
];

const IMPORT = /^import type \{[\s\w,]*\} from "toolkiln\/toolkit";?[ \t]*\n?/gmu;

function importing(body: string): string {
  const code = body.replaceAll(IMPORT, "").trim();
  const used = TYPES.filter(
    (type) =>
      new RegExp(`\\b${type}\\b`, "u").test(code) &&
      !new RegExp(`\\b(?:interface|type)\\s+${type}\\b`, "u").test(code),
  );
  return used.length === 0 ? code : `import type { ${used.join(", ")} } from "toolkiln/toolkit";\n\n${code}`;
}
