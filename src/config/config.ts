import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { InputError, isSystemError } from "../errors.ts";
import { resolveLlm, type LlmConfig } from "./llm.ts";
import { resolveMcp, type McpConfig } from "./mcp.ts";
import type { ConfigFile } from "./schema.ts";

/** Everything that can be configured, resolved: absolute paths, frozen, nothing left to default but the limits. */
export interface Config {
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Absolute path of `.toolkiln`, which holds state and cache. */
  readonly stateDir: string;
  readonly paths: {
    readonly staging_dir: string;
    readonly active_dir: string;
    readonly archive_dir: string;
    readonly registry: string;
  };
  readonly data: {
    /** Absolute folders that data files must lie under; when absent, the command line opens any file named. */
    readonly roots?: readonly string[];
  };
  /** Limits that were set; each room has its own defaults for the rest. */
  readonly limits: NonNullable<ConfigFile["limits"]>;
  /** Absent unless a model is named: without it there is no model author. */
  readonly llm?: LlmConfig;
  readonly review: {
    /** Whether an agent may approve stage 2 with `submit_feedback`, in a person's stead. */
    readonly allow_agent_promotion: boolean;
  };
  readonly mcp: McpConfig;
}

/**
 * Reads `config.yaml` of a workspace, if it is there.
 * @throws {InputError} naming the key, the value and the fix
 */
export async function loadConfig(workspace: string): Promise<Config> {
  const root = resolve(workspace);
  const file = join(root, "config.yaml");
  return normalizeConfig(root, await readConfigFile(file));
}

async function readConfigFile(file: string): Promise<ConfigFile> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return {};
    if (!isSystemError(error)) throw error;
    throw new InputError(
      "config_unreadable",
      `Cannot read ${file}: ${error.message}.`,
      "Make it a readable text file, or remove it: no configuration is needed to start.",
    );
  }
  const { parseConfig } = await import("./schema.ts");
  return parseConfig(text, file);
}

function normalizeConfig(root: string, file: ConfigFile): Config {
  const at = (path: string | undefined, fallback: string) => resolve(root, path ?? fallback);
  return Object.freeze({
    workspace: root,
    stateDir: join(root, ".toolkiln"),
    paths: Object.freeze({
      staging_dir: at(file.paths?.staging_dir, "tools/staging"),
      active_dir: at(file.paths?.active_dir, "tools/active"),
      archive_dir: at(file.paths?.archive_dir, "tools/archive"),
      registry: at(file.paths?.registry, "tools/registry.json"),
    }),
    data: Object.freeze(
      file.data?.roots === undefined ? {} : { roots: file.data.roots.map((path) => resolve(root, path)) },
    ),
    limits: Object.freeze(file.limits ?? {}),
    ...(file.llm === undefined ? {} : { llm: resolveLlm(file.llm) }),
    review: Object.freeze({ allow_agent_promotion: file.review?.allow_agent_promotion ?? false }),
    mcp: resolveMcp(file.mcp),
  });
}
