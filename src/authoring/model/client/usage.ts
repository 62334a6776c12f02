import type { LlmConfig } from "../../../config/llm.ts";
import type { Usage } from "./completion.ts";
import type { Reply } from "./reply.ts";

/** Adds up what one answer costs over all its calls. */
export function startUsage(prices: LlmConfig["prices"], now: () => number) {
  const started = now();
  let calls = 0;
  let input = 0;
  let output = 0;
  let cached: number | undefined;
  let estimated = false;
  return {
    /** A request with a prompt of so many characters, and what came of it. A refused one costs no tokens. */
    add(promptLength: number, reply: Reply, ran: boolean): void {
      calls++;
      const { counted } = reply;
      if (counted !== undefined) {
        input += counted.input;
        output += counted.output;
        estimated ||= counted.estimated;
        if (counted.cached !== undefined) cached = (cached ?? 0) + counted.cached;
      } else if (ran || reply.text !== "" || reply.thinking > 0) {
        estimated = true;
        input += tokensIn(promptLength);
        output += replyTokens(reply);
      }
    },
    total(): Usage {
      return {
        calls,
        input_tokens: input,
        output_tokens: output,
        ...(cached === undefined ? {} : { cached_tokens: cached }),
        seconds: Math.max(0, now() - started) / 1000,
        ...(prices === undefined ? {} : { cost: costOf(prices, input, output, cached ?? 0) }),
        ...(estimated ? { estimated } : {}),
      };
    },
  };
}

function costOf(
  prices: NonNullable<LlmConfig["prices"]>,
  input: number,
  output: number,
  cached: number,
): number {
  const fresh = input - cached;
  return (
    (fresh * prices.input + cached * (prices.cached_input ?? prices.input) + output * prices.output) / 1e6
  );
}

export function replyTokens({ text, thinking }: Reply): number {
  return tokensIn(text.length + thinking);
}

/** The usual guess for text that was not counted. */
export function tokensIn(characters: number): number {
  return Math.ceil(characters / 4);
}
