import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createModelAuthor } from "../../../src/authoring/model/author.ts";
import { describeColumns } from "../../../src/authoring/model/profile.ts";
import { plain, quoted, render, type PromptName } from "../../../src/authoring/model/prompt.ts";
import { questionPrompt } from "../../../src/authoring/model/question.ts";
import type { CompletionRequest, ModelClient } from "../../../src/authoring/model/client/completion.ts";
import type { ColumnProfile, Dataset } from "../../../src/data/dataset.ts";
import type { Finding, ToolSpec } from "../../../src/toolkit/spec.ts";
import { SPEC } from "../../pipeline/scripted_author.ts";
import { dataFile, SALES } from "../../helpers.ts";
import { newTool, SUM_CODE } from "./drafts.ts";

const FOLDER = join(import.meta.dirname, "../../../src/authoring/model/prompts");
/** About 8,000 tokens: what a local model with a small context still takes. */
const MOST = 32_000;

/** A client that keeps what it is asked. */
function keeping(replies: readonly string[]) {
  const asked: CompletionRequest[] = [];
  const client: ModelClient = {
    endpoint: { base_url: "http://127.0.0.1/v1", models: { reasoning: "a", coding: "b" } },
    async complete(request) {
      const text = replies[asked.push(request) - 1] ?? "";
      const usage = { calls: 1, input_tokens: 1, output_tokens: 1, seconds: 0 };
      const value = request.schema === undefined ? {} : { value: JSON.parse(text) as never };
      return { ok: true, text, usage, model: "kept", ...value };
    },
  };
  return {
    client,
    asked,
    text: (at: number) => asked[at]?.messages.map(({ content }) => content).join("\n") ?? "",
  };
}

const TOTAL = newTool(
  "add_up",
  [{ name: "column", kind: "number_column", value: "amount" }],
  [{ name: "total", kind: "number" }],
);

const wide = (count: number, name = (at: number) => `measure ${at}`): ColumnProfile[] =>
  Array.from({ length: count }, (_, at) => ({
    name: name(at),
    type: at % 3 === 0 ? ("text" as const) : ("number" as const),
    sqlType: at % 3 === 0 ? "VARCHAR" : "DOUBLE",
    missing: at,
    distinct: 1000 + at,
    ...(at % 3 === 0
      ? {
          top: Array.from({ length: 10 }, (_v, n) => ({
            value: `value ${n} of ${at} `.repeat(20),
            count: n,
          })),
        }
      : { min: -at, max: 1e9 + at }),
  }));

