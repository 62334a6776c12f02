import { InputError } from "../errors.ts";
import type { CatalogEntry, PromotedTool } from "../registry/registry.ts";
import { printable } from "../review/text.ts";
import type { Command } from "./command.ts";
import type { Terminal } from "./terminal.ts";

export const command: Command = {
  usage: "toolkiln tools [show NAME | search WORDS | archive NAME]",
  words: [0, 12],
  async run({ words: given, workspace, terminal }) {
    const { openWorkspace } = await import("../pipeline/workspace.ts");
    const { registry } = await openWorkspace(workspace);
    const [action = "list", ...rest] = given;
    switch (action) {
      case "list": {
        const { tools, notes } = await registry.list();
        listTools(tools, terminal);
        for (const note of notes) terminal.note(printable(note));
        return 0;
      }
      case "search": {
        if (rest.length === 0)
          throw new InputError("usage", "Say what to look for.", `Usage: ${command.usage}`);
        const words = rest.join(" ");
        listTools(
          await registry.search(words),
          terminal,
          `No promoted tool is about ${JSON.stringify(words)}.`,
        );
        return 0;
      }
      case "show":
        showTool(await registry.get(nameFrom(rest)), terminal);
        return 0;
      case "archive": {
        const { name, version } = await registry.archive(nameFrom(rest));
        if (terminal.json) terminal.printJson({ status: "success", archived: { name, version } });
        else terminal.print(`Archived ${name} v${version}; its files are in the archive folder.`);
        return 0;
      }
      default:
        throw new InputError(
          "usage",
          `\`toolkiln tools\` has no ${JSON.stringify(action)}: it must be show, search or archive.`,
          `Usage: ${command.usage}`,
        );
    }
  },
};

function nameFrom(words: readonly string[]): string {
  const [name] = words;
  if (name !== undefined && words.length === 1) return name;
  throw new InputError("usage", `Name one tool: ${words.length} were given.`, `Usage: ${command.usage}`);
}

function listTools(
  tools: readonly CatalogEntry[],
  terminal: Terminal,
  none = 'No tool is promoted yet. Ask a question: toolkiln analyze FILE "QUESTION"',
): void {
  if (terminal.json) return terminal.printJson({ status: "success", tools });
  if (tools.length === 0) return terminal.print(none);
  const width = Math.max(...tools.map(({ name }) => name.length));
  for (const { name, version, description } of tools) {
    terminal.print(`${terminal.style("bold", name.padEnd(width))}  v${version}  ${printable(description)}`);
  }
}

function showTool({ spec, version, hash, code, evidence }: PromotedTool, terminal: Terminal): void {
  if (terminal.json)
    return terminal.printJson({ status: "success", tool: { spec, version, hash, evidence, code } });
  terminal.print(`${terminal.style("bold", spec.name)} v${version}  ${terminal.style("dim", hash)}`);
  terminal.print(`${printable(spec.description)}\n`);
  terminal.print("Parameters");
  for (const [name, schema] of Object.entries(spec.parameters.properties ?? {})) {
    const fallback = printable(JSON.stringify(schema.default));
    terminal.print(`  --set ${name}=…  ${printable(schema.description ?? "")} (default: ${fallback})`);
  }
  terminal.print(`\nReturns  ${printable(spec.returns)}\n`);
  terminal.print(
    code
      .trimEnd()
      .split("\n")
      .map((line) => printable(line))
      .join("\n"),
  );
}
