import { compileGraph } from "./graph.ts";
import { partsOf } from "./runs.ts";
import type { Workspace } from "./workspace.ts";

/** The pipeline as a Mermaid drawing, from the graph that runs. */
export async function drawGraph(workspace: Workspace): Promise<string> {
  const graph = compileGraph(await partsOf(workspace));
  return (await graph.getGraphAsync()).drawMermaid({ withStyles: false });
}
