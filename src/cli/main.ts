#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { pathToFileURL } from "node:url";

enableCompileCache();
const { bundleOf } = await import("../code.ts");
const bundle = bundleOf("cli/program");
if (bundle !== undefined) await import(pathToFileURL(bundle).href);
else {
  await import("../bundles.ts");
  await import("./program.ts");
}
