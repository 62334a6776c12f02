import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { TLSSocket } from "node:tls";
import { isThisMachine } from "../../../config/llm.ts";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly connectSeconds: number;
  /** Where the proxy's address is read. */
  readonly env: Environment;
}

export interface HttpReply {
  readonly status: number;
  header(name: string): string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

export type Fetch = (url: string, request: HttpRequest) => Promise<HttpReply>;
export type Environment = Readonly<Record<string, string | undefined>>;

export const CONNECT_TIMEOUT = "CONNECT_TIMEOUT";

/**
 * One request, without what `fetch` adds: it gives a server five minutes to begin its answer, which a local model may need for
 * the prompt alone, and it follows redirects. Here the caller's signal is the only limit beside connecting.
 * `HTTPS_PROXY` and `NO_PROXY` are honoured for https away from this machine, where a proxy sees only the host's name;
 * never for http, where it would see the key and the question.
 */
export const fetchDirectly: Fetch = async (url, request) => {
  const { method, headers, body, signal, connectSeconds } = request;
  signal.throwIfAborted();
  const secure = new URL(url).protocol === "https:";
  // A certificate that does not hold is never waved through, whatever the environment says: the key would go to a stranger.
  const options = { method, headers: { ...headers, "accept-encoding": "identity" }, signal };
  const sent = secure
    ? httpsRequest(url, { ...options, agent: secureAgent(url, request.env), rejectUnauthorized: true })
    : httpRequest(url, { ...options, agent: new HttpAgent() });

  return new Promise<HttpReply>((resolve, reject) => {
    const timer = setTimeout(
      () => sent.destroy(Object.assign(new Error("no connection in time"), { code: CONNECT_TIMEOUT })),
      connectSeconds * 1000,
    );
    sent.once("socket", (socket) => {
      const connected = socket instanceof TLSSocket ? socket.authorized : !socket.connecting;
      if (connected) clearTimeout(timer);
      else socket.once(secure ? "secureConnect" : "connect", () => clearTimeout(timer));
    });
    sent.once("close", () => clearTimeout(timer));
    // Stays: an error after the answer has begun comes here as well as to the reader of the body.
    sent.on("error", reject);
    sent.once("response", (incoming) => resolve(replyOf(incoming)));
    sent.end(body);
  });
};

/** An address below the base, with the base's query, which some gateways need. */
export function addressBelow(base_url: string, path: string): string {
  const url = new URL(base_url);
  url.pathname = url.pathname.replace(/\/+$/u, "") + path;
  return url.href;
}

function replyOf(incoming: IncomingMessage): HttpReply {
  return {
    status: incoming.statusCode ?? 0,
    header(name) {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    body: incoming,
  };
}

function secureAgent(url: string, env: Environment): HttpsAgent {
  if (isThisMachine(url)) return new HttpsAgent();
  const proxyEnv = Object.fromEntries(
    ["HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy"].flatMap((name) => {
      const value = env[name];
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
  const proxy = proxyEnv["https_proxy"] ?? proxyEnv["HTTPS_PROXY"];
  // Node passes over an address that it does not know, and would connect past the proxy.
  if (proxy !== undefined && !(/^https?:/u.test(proxy) && URL.canParse(proxy)))
    throw Object.assign(new Error("no address of a proxy"), { code: "ERR_PROXY_INVALID" });
  return new HttpsAgent({ proxyEnv });
}
