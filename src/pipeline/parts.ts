import { AIMessage } from "@langchain/core/messages";
import type { ModelCall, ToolAuthor, Work } from "../authoring/author.ts";
import type { Dataset } from "../data/dataset.ts";
import { InputError } from "../errors.ts";
import type { Registry } from "../registry/registry.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Check } from "../validation/report.ts";
import type { RunFailure, State, Update } from "./state.ts";

/** What the nodes work with. Each has an interface, and a second implementation is welcome. */
export interface Parts {
  readonly author: ToolAuthor;
  readonly registry: Registry;
  readonly sandbox: Sandbox;
  openDataset(path: string, signal?: AbortSignal): Promise<Dataset>;
}

/** What LangGraph hands to a node, as far as ours look. */
export interface NodeConfig {
  readonly signal?: AbortSignal;
  readonly configurable?: { readonly thread_id?: string };
  readonly writer?: ((chunk: unknown) => void) | undefined;
}

/** What a node says while it works, on LangGraph's `custom` stream. */
export type Progress = { readonly check: Check } | { readonly note: string };

/**
 * A node in which bad input ends the run with its reason instead of crashing the graph. Whatever its author asked of a model
 * is accounted for, also when it failed.
 */
export function node(run: (state: State, config: NodeConfig, work: Work) => Promise<Update>) {
  return async (state: State, config: NodeConfig): Promise<Update> => {
    const calls: ModelCall[] = [];
    const work: Work = {
      signal: config.signal,
      onProgress: (note) => config.writer?.({ note } satisfies Progress),
      onCall: (call) => calls.push(call),
    };
    const update = await answered(() => run(state, config, work));
    return calls.length === 0 ? update : { ...update, model_calls: [...state.model_calls, ...calls] };
  };
}

async function answered(run: () => Promise<Update>): Promise<Update> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { failure: { ...error.toFailure(), fault: "input" } };
  }
}

/** An entry of the run's log. */
export function say(name: string, content: string): { messages: AIMessage[] } {
  return { messages: [new AIMessage({ id: crypto.randomUUID(), name, content })] };
}

export function fail(code: string, message: string, hint: string): { failure: RunFailure } {
  return { failure: { code, message, hint, fault: "run" } };
}

/** The run's id is its thread's. */
export function runIdOf(config: NodeConfig): string {
  const id = config.configurable?.thread_id;
  if (id === undefined) throw new Error("A run needs a thread: pass {configurable: {thread_id}}.");
  return id;
}

/** What a node needs of the state by the time it runs. @throws when an earlier node left it out, which is a bug */
export function need<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`The state has no ${name} at this node.`);
  return value;
}

/** The dataset the question was asked of: the same bytes, or the run ends. */
export async function datasetOf(parts: Parts, state: State, config: NodeConfig): Promise<Dataset> {
  const dataset = await parts.openDataset(state.data_path, config.signal);
  if (dataset.hash === need(state.dataset, "dataset").hash) return dataset;
  throw new InputError(
    "data_changed",
    `${dataset.name} is not the file the question was asked of: its content has changed since.`,
    "Ask the question again, or put the file back as it was.",
  );
}
