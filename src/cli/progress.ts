import type { PipelineEvent } from "../pipeline/drive.ts";
import { printable } from "../review/text.ts";
import type { Terminal } from "./terminal.ts";

/** Shows each node as it works, and what it came to, on stderr. */
export function showEvents(terminal: Terminal): (event: PipelineEvent) => void {
  return (event) => {
    switch (event.type) {
      case "note":
        return terminal.status(`  ${printable(event.text)}`);
      case "resumed":
        return terminal.note(`Going on with run ${event.run.run_id}, begun ${event.run.created_at}`);
      case "node_started":
        return terminal.status(`  ${event.node} …`);
      case "check":
        return terminal.status(`  validator_node … ${event.check.name}`);
      case "node_finished": {
        const time = terminal.style("dim", `${Math.round(event.milliseconds)} ms`);
        // Why a node failed is said once, as the outcome.
        const mark = event.failed ? "✗" : "✓";
        const text = event.failed ? "" : `${clip(printable(event.text), terminal.width - 34)} `;
        return terminal.note(`${mark} ${event.node.padEnd(20)} ${text}${time}`);
      }
    }
  };
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(width - 1, 10))}…` : text;
}
