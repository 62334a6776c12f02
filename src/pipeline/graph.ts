import { END, START, StateGraph } from "@langchain/langgraph";
import type { BaseCheckpointSaver } from "@langchain/langgraph-checkpoint";
import { codeGeneratorNode } from "./nodes/code_generator.ts";
import { executorNode } from "./nodes/executor.ts";
import { feedbackStage1Node, feedbackStage2Node } from "./nodes/feedback.ts";
import { intentNode } from "./nodes/intent.ts";
import { promoterNode } from "./nodes/promoter.ts";
import { repairNode } from "./nodes/repair.ts";
import { specGeneratorNode } from "./nodes/spec_generator.ts";
import { validatorNode } from "./nodes/validator.ts";
import type { Parts } from "./parts.ts";
import * as routes from "./routes.ts";
import { PipelineState } from "./state.ts";

/** Stored with every run: an open run of another version is not resumed. Change it when a node or an edge changes. */
export const GRAPH_VERSION = "2";

/** From a question to an answer, and from the answer to a tool, with a person asked twice on the way. */
export function compileGraph(parts: Parts, checkpointer?: BaseCheckpointSaver) {
  return new StateGraph(PipelineState)
    .addNode("intent_node", intentNode(parts))
    .addNode("spec_generator_node", specGeneratorNode(parts))
    .addNode("code_generator_node", codeGeneratorNode(parts))
    .addNode("validator_node", validatorNode(parts))
    .addNode("repair_node", repairNode(parts))
    .addNode("executor_node", executorNode(parts))
    .addNode("feedback_stage1_node", feedbackStage1Node(parts))
    .addNode("feedback_stage2_node", feedbackStage2Node(parts))
    .addNode("promoter_node", promoterNode(parts))
    .addEdge(START, "intent_node")
    .addConditionalEdges("intent_node", routes.route_after_intent, {
      fits: "executor_node",
      gap: "spec_generator_node",
      refused: END,
    })
    .addEdge("spec_generator_node", "code_generator_node")
    .addEdge("code_generator_node", "validator_node")
    .addConditionalEdges("validator_node", routes.route_after_validation, {
      valid: "executor_node",
      repairable: "repair_node",
      failed: END,
    })
    .addEdge("repair_node", "validator_node")
    .addConditionalEdges("executor_node", routes.route_after_execution, {
      answered: "feedback_stage1_node",
      reused: END,
      repairable: "repair_node",
      failed: END,
    })
    .addConditionalEdges("feedback_stage1_node", routes.route_after_stage1, {
      approved: "feedback_stage2_node",
      changes: "spec_generator_node",
      unclear: "feedback_stage1_node",
      ended: END,
    })
    .addConditionalEdges("feedback_stage2_node", routes.route_after_stage2, {
      approved: "promoter_node",
      rejected: END,
    })
    .addEdge("promoter_node", END)
    .compile({
      name: "toolkiln",
      interruptBefore: ["feedback_stage1_node", "feedback_stage2_node"],
      ...(checkpointer === undefined ? {} : { checkpointer }),
    });
}

export type PipelineGraph = ReturnType<typeof compileGraph>;
