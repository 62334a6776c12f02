import { addressBelow, fetchDirectly, type Environment } from "../authoring/model/client/transport.ts";
import { isThisMachine, type LlmConfig } from "../config/llm.ts";

const LOOK_SECONDS = 3;

/** What is set up for a model, and whether anybody answers there. The key is looked for, and not sent. */
export async function examineModel(
  llm: LlmConfig,
  env: Environment = process.env,
): Promise<{ readonly ok: boolean; readonly detail: string }> {
  const { base_url, models, share } = llm;
  const answers = await somebodyAnswers(base_url, env);
  const problems = [
    ...(answers ? [] : [`nothing answers at ${base_url}: start the server, or mend llm.base_url`]),
    ...keyProblems(llm, env),
  ];
  const names = [...new Set([models.reasoning, models.coding])].join(" and ");
  const key = llm.api_key_env === undefined ? "no key" : `key in ${llm.api_key_env}`;
  const told = `${names} at ${base_url}, ${key}, prompts hold ${SHARED[share]} (${share})`;
  return { ok: problems.length === 0, detail: [told, ...problems].join("; ") };
}

const SHARED: Record<LlmConfig["share"], string> = {
  schema: "no text of any cell",
  samples: "values of cells",
};

function keyProblems({ api_key_env, base_url }: LlmConfig, env: Environment): string[] {
  if (api_key_env === undefined) return [];
  const bare = new URL(base_url).protocol === "http:" && !isThisMachine(base_url);
  return [
    ...((env[api_key_env] ?? "").trim() === "" ? [`${api_key_env} is not set: export it`] : []),
    ...(bare ? ["the key would go over plain http to another machine: use https"] : []),
  ];
}

/** Whatever it answers, somebody does. */
async function somebodyAnswers(base_url: string, env: Environment): Promise<boolean> {
  const looked = AbortSignal.timeout(LOOK_SECONDS * 1000);
  try {
    const { body } = await fetchDirectly(addressBelow(base_url, "/models"), {
      method: "GET",
      headers: { accept: "application/json", "user-agent": "toolkiln" },
      signal: looked,
      connectSeconds: LOOK_SECONDS,
      env,
    });
    // Nothing of it is wanted, and the connection is not kept.
    await body[Symbol.asyncIterator]().return?.();
    return true;
  } catch {
    return false;
  }
}
