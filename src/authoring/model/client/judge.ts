import type { Failure } from "../../../errors.ts";
import type { Json } from "../../../toolkit/spec.ts";
import type { CompletionRequest, Message } from "./completion.ts";
import { failure, type Place } from "./failures.ts";
import { findJson } from "./json_reply.ts";
import type { Reply } from "./reply.ts";
import { isInCode, quote, withoutThinking, type Safe } from "./text.ts";

/** What has been tried for one answer; each remedy has its bound. */
export interface Progressed {
  /** Of a reply in several parts, what there is. */
  readonly sofar: string;
  readonly continued: number;
  readonly shortened: boolean;
  readonly nudged: boolean;
  readonly corrected: boolean;
}

export const NOTHING_YET: Progressed = {
  sofar: "",
  continued: 0,
  shortened: false,
  nudged: false,
  corrected: false,
};

export type Verdict =
  | { readonly what: "done"; readonly text: string; readonly value?: Json }
  | { readonly what: "failed"; readonly failure: Failure }
  | {
      readonly what: "again";
      /** What follows the question. */
      readonly messages: readonly Message[];
      readonly progressed: Progressed;
      readonly longer: boolean;
      /** Why, for the person who waits. */
      readonly why: string;
    };

const MAX_CONTINUED = 2;
const MAX_ECHO = 20_000;
/** In characters: fewer may be chance. */
const MIN_REPEATED = 12;
const MAX_REPEATED = 2000;

/** Whether a reply will do, and what to ask next when it will not. Knows no server: text in, verdict out. */
export function judge(
  reply: Reply,
  schema: CompletionRequest["schema"],
  progressed: Progressed,
  place: Place,
  safe: Safe,
): Verdict {
  if (reply.refusal !== "" || reply.finish === "content_filter")
    return { what: "failed", failure: declined(reply, place) };
  const { text, unfinished } = withoutThinking(reply.text);
  const whole = joined(progressed.sofar, text);
  if (schema !== undefined) {
    const found = findJson(whole, schema.jsonSchema, safe);
    if (found.ok) return { what: "done", text: whole, value: found.value };
    if (whole.trim() !== "" && reply.finish !== "length")
      return correct(whole, found.issues, progressed, place);
  }
  if (reply.finish === "length" || unfinished) return cutShort(whole, schema, progressed, place);
  if (whole.trim() === "") return nudge(progressed, place);
  return { what: "done", text: whole };
}

function correct(
  whole: string,
  issues: readonly string[],
  progressed: Progressed,
  { model }: Place,
): Verdict {
  if (progressed.corrected) {
    return {
      what: "failed",
      failure: failure(
        "model_wrong_shape",
        `Cannot use the answer of ${model}: it does not fit what was asked, also when asked to mend it: ${quote(issues.slice(0, 3).join("; "))}. It begins: "${quote(whole, 120)}"`,
        "Try again, or take a model that follows a JSON Schema better.",
      ),
    };
  }
  const list = issues.slice(0, 10).map((issue) => `- ${quote(issue)}`);
  return {
    what: "again",
    messages: [
      { role: "assistant", content: whole.slice(0, MAX_ECHO) },
      {
        role: "user",
        content: `That does not fit the JSON Schema:\n${list.join("\n")}\nReply with the whole corrected JSON and nothing else.`,
      },
    ],
    progressed: { ...progressed, corrected: true, sofar: "" },
    longer: false,
    why: `the answer does not fit (${quote(issues[0] ?? "", 120)}): asking for a corrected one`,
  };
}

/** Text is continued where it stopped; JSON cannot be, since servers that enforce a schema begin anew. */
function cutShort(
  whole: string,
  schema: CompletionRequest["schema"],
  progressed: Progressed,
  { model }: Place,
): Verdict {
  if (schema === undefined && whole.trim() !== "" && progressed.continued < MAX_CONTINUED) {
    return {
      what: "again",
      messages: [
        { role: "assistant", content: whole },
        {
          role: "user",
          content:
            "You were cut off at the token limit. Continue exactly where you stopped: repeat nothing, explain nothing, and open no new code block.",
        },
      ],
      progressed: { ...progressed, sofar: whole, continued: progressed.continued + 1 },
      longer: false,
      why: "the answer was cut off at the token limit: asking to continue",
    };
  }
  if (!progressed.shortened && progressed.continued === 0) {
    return {
      what: "again",
      messages: [
        {
          role: "user",
          content:
            "Your last answer was cut off at the token limit. Answer again, whole, as briefly as you can, without thinking aloud.",
        },
      ],
      progressed: { ...progressed, sofar: "", shortened: true },
      longer: true,
      why: "the answer was cut off at the token limit: asking for a shorter one",
    };
  }
  return {
    what: "failed",
    failure: failure(
      "model_truncated",
      `Cannot get a whole answer from ${model}: it was cut off at the token limit, also when asked ${progressed.continued > 0 ? "to continue" : "for a shorter one"}.`,
      "Raise llm.max_tokens and the server's context, or take a model that thinks less.",
    ),
  };
}

function nudge(progressed: Progressed, { model }: Place): Verdict {
  if (progressed.nudged) {
    return {
      what: "failed",
      failure: failure(
        "model_empty",
        `Cannot get an answer from ${model}: its reply was empty, also when asked again.`,
        "Look at the server's chat template and log, or take another model.",
      ),
    };
  }
  return {
    what: "again",
    messages: [{ role: "user", content: "Your last reply was empty. Answer now." }],
    progressed: { ...progressed, nudged: true },
    longer: false,
    why: "the reply was empty: asking again",
  };
}

function declined({ refusal }: Reply, { model }: Place): Failure {
  const says = quote(refusal);
  return failure(
    "model_declined",
    `Cannot get an answer from ${model}: ${says === "" ? "its provider's content filter held it back" : `it declines: "${says}"`}.`,
    "Ask in other words, or configure another model.",
  );
}

/** What follows put to what there was, without what a model repeats to find its place again. */
function joined(before: string, after: string): string {
  if (before === "") return after;
  const rest = isInCode(before) ? after.replace(/^\s*```\w*\n/u, "") : after;
  for (let length = Math.min(before.length, rest.length, MAX_REPEATED); length >= MIN_REPEATED; length--) {
    if (before.endsWith(rest.slice(0, length))) return before + rest.slice(length);
  }
  return before + rest;
}
