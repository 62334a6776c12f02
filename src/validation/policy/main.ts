import { text } from "node:stream/consumers";
import { findPolicy } from "./rules.ts";

// The program of the parser's process: a request on stdin, findings on stdout.
const { code, parameters } = JSON.parse(await text(process.stdin)) as { code: string; parameters: string[] };
process.stdout.write(JSON.stringify(findPolicy(code, parameters)));
