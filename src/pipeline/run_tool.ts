import type { Dataset } from "../data/dataset.ts";
import { InputError } from "../errors.ts";
import type { Outcome, Sandbox } from "../sandbox/sandbox.ts";
import { checkJson } from "../toolkit/schema.ts";
import type { Candidate, JsonObject } from "../toolkit/spec.ts";
import { checkParams } from "./params.ts";

/**
 * Runs a tool once on the whole data. What comes out is a claim: a result that does not fit the spec is a failure.
 * @throws {InputError} when the parameters do not fit the tool or the data
 */
export async function runTool(
  { spec, code }: Candidate,
  params: JsonObject,
  dataset: Dataset,
  sandbox: Sandbox,
  signal?: AbortSignal,
): Promise<Outcome> {
  const [problem] = checkParams(spec, params, dataset);
  if (problem !== undefined) throw new InputError("parameter_invalid", problem.message, problem.hint);
  const session = await sandbox.open(dataset.cachePath);
  try {
    const outcome = await session.run({ code, params, ...(signal === undefined ? {} : { signal }) });
    if (!outcome.ok) return outcome;
    const [issue] = checkJson(spec.result, outcome.result);
    if (issue === undefined) return outcome;
    return {
      ok: false,
      cost: outcome.cost,
      failure: {
        kind: "tool",
        code: "bad_result",
        message: `The result of ${spec.name} does not fit its spec: ${issue.path || "the result"} ${issue.message}.`,
        hint: "Return what the spec promises.",
      },
    };
  } finally {
    // Its process ends by itself: the answer need not wait for that.
    void session.close();
  }
}
