import { isNode, PIVOT_HINT, Refused, walkStatement } from "./sql_tree.ts";
import type { Node } from "./sql_tree.ts";

/** Why a statement may not run, where, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/**
 * Decides whether a tool's statement may run, given the syntax tree that DuckDB's `json_serialize_sql` made of it.
 * Everything is refused that is not known to be harmless: node classes, their fields, tables, functions, types.
 */
export function checkStatement(
  sql: string,
  serialized: string,
  columns: ReadonlySet<string>,
): Refusal | undefined {
  try {
    const tree = parsed(serialized);
    if (!isNode(tree)) throw new Refused("DuckDB gave no syntax tree");
    if (tree["error"] === true) return unparsed(sql, tree);
    const statements = tree["statements"];
    if (!Array.isArray(statements) || statements.length !== 1) {
      throw new Refused("exactly one statement is allowed", undefined, "Ask for one SELECT at a time.");
    }
    walkStatement(statements[0], { tables: new Set(), columns });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError)
      return refusal(sql, new Refused("it is nested too deeply", undefined, "Split it up."));
    if (error instanceof Refused) return refusal(sql, error);
    throw error;
  }
}

function parsed(serialized: string): unknown {
  try {
    return JSON.parse(serialized);
  } catch (error) {
    // DuckDB writes a number that is too large for a double as Infinity, which is no JSON.
    if (error instanceof SyntaxError)
      throw new Refused(
        "it holds a number that is too large",
        undefined,
        "Write 'inf'::DOUBLE for infinity.",
      );
    throw error;
  }
}

function unparsed(sql: string, tree: Node): Refusal {
  const said = String(tree["error_message"] ?? "");
  const position = Number(tree["position"] ?? Number.NaN);
  if (tree["error_type"] === "parser" || tree["error_subtype"] === "SYNTAX_ERROR") {
    return {
      message: `Cannot read the SQL: ${said.split("\n")[0]}${where(sql, Number.isNaN(position) ? undefined : position)}`,
      hint: "Correct the statement; it is read as DuckDB's SQL.",
    };
  }
  const hint = /^\s*(un)?pivot/i.test(sql) || /\bpivot\b/i.test(sql) ? PIVOT_HINT : undefined;
  return refusal(sql, new Refused("only one SELECT is allowed", undefined, hint));
}

function refusal(sql: string, { message, position, hint }: Refused): Refusal {
  return { message: `Cannot run the SQL: ${message}${where(sql, position)}`, hint };
}

/** ` at line 2: … the text there …`; positions count bytes. */
function where(sql: string, position: number | undefined): string {
  if (position === undefined) return ".";
  const bytes = Buffer.from(sql);
  const line = bytes.subarray(0, position).filter((byte) => byte === 10).length + 1;
  const from = bytes.lastIndexOf(10, Math.max(0, position - 1)) + 1;
  const start = Math.max(from, position - 30);
  const text =
    bytes
      .subarray(start, position + 50)
      .toString()
      .replaceAll("\ufffd", "")
      .split("\n")[0] ?? "";
  return ` at line ${line}: \`${start > from ? "…" : ""}${text.trim()}\`.`;
}
