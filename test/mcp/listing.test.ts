import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { checkJson } from "../../src/toolkit/schema.ts";
import type { Json, JsonSchema } from "../../src/toolkit/spec.ts";
import { temporaryFolder } from "../helpers.ts";
import { call, connect, promoted, type Era } from "./clients.ts";
import { serve, workspaceFolder } from "./served.ts";
import { shelve } from "./shelf.ts";

const CORE = ["analyze_data", "submit_feedback", "get_run", "describe_data", "search_tools", "run_tool"];

async function namesOf(client: Client): Promise<string[]> {
  const { tools } = await client.listTools();
  return tools.map(({ name }) => name).filter((name) => !CORE.includes(name));
}

describe("tools/list", () => {
  it("says of every tool its title, what it takes and gives, and what it may do", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const { tools } = await (await connect(await serve(folder), { era: "2026" })).listTools();
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    expect(Object.keys(hints)).toEqual([...CORE, "count_rows_of"]);
    for (const name of ["get_run", "describe_data", "search_tools", "run_tool", "count_rows_of"])
      expect(hints[name]).toEqual({ readOnlyHint: true, openWorldHint: false });
    for (const name of ["analyze_data", "submit_feedback"])
      expect(hints[name]).toMatchObject({
        readOnlyHint: false,
        destructiveHint: false,
        openWorldHint: false,
      });
    for (const tool of tools) {
      expect(tool.title).toBeTruthy();
      expect(tool.description?.length).toBeGreaterThan(40);
      expect(tool.inputSchema).toMatchObject({ type: "object", additionalProperties: false });
      expect(tool.outputSchema).toMatchObject({
        type: "object",
        required: expect.arrayContaining(["status"]) as [],
      });
    }
    expect(tools.at(-1)).toMatchObject({
      inputSchema: { properties: { params: { properties: { plus: { type: "integer", default: 0 } } } } },
      outputSchema: { properties: { result: { required: ["rows", "plus", "name"] } } },
    });
  });

  it.each([0, 1000, 10_000])(
    "stays under 4,000 tokens with %i promoted tools, and leaves the rest to search, each to be run by its name",
    async (count) => {
      const folder = await workspaceFolder();
      shelve(folder, count);
      const client = await connect(await serve(folder), { era: "2026" });
      const { tools } = await client.listTools();
      const listed = tools.map(({ name }) => name).slice(CORE.length);
      expect(listed.length > 2).toBe(count > 0);
      // The newest, as long as none was called.
      expect(listed.at(-1)).toBe(count === 0 ? undefined : `tool_${String(count - 1).padStart(5, "0")}`);
      // Such JSON has 4.1 to 4.3 characters a token.
      expect(JSON.stringify(tools).length).toBeLessThan(4000 * 3.5);

      const { result } = await call(client, "search_tools", { query: "the way of word00007" });
      const { tools: found } = result.structuredContent as { tools: unknown[] };
      if (count === 0) return expect(found).toEqual([]);
      expect(found[0]).toMatchObject({ name: "tool_00007", params: { type: "object" } });
      const ran = await call(client, "tool_00007", { file_path: "sales.csv" });
      expect(ran.answer).toMatchObject({ status: "success", result: { name: "tool_00007" } });
    },
  );

  it("outlines what tools take as soon as not all of it fits, and has it in full by search", async () => {
    const folder = await workspaceFolder();
    const columns = Array.from({ length: 8 }, (_, index) => `column_${index}`);
    const column = {
      type: "string",
      format: "column",
      description: "One that is looked at when there is one",
    };
    const items = { type: "object", properties: Object.fromEntries(columns.map((name) => [name, column])) };
    const filters = { type: "array", description: "Rows to keep", default: [], items };
    const parameters = { type: "object", properties: { filters, others: filters } } as JsonSchema;
    const names = ["one", "two", "three", "four", "five"].map((word) => `keeps_rows_${word}`);
    for (const name of names) await promoted(folder, name, { parameters });
    const client = await connect(await serve(folder), { era: "2026" });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([...CORE, ...names.toSorted()]);
    const outlined = tools.filter(({ inputSchema }) => JSON.stringify(inputSchema).includes("In outline"));
    // Room was left for the whole of one.
    expect(outlined).toHaveLength(4);
    const description = `Rows to keep; each of ${columns.join(", ")}`;
    const shown = { type: "array", description, default: [], items: { type: "object" } };
    expect(outlined[0]).toMatchObject({
      inputSchema: { properties: { params: { properties: { filters: shown, others: shown } } } },
      outputSchema: { properties: { result: { properties: { rows: { type: "integer" } } } } },
    });
    const { result } = await call(client, "search_tools", { query: "keeps_rows_two" });
    const { tools: found } = result.structuredContent as { tools: unknown[] };
    expect(found[0]).toMatchObject({
      name: "keeps_rows_two",
      params: { properties: { filters: { items: { properties: { column_7: { type: "string" } } } } } },
    });
    // They are held to the whole of it all the same.
    const params = { filters: [{ column_7: 7 }] };
    const { answer } = await call(client, "keeps_rows_two", { file_path: "sales.csv", params });
    expect(answer.error).toMatchObject({ code: "arguments_invalid" });
  });

  it("lists smaller tools beside one that has no room", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "small_one");
    await promoted(folder, "large_one", { when_to_use: `For ${"much ".repeat(3000)}` });
    const client = await connect(await serve(folder), { era: "2026" });
    expect(await namesOf(client)).toEqual(["small_one"]);
    const { answer } = await call(client, "large_one", { file_path: "sales.csv" });
    expect(answer).toMatchObject({ status: "success", result: { name: "large_one" } });
  });

  it("lists as many tools as are configured, those called most first", async () => {
    const folder = await workspaceFolder("mcp: {listed_tools: 2}\n");
    shelve(folder, 9);
    const client = await connect(await serve(folder), { era: "2026" });
    expect(await namesOf(client)).toEqual(["tool_00007", "tool_00008"]);
    for (const name of ["tool_00003", "tool_00001", "tool_00003"])
      await call(client, "run_tool", { name, file_path: "sales.csv" });
    expect(await namesOf(client)).toEqual(["tool_00001", "tool_00003"]);
    // A log of calls that somebody has spoilt spoils no listing.
    await appendFile(join(folder, ".toolkiln/calls.log"), "\0\0 tool_00002\n../../etc/passwd\n");
    expect(await namesOf(client)).toEqual(["tool_00001", "tool_00003"]);
  });

  it("leaves out a tool that was edited since it was approved, which cannot be called either", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "good_one");
    await promoted(folder, "bad_one");
    const path = join(folder, "tools/active/bad_one.ts");
    await writeFile(path, `${await readFile(path, "utf8")} `);
    const { logged, url } = await serve(folder);
    const client = await connect({ url }, { era: "2026" });
    expect(await namesOf(client)).toEqual(["good_one"]);
    expect(logged.join()).toContain("bad_one");
    const { answer } = await call(client, "bad_one", { file_path: "sales.csv" });
    expect(answer.error).toMatchObject({ code: "tool_edited" });
    const found = await call(client, "search_tools", { query: "rows" });
    expect(found.text).toContain("good_one");
  });

  it("lets no promoted tool take the name of one of its own", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "get_run");
    const client = await connect(await serve(folder), { era: "2026" });
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(CORE);
    const { answer } = await call(client, "run_tool", { name: "get_run", file_path: "sales.csv" });
    expect(answer).toMatchObject({ status: "success", result: { name: "get_run", rows: 6 } });
  });
});

