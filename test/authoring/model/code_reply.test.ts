import { describe, expect, it } from "vitest";
import { codeIn } from "../../../src/authoring/model/code_reply.ts";
import { skeletonOf } from "../../../src/authoring/model/skeleton.ts";
import { SPEC } from "../../pipeline/scripted_author.ts";

const BODY = `import type { Context } from "toolkiln/toolkit";

type Params = { column: string };
type Result = { total: number | null };

export default async function addUp({ data, params }: Context<Params>): Promise<Result> {
  const [row] = await data.sql<{ total: number | null }>(\`SELECT fsum(\${data.column(params.column)}) AS total FROM data\`);
  return { total: row?.total ?? null };
}`;
const COMMENT = skeletonOf(SPEC).split("\nimport ", 1)[0] ?? "";
const FILE = `${COMMENT}\n${BODY.replace("\n\ntype", "\n\ntype")}\n`;

const fence = (text: string, mark = "```", word = "ts") => `${mark}${word}\n${text}\n${mark}`;

describe("codeIn", () => {
  it.each([
    ["one fenced block", fence(BODY)],
    ["prose around it", `Sure! Here is the tool:\n\n${fence(BODY)}\n\nIt adds up a column.`],
    ["no fence", BODY],
    ["no fence, and prose around it", `Here it is:\n\n${BODY}\n\nThis adds up the column.`],
    ["longer fences", fence(BODY, "````", "typescript")],
    ["tildes", fence(BODY, "~~~")],
    ["a fence that never closes", `\`\`\`ts\n${BODY}`],
    [
      "a longer block beside it that is no tool",
      `${fence(`-- ${"SELECT 1;\n".repeat(200)}`, "```", "sql")}\n${fence(BODY)}`,
    ],
    ["line ends of Windows", fence(BODY).replaceAll("\n", "\r\n")],
    ["blanks that do not break", fence(BODY.replace("const [row]", "const\u00a0[row]"))],
    ["another comment above", fence(`/**\n * Something else.\n * @param wrong Not this.\n */\n${BODY}`)],
    ["a licence and a comment above", fence(`// Copyright me\n/* eslint-disable */\n/** Adds. */\n${BODY}`)],
    ["the import forgotten", fence(BODY.split("\n").slice(2).join("\n"))],
  ])("finds the file in a reply with %s, under the contract's own comment", (_, reply) => {
    expect(codeIn(reply, SPEC)).toBe(FILE);
  });

  it.each([
    ["nothing in a fence", "```ts\n```"],
    ["prose alone", "I cannot write this tool."],
    ["a comment that never ends", "```ts\n/** Adds up.\nexport default"],
    ["another language", fence("import pandas as pd\ndf = pd.read_csv('x.csv')", "```", "python")],
    ["a hundred thousand fences", "```\n".repeat(100_000)],
    ["a very long line", fence(`const x = "${"a".repeat(1_000_000)}";`)],
  ])("leaves a reply with %s to the checks", (_, reply) => {
    const code = codeIn(reply, SPEC);
    expect(code.startsWith(COMMENT)).toBe(true);
    expect(code.endsWith("\n")).toBe(true);
  });
});
