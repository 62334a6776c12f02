import {
  CLIENT_CAPABILITIES_META_KEY,
  inputResponse,
  type CallToolResult,
  type ClientCapabilities,
  type ElicitRequestFormParams,
  type InputRequiredResult,
  type Server,
  type ServerContext,
  type Tool,
} from "@modelcontextprotocol/server";
import type { JsonObject } from "../toolkit/spec.ts";
import { createClientRoots, type ClientRoots } from "./client_roots.ts";
import type { Host } from "./host.ts";
import { progressOf, type Progress } from "./progress.ts";
import { responseTo, type Answered } from "./responses.ts";
import type { ReviewState } from "./review_state.ts";

/** One request to run a tool, and what the client that sent it can do. */
export interface Call {
  readonly host: Host;
  /** The request as the protocol has it. */
  readonly context: ServerContext;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Whether the client can show a form to a person. */
  readonly asksPeople: boolean;
  /** Shows a form within the call, as the revisions of 2025 have it; with the one of 2026 it goes out as an answer. */
  readonly show: ((form: Form) => Promise<Answered>) | undefined;
  /** Links to resources came with the revision of June 2025: older clients refuse an answer that has one. */
  readonly takesLinks: boolean;
  readonly clientRoots: ClientRoots;
  /** The review that this request answers, when its state is ours and intact. */
  readonly review: ReviewState | undefined;
  /** What came back for the form. */
  readonly answered: Answered;
  /** Work that has to wait for its turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** A form, as the protocol has it on the wire. */
export type Form = ElicitRequestFormParams;

export type Answer = CallToolResult | InputRequiredResult;

/** A tool as clients see it, and what it does. */
export interface ServedTool {
  readonly definition: Tool;
  run(input: JsonObject, call: Call): Promise<Answer>;
}

/** The name under which a form travels. */
export const REVIEW = "review";

/** What a connection knows of its client, asked anew for each call. */
export function callsOf(host: Host, server: Server) {
  const roots = createClientRoots(server);
  return (context: ServerContext): Call => {
    const { signal, envelope, requestState } = context.mcpReq;
    const progress = progressOf(context);
    const modern = (envelope as Readonly<Record<string, ClientCapabilities>> | undefined)?.[
      CLIENT_CAPABILITIES_META_KEY
    ];
    const capabilities: ClientCapabilities = modern ?? server.getClientCapabilities() ?? {};
    return {
      host,
      context,
      signal,
      progress,
      asksPeople: showsForms(capabilities),
      show: modern === undefined ? (form) => showNow(form, context, host) : undefined,
      takesLinks: modern !== undefined || (server.getNegotiatedProtocolVersion() ?? "") >= "2025-06-18",
      clientRoots: roots(context, modern !== undefined, capabilities),
      review: requestState<{ readonly review?: ReviewState }>()?.review,
      answered: responseTo(REVIEW, context) ?? { kind: "missing" },
      inTurn: (work) =>
        host.gate.run(signal, work, (ahead) => progress.say(`${ahead} calls wait before this one`)),
    };
  };
}

/** People take their time; the client, and the run's state, decide how long an answer may take. */
const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** A client that fails to show a form has brought no answer, as if it had been closed. */
async function showNow(form: Form, { mcpReq }: ServerContext, { log }: Host): Promise<Answered> {
  const { signal } = mcpReq;
  try {
    const answer = await mcpReq.send(
      { method: "elicitation/create", params: { ...form } },
      { signal, timeout: DAY_MILLISECONDS },
    );
    return inputResponse({ [REVIEW]: answer }, REVIEW);
  } catch (error) {
    if (signal.aborted) throw error;
    log(`The client could not show a form: ${error instanceof Error ? error.message : String(error)}`);
    return { kind: "elicit", action: "cancel" };
  }
}

/** `elicitation: {}` means forms; a client may also say that it opens addresses only. */
function showsForms({ elicitation }: ClientCapabilities): boolean {
  if (elicitation === undefined) return false;
  return elicitation.form !== undefined || elicitation.url === undefined;
}
