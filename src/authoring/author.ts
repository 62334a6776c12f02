import type { Dataset } from "../data/dataset.ts";
import type { Failure } from "../errors.ts";
import type { Candidate, Finding, JsonObject, ToolSpec } from "../toolkit/spec.ts";

/** A question, structured: plain JSON, so that it survives a checkpoint. */
export interface Intent {
  readonly question: string;
  readonly author: ToolSpec["origin"]["author"];
  /** How the question was read, in one line of plain words. */
  readonly reading: string;
  /** What is computed, apart from columns and values. A promoted tool of the same operation may fit. */
  readonly operation: string;
  /** The parameters with which a tool of this operation answers the question. */
  readonly params: JsonObject;
}

/** Either the question was read, or here is why not. */
export type Reading =
  | { readonly ok: true; readonly intent: Intent }
  | { readonly ok: false; readonly failure: Failure };

/** Writes tools. The recipe author needs no model; a model author asks an endpoint. */
export interface ToolAuthor {
  readonly name: ToolSpec["origin"]["author"];
  read(question: string, dataset: Dataset, signal?: AbortSignal): Promise<Reading>;
  /** Reads a person's words at review as a change of the question already read. */
  amend(intent: Intent, words: string, dataset: Dataset, signal?: AbortSignal): Promise<Reading>;
  writeSpec(intent: Intent, dataset: Dataset, signal?: AbortSignal): Promise<ToolSpec>;
  writeCode(intent: Intent, spec: ToolSpec, dataset: Dataset, signal?: AbortSignal): Promise<string>;
  /** A new version of the whole file, given what was wrong with the last. */
  repair(
    intent: Intent,
    candidate: Candidate,
    findings: readonly Finding[],
    signal?: AbortSignal,
  ): Promise<string>;
}
