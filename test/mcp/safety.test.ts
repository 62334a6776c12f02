import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { dataFile, SALES, temporaryFolder } from "../helpers.ts";
import { call, connect, promoted, type Era } from "./clients.ts";
import { serve, workspaceFolder } from "./served.ts";

async function describeData(client: Client, file_path: string) {
  const { answer } = await call(client, "describe_data", { file_path });
  return answer.error?.code ?? answer.status;
}

describe("a path that a client names", () => {
  it("is read in the workspace alone, unless data.roots says otherwise, and never from a hidden place", async () => {
    const folder = await workspaceFolder();
    const elsewhere = await temporaryFolder();
    const outside = await dataFile(elsewhere, SALES);
    await mkdir(join(folder, ".secrets"));
    await writeFile(join(folder, ".env"), "KEY=1\nOTHER=2\n");
    await dataFile(join(folder, ".secrets"), SALES);
    await symlink(outside, join(folder, "link.csv"));
    await symlink(elsewhere, join(folder, "linked"));
    await symlink(join(folder, ".env"), join(folder, "shown.csv"));
    const client = await connect(await serve(folder), { era: "2026" });
    await call(client, "analyze_data", { query: "how many rows", file_path: "sales.csv" });
    for (const path of ["sales.csv", "./sales.csv", join(folder, "sales.csv"), `file://${folder}/sales.csv`])
      expect([path, await describeData(client, path)]).toEqual([path, "success"]);
    for (const path of [
      outside,
      "../../../../etc/passwd",
      "/etc/passwd",
      "/etc/no-such-file",
      "file:///etc/passwd",
      "link.csv",
      "linked/sales.csv",
      ".env",
      "shown.csv",
      ".secrets/sales.csv",
      ".secrets/sale.csv",
      ".toolkiln/state.db",
      ".toolkiln/review.key",
    ])
      expect([path, await describeData(client, path)]).toEqual([path, "outside_roots"]);
    for (const path of ["", "\0", "file://host/share", "no\u202Esuch\n.csv", "a".repeat(4096), "💥.csv", "."])
      expect(await describeData(client, path)).toMatch(/^(bad_path|file_not_found|is_folder)$/u);
    expect(await describeData(client, "a".repeat(5000))).toBe("arguments_invalid");
  });

  it.each<Era>(["2025", "2026"])(
    "may be narrowed by the folders a %s client has opened, and never widened",
    async (era) => {
      const folder = await workspaceFolder();
      const elsewhere = await temporaryFolder();
      const outside = await dataFile(elsewhere, SALES);
      await mkdir(join(folder, "open"));
      await dataFile(join(folder, "open"), SALES);
      await symlink(join(folder, "sales.csv"), join(folder, "open/linked.csv"));
      await promoted(folder, "count_rows_of");
      const roots = [join(folder, "open"), elsewhere];
      const client = await connect(await serve(folder), { era, roots });
      expect(await describeData(client, "open/sales.csv")).toBe("success");
      for (const path of ["sales.csv", "open/linked.csv", outside])
        expect([path, await describeData(client, path)]).toEqual([path, "outside_roots"]);
      for (const [name, args] of [
        ["analyze_data", { query: "how many rows" }],
        ["run_tool", { name: "count_rows_of" }],
        ["count_rows_of", {}],
      ] as const) {
        const { answer } = await call(client, name, { ...args, file_path: "sales.csv" });
        expect([name, answer.error?.code]).toEqual([name, "outside_roots"]);
      }
      roots.splice(0, 2, folder);
      if (era === "2025") await client.sendRootsListChanged();
      expect(await describeData(client, "sales.csv")).toBe("success");
      expect(await describeData(client, outside)).toBe("outside_roots");
    },
  );

  it("does not widen by what a hostile client says of its folders", async () => {
    const folder = await workspaceFolder();
    const outside = await dataFile(await temporaryFolder(), SALES);
    const client = await connect(await serve(folder), { era: "2026", roots: [] });
    const name = "describe_data";
    for (const roots of [
      null,
      7,
      [],
      [null, 7, {}, { uri: 7 }],
      [{ uri: "file:///" }],
      { uri: "file:///" },
    ]) {
      for (const [file_path, expected] of [
        ["sales.csv", "success"],
        [outside, "failed"],
      ] as const) {
        const params = { name, arguments: { file_path }, inputResponses: { roots: { roots } } };
        const result = await client.callTool(params, { allowInputRequired: true });
        expect([roots, result]).toMatchObject([roots, { structuredContent: { status: expected } }]);
      }
    }
  });

  it("is asked about again when the answer to a form is forged, and then the form is shown anew", async () => {
    const folder = await workspaceFolder();
    const client = await connect(await serve(folder), {
      era: "2026",
      roots: [folder],
      person: () => "cancel",
    });
    const params = {
      name: "analyze_data",
      arguments: { query: "total amount by region", file_path: "sales.csv" },
      requestState: "v1.forged.state",
    };
    const send = (inputResponses: object) =>
      client.callTool({ ...params, inputResponses } as typeof params, {
        timeout: 60_000,
        allowInputRequired: true,
      });
    expect(await send({ review: { action: "accept", content: { decision: "approve" } } })).toMatchObject({
      inputRequests: { roots: { method: "roots/list" } },
    });
    const roots = [{ uri: `file://${folder}` }];
    expect(await send({ roots: { roots } })).toMatchObject({
      inputRequests: { review: { method: "elicitation/create" } },
    });
  });
});

