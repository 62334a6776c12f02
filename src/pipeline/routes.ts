import { MAX_REPAIRS } from "./bounds.ts";
import type { State } from "./state.ts";

/** Where a run goes next. Each answer is a key of the path map in graph.ts; an unmapped one throws. */
export function route_after_intent(state: State): "fits" | "gap" | "refused" {
  if (state.failure !== null) return "refused";
  return state.has_gap ? "gap" : "fits";
}

export function route_after_validation(state: State): "valid" | "repairable" | "failed" {
  if (state.failure !== null) return "failed";
  return state.validation_result?.valid === true ? "valid" : "repairable";
}

export function route_after_execution(state: State): "answered" | "reused" | "repairable" | "failed" {
  if (state.failure !== null) return "failed";
  if (state.execution_output?.ok !== true) return "repairable";
  return state.matched_tool === null ? "answered" : "reused";
}

export function route_after_stage1(state: State): "approved" | "changes" | "unclear" | "ended" {
  if (state.failure !== null || state.stage1?.decision === "reject") return "ended";
  if (state.stage1?.decision === "approve") return "approved";
  return state.stage1?.unclear === undefined ? "changes" : "unclear";
}

export function route_after_stage2(state: State): "approved" | "rejected" {
  return state.stage2?.decision === "approve" ? "approved" : "rejected";
}

/** True while a failed candidate may be repaired once more. */
export function repairsLeft(state: State): boolean {
  return state.repair_attempts < MAX_REPAIRS;
}
