import { readFile } from "node:fs/promises";
import type { Share } from "../../config/llm.ts";
import type { Dataset } from "../../data/dataset.ts";
import { InputError, type Failure } from "../../errors.ts";
import type { Finding, ToolSpec } from "../../toolkit/spec.ts";
import type { Intent, ModelCall, Reading, ToolAuthor, Work } from "../author.ts";
import type { Completion, Message, ModelClient, Role } from "./client/completion.ts";
import { codeIn } from "./code_reply.ts";
import { DRAFT_SCHEMA, type Draft } from "./draft.ts";
import { examplesFor } from "./examples.ts";
import { allFindings, isStuck, listFindings, tellTried } from "./findings.ts";
import { intentOf } from "./intent.ts";
import { linksOf, type Link } from "./links.ts";
import { showParams, showResult, showSpec, type Known } from "./privacy.ts";
import { plain, quoted, render } from "./prompt.ts";
import { oneLine, questionPrompt, tellContract } from "./question.ts";
import { showFindings } from "./show_findings.ts";
import { skeletonOf } from "./skeleton.ts";

/** The author behind a model: one call reads the question and draws up the contract, one writes the code, one more each repair. */
export function createModelAuthor(client: ModelClient, share: Share): ToolAuthor {
  async function ask(
    purpose: ModelCall["purpose"],
    role: Role,
    messages: readonly Message[],
    { signal, onProgress, onCall }: Work,
    schema?: typeof DRAFT,
  ): Promise<Completion> {
    const reply = await client.complete({
      role,
      messages,
      ...(schema && { schema }),
      signal,
      onProgress: ({ text }) => onProgress?.(text),
    });
    const { calls, input_tokens, output_tokens, seconds, cost } = reply.usage;
    const call = { purpose, model: reply.model, share, calls, input_tokens, output_tokens, seconds };
    onCall?.(cost === undefined ? call : { ...call, cost });
    if (reply.ok) return reply;
    const { code, message, hint } = reply.failure;
    throw new InputError(code, message, hint);
  }

  /** Draws up a contract; one that is wrong goes back once, with what is wrong. */
  async function draw(
    purpose: "read" | "amend",
    prompt: Prompt,
    about: About,
    dataset: Dataset,
    work: Work,
  ): Promise<Reading> {
    const messages: Message[] = [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.user },
    ];
    for (let corrected = false; ; corrected = true) {
      const reply = await ask(purpose, "reasoning", messages, work, DRAFT);
      const draft = reply.value as unknown as Draft;
      const drawn = intentOf(draft, about.question, dataset, share, about.links, about.tools);
      if ("intent" in drawn) return { ok: true, intent: drawn.intent };
      if ("failure" in drawn) return { ok: false, failure: drawn.failure };
      if (corrected) return { ok: false, failure: unusable(drawn.wrong) };
      messages.push(
        { role: "assistant", content: reply.text },
        {
          role: "user",
          content: `This cannot be used:\n${drawn.wrong.map((line) => `- ${oneLine(line)}`).join("\n")}\nAnswer again, the whole of it, with this mended.`,
        },
      );
    }
  }

  /** What a prompt may say of a contract. */
  function shown(spec: ToolSpec, known: Known): ToolSpec {
    return share === "samples" ? spec : showSpec(spec, known);
  }

  async function writePrompt(intent: Intent, spec: ToolSpec, dataset: Dataset): Promise<string> {
    const links = await linksOf(intent.question, dataset);
    const contract = shown(spec, knownOf(intent, dataset, links));
    return await render("write", {
      question: await questionPrompt(intent.question, dataset, share, links),
      reading: plain(intent.reading, 1000),
      contract: tellContract(contract),
      examples: await examplesFor(spec),
      skeleton: skeletonOf(contract),
    });
  }

  async function writeFile(
    purpose: "code" | "repair",
    user: string,
    spec: ToolSpec,
    work: Work,
  ): Promise<string> {
    const system = await render("code", { toolkit: await toolkitTypes() });
    const messages: readonly Message[] = [
      { role: "system", content: system },
      { role: "user", content: user },
    ];
    const { text } = await ask(purpose, "coding", messages, work);
    return codeIn(text, spec);
  }

  return {
    name: "model",
    async read(question, dataset, work = {}) {
      const links = await linksOf(question, dataset);
      const tools = (await work.tools?.(question)) ?? [];
      const user = await questionPrompt(question, dataset, share, links, tools);
      const prompt = { system: await render("read"), user };
      return await draw("read", prompt, { question, links, tools }, dataset, work);
    },
    async amend(intent, words, dataset, work = {}) {
      refuseWider(intent, share);
      const question = `${intent.question} (${words.trim()})`;
      const links = await linksOf(question, dataset);
      const known = knownOf({ ...intent, question }, dataset, links);
      const hidden = share === "schema" && !known.own;
      const user = await render("change", {
        before: await questionPrompt(intent.question, dataset, share, links),
        reading: hidden ? "(see the contract)" : plain(intent.reading, 1000),
        contract: intent.spec
          ? tellContract(shown(intent.spec, known))
          : plain(
              `${quoted(intent.operation)} of ${JSON.stringify(
                hidden ? showParams(intent.params, {}, known) : intent.params,
              )}`,
              4000,
            ),
        shown: share === "samples" ? "" : " (its texts are not shown to you)",
        result: work.result === undefined ? "(none)" : plain(showResult(work.result, share, dataset)),
        words: plain(words, 4000),
      });
      const prompt = { system: await render("amend", { read: await render("read") }), user };
      return await draw("amend", prompt, { question, links, tools: [] }, dataset, work);
    },
    async writeSpec(intent) {
      if (intent.spec !== undefined) return intent.spec;
      throw new Error("Cannot write the contract: the intent was not read by a model.");
    },
    async writeCode(intent, spec, dataset, work = {}) {
      refuseWider(intent, share);
      return await writeFile("code", await writePrompt(intent, spec, dataset), spec, work);
    },
    async repair(intent, candidate, findings, dataset, work = {}) {
      refuseWider(intent, share);
      const { code, spec } = candidate;
      if (findings.every(({ check }) => check === "spec")) throw beyondRepair(findings);
      const tried = (work.tried ?? []).map(({ code: old, findings: found }) => ({
        code: old,
        findings: showFindings(found, { code: old }, dataset, share),
      }));
      const last = tried.at(-1);
      const found = showFindings(findings, candidate, dataset, share);
      const write = await writePrompt(intent, spec, dataset);
      // The same again after a repair, or a file too long to be told: mending does not lead on, so it is written anew.
      const anew = (last !== undefined && isStuck(last.findings, found)) || code.length > MOST_CODE;
      const user = anew
        ? await render("rewrite", { write, findings: listFindings(allFindings(tried, found)) })
        : await render("repair", { write, code, findings: listFindings(found), tried: tellTried(tried) });
      return await writeFile("repair", user, spec, work);
    },
  };
}

