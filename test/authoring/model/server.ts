import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";
import { createModelClient } from "../../../src/authoring/model/client/client.ts";
import type { Message } from "../../../src/authoring/model/client/completion.ts";
import { EFFECTS, type ModelEffects } from "../../../src/authoring/model/client/effects.ts";
import { resolveLlm } from "../../../src/config/llm.ts";

/** What a request looked like to the server. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly Message[];
    readonly response_format?: {
      readonly type: string;
      readonly json_schema?: { readonly strict?: boolean };
    };
    readonly [name: string]: unknown;
  };
  /** Settles once the connection is gone. */
  readonly closed: Promise<void>;
}

export type Step = (response: ServerResponse, seen: Seen) => void;

export interface TestServer {
  readonly url: string;
  readonly seen: Seen[];
}

/** A real server that answers its requests by one step after another; the last step answers all that follow. */
export async function serve(...steps: readonly Step[]): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer(answering(steps, seen));
  return { url: `http://127.0.0.1:${await listen(server)}/v1`, seen };
}

export async function serveSecurely(options: TlsOptions, ...steps: readonly Step[]): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createSecureServer(options, answering(steps, seen));
  return { url: `https://localhost:${await listen(server)}/v1`, seen };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function answering(steps: readonly Step[], seen: Seen[]): RequestListener {
  return (request, response) => {
    const closed = new Promise<void>((resolve) => void request.socket.once("close", () => resolve()));
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (piece: string) => (text += piece));
    request.on("end", () => {
      const one: Seen = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: text === "" ? {} : (JSON.parse(text) as Seen["body"]),
        closed,
      };
      seen.push(one);
      (steps[seen.length - 1] ?? steps.at(-1))?.(response, one);
    });
  };
}

/** A stream as a well-behaved server sends it. */
export function says(
  text: string | readonly string[],
  {
    finish = "stop",
    usage = { prompt_tokens: 100, completion_tokens: 10 } as object | null,
    type = "text/event-stream",
  } = {},
): Step {
  return (response) => {
    begin(response, type);
    for (const piece of typeof text === "string" ? [text] : text) send(response, { content: piece });
    send(response, {}, finish);
    if (usage !== null) event(response, { choices: [], usage });
    response.end("data: [DONE]\n\n");
  };
}

export function begin(response: ServerResponse, type = "text/event-stream"): void {
  response.writeHead(200, { "content-type": type });
}

export function send(response: ServerResponse, delta: object, finish: string | null = null): void {
  event(response, { model: "served-model", choices: [{ index: 0, delta, finish_reason: finish }] });
}

export function event(response: ServerResponse, value: object): void {
  response.write(`data: ${JSON.stringify(value)}\n\n`);
}

export function answers(status: number, body: unknown, headers: Record<string, string> = {}): Step {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

export function refuses(status: number, message: string, rest: object = {}, headers = {}): Step {
  return answers(status, { error: { message, ...rest } }, headers);
}

type Llm = Parameters<typeof resolveLlm>[0];

/** A client that waits for nothing, and tells how long it would have waited. */
export function clientOf(
  { url }: { readonly url: string },
  { config = {}, timeouts = {}, effects = {} }: Options = {},
) {
  const waits: number[] = [];
  const resolved = resolveLlm({ base_url: url, model: "asked-model", ...config });
  const client = createModelClient(
    { ...resolved, timeouts: { ...resolved.timeouts, ...timeouts } },
    {
      ...EFFECTS,
      env: {},
      async sleep(milliseconds, signal) {
        waits.push(milliseconds);
        await EFFECTS.sleep(0, signal);
      },
      ...effects,
    },
  );
  return { client, waits };
}

export interface Options {
  readonly config?: Partial<Llm>;
  /** In seconds; fractions are quicker to test with. */
  readonly timeouts?: Partial<ReturnType<typeof resolveLlm>["timeouts"]>;
  readonly effects?: Partial<ModelEffects>;
}

export const QUESTION: readonly Message[] = [
  { role: "system", content: "You write tools." },
  { role: "user", content: "How many rows?" },
];

/** Asks for text. */
export function askText(server: { readonly url: string }, options?: Options) {
  const { client, waits } = clientOf(server, options);
  return client.complete({ role: "coding", messages: QUESTION }).then((done) => ({ ...done, waits }));
}

export const COUNT = {
  name: "count",
  jsonSchema: {
    type: "object",
    properties: { rows: { type: "integer" }, of: { type: "string" } },
    required: ["rows", "of"],
    additionalProperties: false,
  },
} as const;

/** Asks for JSON. */
export function askJson(server: { readonly url: string }, options?: Options) {
  const { client, waits } = clientOf(server, options);
  return client
    .complete({ role: "reasoning", messages: QUESTION, schema: COUNT })
    .then((done) => ({ ...done, waits }));
}
