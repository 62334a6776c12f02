import type { JsonObject } from "../toolkit/spec.ts";
import { need } from "./parts.ts";
import type { State } from "./state.ts";

/** What was tried, on which data, with what result: shown to the person who approves, and kept beside the tool. */
export function evidenceOf(state: State): JsonObject {
  const { name, hash, rows, columns } = need(state.dataset, "dataset");
  const checks = state.validation_result?.checks ?? [];
  return {
    question: state.user_query,
    reading: state.extracted_intent?.reading ?? null,
    dataset: {
      name,
      hash: `sha256-${hash}`,
      rows,
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
    },
    checks: checks.map(({ name: check, passed, detail }) => ({ name: check, passed, detail })),
    repairs: state.repair_attempts,
    changes_asked: state.change_rounds,
  };
}