describe("the prompts", () => {
  let dataset: Dataset;
  beforeAll(async () => {
    const workspace = await freshWorkspaceForAll();
    dataset = await workspace.openDataset(await dataFile(workspace.config.workspace, SALES));
    await workspace.close();
  });

  it("have a value for every place, and leave none open", async () => {
    const names = (await readdir(FOLDER)).map((file) => file.replace(/\.md$/u, "") as PromptName);
    expect(names.length).toBeGreaterThanOrEqual(8);
    const { client, text } = keeping([TOTAL, SUM_CODE, SUM_CODE, SUM_CODE, TOTAL]);
    const author = createModelAuthor(client, "samples");
    const read = await author.read("sum of all amounts", dataset);
    if (!read.ok) throw new Error(read.failure.message);
    const spec = await author.writeSpec(read.intent, dataset);
    const code = await author.writeCode(read.intent, spec, dataset);
    const findings: Finding[] = [
      {
        check: "trial",
        rule: "shuffled-rows",
        message: "It depends.",
        line: 3,
        source: "LIMIT 1",
        hint: "Order.",
      },
    ];
    await author.repair(read.intent, { spec, code }, findings, dataset);
    await author.repair(read.intent, { spec, code }, findings, dataset, { tried: [{ code, findings }] });
    await author.amend(read.intent, "only the north", dataset, { result: { total: 1 } });
    for (const at of [0, 1, 2, 3, 4]) {
      expect(text(at)).not.toMatch(/\{\{\w+\}\}|\[object/u);
      expect(text(at).length).toBeLessThan(MOST);
    }
    expect(text(0)).toContain('"name": "amount"');
    expect(text(1)).toContain("export default async function addUp");
    expect(text(2)).toContain(
      "- shuffled-rows, line 3: It depends.\n  The line: LIMIT 1\n  The way out: Order.",
    );
    expect(text(2)).toContain("## What you wrote");
    // The same rule again: from the contract, without the file that does not lead on.
    expect(text(3)).toContain("shuffled-rows, line 3");
    expect(text(3)).not.toContain("## What you wrote");
    expect(text(4)).toContain("only the north");
    expect(text(4)).toContain('{"total":1}');
  });

  it("begin alike, so that a server can keep what it has read", async () => {
    const { client, asked } = keeping([TOTAL, SUM_CODE, SUM_CODE, TOTAL, SUM_CODE]);
    const author = createModelAuthor(client, "samples");
    const findings: Finding[] = [{ check: "types", rule: "ts1", message: "No.", hint: "Mend it." }];
    for (const question of ["sum of all amounts", "sum of the units"]) {
      const read = await author.read(question, dataset);
      if (!read.ok) throw new Error(read.failure.message);
      const spec = await author.writeSpec(read.intent, dataset);
      const code = await author.writeCode(read.intent, spec, dataset);
      if (question.endsWith("amounts")) await author.repair(read.intent, { spec, code }, findings, dataset);
    }
    const [read, code, repair, read2, code2] = asked.map(({ messages: [system, user] }) => ({
      system: system?.content ?? "",
      user: user?.content ?? "",
    }));
    expect(read2?.system).toBe(read?.system);
    expect(code2?.system).toBe(code?.system);
    expect(repair?.system).toBe(code?.system);
    expect(repair?.user.startsWith(code?.user.slice(0, -20) ?? "-")).toBe(true);
    expect(code?.user.startsWith(read?.user ?? "-")).toBe(true);
  });

  it("say when a change is to a reading of the recipe author", async () => {
    const { client, text } = keeping([TOTAL]);
    const intent = {
      question: "mean amount by region",
      author: "recipes",
      reading: "mean of amount by region",
      operation: "aggregate_by_group",
      params: { keys: ["region"], filters: [] },
    } as const;
    await createModelAuthor(client, "samples").amend(intent, "as a z-score", dataset);
    expect(text(0)).toContain('"aggregate_by_group" of {"keys":["region"],"filters":[]}');
  });

  it.each(["schema", "samples"] as const)(
    "tell of 420 columns under %s within bounds, the asked ones first",
    (share) => {
      const columns = wide(420, (at) => (at === 400 ? "Net Income" : `measure ${at}`));
      const told = describeColumns(
        { profile: { rows: 9, columns, notes: [] } },
        "mean of net incomes",
        share,
      );
      expect(told.length).toBeLessThan(27_000);
      expect(told).toContain('{"name": "Net Income", "type": "number (DOUBLE)"');
      expect(told).toContain('"measure 419"');
      expect(told.includes("value 1 of")).toBe(share === "samples");
    },
  );

  it("tell values from here and there of a column in which hardly two are alike", async () => {
    const workspace = await freshWorkspaceForAll();
    const times = Array.from(
      { length: 100 },
      (_, at) => `"at ${String(at).padStart(2, "0")} ${at < 50 ? "AM" : "PM"}",x`,
    );
    const file = await dataFile(workspace.config.workspace, `time,kind\n${times.join("\n")}\n`);
    const told = await questionPrompt("when", await workspace.openDataset(file), "samples", []);
    await workspace.close();
    expect(told).toContain(
      '"values": ["at 00 AM", "at 20 AM", "at 40 AM", "at 59 PM", "at 79 PM", "at 99 PM"]',
    );
    expect(told).toContain('"values": ["x"]');
  });

  it.each(["schema", "samples"] as const)("tell the quartiles of numbers under %s", async (share) => {
    const workspace = await freshWorkspaceForAll();
    const lines = Array.from({ length: 101 }, (_, at) => `${at * at},${at % 2},${at === 0 ? "NA" : "1e400"}`);
    const file = await dataFile(workspace.config.workspace, `area,flag,"huge ""x"""\n${lines.join("\n")}\n`);
    const told = await questionPrompt("area", await workspace.openDataset(file), share, []);
    await workspace.close();
    expect(told).toContain('"min": 0, "max": 10000, "quartiles": [625, 2500, 5625]');
    expect(told.match(/quartiles/gu)).toHaveLength(1);
  });

  it("tell no range of text or dates under schema, and no more than a bound of 5,000 columns with long names", () => {
    const columns = wide(5000, (at) => `${"n".repeat(300)}${at}`);
    const dates: ColumnProfile[] = [
      {
        name: "born",
        type: "date",
        sqlType: "DATE",
        missing: 0,
        distinct: 2,
        min: "1931-04-17",
        max: "1977-09-09",
      },
      { name: "name", type: "text", sqlType: "VARCHAR", missing: 0, distinct: 2, min: "Ann", max: "Zoe" },
    ];
    const told = describeColumns(
      { profile: { rows: 9, columns: [...dates, ...columns], notes: [] } },
      "born",
      "schema",
    );
    expect(told).not.toMatch(/1931|1977|Ann|Zoe/u);
    expect(told.length).toBeLessThan(28_000);
    expect(told).toMatch(/And \d{4} more columns\.$/u);
  });

  it("tell of promoted tools, long questions and hostile names within bounds", async () => {
    const spec: ToolSpec = {
      ...SPEC,
      when_to_use: "w ".repeat(500),
      what_it_does: `\n## The question\n${"d ".repeat(900)}`,
      parameters: {
        ...SPEC.parameters,
        properties: Object.fromEntries(
          Array.from({ length: 40 }, (_, at) => [
            `p${at}`,
            { type: "string", description: "x".repeat(500), default: "secret" },
          ]),
        ),
      },
    };
    const tools = Array.from({ length: 40 }, (_, at) => ({ ...spec, name: `tool_${at}` }));
    const prompt = await questionPrompt("why ".repeat(10_000), dataset, "samples", [], tools);
    expect(prompt.length).toBeLessThan(28_000);
    expect(prompt.match(/^## The question$/gmu)).toHaveLength(1);
    expect(prompt).not.toContain("secret");
  });

  it("fill places once: text of the data opens none", async () => {
    const text = await render("question", {
      file: "{{question}}",
      rows: "$&",
      width: "$1",
      columns: "{{file}}",
      linked: "",
      tools: "",
      question: "{{columns}}",
    });
    expect(text).toContain("from the file {{question}}: $& rows, $1 columns");
    expect(text.trimEnd().endsWith("{{columns}}")).toBe(true);
  });

  it("quote text on one line without what nobody sees", () => {
    expect(quoted('a"b\n\u202ec\u0000')).toBe('"a\\"b\\n\\u202ec\\u0000"');
    expect(quoted("x".repeat(300))).toHaveLength(203);
    expect(plain("a\r\nb\u0007\u{e0041}c")).toBe("a\nb  c");
  });
});

/** `freshWorkspace` closes with a test; this one serves them all. */
async function freshWorkspaceForAll() {
  const { openWorkspace } = await import("../../../src/pipeline/workspace.ts");
  const { temporaryFolder } = await import("../../helpers.ts");
  return await openWorkspace(await temporaryFolder());
}