describe("two servers on one workspace", () => {
  it.each<[Era, Era]>([
    ["2026", "2025"],
    ["2025", "2026"],
  ])("tell their clients (%s, %s) of what the other promotes or withdraws", async (one, two) => {
    const folder = await workspaceFolder();
    const [first, second] = [await serve(folder), await serve(folder)];
    let told = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const a = await connect(first, { era: one, onToolsChanged: () => told[0]?.resolve() });
    const b = await connect(second, { era: two, onToolsChanged: () => told[1]?.resolve() });
    expect(await namesOf(a)).toEqual([]);
    await promoted(folder, "count_rows_of");
    await Promise.all(told.map(({ promise }) => promise));
    for (const client of [a, b]) expect(await namesOf(client)).toEqual(["count_rows_of"]);
    told = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await first.host.workspace.registry.archive("count_rows_of");
    await Promise.all(told.map(({ promise }) => promise));
    for (const client of [a, b]) expect(await namesOf(client)).toEqual([]);
  });
});

describe("a structured answer", () => {
  it("fits the output schema that was declared for it, whatever comes of the call", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const elsewhere = await temporaryFolder();
    const client = await connect(await serve(folder), { era: "2025" });
    const { tools } = await client.listTools();
    const file_path = "sales.csv";
    const asked = await call(client, "analyze_data", { query: "total amount by region", file_path });
    const { run_id } = asked.answer;
    const answers = [
      ["analyze_data", asked],
      ...(await Promise.all(
        [
          ["analyze_data", { query: "gibberish flurb", file_path }],
          ["analyze_data", { query: "how many rows", file_path: elsewhere }],
          ["submit_feedback", { run_id, stage: 1, decision: "changes", notes: "use the median" }],
          ["submit_feedback", { run_id, stage: 2, decision: "approve" }],
          ["get_run", { run_id }],
          ["get_run", { run_id: "nope" }],
          ["describe_data", { file_path }],
          ["search_tools", { query: "rows" }],
          ["search_tools", { query: "" }],
          ["run_tool", { name: "count_rows_of", file_path }],
          ["run_tool", { name: "nope", file_path }],
          ["count_rows_of", { file_path, params: { plus: 3 } }],
        ].map(
          async ([name, args]) =>
            [name, await call(client, name as string, args as object as never)] as const,
        ),
      )),
    ] as const;
    for (const [name, { result }] of answers) {
      const schema = tools.find((tool) => tool.name === name)?.outputSchema as JsonSchema;
      expect([name, checkJson(schema, result.structuredContent as Json)]).toEqual([name, []]);
      expect(result.content[0]).toMatchObject({ type: "text" });
      expect(result.isError ?? false).toBe(
        (result.structuredContent as { status: string }).status === "failed",
      );
    }
  });
});
