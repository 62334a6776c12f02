/** Builds `dist/` for publishing: JavaScript and declarations, and beside them what ships as text. */
import { execFileSync } from "node:child_process";
import { chmod, copyFile, glob, rm } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

await rm(dist, { recursive: true, force: true });
execFileSync("tsc", ["--project", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

// A recipe's tool file is a text that the author instantiates: it ships as it was written.
for await (const file of glob("authoring/recipes/*/tool.ts", { cwd: join(root, "src") })) {
  await copyFile(join(root, "src", file), join(dist, file));
}
await chmod(join(dist, "cli/main.js"), 0o755);
