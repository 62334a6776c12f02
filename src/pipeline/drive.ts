import type { RunRecord } from "../store/runs.ts";
import type { Check } from "../validation/report.ts";
import type { Standing } from "./answer.ts";
import type { PipelineGraph } from "./graph.ts";
import type { Progress } from "./parts.ts";
import type { State } from "./state.ts";

/** What happens while a run works. */
export type PipelineEvent =
  | { readonly type: "note"; readonly text: string }
  /** The same question of the same bytes was asked before, and is still open. */
  | { readonly type: "resumed"; readonly run: RunRecord }
  | { readonly type: "node_started"; readonly node: string }
  | { readonly type: "check"; readonly check: Check }
  | {
      readonly type: "node_finished";
      readonly node: string;
      readonly text: string;
      readonly failed: boolean;
      readonly milliseconds: number;
    };

export interface DriveOptions {
  readonly onEvent?: (event: PipelineEvent) => void;
  readonly signal?: AbortSignal;
}

/** Runs the graph until it ends or waits. Every step is on disk before the next one starts. */
export async function drive(
  graph: PipelineGraph,
  run: RunRecord,
  input: Parameters<PipelineGraph["stream"]>[0],
  { onEvent, signal }: DriveOptions,
): Promise<Standing> {
  const stream = await graph.stream(input, {
    configurable: { thread_id: run.run_id },
    durability: "sync",
    streamMode: ["tasks", "custom"],
    ...(signal === undefined ? {} : { signal }),
  });
  const started = new Map<string, number>();
  for await (const [mode, chunk] of stream) {
    if (mode === "custom") onEvent?.(said(chunk as Progress));
    else report(chunk as TaskEvent, started, onEvent);
  }
  const standing = await standingOf(graph, run.run_id);
  if (standing === undefined) throw new Error(`Run ${run.run_id} left no checkpoint.`);
  return standing;
}

/** What LangGraph streams when a node starts, and when it has finished. */
interface TaskEvent {
  readonly id: string;
  readonly name: string;
  readonly result?: Partial<State> | readonly (readonly [string, unknown])[];
}

function said(progress: Progress): PipelineEvent {
  return "check" in progress
    ? { type: "check", check: progress.check }
    : { type: "note", text: progress.note };
}

function report(task: TaskEvent, started: Map<string, number>, onEvent: DriveOptions["onEvent"]): void {
  if (task.result === undefined) {
    started.set(task.id, Date.now());
    onEvent?.({ type: "node_started", node: task.name });
    return;
  }
  const update = (
    Array.isArray(task.result) ? Object.fromEntries(task.result) : task.result
  ) as Partial<State>;
  const failure = update.failure ?? undefined;
  onEvent?.({
    type: "node_finished",
    node: task.name,
    text: failure?.message ?? update.messages?.at(-1)?.text ?? "",
    failed: failure !== undefined,
    milliseconds: Date.now() - (started.get(task.id) ?? Date.now()),
  });
}

/** Where the run stands, or nothing before its first checkpoint. */
export async function standingOf(graph: PipelineGraph, runId: string): Promise<Standing | undefined> {
  const snapshot = await graph.getState({ configurable: { thread_id: runId } });
  if (snapshot.createdAt === undefined) return undefined;
  return { state: snapshot.values as State, next: snapshot.next };
}
