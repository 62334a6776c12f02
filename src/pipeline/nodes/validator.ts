import { validateCandidate } from "../../validation/validate.ts";
import { datasetOf, fail, need, node, say, type Parts, type Progress } from "../parts.ts";
import { repairsLeft } from "../routes.ts";
import { listFindings } from "../findings.ts";

/** Policy, types and trials. A candidate that fails goes to repair while attempts are left. */
export function validatorNode(parts: Parts) {
  return node(async (state, config) => {
    const candidate = {
      spec: need(state.tool_spec, "tool_spec"),
      code: need(state.generated_code, "generated_code"),
    };
    const dataset = await datasetOf(parts, state, config);
    const report = await validateCandidate(candidate, {
      params: need(state.extracted_intent, "extracted_intent").params,
      cachePath: dataset.cachePath,
      sandbox: parts.sandbox,
      onProgress: (check) => config.writer?.({ check } satisfies Progress),
      ...(config.signal === undefined ? {} : { signal: config.signal }),
    });
    const summary = report.valid
      ? `Passed ${report.checks.length} checks`
      : `Failed: ${listFindings(report.findings)}`;
    return {
      validation_result: report,
      ...say("validator_node", summary),
      ...(report.valid || repairsLeft(state) ? {} : outOfRepairs(state.repair_attempts, report.findings)),
    };
  });
}

function outOfRepairs(attempts: number, findings: Parameters<typeof listFindings>[0]) {
  return fail(
    "validation_failed",
    `The tool still fails its checks after ${attempts} repairs, which is the bound. ${listFindings(findings)}`,
    "Put the question in other words, or make it smaller; the draft is in the staging folder.",
  );
}
