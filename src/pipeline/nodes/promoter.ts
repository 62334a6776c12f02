import { evidenceOf } from "../evidence.ts";
import { node, runIdOf, say, type Parts } from "../parts.ts";

/** Keeps the approved tool. Asked twice, it promotes once; a functional twin is not kept under another name. */
export function promoterNode(parts: Parts) {
  return node(async (state, config) => {
    const { name, version, twin = false } = await parts.registry.promote(runIdOf(config), evidenceOf(state));
    const told = twin
      ? `${name} v${version} already does this; nothing new was kept`
      : `Promoted ${name} v${version}`;
    return { promoted_tool: { name, version, twin }, ...say("promoter_node", told) };
  });
}
