import type { CallToolResult, ImageContent } from "@modelcontextprotocol/server";
import type { VegaLiteSpec } from "../charts/chart.ts";
import type { PipelineAnswer } from "../pipeline/answer.ts";
import { link, toResult } from "./answer.ts";
import type { Call } from "./call.ts";
import { runUri } from "./uris.ts";

/** Some clients keep every answer in the conversation. */
const MOST_BYTES = 200_000;

/** An answer as the protocol has it, with its picture. */
export async function toShown(answer: PipelineAnswer, call: Call, told?: string): Promise<CallToolResult> {
  return await withPicture(toResult(answer, call, told), answer, call);
}

/** The answer with a picture of its result, where that has a chart, and a link to the chart that people can edit. */
export async function withPicture(
  shown: CallToolResult,
  answer: PipelineAnswer,
  call: Call,
): Promise<CallToolResult> {
  if (!call.host.workspace.config.mcp.charts) return shown;
  const { chartOfAnswer } = await import("../pipeline/chart.ts");
  const chart = chartOfAnswer(answer);
  if (!("spec" in chart) || call.signal.aborted) return shown;
  const { run_id } = answer;
  const links = call.takesLinks && run_id !== null ? [link(runUri(run_id, "chart"), "chart")] : [];
  return { ...shown, content: [...shown.content, ...(await draw(chart.spec, call)), ...links] };
}

/** An answer is worth more than its picture: what goes wrong with that is told to the log. */
async function draw(spec: VegaLiteSpec, { host }: Call): Promise<ImageContent[]> {
  try {
    const png = await host.painter.png(spec, MOST_BYTES);
    if (png === undefined) return [];
    return [{ type: "image", data: Buffer.from(png).toString("base64"), mimeType: "image/png" }];
  } catch (error) {
    host.log(`A chart could not be drawn: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
