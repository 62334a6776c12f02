import { text } from "node:stream/consumers";
import { findPolicy } from "./rules.ts";

// The program of the parser's process: a request on stdin, findings on stdout.
const request = await text(process.stdin);
// Nobody needs it any more.
if (request === "") process.exit(0);
const { code, parameters } = JSON.parse(request) as { code: string; parameters: string[] };
process.stdout.write(JSON.stringify(findPolicy(code, parameters)));
