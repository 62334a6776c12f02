import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { showFindings } from "../../../src/authoring/model/show_findings.ts";
import type { Profile } from "../../../src/data/dataset.ts";
import type { Finding } from "../../../src/toolkit/spec.ts";

const PROFILE: Profile = {
  rows: 3,
  notes: [],
  columns: [
    { name: "Body Mass (g)", type: "number", sqlType: "DOUBLE", missing: 0, distinct: 3 },
    { name: "patient", type: "text", sqlType: "VARCHAR", missing: 0, distinct: 3 },
  ],
};

const CODE = `export default async function meanOf({ data, params }) {
  const rows = await data.sql(\`SELECT avg(weight) AS mean FROM data WHERE sex = 'female'\`);
  if (rows.length === 0) throw new Error("no rows for " + params.column);
  return { groups: rows.map(({ mean }) => ({ mean })) };
}`;

/** What a model is told of a message under `schema`. */
function shown(message: string, check: Finding["check"] = "trial"): string {
  const finding: Finding = { check, rule: "runs", message, hint: "Correct the tool's code at that line." };
  return showFindings([finding], { code: CODE }, { profile: PROFILE }, "schema")[0]?.message ?? "";
}

describe("showFindings, under schema", () => {
  it.each([
    [
      "On the data, the tool failed: The tool failed: Error: Maria Kowalska, HIV positive",
      "On the data, the tool failed: The tool failed: Error: …",
    ],
    [
      `On the data, the tool failed: Conversion Error: Could not convert string "4111 1111 1111 1111" to INT32`,
      `On the data, the tool failed: Conversion Error: Could not convert string "(text)" to INT32`,
    ],
    [
      "On the data, the tool failed: Conversion Error: Could not convert string 'O+' to DOUBLE\n\nLINE 1: SELECT avg(weight) FROM data WHERE patient = 'Kowalska'\n               ^",
      "On the data, the tool failed: Conversion Error: Could not convert string '(text)' to DOUBLE\n\nLINE … SELECT avg(weight) FROM data WHERE patient = '(text)'\n               ^",
    ],
    [
      "The answer depends on the order of the rows: result.groups[0].Kowalska was 3.14159265, then 3.14159274.",
      "The answer depends on the order of the rows: … was 3.14, then 3.14.",
    ],
    [
      `The answer depends on the order of the rows: result.groups[0].mean was "Kowalska", then "Nowak \\"Ann\\" x".`,
      `The answer depends on the order of the rows: result.groups[0].mean was "(text)", then "(text)".`,
    ],
    [
      "On the data, the tool failed: The tool failed: Error: id 4711, tel. +48 601",
      "On the data, the tool failed: The tool failed: Error: …",
    ],
    [
      "On the data, the tool failed: The tool failed: Error: \u{1f480}\u{1f525} it's Kowalska's \"unclosed",
      `On the data, the tool failed: The tool failed: Error: … it's …'s "…`,
    ],
    [
      `On the data, the tool failed: The dataset has no column "Kowalska"; the closest are patient.`,
      `On the data, the tool failed: The dataset has no column "(text)"; the closest are patient.`,
    ],
  ])("%j keeps nothing of a cell", (message, expected) => {
    expect(shown(message)).toBe(expected);
    expect(shown(message, "execution")).toBe(expected);
    expect(shown(message, "spec")).toBe(expected);
  });

  it.each([
    `On a dataset without rows, the tool failed: The tool failed: TypeError: Cannot read properties of undefined (reading 'mean')`,
    "On a single row, the tool failed: The tool failed: TypeError: rows.map is not a function",
    `On the data, the tool failed: Binder Error: Referenced column "weight" not found in FROM clause!`,
    `On the data, the tool failed: Binder Error: No function matches the given name and argument types 'avg(VARCHAR)'. You might need to add explicit type casts.`,
    "On the data, the tool failed: Cannot run the SQL: only one SELECT is allowed.",
    "On a dataset in which every value is missing, result.groups[0].mean must be a number, not null.",
    `The tool computes with "Body Mass (g)", which must be a number column: it is a text column.`,
    `On the data, the tool failed: The tool failed: Error: no rows for patient`,
    "The tool took longer than 30 s.",
  ])("%j stays as it is, for there is nothing of a cell in it", (message) => {
    expect(shown(message)).toBe(message);
  });

  it("keeps findings of the source as they are, which have seen no data", () => {
    const message = "Property 'Kowalska' does not exist on type 'Row'.";
    expect(shown(message, "types")).toBe(message);
  });

  it("keeps everything under samples", () => {
    const finding: Finding = { check: "trial", rule: "runs", message: "Error: Kowalska", hint: "Mend it." };
    expect(showFindings([finding], { code: CODE }, { profile: PROFILE }, "samples")).toEqual([finding]);
  });

  it("knows every word of the messages of trials and of the toolkit", async () => {
    const files = ["validation/trials.ts", "toolkit/columns.ts", "toolkit/conditions.ts", "sandbox/run.ts"];
    const sources = await Promise.all(
      files.map((file) => readFile(new URL(`../../../src/${file}`, import.meta.url), "utf8")),
    );
    const said = sources.flatMap((source) =>
      [...source.matchAll(/"([A-Z][^"$\n]{20,}[.])"/gu)].map(([, text = ""]) => text),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => shown(text) !== text).map((text) => [text, shown(text)])).toEqual([]);
  });
});
