import type { ServerContext } from "@modelcontextprotocol/server";
import type { PipelineEvent } from "../pipeline/drive.ts";
import { printable } from "../review/text.ts";

/** Tells a client that asked for it what goes on. */
export interface Progress {
  say(text: string): void;
  onEvent(event: PipelineEvent): void;
}

const LONGEST = 300;

export function progressOf({ mcpReq }: ServerContext): Progress {
  const progressToken = mcpReq["_meta"]?.progressToken;
  let progress = 0;
  let last = "";
  const say = (text: string): void => {
    if (progressToken === undefined || text === last) return;
    last = text;
    progress += 1;
    const message = printable(text).slice(0, LONGEST);
    // A client that has gone needs no news; its call is being cancelled.
    mcpReq
      .notify({ method: "notifications/progress", params: { progressToken, progress, message } })
      .catch(() => {});
  };
  return { say, onEvent: (event) => say(textOf(event)) };
}

function textOf(event: PipelineEvent): string {
  switch (event.type) {
    case "note":
      return event.text;
    case "resumed":
      return `Going on with run ${event.run.run_id}`;
    case "node_started":
      return `${event.node} …`;
    case "check":
      return `validator_node … ${event.check.name}`;
    case "node_finished":
      return `${event.node}: ${event.text}`;
  }
}
