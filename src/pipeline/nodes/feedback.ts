import { interrupt } from "@langchain/langgraph";
import type { Work } from "../../authoring/author.ts";
import { FeedbackSchemas, type Feedback, type Stage } from "../../review/feedback.ts";
import { MAX_CHANGE_ROUNDS } from "../bounds.ts";
import { datasetOf, fail, need, node, runIdOf, say, type NodeConfig, type Parts } from "../parts.ts";
import type { State, Update } from "../state.ts";

/** "Is this output right?" The graph stops before this node; the answer arrives with `Command({resume})`. */
export function feedbackStage1Node(parts: Parts) {
  return node(async (state, config, work) => {
    const feedback = ask(1);
    if (feedback.decision === "changes") return await change(parts, state, feedback, config, work);
    if (feedback.decision === "approve") {
      const candidate = {
        spec: need(state.tool_spec, "tool_spec"),
        code: need(state.generated_code, "generated_code"),
      };
      await parts.registry.stage(runIdOf(config), candidate, "APPROVED");
    } else {
      await parts.registry.reject(runIdOf(config), feedback.notes ?? "The output was rejected at stage 1.");
    }
    return { stage1: feedback, ...say("feedback_stage1_node", told(1, feedback)) };
  });
}

/** "Keep this tool?" */
export function feedbackStage2Node(parts: Parts) {
  return node(async (_state, config) => {
    const feedback = ask(2);
    if (feedback.decision !== "approve") {
      await parts.registry.reject(runIdOf(config), feedback.notes ?? "The tool was rejected at stage 2.");
    }
    return { stage2: feedback, ...say("feedback_stage2_node", told(2, feedback)) };
  });
}

/**
 * The static interrupt has stopped the graph already; this one takes the answer, and stops a run resumed without one.
 * An answer that does not fit throws before it is kept, and the run goes on waiting.
 */
function ask(stage: Stage): Feedback {
  return interrupt<{ stage: Stage }, Feedback>({ stage }, { responseSchema: FeedbackSchemas[stage] });
}

/** Words that cannot be read leave the run at stage 1, with the reason. */
async function change(
  parts: Parts,
  state: State,
  feedback: Feedback,
  config: NodeConfig,
  work: Work,
): Promise<Update> {
  if (state.change_rounds >= MAX_CHANGE_ROUNDS) {
    await parts.registry.reject(runIdOf(config), "Too many rounds of changes.");
    return fail(
      "changes_limit",
      `Changes were asked for more than ${MAX_CHANGE_ROUNDS} times, which is the bound of one run.`,
      "Ask a new question that says it all.",
    );
  }
  const dataset = await datasetOf(parts, state, config);
  const intent = need(state.extracted_intent, "extracted_intent");
  const seen = state.execution_output?.ok === true ? { result: state.execution_output.result } : {};
  const reading = await parts.author.amend(intent, feedback.notes ?? "", dataset, { ...work, ...seen });
  const log = say("feedback_stage1_node", told(1, feedback));
  if (!reading.ok) return { stage1: { ...feedback, unclear: reading.failure }, ...log };
  return {
    stage1: feedback,
    change_rounds: state.change_rounds + 1,
    extracted_intent: reading.intent,
    tool_spec: null,
    generated_code: null,
    validation_result: null,
    execution_output: null,
    repair_attempts: 0,
    failed_attempts: [],
    ...log,
  };
}

function told(stage: Stage, { decision, notes }: Feedback): string {
  return `Stage ${stage}: ${decision}${notes === undefined ? "" : ` (${notes})`}`;
}
