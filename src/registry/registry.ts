import type { CatalogEntry } from "./catalog.ts";
import type { Candidate, JsonObject, ToolSpec } from "../toolkit/spec.ts";

export type { CatalogEntry } from "./catalog.ts";

/** Where tools live, as absolute paths on one disk. */
export interface RegistryPaths {
  /** Candidates, a folder a run. */
  readonly staging_dir: string;
  /** Promoted tools: `NAME.ts` and `NAME.json`, and nothing else. */
  readonly active_dir: string;
  /** Withdrawn tools as `NAME@vN.ts`, rejected candidates in a folder a run. */
  readonly archive_dir: string;
  /** `registry.json` */
  readonly registry: string;
}

export interface Effects {
  readonly clock: () => Date;
  /** Told of every durable change before it is made. */
  readonly before: (step: string) => void;
}

/** A tool that two reviews have approved, as it was approved. */
export interface PromotedTool {
  readonly name: string;
  readonly version: number;
  readonly spec: ToolSpec;
  /** The TypeScript file, byte for byte. */
  readonly code: string;
  readonly hash: string;
  readonly run_id: string;
  readonly promoted_at: string;
  readonly evidence: JsonObject;
}

export interface Promotion {
  readonly name: string;
  readonly version: number;
  /** True when a tool that does the same was promoted before: it is the one named, and nothing new is kept. */
  readonly twin?: boolean;
}

export interface Registry {
  /** Writes the run's candidate to the staging folder, in place of an earlier one. */
  stage(runId: string, candidate: Candidate, status: "DRAFT" | "STAGED" | "APPROVED"): Promise<void>;
  /** Moves the run's candidate to the archive. A run that has none is left as it is. */
  reject(runId: string, reason: string): Promise<void>;
  /**
   * Keeps the run's approved candidate as a tool, once, however often it is asked. A name that is taken by another
   * operation gets a number; a name that was archived goes on with the next version.
   */
  promote(runId: string, evidence: JsonObject): Promise<Promotion>;
  /** @throws InputError `tool_edited` unless every byte is as approved */
  get(name: string): Promise<PromotedTool>;
  /** The promoted tools by name, and what is odd about the folders, each a sentence for people. */
  list(): Promise<{ readonly tools: readonly CatalogEntry[]; readonly notes: readonly string[] }>;
  /** The promoted tools by name, from `registry.json` alone: whether their files are there is asked of each. */
  promoted(): Promise<readonly CatalogEntry[]>;
  findByOperation(operation: string): Promise<readonly CatalogEntry[]>;
  /** The promoted tools that fit the words, best first. */
  search(words: string, limit?: number): Promise<readonly CatalogEntry[]>;
  /** Withdraws a tool; its files stay in the archive. */
  archive(name: string): Promise<{ readonly name: string; readonly version: number }>;
}
