/** Builds `dist/` for publishing: JavaScript and declarations, and beside them what ships as text. */
import { execFileSync } from "node:child_process";
import { chmod, copyFile, glob, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "./bundle.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

await rm(dist, { recursive: true, force: true });
execFileSync("tsc", ["--project", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

// A recipe's tool file is a text that the author instantiates, a prompt one that its author fills in: they ship as they were written.
const TEXTS = ["authoring/recipes/*/tool.ts", "authoring/model/prompts/*.md"];
for await (const file of glob(TEXTS, { cwd: join(root, "src") })) {
  await mkdir(dirname(join(dist, file)), { recursive: true });
  await copyFile(join(root, "src", file), join(dist, file));
}
await bundle(join(dist, "bundle"), dist);
await chmod(join(dist, "cli/main.js"), 0o755);
