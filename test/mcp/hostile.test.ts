import { describe, expect, it } from "vitest";
import { call, connect, promoted, serveHttp } from "./clients.ts";
import { sendCall } from "./raw.ts";
import { QUESTION, serve, served, standings, workspaceFolder } from "./served.ts";

const accepted = (content: string) => `{"review":{"action":"accept","content":${content}}}`;
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

describe("a hostile client", () => {
  it.each([
    ["a list in a list, and so on", 101],
    ["the same to the end of the stack", 300_000],
  ])("that sends %s is told so, as of any other argument", async (_, depth) => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const { url, logged } = await serve(folder);
    for (const [name, args] of [
      ["count_rows_of", `{"file_path":"sales.csv","params":{"plus":${deep(depth)}}}`],
      ["run_tool", `{"name":"count_rows_of","file_path":"sales.csv","params":{"plus":${deep(depth)}}}`],
      ["analyze_data", `{"file_path":"sales.csv","query":${deep(depth)}}`],
    ] as const) {
      const { status, body } = await sendCall(url, name, `"arguments":${args}`);
      expect([name, status, body]).toEqual([name, 200, expect.stringContaining('"arguments_invalid"')]);
      expect(body.length).toBeLessThan(2000);
    }
    expect(logged).toEqual([]);
  });

  it("gets no further with keys that programs find on every object", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const { url, logged } = await serve(folder);
    for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const args = `{"name":"count_rows_of","file_path":"sales.csv","params":{"${key}":{"plus":7}}}`;
      expect((await sendCall(url, "run_tool", `"arguments":${args}`)).body).toContain('"parameter_unknown"');
      const named = `{"file_path":"sales.csv","${key}":{"plus":7}}`;
      const { body } = await sendCall(url, "count_rows_of", `"arguments":${named}`);
      // What JSON calls __proto__ is dropped by the protocol's own schemas before we see it.
      expect(body).toContain(key === "__proto__" ? '"plus":0' : '"arguments_invalid"');
    }
    expect(logged).toEqual([]);
  });

  it("approves nothing by an answer that is not one", async () => {
    const { client, folder, url, logged } = await served(() => "cancel");
    const asked = await client.callTool(
      { name: "analyze_data", arguments: QUESTION },
      { timeout: 60_000, allowInputRequired: true },
    );
    const { requestState } = asked as unknown as { requestState: string };
    const question = `"arguments":${JSON.stringify(QUESTION)},"requestState":${JSON.stringify(requestState)}`;
    const answers = [
      "null",
      "7",
      "[]",
      '{"review":null}',
      '{"review":{"action":["accept"],"content":{"decision":"approve"}}}',
      '{"review":{"action":"ACCEPT","content":{"decision":"approve"}}}',
      '{"review":{"action":"decline","content":{"decision":"approve"}}}',
      '{"review":{"action":"cancel","content":{"decision":"reject"}}}',
      '{"review":{"role":"user","content":{"decision":"approve"}}}',
      '{"__proto__":{"review":{"action":"accept","content":{"decision":"approve"}}}}',
      accepted("null"),
      accepted('["approve"]'),
      accepted('{"decision":null}'),
      accepted('{"decision":["approve"]}'),
      accepted('{"decision":"APPROVE"}'),
      accepted('{"decision":"approve "}'),
      accepted('{"decision":"approve","notes":7}'),
      accepted(`{"decision":"approve","notes":"${"x".repeat(10_000)}"}`),
      accepted('{"__proto__":{"decision":"approve"}}'),
      accepted(`{"decision":${deep(100_000)}}`),
    ];
    for (const inputResponses of answers) {
      const { body } = await sendCall(url, "analyze_data", `${question},"inputResponses":${inputResponses}`);
      expect([inputResponses.slice(0, 80), body]).toEqual([
        inputResponses.slice(0, 80),
        expect.stringMatching(/Is this output right\?|"stage":1|-326/u),
      ]);
    }
    expect(await standings(folder)).toEqual([["awaiting_feedback", 1]]);
    expect(logged.join("\n")).not.toMatch(/\.ts:\d/u);
  });

  it("cannot steer the terminal of whoever runs the server, nor fill it", async () => {
    const { url, said } = await serveHttp(await workspaceFolder());
    const name = `\u009b2J\u202e${"x".repeat(100_000)}`;
    const { status } = await sendCall(url, "get_run", `"name":${JSON.stringify(name)},"arguments":{}`);
    expect(status).toBe(400);
    await expect.poll(() => said.join("\n")).toContain("name-header-mismatch");
    expect(said.join("\n")).not.toMatch(/[\u009b\u202e]/u);
    expect(said.join("\n").length).toBeLessThan(5000);
    const client = await connect({ url }, { era: "2026" });
    expect((await call(client, "get_run", { run_id: "none" })).answer.error?.code).toBe("run_unknown");
  });
});
