import type { ModelCall } from "../authoring/author.ts";
import { printable } from "../review/text.ts";
import type { ModelUse } from "./answer.ts";

/** `qwen2.5-coder: 2 calls, 5,312 tokens in, 900 out, 12.4 s, 0.0041; it saw names, types and numbers, no text of a cell` */
export function sayUse({ name, share, calls, ...spent }: ModelUse): string {
  const times = calls === 1 ? "1 call" : `${calls} calls`;
  return `${printable(name)}: ${times}, ${saySpent(spent)}; ${SHARED[share]}`;
}

/** `code      qwen2.5-coder, 3,100 tokens in, 700 out, 8.1 s` */
export function sayCall({ purpose, model, calls, ...spent }: ModelCall): string {
  const again = calls > 1 ? `, ${calls} requests` : "";
  return `${`model ${purpose}`.padEnd(20)}  ${printable(model)}, ${saySpent(spent)}${again}`;
}

const SHARED: Record<ModelUse["share"], string> = {
  schema: "it was shown names, types and numbers, and no text of a cell",
  samples: "it was shown values of cells",
};

interface Spent {
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly seconds: number;
  readonly cost?: number;
}

function saySpent({ input_tokens, output_tokens, seconds, cost }: Spent): string {
  const tokens = `${input_tokens.toLocaleString("en")} tokens in, ${output_tokens.toLocaleString("en")} out`;
  const price = cost === undefined ? "" : `, cost ${cost.toPrecision(2)}`;
  return `${tokens}, ${seconds.toFixed(1)} s${price}`;
}
