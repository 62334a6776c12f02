import type { Dataset } from "../data/dataset.ts";
import type { Failure } from "../errors.ts";
import type { Candidate, Finding, Json, JsonObject, ToolSpec } from "../toolkit/spec.ts";

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
  /** The contract of the tool, from an author that draws it up while it reads. */
  readonly spec?: ToolSpec;
  /** Why this author and not another. */
  readonly why?: string;
  /** What of the data a model was shown that read it. */
  readonly share?: "schema" | "samples";
}

/** What an author may use while it works, and whom it tells of its work. */
export interface Work {
  readonly signal?: AbortSignal | undefined;
  /** Promoted tools that may answer a question, the likeliest first. */
  readonly tools?: (question: string) => Promise<readonly ToolSpec[]>;
  /** What came out of the sandbox, when a person asks for changes to it. */
  readonly result?: Json;
  /** Candidates that failed before this one, the oldest first. */
  readonly tried?: readonly Attempt[];
  /** Says how far the work is, in a few words. */
  readonly onProgress?: (text: string) => void;
  /** Accounts for what a model was asked. */
  readonly onCall?: (call: ModelCall) => void;
}

/** A candidate's code, and what was wrong with it. */
export interface Attempt {
  readonly code: string;
  readonly findings: readonly Finding[];
}

/** One exchange with a model. */
export interface ModelCall {
  readonly purpose: "read" | "amend" | "code" | "repair";
  readonly model: string;
  /** What of the data its prompt was allowed to hold. */
  readonly share: "schema" | "samples";
  /** Requests it took, retries included. */
  readonly calls: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly seconds: number;
  /** In the currency of the configured prices. */
  readonly cost?: number;
}

/** Either the question was read, or here is why not. */
export type Reading =
  | { readonly ok: true; readonly intent: Intent }
  | { readonly ok: false; readonly failure: Failure };

/** Writes tools. The recipe author needs no model; a model author asks an endpoint. */
export interface ToolAuthor {
  readonly name: "auto" | ToolSpec["origin"]["author"];
  read(question: string, dataset: Dataset, work?: Work): Promise<Reading>;
  /** Reads a person's words at review as a change of the question already read. */
  amend(intent: Intent, words: string, dataset: Dataset, work?: Work): Promise<Reading>;
  writeSpec(intent: Intent, dataset: Dataset, work?: Work): Promise<ToolSpec>;
  writeCode(intent: Intent, spec: ToolSpec, dataset: Dataset, work?: Work): Promise<string>;
  /** A new version of the whole file, given what was wrong with the last. */
  repair(
    intent: Intent,
    candidate: Candidate,
    findings: readonly Finding[],
    dataset: Dataset,
    work?: Work,
  ): Promise<string>;
}
