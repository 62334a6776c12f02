import type { Dataset } from "../data/dataset.ts";
import type { JsonObject } from "../toolkit/spec.ts";
import { need } from "./parts.ts";
import type { DatasetFacts, State } from "./state.ts";

/** What was tried, on which data, with what result: shown to the person who approves, and kept beside the tool. */
export function evidenceOf(state: State): JsonObject {
  const checks = state.validation_result?.checks ?? [];
  return {
    question: state.user_query,
    reading: state.extracted_intent?.reading ?? null,
    ...authorOf(state),
    dataset: shown(need(state.dataset, "dataset")),
    checks: checks.map(({ name, passed, detail }) => ({ name, passed, detail })),
    repairs: state.repair_attempts,
    changes_asked: state.change_rounds,
  };
}

/** Who read the question and wrote the tool, why not another, and what of the data a model was shown. */
function authorOf({ extracted_intent: intent, model_calls: [call] }: State): JsonObject {
  if (intent === null) return {};
  return {
    author: intent.author,
    ...(intent.why === undefined ? {} : { why: intent.why }),
    ...(call === undefined ? {} : { model: call.model, share: call.share }),
  };
}

/** What a run remembers of its dataset. */
export function rememberedOf({ name, hash, profile }: Dataset): DatasetFacts {
  const columns = profile.columns.map((column) => ({ name: column.name, type: column.type }));
  return { name, hash, rows: profile.rows, columns, notes: profile.notes };
}

/** The dataset, as evidence names it. */
export function factsOf(dataset: Dataset): JsonObject {
  return shown(rememberedOf(dataset));
}

function shown({ name, hash, rows, columns, notes }: DatasetFacts): JsonObject {
  return { name, hash: `sha256-${hash}`, rows, columns: columns.map((column) => ({ ...column })), notes };
}
