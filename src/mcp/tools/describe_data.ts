import type { ColumnProfile, Dataset } from "../../data/dataset.ts";
import { printable } from "../../review/text.ts";
import type { Json, JsonObject } from "../../toolkit/spec.ts";
import { toPlainResult } from "../answer.ts";
import type { ServedTool } from "../call.ts";
import { defineTool } from "../define.ts";
import { admit } from "../paths.ts";
import { FILE, input } from "../schemas.ts";

/** A table of a thousand columns must not fill a model's memory. */
const MOST_COLUMNS = 200;

export function describeData(): ServedTool {
  return defineTool({
    name: "describe_data",
    title: "Describe a data file",
    description:
      "Rows, columns and their types, and what had to be coerced. Ask before a question about an unknown file.",
    inputSchema: input({ file_path: FILE }, ["file_path"]),
    outputSchema: {
      type: "object",
      properties: {
        status: { type: "string" },
        file: { type: "string" },
        rows: { type: "integer" },
        columns: { type: "array" },
        more_columns: { type: "integer" },
        notes: { type: "array" },
      },
      required: ["status"],
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
    async run({ file_path }, call) {
      const { workspace } = call.host;
      const file = await admit(String(file_path), call);
      const { signal, progress } = call;
      const dataset = await call.inTurn(() => workspace.openDataset(file, { signal, onNote: progress.say }));
      const described = describe(dataset, workspace.config.mcp.share === "samples");
      return toPlainResult(described, say(dataset));
    },
  });
}

function describe({ name, profile }: Dataset, withValues: boolean): JsonObject {
  const { rows, columns, notes } = profile;
  return {
    status: "success",
    file: name,
    rows,
    columns: columns
      .slice(0, MOST_COLUMNS)
      .map((column) => (withValues ? (column as unknown as Json) : factsOf(column))),
    more_columns: Math.max(0, columns.length - MOST_COLUMNS),
    // They quote what could not be read.
    notes: withValues ? notes : [],
  };
}

/** Everything but values of cells. */
function factsOf({ name, type, missing, distinct }: ColumnProfile): JsonObject {
  return { name, type, missing, distinct };
}

function say({ name, profile }: Dataset): string {
  const shown = profile.columns.slice(0, 30).map((column) => `${printable(column.name)} (${column.type})`);
  const more = profile.columns.length - shown.length;
  return `${printable(name)}: ${profile.rows} rows; ${shown.join(", ")}${more > 0 ? ` and ${more} more columns` : ""}`;
}