interface Prompt {
  readonly system: string;
  readonly user: string;
}

interface About {
  readonly question: string;
  readonly links: readonly Link[];
  readonly tools: readonly ToolSpec[];
}

const DRAFT = { name: "contract", jsonSchema: DRAFT_SCHEMA };
/** Longer than any file that would pass, which is a sign of something going round in circles. */
const MOST_CODE = 40_000;

/** The toolkit's own declarations: the same file that a tool is checked against. */
async function toolkitTypes(): Promise<string> {
  const source = new URL("../../toolkit/index.ts", import.meta.url);
  const built = new URL("../../toolkit/index.d.ts", import.meta.url);
  return (await readFile(import.meta.url.endsWith(".ts") ? source : built, "utf8")).trim();
}

/** What of an intent is known to hold no cell: all of it, when a model made it that saw none. */
function knownOf(intent: Intent, { profile }: Dataset, links: readonly Link[]): Known {
  const columns = new Set(profile.columns.map(({ name }) => name));
  return { links, columns, typed: intent.question, own: intent.author === "model" };
}

/** What was read with cells in sight may say them. */
function refuseWider(intent: Intent, share: Share): void {
  if (share === "samples" || intent.share !== "samples") return;
  throw new InputError(
    "share_narrowed",
    "Cannot go on with this run under llm.share schema: it was begun under samples, and may hold values of cells.",
    "Ask the question again, or set llm.share back to samples.",
  );
}

/** No code mends a contract, however often it is written. */
function beyondRepair(findings: readonly Finding[]): InputError {
  const { code, message, hint } = unusable(findings.map((finding) => finding.message));
  return new InputError(code, message, hint);
}

function unusable(wrong: readonly string[]): Failure {
  return {
    code: "model_draft_unusable",
    message: `The model drew up a contract that cannot be used: ${oneLine(wrong.join(" "))}`,
    hint: "Ask again, put the question in other words, or name a larger model in llm.model.",
  };
}
