import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { InputError } from "../errors.ts";
import type { HttpOptions } from "../mcp/http.ts";
import type { Host } from "../mcp/host.ts";
import { printable } from "../review/text.ts";
import type { Command, CommandInput } from "./command.ts";
import { version } from "./help.ts";
import { interruption } from "./interruption.ts";

export const command: Command = {
  usage: "toolkiln serve [--http [--port N] [--host ADDRESS]] [--print-config]",
  options: {
    http: { type: "boolean" },
    port: { type: "string" },
    host: { type: "string" },
    "print-config": { type: "boolean" },
  },
  words: [0, 0],
  async run(input) {
    if (input.options["print-config"] === true) {
      const { printConfig } = await import("./client_config.ts");
      return printConfig(input);
    }
    const where = addressFrom(input);
    const { openHost } = await import("../mcp/host.ts");
    const { createFactory } = await import("../mcp/server.ts");
    const host = await openHost(input.workspace, { version: await version(), log });
    try {
      const signal = interruption();
      if (where === undefined) {
        if (process.stdin.isTTY) log(BY_HAND);
        const { serveStdio } = await import("../mcp/stdio.ts");
        await serveStdio(createFactory(host), { changes: host.changes, log, signal });
      } else await listen(host, where, signal);
      return 0;
    } finally {
      await host.close();
    }
  },
};

const BY_HAND =
  "This waits for an MCP client, which starts it by itself: `toolkiln serve --print-config` prints what its settings need. Ctrl-C ends it.";

type Where = Pick<HttpOptions, "address" | "port">;

export const DEFAULT_PORT = 7337;

async function listen(host: Host, where: Where, signal: AbortSignal): Promise<void> {
  const [{ serveHttp }, { createFactory }] = await Promise.all([
    import("../mcp/http.ts"),
    import("../mcp/server.ts"),
  ]);
  const { token, told } = await tokenFor(where.address);
  const { changes, workspace } = host;
  const settings = workspace.config.mcp;
  const server = await serveHttp(createFactory(host), { ...where, token, settings, changes, log });
  log(`Toolkiln listens at ${server.url}${told}`);
  if (!signal.aborted) await once(signal, "abort");
  await server.close();
}

/** One that is given is always asked for; without one, only whoever is on this machine may do without. */
async function tokenFor(address: string): Promise<{ token: string | undefined; told: string }> {
  const { isLoopback } = await import("../mcp/guard.ts");
  const given = process.env["TOOLKILN_TOKEN"];
  if (given !== undefined && given.length < 32) {
    throw new InputError(
      "token_short",
      `TOOLKILN_TOKEN must have at least 32 characters, and has ${given.length}.`,
      "Leave it unset to have one made, or make one with: openssl rand -base64 32",
    );
  }
  if (given !== undefined) return { token: given, told: ", with the token of TOOLKILN_TOKEN" };
  if (isLoopback(address)) return { token: undefined, told: "" };
  const token = randomBytes(32).toString("base64url");
  return { token, told: `\nClients send: Authorization: Bearer ${token}\nIt is shown this once.` };
}

function addressFrom({ options }: CommandInput): Where | undefined {
  const { http, port, host } = options as { http?: boolean; port?: string; host?: string };
  if (http !== true) {
    if (port === undefined && host === undefined) return undefined;
    throw new InputError("usage", "--port and --host are for --http.", `Usage: ${command.usage}`);
  }
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535 && port !== "")
    return { address: host ?? "127.0.0.1", port: number };
  throw new InputError(
    "usage",
    `--port must be a whole number up to 65535: the value is ${JSON.stringify(port)}.`,
    `Leave it out for ${DEFAULT_PORT}.`,
  );
}

/** Clients are quoted in it, who must not steer a terminal or fill a disk with one request. */
const LONGEST = 4000;

function log(text: string): void {
  const lines = text.slice(0, LONGEST).split("\n").map(printable).join("\n");
  process.stderr.write(`${lines}${text.length > LONGEST ? "…" : ""}\n`);
}
