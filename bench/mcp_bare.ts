/** The least an MCP server on the SDK can be. */
import { enableCompileCache } from "node:module";

enableCompileCache();
const { Server } = await import("@modelcontextprotocol/server");
const { serveStdio } = await import("@modelcontextprotocol/server/stdio");

serveStdio(() => {
  const server = new Server({ name: "bare", version: "0.0.0" }, { capabilities: { tools: {} } });
  server.setRequestHandler("tools/list", () => ({ tools: [] }));
  return server;
});
