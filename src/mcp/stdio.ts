import { once } from "node:events";
import { Writable } from "node:stream";
import type { McpServerFactory, Server } from "@modelcontextprotocol/server";
import { serveStdio as serve, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Changes } from "./changes.ts";

/** Far more than any question; one message may not fill the memory. */
const MESSAGE_BYTES = 4 * 1024 * 1024;

/** Serves one client over this process's stdin and stdout, until the client is gone or `signal` aborts. */
export async function serveStdio(
  factory: McpServerFactory,
  { changes, log, signal }: { changes: Changes; log: (text: string) => void; signal: AbortSignal },
): Promise<void> {
  // One, or two when the client has tried the newer era first.
  const servers: Server[] = [];
  const transport = new StdioServerTransport(process.stdin, onlyProtocol(), { maxBufferSize: MESSAGE_BYTES });
  const handle = serve(
    async (context) => {
      const server = (await factory(context)) as Server;
      servers.push(server);
      return server;
    },
    { transport, onerror: ({ message }) => log(message) },
  );
  const closed = closing(transport);
  const unsubscribe = changes.subscribe(() => {
    for (const server of servers) server.sendToolListChanged().catch(() => {});
  });
  await Promise.race([closed, once(signal, "abort")]);
  unsubscribe();
  await handle.close();
}

/** When the client has closed its end, or sent what cannot be read on from. */
function closing(transport: StdioServerTransport): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const closed = transport.onclose;
  Object.assign(transport, {
    onclose: () => {
      closed?.();
      resolve();
    },
  });
  return promise;
}

/** From here on stdout carries the protocol; whatever else in this process prints, prints to stderr. */
function onlyProtocol(): Writable {
  const { stdout, stderr } = process;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return new Writable({
    decodeStrings: false,
    // Each answer that finds it full listens for room: many calls at once would be told of as a leak.
    highWaterMark: MESSAGE_BYTES,
    write: (chunk: string, encoding, done) => void write(chunk, encoding, (error) => done(error)),
  });
}
