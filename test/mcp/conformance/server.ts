/**
 * What the official conformance suite asks of a server beside the protocol itself: tools, prompts and resources of certain
 * names. They are served by the factory and over the HTTP that serve everything else.
 */
import type { Server } from "@modelcontextprotocol/server";
import { openHost } from "../../../src/mcp/host.ts";
import { serveHttp } from "../../../src/mcp/http.ts";
import { createFactory } from "../../../src/mcp/server.ts";
import { askingTools } from "./asking_tools.ts";
import { addPrompts } from "./prompts.ts";
import { addResources } from "./resources.ts";
import { plainTools } from "./tools.ts";

const [folder = "."] = process.argv.slice(2);
const host = await openHost(folder, { version: "0.0.0", log: () => {} });
const factory = createFactory(host, [...plainTools(), ...askingTools()]);
const { changes, log, workspace } = host;
const server = await serveHttp(
  async (context) => {
    const served = (await factory(context)) as Server;
    const resources = { subscribe: true };
    served.registerCapabilities({ prompts: {}, completions: {}, logging: {}, resources });
    addPrompts(served);
    addResources(served);
    const completion = { values: [], total: 0, hasMore: false };
    served.setRequestHandler("completion/complete", () => ({ completion }));
    return served;
  },
  { address: "127.0.0.1", port: 0, settings: workspace.config.mcp, changes, log },
);
process.stdout.write(`${server.url}\n`);