describe("describe_data", () => {
  it.each([
    ["no value of a cell", "schema", false],
    ["values of cells, when it is told to,", "samples", true],
  ])("tells a client %s beside names, types and counts", async (_, share, told) => {
    const folder = await workspaceFolder(`mcp: {share: ${share}}\n`);
    await dataFile(folder, "who,born\nzanzibar,1987\nquetzal,1992\nquetzal,19x2\n", "people.csv");
    const client = await connect(await serve(folder), { era: "2026" });
    const { result } = await call(client, "describe_data", { file_path: "people.csv" });
    expect(result.structuredContent).toMatchObject({ rows: 3, columns: [{ name: "who", distinct: 2 }, {}] });
    expect(/zanzibar|1987|19x2/u.test(JSON.stringify(result))).toBe(told);
  });
});

describe("what a client sends", () => {
  it("is held to the input schema, and what is wrong is told without a trace", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const { url, logged } = await serve(folder);
    const client = await connect({ url }, { era: "2026" });
    const file_path = "sales.csv";
    let deep: unknown = 1;
    for (let depth = 0; depth < 2000; depth += 1) deep = [deep];
    const cases: [string, Record<string, unknown>, string][] = [
      ["analyze_data", {}, "arguments_invalid"],
      ["analyze_data", { query: 1, file_path }, "arguments_invalid"],
      ["analyze_data", { query: "x".repeat(5000), file_path }, "arguments_invalid"],
      ["analyze_data", { query: "how many rows", file_path, approve: "all" }, "arguments_invalid"],
      ["submit_feedback", { run_id: "x", stage: 3, decision: "approve" }, "arguments_invalid"],
      ["submit_feedback", { run_id: "x", stage: 1, decision: "yes" }, "arguments_invalid"],
      ["run_tool", { name: "count_rows_of", file_path, params: { plus: "1" } }, "parameter_invalid"],
      ["run_tool", { name: "count_rows_of", file_path, params: { plus: -1 } }, "parameter_invalid"],
      ["run_tool", { name: "count_rows_of", file_path, params: { minus: 1 } }, "parameter_unknown"],
      ["run_tool", { name: "count_rows_of", file_path, params: { plus: deep } }, "arguments_invalid"],
      ["run_tool", { name: "count_rows_of", file_path, params: [] }, "arguments_invalid"],
      ["run_tool", { name: "../evil", file_path }, "tool_name_invalid"],
      ["run_tool", { name: "no_such_tool", file_path }, "tool_unknown"],
      ["count_rows_of", { file_path, params: { plus: 1.5 } }, "arguments_invalid"],
      ["count_rows_of", { file_path, params: { ["__proto__x"]: 1 } }, "arguments_invalid"],
    ];
    for (const [name, args, code] of cases) {
      const { result, answer, text } = await call(client, name, args);
      expect([name, answer]).toMatchObject([name, { status: "failed", error: { code } }]);
      expect(result.isError).toBe(true);
      expect(text).not.toMatch(/\bat .*\.ts:\d/u);
    }
    for (const name of ["no_such_tool", "../evil", "x".repeat(300), "constructor", "__proto__"])
      await expect(client.callTool({ name, arguments: { file_path } })).rejects.toThrow(/Unknown tool/u);
    const strange = "how many rows \u0000\u202E\uD800 with <script> & `rm`?";
    expect((await call(client, "analyze_data", { query: strange, file_path })).answer.status).toMatch(
      /failed|await/u,
    );
    for (const uri of [
      "toolkiln://runs/../../x/code",
      "toolkiln://tools/../result",
      "file:///etc/passwd",
      "toolkiln://runs/none/code",
    ])
      await expect(client.readResource({ uri })).rejects.toThrow(/not found/iu);
    expect(logged).toEqual([]);
  });
});
