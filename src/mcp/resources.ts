import { ResourceNotFoundError, type ReadResourceResult } from "@modelcontextprotocol/server";
import type { VegaLiteSpec } from "../charts/chart.ts";
import { InputError } from "../errors.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import type { Host } from "./host.ts";
import { visibleRunOf } from "./runs.ts";
import { MIME_TYPES, readUri, type Place } from "./uris.ts";

/** What an answer linked to. */
export async function readResource(uri: string, host: Host): Promise<ReadResourceResult> {
  const place = readUri(uri);
  const found =
    place === undefined
      ? undefined
      : await (place.kind === "runs" ? ofRun(place, host) : ofTool(place, host));
  if (place === undefined || found === undefined) throw new ResourceNotFoundError(uri.slice(0, 200));
  const text = typeof found === "string" ? found : JSON.stringify(found, null, 2);
  return { contents: [{ uri, mimeType: MIME_TYPES[place.part], text }] };
}

async function ofRun({ id, part }: Place, host: Host): Promise<unknown> {
  return await orNothing(async () => {
    const { run_id } = await visibleRunOf(id, { host });
    const { inspectRun } = await import("../pipeline/runs.ts");
    const { answer, tool } = await inspectRun(host.workspace, run_id);
    if (part === "code") return tool?.code;
    if (part === "chart") return answer === undefined ? undefined : await specOf(answer);
    return part === "result" ? answer?.result : answer?.evidence;
  });
}

async function specOf(answer: PipelineAnswer): Promise<VegaLiteSpec | undefined> {
  const { chartOfAnswer } = await import("../pipeline/chart.ts");
  const chart = chartOfAnswer(answer);
  return "spec" in chart ? chart.spec : undefined;
}

async function ofTool({ id, part }: Place, { workspace }: Host): Promise<unknown> {
  return await orNothing(async () => {
    const { code, evidence } = await workspace.registry.get(id);
    return part === "code" ? code : evidence;
  });
}

/** A run or tool that cannot be had is a resource that is not there. */
async function orNothing(find: () => Promise<unknown>): Promise<unknown> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
