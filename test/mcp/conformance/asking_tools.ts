import {
  inputRequired,
  inputResponse,
  ProtocolError,
  ProtocolErrorCode,
  type CallToolResult,
  type InputRequests,
} from "@modelcontextprotocol/server";
import type { Call, ServedTool } from "../../../src/mcp/call.ts";
import type { ReviewState } from "../../../src/mcp/review_state.ts";
import { DEFAULTS, ENUMS } from "./forms.ts";
import { text, tool } from "./tools.ts";

/** Tools that ask the client for something first. */
export function askingTools(): ServedTool[] {
  return [
    asking(
      "test_sampling",
      ({ prompt = "" }) => ({ sampled: sampling(prompt) }),
      (answers) => text(`LLM response: ${JSON.stringify(answers["sampled"])}`),
    ),
    asking(
      "test_elicitation",
      ({ message = "" }) => ({ form: form(message, ["username", "email"]) }),
      (answers) => text(`User response: ${JSON.stringify(answers["form"])}`),
    ),
    asking(
      "test_elicitation_sep1034_defaults",
      () => ({
        form: inputRequired.elicit({
          mode: "form",
          message: "Defaults",
          requestedSchema: { type: "object", properties: DEFAULTS },
        }),
      }),
      completed,
    ),
    asking(
      "test_elicitation_sep1330_enums",
      () => ({
        form: inputRequired.elicit({
          mode: "form",
          message: "Enums",
          requestedSchema: { type: "object", properties: ENUMS },
        }),
      }),
      completed,
    ),
    asking("test_streaming_elicitation", () => ({ form: form("Go on?", ["answer"]) }), completed),
    asking("test_missing_capability", () => ({ sampled: sampling("hello") }), completed),
    asking(
      "test_input_required_result_elicitation",
      () => ({ user_name: form("What is your name?", ["name"]) }),
      (answers) => text(`Hello, ${JSON.stringify(answers["user_name"])}!`),
    ),
    asking(
      "test_input_required_result_sampling",
      () => ({ capital_question: sampling("What is the capital of France?") }),
      completed,
    ),
    asking(
      "test_input_required_result_list_roots",
      () => ({ client_roots: inputRequired.listRoots() }),
      completed,
    ),
    asking(
      "test_input_required_result_request_state",
      () => ({ confirm: form("Please confirm", ["ok"]) }),
      () => text("state-ok"),
    ),
    asking(
      "test_input_required_result_multiple_inputs",
      () => ({
        user_name: form("What is your name?", ["name"]),
        greeting: sampling("Generate a greeting"),
        client_roots: inputRequired.listRoots(),
      }),
      completed,
    ),
    asking(
      "test_input_required_result_tampered_state",
      () => ({ confirm: form("Please confirm", ["ok"]) }),
      completed,
    ),
    asking("test_input_required_result_capabilities", (_, call) => byCapabilities(call), completed),
    tool("test_input_required_result_multi_round", async (call) => {
      const round = call.review?.asked ?? 0;
      const keys = ["step1", "step2"] as const;
      const key = keys[round === 0 ? 0 : round - 1] ?? "step2";
      const heard = inputResponse(call.context.mcpReq.inputResponses, key).kind === "elicit";
      if (round === 2 && heard) return text("all rounds done");
      const next = round === 1 && heard ? 2 : Math.max(1, round);
      const asked =
        next === 1
          ? { step1: form("Step 1: What is your name?", ["name"]) }
          : { step2: form("Step 2: What is your favorite color?", ["color"]) };
      return inputRequired({
        inputRequests: asked,
        requestState: await call.host.states.mint(state("multi", next)),
      });
    }),
  ];
}

function completed(answers: Record<string, unknown>): CallToolResult {
  const { action = "accept", content = {} } = (answers["form"] ?? {}) as {
    action?: string;
    content?: object;
  };
  return text(`Elicitation completed: action=${action}, content=${JSON.stringify(content)}`);
}

/** A tool that asks first: it goes on when every answer is there and of its kind, and refuses a state that is not ours. */
function asking(
  name: string,
  ask: (input: Record<string, string>, call: Call) => InputRequests,
  done: (answers: Record<string, unknown>) => CallToolResult,
): ServedTool {
  return tool(name, async (call, input) => {
    const { inputResponses = {}, requestState } = call.context.mcpReq;
    if (requestState() !== undefined && call.review === undefined)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, "Invalid requestState");
    const inputRequests = ask(input, call);
    const answered = Object.keys(inputRequests).every(
      (key) => inputResponse(inputResponses, key).kind !== "missing",
    );
    if (answered) return done(inputResponses);
    return inputRequired({ inputRequests, requestState: await call.host.states.mint(state(name, 1)) });
  });
}

function state(call: string, asked: number): ReviewState {
  return { run_id: "none", stage: 1, checkpoint_id: "", call, asked };
}

function byCapabilities({ context }: Call): InputRequests {
  const envelope = context.mcpReq.envelope as
    | Record<string, { sampling?: object; elicitation?: object }>
    | undefined;
  const { sampling: samples, elicitation } = envelope?.["io.modelcontextprotocol/clientCapabilities"] ?? {};
  return {
    ...(samples === undefined ? {} : { sampled: sampling("Which?") }),
    ...(elicitation === undefined ? {} : { form: form("Which?", ["answer"]) }),
  };
}

function sampling(prompt: string) {
  return inputRequired.createMessage({
    messages: [{ role: "user", content: { type: "text", text: prompt } }],
    maxTokens: 100,
  });
}

export function form(message: string, names: string[]) {
  const properties = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  return inputRequired.elicit({
    mode: "form",
    message,
    requestedSchema: { type: "object", properties, required: names },
  });
}
