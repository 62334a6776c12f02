import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ValidationLimits } from "./limits.ts";
import { runProcess, type Ended } from "./process.ts";

/**
 * Compiles files in a fresh folder with the native compiler itself: through its Node shim, a kill would miss it.
 * Nothing is installed for the files: they see the language and the toolkit, and no more.
 */
export async function compile(
  files: Readonly<Record<string, string>>,
  limits: ValidationLimits,
  signal?: AbortSignal,
): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), "toolkiln-types-"));
  try {
    const config = JSON.stringify({ compilerOptions: OPTIONS, files: Object.keys(files) });
    const written = Object.entries({ ...files, "tsconfig.json": config });
    await Promise.all(written.map(([name, text]) => writeFile(join(folder, name), text)));
    // One small file takes less time on one thread, and half of it when garbage is collected only where it becomes much. The
    // collector works harder as it comes near its own bound; the other one kills.
    return await runProcess(findCompiler(), ["--project", folder, "--pretty", "false", "--singleThreaded"], {
      cwd: folder,
      env: { GOGC: "off", GOMEMLIMIT: `${Math.floor(limits.memory_mb / 2)}MiB` },
      limits: { seconds: limits.types_seconds, memoryMb: limits.memory_mb, outputBytes: 2 ** 20 },
      ...(signal && { signal }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The compiler's executable for this platform, as installed beside us. */
function findCompiler(): string {
  const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
  const platform = `@typescript/typescript-${process.platform}-${process.arch}`;
  const installed = createRequire(typescript).resolve(`${platform}/package.json`);
  return join(dirname(installed), "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
}

const fromSource = import.meta.url.endsWith(".ts");

const OPTIONS = {
  target: "es2024",
  lib: ["es2024"],
  types: [],
  module: "esnext",
  moduleResolution: "bundler",
  paths: {
    "toolkiln/toolkit": [
      fileURLToPath(new URL(`../toolkit/index${fromSource ? ".ts" : ".d.ts"}`, import.meta.url)),
    ],
  },
  noEmit: true,
  incremental: false,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  allowUnreachableCode: false,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  noErrorTruncation: false,
  skipLibCheck: true,
};
