import { request } from "node:http";

export interface Sent {
  readonly status: number | undefined;
  readonly body: string;
}

/** A bare request: what no client of ours would send. */
export function send(
  url: string,
  headers: Record<string, string>,
  body = "{}",
  method = "POST",
): Promise<Sent> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  const sent = request(
    url,
    {
      method,
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
      },
    },
    (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode, body: text }));
    },
  );
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

const ENVELOPE = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } },
};

/** A call of a tool as a 2026 client sends it; `params` is JSON, and need not be what a program can write. */
export function sendCall(url: string, name: string, params: string): Promise<Sent> {
  const headers = { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/call", "mcp-name": name };
  const envelope = JSON.stringify(ENVELOPE);
  const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${name}","_meta":${envelope},${params}}}`;
  return send(url, headers, body);
}
