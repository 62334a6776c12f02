import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import type { PipelineAnswer } from "../../src/pipeline/answer.ts";
import { call, connect } from "./clients.ts";
import { QUESTION, serve, served, standings } from "./served.ts";

interface Form {
  readonly resultType?: string;
  readonly requestState: string;
  readonly inputRequests: { readonly review: { readonly params: { readonly message: string } } };
}

/** One request by hand: what a client's driver would do, and what a hostile one might. */
async function send(client: Client, extra: Record<string, unknown> = {}, args: object = QUESTION) {
  const params = { name: "analyze_data", arguments: args, ...extra } as { name: string };
  const result = await client.callTool(params, { timeout: 60_000, allowInputRequired: true });
  return result as unknown as Form & { structuredContent: PipelineAnswer; content: [] };
}

const saying = (requestState: string, content: object, action = "accept") => ({
  requestState,
  inputResponses: { review: { action, content } },
});

const noScreen = () => {
  throw new Error("no screen");
};

describe("a review by form", () => {
  it("is heard once: a replayed, stale, forged or borrowed answer is asked anew, across a restart", async () => {
    const { folder, client, close } = await served(() => "cancel");
    const first = await send(client);
    expect(first.inputRequests.review.params.message).toContain("Is this output right?");

    const forged = `${first.requestState.slice(0, -2)}${first.requestState.endsWith("A") ? "BB" : "AA"}`;
    const tampered = first.requestState.replace(/^v1\.[^.]+/u, (body) => `${body.slice(0, -3)}AAA`);
    for (const state of [forged, tampered, "", "v1.x.y", "💥".repeat(1000)]) {
      const again = await send(client, saying(state, { decision: "approve" }));
      expect(again.inputRequests.review.params.message).toContain("Is this output right?");
    }
    const borrowed = await send(client, saying(first.requestState, { decision: "approve" }), {
      ...QUESTION,
      query: "how many rows",
    });
    expect(borrowed.inputRequests.review.params.message).toContain("Is this output right?");
    expect(await standings(folder)).toEqual([
      ["awaiting_feedback", 1],
      ["awaiting_feedback", 1],
    ]);

    await close();
    const restarted = await connect(await serve(folder), { era: "2026", person: () => "cancel" });
    const second = await send(restarted, saying(first.requestState, { decision: "approve" }));
    expect(second.inputRequests.review.params.message).toContain("Keep this tool");
    const replayed = await send(restarted, saying(first.requestState, { decision: "approve" }));
    expect(replayed.inputRequests.review.params.message).toContain("Keep this tool");
    expect(await standings(folder)).toContainEqual(["awaiting_feedback", 2]);

    const kept = await send(restarted, saying(second.requestState, { decision: "approve" }));
    expect(kept.structuredContent).toMatchObject({ status: "success", tool_created: { version: 1 } });
    const late = await send(restarted, saying(second.requestState, { decision: "reject" }));
    expect(late.structuredContent).toEqual(kept.structuredContent);
  });

  it("of two answers to one form, one is heard", async () => {
    const { client } = await served(() => "cancel");
    const { requestState } = await send(client);
    const both = await Promise.all(
      ["approve", "approve"].map((decision) => send(client, saying(requestState, { decision }))),
    );
    const forms = both.filter(({ resultType }) => resultType === "input_required");
    const refused = both.filter(({ structuredContent }) => structuredContent?.error?.code === "run_busy");
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.length + refused.length).toBe(2);
    for (const form of forms) expect(form.inputRequests.review.params.message).toContain("Keep this tool");
  });

  it("that a client declines, closes or fails to show by itself rejects nothing: the run stays open, with the ways on", async () => {
    const { folder, url } = await served(() => "cancel");
    for (const era of ["2026", "2025"] as const) {
      for (const person of [() => "decline" as const, () => "cancel" as const, noScreen]) {
        const client = await connect({ url }, { era, person });
        const asked = call(client, "analyze_data", QUESTION);
        // The revision of 2026 leaves it to the client what becomes of its own failure.
        if (era === "2026" && person === noScreen) {
          await expect(asked).rejects.toThrow("no screen");
          continue;
        }
        const { answer, text } = await asked;
        expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1, result: { groups: 3 } });
        expect(text).toContain(`toolkiln review ${answer.run_id}`);
        expect(text).toContain("submit_feedback(run_id, stage: 1, decision)");
      }
    }
    expect(await standings(folder)).toEqual([["awaiting_feedback", 1]]);
  });

  it("shows why words could not be read as a change, and takes other words", async () => {
    const words = ["make it sparkle", "use the median"];
    const shown: string[] = [];
    const { client } = await served((message) => {
      shown.push(message);
      const notes = words.shift();
      return notes === undefined ? { decision: "reject" } : { decision: "changes", notes };
    });
    const { answer } = await call(client, "analyze_data", QUESTION);
    expect(answer).toMatchObject({
      status: "rejected",
      reading: expect.stringContaining("median") as string,
    });
    expect(shown).toHaveLength(3);
    expect(shown[1]).toContain("sparkle");
    expect(shown[2]).toContain("median");
  });

  it("that is accepted without a decision, over and over, ends with the run open", async () => {
    const shown: string[] = [];
    const { client } = await served((message) => {
      shown.push(message);
      return { notes: "yes yes" };
    }, "2025");
    const { answer } = await call(client, "analyze_data", QUESTION);
    expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1 });
    expect(shown).toHaveLength(4);
  });
});
