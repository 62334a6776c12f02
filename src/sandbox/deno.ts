import { createRequire, builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { InputError } from "../errors.ts";

/** Everything off: what the tool needs comes through its standard streams. */
export function denoArguments(entry: string, memoryMb: number): string[] {
  const denied = ["read", "write", "net", "env", "run", "ffi", "sys", "import"].map(
    (name) => `--deny-${name}`,
  );
  return [
    "run",
    ...SWITCHES,
    ...denied,
    `--import-map=${NO_NODE_MODULES}`,
    `--v8-flags=--max-old-space-size=${memoryMb},--disallow-code-generation-from-strings`,
    entry,
  ];
}

const SWITCHES =
  "--quiet --no-prompt --no-remote --no-npm --cached-only --no-config --no-lock --no-code-cache --no-check".split(
    " ",
  );

/** A fixed place and language, so that numbers and dates are written the same everywhere. */
export function denoEnvironment(scratch: string): Record<string, string> {
  return { DENO_DIR: scratch, TZ: "UTC", LC_ALL: "en_US.UTF-8", NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
}

/** The platform's own binary: through npm's wrapper, a kill would miss Deno itself. */
export function findDeno(): string {
  try {
    const require = createRequire(import.meta.url);
    const wrapper = require.resolve("deno/package.json");
    const manifest = createRequire(wrapper).resolve(`@deno/${platformName()}/package.json`);
    return join(dirname(manifest), process.platform === "win32" ? "deno.exe" : "deno");
  } catch (error) {
    throw new InputError(
      "deno_missing",
      `Cannot find Deno for ${platformName()}, in which tools run: its package is not installed.`,
      "Run npm install again without --no-optional.",
      { cause: error },
    );
  }
}

function platformName(): string {
  const libc = process.platform === "linux" ? "-glibc" : "";
  return `${process.platform}-${process.arch}${libc}`;
}

/** Node's built-in modules need no permission to be imported; a tool has no use for any of them. */
const NO_NODE_MODULES = `data:application/json,${encodeURIComponent(
  JSON.stringify({
    imports: Object.fromEntries(
      builtinModules.map((name) => [
        name.startsWith("node:") ? name : `node:${name}`,
        "data:text/javascript,throw new Error('A tool imports nothing.')",
      ]),
    ),
  }),
)}`;
