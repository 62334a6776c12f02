/**
 * Loaded first in the program's own processes, it lets their modules load packages from bundles, where there are any: LangGraph
 * alone is hundreds of small files. Whoever uses the library in a program of theirs shares the packages themselves.
 */
import { readdirSync, statSync } from "node:fs";
import { registerHooks } from "node:module";

const fromSource = import.meta.url.endsWith(".ts");
const own = new URL(".", import.meta.url).href;
const folder = new URL(
  fromSource ? "../node_modules/.toolkiln/packages/" : "bundle/packages/",
  import.meta.url,
);

const bundled = new Map(
  findBundles().map((name) => [
    name.slice(0, -".js".length).replaceAll("\\", "/"),
    new URL(name, folder).href,
  ]),
);
if (bundled.size > 0) {
  registerHooks({
    resolve(specifier, context, next) {
      const url = context.parentURL?.startsWith(own) === true ? bundled.get(specifier) : undefined;
      return url === undefined ? next(specifier, context) : { url, format: "module", shortCircuit: true };
    },
  });
}

/** Bundles older than the last installation hold what was installed before. */
function findBundles(): string[] {
  const installed = fromSource ? changedAt(new URL("../../.package-lock.json", folder)) : 0;
  if (changedAt(folder) < installed) return [];
  return readdirSync(folder, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".js"));
}

function changedAt(place: URL): number {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
