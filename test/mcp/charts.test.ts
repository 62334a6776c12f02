import type { CallToolResult, Client } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { svgOf } from "../../src/charts/picture.ts";
import type { JsonObject } from "../../src/toolkit/spec.ts";
import { decodePng } from "../charts/png.ts";
import { call, connect, promoted, type Era } from "./clients.ts";
import { QUESTION, serve, served, workspaceFolder } from "./served.ts";

const approves = () => ({ decision: "approve", notes: "" });

describe("the picture of an answer", () => {
  it.each<Era>(["2026", "2025"])(
    "comes with the answer and with the run, and leads a %s client to the chart behind it",
    async (era) => {
      const { client } = await served(undefined, era);
      const { result, answer } = await call(client, "analyze_data", QUESTION);
      expect(answer).toMatchObject({ status: "awaiting_feedback", stage: 1 });
      const [image, ...more] = imagesOf(result);
      expect(more).toEqual([]);
      expect(image?.bytes.length).toBeLessThan(200_000);
      const { width, height, dark } = decodePng(image?.bytes ?? Buffer.alloc(0));
      expect(width).toBeGreaterThan(600);
      expect(dark(0, 0, width, height)).toBeGreaterThan(500);

      const run_id = answer.run_id ?? "";
      const uri = `toolkiln://runs/${run_id}/chart`;
      expect(result.content).toContainEqual(expect.objectContaining({ type: "resource_link", uri }));
      const svg = await svgOf(await chartAt(uri, client));
      for (const text of ["total of amount by region", "sales.csv", "South", "19.25"])
        expect(svg).toContain(text);

      const seen = await call(client, "get_run", { run_id });
      expect(imagesOf(seen.result)[0]?.bytes).toEqual(image?.bytes);
      expect(linksOf(seen.result)).toEqual([uri]);
    },
  );

  it("comes with a promoted tool's answer, which says how the tool was called", async () => {
    const { client } = await served(approves);
    const asked = await call(client, "analyze_data", QUESTION);
    expect(asked.answer.status).toBe("success");
    expect(imagesOf(asked.result)).toHaveLength(1);
    const args = { file_path: "sales.csv" };
    const named = await call(client, "aggregate_by_group", args);
    const run = await call(client, "run_tool", { name: "aggregate_by_group", ...args });
    expect(imagesOf(named.result)).toHaveLength(1);
    expect(imagesOf(run.result)[0]?.bytes).toEqual(imagesOf(named.result)[0]?.bytes);
    expect(imagesOf(run.result)[0]?.bytes).not.toEqual(imagesOf(asked.result)[0]?.bytes);
    // Nothing of such a call is kept that a link could lead to.
    expect(linksOf(run.result).filter((uri) => uri.endsWith("/chart"))).toEqual([]);
  });

  it("is left out where a result has no chart, and where the settings say so", async () => {
    const folder = await workspaceFolder();
    await promoted(folder, "count_rows_of");
    const plain = await connect(await serve(folder), { era: "2026" });
    const counted = await call(plain, "count_rows_of", { file_path: "sales.csv" });
    expect(counted.answer.status).toBe("success");
    expect(imagesOf(counted.result)).toEqual([]);
    const many = await call(plain, "analyze_data", { query: "how many rows", file_path: "sales.csv" });
    expect(many.answer.result).toBeDefined();
    expect(imagesOf(many.result)).toEqual([]);
    const uri = `toolkiln://runs/${many.answer.run_id ?? ""}/chart`;
    expect(linksOf(many.result)).not.toContain(uri);
    await expect(plain.readResource({ uri })).rejects.toThrow();
    await expect(plain.readResource({ uri: "toolkiln://tools/count_rows_of/chart" })).rejects.toThrow();

    const { client } = await served(undefined, "2026", "mcp: {charts: false}\n");
    const { result, answer } = await call(client, "analyze_data", QUESTION);
    expect(answer.result).toBeDefined();
    expect(imagesOf(result)).toEqual([]);
  });

  it("of a tool that returns hostile names is a picture of those names, and its numbers stay as they were", async () => {
    const folder = await workspaceFolder();
    const rows = ["<script>alert(1)</script>", "constructor", "__proto__"].map((name, at) => ({
      name,
      "v[0].x": at + 1,
    }));
    const code = `export default () => ({ rows: ${JSON.stringify(rows)} });\n`;
    const cell = { type: ["string", "number", "null"] } as const;
    const table = { type: "array", items: { type: "object", additionalProperties: cell } } as const;
    const result = {
      type: "object",
      properties: { rows: table },
      required: ["rows"],
      additionalProperties: false,
    } as const;
    await promoted(folder, "hostile_names", { result }, code);
    const { url, logged } = await serve(folder);
    const client = await connect({ url }, { era: "2026" });
    const shown = await call(client, "hostile_names", { file_path: "sales.csv" });
    expect(shown.answer.result).toEqual({ rows });
    const [image] = imagesOf(shown.result);
    expect(decodePng(image?.bytes ?? Buffer.alloc(0)).width).toBeGreaterThan(600);
    expect(logged).toEqual([]);
  });
});

function imagesOf({ content }: CallToolResult): { readonly bytes: Buffer }[] {
  return content.flatMap((part) =>
    part.type === "image" && part.mimeType === "image/png"
      ? [{ bytes: Buffer.from(part.data, "base64") }]
      : [],
  );
}

function linksOf({ content }: CallToolResult): string[] {
  return content.flatMap((part) => (part.type === "resource_link" ? [part.uri] : []));
}

async function chartAt(uri: string, client: Client): Promise<JsonObject> {
  const { contents } = await client.readResource({ uri });
  expect(contents[0]).toMatchObject({ uri, mimeType: "application/vnd.vegalite.v6+json" });
  return JSON.parse((contents[0] as { text: string }).text) as JsonObject;
}
